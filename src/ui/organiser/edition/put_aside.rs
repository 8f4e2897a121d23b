//! The button that discards the draft, with a confirmation.

use leptos::prelude::*;

use crate::text::{Language, Notice};
use crate::ui::components::ask_twice::AskTwice;
use crate::ui::navigation::focus_title;
use crate::ui::organiser::state::drafting::Drafting;

#[component]
pub(super) fn PutAside() -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let question = move || Notice {
        what: words.put_aside_question.to_owned(),
        remedy: words.put_aside_text.to_owned(),
    };
    let act = move |()| {
        drafting.put_aside();
        request_animation_frame(focus_title);
    };
    view! {
        <AskTwice
            id="de-cote"
            label=words.put_aside
            question=Signal::derive(question)
            yes=words.put_aside_yes
            cancel=words.cancel
            act
        />
    }
}
