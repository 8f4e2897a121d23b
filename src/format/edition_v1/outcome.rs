//! What can be won, how ties are parted, who goes on to the next round, and what is known to have been won.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::territories::territory;
use super::{LINE, PARAGRAPH, PLACES, Registers};
use crate::edition::{Award, Distinction, Given, Metal, Recipient, Selection, SpecialAward, Ties};
use crate::format::fault::{Collection, FaultKind};
use crate::format::read::{Members, Node, optional};

pub(super) fn distinction(node: Node<'_>, known: &Registers) -> Option<Distinction> {
    const METALS: &[&str] = &["gold", "silver", "bronze"];
    let mut members = node.object()?;
    let id = members.id("id");
    let name = members.line("name", LINE);
    let metal = members
        .required("metal")
        .and_then(|node| node.word(METALS, &[Metal::Gold, Metal::Silver, Metal::Bronze]));
    let given = given(&mut members, known);
    let places = optional(members.optional("places"), |node| places(node.clone()));
    members.finish();
    Some(Distinction { id: id?, name: name?, metal: metal?, given: given?, places: places? })
}

/// A number needs a source: both members are present, or neither.
#[expect(clippy::option_option, reason = "outside: readable or not; inside: there or not")]
fn given(members: &mut Members<'_>, known: &Registers) -> Option<Option<Given>> {
    let number = members.optional("awarded");
    let source = members.optional("source");
    if number.is_none() && source.is_none() {
        return Some(None);
    }
    let number = members.integer("awarded", 0..=100_000);
    let source = members.reference("source", &known.sources, Collection::Sources);
    Some(Some(Given { number: number?, source: source? }))
}

fn places(node: Node<'_>) -> Option<RangeInclusive<u32>> {
    let mut members = node.object()?;
    let from = members.integer("from", 1..=PLACES);
    let to = members.integer("to", from.unwrap_or(1)..=PLACES);
    members.finish();
    Some(from?..=to?)
}

/// One place earns one distinction.
pub(super) fn refuse_shared_place(
    node: &Node<'_>,
    distinction: &Distinction,
    taken: &mut BTreeSet<u32>,
) {
    let mut places = distinction.places.clone().into_iter().flatten();
    if let Some(place) = places.find(|place| !taken.insert(*place)) {
        node.refuse_member("places", FaultKind::PlaceTaken(place));
    }
}

pub(super) fn award(node: Node<'_>, known: &Registers) -> Option<Award> {
    let mut members = node.object()?;
    let nominee = members.reference("nominee", &known.nominees, Collection::Nominees);
    let distinction = optional(members.optional("distinction"), |node| {
        known.distinctions.resolve(node, Collection::Distinctions)
    });
    let statement = members.line("statement", PARAGRAPH);
    let source = members.reference("source", &known.sources, Collection::Sources);
    members.finish();
    Some(Award {
        nominee: nominee?,
        distinction: distinction?,
        statement: statement?,
        source: source?,
    })
}

pub(super) fn special_award(node: Node<'_>, known: &Registers) -> Option<SpecialAward> {
    let mut members = node.object()?;
    let distinction =
        members.reference("distinction", &known.distinctions, Collection::Distinctions);
    let recipient = members.required("recipient").and_then(|node| recipient(node, known));
    let title = members.line("title", LINE);
    let statement = members.line("statement", PARAGRAPH);
    let source = members.reference("source", &known.sources, Collection::Sources);
    members.finish();
    Some(SpecialAward {
        distinction: distinction?,
        recipient: recipient?,
        title: title?,
        statement: statement?,
        source: source?,
    })
}

/// A territory, or `{"name": …}` for whoever is none.
fn recipient(node: Node<'_>, known: &Registers) -> Option<Recipient> {
    let mut members = node.clone().object()?;
    if members.optional("id").is_some() {
        return territory(node, known).map(Recipient::Territory);
    }
    let name = members.line("name", LINE);
    members.finish();
    name.map(Recipient::Named)
}

pub(super) fn ties(node: &Node<'_>) -> Option<Ties> {
    node.word(&["shared", "president"], &[Ties::Shared, Ties::President])
}

pub(super) fn selection(node: Node<'_>) -> Option<Selection> {
    let mut members = node.object()?;
    let readers: [fn(&mut Members<'_>) -> Option<Selection>; 2] = [first, at_least];
    let method = members.required("method")?.word(&["first", "at-least"], &readers)?;
    let selection = method(&mut members);
    members.finish();
    selection
}

fn first(members: &mut Members<'_>) -> Option<Selection> {
    members.integer("places", 1..=PLACES).map(Selection::First)
}

fn at_least(members: &mut Members<'_>) -> Option<Selection> {
    members.integer("points", 1..=1_000_000).map(Selection::AtLeast)
}
