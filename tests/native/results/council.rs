//! A jury of seven, and everything that can happen to its files.

use std::collections::{BTreeMap, BTreeSet};

use palmares::ballot::{Affiliation, Answer, Conflict, Draft, Mandate, Scores};
use palmares::count::TieDecision;
use palmares::edition::{HalfPoints, Id};
use palmares::format::ballot_v1::{Author, Ballot};
use palmares::format::decisions_v1::{
    BallotDecision, Decisions, Honour, LateDecision, Peek, Recipient,
};
use palmares::format::invitation_v1::{self, Invitation, Invitee};
use palmares::format::parsed::Parsed;
use palmares::format::revocations_v1::{self, Revocation, Revocations};
use palmares::json::{Value, canonical};
use palmares::signing::{Purpose, Signer, SoftwareKey};
use palmares::workflow::office::announce::{AnnounceError, Disclosure, announce};
use palmares::workflow::office::{Office, Situation};
use palmares::workflow::open_edition::OpenEdition;

use crate::block_on::block_on;
use crate::hands::{Signed, credentials, one_time, sealed};
use crate::invitations::organiser;
use crate::stored_formats::moment;
use crate::support::council;

pub(super) fn id<Thing>(text: &str) -> Id<Thing> {
    Id::parse(text).unwrap()
}

/// Everything that is counted: what came, who was invited, what was decided.
#[derive(Debug, Clone)]
pub(super) struct Desk {
    pub(super) files: Vec<Vec<u8>>,
    pub(super) records: Vec<Invitation>,
    pub(super) revocations: Revocations,
    pub(super) decisions: Decisions,
}

impl Desk {
    pub(super) fn outcome(&self) -> Situation {
        self.outcome_in(council())
    }

    /// What comes of it where the edition was amended since.
    pub(super) fn outcome_in(&self, open: &OpenEdition) -> Situation {
        self.office_in(open).situation(self.decisions.clone())
    }

    fn office_in(&self, open: &OpenEdition) -> Office {
        let mut office = Office::new(open.clone());
        let text = |document: &Value, purpose| canonical(&sealed(document, purpose, &organiser()));
        let list = text(&revocations_v1::write(&self.revocations), Purpose::Revocations);
        office.take_revocations(Parsed::of(list.as_bytes())).unwrap();
        for record in &self.records {
            let record = text(&invitation_v1::write(record), Purpose::Invitation);
            office.take_invitation(Parsed::of(record.as_bytes())).unwrap();
        }
        for file in &self.files {
            office.take_ballot("bulletin.json", Parsed::of(file));
        }
        office
    }

    pub(super) fn announce_by(
        &self,
        disclosure: Disclosure,
        key: &SoftwareKey,
    ) -> Result<Value, AnnounceError> {
        self.announce_in(council(), disclosure, key)
    }

    pub(super) fn announce_in(
        &self,
        open: &OpenEdition,
        disclosure: Disclosure,
        key: &SoftwareKey,
    ) -> Result<Value, AnnounceError> {
        let office = self.office_in(open);
        let situation = office.situation(self.decisions.clone());
        block_on(announce(&office, &situation, disclosure, moment("2033-03-10T17:00:00Z"), key))
    }

    pub(super) fn announce(&self, disclosure: Disclosure) -> Value {
        self.announce_by(disclosure, &organiser()).unwrap()
    }
}

/// A juror by one invitation on one device.
pub(super) struct Seat {
    invitation: Invitation,
    device: SoftwareKey,
    number: u8,
}

impl Seat {
    pub(super) fn new(juror: &str, number: u8, device: u8, own: &[&str]) -> Self {
        let edition = &council().edition;
        let territory = |id: &&str| edition.find_territory(&self::id(id)).unwrap();
        let invitation = Invitation {
            edition: edition.id.clone(),
            id: id(&format!("inv-{number}")),
            juror: Invitee { id: id(juror), name: juror.to_owned() },
            categories: edition.categories.iter().map(|category| category.id.clone()).collect(),
            affiliations: own.iter().map(|id| Affiliation::of(territory(id))).collect(),
            key: one_time(number).public_key(),
            until: None,
        };
        Self { invitation, device: SoftwareKey::from_seed(&[device; 32]), number }
    }

