//! Nominees from a table: what each line amounts to, and every fault of it.

use palmares::edition::{Edition, Id};
use palmares::format::FaultKind;
use palmares::format::table::{Encoding, TableFaultKind};
use palmares::json::{Value, canonical, parse};
use palmares::workflow::author::act::{Act, apply, apply_all};
use palmares::workflow::author::columns::Column;
use palmares::workflow::author::import::{Change, Import, ImportFaultKind};
use palmares::workflow::author::new_edition::check;
use palmares::workflow::author::nominees::import_nominees;

use super::acts::{at, json};
use super::register::register;
use crate::support::read;

fn document(relative: &str) -> Value {
    parse(&read(relative)).unwrap()
}

fn shipped_document() -> Value {
    document("public/data/edition.json")
}

fn import(draft: &Value, text: &str) -> Import<Act> {
    import_nominees(draft, Some(register()), text.as_bytes())
}

#[track_caller]
fn applied(draft: &Value, import: &Import<Act>) -> Value {
    assert_eq!(import.faults, []);
    apply_all(draft, import.acts().unwrap()).unwrap()
}

fn changes(import: &Import<Act>) -> Vec<&Change> {
    import.lines.iter().map(|line| &line.change).collect()
}

/// An edition as a table, as an organiser would have kept it.
fn table_of(edition: &Edition) -> String {
    let mut text = "Étape;Catégorie;Territoire;Action;Liens;Source;Notes\r\n".to_owned();
    for entry in edition.entries() {
        let stage =
            if edition.find_nominee(&entry.id).is_some() { "nominé" } else { "candidature" };
        let links: Vec<_> =
            entry.links.iter().map(|it| format!("{} {}", it.label, it.url)).collect();
        let cells = [
            stage,
            &entry.category.name,
            entry.territory.code.value(),
            &entry.title,
            &links.join("\n"),
            entry.source.id.as_str(),
            "rien",
        ];
        let cells = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}

#[test]
fn a_table_of_what_is_there_changes_nothing() {
    let document = shipped_document();
    let edition = check(&document).unwrap();
    // Two départements and a région have codes that another level has, too.
    let text = table_of(&edition).replace("\"01\"", "\"Département de l’Ain\"");
    let import = import(&document, &with_full_names(&edition, &text));
    assert_eq!(import.faults, []);
    assert_eq!(import.acts(), Some([].as_slice()));
    assert!(changes(&import).iter().all(|change| **change == Change::Same));
    assert_eq!(import.lines.len(), 66);
    assert_eq!(import.ignored, ["Notes"]);
}

/// The codes of two characters as the names of what they are here.
fn with_full_names(edition: &Edition, text: &str) -> String {
    let short = edition.territories.iter().filter(|it| it.code.value().len() == 2);
    short.fold(text.to_owned(), |text, it| {
        text.replace(&format!("\"{}\"", it.code.value()), &format!("\"{}\"", it.label))
    })
}

#[test]
fn the_shipped_nominees_come_back_from_their_table() {
    let document = shipped_document();
    let edition = check(&document).unwrap();
    let mut draft = document.clone();
    for list in ["awards", "special_awards", "nominees", "territories"] {
        let count = draft.member(list).unwrap().elements().len();
        for index in (0..count).rev() {
            draft = apply(&draft, &Act::Remove { at: at(list).index(index) }).unwrap();
        }
    }
    assert!(draft.member("departments").unwrap().elements().is_empty());
    let text = with_full_names(&edition, &table_of(&edition));
    // Not in the register in this spelling.
    let text = text.replace("Région de Mayotte", "Région Mayotte");
    let import = import(&draft, &text);
    assert!(changes(&import).iter().all(|change| **change == Change::New));
    let made = check(&applied(&draft, &import)).unwrap();
    let told = |edition: &Edition| -> Vec<_> {
        let all = edition.nominees.iter();
        all.map(|it| {
            let links: Vec<_> =
                it.links.iter().map(|link| (link.label.clone(), link.url.clone())).collect();
            (
                it.title.clone(),
                it.category.id.clone(),
                it.territory.code.clone(),
                it.source.id.clone(),
                links,
            )
        })
        .collect()
    };
    assert_eq!(told(&made), told(&edition));
    assert_eq!(made.regions, edition.regions);
}

#[test]
fn a_line_says_what_it_changes() {
    let document = document("tests/data/v1/hashtags-2019-essai.json");
    let edition = check(&document).unwrap();
    let lost = edition.candidatures.first().unwrap();
    let text = format!(
        "id,title,category,territory,links,stage\n{},Another title,{},{},https://example.org/a,nominee\n",
        lost.id, lost.category.id, lost.territory.id
    );
    let import = import(&document, &text);
    let columns = vec![Column::Title, Column::Links, Column::Stage];
    assert_eq!(changes(&import), [&Change::Changed(columns)]);
    let made = check(&applied(&document, &import)).unwrap();
    let now = made.find_nominee(&lost.id).unwrap();
    assert_eq!(now.title, "Another title");
    assert_eq!(now.links.first().unwrap().label, "example.org");
    // A second time it changes nothing.
    let again = self::import(&applied(&document, &import), &text);
    assert_eq!(changes(&again), [&Change::Same]);
}

#[test]
fn what_a_table_does_not_know_is_kept() {
    let document =
        apply(&shipped_document(), &Act::Set { at: at("nominees[0].later"), value: json("1") })
            .unwrap();
    let text =
        "id;titre;catégorie;territoire\narras-masques-en-marchant;Autre titre;sourire;arras\n";
    let import = import(&document, text);
    // Unknown to the reader, too: it is said, and nothing is lost.
    assert!(import.faults.iter().all(|fault| fault.kind
        == ImportFaultKind::Document(FaultKind::UnknownMember("later".to_owned()))));
    let draft = shipped_document();
    let import = self::import(&draft, text);
    let made = applied(&draft, &import);
    let before = draft.find(&at("nominees[0]")).unwrap().without("title");
    assert_eq!(
        canonical(&made.find(&at("nominees[0]")).unwrap().without("title")),
        canonical(&before)
    );
}

#[test]
fn every_fault_has_its_line_and_its_column() {
    let document = shipped_document();
    let text = "\
catégorie;territoire;titre;source;liens;étape
Sourire;93048;Bien;nomines;;nominé
;Montreuil;Sans catégorie;nomines;;
Rire;Atlantide;;ailleurs;;gagnant
Sourire;59350;Lien;nomines;http://example.org/;
Sourire;59350;Titre\u{200b}caché;nomines;;
sourire;93048;BIEN !;nomines;;
Sourire;59350;Sans source;;;
";
    let import = import(&document, text);
    let faults: Vec<_> =
        import.faults.iter().map(|it| (it.line, it.column.unwrap(), it.kind.clone())).collect();
    let montreuil = [
        ("Ville de Montreuil", "93048"),
        ("Ville de Montreuil", "28267"),
        ("Ville de Montreuil", "85148"),
    ];
    let montreuil = montreuil.map(|(label, code)| (label.to_owned(), code.to_owned())).to_vec();
    let text = |text: &str| text.to_owned();
    assert_eq!(
        faults,
        [
            (3, Column::Category, ImportFaultKind::EmptyCell),
            (3, Column::Territory, ImportFaultKind::SeveralTerritories(montreuil)),
            (4, Column::Category, ImportFaultKind::UnknownCategory(text("Rire"))),
            (4, Column::Territory, ImportFaultKind::UnknownTerritory(text("Atlantide"))),
            (4, Column::Title, ImportFaultKind::EmptyCell),
            (4, Column::Source, ImportFaultKind::UnknownSource(text("ailleurs"))),
            (4, Column::Stage, ImportFaultKind::UnknownStage(text("gagnant"))),
            (
                5,
                Column::Links,
                ImportFaultKind::Document(FaultKind::UnsafeLink(text("http://example.org/")))
            ),
            (
                6,
                Column::Title,
                ImportFaultKind::Document(FaultKind::InvisibleCharacter('\u{200b}'))
            ),
            (7, Column::Title, ImportFaultKind::SameAsLine(2)),
            (8, Column::Source, ImportFaultKind::EmptyCell),
        ]
    );
    assert_eq!(import.acts(), None);
    assert_eq!(import.lines.iter().map(|line| line.line).collect::<Vec<_>>(), [2]);
}

#[test]
fn a_nominee_that_won_stays_one() {
    let document = shipped_document();
    let edition = check(&document).unwrap();
    let won = &edition.awards.first().unwrap().nominee;
    let text = format!(
        "id;titre;catégorie;territoire;étape\n{};{};{};{};candidature\n",
        won.id, "Autre", won.category.id, won.territory.id
    );
    let import = import(&document, &text);
    let [fault] = import.faults.as_slice() else { panic!("{:?}", import.faults) };
    assert!(matches!(fault.kind, ImportFaultKind::Refused(_)));
    assert_eq!((fault.line, fault.column), (2, Some(Column::Stage)));
}

#[test]
fn a_table_without_its_columns_is_not_read() {
    let document = shipped_document();
    let import = import(&document, "titre;catégorie;category\nA;B;C\n");
    let faults: Vec<_> = import.faults.iter().map(|it| (it.column, it.kind.clone())).collect();
    assert_eq!(
        faults,
        [
            (Some(Column::Territory), ImportFaultKind::MissingColumn),
            (Some(Column::Category), ImportFaultKind::ColumnTwice),
        ]
    );
    let import = import_nominees(&document, None, b"");
    let [fault] = import.faults.as_slice() else { panic!("{:?}", import.faults) };
    assert_eq!(fault.kind, ImportFaultKind::Table(TableFaultKind::NoHeadings));
}

#[test]
fn french_excel_is_understood_and_said() {
    let document = shipped_document();
    let import = import_nominees(
        &document,
        Some(register()),
        b"Cat\xe9gorie;Territoire;Titre;Source\r\nVid\xe9o;Ville de L\x92Ha\xff-les-Roses;\x8cuvre;nomines\r\n",
    );
    assert_eq!(import.encoding, Some(Encoding::Windows1252));
    let made = check(&applied(&document, &import)).unwrap();
    let last = made.nominees.last().unwrap();
    assert_eq!((last.title.as_str(), last.territory.name.as_str()), ("Œuvre", "L’Haÿ-les-Roses"));
    assert_eq!(last.id, Id::parse("l-hay-les-roses-oeuvre").unwrap());
}
