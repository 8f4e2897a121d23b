//! One category of the ballot: what it is, how it is judged, and the ones before and after.

use std::sync::Arc;

use leptos::prelude::*;

use super::bar::DeskPage;
use super::judge::Judge;
use super::state::Desk;
use crate::address::Address;
use crate::edition::{Category, Id};
use crate::markup::pieces::hue_number;
use crate::text::{self, Language};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::not_found::NotFound;
use crate::ui::window::{name_page, own_words};
use crate::workflow::open_edition::OpenEdition;

/// The page of a category at the desk.
#[component]
pub(in crate::ui) fn Vote(
    /// The category that is shown.
    id: Id<Category>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let edition = Arc::clone(&open.edition);
    let Some(category) = edition.find_category(&id).cloned() else {
        return view! { <NotFound /> }.into_any();
    };
    let desk: Desk = expect_context();
    let words = text.desk();
    let all = edition.categories.len();
    name_page(&category.name);
    let judge = {
        let (edition, category) = (Arc::clone(&edition), Arc::clone(&category));
        let mine = {
            let id = category.id.clone();
            Memo::new(move |_| desk.mandate().is_some_and(|mandate| mandate.judges(&id)))
        };
        move || {
            if mine.get() {
                let (edition, category) = (Arc::clone(&edition), Arc::clone(&category));
                view! { <Judge edition category /> }.into_any()
            } else {
                let what = words.not_yours.to_owned();
                let remedy = words.not_yours_remedy.to_owned();
                view! { <Notice tone=Tone::Warn sentences=text::Notice { what, remedy } /> }
                    .into_any()
            }
        }
    };
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
                    {judge.clone()}
                    <Steps category=Arc::clone(&category) />
                </form>
            </div>
        </DeskPage>
    }
    .into_any()
}

#[component]
fn Steps(
    /// The present category.
    category: Arc<Category>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    // Among those that the juror judges.
    let categories = desk.categories();
    let before = categories.iter().rev().find(|it| it.place < category.place);
    let after = categories.iter().find(|it| it.place > category.place);
    let (back, back_label) = match before {
        Some(previous) => (Address::Vote(previous.id.clone()), format!("← {}", previous.name)),
        None => (Address::Desk, format!("← {}", words.all_categories)),
    };
    let (on, on_label) = match after {
        Some(next) => (Address::Vote(next.id.clone()), format!("{} →", next.name)),
        None => (Address::Review, format!("{} →", words.review)),
    };
    view! {
        <nav class="step-nav" aria-label=words.neighbours>
            <a class="button button--large" href=back.to_href()>{back_label}</a>
            <a class="button button--primary button--large" href=on.to_href()>{on_label}</a>
        </nav>
        {before.is_some()
            .then(|| view! { <p><a href=Address::Desk.to_href()>{words.all_categories}</a></p> })}
    }
}
