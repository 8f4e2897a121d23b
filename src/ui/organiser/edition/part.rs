//! The parts of the edition: the one that is shown, its fields, and which parts have faults.

use std::sync::Arc;

use leptos::prelude::*;

use super::elements::Elements;
use super::field::FieldAt;
use super::group::Group;
use super::ids::PART;
use super::key::NamedKey;
use super::lookup::NewTerritory;
use super::selection::Selection;
use crate::json::{Path, Value};
use crate::text::Language;
use crate::ui::organiser::pieces::table::{Purpose, TableField};
use crate::ui::organiser::state::drafting::Drafting;
use crate::ui::window::focus_later;
use crate::workflow::author::act::Act;
use crate::workflow::author::form::{Field, Part};
use crate::workflow::author::list::List;
use crate::workflow::author::nominees::import_nominees;

/// The way to each part.
#[component]
pub(super) fn Parts() -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let shown = drafting.part();
    let all = Part::ALL.into_iter().map(Some).chain([None]);
    let each = all.map(|part| {
        let name = part.map_or(words.finish, |part| (words.part)(part).0);
        let wrong = Memo::new(move |_| {
            if !drafting.is_visited(&Path::root()) {
                return 0;
            }
            let faults = drafting.faults();
            faults.iter().filter(|fault| Some(Part::of(&fault.path)) == part).count()
        });
        let go = move |_| {
            drafting.opened().set(None);
            shown.set(part);
            focus_later(PART.to_owned());
        };
        let is_shown = move || (shown.get() == part).then_some("true");
        view! {
            <li>
                <button class="part" type="button" aria-current=is_shown on:click=go>
                    {name}
                    {move || {
                        (wrong.get() > 0)
                            .then(|| view! { <span class="part__note">{(words.to_mend)(wrong.get())}</span> })
                    }}
                </button>
            </li>
        }
    });
    view! {
        <nav aria-label=words.parts>
            <ol class="parts" role="list">{each.collect_view()}</ol>
        </nav>
    }
}

/// What a part asks for.
#[component]
pub(super) fn Content(
    /// The part that is shown.
    part: Part,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let body = match part {
        Part::About => view! { <About /> }.into_any(),
        Part::Sources => list(List::Sources).into_any(),
        Part::Categories => view! {
            {list(List::Categories)}
            <FieldAt within=Path::root() field=Field::Ties />
        }
        .into_any(),
        Part::Panels => list(List::Panels).into_any(),
        Part::Nominees => view! {
            {list(List::Nominees)}
            <TableOfNominees />
            {list(List::Candidatures)}
        }
        .into_any(),
        Part::Territories => view! {
            {list(List::Territories)}
            <NewTerritory taker=None />
        }
        .into_any(),
        Part::Distinctions => view! {
            {list(List::Distinctions)}
            {list(List::SpecialAwards)}
            {list(List::Awards)}
        }
        .into_any(),
        Part::Selection => view! { <Selection /> }.into_any(),
        Part::Key => view! { <NamedKey /> }.into_any(),
    };
    let next = Part::ALL.into_iter().skip_while(move |other| *other != part).nth(1);
    let go = move |_| {
        drafting.opened().set(None);
        drafting.part().set(next);
        focus_later(PART.to_owned());
    };
    let about = (words.about)(words.next, next.map_or(words.finish, |next| (words.part)(next).0));
    view! {
        {body}
        <p>
            <button class="button button--primary" type="button" aria-label=about on:click=go>
                {words.next}
            </button>
        </p>
    }
}

/// A list of the edition.
fn list(list: List) -> impl IntoView {
    list.path().map(|at| view! { <Elements list at /> })
}

/// What the edition is, who organises it, and when.
#[component]
fn About() -> impl IntoView {
    let text: Language = expect_context();
    let words = text.drafting();
    let licence = Path::root().member("licence");
    let begin = [("name", Value::string("")), ("url", Value::string(""))];
    let fields = [Field::Title, Field::Theme, Field::Language, Field::Presentation];
    let fields = fields.map(|field| view! { <FieldAt within=Path::root() field /> });
    view! {
        <div class="stack"><Id /> {fields.collect_view()}</div>
        {list(List::Organisers)}
        {list(List::Dates)}
        <Group at=licence label=words.with_licence begin=Value::object(begin) />
        {list(List::Earlier)}
    }
}

/// A table of nominees.
#[component]
fn TableOfNominees() -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let purpose = Purpose {
        title: words.table_title,
        lead: words.table_lead,
        name: (words.field)(Field::NomineeTitle).0,
        button: words.apply_table,
        read: Arc::new(move |bytes, register| {
            Some(import_nominees(&*drafting.draft()?, register, bytes))
        }),
        apply: Arc::new(move |acts: &[Act]| {
            let done = drafting.act(acts);
            done.map_err(|refusal| (text.authoring().refusal)(&refusal))
        }),
    };
    view! { <TableField purpose /> }
}

/// The id of the edition, which does not change.
#[component]
fn Id() -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    move || {
        let draft = drafting.draft()?;
        let id = draft.member("id")?.as_str()?.to_owned();
        Some(view! { <p class="field__hint">{(text.drafting().id)(&id)}</p> })
    }
}
