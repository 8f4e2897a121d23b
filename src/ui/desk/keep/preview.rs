//! What a file would change, field by field: the value of the draft, the value of the file, and the choice between
//! them.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::ids::PREVIEW;
use crate::ballot::{Conflict, Draft, Field, Subject, differences};
use crate::edition::{Category, Edition, Id, Nominee};
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::notice::Tone;
use crate::ui::desk::said;
use crate::ui::desk::state::Desk;
use crate::workflow::juror::bring_in::{Brought, Linked};
use crate::workflow::open_edition::OpenEdition;

#[component]
pub(super) fn Preview(
    /// What the file brings.
    brought: Arc<Brought>,
    /// Called with a message when this ends.
    done: Callback<(Tone, Sentences)>,
    /// Called when nothing is taken.
    cancel: Callback<()>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let desk: Desk = expect_context();
    let words = text.keep();
    let here = desk.draft().get_untracked();
    let mut fields = differences(&here, &brought.draft);
    // In the order of the ballot: category by category.
    fields.sort_by_key(|field| category_of(&open.edition, field));
    let (count, is_ballot) = (fields.len(), brought.ballot.is_some());
    // What is missing in the draft is taken from the file. Where both have something, the juror chooses.
    let taken: BTreeSet<Field> = fields.iter().filter(|field| here.lacks(field)).cloned().collect();
    let taken = RwSignal::new(taken);
    let head = match &brought.ballot {
        Some(signed) => (words.preview_ballot)(signed.ballot.revision, count),
        None => (words.preview)(count),
    };
    let rows = fields.into_iter().map({
        let there = brought.draft.clone();
        move |field| {
            let edition = &open.edition;
            let name = name_of(text, edition, &field);
            let values = [&here, &there].map(|draft| value_of(text, edition, draft, &field));
            view! { <FieldRow field name values taken /> }
        }
    });
    let table = (count > 0).then(|| view! { <Table>{rows.collect_view()}</Table> });
    let take = move |_| {
        if !desk.may_edit_now() {
            return;
        }
        let brought = Arc::clone(&brought);
        spawn_local(async move {
            let fields = taken.get_untracked();
            let answer = match desk.take(&brought, &fields).await {
                Ok(linked) => {
                    let fork = linked == Some(Linked::Fork);
                    let tone = if fork { Tone::Warn } else { Tone::Good };
                    (tone, (words.taken)(fields.len(), linked))
                }
                Err(error) => (Tone::Bad, text.storage(&error)),
            };
            done.run(answer);
        });
    };
    view! {
        <section class="stack import" aria-labelledby=PREVIEW>
            <h3 id=PREVIEW tabindex="-1">{head}</h3>
            {table}
            <p class="row">
                <button
                    class="button button--primary"
                    type="button"
                    aria-disabled=move || (!desk.may_edit()).to_string()
                    on:click=take
                >
                    {move || (words.take_all)(taken.with(BTreeSet::len), is_ballot)}
                </button>
                <button class="button" type="button" on:click=move |_| cancel.run(())>
                    {words.cancel}
                </button>
            </p>
        </section>
    }
}

/// The table of what the draft and the file say.
#[component]
fn Table(
    /// A row for each field in which they differ.
    children: Children,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.keep();
    view! {
        <p>{words.preview_hint}</p>
        <table class="table import__table">
            <caption class="visually-hidden">{words.preview_table}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.take}</th>
                    <th scope="col">{words.field}</th>
                    <th scope="col">{words.here}</th>
                    <th scope="col">{words.there}</th>
                </tr>
            </thead>
            <tbody>{children()}</tbody>
        </table>
    }
}

#[component]
fn FieldRow(
    /// The field of the draft that is compared.
    field: Field,
    /// The name of the field.
    name: String,
    /// What is here, and what the file says.
    values: [String; 2],
    /// The fields that are taken from the file.
    taken: RwSignal<BTreeSet<Field>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.keep();
    let label = (words.take_field)(&name);
    let checked = {
        let field = field.clone();
        move || taken.with(|taken| taken.contains(&field))
    };
    let change = move |event| {
        let ticked = event_target_checked(&event);
        taken.update(|taken| {
            if ticked {
                taken.insert(field.clone());
            } else {
                taken.remove(&field);
            }
        });
    };
    let [here, there] = values;
    view! {
        <tr>
            <td class="import__take">
                <label class="import__label">
                    <input class="tick" type="checkbox" prop:checked=checked on:change=change />
                    <span class="visually-hidden">{label}</span>
                </label>
            </td>
            <th scope="row">{name}</th>
            <td class="import__here"><span class="import__side">{words.here}</span> {here}</td>
            <td class="import__there"><span class="import__side">{words.there}</span> {there}</td>
        </tr>
    }
}

/// The position of the category that a field belongs to. Fields about the juror come first.
fn category_of(edition: &Edition, field: &Field) -> Option<usize> {
    let category = |id| edition.find_category(id).map_or(usize::MAX, |it| it.place);
    let nominee = |id| edition.find_nominee(id).map_or(usize::MAX, |it| it.category.place);
    match field {
        Field::Name | Field::Territory => None,
        Field::Answer(id) => Some(category(id)),
        Field::Conflict(id) => Some(nominee(id)),
        Field::Comment(Subject::Category(id)) | Field::Note(Subject::Category(id)) => {
            Some(category(id))
        }
        Field::Comment(Subject::Nominee(id)) | Field::Note(Subject::Nominee(id)) => {
            Some(nominee(id))
        }
    }
}

fn name_of(text: Language, edition: &Edition, field: &Field) -> String {
    let words = text.keep();
    let category = |id: &Id<Category>| {
        edition.find_category(id).map_or_else(|| id.to_string(), |it| it.name.clone())
    };
    let nominee = |id: &Id<Nominee>| {
        let found = edition.find_nominee(id);
        found.map_or_else(|| id.to_string(), |it| it.territory.label.clone())
    };
    let subject = |subject: &Subject| match subject {
        Subject::Category(id) => category(id),
        Subject::Nominee(id) => nominee(id),
    };
    match field {
        Field::Name => words.name.to_owned(),
        Field::Territory => words.territory.to_owned(),
        Field::Answer(id) => category(id),
        Field::Conflict(id) => (words.conflict_of)(&nominee(id)),
        Field::Comment(it) => (words.comment_on)(&subject(it)),
        Field::Note(it) => (words.note_on)(&subject(it)),
    }
}

fn value_of(text: Language, edition: &Edition, draft: &Draft, field: &Field) -> String {
    let words = text.keep();
    let said =
        |said: &str| if said.is_empty() { words.nothing.to_owned() } else { said.to_owned() };
    match field {
        Field::Name => said(draft.name()),
        Field::Territory => said(draft.territory()),
        Field::Answer(id) => {
            let lines = draft.answer(id).map(|it| said::lines(text, Some(edition), id, it));
            let line = |line: said::Line| match line.more.as_str() {
                "" => line.what,
                more => format!("{} ({more})", line.what),
            };
            let lines: Vec<_> = lines.into_iter().flatten().map(line).collect();
            said(&lines.join(", "))
        }
        Field::Conflict(id) => match draft.conflict(id) {
            Some(Conflict::Recused(reason)) => (words.recused)(reason),
            Some(Conflict::NoConflict) => words.no_conflict.to_owned(),
            None => words.nothing.to_owned(),
        },
        Field::Comment(subject) => said(draft.comment(subject)),
        Field::Note(subject) => said(draft.note(subject)),
    }
}
