//! The parts of what a first visit downloads, in French.

sentences!(FirstVisit {
    page: "page",
    styles: "styles",
    boot: "amorce",
    glue: "liaison",
    wasm: "programme",
    data: "édition",
    part: |part: &str, bytes: usize| format!("{part} {},{} ko", bytes / 1000, bytes % 1000 / 100),
});
