//! A table of jurors.

use std::sync::Arc;

use leptos::prelude::*;

use crate::text::Language;
use crate::ui::organiser::pieces::table::{Purpose, TableField};
use crate::ui::organiser::state::roster::RosterState;
use crate::workflow::author::jurors::import_jurors;
use crate::workflow::author::jury::JuryAct;
use crate::workflow::open_edition::OpenEdition;

#[component]
pub(super) fn TableOfJurors() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let purpose = Purpose {
        title: words.import_title,
        lead: words.import_lead,
        name: words.name,
        button: words.apply,
        read: Arc::new(move |bytes, register| {
            Some(import_jurors(&*roster.roster()?, &open.edition, register, bytes))
        }),
        apply: Arc::new(move |acts: &[JuryAct]| {
            roster.act(acts).map_err(|refusal| (text.authoring().jury_refusal)(&refusal))
        }),
    };
    view! { <TableField purpose /> }
}
