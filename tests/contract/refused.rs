//! The refused ballots with the code of each, which every place where ballots are verified must come to.

macro_rules! files {
    ($($name:literal)*) => {
        &[$(($name, include_bytes!(concat!("../data/refused/", $name, ".json")))),*]
    };
}

/// A name in `tests/data/refused`, and what stands there.
type File = (&'static str, &'static [u8]);

/// The files of each code, all against the small edition.
pub(crate) const REFUSED: &[(&str, &[File])] = &[
    (
        "bad-chain",
        files! {
            "first-with-previous" "second-without-previous"
        },
    ),
    (
        "bad-format",
        files! {
            "blank-with-nominee" "byte-order-mark" "choice-of-nobody" "control-character"
            "created-in-local-time" "device-key-too-short" "device-key-with-padding"
            "device-key-with-stray-bits" "digest-without-prefix" "empty" "empty-name"
            "foreign-format" "future-version" "header-hs256" "header-none-unsigned"
            "hidden-character-in-name" "lone-surrogate" "missing-member" "missing-signature"
            "private-key-inside" "revision-beyond-the-last" "revision-zero" "signature-cut"
            "signature-in-standard-base64" "signature-is-no-text" "signature-with-padding"
            "signature-with-payload" "signature-with-space" "signature-with-stray-bits"
            "trailing-nul" "trailing-text" "truncated" "two-documents" "unanswered"
            "unknown-answer" "unknown-curve" "unknown-member" "unknown-member-signed" "utf-16"
        },
    ),
    (
        "bad-signature",
        files! {
            "altered-choice" "altered-comment" "altered-date" "altered-digest-of-edition"
            "altered-name" "altered-name-decomposed" "header-eddsa" "header-in-another-order"
            "header-none" "header-of-another-key" "header-of-another-purpose" "header-with-b64"
            "header-with-crit" "header-with-jwk" "header-with-spaces" "header-without-purpose"
            "key-replaced" "recusal-removed" "signature-altered" "signature-not-canonical"
            "signature-of-another-ballot" "signed-by-another-key" "votes-in-another-order"
        },
    ),
    (
        "duplicate-key",
        files! {
            "duplicate-key" "duplicate-key-escaped" "duplicate-key-nested"
        },
    ),
    (
        "invalid-content",
        files! {
            "category-missing" "category-twice" "category-unknown" "no-votes" "own-territory"
            "nominee-of-another-category" "nominee-unknown" "recusals-from-elsewhere"
            "recusals-in-another-order" "recusals-missing" "recusals-too-many" "territory-unknown"
            "two-choices"
        },
    ),
    (
        "number-range",
        files! {
            "number-infinite" "number-negative-zero" "number-too-large" "number-with-exponent"
            "number-with-fraction"
        },
    ),
    (
        "too-large",
        files! {
            "too-deep"
        },
    ),
    (
        "weak-key",
        files! {
            "weak-key"
        },
    ),
    (
        "wrong-edition",
        files! {
            "wrong-edition"
        },
    ),
    (
        "wrong-edition-state",
        files! {
            "wrong-edition-state"
        },
    ),
];
