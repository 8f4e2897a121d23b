//! Another tab has its turn: what can be done here meanwhile, and the way to work here instead.

use leptos::prelude::*;

use super::state::Desk;
use crate::text::{self, Language};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::navigation::focus_title;

/// Nothing where this tab has its turn.
#[component]
pub(super) fn Elsewhere() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.keeping();
    let work_here = move |_| {
        desk.work_here();
        // The button goes as soon as this tab has its turn.
        focus_title();
    };
    move || {
        desk.is_elsewhere().then(|| {
            let sentences = text::Notice {
                what: words.elsewhere.to_owned(),
                remedy: words.elsewhere_remedy.to_owned(),
            };
            view! {
                <Notice tone=Tone::Warn sentences>
                    <p>
                        <button class="button" type="button" on:click=work_here>
                            {words.work_here}
                        </button>
                    </p>
                </Notice>
            }
        })
    }
}
