//! What is shipped is listed: all of it, with its texts, each once; and what may not be shipped is refused.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use palmares::edition::SafeUrl;
use palmares::publish::licences::{
    DOCUMENT, Expression, Kind, Licences, Misread, Notice, Origin, Refusal, Source, TEXT, gather,
    glue, linked, standard_library, typefaces,
};
use palmares::publish::root::Root;
use palmares::publish::{Files, licences, page};
use palmares::text::Language;
use roxmltree::{Document, Node};

use crate::published_pages::start;
use crate::support::{path, read, small};

const MIT: &str = "MIT License

Copyright (c) 2015 Somebody

Permission is hereby granted, free of charge, to any person obtaining
a copy of this software and associated documentation files";

fn source(name: &str, licence: &str, files: &[(&str, &str)]) -> Source {
    let file = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    Source {
        kind: Kind::Program,
        name: name.to_owned(),
        version: Some("1.0.0".to_owned()),
        licence: Some(licence.to_owned()),
        authors: vec!["Ada Lovelace <ada@example.org>".to_owned()],
        repository: Some("https://example.org/code".to_owned()),
        files: files.iter().map(file).collect(),
    }
}

/// Two components with the same licence, one without a file, a typeface.
pub(crate) fn some() -> Licences {
    let mut typeface = source("Letters", "OFL-1.1", &[("OFL-letters.txt", "SIL <b>OPEN</b>")]);
    (typeface.kind, typeface.version) = (Kind::Typeface, None);
    let sources = vec![
        source("b", "MIT", &[("LICENSE", MIT)]),
        source("Alpha", "MIT OR Apache-2.0", &[]),
        source("c", "MIT", &[("LICENSE-MIT", &MIT.replace('\n', "\r\n  ")), ("NOTICE", "of c")]),
        typeface,
    ];
    gather(sources).unwrap()
}

fn page_of(licences: &Licences, site: Option<&SafeUrl>) -> String {
    let editions = [(String::new(), small().clone())];
    let roots = Root::all(&editions, site, Some(licences));
    page::licences(licences, roots.first().unwrap(), &start())
}

#[track_caller]
fn parse(page: &str) -> Document<'_> {
    Document::parse(page.trim_start_matches("<!doctype html>"))
        .unwrap_or_else(|error| panic!("{error}\n{page}"))
}

fn elements<'a>(document: &'a Document<'_>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.tag_name().name() == name)
}

fn words(node: Node<'_, '_>) -> String {
    let pieces = node.descendants().filter(Node::is_text).filter_map(|node| node.text());
    pieces.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the command finds for the program of this repository.
fn shipped() -> &'static Licences {
    static SHIPPED: OnceLock<Licences> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("licences");
        std::fs::create_dir_all(folder.join("fonts")).unwrap();
        for name in crate::support::names_in("public/fonts") {
            std::fs::write(folder.join("fonts").join(&name), read(&format!("public/fonts/{name}")))
                .unwrap();
        }
        let gather = || {
            let command = ["licences", folder.to_str().unwrap()];
            let output = Command::new(env!("CARGO_BIN_EXE_palmares"))
                .args(command)
                .current_dir(path(""))
                .output()
                .unwrap();
            let complaint = String::from_utf8(output.stderr).unwrap();
            assert_eq!((output.status.code(), complaint.as_str()), (Some(0), ""));
            std::fs::read(folder.join(DOCUMENT)).unwrap()
        };
        let document = gather();
        assert_eq!(document, gather(), "the same sources give the same bytes");
        licences::read(&document).unwrap()
    })
}

