//! The reader of editions: the shipped one has no fault, and of a broken one every fault is named with its place.

mod broken;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use palmares::edition::{
    Criterion, Date, HalfPoints, Id, Metal, Nominee, OfficialCode, Rule, SafeUrl, Scoring,
    Selection, Stage, Ties,
};
use palmares::format::edition_v1;
use palmares::signing::{Signer as _, SoftwareKey};
use palmares::workflow::open_edition::open_edition;
use proptest::prelude::*;

use crate::support::{council, jury, names_in, read, second, shipped, small};

const FOLDER: &str = "tests/data/editions";

/// `line:column path fault` of every fault, in the order of the text.
fn faults(bytes: &[u8]) -> Vec<String> {
    let faults = edition_v1::read(bytes).err().unwrap_or_default();
    let line = |fault: &palmares::format::Fault| {
        let (position, path, kind) = (fault.position, &fault.path, &fault.kind);
        format!("{position} {path} {kind:?}").replace("  ", " ")
    };
    faults.iter().map(line).collect()
}

#[test]
fn the_shipped_edition_has_no_fault() {
    assert_eq!(faults(&read("public/data/edition.json")), Vec::<String>::new());
}

#[test]
fn the_shipped_edition_has_the_nominees_of_2020() {
    let edition = &shipped().edition;
    let count =
        |category: &Arc<palmares::edition::Category>| edition.nominees_in(&category.id).count();
    assert_eq!(
        edition.categories.iter().map(count).collect::<Vec<_>>(),
        [6, 5, 5, 8, 6, 10, 5, 6, 5, 10]
    );
    assert_eq!(edition.nominees.len(), 66);
    assert_eq!(shipped().index.len(), 66);
}

#[test]
fn every_shipped_nominee_has_a_place_on_the_map() {
    for nominee in &shipped().edition.nominees {
        let territory = &nominee.territory;
        assert!(!territory.departments.is_empty(), "{}", nominee.id);
        let inside =
            territory.departments.iter().all(|department| department.region == territory.region);
        assert!(inside, "{} lies in a département of another région", territory.id);
    }
}

#[test]
fn no_two_shipped_territories_are_said_alike() {
    let mut labels = BTreeMap::new();
    for territory in &shipped().edition.territories {
        let words = palmares::search::words(&territory.label);
        assert_eq!(labels.insert(words, &territory.id), None, "{}", territory.id);
    }
}

#[test]
fn the_small_editions_have_no_fault_and_all_they_say_is_read() {
    let (edition, _) = edition_v1::read(&read("tests/data/editions/valid.json")).unwrap();
    assert_eq!(
        (edition.categories.len(), edition.territories.len(), edition.nominees.len()),
        (2, 3, 4)
    );
    let first = edition.nominees.first().unwrap();
    assert_eq!(first.territory.code, OfficialCode::Insee("01999".to_owned()));
    assert_eq!(first.links.first().unwrap().url.host(), "example.org");
    assert_eq!(edition.awards_of(&edition.awards.first().unwrap().nominee.id).count(), 1);
    let recipient = &edition.special_awards.first().unwrap().recipient;
    assert_eq!(recipient.designation().1, "Ain");
    let entries: Vec<_> = edition.entries().map(|entry| entry.id.as_str()).collect();
    assert_eq!(entries.get(4..), Some(&["affiche-de-l-ecole", "video-du-lac"][..]));
    let candidature = edition.candidatures.first().unwrap();
    assert_eq!(edition.find_entry(&candidature.id), Some(candidature));
    assert_eq!(edition.find_nominee(&candidature.id), None);
    assert_eq!(edition.nominated_territories(), 3);
    assert_eq!(edition.earlier.first().unwrap().source.id.as_str(), "nomines");
    assert_eq!(edition.licence.as_ref().unwrap().url.host(), "www.etalab.gouv.fr");
    assert_eq!(faults(&read("tests/data/v1/hashtags-2019-essai.json")), Vec::<String>::new());
}

