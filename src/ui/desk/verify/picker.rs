//! Where files are chosen, or dropped.

use leptos::prelude::*;

use super::checks::Checks;
use crate::text::Language;
use crate::ui::components::file_field::DropZone;

#[component]
pub(super) fn Picker(
    /// Where the files go.
    checks: Checks,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.verify();
    view! {
        <DropZone
            id="fichiers"
            choose=words.choose
            drop=words.drop
            hint=words.files_hint
            multiple=true
            take=move |files| checks.check(files)
        />
    }
}
