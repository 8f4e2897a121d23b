//! Ballots of the made-up jury, by whatever juror, invitation and device a test needs.

use palmares::ballot::{Answer, CompleteBallot, Vote};
use palmares::edition::Id;
use palmares::format::ballot_v1::{self, Author, Ballot, Credentials};
use palmares::format::claim_v1::{self, Claim};
use palmares::format::invitation_v1::{self, Invitation, Invitee};
use palmares::json::{Value, pretty};
use palmares::signing::{Digest, Purpose, Signer, SoftwareKey, seal};

use crate::block_on::block_on;
use crate::invitations::organiser;
use crate::stored_formats::moment;
use crate::support::jury;

/// What everybody in these tests judges: three nominees, of whom one may be chosen.
const CATEGORY: &str = "affiche";
const NOMINEES: [&str; 3] = ["affiche-du-marche", "affiche-des-bus", "affiche-du-col"];

/// A juror at a device, with the invitation that was opened on it.
pub(crate) struct Hand {
    pub(crate) credentials: Credentials,
    pub(crate) device: SoftwareKey,
}

pub(crate) fn sealed(document: &Value, purpose: Purpose, key: &SoftwareKey) -> Value {
    block_on(seal(document, purpose, key)).unwrap()
}

/// An invitation to the whole jury, and what says that a device has it.
pub(crate) fn credentials(
    invitation: &Invitation,
    one_time: &SoftwareKey,
    device: &SoftwareKey,
) -> Credentials {
    let document = sealed(&invitation_v1::write(invitation), Purpose::Invitation, &organiser());
    let claim = Claim {
        edition: invitation.edition.clone(),
        invitation: Digest::of_document(&document),
        device_key: device.public_key(),
        created: "2032-02-10T09:26:53Z".to_owned(),
    };
    let claim = sealed(&claim_v1::write(&claim), Purpose::Claim, one_time);
    Credentials::of(document, claim).unwrap()
}

/// The one-time key of a numbered invitation.
pub(crate) fn one_time(invitation: u8) -> SoftwareKey {
    SoftwareKey::from_seed(&[100 + invitation; 32])
}

/// An invitation of a juror without ties.
pub(crate) fn invitation(juror: &str, number: u8) -> Invitation {
    Invitation {
        edition: jury().edition.id.clone(),
        id: Id::parse(&format!("inv-{number}")).unwrap(),
        juror: Invitee { id: Id::parse(juror).unwrap(), name: juror.to_owned() },
        categories: vec![Id::parse(CATEGORY).unwrap()],
        affiliations: vec![],
        key: one_time(number).public_key(),
        until: None,
    }
}

impl Hand {
    pub(crate) fn new(juror: &str, number: u8, device: u8) -> Self {
        let device = SoftwareKey::from_seed(&[device; 32]);
        let credentials = credentials(&invitation(juror, number), &one_time(number), &device);
        Self { credentials, device }
    }

    /// The revision after this ballot, or the first one; `choice` tells ballots apart.
    pub(crate) fn after(&self, previous: Option<&Signed>, choice: usize) -> Signed {
        let revision = previous.map_or(1, |previous| previous.ballot.revision + 1);
        let answer = NOMINEES
            .get(choice)
            .map_or(Answer::Blank, |nominee| Answer::choice(Id::parse(nominee).unwrap()));
        let category = Id::parse(CATEGORY).unwrap();
        let content = CompleteBallot {
            votes: vec![Vote { category, answer, comment: String::new() }],
            recusals: vec![],
            no_conflict: vec![],
            comments: vec![],
        };
        let moment = moment("2032-02-11T10:00:00Z");
        self.sign(Ballot {
            edition: jury().reference(),
            author: Author::Invited(Box::new(self.credentials.clone())),
            revision,
            previous: previous.map(|previous| previous.digest),
            created: moment.now,
            app: moment.app,
            content,
        })
    }

    pub(crate) fn sign(&self, ballot: Ballot) -> Signed {
        Signed::new(ballot, &self.device)
    }
}

/// A ballot as a file.
#[derive(Debug, Clone)]
pub(crate) struct Signed {
    pub(crate) ballot: Ballot,
    pub(crate) digest: Digest,
    pub(crate) text: String,
}

impl Signed {
    pub(crate) fn new(ballot: Ballot, device: &SoftwareKey) -> Self {
        let sealed = sealed(&ballot_v1::write(&ballot), Purpose::Ballot, device);
        Self { ballot, digest: Digest::of_document(&sealed), text: pretty(&sealed) }
    }
}
