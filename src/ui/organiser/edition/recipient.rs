//! Who receives an award outside the selection: a territory of the register, or a name.

use leptos::prelude::*;

use super::lookup::Lookup;
use crate::browser::spelling::composed;
use crate::edition::Territory;
use crate::json::{Path, Value};
use crate::text::Language;
use crate::ui::components::field::Field;
use crate::ui::organiser::state::drafting::Drafting;
use crate::workflow::author::act::Act;
use crate::workflow::author::form::Field as FormField;

#[component]
pub(super) fn Recipient(
    /// The award.
    award: Path,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let at = award.member("recipient");
    let id = FormField::SpecialRecipient.at(&at).to_string();
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
    let (label, hint) = (words.field)(FormField::SpecialRecipient);
    let write = {
        let at = at.clone();
        move |typed: String| {
            let named = FormField::SpecialRecipient.read(&composed(&typed));
            let named = named.unwrap_or_else(|| Value::string(""));
            drafting.set(&at, Some(Value::object([("name", named)])));
        }
    };
    let prefix = at.to_string();
    let told = prefix.clone();
    let take = move |recipient: Territory| {
        let act = Act::SetRecipient { award: award.clone(), recipient: Box::new(recipient) };
        drafting.act_or_say(&told, act);
    };
    view! {
        <fieldset class="ticks stack">
            <legend class="field__label">{words.recipient}</legend>
            <div role="status">{chosen}</div>
            <Field id label hint>
                <input
                    class="field__input"
                    type="text"
                    autocomplete="off"
                    prop:value=name
                    on:change:target=move |event| write(event.target().value())
                />
            </Field>
            <Lookup prefix take />
        </fieldset>
    }
}
