//! Acts that change the draft of an edition. An act keeps everything in the document that it does not concern.

use super::list_of_draft::list_mut;
use super::new_id::new_id;
use super::references::{Referrer, referrers};
use super::registers::{
    CANDIDATURES, NOMINEES, has, is_criteria, namespace, register_of, register_of_element,
};
use super::rule::rule_like;
use super::territories::{drop_needs, enter_needs, write};
use crate::edition::{Id, Rule, Territory};
use crate::json::{Path, Segment, Shape, Value};

/// An act of an organiser on a draft. Elements are named by their path, as in faults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Sets a field: a text, a number, a date, a reference.
    Set {
        /// The member.
        at: Path,
        /// What it shall say.
        value: Value,
    },
    /// Removes a field that may be missing.
    Unset {
        /// The member.
        at: Path,
    },
    /// Adds an element at the end of a list. One that others will refer to gets an id from its name, unless it has one.
    Add {
        /// The list; one that may be missing is made.
        to: Path,
        /// The element.
        entry: Value,
    },
    /// Adds a territory, with the kind, the départements and the régions that it needs.
    AddTerritory(Box<Territory>),
    /// Says who received a special award, with all that this territory needs.
    SetRecipient {
        /// The special award.
        award: Path,
        /// Who received it.
        recipient: Box<Territory>,
    },
    /// Says how a category is judged.
    SetRule {
        /// The category.
        category: Path,
        /// The new rule.
        rule: Rule,
    },
    /// Takes an element out of its list, unless something refers to it.
    Remove {
        /// The element.
        at: Path,
    },
    /// Puts an element elsewhere in its list.
    Move {
        /// The element.
        at: Path,
        /// Its new place, from 0.
        to: usize,
    },
    /// Makes a candidature a nominee, or a nominee a candidature; it keeps its id.
    ChangeStage {
        /// The entry.
        at: Path,
    },
}

/// Why an act was not done. The draft is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing of that kind in this place.
    NoSuchPlace(Path),
    /// These refer to it.
    ReferredTo(Vec<Referrer>),
    /// The id is part of addresses and ballots, so it cannot be changed.
    FixedId(Path),
    /// Something else has this id.
    TakenId(String),
}

/// The document after the act.
///
/// # Errors
/// Why it was not done.
pub fn apply(document: &Value, act: &Act) -> Result<Value, Refusal> {
    apply_all(document, [act])
}

/// The document after all of these, or after none.
///
/// # Errors
/// Why the first that could not be done was not.
pub fn apply_all<'a>(
    document: &Value,
    acts: impl IntoIterator<Item = &'a Act>,
) -> Result<Value, Refusal> {
    let mut after = document.clone();
    acts.into_iter().try_for_each(|act| perform(&mut after, act))?;
    Ok(after)
}

/// Applies the act to this document. If it returns an error, the document must be discarded.
pub(super) fn perform(document: &mut Value, act: &Act) -> Result<(), Refusal> {
    match act {
        Act::Set { at, value } => {
            refuse_named(document, at)?;
            let before = document.find(at).cloned();
            put(document, at, value.clone())?;
            // The recipient's territory needed a kind, départements and régions, which may no longer be needed.
            drop_needs(document, before.as_ref());
            Ok(())
        }
        Act::Unset { at } => unset(document, at),
        Act::Add { to, entry } => add(document, to, entry.clone()),
        Act::AddTerritory(territory) => {
            let taken = |id: &str| has(document, "territories", "id", id);
            let id = new_id::<Territory>(territory.id.as_str(), "territory", taken);
            let list = Path::root().member("territories");
            let id = id.ok_or_else(|| Refusal::NoSuchPlace(list.clone()))?;
            enter_needs(document, territory);
            add(document, &list, write(territory, id.as_str()))
        }
        Act::SetRecipient { award, recipient } => {
            let at = award.member("recipient");
            let before = document.find(&at).cloned();
            enter_needs(document, recipient);
            put(document, &at, write(recipient, recipient.id.as_str()))?;
            drop_needs(document, before.as_ref());
            Ok(())
        }
        Act::SetRule { category, rule } => {
            let at = category.member("rule");
            let rule = rule_like(document.find(&at), rule);
            put(document, &at, rule)
        }
        Act::Remove { at } => {
            refuse_referred(document, at)?;
            let gone = take(document, at)?;
            drop_needs(document, gone.member("recipient").or(Some(&gone)));
            Ok(())
        }
        Act::Move { at, to } => {
            let (list, _) = at.split_last().ok_or_else(|| Refusal::NoSuchPlace(at.clone()))?;
            let moved = take(document, at)?;
            let values = values_mut(document, &list)?;
            values.insert((*to).min(values.len()), moved);
            Ok(())
        }
        Act::ChangeStage { at } => change_stage(document, at),
    }
}

/// Puts a value in its place, which may be a new member of something that is there.
fn put(document: &mut Value, at: &Path, value: Value) -> Result<(), Refusal> {
    let nowhere = || Refusal::NoSuchPlace(at.clone());
    if let Some(place) = document.find_mut(at) {
        *place = value;
        return Ok(());
    }
    let (around, last) = at.split_last().ok_or_else(nowhere)?;
    let around = document.find_mut(&around).ok_or_else(nowhere)?;
    match (last, &mut around.shape) {
        (Segment::Member(name), Shape::Object(members)) => members.push((name.clone(), value)),
        _ => return Err(nowhere()),
    }
    Ok(())
}

