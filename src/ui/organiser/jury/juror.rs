//! A juror in the list: name and state of the invitation, and when opened, all acts on the juror.

use std::sync::Arc;

use leptos::prelude::*;

use super::facts::Facts;
use super::ids::{LIST, button_of};
use super::invitation::Invitation;
use super::person::PersonForm;
use crate::edition::Id;
use crate::format::invitation_v1::Invitee;
use crate::format::roster_v1::Juror;
use crate::text::Language;
use crate::ui::organiser::state::roster::RosterState;
use crate::ui::organiser::state::saying::Said;
use crate::ui::window::focus_later;
use crate::workflow::author::jury::{JuryAct, needs};
use crate::workflow::open_edition::OpenEdition;

#[component]
pub(super) fn JurorItem(
    /// The juror that is shown.
    juror: Arc<Juror>,
    /// The juror whose details are open, if any.
    opened: RwSignal<Option<Id<Invitee>>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let id = juror.id.clone();
    let is_open = {
        let id = id.clone();
        Memo::new(move |_| opened.with(|opened| opened.as_ref() == Some(&id)))
    };
    let toggle = move |_| {
        let now = is_open.get_untracked();
        opened.set((!now).then(|| id.clone()));
    };
    let need = (text.authoring().need)(needs(&open.edition, &juror));
    let waits = juror.standing().is_none();
    let name = juror.person.name.clone();
    let button = button_of(&juror.id);
    let details = {
        let juror = Arc::clone(&juror);
        move || is_open.get().then(|| view! { <Details juror=Arc::clone(&juror) opened /> })
    };
    view! {
        <li class="juror">
            <h3 class="juror__name">
                <button
                    class="juror__button"
                    id=button
                    type="button"
                    aria-expanded=move || is_open.get().to_string()
                    on:click=toggle
                >
                    {name}
                </button>
            </h3>
            <p class="juror__need" data-waits=waits.then_some("")>{need}</p>
            {details}
        </li>
    }
}

#[component]
fn Details(
    /// The juror that is shown.
    juror: Arc<Juror>,
    /// The juror whose details are open, if any.
    opened: RwSignal<Option<Id<Invitee>>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let place = button_of(&juror.id);
    let changing = RwSignal::new(false);
    let (id, name) = (juror.id.clone(), juror.person.name.clone());
    let remove = move |_| {
        opened.set(None);
        roster.act_and_say(LIST, JuryAct::Remove(id.clone()), (words.removed)(&name));
        focus_later("chercher".to_owned());
    };
    // A juror who was invited cannot be removed.
    let remove = juror.invitations.is_empty().then(|| {
        view! {
            <button class="button" type="button" on:click=remove>{words.remove}</button>
        }
    });
    let back = place.clone();
    let close = Callback::new(move |()| {
        changing.set(false);
        focus_later(back.clone());
    });
    let form = {
        let juror = Arc::clone(&juror);
        move || {
            changing.get().then(|| {
                view! { <PersonForm juror=Some(Arc::clone(&juror)) close /> }
            })
        }
    };
    view! {
        <div class="juror__details stack">
            <Facts juror=Arc::clone(&juror) />
            <p class="row">
                <button
                    class="button"
                    type="button"
                    aria-expanded=move || changing.get().to_string()
                    on:click=move |_| changing.update(|it| *it = !*it)
                >
                    {words.change}
                </button>
                {remove}
            </p>
            {form}
            <Invitation juror />
            <Said place />
        </div>
    }
}
