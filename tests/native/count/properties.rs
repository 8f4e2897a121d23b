//! What holds for any ballots, under each way of judging.

use std::collections::{BTreeMap, BTreeSet};

use palmares::ballot::Answer;
use palmares::count::{CategoryCount, NomineeTally, TieDecision, Turnout};
use palmares::edition::{Edition, Id};
use proptest::prelude::*;
use proptest::sample::Index;

use super::award::{Juror, RANK, Terms, UP_TO_TWO, Way, award, count, juror, lines, terms, ways};

const NOMINEES: [&str; 4] = ["a", "b", "c", "d"];
const SCORE: &str = r#"{"method":"score","scale":{"from":0,"to":2,"half_points":false},"criteria":[{"id":"x","name":"x","weight":3}]}"#;
const RULES: [&str; 3] = [UP_TO_TWO, RANK, SCORE];

/// A juror of any territory who votes in any way.
type Vote = (Vec<&'static str>, Index);

fn any_votes() -> impl Strategy<Value = Vec<Vote>> {
    let own =
        prop_oneof![3 => Just(vec![]), 1 => prop::sample::subsequence(NOMINEES.to_vec(), 0..=2)];
    prop::collection::vec((own, any::<Index>()), 0..=8)
}

fn any_decisions() -> impl Strategy<Value = Vec<(Vec<&'static str>, Index)>> {
    let several = prop::sample::subsequence(NOMINEES.to_vec(), 2..=4);
    prop::collection::vec((several, any::<Index>()), 0..=6)
}

/// What each nominee is called.
type Names = BTreeMap<&'static str, &'static str>;

fn same_names() -> Names {
    NOMINEES.into_iter().map(|name| (name, name)).collect()
}

fn called(names: &Names, name: &str) -> &'static str {
    names.get(name).unwrap()
}

fn all_called<'a>(names: &Names, all: impl IntoIterator<Item = &'a &'a str>) -> Vec<&'static str> {
    all.into_iter().map(|name| called(names, name)).collect()
}

/// The same ways to vote whatever the nominees are called.
fn renamed(names: &Names, (recused, answer): Way) -> Way {
    let id = |id: &Id<_>| Id::parse(called(names, id.as_str())).unwrap();
    let answer = answer.map(|answer| match answer {
        Answer::Choice(chosen) => Answer::Choice(chosen.iter().map(id).collect()),
        Answer::Ranking(ranked) => Answer::Ranking(ranked.iter().map(id).collect()),
        Answer::Scores(scores) => Answer::Scores(
            scores
                .into_iter()
                .map(|((nominee, criterion), it)| ((id(&nominee), criterion), it))
                .collect(),
        ),
        Answer::Blank | Answer::Abstention => answer,
    });
    (recused.iter().map(|name| called(names, name).to_owned()).collect(), answer)
}

/// What the ways are called in, whose nominees have their own names.
fn plain(rule: &str) -> Edition {
    award(&terms(rule, &NOMINEES))
}

fn jurors(edition: &Edition, rule: &str, names: &Names, votes: &[Vote]) -> Vec<Juror> {
    let plain = plain(rule);
    let vote = |(own, way): &Vote| {
        let free: Vec<_> = NOMINEES.into_iter().filter(|it| !own.contains(it)).collect();
        let ways = ways(&plain, &free);
        let (recused, answer) = renamed(names, way.get(&ways).clone());
        let recused: Vec<_> = recused.iter().map(String::as_str).collect();
        juror(edition, &all_called(names, own), &recused, answer)
    };
    votes.iter().map(vote).collect()
}

