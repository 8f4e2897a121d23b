//! Counting and counting again, as a shell runs it: from files in folders and archives to signed results.

mod one_office;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use palmares::json::{Value, parse, pretty};
use palmares::signing::{Purpose, Seed};

use crate::hands::{Hand, Signed, invitation, sealed};
use crate::invitations::organiser;
use crate::support::{path, read};

const CREATED: &str = "2032-03-01T18:00:00Z";

struct Run {
    code: i32,
    out: String,
    err: String,
}

/// A desk: the edition, the organiser's key, the records of three invitations, a folder of ballots.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = path("target").join("count").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("bulletins/arrivés")).unwrap();
        fs::create_dir_all(folder.join("invitations")).unwrap();
        let it = Self(folder);
        it.write("edition.json", &read("tests/data/v1/jury.json"));
        let seed = Seed::from_bytes(*b"golden organiser: throw-away key");
        let key = seed.public_key().to_jwk().with("d", Value::string(seed.reveal()));
        it.write("cle.json", pretty(&key).as_bytes());
        for (number, juror) in [(1, "ada"), (2, "bob"), (3, "cleo")] {
            let invitation = palmares::format::invitation_v1::write(&invitation(juror, number));
            let record = sealed(&invitation, Purpose::Invitation, &organiser());
            let name = format!("invitations/{juror}.invitation.json");
            it.write(&name, pretty(&record).as_bytes());
        }
        it.write("invitations/ada.txt", b"Bonjour Ada");
        it
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.0.join(name), bytes).unwrap();
    }

    fn ballot(&self, name: &str, ballot: &Signed) {
        self.write(&format!("bulletins/{name}"), ballot.text.as_bytes());
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_palmares"))
            .args(arguments)
            .env("LC_ALL", "fr_FR.UTF-8")
            .current_dir(&self.0)
            .output()
            .unwrap();
        let plain = |bytes| String::from_utf8(bytes).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
        Run {
            code: output.status.code().unwrap(),
            out: plain(output.stdout),
            err: plain(output.stderr),
        }
    }

    fn count(&self, more: &[&str]) -> Run {
        let asked = ["count", "--edition", "edition.json", "--invitations", "invitations"];
        self.run(&[&asked[..], more].concat())
    }

    fn announce(&self, out: &str, more: &[&str]) -> Run {
        let signed = ["--key", "cle.json", "--out", out, "--created", CREATED];
        self.count(&[&signed[..], more].concat())
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.0.join(name)).unwrap()
    }
}

/// Two revisions of Ada's, one ballot of Bob's, one that was altered, a letter.
fn arrived(name: &str) -> (Folder, Signed, Signed) {
    let folder = Folder::new(name);
    let hand = Hand::new("ada", 1, 1);
    let first = hand.after(None, 0);
    let second = hand.after(Some(&first), 1);
    let bob = Hand::new("bob", 2, 2).after(None, 1);
    folder.ballot("ada-1.json", &first);
    folder.ballot("arrivés/ada-2.json", &second);
    folder.ballot("bob.json", &bob);
    folder.ballot("bob encore.json", &bob);
    let altered = first.text.replace("affiche-du-marche", "affiche-du-col");
    folder.write("bulletins/faux.json", altered.as_bytes());
    folder.write("bulletins/lettre.txt", b"Bonjour");
    (folder, second, bob)
}

