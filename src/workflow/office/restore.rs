//! What restoring a backup would change: new files and texts are taken, and where both have a different text the
//! organiser chooses.

use crate::format::decisions_v1::{self, Decisions};
use crate::format::parsed::Parsed;
use crate::format::roster_v1::{self, Roster};
use crate::format::{office_row_v1, revocations_v1};
use crate::json::{canonical, parse};

/// The name under which decisions are kept.
pub const DECISIONS: &str = "decisions";

/// The name under which the draft of an edition is kept.
pub const DRAFT: &str = "draft";

/// The name under which the record of the jury is kept.
pub const ROSTER: &str = "roster";

/// The name under which the list of revocations that was signed last is kept.
pub const LIST: &str = "revocations";

/// What a backup would bring.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Restoring {
    /// The files that are not here.
    pub files: Vec<(String, Vec<u8>)>,
    /// How many are here already.
    pub known: usize,
    /// The papers that are not here, or say nothing here.
    pub papers: Vec<(String, String)>,
    /// Texts that differ, between which the organiser must choose.
    pub differing: Vec<Differing>,
}

/// A paper that is here and says something else than the same one in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// The name.
    pub name: String,
    /// The extent of the text that is here.
    pub here: Extent,
    /// The extent of the text in the backup.
    pub there: Extent,
    /// The other one.
    pub text: String,
}

/// The extent of a text, shown to the organiser who chooses between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Decisions.
    Decisions {
        /// Whether the vote is closed.
        closed: bool,
        /// How many there are.
        count: usize,
    },
    /// A record of the jury.
    Roster {
        /// How many jurors.
        jurors: usize,
        /// How many invitations were made for them.
        invitations: usize,
    },
    /// Anything else.
    Other,
}

/// Compares what is kept here with what a backup has.
pub fn compare_offices(
    here: &[(String, String)],
    there: impl IntoIterator<Item = (String, String)>,
) -> Restoring {
    let mut restoring = Restoring::default();
    for (name, text) in there {
        let kept = here.iter().find(|(it, _)| *it == name).map(|(_, text)| text.as_str());
        match (office_row_v1::read(&text).filter(|_| office_row_v1::is_file(&name)), kept) {
            (Some(_), Some(_)) => restoring.known += 1,
            (Some(file), None) => restoring.files.push(file),
            (None, None) => restoring.papers.push((name, text)),
            (None, Some(kept)) if is_same(kept, &text) || is_covered(&name, &text) => {}
            (None, Some(kept)) if says_nothing(&name, kept) => restoring.papers.push((name, text)),
            (None, Some(kept)) => {
                let (here, there) = (extent(&name, kept), extent(&name, &text));
                restoring.differing.push(Differing { name, here, there, text });
            }
        }
    }
    restoring
}

fn is_same(one: &str, other: &str) -> bool {
    let value = |text: &str| parse(text.as_bytes()).map(|it| canonical(&it)).ok();
    one == other || value(one).is_some_and(|one| Some(one) == value(other))
}

/// A list of revocations is also a file, and the revocations of all lists count, so it need not replace the list that
/// is here.
fn is_covered(name: &str, text: &str) -> bool {
    name == LIST && revocations_v1::read(Parsed::of(text.as_bytes())).is_ok()
}

fn says_nothing(name: &str, text: &str) -> bool {
    match name {
        DECISIONS => decisions(text).is_some_and(|it| it == Decisions::none(it.edition.clone())),
        ROSTER => roster(text).is_some_and(|it| it.jurors.is_empty()),
        _ => false,
    }
}

fn extent(name: &str, text: &str) -> Extent {
    let of_decisions = |it: Decisions| Extent::Decisions {
        closed: it.closing.is_some(),
        count: it.late.len() + it.ballots.len() + it.ties.len() + it.honours.len(),
    };
    let of_roster = |it: Roster| Extent::Roster {
        jurors: it.jurors.len(),
        invitations: it.jurors.iter().map(|juror| juror.invitations.len()).sum(),
    };
    let extent = match name {
        DECISIONS => decisions(text).map(of_decisions),
        ROSTER => roster(text).map(of_roster),
        _ => None,
    };
    extent.unwrap_or(Extent::Other)
}

fn decisions(text: &str) -> Option<Decisions> {
    decisions_v1::read(text.as_bytes()).ok()
}

fn roster(text: &str) -> Option<Roster> {
    roster_v1::read(text.as_bytes()).ok()
}
