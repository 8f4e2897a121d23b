//! The same facts for machines, in the words of schema.org (JSON-LD 1.1).

use crate::address::Address;
use crate::edition::{Edition, Nominee, SafeUrl, Stage};
use crate::json::Value;
use crate::markup::Markup;
use crate::markup::pieces::{award_name, page_of};
use crate::publish::picture;
use crate::publish::root::{Root, absolute};
use crate::text::Language;

const KIND: &str = "application/ld+json";
const CONTEXT: &str = "https://schema.org";

pub(super) fn linked_data(page: &Address, root: &Root<'_>) -> Option<Markup> {
    let Root { open, text, ref site, .. } = *root;
    let (edition, site) = (&open.edition, site.as_ref());
    let value = match page {
        Address::Explore(_) => list(edition, site),
        Address::Nominee(id, _) => work(edition.find_entry(id)?, edition, text, site),
        Address::Palmares if edition.has_outcome() => laureates(edition, text, site),
        _ => return None,
    };
    Some(Markup::data(KIND, &value))
}

/// Relative addresses are read against the base of the page, as in its links.
fn url(relative: &str, site: Option<&SafeUrl>) -> Value {
    Value::string(site.map_or_else(|| relative.to_owned(), |site| absolute(site, relative)))
}

fn typed<'name>(
    kind: &str,
    members: impl IntoIterator<Item = (&'name str, Value)>,
) -> Vec<(&'name str, Value)> {
    let kind = [("@type", Value::string(kind))];
    kind.into_iter().chain(members).collect()
}

fn document(members: Vec<(&str, Value)>) -> Value {
    Value::object([("@context", Value::string(CONTEXT))].into_iter().chain(members))
}

fn list(edition: &Edition, site: Option<&SafeUrl>) -> Value {
    // Each nominee's own page says the rest.
    let item = |(place, nominee): (u32, &std::sync::Arc<Nominee>)| {
        Value::object(typed(
            "ListItem",
            [
                ("position", Value::integer(place)),
                ("url", url(&page_of(nominee).to_relative(), site)),
            ],
        ))
    };
    let items = (1..).zip(edition.nominees.iter()).map(item);
    let count = u32::try_from(edition.nominees.len()).unwrap_or(u32::MAX);
    document(typed(
        "ItemList",
        [
            ("name", Value::string(&edition.title)),
            ("description", Value::string(&edition.theme)),
            ("numberOfItems", Value::integer(count)),
            ("itemListElement", Value::array(items)),
        ],
    ))
}

fn laureates(edition: &Edition, text: Language, site: Option<&SafeUrl>) -> Value {
    let headline = |who: &str, what: &str| Value::string((text.published().headline)(who, what));
    let special = edition
        .special_awards_by_metal()
        .into_iter()
        .map(|award| vec![("name", headline(award.recipient.label(), &award.distinction.name))]);
    let ranks = edition.ranks().into_iter().flat_map(|rank| rank.categories);
    let awards = ranks.flat_map(|(_, awards)| awards).map(|award| {
        let nominee = &award.nominee;
        vec![
            ("name", headline(&nominee.territory.label, award_name(award, text))),
            ("url", url(&page_of(nominee).to_relative(), site)),
        ]
    });
    let items = (1..).zip(special.chain(awards)).map(|(place, members): (u32, Vec<_>)| {
        let place = [("position", Value::integer(place))];
        Value::object(typed("ListItem", place.into_iter().chain(members)))
    });
    document(typed(
        "ItemList",
        [
            ("name", Value::string((text.published().feed_title)(&edition.title))),
            ("itemListElement", Value::array(items)),
        ],
    ))
}

fn work(nominee: &Nominee, edition: &Edition, text: Language, site: Option<&SafeUrl>) -> Value {
    let category = &nominee.category;
    let author = typed("Organization", [("name", Value::string(&nominee.territory.label))]);
    let awards = edition.awards_of(&nominee.id).map(|award| {
        let name = award_name(award, text);
        Value::string((text.published().award_line)(name, &category.name, &edition.title))
    });
    let awards: Vec<_> = awards.collect();
    let elsewhere = nominee.links.iter().map(|link| Value::string(link.url.as_str()));
    let elsewhere: Vec<_> = elsewhere.collect();
    let mut members = typed(
        "CreativeWork",
        [
            ("name", Value::string(&nominee.title)),
            ("author", Value::object(author)),
            ("genre", Value::string(&category.name)),
            ("inLanguage", Value::string(&edition.language)),
            ("url", url(&page_of(nominee).to_relative(), site)),
        ],
    );
    if edition.stage_of(nominee) != Stage::Candidature {
        members.push(("image", url(&picture::path(&nominee.id), site)));
    }
    if !awards.is_empty() {
        members.push(("award", Value::array(awards)));
    }
    if !elsewhere.is_empty() {
        members.push(("subjectOf", Value::array(elsewhere)));
    }
    document(members)
}
