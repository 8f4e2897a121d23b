//! The organiser's record of the jury: who is in it, what was made for them, what goes out.

use palmares::edition::Id;
use palmares::format::invitation_link::find;
use palmares::format::revocations_v1::Revocations;
use palmares::format::roster_v1::{self, Person, Roster, Withdrawn};
use palmares::format::{Email, FaultKind, csv, table};
use palmares::json::{Value, canonical, pretty};
use palmares::signing::{Seed, SoftwareKey};
use palmares::text::Language;
use palmares::workflow::author::columns::Column;
use palmares::workflow::author::find::find_affiliations;
use palmares::workflow::author::import::{Change, Import, ImportFaultKind};
use palmares::workflow::author::jurors::import_jurors;
use palmares::workflow::author::jury::{
    FRESH_CHANCE, Fresh, JuryAct, JuryRefusal, Need, apply_all_to_jury, apply_to_jury, fragment,
    issue, judged, needs, restore_jury, undo_on_jury, with_revoked,
};
use palmares::workflow::author::letters::letters;
use palmares::workflow::juror::accept_invitation::open_invitation;
use palmares::workflow::office::invite::InviteError;
use palmares::workflow::office::revoke::{open_revocations, seal_revocations};

use super::acts::{at, json};
use super::register::register;
use crate::block_on::block_on;
use crate::invitations::organiser;
use crate::stored_formats::check_kept;
use crate::support::{changed, jury, read, small};

const ROSTER: &str = "tests/data/v1/roster.json";
const TABLE: &str = "\
Prénom;Nom;Courriel;Collège;Catégories;Territoires
Zoé;Le Gall;zoe@example.org;Collège de l’image;;38998
Ada;Byron;;;affiche, solidarite;
Marie;Martin;marie@example.org;terrain;;Ville de Val-Clair|01
Marie;Martin;m.martin@example.org;image, terrain;;
";

fn id<Thing>(text: &str) -> Id<Thing> {
    Id::parse(text).unwrap()
}

fn nobody() -> Roster {
    Roster::new(jury().edition.id.clone())
}

fn import(roster: &Roster, text: &str) -> Import<JuryAct> {
    import_jurors(roster, &jury().edition, Some(register()), text.as_bytes())
}

fn apply_all(roster: &Roster, acts: &[JuryAct]) -> Roster {
    acts.iter().fold(roster.clone(), |roster, act| apply_to_jury(&roster, act).unwrap())
}

/// As the table says.
fn brought_in() -> Roster {
    let text = TABLE.replace("|01", "|Département de l’Ain");
    let import = import(&nobody(), &text);
    assert_eq!(import.faults, []);
    apply_all(&nobody(), import.acts().unwrap())
}

fn issued(roster: &Roster, juror: &str, name: &str, seed: u8) -> Roster {
    let fresh = Fresh { invitation: id(name), seed: Seed::from_bytes([seed; 32]) };
    let until = Some("2032-02-28T22:59:59Z".to_owned());
    let reason = Some("Une autre adresse.".to_owned());
    block_on(issue(roster, jury(), &organiser(), &id(juror), fresh, until, reason)).unwrap()
}

/// One who was invited twice, one whose invitation was sent, one whose was taken back, one who was not invited.
fn golden() -> Roster {
    let roster = issued(&brought_in(), "zoe-le-gall", "inv-1", 1);
    let roster = issued(&roster, "zoe-le-gall", "inv-2", 2);
    let roster = issued(&roster, "ada-byron", "inv-3", 3);
    let roster = issued(&roster, "marie-martin", "inv-4", 4);
    let sent = JuryAct::Sent { invitation: id("inv-3"), at: "2032-02-01T08:00:00Z".to_owned() };
    let revoke = JuryAct::Revoke { invitation: id("inv-4"), reason: None };
    apply_all(&roster, &[sent, revoke])
}

#[test]
fn the_golden_record_is_what_these_acts_make_and_says_that_it_is_secret() {
    check_kept(ROSTER, pretty(&roster_v1::write(&golden())).as_bytes());
    let roster = roster_v1::read(&read(ROSTER)).unwrap();
    assert_eq!(canonical(&roster_v1::write(&roster)), canonical(&roster_v1::write(&golden())));
    let text = String::from_utf8(read(ROSTER)).unwrap();
    assert!(text.contains("\"keep\": \"secret\""));
    // What a log would show has no secret in it.
    let seed = Seed::from_bytes([2; 32]).reveal();
    assert!(text.contains(&seed) && !format!("{roster:?}").contains(&seed));
}

