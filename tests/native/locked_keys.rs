//! Keys under a passphrase: what opens, what each way of spoiling a file is called, and what a passphrase is worth.

use std::collections::BTreeSet;

use palmares::json::{Value, parse, pretty};
use palmares::signing::{
    KeyChance, KeyFileFault, LockedKey, Seed, Signer as _, bytes_of_base64url, lock, to_base64url,
};
use palmares::workflow::office::organiser_key::{
    KeyFit, LockedOrganiserKey, OrganiserKey, lock_new_key,
};
use palmares::workflow::office::passphrase::{Strength, propose_passphrase};

use crate::support::{jury, read, small};

/// What this program wrote, and what `jose` did.
const OURS: &str = "tests/data/v1/organiser-key.json";
const OF_OTHERS: &str = "tests/data/v1/organiser-key-of-others.json";
const PASSPHRASE: &str = "neuf péniches dérivent à l’aube";

fn seed() -> Seed {
    Seed::from_bytes(*b"golden organiser: throw-away key")
}

fn chance() -> KeyChance {
    KeyChance { salt: [1; 16], content_key: [2; 32], iv: [3; 12] }
}

fn golden() -> Value {
    parse(&read(OURS)).unwrap()
}

fn opened(file: &Value, passphrase: &str) -> Result<String, KeyFileFault> {
    let locked = LockedKey::read(pretty(file).as_bytes())?;
    locked.open(passphrase).map(|seed| seed.reveal())
}

fn text<'a>(file: &'a Value, member: &str) -> &'a str {
    file.member(member).unwrap().as_str().unwrap()
}

/// The golden file with another protected header, whose content it therefore no longer protects.
fn with_header(change: impl Fn(&Value) -> Value) -> Value {
    let header = parse(&bytes_of_base64url(text(&golden(), "protected")).unwrap()).unwrap();
    let header = to_base64url(pretty(&change(&header)).as_bytes());
    golden().with("protected", Value::string(header))
}

/// The golden file with one changed character in a member.
fn with_altered(member: &str) -> Value {
    let before = golden();
    let (first, rest) = text(&before, member).split_at(1);
    let first = if first == "A" { "B" } else { "A" };
    before.with(member, Value::string([first, rest].concat()))
}

#[test]
fn the_golden_key_is_what_is_written_and_opens() {
    let written = lock(&seed(), PASSPHRASE, &chance()).unwrap();
    assert_eq!(written.as_bytes(), read(OURS));
    assert_eq!(opened(&golden(), PASSPHRASE), Ok(seed().reveal()));
    let locked = LockedKey::read(&read(OURS)).unwrap();
    assert_eq!(locked.name(), Some(seed().public_key().thumbprint().as_str()));
}

#[test]
fn the_key_that_another_program_locked_opens() {
    assert_eq!(opened(&parse(&read(OF_OTHERS)).unwrap(), PASSPHRASE), Ok(seed().reveal()));
}

#[test]
fn nobody_opens_a_key_without_its_passphrase() {
    for passphrase in ["", "Neuf péniches dérivent à l’aube", "neuf péniches dérivent à l’aube "]
    {
        assert_eq!(opened(&golden(), passphrase), Err(KeyFileFault::WrongPassphrase));
    }
    assert_eq!(lock(&seed(), "", &chance()), None);
}

#[test]
fn what_was_altered_is_no_key() {
    for member in ["iv", "ciphertext", "tag"] {
        assert_eq!(opened(&with_altered(member), PASSPHRASE), Err(KeyFileFault::Altered));
    }
    let file = with_altered("encrypted_key");
    assert_eq!(opened(&file, PASSPHRASE), Err(KeyFileFault::WrongPassphrase));
    let renamed = with_header(|header| header.with("kid", Value::string("another")));
    assert_eq!(opened(&renamed, PASSPHRASE), Err(KeyFileFault::Altered));
}

#[test]
fn a_file_does_not_choose_how_long_it_keeps_its_reader_busy() {
    for rounds in [0, 999, 5_000_001, u32::MAX] {
        let file = with_header(|header| header.with("p2c", Value::integer(rounds)));
        assert_eq!(opened(&file, PASSPHRASE), Err(KeyFileFault::Rounds), "{rounds}");
    }
    let without = with_header(|header| header.without("p2c"));
    assert_eq!(opened(&without, PASSPHRASE), Err(KeyFileFault::NotAKeyFile));
}