fn decisions(names: &Names, decisions: &[(Vec<&'static str>, Index)]) -> Vec<TieDecision> {
    let decision = |(several, first): &(Vec<&'static str>, Index)| {
        super::award::ahead(&all_called(names, several), called(names, first.get::<&str>(several)))
    };
    decisions.iter().map(decision).collect()
}

/// A count without the order in which it names equals.
type Outcome = (
    Turnout,
    BTreeMap<String, NomineeTally>,
    Vec<(u32, palmares::count::Merit, BTreeSet<String>, Option<String>, bool)>,
    BTreeSet<String>,
    bool,
);

fn outcome(count: &CategoryCount, names: &Names) -> Outcome {
    let back: BTreeMap<_, _> = names.iter().map(|(old, new)| (*new, (*old).to_owned())).collect();
    let old = |id: &Id<_>| back.get(id.as_str()).unwrap().clone();
    let places = count.places.iter().map(|place| {
        let distinction = place.distinction.as_ref().map(|it| it.id.to_string());
        let nominees = place.nominees.iter().map(old).collect();
        (place.place, place.merit, nominees, distinction, place.decided.is_some())
    });
    (
        count.tally.turnout,
        count.tally.nominees.iter().map(|(id, tally)| (old(id), tally.clone())).collect(),
        places.collect(),
        count.unjudged.iter().map(old).collect(),
        count.without_quorum,
    )
}

fn place_of(count: &CategoryCount, nominee: &str) -> Option<(u32, bool)> {
    let nominee = Id::parse(nominee).unwrap();
    let place = count.places.iter().find(|place| place.nominees.contains(&nominee))?;
    Some((place.place, place.distinction.is_some()))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_ballots_changes_nothing(
        rule in prop::sample::select(RULES.to_vec()),
        (votes, shuffled) in any_votes().prop_flat_map(|votes| (Just(votes.clone()), Just(votes).prop_shuffle())),
    ) {
        let edition = plain(rule);
        let names = same_names();
        prop_assert_eq!(
            count(&edition, &jurors(&edition, rule, &names, &votes), &[]),
            count(&edition, &jurors(&edition, rule, &names, &shuffled), &[])
        );
    }

    #[test]
    fn neither_names_nor_places_in_the_edition_change_an_outcome(
        rule in prop::sample::select(RULES.to_vec()),
        votes in any_votes(),
        taken in any_decisions(),
        new in Just(vec!["a", "b", "k", "z"]).prop_shuffle(),
        order in Just(NOMINEES.to_vec()).prop_shuffle(),
        quorum in prop::option::of(1..=4_u32),
    ) {
        let terms = |nominees| Terms { quorum, ties: "president", ..terms(rule, nominees) };
        let (edition, same) = (award(&terms(&NOMINEES)), same_names());
        let expected = count(&edition, &jurors(&edition, rule, &same, &votes), &decisions(&same, &taken));

        let names: Names = NOMINEES.into_iter().zip(new).collect();
        let nominees = all_called(&names, &order);
        let edition = award(&terms(&nominees));
        let found = count(&edition, &jurors(&edition, rule, &names, &votes), &decisions(&names, &taken));
        prop_assert_eq!(outcome(&found, &names), outcome(&expected, &same));
    }

    #[test]
    fn one_more_vote_never_harms_whom_it_is_for(
        votes in any_votes(),
        taken in any_decisions(),
        at in any::<Index>(),
        nominee in prop::sample::select(NOMINEES.to_vec()),
        quorum in prop::option::of(1..=4_u32),
    ) {
        let edition = award(&Terms { quorum, ties: "president", ..terms(UP_TO_TWO, &NOMINEES) });
        let ties = decisions(&same_names(), &taken);
        let before = jurors(&edition, UP_TO_TWO, &same_names(), &votes);
        let mut after = before.clone();
        let id = Id::parse(nominee).unwrap();
        let free = |juror: &&mut Juror| juror.ballot.recusals.iter().all(|it| it.nominee != id);
        let mut free: Vec<_> = after.iter_mut().filter(free).filter_map(|it| it.ballot.votes.first_mut()).collect();
        // One who has room names it too; otherwise somebody else comes and names it.
        let chosen = if free.is_empty() { None } else { free.get_mut(at.index(votes.len()) % votes.len()) };
        let gained = match chosen.map(|vote| &mut vote.answer) {
            Some(Answer::Choice(chosen)) => chosen.len() < 2 && chosen.insert(id),
            Some(answer) => { *answer = super::award::choose(&[nominee]); true }
            None => false,
        };
        if !gained {
            after.push(juror(&edition, &[], &[], Some(super::award::choose(&[nominee]))));
        }
        let (before, after) = (count(&edition, &before, &ties), count(&edition, &after, &ties));
        let ((old, had), (new, has)) = (place_of(&before, nominee).unwrap(), place_of(&after, nominee).unwrap());
        prop_assert!(new <= old && (has || !had), "{:?} to {:?}", lines(&before), lines(&after));
    }

    #[test]
    fn who_abstains_changes_no_place(
        rule in prop::sample::select(RULES.to_vec()),
        votes in any_votes(),
        taken in any_decisions(),
        quorum in prop::option::of(1..=4_u32),
    ) {
        let edition = award(&Terms { quorum, ties: "president", ..terms(rule, &NOMINEES) });
        let ties = decisions(&same_names(), &taken);
        let mut all = jurors(&edition, rule, &same_names(), &votes);
        let before = count(&edition, &all, &ties);
        all.push(juror(&edition, &[], &[], Some(Answer::Abstention)));
        let after = count(&edition, &all, &ties);
        prop_assert_eq!(after.tally.turnout.abstaining, before.tally.turnout.abstaining + 1);
        prop_assert_eq!(after.tally.nominees, before.tally.nominees);
        prop_assert_eq!((after.places, after.unjudged), (before.places, before.unjudged));
    }

    #[test]
    fn every_nominee_has_one_place_or_none_was_given_to_it(
        rule in prop::sample::select(RULES.to_vec()),
        votes in any_votes(),
        taken in any_decisions(),
    ) {
        let edition = award(&Terms { ties: "president", ..terms(rule, &NOMINEES) });
        let all = jurors(&edition, rule, &same_names(), &votes);
        let count = count(&edition, &all, &decisions(&same_names(), &taken));
        let placed = count.places.iter().flat_map(|place| &place.nominees).chain(&count.unjudged);
        let mut placed: Vec<_> = placed.map(Id::as_str).collect();
        placed.sort_unstable();
        prop_assert_eq!(placed, NOMINEES);
        let mut next = 1;
        for place in &count.places {
            prop_assert_eq!(place.place, next);
            next = place.last() + 1;
        }
        let Turnout { voting, blank, abstaining, recused } = count.tally.turnout;
        prop_assert_eq!((voting + blank + abstaining + recused) as usize, votes.len());
    }
}
