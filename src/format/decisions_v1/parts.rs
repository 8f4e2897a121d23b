//! Reads each kind of decision.

use std::collections::BTreeSet;

use super::{BallotDecision, Honour, LateDecision, MAX_LINE, MAX_REASON, Peek, Recipient};
use crate::bounds::BALLOTS;
use crate::count::TieDecision;
use crate::edition::{Id, Nominee};
use crate::format::fault::FaultKind;
use crate::format::read::{Members, Node, optional};
use crate::signing::Digest;

#[expect(clippy::option_option, reason = "outside: readable or not; inside: closed or not")]
pub(super) fn closing(node: Node<'_>) -> Option<Option<BTreeSet<Digest>>> {
    if node.is_null() { Some(None) } else { digests(node, 0).map(Some) }
}

fn digests(node: Node<'_>, least: usize) -> Option<BTreeSet<Digest>> {
    let digests = node.list_of_different(least..=BALLOTS, |node| {
        let digest = node.digest()?;
        Some((digest.to_string(), digest))
    });
    digests.map(BTreeSet::from_iter)
}

pub(super) fn late(node: &Node<'_>) -> Option<(String, LateDecision)> {
    let mut members = node.clone().object()?;
    let ballot = members.required("ballot").and_then(|node| node.digest());
    let reason = reason(&mut members);
    members.finish();
    let ballot = ballot?;
    Some((ballot.to_string(), LateDecision { ballot, reason: reason? }))
}

pub(super) fn ballot(node: Node<'_>) -> Option<BallotDecision> {
    let mut members = node.object()?;
    let contenders = members.required("contenders").and_then(|node| digests(node, 2));
    let chosen = members.required("counts");
    let counts = chosen.as_ref().and_then(Node::digest);
    let reason = reason(&mut members);
    members.finish();
    let (contenders, counts) = (contenders?, counts?);
    if !contenders.contains(&counts) {
        return chosen?.refuse(FaultKind::NotOneOfThem(counts.to_string()));
    }
    Some(BallotDecision { contenders, counts, reason: reason? })
}

pub(super) fn tie(node: Node<'_>) -> Option<TieDecision> {
    let mut members = node.object()?;
    let category = members.id("category");
    let nominees = members.required("nominees").and_then(|node| {
        node.list_of_different(2..=BALLOTS, |node| {
            let nominee: Id<Nominee> = node.id()?;
            Some((nominee.to_string(), nominee))
        })
    });
    let first = members.required("ahead");
    let ahead: Option<Id<Nominee>> = first.as_ref().and_then(Node::id);
    let reason = reason(&mut members);
    members.finish();
    let (nominees, ahead) = (BTreeSet::from_iter(nominees?), ahead?);
    if !nominees.contains(&ahead) {
        return first?.refuse(FaultKind::NotOneOfThem(ahead.to_string()));
    }
    Some(TieDecision { category: category?, nominees, ahead, reason: reason? })
}

pub(super) fn honour(node: Node<'_>) -> Option<Honour> {
    let mut members = node.object()?;
    let distinction = members.id("distinction");
    let recipient = members.required("recipient").and_then(recipient);
    let title = members.line("title", MAX_LINE);
    let statement = members.line("statement", MAX_REASON);
    members.finish();
    Some(Honour {
        distinction: distinction?,
        recipient: recipient?,
        title: title?,
        statement: statement?,
    })
}

/// Either `{"nominee": id}` or `{"elsewhere": name}`.
fn recipient(node: Node<'_>) -> Option<Recipient> {
    let mut members = node.object()?;
    let elsewhere = optional(members.optional("elsewhere"), |node| node.line(MAX_LINE));
    let recipient = match elsewhere? {
        Some(name) => Some(Recipient::Elsewhere(name)),
        None => members.id("nominee").map(Recipient::Nominee),
    };
    members.finish();
    recipient
}

pub(super) fn peek(node: Node<'_>) -> Option<Peek> {
    let mut members = node.object()?;
    let at = members.instant("at");
    let reason = reason(&mut members);
    members.finish();
    Some(Peek { at: at?, reason: reason? })
}

fn reason(members: &mut Members<'_>) -> Option<String> {
    members.line("reason", MAX_REASON)
}
