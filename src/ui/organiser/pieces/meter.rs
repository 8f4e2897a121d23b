//! The progress of long work, with a button that stops it.

use leptos::prelude::*;

/// A bar, a sentence and a button. Not announced, because a screen reader would speak all the time.
#[component]
pub(in crate::ui::organiser) fn Meter(
    /// What the bar is of.
    label: &'static str,
    /// How much is done, and of how much.
    #[prop(into)]
    numbers: Signal<(usize, usize)>,
    /// The same as a sentence.
    #[prop(into)]
    said: Signal<String>,
    /// The text of the button.
    cancel: &'static str,
    /// Called when the button is pressed.
    #[prop(into)]
    stop: Callback<()>,
) -> impl IntoView {
    view! {
        <progress
            class="work__meter"
            aria-label=label
            max=move || numbers.get().1.max(1).to_string()
            prop:value=move || u32::try_from(numbers.get().0).unwrap_or(u32::MAX)
        ></progress>
        <p>{move || said.get()}</p>
        <p>
            <button class="button" type="button" on:click=move |_| stop.run(())>{cancel}</button>
        </p>
    }
}
