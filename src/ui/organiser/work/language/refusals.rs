//! Why a file is refused, or a result not made.

use serde::{Deserialize, Serialize};

use super::crossing::{self, copied};
use super::faults::first;
use crate::edition::{Category, Distinction, Edition, Id, Nominee};
use crate::format::Fault;
use crate::format::office_v1::OfficeFault;
use crate::workflow::anybody::recount::RecountFault;
use crate::workflow::anybody::verify_ballot::{ContentFault, Rejection, SignatureFault};
use crate::workflow::juror::accept_invitation::ChainFault;
use crate::workflow::office::announce::AnnounceError;
use crate::workflow::office::misfit::Misfit;
use crate::workflow::office::organiser_key::{KeyFileFault, SignError};
use crate::workflow::office::participation::RecordFault;
use crate::workflow::office::revoke::RevocationsFault;

copied! {
    Rejection => RejectionCopy,
    SignatureFault => SignatureFaultCopy,
    ChainFault => ChainFaultCopy,
    ContentFault => ContentFaultCopy,
    RecordFault => RecordFaultCopy,
    RevocationsFault => RevocationsFaultCopy,
    OfficeFault => OfficeFaultCopy,
    KeyFileFault => KeyFileFaultCopy,
    RecountFault => RecountFaultCopy,
    AnnounceError => AnnounceErrorCopy,
    SignError => SignErrorCopy,
    Misfit => MisfitCopy,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Rejection")]
enum RejectionCopy {
    Format(#[serde(with = "first")] Vec<Fault>),
    Signature(#[serde(with = "crossing")] SignatureFault),
    Chain(#[serde(with = "crossing")] ChainFault),
    Content(#[serde(with = "crossing")] ContentFault),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "SignatureFault")]
enum SignatureFaultCopy {
    Missing,
    BadForm,
    WrongHeader,
    WeakKey,
    Mismatch,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ChainFault")]
enum ChainFaultCopy {
    Unreadable,
    WeakKey,
    WrongEdition(#[serde(with = "crossing")] Id<Edition>),
    NotByOrganiser,
    OtherInvitation,
    NotByInvited,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ContentFault")]
enum ContentFaultCopy {
    WrongEdition(#[serde(with = "crossing")] Id<Edition>),
    WrongEditionState,
    NotInvited(#[serde(with = "crossing")] ChainFault),
    UnknownCategory(#[serde(with = "crossing")] Id<Category>),
    CategoryTwice(#[serde(with = "crossing")] Id<Category>),
    CategoryMissing(#[serde(with = "crossing")] Id<Category>),
    UnknownNominee(#[serde(with = "crossing")] Id<Nominee>),
    UnknownTerritory,
    TerritoryOfEdition,
    NotAsWritten,
    OwnTerritory(#[serde(with = "crossing")] Id<Nominee>),
    Recused(#[serde(with = "crossing")] Id<Nominee>),
    AgainstRule(#[serde(with = "crossing")] Id<Category>),
    ScoreMissing(#[serde(with = "crossing")] Id<Category>),
    WrongRecusals,
    WrongTie(#[serde(with = "crossing")] Id<Nominee>),
    WrongComments,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "RecordFault")]
enum RecordFaultCopy {
    Format(#[serde(with = "first")] Vec<Fault>),
    WrongEdition(#[serde(with = "crossing")] Id<Edition>),
    Signature(#[serde(with = "crossing")] SignatureFault),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "RevocationsFault")]
enum RevocationsFaultCopy {
    Format(#[serde(with = "first")] Vec<Fault>),
    WrongEdition(#[serde(with = "crossing")] Id<Edition>),
    Signature(#[serde(with = "crossing")] SignatureFault),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "OfficeFault")]
enum OfficeFaultCopy {
    Format(#[serde(with = "first")] Vec<Fault>),
    Damaged,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "KeyFileFault")]
enum KeyFileFaultCopy {
    NotAKeyFile,
    OtherProtection,
    Rounds,
    WrongPassphrase,
    Altered,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "RecountFault")]
enum RecountFaultCopy {
    Format(#[serde(with = "first")] Vec<Fault>),
    WrongEdition(#[serde(with = "crossing")] Id<Edition>),
    WrongEditionState,
    Decisions(#[serde(with = "crossing")] Misfit),
    Signature(#[serde(with = "crossing")] SignatureFault),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "AnnounceError")]
enum AnnounceErrorCopy {
    VoteOpen,
    Decisions(#[serde(with = "crossing")] Misfit),
    WrongKey,
    Sign(#[serde(with = "crossing")] SignError),
    Unreadable(#[serde(with = "first")] Vec<Fault>),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "SignError")]
enum SignErrorCopy {
    Refused(String),
    NotOurs,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Misfit")]
enum MisfitCopy {
    WrongEdition(#[serde(with = "crossing")] Id<Edition>),
    NoSuchDistinction(#[serde(with = "crossing")] Id<Distinction>),
    NoSuchNominee(#[serde(with = "crossing")] Id<Nominee>),
}
