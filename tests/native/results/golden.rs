//! The golden decisions and results: kept, read, and counted by hand.

use palmares::edition::Id;
use palmares::format::decisions_v1::{Decisions, Honour, Recipient};
use palmares::format::results_v1::{self, Results};
use palmares::format::{Fault, decisions_v1};
use palmares::json::pretty;
use palmares::signing::{Purpose, Signer, verify};
use palmares::workflow::anybody::recount::{RecountFault, recount};
use palmares::workflow::office::announce::{AnnounceError, Disclosure};
use palmares::workflow::office::misfit::Misfit;

use super::council::{ballots, decisions, desk, id};
use crate::hands::sealed;
use crate::invitations::organiser;
use crate::stored_formats::{check_kept, golden_key};
use crate::support::{council, read};

pub(super) const DECISIONS: &str = "tests/data/v1/decisions.json";
pub(super) const FULL: &str = "tests/data/v1/results.json";
pub(super) const ANONYMOUS: &str = "tests/data/v1/results-anonymous.json";

fn results(file: &str) -> Results {
    results_v1::read(&read(file)).unwrap().0
}

#[test]
fn the_golden_decisions_are_kept_and_say_what_they_said() {
    let decisions = decisions(&ballots());
    check_kept(DECISIONS, pretty(&decisions_v1::write(&decisions)).as_bytes());
    assert_eq!(decisions_v1::read(&read(DECISIONS)), Ok(decisions));
    let open = Decisions::none(council().edition.id.clone());
    let text = pretty(&decisions_v1::write(&open));
    assert_eq!(decisions_v1::read(text.as_bytes()), Ok(open));
}

#[test]
fn announcing_again_gives_the_bytes_of_the_golden_results() {
    check_kept(FULL, pretty(&desk().announce(Disclosure::Full)).as_bytes());
    check_kept(ANONYMOUS, pretty(&desk().announce(Disclosure::Anonymous)).as_bytes());
}

#[test]
fn the_golden_results_are_signed_and_say_what_they_said() {
    let (full, document) = results_v1::read(&read(FULL)).unwrap();
    assert_eq!(verify(&document, Purpose::Results, &organiser().public_key()), Ok(()));
    assert_eq!(
        (&full.edition, &full.organiser_key),
        (&council().reference(), &organiser().public_key())
    );
    assert_eq!(full.decisions, decisions(&ballots()));
    assert_eq!(full.ballots.as_ref().map(Vec::len), Some(9));
    let anonymous = results(ANONYMOUS);
    assert_eq!(anonymous, Results { ballots: None, ..full });
    let text = String::from_utf8(read(ANONYMOUS)).unwrap();
    assert!(["ada", "bob", "eve"].iter().all(|juror| !text.contains(&format!("\"{juror}\""))));
}

#[test]
fn each_file_has_its_code_in_the_results() {
    let full = results(FULL);
    let ballots = ballots();
    let code = |name: &str| &*full.files.get(&ballots.get(name).unwrap().digest).unwrap().code;
    let names = ["ada-1", "ada-2", "bob-1", "bob-2", "eve", "kim", "max", "noe"];
    assert_eq!(
        names.map(code),
        [
            "superseded",
            "counted",
            "conflict-device",
            "counted",
            "counted",
            "revoked",
            "counted",
            "late"
        ]
    );
    let mut others: Vec<_> = full.files.values().map(|it| it.code.as_str()).collect();
    others.sort_unstable();
    others.retain(|code| code.starts_with("bad-"));
    assert_eq!(others, ["bad-format", "bad-signature"]);
    assert_eq!(full.files.len(), 10);
}

