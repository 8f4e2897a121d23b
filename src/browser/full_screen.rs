//! The whole screen for the page, where the browser gives it.

use web_sys::Document;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Whether this browser can.
pub fn is_possible() -> bool {
    document().is_some_and(|document| document.fullscreen_enabled())
}

/// Whether the page has it.
pub fn is_on() -> bool {
    document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Asks for it; only an act of the person may.
pub fn enter() {
    let page = document().and_then(|document| document.document_element());
    if let (true, Some(page)) = (is_possible(), page) {
        // Without it the page goes on as it is.
        let _ = page.request_fullscreen();
    }
}

/// Gives it back.
pub fn leave() {
    if let (true, Some(document)) = (is_on(), document()) {
        document.exit_fullscreen();
    }
}
