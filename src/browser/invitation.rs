//! The invitation that stood in the address: the page took it out before anything was drawn (`publish/invitation.js`).
//!
//! Knows nothing of what it says. It stays until it is forgotten, so that a page can be loaded again.

use wasm_bindgen::{JsCast, JsValue};

use super::site;

/// Where it waits if this browser stores nothing.
const IN_MEMORY: &str = "palmaresInvitation";

/// What stood in the address, if that was an invitation.
pub fn take() -> Option<String> {
    let window = web_sys::window()?;
    let stored = window.session_storage().ok().flatten();
    let stored = stored.and_then(|storage| storage.get_item(&place()).ok().flatten());
    stored
        .or_else(|| js_sys::Reflect::get(&window, &JsValue::from_str(IN_MEMORY)).ok()?.as_string())
}

/// Lets go of it, once it was claimed or cannot be used.
pub fn forget() {
    let Some(window) = web_sys::window() else { return };
    if let Ok(Some(storage)) = window.session_storage() {
        let _ = storage.remove_item(&place());
    }
    let _ = js_sys::Reflect::delete_property(
        window.unchecked_ref::<js_sys::Object>(),
        &JsValue::from_str(IN_MEMORY),
    );
}

fn place() -> String {
    format!("palmares:{}:invitation", site::root_path())
}
