//! The key of an installation: the safest that this browser really keeps, and always the same one.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use js_sys::{Reflect, Uint8Array};
use palmares::browser::device_key::{DeviceKey, KeyFault, KeyLevel};
use palmares::signing::{SignError, Signer as _};
use palmares::storage::StorageError;
use palmares::storage::indexed_db::{IndexedDbStore, database_name};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::both::both;
use crate::indexed_db::{LOSES_EVERYTHING, opened};
use crate::patch::{Patch, new_scope, script};

const REFUSES_CRYPTO_KEYS: &str = "
    if (arguments[0].privateKey) throw new DOMException('no clone', 'DataCloneError');
    return original.apply(this, arguments);";

/// As Safari did with X25519: no error, a row, and nothing in it.
const EMPTIES_CRYPTO_KEYS: &str =
    "return original.call(this, arguments[0].privateKey ? null : arguments[0], arguments[1]);";

#[wasm_bindgen_test]
async fn this_browser_keeps_a_key_that_it_never_shows() {
    let scope = new_scope();
    let store = opened(&scope).await;
    let key = made(&store).await;
    assert_eq!(key.level(), KeyLevel::WebCrypto);
    assert_eq!(key.refusals(), []);
    let pair = row(&scope, "device").await.unwrap();
    let private = Reflect::get(&pair, &"privateKey".into()).unwrap();
    assert_eq!(Reflect::get(&private, &"extractable".into()).unwrap(), JsValue::FALSE);
    assert!(key.public_key().is_strong());
}

#[wasm_bindgen_test]
async fn a_key_of_the_browser_signs_after_the_page_is_opened_again() {
    let scope = new_scope();
    let public_key = made(&opened(&scope).await).await.public_key();
    let key = made(&opened(&scope).await).await;
    assert_eq!(key.level(), KeyLevel::WebCrypto);
    assert_eq!(key.public_key(), public_key);
    let signature = key.sign(b"a ballot").await.unwrap();
    assert!(public_key.verifies(b"a ballot", &signature));
}

#[wasm_bindgen_test]
async fn a_key_of_software_signs_after_the_page_is_opened_again() {
    let scope = new_scope();
    let public_key = {
        let _refused = Patch::method("IDBObjectStore.prototype", "put", REFUSES_CRYPTO_KEYS);
        made(&opened(&scope).await).await.public_key()
    };
    let key = made(&opened(&scope).await).await;
    assert_eq!(key.level(), KeyLevel::Software);
    assert_eq!(key.public_key(), public_key);
    let signature = key.sign(b"a ballot").await.unwrap();
    assert!(public_key.verifies(b"a ballot", &signature));
}

#[wasm_bindgen_test]
async fn a_signature_does_not_fit_another_text_or_another_key() {
    let (first, second) =
        (made(&opened(&new_scope()).await).await, made(&opened(&new_scope()).await).await);
    let signature = first.sign(b"a ballot").await.unwrap();
    assert!(!first.public_key().verifies(b"a bullet", &signature));
    assert!(!second.public_key().verifies(b"a ballot", &signature));
    for place in 0..signature.len() {
        let mut tampered = signature;
        *tampered.get_mut(place).unwrap() ^= 1;
        assert!(!first.public_key().verifies(b"a ballot", &tampered));
    }
}

#[wasm_bindgen_test]
async fn two_tabs_that_open_at_once_have_one_key() {
    let scope = new_scope();
    let (first, second) = (opened(&scope).await, opened(&scope).await);
    let (one, other) = both(made(&first), made(&second)).await;
    let kept = made(&opened(&scope).await).await.public_key();
    assert_eq!(one.public_key(), kept);
    assert_eq!(other.public_key(), kept);
}

#[wasm_bindgen_test]
async fn case_43_a_browser_that_does_not_know_the_algorithm_leaves_software() {
    let unknown =
        "return Promise.reject(new DOMException('Unrecognized name', 'NotSupportedError'));";
    let _unknown = Patch::method("SubtleCrypto.prototype", "generateKey", unknown);
    let key = made(&opened(&new_scope()).await).await;
    assert_eq!(key.level(), KeyLevel::Software);
    let words = "NotSupportedError: Unrecognized name".to_owned();
    assert_eq!(key.refusals(), [(KeyLevel::WebCrypto, KeyFault::NotMade(words))]);
}

