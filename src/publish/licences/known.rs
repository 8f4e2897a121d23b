//! The licences under which others' work may be shipped: the one list of them.
//!
//! A licence that is not here stops the build. Whoever adds one has read it.

/// A licence that may be shipped.
#[derive(Debug)]
pub(super) struct Known {
    /// Its SPDX identifier.
    pub(super) id: &'static str,
    /// Words that stand in its text and in no other's.
    sign: &'static str,
    /// Its text without anybody's name, for those who name the licence and ship no text.
    pub(super) standard: Option<&'static str>,
}

static KNOWN: [Known; 9] = [
    Known {
        id: "Apache-2.0",
        sign: "Apache License Version 2.0, January 2004",
        standard: Some(include_str!("../../../LICENSE-APACHE")),
    },
    Known {
        id: "BSD-2-Clause",
        // In the other licence, the third clause follows here.
        sign: "provided with the distribution. THIS SOFTWARE IS PROVIDED",
        standard: None,
    },
    Known {
        id: "BSD-3-Clause",
        sign: "may be used to endorse or promote products derived from this software",
        standard: Some(include_str!("standard/BSD-3-Clause.txt")),
    },
    Known { id: "BSL-1.0", sign: "Boost Software License", standard: None },
    Known {
        id: "MIT",
        sign: "obtaining a copy of this software and associated documentation files",
        standard: Some(include_str!("standard/MIT.txt")),
    },
    Known { id: "OFL-1.1", sign: "SIL OPEN FONT LICENSE Version 1.1", standard: None },
    Known { id: "Unicode-3.0", sign: "UNICODE LICENSE V3", standard: None },
    Known { id: "Unlicense", sign: "released into the public domain", standard: None },
    Known { id: "Zlib", sign: "Altered source versions must be plainly marked", standard: None },
];

/// The licence of this SPDX identifier, if it may be shipped.
pub(super) fn find(id: &str) -> Option<&'static Known> {
    KNOWN.iter().find(|known| known.id == id)
}

/// The licences whose text stands in this one, which has single spaces between its words.
pub(super) fn named_in(words: &str) -> impl Iterator<Item = &'static Known> {
    KNOWN.iter().filter(move |known| words.contains(known.sign))
}
