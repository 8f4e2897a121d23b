//! Every sentence that a person reads, in one place for each language. A missing translation does not compile.
//!
//! The core reports what happened as a value. The functions here say it to a person, with what to do about it. They know
//! no page.

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

/// A message to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Says what happened.
    pub what: String,
    /// Says what to do about it.
    pub remedy: String,
}

/// A language of the site.
///
/// Each page has its own group of sentences, so that a program carries only the sentences that it shows. A group or a
/// sentence that a language lacks does not compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// French.
    French,
    /// English.
    English,
}

/// The groups of sentences. The file of each group has the same name in the folder of each language.
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
    /// Header, navigation and footer of every page.
    frame: Frame;
    /// Messages while the edition is loading, and when it cannot be loaded.
    loading: Loading;
    /// Messages when the program of a page does not start.
    boot: Boot;
    /// Messages about starting offline and about new versions.
    offline: Offline;
    /// The page of the edition, with its search and its filters.
    explore: Explore;
    /// The page of a nominee.
    nominee: NomineePage;
    /// The page of the reader's own list.
    list: List;
    /// The page of all editions of the award, with their entries.
    hall_of_fame: HallOfFame;
    /// Opening an invitation, and why an invitation cannot be opened.
    invitations: Invitations;
    /// The voting page of a juror.
    desk: Desk;
    /// Where a juror's work is saved, and what became of it.
    keeping: Keeping;
    /// The ways of judging, with the comments and notes beside the answers.
    judging: Judging;
    /// Reviewing, signing and sending a ballot.
    review: Review;
    /// Backing up, importing and erasing a juror's work.
    keep: Keep;
    /// The page on which ballot files are verified.
    verify: Verify;
    /// The first page of the organiser area, with the steps of a vote.
    organiser: Organiser;
    /// The page of the organiser's key.
    organiser_key: OrganiserKey;
    /// The page of the jury: the jurors and their invitations.
    jury: Jury;
    /// The page on which an organiser imports ballots.
    imports: Imports;
    /// The page on which signed results are recounted, with the official record.
    recount: Recount;
    /// The page that shows the winners on a stage.
    ceremony: Ceremony;
    /// The charts of an edition.
    plots: Plots;
    /// The page of the winners.
    palmares: Palmares;
    /// The page of the edition in figures.
    figures: Figures;
    /// The page about the site.
    about: About;
    /// The accessibility statement, with the parts that the law requires.
    accessibility: Accessibility;
    /// The page of an address that does not exist.
    not_found: NotFound;
    /// Sentences of published pages for readers without JavaScript, search engines and feeds.
    published: Published;
    /// The page of licences, and the command that gathers them.
    licences: Licences;
    /// Imported tables, refused changes of an edition or a jury, and the message to a juror.
    authoring: Authoring;
    /// Differences between two versions of an edition, and their effect on signed ballots.
    amending: Amending;
    /// The page on which an edition is prepared.
    drafting: Drafting;
    /// Importing a table, and finding a territory.
    tables: Tables;
    /// Which ballots count, who took part, and how a result came about.
    counting: Counting;
    /// Messages of the command line.
    command: Command;
    /// The parts of what a first visit downloads.
    first_visit: FirstVisit;
    /// The help of each command.
    usages: Usages;
    /// Messages of the commands that count and recount.
    counts: Counts;
    /// Received files, participation, decisions and the count.
    office: Office;
    /// The backup of all organiser data in one file.
    office_backup: OfficeBackup;
    /// Special prizes, which the jury awards outside the count.
    honours: Honours;
    /// Messages of the commands for keys and invitations.
    inviting: Inviting;
}

impl Language {
    /// All languages, French first.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// The language of an edition if it is a language of the site, otherwise French. Its pages stand at the root.
    pub fn first_of(edition: &Edition) -> Self {
        Self::of_tag(&edition.language).unwrap_or(Self::French)
    }

    /// The folder of the pages in this language, below the root of an edition. It is empty for the first language.
    pub fn folder_in(self, edition: &Edition) -> &'static str {
        match self {
            _ if self == Self::first_of(edition) => "",
            Self::French => "fr/",
            Self::English => "en/",
        }
    }

    /// The tag of the language (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The language of a tag (BCP 47), whatever its region: `en-GB` and `EN` are English.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The name of the language in the language itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::English => "English",
        }
    }

    /// The same as `explore`, for the hall of fame, where not every entry is a nominee.
    pub const fn explore_entries(self) -> &'static Explore {
        match self {
            Self::French => &fr::explore::ENTRIES,
            Self::English => &en::explore::ENTRIES,
        }
    }

    /// Describes a fault of a document, without its place.
    pub fn fault(self, kind: &FaultKind) -> String {
        match self {
            Self::French => fr::faults::fault(kind),
            Self::English => en::faults::fault(kind),
        }
    }

    /// Says why a ballot file is rejected.
    pub fn rejection(self, rejection: &Rejection) -> String {
        match self {
            Self::French => fr::refusals::rejection(rejection),
            Self::English => en::refusals::rejection(rejection),
        }
    }

    /// Says why something was not saved in the browser.
    pub fn storage(self, error: &StorageError) -> Notice {
        match self {
            Self::French => fr::refusals::storage(error),
            Self::English => en::refusals::storage(error),
        }
    }

    /// Says why there is no key to sign with.
    pub fn key_fault(self, why: &str) -> Notice {
        match self {
            Self::French => fr::refusals::key_fault(why),
            Self::English => en::refusals::key_fault(why),
        }
    }

    /// Writes a date.
    pub fn date(self, date: Date) -> String {
        match self {
            Self::French => fr::date::date(date),
            Self::English => en::date::date(date),
        }
    }
}

/// The words of one list of an edition, such as its categories.
#[derive(Debug, Clone, Copy)]
pub struct ListWords {
    /// The heading of the list.
    pub title: &'static str,
    /// The label of the field for a new element.
    pub new: &'static str,
    /// The button that adds the element.
    pub add: &'static str,
    /// Shown while the list is empty.
    pub empty: &'static str,
}