#[test]
fn the_golden_count_is_that_by_hand() {
    let outcome = desk().outcome();
    let lines = outcome.count.categories.iter().map(|(category, count)| {
        let places = count.places.iter().map(|place| {
            let names: Vec<_> = place.nominees.iter().map(Id::as_str).collect();
            let earns = place.distinction.as_ref().map_or("nothing", |it| it.id.as_str());
            let merit = format!("{}/{}", place.merit.numerator(), place.merit.denominator());
            format!("{} {} {merit} {earns}", place.place, names.join("+"))
        });
        (category.id.as_str(), places.collect::<Vec<_>>())
    });
    let expected: [(&str, &[&str]); 4] = [
        // Two of four, one of four; eve’s blank is the third who takes part.
        (
            "affiche",
            &[
                "1 affiche-du-marche 2/1 argent",
                "2 affiche-des-bus 1/1 bronze",
                "3 affiche-du-col 0/1 nothing",
            ],
        ),
        // Two votes for three, and the president parted them twice.
        (
            "campagne",
            &[
                "1 campagne-des-voisins 2/1 argent",
                "2 campagne-du-tri 2/1 bronze",
                "3 campagne-des-masques 2/1 bronze",
                "4 campagne-des-ecoles 0/1 nothing",
            ],
        ),
        // 5 + 3 and 3 + 5 share silver; 1 + 5 is third.
        (
            "video",
            &[
                "1 video-des-sentiers+video-du-pont 8/1 argent",
                "3 video-du-lac 6/1 bronze",
                "4 video-du-maire 0/1 nothing",
            ],
        ),
        // Paniers (7.5 + 16 + 5 + 10) ÷ 6, lettres (10 + 10 + 5 + 10 + 6 + 18) ÷ 9, numéros (21 + 19.5 + 13.5) ÷ 9.
        (
            "solidarite",
            &[
                "1 solidarite-des-lettres 59/9 argent",
                "2 solidarite-des-paniers 77/12 bronze",
                "3 solidarite-des-numeros 6/1 bronze",
            ],
        ),
    ];
    let expected = expected.map(|(category, places)| (category, places.to_vec()));
    for ((category, found), (expected_category, expected)) in lines.zip(expected) {
        assert_eq!(
            (category, found),
            (expected_category, expected.iter().map(ToString::to_string).collect())
        );
    }
    assert_eq!((outcome.count.unfitting, outcome.decided.unfitting), (vec![], vec![]));
    assert_eq!(outcome.decided.needless, []);
}

#[test]
fn nothing_is_announced_while_the_vote_is_open_or_by_another_key() {
    let mut open = desk();
    open.decisions.closing = None;
    let by = |desk: super::council::Desk, key| desk.announce_by(Disclosure::Full, &key).err();
    assert_eq!(by(open, organiser()), Some(AnnounceError::VoteOpen));
    assert_eq!(by(desk(), golden_key()), Some(AnnounceError::WrongKey));
    assert_eq!(by(desk(), organiser()), None);
}

#[test]
fn nothing_is_announced_or_recounted_that_honours_what_the_edition_does_not_have() {
    let by = |alter: &dyn Fn(&mut Decisions)| {
        let mut desk = desk();
        alter(&mut desk.decisions);
        desk.announce_by(Disclosure::Full, &organiser()).err()
    };
    let honour = |distinction: &str, recipient| Honour {
        distinction: id(distinction),
        recipient,
        title: "Pour tout".to_owned(),
        statement: "À l’unanimité.".to_owned(),
    };
    let known = council().edition.distinctions.first().unwrap().id.to_string();
    let elsewhere = Recipient::Elsewhere("La ville voisine".to_owned());
    let unknown = honour("platine", elsewhere.clone());
    let expected = Some(AnnounceError::Decisions(Misfit::NoSuchDistinction(id("platine"))));
    assert_eq!(by(&|it| it.honours.push(unknown.clone())), expected);
    let nobody = honour(&known, Recipient::Nominee(id("personne")));
    let expected = Some(AnnounceError::Decisions(Misfit::NoSuchNominee(id("personne"))));
    assert_eq!(by(&|it| it.honours.push(nobody.clone())), expected);
    let expected = Some(AnnounceError::Decisions(Misfit::WrongEdition(id("ailleurs"))));
    assert_eq!(by(&|it| it.edition = id("ailleurs")), expected);
    assert_eq!(by(&|it| it.honours.push(honour(&known, elsewhere.clone()))), None);

    let (mut stated, document) = results_v1::read(&read(FULL)).unwrap();
    stated.decisions.honours.push(nobody.clone());
    let document = document.without("signature");
    let document = document.with("decisions", decisions_v1::write(&stated.decisions));
    let document = sealed(&document, Purpose::Results, &organiser());
    let fault = recount(pretty(&document).as_bytes(), council()).err();
    let expected = Some(RecountFault::Decisions(Misfit::NoSuchNominee(id("personne"))));
    assert_eq!(fault, expected);
}

