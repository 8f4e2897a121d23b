//! The language of the command line, as the environment asks for it.
//!
//! Reads no environment itself: the values are handed in.

use std::ffi::OsString;

use crate::text::Language;

/// The variables that say it, in the order in which they decide (POSIX).
pub const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language that the values of [`LOCALE`] ask for: the first that is there and says anything decides, and French
/// answers whatever is not spoken here.
pub fn language(values: impl IntoIterator<Item = Option<OsString>>) -> Language {
    let mut said = values.into_iter().flatten().filter(|value| !value.is_empty());
    let locale = said.next().unwrap_or_default();
    // language[_TERRITORY][.codeset][@modifier]
    let locale = locale.to_string_lossy();
    let tag = locale.split(['_', '.', '@']).next().unwrap_or_default();
    Language::of_tag(tag).unwrap_or(Language::French)
}
