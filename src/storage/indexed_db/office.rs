//! The organiser's data in a database of its own, so that erasing a juror's work does not delete it.

use indexed_db_futures::KeyRange;
use indexed_db_futures::Result as StepResult;
use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;

use super::connection::Connection;
use super::rows::OfficeRecord;
use super::schema::Step;
use crate::edition::{Edition, Id};
use crate::storage::{OfficeStore, StorageError};

/// Every text, by `[edition, name]`.
const PAPERS: &str = "papers";

/// Steps only add; one that was released never changes.
const STEPS: &[Step] = &[papers];

fn papers(database: &Database) -> StepResult<()> {
    database.create_object_store(PAPERS).build()?;
    Ok(())
}

/// The organiser's database of a site. It is closed when dropped.
#[derive(Debug)]
pub struct IndexedDbOffice {
    connection: Connection,
}

impl IndexedDbOffice {
    /// Opens the database of the site at this base path.
    ///
    /// # Errors
    /// As [`super::IndexedDbStore::open`].
    pub async fn open(scope: &str) -> Result<Self, StorageError> {
        let name = format!("palmares-office:{scope}");
        Ok(Self { connection: Connection::open(&name, STEPS).await? })
    }
}

impl OfficeStore for IndexedDbOffice {
    async fn read(
        &self,
        edition: &Id<Edition>,
        name: &str,
    ) -> Result<Option<String>, StorageError> {
        let reading = self.connection.read(PAPERS)?;
        let papers = reading.store()?;
        let key = (edition.as_str(), name);
        let kept: Option<OfficeRecord> = papers.get(KeyRange::Only(key)).serde()?.await?;
        Ok(kept.map(|record| record.into_row().1))
    }

    async fn read_all(&self, edition: &Id<Edition>) -> Result<Vec<(String, String)>, StorageError> {
        let reading = self.connection.read(PAPERS)?;
        let papers = reading.store()?;
        // No name is longer than what follows in this order.
        let all = KeyRange::Bound((edition.as_str(), ""), false, (edition.as_str(), "~"), false);
        let records = papers.get_all::<OfficeRecord>().with_query(all).serde()?.await?;
        records.map(|record| Ok(record?.into_row())).collect()
    }

    async fn keep(
        &self,
        edition: &Id<Edition>,
        rows: &[(String, String)],
    ) -> Result<(), StorageError> {
        let writing = self.connection.write(PAPERS)?;
        let papers = writing.store()?;
        for (name, text) in rows {
            let key = (edition.as_str(), name.as_str());
            let record = OfficeRecord::of(name, text);
            papers.put(&record).with_key(key).without_key_type().serde()?.await?;
        }
        drop(papers);
        writing.complete().await?;

        for (name, text) in rows {
            self.is_kept(edition, name, text).await?;
        }
        Ok(())
    }

    async fn replace(
        &self,
        edition: &Id<Edition>,
        name: &str,
        before: Option<&str>,
        after: &str,
    ) -> Result<(), StorageError> {
        let key = (edition.as_str(), name);
        let writing = self.connection.write(PAPERS)?;
        let papers = writing.store()?;
        let there: Option<OfficeRecord> = papers.get(KeyRange::Only(key)).serde()?.await?;
        if there != before.map(|text| OfficeRecord::of(name, text)) {
            return Err(StorageError::Conflict);
        }
        let record = OfficeRecord::of(name, after);
        papers.put(&record).with_key(key).without_key_type().serde()?.await?;
        drop(papers);
        writing.complete().await?;
        match self.read(edition, name).await?.as_deref() {
            // Another tab may have built on ours already.
            Some(kept) if kept == after || Some(kept) != before => Ok(()),
            _ => Err(StorageError::NotKept),
        }
    }
}

impl IndexedDbOffice {
    /// Reads back what was written.
    async fn is_kept(
        &self,
        edition: &Id<Edition>,
        name: &str,
        text: &str,
    ) -> Result<(), StorageError> {
        let kept = self.read(edition, name).await?;
        if kept.as_deref() == Some(text) { Ok(()) } else { Err(StorageError::NotKept) }
    }
}
