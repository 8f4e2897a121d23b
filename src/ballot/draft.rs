//! The draft of a ballot. Every state of it can be saved.

use std::collections::BTreeMap;

use super::Answer;
use crate::bounds::{REMARK_BYTES, WRITTEN_BYTES};
use crate::edition::{Category, Id, Nominee};
use crate::visible::{clean_line, clean_lines};

/// The longest name of a juror or of a territory, in characters.
pub const MAX_NAME: usize = 120;

/// The longest comment, note or reason, in characters.
pub const MAX_COMMENT: usize = 1_000;

/// What a juror can write about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A category as a whole.
    Category(Id<Category>),
    /// One nominee.
    Nominee(Id<Nominee>),
}

/// What a juror says of a tie to a nominee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// It keeps the juror from judging, for this reason; empty where the tie itself says enough.
    Recused(String),
    /// It does not.
    NoConflict,
}

/// What a juror has decided so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    name: String,
    territory: String,
    answers: BTreeMap<Id<Category>, Answer>,
    conflicts: BTreeMap<Id<Nominee>, Conflict>,
    comments: BTreeMap<Subject, String>,
    notes: BTreeMap<Subject, String>,
    /// What all these texts take, in bytes; at most [`WRITTEN_BYTES`].
    written: usize,
}

impl Draft {
    /// Who votes, as typed.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where the juror comes from, as typed.
    pub fn territory(&self) -> &str {
        &self.territory
    }

    /// The answer in a category, if there is one.
    pub fn answer(&self, category: &Id<Category>) -> Option<&Answer> {
        self.answers.get(category)
    }

    /// What the juror said of a tie to a nominee, if anything.
    pub fn conflict(&self, nominee: &Id<Nominee>) -> Option<&Conflict> {
        self.conflicts.get(nominee)
    }

    /// What the juror tells the jury; empty where that is nothing.
    pub fn comment(&self, subject: &Subject) -> &str {
        self.comments.get(subject).map_or("", String::as_str)
    }

    /// What the juror keeps for themselves; empty where that is nothing. Never part of a ballot.
    pub fn note(&self, subject: &Subject) -> &str {
        self.notes.get(subject).map_or("", String::as_str)
    }

    /// Every answer, by category.
    pub fn answers(&self) -> impl Iterator<Item = (&Id<Category>, &Answer)> {
        self.answers.iter()
    }

    /// Everything said of ties, by nominee.
    pub fn conflicts(&self) -> impl Iterator<Item = (&Id<Nominee>, &Conflict)> {
        self.conflicts.iter()
    }

    /// Everything told to the jury, by what it is about.
    pub fn comments(&self) -> impl Iterator<Item = (&Subject, &str)> {
        self.comments.iter().map(|(subject, text)| (subject, text.as_str()))
    }

    /// Everything the juror keeps for themselves, by what it is about.
    pub fn notes(&self) -> impl Iterator<Item = (&Subject, &str)> {
        self.notes.iter().map(|(subject, text)| (subject, text.as_str()))
    }

    /// Categories that have an answer.
    pub fn answer_count(&self) -> usize {
        self.answers.len()
    }

    /// Whether the juror has done nothing yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Says who votes.
    pub fn set_name(&mut self, typed: &str) {
        self.name = clean_line(typed, MAX_NAME);
    }

    /// Says where the juror comes from.
    pub fn set_territory(&mut self, typed: &str) {
        self.territory = clean_line(typed, MAX_NAME);
    }

    /// Answers in a category; `None` takes the answer back.
    pub fn set_answer(&mut self, category: &Id<Category>, answer: Option<Answer>) {
        put(&mut self.answers, category, answer);
    }

