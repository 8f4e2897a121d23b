//! How far long work is, and a way to stop it.

use leptos::prelude::*;

/// A bar, a sentence and a button. What it shows is not announced: a screen reader would say nothing else.
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
    /// What the button says.
    cancel: &'static str,
    /// What stops it.
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
