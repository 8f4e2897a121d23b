//! The parts of what a first visit downloads, in English.

use crate::text::FirstVisit;

pub(in crate::text) static WORDS: FirstVisit = FirstVisit {
    page: "page",
    styles: "styles",
    boot: "boot",
    glue: "glue",
    wasm: "program",
    data: "edition",
    part: |part, bytes| format!("{part} {}.{} kB", bytes / 1000, bytes % 1000 / 100),
};
