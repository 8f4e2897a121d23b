//! The key of this installation: made once, tested before it is used, kept as safely as the browser can.
//!
//! Browsers fail in silence: a key is stored without an error and comes back as nothing. So a new key is
//! stored, read back in another transaction and made to sign before it becomes the one of this installation.
//! Knows nothing of what is signed.

use js_sys::{Array, JsString, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use super::deadline::within;
use super::random::random_bytes;
use crate::signing::{PublicKey, SIGNATURE_BYTES, SignError, Signer, SoftwareKey};
use crate::storage::StorageError;
use crate::storage::indexed_db::IndexedDbStore;

const ALGORITHM: &str = "Ed25519";

/// How long the browser may take to make, keep and try a key.
const PATIENCE_MILLISECONDS: u32 = 5_000;

/// How safely a key is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyLevel {
    /// The browser signs and never shows the private half, to anybody.
    WebCrypto,
    /// The private half lies in this browser's database.
    Software,
    /// The private half is gone when the page is closed: nothing could be stored.
    Session,
}

/// What is wrong with a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyFault {
    /// This browser has no source of randomness.
    NoRandomness,
    /// The browser does not make such keys, in its own words.
    NotMade(String),
    /// It could not be stored or read.
    Storage(StorageError),
    /// The stored value is not a key.
    NotAKey,
    /// What is stored does not sign.
    DoesNotSign(SignError),
    /// The browser did not answer.
    NoAnswer,
}

/// The key of this installation.
pub struct DeviceKey {
    public_key: PublicKey,
    private_key: PrivateKey,
    level: KeyLevel,
    refusals: Vec<(KeyLevel, KeyFault)>,
}

enum PrivateKey {
    Browser(CryptoKey),
    Memory(Box<SoftwareKey>),
}

impl DeviceKey {
    /// The key that this installation keeps; the first time, a new one at the safest level that works here.
    /// Without a store, a key for this visit.
    ///
    /// # Errors
    /// If a key is kept that cannot be read or does not sign. No second one is made then: ballots signed with
    /// it would come from somebody else.
    pub async fn load_or_make(store: Option<&IndexedDbStore>) -> Result<Self, KeyFault> {
        let Some(store) = store else { return Self::for_this_visit(Vec::new()) };
        if let Some(kept) = Self::load(store).await? {
            return Ok(kept);
        }
        let mut refusals = Vec::new();
        for level in [KeyLevel::WebCrypto, KeyLevel::Software] {
            let made = within(PATIENCE_MILLISECONDS, make(store, level)).await;
            // Another tab may have been faster, or an answer was late. The stored key is the one that is used.
            if let Some(kept) = Self::load(store).await? {
                return Ok(Self { refusals, ..kept });
            }
            refusals.push((
                level,
                made.map_or(KeyFault::NoAnswer, |made| match made {
                    Ok(()) => KeyFault::Storage(StorageError::NotKept),
                    Err(fault) => fault,
                }),
            ));
        }
        Self::for_this_visit(refusals)
    }

    /// How safely it is kept.
    pub fn level(&self) -> KeyLevel {
        self.level
    }

    /// Why safer levels could not be had, if the key was made just now.
    pub fn refusals(&self) -> &[(KeyLevel, KeyFault)] {
        &self.refusals
    }

    async fn load(store: &IndexedDbStore) -> Result<Option<Self>, KeyFault> {
        let proven = async {
            match store.read_device_key().await.map_err(KeyFault::Storage)? {
                Some(row) => Self::proven(&row).await.map(Some),
                None => Ok(None),
            }
        };
        within(PATIENCE_MILLISECONDS, proven).await.unwrap_or(Err(KeyFault::NoAnswer))
    }

    /// The key in a row, after it has signed something.
    async fn proven(row: &JsValue) -> Result<Self, KeyFault> {
        let key = Self::from_row(row).await?;
        let message: [u8; 32] = random_bytes().ok_or(KeyFault::NoRandomness)?;
        key.sign(&message).await.map_err(KeyFault::DoesNotSign)?;
        Ok(key)
    }

