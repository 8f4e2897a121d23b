//! Nominees, and candidatures that were not selected.

use super::{LINE, Registers};
use crate::bounds::{BALLOT_BYTES, NOMINEES};
use crate::edition::{Link, Nominee};
use crate::format::fault::{Collection, FaultKind};
use crate::format::read::Node;
use crate::format::read::register::Register;
use crate::format::room;

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

/// Refuses an edition in which a juror could have to write a ballot that is too large to be read.
pub(super) fn refuse_without_room(nominees: &Node<'_>, known: &Registers) {
    let categories = known.categories.elements().iter().map(|category| &**category);
    let entries = known.nominees.elements().iter().map(|nominee| &**nominee);
    if let Some(needed) = room::missing(categories, entries) {
        nominees.refuse::<()>(FaultKind::NoRoom { needed, most: BALLOT_BYTES });
    }
}
