//! Every file that the documents for developers name is there, so that nobody is sent to a file that was moved.

use std::fmt::Write as _;

use super::check_all;
use crate::support::path;

const DOCUMENTS: &[&str] = &["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"];

/// Folders of the checkout; other paths in these documents lie in a published site or on a reader's computer.
const FOLDERS: &[&str] = &["public/", "src/", "style/", "tests/"];

/// Whether these words are the path of a file or folder of the checkout.
fn is_path(words: &str) -> bool {
    let extension = words.rsplit_once('.').map_or("", |(_, extension)| extension);
    let in_the_root = !words.contains('/') && ["md", "toml"].contains(&extension);
    let is_below = FOLDERS.iter().any(|folder| words.starts_with(folder));
    !words.contains(char::is_whitespace) && (in_the_root || is_below)
}

/// What stands between backquotes and what links lead to, outside blocks of code.
fn named(document: &str) -> Vec<&str> {
    let prose = document.split("```").step_by(2);
    let quoted = prose.clone().flat_map(|text| text.split('`').skip(1).step_by(2));
    let linked =
        prose.flat_map(|text| text.split("](").skip(1).filter_map(|it| it.split(')').next()));
    quoted.chain(linked).filter(|words| is_path(words)).collect()
}

/// Whether a file or folder of this name is there; one `*` in a file's name stands for anything.
fn is_there(name: &str) -> bool {
    let Some((before, after)) = name.split_once('*') else {
        return path(name).exists() && name.ends_with('/') == path(name).is_dir();
    };
    let (folder, begin) = before.rsplit_once('/').unwrap_or(("", before));
    let mut files = std::fs::read_dir(path(folder)).unwrap();
    files.any(|file| {
        let file = file.unwrap().file_name().into_string().unwrap();
        file.strip_prefix(begin).is_some_and(|rest| rest.ends_with(after))
    })
}

#[test]
fn paths_are_told_from_other_words() {
    let text = "`src/lib.rs` `make test` `data/editions.json` [here](README.md)\n```sh\n`src/none.rs`\n```\n`style/`";
    assert_eq!(named(text), ["src/lib.rs", "style/", "README.md"]);
    assert!(is_there("src/lib.rs") && is_there("style/") && is_there("LICENSE*"));
    assert!(!is_there("src/lib.rs/") && !is_there("style") && !is_there("src/*.none"));
}

#[test]
fn whatever_file_the_documents_name_is_there() {
    let mut wrong = String::new();
    for document in DOCUMENTS {
        let text = std::fs::read_to_string(path(document)).unwrap();
        let names = named(&text);
        assert!(!names.is_empty(), "{document} names no file");
        for name in names.into_iter().filter(|name| !is_there(name)) {
            let _ = writeln!(wrong, "{document}: {name} is not there; a folder ends with a slash");
        }
    }
    check_all(&wrong);
}

/// The changes that CONTRIBUTING.md describes file by file, each with a file that it cannot do without.
const CHANGES: &[(&str, &str)] = &[
    ("### A new way of judging", "src/edition/rule.rs"),
    ("### A new column of a table", "src/workflow/author/columns.rs"),
    ("### A third language", "src/text.rs"),
    ("### A new page of the organiser", "src/address.rs"),
    ("### A new reason to refuse a ballot", "src/workflow/anybody/verify_ballot.rs"),
];

#[test]
fn the_changes_that_newcomers_make_are_described_by_their_files() {
    let text = std::fs::read_to_string(path("CONTRIBUTING.md")).unwrap();
    for (title, file) in CHANGES {
        let section = text.split(title).nth(1).and_then(|rest| rest.split("\n#").next());
        let section = section.unwrap_or_else(|| panic!("CONTRIBUTING.md: {title}"));
        assert!(named(section).contains(file), "{title} does not name {file}");
    }
}
