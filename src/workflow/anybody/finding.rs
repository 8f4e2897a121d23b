//! The outcome of a recount without the ballots, small enough to be sent from the worker to the page. It has the sums,
//! from which the page computes places and sentences again.
//!
//! Its text is never a file: it is written and read by the same build.

use super::recount::believed::{Believed, believed};
use super::recount::impossible::{Impossible, impossible};
use super::recount::{Recount, SignedBy};
use crate::count::CategoryCount;
use crate::edition::{Category, Id};
use crate::format::results_v1::{self, CategoryResult, Results};
use crate::json::{Difference, Shape, Value, canonical, parse};
use crate::signing::{Digest, SIGNATURE_MEMBER};
use crate::workflow::office::count::{Count, count_tallies};
use crate::workflow::open_edition::OpenEdition;

/// The most differences that are listed one by one.
const TOLD: usize = 100;

/// Replaces the signature, which was verified where the results were recounted.
const VERIFIED: &str = "verified";

/// The outcome of a recount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Who signed them.
    pub signed_by: SignedBy,
    /// What names the file.
    pub digest: Digest,
    /// How many ballots it was counted from; none where the results have the sums alone.
    pub ballots: Option<usize>,
    /// The number of places where the results differ from the recount.
    pub differing: usize,
    /// The first of them.
    pub differences: Vec<Discrepancy>,
    /// The sums that no ballots can give.
    pub impossible: Vec<Impossible>,
    /// What the recount takes on the organiser's word.
    pub believed: Vec<Believed>,
    /// The results without ballots, with the sums and fates that were counted.
    pub results: Results,
    /// The count of these results.
    pub count: Count,
}

/// A place at which results say something else than follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discrepancy {
    /// The place in the results.
    pub place: String,
    /// What they say there, if anything.
    pub stated: Option<String>,
    /// What was counted there, if anything.
    pub counted: Option<String>,
}

/// What became of a file, in few words for the public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It counts.
    Counted,
    /// A later ballot of the same juror took its place.
    Superseded,
    /// It conflicts with another ballot of the same juror.
    Conflict,
    /// Its invitation was revoked.
    Revoked,
    /// It came after the vote was closed.
    Late,
    /// Its signature is not valid.
    BadSignature,
    /// It was not signed by an invited juror.
    NotInvited,
    /// It is of another edition, or another state of this one.
    WrongEdition,
    /// It says what the rules do not allow.
    AgainstRules,
    /// It is not a readable ballot.
    Unreadable,
}

impl Fate {
    /// What a code in results stands for (see [`Outcome::code`](crate::workflow::office::decide::verdict::Outcome::code)).
    pub fn of_code(code: &str) -> Self {
        match code {
            "counted" => Self::Counted,
            "superseded" => Self::Superseded,
            "conflict-fork" | "conflict-device" => Self::Conflict,
            "revoked" => Self::Revoked,
            "late" => Self::Late,
            "bad-signature" | "weak-key" => Self::BadSignature,
            "bad-chain" => Self::NotInvited,
            "wrong-edition" | "wrong-edition-state" => Self::WrongEdition,
            "invalid-content" => Self::AgainstRules,
            _ => Self::Unreadable,
        }
    }
}

impl Finding {
    /// What is told of a recount.
    pub fn of(again: &Recount) -> Self {
        let categories = again.count.categories.iter().map(|(category, count)| {
            let mut stated = again.stated.categories.iter();
            let stated = stated.find(|result| result.category == category.id);
            CategoryResult {
                category: category.id.clone(),
                invited: stated.and_then(|result| result.invited),
                tally: count.tally.clone(),
            }
        });
        let results = Results {
            categories: categories.collect(),
            files: again.fates.clone(),
            ..without_ballots(&again.stated)
        };
        Self {
            signed_by: again.signed_by,
            digest: again.digest,
            ballots: again.stated.ballots.as_ref().map(Vec::len),
            differing: again.differences.len(),
            differences: again.differences.iter().take(TOLD).map(Discrepancy::of).collect(),
            impossible: again.impossible.clone(),
            believed: again.believed.clone(),
            results,
            count: again.count.clone(),
        }
    }

    /// Whether these results follow from what is in them.
    pub fn is_same(&self) -> bool {
        self.differing == 0 && self.impossible.is_empty()
    }

    /// Whether the organiser signed these results and they follow from their ballots.
    pub fn is_good(&self) -> bool {
        self.is_same() && self.signed_by != SignedBy::SomebodyElse
    }

    /// How many jurors were invited to judge a category, where that is known.
    pub fn invited(&self, place: usize) -> Option<u32> {
        self.results.categories.get(place).and_then(|result| result.invited)
    }

