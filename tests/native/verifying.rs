//! `palmares verify` says what it did not check, and calls no ballot by invitation valid whose inviter nobody checked.

use std::fs;
use std::path::Path;

use palmares::format::{claim_v1, invitation_v1, revocations_v1};
use palmares::json::{Value, parse, pretty};
use palmares::signing::{Digest, Purpose, Signer as _, SoftwareKey};

use crate::command_line::{Run, run_in};
use crate::hands::{Hand, invitation, one_time, sealed};
use crate::invitations::organiser;

const EDITION: &str = "tests/data/v1/jury.json";

fn run(arguments: &[&str]) -> Run {
    run_in("en_GB.UTF-8", arguments)
}

fn written(name: &str, text: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("verifying");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    fs::write(&file, text).unwrap();
    file.display().to_string()
}

/// A ballot of somebody whom a key of nobody invited.
fn forged() -> String {
    let nobody = SoftwareKey::from_seed(&[9; 32]);
    let mut hand = Hand::new("ada", 1, 1);
    let document =
        sealed(&invitation_v1::write(&invitation("ada", 1)), Purpose::Invitation, &nobody);
    let claim = claim_v1::Claim {
        edition: invitation("ada", 1).edition,
        invitation: Digest::of_document(&document),
        device_key: hand.device.public_key(),
        created: "2032-02-10T09:26:53Z".to_owned(),
    };
    let claim = sealed(&claim_v1::write(&claim), Purpose::Claim, &one_time(1));
    hand.credentials = palmares::format::ballot_v1::Credentials::of(document, claim).unwrap();
    hand.after(None, 0).text
}

#[test]
fn case_69_a_ballot_by_invitation_is_not_valid_before_somebody_checked_who_invited() {
    let honest = written("honest.json", &Hand::new("ada", 1, 1).after(None, 0).text);
    let forged = written("forged.json", &forged());
    for file in [&honest, &forged] {
        let run = run(&["verify", file]);
        assert_eq!(run.code, 6, "{}", run.err);
        assert!(run.out.contains(": signature good (revision 1, ada, "), "{}", run.out);
        assert!(run.out.contains("neither who invited this juror nor the votes were checked"));
        assert!(!run.out.contains("valid"), "{}", run.out);
    }
    let together = run(&["verify", &honest, &forged]);
    assert!(
        together.out.ends_with("0 valid, 0 refused\n2 checked in part only\n"),
        "{}",
        together.out
    );
    assert_eq!(run(&["verify", "--edition", EDITION, &honest]).code, 0);
    let refused = run(&["verify", "--edition", EDITION, &forged]);
    assert!(refused.code == 1 && refused.out.contains("[bad-chain]"), "{}", refused.out);
    // A refusal weighs more than what was not checked.
    assert_eq!(run(&["verify", &honest, "tests/data/refused/weak-key.json"]).code, 1);
}

#[test]
fn case_69_programs_are_told_what_was_not_checked() {
    let honest = written("for-programs.json", &Hand::new("ada", 1, 1).after(None, 0).text);
    let unchecked = |options: &[&str], file: &str| {
        let run = run(&[&["verify", "--json"], options, &[file]].concat());
        let rows = parse(run.out.as_bytes()).unwrap();
        let row = rows.elements().first().unwrap().clone();
        let text = |name: &str| row.member(name).and_then(Value::as_str).map(str::to_owned);
        (text("code").unwrap(), text("unchecked"))
    };
    let said = |code: &str, what: &str| (code.to_owned(), Some(what.to_owned()));
    assert_eq!(unchecked(&[], &honest), said("signature-good", "invitation"));
    assert_eq!(unchecked(&["--edition", EDITION], &honest), said("valid", "revocations"));
    let declared = "tests/data/v1/ballot-r1.json";
    assert_eq!(unchecked(&[], declared), said("valid", "edition"));
    let edition = ["--edition", "tests/data/v1/edition.json"];
    assert_eq!(unchecked(&edition, declared), ("valid".to_owned(), None));
}

#[test]
fn case_69_an_invitation_that_was_taken_back_is_refused_by_its_list() {
    let honest = written("taken-back.json", &Hand::new("ada", 1, 1).after(None, 0).text);
    let list = |invitation: &str| {
        let revocations = revocations_v1::Revocations {
            edition: crate::support::jury().edition.id.clone(),
            revoked: vec![revocations_v1::Revocation {
                invitation: palmares::edition::Id::parse(invitation).unwrap(),
                reason: Some("Lost.".to_owned()),
            }],
        };
        let signed =
            sealed(&revocations_v1::write(&revocations), Purpose::Revocations, &organiser());
        written(&format!("{invitation}.json"), &pretty(&signed))
    };
    let verify =
        |list: &str| run(&["verify", "--edition", EDITION, "--revocations", list, &honest]);
    let (this, another) = (verify(&list("inv-1")), verify(&list("inv-2")));
    assert!(this.code == 1 && this.out.contains("refused [revoked]"), "{}", this.out);
    assert!(another.code == 0 && !another.out.contains("not looked at"), "{}", another.out);
    assert!(run(&["verify", "--edition", EDITION, &honest]).out.contains("not looked at"));
    assert_eq!(run(&["verify", "--revocations", &list("inv-1"), &honest]).code, 2);
}
