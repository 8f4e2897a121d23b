//! What readers take away: the table that spreadsheets open, the data with where it comes from.

use std::sync::Arc;

use palmares::edition::Edition;
use palmares::format::csv::{Separator, write};
use palmares::format::{view_csv, view_v1};
use palmares::json::pretty;
use palmares::search::{Entry, Facet, Index, Query};
use palmares::text::Language;
use proptest::prelude::*;

use crate::stored_formats::check_kept;
use crate::support::{read, second, small};

/// Reads what RFC 4180 describes, with every cell in quotation marks.
#[track_caller]
fn read_back(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rest = text.strip_prefix('\u{feff}').unwrap();
    let mut lines = Vec::new();
    let mut cells = Vec::new();
    while !rest.is_empty() {
        rest = rest.strip_prefix('"').unwrap_or_else(|| panic!("no quotation mark: {rest}"));
        let mut cell = String::new();
        loop {
            let (before, after) = rest.split_once('"').unwrap();
            cell.push_str(before);
            rest = after;
            let Some(more) = rest.strip_prefix('"') else { break };
            cell.push('"');
            rest = more;
        }
        cells.push(cell);
        if let Some(more) = rest.strip_prefix("\r\n") {
            lines.push(std::mem::take(&mut cells));
            rest = more;
        } else {
            rest = rest.strip_prefix(separator).unwrap_or_else(|| panic!("no separator: {rest}"));
        }
    }
    assert!(cells.is_empty(), "the last line has an end");
    lines
}

#[track_caller]
fn check_cell(cell: &str, expected: &str) {
    let text = write(Separator::Comma, [vec![cell]]);
    assert_eq!(text, format!("\u{feff}{expected}\r\n"), "{cell:?}");
}

