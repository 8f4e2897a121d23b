//! The same files have the same verdicts in the browser as on the command line.

use palmares::json::{MAX_DEPTH, SyntaxFault, parse, pretty};
use palmares::workflow::anybody::verify_ballot::{Rejection, verify_ballot};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::refused::REFUSED;

const EDITION: &[u8] = include_bytes!("../data/v1/edition.json");
const FIRST: &[u8] = include_bytes!("../data/v1/ballot-r1.json");
const SECOND: &[u8] = include_bytes!("../data/v1/ballot-r2.json");
const JURY: &[u8] = include_bytes!("../data/v1/jury.json");
const INVITED: [&[u8]; 2] = [
    include_bytes!("../data/v1/ballot-invited-r1.json"),
    include_bytes!("../data/v1/ballot-invited-r2.json"),
];

fn code(ballot: &[u8]) -> &'static str {
    let edition = palmares::workflow::open_edition::open_edition(EDITION).unwrap();
    verify_ballot(ballot, Some(&edition)).err().as_ref().map_or("valid", Rejection::code)
}

#[wasm_bindgen_test]
fn case_21_golden_ballots_are_valid_and_have_their_receipts() {
    let (first, digest) = verify_ballot(FIRST, None).unwrap();
    assert_eq!((first.revision, &*digest.receipt()), (1, "bf82-bab7-19a1-3fe2-2e31"));
    let (second, second_digest) = verify_ballot(SECOND, None).unwrap();
    assert_eq!(second.previous, Some(digest));
    assert_eq!(second_digest.receipt(), "e8a0-c181-885c-da77-20db");
    assert_eq!([code(FIRST), code(SECOND)], ["valid", "valid"]);
}

#[wasm_bindgen_test]
fn case_21_golden_ballots_of_an_invited_juror_are_valid_and_linked() {
    let edition = palmares::workflow::open_edition::open_edition(JURY).unwrap();
    let verified = INVITED.map(|bytes| verify_ballot(bytes, Some(&edition)).unwrap());
    let [(first, digest), (second, _)] = verified;
    assert_eq!((first.revision, second.previous), (1, Some(digest)));
    for bytes in INVITED {
        let text = std::str::from_utf8(bytes).unwrap();
        assert_eq!(pretty(&parse(bytes).unwrap()), text);
    }
}

// WebCrypto says of some of them that their signature is good.
#[wasm_bindgen_test]
fn case_21_every_refused_ballot_has_the_same_code_as_on_the_command_line() {
    for (expected, files) in REFUSED {
        for (name, bytes) in *files {
            assert_eq!(code(bytes), *expected, "{name}");
        }
    }
}

#[wasm_bindgen_test]
fn case_17_a_million_brackets_are_refused_without_exhausting_the_stack() {
    for depth in [33, 10_000, 1_000_000] {
        let error = parse("[".repeat(depth).as_bytes()).unwrap_err();
        assert_eq!((error.at, error.fault), (MAX_DEPTH, SyntaxFault::TooDeep));
        assert_eq!(code("[".repeat(depth).as_bytes()), "too-large");
    }
}