    fn sign(&self, previous: Option<&Signed>, draft: &Draft) -> Signed {
        self.sign_in(council(), previous, draft)
    }

    pub(super) fn sign_in(
        &self,
        open: &OpenEdition,
        previous: Option<&Signed>,
        draft: &Draft,
    ) -> Signed {
        let edition = &open.edition;
        let Invitation { categories, affiliations, .. } = &self.invitation;
        let mandate = Mandate::invited(edition, categories, affiliations);
        let credentials = credentials(&self.invitation, &one_time(self.number), &self.device);
        let moment = moment("2033-03-01T10:00:00Z");
        let ballot = Ballot {
            edition: open.reference(),
            author: Author::Invited(Box::new(credentials)),
            revision: previous.map_or(1, |previous| previous.ballot.revision + 1),
            previous: previous.map(|previous| previous.digest),
            created: moment.now,
            app: moment.app,
            content: draft.complete(edition, &mandate).unwrap(),
        };
        Signed::new(ballot, &self.device)
    }
}

fn choose(nominees: &[&str]) -> Answer {
    Answer::Choice(nominees.iter().map(|it| id(it)).collect())
}

fn rank(nominees: &[&str]) -> Answer {
    Answer::Ranking(nominees.iter().map(|it| id(it)).collect())
}

/// Originality and use of each, in half points.
fn score(scores: &[(&str, u32, u32)]) -> Answer {
    let each = scores.iter().flat_map(|(nominee, originality, usefulness)| {
        let score = |criterion, halves| ((id(nominee), id(criterion)), HalfPoints(halves));
        [score("originalite", *originality), score("utilite", *usefulness)]
    });
    Answer::Scores(each.collect::<Scores>())
}

fn draft(affiche: Answer, campagne: Answer, video: Answer, solidarite: Answer) -> Draft {
    let mut draft = Draft::default();
    let answers = [
        ("affiche", affiche),
        ("campagne", campagne),
        ("video", video),
        ("solidarite", solidarite),
    ];
    for (category, answer) in answers {
        draft.set_answer(&id(category), Some(answer));
    }
    draft
}

const PANIERS: &str = "solidarite-des-paniers";
const LETTRES: &str = "solidarite-des-lettres";
const NUMEROS: &str = "solidarite-des-numeros";

/// The ballots by a name of their own.
pub(super) fn ballots() -> BTreeMap<&'static str, Signed> {
    let blank = || draft(Answer::Blank, Answer::Blank, Answer::Blank, Answer::Blank);
    let ada = Seat::new("ada", 1, 1, &[]);
    let ada_1 = ada.sign(None, &blank());
    let ada_2 = ada.sign(
        Some(&ada_1),
        &draft(
            choose(&["affiche-du-marche"]),
            choose(&["campagne-des-masques", "campagne-des-voisins"]),
            rank(&["video-des-sentiers", "video-du-pont", "video-du-lac"]),
            score(&[(PANIERS, 15, 16), (LETTRES, 20, 10), (NUMEROS, 14, 14)]),
        ),
    );
    let bob_1 = Seat::new("bob", 2, 2, &[]).sign(None, &blank());
    let bob_2 = Seat::new("bob", 2, 12, &[]).sign(
        None,
        &draft(
            choose(&["affiche-des-bus"]),
            choose(&["campagne-des-masques", "campagne-du-tri"]),
            rank(&["video-du-pont", "video-des-sentiers"]),
            score(&[(PANIERS, 10, 10), (LETTRES, 10, 10), (NUMEROS, 13, 13)]),
        ),
    );
    let mut eve = draft(
        Answer::Blank,
        choose(&["campagne-des-voisins"]),
        Answer::Abstention,
        score(&[(LETTRES, 12, 18), (NUMEROS, 9, 9)]),
    );
    for related in ["campagne-des-voisins", "video-des-sentiers"] {
        eve.set_conflict(&id(related), Some(Conflict::NoConflict));
    }
    let eve = Seat::new("eve", 3, 3, &["val-clair"]).sign(None, &eve);
    let kim = Seat::new("kim", 4, 4, &[]).sign(None, &blank());
    let max = Seat::new("max", 5, 5, &[]).sign(
        None,
        &draft(
            choose(&["affiche-du-marche"]),
            choose(&["campagne-du-tri"]),
            rank(&["video-du-lac"]),
            Answer::Blank,
        ),
    );
    let noe = Seat::new("noe", 6, 6, &[]).sign(None, &blank());
    [
        ("ada-1", ada_1),
        ("ada-2", ada_2),
        ("bob-1", bob_1),
        ("bob-2", bob_2),
        ("eve", eve),
        ("kim", kim),
        ("max", max),
        ("noe", noe),
    ]
    .into()
}

