//! Saving a draft so that nothing shown as saved can be lost, and finding it again.
//!
//! The store is written first and read back, then the mirror. At the next start the two are compared. If the store is
//! behind, the mirror is used without asking, because it holds what the page had said was saved; the page says so.

use crate::ballot::Draft;
use crate::format::{Fault, draft_v1};
use crate::storage::{BallotStore, DraftRow, Mirror, Seat, StorageError};

/// A draft found again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// What the juror had decided; empty where there was nothing.
    pub draft: Draft,
    /// The sequence that is stored, which the next save follows; 0 where nothing is.
    pub sequence: u32,
    /// What had to be taken from the mirror, and why.
    pub loss: Option<Loss>,
}

/// How the store fell behind its mirror.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Loss {
    /// The page was closed during the last save; that act was taken from the mirror.
    LastAct,
    /// The browser lost its database; the draft was taken from the mirror.
    Lost(Found),
    /// The browser brought back an older state; the draft was taken from the mirror.
    Older {
        /// The draft of the mirror.
        found: Found,
        /// The number of the save that the browser still had.
        stored: u32,
        /// The text of that save.
        text: String,
    },
    /// Two different drafts bear the same number. The stored one is used, this is the other one's text.
    Diverged(String),
    /// What was kept was deleted while the page was open; everything the page held was kept anew.
    Vanished,
}

/// A draft that the mirror gave back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// How many times it had been saved.
    pub saves: u32,
    /// In how many categories it answers.
    pub answers: usize,
}

/// Why a draft could not be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    /// The store does not answer.
    Storage(StorageError),
    /// What is stored cannot be read. It is left as it is.
    Unreadable {
        /// The stored text, for the juror to take away.
        text: String,
        /// What is wrong with it.
        faults: Vec<Fault>,
    },
}

/// Finds the draft of a seat, or an empty one; prefers the mirror only where the store fell behind it.
///
/// # Errors
/// When the store does not answer, or holds something that cannot be read.
pub async fn open_draft(
    store: &impl BallotStore,
    mirror: &impl Mirror,
    seat: &Seat,
) -> Result<Opened, OpenError> {
    let stored = store.read_draft(seat).await.map_err(OpenError::Storage)?;
    let mirrored = mirror.read(seat);
    let sequence = stored.as_ref().map_or(0, |row| row.sequence);
    match (stored, mirrored) {
        (None, None) => Ok(Opened { draft: Draft::default(), sequence, loss: None }),
        (None, Some(mirrored)) => {
            let lost =
                |found: Found| if found.saves == 1 { Loss::LastAct } else { Loss::Lost(found) };
            from_mirror(mirrored, sequence, lost)
        }
        (Some(stored), None) => read(stored.text, sequence, None),
        (Some(stored), Some(mirrored)) => match mirrored.sequence.checked_sub(sequence) {
            // The browser was stopped between writing the store and the mirror.
            None => read(stored.text, sequence, None),
            Some(0) => {
                let differs = mirrored.text != stored.text;
                read(stored.text, sequence, differs.then_some(Loss::Diverged(mirrored.text)))
            }
            Some(ahead) => {
                let other = mirrored.text.clone();
                let older = |found| match ahead {
                    1 => Loss::LastAct,
                    _ => Loss::Older { found, stored: sequence, text: stored.text.clone() },
                };
                // A damaged mirror must not hide what is stored and can be read.
                from_mirror(mirrored, sequence, older)
                    .or_else(|_| read(stored.text, sequence, Some(Loss::Diverged(other))))
            }
        },
    }
}

fn from_mirror(
    mirrored: DraftRow,
    sequence: u32,
    loss: impl FnOnce(Found) -> Loss,
) -> Result<Opened, OpenError> {
    let saves = mirrored.sequence;
    let opened = read(mirrored.text, sequence, None)?;
    let found = Found { saves, answers: opened.draft.answer_count() };
    Ok(Opened { loss: Some(loss(found)), ..opened })
}

fn read(text: String, sequence: u32, loss: Option<Loss>) -> Result<Opened, OpenError> {
    match draft_v1::read(&text) {
        Ok(draft) => Ok(Opened { draft, sequence, loss }),
        Err(faults) => Err(OpenError::Unreadable { text, faults }),
    }
}

/// Saves a draft after the one with the sequence `after`; the new sequence is the answer.
///
/// # Errors
/// Whenever the draft is not certainly kept: also when it cannot be read back exactly as it was written.
/// [`StorageError::Vanished`] where nothing is stored any more, though something was before.
pub async fn keep_draft(
    store: &impl BallotStore,
    mirror: &impl Mirror,
    seat: &Seat,
    draft: &Draft,
    after: u32,
) -> Result<u32, StorageError> {
    let row = row(seat, draft, after);
    // What could not be opened again must not take the place of what can.
    if draft_v1::read(&row.text).as_ref() != Ok(draft) {
        return Err(StorageError::NotKept);
    }
    match store.write_draft(&row).await {
        Err(StorageError::Conflict) => match store.read_draft(seat).await? {
            // This is the row that this tab wrote; only the answer of the store was lost.
            Some(kept) if kept == row => {}
            None if after > 0 => return Err(StorageError::Vanished),
            _ => return Err(StorageError::Conflict),
        },
        written => written?,
    }
    match store.read_draft(seat).await? {
        Some(kept) if kept == row => mirror.write(&row),
        // Another tab has saved a later draft, and writes the mirror.
        Some(kept) if kept.sequence > row.sequence => true,
        _ => return Err(StorageError::NotKept),
    };
    Ok(row.sequence)
}

/// Leaves a draft that is not saved yet in the mirror, while the page is being closed; says whether it worked.
pub fn mirror_draft(mirror: &impl Mirror, seat: &Seat, draft: &Draft, after: u32) -> bool {
    mirror.write(&row(seat, draft, after))
}

fn row(seat: &Seat, draft: &Draft, after: u32) -> DraftRow {
    DraftRow { seat: seat.clone(), sequence: after + 1, text: draft_v1::write(draft) }
}
