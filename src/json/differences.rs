//! Where two documents say different things.

use super::{Path, Shape, Value};

/// One place at which two documents say different things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where.
    pub path: Path,
    /// What the first says there, if anything.
    pub one: Option<Value>,
    /// What the other says there, if anything.
    pub other: Option<Value>,
}

/// Every place at which two values differ, as deep as possible: members by name, elements by place.
pub fn differences(one: &Value, other: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(Some(one), Some(other), &Path::root(), &mut found);
    found
}

fn compare(one: Option<&Value>, other: Option<&Value>, path: &Path, found: &mut Vec<Difference>) {
    if one == other {
        return;
    }
    match (one.map(|it| &it.shape), other.map(|it| &it.shape)) {
        (Some(Shape::Object(left)), Some(Shape::Object(right))) => {
            let only_right = right.iter().filter(|(name, _)| left.iter().all(|(it, _)| it != name));
            for (name, _) in left.iter().chain(only_right) {
                let member = |value: Option<&Value>| value.and_then(|it| it.member(name)).cloned();
                compare(member(one).as_ref(), member(other).as_ref(), &path.member(name), found);
            }
        }
        (Some(Shape::Array(left)), Some(Shape::Array(right))) => {
            for index in 0..left.len().max(right.len()) {
                compare(left.get(index), right.get(index), &path.index(index), found);
            }
        }
        _ => {
            found.push(Difference { path: path.clone(), one: one.cloned(), other: other.cloned() })
        }
    }
}
