//! Every sentence that a person reads, in one place for each language. A missing translation does not compile.
//!
//! The core names what happened with values. The functions here say it, and what to do about it. Knows nothing of
//! pages.

mod en;
mod explain;
mod fr;

use crate::ballot::{Gap, Recusal, RecusalReason, SetAside, Tally};
use crate::count::{Merit, Outlook, Turnout};
use crate::edition::{
    Date, Edition, HalfPoints, Nominee, Numbers, OfficialCode, Rule, Scoring, Selection, Stage,
    Territory,
};
use crate::format::{Fault, FaultKind, standings_csv, view_csv};
use crate::json::Position;
use crate::search;
use crate::search::{Change, Facet, Label, Sort};
use crate::signing::KeyFileFault;
use crate::storage::StorageError;
use crate::workflow::anybody::finding::Fate;
use crate::workflow::anybody::recount::believed::Believed;
use crate::workflow::anybody::recount::impossible::Impossible;
use crate::workflow::anybody::recount::{RecountFault, SignedBy};
use crate::workflow::anybody::verify_ballot::Rejection;
use crate::workflow::author;
use crate::workflow::author::act::Refusal;
use crate::workflow::author::changes::{Difference, Reworded, Unamendable};
use crate::workflow::author::columns::Column;
use crate::workflow::author::form::{Field, Part};
use crate::workflow::author::import::{self, ImportFault, ImportFaultKind};
use crate::workflow::author::jury::{JuryRefusal, Need};
use crate::workflow::juror::accept_invitation::InvitationFault;
use crate::workflow::juror::bring_in::{BringFault, Linked};
use crate::workflow::juror::hand_over::HandOverError;
use crate::workflow::juror::keep_draft::Loss;
use crate::workflow::juror::take_seat::SeatError;
use crate::workflow::office::announce::AnnounceError;
use crate::workflow::office::decide::verdict::{self, Note};
use crate::workflow::office::participation::{AnswerState, RecordFault};
use crate::workflow::office::restore::Extent;

/// What happened, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

/// A language that people read here.
///
/// Each page, and each of the programs, has its own group of sentences, so that a program carries only what it can
/// say. A group or a sentence that a language lacks does not compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// French.
    French,
    /// English.
    English,
}

/// The groups of sentences: a name, what it holds, and the same name in each language.
macro_rules! groups {
    ($($(#[$doc:meta])* $group:ident: $type:ty = $constant:ident;)*) => {
        impl Language {$(
            $(#[$doc])*
            pub const fn $group(self) -> &'static $type {
                match self {
                    Self::French => &fr::$constant,
                    Self::English => &en::$constant,
                }
            }
        )*}
    };
}

groups! {
    /// What surrounds every page.
    frame: Frame = FRAME;
    /// Before the edition is there, and when it does not come.
    loading: Loading = LOADING;
    /// When the app does not start.
    boot: Boot = BOOT;
    /// Starting without a network, and new versions.
    offline: Offline = OFFLINE;
    /// The page of the edition.
    explore: Explore = EXPLORE;
    /// The page of a nominee.
    nominee: NomineePage = NOMINEE;
    /// The same as for the page of the edition, where not everyone is a nominee.
    explore_entries: Explore = EXPLORE_ENTRIES;
    /// The reader's own list.
    list: List = LIST;
    /// All editions of the site, and what was put forward in them.
    hall_of_fame: HallOfFame = HALL_OF_FAME;
    /// Why an invitation cannot be opened.
    invitations: Invitations = INVITATIONS;
    /// The juror's desk.
    desk: Desk = DESK;
    /// Where a juror's work is, and what became of it.
    keeping: Keeping = KEEPING;
    /// The ways of judging.
    judging: Judging = JUDGING;
    /// Reading over, signing, handing in.
    review: Review = REVIEW;
    /// Keeping, moving and erasing a juror's work.
    keep: Keep = KEEP;
    /// Whether ballot files may be believed.
    verify: Verify = VERIFY;
    /// What an organiser does, step by step.
    organiser: Organiser = ORGANISER;
    /// The organiser's key.
    organiser_key: OrganiserKey = ORGANISER_KEY;
    /// The jury: who is in it, and how each is invited.
    jury: Jury = JURY;
    /// What came of the ballots that jurors sent.
    imports: Imports = IMPORTS;
    /// Counting signed results again, and the minutes of the jury.
    recount: Recount = RECOUNT;
    /// The laureates on a stage.
    ceremony: Ceremony = CEREMONY;
    /// What an edition says in numbers.
    plots: Plots = PLOTS;
    /// Who won what.
    palmares: Palmares = PALMARES;
    /// The edition in figures.
    figures: Figures = FIGURES;
    /// What the site is, and what it promises.
    about: About = ABOUT;
    /// The accessibility statement.
    accessibility: Accessibility = ACCESSIBILITY;
    /// An address that leads nowhere.
    not_found: NotFound = NOT_FOUND;
    /// What only the published pages say.
    published: Published = PUBLISHED;
    /// The page of licences, and the command that gathers them.
    licences: Licences = LICENCES;
    /// Making an edition and a jury.
    authoring: Authoring = AUTHORING;
    /// An edition that changed after voting began.
    amending: Amending = AMENDING;
    /// The page on which an edition is made.
    drafting: Drafting = DRAFTING;
    /// Bringing a table in, and looking territories up.
    tables: Tables = TABLES;
    /// What became of files, who took part, and what came of it.
    counting: Counting = COUNTING;
    /// The command line.
    command: Command = COMMAND;
    /// How each command of the command line is used.
    usages: Usages = USAGES;
    /// Counting on the command line.
    counts: Counts = COUNTS;
    /// What came to an organiser, who takes part, what is decided.
    office: Office = OFFICE;
    /// The whole office as one file.
    office_backup: OfficeBackup = OFFICE_BACKUP;
    /// What is given outside the selection.
    honours: Honours = HONOURS;
    /// Files of a folder that is published, and those that never are.
    published_files: PublishedFiles = PUBLISHED_FILES;
    /// Files that the command line is given.
    inputs: Inputs = INPUTS;
    /// Keys and invitations on the command line.
    inviting: Inviting = INVITING;
}

impl Language {
    /// All of them, the first one first.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// The language in which the site says most of an edition first: its own, as far as the site speaks it.
    pub fn first_of(edition: &Edition) -> Self {
        Self::of_tag(&edition.language).unwrap_or(Self::French)
    }

    /// The folder of the pages in this language below the root of an edition: empty for the first one.
    pub fn folder_in(self, edition: &Edition) -> &'static str {
        match self {
            _ if self == Self::first_of(edition) => "",
            Self::French => "fr/",
            Self::English => "en/",
        }
    }

    /// BCP 47.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The language that a tag (BCP 47) asks for, wherever it is spoken: `en-GB` and `EN` are English.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// What those who speak it call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::English => "English",
        }
    }

    /// A fault, without its place.
    pub fn fault(self, kind: &FaultKind) -> String {
        match self {
            Self::French => fr::fault(kind),
            Self::English => en::fault(kind),
        }
    }

    /// Why a ballot file is not believed.
    pub fn rejection(self, rejection: &Rejection) -> String {
        match self {
            Self::French => fr::rejection(rejection),
            Self::English => en::rejection(rejection),
        }
    }

    /// Why something was not kept in the browser.
    pub fn storage(self, error: &StorageError) -> Notice {
        match self {
            Self::French => fr::storage(error),
            Self::English => en::storage(error),
        }
    }

    /// Why there is no key to sign with.
    pub fn key_fault(self, why: &str) -> Notice {
        match self {
            Self::French => fr::key_fault(why),
            Self::English => en::key_fault(why),
        }
    }

    /// A day.
    pub fn date(self, date: Date) -> String {
        match self {
            Self::French => fr::date(date),
            Self::English => en::date(date),
        }
    }
}

