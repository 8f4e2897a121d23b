//! Keeps the map true: who may name whom, which crate is used where, and that every file is on the map.

mod circles;
mod named_files;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::Command;

use crate::support::path;

/// The layers in the order in which they depend on each other, each with all it may name.
const LAYERS: &[(&str, &[&str])] = &[
    ("json", &[]),
    ("visible", &[]),
    ("bounds", &[]),
    ("map", &[]),
    ("edition", &[]),
    ("search", &["edition"]),
    ("ballot", &["bounds", "edition", "search", "visible"]),
    ("count", &["ballot", "edition"]),
    ("signing", &["json"]),
    ("format", &["ballot", "bounds", "count", "edition", "json", "search", "signing", "visible"]),
    ("storage", &["edition", "json", "format"]),
    (
        "workflow",
        &[
            "ballot", "count", "edition", "format", "json", "search", "signing", "storage",
            "visible",
        ],
    ),
    ("address", &["edition", "search"]),
    (
        "text",
        &[
            "ballot", "count", "edition", "format", "json", "search", "signing", "storage",
            "workflow",
        ],
    ),
    (
        "markup",
        &["address", "edition", "format", "json", "map", "search", "text", "visible", "workflow"],
    ),
    (
        "publish",
        &[
            "address", "edition", "format", "json", "map", "markup", "search", "signing", "text",
            "visible", "workflow",
        ],
    ),
    (
        "command",
        &[
            "address", "ballot", "count", "edition", "format", "json", "markup", "publish",
            "signing", "text", "visible", "workflow",
        ],
    ),
    ("browser", &["edition", "signing", "storage"]),
    (
        "ui",
        &[
            "address", "ballot", "browser", "count", "edition", "format", "json", "markup",
            "search", "storage", "text", "workflow",
        ],
    ),
];

/// Every crate the package depends on, and the only places that name it.
const CRATES: &[(&str, &[&str])] = &[
    ("ed25519_dalek", &["src/signing"]),
    ("sha2", &["src/signing"]),
    ("base64ct", &["src/signing"]),
    ("pbkdf2", &["src/signing/locked_key.rs"]),
    ("aes_kw", &["src/signing/locked_key.rs"]),
    ("aes_gcm", &["src/signing/locked_key.rs"]),
    ("lexopt", &["src/command/arguments.rs"]),
    ("getrandom", &["src/command/chance.rs"]),
    ("humantime", &["src/command/count/results.rs"]),
    ("rpassword", &["src/command/files/key_file.rs"]),
    ("unicode_normalization", &["src/command/files/key_file.rs"]),
    ("qrcodegen", &["src/markup/qr.rs"]),
    ("brotli", &["src/publish/compress.rs", "src/command/publish/secrets.rs"]),
    (
        "flate2",
        &[
            "src/publish/compress.rs",
            "src/command/files/archive.rs",
            "src/command/publish/secrets.rs",
        ],
    ),
    ("spdx", &["src/publish/licences/expression.rs"]),
    ("harfrust", &["src/publish/picture"]),
    ("tiny_skia", &["src/publish/picture"]),
    ("wuff", &["src/publish/picture"]),
    ("leptos", &["src/ui", "src/bin"]),
    ("console_error_panic_hook", &["src/ui", "src/bin"]),
    ("wasm_bindgen", BROWSER),
    ("wasm_bindgen_futures", BROWSER),
    ("js_sys", BROWSER),
    ("web_sys", BROWSER),
    ("gloo", BROWSER),
    ("futures_channel", BROWSER),
    ("indexed_db_futures", &["src/storage/indexed_db"]),
    ("serde", &["src/storage/indexed_db", "src/storage/local_mirror", "src/ui/organiser/work"]),
    ("serde_wasm_bindgen", &["src/ui/organiser/work"]),
    ("serde_bytes", &["src/ui/organiser/work"]),
];

const BROWSER: &[&str] =
    &["src/browser", "src/storage/indexed_db", "src/storage/local_mirror", "src/ui"];

/// Features are decided where modules are declared, and nowhere else.
const FEATURE_GATES: &[&str] = &["src/lib.rs", "src/markup.rs", "src/storage.rs"];

struct Source {
    /// `src/json/parse.rs`
    path: String,
    text: String,
}

