//! What is known of a juror.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::clock;
use crate::format::roster_v1::Juror;
use crate::text::Language;
use crate::workflow::author::jury::judged;
use crate::workflow::open_edition::OpenEdition;

#[component]
pub(super) fn Facts(
    /// The juror that is shown.
    juror: Arc<Juror>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.jury();
    let edition = &open.edition;
    let person = &juror.person;
    let judged = judged(edition, person);
    let judged = judged.iter().filter_map(|id| edition.find_category(id));
    let judged: Vec<_> = judged.map(|category| category.name.as_str()).collect();
    let judged = (words.judges)(&judged.join(", "));
    let email = person.email.as_ref().map(|email| view! { <li>{email.to_string()}</li> });
    let territories = person.affiliations.iter().map(|it| {
        view! { <li>{(words.belongs)(&it.name)}</li> }
    });
    let standing = juror.standing();
    let when = |instant: &String| clock::instant(instant, text.tag());
    let until = standing.and_then(|it| it.invitation.until.as_ref());
    let until = until.map(|it| view! { <li>{(words.opens_until)(&when(it))}</li> });
    let sent = standing.and_then(|it| it.sent.as_ref());
    let sent = sent.map(|it| view! { <li>{(words.sent_at)(&when(it))}</li> });
    let back = juror.invitations.iter().filter(|it| it.revoked.is_some()).count();
    let back = (back > 0).then(|| view! { <li>{(words.taken_back)(back)}</li> });
    view! {
        <ul class="juror__facts">
            <li>{judged}</li>
            {territories.collect_view()}
            {email}
            {until}
            {sent}
            {back}
        </ul>
    }
}