/// What surrounds every page.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Frame {
    pub product: &'static str,
    pub title: fn(page: &str, award: &str) -> String,
    pub skip: &'static str,
    pub navigation: &'static str,
    pub explore: &'static str,
    pub palmares: &'static str,
    pub figures: &'static str,
    pub vote: &'static str,
    pub about: &'static str,
    pub dark_theme: &'static str,
    pub given_by: fn(&Edition) -> String,
    pub promise: &'static str,
    pub sources: &'static str,
    pub accessibility: &'static str,
    pub privacy: &'static str,
    pub leaves_site: fn(host: &str) -> String,
    pub other_editions: &'static str,
    pub licences: &'static str,
    pub hall_of_fame: &'static str,
}

/// Before the edition is there, and when it does not come.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Loading {
    pub wait: &'static str,
    pub failed: &'static str,
    pub unreachable: &'static str,
    pub status: fn(u16) -> String,
    pub foreign: fn(found: &str) -> String,
    pub broken: fn(usize) -> String,
    pub fault: fn(&Fault, &str) -> String,
    pub ballot_is_safe: &'static str,
    pub retry: &'static str,
}

/// When the app does not start; stands in every page before anything runs.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Boot {
    pub failed: &'static str,
    pub altered: &'static str,
    pub too_old: &'static str,
    pub remedy: &'static str,
    pub needs_script: &'static str,
    pub needs_script_remedy: &'static str,
}

/// Starting without a network, and new versions.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Offline {
    pub preparing: &'static str,
    pub ready: &'static str,
    pub unavailable: &'static str,
    pub failed: &'static str,
    pub update: &'static str,
    pub new_version: &'static str,
    pub new_version_remedy: &'static str,
    pub replaced: &'static str,
    pub replaced_remedy: &'static str,
    pub activate: &'static str,
    pub activating: &'static str,
    pub not_saved: &'static str,
}

/// The page of the edition, and what is found on it.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Explore {
    pub nominees: &'static str,
    pub categories: &'static str,
    pub territories: &'static str,
    pub results: &'static str,
    pub filters: &'static str,
    pub filter: fn(usize) -> String,
    pub search: &'static str,
    pub search_region: &'static str,
    pub search_label: &'static str,
    pub facet: fn(Facet) -> &'static str,
    pub outcome: fn(search::Outcome) -> &'static str,
    pub facet_search: fn(Facet) -> &'static str,
    pub facet_rest: fn(usize) -> String,
    pub count_unit: fn(usize) -> &'static str,
    pub found: fn(found: usize, all: usize) -> String,
    pub sort: &'static str,
    pub sort_by: fn(Sort) -> &'static str,
    pub active_filters: &'static str,
    pub remove_filter: &'static str,
    pub words: fn(&str) -> String,
    pub clear: &'static str,
    pub shown: fn(shown: usize, found: usize) -> String,
    pub more: fn(usize) -> String,
    pub nothing_title: &'static str,
    pub nothing: &'static str,
    pub instead: &'static str,
    pub change: fn(&Change) -> String,
    pub change_count: fn(usize) -> String,
    pub map: &'static str,
    pub map_hint: &'static str,
    pub in_department: fn(name: &str, count: usize, regions: usize) -> String,
    pub map_columns: [&'static str; 3],
    pub map_regions: &'static str,
    pub map_table: &'static str,
    pub map_caption: &'static str,
    pub take_away: &'static str,
    pub view_as_csv: &'static str,
    pub view_as_json: &'static str,
    pub whole_edition: &'static str,
    pub table: view_csv::Words,
    pub offered: fn(file: &str) -> String,
    pub not_offered: &'static str,
    pub laureate: &'static str,
    pub gold_title: &'static str,
    pub recipient: fn(&str) -> String,
    pub story: &'static str,
    pub to_hall_of_fame: &'static str,
}

impl Explore {
    /// What the value of a facet is called.
    pub fn label<'a>(&self, label: &'a Label) -> &'a str {
        match label {
            Label::Words(words) => words,
            Label::Outcome(outcome) => (self.outcome)(*outcome),
        }
    }

    /// The numbers of an edition, in the order of the poster: each with what it counts.
    pub fn figures_of(&self, edition: &Edition) -> [(&'static str, usize); 3] {
        [
            (self.nominees, edition.nominees.len()),
            (self.categories, edition.categories.len()),
            (self.territories, edition.nominated_territories()),
        ]
    }
}

/// The reader's own list.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct List {
    pub title: &'static str,
    pub lead: &'static str,
    pub description: fn(award: &str) -> String,
    pub needs_script: &'static str,
    pub link: fn(usize) -> String,
    pub star: fn(territory: &str, action: &str) -> String,
    pub keep: &'static str,
    pub count: fn(usize) -> String,
    pub empty: &'static str,
    pub empty_text: &'static str,
    pub explore: &'static str,
    pub not_kept: &'static str,
    pub clear: &'static str,
    pub cleared: &'static str,
    pub undo: &'static str,
    pub shared_title: &'static str,
    pub shared_lead: &'static str,
    pub add: fn(usize) -> String,
    pub added: &'static str,
    pub all_there: &'static str,
    pub unknown: fn(usize) -> String,
    pub own: &'static str,
    pub share: &'static str,
}

/// The page of a nominee.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct NomineePage {
    pub breadcrumb: &'static str,
    pub candidature: &'static str,
    pub distinction: &'static str,
    pub source: &'static str,
    pub territory: &'static str,
    pub kind: &'static str,
    pub departments: fn(usize) -> &'static str,
    pub department_count: fn(usize) -> String,
    pub region: &'static str,
    pub on_map: fn(places: &str) -> String,
    pub insee: &'static str,
    pub siren: &'static str,
    pub links: &'static str,
    pub see_also: &'static str,
    pub same_category: fn(&str) -> String,
    pub whole_category: fn(usize) -> String,
    pub same_territory: &'static str,
    pub only_nominee: fn(&str) -> String,
    pub place: fn(place: usize, all: usize) -> String,
    pub neighbours: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub share: &'static str,
    pub back: &'static str,
    pub share_link: &'static str,
    pub print: &'static str,
    pub copy_link: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
}

/// Départements of a territory that are named one by one; a région has more.
const DEPARTMENTS_NAMED: usize = 3;

impl NomineePage {
    /// What is said of a territory, in the order of the page: each term with its value.
    pub fn facts_of(&self, territory: &Territory) -> [(&'static str, String); 4] {
        let scheme = match territory.code {
            OfficialCode::Insee(_) => self.insee,
            OfficialCode::Siren(_) => self.siren,
        };
        [
            (self.kind, territory.kind.name.clone()),
            ((self.departments)(territory.departments.len()), self.departments_of(territory)),
            (self.region, territory.region.name.clone()),
            (scheme, territory.code.value().to_owned()),
        ]
    }

    /// What the map of a territory shows; what its label says already is not repeated.
    pub fn on_map_of(&self, territory: &Territory) -> String {
        let label = &territory.label;
        let places = [self.departments_of(territory), territory.region.name.clone()];
        let others = places.into_iter().filter(|place| !label.contains(place.as_str()));
        let places: Vec<_> = [label.clone()].into_iter().chain(others).collect();
        (self.on_map)(&places.join(", "))
    }

    fn departments_of(&self, territory: &Territory) -> String {
        let departments = &territory.departments;
        if departments.len() > DEPARTMENTS_NAMED {
            return (self.department_count)(departments.len());
        }
        let names: Vec<_> = departments.iter().map(|it| it.name.as_str()).collect();
        names.join(", ")
    }
}

/// All editions of the site, and what was put forward in them.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct HallOfFame {
    pub title: &'static str,
    pub lead: &'static str,
    pub editions: &'static str,
    pub numbers: fn(&Numbers) -> String,
    pub earlier: &'static str,
    pub no_entries: &'static str,
    pub entries_of: fn(title: &str) -> String,
    pub shown: fn(shown: usize, all: usize) -> String,
    pub whole: fn(title: &str) -> String,
    pub wait: &'static str,
    pub failed: &'static str,
    pub retry: &'static str,
}

