//! Territories, and where they lie.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{LINE, Registers};
use crate::edition::{Department, Region, Territory, TerritoryKind};
use crate::format::fault::{Collection, FaultKind};
use crate::format::official_code;
use crate::format::read::Node;
use crate::search::words;

pub(super) fn kind(node: Node<'_>) -> Option<TerritoryKind> {
    let mut members = node.object()?;
    let id = members.id("id");
    let name = members.line("name", LINE);
    members.finish();
    Some(TerritoryKind { id: id?, name: name? })
}

pub(super) fn region(node: Node<'_>) -> Option<Region> {
    let mut members = node.object()?;
    // An overseas collectivity, which lies in no région, has its own three characters here.
    let code = members.code("code", 2..=3);
    let name = members.line("name", LINE);
    members.finish();
    Some(Region { code: code?, name: name? })
}

pub(super) fn department(node: Node<'_>, known: &Registers) -> Option<Department> {
    let mut members = node.object()?;
    let code = members.code("code", 2..=3);
    let name = members.line("name", LINE);
    let region = members.reference("region", &known.regions, Collection::Regions);
    members.finish();
    Some(Department { code: code?, name: name?, region: region? })
}

pub(super) fn territory(node: Node<'_>, known: &Registers) -> Option<Territory> {
    let mut members = node.object()?;
    let id = members.id("id");
    let kind = members.reference("kind", &known.kinds, Collection::TerritoryKinds);
    let name = members.line("name", LINE);
    let label = members.line("label", LINE);
    let code = members.required("code").and_then(official_code::read);
    let departments = members.required("departments").and_then(|node| departments_of(node, known));
    let region = members.reference("region", &known.regions, Collection::Regions);
    let within = members
        .required("within")
        .and_then(|node| node.list(0..=10, |node| official_code::siren(&node)));
    members.finish();
    Some(Territory {
        id: id?,
        kind: kind?,
        name: name?,
        label: label?,
        code: code?,
        departments: departments?,
        region: region?,
        within: within?,
    })
}

fn departments_of(node: Node<'_>, known: &Registers) -> Option<Vec<Arc<Department>>> {
    node.list_of_different(1..=30, |node| {
        let department = known.departments.resolve(node, Collection::Departments)?;
        Some((department.code.clone(), department))
    })
}

/// Refuses a label that another territory has, however it is spelt, because a label that a juror types must name one
/// territory.
pub(super) fn refuse_shared_label(
    node: &Node<'_>,
    territory: &Territory,
    labels: &mut BTreeSet<String>,
) {
    if !labels.insert(words(&territory.label).join(" ")) {
        node.refuse_member("label", FaultKind::Duplicate(territory.label.clone()));
    }
}
