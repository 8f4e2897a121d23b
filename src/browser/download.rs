//! Handing a file to the person.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Time for the browser to begin reading the file before its address is withdrawn.
const GRACE_MS: u32 = 60_000;

/// Offers a file under this name; says whether the browser took it. It cannot know where the file went.
pub fn download(file_name: &str, text: &str) -> bool {
    let kind = match file_name.rsplit_once('.') {
        Some((_, "csv")) => "text/csv;charset=utf-8",
        Some((_, "txt")) => "text/plain;charset=utf-8",
        _ => "application/json",
    };
    offer(file_name, kind, text).is_ok()
}

fn offer(file_name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let bytes = Uint8Array::from(text.as_bytes());
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&bytes), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::NULL)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(file_name);
    let body = document.body().ok_or(JsValue::NULL)?;
    body.append_child(&anchor)?;
    anchor.click();
    anchor.remove();
    gloo::timers::callback::Timeout::new(GRACE_MS, move || {
        // An address that is already gone needs no withdrawing.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}
