//! Standings as a table: one line for each nominee, category by category, in the order of their places.
//!
//! The score is written as numerator and denominator in two columns, because spreadsheets read `27/2` as a date.

use super::csv::{self, Separator};
use crate::count::{CategoryCount, Merit};
use crate::edition::{Category, Edition, Id, Nominee, Rule};

/// Columns of the table.
pub const COLUMNS: usize = 9;

/// What the table says that no edition does.
#[derive(Debug)]
pub struct Words {
    /// The first line.
    pub headings: [&'static str; COLUMNS],
    /// What is counted under a rule.
    pub unit: fn(&Rule) -> &'static str,
    /// What stands before decimals.
    pub mark: char,
    /// What stands between two cells where this language is read.
    pub separator: Separator,
}

/// Writes the standings. Nominees that nobody judged come last in their category, without a place.
pub fn write<'a>(
    edition: &Edition,
    standings: impl IntoIterator<Item = (&'a Category, &'a CategoryCount)>,
    words: &Words,
) -> String {
    let mut lines = vec![words.headings.map(str::to_owned).to_vec()];
    for (category, count) in standings {
        let line = |nominee: &Id<Nominee>, place: &str, merit: Option<Merit>, distinction: &str| {
            let found = edition.find_nominee(nominee);
            let title = found.map_or(nominee.as_str(), |it| it.title.as_str());
            let territory = found.map_or("", |it| it.territory.label.as_str());
            let number = |number: fn(Merit) -> u64| {
                merit.map_or_else(String::new, |merit| number(merit).to_string())
            };
            vec![
                category.name.clone(),
                place.to_owned(),
                title.to_owned(),
                territory.to_owned(),
                (words.unit)(&category.rule).to_owned(),
                number(Merit::numerator),
                number(Merit::denominator),
                merit.map_or_else(String::new, |merit| merit.decimal(words.mark).0),
                distinction.to_owned(),
            ]
        };
        for place in &count.places {
            let distinction = place.distinction.as_ref().map_or("", |it| it.name.as_str());
            let number = place.place.to_string();
            let nominees = place.nominees.iter();
            lines.extend(nominees.map(|it| line(it, &number, Some(place.merit), distinction)));
        }
        lines.extend(count.unjudged.iter().map(|nominee| line(nominee, "", None, "")));
    }
    csv::write(words.separator, lines)
}
