//! One category of a ballot or of a draft: the shape both have.

use std::collections::BTreeSet;

use super::fault::FaultKind;
use super::read::{Members, Node};
use crate::ballot::{Answer, MAX_COMMENT, Scores};
use crate::bounds::{CRITERIA, HALF_POINTS, NOMINEES};
use crate::edition::{Category, HalfPoints, Id, Nominee};
use crate::json::Value;

/// What a ballot may answer.
pub(super) const ANSWERS: &[&str] = &["choice", "ranking", "scores", "blank", "abstention"];

/// What a draft may answer: also nothing yet, beside a comment.
pub(super) const ANSWERS_SO_FAR: &[&str] =
    &["choice", "ranking", "scores", "blank", "abstention", "none"];

#[derive(Clone, Copy, PartialEq)]
enum Word {
    Choice,
    Ranking,
    Scores,
    Blank,
    Abstention,
    Nothing,
}

const WORDS: &[Word] =
    &[Word::Choice, Word::Ranking, Word::Scores, Word::Blank, Word::Abstention, Word::Nothing];

/// A category, its answer if there is one, its comment.
pub(super) type Row = (Id<Category>, Option<Answer>, String);

pub(super) fn write(category: &Id<Category>, answer: Option<&Answer>, comment: &str) -> Value {
    let (word, nominees) = match answer {
        Some(Answer::Choice(chosen)) => ("choice", chosen.iter().map(name).collect()),
        Some(Answer::Ranking(ranked)) => ("ranking", ranked.iter().map(name).collect()),
        Some(Answer::Scores(_)) => ("scores", vec![]),
        Some(Answer::Blank) => ("blank", vec![]),
        Some(Answer::Abstention) => ("abstention", vec![]),
        None => ("none", vec![]),
    };
    let row = Value::object([
        ("category", Value::string(category.as_str())),
        ("answer", Value::string(word)),
        ("nominees", Value::array(nominees)),
        ("comment", Value::string(comment)),
    ]);
    match answer {
        Some(Answer::Scores(scores)) => row.with("scores", write_scores(scores)),
        _ => row,
    }
}

fn name(nominee: &Id<Nominee>) -> Value {
    Value::string(nominee.as_str())
}

fn write_scores(scores: &Scores) -> Value {
    Value::array(scores.iter().map(|((nominee, criterion), score)| {
        Value::object([
            ("nominee", name(nominee)),
            ("criterion", Value::string(criterion.as_str())),
            ("half_points", Value::integer(score.0)),
        ])
    }))
}

pub(super) fn read(node: Node<'_>, answers: &'static [&'static str]) -> Option<Row> {
    let mut members = node.object()?;
    let category = members.id("category");
    let word = members.required("answer").and_then(|node| node.word(answers, WORDS));
    let nominees = members.required("nominees").and_then(|node| named(node, word?));
    let scores = if word == Some(Word::Scores) { Some(scores(&mut members)) } else { None };
    let comment = members.free_text("comment", MAX_COMMENT);
    members.finish();
    let nominees = nominees?;
    let answer = match word? {
        Word::Choice => Some(Answer::Choice(nominees.into_iter().collect())),
        Word::Ranking => Some(Answer::Ranking(nominees)),
        Word::Scores => Some(Answer::Scores(scores??)),
        Word::Blank => Some(Answer::Blank),
        Word::Abstention => Some(Answer::Abstention),
        Word::Nothing => None,
    };
    Some((category?, answer, comment?))
}

/// A choice and a ranking name nominees, each once; other answers name none.
fn named(node: Node<'_>, word: Word) -> Option<Vec<Id<Nominee>>> {
    let place = node.clone();
    let mut seen = BTreeSet::new();
    let nominees = node.list(0..=100, |node| {
        let nominee = node.id()?;
        if seen.insert(Id::clone(&nominee)) {
            Some(nominee)
        } else {
            node.refuse(FaultKind::Duplicate(nominee.to_string()))
        }
    })?;
    let names = matches!(word, Word::Choice | Word::Ranking);
    if names == nominees.is_empty() {
        return place.refuse(FaultKind::ChoiceCount(nominees.len()));
    }
    Some(nominees)
}

fn scores(members: &mut Members<'_>) -> Option<Scores> {
    let mut scores = Scores::new();
    let rows = members.required("scores")?.list(1..=NOMINEES * CRITERIA, |node| {
        let place = node.clone();
        let mut members = node.object()?;
        let nominee = members.id("nominee");
        let criterion = members.id("criterion");
        let score = members.integer("half_points", 0..=HALF_POINTS);
        members.finish();
        let (nominee, criterion) = (nominee?, criterion?);
        let twice = scores.insert((nominee.clone(), criterion), HalfPoints(score?)).is_some();
        if twice { place.refuse(FaultKind::Duplicate(nominee.to_string())) } else { Some(()) }
    });
    rows.map(|_| scores)
}
