//! The jury of the council, whose edition was amended while it voted: what still counts, and what is set aside.

use std::collections::BTreeSet;

use palmares::ballot::{Answer, Draft};
use palmares::count::Turnout;
use palmares::edition::{Category, Id};
use palmares::format::parsed::Parsed;
use palmares::format::results_v1;
use palmares::json::{Value, parse, pretty};
use palmares::markup::Scene;
use palmares::markup::minutes::minutes;
use palmares::signing::{Purpose, seal};
use palmares::text::Language;
use palmares::workflow::anybody::finding::Finding;
use palmares::workflow::anybody::recount::recount;
use palmares::workflow::anybody::verify_ballot::{ContentFault, examine_ballot};
use palmares::workflow::author::amend::{amend, touched};
use palmares::workflow::author::changes::changes;
use palmares::workflow::juror::hand_over::HandedOver;
use palmares::workflow::office::Situation;
use palmares::workflow::office::announce::Disclosure;
use palmares::workflow::office::decide::admit::ReadBallot;
use palmares::workflow::office::decide::standing::{Standing, Who};
use palmares::workflow::office::decide::verdict::Note;
use palmares::workflow::office::participation::AnswerState;
use palmares::workflow::open_edition::OpenEdition;
use proptest::prelude::*;

use super::council::{Desk, Seat, ballots, desk, id};
use crate::amending::{CORRECTIONS, Correction, amended, corrected, correction, document, opened};
use crate::block_on::block_on;
use crate::hands::Signed;
use crate::invitations::organiser;
use crate::stored_formats::check_kept;
use crate::support::{council, read};

const EDITION: &str = "tests/data/v1/council-amended.json";
const RESULTS: &str = "tests/data/v1/results-amended.json";

fn codes(outcome: &Situation) -> Vec<&'static str> {
    outcome.decided.verdicts.iter().map(|it| it.outcome.code()).collect()
}

/// Who has which ballot that counts.
fn counted(outcome: &Situation) -> Vec<(&Who, Option<palmares::signing::Digest>)> {
    let standing = |standing: &Standing| match standing {
        Standing::Counted(counted) => Some(counted.contender.digest),
        Standing::Open(_) => None,
    };
    outcome.decided.standings.iter().map(|(who, it)| (who, standing(it))).collect()
}

/// The categories in which the answer of a ballot was set aside.
fn set_aside(open: &OpenEdition, ballot: &Signed) -> Vec<String> {
    let examined = examine_ballot(ballot.text.as_bytes(), open).unwrap();
    assert_eq!(examined.fault(), None);
    examined.set_aside().iter().map(|it| it.category.to_string()).collect()
}

fn fault(open: &OpenEdition, name: &str) -> Option<ContentFault> {
    let bytes = ballots().get(name).unwrap().text.clone();
    examine_ballot(bytes.as_bytes(), open).unwrap().counts.err()
}

/// An edition that says it amends that of the council, whatever is true.
fn claiming(corrections: &[&Correction], changed: &[&str]) -> OpenEdition {
    let mut json: serde_json::Value =
        serde_json::from_str(&palmares::json::canonical(&corrected(council(), corrections)))
            .unwrap();
    let digest = council().digest().to_string();
    let amends = serde_json::json!([{"digest": digest, "changed": changed}]);
    json.as_object_mut().unwrap().insert("amends".to_owned(), amends);
    opened(&document(&json))
}

#[test]
fn a_corrected_word_costs_no_answer() {
    let open = amended(&[correction("a title"), correction("another order")]);
    let (before, after) = (desk().outcome(), desk().outcome_in(&open));
    assert_eq!(codes(&before), codes(&after));
    let tallies = |outcome: &Situation| {
        outcome.count.categories.iter().map(|(_, it)| it.tally.clone()).collect::<Vec<_>>()
    };
    assert_eq!(tallies(&before), tallies(&after));
    let aside = |outcome: &Situation| {
        let all = outcome.decided.verdicts.iter();
        all.flat_map(|it| it.outcome.set_aside().to_vec()).collect::<Vec<_>>()
    };
    assert_eq!(aside(&after), []);
}

#[test]
fn a_state_that_the_edition_does_not_name_stays_another_state() {
    let open = opened(&corrected(council(), &[correction("a title")]));
    assert_eq!(fault(&open, "ada-2"), Some(ContentFault::WrongEditionState));
    let twice = corrected(&amended(&[correction("a title")]), &[correction("added")]);
    let bare = twice.without("amends");
    assert_eq!(fault(&opened(&bare), "ada-2"), Some(ContentFault::WrongEditionState));
}

