//! The title of a page with its introduction.

use leptos::prelude::*;

#[component]
pub(in crate::ui) fn PageHead(
    /// The title of the page.
    #[prop(into)]
    title: String,
    /// The introduction of the page.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="page-head">
            <h1>{title}</h1>
            <p class="page-head__lead">{children()}</p>
        </div>
    }
}
