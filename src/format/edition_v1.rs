//! `palmares-edition/1`: everything that is particular to one edition of an award.
//!
//! Published with its JSON Schema (`public/data/edition.schema.json`). The schema describes the shape; this
//! reader also follows every reference and is the only way to an [`Edition`].

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::sync::Arc;

use super::fault::{Collection, Fault, FaultKind};
use super::read::{Members, Node, Register, optional, read_document};
use super::{key, official_code, room};
use crate::bounds::{BALLOT_BYTES, EDITION_BYTES, MOST_JURORS, NOMINEES};
use crate::edition::{
    AmendedState, Award, Category, Criterion, Department, Distinction, EarlierEdition, Edition,
    Given, Id, Licence, Link, Metal, Milestone, Nominee, Organiser, Panel, Recipient, Region, Rule,
    Scoring, Selection, Source, SpecialAward, Territory, TerritoryKind, Ties,
};
use crate::json::Value;
use crate::search::words;

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
    let candidatures = members
        .optional("candidatures")
        .map_or(Some(Vec::new()), |node| entries(node, 0, &known).into_all());
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

    Some(Edition {
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
    })
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

fn category(place: usize, node: Node<'_>) -> Option<Category> {
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
fn refuse_empty_categories(categories: &Node<'_>, known: &Registers) {
    for category in known.categories.elements() {
        let competes = |nominee: &Arc<Nominee>| nominee.category.id == category.id;
        if known.nominees.is_whole() && !known.nominees.elements().iter().any(competes) {
            categories
                .element(category.place)
                .and_then(|node| node.refuse::<()>(FaultKind::NoNominee));
        }
    }
}

/// Refuses an edition in which a juror could have to write a ballot that is too large to be read.
fn refuse_without_room(nominees: &Node<'_>, known: &Registers) {
    let categories = known.categories.elements().iter().map(|category| &**category);
    let entries = known.nominees.elements().iter().map(|nominee| &**nominee);
    if let Some(needed) = room::missing(categories, entries) {
        nominees.refuse::<()>(FaultKind::NoRoom { needed, most: BALLOT_BYTES });
    }
}

/// Refuses a label that another territory has, however it is spelt, because a label that a juror types must name one
/// territory.
fn refuse_shared_label(node: &Node<'_>, territory: &Territory, labels: &mut BTreeSet<Vec<String>>) {
    if !labels.insert(words(&territory.label)) {
        node.refuse_member("label", FaultKind::Duplicate(territory.label.clone()));
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

fn panels(node: Node<'_>, known: &Registers) -> Register<Panel> {
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

fn kind(node: Node<'_>) -> Option<TerritoryKind> {
    let mut members = node.object()?;
    let id = members.id("id");
    let name = members.line("name", LINE);
    members.finish();
    Some(TerritoryKind { id: id?, name: name? })
}

fn region(node: Node<'_>) -> Option<Region> {
    let mut members = node.object()?;
    // An overseas collectivity, which lies in no région, has its own three characters here.
    let code = members.code("code", 2..=3);
    let name = members.line("name", LINE);
    members.finish();
    Some(Region { code: code?, name: name? })
}

fn department(node: Node<'_>, known: &Registers) -> Option<Department> {
    let mut members = node.object()?;
    let code = members.code("code", 2..=3);
    let name = members.line("name", LINE);
    let region = members.reference("region", &known.regions, Collection::Regions);
    members.finish();
    Some(Department { code: code?, name: name?, region: region? })
}

fn territory(node: Node<'_>, known: &Registers) -> Option<Territory> {
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

/// Nominees, or candidatures: one address leads to one entry, so no id may be a nominee's already.
fn entries(node: Node<'_>, least: usize, known: &Registers) -> Register<Nominee> {
    node.register("id", least..=NOMINEES, |_, node| {
        known.nominees.refuse_again(&node, "id");
        nominee(node, known)
    })
}

fn link(node: Node<'_>) -> Option<Link> {
    let mut members = node.object()?;
    let label = members.line("label", LINE);
    let url = members.url("url");
    members.finish();
    Some(Link { label: label?, url: url? })
}

fn distinction(node: Node<'_>, known: &Registers) -> Option<Distinction> {
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
fn refuse_shared_place(node: &Node<'_>, distinction: &Distinction, taken: &mut BTreeSet<u32>) {
    let mut places = distinction.places.clone().into_iter().flatten();
    if let Some(place) = places.find(|place| !taken.insert(*place)) {
        node.refuse_member("places", FaultKind::PlaceTaken(place));
    }
}

fn ties(node: &Node<'_>) -> Option<Ties> {
    node.word(&["shared", "president"], &[Ties::Shared, Ties::President])
}

fn selection(node: Node<'_>) -> Option<Selection> {
    let mut members = node.object()?;
    let method = members.required("method")?.word(&["first", "at-least"], &[true, false])?;
    let selection = if method {
        members.integer("places", 1..=PLACES).map(Selection::First)
    } else {
        members.integer("points", 1..=1_000_000).map(Selection::AtLeast)
    };
    members.finish();
    selection
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

fn award(node: Node<'_>, known: &Registers) -> Option<Award> {
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

fn special_award(node: Node<'_>, known: &Registers) -> Option<SpecialAward> {
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
