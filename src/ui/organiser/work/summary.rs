//! What the worker tells the page about the organiser data.

use serde::{Deserialize, Serialize};

use crate::count::Outlook;
use crate::edition::{Id, Nominee};
use crate::format::decisions_v1::Decisions;
use crate::text::Language;
use crate::workflow::office::decide::standing::{BallotConflict, Contender, Standing, Who};
use crate::workflow::office::decide::verdict::{Outcome, Verdict};
use crate::workflow::office::participation::{AnswerState, JurorState};
use crate::workflow::office::{Office, Situation};

/// A file that came, before it is known what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Arrival {
    /// The name.
    pub(in crate::ui::organiser) name: String,
    /// What became of it.
    pub(in crate::ui::organiser) kind: ArrivalKind,
    /// What is said of it; empty for a ballot.
    pub(in crate::ui::organiser) sentence: String,
}

/// What became of a file that came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) enum ArrivalKind {
    /// It is held.
    Taken,
    /// It was there already.
    Again,
    /// It is no file of this jury.
    Refused,
}

/// What becomes of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Fate {
    /// The name.
    pub(in crate::ui::organiser) name: String,
    /// The reason, as one word.
    pub(in crate::ui::organiser) code: String,
    /// The reason as a sentence.
    pub(in crate::ui::organiser) sentence: String,
    /// Digest of the ballot, by which results name it.
    pub(in crate::ui::organiser) digest: String,
    /// The code of its receipt; empty where it is no ballot.
    pub(in crate::ui::organiser) receipt: String,
}

/// How far a juror is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Juror {
    /// Who that is.
    pub(in crate::ui::organiser) name: String,
    /// How far.
    pub(in crate::ui::organiser) answer: String,
    /// Whether a ballot counts.
    pub(in crate::ui::organiser) answered: bool,
}

/// How the jury takes part in a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Part {
    /// Which category.
    pub(in crate::ui::organiser) name: String,
    /// In words.
    pub(in crate::ui::organiser) turnout: String,
    /// How many were invited and have no ballot that counts.
    pub(in crate::ui::organiser) missing: u32,
    /// Whether the outcome can still change, in words; empty if it is not known who is missing.
    pub(in crate::ui::organiser) outlook: String,
    /// Whether it is settled.
    pub(in crate::ui::organiser) settled: bool,
    /// Whether too few take part.
    pub(in crate::ui::organiser) without_quorum: bool,
}

/// One of several ballots of a juror.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Candidate {
    /// Digest of the ballot, by which results name it.
    pub(in crate::ui::organiser) digest: String,
    /// Code of its receipt.
    pub(in crate::ui::organiser) receipt: String,
    /// Its revision.
    pub(in crate::ui::organiser) revision: u32,
    /// When it was signed, by the clock of its device.
    pub(in crate::ui::organiser) created: String,
    /// The file it came in.
    pub(in crate::ui::organiser) file: String,
    /// What is remarkable about it.
    pub(in crate::ui::organiser) notes: Vec<String>,
}

/// Ballots between which the organiser decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Open {
    /// Whose they are.
    pub(in crate::ui::organiser) juror: String,
    /// How it came about.
    pub(in crate::ui::organiser) sentence: String,
    /// The categories in which they differ; never how.
    pub(in crate::ui::organiser) differ: Vec<String>,
    /// The ballots.
    pub(in crate::ui::organiser) candidates: Vec<Candidate>,
}

/// Nominees that came out equal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Tie {
    /// In which category, by its id.
    pub(in crate::ui::organiser) category: String,
    /// What that is called.
    pub(in crate::ui::organiser) name: String,
    /// The ids.
    pub(in crate::ui::organiser) nominees: Vec<String>,
    /// What they are called.
    pub(in crate::ui::organiser) names: Vec<String>,
}

/// The result of a category in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Explained {
    /// Which category.
    pub(in crate::ui::organiser) name: String,
    /// How it came about.
    pub(in crate::ui::organiser) sentences: Vec<String>,
}

/// Everything that is said of an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Summary {
    /// What becomes of each ballot file.
    pub(in crate::ui::organiser) files: Vec<Fate>,
    /// How many invitations there are.
    pub(in crate::ui::organiser) invitations: u32,
    /// Everybody who was invited.
    pub(in crate::ui::organiser) jurors: Vec<Juror>,
    /// Each category.
    pub(in crate::ui::organiser) parts: Vec<Part>,
    /// What waits for a decision.
    pub(in crate::ui::organiser) open: Vec<Open>,
    /// How many ballots count.
    pub(in crate::ui::organiser) counted: u32,
    /// How many decisions apply to nothing.
    pub(in crate::ui::organiser) unfitting: u32,
    /// What every ballot that may count is named by, for closing the vote.
    pub(in crate::ui::organiser) ballots: Vec<String>,
    /// Where the president may decide; only where results may be looked at.
    pub(in crate::ui::organiser) ties: Vec<Tie>,
    /// The results; only where they may be looked at.
    pub(in crate::ui::organiser) explained: Vec<Explained>,
}

