//! A button that hands out a text as it is.

use leptos::prelude::*;

use crate::browser::download;
use crate::text::Language;

/// A text for the juror to take away.
#[component]
pub(super) fn Take(
    /// The text of the button.
    label: &'static str,
    /// What the file will hold.
    text: String,
) -> impl IntoView {
    let words: Language = expect_context();
    let take = move |_| {
        download::download(&format!("{}.json", words.desk().rescue_file), &text);
    };
    view! { <button class="button" type="button" on:click=take>{label}</button> }
}
