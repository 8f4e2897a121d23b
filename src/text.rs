//! Every sentence that a person reads, in one place for each language. A missing translation does not compile.
//!
//! The core names what happened with values. The functions here say it, and what to do about it. Knows nothing of
//! pages.

#[macro_use]
mod sentences;
mod composed;
mod en;
mod explain;
mod fr;

use crate::edition::{Date, Edition};
use crate::format::FaultKind;
use crate::storage::StorageError;
use crate::workflow::anybody::verify_ballot::Rejection;

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

/// The groups of sentences: the name of each is that of its file in the folder of each language.
macro_rules! groups {
    ($($(#[$doc:meta])* $group:ident: $type:ident;)*) => {
        $(pub use fr::$group::$type;)*

        impl Language {$(
            $(#[$doc])*
            pub const fn $group(self) -> &'static $type {
                match self {
                    Self::French => &fr::$group::WORDS,
                    Self::English => &en::$group::WORDS,
                }
            }
        )*}
    };
}

groups! {
    /// What surrounds every page.
    frame: Frame;
    /// Before the edition is there, and when it does not come.
    loading: Loading;
    /// When the app does not start.
    boot: Boot;
    /// Starting without a network, and new versions.
    offline: Offline;
    /// The page of the edition.
    explore: Explore;
    /// The page of a nominee.
    nominee: NomineePage;
    /// The reader's own list.
    list: List;
    /// All editions of the site, and what was put forward in them.
    hall_of_fame: HallOfFame;
    /// Why an invitation cannot be opened.
    invitations: Invitations;
    /// The juror's desk.
    desk: Desk;
    /// Where a juror's work is, and what became of it.
    keeping: Keeping;
    /// The ways of judging.
    judging: Judging;
    /// Reading over, signing, handing in.
    review: Review;
    /// Keeping, moving and erasing a juror's work.
    keep: Keep;
    /// Whether ballot files may be believed.
    verify: Verify;
    /// What an organiser does, step by step.
    organiser: Organiser;
    /// The organiser's key.
    organiser_key: OrganiserKey;
    /// The jury: who is in it, and how each is invited.
    jury: Jury;
    /// What came of the ballots that jurors sent.
    imports: Imports;
    /// Counting signed results again, and the minutes of the jury.
    recount: Recount;
    /// The laureates on a stage.
    ceremony: Ceremony;
    /// What an edition says in numbers.
    plots: Plots;
    /// Who won what.
    palmares: Palmares;
    /// The edition in figures.
    figures: Figures;
    /// What the site is, and what it promises.
    about: About;
    /// The accessibility statement.
    accessibility: Accessibility;
    /// An address that leads nowhere.
    not_found: NotFound;
    /// What only the published pages say.
    published: Published;
    /// The page of licences, and the command that gathers them.
    licences: Licences;
    /// Making an edition and a jury.
    authoring: Authoring;
    /// An edition that changed after voting began.
    amending: Amending;
    /// The page on which an edition is made.
    drafting: Drafting;
    /// Bringing a table in, and looking territories up.
    tables: Tables;
    /// What became of files, who took part, and what came of it.
    counting: Counting;
    /// The command line.
    command: Command;
    /// What a first visit downloads.
    first_visit: FirstVisit;
    /// How each command of the command line is used.
    usages: Usages;
    /// Counting on the command line.
    counts: Counts;
    /// What came to an organiser, who takes part, what is decided.
    office: Office;
    /// The whole office as one file.
    office_backup: OfficeBackup;
    /// What is given outside the selection.
    honours: Honours;
    /// Keys and invitations on the command line.
    inviting: Inviting;
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

    /// The same as for the page of the edition, where not everyone is a nominee.
    pub const fn explore_entries(self) -> &'static Explore {
        match self {
            Self::French => &fr::explore::ENTRIES,
            Self::English => &en::explore::ENTRIES,
        }
    }

    /// A fault, without its place.
    pub fn fault(self, kind: &FaultKind) -> String {
        match self {
            Self::French => fr::faults::fault(kind),
            Self::English => en::faults::fault(kind),
        }
    }

    /// Why a ballot file is not believed.
    pub fn rejection(self, rejection: &Rejection) -> String {
        match self {
            Self::French => fr::refusals::rejection(rejection),
            Self::English => en::refusals::rejection(rejection),
        }
    }

    /// Why something was not kept in the browser.
    pub fn storage(self, error: &StorageError) -> Notice {
        match self {
            Self::French => fr::refusals::storage(error),
            Self::English => en::refusals::storage(error),
        }
    }

    /// Why there is no key to sign with.
    pub fn key_fault(self, why: &str) -> Notice {
        match self {
            Self::French => fr::refusals::key_fault(why),
            Self::English => en::refusals::key_fault(why),
        }
    }

    /// A day.
    pub fn date(self, date: Date) -> String {
        match self {
            Self::French => fr::date::date(date),
            Self::English => en::date::date(date),
        }
    }
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
