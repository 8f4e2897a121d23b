//! Who a juror is, as a form: for somebody new, or for somebody who is in the list.

use std::sync::Arc;

use leptos::prelude::*;

use super::ids::{LIST, button_of};
use super::person_fields::{Fault, Fields, Judged, WhoItIs};
use super::territories::Territories;
use crate::format::roster_v1::Juror;
use crate::text::Language;
use crate::ui::organiser::state::roster::RosterState;
use crate::ui::organiser::state::saying::Said;
use crate::ui::window::focus_later;
use crate::workflow::author::jury::JuryAct;

const ADD: &str = "inscrire";

/// The way to enter one juror.
#[component]
pub(super) fn AddOne() -> impl IntoView {
    let text: Language = expect_context();
    let words = text.jury();
    let shown = RwSignal::new(false);
    let close = Callback::new(move |()| {
        shown.set(false);
        focus_later(ADD.to_owned());
    });
    let form = move || shown.get().then(|| view! { <PersonForm juror=None close /> });
    view! {
        <section class="stack" aria-labelledby="inscrire-titre">
            <h2 id="inscrire-titre">{words.add_title}</h2>
            <p>
                <button
                    class="button"
                    id=ADD
                    type="button"
                    aria-expanded=move || shown.get().to_string()
                    on:click=move |_| shown.update(|it| *it = !*it)
                >
                    {words.add}
                </button>
            </p>
            {form}
            <Said place=ADD />
        </section>
    }
}

#[component]
pub(super) fn PersonForm(
    /// The juror that is changed; nothing if a new one is entered.
    juror: Option<Arc<Juror>>,
    /// Called once there is nothing more to do here.
    close: Callback<()>,
) -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let prefix = juror.as_ref().map_or_else(|| ADD.to_owned(), |juror| button_of(&juror.id));
    let fields = Fields::of(juror.as_ref().map(|juror| &juror.person));
    let fault: RwSignal<Option<Fault>> = RwSignal::new(None);
    let button = prefix.clone();
    let is_new = juror.is_none();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let person = match fields.person() {
            Ok(person) => person,
            Err(wrong) => {
                focus_later(wrong.field(&button));
                fault.set(Some(wrong));
                return;
            }
        };
        let name = person.name.clone();
        match &juror {
            None => roster.act_and_say(ADD, JuryAct::Add(person), (words.entered)(&name)),
            Some(juror) => {
                let act = JuryAct::Change { juror: juror.id.clone(), person };
                roster.act_and_say(LIST, act, (words.changed)(&name));
                focus_later(button.clone());
            }
        }
        close.run(());
    };
    view! {
        <form class="form" novalidate on:submit=send>
            <WhoItIs prefix=prefix.clone() fields fault />
            <Judged prefix=prefix.clone() fields />
            <Territories prefix chosen=fields.affiliations />
            <p class="row">
                <button class="button button--primary" type="submit">
                    {if is_new { words.enter } else { words.save_changes }}
                </button>
                <button class="button" type="button" on:click=move |_| close.run(())>
                    {words.leave}
                </button>
            </p>
        </form>
    }
}
