//! Nominees, and candidatures that were not selected.

use super::{LINE, NOMINEES, Registers};
use crate::edition::{Link, Nominee};
use crate::format::fault::Collection;
use crate::format::read::Node;
use crate::format::read::register::Register;

/// Nominees, or candidatures: one address leads to one entry, so no id may be a nominee's already.
pub(super) fn entries(node: Node<'_>, least: usize, known: &Registers) -> Register<Nominee> {
    node.register("id", least..=NOMINEES, |_, node| {
        known.nominees.refuse_again(&node, "id");
        nominee(node, known)
    })
}

fn nominee(node: Node<'_>, known: &Registers) -> Option<Nominee> {
    let mut members = node.object()?;
    let id = members.id("id");
    let category = members.reference("category", &known.categories, Collection::Categories);
    let territory = members.reference("territory", &known.territories, Collection::Territories);
    let title = members.line("title", LINE);
    let source = members.reference("source", &known.sources, Collection::Sources);
    let links = members.required("links").and_then(|node| node.list(0..=20, link));
    members.finish();
    Some(Nominee {
        id: id?,
        category: category?,
        territory: territory?,
        title: title?,
        source: source?,
        links: links?,
    })
}

fn link(node: Node<'_>) -> Option<Link> {
    let mut members = node.object()?;
    let label = members.line("label", LINE);
    let url = members.url("url");
    members.finish();
    Some(Link { label: label?, url: url? })
}
