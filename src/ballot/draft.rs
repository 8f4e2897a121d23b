//! A ballot in the making. Every state of it can be saved.

use std::collections::BTreeMap;

use crate::edition::{Category, Id, Nominee};
use crate::visible::{clean_line, clean_lines};

/// The longest name of a juror or of a territory, in characters.
pub const MAX_NAME: usize = 120;

/// The longest comment on a category, in characters.
pub const MAX_COMMENT: usize = 1_000;

/// A juror's answer in one category. No answer at all is none of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A vote for this nominee.
    Choice(Id<Nominee>),
    /// A vote for nobody: the juror took part and found none worthy.
    Blank,
    /// The juror chose not to take part.
    Abstention,
}

/// What a juror has decided so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    name: String,
    territory: String,
    answers: BTreeMap<Id<Category>, Answer>,
    comments: BTreeMap<Id<Category>, String>,
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

    /// The comment on a category; empty where there is none.
    pub fn comment(&self, category: &Id<Category>) -> &str {
        self.comments.get(category).map_or("", String::as_str)
    }

    /// Every category with an answer or a comment, in the order of their ids.
    pub fn touched(&self) -> impl Iterator<Item = &Id<Category>> {
        let only_commented = self.comments.keys().filter(|id| !self.answers.contains_key(*id));
        self.answers.keys().chain(only_commented)
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
        match answer {
            Some(answer) => self.answers.insert(category.clone(), answer),
            None => self.answers.remove(category),
        };
    }

    /// Comments on a category; an empty text takes the comment back.
    pub fn set_comment(&mut self, category: &Id<Category>, typed: &str) {
        let comment = clean_lines(typed, MAX_COMMENT);
        if comment.is_empty() {
            self.comments.remove(category);
        } else {
            self.comments.insert(category.clone(), comment);
        }
    }
}
