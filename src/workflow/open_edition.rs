//! From the bytes of an edition to everything the pages need of it.

use std::sync::Arc;

use crate::edition::Edition;
use crate::format::ballot_v1::EditionReference;
use crate::format::{Fault, edition_v1};
use crate::search::Index;
use crate::signing::Digest;

/// An edition that was checked, with its digest, ready for queries.
#[derive(Debug, Clone)]
pub struct OpenEdition {
    /// What it says.
    pub edition: Arc<Edition>,
    /// What names this state of it.
    pub digest: Digest,
    /// What finds its nominees.
    pub index: Arc<Index>,
}

impl OpenEdition {
    /// How a ballot refers to it.
    pub fn reference(&self) -> EditionReference {
        EditionReference { id: self.edition.id.clone(), digest: self.digest }
    }
}

/// Reads and checks an edition.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn open_edition(bytes: &[u8]) -> Result<OpenEdition, Vec<Fault>> {
    let (edition, document) = edition_v1::read(bytes)?;
    let edition = Arc::new(edition);
    let index = Arc::new(Index::of(&edition));
    Ok(OpenEdition { edition, digest: Digest::of_document(&document), index })
}