#[test]
fn answers_in_categories_that_did_not_change_are_judged_by_the_edition_as_always() {
    let withdrawn = claiming(&[correction("withdrawn")], &[]);
    let unknown = ContentFault::UnknownNominee(id("affiche-des-bus"));
    assert_eq!(fault(&withdrawn, "bob-2"), Some(unknown));
    assert_eq!(fault(&withdrawn, "ada-2"), None);
    // Eve comes from there.
    let moved: Correction = (
        "",
        |it| {
            let all = it["nominees"].as_array_mut().unwrap();
            let moved = all.iter_mut().find(|it| it["id"] == "campagne-des-voisins").unwrap();
            moved["territory"] = serde_json::json!("val-clair");
        },
        &[],
    );
    let elsewhere = claiming(&[&moved], &[]);
    assert_eq!(fault(&elsewhere, "eve"), Some(ContentFault::WrongRecusals));
    assert_eq!(fault(&elsewhere, "ada-2"), None);
    let new = claiming(&[correction("a category is new")], &[]);
    // Its jurors were never invited to judge what is new.
    assert_eq!(fault(&new, "ada-2"), None);
    let rule = claiming(
        &[&("", |it| it["categories"][1]["rule"]["up_to"] = serde_json::json!(1), &[])],
        &[],
    );
    assert_eq!(fault(&rule, "ada-2"), Some(ContentFault::AgainstRule(id("campagne"))));
    // What is gone is set aside also where the edition forgets to say so.
    let gone = claiming(&[correction("a category is gone")], &[]);
    assert_eq!(set_aside(&gone, ballots().get("ada-2").unwrap()), ["solidarite"]);
}

#[test]
fn what_was_set_aside_is_named_with_the_ballot_that_counts() {
    let open = amended(&[correction("withdrawn"), correction("a category is gone")]);
    let after = desk().outcome_in(&open);
    let ada = after.decided.standings.get(&Who::Invited(id("ada"))).unwrap();
    let Standing::Counted(ada) = ada else { panic!("{ada:?}") };
    let Some(Note::SetAside(aside)) = ada.contender.notes.first() else { panic!("{ada:?}") };
    let names: Vec<_> = aside.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Affiche", "solidarite"]);
    assert!(!ada.contender.counts.mandate().judges(&id("affiche")));
    assert!(ada.contender.ballot.content.votes.len() > ada.contender.counts.content().votes.len());
}

#[test]
fn who_signed_before_a_category_changed_is_awaited_there() {
    let open = amended(&[correction("withdrawn"), correction("a category is gone")]);
    let found = desk().outcome_in(&open).participation;
    let ada = found.jurors.iter().find(|it| it.juror.id == id("ada")).unwrap();
    let again: Vec<_> = ada.again.iter().map(|it| it.id.as_str()).collect();
    assert_eq!((ada.answer, again), (AnswerState::Incomplete, vec!["affiche"]));
    let missing: Vec<_> = found.categories.iter().map(|it| (it.invited, it.missing)).collect();
    assert_eq!(missing, [(Some(6), 6), (Some(6), 2), (Some(6), 2)]);
}

#[test]
fn who_answers_again_is_complete() {
    let open = amended(&[correction("withdrawn")]);
    let seat = Seat::new("ada", 1, 1, &[]);
    let last = ballots().get("ada-2").unwrap().clone();
    let mut draft: Draft = last.ballot.content.to_draft();
    draft.set_answer(&id("affiche"), Some(Answer::choice(id("affiche-du-col"))));
    let third = seat.sign_in(&open, Some(&last), &draft);
    let mut desk = desk();
    desk.files.push(third.text.clone().into_bytes());
    desk.decisions.closing.as_mut().unwrap().insert(third.digest);
    let after = desk.outcome_in(&open);
    assert!(counted(&after).contains(&(&Who::Invited(id("ada")), Some(third.digest))));
    let ada = after.participation.jurors.iter().find(|it| it.juror.id == id("ada")).unwrap();
    assert_eq!((ada.answer, ada.again.len()), (AnswerState::Answered, 0));
    let affiche = &after.count.categories.first().unwrap().1.tally;
    assert_eq!(affiche.turnout, Turnout { voting: 1, ..Turnout::default() });
    // The edition of before knows nothing of the state in which it was signed.
    let rejected = examine_ballot(third.text.as_bytes(), council()).unwrap();
    assert_eq!(rejected.fault(), Some(&ContentFault::WrongEditionState));
}