impl Summary {
    /// What is said of an office; who leads only where that is to be revealed.
    pub(in crate::ui::organiser) fn of(
        office: &Office,
        decisions: Decisions,
        reveal: bool,
        text: Language,
    ) -> Self {
        let situation = office.situation(decisions);
        let Situation { decided, count, participation, .. } = &situation;
        let words = text.counting();
        let fate = |verdict: &Verdict| Fate {
            name: verdict.name.clone(),
            code: verdict.outcome.code().to_owned(),
            sentence: match &verdict.outcome {
                Outcome::Counted(notes) => {
                    let notes = notes.iter().map(words.note);
                    let all: Vec<_> =
                        [(words.outcome)(&verdict.outcome)].into_iter().chain(notes).collect();
                    all.join(" ")
                }
                other => (words.outcome)(other),
            },
            digest: verdict.names.to_string(),
            receipt: verdict.receipt().unwrap_or_default(),
        };
        let jurors = participation.jurors.iter().map(|juror| Juror {
            name: juror.juror.name.clone(),
            answer: answer(juror, text),
            answered: juror.answer == AnswerState::Answered,
        });
        let parts = participation.categories.iter().map(|part| Part {
            name: part.category.name.clone(),
            turnout: (words.turnout)(part.invited, part.turnout),
            missing: part.missing,
            outlook: part.outlook.map(words.outlook).unwrap_or_default().to_owned(),
            settled: part.outlook == Some(Outlook::Settled),
            without_quorum: part.without_quorum,
        });
        let open = decided.standings.iter().filter_map(|(who, standing)| match standing {
            Standing::Open(conflict) => Some(open(office, who, conflict, &decided.verdicts, text)),
            Standing::Counted(_) => None,
        });
        let counted = decided.standings.values().filter(|it| matches!(it, Standing::Counted(_)));
        let unfitting = decided.unfitting.len() + decided.needless.len() + count.unfitting.len();
        Self {
            files: decided.verdicts.iter().map(fate).collect(),
            invitations: number(office.invitations()),
            jurors: jurors.collect(),
            parts: parts.collect(),
            open: open.collect(),
            counted: number(counted.count()),
            unfitting: number(unfitting),
            ballots: decided.ballots.keys().map(ToString::to_string).collect(),
            ties: if reveal { ties(office, &situation) } else { Vec::new() },
            explained: if reveal { explained(office, &situation, text) } else { Vec::new() },
        }
    }
}

/// How far a juror is, and where they are awaited again.
fn answer(juror: &JurorState, text: Language) -> String {
    let answer = (text.counting().answer)(juror.answer);
    let again: Vec<_> = juror.again.iter().map(|it| it.name.as_str()).collect();
    if again.is_empty() { answer.to_owned() } else { format!("{answer} ({})", again.join(", ")) }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn open(
    office: &Office,
    who: &Who,
    conflict: &BallotConflict,
    verdicts: &[Verdict],
    text: Language,
) -> Open {
    let words = text.counting();
    let contenders = &conflict.contenders;
    let file = |contender: &Contender| {
        let found = verdicts.iter().find(|verdict| verdict.digest == Some(contender.digest));
        found.map(|verdict| verdict.name.clone()).unwrap_or_default()
    };
    let candidates = contenders.iter().map(|contender| Candidate {
        digest: contender.digest.to_string(),
        receipt: contender.digest.receipt(),
        revision: contender.ballot.revision,
        created: contender.ballot.created.clone(),
        file: file(contender),
        notes: contender.notes.iter().map(words.note).collect(),
    });
    let answers = |contender: &Contender, category| {
        let mut votes = contender.counts.content().votes.iter();
        votes.find(|vote| vote.category == category).map(|vote| vote.answer.clone())
    };
    let differ = office.open().edition.categories.iter().filter(|category| {
        let mut all = contenders.iter().map(|it| answers(it, category.id.clone()));
        let first = all.next();
        all.any(|answer| Some(answer) != first)
    });
    let juror = contenders.first().map(|it| it.ballot.author.name().to_owned());
    let juror = juror.unwrap_or_else(|| match who {
        Who::Invited(id) => id.to_string(),
        Who::Device(key) => key.thumbprint(),
    });
    Open {
        juror,
        sentence: (words.outcome)(&Outcome::Conflict(conflict.kind)),
        differ: differ.map(|category| category.name.clone()).collect(),
        candidates: candidates.collect(),
    }
}

fn ties(office: &Office, situation: &Situation) -> Vec<Tie> {
    let edition = &office.open().edition;
    if edition.ties != crate::edition::Ties::President {
        return Vec::new();
    }
    let name = |id: &Id<Nominee>| {
        let nominee = edition.find_nominee(id);
        nominee
            .map_or_else(|| id.to_string(), |it| format!("{} – {}", it.title, it.territory.label))
    };
    let mut ties = Vec::new();
    for (category, count) in &situation.count.categories {
        // A tie for nothing needs no president.
        let contested = |place: &&crate::count::Place| {
            place.nominees.len() > 1 && !place.merit.is_zero() && place.distinction.is_some()
        };
        for place in count.places.iter().filter(contested) {
            ties.push(Tie {
                category: category.id.to_string(),
                name: category.name.clone(),
                nominees: place.nominees.iter().map(Id::to_string).collect(),
                names: place.nominees.iter().map(name).collect(),
            });
        }
    }
    ties
}

fn explained(office: &Office, situation: &Situation, text: Language) -> Vec<Explained> {
    let invited = situation.participation.categories.iter().map(|it| it.invited);
    let counts = situation.count.categories.iter().zip(invited);
    let explained = counts.map(|((category, count), invited)| Explained {
        name: category.name.clone(),
        sentences: text.explain(&office.open().edition, category, count, invited),
    });
    explained.collect()
}
