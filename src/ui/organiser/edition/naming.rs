//! The name of a new edition, and the id made from it, which does not change later.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::browser::spelling::composed;
use crate::edition::{Edition, Id};
use crate::text::Language;
use crate::ui::components::notice::Tone;
use crate::ui::organiser::pieces::text_field::TextField;
use crate::ui::organiser::state::saying::{Said, Sayings};
use crate::ui::window::focus_later;
use crate::workflow::author::form::tidy;
use crate::workflow::author::new_id::new_id;
use crate::workflow::open_edition::OpenEdition;

#[component]
pub(super) fn Naming(
    /// Id of the field; faults are shown below it.
    id: &'static str,
    /// What is asked.
    label: &'static str,
    /// What to know before.
    hint: &'static str,
    /// The button that begins.
    button: &'static str,
    /// Called with the id and the name.
    #[prop(into)]
    begin: Callback<(Id<Edition>, String)>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let sayings: Sayings = expect_context();
    let title = RwSignal::new(String::new());
    let name = move |event: SubmitEvent| {
        event.prevent_default();
        let said = tidy(&composed(&title.get_untracked()));
        // Ballots of one edition must not be taken for those of another.
        let taken = |id: &str| id == open.edition.id.as_str();
        let Some(made) = new_id(&said, "", taken) else {
            sayings.say(id, Tone::Bad, text.drafting().anew_nameless);
            focus_later(id.to_owned());
            return;
        };
        begin.run((made, said));
    };
    view! {
        <form class="stack" novalidate on:submit=name>
            <TextField id label hint value=title />
            <Said place=id />
            <p><button class="button" type="submit">{button}</button></p>
        </form>
    }
}
