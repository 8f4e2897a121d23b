//! Every way in which a ballot can be tampered with: how the file in `tests/data/refused` was made of a golden one,
//! and the reason for which it must be refused.

use palmares::json::{Shape, Value, canonical, parse, pretty};
use palmares::signing::{
    Digest, PublicKey, Purpose, SIGNATURE_BYTES, Signer, SoftwareKey, from_base64url, seal,
    to_base64url,
};

use super::{GOLDEN, golden_key};
use crate::block_on::block_on;
use crate::support::read;

pub(super) struct Case {
    pub(super) name: &'static str,
    /// The code, and what exactly is wrong.
    pub(super) reason: &'static str,
    pub(super) bytes: Vec<u8>,
    /// Whether the ballot is good as long as nobody looks at the edition.
    pub(super) needs_edition: bool,
}

pub(super) fn cases() -> Vec<Case> {
    let case = |(name, reason, bytes)| Case { name, reason, bytes, needs_edition: false };
    let against_edition = |(name, reason, bytes)| Case { name, reason, bytes, needs_edition: true };
    let all = [syntax(), form(), values(), altered(), headers(), signatures()]
        .into_iter()
        .flatten()
        .map(case);
    all.chain(content().into_iter().chain(answers()).map(against_edition)).collect()
}

type Recipe = (&'static str, &'static str, Vec<u8>);

/// What the strict parser stops, before anything is verified.
fn syntax() -> Vec<Recipe> {
    let utf_16 = golden().encode_utf16().flat_map(u16::to_be_bytes).collect();
    let deep = format!("{{\n  \"extra\": {}{},\n", "[".repeat(32), "]".repeat(32));
    vec![
        (
            "duplicate-key",
            r#"duplicate-key: Syntax(DuplicateMember("revision"))"#,
            edit("\"revision\": 1,", "\"revision\": 2,\n  \"revision\": 1,"),
        ),
        (
            "duplicate-key-nested",
            r#"duplicate-key: Syntax(DuplicateMember("answer"))"#,
            edit(
                "\"answer\": \"choice\",\n      \"nominees\": [\n        \"affiche-des-bus\"",
                "\"answer\": \"blank\",\n      \"answer\": \"choice\",\n      \"nominees\": [\n        \"affiche-des-bus\"",
            ),
        ),
        (
            "duplicate-key-escaped",
            r#"duplicate-key: Syntax(DuplicateMember("revision"))"#,
            edit("\"revision\": 1,", "\"revisio\\u006e\": 2,\n  \"revision\": 1,"),
        ),
        (
            "number-too-large",
            "number-range: Syntax(NumberRange)",
            edit("\"revision\": 1,", "\"revision\": 9007199254740993,"),
        ),
        (
            "number-with-fraction",
            "number-range: Syntax(NumberRange)",
            edit("\"revision\": 1,", "\"revision\": 1.0,"),
        ),
        (
            "number-with-exponent",
            "number-range: Syntax(NumberRange)",
            edit("\"revision\": 1,", "\"revision\": 1e0,"),
        ),
        (
            "number-negative-zero",
            "number-range: Syntax(NumberRange)",
            edit("\"revision\": 1,", "\"revision\": -0,"),
        ),
        (
            "number-infinite",
            "number-range: Syntax(NumberRange)",
            edit("\"revision\": 1,", "\"revision\": 1e400,"),
        ),
        (
            "too-deep",
            "too-large: Syntax(TooDeep)",
            edit("{\n  \"format\"", &format!("{deep}  \"format\"")),
        ),
        (
            "byte-order-mark",
            "bad-format: Syntax(ByteOrderMark)",
            format!("\u{feff}{}", golden()).into_bytes(),
        ),
        ("utf-16", "bad-format: Syntax(NotUtf8)", utf_16),
        (
            "trailing-text",
            "bad-format: Syntax(TrailingText)",
            format!("{}Bien à vous\n", golden()).into_bytes(),
        ),
        (
            "two-documents",
            "bad-format: Syntax(TrailingText)",
            format!("{}{}", golden(), golden()).into_bytes(),
        ),
        (
            "trailing-nul",
            "bad-format: Syntax(TrailingText)",
            format!("{}\0", golden()).into_bytes(),
        ),
        ("lone-surrogate", "bad-format: Syntax(LoneSurrogate)", edit("👏", "\\ud83d")),
        ("control-character", "bad-format: Syntax(ControlCharacter)", edit("Zoé", "Zo\u{7}é")),
        (
            "truncated",
            "bad-format: Syntax(UnexpectedEnd)",
            golden().chars().take(700).collect::<String>().into_bytes(),
        ),
        ("empty", "bad-format: Syntax(UnexpectedEnd)", Vec::new()),
    ]
}