impl Source {
    /// The layer it belongs to; `lib` and `bin` are none.
    fn layer(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap();
        inside.split(['/', '.']).next().unwrap()
    }
}

fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    let mut folders = vec!["src".to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(path(&folder)).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{folder}/{}", entry.file_name().into_string().unwrap());
            if entry.path().is_dir() {
                folders.push(path);
            } else if entry.path().extension().is_some_and(|extension| extension == "rs") {
                sources.push(Source { path, text: std::fs::read_to_string(entry.path()).unwrap() });
            }
        }
    }
    sources.sort_by(|left, right| left.path.cmp(&right.path));
    sources
}

/// The code without what stands behind `//`.
fn without_comments(text: &str) -> String {
    let code = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    text.lines().map(code).collect::<Vec<_>>().join("\n")
}

fn is_name_part(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// What follows each `root::` in this code.
fn after<'code>(code: &'code str, root: &str) -> Vec<&'code str> {
    let path = format!("{root}::");
    let begins_here = |at: usize| {
        !code.get(..at).unwrap().ends_with(|before| is_name_part(before) || before == ':')
    };
    let found = code.match_indices(&path).filter(|(at, _)| begins_here(*at));
    found.map(|(at, _)| code.get(at + path.len()..).unwrap()).collect()
}

