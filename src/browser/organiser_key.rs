//! An organiser's key between visits: the locked file itself, which opens only with its passphrase.
//!
//! It is kept in `localStorage`: the file is small and locked, and its backup was opened before it is kept.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn key(edition: &str) -> String {
    format!("palmares:{}:organiser-key:{edition}", super::site::scope())
}

/// The file that is kept for an edition.
pub fn read(edition: &str) -> Option<String> {
    storage()?.get_item(&key(edition)).ok().flatten()
}

/// Keeps a file; says whether it is really there now.
pub fn keep(edition: &str, file: &str) -> bool {
    let Some(storage) = storage() else { return false };
    // What counts is what can be read afterwards.
    let _ = storage.set_item(&key(edition), file);
    read(edition).as_deref() == Some(file)
}

/// Forgets the file; says whether it is really gone.
pub fn forget(edition: &str) -> bool {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key(edition));
    }
    read(edition).is_none()
}
