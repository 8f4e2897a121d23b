//! The device's clock, which is information for people and decides nothing.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// Now, in universal time: `YYYY-MM-DDThh:mm:ssZ`.
pub fn now() -> String {
    let iso = String::from(Date::new_0().to_iso_string());
    // The milliseconds say nothing to anybody.
    iso.split_once('.').map_or(iso.clone(), |(seconds, _)| format!("{seconds}Z"))
}

/// The time of day on this device, as its reader writes it: `12:03`.
pub fn time_of_day(language: &str) -> String {
    format(&Date::new_0(), language, &[("hour", "2-digit"), ("minute", "2-digit")])
}

/// An instant as its reader writes it; the text itself where it is none.
pub fn instant(instant: &str, language: &str) -> String {
    let date = Date::new(&JsValue::from_str(instant));
    if date.get_time().is_nan() {
        return instant.to_owned();
    }
    let options = [
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
    ];
    format(&date, language, &options)
}

fn format(date: &Date, language: &str, options: &[(&str, &str)]) -> String {
    let chosen = Object::new();
    for (name, value) in options {
        // Setting a member of a new plain object does not fail.
        let _ = Reflect::set(&chosen, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    // Without a country, browsers write English dates and hours as in America.
    let locale = if language == "en" { "en-GB" } else { language };
    String::from(date.to_locale_string(locale, &chosen))
}
