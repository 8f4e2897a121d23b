//! `palmares-draft/1`: a ballot in the making, as the browser keeps it and as a backup carries it. Never signed.

use super::fault::{Fault, FaultKind};
use super::parsed::Parsed;
use super::read::{Members, Node, read_parsed};
use super::{remarks, votes};
use crate::ballot::{Conflict, Draft, MAX_COMMENT, MAX_NAME, Subject, written_bytes};
use crate::bounds::{BALLOT_BYTES, NOMINEES, WRITTEN_BYTES};
use crate::edition::{Id, Nominee};
use crate::json::{Value, canonical};

/// The name and version of the format.
pub const FORMAT: &str = "palmares-draft/1";

/// The text that is stored; the same for equal drafts.
pub fn write(draft: &Draft) -> String {
    canonical(&document(draft))
}

/// The draft as a document. What is empty is left out, but for what was there from the first build on.
pub(super) fn document(draft: &Draft) -> Value {
    let comment_on_nominee = |(subject, text): (&Subject, _)| match subject {
        Subject::Nominee(nominee) => Some(remarks::write(nominee, text)),
        Subject::Category(_) => None,
    };
    let lists = [
        ("conflicts", draft.conflicts().map(write_conflict).collect::<Vec<_>>()),
        ("comments", draft.comments().filter_map(comment_on_nominee).collect()),
        ("notes", draft.notes().map(|(subject, text)| write_note(subject, text)).collect()),
    ];
    let document = Value::object([
        ("format", Value::string(FORMAT)),
        ("name", Value::string(draft.name())),
        ("territory", Value::string(draft.territory())),
        ("answers", Value::array(write_answers(draft))),
    ]);
    lists
        .into_iter()
        .filter(|(_, list)| !list.is_empty())
        .fold(document, |document, (name, list)| document.with(name, Value::array(list)))
}

/// Categories with an answer, then those with nothing but a comment.
fn write_answers(draft: &Draft) -> Vec<Value> {
    let answered = draft.answers().map(|(category, answer)| (category, Some(answer)));
    let commented = draft.comments().filter_map(|(subject, _)| match subject {
        Subject::Category(category) if draft.answer(category).is_none() => Some((category, None)),
        Subject::Category(_) | Subject::Nominee(_) => None,
    });
    let row = |(category, answer)| {
        let comment = draft.comment(&Subject::Category(Id::clone(category)));
        votes::write(category, answer, comment)
    };
    answered.chain(commented).map(row).collect()
}

fn write_conflict((nominee, conflict): (&Id<Nominee>, &Conflict)) -> Value {
    let (recused, reason) = match conflict {
        Conflict::Recused(reason) => (true, reason.as_str()),
        Conflict::NoConflict => (false, ""),
    };
    Value::object([
        ("nominee", Value::string(nominee.as_str())),
        ("recused", Value::boolean(recused)),
        ("reason", Value::string(reason)),
    ])
}

fn write_note(subject: &Subject, text: &str) -> Value {
    let (kind, id) = match subject {
        Subject::Category(id) => ("category", id.as_str()),
        Subject::Nominee(id) => ("nominee", id.as_str()),
    };
    Value::object([(kind, Value::string(id)), ("text", Value::string(text))])
}

/// Reads a stored text.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn read(text: &str) -> Result<Draft, Vec<Fault>> {
    read_file(Parsed::of(text.as_bytes()))
}

/// Reads the same from a file.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn read_file(file: Parsed<'_>) -> Result<Draft, Vec<Fault>> {
    read_parsed(file, BALLOT_BYTES, draft).map(|(draft, _)| draft)
}

pub(super) fn draft(root: Node<'_>) -> Option<Draft> {
    let place = root.clone();
    let mut members = root.object()?;
    members.required("format")?.format(FORMAT)?;
    let name = members.free_text("name", MAX_NAME);
    let territory = members.free_text("territory", MAX_NAME);
    let answers = members
        .required("answers")
        .and_then(|node| node.list(0..=200, |node| votes::read(node, votes::ANSWERS_SO_FAR)));
    let conflicts = list(&mut members, "conflicts", conflict);
    let comments = list(&mut members, "comments", remarks::read);
    let notes = list(&mut members, "notes", note);
    members.finish();
    let (answers, conflicts, comments, notes) = (answers?, conflicts?, comments?, notes?);
    let reasons = conflicts.iter().filter_map(|(_, conflict)| match conflict {
        Conflict::Recused(reason) => Some(reason),
        Conflict::NoConflict => None,
    });
    let texts = answers.iter().map(|(_, _, comment)| comment).chain(reasons);
    let texts = texts.chain(comments.iter().map(|(_, text)| text));
    let texts = texts.chain(notes.iter().map(|(_, text)| text));
    if written_bytes(texts.map(String::as_str)) > WRITTEN_BYTES {
        return place.refuse(FaultKind::TooLarge(WRITTEN_BYTES));
    }
    let mut draft = Draft::default();
    draft.set_name(&name?);
    draft.set_territory(&territory?);
    for (category, answer, comment) in answers {
        draft.set_answer(&category, answer);
        draft.set_comment(&Subject::Category(category), &comment);
    }
    for (nominee, conflict) in conflicts {
        draft.set_conflict(&nominee, Some(conflict));
    }
    for (nominee, text) in comments {
        draft.set_comment(&Subject::Nominee(nominee), &text);
    }
    for (subject, text) in notes {
        draft.set_note(&subject, &text);
    }
    Some(draft)
}

fn list<'a, T>(
    members: &mut Members<'a>,
    name: &'static str,
    read: impl FnMut(Node<'a>) -> Option<T>,
) -> Option<Vec<T>> {
    members.optional(name).map_or(Some(Vec::new()), |node| node.list(0..=NOMINEES, read))
}

fn conflict(node: Node<'_>) -> Option<(Id<Nominee>, Conflict)> {
    let place = node.clone();
    let mut members = node.object()?;
    let nominee = members.id("nominee");
    let recused = members.required("recused").and_then(|node| node.boolean());
    let reason = members.free_text("reason", MAX_COMMENT);
    members.finish();
    let conflict = match (recused?, reason?) {
        (true, reason) => Conflict::Recused(reason),
        (false, reason) if reason.is_empty() => Conflict::NoConflict,
        (false, _) => return place.refuse(FaultKind::UnknownMember("reason".to_owned())),
    };
    Some((nominee?, conflict))
}

/// Either about a `category` or about a `nominee`.
fn note(node: Node<'_>) -> Option<(Subject, String)> {
    let mut members = node.object()?;
    let subject = match members.optional("category") {
        Some(node) => node.id().map(Subject::Category),
        None => members.id("nominee").map(Subject::Nominee),
    };
    let text = members.free_text("text", MAX_COMMENT);
    members.finish();
    Some((subject?, text?))
}