/// Making an edition and a jury.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Authoring {
    /// What a juror is sent with the link.
    pub message: fn(name: &str, award: &str, link: &str) -> String,
    /// What the columns of a mail merge are called.
    pub merge_headings: [&'static str; 5],
    pub column: fn(Column) -> &'static str,
    pub refusal: fn(&Refusal) -> String,
    /// What is wrong, with its place in a table.
    pub at_line: fn(line: usize, column: Option<Column>, what: &str) -> String,
    pub import_fault: fn(&ImportFaultKind) -> String,
    pub in_windows_letters: &'static str,
    pub ignored: fn(heading: &str) -> String,
    pub counted: fn(new: usize, changed: usize, same: usize) -> String,
    pub change: fn(&import::Change) -> String,
    pub jury_refusal: fn(&JuryRefusal) -> String,
    pub need: fn(Need) -> &'static str,
    /// What the record of the jury is.
    pub secret: &'static str,
    pub register_unusable: fn(line: usize) -> String,
}

impl Authoring {
    /// What is wrong with a table, and where.
    pub fn fault_of(&self, fault: &ImportFault) -> String {
        (self.at_line)(fault.line, fault.column, &(self.import_fault)(&fault.kind))
    }
}

/// The page on which an edition is made.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Drafting {
    pub title: &'static str,
    pub lead: &'static str,
    pub description: fn(award: &str) -> String,
    pub opening: &'static str,
    pub saving: &'static str,
    pub kept: &'static str,
    pub not_kept: fn(why: &str) -> Notice,
    pub elsewhere: fn() -> Notice,
    pub damaged: fn() -> Notice,
    pub undo: &'static str,
    pub undone: &'static str,
    pub begin_title: &'static str,
    pub from_site: fn(title: &str) -> String,
    pub from_site_hint: &'static str,
    pub site_missing: fn() -> Notice,
    pub from_file: &'static str,
    pub from_file_hint: &'static str,
    pub unreadable_file: &'static str,
    pub not_an_edition: &'static str,
    pub at: fn(Position, what: &str) -> String,
    pub anew: &'static str,
    pub anew_label: &'static str,
    pub anew_hint: &'static str,
    pub anew_button: &'static str,
    /// Who began without saying how the edition is called.
    pub anew_nameless: &'static str,
    pub round: &'static str,
    pub round_lead: &'static str,
    pub round_label: &'static str,
    pub round_hint: &'static str,
    pub round_button: &'static str,
    pub round_none: &'static str,
    pub round_differs: &'static str,
    pub round_selected: fn(selected: usize, all: usize) -> String,
    pub parts: &'static str,
    pub part: fn(Part) -> (&'static str, &'static str),
    pub to_mend: fn(count: usize) -> String,
    pub field: fn(Field) -> (&'static str, &'static str),
    pub optional: &'static str,
    pub none_chosen: &'static str,
    pub unsaid: &'static str,
    /// The words that may stand in a field, by their place.
    pub word: fn(Field, place: usize) -> &'static str,
    pub list: fn(author::list::List) -> ListWords,
    pub new_missing: &'static str,
    pub nameless: &'static str,
    pub count: fn(count: usize) -> String,
    pub filter: &'static str,
    pub none_found: &'static str,
    pub more: fn(count: usize) -> String,
    pub up: &'static str,
    pub down: &'static str,
    pub remove: &'static str,
    /// What a button does, and to what.
    pub about: fn(act: &str, name: &str) -> String,
    pub removed: fn(name: &str) -> String,
    pub refused: fn(why: &str) -> String,
    pub to_candidatures: &'static str,
    pub to_nominees: &'static str,
    pub moved_stage: fn(name: &str) -> String,
    pub id: fn(id: &str) -> String,
    pub method: &'static str,
    pub method_name: fn(usize) -> &'static str,
    pub method_hint: fn(usize) -> &'static str,
    pub with_licence: &'static str,
    pub with_places: &'static str,
    pub selection: &'static str,
    pub selection_name: fn(usize) -> &'static str,
    pub recipient: &'static str,
    pub recipient_is: fn(name: &str) -> String,
    pub lookup: &'static str,
    pub lookup_hint: &'static str,
    pub take: fn(name: &str, code: &str) -> String,
    pub territory_facts: fn(kind: &str, code: &str, where_: &str) -> String,
    pub table_title: &'static str,
    pub table_lead: &'static str,
    pub apply_table: &'static str,
    pub key_named: fn(thumbprint: &str) -> String,
    pub key_unnamed: &'static str,
    pub key_closed: &'static str,
    pub key_page: &'static str,
    pub name_key: &'static str,
    pub key_was_named: &'static str,
    pub unname_key: &'static str,
    pub key_also_kept: &'static str,
    pub finish: &'static str,
    pub finish_lead: &'static str,
    pub whole: &'static str,
    pub faults: fn(count: usize) -> String,
    /// Where a fault stands.
    pub place: fn(part: &str, element: &str, field: &str) -> String,
    pub mend: &'static str,
    pub same_as_site: &'static str,
    pub other_edition: fn(title: &str) -> String,
    pub breaks: fn(why: &str) -> String,
    pub amends_title: &'static str,
    pub received: &'static str,
    pub keeps: &'static str,
    pub keeps_hint: &'static str,
    pub save_edition: &'static str,
    pub save_draft: &'static str,
    pub saved: fn(file: &str) -> String,
    pub not_saved: &'static str,
    pub next: &'static str,
    pub put_aside: &'static str,
    pub put_aside_question: &'static str,
    pub put_aside_text: &'static str,
    pub put_aside_yes: &'static str,
    pub cancel: &'static str,
}

/// The words of a list of the edition: what it is called, what one more is asked for, what stands where it is empty.
#[derive(Debug, Clone, Copy)]
pub struct ListWords {
    /// What it is called.
    pub title: &'static str,
    /// What is typed to add to it.
    pub new: &'static str,
    /// The button that adds.
    pub add: &'static str,
    /// What an empty one is for.
    pub empty: &'static str,
}

/// Keys, invitations and revocations on the command line.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Inviting {
    pub key_written: fn(file: &str) -> String,
    pub key_opens: fn(file: &str) -> String,
    pub exists: fn(file: &str) -> String,
    pub no_key: fn(file: &str) -> String,
    pub no_passphrase: &'static str,
    pub locked: fn(file: &str) -> String,
    pub wrong_passphrase: fn(file: &str) -> String,
    pub altered: fn(file: &str) -> String,
    pub rounds: fn(file: &str) -> String,
    pub other_protection: fn(file: &str) -> String,
    pub no_organiser_key: &'static str,
    pub wrong_key: &'static str,
    pub unknown: fn(&str) -> String,
    pub no_territory: fn(&str) -> String,
    pub not_an_id: fn(option: &str, word: &str) -> String,
    pub not_a_day: fn(&str) -> String,
    pub no_chance: fn(why: &str) -> String,
    pub no_qr: &'static str,
    pub revoked: fn(file: &str, count: usize) -> String,
    pub list_begun: &'static str,
    pub being_written: fn(file: &str) -> String,
    pub plain_key: &'static str,
    pub unprotected: &'static str,
    pub plain_or_protected: &'static str,
    pub ask_passphrase: &'static str,
    pub ask_again: &'static str,
    pub not_the_same: &'static str,
    pub weak: fn(why: &str) -> String,
    pub revocations_elsewhere: fn(file: &str, edition: &str) -> String,
    pub revocations_unsigned: fn(file: &str) -> String,
}

/// Bringing a table in, and looking territories up.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Tables {
    pub choose: &'static str,
    pub choose_hint: &'static str,
    pub unreadable: &'static str,
    pub preview: fn(file: &str) -> String,
    pub faults: fn(count: usize) -> String,
    pub line: &'static str,
    pub effect: &'static str,
    pub more_lines: fn(count: usize) -> String,
    pub without_effect: &'static str,
    pub put_aside: &'static str,
    pub applied: fn(file: &str) -> String,
    pub register_loading: &'static str,
    pub register_missing: &'static str,
    pub try_again: &'static str,
}

