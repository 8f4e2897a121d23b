//! Keys, thumbprints, digests and signatures, against the vectors of their standards.

use palmares::json::{Value, canonical};
use palmares::signing::{
    Digest, PublicKey, Purpose, SIGNATURE_BYTES, SignError, SignatureFault, Signer, SoftwareKey,
    from_base64url, seal, to_base64url, verify,
};
use proptest::prelude::*;

use crate::block_on::block_on;
use crate::json::any_value;

/// RFC 8037, appendix A.1; the same as RFC 8032 §7.1, test 1.
const SEED: &str = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
const X: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

fn key() -> SoftwareKey {
    SoftwareKey::from_seed(&from_base64url(SEED).unwrap())
}

fn document() -> Value {
    Value::object([("b", Value::string("é")), ("a", Value::integer(1))])
}

fn sealed() -> Value {
    block_on(seal(&document(), Purpose::Ballot, &key())).unwrap()
}

/// The bytes of a hexadecimal text, as standards print them.
fn bytes<const N: usize>(hex: &str) -> [u8; N] {
    let byte = |at| u8::from_str_radix(hex.get(at..at + 2).unwrap(), 16).unwrap();
    std::array::from_fn(|index| byte(2 * index))
}

fn with_signature(change: impl Fn(&str) -> String) -> Value {
    let sealed = sealed();
    let signature = change(sealed.member("signature").unwrap().as_str().unwrap());
    sealed.with("signature", Value::string(signature))
}

#[track_caller]
fn check(document: &Value, expected: Result<(), SignatureFault>) {
    assert_eq!(verify(document, Purpose::Ballot, &key().public_key()), expected);
}

#[test]
fn the_public_key_of_rfc_8037_follows_from_its_seed() {
    assert_eq!(key().public_key().x(), X);
    assert_eq!(PublicKey::from_x(X), Some(key().public_key()));
}

