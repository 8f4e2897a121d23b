//! The numbers of territories in the official registers, as documents write them.

use super::fault::FaultKind;
use super::read::Node;
use crate::edition::OfficialCode;
use crate::json::Value;

pub(super) fn read(node: Node<'_>) -> Option<OfficialCode> {
    let mut members = node.object()?;
    let schemes: [fn(&Node<'_>) -> Option<OfficialCode>; 2] = [
        |node| node.code(2..=5).map(OfficialCode::Insee),
        |node| siren(node).map(OfficialCode::Siren),
    ];
    let scheme =
        members.required("scheme").and_then(|node| node.word(&["insee", "siren"], &schemes));
    let value = members.required("value");
    members.finish();
    scheme?(&value?)
}

/// Nine digits.
pub(super) fn siren(node: &Node<'_>) -> Option<String> {
    let code = node.code(9..=9)?;
    let digits = code.bytes().all(|byte| byte.is_ascii_digit());
    if digits { Some(code) } else { node.refuse(FaultKind::BadCode(code)) }
}

pub(super) fn write(code: &OfficialCode) -> Value {
    let scheme = match code {
        OfficialCode::Insee(_) => "insee",
        OfficialCode::Siren(_) => "siren",
    };
    Value::object([("scheme", Value::string(scheme)), ("value", Value::string(code.value()))])
}
