//! The browser's database as the place where a juror's work is kept, with every write on the disk before `Ok`.
//!
//! A write is one transaction that reads, compares and puts; it is acknowledged when the browser has said
//! `complete` under `strict` durability and the row was read back. Knows nothing of what a text or a key means.

pub mod connection;
pub mod schema;

mod failure;
mod office;
mod rows;

use std::cell::RefCell;
use std::rc::Rc;

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

use self::connection::Connection;
use self::rows::{DraftRecord, ExportRecord, InvitationRecord};
use self::schema::{DRAFTS, EXPORTS, INVITATIONS, KEYS, STEPS};
pub use office::IndexedDbOffice;

use super::{BallotStore, DraftRow, ExportRow, InvitationRow, Seat, StorageError};
use crate::edition::{Edition, Id};

/// The key of this installation; written once.
const DEVICE_KEY: &str = "device";
/// Where it is tried whether this browser keeps a key at all.
const TRIAL_KEY: &str = "trial";

/// A juror's drafts, handed-in ballots and key in one database of this browser. It is closed when dropped.
#[derive(Debug)]
pub struct IndexedDbStore {
    name: String,
    connection: RefCell<Rc<Connection>>,
}

impl IndexedDbStore {
    /// Opens the database of the site at this base path; sites of one origin share everything else.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] where the browser has no database for this page,
    /// [`StorageError::NewerVersion`] and [`StorageError::Blocked`] where another build of this application is
    /// in the way. Nothing was lost then.
    pub async fn open(scope: &str) -> Result<Self, StorageError> {
        let name = database_name(scope);
        let connection = Connection::open(&name, STEPS).await?;
        Ok(Self { name, connection: RefCell::new(Rc::new(connection)) })
    }

    /// The present one: work that has begun goes on with the one it began with.
    fn connection(&self) -> Rc<Connection> {
        Rc::clone(&self.connection.borrow())
    }

    /// The key of this installation, as the browser keeps it.
    pub(crate) async fn read_device_key(&self) -> Result<Option<JsValue>, StorageError> {
        self.read_key(DEVICE_KEY).await
    }

    /// What came back of the key that was last tried.
    pub(crate) async fn read_trial_key(&self) -> Result<Option<JsValue>, StorageError> {
        self.read_key(TRIAL_KEY).await
    }

    /// Puts a key where it can be tried, in place of the last one.
    pub(crate) async fn put_trial_key(&self, key: &JsValue) -> Result<(), StorageError> {
        let connection = self.connection();
        let writing = connection.write(KEYS)?;
        let keys = writing.store()?;
        keys.put(key.clone()).with_key(TRIAL_KEY).without_key_type().primitive()?.await?;
        drop(keys);
        writing.complete().await
    }

    /// Makes a key that was tried the one of this installation, for good.
    ///
    /// # Errors
    /// [`StorageError::Conflict`] if there is one already.
    pub(crate) async fn add_device_key(&self, key: &JsValue) -> Result<(), StorageError> {
        let connection = self.connection();
        let writing = connection.write(KEYS)?;
        let keys = writing.store()?;
        keys.add(key.clone()).with_key(DEVICE_KEY).without_key_type().primitive()?.await?;
        keys.delete(TRIAL_KEY).primitive()?.await?;
        drop(keys);
        writing.complete().await
    }

    async fn read_key(&self, name: &str) -> Result<Option<JsValue>, StorageError> {
        let connection = self.connection();
        let reading = connection.read(KEYS)?;
        let keys = reading.store()?;
        let row: Option<JsValue> = keys.get(name).primitive()?.await?;
        let rows: u32 = keys.count().with_query(name).primitive()?.await?;
        // Safari has kept rows whose value came back as null: that is not the same as never written.
        if row.is_none() && rows > 0 { Err(StorageError::NotKept) } else { Ok(row) }
    }

    async fn read_draft_record(&self, seat: &Seat) -> Result<Option<DraftRecord>, StorageError> {
        let connection = self.connection();
        let reading = connection.read(DRAFTS)?;
        let drafts = reading.store()?;
        Ok(drafts.get(seat.to_string()).serde()?.await?)
    }
}

impl BallotStore for IndexedDbStore {
    async fn read_draft(&self, seat: &Seat) -> Result<Option<DraftRow>, StorageError> {
        let record = self.read_draft_record(seat).await?;
        Ok(record.map(|record| record.into_row(seat)))
    }

