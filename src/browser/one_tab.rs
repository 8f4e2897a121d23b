//! Tells which of several tabs may edit (Web Locks), without knowing what is edited.
//!
//! Uses `js_sys`, because the bindings offer Web Locks only behind a flag. Some browsers do not have them at all.

use std::cell::Cell;
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::VisibilityState;

/// How the lock is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// If no other tab has it.
    IfFree,
    /// As soon as no other tab has it, if this tab is visible then. A tab in the background must not take it from one
    /// that reloads.
    OnceFree,
    /// Now; the tab that has it loses it.
    Now,
}

/// Which tab holds the lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// This tab's, until it is closed or another one takes it.
    Ours,
    /// Another tab's.
    Theirs,
    /// This browser has no locks.
    Unknown,
}

/// Asks for the lock of this name; `lost` is called if this tab held it and another tab took it.
pub async fn ask(name: &str, want: Want, lost: impl FnOnce() + 'static) -> Turn {
    let (give, answer) = oneshot::channel();
    let granted = Rc::new(Cell::new(Some(give)));
    let refused = Rc::clone(&granted);
    let ours = Rc::new(Cell::new(false));
    let hold = {
        let ours = Rc::clone(&ours);
        Closure::once_into_js(move |lock: JsValue| {
            if lock.is_null() || (want == Want::OnceFree && !is_seen()) {
                _ = granted.take().map(|give| give.send(Turn::Theirs));
                return JsValue::UNDEFINED;
            }
            ours.set(true);
            _ = granted.take().map(|give| give.send(Turn::Ours));
            // Held until the page goes.
            Promise::new(&mut |_, _| {}).into()
        })
    };
    let Some(request) = request(name, want, &hold) else { return Turn::Unknown };
    spawn_local(async move {
        if JsFuture::from(request).await.is_ok() {
            return;
        }
        if ours.get() {
            lost();
        } else {
            _ = refused.take().map(|give| give.send(Turn::Unknown));
        }
    });
    answer.await.unwrap_or(Turn::Unknown)
}

/// Whether this tab is in front.
pub fn is_seen() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.visibility_state() == VisibilityState::Visible)
}

fn request(name: &str, want: Want, hold: &JsValue) -> Option<Promise> {
    let locks = member(&web_sys::window()?.navigator(), "locks")?;
    let request: Function = member(&locks, "request")?.dyn_into().ok()?;
    let options = Object::new();
    let option = match want {
        Want::IfFree => Some("ifAvailable"),
        Want::OnceFree => None,
        Want::Now => Some("steal"),
    };
    if let Some(option) = option {
        Reflect::set(&options, &option.into(), &JsValue::TRUE).ok()?;
    }
    request.call3(&locks, &name.into(), &options, hold).ok()?.dyn_into().ok()
}

fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}
