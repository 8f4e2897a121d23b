//! Opens an edition: reads it, checks it, and makes its search index.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use crate::edition::Edition;
use crate::format::ballot_v1::EditionReference;
use crate::format::{Fault, edition_v1};
use crate::json::{Value, canonical};
use crate::search::Index;
use crate::signing::Digest;

/// An edition that was checked, ready for queries. Nobody can give it another edition than its document says.
#[derive(Debug, Clone)]
pub struct OpenEdition {
    searchable: SearchableEdition,
    /// The document it was read from. Its digest is computed only when it is needed.
    document: Value,
    /// The digest, computed when it is first needed.
    digest: OnceLock<Digest>,
}

/// An edition with what finds its nominees.
#[derive(Debug, Clone)]
pub struct SearchableEdition {
    /// The edition, as it was read.
    pub edition: Arc<Edition>,
    /// What finds its nominees.
    pub index: Arc<Index>,
}

impl Deref for OpenEdition {
    type Target = SearchableEdition;

    fn deref(&self) -> &SearchableEdition {
        &self.searchable
    }
}

impl OpenEdition {
    /// What names this state of it.
    pub fn digest(&self) -> Digest {
        *self.digest.get_or_init(|| Digest::of_document(&self.document))
    }

    /// The document that it was read from.
    pub fn document(&self) -> &Value {
        &self.document
    }

    /// The same state of it once more, as bytes for another place to open.
    pub fn canonical(&self) -> String {
        canonical(&self.document)
    }

    /// How a ballot refers to it.
    pub fn reference(&self) -> EditionReference {
        EditionReference { id: self.edition.id.clone(), digest: self.digest() }
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
    let searchable = SearchableEdition { edition, index };
    Ok(OpenEdition { searchable, document, digest: OnceLock::new() })
}
