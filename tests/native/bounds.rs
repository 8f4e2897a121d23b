//! What a reader accepts its writer can fill: whatever an edition asks of a juror can be saved, signed and read again.

use palmares::ballot::{
    Answer, CompleteBallot, Conflict, Draft, Mandate, Recusal, RecusalReason, Scores, Subject, Vote,
};
use palmares::bounds::{BALLOT_BYTES, WRITTEN_BYTES};
use palmares::edition::{Category, Edition, HalfPoints, Id, Rule};
use palmares::format::backup_v1::{self, Backup};
use palmares::format::ballot_v1::{self, Author, Ballot};
use palmares::format::parsed::Parsed;
use palmares::format::{FaultKind, draft_v1, edition_v1};
use palmares::workflow::anybody::verify_ballot::{ContentFault, Rejection, verify_ballot};
use palmares::workflow::open_edition::open_edition;
use serde_json::{Value as Json, json};

use crate::hands::{Hand, Signed};
use crate::stored_formats::{first_content, first_juror, golden_key, moment};
use crate::support::{jury, read, small};
use palmares::signing::Signer;

fn id<Thing>(text: &str) -> Id<Thing> {
    Id::parse(text).unwrap()
}

/// The small edition with so many nominees, all of one territory and all in one category that is judged by scores.
fn large(nominees: usize, criteria: usize) -> Json {
    let mut edition: Json = serde_json::from_slice(&read("tests/data/v1/edition.json")).unwrap();
    let set = |edition: &mut Json, pointer: &str, to: Json| {
        *edition.pointer_mut(pointer).unwrap() = to;
    };
    let criterion = |place: usize| json!({"id": format!("critere-{place}"), "name": format!("Critère {place}"), "weight": 1});
    let rule = json!({
        "method": "score",
        "scale": {"from": 0, "to": 1000, "half_points": true},
        "criteria": (0..criteria).map(criterion).collect::<Vec<_>>(),
    });
    set(&mut edition, "/categories/0/rule", rule);
    for others in ["/awards", "/special_awards", "/candidatures", "/distinctions"] {
        if edition.pointer(others).is_some() {
            set(&mut edition, others, json!([]));
        }
    }
    let category = edition.pointer("/categories/0/id").unwrap().clone();
    let mut one = edition.pointer("/nominees/0").unwrap().clone();
    set(&mut one, "/category", category.clone());
    let list = edition.pointer_mut("/nominees").and_then(Json::as_array_mut).unwrap();
    list.retain(|nominee| nominee.pointer("/category") != Some(&category));
    for place in 0..nominees {
        set(&mut one, "/id", json!(format!("nomine-{place}")));
        list.push(one.clone());
    }
    edition
}

fn read_edition(edition: &Json) -> Result<Edition, Vec<FaultKind>> {
    let read = edition_v1::read(edition.to_string().as_bytes());
    read.map(|(edition, _)| edition)
        .map_err(|faults| faults.into_iter().map(|fault| fault.kind).collect())
}

/// Every tie cleared, every answer as long as can be, and as many words as there is room for.
fn fullest(edition: &Edition, mandate: &Mandate) -> Draft {
    let mut draft = Draft::default();
    for category in &edition.categories {
        draft.set_answer(&category.id, Some(longest_answer(edition, category)));
    }
    for nominee in &edition.nominees {
        if mandate.tie_to(nominee).is_some() {
            draft.set_conflict(&nominee.id, Some(Conflict::NoConflict));
        }
    }
    let words = "é\"\\\n👏".repeat(300);
    for nominee in &edition.nominees {
        let subject = Subject::Nominee(nominee.id.clone());
        draft.set_comment(&subject, &words);
        draft.set_note(&subject, &words);
    }
    draft
}

