//! What every method shows of a nominee: who it is, why the juror does not judge it, and what can be said of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::remarks::OnNominee;
use super::tie::Tie;
use crate::ballot::RecusalReason;
use crate::edition::Nominee;
use crate::text::Language;
use crate::ui::components::title::{Action, Designation};
use crate::ui::desk::state::Desk;
use crate::ui::window::own_words;

/// Whose it is, and what was done.
#[component]
pub(super) fn Who(
    /// The nominee that is shown.
    nominee: Arc<Nominee>,
) -> impl IntoView {
    view! {
        <span class="choice__name" lang=own_words()>
            <Designation block="choice" territory=Arc::clone(&nominee.territory) />
        </span>
        " "
        <span class="choice__action" lang=own_words()><Action title=nominee.title.clone() /></span>
    }
}

/// Why the juror does not judge a nominee, if that is so.
pub(super) fn recusal_of(desk: Desk, nominee: &Arc<Nominee>) -> Memo<Option<RecusalReason>> {
    let nominee = Arc::clone(nominee);
    Memo::new(move |_| desk.recusal(&nominee).map(|recusal| recusal.reason))
}

/// The reason in a sentence.
#[component]
pub(super) fn Locked(
    /// The reason.
    recusal: Memo<Option<RecusalReason>>,
) -> impl IntoView {
    let text: Language = expect_context();
    move || {
        recusal.get().map(|reason| {
            view! { <span class="choice__reason">{(text.judging().recused)(reason)}</span> }
        })
    }
}

/// What stands below a nominee, however it is judged.
#[component]
pub(super) fn Below(
    /// The nominee that is shown.
    nominee: Arc<Nominee>,
) -> impl IntoView {
    view! {
        <div class="below">
            <Tie nominee=Arc::clone(&nominee) />
            <OnNominee nominee />
        </div>
    }
}
