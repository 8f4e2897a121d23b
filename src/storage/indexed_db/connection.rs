//! An open database that lets go of it when a newer build needs it, and transactions that are durable.
//!
//! Knows nothing of drafts or ballots.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use futures_channel::oneshot;
use indexed_db_futures::Build as _;
use indexed_db_futures::database::{Database, VersionChangeListener};
use indexed_db_futures::error::OpenDbError;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::transaction::{
    Transaction, TransactionDone, TransactionDurability, TransactionMode, TransactionOptions,
};
use wasm_bindgen_futures::spawn_local;

use super::failure::may_pass;
use super::schema::{Step, take_steps};
use crate::storage::StorageError;

/// Browsers fail to open their own files now and then, and succeed when asked again.
const ATTEMPTS: u32 = 3;

/// A database, until it is dropped, or until another tab asks for it.
pub struct Connection {
    database: Database,
    ending: Rc<Cell<Option<Ending>>>,
}

/// Why a connection ended before its owner dropped it.
#[derive(Clone, Copy)]
enum Ending {
    /// A newer build is changing the database.
    NewerVersion,
    /// The database is being deleted, by the person or by the browser.
    Deleted,
}

/// What came first after a database was asked for.
enum Opening {
    Blocked,
    Done(Result<Database, OpenDbError>),
}

impl Connection {
    /// Opens a database, and takes the steps that it lacks.
    ///
    /// # Errors
    /// See [`IndexedDbStore::open`](super::IndexedDbStore::open).
    pub async fn open(name: &str, steps: &'static [Step]) -> Result<Self, StorageError> {
        let mut attempt = 1;
        loop {
            match open_once(name, steps).await? {
                Opening::Blocked => return Err(StorageError::Blocked),
                Opening::Done(Ok(database)) => return Self::watched(database),
                Opening::Done(Err(error)) if attempt < ATTEMPTS && may_pass(&error) => attempt += 1,
                Opening::Done(Err(error)) => return Err(error.into()),
            }
        }
    }

    fn watched(database: Database) -> Result<Self, StorageError> {
        let changes = database.version_changes()?;
        let ending = Rc::new(Cell::new(None));
        spawn_local(let_go(changes, Rc::clone(&ending)));
        Ok(Self { database, ending })
    }

    /// Begins to read from one store.
    pub(super) fn read(&self, store: &'static str) -> Result<Reading<'_>, StorageError> {
        self.still_open()?;
        let transaction =
            self.database.transaction(store).with_mode(TransactionMode::Readonly).build()?;
        Ok(Reading { transaction, store })
    }

    /// Begins to read from and write to one store. Nothing is written unless [`Writing::complete`] says so.
    pub(super) fn write(&self, store: &'static str) -> Result<Writing<'_>, StorageError> {
        self.still_open()?;
        let strict = TransactionOptions::new().with_durability(TransactionDurability::Strict);
        let transaction = self
            .database
            .transaction(store)
            .with_mode(TransactionMode::Readwrite)
            .with_options(strict)
            .build()?;
        let done = transaction.on_done()?;
        Ok(Writing { transaction, done, store })
    }

    /// Lets go of the database.
    pub(super) fn close(&self) {
        self.database.clone().close();
    }

    fn still_open(&self) -> Result<(), StorageError> {
        match self.ending.get() {
            None => Ok(()),
            Some(Ending::NewerVersion) => Err(StorageError::NewerVersion),
            Some(Ending::Deleted) => Err(StorageError::Vanished),
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.close();
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Connection")
            .field("name", &self.database.name())
            .finish_non_exhaustive()
    }
}

/// A transaction that only reads.
pub(super) struct Reading<'connection> {
    transaction: Transaction<'connection>,
    store: &'static str,
}

impl Reading<'_> {
    pub(super) fn store(&self) -> Result<ObjectStore<'_>, StorageError> {
        Ok(self.transaction.object_store(self.store)?)
    }
}

/// A transaction that writes; dropping it takes everything back.
pub(super) struct Writing<'connection> {
    transaction: Transaction<'connection>,
    done: TransactionDone,
    store: &'static str,
}

impl Writing<'_> {
    pub(super) fn store(&self) -> Result<ObjectStore<'_>, StorageError> {
        Ok(self.transaction.object_store(self.store)?)
    }

    /// Waits until everything is on the disk. Call it when every request was answered.
    ///
    /// The crate's `commit` consumes the transaction and with it the reason of a failure. A transaction without
    /// open requests commits by itself, so we wait for that and keep hold of it.
    pub(super) async fn complete(self) -> Result<(), StorageError> {
        if self.done.await.is_ok() {
            return Ok(());
        }
        Err(self.transaction.error().map_or(StorageError::Refused, StorageError::from))
    }
}

/// Asks once. The request is driven to its end even if nobody waits for it any more: a request whose listeners
/// are gone would go on in the browser and leave a new database without a single store.
async fn open_once(name: &str, steps: &'static [Step]) -> Result<Opening, StorageError> {
    let version =
        u32::try_from(steps.len()).map_err(|error| StorageError::Failed(error.to_string()))?;
    let (give, answer) = oneshot::channel();
    let done = Rc::new(Cell::new(Some(give)));
    let blocked = Rc::clone(&done);
    let request = Database::open(name.to_owned())
        .with_version(version)
        .with_on_blocked(move |_| {
            // Nobody may wait any more.
            _ = blocked.take().map(|give| give.send(Opening::Blocked));
            Ok(())
        })
        .with_on_upgrade_needed(move |event, database| {
            take_steps(&database, event.old_version(), steps)
        })
        .build()?;
    spawn_local(async move {
        let opened = Opening::Done(request.await);
        let unwanted = match done.take() {
            Some(give) => give.send(opened).err(),
            None => Some(opened),
        };
        if let Some(Opening::Done(Ok(unwanted))) = unwanted {
            unwanted.close();
        }
    });
    answer.await.map_err(|gone| StorageError::Failed(gone.to_string()))
}

async fn let_go(mut changes: VersionChangeListener, ending: Rc<Cell<Option<Ending>>>) {
    let newer = changes.recv().await.is_some_and(|event| event.new_version().is_some());
    ending.set(Some(if newer { Ending::NewerVersion } else { Ending::Deleted }));
    changes.db().clone().close();
}
