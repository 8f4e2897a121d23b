//! One category of the ballot: its nominees, a blank vote, an abstention, a comment.

use std::sync::Arc;

use leptos::prelude::*;

use super::bar::DeskPage;
use super::state::Desk;
use crate::address::Address;
use crate::ballot::{Answer, MAX_COMMENT};
use crate::edition::{Category, Edition, Id};
use crate::markup::pieces::hue_number;
use crate::text::Language;
use crate::ui::components::title::{Action, Designation};
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
                        <p class="ballot__rule" id="regle">{words.choose_one}</p>
                    </div>
                    <Choices edition=Arc::clone(&edition) category=Arc::clone(&category) />
                    <Comment category=Arc::clone(&category) />
                    <Steps edition=Arc::clone(&edition) category=Arc::clone(&category) />
                </form>
            </div>
        </DeskPage>
    }
    .into_any()
}

#[component]
fn Choices(
    /// Of which edition.
    edition: Arc<Edition>,
    /// In which category.
    category: Arc<Category>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    let answer = Memo::new({
        let id = category.id.clone();
        move |_| desk.draft().with(|draft| draft.answer(&id).cloned())
    });
    let on_answer = Callback::new({
        let id = category.id.clone();
        move |answer: Option<Answer>| _ = desk.act(|draft| draft.set_answer(&id, answer))
    });
    let home = desk.home();
    let group = category.id.to_string();
    let nominees: Vec<_> = edition.nominees_in(&category.id).cloned().collect();
    let nominees = nominees.into_iter().map(|nominee| {
        let means = Answer::Choice(nominee.id.clone());
        let territory = Arc::clone(&nominee.territory);
        let name = view! { <Designation block="choice" territory /> }.into_any();
        let action = view! { <Action title=nominee.title.clone() /> }.into_any();
        let locked = Signal::derive(move || {
            home.with(|home| home.as_ref().is_some_and(|home| home.locks(&nominee)))
        });
        view! { <Choice means name action group=group.clone() locked answer on_answer /> }
    });
    let other = [
        (Answer::Blank, words.blank, words.blank_hint),
        (Answer::Abstention, words.abstention, words.abstention_hint),
    ];
    let other = other.map(|(means, name, action)| {
        let (name, action) = (name.into_any(), action.into_any());
        view! { <Choice means name action group=group.clone() locked=false answer on_answer /> }
    });
    view! {
        <fieldset class="ballot" aria-describedby="regle">
            <legend class="visually-hidden">{(words.your_answer)(&category.name)}</legend>
            <ul class="choices" lang=own_words()>{nominees.collect_view()}</ul>
            <ul class="choices choices--quiet">{other.into_iter().collect_view()}</ul>
        </fieldset>
        <p>
            <button
                class="button button--text"
                type="button"
                aria-disabled=move || (answer.get().is_none() || !desk.may_edit()).to_string()
                on:click=move |_| on_answer.run(None)
            >
                {words.take_back}
            </button>
        </p>
    }
}

#[component]
fn Choice(
    /// What choosing it means.
    means: Answer,
    /// How it is called.
    name: AnyView,
    /// What that says.
    action: AnyView,
    /// The name that the boxes of a category share.
    group: String,
    /// Whether it is of the juror's own territory.
    #[prop(into)]
    locked: Signal<bool>,
    /// The present answer.
    answer: Memo<Option<Answer>>,
    /// Called with the answer of the juror.
    on_answer: Callback<Option<Answer>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let value = value_of(&means);
    let chosen = {
        let means = means.clone();
        move || answer.with(|answer| answer.as_ref() == Some(&means))
    };
    let mark = move || {
        if locked.get() {
            view! { <span class="choice__reason">{text.desk().own_territory}</span> }.into_any()
        } else {
            view! { <span class="choice__mark" aria-hidden="true">{text.desk().chosen}</span> }
                .into_any()
        }
    };
    view! {
        <li>
            <label class="choice">
                <input
                    class="tick"
                    type="radio"
                    name=group
                    value=value
                    prop:checked=chosen
                    disabled=move || locked.get() || !desk.may_edit()
                    on:change=move |_| on_answer.run(Some(means.clone()))
                />
                <span class="choice__name">{name}</span>
                " "
                <span class="choice__action">{action}</span>
                {mark}
            </label>
        </li>
    }
}

/// As it stands in the box; no identifier begins with a hyphen.
fn value_of(answer: &Answer) -> String {
    match answer {
        Answer::Choice(nominee) => nominee.to_string(),
        Answer::Blank => "-blank".to_owned(),
        Answer::Abstention => "-abstention".to_owned(),
    }
}

#[component]
fn Comment(
    /// On which category.
    category: Arc<Category>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.desk();
    let id = category.id.clone();
    let comment = RwSignal::new(desk.draft().with_untracked(|draft| draft.comment(&id).to_owned()));
    let left = move || {
        // The browser counts what it lets in by UTF-16 units, and so does this.
        let used = comment.with(|comment| comment.encode_utf16().count());
        (words.characters_left)(MAX_COMMENT.saturating_sub(used))
    };
    let type_comment = move |event| {
        comment.set(event_target_value(&event));
        desk.type_in(|draft| draft.set_comment(&id, &comment.get_untracked()));
    };
    view! {
        <div class="field comment">
            <label class="field__label" for="commentaire">{words.comment}</label>
            <p class="field__hint" id="commentaire-aide">{words.comment_hint}</p>
            <textarea
                class="field__input"
                id="commentaire"
                maxlength=MAX_COMMENT
                aria-describedby="commentaire-aide commentaire-reste"
                readonly=move || !desk.may_edit()
                prop:value=comment
                on:input=type_comment
            ></textarea>
            <p class="field__count" id="commentaire-reste">{left}</p>
        </div>
    }
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
