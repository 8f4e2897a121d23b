//! What a juror tells the jury of a nominee: the same in a ballot and in a draft.

use super::read::Node;
use crate::ballot::MAX_COMMENT;
use crate::edition::{Id, Nominee};
use crate::json::Value;

pub(super) fn write(nominee: &Id<Nominee>, text: &str) -> Value {
    Value::object([("nominee", Value::string(nominee.as_str())), ("text", Value::string(text))])
}

pub(super) fn read(node: Node<'_>) -> Option<(Id<Nominee>, String)> {
    let mut members = node.object()?;
    let nominee = members.id("nominee");
    let text = members.free_text("text", MAX_COMMENT);
    members.finish();
    Some((nominee?, text?))
}
