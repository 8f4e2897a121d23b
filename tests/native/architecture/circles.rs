//! No two files of the library need each other, so that each can be read and tested after those that it names.
//!
//! A file and its folder are one module: what a file takes from `panel.rs`, while it stands in `panel/`, is no arrow.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::{Source, check_all, is_name_part, sources, without_comments};

/// The circles that stay, each with the reason.
const KNOWN: &[(&[&str], &str)] = &[(
    &[
        "src/ui/organiser/edition/element.rs",
        "src/ui/organiser/edition/elements.rs",
        "src/ui/organiser/edition/rule.rs",
    ],
    "an element of an edition has lists of its own, and their elements are drawn as it is: the criteria of a rule, \
     the links of a nominee",
)];

/// `["crate", "json", "parse"]`
type Path = Vec<String>;

/// A file, with what it names.
struct Module {
    file: String,
    path: Path,
    code: String,
    /// What each name that a `use` brings stands for.
    names: BTreeMap<String, Path>,
    /// What is used, without what is only handed on by `pub use`.
    used: Vec<Path>,
}

struct Library(BTreeMap<Path, Module>);

impl Library {
    fn of(sources: Vec<Source>) -> Self {
        let module = |source: Source| {
            let path = path_of(&source.path);
            let code = without_comments(&source.text);
            let (names, used) = (BTreeMap::new(), Vec::new());
            (path.clone(), Module { file: source.path, path, code, names, used })
        };
        let mut library = Self(sources.into_iter().map(module).collect());
        let found: Vec<_> =
            library.0.values().map(|it| (it.path.clone(), library.uses(it))).collect();
        for (path, uses) in found {
            let module = library.0.get_mut(&path).unwrap();
            for (leaf, name, is_handed_on) in uses {
                if !is_handed_on {
                    module.used.push(leaf.clone());
                }
                module.names.insert(name, leaf);
            }
        }
        library
    }

    /// Each name of each `use`, and whether it is only handed on.
    fn uses(&self, module: &Module) -> Vec<(Path, String, bool)> {
        let statements = use_statements(&module.code).0;
        let all = statements.into_iter().flat_map(|(tree, is_handed_on)| {
            let mut leaves = Vec::new();
            spread(&[], &tree, &mut leaves);
            leaves.into_iter().map(move |(path, name)| (path, name, is_handed_on))
        });
        all.filter_map(|(path, name, on)| Some((self.absolute(module, &path)?, name, on))).collect()
    }

    /// The same path from the root; `None` where it leads to another crate.
    fn absolute(&self, module: &Module, path: &[String]) -> Option<Path> {
        let (first, rest) = path.split_first()?;
        let above = || module.path.split_last().map(|(_, above)| above.to_vec());
        let base = match first.as_str() {
            "crate" => vec!["crate".to_owned()],
            "self" => module.path.clone(),
            "super" => above()?,
            name => match module.names.get(name) {
                Some(path) => path.clone(),
                None => self.child(module, name)?,
            },
        };
        Some([base, rest.to_vec()].concat())
    }

    fn child(&self, module: &Module, name: &str) -> Option<Path> {
        let child = [module.path.clone(), vec![name.to_owned()]].concat();
        self.0.contains_key(&child).then_some(child)
    }

    /// The module in which this stands, wherever it is handed on from.
    fn home<'library>(&'library self, path: &[String]) -> Option<&'library Module> {
        let lengths = (1..=path.len()).rev();
        let (module, rest) = lengths
            .filter_map(|length| path.split_at_checked(length))
            .find_map(|(module, rest)| Some((self.0.get(module)?, rest)))?;
        let handed_on = rest.split_first().and_then(|(name, rest)| {
            let target = module.names.get(name)?;
            Some([target.clone(), rest.to_vec()].concat())
        });
        match handed_on {
            Some(target) if target.len() > 1 && target != path => self.home(&target),
            _ => Some(module),
        }
    }

    /// The files that each file needs, without those in whose folder it stands.
    fn arrows(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let arrows = self.0.values().map(|module| {
            let beside = use_statements(&module.code).1;
            let inline = paths(&beside).into_iter().filter_map(|it| self.absolute(module, &it));
            let all: Vec<_> = module.used.iter().cloned().chain(inline).collect();
            let homes = all.iter().filter_map(|path| self.home(path));
            let needed = homes.filter(|home| !module.path.starts_with(&home.path));
            (module.file.as_str(), needed.map(|home| home.file.as_str()).collect())
        });
        arrows.collect()
    }

    /// All files that can be reached from each other, as one circle.
    fn circles(&self) -> BTreeSet<Vec<String>> {
        let arrows = self.arrows();
        let reached: BTreeMap<_, _> =
            arrows.keys().map(|file| (*file, reached_from(file, &arrows))).collect();
        let is_between = |from: &str, to: &str| reached.get(from).is_some_and(|it| it.contains(to));
        let round = arrows.keys().filter(|file| is_between(file, file));
        let circle = |file: &&str| {
            let members = arrows.keys().filter(|it| is_between(file, it) && is_between(it, file));
            members.map(|it| (*it).to_owned()).collect()
        };
        round.map(circle).collect()
    }
}

fn reached_from<'name>(
    file: &str,
    arrows: &BTreeMap<&'name str, BTreeSet<&'name str>>,
) -> BTreeSet<&'name str> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&str> = arrows.get(file).into_iter().flatten().copied().collect();
    while let Some(file) = next.pop() {
        if reached.insert(file) {
            next.extend(arrows.get(file).into_iter().flatten());
        }
    }
    reached
}

/// `src/json/parse.rs` is `crate::json::parse`.
fn path_of(file: &str) -> Path {
    let inside = file.trim_start_matches("src/").trim_end_matches(".rs");
    let names = inside.split('/').filter(|name| *name != "lib").map(str::to_owned);
    std::iter::once("crate".to_owned()).chain(names).collect()
}

