//! The accessibility statement, with the parts that the law requires, in English.

use super::phrases::all_of;
use crate::text::Accessibility;

pub(in crate::text) static WORDS: Accessibility = Accessibility {
    title: "Accessibility statement",
    lead: "What has been checked, what has not, and whom to tell when something is in your way.",
    description: |award| {
        format!(
            "Accessibility of the site of {award}: what is checked, what is not, and what to do."
        )
    },
    scope: |edition| {
        let names: Vec<_> = edition.organisers.iter().map(|it| it.name.as_str()).collect();
        format!(
            "This statement is about the site of {}, given by {}.",
            edition.title,
            all_of(&names)
        )
    },
    state: "State of conformance",
    state_text: &[
        "This site has not been audited: no independent auditor has gone through the 106 criteria of RGAA 4.1, the French standard. Without an audit the standard wants a site to be called “not compliant”, and so this one is.",
        "It is built to meet RGAA 4.1 and WCAG 2.2, level AA. Programs can check only a part of these rules; this is the part.",
    ],
    checked: "What is checked with every version",
    checked_text: &[
        "Every kind of page with axe-core (WCAG 2.2, levels A and AA, and its best practices), in Chromium, in the light and the dark theme, in French and in English: no error.",
        "With the keyboard alone: filtering the nominees, choosing in a category and commenting, verifying a ballot, going from document to document.",
        "At 320 pixels wide no page has to be scrolled sideways.",
        "In documents like this one nothing is cut off when the text is twice as large.",
        "Without JavaScript every page says what it contains.",
    ],
    unchecked: "What is not",
    unchecked_text: &[
        "No screen reader has been tried: neither NVDA, nor VoiceOver, nor JAWS.",
        "Neither Firefox nor Safari has been tried.",
        "Nobody with a disability has yet been invited to use it.",
    ],
    limits: "Known limits",
    limits_text: &[
        "Search, filters, voting and verifying need JavaScript and WebAssembly.",
        "Titles, hashtags and summaries are those of the sources, in their language; a hashtag without capitals may be mispronounced.",
        "Pages of other sites that links lead to are not covered.",
    ],
    technologies: "Built with",
    technologies_text: "HTML, CSS, SVG, JavaScript and WebAssembly.",
    report: "Tell us what is in your way",
    report_text: "Write to the organiser of the award, who will answer you and send you the information in another form.",
    appeal: "If that does not help",
    appeal_text: "If you have reported something that keeps you from content or from a service, and the answer does not satisfy you, you can turn to the Défenseur des droits, the French defender of rights, free of charge:",
    appeal_ways: &[
        "through its delegate in your region;",
        "by post in France, without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
    ],
    appeal_link: "with its online form",
    established: |version, build| {
        format!("Statement made for Palmarès {version}, build {build}, by those who built it.")
    },
};
