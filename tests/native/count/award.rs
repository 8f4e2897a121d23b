//! Awards of one category, as small as a test needs, and jurors who vote in it.

use std::collections::BTreeSet;

use palmares::ballot::{
    Affiliation, Answer, CompleteBallot, CountableBallot, Mandate, Recusal, RecusalReason, Scores,
    Vote,
};
use palmares::count::{CategoryCount, TieDecision, count_category, selected, tally};
use palmares::edition::{Category, Edition, HalfPoints, Id, Nominee};
use palmares::format::edition_v1;

pub(super) const UP_TO_TWO: &str = r#"{"method":"choose","up_to":2}"#;
pub(super) const RANK: &str = r#"{"method":"rank","points":[5,3,1]}"#;
pub(super) const SCORE: &str = r#"{"method":"score","scale":{"from":0,"to":10,"half_points":true},"criteria":[{"id":"x","name":"x","weight":1},{"id":"y","name":"y","weight":2}]}"#;

/// What an award says of the count.
pub(super) struct Terms<'a> {
    pub(super) rule: &'a str,
    pub(super) nominees: &'a [&'a str],
    pub(super) quorum: Option<u32>,
    pub(super) ties: &'a str,
    pub(super) selection: Option<&'a str>,
}

/// Silver for the first place, bronze for the second and third.
pub(super) fn terms<'a>(rule: &'a str, nominees: &'a [&'a str]) -> Terms<'a> {
    Terms { rule, nominees, quorum: None, ties: "shared", selection: None }
}

pub(super) fn award(terms: &Terms<'_>) -> Edition {
    let territory = |(place, id): (usize, &&str)| {
        format!(
            r#"{{"id":"{id}","kind":"ville","name":"{id}","label":"{id}","code":{{"scheme":"insee","value":"01{place:03}"}},"departments":["01"],"region":"84","within":[]}}"#
        )
    };
    let nominee = |id: &&str| {
        format!(
            r#"{{"id":"{id}","category":"c","territory":"{id}","title":"{id}","source":"s","links":[]}}"#
        )
    };
    let territories: Vec<_> = terms.nominees.iter().enumerate().map(territory).collect();
    let nominees: Vec<_> = terms.nominees.iter().map(nominee).collect();
    let quorum = terms.quorum.map_or_else(String::new, |least| format!(r#","quorum":{least}"#));
    let selection =
        terms.selection.map_or_else(String::new, |method| format!(r#","selection":{method}"#));
    let text = format!(
        r#"{{"format":"palmares-edition/1","id":"e","language":"fr","title":"t","theme":"t","presentation":[],
        "organisers":[{{"name":"o"}}],"dates":[],"sources":[{{"id":"s","title":"s","publisher":"s"}}],
        "categories":[{{"id":"c","name":"c","description":"c","rule":{}{quorum}}}],
        "territory_kinds":[{{"id":"ville","name":"Ville"}}],"regions":[{{"code":"84","name":"r"}}],
        "departments":[{{"code":"01","name":"d","region":"84"}}],"territories":[{}],"nominees":[{}],
        "distinctions":[{{"id":"argent","name":"a","metal":"silver","places":{{"from":1,"to":1}}}},
        {{"id":"bronze","name":"b","metal":"bronze","places":{{"from":2,"to":3}}}}],
        "awards":[],"special_awards":[],"ties":"{}"{selection}}}"#,
        terms.rule,
        territories.join(","),
        nominees.join(","),
        terms.ties,
    );
    edition_v1::read(text.as_bytes()).unwrap().0
}

/// Someone whose ballot counts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Juror {
    pub(super) ballot: CompleteBallot,
    pub(super) mandate: Mandate,
}

pub(super) fn id<Thing>(text: &str) -> Id<Thing> {
    Id::parse(text).unwrap()
}

pub(super) fn category(edition: &Edition) -> &Category {
    edition.categories.first().unwrap()
}

/// What a juror judges who comes from these territories.
pub(super) fn mandate(edition: &Edition, own: &[&str]) -> Mandate {
    let territory = |nominee: &&str| {
        let nominee = edition.find_nominee(&id(nominee)).unwrap();
        Affiliation::of(&nominee.territory)
    };
    let affiliations: Vec<_> = own.iter().map(territory).collect();
    Mandate::invited(edition, &[id("c")], &affiliations)
}

/// A juror who is tied to `own`, says so of `recused` too, and answers; no answer where nobody is left.
pub(super) fn juror(
    edition: &Edition,
    own: &[&str],
    recused: &[&str],
    answer: Option<Answer>,
) -> Juror {
    let reason = |nominee: &str| {
        let own = own.contains(&nominee);
        if own { RecusalReason::OwnTerritory } else { RecusalReason::Other }
    };
    let all = own.iter().chain(recused);
    let recusals = all.map(|nominee| Recusal {
        nominee: id(nominee),
        reason: reason(nominee),
        note: String::new(),
    });
    let votes = answer.map(|answer| Vote { category: id("c"), answer, comment: String::new() });
    let ballot = CompleteBallot {
        votes: votes.into_iter().collect(),
        recusals: recusals.collect(),
        no_conflict: vec![],
        comments: vec![],
    };
    Juror { ballot, mandate: mandate(edition, own) }
}

pub(super) fn choose(nominees: &[&str]) -> Answer {
    Answer::Choice(nominees.iter().map(|nominee| id(nominee)).collect())
}

pub(super) fn rank(nominees: &[&str]) -> Answer {
    Answer::Ranking(nominees.iter().map(|nominee| id(nominee)).collect())
}

/// Scores in half points.
pub(super) fn score(scores: &[(&str, &str, u32)]) -> Answer {
    let score = |(nominee, criterion, halves): &(&str, &str, u32)| {
        ((id(nominee), id(criterion)), HalfPoints(*halves))
    };
    Answer::Scores(scores.iter().map(score).collect::<Scores>())
}

pub(super) fn ahead(nominees: &[&str], first: &str) -> TieDecision {
    TieDecision {
        category: id("c"),
        nominees: nominees.iter().map(|nominee| id(nominee)).collect(),
        ahead: id(first),
        reason: "Plus utile.".to_owned(),
    }
}

pub(super) fn count(edition: &Edition, jurors: &[Juror], ties: &[TieDecision]) -> CategoryCount {
    let countable = |it: &Juror| CountableBallot::whole(it.ballot.clone(), it.mandate.clone());
    let ballots: Vec<_> = jurors.iter().map(countable).collect();
    let tally = tally(edition, category(edition), &ballots);
    count_category(edition, category(edition), tally, ties)
}

/// Jurors without ties who answer.
pub(super) fn answering(edition: &Edition, answers: &[Answer]) -> Vec<Juror> {
    answers.iter().map(|answer| juror(edition, &[], &[], Some(answer.clone()))).collect()
}

fn named<'a>(nominees: impl IntoIterator<Item = &'a Id<Nominee>>) -> String {
    let names: Vec<_> = nominees.into_iter().map(Id::as_str).collect();
    names.join(" ")
}