#[test]
fn a_table_of_jurors_becomes_people_with_ids_of_their_own() {
    let roster = brought_in();
    let ids: Vec<_> = roster.jurors.iter().map(|juror| juror.id.as_str()).collect();
    assert_eq!(ids, ["zoe-le-gall", "ada-byron", "marie-martin", "marie-martin-2"]);
    let [zoe, ada, marie, both] = roster.jurors.as_slice() else { panic!("not four") };
    let edition = &jury().edition;
    let judges = |person: &Person| -> Vec<String> {
        judged(edition, person).iter().map(ToString::to_string).collect()
    };
    assert_eq!(judges(&zoe.person), ["affiche", "video"]);
    assert_eq!(judges(&ada.person), ["affiche", "solidarite"]);
    assert_eq!(judges(&both.person), ["affiche", "campagne", "video", "solidarite"]);
    assert_eq!(marie.person.affiliations.len(), 2);
    assert_eq!(zoe.person.affiliations.first().unwrap().within, ["999999999"]);
    let everything = Person { panels: vec![], categories: vec![], ..zoe.person.clone() };
    assert_eq!(judges(&everything).len(), 4);
}

#[test]
fn a_second_table_says_what_it_changes() {
    let roster = brought_in();
    let again = import(&roster, &TABLE.replace("|01", "|Département de l’Ain"));
    assert!(again.lines.iter().all(|line| line.change == Change::Same));
    assert_eq!(again.acts(), Some([].as_slice()));
    let text = "name,panel\nZoé LE GALL,terrain\nGrace Hopper,\n";
    let other = import(&roster, text);
    let changes: Vec<_> = other.lines.iter().map(|line| line.change.clone()).collect();
    assert_eq!(changes, [Change::Changed(vec![Column::Name, Column::Panel]), Change::New]);
    let after = apply_all(&roster, other.acts().unwrap());
    let zoe = after.find(&id("zoe-le-gall")).unwrap();
    assert_eq!(zoe.person.panels, [id("terrain")]);
    assert_eq!(zoe.person.email, Email::parse("zoe@example.org"));
    assert!(after.find(&id("grace-hopper")).is_some());
}

#[test]
fn every_fault_of_a_table_has_its_line() {
    let text = "\
nom;courriel;collège;catégorie;territoire
Ada;ada@example.org;;;
;x@example.org;;;
Bob;bob at example.org;nulle part;danse;99999
Carl;ADA@example.org;;;
ada;;;;
Dan;;;;Montreuil
";
    let import = import(&nobody(), text);
    let faults: Vec<_> =
        import.faults.iter().map(|it| (it.line, it.column.unwrap(), it.kind.clone())).collect();
    let text = |text: &str| text.to_owned();
    let several = ["28267", "85148", "93048"].map(|code| (text("Ville de Montreuil"), text(code)));
    assert_eq!(
        faults,
        [
            (3, Column::Name, ImportFaultKind::EmptyCell),
            (4, Column::Email, ImportFaultKind::BadEmail(text("bob at example.org"))),
            (4, Column::Panel, ImportFaultKind::UnknownPanel(text("nulle part"))),
            (4, Column::Category, ImportFaultKind::UnknownCategory(text("danse"))),
            (4, Column::Territory, ImportFaultKind::UnknownTerritory(text("99999"))),
            (5, Column::Name, ImportFaultKind::SameAsLine(2)),
            (6, Column::Name, ImportFaultKind::SameAsLine(2)),
            (7, Column::Territory, ImportFaultKind::SeveralTerritories(several.to_vec())),
        ]
    );
    assert_eq!(import.acts(), None);
    let said = (Language::French.authoring().import_fault)(&import.faults.last().unwrap().kind);
    assert!(said.contains("Ville de Montreuil (93048)"), "{said}");
}

