//! What becomes of files, who takes part, and what was given.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::crossing::{self, Crosses, copied};
use crate::ballot::SetAside;
use crate::count::{CategoryTally, Given, NomineeTally, Outlook, ScoreSum, Turnout};
use crate::edition::{Category, Criterion, Id, Nominee};
use crate::format::ballot_v1::App;
use crate::workflow::anybody::verify_ballot::{Digest, Rejection};
use crate::workflow::office::Taken;
use crate::workflow::office::announce::Disclosure;
use crate::workflow::office::decide::verdict::{ConflictKind, Note, Outcome};
use crate::workflow::office::participation::{AnswerState, RecordFault};
use crate::workflow::office::revoke::RevocationsFault;

copied! {
    App => AppCopy,
    Disclosure => DisclosureCopy,
    Taken => TakenCopy,
    Outcome => OutcomeCopy,
    ConflictKind => ConflictKindCopy,
    Note => NoteCopy,
    SetAside => SetAsideCopy,
    AnswerState => AnswerStateCopy,
    Outlook => OutlookCopy,
    Turnout => TurnoutCopy,
    CategoryTally => CategoryTallyCopy,
    NomineeTally => NomineeTallyCopy,
    Given => GivenCopy,
    ScoreSum => ScoreSumCopy,
}

impl Crosses for Digest {
    fn send<To: Serializer>(&self, to: To) -> Result<To::Ok, To::Error> {
        to.collect_str(self)
    }

    fn receive<'from, From: Deserializer<'from>>(from: From) -> Result<Self, From::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a digest"))
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "App")]
struct AppCopy {
    version: String,
    build: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Disclosure")]
enum DisclosureCopy {
    Full,
    Anonymous,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Taken")]
enum TakenCopy {
    Again,
    Ballot,
    Invitation,
    RefusedInvitation(#[serde(with = "crossing")] RecordFault),
    Revocations,
    RefusedRevocations(#[serde(with = "crossing")] RevocationsFault),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Outcome")]
enum OutcomeCopy {
    Counted(#[serde(with = "crossing")] Vec<Note>),
    Superseded,
    Duplicate,
    Conflict(#[serde(with = "crossing")] ConflictKind),
    Revoked(Option<String>),
    Late,
    Rejected(#[serde(with = "crossing")] Rejection),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ConflictKind")]
enum ConflictKindCopy {
    Fork,
    Device,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Note")]
enum NoteCopy {
    SetAside(#[serde(with = "crossing")] Vec<SetAside>),
    Gap {
        revision: u32,
        #[serde(with = "crossing")]
        digest: Digest,
    },
    FollowsSomebodyElse {
        revision: u32,
        #[serde(with = "crossing")]
        digest: Digest,
    },
    WrongRevision {
        revision: u32,
    },
    OtherDevice {
        revision: u32,
    },
    ClockWentBack {
        revision: u32,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "SetAside")]
struct SetAsideCopy {
    #[serde(with = "crossing")]
    category: Id<Category>,
    name: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "AnswerState")]
enum AnswerStateCopy {
    Missing,
    InConflict,
    Incomplete,
    Answered,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Outlook")]
enum OutlookCopy {
    Settled,
    Open,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Turnout")]
struct TurnoutCopy {
    voting: u32,
    blank: u32,
    abstaining: u32,
    recused: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "CategoryTally")]
struct CategoryTallyCopy {
    #[serde(with = "crossing")]
    turnout: Turnout,
    #[serde(with = "crossing")]
    nominees: BTreeMap<Id<Nominee>, NomineeTally>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "NomineeTally")]
struct NomineeTallyCopy {
    recusals: u32,
    #[serde(with = "crossing")]
    given: Given,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Given")]
enum GivenCopy {
    Votes(u32),
    Places(Vec<u32>),
    Scores(#[serde(with = "crossing")] ScoreSum),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ScoreSum")]
struct ScoreSumCopy {
    jurors: u32,
    #[serde(with = "crossing")]
    half_points: BTreeMap<Id<Criterion>, u64>,
}