    /// Says whether a tie matters; `None` takes it back.
    pub fn set_conflict(&mut self, nominee: &Id<Nominee>, conflict: Option<Conflict>) {
        let before = match self.conflicts.get(nominee) {
            Some(Conflict::Recused(reason)) => bytes_of(reason),
            Some(Conflict::NoConflict) | None => 0,
        };
        let room = self.room_beside(before);
        let conflict = conflict.map(|conflict| match conflict {
            Conflict::Recused(reason) => Conflict::Recused(fitting(&reason, room)),
            Conflict::NoConflict => conflict,
        });
        let after = match &conflict {
            Some(Conflict::Recused(reason)) => bytes_of(reason),
            Some(Conflict::NoConflict) | None => 0,
        };
        self.written = self.written - before + after;
        put(&mut self.conflicts, nominee, conflict);
    }

    /// Tells the jury something; an empty text takes it back.
    pub fn set_comment(&mut self, subject: &Subject, typed: &str) {
        put_text(&mut self.comments, &mut self.written, subject, typed);
    }

    /// Writes something down for the juror alone; an empty text takes it back.
    pub fn set_note(&mut self, subject: &Subject, typed: &str) {
        put_text(&mut self.notes, &mut self.written, subject, typed);
    }

    /// How many characters a text can have that is now `text`: fewer than [`MAX_COMMENT`] where the draft is nearly
    /// full, because a ballot that nobody could read must not be written.
    pub fn room_for(&self, text: &str) -> usize {
        let bytes = self.room_beside(bytes_of(text)).saturating_sub(REMARK_BYTES);
        // A character takes four bytes at most.
        MAX_COMMENT.min((bytes / 4).max(text.chars().count()))
    }

    /// How many bytes a text can take whose present bytes are `before`.
    fn room_beside(&self, before: usize) -> usize {
        (WRITTEN_BYTES + before).saturating_sub(self.written)
    }

    /// The juror does not judge this nominee any more. The answer no longer names it, so that undoing this act restores
    /// both.
    pub fn recuse(&mut self, nominee: &Nominee, reason: &str) {
        self.set_conflict(&nominee.id, Some(Conflict::Recused(reason.to_owned())));
        let category = &nominee.category.id;
        let left = self.answer(category).and_then(|answer| answer.without(&nominee.id));
        self.set_answer(category, left);
    }
}

/// Keeps a typed text, as much of it as there is room for beside all others, which take `written` bytes with the text
/// that stood in its place.
fn put_text(
    texts: &mut BTreeMap<Subject, String>,
    written: &mut usize,
    subject: &Subject,
    typed: &str,
) {
    let before = texts.get(subject).map_or(0, |text| bytes_of(text));
    let others = written.saturating_sub(before);
    let text = fitting(typed, WRITTEN_BYTES.saturating_sub(others));
    *written = others + bytes_of(&text);
    put(texts, subject, (!text.is_empty()).then_some(text));
}

/// A typed text as it is kept in at most so many bytes.
fn fitting(typed: &str, room: usize) -> String {
    let text = clean_lines(typed, MAX_COMMENT);
    if bytes_of(&text) <= room {
        return text;
    }
    let mut taken = REMARK_BYTES;
    let fits = text.chars().take_while(|character| {
        taken += bytes_of_character(*character);
        taken <= room
    });
    fits.collect::<String>().trim().to_owned()
}

/// What texts of a juror take in a document, of [`WRITTEN_BYTES`] at most.
pub fn written_bytes<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    texts.map(bytes_of).sum()
}

/// What a text takes in a document; an empty one is left out.
fn bytes_of(text: &str) -> usize {
    if text.is_empty() {
        0
    } else {
        REMARK_BYTES + text.chars().map(bytes_of_character).sum::<usize>()
    }
}

/// In JSON, where a quotation mark, a backslash, a line feed and a tab are written as two.
fn bytes_of_character(character: char) -> usize {
    if matches!(character, '"' | '\\' | '\n' | '\t') { 2 } else { character.len_utf8() }
}

fn put<Key: Clone + Ord, Value>(map: &mut BTreeMap<Key, Value>, key: &Key, value: Option<Value>) {
    match value {
        Some(value) => map.insert(key.clone(), value),
        None => map.remove(key),
    };
}
