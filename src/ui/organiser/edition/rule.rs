//! How a category is judged.

use leptos::prelude::*;

use super::elements::Elements;
use super::field::{FieldAt, all_fields};
use crate::json::Path;
use crate::text::Language;
use crate::ui::components::field::Field;
use crate::ui::organiser::state::drafting::Drafting;
use crate::workflow::author::act::Act;
use crate::workflow::author::form::Field as FormField;
use crate::workflow::author::list::List;
use crate::workflow::author::rule::WAYS;

#[component]
pub(super) fn Rule(
    /// The category.
    category: Path,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let at = category.member("rule");
    let id = at.to_string();
    let method = {
        let at = at.member("method");
        Memo::new(move |_| {
            let draft = drafting.draft();
            draft.and_then(|it| it.find(&at)?.as_str().map(str::to_owned)).unwrap_or_default()
        })
    };
    let hint = Signal::derive(move || {
        let place = WAYS.iter().position(|(way, _)| *way == method.get());
        (words.method_hint)(place.unwrap_or_default())
    });
    let choose = {
        let told = id.clone();
        move |word: String| {
            if let Some((_, rule)) = WAYS.iter().find(|(way, _)| *way == word) {
                let act = Act::SetRule { category: category.clone(), rule: rule() };
                drafting.act_or_say(&told, act);
            }
        }
    };
    let options = WAYS.iter().enumerate().map(move |(place, (way, _))| {
        view! {
            <option value=*way selected=move || method.get() == *way>
                {(words.method_name)(place)}
            </option>
        }
    });
    let fields = {
        let at = at.clone();
        move || match method.get().as_str() {
            "score" => view! {
                {all_fields(&at.member("scale"))}
                <Elements list=List::Criteria at=at.member(List::Criteria.member()) />
            }
            .into_any(),
            "rank" => view! { <FieldAt within=at.clone() field=FormField::Points /> }.into_any(),
            _ => view! { <FieldAt within=at.clone() field=FormField::UpTo /> }.into_any(),
        }
    };
    view! {
        <Field id label=words.method hint>
            <select
                class="field__input"
                prop:value=method
                on:change:target=move |event| choose(event.target().value())
            >
                {options.collect_view()}
            </select>
        </Field>
        {fields}
    }
}