fn unset(document: &mut Value, at: &Path) -> Result<(), Refusal> {
    let nowhere = || Refusal::NoSuchPlace(at.clone());
    refuse_named(document, at)?;
    let (around, last) = at.split_last().ok_or_else(nowhere)?;
    let around = document.find_mut(&around).ok_or_else(nowhere)?;
    let Segment::Member(name) = last else { return Err(nowhere()) };
    *around = around.without(name);
    Ok(())
}

fn add(document: &mut Value, to: &Path, entry: Value) -> Result<(), Refusal> {
    let register = register_of(to);
    if let (Some(register), [Segment::Member(_)]) = (register, to.segments()) {
        list_mut(document, register.member);
    }
    let (key, within) = match register {
        Some(register) => (register.key, namespace(register.member)),
        None if is_criteria(to) => ("id", Vec::new()),
        None => {
            values_mut(document, to)?.push(entry);
            return Ok(());
        }
    };
    let taken = |id: &str| {
        let elsewhere = within.iter().any(|member| has(document, member, key, id));
        let here = document.find(to).map(Value::elements).unwrap_or_default();
        elsewhere || here.iter().any(|it| it.member(key).and_then(Value::as_str) == Some(id))
    };
    let entry = match entry.member(key).and_then(Value::as_str) {
        Some(id) if taken(id) => return Err(Refusal::TakenId(id.to_owned())),
        None if key == "id" => {
            let otherwise = to.to_string();
            let id = new_id::<Value>(&name_of(&entry), &otherwise, taken);
            let id = id.ok_or_else(|| Refusal::NoSuchPlace(to.clone()))?;
            with_first(&entry, "id", Value::string(id.as_str()))
        }
        _ => entry,
    };
    values_mut(document, to)?.push(entry);
    Ok(())
}

/// What an id is made from.
fn name_of(entry: &Value) -> String {
    let said = |name| entry.member(name).and_then(Value::as_str);
    // Two territories often use the same title.
    let before = said("territory").unwrap_or_default();
    format!("{before} {}", said("name").or_else(|| said("title")).unwrap_or_default())
}

pub(super) fn with_first(entry: &Value, name: &str, value: Value) -> Value {
    let mut entry = entry.without(name);
    if let Shape::Object(members) = &mut entry.shape {
        members.insert(0, (name.to_owned(), value));
    }
    entry
}

fn change_stage(document: &mut Value, at: &Path) -> Result<(), Refusal> {
    let other = match register_of_element(at).map(|register| register.member) {
        Some(NOMINEES) => CANDIDATURES,
        Some(CANDIDATURES) => NOMINEES,
        _ => return Err(Refusal::NoSuchPlace(at.clone())),
    };
    refuse_referred(document, at)?;
    let entry = take(document, at)?;
    let Some(Shape::Array(entries)) = list_mut(document, other) else {
        return Err(Refusal::NoSuchPlace(Path::root().member(other)));
    };
    entries.push(entry);
    Ok(())
}

fn take(document: &mut Value, at: &Path) -> Result<Value, Refusal> {
    let nowhere = || Refusal::NoSuchPlace(at.clone());
    let (around, last) = at.split_last().ok_or_else(nowhere)?;
    let Segment::Index(index) = *last else { return Err(nowhere()) };
    let values = values_mut(document, &around)?;
    if index < values.len() { Ok(values.remove(index)) } else { Err(nowhere()) }
}

fn values_mut<'a>(document: &'a mut Value, list: &Path) -> Result<&'a mut Vec<Value>, Refusal> {
    match document.find_mut(list).map(|value| &mut value.shape) {
        Some(Shape::Array(values)) => Ok(values),
        _ => Err(Refusal::NoSuchPlace(list.clone())),
    }
}

fn refuse_referred(document: &Value, at: &Path) -> Result<(), Refusal> {
    let Some(register) = register_of_element(at) else { return Ok(()) };
    let key = document.find(&at.member(register.key)).and_then(Value::as_str);
    let Some(key) = key else { return Ok(()) };
    // If two elements have the same id, one of them may be corrected.
    let entries = document.member(register.member).map(Value::elements).unwrap_or_default();
    let named = |it: &&Value| it.member(register.key).and_then(Value::as_str) == Some(key);
    if entries.iter().filter(named).count() > 1 {
        return Ok(());
    }
    let found = referrers(document, register.member, key);
    if found.is_empty() { Ok(()) } else { Err(Refusal::ReferredTo(found)) }
}

/// Refuses to change an id, or to replace an element that contains ids. An invalid or repeated id may be corrected.
fn refuse_named(document: &Value, at: &Path) -> Result<(), Refusal> {
    let whole =
        at.segments().is_empty() || register_of(at).is_some() || register_of_element(at).is_some();
    if whole {
        return Err(Refusal::FixedId(at.clone()));
    }
    let Some((around, Segment::Member(member))) = at.split_last() else { return Ok(()) };
    let list = around.split_last().map(|(list, _)| list);
    let key = match list.as_ref().and_then(register_of) {
        Some(register) => register.key,
        None => "id",
    };
    let Some(name) = document.find(at).and_then(Value::as_str).filter(|_| member == key) else {
        return Ok(());
    };
    let good = key != "id" || Id::<Value>::parse(name).is_some();
    let entries = list.and_then(|list| document.find(&list)).map(Value::elements);
    let named = |it: &&Value| it.member(key).and_then(Value::as_str) == Some(name);
    let once = entries.is_none_or(|entries| entries.iter().filter(named).count() <= 1);
    if good && once { Err(Refusal::FixedId(at.clone())) } else { Ok(()) }
}
