//! Erasing what this site keeps of a person: the juror's database, and the site's values in `localStorage` and
//! `sessionStorage`.
//!
//! The program itself stays. It says nothing about the person, and the site still starts without a network.

use web_sys::Storage;

use super::site;
use crate::storage::indexed_db;

/// Erases the database and the stored values of the site at this path, and says whether nothing is left. Whoever holds
/// the database open must have let go of it.
pub async fn everything(scope: &str) -> bool {
    let gone = indexed_db::delete(scope).await.is_ok();
    let Some(window) = web_sys::window() else { return false };
    let stores = [window.local_storage(), window.session_storage()];
    let stores = stores.into_iter().filter_map(|store| store.ok().flatten());
    // An invitation that waits is kept under the root of its page.
    let begins = [scope, &site::root_path()].map(|path| format!("palmares:{path}:"));
    let emptied = stores.map(|store| empty(&store, &begins)).collect::<Option<Vec<()>>>();
    gone && emptied.is_some()
}

fn empty(store: &Storage, begins: &[String]) -> Option<()> {
    let count = store.length().ok()?;
    let keys: Vec<String> = (0..count).filter_map(|at| store.key(at).ok().flatten()).collect();
    let ours = |key: &&String| begins.iter().any(|begin| key.starts_with(begin));
    for key in keys.iter().filter(ours) {
        store.remove_item(key).ok()?;
    }
    Some(())
}