    async fn from_row(row: &JsValue) -> Result<Self, KeyFault> {
        let (public_key, private_key, level) = if let Some(seed) = row.dyn_ref::<Uint8Array>() {
            let key = SoftwareKey::from_seed(&exactly(seed).ok_or(KeyFault::NotAKey)?);
            (key.public_key(), PrivateKey::Memory(key.into()), KeyLevel::Software)
        } else {
            let half = |name: &str| {
                let half =
                    Reflect::get(row, &JsString::from(name)).map_err(|_| KeyFault::NotAKey)?;
                half.dyn_into::<CryptoKey>().map_err(|_| KeyFault::NotAKey)
            };
            let public_key = exported(&half("publicKey")?).await.ok_or(KeyFault::NotAKey)?;
            (public_key, PrivateKey::Browser(half("privateKey")?), KeyLevel::WebCrypto)
        };
        Ok(Self { public_key, private_key, level, refusals: Vec::new() })
    }

    fn for_this_visit(refusals: Vec<(KeyLevel, KeyFault)>) -> Result<Self, KeyFault> {
        let key = SoftwareKey::from_seed(&random_bytes().ok_or(KeyFault::NoRandomness)?);
        Ok(Self {
            public_key: key.public_key(),
            private_key: PrivateKey::Memory(key.into()),
            level: KeyLevel::Session,
            refusals,
        })
    }
}

impl Signer for DeviceKey {
    fn public_key(&self) -> PublicKey {
        self.public_key
    }

    async fn sign(&self, message: &[u8]) -> Result<[u8; SIGNATURE_BYTES], SignError> {
        let signature = match &self.private_key {
            PrivateKey::Browser(key) => signed_by_browser(key, message).await?,
            PrivateKey::Memory(key) => key.sign(message).await?,
        };
        if self.public_key.verifies(message, &signature) {
            Ok(signature)
        } else {
            Err(SignError::NotOurs)
        }
    }
}

/// Makes a key and, once it has proven itself, keeps it; does nothing if one is kept already.
async fn make(store: &IndexedDbStore, level: KeyLevel) -> Result<(), KeyFault> {
    let row = match level {
        KeyLevel::WebCrypto => key_pair().await?,
        KeyLevel::Software | KeyLevel::Session => {
            let seed: [u8; 32] = random_bytes().ok_or(KeyFault::NoRandomness)?;
            Uint8Array::from(seed.as_slice()).into()
        }
    };
    store.put_trial_key(&row).await.map_err(KeyFault::Storage)?;
    let kept = store.read_trial_key().await.map_err(KeyFault::Storage)?;
    DeviceKey::proven(&kept.ok_or(KeyFault::Storage(StorageError::NotKept))?).await?;
    match store.add_device_key(&row).await {
        Ok(()) | Err(StorageError::Conflict) => Ok(()),
        Err(error) => Err(KeyFault::Storage(error)),
    }
}

async fn key_pair() -> Result<JsValue, KeyFault> {
    let not_made = |error: JsValue| KeyFault::NotMade(words(&error));
    let subtle = subtle().ok_or(KeyFault::NotMade(String::new()))?;
    let usages = Array::of2(&JsString::from("sign"), &JsString::from("verify"));
    let promise = subtle.generate_key_with_str(ALGORITHM, false, &usages).map_err(not_made)?;
    JsFuture::from(promise).await.map_err(not_made)
}

async fn signed_by_browser(
    key: &CryptoKey,
    message: &[u8],
) -> Result<[u8; SIGNATURE_BYTES], SignError> {
    let refused = |error: JsValue| SignError::Refused(words(&error));
    let subtle = subtle().ok_or(SignError::Refused(String::new()))?;
    let promise = subtle.sign_with_str_and_u8_array(ALGORITHM, key, message).map_err(refused)?;
    let signature = JsFuture::from(promise).await.map_err(refused)?;
    exactly(&Uint8Array::new(&signature)).ok_or(SignError::NotOurs)
}

async fn exported(public_key: &CryptoKey) -> Option<PublicKey> {
    let promise = subtle()?.export_key("raw", public_key).ok()?;
    let bytes = JsFuture::from(promise).await.ok()?;
    exactly(&Uint8Array::new(&bytes)).map(PublicKey::from_bytes)
}

fn subtle() -> Option<SubtleCrypto> {
    Some(web_sys::window()?.crypto().ok()?.subtle())
}

fn exactly<const N: usize>(bytes: &Uint8Array) -> Option<[u8; N]> {
    bytes.to_vec().try_into().ok()
}

/// What a browser says of its own failure.
fn words(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(String::new, |error| {
        format!("{}: {}", String::from(error.name()), String::from(error.message()))
    })
}
