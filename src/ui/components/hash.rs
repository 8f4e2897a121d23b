//! The slanted # of the award: the mark, the poster, the loader.

use leptos::prelude::*;

/// Two strokes down, two across.
const STROKES: [&str; 4] = [
    "M38 -6H53L24 112H9Z",
    "M73 -6H88L59 112H44Z",
    "M6 25H108L104.8 39H2.8Z",
    "M-3 62H99L95.8 76H-6.2Z",
];

/// Hues that categories share out among themselves.
pub(in crate::ui) const HUES: usize = 10;

/// The colours of the mark.
pub(in crate::ui) const MARK_HUES: [usize; 4] = [2, 1, 0, 4];

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
