//! A private key under a passphrase: a JWK (RFC 8037) inside a JWE, as RFC 7517, appendix C, keeps one.
//!
//! The flattened JSON of RFC 7516 §7.2.2, so that common tools open it: the passphrase makes a key (PBES2-HS256, RFC
//! 7518 §4.8), which wraps a random one (A128KW), which guards the JWK (A256GCM). All that a reader must believe stands
//! in the protected header. Chance is handed in.

use aes_gcm::aead::{Aead as _, Payload};
use aes_gcm::{Aes256Gcm, KeyInit as _};
use aes_kw::KwAes128;
use sha2::Sha256;

use super::{Seed, bytes_of_base64url, from_base64url, to_base64url};
use crate::json::{Shape, Value, canonical, parse, pretty};

/// PBKDF2 iterations of a new key: about one second on an ordinary computer.
pub const ROUNDS: u32 = 600_000;
/// The fewest iterations that are accepted: fewer would make guessing easy.
const FEWEST_ROUNDS: i64 = 1_000;
/// The most iterations that are accepted: more would only keep the reader busy.
const MOST_ROUNDS: i64 = 5_000_000;

const ALGORITHM: &str = "PBES2-HS256+A128KW";
const ENCRYPTION: &str = "A256GCM";
const CONTENT: &str = "jwk+json";
const TAG_BYTES: usize = 16;
/// A wrapped key of 32 bytes is one block longer.
const WRAPPED_BYTES: usize = 40;
/// RFC 7518 §4.8.1.1 asks for no less.
const SHORTEST_SALT: usize = 8;

/// Random bytes for one file.
pub struct KeyChance {
    /// Salt, so that equal passphrases make different keys.
    pub salt: [u8; 16],
    /// The random key that encrypts the content.
    pub content_key: [u8; 32],
    /// Initialisation vector, so that the same key never encrypts twice in the same way.
    pub iv: [u8; 12],
}

/// Why a file gives no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyFileFault {
    /// It is no key under a passphrase.
    NotAKeyFile,
    /// It is one, but protected in a way that is not supported.
    OtherProtection,
    /// It has too few or too many iterations.
    Rounds,
    /// The passphrase is wrong, or the wrapped key was altered.
    WrongPassphrase,
    /// The passphrase is right, but the encrypted content was altered.
    Altered,
}

/// A key whose passphrase is not known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedKey {
    protected: String,
    name: Option<String>,
    salt: Vec<u8>,
    rounds: u32,
    wrapped: [u8; WRAPPED_BYTES],
    iv: [u8; 12],
    sealed: Vec<u8>,
}

/// The file of a key under a passphrase; `None` where a passphrase is empty.
pub fn lock(seed: &Seed, passphrase: &str, chance: &KeyChance) -> Option<String> {
    let header = Value::object([
        ("alg", Value::string(ALGORITHM)),
        ("cty", Value::string(CONTENT)),
        ("enc", Value::string(ENCRYPTION)),
        ("kid", Value::string(seed.public_key().thumbprint())),
        ("p2c", Value::integer(ROUNDS)),
        ("p2s", Value::string(to_base64url(&chance.salt))),
    ]);
    let header = to_base64url(canonical(&header).as_bytes());
    let jwk = canonical(&seed.to_jwk());
    let payload = Payload { msg: jwk.as_bytes(), aad: header.as_bytes() };
    let cipher = Aes256Gcm::new(&chance.content_key.into());
    let sealed = cipher.encrypt(&chance.iv.into(), payload).ok()?;
    let (content, tag) = sealed.split_at_checked(sealed.len().checked_sub(TAG_BYTES)?)?;
    let mut wrapped = [0; WRAPPED_BYTES];
    let wrapping = (!passphrase.is_empty()).then(|| wrapping(passphrase, &chance.salt, ROUNDS))?;
    wrapping.wrap_key(&chance.content_key, &mut wrapped).ok()?;
    let part = |bytes: &[u8]| Value::string(to_base64url(bytes));
    Some(pretty(&Value::object([
        ("protected", Value::string(header)),
        ("encrypted_key", part(&wrapped)),
        ("iv", part(&chance.iv)),
        ("ciphertext", part(content)),
        ("tag", part(tag)),
    ])))
}

