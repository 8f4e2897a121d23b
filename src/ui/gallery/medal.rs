//! A distinction, struck as a medal. Its text says what the metal shows.

use leptos::prelude::*;

use crate::edition::{Award, Distinction, Metal};
use crate::text::Language;

/// What a nominee is known to have won.
#[component]
pub(in crate::ui) fn AwardMedal(
    /// What it won.
    award: Award,
    /// As large as the page of a nominee allows.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let text: Language = expect_context();
    match award.distinction {
        Some(distinction) => {
            view! { <Medal distinction=(*distinction).clone() large /> }.into_any()
        }
        None => view! {
            <p class=class(large) data-metal="unknown">{text.explore().laureate}</p>
        }
        .into_any(),
    }
}

/// A distinction.
#[component]
pub(in crate::ui) fn Medal(
    /// Which one.
    distinction: Distinction,
    /// As large as the page allows.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let metal = match distinction.metal {
        Metal::Gold => "gold",
        Metal::Silver => "silver",
        Metal::Bronze => "bronze",
    };
    view! { <p class=class(large) data-metal=metal>{distinction.name}</p> }
}

fn class(large: bool) -> &'static str {
    if large { "medal medal--large" } else { "medal" }
}
