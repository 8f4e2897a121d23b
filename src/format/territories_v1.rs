//! `palmares-territories/1`: the official register of the territories of France, in which organisers look them up.
//!
//! A table as text (`public/register/territories.txt`), written by `tests/edition/register.mjs` from the official
//! division: régions, départements, intercommunalités, communes. It is not part of a program, because only an
//! organiser's page needs it. It is searched by code or by words, and gives all that an edition says of a territory.

mod label;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::edition::{Department, Id, OfficialCode, Region, Territory, TerritoryKind};
use crate::search::{slug, words};

/// The name and version of the format: its first line.
pub const FORMAT: &str = "palmares-territories/1";

/// The official division, ready to be asked.
#[derive(Debug, Clone)]
pub struct Territories {
    rows: Vec<Row>,
    regions: BTreeMap<String, Arc<Region>>,
    departments: BTreeMap<String, Arc<Department>>,
    /// The départements of the communes of each grouping, one for each commune.
    members: BTreeMap<String, Vec<Arc<Department>>>,
}

/// A line of the register.
#[derive(Debug, Clone)]
struct Row {
    kind: &'static Kind,
    code: String,
    name: String,
    /// In full, with its kind.
    label: String,
    /// The words of the label, each with a space before it.
    folded: String,
    /// What a commune belongs to.
    within: Vec<String>,
}

/// A kind of territory, as the register and as an edition call it.
#[derive(Debug)]
struct Kind {
    word: &'static str,
    id: &'static str,
    name: &'static str,
    level: Level,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    Region,
    Department,
    Grouping,
    Commune,
}

const fn kind(word: &'static str, id: &'static str, name: &'static str, level: Level) -> Kind {
    Kind { word, id, name, level }
}

const KINDS: &[Kind] = &[
    kind("region", "region", "Région", Level::Region),
    kind("departement", "departement", "Département", Level::Department),
    kind("cc", "communaute-de-communes", "Communauté de communes", Level::Grouping),
    kind("ca", "communaute-d-agglomeration", "Communauté d’agglomération", Level::Grouping),
    kind("cu", "communaute-urbaine", "Communauté urbaine", Level::Grouping),
    kind("metropole", "metropole", "Métropole", Level::Grouping),
    kind(
        "ept",
        "etablissement-public-territorial",
        "Établissement public territorial",
        Level::Grouping,
    ),
    kind("commune", "ville", "Ville", Level::Commune),
];

/// Reads the register.
///
/// # Errors
/// The number of the first line that is not as it must be, from 1.
pub fn read(text: &str) -> Result<Territories, usize> {
    let mut lines = text.lines().enumerate();
    if !matches!(lines.next(), Some((0, FORMAT))) {
        return Err(1);
    }
    let mut all = Territories {
        rows: Vec::new(),
        regions: BTreeMap::new(),
        departments: BTreeMap::new(),
        members: BTreeMap::new(),
    };
    for (index, line) in lines {
        all.enter(line).ok_or(index + 1)?;
    }
    Ok(all)
}

impl Territories {
    fn enter(&mut self, line: &str) -> Option<()> {
        let mut cells = line.split(';');
        let (word, code, name) = (cells.next()?, cells.next()?, cells.next()?);
        let (liaison, within) = (cells.next()?, cells.next()?);
        let kind = KINDS.iter().find(|kind| kind.word == word)?;
        let plain = code.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
        if cells.next().is_some() || code.is_empty() || name.is_empty() || !plain {
            return None;
        }
        let mut groupings = Vec::new();
        match kind.level {
            Level::Region => {
                let region = Region { code: code.to_owned(), name: name.to_owned() };
                self.regions.insert(code.to_owned(), Arc::new(region));
            }
            Level::Department => {
                let region = Arc::clone(self.regions.get(within)?);
                let department =
                    Department { code: code.to_owned(), name: name.to_owned(), region };
                self.departments.insert(code.to_owned(), Arc::new(department));
            }
            Level::Grouping => {
                self.members.insert(code.to_owned(), Vec::new());
            }
            Level::Commune => {
                let department = Arc::clone(self.departments.get(department_of(code)?)?);
                for grouping in within.split_whitespace() {
                    self.members.get_mut(grouping)?.push(Arc::clone(&department));
                    groupings.push(grouping.to_owned());
                }
            }
        }
        let label = label::label(kind.name, liaison, name)?;
        let folded = words(&label).iter().flat_map(|word| [" ", word.as_str()]).collect();
        let (code, name) = (code.to_owned(), name.to_owned());
        self.rows.push(Row { kind, code, name, label, folded, within: groupings });
        Some(())
    }

    /// Those with this code; a région and a département may have the same.
    pub fn by_code(&self, code: &str) -> Vec<Territory> {
        let code = code.trim();
        self.rows
            .iter()
            .filter(|row| row.code == code)
            .filter_map(|row| self.territory(row))
            .collect()
    }

