//! What is composed of several sentences of a group, in the same way in every language.

use super::{Authoring, Explore, NomineePage};
use crate::edition::{Edition, OfficialCode, Territory};
use crate::search::Label;
use crate::workflow::author::import::ImportFault;

impl Explore {
    /// The text of a value by which entries are filtered.
    pub fn label<'a>(&self, label: &'a Label) -> &'a str {
        match label {
            Label::Words(words) => words,
            Label::Outcome(outcome) => (self.outcome)(*outcome),
        }
    }

    /// The numbers of an edition in the order of the page, each after the name of what it counts.
    pub fn figures_of(&self, edition: &Edition) -> [(&'static str, usize); 3] {
        [
            (self.nominees, edition.nominees.len()),
            (self.categories, edition.categories.len()),
            (self.territories, edition.nominated_territories()),
        ]
    }
}

/// How many départements of a territory are named. A territory with more of them shows their number.
const DEPARTMENTS_NAMED: usize = 3;

impl NomineePage {
    /// The facts about a territory in the order of the page, each term with its value.
    pub fn facts_of(&self, territory: &Territory) -> [(&'static str, String); 4] {
        let scheme = match territory.code {
            OfficialCode::Insee(_) => self.insee,
            OfficialCode::Siren(_) => self.siren,
        };
        [
            (self.kind, territory.kind.name.clone()),
            ((self.departments)(territory.departments.len()), self.departments_of(territory)),
            (self.region, territory.region.name.clone()),
            (scheme, territory.code.value().to_owned()),
        ]
    }

    /// Says what the map of a territory shows, without the places that its label already names.
    pub fn on_map_of(&self, territory: &Territory) -> String {
        let label = &territory.label;
        let places = [self.departments_of(territory), territory.region.name.clone()];
        let others = places.into_iter().filter(|place| !label.contains(place.as_str()));
        let places: Vec<_> = [label.clone()].into_iter().chain(others).collect();
        (self.on_map)(&places.join(", "))
    }

    fn departments_of(&self, territory: &Territory) -> String {
        let departments = &territory.departments;
        if departments.len() > DEPARTMENTS_NAMED {
            return (self.department_count)(departments.len());
        }
        let names: Vec<_> = departments.iter().map(|it| it.name.as_str()).collect();
        names.join(", ")
    }
}

impl Authoring {
    /// Says what is wrong with a table, and where.
    pub fn fault_of(&self, fault: &ImportFault) -> String {
        (self.at_line)(fault.line, fault.column, &(self.import_fault)(&fault.kind))
    }
}
