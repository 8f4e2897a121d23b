//! `palmares-edition/1`: everything that is particular to one edition of an award.
//!
//! Published with its JSON Schema (`public/data/edition.schema.json`). The schema describes the shape; this
//! reader also follows every reference and is the only way to an [`Edition`].

mod categories;
mod entries;
mod outcome;
mod territories;

use std::collections::BTreeSet;

use self::categories::{category, panels, refuse_empty_categories};
use self::entries::{entries, refuse_without_room};
use self::outcome::{award, distinction, refuse_shared_place, selection, special_award, ties};
use self::territories::{department, kind, refuse_shared_label, region, territory};
use super::fault::{Collection, Fault};
use super::key;
use super::read::register::Register;
use super::read::{Members, Node, optional, read_document};
use crate::bounds::{EDITION_BYTES, NOMINEES};
use crate::edition::{
    AmendedState, Category, Department, Distinction, EarlierEdition, Edition, EditionContent, Id,
    Licence, Milestone, Nominee, Organiser, Region, Source, Territory, TerritoryKind,
};
use crate::json::Value;

/// The name and version of the format.
pub const FORMAT: &str = "palmares-edition/1";

/// The largest edition, in bytes: room for 100,000 nominees.
pub const MAX_BYTES: usize = EDITION_BYTES;

const LINE: usize = 300;
const PARAGRAPH: usize = 2_000;
const MANY: usize = 1_000;
const PLACES: u32 = 1_000;

/// Reads an edition; the value is the same document, for its digest.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn read(bytes: &[u8]) -> Result<(Edition, Value), Vec<Fault>> {
    read_document(bytes, MAX_BYTES, edition)
}

/// What others refer to.
struct Registers {
    sources: Register<Source>,
    categories: Register<Category>,
    kinds: Register<TerritoryKind>,
    regions: Register<Region>,
    departments: Register<Department>,
    territories: Register<Territory>,
    nominees: Register<Nominee>,
    distinctions: Register<Distinction>,
}

impl Registers {
    fn empty() -> Self {
        Self {
            sources: Register::broken(),
            categories: Register::broken(),
            kinds: Register::broken(),
            regions: Register::broken(),
            departments: Register::broken(),
            territories: Register::broken(),
            nominees: Register::broken(),
            distinctions: Register::broken(),
        }
    }

    /// Reads all that others refer to, each list after those that it refers to itself.
    fn read(members: &mut Members<'_>) -> Self {
        let mut known = Registers::empty();
        if let Some(node) = members.required("sources") {
            known.sources = node.register("id", 0..=MANY, |_, node| source(node));
        }
        let categories = members.required("categories");
        if let Some(node) = categories.clone() {
            known.categories = node.register("id", 1..=100, category);
        }
        if let Some(node) = members.required("territory_kinds") {
            known.kinds = node.register("id", 1..=50, |_, node| kind(node));
        }
        if let Some(node) = members.required("regions") {
            known.regions = node.register("code", 1..=50, |_, node| region(node));
        }
        if let Some(node) = members.required("departments") {
            known.departments = node.register("code", 1..=200, |_, node| department(node, &known));
        }
        if let Some(node) = members.required("territories") {
            let mut labels = BTreeSet::new();
            known.territories = node.register("id", 1..=40_000, |_, node| {
                let territory = territory(node.clone(), &known)?;
                refuse_shared_label(&node, &territory, &mut labels);
                Some(territory)
            });
        }
        if let Some(node) = members.required("nominees") {
            known.nominees = entries(node.clone(), 1, &known);
            refuse_without_room(&node, &known);
        }
        if let Some(node) = members.required("distinctions") {
            let mut taken = BTreeSet::new();
            known.distinctions = node.register("id", 0..=50, |_, node| {
                let distinction = distinction(node.clone(), &known)?;
                refuse_shared_place(&node, &distinction, &mut taken);
                Some(distinction)
            });
        }
        if let Some(node) = categories {
            refuse_empty_categories(&node, &known);
        }
        known
    }
}