#[test]
fn an_edition_of_before_has_no_candidature_nothing_earlier_and_no_licence() {
    let (edition, _) = edition_v1::read(&read("tests/data/v1/edition.json")).unwrap();
    assert_eq!((edition.candidatures.len(), edition.earlier.len()), (0, 0));
    assert_eq!(edition.licence, None);
}

#[test]
fn the_shipped_edition_says_what_its_source_says_of_those_before() {
    let edition = &shipped().edition;
    let said: Vec<_> =
        edition.earlier.iter().map(|it| (it.title.as_str(), it.source.id.as_str())).collect();
    assert_eq!(said, [("Édition 2019", "nomines"), ("Édition 2018", "nomines")]);
    assert!(edition.candidatures.is_empty());
}

#[test]
fn every_entry_is_as_far_as_its_edition_says() {
    let edition = &second().edition;
    let stages: Vec<_> = edition.entries().map(|entry| edition.stage_of(entry)).collect();
    let count = |stage| stages.iter().filter(|it| **it == stage).count();
    assert_eq!(count(Stage::Candidature), 3);
    assert_eq!(count(Stage::Nominee), 2);
    assert_eq!(count(Stage::Distinguished), 6);
    let numbers = edition.numbers();
    assert_eq!((numbers.entries, numbers.nominees, numbers.distinguished), (11, 8, 6));
}

#[test]
fn the_digest_of_an_edition_does_not_depend_on_its_layout() {
    let text = String::from_utf8(read("tests/data/editions/valid.json")).unwrap();
    let digest = |text: &str| open_edition(text.as_bytes()).unwrap().digest();
    assert_eq!(digest(&text.replace('\n', "\r\n").replace('é', "\\u00e9")), digest(&text));
    assert_ne!(digest(&text.replace("Les bus", "Le bus")), digest(&text));
}

#[test]
fn every_fault_of_every_broken_edition_is_named_with_its_place() {
    let mut wrong = String::new();
    for (name, expected) in broken::FAULTS {
        let found = faults(&read(&format!("{FOLDER}/{name}.json")));
        if found != *expected {
            let _ = writeln!(wrong, "{name}: {found:#?}");
        }
    }
    assert!(wrong.is_empty(), "these were found instead:\n{wrong}");
}

#[test]
fn every_broken_edition_is_in_the_table() {
    let mut listed: BTreeSet<_> =
        broken::FAULTS.iter().map(|(name, _)| format!("{name}.json")).collect();
    assert_eq!(listed.len(), broken::FAULTS.len());
    listed.insert("valid.json".to_owned());
    assert_eq!(names_in(FOLDER), listed);
}

#[test]
fn a_file_that_is_too_large_is_refused_unread() {
    let text = " ".repeat(edition_v1::MAX_BYTES + 1);
    assert_eq!(faults(text.as_bytes()), ["1:1 TooLarge(33554432)"]);
}

#[test]
fn a_thousand_faults_are_enough() {
    let text = String::from_utf8(read("tests/data/editions/valid.json")).unwrap();
    let text = text.replace(
        "\"links\": [] }",
        &format!(
            "\"links\": [], {} }}",
            (0..900).map(|n| format!("\"x{n}\": 0")).collect::<Vec<_>>().join(", ")
        ),
    );
    assert_eq!(faults(text.as_bytes()).len(), palmares::format::MAX_FAULTS);
}

#[track_caller]
fn check_link(text: &str, safe: bool) {
    assert_eq!(SafeUrl::parse(text).is_some(), safe, "{text}");
}

#[test]
fn complete_https_addresses_are_links() {
    for text in [
        "https://example.org",
        "https://example.org/",
        "https://www.example.org:8443/a/b?c=d&e#f",
        "https://a.b/%C3%A9",
        "https://xn--exmple-cua.org/",
        "https://example.org/user@host",
        "https://EXAMPLE.org/",
    ] {
        check_link(text, true);
    }
}