/// The page of the jury.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Jury {
    pub title: &'static str,
    pub lead: &'static str,
    pub description: fn(award: &str) -> String,
    pub opening: &'static str,
    pub saving: &'static str,
    pub kept: &'static str,
    pub not_kept: fn(why: &str) -> Notice,
    pub elsewhere: fn() -> Notice,
    pub damaged: fn() -> Notice,
    pub undo: &'static str,
    pub undone: &'static str,
    pub undone_reason: &'static str,
    pub nobody: &'static str,
    pub nobody_hint: &'static str,
    pub jurors_title: &'static str,
    pub jurors: fn(all: usize, invited: usize) -> String,
    pub filter: &'static str,
    pub none_found: &'static str,
    pub more: fn(count: usize) -> String,
    pub judges: fn(what: &str) -> String,
    pub belongs: fn(place: &str) -> String,
    pub opens_until: fn(when: &str) -> String,
    pub sent_at: fn(when: &str) -> String,
    pub taken_back: fn(count: usize) -> String,
    pub change: &'static str,
    pub remove: &'static str,
    pub removed: fn(name: &str) -> String,
    pub invite_one: &'static str,
    pub copy_link: &'static str,
    pub copy_message: &'static str,
    pub save_message: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub message_label: &'static str,
    pub code_of: fn(name: &str) -> String,
    pub no_code: &'static str,
    pub sent: &'static str,
    pub invite_again: &'static str,
    pub invite_again_text: &'static str,
    pub revoke: &'static str,
    pub revoke_text: &'static str,
    pub reason_note: &'static str,
    pub reason_missing: &'static str,
    pub revoked: fn(name: &str) -> String,
    pub replaced: &'static str,
    pub import_title: &'static str,
    pub import_lead: &'static str,
    pub apply: &'static str,
    pub add_title: &'static str,
    pub add: &'static str,
    pub name: &'static str,
    pub email: &'static str,
    pub email_hint: &'static str,
    pub panels: &'static str,
    pub categories: &'static str,
    pub categories_hint: &'static str,
    pub territory: &'static str,
    pub territory_hint: &'static str,
    pub no_territory_found: &'static str,
    pub take_territory: fn(label: &str) -> String,
    pub drop_territory: fn(label: &str) -> String,
    pub too_many_territories: &'static str,
    pub enter: &'static str,
    pub save_changes: &'static str,
    pub leave: &'static str,
    pub entered: fn(name: &str) -> String,
    pub changed: fn(name: &str) -> String,
    pub invite_title: &'static str,
    pub links_lead: fn(desk: &str) -> String,
    pub needs_key: &'static str,
    pub to_key: &'static str,
    pub until: &'static str,
    pub until_hint: &'static str,
    pub bad_day: &'static str,
    pub invite_all: fn(count: usize) -> String,
    pub nobody_waits: &'static str,
    pub inviting: fn(done: usize, all: usize) -> String,
    pub progress: &'static str,
    pub invited: fn(count: usize) -> String,
    pub not_invited: fn(why: &str) -> Notice,
    pub no_chance: &'static str,
    pub all_title: &'static str,
    pub merge: &'static str,
    pub merge_text: &'static str,
    pub sheet: &'static str,
    pub sheet_hide: &'static str,
    pub sheet_text: &'static str,
    pub sheet_title: &'static str,
    pub print: &'static str,
    pub scan: fn(award: &str) -> String,
    pub list_title: &'static str,
    pub list_text: &'static str,
    pub list_pending: fn(count: usize) -> String,
    pub sign_list: &'static str,
    pub list_saved: &'static str,
    pub list_not_signed: fn() -> Notice,
    pub record_title: &'static str,
    pub save_record: &'static str,
    pub restore: &'static str,
    pub restore_hint: &'static str,
    pub restored: fn(count: usize) -> String,
    pub not_a_record: fn() -> Notice,
    pub saved: fn(file: &str) -> String,
    pub not_saved: fn() -> Notice,
}

/// What an organiser does, step by step.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Organiser {
    pub title: &'static str,
    pub lead: &'static str,
    pub description: fn(award: &str) -> String,
    pub needs_script: &'static str,
    pub steps_title: &'static str,
    pub edition: (&'static str, &'static str),
    pub key: (&'static str, &'static str),
    pub jury: (&'static str, &'static str),
    pub imports: (&'static str, &'static str),
    pub participation: (&'static str, &'static str),
    pub count: (&'static str, &'static str),
    pub ceremony: (&'static str, &'static str),
    pub publish: (&'static str, &'static str),
    pub recount: (&'static str, &'static str),
    pub not_started: fn() -> Notice,
    pub stopped: fn() -> Notice,
}

/// The organiser's key.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct OrganiserKey {
    pub title: &'static str,
    pub lead: &'static str,
    pub description: fn(award: &str) -> String,
    pub make_title: &'static str,
    pub make_lead: &'static str,
    pub propose: &'static str,
    pub proposed: &'static str,
    pub proposed_hint: &'static str,
    pub passphrase: &'static str,
    pub passphrase_hint: &'static str,
    pub again: &'static str,
    pub show: &'static str,
    pub too_short: fn(missing: usize) -> String,
    pub common: &'static str,
    pub fair: &'static str,
    pub strong: &'static str,
    pub not_the_same: &'static str,
    pub make: &'static str,
    pub working: &'static str,
    pub backup_title: &'static str,
    pub backup_lead: &'static str,
    pub save: &'static str,
    pub not_saved: &'static str,
    pub open_again: &'static str,
    pub file: &'static str,
    pub backup_passphrase: &'static str,
    pub check: &'static str,
    pub another_key: &'static str,
    pub give_up: &'static str,
    pub restore_title: &'static str,
    pub restore_lead: &'static str,
    pub restore: &'static str,
    pub no_file: &'static str,
    pub unreadable: &'static str,
    pub not_kept: &'static str,
    pub locked_title: &'static str,
    pub locked_lead: &'static str,
    pub unlock: &'static str,
    pub open_title: &'static str,
    pub open_lead: &'static str,
    pub fits: &'static str,
    pub fits_not: &'static str,
    pub fits_none: &'static str,
    pub thumbprint: &'static str,
    pub thumbprint_hint: &'static str,
    pub member: &'static str,
    pub copy: &'static str,
    pub copy_thumbprint: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub save_again: &'static str,
    pub close: &'static str,
    pub forget: &'static str,
    pub forget_question: &'static str,
    pub forget_text: &'static str,
    pub forget_yes: &'static str,
    pub cancel: &'static str,
    pub not_forgotten: &'static str,
    pub no_chance: &'static str,
    pub fault: fn(KeyFileFault) -> Notice,
}

/// What came of the ballots that jurors sent.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Imports {
    pub title: &'static str,
    pub lead: &'static str,
    pub description: fn(award: &str) -> String,
    pub choose: &'static str,
    pub hint: &'static str,
    pub choose_folder: &'static str,
    pub folder_hint: &'static str,
    pub reading: fn(done: usize, all: usize) -> String,
    pub examining: fn(done: usize, all: usize) -> String,
    pub progress: &'static str,
    pub cancel: &'static str,
    pub cancelled: fn(done: usize, all: usize) -> String,
    pub done: fn(good: usize, all: usize) -> String,
    pub by_code: &'static str,
    pub code: &'static str,
    pub files: &'static str,
    pub each: &'static str,
    pub more: fn(usize) -> String,
    pub valid: fn(name: &str, revision: u32) -> String,
    pub folder: &'static str,
    pub too_large: &'static str,
    pub unreadable: &'static str,
}

