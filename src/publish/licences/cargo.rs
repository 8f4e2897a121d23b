//! What cargo says is linked into the program.
//!
//! `cargo metadata` knows every package and its files, but joins the features that tests and the command line ask for;
//! `cargo tree` knows what a build takes, but not where it is. The second chooses among the first.
//!
//! Six members of each package are read with the project's own reader of JSON. The crate `cargo_metadata` would save some
//! thirty lines and bring a dozen crates into the program that is handed on, and `cargo tree` would still be asked.

use std::collections::BTreeMap;

use crate::json::{Shape, Value, parse};

/// A crate as its manifest describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Its name on the registry.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The licence it names.
    pub licence: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Where its source is.
    pub repository: Option<String>,
    /// The path of its `Cargo.toml`.
    pub manifest: String,
}

/// Why cargo was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misread {
    /// The answer of `cargo metadata` is not of version 1.
    Metadata,
    /// This line of `cargo tree` names no package that `cargo metadata` knows.
    Unknown(String),
}

/// The packages that a build links, by name and version.
///
/// `metadata` is what `cargo metadata --format-version 1` writes, `tree` what `cargo tree --prefix none` does: a line
/// `name vVERSION …` for each, some of them several times.
///
/// # Errors
/// When one of the two is not as it should be.
pub fn linked(metadata: &[u8], tree: &str) -> Result<Vec<Package>, Misread> {
    let metadata = parse(metadata).map_err(|_| Misread::Metadata)?;
    let known: Option<Vec<_>> = elements(&metadata, "packages").map(package).collect();
    let known = known.filter(|known| !known.is_empty()).ok_or(Misread::Metadata)?;
    let mut linked = BTreeMap::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let named = |package: &&Package| is_named(package, line);
        let package = known.iter().find(named).ok_or_else(|| Misread::Unknown(line.to_owned()))?;
        linked.insert((package.name.as_str(), package.version.as_str()), package);
    }
    Ok(linked.into_values().cloned().collect())
}

fn is_named(package: &Package, line: &str) -> bool {
    let mut words = line.split(' ');
    words.next() == Some(&package.name)
        && words.next().and_then(|word| word.strip_prefix('v')) == Some(&package.version)
}

fn package(value: &Value) -> Option<Package> {
    let text = |name: &str| value.member(name).and_then(Value::as_str).map(str::to_owned);
    let authors = elements(value, "authors").filter_map(Value::as_str);
    Some(Package {
        name: text("name")?,
        version: text("version")?,
        licence: text("license"),
        authors: authors.map(str::to_owned).collect(),
        repository: text("repository"),
        manifest: text("manifest_path")?,
    })
}

fn elements<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    let elements = match value.member(name).map(|member| &member.shape) {
        Some(Shape::Array(elements)) => elements.as_slice(),
        _ => &[],
    };
    elements.iter()
}