/// case 62: the addresses that no page may link to.
#[test]
fn case_62_everything_else_is_no_link() {
    for text in [
        "",
        "https://",
        "https:///x",
        "https:example.org",
        "https:/example.org",
        "http://example.org",
        "mailto:a@b.c",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        " javascript:alert(1)",
        "\u{1}javascript:alert(1)",
        "javascript://example.org/%0aalert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example",
        "\\\\evil.example",
        "/\\evil.example",
        "https:\\\\evil.example",
        "https://user@evil.example",
        "https://a.b:80@evil.example",
        "https://user:pw@evil.example/",
        "HTTPS://example.org",
        "hTTps://example.org",
        " https://example.org",
        "https://example.org ",
        "https://exam\tple.org",
        "https://example.org/\n",
        "https://example.org\\@evil.example",
        "https://example.org/\u{202e}",
        "https://exаmple.org",
        "https://localhost",
        "https://-a.org",
        "https://a-.org",
        "https://a..b",
        "https://.a.b",
        "https://a.b.",
        "https://a.b:",
        "https://a.b:0",
        "https://a.b:65536",
        "https://a.b:+80",
        "https://[::1]/",
        "https://a.b/\"onclick=\"",
        "https://a.b/<b>",
        "https://%61.b",
    ] {
        check_link(text, false);
    }
}

#[test]
fn days_that_do_not_exist_are_no_dates() {
    for text in ["2020-02-29", "2000-02-29", "2031-12-31", "0001-01-01"] {
        assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
    }
    for text in [
        "2021-02-29",
        "1900-02-29",
        "2020-04-31",
        "2020-13-01",
        "2020-00-10",
        "2020-01-00",
        "2020-1-01",
        "20200101",
        "2020-01-01Z",
        "+020-01-01",
        "２０２０-01-01",
        "",
    ] {
        assert_eq!(Date::parse(text), None, "{text}");
    }
}