#[test]
fn an_address_is_one_that_mail_goes_to() {
    for good in ["a@example.org", "zoé.le-gall+jury@mairie.exemple.fr", "o'neil@example.org"] {
        assert!(Email::parse(good).is_some(), "{good}");
    }
    for bad in [
        "",
        "a",
        "a@b",
        "@example.org",
        "a@@example.org",
        "a b@example.org",
        "a@example.org,b@example.org",
        "Ada <a@example.org>",
        ".a@example.org",
        "a.@example.org",
        "a..b@example.org",
        "a@-example.org",
        "a@example.org\n",
        "a@exa mple.org",
        "a@.org",
    ] {
        assert!(Email::parse(bad).is_none(), "{bad}");
    }
    assert!(Email::parse(&format!("{}@example.org", "a".repeat(65))).is_none());
}

#[test]
fn an_invitation_that_was_issued_opens() {
    let roster = golden();
    let ada = roster.find(&id("ada-byron")).unwrap();
    let link = fragment(ada.standing().unwrap()).unwrap();
    let revoked = with_revoked(Revocations::none(roster.edition.clone()), &roster);
    let open = |link: &str| open_invitation(link, jury(), &revoked, "2032-02-20T00:00:00Z");
    let invited = open(&link).unwrap();
    let marie = roster.find(&id("marie-martin")).unwrap().invitations.first().unwrap();
    assert!(open(&fragment(marie).unwrap()).is_err());
    assert_eq!(invited.invitation.juror.id, ada.id);
    assert_eq!(invited.invitation.categories, [id("affiche"), id("solidarite")]);
    let written = canonical(&ada.standing().unwrap().document);
    assert!(!written.contains("example.org"), "no address is in an invitation");
}

#[test]
fn a_new_invitation_takes_the_old_one_back() {
    let roster = golden();
    let zoe = roster.find(&id("zoe-le-gall")).unwrap();
    assert_eq!(zoe.standing().unwrap().invitation.id, id("inv-2"));
    let list = with_revoked(Revocations::none(roster.edition.clone()), &roster);
    let named: Vec<_> = list.revoked.iter().map(|it| it.invitation.as_str()).collect();
    assert_eq!(named, ["inv-1", "inv-4"]);
    assert_eq!(list.revoked.first().unwrap().reason.as_deref(), Some("Une autre adresse."));
    let sealed = block_on(seal_revocations(&list, &jury().edition, &organiser())).unwrap();
    let opened = open_revocations(canonical(&sealed).as_bytes(), &jury().edition).unwrap();
    assert_eq!(opened, list);
    // What another list named already stays named, and nothing is named twice.
    assert_eq!(with_revoked(list.clone(), &roster).revoked.len(), 2);
}

#[test]
fn a_category_that_is_gone_asks_for_no_new_invitation() {
    let roster = golden();
    let ada = roster.find(&id("ada-byron")).unwrap();
    let gone = ada.standing().unwrap().invitation.categories.first().unwrap().as_str();
    let open = changed(jury(), |edition| {
        edition["categories"].as_array_mut().unwrap().retain(|it| it["id"] != gone);
        edition["nominees"].as_array_mut().unwrap().retain(|it| it["category"] != gone);
        for panel in edition["panels"].as_array_mut().unwrap() {
            panel["categories"].as_array_mut().unwrap().retain(|it| it != gone);
        }
    });
    assert_eq!(needs(&open.unwrap().edition, ada), Need::Nothing);
}

#[test]
fn whoever_was_invited_stays_and_a_change_asks_for_a_new_invitation() {
    let roster = golden();
    let edition = &jury().edition;
    let need = |roster: &Roster, juror: &str| needs(edition, roster.find(&id(juror)).unwrap());
    assert_eq!(need(&roster, "ada-byron"), Need::Nothing);
    assert_eq!(need(&roster, "marie-martin"), Need::Invitation);
    assert_eq!(need(&roster, "marie-martin-2"), Need::Invitation);
    let refused = apply_to_jury(&roster, &JuryAct::Remove(id("ada-byron"))).unwrap_err();
    assert_eq!(refused, JuryRefusal::Invited(id("ada-byron")));
    let gone = apply_to_jury(&roster, &JuryAct::Remove(id("marie-martin-2"))).unwrap();
    assert_eq!(gone.jurors.len(), 3);
    let mut person = roster.find(&id("ada-byron")).unwrap().person.clone();
    person.email = Email::parse("ada@example.org");
    let change = |person| JuryAct::Change { juror: id("ada-byron"), person };
    let changed = apply_to_jury(&roster, &change(person.clone())).unwrap();
    assert_eq!(need(&changed, "ada-byron"), Need::Nothing, "an address is in no invitation");
    person.panels = vec![id("terrain")];
    let changed = apply_to_jury(&roster, &change(person)).unwrap();
    assert_eq!(need(&changed, "ada-byron"), Need::Replacement);
    assert_eq!(need(&issued(&changed, "ada-byron", "inv-9", 9), "ada-byron"), Need::Nothing);
}

