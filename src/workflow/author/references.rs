//! Finds what in an edition refers to an element, which cannot be removed as long as something does.

use crate::json::{Path, Shape, Value};

/// Which members name an element of which register; a list on the way stands for each of its elements.
const REFERENCES: &[(&str, &[&str])] = &[
    (
        "sources",
        &[
            "nominees.source",
            "candidatures.source",
            "distinctions.source",
            "awards.source",
            "special_awards.source",
            "earlier.source",
        ],
    ),
    ("categories", &["nominees.category", "candidatures.category", "panels.categories"]),
    ("territory_kinds", &["territories.kind", "special_awards.recipient.kind"]),
    ("regions", &["departments.region", "territories.region", "special_awards.recipient.region"]),
    ("departments", &["territories.departments", "special_awards.recipient.departments"]),
    ("territories", &["nominees.territory", "candidatures.territory"]),
    ("nominees", &["awards.nominee"]),
    ("distinctions", &["awards.distinction", "special_awards.distinction"]),
];

/// Something that refers to what was to be taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referrer {
    /// Where the reference stands.
    pub at: Path,
    /// How people call what contains it: its name, title or statement.
    pub name: String,
}

/// Everything that refers to the element of this register that has this id or code.
pub(super) fn referrers(document: &Value, register: &str, key: &str) -> Vec<Referrer> {
    let ways = REFERENCES.iter().find(|(name, _)| *name == register);
    let ways = ways.into_iter().flat_map(|(_, ways)| ways.iter());
    let mut found = Vec::new();
    for way in ways {
        let steps: Vec<_> = way.split('.').collect();
        follow(document, &Path::root(), &steps, &mut |at, value| {
            if value.as_str() == Some(key) {
                found.push(Referrer { name: name_around(document, at), at: at.clone() });
            }
        });
    }
    found
}

fn follow(value: &Value, at: &Path, steps: &[&str], found: &mut impl FnMut(&Path, &Value)) {
    if let Shape::Array(values) = &value.shape {
        for (index, value) in values.iter().enumerate() {
            follow(value, &at.index(index), steps, found);
        }
        return;
    }
    match steps.split_first() {
        None => found(at, value),
        Some((step, rest)) => {
            if let Some(inner) = value.member(step) {
                follow(inner, &at.member(step), rest, found);
            }
        }
    }
}

/// The name of the innermost element on this path that has one.
fn name_around(document: &Value, at: &Path) -> String {
    let mut at = at.clone();
    while let Some((around, _)) = at.split_last() {
        let name = document.find(&around).and_then(|value| {
            let members = ["label", "name", "title", "statement", "id", "code"];
            members.into_iter().find_map(|name| value.member(name)?.as_str())
        });
        match name {
            Some(name) if !around.segments().is_empty() => return name.to_owned(),
            _ => at = around,
        }
    }
    String::new()
}
