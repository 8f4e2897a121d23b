//! The lists of an edition whose elements have names by which others refer to them.

use crate::json::{Path, Segment, Value};

/// A list whose elements have names.
pub(super) struct Register {
    /// Its member in the edition.
    pub(super) member: &'static str,
    /// By which member its elements are named.
    pub(super) key: &'static str,
    /// Whether every edition has it.
    pub(super) required: bool,
}

const fn register(member: &'static str, key: &'static str, required: bool) -> Register {
    Register { member, key, required }
}

/// All of them, in the order of the document.
pub(super) const REGISTERS: &[Register] = &[
    register("sources", "id", true),
    register("categories", "id", true),
    register("territory_kinds", "id", true),
    register("regions", "code", true),
    register("departments", "code", true),
    register("territories", "id", true),
    register(NOMINEES, "id", true),
    register(CANDIDATURES, "id", false),
    register("distinctions", "id", true),
    register("panels", "id", false),
];

pub(super) const NOMINEES: &str = "nominees";
pub(super) const CANDIDATURES: &str = "candidatures";

/// Criteria have names too, each within its category.
const CRITERIA: &str = "criteria";

/// The register that this list is.
pub(super) fn register_of(list: &Path) -> Option<&'static Register> {
    let [Segment::Member(member)] = list.segments() else { return None };
    REGISTERS.iter().find(|register| register.member == member)
}

/// The register that this is an element of.
pub(super) fn register_of_element(at: &Path) -> Option<&'static Register> {
    register_of(&at.split_last()?.0)
}

/// Whether this list is the criteria of a category.
pub(super) fn is_criteria(list: &Path) -> bool {
    matches!(list.segments().last(), Some(Segment::Member(name)) if name == CRITERIA)
}

/// The registers that share one set of names with this one.
pub(super) fn namespace(member: &'static str) -> Vec<&'static str> {
    match member {
        NOMINEES | CANDIDATURES => vec![NOMINEES, CANDIDATURES],
        other => vec![other],
    }
}

/// Whether a register has an element of this name.
pub(super) fn has(document: &Value, register: &str, key: &str, name: &str) -> bool {
    let entries = document.member(register).map(Value::elements).unwrap_or_default();
    entries.iter().any(|it| it.member(key).and_then(Value::as_str) == Some(name))
}
