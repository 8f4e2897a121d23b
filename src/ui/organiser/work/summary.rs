//! What the worker tells the page about the organiser data.

use serde::{Deserialize, Serialize};

use super::language::crossing::{self, known};
use crate::count::{CategoryTally, Outlook, Place, Turnout};
use crate::edition::{Id, Nominee, Ties};
use crate::format::decisions_v1::Decisions;
use crate::workflow::office::count::Count;
use crate::workflow::office::decide::Decided;
use crate::workflow::office::decide::standing::{BallotConflict, Contender, Standing, Who};
use crate::workflow::office::decide::verdict::{ConflictKind, Note, Outcome, Verdict};
use crate::workflow::office::participation::{AnswerState, CategoryParticipation, JurorState};
use crate::workflow::office::{Office, Situation};

/// What becomes of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Fate {
    /// The name.
    pub(in crate::ui::organiser) name: String,
    /// What, with the reason.
    #[serde(with = "crossing")]
    pub(in crate::ui::organiser) outcome: Outcome,
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
    #[serde(with = "crossing")]
    pub(in crate::ui::organiser) answer: AnswerState,
    /// The categories in which they are awaited again.
    pub(in crate::ui::organiser) again: Vec<String>,
}

/// How the jury takes part in a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Part {
    /// Which category.
    pub(in crate::ui::organiser) name: String,
    /// How many were invited to judge it, where that is known.
    pub(in crate::ui::organiser) invited: Option<u32>,
    /// How those took part whose ballot counts.
    #[serde(with = "crossing")]
    pub(in crate::ui::organiser) turnout: Turnout,
    /// How many were invited and have no ballot that counts.
    pub(in crate::ui::organiser) missing: u32,
    /// Whether the outcome can still change; none if it is not known who is missing.
    #[serde(with = "crossing")]
    pub(in crate::ui::organiser) outlook: Option<Outlook>,
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
    #[serde(with = "crossing")]
    pub(in crate::ui::organiser) notes: Vec<Note>,
}

/// Ballots between which the organiser decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Open {
    /// Whose they are.
    pub(in crate::ui::organiser) juror: String,
    /// How it came about.
    #[serde(with = "crossing")]
    pub(in crate::ui::organiser) kind: ConflictKind,
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

/// What another state of the edition would leave of a juror's ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ui::organiser) struct Touched {
    /// Whose it is.
    pub(in crate::ui::organiser) juror: String,
    /// The categories in which the answer would be set aside.
    pub(in crate::ui::organiser) set_aside: Vec<String>,
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
    /// The sums of each category; only where results may be looked at.
    #[serde(with = "crossing")]
    pub(super) tallies: Option<Vec<CategoryTally>>,
    /// What the page counts from them.
    #[serde(skip)]
    pub(in crate::ui::organiser) count: Option<Count>,
}

known!(Summary, Touched);

impl Summary {
    /// What is said of an office; who leads only where that is to be revealed.
    pub(super) fn of(office: &Office, decisions: Decisions, reveal: bool) -> Self {
        let situation = office.situation(decisions);
        let Situation { decided, count, participation, .. } = &situation;
        let open = decided.standings.iter().filter_map(|(who, standing)| match standing {
            Standing::Open(conflict) => Some(Open::of(office, who, conflict, decided)),
            Standing::Counted(_) => None,
        });
        let counted = decided.standings.values().filter(|it| matches!(it, Standing::Counted(_)));
        let unfitting = decided.unfitting.len() + decided.needless.len() + count.unfitting.len();
        let tallies = || count.categories.iter().map(|(_, count)| count.tally.clone()).collect();
        Self {
            files: decided.verdicts.iter().map(Fate::of).collect(),
            invitations: number(office.invitations()),
            jurors: participation.jurors.iter().map(Juror::of).collect(),
            parts: participation.categories.iter().map(Part::of).collect(),
            open: open.collect(),
            counted: number(counted.count()),
            unfitting: number(unfitting),
            ballots: decided.ballots.keys().map(ToString::to_string).collect(),
            ties: if reveal { Tie::all(office, count) } else { Vec::new() },
            tallies: reveal.then(tallies),
            count: None,
        }
    }
}

impl Fate {
    fn of(verdict: &Verdict) -> Self {
        Self {
            name: verdict.name.clone(),
            outcome: verdict.outcome.clone(),
            digest: verdict.names.to_string(),
            receipt: verdict.receipt().unwrap_or_default(),
        }
    }
}

impl Juror {
    fn of(juror: &JurorState) -> Self {
        Self {
            name: juror.juror.name.clone(),
            answer: juror.answer,
            again: juror.again.iter().map(|it| it.name.clone()).collect(),
        }
    }
}

impl Part {
    fn of(part: &CategoryParticipation) -> Self {
        Self {
            name: part.category.name.clone(),
            invited: part.invited,
            turnout: part.turnout,
            missing: part.missing,
            outlook: part.outlook,
            without_quorum: part.without_quorum,
        }
    }
}

impl Candidate {
    fn of(contender: &Contender, decided: &Decided) -> Self {
        let mut verdicts = decided.verdicts.iter();
        let file = verdicts.find(|verdict| verdict.digest == Some(contender.digest));
        Self {
            digest: contender.digest.to_string(),
            receipt: contender.digest.receipt(),
            revision: contender.ballot.revision,
            created: contender.ballot.created.clone(),
            file: file.map(|verdict| verdict.name.clone()).unwrap_or_default(),
            notes: contender.notes.clone(),
        }
    }
}

impl Open {
    fn of(office: &Office, who: &Who, conflict: &BallotConflict, decided: &Decided) -> Self {
        let contenders = &conflict.contenders;
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
        Self {
            juror,
            kind: conflict.kind,
            differ: differ.map(|category| category.name.clone()).collect(),
            candidates: contenders.iter().map(|it| Candidate::of(it, decided)).collect(),
        }
    }
}

impl Tie {
    /// Those that the president may decide.
    fn all(office: &Office, count: &Count) -> Vec<Self> {
        let edition = &office.open().edition;
        if edition.ties != Ties::President {
            return Vec::new();
        }
        let name = |id: &Id<Nominee>| {
            let nominee = edition.find_nominee(id);
            nominee.map_or_else(
                || id.to_string(),
                |it| format!("{} – {}", it.title, it.territory.label),
            )
        };
        // A tie for nothing needs no president.
        let contested = |place: &&Place| {
            place.nominees.len() > 1 && !place.merit.is_zero() && place.distinction.is_some()
        };
        let ties = count.categories.iter().flat_map(|(category, count)| {
            count.places.iter().filter(contested).map(move |place| Self {
                category: category.id.to_string(),
                name: category.name.clone(),
                nominees: place.nominees.iter().map(Id::to_string).collect(),
                names: place.nominees.iter().map(name).collect(),
            })
        });
        ties.collect()
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
