//! Adds the winners to an edition that has signed results beside it, in `data/results.json`. The results are recounted,
//! and only what follows from them is published.

use std::collections::BTreeMap;

use super::root::{EDITION, RESULTS, VOTED};
use super::{Files, PublishError};
use crate::edition::{ANNOUNCED, Distinction, Edition, Id, Nominee};
use crate::format::decisions_v1::{Honour, Recipient};
use crate::json::{Shape, Value, parse, pretty};
use crate::text::Language;
use crate::workflow::anybody::recount::{Recount, RecountFault, SignedBy, recount};
use crate::workflow::open_edition::{OpenEdition, open_edition};

/// Why results are not published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResultsFault {
    /// They cannot be counted again.
    Recount(RecountFault),
    /// They differ from the recount in this many places.
    Different(usize),
    /// Another key than the edition's signed them.
    SomebodyElse,
    /// What they give outside the selection does not fit the edition.
    Honours,
    /// The edition beside them is neither the version that was voted on nor the one that was published with winners.
    EditionChanged,
}

/// For each edition with results: the version that was voted on, and the same with its awards.
pub(super) fn outcomes(files: &Files) -> Result<Files, PublishError> {
    let mut written = Files::new();
    let found = files.iter().filter_map(|(path, bytes)| Some((path.strip_suffix(RESULTS)?, bytes)));
    for (folder, results) in found {
        let failed = |fault| PublishError::Results(format!("{folder}{RESULTS}"), fault);
        let (edition, voted) = (format!("{folder}{EDITION}"), format!("{folder}{VOTED}"));
        let told = files.get(&edition);
        let base =
            files.get(&voted).or(told).ok_or_else(|| PublishError::Missing(edition.clone()))?;
        let open = open_edition(base).map_err(|_| PublishError::Edition(edition.clone()))?;
        let again = recount(results, &open).map_err(|it| failed(ResultsFault::Recount(it)))?;
        if !again.is_same() {
            return Err(failed(ResultsFault::Different(again.differing())));
        }
        if again.signed_by == SignedBy::SomebodyElse {
            return Err(failed(ResultsFault::SomebodyElse));
        }
        let text = Language::first_of(&open.edition);
        let honoured = with_awards(base, &open, &again, text).ok_or(ResultsFault::Honours);
        let honoured = honoured.map_err(failed)?.into_bytes();
        open_edition(&honoured).map_err(|_| failed(ResultsFault::Honours))?;
        if told.is_some_and(|told| told != base && *told != honoured) {
            return Err(failed(ResultsFault::EditionChanged));
        }
        written.insert(voted, base.clone());
        written.insert(edition, honoured);
    }
    Ok(written)
}

/// The document of an edition with the prizes of the jury; nothing if they do not fit.
fn with_awards(base: &[u8], open: &OpenEdition, again: &Recount, text: Language) -> Option<String> {
    let edition = &open.edition;
    let document = parse(base).ok()?;
    let publishers: Vec<_> = edition.organisers.iter().map(|it| it.name.as_str()).collect();
    let day = again.stated.created.split('T').next().unwrap_or_default();
    let source = Value::object([
        ("id", Value::string(ANNOUNCED)),
        ("title", Value::string((text.counting().source)(&edition.title))),
        ("publisher", Value::string(publishers.join(", "))),
        ("published", Value::string(day)),
    ]);
    let awards = awards(edition, again, text);
    let honours = &again.stated.decisions.honours;
    let honours: Option<Vec<_>> = honours.iter().map(|it| honour(it, edition, &document)).collect();
    let document = appended(document, "sources", vec![source])?;
    let document = appended(document, "awards", awards)?;
    appended(document, "special_awards", honours?).map(|it| pretty(&it))
}

fn awards(edition: &Edition, again: &Recount, text: Language) -> Vec<Value> {
    let words = text.counting();
    let mut given = BTreeMap::<&Id<Nominee>, (&Id<Distinction>, String)>::new();
    for (category, count) in &again.count.categories {
        for (distinction, place) in count.laureates() {
            for nominee in &place.nominees {
                let merit = (words.merit)(&category.rule, place.merit);
                let shared = place.nominees.len() > 1;
                let statement = (words.statement)(&category.name, place.place, shared, &merit);
                given.insert(nominee, (&distinction.id, statement));
            }
        }
    }
    let known = |nominee: &Id<Nominee>, distinction: &Id<Distinction>| {
        let mut awards = edition.awards_of(nominee);
        awards.any(|award| award.distinction.as_ref().is_some_and(|it| it.id == *distinction))
    };
    // In the order of the edition.
    let awards = edition.nominees.iter().filter_map(|nominee| {
        let (distinction, statement) = given.get(&nominee.id)?;
        (!known(&nominee.id, distinction)).then(|| {
            Value::object([
                ("nominee", Value::string(nominee.id.as_str())),
                ("distinction", Value::string(distinction.as_str())),
                ("statement", Value::string(statement.as_str())),
                ("source", Value::string(ANNOUNCED)),
            ])
        })
    });
    awards.collect()
}

fn honour(honour: &Honour, edition: &Edition, document: &Value) -> Option<Value> {
    let recipient = match &honour.recipient {
        Recipient::Elsewhere(name) => Value::object([("name", Value::string(name))]),
        Recipient::Nominee(id) => {
            let territory = &edition.find_nominee(id)?.territory.id;
            let Shape::Array(all) = &document.member("territories")?.shape else { return None };
            let is_theirs =
                |it: &&Value| it.member("id").and_then(Value::as_str) == Some(territory.as_str());
            all.iter().find(is_theirs)?.clone()
        }
    };
    Some(Value::object([
        ("distinction", Value::string(honour.distinction.as_str())),
        ("recipient", recipient),
        ("title", Value::string(&honour.title)),
        ("statement", Value::string(&honour.statement)),
        ("source", Value::string(ANNOUNCED)),
    ]))
}

/// The document with more elements at the end of one of its lists.
fn appended(mut document: Value, list: &str, more: Vec<Value>) -> Option<Value> {
    let Shape::Object(members) = &mut document.shape else { return None };
    let (_, value) = members.iter_mut().find(|(name, _)| name == list)?;
    let Shape::Array(elements) = &mut value.shape else { return None };
    elements.extend(more);
    Some(document)
}
