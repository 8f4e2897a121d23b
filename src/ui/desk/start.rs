//! The desk: who votes, how far each category is, and the whole ballot on one page.

mod identity;
pub(super) mod invitation;
mod invited;
mod whole_ballot;

use std::sync::Arc;

use leptos::prelude::*;

use self::identity::Identity;
use self::invited::Invited;
use self::whole_ballot::WholeBallot;
use super::bar::DeskPage;
use super::hand_in::HandIn;
use super::said;
use super::state::{Desk, Sitting};
use crate::address::Address;
use crate::ballot::{Answer, Draft, Gap};
use crate::edition::{Category, Edition};
use crate::markup::pieces::hue_number;
use crate::text::Language;
use crate::ui::components::page_head::PageHead;
use crate::ui::window::{name_page, own_words};
use crate::workflow::open_edition::OpenEdition;

/// The first page of the desk.
#[component]
pub(in crate::ui) fn Start() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    name_page(words.title);
    let edition = Arc::clone(&open.edition);
    let body = move || match desk.sitting() {
        Sitting::Uninvited => ().into_any(),
        Sitting::Declared => {
            let edition = Arc::clone(&edition);
            view! { <Identity edition=Arc::clone(&edition) /> <Work edition /> }.into_any()
        }
        Sitting::Invited(credentials) => {
            let edition = Arc::clone(&edition);
            view! { <Invited credentials /> <Work edition /> }.into_any()
        }
    };
    view! {
        <DeskPage>
            <div class="wrap wrap--narrow">
                <PageHead title=words.title>{move || (words.lead)(desk.categories().len())}</PageHead>
                <div class="stack stack--section">
                    {body.clone()}
                    <p><a href=Address::Verify.to_href()>{words.check_file}</a></p>
                </div>
            </div>
        </DeskPage>
    }
}

/// Everything that the juror judges: how far each category is, the whole ballot, handing in.
#[component]
fn Work(
    /// The edition that is voted on.
    edition: Arc<Edition>,
) -> impl IntoView {
    view! {
        <Categories edition=Arc::clone(&edition) />
        <WholeBallot edition=Arc::clone(&edition) />
        <HandIn edition />
    }
}

#[component]
fn Categories(
    /// The edition that is voted on.
    edition: Arc<Edition>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    let rows = move || {
        let row = |category| view! { <CategoryRow edition=Arc::clone(&edition) category /> };
        desk.categories().into_iter().map(row).collect_view()
    };
    let next = Memo::new(move |_| {
        desk.categories().into_iter().find(|category| !desk.gaps_in(category).is_empty())
    });
    let go_on = move || {
        let category = next.get()?;
        let answers = desk.draft().with(Draft::answer_count);
        let label = if answers == 0 { words.start } else { words.go_on };
        let href = Address::Vote(category.id.clone()).to_href();
        Some(view! {
            <a class="button button--primary button--large" href=href>{label(&category.name)}</a>
        })
    };
    let review_class = move || {
        if next.get().is_none() {
            "button button--primary button--large"
        } else {
            "button button--large"
        }
    };
    view! {
        <section class="stack" aria-labelledby="categories">
            <h2 id="categories">{words.categories}</h2>
            <ol class="category-progress">{rows}</ol>
            <p class="row">
                {go_on}
                <a class=review_class href=Address::Review.to_href()>{words.review}</a>
            </p>
        </section>
    }
}

#[component]
fn CategoryRow(
    /// The edition that is voted on.
    edition: Arc<Edition>,
    /// The category that is shown.
    category: Arc<Category>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let state = Memo::new({
        let category = Arc::clone(&category);
        move |_| answer_in(text, &edition, desk, &category)
    });
    view! {
        <li>
            <a
                class="category-progress__link"
                data-hue=hue_number(&category)
                data-answer=move || state.get().0
                href=Address::Vote(category.id.clone()).to_href()
            >
                <span class="category-progress__name" lang=own_words()>{category.name.clone()}</span>
                " "
                <span class="category-progress__answer">{move || state.get().1}</span>
                <span class="category-progress__go" aria-hidden="true">"→"</span>
            </a>
        </li>
    }
}

/// How a category looks in the list, and what it says.
pub(super) fn answer_in(
    text: Language,
    edition: &Edition,
    desk: Desk,
    category: &Category,
) -> (&'static str, String) {
    let words = text.desk();
    match desk.gaps_in(category).last() {
        Some(Gap::Recused(_)) => return ("none", words.own_choice.to_owned()),
        Some(Gap::UnknownNominee(_)) => return ("none", words.unknown_choice.to_owned()),
        Some(_) => return ("none", words.to_do.to_owned()),
        None => {}
    }
    let Some(answer) = desk.draft().with(|draft| draft.answer(&category.id).cloned()) else {
        return ("recused", text.judging().nobody_to_judge.to_owned());
    };
    let state = match &answer {
        Answer::Choice(_) | Answer::Ranking(_) | Answer::Scores(_) => "chosen",
        Answer::Blank => "blank",
        Answer::Abstention => return ("abstained", words.abstained.to_owned()),
    };
    let lines = said::lines(text, Some(edition), &category.id, &answer);
    let lines: Vec<_> = lines.into_iter().map(|line| line.what).collect();
    (state, lines.join(", "))
}
