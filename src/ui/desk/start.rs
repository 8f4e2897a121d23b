//! The desk: who votes, and how far each category is.

use std::sync::Arc;

use leptos::prelude::*;

use super::bar::DeskPage;
use super::notice::{Notice, Tone};
use super::said;
use super::state::Desk;
use crate::address::Address;
use crate::ballot::{Answer, Draft, Gap, MAX_NAME, Recognised, recognise};
use crate::edition::{Category, Edition, Territory};
use crate::markup::pieces::hue_number;
use crate::text::{self, Language};
use crate::ui::window::{name_page, own_words};
use crate::workflow::OpenEdition;

/// The first page of the desk.
#[component]
pub(in crate::ui) fn Start() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.desk();
    name_page(words.title);
    let edition = Arc::clone(&open.edition);
    let count = edition.categories.len();
    view! {
        <DeskPage>
            <div class="wrap wrap--narrow">
                <div class="page-head">
                    <h1>{words.title}</h1>
                    <p class="page-head__lead">{(words.lead)(count)}</p>
                </div>
                <div class="stack stack--section">
                    <Identity edition=Arc::clone(&edition) />
                    <Categories edition=Arc::clone(&edition) />
                    <p><a href=Address::Verify.to_href()>{words.check_file}</a></p>
                </div>
            </div>
        </DeskPage>
    }
}

#[component]
fn Identity(
    /// Which edition.
    edition: Arc<Edition>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    let (name, territory) =
        desk.draft().with_untracked(|it| (it.name().to_owned(), it.territory().to_owned()));
    let name = RwSignal::new(name);
    // What stands in the field, which a suggestion can replace.
    let territory = RwSignal::new(territory);
    let type_name = move |event| {
        name.set(event_target_value(&event));
        desk.type_in(|draft| draft.set_name(&name.get_untracked()));
    };
    let type_territory = move |event| {
        territory.set(event_target_value(&event));
        desk.type_in(|draft| draft.set_territory(&territory.get_untracked()));
    };
    let choose = Callback::new(move |label: String| {
        if desk.may_edit_now() {
            desk.act(|draft| draft.set_territory(&label));
            territory.set(label);
        }
    });
    let options = edition.territories.iter().map(|it| {
        view! { <option value=it.label.clone()></option> }
    });
    view! {
        <section class="stack" aria-labelledby="identite">
            <h2 id="identite">{words.who}</h2>
            <form class="identity" on:submit=|event| event.prevent_default()>
                <div class="field">
                    <label class="field__label" for="nom">{words.name}</label>
                    <input
                        class="field__input"
                        id="nom"
                        name="name"
                        autocomplete="name"
                        maxlength=MAX_NAME
                        readonly=move || !desk.may_edit()
                        prop:value=name
                        on:input=type_name
                    />
                </div>
                <div class="field">
                    <label class="field__label" for="territoire">{words.territory}</label>
                    <p class="field__hint" id="territoire-aide">{words.territory_hint}</p>
                    <input
                        class="field__input"
                        id="territoire"
                        name="territory"
                        list="territoires"
                        autocomplete="organization"
                        aria-describedby="territoire-aide"
                        maxlength=MAX_NAME
                        readonly=move || !desk.may_edit()
                        prop:value=territory
                        on:input=type_territory
                    />
                    <datalist id="territoires">{options.collect_view()}</datalist>
                </div>
                <TerritoryFound edition=Arc::clone(&edition) choose />
            </form>
        </section>
    }
}

/// What the typed territory turned out to be.
#[component]
fn TerritoryFound(
    /// Which edition.
    edition: Arc<Edition>,
    /// Called with the territory a juror picks.
    choose: Callback<String>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    let recognised = Memo::new({
        let edition = Arc::clone(&edition);
        move |_| desk.draft().with(|draft| recognise(&edition, draft.territory()))
    });
    move || match recognised.get() {
        Recognised::Nothing => ().into_any(),
        Recognised::One(territory) => {
            let count = edition.nominees_of(&territory.id).count();
            let sentences = text::Notice {
                what: (words.recognised)(&territory.label),
                remedy: (words.locked)(count),
            };
            view! { <Notice tone=Tone::Good sentences /> }.into_any()
        }
        Recognised::Several(territories) => {
            let sentences = text::Notice { what: words.several.to_owned(), remedy: String::new() };
            view! {
                <Notice tone=Tone::Warn sentences>
                    <Suggestions territories choose />
                </Notice>
            }
            .into_any()
        }
        Recognised::Elsewhere { name, close } => {
            let sentences = text::Notice {
                what: (words.elsewhere)(&name),
                remedy: words.elsewhere_hint.to_owned(),
            };
            let suggestions = (!close.is_empty()).then(|| {
                view! { <p>{words.close}</p> <Suggestions territories=close choose /> }
            });
            view! { <Notice tone=Tone::Warn sentences>{suggestions}</Notice> }.into_any()
        }
    }
}

#[component]
fn Suggestions(
    /// Which territories.
    territories: Vec<Arc<Territory>>,
    /// Called with the one a juror picks.
    choose: Callback<String>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let button = |territory: Arc<Territory>| {
        let label = territory.label.clone();
        let name = (text.desk().choose_territory)(&label);
        view! {
            <button
                class="button"
                type="button"
                aria-label=name
                aria-disabled=move || (!desk.may_edit()).to_string()
                on:click=move |_| choose.run(label.clone())
            >
                {territory.label.clone()}
            </button>
        }
    };
    view! { <p class="row">{territories.into_iter().map(button).collect_view()}</p> }
}

#[component]
fn Categories(
    /// Which edition.
    edition: Arc<Edition>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    let rows = edition.categories.iter().map(|category| {
        view! { <CategoryRow edition=Arc::clone(&edition) category=Arc::clone(category) /> }
    });
    let rows = rows.collect_view();
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
    /// Of which edition.
    edition: Arc<Edition>,
    /// Which category.
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
        Answer::Abstention => "abstained",
    };
    let lines = said::lines(text, Some(edition), &category.id, &answer);
    let lines: Vec<_> = lines.into_iter().map(|line| line.what).collect();
    (state, lines.join(", "))
}
