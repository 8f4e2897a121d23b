//! Finds the differences between two documents.

use super::{Path, Shape, Value};

/// One place at which two documents say different things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The path of the value.
    pub path: Path,
    /// What the first says there, if anything.
    pub one: Option<Value>,
    /// What the other says there, if anything.
    pub other: Option<Value>,
}

/// How far ahead an equal element is looked for.
const LOOK_AHEAD: usize = 100;

/// Every place at which two values differ, as deep as possible: members by name, elements in order. An element that only
/// one list has is told once, at its place there, and those after it are compared with those that they are.
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
            compare_lists(left, right, path, found);
        }
        _ => {
            found.push(Difference { path: path.clone(), one: one.cloned(), other: other.cloned() });
        }
    }
}

fn compare_lists(left: &[Value], right: &[Value], path: &Path, found: &mut Vec<Difference>) {
    let (mut at, mut other_at) = (0, 0);
    while at < left.len() || other_at < right.len() {
        let (one, other) = (left.get(at), right.get(other_at));
        // How many only the first list has, and how many only the other.
        let (gone, come) = match (one, other) {
            (Some(one), Some(other)) if !says_the_same(one, other) => {
                let gone = distance(left, at, other);
                let come = distance(right, other_at, one);
                match (gone, come) {
                    (Some(gone), Some(come)) if gone <= come => (gone, 0),
                    (Some(gone), None) => (gone, 0),
                    (_, Some(come)) => (0, come),
                    (None, None) => (0, 0),
                }
            }
            _ => (0, 0),
        };
        for only in at..at + gone {
            compare(left.get(only), None, &path.index(only), found);
        }
        for only in other_at..other_at + come {
            compare(None, right.get(only), &path.index(only), found);
        }
        (at, other_at) = (at + gone, other_at + come);
        let place = if at < left.len() { at } else { other_at };
        compare(left.get(at), right.get(other_at), &path.index(place), found);
        (at, other_at) = (at + 1, other_at + 1);
    }
}

/// How many elements from here on come before one that is equal.
fn distance(list: &[Value], from: usize, sought: &Value) -> Option<usize> {
    list.get(from..)?.iter().take(LOOK_AHEAD).position(|value| says_the_same(value, sought))
}

/// Whether two values are the same whatever the order of their members.
pub fn says_the_same(one: &Value, other: &Value) -> bool {
    match (&one.shape, &other.shape) {
        (Shape::Object(left), Shape::Object(right)) => {
            let same = |(name, value): &(String, Value)| {
                other.member(name).is_some_and(|it| says_the_same(value, it))
            };
            left.len() == right.len() && left.iter().all(same)
        }
        (Shape::Array(left), Shape::Array(right)) => {
            left.len() == right.len()
                && left.iter().zip(right).all(|(one, other)| says_the_same(one, other))
        }
        _ => one == other,
    }
}
