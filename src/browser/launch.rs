//! Files that the system opens with the installed app. Most browsers know nothing of it, and no binding does.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::files::Chosen;

/// Calls `open` with the files that the app was opened with, now and whenever that happens again in this page.
pub fn when_opened_with_files(open: impl Fn(Vec<Chosen>) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let Some(queue) = member(&window, "launchQueue") else { return };
    let set_consumer = member(&queue, "setConsumer").and_then(|it| it.dyn_into::<Function>().ok());
    let Some(set_consumer) = set_consumer else { return };
    let consumer = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let files = member(&launch, "files").and_then(|it| it.dyn_into::<Array>().ok());
        let files = files.iter().flat_map(|files| files.iter());
        let files: Vec<_> =
            files.map(|handle| Chosen::of_handle(handle.unchecked_into())).collect();
        if !files.is_empty() {
            open(files);
        }
    });
    // Kept for as long as the document lives; the next one takes its place.
    let _ = set_consumer.call1(&queue, &consumer.into_js_value());
}

fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}