#[test]
fn nobody_is_invited_who_could_not_use_it() {
    let roster = brought_in();
    let issue = |open, key: &SoftwareKey, juror: &str| {
        let fresh = Fresh { invitation: id("inv-1"), seed: Seed::from_bytes([1; 32]) };
        block_on(issue(&roster, open, key, &id(juror), fresh, None, None)).unwrap_err()
    };
    assert_eq!(issue(jury(), &organiser(), "bob"), JuryRefusal::NoSuchJuror(id("bob")));
    let wrong = SoftwareKey::from_seed(&[5; 32]);
    let refused = issue(jury(), &wrong, "zoe-le-gall");
    assert_eq!(refused, JuryRefusal::Invite(InviteError::WrongKey));
    // An edition without these panels has nothing for them.
    let refused = issue(small(), &organiser(), "marie-martin");
    assert_eq!(refused, JuryRefusal::NothingToJudge(id("marie-martin")));
    for act in [
        JuryAct::Revoke { invitation: id("inv-1"), reason: None },
        JuryAct::Sent { invitation: id("inv-1"), at: String::new() },
    ] {
        let refused = apply_to_jury(&roster, &act).unwrap_err();
        assert_eq!(refused, JuryRefusal::NoSuchInvitation(id("inv-1")));
    }
}

#[test]
fn a_record_with_anything_foreign_in_it_is_refused() {
    let good = json(&String::from_utf8(read(ROSTER)).unwrap());
    let with = |path: &str, value: Value| {
        let mut document = good.clone();
        *document.find_mut(&at(path)).unwrap() = value;
        let faults = roster_v1::read(pretty(&document).as_bytes()).unwrap_err();
        faults.into_iter().map(|fault| (fault.path.to_string(), fault.kind)).collect::<Vec<_>>()
    };
    let other = good.find(&at("jurors[1].invitations[0]")).unwrap().clone();
    let first = "jurors[0].invitations[0]";
    assert_eq!(with(first, other.clone()), [(first.to_owned(), FaultKind::ForeignInvitation)]);
    let seed = Value::string(Seed::from_bytes([9; 32]).reveal());
    let expected = [(first.to_owned(), FaultKind::ForeignInvitation)];
    assert_eq!(with("jurors[0].invitations[0].seed", seed), expected);
    let again = good.find(&at("jurors[0].invitations[1]")).unwrap().clone();
    let second = "jurors[0].invitations[1]".to_owned();
    assert_eq!(with(first, again), [(second, FaultKind::Duplicate("inv-2".to_owned()))]);
    let secret = with("keep", Value::string("public"));
    assert!(matches!(secret.as_slice(), [(path, FaultKind::UnknownWord { .. })] if path == "keep"));
    let bad = with("jurors[0].email", Value::string("Zoé"));
    assert_eq!(bad, [("jurors[0].email".to_owned(), FaultKind::BadEmail("Zoé".to_owned()))]);
    let twice = with("jurors[0].id", Value::string("ada-byron"));
    assert!(!twice.is_empty());
    let edition = with("edition", Value::string("another"));
    assert!(edition.iter().all(|(_, kind)| *kind == FaultKind::ForeignInvitation));
}