/// What the reader of ballots stops: signed where that is what makes it tempting.
fn form() -> Vec<Recipe> {
    let one = || Value::integer(1);
    vec![
        (
            "foreign-format",
            r#"bad-format: format WrongFormat { expected: "palmares-ballot/1", found: "palmares-edition/1" }"#,
            edit("palmares-ballot/1", "palmares-edition/1"),
        ),
        (
            "future-version",
            r#"bad-format: format WrongFormat { expected: "palmares-ballot/1", found: "palmares-ballot/2" }"#,
            signed(&document().with("format", Value::string("palmares-ballot/2"))),
        ),
        (
            "unknown-member",
            r#"bad-format: weight UnknownMember("weight")"#,
            edit("\"revision\": 1,", "\"revision\": 1,\n  \"weight\": 2,"),
        ),
        (
            "unknown-member-signed",
            r#"bad-format: weight UnknownMember("weight")"#,
            signed(&document().with("weight", one())),
        ),
        (
            "missing-member",
            r#"bad-format: MissingMember("app")"#,
            signed(&document().without("app")),
        ),
        (
            "missing-signature",
            r#"bad-format: MissingMember("signature")"#,
            pretty(&document()).into_bytes(),
        ),
        (
            "signature-is-no-text",
            "bad-format: signature WrongType(String)",
            pretty(&document().with("signature", one())).into_bytes(),
        ),
        (
            "first-with-previous",
            "bad-chain: previous BrokenChain",
            signed(&document().with("previous", second().member("previous").unwrap().clone())),
        ),
        (
            "second-without-previous",
            "bad-chain: previous BrokenChain",
            signed(&second().with("previous", Value::null())),
        ),
        (
            "revision-zero",
            "bad-format: revision OutOfRange { least: 1, most: 100000 }",
            signed(&document().with("revision", Value::integer(0))),
        ),
        (
            "revision-beyond-the-last",
            "bad-format: revision OutOfRange { least: 1, most: 100000 }",
            signed(&second().with("revision", Value::integer(100_001))),
        ),
        (
            "created-in-local-time",
            r#"bad-format: created BadInstant("2031-03-01T09:26:53+01:00")"#,
            signed(&document().with("created", Value::string("2031-03-01T09:26:53+01:00"))),
        ),
    ]
}

/// A good shape with a value that is none.
fn values() -> Vec<Recipe> {
    let key = document().member("device_key").unwrap().clone();
    let no_answer = Value::object([
        ("category", Value::string("video")),
        ("answer", Value::string("none")),
        ("nominees", Value::array([])),
        ("comment", Value::string("")),
    ]);
    vec![
        (
            "hidden-character-in-name",
            r"bad-format: juror.name InvisibleCharacter('\u{202e}')",
            signed(&with_name("Zoé\u{202e}llaG eL")),
        ),
        ("empty-name", "bad-format: juror.name Empty", signed(&with_name(" "))),
        (
            "choice-of-nobody",
            "bad-format: votes[0].nominees ChoiceCount(0)",
            signed(&with_vote(&vote("affiche", "choice", &[]))),
        ),
        (
            "blank-with-nominee",
            "bad-format: votes[0].nominees ChoiceCount(1)",
            signed(&with_vote(&vote("affiche", "blank", &["affiche-des-bus"]))),
        ),
        (
            "unanswered",
            r#"bad-format: votes[0].answer UnknownWord { found: "none", allowed: ["choice", "ranking", "scores", "blank", "abstention"] }"#,
            signed(&document().with("votes", Value::array([no_answer]))),
        ),
        (
            "unknown-answer",
            r#"bad-format: votes[0].answer UnknownWord { found: "veto", allowed: ["choice", "ranking", "scores", "blank", "abstention"] }"#,
            signed(&with_vote(&vote("affiche", "veto", &[]))),
        ),
        (
            "unknown-curve",
            r#"bad-format: device_key.crv UnknownWord { found: "P-256", allowed: ["Ed25519"] }"#,
            signed(&document().with("device_key", key.with("crv", Value::string("P-256")))),
        ),
        (
            "private-key-inside",
            r#"bad-format: device_key.d UnknownMember("d")"#,
            signed(&document().with("device_key", key.with("d", Value::string("AA")))),
        ),
        (
            "device-key-with-padding",
            "bad-format: device_key.x BadBytes(32)",
            edit_key(|x| format!("{x}=")),
        ),
        (
            "device-key-with-stray-bits",
            "bad-format: device_key.x BadBytes(32)",
            edit_key(next_last_character),
        ),
        (
            "device-key-too-short",
            "bad-format: device_key.x BadBytes(32)",
            edit_key(|x| x.chars().skip(4).collect()),
        ),
        ("digest-without-prefix", "bad-format: edition.digest BadBytes(32)", edit("sha-256:", "")),
    ]
}

