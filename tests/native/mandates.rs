//! What invited jurors judge and owe: panels, ties to territories, recusals, every rule; and two drafts as one.

use std::collections::BTreeSet;

use palmares::ballot::{
    Affiliation, Answer, Conflict, Draft, Field, Gap, Mandate, Recusal, RecusalReason, Scores,
    Subject, Tie, differences,
};
use palmares::edition::{Category, Edition, HalfPoints, Id, Nominee};

use crate::support::{jury, shipped};

fn edition() -> &'static Edition {
    &jury().edition
}

fn id<Thing>(text: &str) -> Id<Thing> {
    Id::parse(text).unwrap()
}

fn nominee(text: &str) -> &'static Nominee {
    edition().find_nominee(&id(text)).unwrap()
}

fn affiliation(territory: &str) -> Affiliation {
    Affiliation::of(edition().find_territory(&id(territory)).unwrap())
}

fn mandate(categories: &[&str], territories: &[&str]) -> Mandate {
    let categories: Vec<_> = categories.iter().map(|it| id::<Category>(it)).collect();
    let affiliations: Vec<_> = territories.iter().map(|it| affiliation(it)).collect();
    Mandate::invited(edition(), &categories, &affiliations)
}

#[track_caller]
fn check_gaps(draft: &Draft, mandate: &Mandate, expected: &[Gap]) {
    assert_eq!(draft.complete(edition(), mandate).err().unwrap_or_default(), expected);
}

/// Each territory of the edition, and how a juror from this one is tied to it.
#[track_caller]
fn check_ties(from: &str, own: &[&str], related: &[&str]) {
    let mandate = mandate(&["affiche"], &[from]);
    let tied = |tie: Tie| {
        let tied = edition().nominees.iter().filter(|it| mandate.tie_to(it) == Some(tie));
        tied.map(|it| it.territory.id.as_str()).collect::<BTreeSet<_>>()
    };
    assert_eq!(tied(Tie::Own), own.iter().copied().collect(), "{from}");
    assert_eq!(tied(Tie::Related), related.iter().copied().collect(), "{from}");
}

#[test]
fn a_juror_is_tied_to_what_lies_in_their_territory_and_to_what_it_lies_in() {
    check_ties("bourg-neuf", &["bourg-neuf"], &["bourg-neuf-agglo", "ain"]);
    check_ties("val-clair", &["val-clair"], &["isere"]);
    check_ties(
        "bourg-neuf-agglo",
        &["bourg-neuf-agglo"],
        &["bourg-neuf", "pont-haut", "ain", "isere"],
    );
    check_ties("isere", &["isere"], &["bourg-neuf-agglo", "pont-haut", "val-clair"]);
}

#[test]
fn a_region_and_a_departement_of_the_same_number_are_not_one_territory() {
    let of = |wanted: &dyn Fn(&palmares::edition::Territory) -> bool| {
        let found = shipped().edition.territories.iter().find(|it| wanted(it));
        found.unwrap()
    };
    let region = of(&|it| it.is_region());
    assert_eq!(Affiliation::of(region).tie_to(region), Some(Tie::Own));
    let mut department = Affiliation::of(region);
    department.departments = vec![department.code.value().to_owned()];
    assert_eq!(department.tie_to(region), None);
}

#[test]
fn a_juror_of_a_panel_owes_only_its_categories() {
    let mandate = mandate(&["video", "affiche"], &[]);
    let gaps = [Gap::Unanswered(id("affiche")), Gap::Unanswered(id("video"))];
    check_gaps(&Draft::default(), &mandate, &gaps);
    let mut draft = Draft::default();
    draft.set_answer(&id("affiche"), Some(Answer::Blank));
    draft.set_answer(&id("video"), Some(Answer::Abstention));
    // Of another panel: whoever answers there all the same is not heard.
    draft.set_answer(&id("campagne"), Some(Answer::Blank));
    let ballot = draft.complete(edition(), &mandate).unwrap();
    let voted: Vec<_> = ballot.votes.iter().map(|vote| vote.category.as_str()).collect();
    assert_eq!(voted, ["affiche", "video"]);
}