#[wasm_bindgen_test]
async fn a_page_without_web_crypto_has_a_key_of_software() {
    let _insecure = Patch::getter("Crypto.prototype", "subtle", "return undefined;");
    let key = made(&opened(&new_scope()).await).await;
    assert_eq!(key.level(), KeyLevel::Software);
    assert!(matches!(key.refusals(), [(KeyLevel::WebCrypto, KeyFault::NotMade(_))]));
}

#[wasm_bindgen_test]
async fn case_42_a_browser_that_refuses_to_store_its_own_keys_leaves_software() {
    let _refused = Patch::method("IDBObjectStore.prototype", "put", REFUSES_CRYPTO_KEYS);
    let key = made(&opened(&new_scope()).await).await;
    assert_eq!(key.level(), KeyLevel::Software);
    let fault = StorageError::Failed("DataCloneError: no clone".to_owned());
    assert_eq!(key.refusals(), [(KeyLevel::WebCrypto, KeyFault::Storage(fault))]);
}

#[wasm_bindgen_test]
async fn case_42_a_browser_that_stores_its_own_keys_as_nothing_leaves_software() {
    let _emptied = Patch::method("IDBObjectStore.prototype", "put", EMPTIES_CRYPTO_KEYS);
    let key = made(&opened(&new_scope()).await).await;
    assert_eq!(key.level(), KeyLevel::Software);
    let fault = KeyFault::Storage(StorageError::NotKept);
    assert_eq!(key.refusals(), [(KeyLevel::WebCrypto, fault)]);
}

#[wasm_bindgen_test]
async fn a_browser_that_signs_wrongly_leaves_software() {
    let wrong = "return Promise.resolve(new ArrayBuffer(64));";
    let _wrong = Patch::method("SubtleCrypto.prototype", "sign", wrong);
    let key = made(&opened(&new_scope()).await).await;
    assert_eq!(key.level(), KeyLevel::Software);
    let fault = KeyFault::DoesNotSign(SignError::NotOurs);
    assert_eq!(key.refusals(), [(KeyLevel::WebCrypto, fault)]);
}

#[wasm_bindgen_test]
async fn a_browser_that_never_answers_leaves_software() {
    let never = "return new Promise(() => {});";
    let _never = Patch::method("SubtleCrypto.prototype", "generateKey", never);
    let impatient = "
        const [callback, wait] = arguments;
        state.waits = wait === 5000 ? (state.waits ?? 0) + 1 : state.waits;
        return original.call(window, callback, state.waits === 2 ? 0 : wait);";
    // The second wait is the one for the browser's key; the first is for a key that is kept already.
    let _impatient = Patch::method("window", "setTimeout", impatient);
    let key = made(&opened(&new_scope()).await).await;
    assert_eq!(key.level(), KeyLevel::Software);
    assert_eq!(key.refusals(), [(KeyLevel::WebCrypto, KeyFault::NoAnswer)]);
}

#[wasm_bindgen_test]
async fn a_browser_that_loses_every_row_leaves_a_key_for_this_visit() {
    let scope = new_scope();
    let store = opened(&scope).await;
    let _lossy = Patch::method("IDBObjectStore.prototype", "put", LOSES_EVERYTHING);
    let key = made(&store).await;
    assert_eq!(key.level(), KeyLevel::Session);
    let fault = KeyFault::Storage(StorageError::NotKept);
    assert_eq!(key.refusals(), [(KeyLevel::WebCrypto, fault.clone()), (KeyLevel::Software, fault)]);
    assert_ne!(made(&store).await.public_key(), key.public_key());
    assert!(row(&scope, "device").await.is_none());
}

#[wasm_bindgen_test]
async fn a_browser_that_loses_the_last_write_leaves_a_key_for_this_visit() {
    let _lossy = Patch::method("IDBObjectStore.prototype", "add", LOSES_EVERYTHING);
    assert_eq!(made(&opened(&new_scope()).await).await.level(), KeyLevel::Session);
}

