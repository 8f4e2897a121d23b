//! The work that a page hands to a worker: how it is asked for, how it is done, and how its answer is read.

pub(super) mod backup;
pub(super) mod keys;
mod language;
mod office;
pub(super) mod recount;
pub(super) mod session;
pub(super) mod summary;

use std::cell::Cell;

use futures_channel::oneshot;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use self::backup::{ReadBackup, SaveBackup};
use self::keys::{LockKey, OpenKey};
use self::language::crossing::{Crosses, Received, Sent};
use self::office::{Compare, OpenOffice, SignResults, Summarise, TakeFiles};
use self::recount::Recount;
use crate::browser::worker::{Outbox, Said, Work, WorkFault};

/// Something that a page asks of its worker.
trait Task: Into<Job> {
    /// What comes of it.
    type Answer: Crosses;

    /// Does it, in the worker. Nothing where it cannot be done with what it came with.
    fn perform(self, outbox: &mut Outbox) -> Option<Self::Answer>;
}

macro_rules! jobs {
    ($($task:ident),* $(,)?) => {
        /// All that a page can ask of its worker.
        #[derive(Serialize, Deserialize)]
        enum Job {
            $($task($task)),*
        }

        impl Job {
            fn perform(self, outbox: &mut Outbox) -> Option<JsValue> {
                match self {
                    $(Self::$task(task) => written(&Sent(&task.perform(outbox)?)).ok()),*
                }
            }
        }

        $(impl From<$task> for Job {
            fn from(task: $task) -> Self {
                Self::$task(task)
            }
        })*
    };
}

jobs! {
    LockKey,
    OpenKey,
    SaveBackup,
    ReadBackup,
    Recount,
    OpenOffice,
    TakeFiles,
    Summarise,
    Compare,
    SignResults,
}

/// How far a job is.
#[derive(Serialize, Deserialize)]
struct Progress {
    done: usize,
    all: usize,
}

/// Does a job in the worker. Where it cannot be done with what it came with there is no value, which a page takes for no
/// answer.
pub(super) fn perform(job: JsValue, outbox: &mut Outbox) -> JsValue {
    read::<Job>(job).ok().and_then(|job| job.perform(outbox)).unwrap_or_default()
}

/// Work with one answer.
async fn ask<T: Task>(task: T) -> Result<T::Answer, WorkFault> {
    let (give, answer) = oneshot::channel();
    let give = Cell::new(Some(give));
    // Held until the answer is there.
    let _work = Work::begin(&job(task)?, move |said| {
        let said = match said {
            Said::Progress(_) => return,
            Said::Done(reply) => Ok(reply),
            Said::Failed(fault) => Err(fault),
        };
        _ = give.take().map(|give| give.send(said));
    })
    .await?;
    answer_of::<T>(answer.await.unwrap_or(Err(WorkFault::Stopped))?)
}

/// A task as it is handed over.
fn job(task: impl Task) -> Result<JsValue, WorkFault> {
    let job: Job = task.into();
    written(&job)
}

/// What came of a task.
fn answer_of<T: Task>(reply: JsValue) -> Result<T::Answer, WorkFault> {
    read::<Received<T::Answer>>(reply).map(|answer| answer.0)
}

/// Says how far a job is, if it is time to.
fn say(outbox: &mut Outbox, done: usize, all: usize) {
    outbox.say_if_due(|| written(&Progress { done, all }).ok());
}

fn written(value: &impl Serialize) -> Result<JsValue, WorkFault> {
    serde_wasm_bindgen::to_value(value).map_err(|_| WorkFault::Stopped)
}

fn read<T: DeserializeOwned>(value: JsValue) -> Result<T, WorkFault> {
    serde_wasm_bindgen::from_value(value).map_err(|_| WorkFault::Stopped)
}
