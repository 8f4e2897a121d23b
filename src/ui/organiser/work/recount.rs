//! Recounting signed results in a worker.

use super::language::{Job, Progress, Reply};
use super::{read, written};
use crate::browser::worker::{Outbox, Said, Work, WorkFault};
use crate::text::Language;
use crate::workflow::anybody::finding::Finding;
use crate::workflow::anybody::recount::recount_aloud;
use crate::workflow::open_edition::{OpenEdition, open_edition};

/// What is said while it is counted again.
pub(in crate::ui::organiser) enum Recounted {
    /// How many ballots were verified, and of how many.
    Verified(usize, usize),
    /// What came of it.
    Found(Box<Finding>),
    /// There is nothing to count, for this reason.
    Refused(String),
    /// There will be no answer.
    Failed(WorkFault),
}

/// Counts results of this edition again.
pub(in crate::ui::organiser) async fn recount(
    open: &OpenEdition,
    text: Language,
    results: Vec<u8>,
    heard: impl Fn(Recounted) + 'static,
) -> Result<Work, WorkFault> {
    let job = Job::Recount { edition: open.canonical(), results, language: text };
    let open = open.clone();
    Work::begin(&written(&job)?, move |said| match said {
        Said::Progress(said) => {
            if let Ok(Progress { done, all }) = read(said) {
                heard(Recounted::Verified(done, all));
            }
        }
        Said::Done(reply) => heard(answer(read(reply), &open)),
        Said::Failed(fault) => heard(Recounted::Failed(fault)),
    })
    .await
}

fn answer(reply: Result<Reply, WorkFault>, open: &OpenEdition) -> Recounted {
    match reply {
        Ok(Reply::Recounted(Ok(finding))) => match Finding::read(&finding, open) {
            Some(finding) => Recounted::Found(Box::new(finding)),
            None => Recounted::Failed(WorkFault::Stopped),
        },
        Ok(Reply::Recounted(Err(sentence))) => Recounted::Refused(sentence),
        Ok(_) => Recounted::Failed(WorkFault::Stopped),
        Err(fault) => Recounted::Failed(fault),
    }
}

pub(super) fn perform(
    edition: &str,
    results: &[u8],
    text: Language,
    outbox: &mut Outbox,
) -> Option<Result<String, String>> {
    let open = open_edition(edition.as_bytes()).ok()?;
    let again = recount_aloud(results, &open, &mut |done, all| {
        outbox.say_if_due(|| written(&Progress { done, all }).ok());
    });
    Some(match again {
        Ok(again) => Ok(Finding::of(&again).write()),
        Err(fault) => Err((text.counting().recount_fault)(&fault)),
    })
}
