//! A nominee that is not ranked, with the button that ranks it last.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Board, Part};
use crate::edition::Nominee;
use crate::ui::desk::judge::nominee::{Below, Locked, Who, recusal_of};
use crate::ui::desk::state::Desk;

#[component]
pub(super) fn Unranked(
    /// The ranking that the nominee belongs to.
    board: Board,
    /// The nominee that is shown.
    nominee: Arc<Nominee>,
    /// Id of the element that says how many are ranked.
    count: String,
) -> impl IntoView {
    let words = board.text.judging();
    let desk: Desk = expect_context();
    let id = nominee.id.clone();
    let recusal = recusal_of(desk, &nominee);
    let full = Memo::new({
        let board = board.clone();
        move |_| board.is_full()
    });
    let name = (words.rank_nominee)(&nominee.territory.label);
    let rank = Callback::new(move |()| {
        if !full.get_untracked() {
            let last = board.ranked.with_untracked(Vec::len);
            board.put(&id, Some(last), Some(Part::Up));
        }
    });
    let button_id = Part::In.id(&nominee.id);
    let button = move || {
        recusal.get().is_none().then(|| {
            view! {
                <p class="choice__steps">
                    <button
                        class="button"
                        type="button"
                        id=button_id.clone()
                        aria-label=name.clone()
                        aria-describedby=count.clone()
                        aria-disabled=move || full.get().to_string()
                        on:click=move |_| rank.run(())
                    >
                        {words.rank}
                    </button>
                </p>
            }
        })
    };
    view! {
        <li>
            <div class="choice choice--unranked" data-locked=move || recusal.get().map(|_| "")>
                <Who nominee=Arc::clone(&nominee) />
                <Locked recusal />
                {button}
            </div>
            <Below nominee />
        </li>
    }
}
