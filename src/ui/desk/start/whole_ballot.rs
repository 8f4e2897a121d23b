//! The whole ballot on one page, for jurors who have made up their mind. The pages of single categories are for
//! comparing nominees and writing comments; very large editions have only those.

use std::sync::Arc;

use leptos::prelude::*;

use crate::address::Address;
use crate::edition::{Category, Edition};
use crate::markup::pieces::hue_number;
use crate::text::Language;
use crate::ui::desk::judge::Judge;
use crate::ui::desk::state::Desk;
use crate::ui::window::own_words;

/// With more nominees than this, one page would be slow and hard to use.
const MOST: usize = 200;

#[component]
pub(super) fn WholeBallot(
    /// The edition that is voted on.
    edition: Arc<Edition>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    move || {
        let categories = desk.categories();
        let count = |category: &Arc<Category>| edition.nominees_in(&category.id).count();
        let nominees: usize = categories.iter().map(count).sum();
        (nominees <= MOST).then(|| {
            let sections = categories.into_iter().map(|category| {
                view! { <CategorySection edition=Arc::clone(&edition) category /> }
            });
            view! {
                <section class="stack stack--section" aria-labelledby="bulletin">
                    <h2 id="bulletin">{words.whole_ballot}</h2>
                    {sections.collect_view()}
                </section>
            }
        })
    }
}

#[component]
fn CategorySection(
    /// The edition that is voted on.
    edition: Arc<Edition>,
    /// The category that is shown.
    category: Arc<Category>,
) -> impl IntoView {
    let text: Language = expect_context();
    let title = format!("titre-{}", category.id);
    let heading = title.clone();
    let rule = format!("regle-{}", category.id);
    let alone = (text.desk().category_alone)(&category.name);
    view! {
        <section class="stack" aria-labelledby=title data-hue=hue_number(&category)>
            <h3 class="ballot__category" id=heading lang=own_words()>{category.name.clone()}</h3>
            <p class="ballot__rule" id=rule>{(text.judging().rule)(&category.rule)}</p>
            <Judge edition category=Arc::clone(&category) />
            <p><a href=Address::Vote(category.id.clone()).to_href()>{alone}</a></p>
        </section>
    }
}
