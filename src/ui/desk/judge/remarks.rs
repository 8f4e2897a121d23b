//! What a juror has to say beside the answer, of a nominee or of a category: to the jury, or for themselves alone.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::ids::summary_id;
use super::tie::Recuse;
use crate::ballot::{Draft, Subject};
use crate::edition::{Category, Nominee};
use crate::text::Language;
use crate::ui::components::field::Field;
use crate::ui::desk::state::Desk;

/// Remarks on a nominee, folded; and the way to recuse oneself.
#[component]
pub(super) fn OnNominee(
    /// The nominee that the remarks are about.
    nominee: Arc<Nominee>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.judging();
    let name = nominee.territory.label.clone();
    let subject = Subject::Nominee(nominee.id.clone());
    let written = Memo::new({
        let subject = subject.clone();
        move |_| {
            desk.draft().with(|draft| {
                (!draft.comment(&subject).is_empty(), !draft.note(&subject).is_empty())
            })
        }
    });
    let mark = move |is_there: bool, what: &'static str| {
        is_there.then(|| view! { " " <span class="remarks__mark">{what}</span> })
    };
    let marks = move || {
        let (comment, note) = written.get();
        view! { {mark(comment, words.has_comment)} {mark(note, words.has_note)} }
    };
    // The fields are made when they are opened, because the fields of hundreds of nominees would make the page slow.
    let was_opened = RwSignal::new(false);
    let toggle = move |event: leptos::ev::Event| {
        let details = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        if details.is_some_and(|details| details.has_attribute("open")) {
            was_opened.set(true);
        }
    };
    let id = summary_id(&nominee.id);
    let about = (words.about)(&name);
    let place = format!("nomine-{}", nominee.id);
    let fields = move || {
        was_opened.get().then(|| {
            let nominee = Arc::clone(&nominee);
            let (subject, place, name) = (subject.clone(), place.clone(), name.clone());
            view! { <Fields subject place name /> <Recuse nominee /> }
        })
    };
    view! {
        <details class="remarks" on:toggle=toggle>
            <summary class="remarks__summary" id=id>
                <span>{words.remarks} <span class="visually-hidden">{about}</span> {marks}</span>
            </summary>
            <div class="remarks__fields">{fields}</div>
        </details>
    }
}

/// Remarks on a category as a whole.
#[component]
pub(super) fn OnCategory(
    /// The category that the remarks are about.
    category: Arc<Category>,
) -> impl IntoView {
    let text: Language = expect_context();
    let title = format!("remarques-categorie-{}", category.id);
    let place = format!("categorie-{}", category.id);
    let subject = Subject::Category(category.id.clone());
    view! {
        <div class="stack remarks-on-category" role="group" aria-labelledby=title>
            <p class="remarks__title" id=title.clone()>{text.judging().remarks_on_category}</p>
            <div class="remarks__fields">
                <Fields subject place name=String::new() />
            </div>
        </div>
    }
}

#[component]
fn Fields(
    /// What the remarks are about.
    subject: Subject,
    /// What their names in the page begin with.
    place: String,
    /// The nominee they are about; empty where they are about none.
    name: String,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.judging();
    let for_jury = if name.is_empty() { words.comment_for_jury } else { words.for_jury };
    let about = if name.is_empty() { String::new() } else { (words.about)(&name) };
    view! {
        <Remark
            subject=subject.clone()
            id=format!("jury-{place}")
            label=for_jury
            about=about.clone()
            hint=words.for_jury_hint
            read=Draft::comment
            write=Draft::set_comment
        />
        <Remark
            subject
            id=format!("note-{place}")
            label=words.for_yourself
            about
            hint=words.for_yourself_hint
            read=Draft::note
            write=Draft::set_note
        />
    }
}

#[component]
fn Remark(
    /// What the remarks are about.
    subject: Subject,
    /// Id of the element.
    id: String,
    /// The label.
    label: &'static str,
    /// The same with the nominee's name, for screen readers.
    about: String,
    /// Who will read it.
    hint: &'static str,
    /// Reads the text from the draft.
    read: for<'a> fn(&'a Draft, &Subject) -> &'a str,
    /// Writes the text into the draft.
    write: fn(&mut Draft, &Subject, &str),
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let written = desk.typed({
        let subject = subject.clone();
        move |draft| read(draft, &subject).to_owned()
    });
    let most = Memo::new(move |_| {
        written.with(|written| desk.draft().with(|draft| draft.room_for(written)))
    });
    let left = move || {
        // The browser counts what it lets in by UTF-16 units, and so does this.
        let used = written.with(|written| written.encode_utf16().count());
        (text.desk().characters_left)(most.get().saturating_sub(used))
    };
    let type_in = move |event| {
        written.set(event_target_value(&event));
        desk.type_in(|draft| write(draft, &subject, &written.get_untracked()));
    };
    let left_id = format!("{id}-reste");
    let count = view! { <p class="field__count" id=left_id.clone()>{left}</p> }.into_any();
    view! {
        <Field
            id
            label=view! { {label} " " <span class="visually-hidden">{about}</span> }
            hint
            also=Some(left_id)
            block="comment"
            below=count
        >
            <textarea
                class="field__input"
                maxlength=most
                readonly=move || !desk.may_edit()
                prop:value=written
                on:input=type_in
            ></textarea>
        </Field>
    }
}
