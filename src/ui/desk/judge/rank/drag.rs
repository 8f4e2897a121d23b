//! Dragging a ranked nominee to another place, with a mouse, a pen or a finger.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::Board;
use crate::edition::{Id, Nominee};

/// A nominee that is being dragged.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Drag {
    /// The nominee that is shown.
    pub(super) nominee: Id<Nominee>,
    from: usize,
    to: usize,
    started: f64,
    moved: f64,
}

impl Drag {
    /// On which side of the nominee at this place the dragged one would be inserted.
    pub(super) fn mark_at(&self, place: usize) -> Option<&'static str> {
        match place {
            place if place != self.to || self.to == self.from => None,
            place if place < self.from => Some("before"),
            _ => Some("after"),
        }
    }

    /// How far it was dragged, as the style says it.
    pub(super) fn translate(&self) -> String {
        format!("0 {}px", self.moved)
    }
}

/// The handle by which a nominee is dragged. The buttons do the same without dragging.
#[component]
pub(super) fn Handle(
    /// The ranking that the nominee belongs to.
    board: Board,
    /// The nominee that is dragged.
    id: Id<Nominee>,
    /// Its present place.
    place: Memo<usize>,
) -> impl IntoView {
    let drag = board.drag;
    let start = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        // Otherwise dragging would select text.
        event.prevent_default();
        if let Some(handle) = element(&event) {
            // Without the capture the drag ends where the pointer leaves the handle.
            let _ = handle.set_pointer_capture(event.pointer_id());
        }
        let (place, at) = (place.get_untracked(), f64::from(event.client_y()));
        let nominee = id.clone();
        drag.set(Some(Drag { nominee, from: place, to: place, started: at, moved: 0.0 }));
    };
    let go = move |event: PointerEvent| {
        let Some(to) = drag.with_untracked(|drag| place_under(&event, drag.as_ref()?.from)) else {
            return;
        };
        drag.update(|drag| {
            if let Some(drag) = drag {
                drag.to = to;
                drag.moved = f64::from(event.client_y()) - drag.started;
            }
        });
    };
    let drop = move |_| {
        let Some(done) = drag.try_update(Option::take).flatten() else { return };
        if done.to != done.from {
            board.put(&done.nominee, Some(done.to), None);
        }
    };
    view! {
        <span
            class="choice__handle"
            aria-hidden="true"
            on:pointerdown=start
            on:pointermove=go
            on:pointerup=drop
            on:pointercancel=move |_| drag.set(None)
        >
            "⠿"
        </span>
    }
}

fn element(event: &PointerEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// The place that the nominee at `from` takes where the pointer is: behind all others whose middle is above it.
fn place_under(event: &PointerEvent, from: usize) -> Option<usize> {
    let items = element(event)?.closest("ol").ok()??.children();
    let at = f64::from(event.client_y());
    let others = (0..items.length()).filter(|place| *place as usize != from);
    let above = others.filter_map(|place| items.item(place)).filter(|item| {
        let item = item.get_bounding_client_rect();
        item.top() + item.height() / 2.0 < at
    });
    Some(above.count())
}