#[test]
fn identifiers_are_short_plain_ascii() {
    let longest = "a".repeat(80);
    for text in ["a", "0", "a-b", "a--b", "1er-avril", longest.as_str()] {
        assert!(Id::<Nominee>::parse(text).is_some(), "{text}");
    }
    let too_long = "a".repeat(81);
    for text in ["", "-", "-a", "a-", "A", "é", "a b", "a_b", "a/b", "..", "a\0", too_long.as_str()]
    {
        assert!(Id::<Nominee>::parse(text).is_none(), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_safe_link_leads_where_it_says(text in "(https|HTTPS|http|javascript|data)?:?[/\\\\]{0,3}[a-z.@:%\\t \u{e9}+0-9/?#\\\\-]{0,24}") {
        if let Some(url) = SafeUrl::parse(&text) {
            let host = url.host();
            prop_assert!(text.strip_prefix("https://").is_some_and(|rest| rest.starts_with(host)));
            prop_assert!(text.is_ascii() && !host.is_empty());
            prop_assert!(host.chars().all(|part| part.is_ascii_alphanumeric() || ".:-".contains(part)));
            prop_assert!(!text.contains(|part: char| part.is_whitespace() || part.is_control() || part == '\\'));
        }
    }

    #[test]
    fn a_damaged_edition_is_read_or_refused_and_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = read("tests/data/editions/valid.json");
        let at = at.index(bytes.len());
        *bytes.get_mut(at).unwrap() = byte;
        if let Err(found) = edition_v1::read(&bytes) {
            prop_assert!(!found.is_empty());
        }
    }
}

#[test]
fn every_way_of_judging_is_read_from_the_edition() {
    let edition = &jury().edition;
    let rules: Vec<_> = edition.categories.iter().map(|category| category.rule.clone()).collect();
    let criterion = |id: &str, name: &str, weight| {
        Arc::new(Criterion { id: Id::parse(id).unwrap(), name: name.to_owned(), weight })
    };
    let scoring = Scoring {
        from: 0,
        to: 10,
        half_points: true,
        criteria: vec![
            criterion("originalite", "Originalité", 1),
            criterion("utilite", "Utilité", 2),
        ],
    };
    assert!(scoring.allows(HalfPoints(15)) && !scoring.allows(HalfPoints(21)));
    let whole = Scoring { half_points: false, ..scoring.clone() };
    assert!(whole.allows(HalfPoints(14)) && !whole.allows(HalfPoints(15)));
    assert_eq!(
        rules,
        [
            Rule::Choose { up_to: 1 },
            Rule::Choose { up_to: 2 },
            Rule::Rank { points: vec![5, 3, 1] },
            Rule::Score(scoring),
        ]
    );
    let panels: Vec<_> = edition
        .panels
        .iter()
        .map(|panel| {
            (panel.id.as_str(), panel.categories.iter().map(|it| it.id.as_str()).collect())
        })
        .collect::<Vec<(_, Vec<_>)>>();
    assert_eq!(
        panels,
        [("image", vec!["affiche", "video"]), ("terrain", vec!["campagne", "solidarite"])]
    );
    let key = SoftwareKey::from_seed(b"golden organiser: throw-away key").public_key();
    assert_eq!(edition.organiser_key.as_ref(), Some(key.as_bytes()));
}

#[test]
fn what_an_edition_says_of_the_count_is_read() {
    let edition = &council().edition;
    let places =
        edition.distinctions.iter().map(|it| (it.id.as_str(), it.metal, it.places.clone()));
    assert_eq!(
        places.collect::<Vec<_>>(),
        [
            ("argent", Metal::Silver, Some(1..=1)),
            ("bronze", Metal::Bronze, Some(2..=3)),
            ("special", Metal::Gold, None),
        ]
    );
    assert!(edition.distinctions.iter().all(|it| it.given.is_none()));
    let quorums: Vec<_> = edition.categories.iter().map(|category| category.quorum).collect();
    assert_eq!(quorums, [Some(3), None, None, None]);
    assert_eq!((edition.ties, edition.selection), (Ties::President, Some(Selection::First(2))));
    let earned = |place| edition.distinction_at(place).map(|it| it.id.as_str());
    assert_eq!([1, 2, 3, 4].map(earned), [Some("argent"), Some("bronze"), Some("bronze"), None]);
    let valid = String::from_utf8(read("tests/data/editions/valid.json")).unwrap();
    let at_least =
        r#""selection": { "method": "at-least", "points": 5 }, "ties": "shared", "earlier""#;
    let (edition, _) =
        edition_v1::read(valid.replacen("\"earlier\"", at_least, 1).as_bytes()).unwrap();
    assert_eq!((edition.ties, edition.selection), (Ties::Shared, Some(Selection::AtLeast(5))));
}

#[test]
fn an_edition_that_says_nothing_of_the_count_means_and_is_named_what_it_was() {
    let digests = [
        (small(), "sha-256:qju0dGzk-i4dfS9XmBD9Xq4HoX4fjsf6hoYSa9uFmm8"),
        (second(), "sha-256:MVY61cfqkx2p9vVOWXda6YaMPof38w0O9fvW_Ilk6dM"),
        (jury(), "sha-256:8fXX1dvLn7GLaS2byN19Zf5Nj6Q4p8-gzbch8mpgTsU"),
    ];
    for (open, digest) in digests {
        let edition = &open.edition;
        assert_eq!((edition.ties, edition.selection), (Ties::Shared, None), "{}", edition.id);
        assert!(edition.categories.iter().all(|category| category.quorum.is_none()));
        assert!(edition.distinctions.iter().all(|it| it.places.is_none() && it.given.is_some()));
        assert_eq!(open.digest().to_string(), digest, "{}", edition.id);
    }
    assert_eq!(
        council().digest().to_string(),
        "sha-256:DhqdRUl955eyF4aqBjT2AIUCZ3yMQZ_A5i_w5gJcjnY"
    );
}
