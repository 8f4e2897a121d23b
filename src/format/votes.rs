//! One category of a ballot or of a draft: the shape both have.

use super::fault::FaultKind;
use super::read::Node;
use crate::ballot::{Answer, MAX_COMMENT};
use crate::edition::{Category, Id, Nominee};
use crate::json::Value;

/// What a ballot may answer.
pub(super) const ANSWERS: &[&str] = &["choice", "blank", "abstention"];

/// What a draft may answer: also nothing yet, beside a comment.
pub(super) const ANSWERS_SO_FAR: &[&str] = &["choice", "blank", "abstention", "none"];

#[derive(Clone, Copy)]
enum Word {
    Choice,
    Blank,
    Abstention,
    Nothing,
}

/// A category, its answer if there is one, its comment.
pub(super) type Row = (Id<Category>, Option<Answer>, String);

/// `nominees` is a list because other rules allow several.
pub(super) fn write(category: &Id<Category>, answer: Option<&Answer>, comment: &str) -> Value {
    let (word, nominees) = match answer {
        Some(Answer::Choice(nominee)) => ("choice", vec![Value::string(nominee.as_str())]),
        Some(Answer::Blank) => ("blank", vec![]),
        Some(Answer::Abstention) => ("abstention", vec![]),
        None => ("none", vec![]),
    };
    Value::object([
        ("category", Value::string(category.as_str())),
        ("answer", Value::string(word)),
        ("nominees", Value::array(nominees)),
        ("comment", Value::string(comment)),
    ])
}

pub(super) fn read(node: Node<'_>, answers: &'static [&'static str]) -> Option<Row> {
    let words = [Word::Choice, Word::Blank, Word::Abstention, Word::Nothing];
    let mut members = node.object()?;
    let category = members.id("category");
    let word = members.required("answer").and_then(|node| node.word(answers, &words));
    let nominees = members.required("nominees");
    let comment = members.free_text("comment", MAX_COMMENT);
    members.finish();
    let answer = nominees.zip(word).and_then(|(nominees, word)| answer(word, nominees));
    Some((category?, answer?, comment?))
}

#[expect(clippy::option_option, reason = "outside: readable or not; inside: answered or not")]
fn answer(word: Word, node: Node<'_>) -> Option<Option<Answer>> {
    let place = node.clone();
    let nominees: Vec<Id<Nominee>> = node.list(0..=100, |node| node.id())?;
    let answer = match (word, nominees.as_slice()) {
        (Word::Choice, [nominee]) => Some(Answer::Choice(nominee.clone())),
        (Word::Blank, []) => Some(Answer::Blank),
        (Word::Abstention, []) => Some(Answer::Abstention),
        (Word::Nothing, []) => None,
        (_, several) => return place.refuse(FaultKind::ChoiceCount(several.len())),
    };
    Some(answer)
}
