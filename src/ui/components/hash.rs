//! The slanted # of the award: the mark, the poster, the loader.

use leptos::prelude::*;

use crate::markup::pieces::STROKES;

/// The sign, as decoration: it says nothing that the text beside it does not.
#[component]
pub(in crate::ui) fn Hash(
    /// The block it belongs to, which decides its size and place.
    block: &'static str,
    /// The hue of each stroke.
    hues: [usize; 4],
) -> impl IntoView {
    let stroke = |(path, hue)| view! { <path class="hash__stroke" data-hue=hue d=path /> };
    view! {
        <svg class=format!("hash {block}__hash") viewBox="0 0 100 100" aria-hidden="true" focusable="false">
            {STROKES.into_iter().zip(hues).map(stroke).collect_view()}
        </svg>
    }
}
