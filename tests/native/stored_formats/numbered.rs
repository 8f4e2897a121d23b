//! The refused ballots by the number of their case in `tests/README.md`.

use palmares::workflow::anybody::verify_ballot::verify_ballot;

use super::REFUSED;
use crate::support::{read, small};

#[track_caller]
fn check(code: &str, names: &[&str]) {
    for name in names {
        let bytes = read(&format!("{REFUSED}/{name}.json"));
        assert_eq!(verify_ballot(&bytes, Some(small())).unwrap_err().code(), code, "{name}");
    }
}

#[test]
fn case_01_one_altered_character_voids_the_signature() {
    check("bad-signature", &["altered-choice", "altered-comment", "altered-date", "altered-name"]);
}

#[test]
fn case_03_a_member_that_stands_twice_is_refused() {
    check("duplicate-key", &["duplicate-key", "duplicate-key-nested", "duplicate-key-escaped"]);
}

#[test]
fn case_04_a_number_that_readers_would_round_is_refused() {
    check("number-range", &["number-too-large"]);
}

#[test]
fn case_05_a_number_that_is_no_plain_integer_is_refused() {
    let others = ["number-with-fraction", "number-with-exponent"];
    check("number-range", &others);
    check("number-range", &["number-negative-zero", "number-infinite"]);
}

#[test]
fn case_06_a_member_that_nobody_knows_is_refused_signed_or_not() {
    check("bad-format", &["unknown-member", "unknown-member-signed"]);
}

#[test]
fn case_07_no_file_chooses_how_it_is_verified() {
    let header = ["header-none", "header-eddsa", "header-with-jwk", "header-with-crit"];
    check("bad-signature", &header);
    check("bad-signature", &["header-with-b64", "header-of-another-key"]);
    // What is no Ed25519 signature by its length is not even tried.
    check("bad-format", &["header-none-unsigned", "header-hs256"]);
}

#[test]
fn case_10_the_same_number_written_another_way_is_no_signature() {
    check("bad-signature", &["signature-not-canonical"]);
}

#[test]
fn case_11_only_one_text_stands_for_a_signature_or_a_key() {
    let signatures =
        ["signature-with-padding", "signature-with-space", "signature-with-stray-bits"];
    check("bad-format", &signatures);
    check("bad-format", &["device-key-with-padding", "device-key-with-stray-bits"]);
}

#[test]
fn case_15_a_ballot_of_another_edition_or_of_another_state_of_it_says_so() {
    check("wrong-edition", &["wrong-edition"]);
    check("wrong-edition-state", &["wrong-edition-state"]);
}

#[test]
fn case_16_what_is_not_one_json_text_in_utf_8_is_refused() {
    check("bad-format", &["byte-order-mark", "utf-16", "trailing-text", "two-documents"]);
    check("bad-format", &["trailing-nul", "lone-surrogate"]);
}

#[test]
fn case_17_what_is_nested_too_deep_is_too_large() {
    check("too-large", &["too-deep"]);
    for brackets in [33, 10_000, 1_000_000] {
        let rejection = verify_ballot("[".repeat(brackets).as_bytes(), None).unwrap_err();
        assert_eq!(rejection.code(), "too-large");
    }
}

#[test]
fn case_35_an_entry_that_is_unknown_or_answered_twice_counts_nothing() {
    check("invalid-content", &["nominee-unknown", "nominee-of-another-category", "category-twice"]);
}
