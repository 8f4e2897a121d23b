//! The page's side of the organiser data: it asks the worker one thing after the other.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

use futures_channel::oneshot::{Sender, channel};
use wasm_bindgen::JsValue;

use super::office::{Compare, File, OpenOffice, SignResults, Summarise, TakeFiles};
use super::summary::{Summary, Touched};
use super::{Progress, Task, answer_of, job, read};
use crate::browser::worker::{Said, Work, WorkFault};
use crate::format::ballot_v1::App;
use crate::format::decisions_v1::{self, Decisions};
use crate::json::pretty;
use crate::workflow::office::Taken;
use crate::workflow::office::announce::{AnnounceError, Disclosure};
use crate::workflow::office::count::count_tallies;
use crate::workflow::open_edition::OpenEdition;

type Waiting = Rc<RefCell<VecDeque<Sender<Result<JsValue, WorkFault>>>>>;

/// A worker that holds all files. It ends when this is dropped.
pub(in crate::ui::organiser) struct Session {
    open: Arc<OpenEdition>,
    work: Work,
    waiting: Waiting,
}

impl Session {
    /// Starts with nothing; `progress` hears how many files of those that were handed over last were examined.
    pub(in crate::ui::organiser) async fn begin(
        open: Arc<OpenEdition>,
        progress: impl Fn(usize) + 'static,
    ) -> Result<Self, WorkFault> {
        let waiting = Waiting::default();
        let (give, opened) = channel();
        waiting.borrow_mut().push_back(give);
        let answers = Rc::clone(&waiting);
        let begin = job(OpenOffice { edition: open.canonical() })?;
        let work = Work::begin(&begin, move |said| match said {
            Said::Progress(said) => {
                if let Ok(Progress { done, .. }) = read(said) {
                    progress(done);
                }
            }
            Said::Done(reply) => {
                let next = answers.borrow_mut().pop_front();
                _ = next.map(|give| give.send(Ok(reply)));
            }
            Said::Failed(fault) => {
                let all: Vec<_> = answers.borrow_mut().drain(..).collect();
                for give in all {
                    _ = give.send(Err(fault));
                }
            }
        })
        .await?;
        let opened = opened.await.unwrap_or(Err(WorkFault::Stopped))?;
        let is_open = answer_of::<OpenOffice>(opened)?;
        is_open.then_some(Self { open, work, waiting }).ok_or(WorkFault::Stopped)
    }

    /// Hands files over, by name; what each is.
    pub(in crate::ui::organiser) async fn take(
        &self,
        files: &[(String, Vec<u8>)],
    ) -> Result<Vec<Taken>, WorkFault> {
        let file =
            |(name, bytes): &(String, Vec<u8>)| File { name: name.clone(), bytes: bytes.clone() };
        self.ask(TakeFiles { files: files.iter().map(file).collect() }).await
    }

    /// What everything amounts to. Places and ties are counted here, from the sums of the worker.
    pub(in crate::ui::organiser) async fn look(
        &self,
        decisions: &Decisions,
        is_revealed: bool,
    ) -> Result<Summary, WorkFault> {
        let mut summary = self.ask(Summarise { decisions: write(decisions), is_revealed }).await?;
        let tallies = summary.tallies.take();
        summary.count =
            tallies.map(|tallies| count_tallies(&self.open.edition, tallies, &decisions.ties));
        Ok(summary)
    }

    /// What another state of the edition would leave of the ballots, juror by juror.
    pub(in crate::ui::organiser) async fn compare(
        &self,
        decisions: &Decisions,
        after: String,
    ) -> Result<Vec<Touched>, WorkFault> {
        self.ask(Compare { decisions: write(decisions), after }).await
    }

    /// The signed results, or why there are none.
    pub(in crate::ui::organiser) async fn sign(
        &self,
        decisions: &Decisions,
        seed: String,
        disclosure: Disclosure,
        created: String,
        app: App,
    ) -> Result<Result<String, AnnounceError>, WorkFault> {
        let decisions = write(decisions);
        self.ask(SignResults { decisions, seed, disclosure, created, app }).await
    }

    async fn ask<T: Task>(&self, task: T) -> Result<T::Answer, WorkFault> {
        let job = job(task)?;
        let (give, answer) = channel();
        self.waiting.borrow_mut().push_back(give);
        if let Err(fault) = self.work.go_on(&job) {
            // There will be no answer: the next one belongs to whoever asks next.
            self.waiting.borrow_mut().pop_back();
            return Err(fault);
        }
        answer_of::<T>(answer.await.unwrap_or(Err(WorkFault::Stopped))?)
    }
}

/// Decisions as the worker reads them.
fn write(decisions: &Decisions) -> String {
    pretty(&decisions_v1::write(decisions))
}