/// What cargo links into the program, from its tree of normal dependencies: what is reached without passing through
/// a crate that only writes code.
fn linked_by_cargo(build: &[&str]) -> BTreeSet<String> {
    let tree = ["tree", "--locked", "-e", "normal", "--prefix", "depth", "--no-dedupe"];
    let output = Command::new(env!("CARGO"))
        .args(tree.iter().chain(build))
        .current_dir(path(""))
        .output()
        .unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    let mut linked = BTreeSet::new();
    let mut skipped = None;
    for line in lines.lines() {
        let name = line.trim_start_matches(|digit: char| digit.is_ascii_digit());
        let depth: usize = line.strip_suffix(name).unwrap().parse().unwrap();
        if skipped.is_some_and(|skipped| depth > skipped) {
            continue;
        }
        skipped = name.contains("(proc-macro)").then_some(depth);
        if skipped.is_none() {
            linked.insert(name.split(' ').take(2).collect::<Vec<_>>().join(" ").replace(" v", " "));
        }
    }
    linked
}

#[test]
fn every_crate_that_is_linked_is_listed_and_no_other() {
    let beside = ["rust-std", "wasm-bindgen (JavaScript)"];
    let listed: BTreeSet<_> = shipped()
        .components
        .iter()
        .filter(|it| it.kind == Kind::Program && !beside.contains(&it.name.as_str()))
        .map(|it| format!("{} {}", it.name, it.version.as_deref().unwrap()))
        .collect();
    assert!(listed.len() > 100);
    assert!(listed.contains(concat!("palmares ", env!("CARGO_PKG_VERSION"))));
    let build = ["--target", "wasm32-unknown-unknown", "--features", "web"];
    assert_eq!(listed, linked_by_cargo(&build));
}

#[test]
fn a_program_that_is_handed_on_has_the_licences_of_all_that_it_links_beside_it() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("licences-program");
    std::fs::create_dir_all(&folder).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_palmares"))
        .args(["licences", "--program", folder.to_str().unwrap()])
        .current_dir(path(""))
        .output()
        .unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
    let text = std::fs::read_to_string(folder.join(TEXT)).unwrap();
    let (list, texts) = text.split_once("\n\n").unwrap();
    let listed: BTreeSet<_> = list.lines().map(|it| it.split(':').next().unwrap()).collect();
    let linked = linked_by_cargo(&["--features", "cli"]);
    let beside = ["Atkinson Hyperlegible Next", "Bricolage Grotesque"];
    let std = listed.iter().find(|it| it.starts_with("rust-std 1.")).unwrap();
    let expected = linked.iter().map(String::as_str).chain(beside).chain([*std]);
    assert_eq!(listed, expected.collect());
    assert!(list.contains("brotli 9.1.1: BSD-3-Clause AND MIT, "), "{list}");
    for words in ["Neither the name of", "SIL OPEN FONT LICENSE", "Apache License"] {
        assert!(texts.contains(words), "{words}");
    }
}

#[test]
fn what_is_shipped_beside_the_crates_is_listed_too() {
    let find = |name: &str| shipped().components.iter().find(|it| it.name == name).unwrap();
    let std = find("rust-std");
    assert_eq!((std.licence.as_str(), std.origin), ("MIT OR Apache-2.0", Origin::Standard));
    assert!(std.version.as_ref().unwrap().starts_with("1."));
    let (glue, tool) = (find("wasm-bindgen (JavaScript)"), find("wasm-bindgen"));
    assert_eq!((&glue.version, &glue.notices), (&tool.version, &tool.notices));
    for name in ["Atkinson Hyperlegible Next", "Bricolage Grotesque"] {
        let typeface = find(name);
        assert_eq!((typeface.kind, typeface.licence.as_str()), (Kind::Typeface, "OFL-1.1"));
        assert!(typeface.notices.iter().any(|it| it.text().contains(name)), "{name}");
    }
    let palmares = find("palmares").notices.iter().map(|it| it.licences()).collect::<Vec<_>>();
    assert_eq!(palmares, [["MIT"], ["Apache-2.0"]]);
}

#[test]
fn every_component_has_a_text_of_one_of_its_licences() {
    for component in &shipped().components {
        let licence = component.licence.as_str();
        let fits = |notice: &Notice| notice.licences().iter().any(|id| licence.contains(id));
        assert!(component.notices.iter().any(|it| fits(it)), "{}: {licence}", component.name);
    }
}

