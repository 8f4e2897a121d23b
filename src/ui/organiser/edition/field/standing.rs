//! What a member of the edition says, and what is wrong with it.

use leptos::prelude::*;

use crate::json::{Path, Value};
use crate::text::Language;
use crate::ui::organiser::state::drafting::Drafting;
use crate::workflow::author::form::Field;

/// The label of a field, which says whether it may stay empty.
pub(super) fn label_of(field: Field) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.drafting();
    let optional = field
        .is_optional()
        .then(|| view! { <span class="field__optional">{words.optional}</span> });
    view! { {(words.field)(field).0} " " {optional} }
}

/// The fault of a field that the organiser has visited.
pub(super) fn fault_at(at: Path) -> Signal<Option<String>> {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    Memo::new(move |_| {
        if !drafting.is_visited(&at) {
            return None;
        }
        let faults = drafting.faults();
        let own = faults.iter().filter(|fault| fault.path.is_within(&at));
        let said: Vec<_> = own.map(|fault| text.fault(&fault.kind)).collect();
        (!said.is_empty()).then(|| said.join(" "))
    })
    .into()
}

/// What the member says.
pub(super) fn value_at(at: Path) -> Memo<Option<Value>> {
    let drafting: Drafting = expect_context();
    Memo::new(move |_| drafting.draft().and_then(|draft| draft.find(&at).cloned()))
}
