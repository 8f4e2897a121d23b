//! One spelling for what looks alike: keyboards write `é` in two ways.

use js_sys::JsString;

/// The composed form (NFC).
pub fn composed(text: &str) -> String {
    String::from(JsString::from(text).normalize("NFC"))
}