/// What was decided on these ballots.
pub(super) fn decisions(ballots: &BTreeMap<&str, Signed>) -> Decisions {
    let digest = |name: &str| ballots.get(name).unwrap().digest;
    let tie = |nominees: &[&str], ahead, reason: &str| TieDecision {
        category: id("campagne"),
        nominees: nominees.iter().map(|it| id(it)).collect(),
        ahead: id(ahead),
        reason: reason.to_owned(),
    };
    let equal = ["campagne-des-masques", "campagne-des-voisins", "campagne-du-tri"];
    let honour = |recipient, title: &str| Honour {
        distinction: id("special"),
        recipient,
        title: title.to_owned(),
        statement: "Hors sélection.".to_owned(),
    };
    let in_time = ["ada-1", "ada-2", "bob-1", "bob-2", "eve", "kim"].map(digest);
    Decisions {
        edition: council().edition.id.clone(),
        closing: Some(BTreeSet::from(in_time)),
        late: vec![LateDecision {
            ballot: digest("max"),
            reason: "Panne de réseau le dernier soir.".to_owned(),
        }],
        ballots: vec![BallotDecision {
            contenders: [digest("bob-1"), digest("bob-2")].into(),
            counts: digest("bob-2"),
            reason: "Confirmé au téléphone.".to_owned(),
        }],
        ties: vec![
            tie(&equal, "campagne-des-voisins", "L’action la plus durable."),
            tie(&["campagne-des-masques", "campagne-du-tri"], "campagne-du-tri", "La plus neuve."),
        ],
        honours: vec![
            honour(Recipient::Nominee(id("affiche-du-col")), "Une affiche qui reste"),
            honour(Recipient::Elsewhere("Ville de Val-Fleuri".to_owned()), "Un accueil exemplaire"),
        ],
        peeks: vec![Peek {
            at: "2033-03-08T20:15:00Z".to_owned(),
            reason: "Préparer la remise des prix.".to_owned(),
        }],
    }
}

/// All files that came: some twice, one altered, one that is no ballot; one juror never answered.
pub(super) fn desk() -> Desk {
    let ballots = ballots();
    let text = |name: &str| ballots.get(name).unwrap().text.clone();
    let mut files: Vec<_> =
        ballots.values().map(|ballot| ballot.text.clone().into_bytes()).collect();
    files.push(text("ada-2").into_bytes());
    files.push(text("eve").lines().map(str::trim).collect::<String>().into_bytes());
    files.push(text("ada-2").replacen("affiche-du-marche", "affiche-des-bus", 1).into_bytes());
    files.push("Bonjour".into());
    let numbers = ["ada", "bob", "eve", "kim", "max", "noe", "oda"].into_iter().zip(1..);
    let records = numbers.map(|(juror, number)| {
        let own: &[&str] = if juror == "eve" { &["val-clair"] } else { &[] };
        Seat::new(juror, number, number, own).invitation
    });
    let revoked = vec![Revocation {
        invitation: id("inv-4"),
        reason: Some("N’est plus du conseil.".to_owned()),
    }];
    let edition = council().edition.id.clone();
    Desk {
        files,
        records: records.collect(),
        revocations: Revocations { edition, revoked },
        decisions: decisions(&ballots),
    }
}
