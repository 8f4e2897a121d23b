//! Light or dark: the system's choice, unless the person made one here.

use web_sys::{Element, Storage};

fn key() -> String {
    format!("palmares:{}:theme", super::site::scope())
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn html() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

/// Applies the choice made earlier, if there is one; says whether the page is dark now.
pub fn restore() -> bool {
    let chosen = storage().and_then(|storage| storage.get_item(&key()).ok().flatten());
    match chosen.as_deref() {
        Some("dark") => apply(true),
        Some("light") => apply(false),
        _ => {}
    }
    is_dark()
}

/// Makes the page dark or light from now on.
pub fn choose(dark: bool) {
    apply(dark);
    if let Some(storage) = storage() {
        // Where nothing may be stored the choice lasts as long as the page.
        let _ = storage.set_item(&key(), if dark { "dark" } else { "light" });
    }
}

fn apply(dark: bool) {
    if let Some(html) = html() {
        let _ = html.set_attribute("data-theme", if dark { "dark" } else { "light" });
    }
}

fn is_dark() -> bool {
    let chosen = html().and_then(|html| html.get_attribute("data-theme"));
    match chosen.as_deref() {
        Some(theme) => theme == "dark",
        None => web_sys::window()
            .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten())
            .is_some_and(|query| query.matches()),
    }
}
