//! From JSON values to typed ones, collecting every fault on the way.
//!
//! A reader asks for all members of an object before it gives up on any, so that a person who prepares
//! a document sees all that is wrong with it at once.

pub(super) mod register;
mod values;

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::sync::Arc;

use self::register::Register;
use super::fault::{Collection, Expected, Fault, FaultKind, Faults, quoted};
use super::parsed::Parsed;
use crate::edition::{Date, Id, SafeUrl};
use crate::json::{Path, Shape, Value};

/// Reads a whole document: size, syntax, then `read`; a document with a single fault is not read.
pub(super) fn read_document<T>(
    bytes: &[u8],
    limit: usize,
    read: impl FnOnce(Node<'_>) -> Option<T>,
) -> Result<(T, Value), Vec<Fault>> {
    read_parsed(Parsed::within(bytes, limit), limit, read)
}

/// The same from a file that was parsed already.
pub(super) fn read_parsed<T>(
    file: Parsed<'_>,
    limit: usize,
    read: impl FnOnce(Node<'_>) -> Option<T>,
) -> Result<(T, Value), Vec<Fault>> {
    let text = String::from_utf8_lossy(file.bytes());
    let value = file.into_value(limit).map_err(|fault| vec![fault])?;
    let faults = Faults::default();
    let typed = read(Node { value: &value, path: Path::root(), faults: &faults });
    match (typed, faults.into_list(&text)) {
        (Some(typed), faults) if faults.is_empty() => Ok((typed, value)),
        (_, faults) => Err(faults),
    }
}

/// Reads a value that a whole document contained; `None` for any fault, which the reader of that document named.
pub(super) fn read_value<T>(value: &Value, read: impl FnOnce(Node<'_>) -> Option<T>) -> Option<T> {
    let faults = Faults::default();
    let typed = read(Node { value, path: Path::root(), faults: &faults });
    typed.filter(|_| faults.is_empty())
}

/// A value, the way to it, and where its faults go.
#[derive(Clone)]
pub(super) struct Node<'a> {
    value: &'a Value,
    path: Path,
    faults: &'a Faults,
}

impl<'a> Node<'a> {
    /// Notes a fault of this value; always `None`, so that readers can end with it.
    pub(super) fn refuse<T>(&self, kind: FaultKind) -> Option<T> {
        self.faults.add(self.path.clone(), self.value.at, kind);
        None
    }

    /// Notes a fault of a member of this value, or of this value where it has no such member.
    pub(super) fn refuse_member(&self, name: &str, kind: FaultKind) {
        match self.value.member(name) {
            Some(value) => self.faults.add(self.path.member(name), value.at, kind),
            None => self.faults.add(self.path.clone(), self.value.at, kind),
        }
    }

    /// The value itself, for a document that is signed by itself.
    pub(super) fn value(&self) -> &'a Value {
        self.value
    }

    pub(super) fn is_null(&self) -> bool {
        self.value.shape == Shape::Null
    }

    pub(super) fn object(self) -> Option<Members<'a>> {
        match &self.value.shape {
            Shape::Object(_) => Some(Members { node: self, asked: Vec::new() }),
            _ => self.refuse(FaultKind::WrongType(Expected::Object)),
        }
    }

    fn elements(&self) -> Option<Vec<Node<'a>>> {
        let Shape::Array(values) = &self.value.shape else {
            return self.refuse(FaultKind::WrongType(Expected::Array));
        };
        let node =
            |(index, value)| Node { value, path: self.path.index(index), faults: self.faults };
        Some(values.iter().enumerate().map(node).collect())
    }

    pub(super) fn element(&self, index: usize) -> Option<Node<'a>> {
        self.elements()?.into_iter().nth(index)
    }

    fn counted(&self, count: &RangeInclusive<usize>) -> Option<Vec<Node<'a>>> {
        let elements = self.elements()?;
        if count.contains(&elements.len()) {
            return Some(elements);
        }
        self.refuse(FaultKind::ElementCount { least: *count.start(), most: *count.end() })
    }

    /// A list with all its elements read, or `None` when one of them could not be.
    pub(super) fn list<T>(
        self,
        count: RangeInclusive<usize>,
        mut read: impl FnMut(Node<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let read: Vec<_> = self.counted(&count)?.into_iter().map(&mut read).collect();
        read.into_iter().collect()
    }

    /// The same for a list in which nothing may stand twice; the elements are read with what tells them apart.
    pub(super) fn list_of_different<T>(
        self,
        count: RangeInclusive<usize>,
        mut read: impl FnMut(&Node<'a>) -> Option<(String, T)>,
    ) -> Option<Vec<T>> {
        let mut seen = BTreeSet::new();
        self.list(count, |node| {
            let (name, element) = read(&node)?;
            if seen.insert(name.clone()) {
                Some(element)
            } else {
                node.refuse(FaultKind::Duplicate(name))
            }
        })
    }
}

/// A member that may be missing: `None` only where it is there and faulty.
#[expect(clippy::option_option, reason = "outside: readable or not; inside: there or not")]
pub(super) fn optional<'a, T>(
    node: Option<Node<'a>>,
    read: impl FnOnce(&Node<'a>) -> Option<T>,
) -> Option<Option<T>> {
    match node {
        None => Some(None),
        Some(node) => read(&node).map(Some),
    }
}

/// The members of an object, of which each must be asked for.
pub(super) struct Members<'a> {
    node: Node<'a>,
    asked: Vec<&'static str>,
}

impl<'a> Members<'a> {
    pub(super) fn optional(&mut self, name: &'static str) -> Option<Node<'a>> {
        self.asked.push(name);
        let value = self.node.value.member(name)?;
        Some(Node { value, path: self.node.path.member(name), faults: self.node.faults })
    }

    pub(super) fn required(&mut self, name: &'static str) -> Option<Node<'a>> {
        self.optional(name).or_else(|| self.node.refuse(FaultKind::MissingMember(name.to_owned())))
    }

    pub(super) fn line(&mut self, name: &'static str, most: usize) -> Option<String> {
        self.required(name)?.line(most)
    }

    pub(super) fn free_text(&mut self, name: &'static str, most: usize) -> Option<String> {
        self.required(name)?.free_text(most)
    }

    pub(super) fn integer(
        &mut self,
        name: &'static str,
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        self.required(name)?.integer(range)
    }

    pub(super) fn code(
        &mut self,
        name: &'static str,
        lengths: RangeInclusive<usize>,
    ) -> Option<String> {
        self.required(name)?.code(lengths)
    }

    pub(super) fn id<Thing>(&mut self, name: &'static str) -> Option<Id<Thing>> {
        self.required(name)?.id()
    }

    pub(super) fn date(&mut self, name: &'static str) -> Option<Date> {
        self.required(name)?.date()
    }

    pub(super) fn instant(&mut self, name: &'static str) -> Option<String> {
        self.required(name)?.instant()
    }

    pub(super) fn url(&mut self, name: &'static str) -> Option<SafeUrl> {
        self.required(name)?.url()
    }

    pub(super) fn reference<T>(
        &mut self,
        name: &'static str,
        register: &Register<T>,
        to: Collection,
    ) -> Option<Arc<T>> {
        register.resolve(&self.required(name)?, to)
    }

    /// Names the members that nobody asked for.
    pub(super) fn finish(self) {
        let Shape::Object(members) = &self.node.value.shape else { return };
        for (name, value) in members {
            if !self.asked.contains(&name.as_str()) {
                let path = self.node.path.member(&quoted(name));
                self.node.faults.add(path, value.at, FaultKind::UnknownMember(name.clone()));
            }
        }
    }
}