#[test]
fn a_desk_knows_where_what_it_signed_no_longer_counts() {
    let signed = HandedOver::open(&ballots().get("ada-2").unwrap().text).unwrap();
    let outdated = |open: &OpenEdition| {
        signed.outdated(open).into_iter().map(|it| it.name).collect::<Vec<_>>()
    };
    assert_eq!(outdated(council()), Vec::<String>::new());
    assert_eq!(outdated(&amended(&[correction("a title")])), Vec::<String>::new());
    assert_eq!(outdated(&amended(&[correction("withdrawn")])), ["Affiche"]);
    let gone = amended(&[correction("withdrawn"), correction("a category is gone")]);
    assert_eq!(outdated(&gone), ["Affiche"], "nobody can answer where nothing is left");
    let unnamed = opened(&corrected(council(), &[correction("a title")]));
    assert_eq!(outdated(&unnamed), ["Affiche", "Campagne", "Vidéo", "Solidarité"]);
}

/// What is announced once the golden amended edition is there.
fn announced(disclosure: Disclosure) -> (OpenEdition, Value) {
    let corrections = ["a title", "withdrawn", "a category is gone"].map(correction);
    let edition = amend(council(), &corrected(council(), &corrections)).unwrap();
    let open = opened(&edition);
    let results = desk().announce_in(&open, disclosure, &organiser()).unwrap();
    (open, results)
}

#[test]
fn the_golden_amended_edition_and_its_results_are_kept() {
    let (open, results) = announced(Disclosure::Full);
    check_kept(EDITION, pretty(&parse(open.canonical().as_bytes()).unwrap()).as_bytes());
    check_kept(RESULTS, pretty(&results).as_bytes());
    let (read, _) = results_v1::read(&read(RESULTS)).unwrap();
    let ada = ballots().get("ada-2").unwrap().digest;
    let aside: Vec<_> = read.files.get(&ada).unwrap().set_aside.iter().map(Id::as_str).collect();
    assert_eq!(aside, ["affiche", "solidarite"]);
    let before = ballots().get("ada-1").unwrap().digest;
    assert_eq!(read.files.get(&before).unwrap().set_aside, []);
}

#[test]
fn results_of_an_amended_edition_are_counted_again_with_it_alone() {
    for disclosure in [Disclosure::Full, Disclosure::Anonymous] {
        let (open, results) = announced(disclosure);
        let again = recount(pretty(&results).as_bytes(), &open).unwrap();
        assert_eq!(again.differences, []);
    }
}

#[test]
fn results_that_say_nothing_of_what_was_set_aside_are_not_what_follows() {
    let (open, results) = announced(Disclosure::Full);
    let mut json: serde_json::Value =
        serde_json::from_str(&palmares::json::canonical(&results)).unwrap();
    for file in json["files"].as_array_mut().unwrap() {
        file.as_object_mut().unwrap().remove("set_aside");
    }
    json.as_object_mut().unwrap().remove("signature");
    let sealed = block_on(seal(&document(&json), Purpose::Results, &organiser())).unwrap();
    let again = recount(pretty(&sealed).as_bytes(), &open).unwrap();
    assert_eq!(again.differences.len(), 4);
    assert!(again.differences.iter().all(|it| it.path.to_string().ends_with("set_aside")));
}

#[test]
fn the_minutes_say_what_was_set_aside() {
    let (open, results) = announced(Disclosure::Anonymous);
    let finding = Finding::of(&recount(pretty(&results).as_bytes(), &open).unwrap());
    let said = |language: Language| {
        let scene = Scene { edition: &open.edition, text: language, top: "" };
        minutes(&finding, scene, &str::to_owned).into_string()
    };
    assert!(said(Language::French).contains("«\u{a0}Affiche\u{a0}» a changé pendant le vote"));
    assert!(said(Language::English).contains("“solidarite” changed while the jury voted"));
    let ada = ballots().get("ada-2").unwrap().digest;
    assert_eq!(finding.set_aside_of(&ada), ["Affiche", "solidarite"]);
    let again = Finding::read(&finding.write(), &open).unwrap();
    assert_eq!(again.results.files, finding.results.files);
}