/// The first name of every path below `root`, also of grouped ones: `crate::{a::{b, c}, d}` names `a` and `d`.
fn names_below(code: &str, root: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for rest in after(code, root) {
        let Some(group) = rest.strip_prefix('{') else {
            names.insert(first_name(rest));
            continue;
        };
        let (mut depth, mut begin) = (0, 0);
        for (at, character) in group.char_indices() {
            match character {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    names.insert(first_name(group.get(begin..at).unwrap()));
                    begin = at + 1;
                    if character == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
    }
    names.remove("");
    names
}

fn first_name(path: &str) -> String {
    path.trim_start().chars().take_while(|character| is_name_part(*character)).collect()
}

/// Names what is wrong, all of it at once.
#[track_caller]
fn check_all(wrong: &str) {
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[track_caller]
fn check_names(code: &str, expected: &[&str]) {
    assert_eq!(names_below(code, "crate").into_iter().collect::<Vec<_>>(), expected, "{code}");
}

#[test]
fn grouped_imports_are_understood() {
    check_names("use crate::json::{Path, parse};", &["json"]);
    check_names(
        "use crate::{edition::{Id, Link}, json, storage::memory::MemoryStore};",
        &["edition", "json", "storage"],
    );
    check_names(
        "use crate::{\n    edition::{\n        Id,\n    },\n    ui,\n};\nuse crate::text;",
        &["edition", "text", "ui"],
    );
    check_names(
        "use crate::{browser as page, ui::{a::{b}, c}}; fn f() { crate::search::words(x) }",
        &["browser", "search", "ui"],
    );
    check_names("pub(crate) use other_crate::json; fn crate_::x() {}", &[]);
    check_names(&without_comments("/// See crate::ui.\nlet x = 1; // crate::text"), &[]);
}

#[test]
fn the_layers_are_those_of_the_library() {
    let library = sources().into_iter().find(|source| source.path == "src/lib.rs").unwrap();
    let declared: BTreeSet<_> = library
        .text
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let layers: BTreeSet<_> = LAYERS.iter().map(|(layer, _)| *layer).collect();
    assert_eq!(declared, layers);
}

#[test]
fn a_layer_may_only_name_what_stands_above_it() {
    for (place, (layer, allowed)) in LAYERS.iter().enumerate() {
        for name in *allowed {
            assert!(
                LAYERS.iter().take(place).any(|(above, _)| above == name),
                "{layer} may not name {name}"
            );
        }
    }
}

#[test]
fn nobody_names_what_they_must_not_know() {
    let mut wrong = String::new();
    for source in sources() {
        let Some((layer, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == source.layer())
        else {
            continue;
        };
        for name in names_below(&without_comments(&source.text), "crate") {
            if name != *layer && !allowed.contains(&name.as_str()) {
                let _ = writeln!(wrong, "{}: {layer} must not know {name}", source.path);
            }
        }
    }
    check_all(&wrong);
}

/// What whoever only looks shall not download.
const FOR_JURORS: &[&str] = &[
    "crate::ballot",
    "crate::signing",
    "crate::storage",
    "browser::device_key",
    "browser::juror_store",
    "ui::desk",
    "text.desk()",
    "text.review()",
];

/// What jurors shall not download either.
const FOR_ORGANISERS: &[&str] = &[
    "browser::organiser_key",
    "browser::worker",
    "ui::organiser",
    "text.organiser()",
    "text.organiser_key()",
    "text.imports()",
    "text.jury()",
];

/// Names each of these that a part of the pages mentions outside these programs.
fn mentioned_outside(names: &[&str], programs: &[&str]) -> String {
    let mut wrong = String::new();
    let shared = sources().into_iter().filter(|source| source.path.starts_with("src/ui/"));
    let is_inside = |path: &str| programs.iter().any(|program| path.starts_with(program));
    for source in shared.filter(|source| !is_inside(&source.path)) {
        let text = without_comments(&source.text);
        for name in names.iter().filter(|name| text.contains(**name)) {
            let _ = writeln!(wrong, "{}: {name}", source.path);
        }
    }
    wrong
}

#[test]
fn what_jurors_need_is_not_in_the_program_for_everybody() {
    check_all(&mentioned_outside(FOR_JURORS, &["src/ui/desk", "src/ui/organiser"]));
}

#[test]
fn what_organisers_need_is_in_their_program_alone() {
    check_all(&mentioned_outside(FOR_ORGANISERS, &["src/ui/organiser"]));
}

#[test]
fn every_layer_names_what_the_table_allows_it() {
    let sources = sources();
    for (layer, allowed) in LAYERS {
        let files = sources.iter().filter(|source| source.layer() == *layer);
        let named: BTreeSet<_> =
            files.flat_map(|file| names_below(&without_comments(&file.text), "crate")).collect();
        for name in *allowed {
            assert!(
                named.contains(*name),
                "{layer} does not name {name}: take it out of the table"
            );
        }
    }
}

// Otherwise a file could leave its layer without being seen.
#[test]
fn nobody_climbs_more_than_one_module() {
    let mut wrong = String::new();
    for source in sources() {
        let code = without_comments(&source.text);
        let leaves_layer =
            source.path.matches('/').count() == 1 && !after(&code, "super").is_empty();
        if code.contains("super::super") || leaves_layer {
            let _ = writeln!(wrong, "{}: write crate:: instead of climbing", source.path);
        }
    }
    check_all(&wrong);
}

#[test]
fn each_crate_is_named_only_where_it_belongs() {
    let mut wrong = String::new();
    for source in sources() {
        let code = without_comments(&source.text);
        for (name, places) in CRATES {
            let here = places.iter().any(|place| source.path.starts_with(place));
            let named = !after(&code, name).is_empty() || code.contains(&format!("use {name};"));
            if named && !here {
                let _ = writeln!(wrong, "{}: {name} belongs to {}", source.path, places.join(", "));
            }
        }
    }
    check_all(&wrong);
}

#[test]
fn every_dependency_has_its_place() {
    let manifest = std::fs::read_to_string(path("Cargo.toml")).unwrap();
    let mut section = "";
    let mut dependencies = BTreeSet::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
            dependencies.extend(
                line.strip_prefix("[dependencies.").and_then(|rest| rest.strip_suffix(']')),
            );
        } else if let Some((name, _)) =
            line.split_once(" = ").filter(|_| section == "[dependencies]")
        {
            dependencies.extend(Some(name).filter(|name| !name.starts_with('#')));
        }
    }
    let dependencies: BTreeSet<_> =
        dependencies.into_iter().map(|name| name.replace('-', "_")).collect();
    assert_eq!(dependencies, CRATES.iter().map(|(name, _)| (*name).to_owned()).collect());
}

#[test]
fn features_are_decided_where_modules_are_declared() {
    let gated = sources().into_iter().filter(|source| source.text.contains("(feature = "));
    assert_eq!(gated.map(|source| source.path).collect::<Vec<_>>(), FEATURE_GATES);
}

#[test]
fn every_file_begins_by_saying_what_it_is_for() {
    let mut wrong = String::new();
    for source in sources().iter().filter(|source| !source.text.starts_with("//! ")) {
        let _ = writeln!(wrong, "{}", source.path);
    }
    check_all(&wrong);
}

#[test]
fn nothing_panics_on_purpose() {
    let mut wrong = String::new();
    for source in sources() {
        for word in [".unwrap()", ".expect(\"", ".expect(&", "panic!(", "unreachable!("] {
            if without_comments(&source.text).contains(word) {
                let _ = writeln!(wrong, "{}: {word}", source.path);
            }
        }
    }
    check_all(&wrong);
}

#[test]
fn only_the_reader_of_its_document_makes_an_edition() {
    let one = |source: &Source| without_comments(&source.text).contains("Edition::checked(");
    let found: Vec<_> = sources().into_iter().filter(one).map(|source| source.path).collect();
    assert_eq!(found, ["src/format/edition_v1.rs"]);
}

/// The ways in which a browser takes text for elements.
const WRITES_HTML: &[&str] = &["inner_html", "outer_html", "insert_adjacent_html", "innerHTML"];

/// Takes nothing but `Markup`, and only `src/markup.rs` makes it.
const INSIDE: &str = "src/ui/inside.rs";

#[test]
fn text_becomes_elements_in_one_place_and_only_as_markup() {
    let mut wrong = String::new();
    for source in sources() {
        let code = without_comments(&source.text);
        for word in WRITES_HTML.iter().filter(|word| code.contains(**word)) {
            if source.path != INSIDE {
                let _ = writeln!(wrong, "{}: {word} belongs to {INSIDE}", source.path);
            }
        }
        for line in code.lines().filter(|line| source.path == INSIDE && line.contains("fn ")) {
            let takes = line.split_once("(piece: ").map_or("", |(_, takes)| takes);
            if !takes.trim_start_matches("impl Fn() -> ").starts_with("Markup") {
                let _ = writeln!(wrong, "{INSIDE}: {line}");
            }
        }
    }
    check_all(&wrong);
}

/// The paths of the map: the words at the beginning of each line of its block, as far as they are paths.
fn map() -> Vec<String> {
    let text = std::fs::read_to_string(path("ARCHITECTURE.md"))
        .unwrap_or_else(|error| panic!("ARCHITECTURE.md: {error}"));
    let block = text.split("```text map\n").nth(1).and_then(|rest| rest.split("\n```").next());
    let block = block
        .unwrap_or_else(|| panic!("ARCHITECTURE.md has no block that begins with ```text map"));
    let mut paths = Vec::new();
    for line in block.lines() {
        for word in line.split_whitespace() {
            let path = word.trim_end_matches(',');
            if path.contains(['/', '.']) {
                paths.push(path.to_owned());
            }
            if path == word {
                break;
            }
        }
    }
    paths
}

#[test]
fn whatever_the_map_names_is_there() {
    let mut wrong = String::new();
    for place in map() {
        if !path(&place).exists() || place.ends_with('/') != path(&place).is_dir() {
            let _ =
                writeln!(wrong, "{place}: not there; a folder ends with a slash, a file does not");
        }
    }
    check_all(&wrong);
}

#[test]
fn every_source_file_is_on_the_map() {
    let map = map();
    let mut wrong = String::new();
    for source in sources() {
        let covers = |place: &String| {
            source.path == *place || (place.ends_with('/') && source.path.starts_with(place))
        };
        if !map.iter().any(covers) {
            let _ = writeln!(wrong, "{}", source.path);
        }
    }
    check_all(&wrong);
}

/// Whether plain `cargo build` would build this crate.
fn is_in_the_core(name: &str) -> bool {
    let tree = ["tree", "--offline", "-e", "normal", "-i", name];
    let output = Command::new(env!("CARGO")).args(tree).current_dir(path("")).output().unwrap();
    let complaint = String::from_utf8(output.stderr).unwrap();
    let absent =
        complaint.contains("did not match any packages") || complaint.contains("nothing to print");
    assert!(absent || output.status.success(), "{complaint}");
    !absent
}

#[test]
fn the_core_is_built_without_a_browser_a_framework_or_a_source_of_randomness() {
    assert!(is_in_the_core("sha2"));
    for name in [
        "leptos",
        "web-sys",
        "js-sys",
        "wasm-bindgen",
        "serde",
        "getrandom",
        "lexopt",
        "tiny-skia",
        "brotli",
    ] {
        assert!(!is_in_the_core(name), "{name}");
    }
}
