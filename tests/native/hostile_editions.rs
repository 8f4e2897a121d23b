//! Editions that mean harm, one place at a time: case 62 (links) and case 63 (words) of the reference list.
//!
//! Whatever an edition can say anywhere is either refused there, by name, or is words on a page.

use palmares::address::Address;
use palmares::edition::SafeUrl;
use palmares::format::{FaultKind, edition_v1};
use palmares::publish::root::Root;
use palmares::publish::{PublishError, page};
use palmares::text::Language;
use palmares::workflow::open_edition::{OpenEdition, open_edition};
use roxmltree::Document;
use serde_json::Value;

use crate::publish::{built, published};
use crate::published_pages::start;
use crate::support::read;

const LINKS: &[&str] = &[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "\u{1}javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "//evil.example/",
    "\\\\evil.example/",
    "https:\\\\evil.example/",
    "https://good.example\\@evil.example/",
    "https://user@evil.example/",
    " https://evil.example/",
    "hTTps://evil.example/",
    "ht\ttps://evil.example/",
    "https://evil.example/\u{202e}",
];

/// Seen by nobody, or turning what stands around it.
const HIDDEN: &[char] = &[
    '\u{202e}', '\u{202d}', '\u{2066}', '\u{200f}', '\u{200b}', '\u{2060}', '\u{feff}', '\0',
    '\u{1b}', '\n',
];

/// Each would become something else than words if one escaping were missing somewhere.
const WORDS: &[&str] = &[
    r#"<img src=x onerror="alert(1)">"#,
    "</script><script>alert(1)</script>",
    r#"" onmouseover="alert(1)" x=""#,
    "' onfocus='alert(1)' autofocus x='",
    "</title></style></noscript></head><body><!-- ]]> --><svg onload=alert(1)>",
    "&lt;b&gt; &amp;amp; {{7*7}} ${7*7} <!--styles-->",
];

fn valid() -> Value {
    serde_json::from_slice(&read("tests/data/editions/valid.json")).unwrap()
}