impl LockedKey {
    /// Reads a file without opening it.
    ///
    /// # Errors
    /// When it is none, or one that is not opened here.
    pub fn read(bytes: &[u8]) -> Result<Self, KeyFileFault> {
        let none = KeyFileFault::NotAKeyFile;
        let file = parse(bytes).map_err(|_| none)?;
        let text = |name: &str| file.member(name).and_then(Value::as_str).ok_or(none);
        let protected = text("protected")?.to_owned();
        let header = bytes_of_base64url(&protected).and_then(|bytes| parse(&bytes).ok());
        let header = header.ok_or(none)?;
        let says = |name: &str| header.member(name).and_then(Value::as_str);
        let other = KeyFileFault::OtherProtection;
        // Members outside the protected header are rejected, because only that header is authenticated. So are `crit`
        // and `zip`, which are not supported.
        let outside = ["header", "unprotected", "aad"].iter().any(|it| file.member(it).is_some());
        let more = ["crit", "zip"].iter().any(|it| header.member(it).is_some());
        if outside || more || says("alg") != Some(ALGORITHM) || says("enc") != Some(ENCRYPTION) {
            return Err(other);
        }
        let rounds = match header.member("p2c").map(|it| &it.shape) {
            Some(Shape::Integer(rounds)) if (FEWEST_ROUNDS..=MOST_ROUNDS).contains(rounds) => {
                u32::try_from(*rounds).map_err(|_| KeyFileFault::Rounds)?
            }
            Some(Shape::Integer(_)) => return Err(KeyFileFault::Rounds),
            _ => return Err(none),
        };
        let salt = says("p2s").and_then(bytes_of_base64url).ok_or(none)?;
        if salt.len() < SHORTEST_SALT {
            return Err(none);
        }
        let mut sealed = bytes_of_base64url(text("ciphertext")?).ok_or(none)?;
        let tag: [u8; TAG_BYTES] = from_base64url(text("tag")?).ok_or(none)?;
        sealed.extend(tag);
        Ok(Self {
            name: says("kid").map(str::to_owned),
            salt,
            rounds,
            wrapped: from_base64url(text("encrypted_key")?).ok_or(none)?,
            iv: from_base64url(text("iv")?).ok_or(none)?,
            sealed,
            protected,
        })
    }

    /// The thumbprint of the key, as the file says; whether that is true shows when it is opened.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Opens it.
    ///
    /// # Errors
    /// When the passphrase is another one, or the file was altered.
    pub fn open(&self, passphrase: &str) -> Result<Seed, KeyFileFault> {
        let mut content_key = [0; 32];
        wrapping(passphrase, &self.salt, self.rounds)
            .unwrap_key(&self.wrapped, &mut content_key)
            .map_err(|_| KeyFileFault::WrongPassphrase)?;
        let payload = Payload { msg: &self.sealed, aad: self.protected.as_bytes() };
        let jwk = Aes256Gcm::new(&content_key.into()).decrypt(&self.iv.into(), payload);
        let jwk = jwk.ok().and_then(|bytes| parse(&bytes).ok());
        let seed = jwk.as_ref().and_then(Seed::of_jwk).ok_or(KeyFileFault::Altered)?;
        let named = self.name.as_ref().is_none_or(|name| *name == seed.public_key().thumbprint());
        if named { Ok(seed) } else { Err(KeyFileFault::Altered) }
    }
}

/// The key that a passphrase makes: its salt begins with the name of the algorithm (RFC 7518 §4.8.1.1).
fn wrapping(passphrase: &str, salt: &[u8], rounds: u32) -> KwAes128 {
    let salt = [ALGORITHM.as_bytes(), &[0], salt].concat();
    let mut key = [0; 16];
    pbkdf2::pbkdf2_hmac::<Sha256>(passphrase.as_bytes(), &salt, rounds, &mut key);
    KwAes128::new(&key.into())
}