/// What came to an organiser, who takes part, what is decided.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Office {
    pub again: &'static str,
    pub invitation: &'static str,
    pub revocations: &'static str,
    pub refused_revocations: &'static str,
    pub opening: &'static str,
    pub nothing: &'static str,
    pub nothing_hint: &'static str,
    pub to_imports: &'static str,
    pub kept: &'static str,
    pub unkept: fn(why: &str) -> Notice,
    pub elsewhere: fn() -> Notice,
    pub damaged: fn() -> Notice,
    pub delivered: fn(files: usize, again: usize) -> String,
    pub stopped: &'static str,
    pub refused_title: &'static str,
    pub conflicts: &'static str,
    pub conflicts_lead: &'static str,
    pub differ: fn(categories: &[String]) -> String,
    pub candidate: fn(receipt: &str, revision: u32) -> String,
    pub signed: fn(when: &str) -> String,
    pub reason: &'static str,
    pub reason_hint: &'static str,
    pub reason_missing: &'static str,
    pub choose_one: &'static str,
    pub decide: &'static str,
    pub late: &'static str,
    pub late_lead: &'static str,
    pub let_in: fn(name: &str) -> String,
    pub unfitting: fn(u32) -> String,
    pub participation_title: &'static str,
    pub participation_lead: &'static str,
    pub participation_description: fn(award: &str) -> String,
    pub answered: fn(answered: usize, invited: usize) -> String,
    pub counted: fn(u32) -> String,
    pub by_category: &'static str,
    pub category: &'static str,
    pub took_part: &'static str,
    pub outlook: &'static str,
    pub missing: fn(u32) -> String,
    pub quorum: &'static str,
    pub jurors: &'static str,
    pub juror: &'static str,
    pub answer: &'static str,
    pub remind: &'static str,
    pub reminded: &'static str,
    pub not_copied: &'static str,
    pub count_title: &'static str,
    pub count_lead: &'static str,
    pub count_description: fn(award: &str) -> String,
    pub hidden: &'static str,
    pub hidden_text: &'static str,
    pub peek: &'static str,
    pub peek_text: &'static str,
    pub peeked: &'static str,
    pub close: &'static str,
    pub close_text: fn(counted: u32, open: usize) -> String,
    pub close_yes: &'static str,
    pub cancel: &'static str,
    pub closed: &'static str,
    pub closed_text: &'static str,
    pub reopen: &'static str,
    pub reopen_text: &'static str,
    pub reopened: fn(reason: &str) -> String,
    pub settled: &'static str,
    pub settled_lead: &'static str,
    pub settled_ballot: fn(receipt: &str) -> String,
    pub settled_late: fn(receipt: &str) -> String,
    pub settled_tie: fn(name: &str) -> String,
    pub take_back: fn(what: &str) -> String,
    pub ties: &'static str,
    pub ties_lead: &'static str,
    pub choose_nominee: &'static str,
    pub ahead: &'static str,
    pub sign_title: &'static str,
    pub sign_lead: &'static str,
    pub no_key: &'static str,
    pub to_key: &'static str,
    pub full: &'static str,
    pub full_text: &'static str,
    pub anonymous: &'static str,
    pub anonymous_text: &'static str,
    pub saved: fn(file: &str) -> String,
    pub not_saved: &'static str,
    pub save_decisions: &'static str,
}

/// The whole office as one file.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct OfficeBackup {
    pub title: &'static str,
    pub lead: &'static str,
    pub secret: &'static str,
    pub save: &'static str,
    pub saving: &'static str,
    pub saved: fn(file: &str) -> Notice,
    pub not_saved: fn() -> Notice,
    pub not_kept: fn(why: &str) -> Notice,
    pub restore: &'static str,
    pub restore_hint: &'static str,
    pub reading: &'static str,
    pub unreadable: fn() -> Notice,
    pub refused: &'static str,
    pub damaged: &'static str,
    pub another: fn(edition: &str) -> Notice,
    pub found: fn(when: &str) -> String,
    pub files: fn(new: usize, known: usize) -> String,
    pub paper: fn(name: &str) -> String,
    pub taken: fn(paper: &str) -> String,
    pub differ: fn(paper: &str) -> String,
    pub here: fn(Extent) -> String,
    pub there: fn(Extent) -> String,
    pub no_link_lost: &'static str,
    pub key_taken: &'static str,
    pub key_other: &'static str,
    pub key_not_kept: &'static str,
    pub choose_first: &'static str,
    pub apply: &'static str,
    pub put_aside: &'static str,
    pub restored: &'static str,
}

/// What is given outside the selection.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Honours {
    pub title: &'static str,
    pub lead: &'static str,
    pub distinction: &'static str,
    pub choose: &'static str,
    pub recipient: &'static str,
    pub other: &'static str,
    pub name: &'static str,
    pub what: &'static str,
    pub why: &'static str,
    pub incomplete: &'static str,
    pub begin: &'static str,
    pub add: &'static str,
    pub save: &'static str,
    pub cancel: &'static str,
    pub change: fn(who: &str) -> String,
    pub remove: fn(who: &str) -> String,
}

/// Opening an invitation, and why it cannot be opened.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Invitations {
    pub fault: fn(&InvitationFault, &Edition) -> Notice,
    pub not_kept: fn(&SeatError) -> Notice,
    pub title: &'static str,
    pub lead: fn(&Edition) -> String,
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub open: &'static str,
    pub file: &'static str,
    pub unreadable: fn() -> Notice,
    pub you_are: fn(&str) -> String,
    pub judges: fn(usize) -> String,
    pub from: fn(&str) -> String,
    pub until: fn(Date) -> String,
    pub somebody_else: &'static str,
}

/// The juror's desk.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Desk {
    pub title: &'static str,
    pub lead: fn(usize) -> String,
    pub bar: &'static str,
    pub opening: &'static str,
    pub who: &'static str,
    pub name: &'static str,
    pub territory: &'static str,
    pub territory_hint: &'static str,
    pub recognised: fn(&str) -> String,
    pub locked: fn(usize) -> String,
    pub several: &'static str,
    pub choose_territory: fn(&str) -> String,
    pub elsewhere: fn(&str) -> String,
    pub elsewhere_hint: &'static str,
    pub close: &'static str,
    pub categories: &'static str,
    pub whole_ballot: &'static str,
    pub category_alone: fn(&str) -> String,
    pub progress: fn(done: usize, all: usize) -> String,
    pub to_do: &'static str,
    pub blank: &'static str,
    pub blank_hint: &'static str,
    pub abstention: &'static str,
    pub abstention_hint: &'static str,
    pub abstained: &'static str,
    pub own_choice: &'static str,
    pub unknown_choice: &'static str,
    pub go_on: fn(&str) -> String,
    pub start: fn(&str) -> String,
    pub review: &'static str,
    pub not_yours: &'static str,
    pub not_yours_remedy: &'static str,
    pub category_count: fn(place: usize, all: usize) -> String,
    pub your_answer: fn(&str) -> String,
    pub chosen: &'static str,
    pub take_back: &'static str,
    pub characters_left: fn(usize) -> String,
    pub neighbours: &'static str,
    pub all_categories: &'static str,
    pub check_file: &'static str,
    pub saved: fn(time: &str) -> String,
    pub saving: &'static str,
    pub nothing_yet: &'static str,
    pub found_again: &'static str,
    pub not_saved: &'static str,
    pub rescue: &'static str,
    pub retry: &'static str,
    pub rescue_file: &'static str,
    pub session_only: &'static str,
    pub session_only_remedy: &'static str,
    pub unreadable: &'static str,
    pub unreadable_remedy: &'static str,
    pub opening_failed: &'static str,
    pub reload: &'static str,
}

/// Where a juror's work is, and what became of it.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Keeping {
    pub elsewhere: &'static str,
    pub elsewhere_remedy: &'static str,
    pub work_here: &'static str,
    pub title: &'static str,
    pub kept: &'static str,
    pub only_here: &'static str,
    pub promised: &'static str,
    pub not_promised: &'static str,
    pub not_asked: &'static str,
    pub offline: &'static str,
    pub offline_later: &'static str,
    pub offline_failed: &'static str,
    pub not_offline: &'static str,
    pub one_tab: &'static str,
    pub private: &'static str,
    pub file: &'static str,
    pub loss: fn(&Loss) -> Notice,
    pub other_text: &'static str,
    pub shown_text: &'static str,
    pub older_text: &'static str,
    pub understood: &'static str,
    pub backup: &'static str,
}

