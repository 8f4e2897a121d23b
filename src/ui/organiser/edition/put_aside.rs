//! Giving the draft up, asked twice.

use leptos::prelude::*;

use crate::text::{Language, Notice as Sentences};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::navigation::focus_title;
use crate::ui::organiser::drafting::Drafting;

#[component]
pub(super) fn PutAside() -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let asked = RwSignal::new(false);
    move || {
        if !asked.get() {
            let ask = move |_| asked.set(true);
            return view! {
                <p>
                    <button class="button button--text" type="button" on:click=ask>
                        {words.put_aside}
                    </button>
                </p>
            }
            .into_any();
        }
        let sentences = Sentences {
            what: words.put_aside_question.to_owned(),
            remedy: words.put_aside_text.to_owned(),
        };
        let yes = move |_| {
            drafting.put_aside();
            request_animation_frame(focus_title);
        };
        view! {
            <Notice tone=Tone::Bad sentences>
                <p class="row">
                    <button class="button" type="button" on:click=yes>{words.put_aside_yes}</button>
                    <button class="button" type="button" on:click=move |_| asked.set(false)>
                        {words.cancel}
                    </button>
                </p>
            </Notice>
        }
        .into_any()
    }
}
