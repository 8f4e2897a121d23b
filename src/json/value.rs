//! A JSON value that remembers where in its text it began.

use super::MAX_INTEGER;
use super::path::{Path, Segment};

/// A value with the byte offset at which it began in the text it was parsed from; 0 for a value made here.
///
/// Two values are equal when they say the same, wherever they stood.
#[derive(Debug, Clone)]
pub struct Value {
    /// The kind of value, with its content.
    pub shape: Shape,
    /// Byte offset of its first character.
    pub at: usize,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// An integer between −(2⁵³ − 1) and 2⁵³ − 1.
    Integer(i64),
    /// Well-formed Unicode, never normalised.
    String(String),
    /// Values in order.
    Array(Vec<Value>),
    /// Members in the order of the text, each name once.
    Object(Vec<(String, Value)>),
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        self.shape == other.shape
    }
}

impl Eq for Value {}

impl From<Shape> for Value {
    fn from(shape: Shape) -> Self {
        Self { shape, at: 0 }
    }
}

impl Value {
    /// `null`
    pub fn null() -> Self {
        Shape::Null.into()
    }

    /// A string.
    pub fn string(text: impl Into<String>) -> Self {
        Shape::String(text.into()).into()
    }

    /// `true` or `false`
    pub fn boolean(answer: bool) -> Self {
        Shape::Bool(answer).into()
    }

    /// An integer; every caller's type is smaller than 2⁵³.
    pub fn integer(number: u32) -> Self {
        Shape::Integer(i64::from(number)).into()
    }

    /// A sum of such integers; what would not be exact everywhere is the largest number that is (RFC 8785 §3.2.2.3).
    pub fn natural(number: u64) -> Self {
        Shape::Integer(i64::try_from(number).map_or(MAX_INTEGER, |it| it.min(MAX_INTEGER))).into()
    }

    /// A list.
    pub fn array(values: impl IntoIterator<Item = Value>) -> Self {
        Shape::Array(values.into_iter().collect()).into()
    }

    /// An object with these members, in this order.
    pub fn object<'name>(members: impl IntoIterator<Item = (&'name str, Value)>) -> Self {
        Shape::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
            .into()
    }

    /// The member of this name, if this is an object that has one.
    pub fn member(&self, name: &str) -> Option<&Value> {
        match &self.shape {
            Shape::Object(members) => {
                members.iter().find(|(member, _)| member == name).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The values of a list; none of anything else.
    pub fn elements(&self) -> &[Value] {
        match &self.shape {
            Shape::Array(values) => values,
            _ => &[],
        }
    }

    /// The text, if this is a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.shape {
            Shape::String(text) => Some(text),
            _ => None,
        }
    }

    /// The same object without the member of this name.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        let shape = match &self.shape {
            Shape::Object(members) => Shape::Object(
                members.iter().filter(|(member, _)| member != name).cloned().collect(),
            ),
            other => other.clone(),
        };
        Self { shape, at: self.at }
    }

    /// The same object with one more member at its end.
    #[must_use]
    pub fn with(&self, name: &str, value: Value) -> Self {
        let mut object = self.without(name);
        if let Shape::Object(members) = &mut object.shape {
            members.push((name.to_owned(), value));
        }
        object
    }

    /// The value at the end of this path, if it leads to one.
    pub fn find(&self, path: &Path) -> Option<&Value> {
        path.segments().iter().try_fold(self, |value, segment| match (segment, &value.shape) {
            (Segment::Member(name), _) => value.member(name),
            (Segment::Index(index), Shape::Array(values)) => values.get(*index),
            (Segment::Index(_), _) => None,
        })
    }

    /// The same, to be changed.
    pub fn find_mut(&mut self, path: &Path) -> Option<&mut Value> {
        let mut value = self;
        for segment in path.segments() {
            value = match (segment, &mut value.shape) {
                (Segment::Member(name), Shape::Object(members)) => {
                    members.iter_mut().find(|(member, _)| member == name).map(|(_, value)| value)?
                }
                (Segment::Index(index), Shape::Array(values)) => values.get_mut(*index)?,
                _ => return None,
            };
        }
        Some(value)
    }

    /// The deepest value on this path, or its closest ancestor where the path leads to something missing.
    pub fn nearest(&self, path: &Path) -> &Value {
        let mut value = self;
        for segment in path.segments() {
            let next = match (segment, &value.shape) {
                (Segment::Member(name), _) => value.member(name),
                (Segment::Index(index), Shape::Array(values)) => values.get(*index),
                (Segment::Index(_), _) => None,
            };
            match next {
                Some(found) => value = found,
                None => break,
            }
        }
        value
    }
}