/// A good signature of something else.
fn altered() -> Vec<Recipe> {
    let other = SoftwareKey::from_seed(&[7; 32]);
    let with_other_key = document().with("device_key", other.public_key().to_jwk());
    let golden_signature = sealed(&document()).member("signature").unwrap().clone();
    let signed_by_other = block_on(seal(&document(), Purpose::Ballot, &other)).unwrap();
    vec![
        (
            "altered-choice",
            "bad-signature: Mismatch",
            edit("\"affiche-des-bus\"", "\"affiche-du-bus\""),
        ),
        ("altered-comment", "bad-signature: Mismatch", edit("enfin !", "enfin ?")),
        ("altered-name", "bad-signature: Mismatch", edit("Zoé", "Zoe")),
        ("altered-name-decomposed", "bad-signature: Mismatch", edit("Zoé", "Zoe\u{301}")),
        ("altered-digest-of-edition", "bad-signature: Mismatch", edit_digest()),
        ("altered-date", "bad-signature: Mismatch", edit("2031-03-01T", "2031-03-02T")),
        (
            "recusal-removed",
            "bad-signature: Mismatch",
            pretty(&sealed(&document()).with("recusals", Value::array([]))).into_bytes(),
        ),
        (
            "votes-in-another-order",
            "bad-signature: Mismatch",
            pretty(&sealed(&document()).with("votes", reversed_votes())).into_bytes(),
        ),
        (
            "signature-of-another-ballot",
            "bad-signature: Mismatch",
            pretty(&second().with("signature", golden_signature.clone())).into_bytes(),
        ),
        (
            "signed-by-another-key",
            "bad-signature: WrongHeader",
            pretty(&signed_by_other).into_bytes(),
        ),
        (
            "key-replaced",
            "bad-signature: WrongHeader",
            pretty(&with_other_key.with("signature", golden_signature)).into_bytes(),
        ),
    ]
}