/// The ways of judging.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Judging {
    pub rule: fn(&Rule) -> String,
    pub chosen_of: fn(chosen: usize, up_to: usize) -> String,
    pub score_on: fn(criterion: &str, score: HalfPoints) -> String,
    pub nobody_to_judge: &'static str,
    pub place: fn(place: usize, points: u32) -> String,
    pub ranked_of: fn(ranked: usize, up_to: usize) -> String,
    pub ranking: &'static str,
    pub ranking_keys: &'static str,
    pub not_ranked: &'static str,
    pub rank: &'static str,
    pub rank_nominee: fn(&str) -> String,
    pub move_up: fn(&str) -> String,
    pub move_down: fn(&str) -> String,
    pub take_out: &'static str,
    pub take_out_nominee: fn(&str) -> String,
    pub now_at: fn(nominee: &str, place: usize, ranked: usize) -> String,
    pub now_out: fn(&str) -> String,
    pub score: fn(HalfPoints) -> String,
    pub weight: fn(u32) -> String,
    pub not_a_score: fn(&Scoring) -> String,
    pub tally: fn(&Tally) -> String,
    pub scored_of: fn(scored: usize, asked: usize) -> String,
    pub unscored_only: &'static str,
    pub all_scored: &'static str,
    pub recused: fn(RecusalReason) -> &'static str,
    pub tie_question: fn(territory: &str) -> String,
    pub tie_matters: &'static str,
    pub tie_does_not: &'static str,
    pub recuse: &'static str,
    pub recuse_from: fn(&str) -> String,
    pub recuse_hint: &'static str,
    pub judge_again: &'static str,
    pub judge_nominee_again: fn(&str) -> String,
    pub reason: &'static str,
    pub reason_optional: &'static str,
    pub reason_hint: &'static str,
    pub about: fn(&str) -> String,
    pub remarks: &'static str,
    pub remarks_on_category: &'static str,
    pub has_comment: &'static str,
    pub has_note: &'static str,
    pub for_jury: &'static str,
    pub comment_for_jury: &'static str,
    pub for_jury_hint: &'static str,
    pub for_yourself: &'static str,
    pub for_yourself_hint: &'static str,
    pub order: &'static str,
    pub order_own: &'static str,
    pub order_of_edition: &'static str,
    pub order_alphabetical: &'static str,
    pub compare: &'static str,
    pub compare_whom: &'static str,
    pub compare_all: &'static str,
    pub compare_more: &'static str,
    pub comparison: &'static str,
    pub close: &'static str,
    pub action: &'static str,
    pub kind: &'static str,
    pub region: &'static str,
    pub links: &'static str,
    pub distinction: &'static str,
    pub laureate: &'static str,
    pub your_judgement: &'static str,
    pub none: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub undone: fn(&str) -> String,
    pub redone: fn(&str) -> String,
    pub your_name: &'static str,
    pub your_territory: &'static str,
}

/// Reading over, signing, handing in.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Review {
    pub title: &'static str,
    pub lead: &'static str,
    pub gaps: fn(usize) -> String,
    pub gaps_hint: &'static str,
    pub gap: fn(&Gap, &str) -> String,
    pub abstain_in_rest: fn(usize) -> String,
    pub undo: &'static str,
    pub abstained_in: fn(usize) -> String,
    pub answers: &'static str,
    pub category: &'static str,
    pub answer: &'static str,
    pub action: &'static str,
    pub no_answer: &'static str,
    pub comment: fn(&str) -> String,
    pub comment_on: fn(nominee: &str, comment: &str) -> String,
    pub change: &'static str,
    pub change_in: fn(&str) -> String,
    pub sign: &'static str,
    pub signer: fn(name: &str, territory: &str) -> String,
    pub recused: fn(usize) -> String,
    pub file_says: &'static str,
    pub sign_button: &'static str,
    pub sign_again: fn(u32) -> String,
    pub signing: &'static str,
    pub unchanged: fn(u32) -> String,
    pub changes: fn(count: usize, revision: u32) -> String,
    pub changes_remedy: &'static str,
    pub outdated: fn(revision: u32, &[SetAside]) -> String,
    pub outdated_remedy: &'static str,
    pub receipt: &'static str,
    pub last: &'static str,
    pub receipt_hint: &'static str,
    pub revision: &'static str,
    pub made: &'static str,
    pub file: &'static str,
    pub share: &'static str,
    pub download_last: &'static str,
    pub print: &'static str,
    pub paper: &'static str,
    pub paper_answers: &'static str,
    pub recused_from: fn(nominee: &str, &Recusal) -> String,
    pub no_conflict_with: fn(nominee: &str) -> String,
    pub paper_foot: &'static str,
    pub saved_file: &'static str,
    pub saved_file_hint: &'static str,
    pub saved_file_good: fn(u32) -> Notice,
    pub saved_file_older: fn(revision: u32, last: u32) -> Notice,
    pub saved_file_other: fn() -> Notice,
    pub not_delivered: &'static str,
    pub not_delivered_remedy: fn(organisers: &str) -> String,
    pub exports: &'static str,
    pub code: &'static str,
    pub revision_number: fn(u32) -> String,
    pub damaged: &'static str,
    pub download_again: &'static str,
    pub download_revision: fn(u32) -> String,
    pub failed: &'static str,
    pub hand_over: fn(&HandOverError) -> Notice,
    pub unprotected: &'static str,
    pub key_webcrypto: &'static str,
    pub key_software: &'static str,
    pub key_session: &'static str,
}

/// Keeping, moving and erasing a juror's work.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Keep {
    pub title: &'static str,
    pub backup: &'static str,
    pub backup_hint: &'static str,
    pub backup_file: &'static str,
    pub import: &'static str,
    pub import_hint: &'static str,
    pub unreadable: fn() -> Notice,
    pub not_brought: fn(&BringFault) -> Notice,
    pub preview: fn(usize) -> String,
    pub preview_ballot: fn(revision: u32, usize) -> String,
    pub preview_hint: &'static str,
    pub preview_table: &'static str,
    pub take: &'static str,
    pub take_field: fn(&str) -> String,
    pub field: &'static str,
    pub here: &'static str,
    pub there: &'static str,
    pub take_all: fn(usize, is_ballot: bool) -> String,
    pub cancel: &'static str,
    pub taken: fn(usize, Option<Linked>) -> Notice,
    pub name: &'static str,
    pub territory: &'static str,
    pub conflict_of: fn(&str) -> String,
    pub comment_on: fn(&str) -> String,
    pub note_on: fn(&str) -> String,
    pub nothing: &'static str,
    pub recused: fn(&str) -> String,
    pub no_conflict: &'static str,
    pub erase: &'static str,
    pub erase_question: &'static str,
    pub erase_nothing: &'static str,
    pub erase_unsigned: &'static str,
    pub erase_signed: &'static str,
    pub erase_changed: fn(usize) -> String,
    pub erase_yes: &'static str,
    pub erased: fn() -> Notice,
    pub not_erased: fn() -> Notice,
    pub begin_again: &'static str,
}

/// Whether ballot files may be believed.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Verify {
    pub title: &'static str,
    pub lead: &'static str,
    pub choose: &'static str,
    pub drop: &'static str,
    pub files_hint: &'static str,
    pub checking: &'static str,
    pub summary: fn(valid: usize, all: usize) -> String,
    pub what: &'static str,
    pub verified: &'static [(&'static str, &'static str)],
    pub limits: &'static str,
    pub valid: &'static str,
    pub valid_text: fn(award: &str) -> String,
    pub own: fn(revision: u32) -> String,
    pub own_last: &'static str,
    pub older: fn(last: u32) -> String,
    pub set_aside: &'static str,
    pub set_aside_text: fn(&[SetAside]) -> String,
    pub other_edition: &'static str,
    pub other_edition_text: fn(id: &str, award: &str) -> String,
    pub refused: &'static str,
    pub reason: fn(&str) -> String,
    pub signed_all_the_same: &'static str,
    pub no_ballot: &'static str,
    pub not_json: &'static str,
    pub other_document: &'static str,
    pub not_read: &'static str,
    pub folder: &'static str,
    pub too_large: fn(bytes: usize) -> String,
    pub unreadable: &'static str,
    pub code: &'static str,
    pub juror: &'static str,
    pub territory: &'static str,
    pub edition: &'static str,
    pub this_edition: fn(award: &str) -> String,
    pub device: &'static str,
    pub signed_here: fn(revision: u32) -> String,
    pub signed_elsewhere: &'static str,
    pub signed_nobody_knows: &'static str,
    pub votes: fn(usize) -> String,
    pub only_names: &'static str,
    pub abstention: &'static str,
}

