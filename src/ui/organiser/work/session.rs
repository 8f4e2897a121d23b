//! The page's side of the organiser data: it asks the worker one thing after the other.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use futures_channel::oneshot::{Sender, channel};

use super::language::{File, Job, OfficeJob, Progress, Reply};
use super::summary::{Arrival, Summary};
use super::{read, written};
use crate::browser::worker::{Said, Work, WorkFault};
use crate::format::ballot_v1::App;
use crate::text::Language;
use crate::workflow::office::announce::Disclosure;
use crate::workflow::open_edition::OpenEdition;

type Waiting = Rc<RefCell<VecDeque<Sender<Result<Reply, WorkFault>>>>>;

/// A worker that holds all files. It ends when this is dropped.
pub(in crate::ui::organiser) struct Session {
    work: Work,
    waiting: Waiting,
}

impl Session {
    /// Starts with nothing; `progress` hears how many files of those that were handed over last were examined.
    pub(in crate::ui::organiser) async fn begin(
        open: &OpenEdition,
        text: Language,
        progress: impl Fn(usize) + 'static,
    ) -> Result<Self, WorkFault> {
        let waiting = Waiting::default();
        let (give, opened) = channel();
        waiting.borrow_mut().push_back(give);
        let answers = Rc::clone(&waiting);
        let job = Job::Office(OfficeJob::Open { edition: open.canonical(), language: text });
        let work = Work::begin(&written(&job)?, move |said| match said {
            Said::Progress(said) => {
                if let Ok(Progress { done, .. }) = read(said) {
                    progress(done);
                }
            }
            Said::Done(reply) => {
                let next = answers.borrow_mut().pop_front();
                _ = next.map(|give| give.send(read(reply)));
            }
            Said::Failed(fault) => {
                let all: Vec<_> = answers.borrow_mut().drain(..).collect();
                for give in all {
                    _ = give.send(Err(fault));
                }
            }
        })
        .await?;
        match opened.await.unwrap_or(Err(WorkFault::Stopped))? {
            Reply::Opened => Ok(Self { work, waiting }),
            _ => Err(WorkFault::Stopped),
        }
    }

    /// Hands files over, by name; what each is.
    pub(in crate::ui::organiser) async fn take(
        &self,
        files: &[(String, Vec<u8>)],
    ) -> Result<Vec<Arrival>, WorkFault> {
        let file =
            |(name, bytes): &(String, Vec<u8>)| File { name: name.clone(), bytes: bytes.clone() };
        let files = files.iter().map(file).collect();
        match self.ask(OfficeJob::Take { files }).await? {
            Reply::Arrivals(arrivals) => Ok(arrivals),
            _ => Err(WorkFault::Stopped),
        }
    }

    /// The state of the organiser data.
    pub(in crate::ui::organiser) async fn look(
        &self,
        decisions: String,
        is_revealed: bool,
    ) -> Result<Summary, WorkFault> {
        match self.ask(OfficeJob::Summarise { decisions, is_revealed }).await? {
            Reply::Summary(summary) => Ok(summary),
            _ => Err(WorkFault::Stopped),
        }
    }

    /// What another state of the edition would leave of the ballots: a sentence for all, then one for each juror.
    pub(in crate::ui::organiser) async fn touch(
        &self,
        decisions: String,
        after: String,
    ) -> Result<Vec<String>, WorkFault> {
        match self.ask(OfficeJob::Compare { decisions, after }).await? {
            Reply::Compared(sentences) => Ok(sentences),
            _ => Err(WorkFault::Stopped),
        }
    }

    /// The signed results, or a sentence that says why there are none.
    pub(in crate::ui::organiser) async fn sign(
        &self,
        decisions: String,
        seed: String,
        disclosure: Disclosure,
        created: String,
        app: App,
    ) -> Result<Result<String, String>, WorkFault> {
        match self.ask(OfficeJob::Sign { decisions, seed, disclosure, created, app }).await? {
            Reply::Results(results) => Ok(results),
            _ => Err(WorkFault::Stopped),
        }
    }

    async fn ask(&self, job: OfficeJob) -> Result<Reply, WorkFault> {
        let job = written(&Job::Office(job))?;
        let (give, answer) = channel();
        self.waiting.borrow_mut().push_back(give);
        if let Err(fault) = self.work.go_on(&job) {
            // There will be no answer: the next one belongs to whoever asks next.
            self.waiting.borrow_mut().pop_back();
            return Err(fault);
        }
        answer.await.unwrap_or(Err(WorkFault::Stopped))
    }
}
