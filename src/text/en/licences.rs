//! The page of licences, and the command that gathers them, in English.

use super::phrases::counted;
use crate::text::Licences;

pub(in crate::text) static WORDS: Licences = Licences {
    title: "Licences",
    lead: "Everything that this site contains, and on what terms.",
    description: |award| {
        format!(
            "The software, typefaces and data of the site of {award}: authors, licences and their texts."
        )
    },
    program: "The program",
    program_text: "Palmarès, the Rust libraries linked into its program, the Rust standard library (rust-std) and the JavaScript code between it and the browser. The expression after each name is in the words of SPDX; “OR” leaves the choice.",
    typefaces: "The typefaces",
    data: "The data",
    territories: "Codes, départements and régions of the territories: official division of France (INSEE, Etalab), under the ",
    open_licence: "Open Licence 2.0",
    map: "Map of France: simplified from outlines in the public domain, those of ",
    edition: |title| format!("The edition “{title}” names the source of each of its claims: "),
    sources: "its sources",
    texts: "The texts",
    texts_text: "Each text stands here once, with what it belongs to.",
    licence: |expression| format!("Licence: {expression}"),
    authors: |names| format!("Authors: {names}"),
    standard: "It has no licence file: the standard text of its licence stands here.",
    used_by: |components| format!("For {components}."),
    gathered: |components, texts, file| {
        let components = counted(components, "component", "components");
        let texts = counted(texts, "licence text", "licence texts");
        format!("{components} and {texts} gathered in {file}")
    },
    no_answer: |program, why| format!("“{program}” did not answer: {why}"),
    no_metadata: "“cargo metadata” answered with something other than its version 1",
    unknown_package: |line| {
        format!("“cargo tree” names a package that “cargo metadata” does not know: {line}")
    },
    no_licence: |component| format!("{component}: no licence is given"),
    unknown_licence: |component, licence| {
        format!(
            "{component}: the licence “{licence}” is not one of those allowed; see src/publish/licences/known.rs"
        )
    },
    no_text: |component, licence| {
        format!(
            "{component}: no licence file, and no standard text for “{licence}”; see src/publish/licences/known.rs"
        )
    },
    unusable: |file| {
        format!(
            "{file}: this is not a file that “palmares licences” writes; remove it or build the site again"
        )
    },
};
