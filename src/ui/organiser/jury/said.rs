//! What came of what was tried last, where it was tried.

use leptos::prelude::*;

use crate::ui::components::notice::Notice;
use crate::ui::organiser::roster::RosterState;

#[component]
pub(super) fn Said(
    /// Where.
    #[prop(into)]
    place: String,
) -> impl IntoView {
    let roster: RosterState = expect_context();
    let said = Memo::new(move |_| roster.said_at(&place));
    move || said.get().map(|said| view! { <Notice tone=said.tone sentences=said.notice /> })
}
