//! One category of the ballot: what it is, how it is judged, and the ones before and after.

use std::sync::Arc;

use leptos::prelude::*;

use super::bar::DeskPage;
use super::judge::Judge;
use crate::address::Address;
use crate::edition::{Category, Edition, Id};
use crate::markup::pieces::hue_number;
use crate::text::Language;
use crate::ui::not_found::NotFound;
use crate::ui::window::{name_page, own_words};
use crate::workflow::OpenEdition;

/// The page of a category at the desk.
#[component]
pub(in crate::ui) fn Vote(
    /// Which category.
    id: Id<Category>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let edition = Arc::clone(&open.edition);
    let Some(category) = edition.find_category(&id).cloned() else {
        return view! { <NotFound /> }.into_any();
    };
    let words = text.desk();
    let all = edition.categories.len();
    name_page(&category.name);
    view! {
        <DeskPage>
            <div class="wrap wrap--narrow" data-hue=hue_number(&category)>
                <form on:submit=|event| event.prevent_default()>
                    <div class="ballot__head">
                        <p class="ballot__count">{(words.category_count)(category.place + 1, all)}</p>
                        <h1 class="ballot__title" lang=own_words()>{category.name.clone()}</h1>
                        <p class="ballot__rule" lang=own_words()>{category.description.clone()}</p>
                        <p class="ballot__rule" id=format!("regle-{}", category.id)>
                            {(text.judging().rule)(&category.rule)}
                        </p>
                    </div>
                    <Judge edition=Arc::clone(&edition) category=Arc::clone(&category) />
                    <Steps edition=Arc::clone(&edition) category=Arc::clone(&category) />
                </form>
            </div>
        </DeskPage>
    }
    .into_any()
}

#[component]
fn Steps(
    /// Of which edition.
    edition: Arc<Edition>,
    /// The present category.
    category: Arc<Category>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.desk();
    let at = |place: Option<usize>| place.and_then(|place| edition.categories.get(place));
    let (back, back_label) = match at(category.place.checked_sub(1)) {
        Some(previous) => (Address::Vote(previous.id.clone()), format!("← {}", previous.name)),
        None => (Address::Desk, format!("← {}", words.all_categories)),
    };
    let (on, on_label) = match at(Some(category.place + 1)) {
        Some(next) => (Address::Vote(next.id.clone()), format!("{} →", next.name)),
        None => (Address::Review, format!("{} →", words.review)),
    };
    view! {
        <nav class="step-nav" aria-label=words.neighbours>
            <a class="button button--large" href=back.to_href()>{back_label}</a>
            <a class="button button--primary button--large" href=on.to_href()>{on_label}</a>
        </nav>
        {(category.place > 0)
            .then(|| view! { <p><a href=Address::Desk.to_href()>{words.all_categories}</a></p> })}
    }
}
