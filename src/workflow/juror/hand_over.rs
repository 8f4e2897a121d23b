//! Makes the signed file that a juror sends from a complete ballot.

use crate::ballot::{CompleteBallot, Juror, SetAside};
use crate::format::ballot_v1::{self, Author, Ballot, Credentials};
use crate::format::parsed::Parsed;
use crate::json::pretty;
use crate::signing::{Digest, PublicKey, Purpose, SignError, Signer, seal};
use crate::storage::{BallotStore, ExportRow, Seat, StorageError};
use crate::workflow::anybody::verify_ballot::{Rejection, read_signed, verify_ballot};
use crate::workflow::moment::Moment;
use crate::workflow::open_edition::OpenEdition;

/// A ballot that is signed, kept, and ready to be handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    /// What the file says.
    pub ballot: Ballot,
    /// The digest of the file, by which everybody can name it.
    pub digest: Digest,
    /// The whole file.
    pub text: String,
}

impl HandedOver {
    /// A name for the file, in plain ASCII: edition, juror, revision, receipt.
    pub fn file_name(&self) -> String {
        let juror = crate::search::words(self.ballot.author.name()).join("-");
        let ascii = |character: char| character.is_ascii_alphanumeric() || character == '-';
        let juror: String = juror.chars().filter(|character| ascii(*character)).take(40).collect();
        let edition = &self.ballot.edition.id;
        let receipt = self.digest.receipt();
        let receipt = receipt.split('-').next().unwrap_or_default();
        format!("bulletin_{edition}_{juror}_r{}_{receipt}.json", self.ballot.revision)
    }

    /// Whether this is still what the juror would say.
    pub fn says(&self, content: &CompleteBallot) -> bool {
        self.ballot.content == *content
    }

    /// Where its answers no longer count and can be given again, because the edition changed since: everywhere where the
    /// edition does not say what changed.
    pub fn outdated(&self, open: &OpenEdition) -> Vec<SetAside> {
        let Ballot { edition, content, .. } = &self.ballot;
        if edition.digest == open.digest() {
            return Vec::new();
        }
        let all = || content.votes.iter().map(|vote| vote.category.clone()).collect();
        let state = open.edition.find_amended(edition.digest.as_bytes());
        let changed = state.map_or_else(all, |state| state.changed.clone());
        let mut aside = content.set_aside(&open.edition, &changed);
        aside.retain(|it| open.edition.find_category(&it.category).is_some());
        aside
    }

    /// Reads back a file that was kept earlier.
    ///
    /// # Errors
    /// When it is no longer what was signed.
    pub fn open(text: &str) -> Result<Self, Rejection> {
        Self::of(Parsed::of(text.as_bytes()))
    }

    /// Reads a file that was signed here or elsewhere.
    ///
    /// # Errors
    /// When it is not what a device signed.
    pub fn of(file: Parsed<'_>) -> Result<Self, Rejection> {
        let text = String::from_utf8_lossy(file.bytes()).into_owned();
        let (ballot, document) = read_signed(file)?;
        Ok(Self { ballot, digest: Digest::of_document(&document), text })
    }
}

/// Whose ballot it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voter {
    /// A juror who says themselves who they are.
    Declared(Juror),
    /// A juror whom the organiser invited, and who opened the invitation on this device.
    Invited(Box<Credentials>),
}

impl Voter {
    fn with(self, device_key: PublicKey) -> Author {
        match self {
            Self::Declared(juror) => Author::Declared { juror, device_key },
            // The claim names the key; signing with another one is noticed before anything is kept.
            Self::Invited(credentials) => Author::Invited(credentials),
        }
    }
}

/// Why a ballot was not handed over. Nothing was kept then, unless it says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandOverError {
    /// This is no longer the device that the invitation was opened on.
    OtherDevice,
    /// The key did not sign.
    Sign(SignError),
    /// The file could not be kept.
    Storage(StorageError),
    /// A revision kept earlier is no longer what was signed: the chain cannot be continued on this device.
    BrokenHistory(Rejection),
    /// What was signed would not be accepted.
    Refused(Rejection),
}

/// Signs the next revision, keeps it, and reads it back.
///
/// # Errors
/// Whenever the juror should not be given a file.
pub async fn hand_over(
    store: &impl BallotStore,
    signer: &impl Signer,
    edition: &OpenEdition,
    voter: Voter,
    content: CompleteBallot,
    moment: Moment,
) -> Result<HandedOver, HandOverError> {
    let author = voter.with(signer.public_key());
    if *author.device_key() != signer.public_key() {
        return Err(HandOverError::OtherDevice);
    }
    let seat = Seat::of(&edition.edition.id, &author);
    let earlier = store.read_exports(&seat).await.map_err(HandOverError::Storage)?;
    let last = earlier.into_iter().next_back().map(|row| HandedOver::open(&row.text)).transpose();
    let last = last.map_err(HandOverError::BrokenHistory)?;
    let ballot = Ballot {
        edition: edition.reference(),
        author,
        revision: last.as_ref().map_or(1, |last| last.ballot.revision + 1),
        previous: last.as_ref().map(|last| last.digest),
        created: moment.now,
        app: moment.app,
        content,
    };
    let document = ballot_v1::write(&ballot);
    let sealed = seal(&document, Purpose::Ballot, signer).await.map_err(HandOverError::Sign)?;
    let text = pretty(&sealed);
    verify_ballot(text.as_bytes(), Some(edition)).map_err(HandOverError::Refused)?;
    let row = ExportRow { seat, revision: ballot.revision, text };
    store.append_export(&row).await.map_err(HandOverError::Storage)?;
    let kept = store.read_exports(&row.seat).await.map_err(HandOverError::Storage)?;
    if !kept.contains(&row) {
        return Err(HandOverError::Storage(StorageError::NotKept));
    }
    Ok(HandedOver { ballot, digest: Digest::of_document(&sealed), text: row.text })
}