/// Headers that name another algorithm, key or purpose: each correctly signed as it says.
fn headers() -> Vec<Recipe> {
    let key = golden_key().public_key();
    let (kid, x) = (key.thumbprint(), key.x());
    let typ = r#""typ":"palmares-ballot+json""#;
    let with_header =
        |header: String| pretty(&with_signature(&header, &sign(&header))).into_bytes();
    let hs256 = format!(r#"{{"alg":"HS256","kid":"{kid}",{typ}}}"#);
    let mac = hmac(&from_base64url::<32>(&x).unwrap(), signing_input(&hs256).as_bytes());
    let none = format!(r#"{{"alg":"none","kid":"{kid}",{typ}}}"#);
    vec![
        (
            "header-eddsa",
            "bad-signature: WrongHeader",
            with_header(format!(r#"{{"alg":"EdDSA","kid":"{kid}",{typ}}}"#)),
        ),
        ("header-none", "bad-signature: WrongHeader", with_header(none.clone())),
        (
            "header-none-unsigned",
            "bad-format: BadForm",
            pretty(&with_signature(&none, &[])).into_bytes(),
        ),
        ("header-hs256", "bad-format: BadForm", pretty(&with_signature(&hs256, &mac)).into_bytes()),
        (
            "header-with-jwk",
            "bad-signature: WrongHeader",
            with_header(format!(
                r#"{{"alg":"Ed25519","jwk":{},"kid":"{kid}",{typ}}}"#,
                canonical(&key.to_jwk())
            )),
        ),
        (
            "header-with-crit",
            "bad-signature: WrongHeader",
            with_header(format!(r#"{{"alg":"Ed25519","crit":["b64"],"kid":"{kid}",{typ}}}"#)),
        ),
        (
            "header-with-b64",
            "bad-signature: WrongHeader",
            with_header(format!(r#"{{"alg":"Ed25519","b64":false,"kid":"{kid}",{typ}}}"#)),
        ),
        (
            "header-of-another-purpose",
            "bad-signature: WrongHeader",
            with_header(format!(
                r#"{{"alg":"Ed25519","kid":"{kid}","typ":"palmares-results+json"}}"#
            )),
        ),
        (
            "header-without-purpose",
            "bad-signature: WrongHeader",
            with_header(format!(r#"{{"alg":"Ed25519","kid":"{kid}"}}"#)),
        ),
        (
            "header-of-another-key",
            "bad-signature: WrongHeader",
            with_header(format!(
                r#"{{"alg":"Ed25519","kid":"{}",{typ}}}"#,
                SoftwareKey::from_seed(&[7; 32]).public_key().thumbprint()
            )),
        ),
        (
            "header-with-spaces",
            "bad-signature: WrongHeader",
            with_header(format!(r#"{{ "alg": "Ed25519", "kid": "{kid}", {typ} }}"#)),
        ),
        (
            "header-in-another-order",
            "bad-signature: WrongHeader",
            with_header(format!(r#"{{{typ},"kid":"{kid}","alg":"Ed25519"}}"#)),
        ),
    ]
}

/// The right header, and a signature that careless readers accept.
fn signatures() -> Vec<Recipe> {
    vec![
        (
            "signature-with-padding",
            "bad-format: BadForm",
            edit_signature(|text| format!("{text}==")),
        ),
        ("signature-with-space", "bad-format: BadForm", edit_signature(|text| format!("{text} "))),
        ("signature-with-stray-bits", "bad-format: BadForm", edit_signature(next_last_character)),
        (
            "signature-in-standard-base64",
            "bad-format: BadForm",
            edit_signature(|text| text.replace('-', "+").replace('_', "/")),
        ),
        (
            "signature-cut",
            "bad-format: BadForm",
            edit_signature(|text| text.chars().take(80).collect()),
        ),
        (
            "signature-with-payload",
            "bad-format: BadForm",
            edit_signature(|text| text.replace("..", ".e30.")),
        ),
        (
            "signature-altered",
            "bad-signature: Mismatch",
            edit_signature(|text| text.replace("..", "..A").chars().take(text.len()).collect()),
        ),
        (
            "signature-not-canonical",
            "bad-signature: Mismatch",
            pretty(&with_signature(&own_header(&golden_key().public_key()), &beyond_the_order()))
                .into_bytes(),
        ),
        ("weak-key", "weak-key: WeakKey", forged_under_weak_key()),
    ]
}

/// Answers that no rule of the edition asks for.
fn answers() -> Vec<Recipe> {
    vec![(
        "two-choices",
        r#"invalid-content: AgainstRule("affiche")"#,
        signed(&with_vote(&vote("affiche", "choice", &["affiche-des-bus", "affiche-du-marche"]))),
    )]
}

/// Signed nonsense: only the edition can tell.
fn content() -> Vec<Recipe> {
    let home = |member, text| {
        let territory = Value::object([(member, Value::string(text))]);
        document().member("juror").unwrap().with("territory", territory)
    };
    let edition = document().member("edition").unwrap().clone();
    let other_state = Digest::of_bytes(b"another state of the same edition").to_string();
    let votes =
        |votes: &[Value]| signed(&document().with("votes", Value::array(votes.iter().cloned())));
    let (affiche, video) = (vote("affiche", "blank", &[]), vote("video", "blank", &[]));
    let recusal = |nominee| {
        Value::object([
            ("nominee", Value::string(nominee)),
            ("reason", Value::string("own-territory")),
        ])
    };
    let recusals = |nominees: &[&'static str]| {
        signed(&document().with("recusals", Value::array(nominees.iter().copied().map(recusal))))
    };
    vec![
        (
            "wrong-edition",
            r#"wrong-edition: WrongEdition("prix-de-l-exemple-2030")"#,
            signed(
                &document()
                    .with("edition", edition.with("id", Value::string("prix-de-l-exemple-2030"))),
            ),
        ),
        (
            "wrong-edition-state",
            "wrong-edition-state: WrongEditionState",
            signed(&document().with("edition", edition.with("digest", Value::string(other_state)))),
        ),
        (
            "own-territory",
            r#"invalid-content: OwnTerritory("affiche-du-marche")"#,
            votes(&[vote("affiche", "choice", &["affiche-du-marche"]), video.clone()]),
        ),
        (
            "category-twice",
            r#"invalid-content: CategoryTwice("affiche")"#,
            votes(&[affiche.clone(), video.clone(), affiche.clone()]),
        ),
        (
            "category-missing",
            r#"invalid-content: CategoryMissing("video")"#,
            votes(std::slice::from_ref(&affiche)),
        ),
        (
            "category-unknown",
            r#"invalid-content: UnknownCategory("photo")"#,
            votes(&[affiche.clone(), video.clone(), vote("photo", "blank", &[])]),
        ),
        ("no-votes", r#"invalid-content: CategoryMissing("affiche")"#, votes(&[])),
        (
            "nominee-unknown",
            r#"invalid-content: UnknownNominee("affiche-du-bus")"#,
            votes(&[vote("affiche", "choice", &["affiche-du-bus"]), video.clone()]),
        ),
        (
            "nominee-of-another-category",
            r#"invalid-content: UnknownNominee("video-des-sentiers")"#,
            votes(&[vote("affiche", "choice", &["video-des-sentiers"]), video]),
        ),
        (
            "territory-unknown",
            "invalid-content: UnknownTerritory",
            signed(&document().with("juror", home("nominated", "bourg-vieux"))),
        ),
        ("recusals-missing", "invalid-content: WrongRecusals", recusals(&[])),
        (
            "recusals-in-another-order",
            "invalid-content: WrongRecusals",
            recusals(&["video-du-pont", "affiche-du-marche"]),
        ),
        (
            "recusals-too-many",
            "invalid-content: WrongRecusals",
            recusals(&["affiche-du-marche", "video-du-pont", "video-des-sentiers"]),
        ),
        (
            "recusals-from-elsewhere",
            "invalid-content: WrongRecusals",
            signed(&document().with("juror", home("elsewhere", "Ville de Paris"))),
        ),
    ]
}

fn golden() -> String {
    String::from_utf8(read(GOLDEN[0])).unwrap()
}

/// What the first golden ballot says, without its signature.
fn document() -> Value {
    parse(&read(GOLDEN[0])).unwrap().without("signature")
}

fn second() -> Value {
    parse(&read(GOLDEN[1])).unwrap().without("signature")
}

fn sealed(document: &Value) -> Value {
    block_on(seal(document, Purpose::Ballot, &golden_key())).unwrap()
}

fn signed(document: &Value) -> Vec<u8> {
    pretty(&sealed(document)).into_bytes()
}

/// The golden text with its one occurrence of `old` replaced.
#[track_caller]
fn edit(old: &str, new: &str) -> Vec<u8> {
    assert_eq!(golden().matches(old).count(), 1, "{old}");
    golden().replace(old, new).into_bytes()
}

fn edit_key(change: impl Fn(&str) -> String) -> Vec<u8> {
    let x = golden_key().public_key().x();
    edit(&format!("\"x\": \"{x}\""), &format!("\"x\": \"{}\"", change(&x)))
}

fn edit_signature(change: impl Fn(&str) -> String) -> Vec<u8> {
    let text = sealed(&document()).member("signature").unwrap().as_str().unwrap().to_owned();
    edit(&text, &change(&text))
}

fn edit_digest() -> Vec<u8> {
    let text = document()
        .member("edition")
        .unwrap()
        .member("digest")
        .unwrap()
        .as_str()
        .unwrap()
        .to_owned();
    let first: String = text.chars().take(9).collect();
    let other = if first.ends_with('A') { "sha-256:B" } else { "sha-256:A" };
    edit(&text, &text.replacen(&first, other, 1))
}

/// Another text for the same bytes, to readers that ignore the bits left over in the last character.
fn next_last_character(text: &str) -> String {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let last = text.chars().next_back().unwrap();
    let next = ALPHABET.chars().nth(ALPHABET.find(last).unwrap() + 1).unwrap();
    text.chars().take(text.len() - 1).chain([next]).collect()
}

fn vote(category: &str, answer: &str, nominees: &[&str]) -> Value {
    Value::object([
        ("category", Value::string(category)),
        ("answer", Value::string(answer)),
        ("nominees", Value::array(nominees.iter().copied().map(Value::string))),
        ("comment", Value::string("")),
    ])
}

fn with_vote(affiche: &Value) -> Value {
    document().with("votes", Value::array([affiche.clone(), vote("video", "blank", &[])]))
}

fn with_name(name: &str) -> Value {
    let juror = document().member("juror").unwrap().with("name", Value::string(name));
    document().with("juror", juror)
}

fn reversed_votes() -> Value {
    let Shape::Array(votes) = document().member("votes").unwrap().shape.clone() else {
        panic!("votes is no list")
    };
    Value::array(votes.into_iter().rev())
}

fn own_header(key: &PublicKey) -> String {
    format!(r#"{{"alg":"Ed25519","kid":"{}","typ":"palmares-ballot+json"}}"#, key.thumbprint())
}

fn signing_input(header: &str) -> String {
    format!(
        "{}.{}",
        to_base64url(header.as_bytes()),
        to_base64url(canonical(&document()).as_bytes())
    )
}

fn sign(header: &str) -> [u8; SIGNATURE_BYTES] {
    block_on(golden_key().sign(signing_input(header).as_bytes())).unwrap()
}

fn with_signature(header: &str, signature: &[u8]) -> Value {
    let signature = format!("{}..{}", to_base64url(header.as_bytes()), to_base64url(signature));
    document().with("signature", Value::string(signature))
}

/// The golden signature with the order of the group added to its number S: the same number to careless readers.
fn beyond_the_order() -> [u8; SIGNATURE_BYTES] {
    const ORDER: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde,
        0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let mut signature = sign(&own_header(&golden_key().public_key()));
    let mut carry = 0;
    for (byte, order) in signature.iter_mut().skip(32).zip(ORDER) {
        let sum = u16::from(*byte) + u16::from(order) + carry;
        let [high, low] = sum.to_be_bytes();
        *byte = low;
        carry = u16::from(high);
    }
    assert_eq!(carry, 0, "S + L must still fit 32 bytes");
    signature
}

/// Under the neutral point, the neutral point and the number 0 are a signature of everything.
fn forged_under_weak_key() -> Vec<u8> {
    let neutral = PublicKey::from_bytes(std::array::from_fn(|at| u8::from(at == 0)));
    let forged: [u8; SIGNATURE_BYTES] = std::array::from_fn(|at| u8::from(at == 0));
    let signature =
        with_signature(&own_header(&neutral), &forged).member("signature").unwrap().clone();
    let document = document().with("device_key", neutral.to_jwk()).with("signature", signature);
    pretty(&document).into_bytes()
}

/// HMAC-SHA-256 (RFC 2104), for the attack that takes a public key for a shared secret.
fn hmac(key: &[u8; 32], message: &[u8]) -> [u8; 32] {
    let block = |pad: u8| -> Vec<u8> {
        let padded = key.iter().copied().chain(std::iter::repeat(0)).take(64);
        padded.map(|byte| byte ^ pad).collect()
    };
    let digest =
        |bytes: &[u8]| from_base64url::<32>(&Digest::of_bytes(bytes).to_base64url()).unwrap();
    let inner = digest(&[block(0x36), message.to_vec()].concat());
    digest(&[block(0x5c), inner.to_vec()].concat())
}