/// The trees of all `use` statements, with whether they hand on; and the code without them.
fn use_statements(code: &str) -> (Vec<(String, bool)>, String) {
    let (mut trees, mut beside) = (Vec::new(), String::new());
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        let begin = line.trim_start();
        let (visibility, tree) = match begin.split_once("use ") {
            Some((before, tree)) if before.is_empty() || before.starts_with("pub") => {
                (before, tree)
            }
            _ => {
                // `pub(in crate::ui)` says who may see something, and needs nothing.
                let line = line
                    .split_once("pub(in ")
                    .map_or(line, |(_, rest)| rest.split_once(')').map_or(rest, |(_, rest)| rest));
                beside.push_str(line);
                beside.push('\n');
                continue;
            }
        };
        let mut tree = tree.to_owned();
        while !tree.contains(';') {
            let Some(line) = lines.next() else { break };
            tree.push_str(line.trim());
        }
        trees.push((tree.replace(';', ""), !visibility.is_empty()));
    }
    (trees, beside)
}

/// Each path of a tree, with the name that it has here: `a::{b, c::{self, d as e}}` is `b`, `c` and `e`.
fn spread(before: &[String], tree: &str, leaves: &mut Vec<(Path, String)>) {
    let names = |path: &str| {
        let names = path.split("::").map(|name| name.trim().to_owned());
        names.filter(|name| !name.is_empty()).collect::<Path>()
    };
    if let Some((path, group)) = tree.split_once('{') {
        let before = [before.to_vec(), names(path)].concat();
        let group = group.trim_end().trim_end_matches('}').len();
        let inside = tree.split_at(path.len() + 1).1.split_at(group).0;
        for part in parts(inside) {
            spread(&before, &part, leaves);
        }
        return;
    }
    let (path, alias) = tree.split_once(" as ").map_or((tree, None), |(it, name)| (it, Some(name)));
    let mut path = [before.to_vec(), names(path)].concat();
    if path.len() > 1 && path.last().is_some_and(|name| name == "self") {
        path.pop();
    }
    if let Some(last) = path.last() {
        let name = alias.map_or_else(|| last.clone(), |alias| alias.trim().to_owned());
        leaves.push((path, name));
    }
}

/// What stands between the commas of a group; a group inside it is one part.
fn parts(group: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    for character in group.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if character == ',' && depth == 0 {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(character);
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// The paths that code names without a `use`, such as `signing::verify`.
fn paths(code: &str) -> Vec<Path> {
    let words = code.split(|character| !is_name_part(character) && character != ':');
    let whole = words.filter(|word| word.contains("::") && !word.starts_with(':'));
    whole.map(|word| word.split("::").map(str::to_owned).collect()).collect()
}

fn circles_of(files: &[(&str, &str)]) -> BTreeSet<Vec<String>> {
    let source =
        |(path, text): &(&str, &str)| Source { path: (*path).to_owned(), text: (*text).to_owned() };
    Library::of(files.iter().map(source).collect()).circles()
}

#[track_caller]
fn check_circle(files: &[(&str, &str)], expected: &[&str]) {
    let expected: Vec<_> = expected.iter().map(|file| (*file).to_owned()).collect();
    let expected = Some(expected).filter(|circle| !circle.is_empty());
    assert_eq!(circles_of(files), expected.into_iter().collect());
}

#[test]
fn two_files_that_need_each_other_are_a_circle() {
    check_circle(
        &[("src/a.rs", "use crate::b::{One, Two};"), ("src/b.rs", "use crate::a;")],
        &["src/a.rs", "src/b.rs"],
    );
    check_circle(&[("src/a.rs", "use crate::b::One;"), ("src/b.rs", "pub struct One;")], &[]);
}

#[test]
fn a_circle_of_three_is_found_through_groups_climbing_and_calls() {
    check_circle(
        &[
            ("src/a/x.rs", "use crate::{\n    a::{\n        y::{self, Why},\n    },\n};"),
            ("src/a/y.rs", "use super::z;\nfn f() { z::go() }"),
            ("src/a/z.rs", "fn go() { super::x::f(); }"),
            ("src/a/w.rs", "use super::x::f;"),
        ],
        &["src/a/x.rs", "src/a/y.rs", "src/a/z.rs"],
    );
}

#[test]
fn what_a_parent_hands_on_is_needed_from_where_it_stands() {
    check_circle(
        &[
            ("src/a.rs", "mod x;\nmod y;\npub use x::One;\npub use y::Two;"),
            ("src/a/x.rs", "use super::Two;"),
            ("src/a/y.rs", "use crate::a::One;"),
        ],
        &["src/a/x.rs", "src/a/y.rs"],
    );
}

#[test]
fn a_file_and_its_folder_are_one_module() {
    check_circle(
        &[
            ("src/a.rs", "mod x;\nuse x::f;\npub struct One;"),
            ("src/a/x.rs", "use super::One;\npub(in crate::a) fn f() {}"),
        ],
        &[],
    );
}

#[test]
fn no_two_files_need_each_other() {
    let circles = Library::of(sources()).circles();
    let known: BTreeSet<Vec<_>> = KNOWN
        .iter()
        .map(|(files, _)| files.iter().map(|file| (*file).to_owned()).collect())
        .collect();
    let mut wrong = String::new();
    for circle in circles.difference(&known) {
        let _ = writeln!(wrong, "a circle: {}", circle.join(", "));
    }
    for gone in known.difference(&circles) {
        let _ = writeln!(wrong, "no circle any more, take it out: {}", gone.join(", "));
    }
    check_all(&wrong);
}
