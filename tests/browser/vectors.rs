//! The same files have the same verdicts in the browser as on the command line.

use palmares::json::{SyntaxFault, parse};
use palmares::workflow::{Rejection, verify_ballot};
use wasm_bindgen_test::wasm_bindgen_test;

const EDITION: &[u8] = include_bytes!("../data/v1/edition.json");
const FIRST: &[u8] = include_bytes!("../data/v1/ballot-r1.json");
const SECOND: &[u8] = include_bytes!("../data/v1/ballot-r2.json");

fn code(ballot: &[u8]) -> &'static str {
    let edition = palmares::workflow::open_edition(EDITION).unwrap();
    verify_ballot(ballot, Some(&edition)).err().as_ref().map_or("valid", Rejection::code)
}

#[wasm_bindgen_test]
fn golden_ballots_are_valid_and_have_their_receipts() {
    let (first, digest) = verify_ballot(FIRST, None).unwrap();
    assert_eq!((first.revision, &*digest.receipt()), (1, "bf82-bab7-19a1-3fe2-2e31"));
    let (second, second_digest) = verify_ballot(SECOND, None).unwrap();
    assert_eq!(second.previous, Some(digest));
    assert_eq!(second_digest.receipt(), "e8a0-c181-885c-da77-20db");
    assert_eq!([code(FIRST), code(SECOND)], ["valid", "valid"]);
}

#[wasm_bindgen_test]
fn what_a_browser_would_accept_is_refused() {
    // WebCrypto says that this signature is good.
    assert_eq!(code(include_bytes!("../data/refused/weak-key.json")), "weak-key");
    assert_eq!(code(include_bytes!("../data/refused/altered-choice.json")), "bad-signature");
}

#[wasm_bindgen_test]
fn a_million_brackets_are_refused_without_exhausting_the_stack() {
    let error = parse("[".repeat(1_000_000).as_bytes()).unwrap_err();
    assert_eq!(error.fault, SyntaxFault::TooDeep);
}
