//! The alphabetical order of a language (ECMA-402), which every browser brings along.

use std::cmp::Ordering;

use js_sys::{Array, JsString, Object};

/// Which of two names comes first for those who read this language.
pub fn compare(one: &str, other: &str, language: &str) -> Ordering {
    let languages = Array::of1(&language.into());
    let one = JsString::from(one);
    one.locale_compare(other, &languages, &Object::new()).cmp(&0)
}
