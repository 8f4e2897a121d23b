//! Closing the vote, viewing the results, deciding ties, signing the results.

mod closing;
mod honours;
mod ids;
mod signing;
mod ties;

use std::sync::Arc;

use leptos::prelude::*;

use self::closing::Closing;
use self::honours::Honours;
use self::signing::Signing;
use self::ties::Ties;
use super::participation::Nothing;
use super::pieces::organiser_page::OrganiserPage;
use super::pieces::settled::{Settled, SettledList};
use super::pieces::situation::Situation;
use super::state::office::OfficeState;
use crate::text::Language;
use crate::workflow::open_edition::OpenEdition;

/// The page of the count.
#[component]
pub(super) fn Count() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    office.begin(expect_context());
    let words = text.office();
    let is_empty = Memo::new(move |_| office.summary().map(|it| it.files.is_empty()));
    let body = move || match is_empty.get() {
        None => None,
        Some(true) => Some(view! { <Nothing /> }.into_any()),
        Some(false) => Some(
            view! {
                <Closing />
                <Ties />
                <SettledList of=Settled::ties id="egalites-decidees" />
                <Explained />
                <Honours />
                <Signing />
            }
            .into_any(),
        ),
    };
    view! {
        <OrganiserPage title=words.count_title lead=words.count_lead>
            <Situation />
            {body}
        </OrganiserPage>
    }
}

#[component]
fn Explained() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let categories = move || {
        let summary = office.summary()?;
        let counts = summary.count.iter().flat_map(|count| &count.categories);
        let categories = counts.zip(&summary.parts).map(|((category, count), part)| {
            let sentences = text.explain(&open.edition, category, count, part.invited);
            let sentences = sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> });
            view! {
                <section class="prose">
                    <h2>{category.name.clone()}</h2>
                    <ul>{sentences.collect_view()}</ul>
                </section>
            }
        });
        Some(categories.collect_view())
    };
    view! { <div class="stack stack--wide">{categories}</div> }
}
