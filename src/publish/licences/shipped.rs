//! What is shipped beside the crates: the standard library, the glue, the typefaces.

use std::collections::BTreeMap;

use super::{Kind, Notice, Source};
use crate::publish::Files;

/// Where a site keeps its typefaces.
const FONTS: &str = "fonts/";
const FONT: &str = ".woff2";
/// How the licence of a typeface begins that stands beside it.
const FONT_LICENCE: &str = "OFL-";
/// The crate whose command writes the glue.
const GLUE: &str = "wasm-bindgen";

/// Rust's standard library, which is linked into every program and is no crate of the registry.
pub fn standard_library(version: &str) -> Source {
    Source {
        kind: Kind::Program,
        name: "rust-std".to_owned(),
        version: Some(version.to_owned()),
        licence: Some("MIT OR Apache-2.0".to_owned()),
        authors: vec!["The Rust Project Developers (https://thanks.rust-lang.org)".to_owned()],
        repository: Some("https://github.com/rust-lang/rust".to_owned()),
        files: BTreeMap::new(),
    }
}

/// The JavaScript between program and browser: written by the tool of this crate, under its licence.
pub fn glue(crates: &[Source]) -> Option<Source> {
    let tool = crates.iter().find(|source| source.name == GLUE)?;
    Some(Source { name: format!("{GLUE} (JavaScript)"), ..tool.clone() })
}

/// The typefaces of a folder: `fonts/NAME.woff2`, each with its licence in `fonts/OFL-NAME.txt`. One without it names
/// no licence, and will be refused for that.
pub fn typefaces(folder: &Files) -> Vec<Source> {
    let stem = |path: &String| Some(path.strip_prefix(FONTS)?.strip_suffix(FONT)?.to_owned());
    folder.keys().filter_map(stem).map(|stem| typeface(&stem, folder)).collect()
}

fn typeface(stem: &str, folder: &Files) -> Source {
    let file = format!("{FONT_LICENCE}{stem}.txt");
    let text = folder.get(&format!("{FONTS}{file}"));
    let text = text.map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let ids = text.as_deref().and_then(Notice::new).map(|notice| notice.licences());
    Source {
        kind: Kind::Typeface,
        name: title(stem),
        version: None,
        licence: ids.map(|ids| ids.join(" AND ")),
        authors: Vec::new(),
        repository: None,
        files: text.map(|text| (file, text)).into_iter().collect(),
    }
}

/// `bricolage-grotesque` as it is said: `Bricolage Grotesque`.
fn title(stem: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_uppercase().to_string());
        first.unwrap_or_default() + letters.as_str()
    };
    stem.split('-').map(capital).collect::<Vec<_>>().join(" ")
}
