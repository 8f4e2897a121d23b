//! Recounting signed results in a worker.

use crate::browser::worker::{Outbox, Said, Work, WorkFault};
use crate::text::Language;
use crate::workflow::anybody::finding::Finding;
use crate::workflow::anybody::recount::recount_aloud;
use crate::workflow::open_edition::{OpenEdition, open_edition};

pub(super) const RECOUNT: &[u8] = b"recount";

/// What an answer begins with that is no finding: a sentence follows.
const REFUSED: &str = "refused ";

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
    let parts = [RECOUNT, open.canonical().as_bytes(), text.tag().as_bytes()].map(<[u8]>::to_vec);
    let parts = parts.into_iter().chain([results]).collect();
    let open = open.clone();
    Work::begin(parts, move |said| match said {
        Said::Progress(said) => {
            let numbers = said.split_once(' ');
            let numbers =
                numbers.and_then(|(done, all)| Some((done.parse().ok()?, all.parse().ok()?)));
            if let Some((done, all)) = numbers {
                heard(Recounted::Verified(done, all));
            }
        }
        Said::Done(said) => heard(answer(&said, &open)),
        Said::Failed(fault) => heard(Recounted::Failed(fault)),
    })
    .await
}

fn answer(said: &str, open: &OpenEdition) -> Recounted {
    match (said.strip_prefix(REFUSED), Finding::read(said, open)) {
        (Some(sentence), _) => Recounted::Refused(sentence.to_owned()),
        (None, Some(finding)) => Recounted::Found(Box::new(finding)),
        (None, None) => Recounted::Failed(WorkFault::Stopped),
    }
}

pub(super) fn perform(
    edition: &[u8],
    language: &[u8],
    results: &[u8],
    outbox: &mut Outbox,
) -> Option<String> {
    let open = open_edition(edition).ok()?;
    let text = std::str::from_utf8(language).ok().and_then(Language::of_tag)?;
    let again = recount_aloud(results, &open, &mut |done, all| {
        if outbox.is_due() {
            outbox.say(&format!("{done} {all}"));
        }
    });
    Some(match again {
        Ok(again) => Finding::of(&again).write(),
        Err(fault) => format!("{REFUSED}{}", (text.counting().recount_fault)(&fault)),
    })
}