#[test]
fn a_vote_that_is_opened_again_says_so_and_forgives_those_who_were_late() {
    let mut decisions = decisions(&ballots());
    assert!(decisions.closing.is_some() && !decisions.late.is_empty());
    let late = decisions.late.first().unwrap().ballot;
    let all = decisions.closing.clone().unwrap();
    let all: Vec<_> = all.iter().chain([&late]).map(ToString::to_string).collect();
    decisions.reopen("2033-03-09T10:00:00Z".to_owned(), "un pli oublié".to_owned());
    assert_eq!(decisions.closing, None);
    assert_eq!(decisions.peeks.last().unwrap().reason, "un pli oublié");
    decisions.close(all.iter().map(String::as_str));
    assert!(decisions.late.iter().all(|it| it.ballot != late));
    let text = pretty(&decisions_v1::write(&decisions));
    assert_eq!(decisions_v1::read(text.as_bytes()), Ok(decisions));
}

/// `path kind` of every fault.
fn faults<T>(read: Result<T, Vec<Fault>>) -> Vec<String> {
    let line = |fault: &Fault| format!("{} {:?}", fault.path, fault.kind);
    read.err().unwrap_or_default().iter().map(line).collect()
}

#[track_caller]
fn check_decisions(from: &str, to: &str, expected: &[&str]) {
    let text = String::from_utf8(read(DECISIONS)).unwrap();
    assert!(text.contains(from), "{from}");
    assert_eq!(faults(decisions_v1::read(text.replacen(from, to, 1).as_bytes())), expected);
}

#[test]
fn decisions_that_are_none_are_refused_with_their_place() {
    let bob = ballots().get("bob-2").unwrap().digest.to_string();
    let ada = ballots().get("ada-1").unwrap().digest.to_string();
    check_decisions(
        "palmares-decisions/1",
        "palmares-decisions/2",
        &[
            r#"format WrongFormat { expected: "palmares-decisions/1", found: "palmares-decisions/2" }"#,
        ],
    );
    check_decisions(
        &format!("\"counts\": \"{bob}\""),
        &format!("\"counts\": \"{ada}\""),
        &[&format!("ballots[0].counts NotOneOfThem({ada:?})")],
    );
    check_decisions(
        r#""ahead": "campagne-du-tri""#,
        r#""ahead": "campagne-des-voisins""#,
        &[r#"ties[1].ahead NotOneOfThem("campagne-des-voisins")"#],
    );
    check_decisions(
        r#""closing""#,
        r#""closed""#,
        &[" MissingMember(\"closing\")", "closed UnknownMember(\"closed\")"],
    );
    check_decisions(
        r#""reason": "Confirmé au téléphone.""#,
        r#""reason": """#,
        &["ballots[0].reason Empty"],
    );
    check_decisions(
        "2033-03-08T20:15:00Z",
        "2033-03-08",
        &["peeks[0].at BadInstant(\"2033-03-08\")"],
    );
    check_decisions(
        r#""nominee": "affiche-du-col""#,
        r#""nominee": "affiche-du-col", "elsewhere": "Ici""#,
        &[r#"honours[0].recipient.nominee UnknownMember("nominee")"#],
    );
}

#[track_caller]
fn check_results(from: &str, to: &str, expected: &[&str]) {
    let text = String::from_utf8(read(ANONYMOUS)).unwrap();
    assert!(text.contains(from), "{from}");
    assert_eq!(faults(results_v1::read(text.replacen(from, to, 1).as_bytes())), expected);
}

#[test]
fn results_that_are_none_are_refused_with_their_place() {
    check_results(
        r#""votes": 1"#,
        r#""points": 1"#,
        &[
            "categories[0].nominees[0] MissingMember(\"votes\")",
            "categories[0].nominees[0].points UnknownMember(\"points\")",
        ],
    );
    check_results(
        r#""voting": 3"#,
        r#""voting": -3"#,
        &["categories[0].turnout.voting OutOfRange { least: 0, most: 100000 }"],
    );
    check_results(
        r#""without_quorum": false,"#,
        "",
        &["categories[0] MissingMember(\"without_quorum\")"],
    );
    let without = String::from_utf8(read(ANONYMOUS)).unwrap();
    let signature = without.find("\"signature\"").unwrap();
    let without =
        format!("{}}}", without.get(..signature).unwrap().trim_end().trim_end_matches(','));
    assert_eq!(faults(results_v1::read(without.as_bytes())), [" MissingMember(\"signature\")"]);
}
