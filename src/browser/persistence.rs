//! Asking the browser not to throw this page's data away when it needs room.

use wasm_bindgen_futures::JsFuture;

/// Whether the browser promises to keep the data; it may ask the person. `None` where it cannot be asked.
pub async fn ask_to_keep() -> Option<bool> {
    let storage = web_sys::window()?.navigator().storage();
    // Missing outside a secure context, whatever the binding says.
    if storage.is_undefined() {
        return None;
    }
    JsFuture::from(storage.persist().ok()?).await.ok()?.as_bool()
}
