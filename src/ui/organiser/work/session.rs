//! The page's side of the organiser data: it asks the worker one thing after the other.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use futures_channel::oneshot::{Sender, channel};

use super::office::{LOOK, OPEN, REFUSED, SIGN, TAKE, TOUCH};
use super::summary::{Arrival, Summary};
use crate::browser::worker::{Said, Work, WorkFault};
use crate::format::ballot_v1::App;
use crate::json::{Shape, Value, parse};
use crate::text::Language;
use crate::workflow::office::announce::Disclosure;
use crate::workflow::open_edition::OpenEdition;

type Waiting = Rc<RefCell<VecDeque<Sender<Result<String, WorkFault>>>>>;

/// A worker that holds all files. It ends when this is dropped.
pub(in crate::ui::organiser) struct Session {
    work: Work,
    waiting: Waiting,
    text: Language,
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
        let parts = vec![OPEN.to_vec(), open.canonical().into_bytes()];
        let work = Work::begin(parts, move |said| match said {
            Said::Progress(done) => progress(done.parse().unwrap_or_default()),
            Said::Done(text) => {
                let next = answers.borrow_mut().pop_front();
                _ = next.map(|give| give.send(Ok(text)));
            }
            Said::Failed(fault) => {
                let all: Vec<_> = answers.borrow_mut().drain(..).collect();
                for give in all {
                    _ = give.send(Err(fault));
                }
            }
        })
        .await?;
        opened.await.unwrap_or(Err(WorkFault::Stopped))?;
        Ok(Self { work, waiting, text })
    }

    /// Hands files over, by name; what each is.
    pub(in crate::ui::organiser) async fn take(
        &self,
        files: &[(String, Vec<u8>)],
    ) -> Result<Vec<Arrival>, WorkFault> {
        let mut parts = vec![TAKE, self.text.tag().as_bytes()];
        for (name, bytes) in files {
            parts.extend([name.as_bytes(), bytes.as_slice()]);
        }
        let said = self.ask(&parts).await?;
        let Ok(Shape::Array(arrivals)) = parse(said.as_bytes()).map(|it| it.shape) else {
            return Err(WorkFault::Stopped);
        };
        arrivals.iter().map(Arrival::read).collect::<Option<_>>().ok_or(WorkFault::Stopped)
    }

    /// The state of the organiser data.
    pub(in crate::ui::organiser) async fn look(
        &self,
        decisions: &str,
        reveal: bool,
    ) -> Result<Summary, WorkFault> {
        let reveal: &[u8] = if reveal { b"reveal" } else { b"" };
        let parts = [LOOK, self.text.tag().as_bytes(), decisions.as_bytes(), reveal];
        let said = self.ask(&parts).await?;
        let summary = parse(said.as_bytes()).ok().and_then(|it| Summary::read(&it));
        summary.ok_or(WorkFault::Stopped)
    }

    /// What another state of the edition would leave of the ballots: a sentence for all, then one for each juror.
    pub(in crate::ui::organiser) async fn touch(
        &self,
        decisions: &str,
        after: &str,
    ) -> Result<Vec<String>, WorkFault> {
        let parts = [TOUCH, self.text.tag().as_bytes(), decisions.as_bytes(), after.as_bytes()];
        let said = self.ask(&parts).await?;
        let said = parse(said.as_bytes()).map_err(|_| WorkFault::Stopped)?;
        Ok(said.elements().iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// The signed results, or a sentence that says why there are none.
    pub(in crate::ui::organiser) async fn sign(
        &self,
        decisions: &str,
        key: &str,
        disclosure: Disclosure,
        created: &str,
        app: &App,
    ) -> Result<Result<String, String>, WorkFault> {
        let form: &[u8] = match disclosure {
            Disclosure::Full => b"",
            Disclosure::Anonymous => b"anonymous",
        };
        let parts = [
            SIGN,
            self.text.tag().as_bytes(),
            decisions.as_bytes(),
            key.as_bytes(),
            form,
            created.as_bytes(),
            app.version.as_bytes(),
            app.build.as_bytes(),
        ];
        let said = self.ask(&parts).await?;
        if said.is_empty() {
            return Err(WorkFault::Stopped);
        }
        Ok(said.strip_prefix(REFUSED).map_or_else(|| Ok(said.clone()), |why| Err(why.to_owned())))
    }

    async fn ask(&self, parts: &[&[u8]]) -> Result<String, WorkFault> {
        let (give, answer) = channel();
        self.waiting.borrow_mut().push_back(give);
        if let Err(fault) = self.work.go_on(parts) {
            // There will be no answer: the next one belongs to whoever asks next.
            self.waiting.borrow_mut().pop_back();
            return Err(fault);
        }
        answer.await.unwrap_or(Err(WorkFault::Stopped))
    }
}
