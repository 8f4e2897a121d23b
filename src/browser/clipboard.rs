//! Copying a text for the person to paste.

use wasm_bindgen_futures::JsFuture;

/// Copies; says whether it worked. Browsers refuse outside a secure context and without a click.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let clipboard = window.navigator().clipboard();
    // Missing outside a secure context, whatever the binding says.
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