#[test]
fn a_licence_expression_must_leave_something_that_may_be_shipped() {
    let check = |text: &str, expected: Option<&str>| {
        let read = Expression::parse(text);
        assert_eq!(read.as_ref().map(Expression::as_str), expected, "{text}");
    };
    check("MIT", Some("MIT"));
    check("MIT/Apache-2.0", Some("MIT OR Apache-2.0"));
    check("(MIT OR Apache-2.0) AND Unicode-3.0", Some("(MIT OR Apache-2.0) AND Unicode-3.0"));
    check("MIT OR GPL-3.0-only", Some("MIT OR GPL-3.0-only"));
    for refused in [
        "",
        "GPL-3.0-only",
        "mit",
        "MIT AND GPL-3.0-only",
        "MIT AND (GPL-3.0-only OR AGPL-3.0-only)",
        "Apache-2.0 WITH LLVM-exception",
        "MIT Apache-2.0",
        "MIT OR",
        "OR MIT",
        "(MIT",
        "MIT)",
        "()",
        "MIT WITH",
    ] {
        check(refused, None);
    }
}

#[test]
fn everything_that_may_not_be_shipped_is_named_at_once() {
    let mut silent = source("silent", "", &[("LICENSE", MIT)]);
    let refused = gather(vec![
        source("good", "MIT", &[]),
        source("copyleft", "GPL-3.0-only", &[("LICENSE", "GPL")]),
        silent.clone(),
        source("textless", "BSL-1.0", &[("NOTICE", "a notice is no licence")]),
    ]);
    let refused = refused.unwrap_err();
    let refused: Vec<_> = refused.into_iter().map(|it| (it.component, it.why)).collect();
    let expected = [
        ("copyleft 1.0.0", Refusal::UnknownLicence("GPL-3.0-only".into())),
        ("silent 1.0.0", Refusal::NoLicence),
        ("textless 1.0.0", Refusal::NoText("BSL-1.0".into())),
    ];
    assert_eq!(refused, expected.map(|(name, why)| (name.to_owned(), why)));
    silent.licence = None;
    assert_eq!(gather(vec![silent]).unwrap_err()[0].why, Refusal::NoLicence);
}

#[test]
fn texts_that_differ_in_white_space_are_one_and_each_copyright_stays() {
    let other = MIT.replace("2015 Somebody", "2016 Somebody else");
    let licences = gather(vec![
        source("a", "MIT", &[("LICENSE", MIT), ("LICENSE-2", &MIT.replace(' ', "\n"))]),
        source("b", "MIT", &[("LICENSE", &format!("\n\n{}\n", MIT.replace('\n', "\r\n")))]),
        source("c", "MIT", &[("LICENSE", &other)]),
    ])
    .unwrap();
    let notices = licences.notices();
    let users = notices.iter().map(|(_, components)| components.len());
    assert_eq!(users.collect::<Vec<_>>(), [2, 1]);
    let titles = notices.iter().map(|(notice, _)| notice.title());
    let expected = ["MIT, Copyright (c) 2015 Somebody", "MIT, Copyright (c) 2016 Somebody else"];
    assert_eq!(titles.collect::<Vec<_>>(), expected);
}

#[test]
fn whoever_ships_no_text_gets_the_standard_one_and_the_page_says_so() {
    let licences = some();
    let alpha = &licences.components[0];
    assert_eq!((alpha.name.as_str(), alpha.origin), ("Alpha", Origin::Standard));
    let standard: Vec<_> = alpha.notices.iter().map(|it| it.title()).collect();
    assert_eq!(standard, ["MIT", "Apache-2.0"]);
    assert_eq!(alpha.authors, ["Ada Lovelace"]);
    let page = page_of(&licences, None);
    let page = parse(&page);
    let entries =
        elements(&page, "div").filter(|it| it.attribute("class") == Some("components__item"));
    let entries: Vec<_> = entries.map(words).collect();
    let says_so = |entry: &&String| entry.contains(&words_of(Language::French.licences().standard));
    assert_eq!(entries.iter().filter(says_so).count(), 1);
    assert!(entries[0].starts_with("Alpha 1.0.0 Licence : MIT OR Apache-2.0"), "{}", entries[0]);
}

fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn components_stand_in_one_order_however_they_were_found() {
    let names = |licences: &Licences| {
        licences.components.iter().map(|it| it.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&some()), ["Alpha", "b", "c", "Letters"]);
    let sources = ["b", "a", "C"].map(|name| source(name, "MIT", &[("LICENSE", MIT)]));
    let mut reversed = sources.to_vec();
    reversed.reverse();
    let (one, other) = (gather(sources.to_vec()).unwrap(), gather(reversed).unwrap());
    assert_eq!(names(&one), ["a", "b", "C"]);
    assert_eq!(licences::write(&one), licences::write(&other));
    assert_eq!(page_of(&one, None), page_of(&other, None));
}

#[test]
fn the_document_says_what_was_gathered() {
    for gathered in [&some(), shipped()] {
        let document = licences::write(gathered);
        assert!(document.starts_with("{\n  \"format\": \"palmares-licences/1\",\n"));
        assert_eq!(licences::read(document.as_bytes()).as_ref(), Some(gathered));
    }
}

#[test]
fn a_document_that_was_changed_is_not_read() {
    let document = licences::write(&some());
    for (from, to) in [
        ("palmares-licences/1", "palmares-licences/2"),
        ("\"MIT\"", "\"GPL-3.0-only\""),
        ("2015 Somebody", "2015 Somebody else"),
        ("\"own\"", "\"other\""),
        ("https://example.org", "javascript:"),
        ("\"notices\": [", "\"others\": ["),
        ("{\n", "{,\n"),
    ] {
        let changed = document.replace(from, to);
        assert_ne!(changed, document, "{from}");
        assert_eq!(licences::read(changed.as_bytes()), None, "{from}");
    }
}

#[test]
fn hostile_names_and_texts_stay_text() {
    let hostile = "</pre></dl><script>alert(1)</script>\" onclick='x' &amp; \u{202e}";
    let mut bad = source(hostile, "MIT", &[("LICENSE", hostile)]);
    bad.version = Some(hostile.to_owned());
    bad.authors = vec![hostile.to_owned(), "\"&\u{202e}".to_owned()];
    bad.repository = Some("javascript:alert(1)".to_owned());
    let licences = gather(vec![bad]).unwrap();
    assert_eq!(licences.components[0].repository, None);
    let page = page_of(&licences, None);
    assert!(!page.contains('\u{202e}'));
    let page = parse(&page);
    assert_eq!(elements(&page, "script").count(), 0);
    assert_eq!(elements(&page, "pre").count(), 1);
    assert!(!page.descendants().any(|it| it.attributes().any(|it| it.name().starts_with("on"))));
    let text = elements(&page, "pre").next().unwrap().text().unwrap();
    assert_eq!(text, hostile.trim_end_matches('\u{202e}').trim_end());
}

#[test]
fn every_link_of_the_page_to_a_text_leads_to_it() {
    let page = page_of(shipped(), None);
    let page = parse(&page);
    let ids: Vec<_> = page.descendants().filter_map(|node| node.attribute("id")).collect();
    let once: BTreeSet<_> = ids.iter().copied().collect();
    assert_eq!(ids.len(), once.len());
    let mut led_to = BTreeSet::new();
    for href in elements(&page, "a").filter_map(|it| it.attribute("href")) {
        assert!(!href.starts_with('#'), "{href} would lead to the start page");
        if let Some(id) = href.strip_prefix("licences/#") {
            assert!(once.contains(id), "{id}");
            led_to.insert(id);
        }
    }
    let texts = shipped().notices().len();
    assert_eq!(led_to.iter().filter(|id| id.starts_with("texte-")).count(), texts);
    assert_eq!(elements(&page, "pre").count(), texts);
}

