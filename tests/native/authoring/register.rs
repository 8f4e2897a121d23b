//! The official register: what it says of a territory, and how one is found in it.

use std::sync::OnceLock;

use palmares::ballot::{Affiliation, Tie};
use palmares::edition::{OfficialCode, Recipient, Territory};
use palmares::format::territories_v1::{self, Territories};

use crate::support::{read, shipped};

pub(super) fn register() -> &'static Territories {
    static REGISTER: OnceLock<Territories> = OnceLock::new();
    REGISTER.get_or_init(|| {
        let text = String::from_utf8(read("public/register/territories.txt")).unwrap();
        territories_v1::read(&text).unwrap()
    })
}

#[track_caller]
fn one(code: &str) -> Territory {
    let mut found = register().by_code(code);
    assert_eq!(found.len(), 1, "{code}: {found:?}");
    found.remove(0)
}

fn labels(found: &[Territory]) -> Vec<&str> {
    found.iter().map(|it| it.label.as_str()).collect()
}

#[test]
fn every_territory_of_the_shipped_edition_is_in_it() {
    let mut otherwise = Vec::new();
    let award = shipped().edition.special_awards.first().unwrap();
    let Recipient::Territory(recipient) = &award.recipient else { panic!("{award:?}") };
    let territories = shipped().edition.territories.iter().map(AsRef::as_ref);
    for known in territories.chain([recipient]) {
        let found = register().by_code(known.code.value());
        let same = |it: &&Territory| it.kind == known.kind;
        let found = found.iter().find(same).unwrap();
        let facts = |it: &Territory| {
            let it = it.clone();
            (it.kind, it.code, it.departments, it.region, it.within)
        };
        assert_eq!(facts(found), facts(known), "{}", known.label);
        let named = matches!(known.kind.id.as_str(), "ville" | "departement");
        if named && found.label != known.label {
            otherwise.push((found.label.clone(), known.label.clone()));
        }
        assert!(!named || found.id == known.id, "{} is {}", found.id, known.id);
    }
    // The source of the edition writes it so.
    let hazebrouck = ["Ville d’Hazebrouck", "Ville de Hazebrouck"].map(str::to_owned);
    assert_eq!(otherwise, [hazebrouck.into()]);
}

#[test]
fn labels_are_what_people_say() {
    for (code, label) in [
        ("76351", "Ville du Havre"),
        ("72181", "Ville du Mans"),
        ("17300", "Ville de La Rochelle"),
        ("62041", "Ville d’Arras"),
        ("62765", "Ville de Saint-Omer"),
        ("97411", "Ville de Saint-Denis"),
        ("974", "Département de La Réunion"),
        ("94038", "Ville de L’Haÿ-les-Roses"),
        ("14327", "Ville d’Hérouville-Saint-Clair"),
        ("67180", "Ville de Haguenau"),
        ("85194", "Ville des Sables-d’Olonne"),
        ("93048", "Ville de Montreuil"),
        ("973", "Département de la Guyane"),
        ("200054781", "Métropole du Grand Paris"),
        ("200042174", "Lorient Agglomération"),
        ("200004802", "Communauté de communes du Pays de Fayence"),
        ("243300316", "Bordeaux Métropole"),
        ("200057867", "Établissement public territorial Plaine Commune"),
        ("98818", "Ville de Nouméa"),
    ] {
        assert_eq!(one(code).label, label, "{code}");
    }
}

#[test]
fn the_three_montreuil_are_told_apart() {
    let found = register().by_name("montreuil");
    let departments: Vec<_> =
        found.iter().map(|it| it.departments.first().unwrap().name.as_str()).collect();
    assert_eq!(departments, ["Eure-et-Loir", "Vendée", "Seine-Saint-Denis"]);
    for query in ["Montreuil 93", "MONTREUIL seine saint denis", "93048", "ville de montreuil 93"] {
        let found = register().search(query, 10);
        assert_eq!(found.first().unwrap().code, OfficialCode::Insee("93048".to_owned()), "{query}");
    }
    assert_eq!(labels(&register().search("montreuil", 3)), ["Ville de Montreuil"; 3]);
}

#[test]
fn a_territory_is_found_however_it_is_spelt() {
    for (query, label) in [
        ("saint maur des fosses", "Ville de Saint-Maur-des-Fossés"),
        ("Vitry-sur-Sei", "Ville de Vitry-sur-Seine"),
        ("marcq en baroeul", "Ville de Marcq-en-Barœul"),
        ("l'hay les roses", "Ville de L’Haÿ-les-Roses"),
        ("departement de l'ain", "Département de l’Ain"),
        ("200023414", "Métropole Rouen Normandie"),
    ] {
        assert_eq!(labels(&register().search(query, 1)), [label], "{query}");
    }
    assert!(register().search("  ", 9).is_empty());
    assert!(register().search("zzzz", 9).is_empty());
    // A département alone tells of itself, not of all its communes.
    assert!(register().search("93", 99).len() < 20);
}

#[test]
fn a_code_that_two_have_gives_both() {
    assert_eq!(labels(&register().by_code("01")), ["Région Guadeloupe", "Département de l’Ain"]);
    assert!(register().by_code("99999").is_empty());
}

#[test]
fn what_lies_in_several_places_lies_in_all_of_them() {
    let redon = register().by_name("Redon Agglomération").remove(0);
    let departments: Vec<_> = redon.departments.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(departments, ["35", "44", "56"]);
    assert_eq!(redon.region.name, "Bretagne");
    let plaine = Affiliation::of(&one("200057867"));
    assert_eq!(plaine.tie_to(&one("93066")), Some(Tie::Related));
    assert_eq!(one("98818").region.code, "988");
}

#[test]
fn a_register_with_a_bad_line_is_not_read() {
    let head =
        "palmares-territories/1\nregion;84;Auvergne-Rhône-Alpes;;\ndepartement;01;Ain;de l’;84\n";
    assert!(territories_v1::read(head).is_ok());
    for line in [
        "",
        "commune;01001;Bourg;de",
        "commune;01001;Bourg;de;;",
        "commune;01001;;de;",
        "commune;01001;Bourg;of;",
        "commune;99001;Bourg;de;",
        "commune;01001;Bourg;de;999999999",
        "town;01001;Bourg;de;",
        "departement;02;Aisne;de;99",
        "commune;1a001;Bourg;de;",
    ] {
        assert_eq!(territories_v1::read(&format!("{head}{line}\n")).err(), Some(4), "{line}");
    }
    assert_eq!(territories_v1::read("palmares-territories/2\n").err(), Some(1));
    assert_eq!(territories_v1::read("").err(), Some(1));
}