fn any_corrections() -> impl Strategy<Value = Vec<&'static Correction>> {
    prop::sample::subsequence(CORRECTIONS.iter().collect::<Vec<_>>(), 0..=CORRECTIONS.len())
}

fn changed(corrections: &[&Correction]) -> BTreeSet<Id<Category>> {
    corrections.iter().flat_map(|(_, _, changed)| changed.iter().map(|it| id(it))).collect()
}

fn shuffled(desk: &Desk, files: Vec<Vec<u8>>) -> Desk {
    Desk { files, ..desk.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    /// Every file has the code that it had, every juror the ballot; a category that changed has nothing, the others all.
    #[test]
    fn exactly_the_answers_in_changed_categories_are_lost(corrections in any_corrections()) {
        let open = amended(&corrections);
        let changed = changed(&corrections);
        let (before, after) = (desk().outcome(), desk().outcome_in(&open));
        prop_assert_eq!(codes(&before), codes(&after));
        prop_assert_eq!(counted(&before), counted(&after));
        for (category, count) in &after.count.categories {
            if changed.contains(&category.id) {
                prop_assert_eq!(count.tally.turnout, Turnout::default());
                prop_assert!(count.places.iter().all(|place| place.merit.is_zero()));
            } else {
                let mut was = before.count.categories.iter();
                let was = was.find(|(it, _)| it.id == category.id).unwrap();
                prop_assert_eq!(&was.1.tally, &count.tally);
            }
        }
    }

    #[test]
    fn the_order_of_files_changes_nothing_and_neither_does_what_comes_twice(
        corrections in any_corrections(),
        files in Just([desk().files, desk().files].concat()).prop_shuffle(),
    ) {
        let open = amended(&corrections);
        let (once, twice) = (desk().outcome_in(&open), shuffled(&desk(), files).outcome_in(&open));
        prop_assert_eq!(&once.decided.standings, &twice.decided.standings);
        prop_assert_eq!(&once.count, &twice.count);
        prop_assert_eq!(&once.participation, &twice.participation);
    }

    /// What is told before amending is what counting does afterwards.
    #[test]
    fn who_is_said_to_be_touched_is(corrections in any_corrections()) {
        let open = amended(&corrections);
        let changes = changes(&council().edition, &open.edition).unwrap();
        let named: BTreeSet<_> = changes.ids().cloned().collect();
        prop_assert_eq!(named, changed(&corrections));
        let told = touched(&changes, &desk().outcome().decided);
        let after = desk().outcome_in(&open);
        prop_assert_eq!(told.len(), after.decided.standings.len());
        for touched in told {
            let Some(Standing::Counted(counted)) = after.decided.standings.get(&touched.who) else {
                panic!("{touched:?}")
            };
            let aside: BTreeSet<_> =
                counted.contender.counts.set_aside().iter().map(|it| &it.category).collect();
            prop_assert_eq!(touched.set_aside.iter().collect::<BTreeSet<_>>(), aside);
        }
    }

    /// Amending step by step leaves what amending at once leaves, or less.
    #[test]
    fn a_ballot_of_any_earlier_state_loses_what_changed_since(
        first in any_corrections(),
        second in any_corrections(),
    ) {
        let one = amended(&first);
        let second: Vec<_> = second.into_iter().filter(|it| !first.iter().any(|(name, ..)| *name == it.0)).collect();
        let gone = first.iter().any(|(name, ..)| *name == "a category is gone");
        let lists = |it: &&Correction| !gone || it.0 != "a territory lies elsewhere";
        let second: Vec<_> = second.into_iter().filter(lists).collect();
        let two = opened(&amend(&one, &corrected(&one, &second)).unwrap());
        let expected: BTreeSet<_> = changed(&first).union(&changed(&second)).cloned().collect();
        for ballot in ballots().values() {
            let found = ReadBallot::of("", Parsed::of(ballot.text.as_bytes()), &two);
            let counts = found.read.unwrap().counts.unwrap();
            let aside: BTreeSet<_> = counts.set_aside().iter().map(|it| it.category.clone()).collect();
            let answered: BTreeSet<_> = ballot.ballot.content.votes.iter().map(|it| it.category.clone()).collect();
            prop_assert_eq!(aside, answered.intersection(&expected).cloned().collect());
        }
    }
}
