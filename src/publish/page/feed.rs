//! The palmarès as an Atom feed (RFC 4287), dated by the edition's sources and never by a clock.

use std::collections::BTreeMap;

use super::FEED;
use super::links::{DECLARATION, last_day};
use crate::address::Address;
use crate::edition::{Date, Edition, Recipient, SafeUrl, Source};
use crate::markup::pieces::{award_name, page_of};
use crate::markup::{Markup, element, void};
use crate::publish::root::absolute;
use crate::text::Language;

struct Entry {
    /// The page below the root. It is part of the id of the entry, which does not change.
    page: String,
    /// The fragment that distinguishes it from other entries of the same page.
    fragment: String,
    title: String,
    statement: String,
    category: Option<String>,
    updated: Date,
}

/// The feed, if any day is known; a feed without one would not be valid.
pub(super) fn feed(edition: &Edition, text: Language, site: &SafeUrl) -> Option<String> {
    let day = last_day(edition)?;
    let entries = entries(edition, text, day);
    let updated = entries.iter().map(|entry| entry.updated).max().unwrap_or(day);
    let organiser = |name: &String| element("author", &[], element("name", &[], name));
    let authors = edition.organisers.iter().map(|it| organiser(&it.name));
    let root = absolute(site, "");
    let self_link = absolute(site, FEED);
    let head = [
        element("id", &[], &root),
        element("title", &[], (text.published().feed_title)(&edition.title)),
        element("updated", &[], moment(updated)),
        Markup::lines(authors),
        link("self", "application/atom+xml", &self_link),
        link("alternate", "text/html", &root),
    ];
    let entries = entries.into_iter().map(|entry| entry.element(site));
    let content = [Markup::lines([Markup::default()]), Markup::lines(head), Markup::lines(entries)];
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &*edition.language)];
    Some(format!("{DECLARATION}{}\n", element("feed", &attributes, content).into_string()))
}

/// What tells one award from the others; the place of one whose recipient has no name of its own in addresses.
fn named(recipient: &Recipient, place: usize) -> String {
    match recipient {
        Recipient::Territory(territory) => territory.id.to_string(),
        Recipient::Named(_) => (place + 1).to_string(),
    }
}

fn entries(edition: &Edition, text: Language, day: Date) -> Vec<Entry> {
    let updated = |source: &Source| source.published.unwrap_or(day);
    let special = edition.special_awards.iter().enumerate().map(|(place, award)| Entry {
        page: Address::home().to_relative(),
        fragment: format!(
            "hors-selection-{}-{}",
            award.distinction.id,
            named(&award.recipient, place)
        ),
        title: (text.published().headline)(award.recipient.label(), &award.distinction.name),
        statement: award.statement.clone(),
        category: None,
        updated: updated(&award.source),
    });
    let awards = edition.awards.iter().map(|award| {
        let nominee = &award.nominee;
        let distinction = award.distinction.as_ref().map_or("laureat", |it| it.id.as_str());
        Entry {
            page: page_of(nominee).to_relative(),
            fragment: format!("distinction-{distinction}"),
            title: (text.published().headline)(&nominee.territory.label, award_name(award, text)),
            statement: award.statement.clone(),
            category: Some(nominee.category.name.clone()),
            updated: updated(&award.source),
        }
    });
    let mut seen = BTreeMap::new();
    let mut entries: Vec<_> = special.chain(awards).collect();
    for entry in &mut entries {
        let times = seen.entry((entry.page.clone(), entry.fragment.clone())).or_insert(0_u32);
        *times += 1;
        if *times > 1 {
            entry.fragment = format!("{}-{times}", entry.fragment);
        }
    }
    entries
}

impl Entry {
    fn element(self, site: &SafeUrl) -> Markup {
        let page = absolute(site, &self.page);
        let category = self.category.map(|category| void("category", &[("term", &category)]));
        element(
            "entry",
            &[],
            [
                element("id", &[], format!("{page}#{}", self.fragment)),
                element("title", &[], self.title),
                element("updated", &[], moment(self.updated)),
                link("alternate", "text/html", &page),
                category.into(),
                element("summary", &[], self.statement),
            ],
        )
    }
}

/// The beginning of a day: sources say no hour.
fn moment(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

fn link(rel: &str, kind: &str, href: &str) -> Markup {
    void("link", &[("rel", rel), ("type", kind), ("href", href)])
}
