//! The key of an organiser: locked in a file, opened for a while, and whether an edition names it.

use crate::edition::Edition;
use crate::json::{Value, canonical};
use crate::signing::{
    KeyChance, LockedKey, PublicKey, SIGNATURE_BYTES, Seed, Signer, SoftwareKey, lock,
};

/// Pages name them here, because they may not name `signing`.
pub use crate::signing::{KeyFileFault, SignError};

/// A key that can sign.
pub struct OrganiserKey {
    key: SoftwareKey,
    seed: String,
}

/// A key under its passphrase, with the file it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedOrganiserKey {
    file: String,
    key: LockedKey,
}

/// What an edition says of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyFit {
    /// It names this one.
    Named,
    /// It names another one.
    AnotherNamed,
    /// It names none.
    NoneNamed,
}

/// Characters of a thumbprint that are read out in one breath.
const GROUP: usize = 4;

/// How many bytes of chance a new key and its file take.
pub const NEW_KEY_CHANCE: usize = 92;

/// A new key under a passphrase, made of nothing but chance. `None` where the passphrase is empty.
pub fn lock_new_key(passphrase: &str, chance: &[u8; NEW_KEY_CHANCE]) -> Option<LockedOrganiserKey> {
    let (seed, rest) = chance.split_first_chunk()?;
    let (salt, rest) = rest.split_first_chunk()?;
    let (content_key, rest) = rest.split_first_chunk()?;
    let iv = rest.first_chunk()?;
    let chance = KeyChance { salt: *salt, content_key: *content_key, iv: *iv };
    let file = lock(&Seed::from_bytes(*seed), passphrase, &chance)?;
    LockedOrganiserKey::read(file).ok()
}

impl LockedOrganiserKey {
    /// The key in a file.
    ///
    /// # Errors
    /// When it is none that could be opened here.
    pub fn read(file: String) -> Result<Self, KeyFileFault> {
        let key = LockedKey::read(file.as_bytes())?;
        Ok(Self { file, key })
    }

    /// The file, as it is to be kept.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// What the file is called where it is saved: names the key as far as anybody can tell before it is opened.
    pub fn file_name(&self) -> String {
        let name: String = self.key.name().unwrap_or_default().chars().take(8).collect();
        format!("palmares-cle-{name}.json")
    }

    /// The thumbprint that the file says, in groups.
    pub fn groups(&self) -> Vec<String> {
        groups(self.key.name().unwrap_or_default())
    }

    /// The seed of the key as text, for [`OrganiserKey::parse`].
    ///
    /// # Errors
    /// When the passphrase is another one, or the file was altered.
    pub fn open(&self, passphrase: &str) -> Result<String, KeyFileFault> {
        self.key.open(passphrase).map(|seed| seed.reveal())
    }
}

impl OrganiserKey {
    /// The key of a seed as text, which whoever opened its file has.
    pub fn parse(seed: &str) -> Option<Self> {
        let key = Seed::parse(seed)?.into_key();
        Some(Self { key, seed: seed.to_owned() })
    }

    /// Its seed as text, for a worker that signs.
    pub fn reveal(&self) -> &str {
        &self.seed
    }

    /// Its thumbprint (RFC 7638) in groups, to be read out.
    pub fn groups(&self) -> Vec<String> {
        groups(&self.key.public_key().thumbprint())
    }

    /// The member by which an edition names it (RFC 8037 §2).
    pub fn jwk(&self) -> Value {
        self.key.public_key().to_jwk()
    }

    /// The line by which an edition names it.
    pub fn member(&self) -> String {
        format!("\"organiser_key\": {}", canonical(&self.jwk()))
    }

    /// What an edition says of it.
    pub fn fit(&self, edition: &Edition) -> KeyFit {
        match &edition.organiser_key {
            Some(named) if named == self.key.public_key().as_bytes() => KeyFit::Named,
            Some(_) => KeyFit::AnotherNamed,
            None => KeyFit::NoneNamed,
        }
    }
}

impl Signer for OrganiserKey {
    fn public_key(&self) -> PublicKey {
        self.key.public_key()
    }

    async fn sign(&self, message: &[u8]) -> Result<[u8; SIGNATURE_BYTES], SignError> {
        self.key.sign(message).await
    }
}

/// The thumbprint of the key that the member of an edition names, in groups; nothing where it names none.
pub fn named_key(jwk: &Value) -> Option<Vec<String>> {
    let x = jwk.member("x")?.as_str()?;
    PublicKey::from_x(x).map(|key| groups(&key.thumbprint()))
}

fn groups(thumbprint: &str) -> Vec<String> {
    let letters: Vec<_> = thumbprint.chars().collect();
    letters.chunks(GROUP).map(|group| group.iter().collect()).collect()
}
