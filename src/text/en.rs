//! English.

mod accessibility;
mod amending;
mod authoring;
mod ceremony;
mod counting;
mod counts;
mod drafting;
mod explore;
mod faults;
mod figures;
mod honours;
mod inputs;
mod invitation;
mod inviting;
mod judging;
mod jury;
mod keep;
mod keeping;
mod licences;
mod list;
mod office;
mod office_backup;
mod organiser;
mod palmares;
mod plots;
mod published;
mod published_files;
mod recount;
mod refusals;
mod tables;
mod usages;
mod verify;

pub(super) use accessibility::ACCESSIBILITY;
pub(super) use amending::AMENDING;
pub(super) use authoring::AUTHORING;
pub(super) use ceremony::CEREMONY;
pub(super) use counting::COUNTING;
pub(super) use counts::COUNTS;
pub(super) use drafting::DRAFTING;
pub(super) use explore::{EXPLORE, EXPLORE_ENTRIES};
pub(super) use faults::fault;
pub(super) use figures::FIGURES;
pub(super) use honours::HONOURS;
pub(super) use inputs::INPUTS;
pub(super) use invitation::INVITATIONS;
pub(super) use inviting::INVITING;
pub(super) use judging::JUDGING;
pub(super) use jury::JURY;
pub(super) use keep::KEEP;
pub(super) use keeping::KEEPING;
pub(super) use licences::LICENCES;
pub(super) use list::LIST;
pub(super) use office::OFFICE;
pub(super) use office_backup::OFFICE_BACKUP;
pub(super) use organiser::{IMPORTS, ORGANISER, ORGANISER_KEY};
pub(super) use palmares::PALMARES;
pub(super) use plots::PLOTS;
pub(super) use published::PUBLISHED;
pub(super) use published_files::PUBLISHED_FILES;
pub(super) use recount::RECOUNT;
pub(super) use refusals::{key_fault, rejection, storage};
pub(super) use tables::TABLES;
pub(super) use usages::USAGES;
pub(super) use verify::VERIFY;

use super::{
    About, Boot, Command, Desk, FirstVisit, Frame, HallOfFame, Loading, NomineePage, NotFound,
    Notice, Offline, Review,
};
use crate::ballot::{Gap, RecusalReason};
use crate::edition::Date;

pub(super) static FRAME: Frame = Frame {
    product: "Palmarès",
    title: |page, award| {
        if page.is_empty() { format!("{award} · Palmarès") } else { format!("{page} · {award}") }
    },
    skip: "Skip to content",
    navigation: "Main navigation",
    explore: "Explore",
    palmares: "Winners",
    figures: "Figures",
    vote: "Vote",
    about: "About",
    dark_theme: "Dark theme",
    given_by: |edition| {
        let names: Vec<_> = edition.organisers.iter().map(|it| it.name.as_str()).collect();
        format!("An award by {}", all_of(&names))
    },
    promise: "Nothing you do here leaves this browser.",
    sources: "Sources",
    accessibility: "Accessibility: not compliant (not audited)",
    privacy: "Privacy",
    leaves_site: |host| format!("(leads to {host})"),
    other_editions: "Other editions",
    licences: "Licences",
    hall_of_fame: "Hall of Fame",
};

pub(super) static LOADING: Loading = Loading {
    wait: "The nominees are on their way…",
    failed: "The edition could not be loaded",
    unreachable: "The file data/edition.json did not arrive. Check your connection, then try again.",
    status: |status| {
        if status == 404 {
            "This site has no file data/edition.json (answer 404). The organiser needs to publish it there.".to_owned()
        } else {
            format!(
                "The server answered {status} instead of sending the edition. Try again in a few minutes."
            )
        }
    },
    foreign: |found| {
        format!(
            "The file data/edition.json is in another format (“{found}”). This site expects a Palmarès edition, version 1."
        )
    },
    broken: |count| match count {
        1 => "The file data/edition.json arrived, but there is an error in it:".to_owned(),
        count => {
            format!("The file data/edition.json arrived, but there are {count} errors in it:")
        }
    },
    fault: |fault, sentence| {
        let path = fault.path.to_string();
        let place = if path.is_empty() { String::new() } else { format!(", {path}") };
        format!("line {}{place}: {sentence}", fault.position)
    },
    ballot_is_safe: "If you have started your ballot, it is just as you left it.",
    retry: "Try again",
};