fn edition(root: Node<'_>) -> Option<Edition> {
    let mut members = root.object()?;
    members.required("format")?.format(FORMAT)?;
    let id = members.id("id");
    let language = members.required("language").and_then(|node| node.language());
    let title = members.line("title", LINE);
    let theme = members.line("theme", LINE);
    let presentation = members.required("presentation").and_then(paragraphs);
    let organisers = members.required("organisers").and_then(|node| node.list(1..=20, organiser));
    let dates = members.required("dates").and_then(|node| node.list(0..=50, milestone));
    let known = Registers::read(&mut members);
    let candidatures = members
        .optional("candidatures")
        .map_or(Some(Vec::new()), |node| entries(node, 0, &known).into_all());
    let awards = members
        .required("awards")
        .and_then(|node| node.list(0..=NOMINEES, |award_node| award(award_node, &known)));
    let special_awards = members
        .required("special_awards")
        .and_then(|node| node.list(0..=50, |award_node| special_award(award_node, &known)));
    let earlier = members.optional("earlier").map_or(Some(Vec::new()), |node| {
        node.list(0..=50, |earlier_node| earlier_edition(earlier_node, &known))
    });
    let licence = optional(members.optional("licence"), |node| licence(node.clone()));
    let panels =
        members.optional("panels").map_or(Some(Vec::new()), |node| panels(node, &known).into_all());
    // A weak key is detected when something is verified with it, not here.
    let organiser_key = optional(members.optional("organiser_key"), |node| key::read(node.clone()));
    let ties = optional(members.optional("ties"), ties);
    let selection = optional(members.optional("selection"), |node| selection(node.clone()));
    let amends = members.optional("amends").map_or(Some(Vec::new()), amended_states);
    members.finish();
    Some(Edition::checked(EditionContent {
        id: id?,
        language: language?,
        title: title?,
        theme: theme?,
        presentation: presentation?,
        organisers: organisers?,
        dates: dates?,
        sources: known.sources.into_all()?,
        categories: known.categories.into_all()?,
        territory_kinds: known.kinds.into_all()?,
        regions: known.regions.into_all()?,
        departments: known.departments.into_all()?,
        territories: known.territories.into_all()?,
        nominees: known.nominees.into_all()?,
        candidatures: candidatures?,
        distinctions: known.distinctions.into_all()?,
        awards: awards?,
        special_awards: special_awards?,
        earlier: earlier?,
        licence: licence?,
        panels: panels?,
        organiser_key: organiser_key?.map(|key| *key.as_bytes()),
        ties: ties?.unwrap_or_default(),
        selection: selection?,
        amends: amends?,
    }))
}

fn paragraphs(node: Node<'_>) -> Option<Vec<String>> {
    node.list(0..=20, |paragraph| paragraph.line(PARAGRAPH))
}

fn organiser(node: Node<'_>) -> Option<Organiser> {
    let mut members = node.object()?;
    let name = members.line("name", LINE);
    let url = optional(members.optional("url"), Node::url);
    members.finish();
    Some(Organiser { name: name?, url: url? })
}

fn milestone(node: Node<'_>) -> Option<Milestone> {
    let mut members = node.object()?;
    let date = members.date("date");
    let label = members.line("label", LINE);
    members.finish();
    Some(Milestone { date: date?, label: label? })
}

fn source(node: Node<'_>) -> Option<Source> {
    let mut members = node.object()?;
    let id = members.id("id");
    let title = members.line("title", LINE);
    let publisher = members.line("publisher", LINE);
    let date = optional(members.optional("published"), Node::date);
    let url = optional(members.optional("url"), Node::url);
    members.finish();
    Some(Source { id: id?, title: title?, publisher: publisher?, published: date?, url: url? })
}

fn amended_states(node: Node<'_>) -> Option<Vec<AmendedState>> {
    node.list_of_different(1..=MANY, amended_state)
}

/// Its categories need not be there any more, so nothing is looked up.
fn amended_state(node: &Node<'_>) -> Option<(String, AmendedState)> {
    let mut members = node.clone().object()?;
    let digest = members.required("digest").and_then(|node| node.digest());
    let changed = members.required("changed").and_then(|node| {
        node.list_of_different(0..=MANY, |node| {
            let category: Id<Category> = node.id()?;
            Some((category.to_string(), category))
        })
    });
    members.finish();
    let digest = digest?;
    Some((digest.to_string(), AmendedState { digest: *digest.as_bytes(), changed: changed? }))
}

fn earlier_edition(node: Node<'_>, known: &Registers) -> Option<EarlierEdition> {
    let mut members = node.object()?;
    let title = members.line("title", LINE);
    let theme = members.line("theme", LINE);
    let source = members.reference("source", &known.sources, Collection::Sources);
    members.finish();
    Some(EarlierEdition { title: title?, theme: theme?, source: source? })
}

fn licence(node: Node<'_>) -> Option<Licence> {
    let mut members = node.object()?;
    let name = members.line("name", LINE);
    let url = members.url("url");
    members.finish();
    Some(Licence { name: name?, url: url? })
}