fn longest_answer(edition: &Edition, category: &Category) -> Answer {
    let nominees = || edition.nominees_in(&category.id).map(|nominee| nominee.id.clone());
    match &category.rule {
        Rule::Choose { up_to } => Answer::Choice(nominees().take(*up_to).collect()),
        Rule::Rank { points } => Answer::Ranking(nominees().take(points.len()).collect()),
        Rule::Score(scoring) => {
            let score = HalfPoints(2 * scoring.to);
            let scores = nominees().flat_map(|nominee| {
                let criteria = scoring.criteria.iter();
                criteria.map(move |criterion| ((nominee.clone(), criterion.id.clone()), score))
            });
            Answer::Scores(scores.collect::<Scores>())
        }
    }
}

#[test]
fn case_75_the_fullest_draft_and_the_largest_ballot_of_an_edition_are_read_again() {
    for (nominees, criteria) in [(2_001, 2), (201, 20), (1, 1), (3_000, 8)] {
        let edition = large(nominees, criteria);
        let open = open_edition(edition.to_string().as_bytes()).unwrap();
        let mandate = Mandate::declared(&open.edition, None);
        let draft = fullest(&open.edition, &mandate);
        let text = draft_v1::write(&draft);
        assert_eq!(draft_v1::read(&text).as_ref(), Ok(&draft), "{nominees} × {criteria}");
        let backup = Backup {
            edition: open.edition.id.clone(),
            invitation: None,
            created: "2032-02-11T10:00:00Z".to_owned(),
            draft: draft.clone(),
        };
        assert_eq!(backup_v1::read(Parsed::of(backup_v1::write(&backup).as_bytes())), Ok(backup));
        let moment = moment("2032-02-11T10:00:00Z");
        let key = golden_key();
        let signed = Signed::new(
            Ballot {
                edition: open.reference(),
                author: Author::Declared { juror: first_juror(), device_key: key.public_key() },
                revision: 1,
                previous: None,
                created: moment.now,
                app: moment.app,
                content: draft.complete(&open.edition, &mandate).unwrap(),
            },
            &key,
        );
        assert!(
            ballot_v1::read(Parsed::of(signed.text.as_bytes())).is_ok(),
            "{nominees} × {criteria}"
        );
    }
}

#[test]
fn case_75_an_edition_that_no_ballot_fits_is_refused() {
    for (nominees, criteria) in [(70_000, 1), (6_000, 20)] {
        let faults = read_edition(&large(nominees, criteria)).unwrap_err();
        let told = matches!(
            faults.as_slice(),
            [FaultKind::NoRoom { needed, most: BALLOT_BYTES }] if *needed > BALLOT_BYTES
        );
        assert!(told, "{nominees} × {criteria}: {faults:?}");
    }
}

#[test]
fn a_draft_keeps_no_more_words_than_a_ballot_has_room_for() {
    let mut draft = Draft::default();
    let words = "à".repeat(1_000);
    let subject = |place: usize| Subject::Nominee(id(&format!("n-{place}")));
    let mut place = 0;
    while draft.room_for("") == 1_000 {
        draft.set_comment(&subject(place), &words);
        assert_eq!(draft.comment(&subject(place)).chars().count(), 1_000);
        place += 1;
    }
    assert!(place * 2_000 > WRITTEN_BYTES / 2, "{place} long remarks");
    // What is left is said before anything is cut, and what is there can always be read and shortened.
    let room = draft.room_for("");
    let fitting: String = words.chars().take(room).collect();
    draft.set_comment(&subject(place), &fitting);
    assert_eq!(draft.comment(&subject(place)).chars().count(), room);
    for more in place + 1..place + 20 {
        draft.set_note(&subject(more), &words);
    }
    assert_eq!(draft_v1::read(&draft_v1::write(&draft)).as_ref(), Ok(&draft));
    draft.set_comment(&subject(0), "");
    assert_eq!(draft.room_for(""), draft.room_for("").max(200));
}

