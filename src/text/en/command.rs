//! Messages of the command line, in English.

use super::phrases::counted;
use super::published::figures;
use crate::text::Command;

pub(in crate::text) static WORDS: Command = Command {
    file: "FILE",
    folder: "FOLDER",
    unknown: |word| format!("unknown argument: “{word}”"),
    missing: |what| format!("missing: {what}"),
    unreadable: |file, why| format!("{file}: cannot be read ({why})"),
    edition_good: |file, edition, digest| {
        format!("{file}: valid edition, {}\n  {digest}", figures(edition))
    },
    edition_faults: |file, count| format!("{file}: {}", counted(count, "error", "errors")),
    edition_unusable: |file| {
        format!("{file}: this edition has errors; see “palmares edition check”")
    },
    same_edition: |file| {
        format!("{file}: another edition of this site has the same identifier (member “id”)")
    },
    edition_folder: |file| {
        format!(
            "{file}: the folder of an edition has a name of letters a–z, digits and hyphens; rename it"
        )
    },
    valid: "valid",
    refused: "refused",
    revision_of: |revision, juror| format!("revision {revision}, {juror}"),
    verified: |valid, refused| format!("{valid} valid, {refused} refused"),
    published: |pages, folder| format!("{} written to {folder}", counted(pages, "page", "pages")),
    first_visit: |sum| format!("first visit of the public, without images: {sum} (brotli)"),
    first_vote: |sum| format!("first visit of a juror, without images: {sum} (brotli)"),
    first_organised: |sum| format!("first visit of an organiser, without images: {sum} (brotli)"),
    over_budget: |bytes, budget| {
        format!(
            "the first visit of the public weighs {bytes} bytes: more than the {budget} allowed"
        )
    },
    not_a_site: |file| {
        format!(
            "{file}: not the page of a site built by Trunk (<base href=\"./\"> tag and start script)"
        )
    },
    missing_file: |file| format!("a file of the built site is missing: {file}"),
    no_picture: |why| format!("a picture for sharing cannot be drawn: {why}"),
    not_an_address: |word| format!("“{word}” is not the address of a site: https://…"),
    not_a_number: |word| format!("“{word}” is not a number of bytes"),
};
