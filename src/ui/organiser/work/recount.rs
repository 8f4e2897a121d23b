//! Recounting signed results in a worker.

use serde::{Deserialize, Serialize};

use super::{Progress, Task, answer_of, job, read, say};
use crate::browser::worker::{Outbox, Said, Work, WorkFault};
use crate::workflow::anybody::finding::Finding;
use crate::workflow::anybody::recount::{RecountFault, recount_aloud};
use crate::workflow::open_edition::{OpenEdition, open_edition};

/// What is said while it is counted again.
pub(in crate::ui::organiser) enum Recounted {
    /// How many ballots were verified, and of how many.
    Verified(usize, usize),
    /// What came of it.
    Found(Box<Finding>),
    /// There is nothing to count, for this reason.
    Refused(RecountFault),
    /// There will be no answer.
    Failed(WorkFault),
}

/// Count results of this edition again.
#[derive(Serialize, Deserialize)]
pub(super) struct Recount {
    edition: String,
    #[serde(with = "serde_bytes")]
    results: Vec<u8>,
}

impl Task for Recount {
    /// What was found, as `Finding` writes it.
    type Answer = Result<String, RecountFault>;

    fn perform(self, outbox: &mut Outbox) -> Option<Self::Answer> {
        let open = open_edition(self.edition.as_bytes()).ok()?;
        let again = recount_aloud(&self.results, &open, &mut |done, all| say(outbox, done, all));
        Some(again.map(|again| Finding::of(&again).write()))
    }
}

/// Counts results of this edition again.
pub(in crate::ui::organiser) async fn recount(
    open: &OpenEdition,
    results: Vec<u8>,
    heard: impl Fn(Recounted) + 'static,
) -> Result<Work, WorkFault> {
    let task = Recount { edition: open.canonical(), results };
    let open = open.clone();
    Work::begin(&job(task)?, move |said| match said {
        Said::Progress(said) => {
            if let Ok(Progress { done, all }) = read(said) {
                heard(Recounted::Verified(done, all));
            }
        }
        Said::Done(reply) => heard(match answer_of::<Recount>(reply) {
            Ok(Ok(finding)) => match Finding::read(&finding, &open) {
                Some(finding) => Recounted::Found(Box::new(finding)),
                None => Recounted::Failed(WorkFault::Stopped),
            },
            Ok(Err(fault)) => Recounted::Refused(fault),
            Err(fault) => Recounted::Failed(fault),
        }),
        Said::Failed(fault) => heard(Recounted::Failed(fault)),
    })
    .await
}
