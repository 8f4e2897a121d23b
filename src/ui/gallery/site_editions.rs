//! The editions of the site, opened when a page asks for them.

use std::sync::Arc;

use crate::address::Address;
use crate::browser::fetch::fetch;
use crate::browser::site;
use crate::edition::{Edition, Editions, Id, ListedEdition, Nominee};
use crate::format::editions_v1;
use crate::text::Language;
use crate::ui::edition_state::{LoadError, load_edition};
use crate::workflow::open_edition::OpenEdition;

/// What the site says of all its editions.
pub(super) async fn list() -> Result<Editions, LoadError> {
    let bytes = fetch(&site::editions()).await.map_err(LoadError::Fetch)?;
    editions_v1::read(&bytes).map_err(LoadError::Faults)
}

/// One of them.
pub(super) async fn open(listed: &ListedEdition) -> Result<Arc<OpenEdition>, LoadError> {
    load_edition(&format!("{}{}data/edition.json", site::top(), listed.folder)).await
}

/// Where its pages are in a language: absolute, with a slash at the end.
pub(super) fn root_of(listed: &ListedEdition, edition: &Edition, text: Language) -> String {
    format!("{}{}{}", site::top(), listed.folder, text.folder_in(edition))
}

/// The address of an entry that an edition other than `own` has. An edition that cannot be loaded is left out.
pub(super) async fn find(id: &Id<Nominee>, own: &Id<Edition>, text: Language) -> Option<String> {
    let editions = list().await.ok()?.editions;
    for listed in editions.iter().filter(|listed| listed.id != *own) {
        let Ok(other) = open(listed).await else { continue };
        if other.edition.find_entry(id).is_some() {
            let page = Address::nominee(id).to_relative();
            return Some(format!("{}{page}", root_of(listed, &other.edition, text)));
        }
    }
    None
}
