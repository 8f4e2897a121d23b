//! What is voted on, how, and by which parts of the jury.

use std::sync::Arc;

use super::{LINE, PARAGRAPH, Registers};
use crate::bounds::MOST_JURORS;
use crate::edition::{Category, Criterion, Nominee, Panel, Rule, Scoring};
use crate::format::fault::{Collection, FaultKind};
use crate::format::read::register::Register;
use crate::format::read::{Members, Node, optional};

pub(super) fn category(place: usize, node: Node<'_>) -> Option<Category> {
    let mut members = node.object()?;
    let id = members.id("id");
    let name = members.line("name", LINE);
    let description = members.line("description", PARAGRAPH);
    let rule = members.required("rule").and_then(rule);
    let quorum = optional(members.optional("quorum"), |node| node.integer(1..=MOST_JURORS));
    members.finish();
    Some(Category {
        id: id?,
        place,
        name: name?,
        description: description?,
        rule: rule?,
        quorum: quorum?,
    })
}

/// Refuses categories without nominees, in which a juror could not vote.
pub(super) fn refuse_empty_categories(categories: &Node<'_>, known: &Registers) {
    for category in known.categories.elements() {
        let competes = |nominee: &Arc<Nominee>| nominee.category.id == category.id;
        if known.nominees.is_whole() && !known.nominees.elements().iter().any(competes) {
            categories
                .element(category.place)
                .and_then(|node| node.refuse::<()>(FaultKind::NoNominee));
        }
    }
}

fn rule(node: Node<'_>) -> Option<Rule> {
    let mut members = node.object()?;
    // Which members it must have depends on this one.
    let readers: [fn(&mut Members<'_>) -> Option<Rule>; 3] = [choose, rank, score];
    let method = members.required("method")?.word(&["choose", "rank", "score"], &readers)?;
    let rule = method(&mut members);
    members.finish();
    rule
}

fn choose(members: &mut Members<'_>) -> Option<Rule> {
    let up_to = members.integer("up_to", 1..=100)?;
    Some(Rule::Choose { up_to: usize::try_from(up_to).ok()? })
}

fn rank(members: &mut Members<'_>) -> Option<Rule> {
    let mut most = 1_000;
    let points = members.required("points")?.list(1..=100, |node| {
        // A later place never earns more than an earlier one.
        most = node.integer(1..=most)?;
        Some(most)
    })?;
    Some(Rule::Rank { points })
}

fn score(members: &mut Members<'_>) -> Option<Rule> {
    let scale = members.required("scale").and_then(scale);
    let criteria = members
        .required("criteria")
        .and_then(|node| node.register("id", 1..=20, |_, node| criterion(node)).into_all());
    let (from, to, half_points) = scale?;
    Some(Rule::Score(Scoring { from, to, half_points, criteria: criteria? }))
}

fn scale(node: Node<'_>) -> Option<(u32, u32, bool)> {
    let mut members = node.object()?;
    let from = members.integer("from", 0..=999);
    let to = members.integer("to", from.unwrap_or_default() + 1..=1_000);
    let half_points = members.required("half_points").and_then(|node| node.boolean());
    members.finish();
    Some((from?, to?, half_points?))
}

fn criterion(node: Node<'_>) -> Option<Criterion> {
    let mut members = node.object()?;
    let id = members.id("id");
    let name = members.line("name", LINE);
    let weight = members.integer("weight", 1..=1_000);
    members.finish();
    Some(Criterion { id: id?, name: name?, weight: weight? })
}

pub(super) fn panels(node: Node<'_>, known: &Registers) -> Register<Panel> {
    node.register("id", 0..=100, |_, node| panel(node, known))
}

fn panel(node: Node<'_>, known: &Registers) -> Option<Panel> {
    let mut members = node.object()?;
    let id = members.id("id");
    let name = members.line("name", LINE);
    let categories = members.required("categories").and_then(|node| {
        node.list_of_different(1..=100, |node| {
            let category = known.categories.resolve(node, Collection::Categories)?;
            Some((category.id.to_string(), category))
        })
    });
    members.finish();
    let mut categories = categories?;
    categories.sort_by_key(|category| category.place);
    Some(Panel { id: id?, name: name?, categories })
}
