//! A ranked nominee, with its place, and what moves it.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::drag::{Drag, Handle};
use super::{Board, Part};
use crate::edition::{Id, Nominee};
use crate::ui::desk::judge::nominee::{Below, Locked, Who, recusal_of};
use crate::ui::desk::state::Desk;

#[component]
pub(super) fn Ranked(
    /// The ranking that the nominee belongs to.
    board: Board,
    /// The nominee that is shown.
    id: Id<Nominee>,
) -> impl IntoView {
    let words = board.text.judging();
    let desk: Desk = expect_context();
    let name = board.name(&id);
    let nominee = board.find(&id);
    let place = Memo::new({
        let (board, id) = (board.clone(), id.clone());
        move |_| board.place_of(&id).unwrap_or_default()
    });
    let earns = {
        let points = Arc::clone(&board.points);
        move || {
            let place = place.get();
            (words.place)(place + 1, points.get(place).copied().unwrap_or_default())
        }
    };
    let step = Callback::new({
        let (board, id) = (board.clone(), id.clone());
        move |part: Part| board.step(&id, place.get_untracked(), part)
    });
    let by_key = move |event: KeyboardEvent| {
        let part = match event.key().as_str() {
            "ArrowUp" if event.alt_key() => Part::Up,
            "ArrowDown" if event.alt_key() => Part::Down,
            _ => return,
        };
        event.prevent_default();
        step.run(part);
    };
    let drag = board.drag;
    let (dragged, lifted) = (id.clone(), id.clone());
    let who = match nominee.clone() {
        Some(nominee) => {
            let recusal = recusal_of(desk, &nominee);
            view! { <Who nominee /> <Locked recusal /> }.into_any()
        }
        None => view! { <span class="choice__name">{name.clone()}</span> }.into_any(),
    };
    view! {
        <li
            on:keydown=by_key
            data-dragged=move || drag.with(|it| it.as_ref().filter(|it| it.nominee == dragged).map(|_| ""))
            data-drop=move || drag.with(|it| it.as_ref()?.mark_at(place.get()))
            style:translate=move || {
                drag.with(|it| it.as_ref().filter(|it| it.nominee == lifted).map(Drag::translate))
            }
        >
            <div class="choice choice--ranked">
                <Handle board=board.clone() id=id.clone() place />
                <p class="choice__place">{earns}</p>
                {who}
                <Steps board nominee=id name place step />
            </div>
            {nominee.map(|nominee| view! { <Below nominee /> })}
        </li>
    }
}

/// The buttons that move a nominee by one place, or take it out.
#[component]
fn Steps(
    /// The ranking that the nominee belongs to.
    board: Board,
    /// The nominee that is moved.
    nominee: Id<Nominee>,
    /// What it is called.
    name: String,
    /// Its present place.
    place: Memo<usize>,
    /// Called with the button that was pressed.
    step: Callback<Part>,
) -> impl IntoView {
    let words = board.text.judging();
    let ranked = board.ranked;
    let is_last = move || place.get() + 1 >= ranked.with(Vec::len);
    view! {
        <p class="choice__steps">
            <button
                class="step"
                type="button"
                id=Part::Up.id(&nominee)
                aria-label=(words.move_up)(&name)
                aria-keyshortcuts="Alt+ArrowUp"
                aria-disabled=move || (place.get() == 0).to_string()
                on:click=move |_| step.run(Part::Up)
            >
                <span aria-hidden="true">"↑"</span>
            </button>
            <button
                class="step"
                type="button"
                id=Part::Down.id(&nominee)
                aria-label=(words.move_down)(&name)
                aria-keyshortcuts="Alt+ArrowDown"
                aria-disabled=move || is_last().to_string()
                on:click=move |_| step.run(Part::Down)
            >
                <span aria-hidden="true">"↓"</span>
            </button>
            <button
                class="button button--text"
                type="button"
                id=Part::Out.id(&nominee)
                aria-label=(words.take_out_nominee)(&name)
                on:click=move |_| step.run(Part::Out)
            >
                {words.take_out}
            </button>
        </p>
    }
}