/// A ballot of the small edition whose juror says this of themselves, altered and then signed by its device.
fn verified(change: impl FnOnce(&mut Ballot)) -> Result<(), Rejection> {
    let key = golden_key();
    let moment = moment("2032-02-11T10:00:00Z");
    let mut ballot = Ballot {
        edition: small().reference(),
        author: Author::Declared { juror: first_juror(), device_key: key.public_key() },
        revision: 1,
        previous: None,
        created: moment.now,
        app: moment.app,
        content: first_content(),
    };
    change(&mut ballot);
    let signed = Signed::new(ballot, &key);
    verify_ballot(signed.text.as_bytes(), Some(small())).map(drop)
}

fn refused(fault: ContentFault) -> Result<(), Rejection> {
    Err(Rejection::Content(fault))
}

#[test]
fn case_76_a_ballot_that_the_desk_would_not_write_is_refused() {
    use palmares::ballot::{Home, Juror};
    let named = |name: &str, home: Home| {
        let juror = Juror { name: name.to_owned(), home };
        verified(|ballot| {
            if let Author::Declared { juror: other, .. } = &mut ballot.author {
                *other = juror;
            }
            // Nobody votes, so that no vote is for the juror's own territory.
            for vote in &mut ballot.content.votes {
                vote.answer = Answer::Blank;
            }
            ballot.content.recusals = Vec::new();
        })
    };
    assert_eq!(verified(|_| ()), Ok(()));
    let territory = &small().edition.territories[0];
    for name in [
        territory.label.clone(),
        territory.label.to_uppercase(),
        format!("« {} »", territory.label),
    ] {
        let elsewhere = Home::Elsewhere(name.clone());
        assert_eq!(named("Zoé", elsewhere), refused(ContentFault::TerritoryOfEdition), "{name}");
    }
    for name in [" Zoé", "Zoé ", "Zoé\u{a0}Le Gall"] {
        let away = Home::Elsewhere("Ville de Nulle-Part".to_owned());
        assert_eq!(named(name, away), refused(ContentFault::NotAsWritten), "{name:?}");
    }
    let away = Home::Elsewhere(" Ville de Nulle-Part".to_owned());
    assert_eq!(named("Zoé", away), refused(ContentFault::NotAsWritten));
    // Words that the desk would have cleaned, and votes in another order.
    let comment = |text: &'static str| {
        verified(|ballot| text.clone_into(&mut ballot.content.votes[0].comment))
    };
    assert_eq!(comment("Bravo"), Ok(()));
    assert_eq!(comment("Bravo "), refused(ContentFault::NotAsWritten));
    assert_eq!(
        verified(|ballot| ballot.content.votes.reverse()),
        refused(ContentFault::NotAsWritten)
    );
}

#[test]
fn case_76_a_vote_where_the_juror_judges_nobody_is_refused() {
    let hand = Hand::new("ada", 1, 1);
    let signed = hand.after(None, 3);
    assert_eq!(verify_ballot(signed.text.as_bytes(), Some(jury())).map(drop), Ok(()));
    let mut ballot = signed.ballot;
    let category = ballot.content.votes[0].category.clone();
    let nominees = jury().edition.nominees_in(&category);
    ballot.content.recusals = nominees
        .map(|nominee| Recusal {
            nominee: nominee.id.clone(),
            reason: RecusalReason::Other,
            note: "Un ami.".to_owned(),
        })
        .collect();
    let with_vote = hand.sign(ballot.clone());
    assert_eq!(
        verify_ballot(with_vote.text.as_bytes(), Some(jury())).map(drop),
        refused(ContentFault::NotAsWritten)
    );
    ballot.content.votes = Vec::<Vote>::new();
    let without: CompleteBallot = ballot.content.clone();
    assert_eq!(without.votes, []);
    let without = hand.sign(ballot);
    assert_eq!(verify_ballot(without.text.as_bytes(), Some(jury())).map(drop), Ok(()));
}