    /// Those that are called so, in short or in full, however it is spelt.
    pub fn by_name(&self, name: &str) -> Vec<Territory> {
        let wanted = words(name);
        let called = |row: &&Row| words(&row.label) == wanted || words(&row.name) == wanted;
        // Most have none of the words.
        let first = wanted.first().cloned().unwrap_or_default();
        let may = self.rows.iter().filter(|row| !first.is_empty() && row.folded.contains(&first));
        may.filter(called).filter_map(|row| self.territory(row)).collect()
    }

    /// Those that all words tell of, at most so many: by their label, their code, or their département where its name or
    /// number is added. First those that are called exactly so, then those whose names begin so, then the others;
    /// greater authorities before communes.
    pub fn search(&self, query: &str, most: usize) -> Vec<Territory> {
        let wanted = words(query);
        if wanted.is_empty() {
            return Vec::new();
        }
        let joined: String = wanted.iter().flat_map(|word| [" ", word.as_str()]).collect();
        let mut found: Vec<_> = self
            .rows
            .iter()
            .filter(|row| self.is_told(row, &wanted))
            .map(|row| {
                let name: String =
                    words(&row.name).iter().flat_map(|it| [" ", it.as_str()]).collect();
                let exact = joined.starts_with(&name);
                let begins = name.starts_with(&joined);
                (!exact, !begins, row)
            })
            .collect();
        found.sort_by_key(|(exact, begins, row)| (*exact, *begins, row.name.chars().count()));
        found.into_iter().take(most).filter_map(|(_, _, row)| self.territory(row)).collect()
    }

    fn is_told(&self, row: &Row, wanted: &[String]) -> bool {
        let mut named = false;
        let all = wanted.iter().all(|word| {
            let in_label = row
                .folded
                .match_indices(word.as_str())
                .any(|(at, _)| row.folded.get(..at).is_some_and(|before| before.ends_with(' ')));
            named |= in_label || row.code.eq_ignore_ascii_case(word);
            in_label || row.code.eq_ignore_ascii_case(word) || self.lies_in(row, word)
        });
        all && named
    }

    /// Whether a commune lies in the département of this number, or of a name with this word.
    fn lies_in(&self, row: &Row, word: &str) -> bool {
        let department = (row.kind.level == Level::Commune)
            .then(|| self.departments.get(department_of(&row.code)?))
            .flatten();
        department.is_some_and(|department| {
            department.code.eq_ignore_ascii_case(word)
                || words(&department.name).iter().any(|it| it == word)
        })
    }

    /// What an edition says of it; its id is made from its name, and may be taken there.
    fn territory(&self, row: &Row) -> Option<Territory> {
        let mut departments: Vec<Arc<Department>> = match row.kind.level {
            Level::Region => {
                let inside = self.departments.values().filter(|it| it.region.code == row.code);
                inside.cloned().collect()
            }
            Level::Department => vec![Arc::clone(self.departments.get(&row.code)?)],
            Level::Grouping => self.members.get(&row.code)?.clone(),
            Level::Commune => vec![Arc::clone(self.departments.get(department_of(&row.code)?)?)],
        };
        let region = most_frequent(departments.iter().map(|it| &it.region))?;
        departments.sort_by(|left, right| left.code.cmp(&right.code));
        departments.dedup();
        let code = match row.kind.level {
            Level::Grouping => OfficialCode::Siren(row.code.clone()),
            _ => OfficialCode::Insee(row.code.clone()),
        };
        let kind = TerritoryKind { id: Id::parse(row.kind.id)?, name: row.kind.name.to_owned() };
        Some(Territory {
            id: Id::parse(&slug(&row.name))?,
            kind: Arc::new(kind),
            name: row.name.clone(),
            label: row.label.clone(),
            code,
            departments,
            region,
            within: row.within.clone(),
        })
    }
}

/// The département that the number of a commune begins with.
fn department_of(code: &str) -> Option<&str> {
    let overseas = code.starts_with("97") || code.starts_with("98");
    code.get(..if overseas { 3 } else { 2 })
}

/// The région that most communes of a grouping lie in; of equal ones, the lowest number. An edition has room for one.
fn most_frequent<'a>(regions: impl Iterator<Item = &'a Arc<Region>>) -> Option<Arc<Region>> {
    let mut counts: BTreeMap<&str, (usize, &Arc<Region>)> = BTreeMap::new();
    for region in regions {
        counts.entry(&region.code).or_insert((0, region)).0 += 1;
    }
    let mut best: Option<(usize, &Arc<Region>)> = None;
    for (count, region) in counts.into_values() {
        if best.is_none_or(|(most, _)| count > most) {
            best = Some((count, region));
        }
    }
    best.map(|(_, region)| Arc::clone(region))
}
