//! A button for an act that cannot be undone: it says what the act means and asks for confirmation.

use leptos::prelude::*;

use super::notice::{Notice, Tone};
use crate::text::Notice as Sentences;
use crate::ui::window::focus_later;

/// Asks before it acts. Cancelling leads back to the button.
#[component]
pub(in crate::ui) fn AskTwice(
    /// Id of the button.
    id: &'static str,
    /// The text of the button.
    label: &'static str,
    /// Whether the button looks like the main act of the page.
    #[prop(optional)]
    primary: bool,
    /// What is asked, and what it means.
    #[prop(into)]
    question: Signal<Sentences>,
    /// The answer that does it.
    yes: &'static str,
    /// The one that does not.
    cancel: &'static str,
    /// What is done.
    #[prop(into)]
    act: Callback<()>,
) -> impl IntoView {
    let asked = RwSignal::new(false);
    let (tone, weight, answer) = if primary {
        (Tone::Warn, "button button--primary", "button button--primary")
    } else {
        (Tone::Bad, "button button--text", "button")
    };
    let back = move |_| {
        asked.set(false);
        focus_later(id.to_owned());
    };
    let question = move || {
        asked.get().then(|| {
            view! {
                <Notice tone sentences=question.get()>
                    <p class="row">
                        <button class=answer type="button" on:click=move |_| act.run(())>{yes}</button>
                        <button class="button" type="button" on:click=back>{cancel}</button>
                    </p>
                </Notice>
            }
        })
    };
    view! {
        <p>
            <button
                class=weight
                id=id
                type="button"
                aria-expanded=move || asked.get().to_string()
                on:click=move |_| asked.set(true)
            >
                {label}
            </button>
        </p>
        {question}
    }
}
