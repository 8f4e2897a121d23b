//! Closing the vote. Results are hidden until then; viewing them earlier is recorded in the results.

use leptos::prelude::*;

use crate::text::{Language, Notice as Sentences};
use crate::ui::components::ask_twice::AskTwice;
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::organiser::pieces::reason::{Reason, said};
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::window::focus_later;

#[component]
pub(super) fn Closing() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let is_closed = Memo::new(move |_| office.is_closed());
    move || {
        if is_closed.get() {
            let sentences =
                Sentences { what: words.closed.to_owned(), remedy: words.closed_text.to_owned() };
            view! { <Notice tone=Tone::Good sentences /> <Reopen /> }.into_any()
        } else {
            view! { <Hidden /> <Close /> }.into_any()
        }
    }
}

/// The longest reason that can be typed. A few more characters are added when it is recorded.
const MOST: usize = 900;

#[component]
fn Reopen() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let reason = RwSignal::new(String::new());
    let missing = RwSignal::new(None);
    let reopen = move |_| match said(reason) {
        None => missing.set(Some(words.reason_missing)),
        Some(reason) => {
            office.reopen(&reason);
            // The button disappears when the state of the vote changes.
            focus_later("contenu".to_owned());
        }
    };
    view! {
        <details>
            <summary>{words.reopen}</summary>
            <p>{words.reopen_text}</p>
            <Reason id="reouverture".to_owned() typed=reason most=MOST missing />
            <p><button class="button" type="button" on:click=reopen>{words.reopen}</button></p>
        </details>
    }
}

#[component]
fn Hidden() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let reason = RwSignal::new(String::new());
    let missing = RwSignal::new(None);
    let peek = move |_| match said(reason) {
        None => missing.set(Some(words.reason_missing)),
        Some(reason) => office.peek(reason),
    };
    let is_revealed = Memo::new(move |_| office.is_revealed());
    move || {
        if is_revealed.get() {
            let sentences =
                Sentences { what: words.peeked.to_owned(), remedy: words.peek_text.to_owned() };
            return view! { <Notice tone=Tone::Warn sentences /> }.into_any();
        }
        view! {
            <section class="stack">
                <p><strong>{words.hidden}</strong> " " {words.hidden_text}</p>
                <details>
                    <summary>{words.peek}</summary>
                    <p>{words.peek_text}</p>
                    <Reason id="regard".to_owned() typed=reason missing />
                    <p><button class="button" type="button" on:click=peek>{words.peek}</button></p>
                </details>
            </section>
        }
        .into_any()
    }
}

#[component]
fn Close() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let words = text.office();
    let question = move || {
        let summary = office.summary();
        let (counted, open) =
            summary.map_or((0, 0), |summary| (summary.counted, summary.open.len()));
        Sentences { what: words.close.to_owned(), remedy: (words.close_text)(counted, open) }
    };
    view! {
        <AskTwice
            id="clore"
            label=words.close
            primary=true
            question=Signal::derive(question)
            yes=words.close_yes
            cancel=words.cancel
            act=move |()| office.close()
        />
    }
}
