//! What publishing wrote into the page for readers who cannot wait, or have no scripts.

use web_sys::Element;

/// Its mark; see `publish`.
const ID: &str = "static";

fn find() -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(ID)
}

/// Whether the reader has something to read already.
pub fn is_there() -> bool {
    find().is_some()
}

/// Makes room for the app's own page.
pub fn take_away() {
    if let Some(element) = find() {
        element.remove();
    }
}
