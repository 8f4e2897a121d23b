//! What the worker tells the page about the organiser data.

use crate::count::Outlook;
use crate::edition::{Id, Nominee};
use crate::format::decisions_v1::Decisions;
use crate::json::{Shape, Value};
use crate::text::Language;
use crate::workflow::office::decide::standing::{BallotConflict, Contender, Standing, Who};
use crate::workflow::office::decide::verdict::{Outcome, Verdict};
use crate::workflow::office::participation::{AnswerState, JurorState};
use crate::workflow::office::{Office, Situation};

/// Declares a record of texts, numbers and lists with its JSON form.
macro_rules! records {
    ($($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $field:ident: $kind:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub(in crate::ui::organiser) struct $name {
            $($(#[$of])* pub(in crate::ui::organiser) $field: $kind,)*
        }

        impl $name {
            pub(in crate::ui::organiser) fn write(&self) -> Value {
                Value::object([$((stringify!($field), self.$field.to_value()),)*])
            }

            pub(in crate::ui::organiser) fn read(value: &Value) -> Option<Self> {
                Some(Self { $($field: <$kind as Said>::of_value(value.member(stringify!($field))?)?,)* })
            }
        }

        impl Said for $name {
            fn to_value(&self) -> Value {
                self.write()
            }

            fn of_value(value: &Value) -> Option<Self> {
                Self::read(value)
            }
        }
    )*};
}

/// What can be said across a worker.
trait Said: Sized {
    fn to_value(&self) -> Value;
    fn of_value(value: &Value) -> Option<Self>;
}

impl Said for String {
    fn to_value(&self) -> Value {
        Value::string(self.as_str())
    }

    fn of_value(value: &Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl Said for u32 {
    fn to_value(&self) -> Value {
        Value::integer(*self)
    }

    fn of_value(value: &Value) -> Option<Self> {
        let Shape::Integer(number) = value.shape else { return None };
        Self::try_from(number).ok()
    }
}

impl Said for bool {
    fn to_value(&self) -> Value {
        Value::boolean(*self)
    }

    fn of_value(value: &Value) -> Option<Self> {
        let Shape::Bool(answer) = value.shape else { return None };
        Some(answer)
    }
}

impl<T: Said> Said for Vec<T> {
    fn to_value(&self) -> Value {
        Value::array(self.iter().map(T::to_value))
    }

    fn of_value(value: &Value) -> Option<Self> {
        let Shape::Array(values) = &value.shape else { return None };
        values.iter().map(T::of_value).collect()
    }
}

records! {
    /// A file that came, before it is known what becomes of it.
    Arrival {
        /// The name.
        name: String,
        /// What it is, as one word.
        kind: String,
        /// What is said of it; empty for a ballot.
        sentence: String,
    }
    /// What becomes of a file.
    Fate {
        /// The name.
        name: String,
        /// The reason, as one word.
        code: String,
        /// The reason as a sentence.
        sentence: String,
        /// Digest of the ballot, by which results name it.
        digest: String,
        /// The code of its receipt; empty where it is no ballot.
        receipt: String,
    }
    /// How far a juror is.
    Juror {
        /// Who that is.
        name: String,
        /// How far.
        answer: String,
        /// Whether a ballot counts.
        answered: bool,
    }
    /// How the jury takes part in a category.
    Part {
        /// Which category.
        name: String,
        /// In words.
        turnout: String,
        /// How many were invited and have no ballot that counts.
        missing: u32,
        /// Whether the outcome can still change, in words; empty if it is not known who is missing.
        outlook: String,
        /// Whether it is settled.
        settled: bool,
        /// Whether too few take part.
        without_quorum: bool,
    }
    /// One of several ballots of a juror.
    Candidate {
        /// Digest of the ballot, by which results name it.
        digest: String,
        /// Code of its receipt.
        receipt: String,
        /// Its revision.
        revision: u32,
        /// When it was signed, by the clock of its device.
        created: String,
        /// The file it came in.
        file: String,
        /// What is remarkable about it.
        notes: Vec<String>,
    }
    /// Ballots between which the organiser decides.
    Open {
        /// Whose they are.
        juror: String,
        /// How it came about.
        sentence: String,
        /// The categories in which they differ; never how.
        differ: Vec<String>,
        /// The ballots.
        candidates: Vec<Candidate>,
    }
    /// Nominees that came out equal.
    Tie {
        /// In which category, by its id.
        category: String,
        /// What that is called.
        name: String,
        /// The ids.
        nominees: Vec<String>,
        /// What they are called.
        names: Vec<String>,
    }
    /// The result of a category in words.
    Explained {
        /// Which category.
        name: String,
        /// How it came about.
        sentences: Vec<String>,
    }
    /// Everything that is said of an office.
    Summary {
        /// What becomes of each ballot file.
        files: Vec<Fate>,
        /// How many invitations there are.
        invitations: u32,
        /// Everybody who was invited.
        jurors: Vec<Juror>,
        /// Each category.
        parts: Vec<Part>,
        /// What waits for a decision.
        open: Vec<Open>,
        /// How many ballots count.
        counted: u32,
        /// How many decisions apply to nothing.
        unfitting: u32,
        /// What every ballot that may count is named by, for closing the vote.
        ballots: Vec<String>,
        /// Where the president may decide; only where results may be looked at.
        ties: Vec<Tie>,
        /// The results; only where they may be looked at.
        explained: Vec<Explained>,
    }
}

impl Summary {
    /// What is said of an office; who leads only where that is to be revealed.
    pub(in crate::ui::organiser) fn of(
        office: &Office,
        decisions: &Decisions,
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
    let differ = office.open.edition.categories.iter().filter(|category| {
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
    let edition = &office.open.edition;
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
        sentences: text.explain(&office.open.edition, category, count, invited),
    });
    explained.collect()
}