/// An edition that changed after voting began.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Amending {
    pub nothing: &'static str,
    pub changed: &'static str,
    pub difference: fn(&Difference) -> String,
    pub reworded_only: &'static str,
    pub reworded: fn(&Reworded) -> String,
    pub set_aside: fn(categories: &[String]) -> String,
    pub summary: fn(touched: usize, untouched: usize) -> String,
    pub lost: fn(reason: &str) -> String,
    pub unamendable: fn(&Unamendable) -> String,
    pub written: fn(file: &str) -> String,
}

/// What became of files, who took part, and what came of it.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Counting {
    pub outcome: fn(&verdict::Outcome) -> String,
    pub note: fn(&Note) -> String,
    pub answer: fn(AnswerState) -> &'static str,
    pub outlook: fn(Outlook) -> &'static str,
    pub rule: fn(&Rule) -> String,
    pub turnout: fn(invited: Option<u32>, Turnout) -> String,
    pub without_quorum: fn(present: u32, quorum: u32) -> String,
    pub merit: fn(&Rule, Merit) -> String,
    pub place: fn(place: u32, names: &[String], merit: &str, distinction: Option<&str>) -> String,
    pub nothing: fn(names: &[String]) -> String,
    pub unjudged: fn(names: &[String]) -> String,
    pub decided: fn(ahead: &str, reason: &str) -> String,
    pub shared: &'static str,
    pub recusals: fn(name: &str, count: u32) -> String,
    pub selection: fn(Selection) -> String,
    pub selected: fn(names: &[String]) -> String,
    pub announce_error: fn(&AnnounceError) -> String,
    pub record_fault: fn(&RecordFault) -> String,
    pub recount_fault: fn(&RecountFault) -> String,
    pub signed_by: fn(SignedBy) -> &'static str,
    pub same: &'static str,
    pub different: fn(usize) -> String,
    pub difference: fn(place: &str, stated: Option<&str>, counted: Option<&str>) -> String,
    pub from_ballots: &'static str,
    pub from_sums: &'static str,
    pub source: fn(award: &str) -> String,
    pub statement: fn(category: &str, place: u32, shared: bool, merit: &str) -> String,
}

/// Counting on the command line.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Counts {
    pub decisions_elsewhere: fn(file: &str, edition: &str) -> String,
    pub unfitting: fn(usize) -> String,
    pub written: fn(file: &str) -> String,
    pub receipt_found: fn(receipt: &str, code: &str, counted: bool) -> String,
    pub receipt_unknown: fn(receipt: &str) -> String,
    pub different: fn(usize) -> String,
    pub somebody_else: &'static str,
    pub honours: &'static str,
    pub edition_changed: &'static str,
}

/// Counting signed results again, and the minutes of the jury.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Recount {
    pub title: &'static str,
    pub lead: &'static str,
    pub description: fn(award: &str) -> String,
    pub needs_script: &'static str,
    pub choose: &'static str,
    pub drop: &'static str,
    pub hint: &'static str,
    pub announced: &'static str,
    pub getting: &'static str,
    pub verifying: fn(done: usize, all: usize) -> String,
    pub progress: &'static str,
    pub cancel: &'static str,
    pub cancelled: &'static str,
    pub done: &'static str,
    pub refused: &'static str,
    pub several: fn() -> Notice,
    pub folder: fn() -> Notice,
    pub too_large: fn() -> Notice,
    pub unreadable: fn() -> Notice,
    pub no_results: fn() -> Notice,
    pub no_edition: fn() -> Notice,
    pub not_told: fn(usize) -> String,
    pub minutes: &'static str,
    pub created: &'static str,
    pub edition: &'static str,
    pub results: &'static str,
    pub key: &'static str,
    pub program: &'static str,
    pub categories: &'static str,
    pub special: &'static str,
    pub decisions: &'static str,
    pub closed: fn(ballots: usize) -> String,
    pub never_closed: &'static str,
    pub late: fn(receipt: &str, reason: &str) -> String,
    pub between: fn(receipt: &str, others: usize, reason: &str) -> String,
    pub tie: fn(category: &str, ahead: &str, reason: &str) -> String,
    pub revoked: fn(invitation: &str, reason: Option<&str>) -> String,
    pub no_decision: &'static str,
    pub peeks: &'static str,
    pub peek: fn(at: &str, reason: &str) -> String,
    pub no_peek: &'static str,
    pub ballots: &'static str,
    pub ballots_lead: &'static str,
    pub code: &'static str,
    pub meaning: &'static str,
    pub number: &'static str,
    pub fate: fn(Fate) -> &'static str,
    pub believed_title: &'static str,
    pub believed_lead: &'static str,
    pub believed: fn(Believed) -> String,
    pub impossible: fn(&Impossible, names: &(String, Option<String>)) -> String,
    pub counts: &'static str,
    pub does_not_count: &'static str,
    pub set_aside: fn(category: &str, ballots: usize) -> String,
    pub receipt: &'static str,
    pub receipt_label: &'static str,
    pub receipt_hint: &'static str,
    pub find: &'static str,
    pub found: fn(receipt: &str, fate: &str) -> String,
    pub not_in: fn(categories: &[String]) -> String,
    pub unknown: fn(receipt: &str) -> String,
    pub no_receipt: &'static str,
    pub take_away: &'static str,
    pub print: &'static str,
    pub csv: &'static str,
    pub offered: fn(file: &str) -> String,
    pub not_offered: &'static str,
    pub table: standings_csv::Words,
    pub signatures: &'static str,
    pub signers: [&'static str; 3],
    pub link: &'static str,
}

/// The laureates on a stage.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Ceremony {
    pub title: &'static str,
    pub lead: &'static str,
    pub description: fn(award: &str) -> String,
    pub not_right: fn() -> Notice,
    pub ready: fn() -> Notice,
    pub begin: &'static str,
    pub resume: fn(place: usize, all: usize) -> String,
    pub again: &'static str,
    pub keys_title: &'static str,
    pub keys: &'static [(&'static str, &'static str)],
    pub stage: &'static str,
    pub bar: &'static str,
    pub back: &'static str,
    pub next: &'static str,
    pub blank: &'static str,
    pub full_screen: &'static str,
    pub out: &'static str,
    pub place: fn(place: usize, all: usize) -> String,
    pub black: &'static str,
    pub opening: &'static str,
    pub category: &'static str,
    pub nobody: &'static str,
    pub without_quorum: &'static str,
    pub nothing_earned: &'static str,
    pub special: &'static str,
    pub end: &'static str,
}

/// What an edition says in numbers.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Plots {
    pub category_by_kind: &'static str,
    pub by_region: &'static str,
    pub area: &'static str,
    pub length: &'static str,
    pub table: &'static str,
    pub category: &'static str,
    pub region: &'static str,
    pub nominees: &'static str,
    pub all: &'static str,
}

/// Who won what.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Palmares {
    pub check_results: &'static [&'static str],
    pub title: &'static str,
    pub lead: &'static str,
    pub description: fn(award: &str) -> String,
    pub nothing: &'static str,
    pub nothing_text: &'static str,
    pub days: &'static str,
    pub explore: &'static str,
    pub special: &'static str,
    pub laureates: &'static str,
    pub laureates_text: &'static str,
    pub unknown: &'static str,
    pub unknown_text: &'static str,
    pub nominees: fn(usize) -> String,
    pub totals: &'static str,
    pub totals_text: &'static str,
    pub distinction: &'static str,
    pub given: &'static str,
    pub named: &'static str,
    pub without_metal: fn(usize) -> String,
    pub check: &'static str,
    pub check_text: &'static [&'static str],
    pub sources: &'static str,
}

/// The edition in figures.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Figures {
    pub title: &'static str,
    pub lead: &'static str,
    pub description: fn(award: &str) -> String,
    pub regions: fn(usize) -> &'static str,
    pub departments: fn(usize) -> &'static str,
    pub by_category: &'static str,
    pub category: &'static str,
    pub count: &'static str,
}

