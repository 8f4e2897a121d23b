//! Handing an address on.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::share::{self, Shared};
use crate::text::Language;

/// A button that shares an address. If the device has no dialog for sharing, it says whether the address was copied.
#[component]
pub(super) fn ShareButton(
    /// The text of the button.
    label: &'static str,
    /// What the address leads to.
    title: String,
    /// The address, absolute.
    #[prop(into)]
    address: Signal<String>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.nominee();
    let outcome = RwSignal::new(None);
    let press = move |_| {
        let (title, address) = (title.clone(), address.get_untracked());
        spawn_local(async move {
            outcome.set(match share::share(&title, &address).await {
                Shared::Offered => None,
                Shared::Copied => Some(words.copied),
                Shared::Refused => Some(words.copy_failed),
            });
        });
    };
    view! {
        <button class="button" type="button" on:click=press>{label}</button>
        <p role="status">{move || outcome.get()}</p>
    }
}
