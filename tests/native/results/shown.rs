//! What is shown of counted results: handed over without the ballots, in the minutes, as a table, on the stage.

use palmares::count::CategoryCount;
use palmares::edition::Category;
use palmares::format::standings_csv;
use palmares::markup::Scene;
use palmares::markup::ceremony::slide;
use palmares::markup::minutes::minutes;
use palmares::text::Language;
use palmares::workflow::anybody::finding::Finding;
use palmares::workflow::anybody::recount::{recount, recount_aloud};
use palmares::workflow::office::ceremony::{Slide, ceremony};

use super::council::{ballots, desk};
use super::golden::{ANONYMOUS, FULL};
use super::recount::recounted;
use crate::hands::sealed;
use crate::invitations::organiser;
use crate::support::{changed, council, read};
use palmares::json::{Value, parse};
use palmares::signing::{Purpose, SoftwareKey};

fn finding(file: &str) -> Finding {
    Finding::of(&recount(&read(file), council()).unwrap())
}

fn scene(text: Language) -> Scene<'static> {
    Scene { edition: &council().edition, text, top: "" }
}

fn shown(finding: &Finding, text: Language) -> String {
    let instant = |instant: &str| format!("le {instant}");
    let shown = minutes(finding, scene(text), &instant).into_string();
    shown.replace(['\u{a0}', '\u{202f}'], " ")
}

fn slides() -> Vec<Slide> {
    let found = finding(FULL);
    ceremony(&council().edition, &found.count, &found.results.decisions.honours)
}

fn on_stage(place: usize) -> String {
    slide(slides().get(place).unwrap(), scene(Language::French)).into_string()
}

#[test]
fn what_was_found_is_the_same_wherever_it_is_read() {
    for file in [FULL, ANONYMOUS] {
        let found = finding(file);
        assert!(found.is_good());
        assert_eq!(Finding::read(&found.write(), council()), Some(found.clone()));
        assert_eq!(found.count, desk().outcome().count);
    }
    let written = finding(FULL).write();
    assert!(!written.contains("\"ada\""), "no juror is named where nobody asks");
    let signs = written.chars().count();
    for cut in [0, 1, signs / 2, signs - 1] {
        let text: String = written.chars().take(cut).collect();
        assert_eq!(Finding::read(&text, council()), None);
    }
}

#[test]
fn whoever_waits_hears_of_each_ballot() {
    let mut heard = Vec::new();
    let found = recount_aloud(&read(FULL), council(), &mut |done, all| heard.push((done, all)));
    assert!(found.is_ok());
    assert_eq!(heard, (1..=9).map(|done| (done, 9)).collect::<Vec<_>>());
    let found = recount_aloud(&read(ANONYMOUS), council(), &mut |_, _| unreachable!());
    assert!(found.is_ok());
}

#[test]
fn a_receipt_is_found_however_it_is_typed() {
    let found = finding(FULL);
    let digest = ballots().get("ada-1").unwrap().digest;
    let receipt = digest.receipt();
    for typed in [
        receipt.clone(),
        receipt.to_uppercase(),
        receipt.replace('-', " "),
        format!("  {} ", receipt.replace('-', "")),
        receipt.replace('-', "\u{2011}"),
    ] {
        assert_eq!(found.fate_of(&typed), Some((digest, "superseded")), "{typed}");
    }
    for typed in ["", "-", "0000-0000-0000-0000-0000", receipt.get(1..).unwrap()] {
        assert_eq!(found.fate_of(typed), None, "{typed}");
    }
}

