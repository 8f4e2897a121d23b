//! Handing an address or a file on: to the programs of the device where the browser can, else to the clipboard.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, File, FilePropertyBag};

use super::clipboard;

/// The outcome of sharing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// The device showed its own dialog, whatever the person chose there.
    Offered,
    /// The address is in the clipboard.
    Copied,
    /// The browser refused both.
    Refused,
}

/// Whether the device has a dialog of its own (Web Share API).
pub fn has_dialog() -> bool {
    dialog().is_some()
}

/// Hands an address on; browsers want a click before it.
pub async fn share(title: &str, url: &str) -> Shared {
    if let Some(offered) = offer(title, url) {
        // If the person closes the dialog, nothing more is done. After any other refusal the address is copied.
        match JsFuture::from(offered).await {
            Err(error) if !is_closed(&error) => {}
            _ => return Shared::Offered,
        }
    }
    if clipboard::copy(url).await { Shared::Copied } else { Shared::Refused }
}

/// Whether the device hands on files such as this one.
pub fn can_share_file(name: &str, text: &str) -> bool {
    let asked = || {
        let navigator = JsValue::from(web_sys::window()?.navigator());
        let can: Function = Reflect::get(&navigator, &"canShare".into()).ok()?.dyn_into().ok()?;
        can.call1(&navigator, &with_file(name, text)?.into()).ok()?.as_bool()
    };
    dialog().is_some() && asked().unwrap_or(false)
}

/// Hands a file on; browsers want a click before it.
pub async fn share_file(name: &str, text: &str) -> Shared {
    let offered = || {
        let (navigator, share) = dialog()?;
        share.call1(&navigator, &with_file(name, text)?.into()).ok()?.dyn_into::<Promise>().ok()
    };
    match offered() {
        None => Shared::Refused,
        Some(offered) => match JsFuture::from(offered).await {
            Err(error) if !is_closed(&error) => Shared::Refused,
            _ => Shared::Offered,
        },
    }
}

fn with_file(name: &str, text: &str) -> Option<Object> {
    let options = FilePropertyBag::new();
    options.set_type("application/json");
    let content = Array::of1(&text.into());
    let file = File::new_with_str_sequence_and_options(&content, name, &options).ok()?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(&file)).ok()?;
    Some(data)
}

fn is_closed(error: &JsValue) -> bool {
    error.dyn_ref::<DomException>().is_some_and(|error| error.name() == "AbortError")
}

fn dialog() -> Option<(JsValue, Function)> {
    let navigator = JsValue::from(web_sys::window()?.navigator());
    let share = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}

fn offer(title: &str, url: &str) -> Option<Promise> {
    let (navigator, share) = dialog()?;
    let data = Object::new();
    for (name, value) in [("title", title), ("url", url)] {
        Reflect::set(&data, &name.into(), &value.into()).ok()?;
    }
    share.call1(&navigator, &data).ok()?.dyn_into().ok()
}
