//! Changes of wording between two versions of an edition. No answer depends on them.

use std::sync::Arc;

use super::is_same_rule;
use crate::edition::{Category, Edition, Nominee, Panel, Rule, Territory};

/// What is worded otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reworded {
    /// The edition: its texts, its sources, its distinctions, what became of it.
    Edition,
    /// The name, the description, the criteria or the quorum of a category.
    Category(Arc<Category>),
    /// The names of a territory.
    Territory(Arc<Territory>),
    /// The title, the source or the links of a nominee.
    Nominee(Arc<Nominee>),
}

pub(super) fn reworded(before: &Edition, after: &Edition) -> Vec<Reworded> {
    let edition = (!is_worded_alike(before, after)).then_some(Reworded::Edition);
    let categories = after.categories.iter().filter(|it| {
        let was = before.find_category(&it.id);
        was.is_some_and(|was| !is_category_alike(was, it))
    });
    let territories = after.territories.iter().filter(|it| {
        let names = |it: &Territory| (it.name.clone(), it.label.clone(), it.kind.name.clone());
        before.find_territory(&it.id).is_some_and(|was| names(was) != names(it))
    });
    let nominees = after.nominees.iter().filter(|it| {
        let words = |it: &Nominee| (it.title.clone(), it.links.clone(), it.source.clone());
        before.find_nominee(&it.id).is_some_and(|was| words(was) != words(it))
    });
    let edition = edition.into_iter();
    edition
        .chain(categories.cloned().map(Reworded::Category))
        .chain(territories.cloned().map(Reworded::Territory))
        .chain(nominees.cloned().map(Reworded::Nominee))
        .collect()
}

/// Whether two categories that are judged alike also read alike.
fn is_category_alike(one: &Category, other: &Category) -> bool {
    let names = |category: &Category| match &category.rule {
        Rule::Score(scoring) => scoring.criteria.iter().map(|it| it.name.clone()).collect(),
        Rule::Choose { .. } | Rule::Rank { .. } => Vec::new(),
    };
    let words = |it: &Category| (it.name.clone(), it.description.clone(), it.quorum);
    words(one) == words(other)
        && (!is_same_rule(&one.rule, &other.rule) || names(one) == names(other))
}

/// Whether what an edition says of itself, beside its categories, territories and nominees, reads alike.
fn is_worded_alike(one: &Edition, other: &Edition) -> bool {
    let texts = |it: &Edition| {
        let words = [it.language.clone(), it.title.clone(), it.theme.clone()];
        (words, it.presentation.clone(), it.organisers.clone(), it.dates.clone())
    };
    let references = |it: &Edition| (it.sources.clone(), it.licence.clone(), it.earlier.clone());
    let outcome = |it: &Edition| {
        let awards = it.awards.iter().map(|award| {
            let distinction = award.distinction.as_ref().map(|it| it.id.clone());
            (award.nominee.id.clone(), distinction, award.statement.clone())
        });
        let terms = (it.ties, it.selection, it.distinctions.clone());
        (terms, awards.collect::<Vec<_>>(), it.special_awards.clone())
    };
    let panels = |it: &Edition| {
        let categories = |panel: &Panel| {
            panel.categories.iter().map(|category| category.id.clone()).collect::<Vec<_>>()
        };
        let panels = it.panels.iter();
        panels.map(|it| (it.id.clone(), it.name.clone(), categories(it))).collect::<Vec<_>>()
    };
    let candidatures = |it: &Edition| {
        let entries = it.candidatures.iter().map(|entry| {
            let place = (entry.category.id.clone(), entry.territory.id.clone());
            (entry.id.clone(), place, entry.title.clone(), entry.links.clone())
        });
        entries.collect::<Vec<_>>()
    };
    texts(one) == texts(other)
        && references(one) == references(other)
        && outcome(one) == outcome(other)
        && panels(one) == panels(other)
        && candidatures(one) == candidatures(other)
}
