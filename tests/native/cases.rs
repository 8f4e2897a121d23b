//! Holds the table of `tests/README.md` to the tests: each case has one, and each that has a number is in the table.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{path, read};

/// The number of the last case.
const LAST: u32 = 80;

type Table = BTreeMap<u32, BTreeSet<String>>;

/// The files of each case, as the table names them: `| 7 | what | files |`.
fn table() -> Table {
    let text = String::from_utf8(read("tests/README.md")).unwrap();
    let mut table = Table::new();
    for line in text.lines() {
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        let [_, number, what, files, _] = cells.as_slice() else { continue };
        let Ok(number) = number.parse() else { continue };
        assert!(!what.is_empty(), "{line}");
        let files = files.split(", ").map(|file| file.trim_matches('`').to_owned()).collect();
        assert!(table.insert(number, files).is_none(), "case {number} twice");
    }
    table
}

/// The files of each case, as tests carry its number: `case_07` in Rust, `case` and the number elsewhere.
fn numbered() -> Table {
    let mut numbered = Table::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(path("tests").join(&folder)).unwrap() {
            let name = format!("{folder}{}", entry.unwrap().file_name().into_string().unwrap());
            if path("tests").join(&name).is_dir() {
                folders.extend((!name.ends_with("node_modules")).then(|| format!("{name}/")));
            } else if matches!(extension_of(&name), Some("rs" | "mjs")) {
                let text = String::from_utf8(read(&format!("tests/{name}"))).unwrap();
                for number in numbers_in(&text) {
                    numbered.entry(number).or_default().insert(name.clone());
                }
            }
        }
    }
    numbered
}

fn extension_of(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(_, extension)| extension)
}

fn numbers_in(text: &str) -> BTreeSet<u32> {
    let between = |before: &str, after: char| -> BTreeSet<u32> {
        let rests = text.split(before).skip(1);
        rests.filter_map(|rest| rest.split_once(after)?.0.parse().ok()).collect()
    };
    between("fn case_", '_').into_iter().chain(between("case ", ':')).collect()
}

#[test]
fn every_case_has_a_line_in_the_table() {
    assert!(table().into_keys().eq(1..=LAST));
}

#[test]
fn the_table_names_exactly_the_files_that_carry_the_number() {
    let (table, numbered) = (table(), numbered());
    for number in 1..=LAST {
        assert_eq!(table.get(&number), numbered.get(&number), "case {number}");
    }
    assert!(numbered.into_keys().all(|number| number <= LAST));
}
