//! An invitation as a link, which is also found in what mail programs make of it.
//!
//! ```text
//! fragment = "i=" token
//! token    = "1." base64url(JCS(invitation without "signature")) "." signature "." seed
//! ```
//!
//! The header of the signature is not in it: there is only one that it could have. The seed of the one-time key must
//! give the key that the invitation names, so that a token says by itself where it ends and whether all of it is
//! there. Whether the organiser signed it is not decided here.

use super::invitation_v1::{self, Invitation};
use crate::json::{Value, canonical, parse};
use crate::signing::{
    PublicKey, Purpose, SIGNATURE_MEMBER, Seed, bare_signature, bytes_of_base64url, to_base64url,
    with_bare_signature,
};

/// What a fragment that is an invitation begins with.
pub const MARK: &str = "i=";

/// How every token begins: its version, and a document.
const BEGINNING: &str = "1.eyJ";
const SIGNATURE_LENGTH: usize = 86;
const SEED_LENGTH: usize = 43;
/// How often something may have been percent-encoded.
const MOST_ENCODINGS: usize = 8;

/// What is in a link: an invitation, and the secret that proves who holds it.
#[derive(Debug)]
pub struct Token {
    document: Value,
    signature: String,
    seed: Seed,
}

/// Why a text gives no token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFault {
    /// There is no invitation in it.
    Missing,
    /// One begins, but not all of it is there.
    Truncated,
    /// There are several, and they differ.
    Ambiguous,
}

impl Token {
    /// The token of a signed invitation; `None` where the seed is not that of its key.
    pub fn new(sealed: &Value, seed: Seed) -> Option<Self> {
        let signature = bare_signature(sealed)?.to_owned();
        let document = sealed.without(SIGNATURE_MEMBER);
        is_of(&document, &seed).then_some(Self { document, signature, seed })
    }

    /// Its text.
    pub fn reveal(&self) -> String {
        let payload = to_base64url(canonical(&self.document).as_bytes());
        format!("1.{payload}.{}.{}", self.signature, self.seed.reveal())
    }

    /// The fragment of the address that opens it.
    pub fn to_fragment(&self) -> String {
        format!("{MARK}{}", self.reveal())
    }

    /// The invitation as this organiser signed it, if it was this one.
    pub fn signed_by(&self, organiser: &PublicKey) -> Value {
        with_bare_signature(&self.document, Purpose::Invitation, organiser, &self.signature)
    }

    /// What it says, whoever signed it.
    pub fn claims(&self) -> Option<Invitation> {
        invitation_v1::of(&self.document.with(SIGNATURE_MEMBER, Value::string(&self.signature)))
    }

    /// The secret.
    pub fn into_seed(self) -> Seed {
        self.seed
    }
}

fn is_of(document: &Value, seed: &Seed) -> bool {
    let x = document.member("key").and_then(|key| key.member("x")).and_then(Value::as_str);
    x == Some(seed.public_key().x().as_str())
}

/// Finds the token in whatever a juror has of a link: all of it or its end, a whole mail with its source, wrapped,
/// quoted, encoded, with something before and after.
///
/// # Errors
/// When there is none, not all of one, or more than one.
pub fn find(text: &str) -> Result<Token, LinkFault> {
    let mut begun = false;
    let mut found: Option<(String, Token)> = None;
    for reading in [text.to_owned(), without_quoted_printable(text)] {
        let reading = bare(&reading);
        begun |= reading.contains("#i=");
        let plain: String = reading.chars().filter(|character| is_plain(*character)).collect();
        for (at, _) in plain.match_indices(BEGINNING) {
            begun = true;
            let Some(token) = plain.get(at..).and_then(token_at) else { continue };
            let revealed = token.reveal();
            match &found {
                Some((other, _)) if *other != revealed => return Err(LinkFault::Ambiguous),
                Some(_) => {}
                None => found = Some((revealed, token)),
            }
        }
    }
    let none = if begun { LinkFault::Truncated } else { LinkFault::Missing };
    found.map(|(_, token)| token).ok_or(none)
}

/// The token at the beginning of a text. Its last parts have known lengths, and the seed must give the key that the
/// invitation names.
fn token_at(text: &str) -> Option<Token> {
    let mut parts = text.splitn(4, '.').skip(1);
    let (payload, signature, rest) = (parts.next()?, parts.next()?, parts.next()?);
    if signature.len() != SIGNATURE_LENGTH || payload.len() > invitation_v1::MAX_BYTES * 4 / 3 {
        return None;
    }
    let seed = Seed::parse(rest.get(..SEED_LENGTH)?)?;
    let bytes = bytes_of_base64url(payload)?;
    let document = parse(&bytes).ok().filter(|document| canonical(document).as_bytes() == bytes)?;
    is_of(&document, &seed).then(|| Token { document, signature: signature.to_owned(), seed })
}

/// The characters of a token. All others were added by mail programs.
fn is_plain(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.')
}

/// Without spaces and what is not seen, and without any percent-encoding.
fn bare(text: &str) -> String {
    let mut bare = text.to_owned();
    for _ in 0..MOST_ENCODINGS {
        bare.retain(|character| character.is_ascii_graphic() && !matches!(character, '<' | '>'));
        if !bare.contains('%') {
            break;
        }
        bare = decoded(&bare, '%');
    }
    bare
}

/// The source of a mail as it is read: lines that go on, and characters by their number (RFC 2045 §6.7).
fn without_quoted_printable(text: &str) -> String {
    decoded(&text.replace("=\r\n", "").replace("=\n", ""), '=')
}

/// A text in which characters are written as a sign and two hexadecimal digits. What is no ASCII is in no token.
fn decoded(text: &str, sign: char) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut pieces = text.split(sign);
    decoded.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let number = piece.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if let (Some(number), Some(rest)) = (number, piece.get(2..)) {
            decoded.push(char::from(number));
            decoded.push_str(rest);
        } else {
            decoded.push(sign);
            decoded.push_str(piece);
        }
    }
    decoded
}
