//! Where a juror's work is kept between two visits.
//!
//! `Ok` means durable: a store answers only after its transaction completed. There is no way to delete a draft or
//! a handed-in ballot. What is valid is not decided here: a store keeps texts.

#[cfg(feature = "web")]
pub mod indexed_db;
#[cfg(feature = "web")]
pub mod local_mirror;
pub mod memory;
mod seat;

pub use seat::Seat;

use crate::edition::{Edition, Id};
use crate::format::invitation_v1::Invitation;

/// Why something could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StorageError {
    /// This browser keeps nothing for this page: storage is forbidden or missing.
    Unavailable,
    /// There is no room left for this page.
    Full,
    /// The browser gave up the transaction without a reason, which some do when there is no room left.
    Refused,
    /// Somebody else wrote first: another tab, another window.
    Conflict,
    /// What was kept is gone: somebody or the browser deleted it while the page was open.
    Vanished,
    /// A newer version of this application wrote the database.
    NewerVersion,
    /// Another tab holds an older version of the database open.
    Blocked,
    /// What was read back is not what was written.
    NotKept,
    /// Anything else, in the browser's words.
    Failed(String),
}

/// A draft as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// Whose it is; there is one draft for each seat.
    pub seat: Seat,
    /// 1 for the first text, one more with each that follows.
    pub sequence: u32,
    /// `palmares-draft/1`
    pub text: String,
}

/// A ballot that was signed and handed to the juror as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRow {
    /// Whose it is.
    pub seat: Seat,
    /// Its revision; each exists once.
    pub revision: u32,
    /// The whole file.
    pub text: String,
}

/// An invitation that was opened here, and what it was claimed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationRow {
    /// The edition it is for.
    pub edition: Id<Edition>,
    /// Which one; each exists once.
    pub id: Id<Invitation>,
    /// The signed invitation.
    pub invitation: String,
    /// The signed claim of this device.
    pub claim: String,
    /// 1 for the first that was opened for this edition, then one more each time, also for one that is opened again.
    pub opened: u32,
}

/// A juror's invitations, drafts and handed-in ballots.
#[expect(async_fn_in_trait, reason = "pages run on one thread; nobody needs the future to be Send")]
pub trait BallotStore {
    /// The draft of a seat, if there is one.
    async fn read_draft(&self, seat: &Seat) -> Result<Option<DraftRow>, StorageError>;

    /// Keeps a draft, if the one it replaces is still the one before it.
    ///
    /// # Errors
    /// [`StorageError::Conflict`] unless the stored sequence is `row.sequence - 1` (nothing stored counts as 0);
    /// nothing is written then.
    async fn write_draft(&self, row: &DraftRow) -> Result<(), StorageError>;

    /// Every ballot handed in from a seat, by revision.
    async fn read_exports(&self, seat: &Seat) -> Result<Vec<ExportRow>, StorageError>;

    /// Keeps a ballot that is about to be handed in.
    ///
    /// # Errors
    /// [`StorageError::Conflict`] if that revision exists; nothing is written then.
    async fn append_export(&self, row: &ExportRow) -> Result<(), StorageError>;

    /// Every invitation that was opened for an edition, in the order in which that was done last.
    async fn read_invitations(
        &self,
        edition: &Id<Edition>,
    ) -> Result<Vec<InvitationRow>, StorageError>;

    /// Keeps an invitation, in place of the same one opened earlier.
    ///
    /// # Errors
    /// [`StorageError::Conflict`] unless `row.opened` is one more than the highest of its edition (none counts as 0);
    /// nothing is written then.
    async fn keep_invitation(&self, row: &InvitationRow) -> Result<(), StorageError>;

    /// Closes the store and opens it again, which helps if a browser got stuck. A store that cannot get stuck does
    /// nothing.
    async fn reopen(&self) -> Result<(), StorageError> {
        Ok(())
    }
}

/// What came to an organiser: texts under names, each edition by itself.
#[expect(async_fn_in_trait, reason = "pages run on one thread; nobody needs the future to be Send")]
pub trait OfficeStore {
    /// The text of one name, if there is one.
    async fn read(&self, edition: &Id<Edition>, name: &str)
    -> Result<Option<String>, StorageError>;

    /// Everything of an edition, by name.
    async fn read_all(&self, edition: &Id<Edition>) -> Result<Vec<(String, String)>, StorageError>;

    /// Keeps these texts, each in place of the last one of its name: all of them, or none.
    async fn keep(
        &self,
        edition: &Id<Edition>,
        rows: &[(String, String)],
    ) -> Result<(), StorageError>;

    /// Keeps a text in place of the one that was there before it, which is compared and replaced in one step.
    ///
    /// # Errors
    /// [`StorageError::Conflict`] unless what is there is `before`; nothing is written then.
    async fn replace(
        &self,
        edition: &Id<Edition>,
        name: &str,
        before: Option<&str>,
        after: &str,
    ) -> Result<(), StorageError>;
}

/// A second, smaller store that survives when a browser loses its database, and can be written while a page is being
/// closed. It is used to notice and repair losses.
pub trait Mirror {
    /// The last draft it was given for a seat.
    fn read(&self, seat: &Seat) -> Option<DraftRow>;

    /// Keeps a draft in place of the last one; says whether it did.
    fn write(&self, row: &DraftRow) -> bool;
}
