//! The page of a nominee, in English.

use super::phrases::counted;
use crate::text::NomineePage;

pub(in crate::text) static WORDS: NomineePage = NomineePage {
    breadcrumb: "Breadcrumb",
    candidature: "Put forward, not selected as a nominee",
    distinction: "What it won",
    source: "Source:",
    territory: "The territory",
    kind: "Type",
    departments: |count| if count == 1 { "Département" } else { "Départements" },
    department_count: |count| counted(count, "département", "départements"),
    region: "Région",
    on_map: |places| format!("On the map of France: {places}"),
    insee: "INSEE code",
    siren: "SIREN number",
    links: "Find out more",
    see_also: "See also",
    same_category: |category| format!("Also in “{category}”"),
    whole_category: |count| {
        if count == 1 {
            "The only nominee in the category".to_owned()
        } else {
            format!("All {count} nominees in the category")
        }
    },
    same_territory: "From the same territory",
    only_nominee: |label| format!("{label}: no other action is nominated."),
    place: |place, all| format!("Nominee {place} of {all}"),
    neighbours: "Previous and next nominees",
    previous: "← Previous nominee",
    next: "Next nominee →",
    share: "Share",
    back: "Back to the results",
    share_link: "Share",
    print: "Print",
    copy_link: "Copy link",
    copied: "✓ Link copied",
    copy_failed: "The browser will not let this page use the clipboard: copy the address of the page instead.",
};