#[test]
fn the_minutes_say_all_that_was_decided_and_why() {
    let said = shown(&finding(FULL), Language::French);
    for sentence in [
        "Procès-verbal du jury",
        "Signés par l’organisateur de l’édition.",
        "Le nouveau compte donne exactement ces résultats.",
        "Recompté à partir de chaque bulletin",
        "le 2033-03-10T17:00:00Z",
        "Prix du Conseil 2033",
        "Le vote a été clos avec 6 bulletins reçus.",
        "Raison : Panne de réseau le dernier soir.",
        "Raison : Confirmé au téléphone.",
        "L’action la plus durable.",
        "Prix spécial du conseil",
        "Ville de Val-Fleuri",
        "Préparer la remise des prix.",
        "Arrivé après la clôture, et non admis.",
        "<code>counted</code>",
        "La présidence du jury",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    assert!(shown(&finding(ANONYMOUS), Language::French).contains("Recompté à partir des sommes"));
    let said = shown(&finding(FULL), Language::English);
    assert!(said.contains("Minutes of the jury") && said.contains("Signed by the organiser"));
}

#[test]
fn what_differs_and_who_else_signed_stands_above_everything() {
    let document = parse(&read(FULL)).unwrap();
    let bent = document.with("files", Value::array([]));
    let found = recounted(&sealed(&bent, Purpose::Results, &organiser()), council()).unwrap();
    let found = Finding::of(&found);
    assert!(!found.is_good());
    let said = shown(&found, Language::French);
    assert!(said.contains("autre chose en 9 endroits :"), "{said}");
    assert!(said.contains("files[0] : le fichier dit rien, le compte donne"), "{said}");
    assert_eq!(Finding::read(&found.write(), council()), Some(found));

    let stranger = SoftwareKey::from_seed(&[7; 32]);
    let jwk = palmares::signing::Signer::public_key(&stranger).to_jwk();
    let theirs = sealed(&document.with("organiser_key", jwk), Purpose::Results, &stranger);
    let found = Finding::of(&recounted(&theirs, council()).unwrap());
    assert!(found.differing == 0 && !found.is_good());
    assert!(shown(&found, Language::French).contains("Attention : signés par une autre clé"));
}

#[test]
fn the_standings_are_a_table_that_does_nothing() {
    let found = finding(FULL);
    let table = |text: Language| {
        let standings = found.count.categories.iter();
        let standings = standings.map(|(category, count)| (&**category, count));
        standings_csv::write(&council().edition, standings, &text.recount().table)
    };
    let french = table(Language::French);
    let lines: Vec<_> = french.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 1 + council().edition.nominees.len());
    assert_eq!(
        lines.get(1),
        Some(
            &"\"Affiche\";\"1\";\"Le marché s’affiche\";\"Ville de Bourg-Neuf\";\"voix\";\"2\";\"1\";\"2\";\"Prix d’argent\""
        )
    );
    assert!(lines.iter().any(|line| line.contains("\"moyenne\"")), "{french}");
    assert_eq!(table(Language::English).lines().count(), lines.len());

    let open = changed(council(), |edition| {
        for nominee in edition["nominees"].as_array_mut().unwrap() {
            nominee["title"] = "=1+1".into();
        }
    });
    let standings: Vec<(&Category, &CategoryCount)> =
        found.count.categories.iter().map(|(category, count)| (&**category, count)).collect();
    let words = &Language::French.recount().table;
    let table = standings_csv::write(&open.unwrap().edition, standings, words);
    assert!(table.contains("\"'=1+1\"") && !table.contains("\"=1+1\""), "{table}");
}

#[test]
fn a_slide_says_nothing_of_what_comes_after_it() {
    let slides = slides();
    assert!(matches!(slides.first(), Some(Slide::Opening)));
    assert!(matches!(slides.last(), Some(Slide::End)));
    let names = |slide: &Slide| match slide {
        Slide::Laureates { nominees, .. } => {
            nominees.iter().map(|nominee| nominee.title.clone()).collect()
        }
        Slide::Honour { title, .. } => vec![title.clone()],
        _ => Vec::new(),
    };
    let all: Vec<_> = slides.iter().map(names).collect();
    for place in 0..slides.len() {
        let said = on_stage(place).replace("&#39;", "’");
        let said = said.replace("<span class=\"hashtag\">", "").replace("</span>", "");
        for (other, names) in all.iter().enumerate() {
            for name in names {
                assert_eq!(
                    said.contains(name.as_str()),
                    other == place,
                    "{name} on {place}: {said}"
                );
            }
        }
    }
}

#[test]
fn those_who_share_a_place_stand_together_and_a_name_is_as_large_as_it_can_be() {
    let shared = slides().iter().position(
        |slide| matches!(slide, Slide::Laureates { nominees, .. } if nominees.len() == 2),
    );
    let said = on_stage(shared.unwrap());
    assert!(said.contains("data-many=\"2\""), "{said}");
    assert_eq!(said.matches("class=\"ceremony__laureate\"").count(), 2);
    let opening = on_stage(0);
    assert!(opening.contains("data-word=\"2\" data-length=\"2\""), "{opening}");
}

#[test]
fn an_edition_whose_results_are_published_says_so() {
    assert!(!council().edition.is_announced());
}