#[test]
fn a_mail_merge_has_a_line_for_each_who_is_invited_and_calculates_nothing() {
    let mut roster = golden();
    let evil = "=HYPERLINK(\"https://example.org\")";
    roster.jurors[1].person.name = evil.to_owned();
    let desk = "https://example.org/prix/vote/";
    let letters = letters(&roster, &jury().edition, desk);
    assert_eq!(letters.len(), 2);
    let zoe = letters.first().unwrap();
    assert_eq!(
        (zoe.email.as_str(), zoe.panels.as_str()),
        ("zoe@example.org", "Collège de l’image")
    );
    assert_eq!(find(&zoe.link).unwrap().claims().unwrap().id, id("inv-2"));
    assert!(zoe.link.starts_with("https://example.org/prix/vote/#i="));
    let headings = Language::French.authoring().merge_headings.to_vec();
    let lines = [headings].into_iter().chain(letters.iter().map(|letter| letter.cells()));
    let text = csv::write(csv::Separator::Semicolon, lines);
    let table = table::read(text.as_bytes()).unwrap();
    assert_eq!(table.rows.len(), 2);
    assert_eq!(table.rows[1].cells[0], format!("'{evil}"));
    assert_eq!(table.rows[1].cells[3], "2032-02-28T22:59:59Z");
    for language in Language::ALL {
        let message = (language.authoring().message)(&zoe.name, &jury().edition.title, &zoe.link);
        assert!(message.contains(&zoe.link) && message.contains("Zoé Le Gall"));
    }
}

#[test]
fn undoing_takes_back_what_was_sent_and_restoring_loses_no_invitation() {
    let before = brought_in();
    let invited = issued(&before, "zoe-le-gall", "inv-1", 1);
    // As it was, but for the link that somebody may have.
    let undone = undo_on_jury(&invited, before.clone(), "Une erreur.");
    let zoe = undone.find(&id("zoe-le-gall")).unwrap();
    let [one] = zoe.invitations.as_slice() else { panic!("{zoe:?}") };
    assert_eq!(one.revoked, Some(Withdrawn { reason: Some("Une erreur.".to_owned()) }));
    // Even where the juror was entered by what is undone next.
    let nobody = undo_on_jury(&undone, nobody(), "Une autre.");
    assert_eq!(nobody.jurors.len(), 1);
    let list = with_revoked(Revocations::none(jury().edition.id.clone()), &nobody);
    assert_eq!(list.find(&id("inv-1")).unwrap().reason.as_deref(), Some("Une erreur."));
    // Taking back can be undone.
    let revoke = JuryAct::Revoke { invitation: id("inv-1"), reason: None };
    let revoked = apply_to_jury(&invited, &revoke).unwrap();
    let undone = undo_on_jury(&revoked, invited.clone(), "Une erreur.");
    assert!(undone.find(&id("zoe-le-gall")).unwrap().standing().is_some());
    // An older backup says who is in the jury; what was made since stays good.
    let restored = restore_jury(&invited, before);
    assert_eq!(restored.jurors.len(), 4);
    assert!(restored.find(&id("zoe-le-gall")).unwrap().standing().is_some());
}

#[test]
fn a_fresh_invitation_is_made_of_nothing_but_chance() {
    let mut chance = [7; FRESH_CHANCE];
    chance[39] = 0xab;
    let fresh = Fresh::of_chance(&chance).unwrap();
    assert_eq!(fresh.invitation.as_str(), "inv-07070707070707ab");
    assert_eq!(fresh.seed.reveal(), Seed::from_bytes([7; 32]).reveal());
}

#[test]
fn several_acts_are_done_together_or_not_at_all() {
    let all = [JuryAct::Remove(id("ada-byron")), JuryAct::Remove(id("personne"))];
    let refused = apply_all_to_jury(&brought_in(), &all).unwrap_err();
    assert_eq!(refused, JuryRefusal::NoSuchJuror(id("personne")));
}

#[test]
fn what_a_juror_belongs_to_is_found_in_the_edition_and_then_in_the_register() {
    let edition = &jury().edition;
    let names = |register, query| {
        let found = find_affiliations(edition, register, query, 6);
        found.into_iter().map(|it| it.name).collect::<Vec<_>>()
    };
    assert_eq!(names(None, "bourg neuf ville"), ["Ville de Bourg-Neuf"]);
    assert_eq!(names(None, "01999"), ["Ville de Bourg-Neuf"]);
    assert_eq!(names(None, " "), Vec::<String>::new());
    // What both know is offered once.
    let ain = names(Some(register()), "département ain");
    assert_eq!(ain.iter().filter(|name| *name == "Département de l’Ain").count(), 1, "{ain:?}");
}
