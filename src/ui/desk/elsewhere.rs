//! The notice that the juror works in another tab, with the button to work in this one.

use leptos::prelude::*;

use super::state::Desk;
use crate::text::{self, Language};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::navigation::focus_title;

/// Empty if this tab may edit.
#[component]
pub(super) fn Elsewhere() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.keeping();
    let work_here = move |_| {
        desk.work_here();
        // The button disappears as soon as this tab may edit.
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