#[wasm_bindgen_test]
async fn without_a_store_there_is_a_key_for_this_visit_that_signs() {
    let key = DeviceKey::load_or_make(None).await.unwrap();
    assert_eq!(key.level(), KeyLevel::Session);
    let signature = key.sign(b"a ballot").await.unwrap();
    assert!(key.public_key().verifies(b"a ballot", &signature));
}

#[wasm_bindgen_test]
async fn without_chance_there_is_no_key() {
    let _dull =
        Patch::method("Crypto.prototype", "getRandomValues", "throw new Error('no entropy');");
    assert_eq!(fault(None).await, KeyFault::NoRandomness);
}

#[wasm_bindgen_test]
async fn a_key_that_cannot_be_read_is_an_error_and_not_replaced() {
    let scope = new_scope();
    let store = opened(&scope).await;
    let key = made(&store).await;
    let unreadable = Patch::method(
        "IDBObjectStore.prototype",
        "get",
        "throw new DOMException('damaged', 'DataError');",
    );
    let damaged = StorageError::Failed("DataError: damaged".to_owned());
    assert_eq!(fault(Some(&store)).await, KeyFault::Storage(damaged));
    drop(unreadable);
    assert!(row(&scope, "trial").await.is_none());
    assert_eq!(made(&store).await.public_key(), key.public_key());
}

#[wasm_bindgen_test]
async fn a_key_that_comes_back_as_nothing_is_an_error_and_not_replaced() {
    let scope = new_scope();
    let store = opened(&scope).await;
    replace_row(&scope, JsValue::NULL).await;
    assert_eq!(fault(Some(&store)).await, KeyFault::Storage(StorageError::NotKept));
    assert!(row(&scope, "device").await.is_none());
}

#[wasm_bindgen_test]
async fn a_row_that_is_no_key_is_an_error_and_not_replaced() {
    for tampered in [
        JsValue::from_str("not a key"),
        JsValue::from_f64(7.0),
        Uint8Array::new_with_length(31).into(),
        script("return {publicKey: 'no', privateKey: 'no'};"),
        script("return {};"),
    ] {
        let scope = new_scope();
        let store = opened(&scope).await;
        replace_row(&scope, tampered).await;
        assert_eq!(fault(Some(&store)).await, KeyFault::NotAKey);
        assert_eq!(fault(Some(&store)).await, KeyFault::NotAKey);
    }
}

#[wasm_bindgen_test]
async fn halves_of_two_keys_are_an_error() {
    let (scope, other) = (new_scope(), new_scope());
    let store = opened(&scope).await;
    made(&store).await;
    made(&opened(&other).await).await;
    let pair = row(&scope, "device").await.unwrap();
    let foreign = row(&other, "device").await.unwrap();
    let public = Reflect::get(&foreign, &"publicKey".into()).unwrap();
    Reflect::set(&pair, &"publicKey".into(), &public).unwrap();
    replace_row(&scope, pair).await;
    assert_eq!(fault(Some(&store)).await, KeyFault::DoesNotSign(SignError::NotOurs));
}

#[wasm_bindgen_test]
async fn nothing_is_left_of_the_trial_once_a_key_is_kept() {
    let scope = new_scope();
    made(&opened(&scope).await).await;
    assert!(row(&scope, "trial").await.is_none());
}

async fn made(store: &IndexedDbStore) -> DeviceKey {
    DeviceKey::load_or_make(Some(store)).await.unwrap()
}

async fn fault(store: Option<&IndexedDbStore>) -> KeyFault {
    DeviceKey::load_or_make(store).await.err().unwrap()
}

/// What lies in the store of keys.
async fn row(scope: &str, name: &str) -> Option<JsValue> {
    let database = Database::open(database_name(scope)).await.unwrap();
    let transaction = database.transaction("keys").build().unwrap();
    let keys = transaction.object_store("keys").unwrap();
    keys.get(name).primitive().unwrap().await.unwrap()
}

async fn replace_row(scope: &str, value: JsValue) {
    let database = Database::open(database_name(scope)).await.unwrap();
    let transaction =
        database.transaction("keys").with_mode(TransactionMode::Readwrite).build().unwrap();
    let keys = transaction.object_store("keys").unwrap();
    keys.put(value).with_key("device").without_key_type().primitive().unwrap().await.unwrap();
    drop(keys);
    transaction.commit().await.unwrap();
}