pub(super) static BOOT: Boot = Boot {
    failed: "Palmarès could not start",
    altered: "A file of this site did not arrive, or is not the one that was published, so nothing was started.",
    too_old: "This browser cannot run WebAssembly, or its settings forbid it.",
    remedy: "Reload the page. If this happens again, try another browser or another network, then tell the organiser.",
    needs_script: "Palmarès needs JavaScript",
    needs_script_remedy: "Turn on JavaScript to explore the nominees and to vote. The data of the edition can still be read in",
};

pub(super) static OFFLINE: Offline = Offline {
    preparing: "Getting ready to start offline…",
    ready: "Ready to work offline",
    unavailable: "This browser cannot start this site offline; keep the page open to vote without a network.",
    failed: "This site is not ready to start offline; it will try again on your next visit.",
    update: "Update",
    new_version: "A new version is ready.",
    new_version_remedy: "Nothing changes until you say so.",
    replaced: "A new version was started in another tab.",
    replaced_remedy: "This page stays with the old one until you reload it.",
    activate: "Save and reload",
    activating: "Saving, then reloading…",
    not_saved: "Your ballot is not saved, and reloading would lose it. Sign it or download a copy first.",
};

pub(super) static NOMINEE: NomineePage = NomineePage {
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

pub(super) static HALL_OF_FAME: HallOfFame = HallOfFame {
    title: "The Hall of Fame",
    lead: "The editions of the award, and the actions that were put forward in them.",
    editions: "Editions",
    numbers: |numbers| {
        let entries = entries(numbers.entries);
        let (nominees, distinguished) = (numbers.nominees, numbers.distinguished);
        format!("{entries} known here: {nominees} nominated, {distinguished} distinguished")
    },
    earlier: "Editions before",
    no_entries: "No entry of these editions is known here.",
    entries_of: |title| format!("The entries: {title}"),
    shown: |shown, all| format!("{shown} of {}.", entries(all)),
    whole: |title| format!("See the whole edition {title}"),
    wait: "The editions are on their way…",
    failed: "An edition did not arrive. Check your connection, then try again; if it goes on, tell the organiser.",
    retry: "Load again",
};

pub(super) static DESK: Desk = Desk {
    title: "Your ballot",
    lead: |count| {
        let count = counted(count, "category", "categories");
        format!(
            "{count} to judge. Stop whenever you like: every answer is saved on this device, even offline."
        )
    },
    bar: "Progress and saving",
    opening: "Opening your ballot…",
    who: "Who are you?",
    name: "First name and surname",
    territory: "Your territory",
    territory_hint: "The local authority you work for, for example “Ville de Lille”.",
    recognised: |label| format!("Territory recognised: {label}"),
    locked: |count| match count {
        0 => "It has no nomination, so none is closed to you.".to_owned(),
        1 => "Its nomination is closed to you: nobody votes for their own territory.".to_owned(),
        count => {
            format!(
                "Its {count} nominations are closed to you: nobody votes for their own territory."
            )
        }
    },
    several: "Several territories have this name: which one is yours?",
    choose_territory: |label| format!("Choose {label}"),
    elsewhere: |name| format!("“{name}” is not nominated"),
    elsewhere_hint: "No nomination is closed to you.",
    close: "Did you mean:",
    categories: "The categories",
    whole_ballot: "The whole ballot",
    category_alone: |category| format!("Open “{category}” alone, to compare and comment"),
    progress: |done, all| {
        if done == 0 {
            format!("0 of {all} answered so far")
        } else if done == all {
            format!("{done} of {all} answered: all done")
        } else {
            format!("{done} of {all} answered")
        }
    },
    to_do: "To do",
    blank: "Blank vote",
    blank_hint: "I am voting, but for none of the nominees.",
    abstention: "I abstain",
    abstention_hint: "I am not taking part in the vote in this category.",
    abstained: "You abstain",
    own_choice: "Look again: your own territory",
    unknown_choice: "Look again: this nominee is no longer here",
    go_on: |category| format!("Continue: {category}"),
    start: |category| format!("Start: {category}"),
    review: "Review and sign",
    not_yours: "This category is not yours to judge.",
    not_yours_remedy: "Other jurors judge it. Yours are on the page “Vote”.",
    category_count: |place, all| format!("Category {place} of {all}"),
    your_answer: |category| format!("Your answer in the category “{category}”"),
    chosen: "Your choice",
    take_back: "Remove my answer",
    characters_left: |count| format!("{} left", counted(count, "character", "characters")),
    neighbours: "Previous and next categories",
    all_categories: "All categories",
    check_file: "Verify a ballot that is already signed",
    saved: |time| format!("Saved on this device at {time}"),
    saving: "Saving…",
    nothing_yet: "Nothing to save yet",
    found_again: "Your saved answers are here",
    not_saved: "Not saved.",
    rescue: "Download a copy",
    retry: "Try again",
    rescue_file: "ballot-in-progress",
    session_only: "This browser will forget your ballot.",
    session_only_remedy: "It does not let this page save anything. Allow site data or leave private browsing; otherwise, sign and download your ballot before closing.",
    unreadable: "The ballot saved on this device cannot be read.",
    unreadable_remedy: "It has been left untouched. Download it and send it to the organiser, or reload the page.",
    opening_failed: "Your ballot cannot be opened",
    reload: "Reload the page",
};

pub(super) static REVIEW: Review = Review {
    title: "Review and sign",
    lead: "Once signed, your ballot becomes a file to hand in to the organiser. You can still correct it: each new signature makes one more revision.",
    gaps: |count| match count {
        1 => "One thing is missing".to_owned(),
        count => format!("{count} things are missing"),
    },
    gaps_hint: "You can sign once everything has an answer, even if it is a blank vote or an abstention.",
    gap: |gap, name| match gap {
        Gap::Name => "Your name".to_owned(),
        Gap::Territory => "Your territory".to_owned(),
        Gap::AmbiguousTerritory => "Your territory: several have this name".to_owned(),
        Gap::Tie(_) => format!("{name}: say whether this tie to your territory matters"),
        Gap::Reason(_) => format!("{name}: say why you recuse yourself"),
        Gap::Unanswered(_) => name.to_owned(),
        Gap::Unscored(_, 1) => format!("{name}: one score is missing"),
        Gap::Unscored(_, missing) => format!("{name}: {missing} scores are missing"),
        Gap::Recused(_) => format!("{name}: your answer names a nominee whom you do not judge"),
        Gap::AgainstRule(_) => format!("{name}: the rule has changed, answer again"),
        Gap::UnknownNominee(_) => {
            format!("{name}: the nominee you chose is no longer listed")
        }
    },
    abstain_in_rest: |count| {
        if count == 1 {
            "Abstain in the remaining category".to_owned()
        } else {
            format!("Abstain in the {count} remaining categories")
        }
    },
    undo: "Undo",
    abstained_in: |count| {
        format!("You now abstain in {}.", counted(count, "more category", "more categories"))
    },
    answers: "Your answers",
    category: "Category",
    answer: "Answer",
    action: "Action",
    no_answer: "No answer",
    comment: |comment| format!("Comment: {comment}"),
    comment_on: |nominee, comment| format!("Comment on {nominee}: {comment}"),
    change: "Change",
    change_in: |category| format!(" the answer in “{category}”"),
    sign: "Sign",
    signer: |name, territory| format!("{name}, {territory}."),
    recused: |count| {
        if count == 1 {
            "One nomination from your territory was not put to you; your ballot says so.".to_owned()
        } else {
            format!(
                "{count} nominations from your territory were not put to you; your ballot says so."
            )
        }
    },
    file_says: "The file contains your name, your answers and your comments, readable by anyone who has it, and the proof that nobody has changed them.",
    sign_button: "Sign and download your ballot",
    sign_again: |revision| format!("Sign and download revision {revision}"),
    signing: "Signing…",
    unchanged: |revision| {
        format!(
            "Nothing has changed since revision {revision}: there is no need to sign again, unless you have lost it."
        )
    },
    changes: |count, revision| {
        format!("{} since revision {revision}", counted(count, "change", "changes"))
    },
    changes_remedy: "Only a new file will tell the organiser: sign again, then send it.",
    outdated: |revision, categories| {
        let names: Vec<_> = categories.iter().map(|it| format!("“{}”", it.name)).collect();
        let names = names.join(", ");
        format!("The edition changed since revision {revision}, which no longer counts in {names}")
    },
    outdated_remedy: "Read again what you answer there, sign again, then send the new file.",
    receipt: "Receipt",
    last: "Your last signed ballot",
    receipt_hint: "Your ballot is signed. Write down this receipt code: the organiser can read it back to you.",
    revision: "Revision",
    made: "Signed on",
    file: "File",
    share: "Share the file…",
    download_last: "Download the file again",
    print: "Print or make a PDF",
    paper: "Signed ballot",
    paper_answers: "The answers of this ballot",
    recused_from: |nominee, recusal| match (recusal.reason, recusal.note.as_str()) {
        (RecusalReason::OwnTerritory, _) => {
            format!("Did not judge {nominee}: it is an action of their own territory.")
        }
        (RecusalReason::RelatedTerritory, "") => {
            format!("Did not judge {nominee}: their territory is tied to it.")
        }
        (_, note) => format!("Did not judge {nominee}: {note}"),
    },
    no_conflict_with: |nominee| {
        format!("Judged {nominee}, despite a tie declared to be of no consequence.")
    },
    paper_foot: "This is a copy to read and to keep: only the signed file can be counted. The code above says which one.",
    saved_file: "Check my saved file",
    saved_file_hint: "Choose the file where you put it: this page says whether it is the right one, and whole.",
    saved_file_good: |revision| Notice {
        what: format!("This is your revision {revision}, whole."),
        remedy: "You can send it as it is.".to_owned(),
    },
    saved_file_older: |revision, last| Notice {
        what: format!("This is your revision {revision}, but the last one is {last}."),
        remedy: "Download the last one and send that.".to_owned(),
    },
    saved_file_other: || Notice {
        what: "This is no ballot that was signed here, or it is damaged.".to_owned(),
        remedy: "Download the file again and choose it without opening it in another program."
            .to_owned(),
    },
    not_delivered: "Handed in to a file on this device; not yet known to be received",
    not_delivered_remedy: |organisers| {
        format!(
            "Send the file to {organisers}, for example attached to an email: nobody else will do it for you. It is in your downloads; otherwise download it again. The receipt code serves to confirm that it has arrived."
        )
    },
    exports: "Your signed ballots",
    code: "Receipt code",
    revision_number: |revision| format!("Revision {revision}"),
    damaged: "Damaged on this device",
    download_again: "Download",
    download_revision: |revision| format!(" revision {revision}"),
    failed: "Your ballot was not signed",
    hand_over: refusals::hand_over,
    unprotected: "This browser does not promise to keep your answers: when space runs low, or after a long absence, it may erase them. The signed file is yours to keep.",
    key_webcrypto: "This browser will recognise you when you correct your ballot.",
    key_software: "This browser will recognise you when you correct your ballot, as long as its site data is not erased.",
    key_session: "This browser will no longer recognise you once this page is closed: to correct your ballot, you will have to bring the signed file back here.",
};

pub(super) static ABOUT: About = About {
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

pub(super) static NOT_FOUND: NotFound = NotFound {
    title: "This page does not exist",
    text: |count| {
        let still_here = match count {
            1 => "The nominee is still here.".to_owned(),
            count => format!("The {count} nominees are all still here."),
        };
        format!("Its address may have changed. {still_here}")
    },
    action: "Explore the nominees",
};

pub(super) static COMMAND: Command = Command {
    file: "FILE",
    folder: "FOLDER",
    unknown: |word| format!("unknown argument: “{word}”"),
    missing: |what| format!("missing: {what}"),
    twice: |option| format!("{option} is given twice, and has one value"),
    unreadable: |file, why| format!("{file}: cannot be read ({why})"),
    edition_good: |file, edition| format!("{file}: valid edition, {}", published::figures(edition)),
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
    signature_good: "signature good",
    invitation_unchecked: "but neither who invited this juror nor the votes were checked: give --edition",
    edition_unchecked: "(votes not compared with an edition: give --edition)",
    revocations_unchecked: "(revoked invitations not looked at: give --revocations)",
    verified_in_part: |count| format!("{count} checked in part only"),
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
    parts: FirstVisit {
        page: "page",
        styles: "styles",
        boot: "boot",
        glue: "glue",
        wasm: "program",
        data: "edition",
        part: |part, bytes| format!("{part} {}.{} kB", bytes / 1000, bytes % 1000 / 100),
    },
    missing_file: |file| format!("a file of the built site is missing: {file}"),
    no_picture: |why| format!("a picture for sharing cannot be drawn: {why}"),
    not_an_address: |word| format!("“{word}” is not the address of a site: https://…"),
    not_a_number: |word| format!("“{word}” is not a number of bytes"),
};

fn counted(count: usize, one: &str, several: &str) -> String {
    if count == 1 { format!("{count} {one}") } else { format!("{count} {several}") }
}

fn entries(count: usize) -> String {
    counted(count, "entry", "entries")
}

fn nominees(count: usize) -> String {
    counted(count, "nominee", "nominees")
}

/// `A`, `A and B`, `A, B and C`.
fn all_of(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [name] => (*name).to_owned(),
        [several @ .., last] => format!("{} and {last}", several.join(", ")),
    }
}

pub(super) fn date(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, month, day) = date.parts();
    let month = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
    format!("{day} {month} {year}")
}
