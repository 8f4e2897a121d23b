//! Asking the browser not to delete the data of this site when it needs room.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Whether the browser promised it already; it is not asked to.
pub async fn is_promised() -> bool {
    answer(StorageManager::persisted).await
}

/// Whether the browser promises to keep the data; it may ask the person. Returns false if the browser has no such
/// function.
pub async fn ask_to_keep() -> bool {
    answer(StorageManager::persist).await
}

async fn answer(ask: impl FnOnce(&StorageManager) -> Result<Promise, JsValue>) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let storage = window.navigator().storage();
    // Missing outside a secure context, whatever the binding says.
    if storage.is_undefined() {
        return false;
    }
    let Ok(answer) = ask(&storage) else { return false };
    JsFuture::from(answer).await.ok().and_then(|promised| promised.as_bool()).unwrap_or(false)
}
