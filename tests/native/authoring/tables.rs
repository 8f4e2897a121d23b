//! Tables as spreadsheets write them.

use palmares::format::csv::{Separator, write};
use palmares::format::table::{Encoding, Table, TableFaultKind, read};
use proptest::prelude::*;

fn table(text: &str) -> Table {
    read(text.as_bytes()).unwrap()
}

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

#[track_caller]
fn check_faults(bytes: &[u8], expected: &[(usize, TableFaultKind)]) {
    let faults = read(bytes).unwrap_err();
    let found: Vec<_> = faults.into_iter().map(|fault| (fault.line, fault.kind)).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_separator_is_the_one_that_the_headings_have() {
    for text in [
        "nom;courriel\nZoé;a, b\n",
        "nom,courriel\nZoé,\"a, b\"\n",
        "nom\tcourriel\nZoé\ta, b",
        "sep=;\nnom;courriel\nZoé;a, b",
        "\"nom\";\"courriel\"\r\n\"Zoé\";\"a, b\"\r\n",
        "\u{feff}nom;courriel\rZoé;a, b\r",
        "\n;\nnom;courriel;;\n;;\nZoé;a, b;;\n\n",
    ] {
        let table = table(text);
        assert_eq!(table.headings, ["nom", "courriel"], "{text:?}");
        assert_eq!(cells(&table), [["Zoé", "a, b"]], "{text:?}");
    }
    assert_eq!(table("nom\nZoé\n").headings, ["nom"]);
}

#[test]
fn quotation_marks_hold_lines_and_separators_together() {
    let table = table("a;b\n\"un\r\ndeux\";\"dit \"\"oui\"\"; puis non\"\n3;4\n");
    assert_eq!(cells(&table), [["un\ndeux", "dit \"oui\"; puis non"], ["3", "4"]]);
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4]);
}

#[test]
fn a_short_line_is_filled_and_a_long_one_refused() {
    assert_eq!(cells(&table("a;b;c\n1\n")), [["1", "", ""]]);
    check_faults(
        b"a;b\n1;2;3\n4;5\n6;7;;8\n",
        &[(2, TableFaultKind::TooManyCells), (4, TableFaultKind::TooManyCells)],
    );
}

#[test]
fn every_fault_is_named_with_its_line() {
    check_faults(b"", &[(1, TableFaultKind::NoHeadings)]);
    check_faults(b"\n;;\n", &[(1, TableFaultKind::NoHeadings)]);
    check_faults("nom;nom\n".as_bytes(), &[(1, TableFaultKind::HeadingTwice("nom".to_owned()))]);
    check_faults(
        b"a;b\n\"1\"x;2\n3;4\"5\n6;\"7\n8\n",
        &[
            (2, TableFaultKind::StrayQuote),
            (3, TableFaultKind::StrayQuote),
            (4, TableFaultKind::OpenQuote),
        ],
    );
}

#[test]
fn the_letters_of_french_excel_are_read_and_said() {
    let mut bytes = b"nom;ville\nZo\xe9;L\x92Ha\xff-les-Roses \x80 \x9cuvre\n".to_vec();
    let table = read(&bytes).unwrap();
    assert_eq!(table.encoding, Encoding::Windows1252);
    assert_eq!(cells(&table), [["Zoé", "L’Haÿ-les-Roses € œuvre"]]);
    bytes.push(0x81);
    check_faults(&bytes, &[(1, TableFaultKind::UnknownEncoding)]);
    let utf_16: Vec<u8> = "\u{feff}nom".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check_faults(&utf_16, &[(1, TableFaultKind::UnknownEncoding)]);
    let large = vec![b'a'; (16 << 20) + 1];
    check_faults(&large, &[(1, TableFaultKind::TooLarge(16 << 20))]);
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(
        rows in prop::collection::vec(
            prop::collection::vec("[a-zéœ][a-z;,\"\\n\\t é]{0,6}[a-z\"]", 3),
            1..6
        ),
        comma in any::<bool>(),
    ) {
        let separator = if comma { Separator::Comma } else { Separator::Semicolon };
        let head = ["un", "deux", "trois"].map(str::to_owned).to_vec();
        let text = write(separator, [head.clone()].into_iter().chain(rows.clone()));
        let table = table(&text);
        prop_assert_eq!(&table.headings, &head);
        let read: Vec<_> = table.rows.into_iter().map(|row| row.cells).collect();
        prop_assert_eq!(read, rows);
    }

    #[test]
    fn no_bytes_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let _ = read(&bytes);
    }
}