#[test]
fn every_tie_is_asked_for_and_its_answer_goes_into_the_ballot() {
    let mandate = mandate(&["affiche"], &["bourg-neuf"]);
    let mut draft = Draft::default();
    let unsaid = Gap::Tie(id("affiche-des-bus"));
    check_gaps(&draft, &mandate, &[unsaid.clone(), Gap::Unanswered(id("affiche"))]);
    draft.set_answer(&id("affiche"), Some(Answer::choice(id("affiche-des-bus"))));
    check_gaps(&draft, &mandate, &[unsaid]);

    draft.set_conflict(&id("affiche-des-bus"), Some(Conflict::NoConflict));
    let ballot = draft.complete(edition(), &mandate).unwrap();
    assert_eq!(ballot.no_conflict, [id("affiche-des-bus")]);
    let recusal = |nominee: &str, reason, note: &str| Recusal {
        nominee: id(nominee),
        reason,
        note: note.to_owned(),
    };
    let own = recusal("affiche-du-marche", RecusalReason::OwnTerritory, "");
    assert_eq!(ballot.recusals, std::slice::from_ref(&own));

    // Recusing oneself takes the choice back.
    draft.recuse(nominee("affiche-des-bus"), "J’y siège.");
    check_gaps(&draft, &mandate, &[Gap::Unanswered(id("affiche"))]);
    draft.set_answer(&id("affiche"), Some(Answer::choice(id("affiche-du-col"))));
    let ballot = draft.complete(edition(), &mandate).unwrap();
    let related = recusal("affiche-des-bus", RecusalReason::RelatedTerritory, "J’y siège.");
    assert_eq!((ballot.recusals, ballot.no_conflict), (vec![own, related], vec![]));
}

#[test]
fn whoever_recuses_themselves_without_a_tie_says_why() {
    let mandate = mandate(&["affiche"], &[]);
    let mut draft = Draft::default();
    draft.set_answer(&id("affiche"), Some(Answer::Blank));
    draft.recuse(nominee("affiche-du-col"), " ");
    check_gaps(&draft, &mandate, &[Gap::Reason(id("affiche-du-col"))]);
    draft.recuse(nominee("affiche-du-col"), "Mon frère l’a dessinée.");
    let ballot = draft.complete(edition(), &mandate).unwrap();
    assert_eq!(ballot.recusals[0].reason, RecusalReason::Other);
}

#[test]
fn nobody_owes_an_answer_where_nobody_is_left_to_judge() {
    let mandate = mandate(&["affiche"], &[]);
    let mut draft = Draft::default();
    draft.set_answer(&id("affiche"), Some(Answer::choice(id("affiche-du-col"))));
    for nominee in edition().nominees_in(&id("affiche")) {
        draft.recuse(nominee, "Tous parents.");
    }
    let ballot = draft.complete(edition(), &mandate).unwrap();
    assert_eq!((ballot.votes, ballot.recusals.len()), (vec![], 3));
}

#[test]
fn an_answer_that_the_rule_does_not_allow_is_a_gap() {
    let mandate = mandate(&["campagne", "video"], &[]);
    let mut draft = Draft::default();
    let three = ["campagne-des-masques", "campagne-du-tri", "campagne-des-voisins"];
    draft.set_answer(&id("campagne"), Some(Answer::Choice(three.map(id).into())));
    draft.set_answer(&id("video"), Some(Answer::choice(id("video-du-lac"))));
    let gaps = [Gap::AgainstRule(id("campagne")), Gap::AgainstRule(id("video"))];
    check_gaps(&draft, &mandate, &gaps);
    draft.set_answer(&id("campagne"), Some(Answer::Ranking(vec![id("campagne-du-tri")])));
    draft.set_answer(&id("video"), Some(Answer::Ranking(vec![id("video-du-lac")])));
    check_gaps(&draft, &mandate, &[Gap::AgainstRule(id("campagne"))]);
}

