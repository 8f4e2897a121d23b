//! The page about the site, in English.

use crate::text::About;

pub(in crate::text) static WORDS: About = About {
    title: "About",
    lead: "Results that anyone can explore, a vote that anyone can verify.",
    edition: "The edition",
    known: "What is known of the results",
    dates: "Dates",
    given: |name, count| format!("{name}: {count} awarded"),
    dated: |date, label| format!("{date}: {label}"),
    sources: "Sources",
    sources_text: "Every nomination and every distinction carries its source; what no source says is not claimed.",
    division: "Codes, départements and régions of the territories: official administrative divisions of France (INSEE, Etalab), Licence Ouverte 2.0.",
    outlines: "Outlines of the départements on the map: Natural Earth, public domain.",
    licences: "Licences",
    licences_text: &[
        "Palmarès is free software, under the MIT or the Apache 2.0 licence, whichever you prefer.",
        "The typefaces Bricolage Grotesque and Atkinson Hyperlegible Next are published under the SIL Open Font License 1.1.",
    ],
    data_licence: "The data of this edition (data/edition.json) may be used again under this licence:",
    privacy: "Privacy",
    privacy_text: &[
        "No account, no tracker, no server: nothing you do here leaves this browser.",
        "Your answers stay on this device until you download your ballot and hand it in yourself. To erase them, delete this site’s data in your browser’s settings.",
    ],
    accessibility: "Accessibility",
    accessibility_text: "This site aims for RGAA 4.1, the French standard, and WCAG 2.2, level AA. No auditor has examined it yet.",
    accessibility_link: "What is checked, what is not, and what you can do",
    verify: "Verify a ballot",
    verify_text: &[
        "A ballot is a readable JSON file, signed with Ed25519 (RFC 8032) over its canonical form (RFC 8785). The command “palmares verify” says whether it is valid, or why it is not; other public tools verify it too.",
    ],
    verify_link: "Verify a ballot in this browser",
    organise_link: "Organise the vote: the steps, the key, the ballots received",
    build: "Version",
    version: |version, build| format!("Palmarès {version}, build {build}"),
    digest: "Fingerprint of the edition:",
};
