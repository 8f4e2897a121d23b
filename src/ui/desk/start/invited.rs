//! A juror whom the organiser invited: who that is, what they judge, until when.

use std::sync::Arc;

use leptos::prelude::*;

use super::invitation::OpenInvitation;
use crate::edition::Date;
use crate::format::ballot_v1::Credentials;
use crate::text::Language;
use crate::ui::desk::state::Desk;

#[component]
pub(super) fn Invited(
    /// The invitation that was opened last.
    credentials: Arc<Credentials>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.invitations();
    let invitation = &credentials.invitation;
    let count = move || (words.judges)(desk.categories().len());
    let places: Vec<_> = invitation.affiliations.iter().map(|it| it.name.as_str()).collect();
    let places = (!places.is_empty()).then(|| view! { <p>{(words.from)(&places.join(", "))}</p> });
    let until = invitation.until.as_deref();
    let until = until.and_then(|until| until.split('T').next()).and_then(Date::parse);
    let until = until.map(|day| view! { <p>{(words.until)(day)}</p> });
    view! {
        <section class="stack juror-card" aria-labelledby="identite">
            <h2 id="identite">{(words.you_are)(&invitation.juror.name)}</h2>
            <p>{count}</p>
            {places}
            {until}
            <details>
                <summary class="juror-card__summary">{words.somebody_else}</summary>
                <OpenInvitation />
            </details>
        </section>
    }
}
