//! From JSON values to typed ones, collecting every fault on the way.
//!
//! A reader asks for all members of an object before it gives up on any, so that a person who prepares
//! a document sees all that is wrong with it at once.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::sync::Arc;

use super::fault::{Collection, Expected, Fault, FaultKind, Faults, quoted};
use crate::edition::{Date, Id, SafeUrl};
use crate::json::{Path, Position, Shape, Value, parse};
use crate::signing::Digest;
use crate::visible::{is_hidden, is_hidden_in_lines};

/// Reads a whole document: size, syntax, then `read`; a document with a single fault is not read.
pub(super) fn read_document<T>(
    bytes: &[u8],
    limit: usize,
    read: impl FnOnce(Node<'_>) -> Option<T>,
) -> Result<(T, Value), Vec<Fault>> {
    let alone = |position, kind| vec![Fault { path: Path::root(), position, kind }];
    if bytes.len() > limit {
        return Err(alone(Position { line: 1, column: 1 }, FaultKind::TooLarge(limit)));
    }
    let text = String::from_utf8_lossy(bytes);
    let value = parse(bytes).map_err(|error| {
        alone(Position::of(&text, error.at), FaultKind::Syntax(error.fault).fit())
    })?;
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

    /// A list whose elements are named by their member `key`, each name once.
    pub(super) fn register<T>(
        self,
        key: &str,
        count: RangeInclusive<usize>,
        mut read: impl FnMut(usize, Node<'a>) -> Option<T>,
    ) -> Register<T> {
        let Some(elements) = self.counted(&count) else { return Register::broken() };
        let mut register = Register { elements: Vec::new(), names: Names::default() };
        for (place, element) in elements.into_iter().enumerate() {
            let named = register.names.refuse_again(&element, key);
            let read = read(place, element);
            register.names.add(named, read.is_some().then_some(register.elements.len()));
            register.elements.extend(read.map(Arc::new));
        }
        register
    }

    pub(super) fn string(&self) -> Option<&'a str> {
        self.value.as_str().or_else(|| self.refuse(FaultKind::WrongType(Expected::String)))
    }

    /// One line of visible text, not empty.
    pub(super) fn line(&self, most: usize) -> Option<String> {
        let text = self.string()?;
        if text.trim().is_empty() {
            return self.refuse(FaultKind::Empty);
        }
        self.visible(text, most, is_hidden)
    }

    /// Text that a person typed: may be empty and have several lines.
    pub(super) fn free_text(&self, most: usize) -> Option<String> {
        self.visible(self.string()?, most, is_hidden_in_lines)
    }

    fn visible(&self, text: &str, most: usize, hidden: impl Fn(char) -> bool) -> Option<String> {
        if text.chars().count() > most {
            return self.refuse(FaultKind::TooLong(most));
        }
        match text.chars().find(|character| hidden(*character)) {
            Some(character) => self.refuse(FaultKind::InvisibleCharacter(character)),
            None => Some(text.to_owned()),
        }
    }

    pub(super) fn integer(&self, range: RangeInclusive<u32>) -> Option<u32> {
        let Shape::Integer(number) = self.value.shape else {
            return self.refuse(FaultKind::WrongType(Expected::Integer));
        };
        let (least, most) = (*range.start(), *range.end());
        let fits = u32::try_from(number).ok().filter(|number| range.contains(number));
        fits.or_else(|| self.refuse(FaultKind::OutOfRange { least, most }))
    }

    pub(super) fn boolean(&self) -> Option<bool> {
        match self.value.shape {
            Shape::Bool(answer) => Some(answer),
            _ => self.refuse(FaultKind::WrongType(Expected::Boolean)),
        }
    }

    pub(super) fn id<Thing>(&self) -> Option<Id<Thing>> {
        let text = self.string()?;
        Id::parse(text).or_else(|| self.refuse(FaultKind::BadId(text.to_owned())))
    }

    /// A language tag as far as texts need one: `fr`, `en`, `fr-CA`.
    pub(super) fn language(&self) -> Option<String> {
        let text = self.string()?;
        let good = (2..=12).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if good {
            Some(text.to_owned())
        } else {
            self.refuse(FaultKind::BadLanguage(text.to_owned()))
        }
    }

    pub(super) fn date(&self) -> Option<Date> {
        let text = self.string()?;
        Date::parse(text).or_else(|| self.refuse(FaultKind::BadDate(text.to_owned())))
    }

    /// RFC 3339, in universal time, to the second.
    pub(super) fn instant(&self) -> Option<String> {
        let text = self.string()?;
        let time = |time: &str| {
            let numbers: Vec<_> =
                time.split(':').map(|part| (part.len(), part.parse::<u8>())).collect();
            matches!(numbers.as_slice(), [(2, Ok(0..24)), (2, Ok(0..60)), (2, Ok(0..=60))])
                && !time.contains('+')
        };
        let split = text.strip_suffix('Z').and_then(|text| text.split_once('T'));
        match split {
            Some((day, hour)) if Date::parse(day).is_some() && time(hour) => Some(text.to_owned()),
            _ => self.refuse(FaultKind::BadInstant(text.to_owned())),
        }
    }

    pub(super) fn digest(&self) -> Option<Digest> {
        Digest::parse(self.string()?).or_else(|| self.refuse(FaultKind::BadBytes(32)))
    }

    pub(super) fn url(&self) -> Option<SafeUrl> {
        let text = self.string()?;
        SafeUrl::parse(text).or_else(|| self.refuse(FaultKind::UnsafeLink(text.to_owned())))
    }

    /// A code of between `lengths` digits and capital letters.
    pub(super) fn code(&self, lengths: RangeInclusive<usize>) -> Option<String> {
        let text = self.string()?;
        let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
        if plain && lengths.contains(&text.len()) {
            return Some(text.to_owned());
        }
        self.refuse(FaultKind::BadCode(text.to_owned()))
    }

    /// One of a few words, as the value that stands for it.
    pub(super) fn word<T: Copy>(&self, words: &'static [&'static str], values: &[T]) -> Option<T> {
        let text = self.string()?;
        let found = words.iter().zip(values).find(|(word, _)| **word == text);
        found.map(|(_, value)| *value).or_else(|| {
            self.refuse(FaultKind::UnknownWord { found: text.to_owned(), allowed: words })
        })
    }

    /// Checks the name of the format first, because faults of another kind of document would not help.
    pub(super) fn format(&self, expected: &'static str) -> Option<()> {
        let found = self.string()?;
        if found == expected {
            return Some(());
        }
        self.refuse(FaultKind::WrongFormat { expected, found: found.to_owned() })
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

/// Named elements of a document that others refer to.
pub(super) struct Register<T> {
    elements: Vec<Arc<T>>,
    names: Names,
}

/// The names in a register. Separate from its elements, so that the code is compiled once for all kinds of elements.
struct Names {
    /// The position of each name; `None` for a faulty element, so that references to it are not reported as further
    /// faults.
    places: BTreeMap<String, Option<usize>>,
    whole: bool,
}

impl Default for Names {
    fn default() -> Self {
        Self { places: BTreeMap::new(), whole: true }
    }
}

impl Names {
    /// Notes a fault where the member `key` of an element says a name that is taken here; the name it says.
    fn refuse_again<'a>(&self, element: &Node<'a>, key: &str) -> Option<&'a str> {
        let name = element.value.member(key).and_then(Value::as_str)?;
        if self.places.contains_key(name) {
            let path = element.path.member(key);
            let at = element.value.nearest(&Path::root().member(key)).at;
            element.faults.add(path, at, FaultKind::Duplicate(name.to_owned()));
        }
        Some(name)
    }

    /// An element of this name, if it says one, and where it stands, if it could be read.
    fn add(&mut self, name: Option<&str>, place: Option<usize>) {
        self.whole &= place.is_some();
        if let Some(name) = name {
            self.places.entry(name.to_owned()).or_insert(place);
        }
    }

    fn resolve(&self, node: &Node<'_>, to: Collection) -> Option<usize> {
        let name = node.string()?;
        match self.places.get(name) {
            Some(place) => *place,
            None if !self.whole && self.places.is_empty() => None,
            None => node.refuse(FaultKind::UnknownReference { to, name: name.to_owned() }),
        }
    }
}

impl<T> Register<T> {
    /// A list that could not be read: references into it are not reported again.
    pub(super) fn broken() -> Self {
        Self { elements: Vec::new(), names: Names { places: BTreeMap::new(), whole: false } }
    }

    /// Notes a fault where the member `key` of an element of another list says a name that is taken here.
    pub(super) fn refuse_again(&self, element: &Node<'_>, key: &str) {
        self.names.refuse_again(element, key);
    }

    pub(super) fn resolve(&self, node: &Node<'_>, to: Collection) -> Option<Arc<T>> {
        self.elements.get(self.names.resolve(node, to)?).cloned()
    }

    pub(super) fn elements(&self) -> &[Arc<T>] {
        &self.elements
    }

    pub(super) fn is_whole(&self) -> bool {
        self.names.whole
    }

    /// All elements, unless one of them was faulty.
    pub(super) fn into_all(self) -> Option<Vec<Arc<T>>> {
        self.names.whole.then_some(self.elements)
    }
}