/// Every score of the category, each this one.
fn scores(score: u32) -> Scores {
    let category = id("solidarite");
    let nominees = edition().nominees_in(&category).map(|it| it.id.clone());
    let criteria = ["originalite", "utilite"];
    let pairs = nominees.flat_map(|it| criteria.map(|criterion| (it.clone(), id(criterion))));
    pairs.map(|pair| (pair, HalfPoints(score))).collect()
}

#[test]
fn every_judged_nominee_is_scored_on_every_criterion() {
    let all = mandate(&["solidarite"], &[]);
    let mut draft = Draft::default();
    draft.set_answer(&id("solidarite"), Some(Answer::Scores(scores(20))));
    check_gaps(&draft, &all, &[]);
    draft.set_answer(&id("solidarite"), Some(Answer::Scores(scores(21))));
    check_gaps(&draft, &all, &[Gap::AgainstRule(id("solidarite"))]);
    let mut some = scores(15);
    some.retain(|(nominee, _), _| nominee.as_str() != "solidarite-des-numeros");
    draft.set_answer(&id("solidarite"), Some(Answer::Scores(some)));
    check_gaps(&draft, &all, &[Gap::Unscored(id("solidarite"), 2)]);
    // Whoever comes from there does not score it, and what was scored before does not count.
    let from_ain = mandate(&["solidarite"], &["ain"]);
    check_gaps(&draft, &from_ain, &[]);
    draft.set_answer(&id("solidarite"), Some(Answer::Scores(scores(15))));
    let ballot = draft.complete(edition(), &from_ain).unwrap();
    let Answer::Scores(kept) = &ballot.votes[0].answer else { panic!("{ballot:?}") };
    assert_eq!(kept.len(), 4);
}

#[test]
fn comments_go_into_the_ballot_and_notes_do_not() {
    let mandate = mandate(&["affiche"], &[]);
    let mut draft = Draft::default();
    draft.set_answer(&id("affiche"), Some(Answer::Blank));
    let (category, subject) =
        (Subject::Category(id("affiche")), Subject::Nominee(id("affiche-du-col")));
    draft.set_comment(&category, "Trois belles affiches.");
    draft.set_comment(&subject, "La plus lisible.");
    draft.set_note(&category, "En parler à Paul.");
    draft.set_note(&subject, "Trop cher ?");
    let ballot = draft.complete(edition(), &mandate).unwrap();
    assert_eq!(ballot.votes[0].comment, "Trois belles affiches.");
    assert_eq!(ballot.comments, [(id("affiche-du-col"), "La plus lisible.".to_owned())]);
    assert!(!format!("{ballot:?}").contains("Paul") && !format!("{ballot:?}").contains("cher"));
}

#[test]
fn two_drafts_are_merged_field_by_field() {
    let mut here = Draft::default();
    here.set_name("Ada");
    here.set_answer(&id("affiche"), Some(Answer::Blank));
    let mut there = here.clone();
    there.set_answer(&id("affiche"), Some(Answer::Abstention));
    there.set_answer(&id("video"), Some(Answer::Ranking(vec![id("video-du-lac")])));
    there.set_note(&Subject::Nominee(id("video-du-lac")), "Revoir la fin.");
    there.recuse(nominee("affiche-du-col"), "Parent.");
    let fields = differences(&here, &there);
    let expected = [
        Field::Answer(id("affiche")),
        Field::Answer(id("video")),
        Field::Conflict(id("affiche-du-col")),
        Field::Note(Subject::Nominee(id("video-du-lac"))),
    ];
    assert_eq!(fields, expected);
    let lacking: Vec<_> = fields.iter().map(|field| here.lacks(field)).collect();
    assert_eq!(lacking, [false, true, true, true]);
    let mut merged = here.clone();
    for field in &fields {
        merged.take(field, &there);
    }
    assert_eq!(merged, there);
    for field in &fields {
        merged.take(field, &here);
    }
    assert_eq!(merged, here);
    assert!(differences(&here, &here).is_empty());
}