/// The accessibility statement, with what the law wants in it.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Accessibility {
    pub title: &'static str,
    pub lead: &'static str,
    pub description: fn(award: &str) -> String,
    pub scope: fn(&Edition) -> String,
    pub state: &'static str,
    pub state_text: &'static [&'static str],
    pub checked: &'static str,
    pub checked_text: &'static [&'static str],
    pub unchecked: &'static str,
    pub unchecked_text: &'static [&'static str],
    pub limits: &'static str,
    pub limits_text: &'static [&'static str],
    pub technologies: &'static str,
    pub technologies_text: &'static str,
    pub report: &'static str,
    pub report_text: &'static str,
    pub appeal: &'static str,
    pub appeal_text: &'static str,
    pub appeal_link: &'static str,
    pub appeal_ways: &'static [&'static str],
    pub established: fn(version: &str, build: &str) -> String,
}

/// What the site is, and what it promises.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct About {
    pub title: &'static str,
    pub lead: &'static str,
    pub edition: &'static str,
    pub known: &'static str,
    pub dates: &'static str,
    pub given: fn(name: &str, count: u32) -> String,
    pub dated: fn(date: &str, label: &str) -> String,
    pub sources: &'static str,
    pub sources_text: &'static str,
    pub division: &'static str,
    pub outlines: &'static str,
    pub licences: &'static str,
    pub licences_text: &'static [&'static str],
    pub data_licence: &'static str,
    pub privacy: &'static str,
    pub privacy_text: &'static [&'static str],
    pub accessibility: &'static str,
    pub accessibility_text: &'static str,
    pub accessibility_link: &'static str,
    pub verify: &'static str,
    pub verify_text: &'static [&'static str],
    pub verify_link: &'static str,
    pub organise_link: &'static str,
    pub build: &'static str,
    pub version: fn(version: &str, build: &str) -> String,
    pub digest: &'static str,
}

/// An address that leads nowhere.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct NotFound {
    pub title: &'static str,
    pub text: fn(usize) -> String,
    pub action: &'static str,
}

/// What only the published pages say: to readers without JavaScript, to search engines, to feeds.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Published {
    pub explore_description: fn(&Edition) -> String,
    pub nominee_description: fn(&Nominee, Stage, awards: &[&str], award: &str) -> String,
    pub vote_description: fn(category: &str, award: &str) -> String,
    pub review_description: fn(award: &str) -> String,
    pub verify_description: fn(award: &str) -> String,
    pub about_description: fn(award: &str) -> String,
    pub hall_of_fame_description: fn(award: &str, editions: usize) -> String,
    pub search_needs_script: &'static str,
    pub vote_needs_script: &'static str,
    pub verify_needs_script: &'static str,
    pub all_nominees: &'static str,
    pub all_candidatures: &'static str,
    pub see_all: fn(usize) -> String,
    pub headline: fn(territory: &str, title: &str) -> String,
    pub award_line: fn(distinction: &str, category: &str, award: &str) -> String,
    pub feed_title: fn(award: &str) -> String,
    pub feed_link: &'static str,
    pub nominated: fn(award: &str) -> String,
    pub figures: fn(&Edition) -> String,
    pub moved: &'static str,
}

/// The page of licences, and the command that gathers them.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Licences {
    pub title: &'static str,
    pub lead: &'static str,
    pub description: fn(award: &str) -> String,
    pub program: &'static str,
    pub program_text: &'static str,
    pub typefaces: &'static str,
    pub data: &'static str,
    pub territories: &'static str,
    pub open_licence: &'static str,
    pub map: &'static str,
    pub edition: fn(title: &str) -> String,
    pub sources: &'static str,
    pub texts: &'static str,
    pub texts_text: &'static str,
    pub licence: fn(expression: &str) -> String,
    pub authors: fn(names: &str) -> String,
    pub standard: &'static str,
    pub used_by: fn(components: &str) -> String,
    pub gathered: fn(components: usize, texts: usize, file: &str) -> String,
    pub no_answer: fn(program: &str, why: &str) -> String,
    pub no_metadata: &'static str,
    pub unknown_package: fn(line: &str) -> String,
    pub no_licence: fn(component: &str) -> String,
    pub unknown_licence: fn(component: &str, licence: &str) -> String,
    pub no_text: fn(component: &str, licence: &str) -> String,
    pub unusable: fn(file: &str) -> String,
}

/// The command line.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Command {
    pub file: &'static str,
    pub folder: &'static str,
    pub unknown: fn(&str) -> String,
    pub missing: fn(&str) -> String,
    pub twice: fn(&str) -> String,
    pub unreadable: fn(file: &str, why: &str) -> String,
    pub edition_good: fn(file: &str, edition: &Edition) -> String,
    pub edition_faults: fn(file: &str, count: usize) -> String,
    pub edition_unusable: fn(file: &str) -> String,
    pub same_edition: fn(file: &str) -> String,
    pub edition_folder: fn(file: &str) -> String,
    pub valid: &'static str,
    pub refused: &'static str,
    pub revision_of: fn(revision: u32, juror: &str) -> String,
    pub signature_good: &'static str,
    pub invitation_unchecked: &'static str,
    pub edition_unchecked: &'static str,
    pub revocations_unchecked: &'static str,
    pub verified: fn(valid: usize, refused: usize) -> String,
    pub verified_in_part: fn(usize) -> String,
    pub published: fn(pages: usize, folder: &str) -> String,
    pub first_visit: fn(&str) -> String,
    pub first_vote: fn(&str) -> String,
    pub first_organised: fn(&str) -> String,
    pub over_budget: fn(bytes: usize, budget: usize) -> String,
    pub parts: FirstVisit,
    pub missing_file: fn(file: &str) -> String,
    pub not_an_address: fn(&str) -> String,
    pub not_a_number: fn(&str) -> String,
    pub no_picture: fn(why: &str) -> String,
}

/// Files of a folder that is published, and those that never are.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct PublishedFiles {
    pub jury: &'static str,
    pub office: &'static str,
    pub draft: &'static str,
    pub invitation: &'static str,
    pub link: &'static str,
    pub key: &'static str,
    pub locked_key: &'static str,
    pub unreadable: &'static str,
    pub nothing_published: &'static str,
    pub not_a_file: fn(file: &str) -> String,
    pub foreign: fn(count: usize) -> String,
    pub list_in_site: fn(file: &str, folder: &str) -> String,
    pub fewer_revoked: fn(file: &str, invitation: &str) -> String,
}

/// Files of folders and archives, and why some are not read.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Inputs {
    pub left_out: fn(file: &str, why: &str) -> String,
    pub too_much: fn(files: usize, mebibytes: u64) -> String,
    pub system: fn(why: &str) -> String,
    pub folder: &'static str,
    pub link: &'static str,
    pub no_file: &'static str,
    pub hidden: &'static str,
    pub resource_fork: &'static str,
    pub nested: &'static str,
    pub encrypted: &'static str,
    pub unknown_method: &'static str,
    pub headers_disagree: &'static str,
    pub damaged: &'static str,
    pub no_archive: &'static str,
    pub too_many: &'static str,
    pub strewn: &'static str,
}

/// How each command of the command line is used.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct Usages {
    pub title: &'static str,
    pub edition_check: &'static str,
    pub edition_compare: &'static str,
    pub edition_next: &'static str,
    pub verify: &'static str,
    pub publish: &'static str,
    pub licences: &'static str,
    pub key_new: &'static str,
    pub key_check: &'static str,
    pub invite: &'static str,
    pub revoke: &'static str,
    pub count: &'static str,
    pub recount: &'static str,
    pub answers_for_programs: &'static str,
    pub exit_codes: &'static str,
}

/// What a first visit downloads.
#[derive(Debug)]
#[expect(missing_docs, reason = "the French sentence beside each name says what it is")]
pub struct FirstVisit {
    pub page: &'static str,
    pub styles: &'static str,
    pub boot: &'static str,
    pub glue: &'static str,
    pub wasm: &'static str,
    pub data: &'static str,
    pub part: fn(part: &str, bytes: usize) -> String,
}
