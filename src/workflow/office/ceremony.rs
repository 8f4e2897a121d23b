//! The slides of a ceremony, in the order in which prizes are announced.

use std::sync::Arc;

use super::count::Count;
use crate::edition::{Category, Distinction, Edition, Nominee};
use crate::format::decisions_v1::{Honour, Recipient};

/// What is shown at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slide {
    /// The award.
    Opening,
    /// A category is about to be announced.
    Category(Arc<Category>),
    /// Everybody who receives a distinction in a category, together.
    Laureates {
        /// Which category.
        category: Arc<Category>,
        /// What they receive.
        distinction: Arc<Distinction>,
        /// Those who do, in the order of the edition.
        nominees: Vec<Arc<Nominee>>,
    },
    /// A category in which nobody receives anything.
    Nobody {
        /// Which category.
        category: Arc<Category>,
        /// Whether too few jurors took part.
        without_quorum: bool,
    },
    /// A distinction outside the selection is about to be announced.
    Special(Arc<Distinction>),
    /// Who receives it.
    Honour {
        /// Which distinction.
        distinction: Arc<Distinction>,
        /// Who, in full.
        recipient: String,
        /// What it is given for.
        title: String,
        /// The statement of the jury.
        statement: String,
    },
    /// Nothing is left to announce.
    End,
}

/// All slides: category by category from the lowest prize to the highest, then the special prizes.
pub fn ceremony(edition: &Edition, count: &Count, honours: &[Honour]) -> Vec<Slide> {
    let mut slides = vec![Slide::Opening];
    for (category, result) in &count.categories {
        slides.push(Slide::Category(Arc::clone(category)));
        let mut given = Vec::new();
        for distinction in edition.distinctions_by_metal().into_iter().rev() {
            let receives = |nominee: &&Arc<Nominee>| {
                result.laureates().any(|(earned, place)| {
                    earned.id == distinction.id && place.nominees.contains(&nominee.id)
                })
            };
            let nominees: Vec<_> =
                edition.nominees_in(&category.id).filter(receives).cloned().collect();
            if !nominees.is_empty() {
                let distinction = Arc::clone(distinction);
                given.push(Slide::Laureates {
                    category: Arc::clone(category),
                    distinction,
                    nominees,
                });
            }
        }
        if given.is_empty() {
            let without_quorum = result.without_quorum;
            given.push(Slide::Nobody { category: Arc::clone(category), without_quorum });
        }
        slides.append(&mut given);
    }
    for honour in honours {
        let found = edition.distinctions.iter().find(|it| it.id == honour.distinction);
        let Some(distinction) = found else { continue };
        slides.push(Slide::Special(Arc::clone(distinction)));
        slides.push(Slide::Honour {
            distinction: Arc::clone(distinction),
            recipient: honoured(edition, &honour.recipient),
            title: honour.title.clone(),
            statement: honour.statement.clone(),
        });
    }
    slides.push(Slide::End);
    slides
}

/// Who receives a distinction outside the selection, in full.
pub fn honoured(edition: &Edition, recipient: &Recipient) -> String {
    match recipient {
        Recipient::Elsewhere(name) => name.clone(),
        Recipient::Nominee(id) => edition
            .find_nominee(id)
            .map_or_else(|| id.to_string(), |nominee| nominee.territory.label.clone()),
    }
}
