//! The numbers of a plot as a table, folded away below it.

use crate::markup::{Markup, element};
use crate::text::Language;

/// Numbers with the names of their rows and columns.
pub(super) struct Table<'a> {
    /// What it is about.
    pub(super) caption: &'a str,
    /// The name of each column, that of the names of the rows first.
    pub(super) columns: Vec<Name<'a>>,
    /// The name of each row with its numbers; the last one is the sum of all.
    pub(super) rows: Vec<(Name<'a>, Vec<usize>)>,
    /// In which language an edition's own names are.
    pub(super) own_words: (&'static str, &'a str),
    /// What the page is written in.
    pub(super) text: Language,
}

/// The name of a row or of a column.
pub(super) enum Name<'a> {
    /// In the words of the page.
    Said(&'a str),
    /// In the edition's own words.
    Own(&'a str),
}

impl Table<'_> {
    /// Scrolls by itself, also by keyboard, where it is wider than the page.
    pub(super) fn folded(&self, id: &str) -> Markup {
        let caption = format!("{id}-tableau");
        let scrolling = [
            ("class", "plot__table"),
            ("role", "region"),
            ("tabindex", "0"),
            ("aria-labelledby", caption.as_str()),
        ];
        let table = element("div", &scrolling, self.written(&caption));
        let summary = element("summary", &[("class", "plot__summary")], self.text.plots().table);
        element("details", &[], [summary, table])
    }

    fn written(&self, caption: &str) -> Markup {
        let head = Markup::all(self.columns.iter().map(|name| self.head("col", name)));
        let row = |(name, numbers): &(Name<'_>, Vec<usize>)| {
            let cells = numbers.iter().map(|number| element("td", &[], number.to_string()));
            element("tr", &[], [self.head("row", name), Markup::all(cells)])
        };
        let (rows, sum) = self.rows.split_at(self.rows.len().saturating_sub(1));
        let content = [
            element("caption", &[("id", caption)], self.caption),
            element("thead", &[], element("tr", &[], head)),
            element("tbody", &[], Markup::all(rows.iter().map(row))),
            element("tfoot", &[], Markup::all(sum.iter().map(row))),
        ];
        element("table", &[("class", "table")], content)
    }

    fn head(&self, scope: &str, name: &Name<'_>) -> Markup {
        match name {
            Name::Said(name) => element("th", &[("scope", scope)], *name),
            Name::Own(name) => element("th", &[("scope", scope), self.own_words], *name),
        }
    }
}