    /// What became of the ballot with this receipt; capitals, spaces and dashes do not matter.
    pub fn fate_of(&self, receipt: &str) -> Option<(Digest, &str)> {
        let plain = |code: &str| {
            let signs = code.chars().filter(|it| it.is_alphanumeric());
            signs.flat_map(char::to_lowercase).collect::<String>()
        };
        let wanted = plain(receipt);
        let mut files = self.results.files.iter();
        let found = files.find(|(digest, _)| plain(&digest.receipt()) == wanted);
        found.map(|(digest, fate)| (*digest, fate.code.as_str()))
    }

    /// The categories in which the answer of a ballot was set aside, as people call them; the id of one that is gone.
    pub fn set_aside_of(&self, ballot: &Digest) -> Vec<String> {
        let name = |id: &Id<Category>| {
            let mut categories = self.count.categories.iter().map(|(category, _)| category);
            let found = categories.find(|category| category.id == *id);
            found.map_or_else(|| id.to_string(), |category| category.name.clone())
        };
        let fate = self.results.files.get(ballot);
        fate.into_iter().flat_map(|fate| &fate.set_aside).map(name).collect()
    }

    /// As text, for [`Finding::read`].
    pub fn write(&self) -> String {
        let text = |text: &Option<String>| text.as_ref().map_or_else(Value::null, Value::string);
        let number = |number: usize| u64::try_from(number).map_or(Value::null(), Value::natural);
        let differences = self.differences.iter().map(|it| {
            Value::object([
                ("place", Value::string(&it.place)),
                ("stated", text(&it.stated)),
                ("counted", text(&it.counted)),
            ])
        });
        let counts: Vec<CategoryCount> =
            self.count.categories.iter().map(|(_, count)| count.clone()).collect();
        let results = results_v1::write(&self.results, &counts);
        canonical(&Value::object([
            ("signed_by", Value::string(self.signed_by.code())),
            ("digest", Value::string(self.digest.to_string())),
            ("ballots", self.ballots.map_or_else(Value::null, number)),
            ("differing", number(self.differing)),
            ("differences", Value::array(differences)),
            ("results", results.with(SIGNATURE_MEMBER, Value::string(VERIFIED))),
        ]))
    }

    /// What was written of results of this edition.
    pub fn read(text: &str, open: &OpenEdition) -> Option<Self> {
        let document = parse(text.as_bytes()).ok()?;
        let number = |name| match document.member(name)?.shape {
            Shape::Integer(number) => usize::try_from(number).ok(),
            _ => None,
        };
        let Shape::Array(differences) = &document.member("differences")?.shape else { return None };
        let results = canonical(document.member("results")?);
        let (results, _) = results_v1::read(results.as_bytes()).ok()?;
        let tallies = results.categories.iter().map(|it| it.tally.clone()).collect();
        let count = count_tallies(&open.edition, tallies, &results.decisions.ties);
        let ballots = number("ballots");
        Some(Self {
            signed_by: SignedBy::of_code(document.member("signed_by")?.as_str()?)?,
            digest: Digest::parse(document.member("digest")?.as_str()?)?,
            ballots,
            impossible: impossible(&results, ballots.is_some(), &open.edition),
            believed: believed(&results, ballots.is_some(), &open.edition),
            differing: number("differing")?,
            differences: differences.iter().map(Discrepancy::read).collect::<Option<_>>()?,
            results,
            count,
        })
    }
}

/// A copy without the ballots, which are the largest part.
fn without_ballots(stated: &Results) -> Results {
    Results {
        edition: stated.edition.clone(),
        organiser_key: stated.organiser_key,
        created: stated.created.clone(),
        app: stated.app.clone(),
        revoked: stated.revoked.clone(),
        decisions: stated.decisions.clone(),
        files: stated.files.clone(),
        categories: Vec::new(),
        ballots: None,
    }
}

impl Discrepancy {
    fn of(difference: &Difference) -> Self {
        let said = |value: &Option<Value>| value.as_ref().map(canonical);
        let (stated, counted) = (said(&difference.one), said(&difference.other));
        Self { place: difference.path.to_string(), stated, counted }
    }

    fn read(value: &Value) -> Option<Self> {
        let text = |name| value.member(name).and_then(Value::as_str).map(str::to_owned);
        let (stated, counted) = (text("stated"), text("counted"));
        Some(Self { place: text("place")?, stated, counted })
    }
}

impl SignedBy {
    /// A stable word for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Organiser => "organiser",
            Self::Unnamed => "unnamed",
            Self::SomebodyElse => "somebody-else",
        }
    }

    fn of_code(code: &str) -> Option<Self> {
        [Self::Organiser, Self::Unnamed, Self::SomebodyElse]
            .into_iter()
            .find(|it| it.code() == code)
    }
}