#[test]
fn cells_are_quoted_as_rfc_4180_says() {
    check_cell("", r#""""#);
    check_cell("a,b;c", r#""a,b;c""#);
    check_cell(r#"dit "oui""#, r#""dit ""oui""""#);
    check_cell("deux\r\nlignes", "\"deux\r\nlignes\"");
    let table = [vec!["a", "b"], vec!["c", "d"]];
    assert_eq!(write(Separator::Comma, table.clone()), "\u{feff}\"a\",\"b\"\r\n\"c\",\"d\"\r\n");
    assert_eq!(write(Separator::Semicolon, table), "\u{feff}\"a\";\"b\"\r\n\"c\";\"d\"\r\n");
    assert_eq!(write::<&str>(Separator::Comma, []), "\u{feff}");
}

#[test]
fn no_cell_is_calculated() {
    for begin in ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'] {
        check_cell(&begin.to_string(), &format!("\"'{begin}\""));
        check_cell(&format!("{begin}cmd|' /C calc'!A0"), &format!("\"'{begin}cmd|' /C calc'!A0\""));
        let inside = format!("1 {begin} 2");
        check_cell(&inside, &format!("\"{inside}\""));
    }
    check_cell("=\"a\"", "\"'=\"\"a\"\"\"");
    check_cell("#UneRue", "\"#UneRue\"");
}

fn entries(edition: &Arc<Edition>) -> Vec<Entry> {
    let entry =
        |nominee: &Arc<_>| Entry { edition: Arc::clone(edition), nominee: Arc::clone(nominee) };
    edition.entries().map(entry).collect()
}

fn table(entries: &[Entry], text: Language) -> Vec<Vec<String>> {
    let words = &text.explore().table;
    let separator = if words.separator == Separator::Comma { ',' } else { ';' };
    read_back(&view_csv::write(entries, words), separator)
}

#[test]
fn each_language_separates_as_its_spreadsheets_expect() {
    assert_eq!(Language::French.explore().table.separator, Separator::Semicolon);
    assert_eq!(Language::English.explore().table.separator, Separator::Comma);
}

#[test]
fn a_table_has_a_line_for_each_entry_and_every_column() {
    let edition = &small().edition;
    for text in Language::ALL {
        let lines = table(&entries(edition), text);
        assert_eq!(lines.len(), edition.entries().count() + 1);
        assert!(lines.iter().all(|line| line.len() == view_csv::COLUMNS));
        assert_eq!(lines[0], text.explore().table.headings);
    }
    let lines = table(&entries(edition), Language::French);
    let first = [
        "Prix de l’Exemple 2031",
        "Affiche",
        "Ville de Bourg-Neuf",
        "Ville",
        "01999",
        "Ain",
        "Auvergne-Rhône-Alpes",
        "Le marché s’affiche",
        "Nominé, sans distinction connue",
        "",
        "Les nominés https://example.org/nomines",
        "https://example.org/marche",
    ];
    assert_eq!(lines[1], first);
    assert_eq!(lines[2][4..6], ["999999999", "Ain, Isère"]);
}

#[test]
fn a_laureate_has_the_metal_that_a_source_names_and_none_otherwise() {
    let french = table(&entries(&small().edition), Language::French);
    assert_eq!(french[4][8..10], ["Exemple de bronze", "Un pont qui parle."]);
    let said = "Primée, sans que l’on sache comment.";
    assert_eq!(french[2][8..10], ["Lauréat, métal non précisé", said]);
    let english = table(&entries(&small().edition), Language::English);
    assert_eq!(english[4][8], "Exemple de bronze");
    assert_ne!(english[2][8], french[2][8]);
    let both = table(&entries(&second().edition), Language::French);
    let candidature = both.iter().find(|line| line[7] == "L’agenda en images").unwrap();
    assert_eq!(candidature[8..10], ["Candidature non retenue", ""]);
}

fn view(index: &Index, query: &Query) -> String {
    let found = index.find(query).entries;
    let entries: Vec<_> = found.iter().filter_map(|place| index.entry(*place)).collect();
    pretty(&view_v1::write(query, &entries))
}

#[test]
fn a_view_is_written_as_version_1_writes_it() {
    let view = view(&small().index, &Query::default());
    check_kept("tests/data/v1/view.json", view.as_bytes());
}

#[test]
fn a_view_says_what_was_asked_for_and_where_it_comes_from() {
    let query = Query::default().with_text("à l’heure").toggled(Facet::Category, "affiche");
    let view: serde_json::Value = serde_json::from_str(&view(&small().index, &query)).unwrap();
    assert_eq!(Query::from_address(view["query"].as_str().unwrap()), query);
    let ids: Vec<_> = view["entries"].as_array().unwrap().iter().map(|it| &it["id"]).collect();
    assert_eq!(ids, ["affiche-des-bus"]);
    // A source that names no distinction gives none.
    assert!(view["entries"][0]["awards"][0].get("distinction").is_none());
    let source = view["entries"][0]["source"].as_str().unwrap();
    assert_eq!(view["editions"][0]["sources"][source]["title"], "Les nominés");
    assert!(view["editions"][0].get("licence").is_none());
}

#[test]
fn a_view_of_several_editions_names_each_once_with_its_licence() {
    let open =
        palmares::workflow::open_edition::open_edition(&read("tests/data/editions/valid.json"))
            .unwrap();
    let all = [entries(&open.edition), entries(&second().edition)].concat();
    let count = all.len();
    let view = view(&Index::new(all), &Query::default());
    let view: serde_json::Value = serde_json::from_str(&view).unwrap();
    let editions = view["editions"].as_array().unwrap();
    assert_eq!(editions.len(), 2);
    let licence = open.edition.licence.as_ref().unwrap();
    assert_eq!(editions[0]["licence"]["name"], licence.name);
    assert_eq!(editions[0]["licence"]["url"], licence.url.as_str());
    let entries = view["entries"].as_array().unwrap();
    assert_eq!(entries.len(), count);
    for entry in entries {
        let of = editions.iter().find(|edition| edition["id"] == entry["edition"]).unwrap();
        assert!(of["sources"].get(entry["source"].as_str().unwrap()).is_some());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_is_read_back(
        lines in prop::collection::vec(prop::collection::vec("[-=@a\",;\r\n'é]{0,6}", 1..4), 0..4),
    ) {
        for (separator, between) in [(Separator::Comma, ','), (Separator::Semicolon, ';')] {
            let read = read_back(&write(separator, lines.clone()), between);
            prop_assert_eq!(read.len(), lines.len());
            for (read, written) in read.iter().flatten().zip(lines.iter().flatten()) {
                let harmless = read.strip_prefix('\'').filter(|_| !written.starts_with('\''));
                prop_assert_eq!(harmless.unwrap_or(read), written.as_str());
                prop_assert!(!read.starts_with(['=', '-', '@', '\r', '\n']));
            }
        }
    }
}