/// Every text of a document: where it stands for a pointer (RFC 6901), and for a person.
fn places(value: &Value) -> Vec<(String, String)> {
    fn walk(value: &Value, pointer: &str, path: &str, found: &mut Vec<(String, String)>) {
        match value {
            Value::String(_) => found.push((pointer.to_owned(), path.to_owned())),
            Value::Array(values) => {
                for (at, value) in values.iter().enumerate() {
                    walk(value, &format!("{pointer}/{at}"), &format!("{path}[{at}]"), found);
                }
            }
            Value::Object(members) => {
                for (name, value) in members {
                    let dot = if path.is_empty() { "" } else { "." };
                    walk(value, &format!("{pointer}/{name}"), &format!("{path}{dot}{name}"), found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(value, "", "", &mut found);
    found
}

/// Whether a place holds words for people, and not a name, a code, a day or a link for programs.
fn is_words(path: &str) -> bool {
    let member = path.rsplit('.').next().unwrap_or_default();
    let member = member.split('[').next().unwrap_or_default();
    ["title", "theme", "presentation", "name", "publisher", "label", "description", "statement"]
        .contains(&member)
}

fn with(pointer: &str, text: &str) -> Vec<u8> {
    let mut edition = valid();
    *edition.pointer_mut(pointer).unwrap() = text.into();
    serde_json::to_vec(&edition).unwrap()
}

/// Where the reader finds fault, and with what.
fn faults(bytes: &[u8]) -> Vec<(String, FaultKind)> {
    let faults = edition_v1::read(bytes).err().unwrap_or_default();
    faults.into_iter().map(|fault| (fault.path.to_string(), fault.kind)).collect()
}

/// Where an edition says something, and what.
type Said = Vec<(String, String)>;

/// An edition whose every word for people is made of its number.
fn saying(word: impl Fn(usize) -> String) -> (OpenEdition, Vec<u8>, Said) {
    let mut edition = valid();
    let mut said = Vec::new();
    for (pointer, path) in places(&valid()).into_iter().filter(|(_, path)| is_words(path)) {
        let text = format!("{} n{}n", word(said.len()), said.len());
        *edition.pointer_mut(&pointer).unwrap() = text.as_str().into();
        said.push((path, text));
    }
    let bytes = serde_json::to_vec(&edition).unwrap();
    (open_edition(&bytes).unwrap(), bytes, said)
}

fn hostile() -> (OpenEdition, Vec<u8>, Said) {
    // The number first, so that whatever is sorted by name stays in its order.
    saying(|number| format!("{number:03} {}", WORDS.iter().cycle().nth(number).unwrap()))
}

/// Everything that publishing writes of an edition, by its address; well-formed XML.
fn written(open: &OpenEdition) -> Vec<(String, String)> {
    let site = SafeUrl::parse("https://prix.example.org/2020").unwrap();
    let root = Root::alone(open, Language::French, Some(&site));
    let pages = [Address::home()].into_iter().chain(Address::pages(&open.edition));
    let pages = pages.map(|address| {
        let head = page::head(&address, &root);
        let body = page::body(&address, &root);
        (address.to_relative(), format!("<html><head>{head}</head><body>{body}</body></html>"))
    });
    let extra = page::root_files(&root, &start());
    let extra = extra.into_iter().chain(page::site_files(std::slice::from_ref(&root), &start()));
    pages.chain(extra.filter(|(name, _)| name != "robots.txt")).collect()
}

#[track_caller]
fn parse<'a>(name: &str, text: &'a str) -> Document<'a> {
    let text = text.trim_start_matches("<!doctype html>");
    Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"))
}

/// What a page is made of, without its words: elements, names of attributes, and where its links lead.
fn skeleton(document: &Document<'_>) -> Vec<String> {
    let attributes = |node: roxmltree::Node<'_, '_>| {
        let leads = |name: &str| ["href", "src", "rel", "target", "type"].contains(&name);
        let attributes = node.attributes().map(|it| match it.value() {
            value if leads(it.name()) => format!("{}={value}", it.name()),
            _ => it.name().to_owned(),
        });
        attributes.collect::<Vec<_>>().join(" ")
    };
    let elements = document.descendants().filter(roxmltree::Node::is_element);
    elements.map(|node| format!("{} {}", node.tag_name().name(), attributes(node))).collect()
}

/// All that a document says: its texts, its attributes, and what machines read of it.
fn says(document: &Document<'_>) -> String {
    let mut all = String::new();
    for node in document.descendants() {
        let data = node.parent().is_some_and(|it| it.has_tag_name("script"));
        let text = node.text().filter(|_| node.is_text());
        match text {
            Some(text) if data => {
                let machine: Value = serde_json::from_str(text).unwrap();
                let told = places(&machine).into_iter().filter_map(|(pointer, _)| {
                    machine.pointer(&pointer)?.as_str().map(str::to_owned)
                });
                all.extend(told);
            }
            Some(text) => all.push_str(text),
            None => all.extend(node.attributes().map(|it| it.value().to_owned())),
        }
    }
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn case_62_a_hostile_link_is_refused_at_every_place_that_links() {
    let places = places(&valid());
    let places: Vec<_> = places.iter().filter(|(_, path)| path.ends_with("url")).collect();
    let paths: Vec<_> = places.iter().map(|(_, path)| path.as_str()).collect();
    let expected = ["candidatures[0].links[0].url", "licence.url", "nominees[0].links[0].url"];
    let expected = [&expected[..], &["organisers[0].url", "sources[0].url"]].concat();
    assert_eq!(paths, expected);
    for (pointer, path) in places {
        assert_eq!(faults(&with(pointer, "https://good.example/")), [], "the control of {path}");
        for link in LINKS {
            let found = faults(&with(pointer, link));
            let refused =
                matches!(found.as_slice(), [(at, FaultKind::UnsafeLink(_))] if at == path);
            assert!(refused, "{path}, {link:?}: {found:?}");
        }
    }
}

#[test]
fn case_62_nothing_is_published_of_an_edition_with_a_hostile_link() {
    for link in LINKS {
        let mut folder = built();
        folder.insert("data/edition.json".into(), with("/nominees/0/links/0/url", link));
        let error = palmares::publish::publish(&folder, None).unwrap_err();
        assert_eq!(error, PublishError::Edition("data/edition.json".into()), "{link:?}");
    }
}

#[test]
fn case_62_a_hostile_link_among_words_leads_nowhere() {
    let seen: Vec<_> = LINKS.iter().filter(|link| !link.contains(char::is_control)).collect();
    let (open, _, said) = saying(|number| seen[number % seen.len()].trim().replace('\u{202e}', ""));
    let (harmless, ..) = saying(|_| "mot".to_owned());
    let mut all = String::new();
    for ((name, text), (_, plain)) in written(&open).iter().zip(written(&harmless)) {
        let document = parse(name, text);
        assert_eq!(skeleton(&document), skeleton(&parse(name, &plain)), "{name}");
        all.push_str(&says(&document));
    }
    assert!(said.iter().any(|(_, word)| word.starts_with("javascript:") && all.contains(word)));
}

#[test]
fn case_63_a_character_that_nobody_sees_is_refused_at_every_place() {
    for (pointer, path) in places(&valid()) {
        let before = valid().pointer(&pointer).unwrap().as_str().unwrap().to_owned();
        for hidden in HIDDEN {
            let found = faults(&with(&pointer, &format!("{before}{hidden}")));
            if is_words(&path) {
                assert_eq!(found, [(path.clone(), FaultKind::InvisibleCharacter(*hidden))]);
            } else {
                assert!(found.iter().any(|(at, _)| *at == path), "{path}, {hidden:?}: {found:?}");
            }
        }
    }
}

#[test]
fn case_63_ten_thousand_characters_are_refused_at_every_place() {
    for (pointer, path) in places(&valid()) {
        let found = faults(&with(&pointer, &"x".repeat(10_000)));
        if is_words(&path) {
            let too_long = |most| [(path.clone(), FaultKind::TooLong(most))];
            assert!(found == too_long(300) || found == too_long(2_000), "{path}: {found:?}");
        } else {
            assert!(found.iter().any(|(at, _)| *at == path), "{path}: {found:?}");
        }
    }
}

#[test]
fn case_63_the_sentence_about_a_fault_is_one_short_line_that_hides_nothing() {
    let text = format!("\u{202e}\u{1b}[2Jtxt\n/etc/passwd:1:1: {}", "x".repeat(10_000));
    let mut broken: Vec<_> = places(&valid()).iter().map(|(at, _)| with(at, &text)).collect();
    let strange = serde_json::to_string(&text).unwrap();
    broken.push(format!(r#"{{"format":"palmares-edition/1",{strange}:1}}"#).into_bytes());
    broken.push(format!("{{{strange}:1,{strange}:1}}").into_bytes());
    broken.push("{\u{202e}".into());
    for bytes in broken {
        let found = edition_v1::read(&bytes).unwrap_err();
        for fault in found {
            let line = format!("{} {}", fault.path, Language::French.fault(&fault.kind));
            assert!(!line.contains(palmares::visible::is_hidden), "{line:?}");
            assert!(line.chars().count() < 600, "{line}");
        }
    }
}

#[test]
fn case_63_hostile_words_change_nothing_of_what_a_page_is_made_of() {
    let (open, ..) = hostile();
    let (harmless, ..) = saying(|number| format!("{number:03} mot"));
    let (hostile, harmless) = (written(&open), written(&harmless));
    assert_eq!(hostile.len(), harmless.len());
    for ((name, text), (same, plain)) in hostile.iter().zip(&harmless) {
        assert_eq!(name, same);
        assert_eq!(skeleton(&parse(name, text)), skeleton(&parse(same, plain)), "{name}");
    }
}

#[test]
fn case_63_hostile_words_are_read_as_words_wherever_they_stand() {
    let (open, _, said) = hostile();
    let files = written(&open);
    let says: Vec<_> = files.iter().map(|(name, text)| (name, says(&parse(name, text)))).collect();
    let nowhere = said.iter().filter(|(_, word)| !says.iter().any(|(_, all)| all.contains(word)));
    let nowhere: Vec<_> = nowhere.map(|(path, _)| path.as_str()).collect();
    // Names that are only compared with what a juror types; pages show the label.
    let compared =
        ["special_awards[0].recipient", "territories[0]", "territories[1]", "territories[2]"];
    assert_eq!(nowhere, compared.map(|territory| format!("{territory}.name")));
    // Nothing of this is about nothing: each kind of file says some of it.
    let embed = format!("{}/affiche-du-marche/index.html", page::EMBED);
    for file in [
        "",
        "nomines/video-du-pont/",
        "vote/",
        "palmares/",
        "chiffres/",
        "accessibilite/",
        "a-propos/",
        "404.html",
        page::FEED,
        &embed,
    ] {
        let (_, all) = says.iter().find(|(name, _)| *name == file).unwrap();
        assert!(said.iter().any(|(_, word)| all.contains(word)), "{file}");
    }
}

#[test]
fn case_63_hostile_words_end_neither_a_script_nor_the_place_of_the_styles() {
    let (_, bytes, said) = hostile();
    let mut folder = built();
    folder.insert("data/edition.json".into(), bytes);
    let files = published(&folder).files;
    let mut data = 0;
    for (name, html) in files.iter().filter(|(name, _)| name.rsplit('.').next() == Some("html")) {
        let html = std::str::from_utf8(html).unwrap();
        // As a browser cuts them: at the next end, whatever stands before it.
        for script in html.split("<script").skip(1) {
            let (attributes, rest) = script.split_once('>').unwrap();
            let content = rest.split_once("</script>").unwrap().0;
            if attributes.contains("ld+json") {
                assert!(!content.contains(['<', '>', '&']), "{name}: {content}");
                let machine = serde_json::from_str::<Value>(content).unwrap().to_string();
                let quoted =
                    |word: &str| Value::from(word).to_string().trim_matches('"').to_owned();
                assert!(said.iter().any(|(_, word)| machine.contains(&quoted(word))), "{name}");
                data += 1;
            } else {
                // What takes an invitation out of the address is the same for every edition.
                let ours = content == include_str!("../../src/publish/invitation.js");
                assert!(
                    content.is_empty() || attributes.contains("importmap") || ours,
                    "{name}: {content}"
                );
            }
        }
        for tag in ["script", "title>", "head>", "body>", "main", "noscript>"] {
            let count = |begin: &str| html.matches(&format!("{begin}{tag}")).count();
            assert_eq!(count("<"), count("</"), "{name}: {tag}");
        }
        assert_eq!(html.matches("<title").count(), 1, "{name}");
    }
    let pages = "the start page, the palmarès, four nominees and two candidatures";
    assert_eq!(data, 8 * Language::ALL.len(), "{pages}");
}
