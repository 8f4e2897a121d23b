//! `palmares-draft/1`: a ballot in the making, as the browser keeps it. Never travels and is never signed.

use super::fault::Fault;
use super::read::{Node, read_document};
use super::votes;
use crate::ballot::{Draft, MAX_NAME};
use crate::json::{Value, canonical};

const FORMAT: &str = "palmares-draft/1";
const MAX_BYTES: usize = 1 << 20;

/// The text that is stored; the same for equal drafts.
pub fn write(draft: &Draft) -> String {
    let answer = |category| votes::write(category, draft.answer(category), draft.comment(category));
    canonical(&Value::object([
        ("format", Value::string(FORMAT)),
        ("name", Value::string(draft.name())),
        ("territory", Value::string(draft.territory())),
        ("answers", Value::array(draft.touched().map(answer))),
    ]))
}

/// Reads a stored text.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn read(text: &str) -> Result<Draft, Vec<Fault>> {
    read_document(text.as_bytes(), MAX_BYTES, draft).map(|(draft, _)| draft)
}

fn draft(root: Node<'_>) -> Option<Draft> {
    let mut members = root.object()?;
    members.required("format")?.format(FORMAT)?;
    let name = members.free_text("name", MAX_NAME);
    let territory = members.free_text("territory", MAX_NAME);
    let answers = members
        .required("answers")
        .and_then(|node| node.list(0..=200, |node| votes::read(node, votes::ANSWERS_SO_FAR)));
    members.finish();
    let mut draft = Draft::default();
    draft.set_name(&name?);
    draft.set_territory(&territory?);
    for (category, answer, comment) in answers? {
        draft.set_answer(&category, answer);
        draft.set_comment(&category, &comment);
    }
    Some(draft)
}