#[test]
fn every_file_has_its_word_and_who_leads_is_not_said() {
    let (folder, ..) = arrived("word");
    let run = folder.count(&["bulletins"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for (file, code) in [
        ("bulletins/ada-1.json", "superseded"),
        ("bulletins/arrivés/ada-2.json", "counted"),
        ("bulletins/bob encore.json", "counted"),
        ("bulletins/bob.json", "duplicate"),
        ("bulletins/faux.json", "bad-signature"),
        ("bulletins/lettre.txt", "bad-format"),
    ] {
        assert!(run.out.contains(&format!("{file}: [{code}] ")), "{file}: {}", run.out);
    }
    assert!(run.out.contains("cleo: n’a pas répondu"), "{}", run.out);
    assert!(run.out.contains("Affiche: 3 jurés invités. 2 ont voté."), "{}", run.out);
    assert!(!run.out.contains("Les bus"), "{}", run.out);
    let explained = folder.count(&["--explain", "bulletins"]).out;
    assert!(explained.contains("1re place, avec 2 voix : « "), "{explained}");
}

#[test]
fn results_are_the_same_bytes_however_the_files_come_and_say_so_when_counted_again() {
    let (folder, second, _) = arrived("again");
    assert_eq!(folder.announce("ouvert.json", &["bulletins"]).code, 1);
    let run = folder.announce("un.json", &["--close", "bulletins"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));

    let mut zip = zip::ZipWriter::new(fs::File::create(folder.0.join("courrier.ZIP")).unwrap());
    for file in ["lettre.txt", "bob.json", "faux.json", "arrivés/ada-2.json", "ada-1.json"] {
        zip.start_file(file, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&folder.read(&format!("bulletins/{file}"))).unwrap();
    }
    zip.finish().unwrap();
    let run = folder.announce("deux.json", &["--close", "courrier.ZIP", "bulletins/bob.json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(folder.read("un.json"), folder.read("deux.json"));
    let run = folder.announce("un.json", &["--close", "bulletins"]);
    assert_eq!(run.code, 1, "results are never written over");

    let run = folder.run(&["recount", "un.json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains("Signés par l’organisateur"), "{}", run.out);
    assert!(run.out.contains("donne exactement ces résultats"), "{}", run.out);
    let receipt = second.digest.receipt().to_uppercase();
    let run = folder.run(&["recount", "--receipt", &receipt, "un.json"]);
    assert!(run.code == 0 && run.out.contains("[counted]"), "{}", run.out);
    let run = folder.run(&["recount", "--receipt", "0000-0000-0000-0000-0000", "un.json"]);
    assert_eq!(run.code, 1, "{}", run.out);

    assert_eq!(folder.announce("sommes.json", &["--close", "--anonymous", "bulletins"]).code, 0);
    let run = folder.run(&["recount", "--explain", "sommes.json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("à partir des sommes"), "{}", run.out);
    assert!(!String::from_utf8(folder.read("sommes.json")).unwrap().contains("cleo"));
}

#[test]
fn results_that_were_altered_or_say_something_else_are_told() {
    let (folder, ..) = arrived("altered");
    assert_eq!(folder.announce("un.json", &["--close", "bulletins"]).code, 0);
    let text = String::from_utf8(folder.read("un.json")).unwrap();
    let bent = text.replacen("\"votes\": 2", "\"votes\": 3", 1);
    assert_ne!(bent, text);
    folder.write("bent.json", bent.as_bytes());
    let run = folder.run(&["recount", "bent.json"]);
    assert!(run.code == 1 && run.err.contains("modifiés après leur signature"), "{}", run.err);

    let unsigned = parse(bent.as_bytes()).unwrap().without("signature");
    let signed = sealed(&unsigned, Purpose::Results, &organiser());
    folder.write("signed.json", pretty(&signed).as_bytes());
    let run = folder.run(&["recount", "signed.json"]);
    assert_eq!((run.code, run.err.as_str()), (5, ""));
    assert!(run.out.contains("autre chose en un endroit"), "{}", run.out);
    assert!(run.out.contains("le fichier dit 3, le compte donne 2"), "{}", run.out);
    let json = parse(folder.run(&["recount", "--json", "signed.json"]).out.as_bytes()).unwrap();
    assert_eq!(json.member("signed_by").and_then(Value::as_str), Some("organiser"));
}

#[test]
fn what_waits_for_the_organiser_ends_with_4_until_it_is_decided() {
    let folder = Folder::new("undecided");
    let one = Hand::new("ada", 1, 1).after(None, 0);
    let other = Hand::new("ada", 1, 2).after(None, 1);
    folder.ballot("un.json", &one);
    folder.ballot("deux.json", &other);
    let run = folder.count(&["bulletins"]);
    assert_eq!(run.code, 4, "{}", run.out);
    assert!(run.out.contains("ada: plusieurs bulletins, à départager"), "{}", run.out);
    let decisions = format!(
        r#"{{"format": "palmares-decisions/1", "edition": "prix-du-jury-2032", "closing": null,
        "late": [], "ties": [], "honours": [], "peeks": [],
        "ballots": [{{"contenders": ["{0}", "{1}"], "counts": "{1}", "reason": "Au téléphone."}}]}}"#,
        one.digest, other.digest
    );
    folder.write("decisions.json", decisions.as_bytes());
    let run = folder.count(&["--decisions", "decisions.json", "bulletins"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    folder.write("decisions.json", decisions.replace("2032", "2031").as_bytes());
    let run = folder.count(&["--decisions", "decisions.json", "bulletins"]);
    assert!(run.code == 1 && run.err.contains("d’une autre édition"), "{}", run.err);
}

#[test]
fn verifying_reads_folders_and_answers_programs() {
    let (folder, ..) = arrived("verify");
    let run = folder.run(&["verify", "--edition", "edition.json", "bulletins"]);
    assert_eq!(run.code, 1);
    assert!(run.out.ends_with("4 valides, 2 refusés\n"), "{}", run.out);
    let verify = ["verify", "--json", "--edition", "edition.json", "bulletins/bob.json"];
    let run = folder.run(&verify);
    assert_eq!(run.code, 0, "{}", run.err);
    let json = parse(run.out.as_bytes()).unwrap();
    assert!(canonical_contains(&json, "\"juror\":\"bob\""), "{}", run.out);
    assert_eq!(folder.run(&["verify", "nulle-part"]).code, 3);
    assert!(Path::new(&folder.0).join("edition.json").exists());
}

/// The edition of the folder without a nominee, with a letter corrected elsewhere.
fn corrected(folder: &Folder) {
    let edition = String::from_utf8(folder.read("edition.json")).unwrap();
    let mut edition: serde_json::Value = serde_json::from_str(&edition).unwrap();
    let nominees = edition.pointer_mut("/nominees").unwrap().as_array_mut().unwrap();
    nominees.retain(|it| it.get("id").unwrap() != "affiche-des-bus");
    *edition.pointer_mut("/theme").unwrap() = "Juger de toutes les façons".into();
    folder.write("apres.json", edition.to_string().as_bytes());
}

#[test]
fn an_edition_that_changed_is_compared_with_what_it_was() {
    let (folder, ..) = arrived("compare");
    corrected(&folder);
    let compare = ["edition", "compare", "edition.json", "apres.json"];
    let run = folder.run(&[&compare[..], &["bulletins/arrivés", "bulletins/bob.json"]].concat());
    let expected = "\
Catégories où les réponses déjà signées ne comptent plus :
  Affiche
    nomination retirée : « Les bus à l’heure » – Bourg-Neuf Agglomération
Ce qui n’est que dit autrement, sans effet sur les bulletins :
  les textes de l’édition, ses sources ou ses distinctions
ada: réponses mises de côté dans « Affiche »
bob: réponses mises de côté dans « Affiche »
Des réponses sont mises de côté pour 2 jurés ; rien ne change pour aucun juré.
";
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, expected, ""));
    let run = folder.run(&[&compare[..], &["--json", "bulletins"]].concat());
    assert_eq!(run.code, 1, "{}", run.err);
    let json = parse(run.out.as_bytes()).unwrap();
    for text in [
        r#""differences":[{"nominee":"affiche-des-bus","what":"left"}]"#,
        r#"{"juror":"bob","name":"bob","set_aside":["affiche"]}"#,
        r#""code":"bad-signature""#,
        r#""lost":[]"#,
    ] {
        assert!(canonical_contains(&json, text), "{text}: {}", run.out);
    }
    let same = folder.run(&["edition", "compare", "edition.json", "edition.json"]);
    assert!(same.code == 0 && same.out.starts_with("Rien n’a changé"), "{}", same.out);
    assert_eq!(folder.run(&compare[..3]).code, 2);
    assert_eq!(folder.run(&["edition", "compare", "edition.json", "nulle-part.json"]).code, 3);
    folder.write("autre.json", &read("tests/data/v1/council.json"));
    let other = folder.run(&["edition", "compare", "edition.json", "autre.json"]);
    assert!(other.code == 1 && other.err.contains("une autre édition"), "{}", other.err);
}

#[test]
fn an_edition_that_says_what_it_amends_counts_what_was_signed_before() {
    let (folder, second, _) = arrived("amend");
    corrected(&folder);
    let compare = ["edition", "compare", "edition.json", "apres.json", "--out", "amendee.json"];
    let run = folder.run(&compare);
    assert!(run.code == 0 && run.out.contains("amendee.json : l’édition qui dit"), "{}", run.out);
    assert_eq!(folder.run(&compare).code, 1, "nothing is written over");
    let verify = |edition| folder.run(&["verify", "--edition", edition, "bulletins/bob.json"]);
    assert_eq!((verify("apres.json").code, verify("amendee.json").code), (1, 0));
    let said = verify("amendee.json").out;
    assert!(said.contains("Sa réponse dans « Affiche » est mise de côté"), "{said}");

    let count = ["count", "--edition", "amendee.json", "--invitations", "invitations"];
    let run = folder.run(&[&count[..], &["bulletins"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("[counted] Il compte. Sa réponse dans « Affiche »"), "{}", run.out);
    let again = "ada: doit répondre de nouveau où l’édition a changé (Affiche)";
    assert!(run.out.contains(again), "{}", run.out);
    let signed = ["--key", "cle.json", "--close", "--created", CREATED, "--out", "resultats.json"];
    let run = folder.run(&[&count[..], &signed, &["bulletins"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let recount = ["recount", "--edition", "amendee.json", "resultats.json"];
    assert_eq!(folder.run(&recount).code, 0);
    let results = String::from_utf8(folder.read("resultats.json")).unwrap();
    assert!(results.contains(r#""set_aside""#));

    // Ada answers again on the device that she signed with.
    let open =
        palmares::workflow::open_edition::open_edition(&folder.read("amendee.json")).unwrap();
    let hand = Hand::new("ada", 1, 1);
    let mut third = hand.after(Some(&second), 2).ballot;
    third.edition = open.reference();
    folder.ballot("arrivés/ada-3.json", &hand.sign(third));
    let run = folder.run(&[&count[..], &["--json", "bulletins"]].concat());
    let json = parse(run.out.as_bytes()).unwrap();
    assert!(canonical_contains(&json, r#"{"answer":"answered","juror":"ada"}"#), "{}", run.out);
    let bob = r#"{"again":["affiche"],"answer":"incomplete","juror":"bob"}"#;
    assert!(canonical_contains(&json, bob), "{}", run.out);
}

fn canonical_contains(json: &Value, text: &str) -> bool {
    palmares::json::canonical(json).contains(text)
}

#[test]
fn the_next_round_is_made_from_results_that_follow_from_their_ballots() {
    let folder = Folder::new("next-round");
    folder.write("council.json", &read("tests/data/v1/council.json"));
    folder.write("results.json", &read("tests/data/v1/results.json"));
    let next = ["edition", "next", "--title", "Second tour", "--out", "tour-2.json"];
    let run = folder.run(&[&next[..], &["council.json", "results.json"]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Passent au tour suivant"), "{}", run.out);
    let made = parse(&fs::read(folder.0.join("tour-2.json")).unwrap()).unwrap();
    assert_eq!(made.member("id").and_then(Value::as_str), Some("second-tour"));
    assert!(!made.member("candidatures").unwrap().elements().is_empty());
    // Nothing is written over, and no other edition's results are taken.
    let again = folder.run(&[&next[..], &["council.json", "results.json"]].concat());
    assert_eq!(again.code, 1, "{}", again.err);
    let foreign = folder.run(&[
        "edition",
        "next",
        "--title",
        "x",
        "--out",
        "y.json",
        "edition.json",
        "results.json",
    ]);
    assert_eq!(foreign.code, 1, "{}", foreign.err);
    assert!(!folder.0.join("y.json").exists());
    let nameless =
        folder.run(&["edition", "next", "--out", "y.json", "council.json", "results.json"]);
    assert_eq!(nameless.code, 2);
}
