//! Compares two drafts of one juror, field by field, and takes fields from one into the other.

use super::{Answer, Conflict, Draft, Subject};
use crate::edition::{Category, Id, Nominee};

/// A field of a draft.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Who votes.
    Name,
    /// Where the juror comes from.
    Territory,
    /// The answer in a category.
    Answer(Id<Category>),
    /// What is said of a tie.
    Conflict(Id<Nominee>),
    /// What is told to the jury.
    Comment(Subject),
    /// What the juror keeps for themselves.
    Note(Subject),
}

impl Field {
    /// Whether it never leaves the device.
    pub fn is_private(&self) -> bool {
        matches!(self, Self::Note(_))
    }
}

/// Every place at which two drafts differ, in a fixed order.
pub fn differences(one: &Draft, other: &Draft) -> Vec<Field> {
    let both = || [one, other].into_iter();
    let mut fields: Vec<_> = [Field::Name, Field::Territory].into();
    fields.extend(both().flat_map(Draft::answers).map(|(id, _)| Field::Answer(id.clone())));
    fields.extend(both().flat_map(Draft::conflicts).map(|(id, _)| Field::Conflict(id.clone())));
    fields.extend(both().flat_map(Draft::comments).map(|(it, _)| Field::Comment(it.clone())));
    fields.extend(both().flat_map(Draft::notes).map(|(it, _)| Field::Note(it.clone())));
    fields.sort();
    fields.dedup();
    fields.retain(|field| one.at(field) != other.at(field));
    fields
}

#[derive(PartialEq)]
enum Content<'a> {
    Text(&'a str),
    Answer(Option<&'a Answer>),
    Conflict(Option<&'a Conflict>),
}

impl Draft {
    fn at(&self, field: &Field) -> Content<'_> {
        match field {
            Field::Name => Content::Text(self.name()),
            Field::Territory => Content::Text(self.territory()),
            Field::Answer(category) => Content::Answer(self.answer(category)),
            Field::Conflict(nominee) => Content::Conflict(self.conflict(nominee)),
            Field::Comment(subject) => Content::Text(self.comment(subject)),
            Field::Note(subject) => Content::Text(self.note(subject)),
        }
    }

    /// Whether it holds nothing at a place.
    pub fn lacks(&self, field: &Field) -> bool {
        self.at(field) == Self::default().at(field)
    }

    /// Takes what another draft holds at a place, which may be nothing.
    pub fn take(&mut self, field: &Field, from: &Self) {
        match field {
            Field::Name => self.set_name(from.name()),
            Field::Territory => self.set_territory(from.territory()),
            Field::Answer(category) => self.set_answer(category, from.answer(category).cloned()),
            Field::Conflict(nominee) => {
                self.set_conflict(nominee, from.conflict(nominee).cloned());
            }
            Field::Comment(subject) => self.set_comment(subject, from.comment(subject)),
            Field::Note(subject) => self.set_note(subject, from.note(subject)),
        }
    }
}