#[test]
fn the_thumbprint_is_that_of_rfc_8037_appendix_a_3() {
    assert_eq!(
        canonical(&key().public_key().to_jwk()),
        format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{X}"}}"#)
    );
    assert_eq!(key().public_key().thumbprint(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
}

#[test]
fn the_signature_is_that_of_rfc_8037_appendix_a_4() {
    let input = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
    let expected =
        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
    let signature = block_on(key().sign(input.as_bytes())).unwrap();
    assert_eq!(to_base64url(&signature), expected);
    assert!(key().public_key().verifies(input.as_bytes(), &signature));
}

#[test]
fn the_empty_message_of_rfc_8032_test_1_has_its_signature() {
    let expected = concat!(
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555",
        "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    );
    assert_eq!(block_on(key().sign(b"")), Ok(bytes(expected)));
}

#[test]
fn a_digest_is_sha_256_in_base64url() {
    // FIPS 180-4, the message "abc".
    let digest = Digest::of_bytes(b"abc");
    assert_eq!(digest.to_string(), "sha-256:ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    assert_eq!(Digest::parse(&digest.to_string()), Some(digest));
    for text in [
        "",
        "sha-256:",
        "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0",
        "SHA-256:ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0",
        "sha-256:ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0=",
        "sha-256:ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa1",
    ] {
        assert_eq!(Digest::parse(text), None, "{text}");
    }
}

#[test]
fn a_receipt_is_the_first_eighty_bits_in_five_groups() {
    assert_eq!(Digest::of_bytes(b"abc").receipt(), "ba78-16bf-8f01-cfea-4141");
}

#[test]
fn a_document_has_one_digest_whatever_its_layout() {
    let turned = Value::object([("a", Value::integer(1)), ("b", Value::string("é"))]);
    assert_eq!(Digest::of_document(&document()), Digest::of_document(&turned));
    assert_eq!(
        Digest::of_document(&document()),
        Digest::of_bytes("{\"a\":1,\"b\":\"é\"}".as_bytes())
    );
}

#[test]
fn only_one_text_stands_for_some_bytes() {
    assert_eq!(from_base64url::<1>("AA"), Some([0]));
    assert_eq!(from_base64url::<2>("-_8"), Some([0xfb, 0xff]));
    for text in ["A", "AB", "AA=", "AA==", " AA", "AA\n", "AAA", "", "A+", "A/", "é"] {
        assert_eq!(from_base64url::<1>(text), None, "{text:?}");
    }
}

#[test]
fn a_sealed_document_carries_the_signature_of_its_canonical_form() {
    let sealed = sealed();
    check(&sealed, Ok(()));
    assert_eq!(sealed.without("signature"), document());
    let text = sealed.member("signature").unwrap().as_str().unwrap().to_owned();
    let (header, signature) = text.split_once("..").unwrap();
    let expected = r#"{"alg":"Ed25519","kid":"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k","typ":"palmares-ballot+json"}"#;
    assert_eq!(header, to_base64url(expected.as_bytes()));
    let input = format!("{header}.{}", to_base64url("{\"a\":1,\"b\":\"é\"}".as_bytes()));
    let signature = from_base64url(signature).unwrap();
    assert!(key().public_key().verifies(input.as_bytes(), &signature));
}

#[test]
fn sealing_again_replaces_the_signature() {
    assert_eq!(block_on(seal(&sealed(), Purpose::Ballot, &key())).unwrap(), sealed());
}

#[test]
fn what_was_altered_is_refused() {
    check(&sealed().with("a", Value::integer(2)), Err(SignatureFault::Mismatch));
    check(&sealed().with("c", Value::null()), Err(SignatureFault::Mismatch));
    check(&sealed().without("b"), Err(SignatureFault::Mismatch));
}

#[test]
fn what_was_signed_by_somebody_else_is_refused() {
    let other = SoftwareKey::from_seed(&[7; 32]);
    check(
        &block_on(seal(&document(), Purpose::Ballot, &other)).unwrap(),
        Err(SignatureFault::WrongHeader),
    );
}

#[test]
fn a_signature_without_form_is_refused() {
    check(&document(), Err(SignatureFault::Missing));
    check(&sealed().with("signature", Value::integer(1)), Err(SignatureFault::Missing));
    check(&with_signature(|text| text.replace("..", ".")), Err(SignatureFault::BadForm));
    check(&with_signature(|text| format!("{text}=")), Err(SignatureFault::BadForm));
    check(&with_signature(|text| format!("{text}\n")), Err(SignatureFault::BadForm));
    check(&with_signature(|text| text.replace("..", "...")), Err(SignatureFault::BadForm));
    check(&with_signature(|text| format!(" {text}")), Err(SignatureFault::WrongHeader));
    check(&with_signature(str::to_uppercase), Err(SignatureFault::WrongHeader));
}

// Under the neutral point, `01 00…` is a signature of every message for browsers and many libraries.
#[test]
fn case_09_a_key_under_which_everything_verifies_is_weak() {
    let mut neutral = [0; 32];
    neutral[0] = 1;
    let mut forged = [0; SIGNATURE_BYTES];
    forged[0] = 1;
    let key = PublicKey::from_bytes(neutral);
    assert!(!key.is_strong());
    assert!(!key.verifies(b"anything", &forged));
    let signature = format!("e30..{}", to_base64url(&forged));
    let document = document().with("signature", Value::string(signature));
    assert_eq!(verify(&document, Purpose::Ballot, &key), Err(SignatureFault::WeakKey));
}

#[test]
fn no_point_of_small_order_and_no_point_off_the_curve_is_strong() {
    for point in [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        // The neutral point again, written with a number above the modulus.
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        // On no point of the curve.
        "0200000000000000000000000000000000000000000000000000000000000000",
    ] {
        assert!(!PublicKey::from_bytes(bytes(point)).is_strong(), "{point}");
    }
    assert!(key().public_key().is_strong());
}

struct Rubbish;

impl Signer for Rubbish {
    fn public_key(&self) -> PublicKey {
        key().public_key()
    }

    async fn sign(&self, _message: &[u8]) -> Result<[u8; SIGNATURE_BYTES], SignError> {
        Ok([7; SIGNATURE_BYTES])
    }
}

#[test]
fn a_signature_that_does_not_verify_is_not_handed_out() {
    assert_eq!(block_on(seal(&document(), Purpose::Ballot, &Rubbish)), Err(SignError::NotOurs));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_sealed_verifies_and_its_digest_is_its_own(value in any_value(), seed in any::<[u8; 32]>()) {
        let signer = SoftwareKey::from_seed(&seed);
        let document = Value::object([("content", value)]);
        let sealed = block_on(seal(&document, Purpose::Ballot, &signer)).unwrap();
        prop_assert_eq!(verify(&sealed, Purpose::Ballot, &signer.public_key()), Ok(()));
        prop_assert_ne!(Digest::of_document(&sealed), Digest::of_document(&document));
    }

    #[test]
    fn bytes_and_base64url_stand_for_each_other(bytes in any::<[u8; 32]>()) {
        prop_assert_eq!(from_base64url(&to_base64url(&bytes)), Some(bytes));
    }
}
