//! The map of France: how many of those found lie in each département, each a link to what it would find.

use std::collections::BTreeMap;

use super::{Markup, element, void};
use crate::map::{self, FRAMES, FRANCE, VIEW_BOX};
use crate::search::{Facet, FacetValue, Found, Index, Label, Query};
use crate::text::Explore;

/// Shades of a département with nominees.
const SHADES: usize = 4;

/// A département that some entry of the index has.
struct Department<'a> {
    code: &'a str,
    name: &'a str,
    /// How many would be found by it, régions that cover it included.
    count: usize,
    /// How many of them are such régions.
    regions: usize,
    /// The région that covers it, as a place among the values of that facet.
    region: Option<usize>,
    chosen: bool,
}

/// The map with its table, for what was found; `address` is where a query leads, `top` the way to the top of the site.
pub fn map(
    query: &Query,
    found: &Found,
    index: &Index,
    address: impl Fn(&Query) -> String,
    top: &str,
    explore: &Explore,
) -> Markup {
    let departments = departments(query, found, index);
    let most = departments.iter().map(Department::own).max().unwrap_or(0);
    let any_chosen = departments.iter().any(|it| it.chosen);
    let drawn = |class: &str, what: &str| {
        void("use", &[("class", class), ("href", &format!("{top}{what}"))])
    };
    let link = |department: &Department<'_>| {
        let Some(anchor) = map::anchor(department.code) else { return Markup::default() };
        let shade = match most {
            0 => 0,
            most => (department.own() * SHADES).div_ceil(most),
        };
        let (href, shade) =
            (address(&query.toggled(Facet::Department, department.code)), shade.to_string());
        let id = format!("carte-{}", department.code);
        let label = (explore.in_department)(department.name, department.count, department.regions);
        // One stop of the Tab key; arrows lead from there.
        let stop = if departments.first().is_some_and(|first| first.code == department.code) {
            "0"
        } else {
            "-1"
        };
        let link = [
            ("class", "map__link"),
            ("tabindex", stop),
            ("id", id.as_str()),
            ("href", href.as_str()),
            ("data-shade", shade.as_str()),
            ("aria-label", label.as_str()),
        ];
        let chosen = department.chosen.then_some(("aria-current", "true"));
        let dimmed = (any_chosen && !department.chosen).then_some(("data-dimmed", ""));
        let link: Vec<_> = link.into_iter().chain(chosen).chain(dimmed).collect();
        element("a", &link, drawn("map__place", &anchor))
    };
    // Those of a région that was found itself come last, on an outline that reaches beyond their border.
    let mut regions: BTreeMap<usize, Vec<&Department<'_>>> = BTreeMap::new();
    let mut alone = Vec::new();
    for department in &departments {
        match department.region.filter(|_| department.regions > 0) {
            Some(region) => regions.entry(region).or_default().push(department),
            None => alone.push(link(department)),
        }
    }
    let region = |departments: &Vec<&Department<'_>>| {
        let outline = departments.iter().filter_map(|it| map::anchor(it.code));
        let outline: Vec<_> = outline.map(|anchor| drawn("map__outline", &anchor)).collect();
        let places: Vec<_> = departments.iter().map(|department| link(department)).collect();
        Markup::all([outline.into(), places.into()])
    };
    let has_regions = !regions.is_empty();
    let ground = [drawn("map__ground", FRANCE), drawn("map__frames", FRAMES)];
    let content = ground.into_iter().chain(alone).chain(regions.values().map(region));
    let content = Markup::all(content);
    let svg = [
        ("class", "map__svg"),
        ("viewBox", VIEW_BOX),
        ("role", "group"),
        ("aria-label", explore.map),
    ];
    let outlined = has_regions.then(|| element("p", &[("class", "map__key")], explore.map_regions));
    Markup::all([element("svg", &svg, content), outlined.into(), table(&departments, explore)])
}

impl Department<'_> {
    /// How many lie in it, without régions that cover it.
    fn own(&self) -> usize {
        self.count.saturating_sub(self.regions)
    }
}

fn departments<'a>(query: &Query, found: &Found, index: &'a Index) -> Vec<Department<'a>> {
    let department = |(place, value): (usize, &'a FacetValue)| {
        let Label::Words(name) = &value.label else { return None };
        Some(Department {
            code: &value.value,
            name,
            count: found.of(Facet::Department, place),
            regions: found.regions_over(place),
            region: index.region_of(place),
            chosen: query.has(Facet::Department, &value.value),
        })
    };
    index.values(Facet::Department).iter().enumerate().filter_map(department).collect()
}

fn table(departments: &[Department<'_>], explore: &Explore) -> Markup {
    let row = |department: &Department<'_>| {
        let number = |count: usize| element("td", &[], count.to_string());
        let name = element("th", &[("scope", "row")], department.name);
        element("tr", &[], [name, number(department.own()), number(department.regions)])
    };
    let column = |label: &&str| element("th", &[("scope", "col")], *label);
    let head = Markup::all(explore.map_columns.iter().map(column));
    let rows = Markup::all(departments.iter().filter(|it| it.count > 0).map(row));
    let table = [
        element("caption", &[("class", "visually-hidden")], explore.map_caption),
        element("thead", &[], element("tr", &[], head)),
        element("tbody", &[], rows),
    ];
    let table = element("table", &[("class", "table")], table);
    let summary = element("summary", &[("class", "map__summary")], explore.map_table);
    element("details", &[("class", "map__table"), ("id", "carte-tableau")], [summary, table])
}
