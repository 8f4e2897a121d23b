//! The reader's list of nominees: a few identifiers in this browser, for each edition its own.

use gloo::events::EventListener;
use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn key(edition: &str) -> String {
    format!("palmares:{}:list:{edition}", super::site::scope())
}

/// What is kept, separated by commas.
pub fn read(edition: &str) -> Option<String> {
    storage()?.get_item(&key(edition)).ok().flatten()
}

/// Keeps a list; says whether it is really there now.
pub fn write(edition: &str, list: &str) -> bool {
    let Some(storage) = storage() else { return false };
    // What counts is what can be read afterwards.
    let _ = storage.set_item(&key(edition), list);
    read(edition).as_deref() == Some(list)
}

/// Calls when another page of this browser changed any of our lists, until the listener is dropped.
pub fn on_change(mut changed: impl FnMut() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |_| changed()))
}
