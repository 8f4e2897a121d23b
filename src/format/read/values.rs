//! What a single value must be: text, a number, a date, a name, a link.

use std::ops::RangeInclusive;

use super::Node;
use crate::edition::{Date, Id, SafeUrl};
use crate::format::fault::{Expected, FaultKind};
use crate::json::Shape;
use crate::signing::Digest;
use crate::visible::{is_hidden, is_hidden_in_lines};

impl<'a> Node<'a> {
    pub(in crate::format) fn string(&self) -> Option<&'a str> {
        self.value.as_str().or_else(|| self.refuse(FaultKind::WrongType(Expected::String)))
    }

    /// One line of visible text, not empty.
    pub(in crate::format) fn line(&self, most: usize) -> Option<String> {
        let text = self.string()?;
        if text.trim().is_empty() {
            return self.refuse(FaultKind::Empty);
        }
        self.visible(text, most, is_hidden)
    }

    /// Text that a person typed: may be empty and have several lines.
    pub(in crate::format) fn free_text(&self, most: usize) -> Option<String> {
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

    pub(in crate::format) fn integer(&self, range: RangeInclusive<u32>) -> Option<u32> {
        let Shape::Integer(number) = self.value.shape else {
            return self.refuse(FaultKind::WrongType(Expected::Integer));
        };
        let (least, most) = (*range.start(), *range.end());
        let fits = u32::try_from(number).ok().filter(|number| range.contains(number));
        fits.or_else(|| self.refuse(FaultKind::OutOfRange { least, most }))
    }

    pub(in crate::format) fn boolean(&self) -> Option<bool> {
        match self.value.shape {
            Shape::Bool(answer) => Some(answer),
            _ => self.refuse(FaultKind::WrongType(Expected::Boolean)),
        }
    }

    pub(in crate::format) fn id<Thing>(&self) -> Option<Id<Thing>> {
        let text = self.string()?;
        Id::parse(text).or_else(|| self.refuse(FaultKind::BadId(text.to_owned())))
    }

    /// A language tag as far as texts need one: `fr`, `en`, `fr-CA`.
    pub(in crate::format) fn language(&self) -> Option<String> {
        let text = self.string()?;
        let good = (2..=12).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if good {
            Some(text.to_owned())
        } else {
            self.refuse(FaultKind::BadLanguage(text.to_owned()))
        }
    }

    pub(in crate::format) fn date(&self) -> Option<Date> {
        let text = self.string()?;
        Date::parse(text).or_else(|| self.refuse(FaultKind::BadDate(text.to_owned())))
    }

    /// RFC 3339, in universal time, to the second.
    pub(in crate::format) fn instant(&self) -> Option<String> {
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

    pub(in crate::format) fn digest(&self) -> Option<Digest> {
        Digest::parse(self.string()?).or_else(|| self.refuse(FaultKind::BadBytes(32)))
    }

    pub(in crate::format) fn url(&self) -> Option<SafeUrl> {
        let text = self.string()?;
        SafeUrl::parse(text).or_else(|| self.refuse(FaultKind::UnsafeLink(text.to_owned())))
    }

    /// A code of between `lengths` digits and capital letters.
    pub(in crate::format) fn code(&self, lengths: RangeInclusive<usize>) -> Option<String> {
        let text = self.string()?;
        let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
        if plain && lengths.contains(&text.len()) {
            return Some(text.to_owned());
        }
        self.refuse(FaultKind::BadCode(text.to_owned()))
    }

    /// One of a few words, as the value that stands for it.
    pub(in crate::format) fn word<T: Copy>(
        &self,
        words: &'static [&'static str],
        values: &[T],
    ) -> Option<T> {
        let text = self.string()?;
        let found = words.iter().zip(values).find(|(word, _)| **word == text);
        found.map(|(_, value)| *value).or_else(|| {
            self.refuse(FaultKind::UnknownWord { found: text.to_owned(), allowed: words })
        })
    }

    /// Checks the name of the format first, because faults of another kind of document would not help.
    pub(in crate::format) fn format(&self, expected: &'static str) -> Option<()> {
        let found = self.string()?;
        if found == expected {
            return Some(());
        }
        self.refuse(FaultKind::WrongFormat { expected, found: found.to_owned() })
    }
}
