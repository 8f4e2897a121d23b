//! Takes files that are dropped anywhere on the page. Without this, a browser would leave the page to show the file.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::DragEvent;

use crate::browser::files::{self, Chosen};

/// Takes what is dropped for as long as the page that asks for it is shown; says whether files are held over it.
pub(in crate::ui) fn dropping(take: impl Fn(Vec<Chosen>) + Clone + 'static) -> ReadSignal<bool> {
    let (over, set_over) = signal(false);
    let drag = move |event: DragEvent| {
        if files::are_dragged(&event) {
            event.prevent_default();
            set_over.set(true);
        }
    };
    let leave = move |event: DragEvent| {
        // Otherwise only from one element of the page to another.
        if event.related_target().is_none() {
            set_over.set(false);
        }
    };
    let drop = move |event: DragEvent| {
        if files::are_dragged(&event) {
            event.prevent_default();
            set_over.set(false);
            let (dropped, take) = (files::dropped(&event), take.clone());
            spawn_local(async move {
                let files = dropped.await;
                // Nobody waits for them where the page was left meanwhile.
                if over.try_get_untracked().is_some() {
                    take(files);
                }
            });
        }
    };
    let listeners = [
        window_event_listener(ev::dragover, drag),
        window_event_listener(ev::dragleave, leave),
        window_event_listener(ev::drop, drop),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    over
}
