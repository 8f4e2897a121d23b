//! Why a juror does not judge a nominee: a tie to its territory, which the juror is asked about, or a reason of the
//! juror's own. Each decision can be changed, and is undone as one act.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ballot::{Conflict, Draft, Tie as Bond};
use crate::edition::{Id, Nominee};
use crate::text::Language;
use crate::ui::components::field::Field;
use crate::ui::desk::state::Desk;
use crate::ui::window::focus_later;

/// How a juror stands to a nominee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Standing {
    bond: Option<Bond>,
    /// Whether the juror does not judge it; nothing where the juror did not say.
    recused: Option<bool>,
}

impl Standing {
    fn of(desk: Desk, nominee: &Nominee) -> Self {
        let bond = desk.mandate().and_then(|mandate| mandate.tie_to(nominee));
        let recused = desk.draft().with(|draft| match draft.conflict(&nominee.id) {
            Some(Conflict::Recused(_)) => Some(true),
            Some(Conflict::NoConflict) => Some(false),
            None => None,
        });
        Self { bond, recused }
    }
}

/// Where the reason of a recusal is written.
fn reason_id(nominee: &Id<Nominee>) -> String {
    format!("motif-{nominee}")
}

/// Whether a tie matters, where there is one; the reason of a recusal, where the juror gave one.
#[component]
pub(super) fn Tie(
    /// The nominee that the tie may be to.
    nominee: Arc<Nominee>,
) -> impl IntoView {
    let desk: Desk = expect_context();
    let standing = Memo::new({
        let nominee = Arc::clone(&nominee);
        move |_| Standing::of(desk, &nominee)
    });
    let is_asked = Memo::new(move |_| standing.get().bond == Some(Bond::Related));
    let question = {
        let nominee = Arc::clone(&nominee);
        move || is_asked.get().then(|| view! { <Question nominee=Arc::clone(&nominee) standing /> })
    };
    let has_reason = Memo::new(move |_| {
        let Standing { bond, recused } = standing.get();
        recused == Some(true) && bond != Some(Bond::Own)
    });
    let reason = move || {
        has_reason.get().then(|| view! { <Reason nominee=Arc::clone(&nominee) standing /> })
    };
    view! { {question} {reason} }
}

#[component]
fn Question(
    /// The nominee that the tie is to.
    nominee: Arc<Nominee>,
    /// How the juror stands to it.
    standing: Memo<Standing>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.judging();
    let group = format!("lien-{}", nominee.id);
    let legend = (words.tie_question)(&nominee.territory.label);
    let answer = |recused: bool, label: &'static str| {
        let nominee = Arc::clone(&nominee);
        let say = move |_| {
            desk.act(|draft| {
                if recused {
                    draft.recuse(&nominee, "");
                } else {
                    draft.set_conflict(&nominee.id, Some(Conflict::NoConflict));
                }
            });
        };
        view! {
            <label class="tie__answer">
                <input
                    class="tick"
                    type="radio"
                    name=group.clone()
                    prop:checked=move || standing.get().recused == Some(recused)
                    on:change=say
                />
                {label}
            </label>
        }
    };
    view! {
        <fieldset class="tie">
            <legend class="tie__question">{legend}</legend>
            {answer(true, words.tie_matters)}
            {answer(false, words.tie_does_not)}
        </fieldset>
    }
}

#[component]
fn Reason(
    /// The nominee that is not judged.
    nominee: Arc<Nominee>,
    /// How the juror stands to it.
    standing: Memo<Standing>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.judging();
    let id = nominee.id.clone();
    let field = reason_id(&id);
    let is_needed = standing.get_untracked().bond.is_none();
    let written = {
        let id = id.clone();
        move |draft: &Draft| match draft.conflict(&id) {
            Some(Conflict::Recused(reason)) => reason.clone(),
            Some(Conflict::NoConflict) | None => String::new(),
        }
    };
    let reason = desk.typed(written);
    let write = {
        let id = id.clone();
        move |event| {
            reason.set(event_target_value(&event));
            let conflict = Conflict::Recused(reason.get_untracked());
            desk.type_in(|draft| draft.set_conflict(&id, Some(conflict)));
        }
    };
    let label = if is_needed { words.reason } else { words.reason_optional };
    let name = (words.judge_nominee_again)(&nominee.territory.label);
    let back = is_needed.then(|| {
        view! {
            <p>
                <button
                    class="button button--text"
                    type="button"
                    aria-label=name
                    on:click=move |_| {
                        desk.act(|draft| draft.set_conflict(&id, None));
                        focus_later(super::ids::summary_id(&id));
                    }
                >
                    {words.judge_again}
                </button>
            </p>
        }
        .into_any()
    });
    view! {
        <Field id=field label hint=words.reason_hint below=back>
            <textarea
                class="field__input field__input--short"
                maxlength=move || {
                    desk.draft().with(|draft| reason.with(|reason| draft.room_for(reason)))
                }
                required=is_needed
                prop:value=reason
                on:input=write
            ></textarea>
        </Field>
    }
}

/// The way not to judge a nominee to whom there is no tie.
#[component]
pub(super) fn Recuse(
    /// The nominee that the juror may decide not to judge.
    nominee: Arc<Nominee>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.judging();
    let is_free = Memo::new({
        let nominee = Arc::clone(&nominee);
        move |_| Standing::of(desk, &nominee) == Standing { bond: None, recused: None }
    });
    move || {
        let nominee = Arc::clone(&nominee);
        let name = (words.recuse_from)(&nominee.territory.label);
        let recuse = move |_| {
            desk.act(|draft| draft.recuse(&nominee, ""));
            focus_later(reason_id(&nominee.id));
        };
        is_free.get().then(|| {
            view! {
                <p>
                    {words.recuse_hint} " "
                    <button class="button button--text" type="button" aria-label=name on:click=recuse>
                        {words.recuse}
                    </button>
                </p>
            }
        })
    }
}