#[test]
fn the_page_says_where_the_map_comes_from() {
    let page = page_of(&some(), None);
    let page = parse(&page);
    let terms = "https://www.naturalearthdata.com/about/terms-of-use/";
    let link = elements(&page, "a").find(|it| it.attribute("href") == Some(terms)).unwrap();
    assert!(words(link).starts_with("Natural Earth"));
    assert!(String::from_utf8(read("public/map/SOURCE.txt")).unwrap().contains(terms));
}

#[test]
fn the_page_brings_no_script_and_knows_its_address_where_that_is_known() {
    let site = SafeUrl::parse("https://prix.example.org/2020/");
    let page = page_of(&some(), site.as_ref());
    assert!(page.contains(&start().links));
    let page = parse(&page);
    let attribute = |element: &str, name: &str| {
        elements(&page, element).find_map(|it| it.attribute(name).map(str::to_owned))
    };
    assert_eq!(attribute("base", "href").as_deref(), Some("../"));
    assert_eq!(
        attribute("link", "href").as_deref(),
        Some("https://prix.example.org/2020/licences/")
    );
    assert_eq!(elements(&page, "h1").map(words).collect::<Vec<_>>(), ["Licences"]);
    assert_eq!(elements(&page, "script").count(), 0);
}

#[test]
fn cargo_is_understood_or_told_why_not() {
    let package = |name: &str, version: &str| {
        format!(
            r#"{{"name":"{name}","version":"{version}","license":null,"authors":["A"],
                "repository":null,"manifest_path":"/{name}/Cargo.toml","metadata":{{}}}}"#
        )
    };
    let metadata =
        format!(r#"{{"packages":[{},{}]}}"#, package("a", "1.0.0"), package("a", "2.0.0"));
    let names = |tree: &str| {
        let packages = linked(metadata.as_bytes(), tree)?;
        Ok(packages.into_iter().map(|it| it.name + " " + &it.version).collect::<Vec<_>>())
    };
    let twice = "a v2.0.0 (/somewhere)\n\na v1.0.0\na v2.0.0 (*)\n";
    assert_eq!(names(twice), Ok(vec!["a 1.0.0".to_owned(), "a 2.0.0".to_owned()]));
    assert_eq!(names("a v2.0.0\na v3.0.0"), Err(Misread::Unknown("a v3.0.0".into())));
    for answer in ["", "[]", "{}", r#"{"packages":[]}"#, r#"{"packages":[{"name":"a"}]}"#] {
        assert_eq!(linked(answer.as_bytes(), "").unwrap_err(), Misread::Metadata, "{answer}");
    }
}

#[test]
fn a_typeface_without_its_licence_is_refused() {
    let file = |name: &str| (format!("fonts/{name}"), Vec::new());
    let mut folder = Files::from([file("two-words.woff2"), file("OFL-other.txt")]);
    let refused = gather(typefaces(&folder)).unwrap_err();
    assert_eq!(
        (refused[0].component.as_str(), &refused[0].why),
        ("Two Words", &Refusal::NoLicence)
    );
    let licence = read("public/fonts/OFL-bricolage-grotesque.txt");
    folder.insert("fonts/OFL-two-words.txt".to_owned(), licence);
    assert_eq!(gather(typefaces(&folder)).unwrap().components[0].name, "Two Words");
    assert!(typefaces(&BTreeMap::new()).is_empty());
}

#[test]
fn the_glue_has_the_licence_of_the_tool_that_writes_it() {
    assert_eq!(glue(&[source("other", "MIT", &[])]), None);
    let tool = source("wasm-bindgen", "MIT", &[("LICENSE", MIT)]);
    let made = glue(std::slice::from_ref(&tool)).unwrap();
    assert_eq!((made.version, made.files), (tool.version, tool.files));
    assert_eq!(standard_library("1.95.0").version.as_deref(), Some("1.95.0"));
}