    async fn write_draft(&self, row: &DraftRow) -> Result<(), StorageError> {
        let key = row.seat.to_string();
        let record = DraftRecord::of(row);

        let connection = self.connection();
        let writing = connection.write(DRAFTS)?;
        let drafts = writing.store()?;
        let stored: Option<DraftRecord> = drafts.get(key.as_str()).serde()?.await?;
        let before = stored.map_or(0, |stored| stored.sequence);
        if before.checked_add(1) != Some(row.sequence) {
            return Err(StorageError::Conflict);
        }
        drafts.put(&record).with_key(key).without_key_type().serde()?.await?;
        drop(drafts);
        writing.complete().await?;

        match self.read_draft_record(&row.seat).await? {
            // Another tab may have built on ours already.
            Some(kept) if kept == record || kept.sequence > record.sequence => Ok(()),
            _ => Err(StorageError::NotKept),
        }
    }

    async fn read_exports(&self, seat: &Seat) -> Result<Vec<ExportRow>, StorageError> {
        let connection = self.connection();
        let reading = connection.read(EXPORTS)?;
        let exports = reading.store()?;
        let key = seat.to_string();
        let every_revision =
            KeyRange::Bound((key.as_str(), 0), false, (key.as_str(), u32::MAX), false);
        let records = exports.get_all::<ExportRecord>().with_query(every_revision).serde()?.await?;
        records.map(|record| Ok(record?.into_row(seat))).collect()
    }

    async fn append_export(&self, row: &ExportRow) -> Result<(), StorageError> {
        let seat = row.seat.to_string();
        let key = (seat.as_str(), row.revision);
        let record = ExportRecord::of(row);

        let connection = self.connection();
        let writing = connection.write(EXPORTS)?;
        let exports = writing.store()?;
        exports.add(&record).with_key(key).without_key_type().serde()?.await?;
        drop(exports);
        writing.complete().await?;

        let reading = connection.read(EXPORTS)?;
        let exports = reading.store()?;
        let kept: Option<ExportRecord> = exports.get(KeyRange::Only(key)).serde()?.await?;
        if kept.as_ref() == Some(&record) { Ok(()) } else { Err(StorageError::NotKept) }
    }

    async fn read_invitations(
        &self,
        edition: &Id<Edition>,
    ) -> Result<Vec<InvitationRow>, StorageError> {
        let connection = self.connection();
        let reading = connection.read(INVITATIONS)?;
        let records = invitations_of(&reading.store()?, edition).await?;
        let rows = records.into_iter().map(|record| record.into_row(edition));
        let mut rows: Vec<_> = rows.collect::<Result<_, _>>()?;
        rows.sort_by_key(|row| row.opened);
        Ok(rows)
    }

    async fn keep_invitation(&self, row: &InvitationRow) -> Result<(), StorageError> {
        let key = (row.edition.as_str(), row.id.as_str());
        let record = InvitationRecord::of(row);

        let connection = self.connection();
        let writing = connection.write(INVITATIONS)?;
        let invitations = writing.store()?;
        let opened = invitations_of(&invitations, &row.edition).await?;
        let last = opened.iter().map(|record| record.opened).max().unwrap_or_default();
        if last.checked_add(1) != Some(row.opened) {
            return Err(StorageError::Conflict);
        }
        invitations.put(&record).with_key(key).without_key_type().serde()?.await?;
        drop(invitations);
        writing.complete().await?;

        match self.read_invitations(&row.edition).await?.into_iter().find(|kept| kept.id == row.id)
        {
            // Another tab may have opened it again already.
            Some(kept) if kept == *row || kept.opened > row.opened => Ok(()),
            _ => Err(StorageError::NotKept),
        }
    }

    async fn reopen(&self) -> Result<(), StorageError> {
        // Some browsers get well only once nobody holds the old one.
        self.connection().close();
        let connection = Connection::open(&self.name, STEPS).await?;
        self.connection.replace(Rc::new(connection));
        Ok(())
    }
}

/// The invitations of an edition, in the order of their identifiers, none of which begins with a `~`.
async fn invitations_of(
    invitations: &ObjectStore<'_>,
    edition: &Id<Edition>,
) -> Result<Vec<InvitationRecord>, StorageError> {
    let all = KeyRange::Bound((edition.as_str(), ""), false, (edition.as_str(), "~"), false);
    let records = invitations.get_all::<InvitationRecord>().with_query(all).serde()?.await?;
    records.map(|record| Ok(record?)).collect()
}

/// Deletes the database of a site with everything in it. Waits for whoever holds it open in this page or another.
///
/// # Errors
/// When the browser refuses.
pub async fn delete(scope: &str) -> Result<(), StorageError> {
    Ok(Database::delete_by_name(&database_name(scope))?.await?)
}

/// The name of the database of a site.
pub fn database_name(scope: &str) -> String {
    format!("palmares:{scope}")
}