/// The places as one line each: `1: a b = 47/6, argent`; `!` where a decision put somebody ahead.
pub(super) fn lines(count: &CategoryCount) -> Vec<String> {
    let line = |place: &palmares::count::Place| {
        let (number, nominees) = (place.place, named(&place.nominees));
        let merit = match (place.merit.numerator(), place.merit.denominator()) {
            (whole, 1) => whole.to_string(),
            (above, below) => format!("{above}/{below}"),
        };
        let earns =
            place.distinction.as_ref().map_or_else(String::new, |it| format!(", {}", it.id));
        let decided = if place.decided.is_some() { " !" } else { "" };
        format!("{number}: {nominees} = {merit}{earns}{decided}")
    };
    count.places.iter().map(line).collect()
}

/// What each nominee comes to: its distinction, and whether it goes on.
pub(super) fn outcome(
    edition: &Edition,
    count: &CategoryCount,
) -> Vec<(Id<Nominee>, Option<String>, bool)> {
    let on: BTreeSet<_> =
        edition.selection.map_or_else(Vec::new, |it| selected(count, it)).into_iter().collect();
    let earned = |nominee: &Id<Nominee>| {
        let place = count.places.iter().find(|place| place.nominees.contains(nominee))?;
        Some(place.distinction.as_ref()?.id.to_string())
    };
    let nominees = edition.nominees.iter().map(|nominee| &nominee.id);
    nominees.map(|nominee| (nominee.clone(), earned(nominee), on.contains(nominee))).collect()
}

/// How a juror can vote: whom else they do not judge, and what they answer.
pub(super) type Way = (Vec<String>, Option<Answer>);

/// Every way to vote for a juror who may judge these.
pub(super) fn ways(edition: &Edition, free: &[&str]) -> Vec<Way> {
    use palmares::edition::Rule;
    if free.is_empty() {
        return vec![(vec![], None)];
    }
    let mut ways = vec![(vec![], Some(Answer::Abstention)), (vec![], Some(Answer::Blank))];
    match &category(edition).rule {
        Rule::Choose { up_to } => {
            let sets = subsets(free).into_iter().filter(|set| (1..=*up_to).contains(&set.len()));
            ways.extend(sets.map(|set| (vec![], Some(choose(&set)))));
        }
        Rule::Rank { points } => {
            let orders = orders(free, points.len());
            ways.extend(orders.iter().map(|order| (vec![], Some(rank(order)))));
        }
        Rule::Score(scoring) => {
            let values: Vec<_> = (scoring.from..=scoring.to).map(|it| it * 2).collect();
            for judged in subsets(free) {
                let left = free.iter().filter(|it| !judged.contains(it));
                let recused: Vec<_> = left.map(|&it| it.to_owned()).collect();
                if judged.is_empty() {
                    ways.push((recused, None));
                    continue;
                }
                let mut all = vec![vec![]];
                for nominee in judged {
                    for criterion in &scoring.criteria {
                        let grown = all.iter().flat_map(|before: &Vec<_>| {
                            values.iter().map(|value| {
                                let next = (nominee, criterion.id.as_str(), *value);
                                [before.as_slice(), &[next]].concat()
                            })
                        });
                        all = grown.collect();
                    }
                }
                let scored = all.into_iter().map(|scores| (recused.clone(), Some(score(&scores))));
                ways.extend(scored);
            }
        }
    }
    ways
}

fn subsets<'a>(all: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut sets = vec![vec![]];
    for &one in all {
        let with = sets.iter().map(|set: &Vec<&str>| [set.as_slice(), &[one]].concat());
        sets = [with.collect(), sets.clone()].concat();
    }
    sets
}

/// Every order of one to `most` of them.
fn orders<'a>(all: &[&'a str], most: usize) -> Vec<Vec<&'a str>> {
    let mut found = Vec::new();
    let mut last = vec![vec![]];
    for _ in 0..most.min(all.len()) {
        let longer = last.iter().flat_map(|order: &Vec<&str>| {
            let left = all.iter().filter(|one| !order.contains(one));
            left.map(|one| [order.as_slice(), &[*one]].concat())
        });
        last = longer.collect();
        found.extend(last.iter().cloned());
    }
    found
}
