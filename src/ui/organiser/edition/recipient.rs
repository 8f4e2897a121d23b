//! Who receives an award outside the selection: a territory of the register, or a name.

use std::sync::Arc;

use leptos::prelude::*;

use super::lookup::Lookup;
use crate::browser::spelling::composed;
use crate::edition::Territory;
use crate::json::{Path, Value};
use crate::text::Language;
use crate::ui::organiser::state::drafting::Drafting;
use crate::workflow::author::act::Act;
use crate::workflow::author::form::Field;

#[component]
pub(super) fn Recipient(
    /// The award.
    award: Path,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let at = award.member("recipient");
    let id = Field::SpecialRecipient.at(&at).to_string();
    let said = {
        let at = at.clone();
        Memo::new(move |_| drafting.draft().and_then(|draft| draft.find(&at).cloned()))
    };
    let text_of = move |member: &'static str| {
        let said = said.get()?;
        said.member(member)?.as_str().map(str::to_owned)
    };
    // A territory has a label as well.
    let name = Memo::new(move |_| match text_of("label") {
        Some(_) => String::new(),
        None => text_of("name").unwrap_or_default(),
    });
    let chosen =
        move || text_of("label").map(|label| view! { <p>{(words.recipient_is)(&label)}</p> });
    let (label, hint) = (words.field)(Field::SpecialRecipient);
    let hint_id = format!("{id}-aide");
    let described = hint_id.clone();
    let write = {
        let at = at.clone();
        move |typed: String| {
            let named = Field::SpecialRecipient.read(&composed(&typed));
            let named = named.unwrap_or_else(|| Value::string(""));
            drafting.set(&at, Some(Value::object([("name", named)])));
        }
    };
    let prefix = at.to_string();
    let told = prefix.clone();
    let take = Arc::new(move |recipient: Territory| {
        let act = Act::SetRecipient { award: award.clone(), recipient: Box::new(recipient) };
        drafting.act_or_say(&told, act);
    });
    view! {
        <fieldset class="ticks stack">
            <legend class="field__label">{words.recipient}</legend>
            <div role="status">{chosen}</div>
            <div class="field">
                <label class="field__label" for=id.clone()>{label}</label>
                <p class="field__hint" id=hint_id>{hint}</p>
                <input
                    class="field__input"
                    id=id
                    type="text"
                    autocomplete="off"
                    aria-describedby=described
                    prop:value=name
                    on:change:target=move |event| write(event.target().value())
                />
            </div>
            <Lookup prefix take />
        </fieldset>
    }
}