#[test]
fn a_file_does_not_choose_how_it_is_opened() {
    let said = |name: &'static str, value: &'static str| {
        with_header(move |header| header.with(name, Value::string(value)))
    };
    let outside = Value::object([("p2c", Value::integer(1_000))]);
    for file in [
        said("alg", "dir"),
        said("alg", "PBES2-HS512+A256KW"),
        said("enc", "A128GCM"),
        said("zip", "DEF"),
        said("crit", "x"),
        golden().with("unprotected", outside.clone()),
        golden().with("header", outside),
        golden().with("aad", Value::string("AA")),
    ] {
        assert_eq!(opened(&file, PASSPHRASE), Err(KeyFileFault::OtherProtection));
    }
}

#[test]
fn what_is_no_locked_key_says_so() {
    let short_salt = with_header(|header| header.with("p2s", Value::string("AAAA")));
    for file in [
        seed().to_jwk(),
        golden().without("tag"),
        golden().with("iv", Value::string("AA")),
        golden().with("protected", Value::string("e30=")),
        short_salt,
    ] {
        assert_eq!(opened(&file, PASSPHRASE), Err(KeyFileFault::NotAKeyFile));
    }
    assert_eq!(LockedKey::read(b"").err(), Some(KeyFileFault::NotAKeyFile));
}

#[test]
fn a_new_key_is_made_of_chance_and_signs_once_it_is_opened() {
    let chance = std::array::from_fn(|at| u8::try_from(at).unwrap());
    let locked = lock_new_key(PASSPHRASE, &chance).unwrap();
    let key = OrganiserKey::parse(&locked.open(PASSPHRASE).unwrap()).unwrap();
    assert_eq!(key.groups(), locked.groups());
    assert_eq!(locked.groups().len(), 11);
    assert_eq!(
        locked.file_name(),
        format!("palmares-cle-{}.json", locked.groups().concat().get(..8).unwrap())
    );
    assert_eq!(LockedOrganiserKey::read(locked.file().to_owned()).unwrap(), locked);
    let member = format!("{{{}}}", key.member());
    let member = parse(member.as_bytes()).unwrap();
    assert_eq!(member.member("organiser_key"), Some(&key.public_key().to_jwk()));
    assert_eq!(key.fit(&jury().edition), KeyFit::AnotherNamed);
    assert_eq!(key.fit(&small().edition), KeyFit::NoneNamed);
    let named = OrganiserKey::parse(&seed().reveal()).unwrap();
    assert_eq!(named.fit(&jury().edition), KeyFit::Named);
    assert!(lock_new_key("", &chance).is_none());
}

#[track_caller]
fn check_strength(passphrase: &str, expected: Strength) {
    assert_eq!(Strength::of(passphrase), expected, "{passphrase}");
    let enough = matches!(expected, Strength::Fair | Strength::Strong);
    assert_eq!(expected.is_enough(), enough);
}

#[test]
fn a_passphrase_is_as_strong_as_it_is_long_unless_it_is_a_pattern() {
    check_strength("", Strength::TooShort(16));
    check_strength("péniche à l’aub", Strength::TooShort(1));
    check_strength("                péniche", Strength::TooShort(9));
    check_strength("péniche à l’aube", Strength::Fair);
    check_strength("neuf péniches dérivent à l’aube", Strength::Strong);
    for pattern in [
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabcabcabc",
        "azertyuiopqsdfghjklm",
        "Motdepasse1234567890",
        "Palmares-Palmares-Palmares-2026",
        "!!!!!!!!!!!!!!!!!!!!!!!!",
    ] {
        check_strength(pattern, Strength::Common);
    }
}

#[test]
fn a_proposed_passphrase_is_six_words_of_which_every_bit_counts() {
    assert_eq!(propose_passphrase([0; 9]), "baba-baba-baba-baba-baba-baba");
    assert_eq!(propose_passphrase([0xff; 9]), "zuzu-zuzu-zuzu-zuzu-zuzu-zuzu");
    let mut all = BTreeSet::new();
    for bit in 0..72 {
        let mut chance = [0; 9];
        chance[bit / 8] = 1 << (bit % 8);
        all.insert(propose_passphrase(chance));
    }
    assert_eq!(all.len(), 72);
    check_strength(&propose_passphrase([1, 35, 69, 103, 137, 171, 205, 239, 18]), Strength::Strong);
}

#[test]
fn the_halves_of_a_private_key_belong_together() {
    assert_eq!(Seed::of_jwk(&seed().to_jwk()).map(|seed| seed.reveal()), Some(seed().reveal()));
    let other = Seed::from_bytes([7; 32]).public_key().x();
    assert!(Seed::of_jwk(&seed().to_jwk().with("x", Value::string(other))).is_none());
    assert!(Seed::of_jwk(&seed().public_key().to_jwk()).is_none());
}
