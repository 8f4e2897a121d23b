//! The index of a site's editions: what is written is read again, and nothing else is.

use palmares::edition::{Editions, Id};
use palmares::format::editions_v1::{FORMAT, read, write};

use crate::stored_formats::check_kept;
use crate::support::{read as file, second, small};

const GOLDEN: &str = "tests/data/v1/editions.json";

fn index() -> Editions {
    let folder = format!("editions/{}/", small().edition.id);
    Editions::of([("", &*second().edition), (folder.as_str(), &*small().edition)])
}

fn golden() -> String {
    String::from_utf8(file(GOLDEN)).unwrap()
}

/// `line:column path fault` of every fault, in the order of the text.
#[track_caller]
fn check_refused(from: &str, to: &str, expected: &[&str]) {
    let text = golden();
    assert!(text.contains(from), "{from}");
    let faults = read(text.replacen(from, to, 1).as_bytes()).unwrap_err();
    let found: Vec<_> = faults.iter().map(|it| format!("{} {:?}", it.path, it.kind)).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_golden_index_is_what_its_editions_make_of_it_and_is_read_as_it_was() {
    check_kept(GOLDEN, write(&index()).as_bytes());
    assert_eq!(read(&file(GOLDEN)).unwrap(), index());
}

#[test]
fn an_index_says_which_editions_there_are_and_how_many_came_how_far() {
    let index = read(&file(GOLDEN)).unwrap();
    let [own, other] = index.editions.as_slice() else { panic!("{index:?}") };
    assert_eq!((own.id.as_str(), own.folder.as_str()), ("hashtags-2019-essai", ""));
    assert_eq!(other.id, Id::parse("prix-de-l-exemple-2031").unwrap());
    assert_eq!(other.folder, "editions/prix-de-l-exemple-2031/");
    assert_eq!((own.numbers.entries, own.numbers.nominees, own.numbers.distinguished), (11, 8, 6));
    let titles: Vec<_> = index.earlier.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(titles, ["Essai de 2018"]);
}

#[test]
fn an_index_that_is_wrong_names_every_fault() {
    let wrong =
        format!(r#"format WrongFormat {{ expected: "{FORMAT}", found: "palmares-editions/2" }}"#);
    check_refused(FORMAT, "palmares-editions/2", &[&wrong]);
    check_refused(
        "\"hashtags-2019-essai\"",
        "\"prix-de-l-exemple-2031\"",
        &[r#"editions[1].id Duplicate("prix-de-l-exemple-2031")"#],
    );
    check_refused(
        "\"nominees\": 8",
        "\"nominees\": 12",
        &["editions[0].nominees OutOfRange { least: 1, most: 11 }"],
    );
    check_refused(
        "\"distinguished\": 6",
        "\"distinguished\": 9",
        &["editions[0].distinguished OutOfRange { least: 0, most: 8 }"],
    );
    check_refused(
        "\"language\": \"fr\"",
        "\"language\": \"français\"",
        &[r#"editions[0].language BadLanguage("français")"#],
    );
    check_refused(
        "\"theme\"",
        "\"thème\"",
        &[r#"editions[0] MissingMember("theme")"#, r#"editions[0].thème UnknownMember("thème")"#],
    );
    check_refused(
        "\"earlier\"",
        "\"before\"",
        &[r#" MissingMember("earlier")"#, r#"before UnknownMember("before")"#],
    );
}

#[test]
fn no_folder_leads_out_of_the_site() {
    let first = "\"folder\": \"\"";
    for folder in ["editions/hashtags-2019-essai/", "/", ".", "https://evil.example/"] {
        let fault = format!("editions[0].folder BadFolder({folder:?})");
        check_refused(first, &format!("\"folder\": {folder:?}"), &[&fault]);
    }
    let other = "editions/prix-de-l-exemple-2031/";
    for folder in [
        "",
        "editions/",
        "editions/x",
        "editions/x/y/",
        "editions/../",
        "editions/É/",
        "/editions/x/",
        "../editions/x/",
        "https://evil.example/x/",
        "editions/x?y/",
    ] {
        check_refused(other, folder, &[&format!("editions[1].folder BadFolder({folder:?})")]);
    }
}

#[test]
fn two_editions_do_not_lie_in_one_folder() {
    let text = golden();
    let (_, rest) = text.split_once("    {\n      \"id\": \"prix").unwrap();
    let (last, _) = rest.split_once("\n    }").unwrap();
    let again = format!("    {{\n      \"id\": \"prix{last}\n    }}");
    let twice = again.replacen("\"prix-de-l-exemple-2031\"", "\"prix-bis\"", 1);
    let faults = read(text.replacen(&again, &format!("{again},\n{twice}"), 1).as_bytes());
    let faults: Vec<_> = faults.unwrap_err().iter().map(|it| it.path.to_string()).collect();
    assert_eq!(faults, ["editions[2].folder"]);
}

#[test]
fn what_is_no_index_is_refused() {
    for text in ["", "[]", "{}", "null", r#"{"format":"palmares-edition/1"}"#] {
        assert!(read(text.as_bytes()).is_err(), "{text}");
    }
    assert!(read(&vec![b' '; (1 << 20) + 1]).is_err());
}
