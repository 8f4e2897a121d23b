//! Opening an invitation by hand: pasted text, or a file.

use leptos::prelude::*;

use crate::text::{Language, Notice as Sentences};
use crate::ui::components::field::Field;
use crate::ui::components::file_field::{FileField, read_one};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::desk::state::Desk;

/// The largest file that is searched for an invitation, in bytes: a mail with pictures in it.
const MAX_BYTES: usize = 1 << 20;

#[component]
pub(in crate::ui::desk) fn OpenInvitation() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.invitations();
    let pasted = RwSignal::new(String::new());
    let unreadable: RwSignal<Option<Sentences>> = RwSignal::new(None);
    let open = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        unreadable.set(None);
        desk.open_invitation(pasted.get_untracked(), text);
    };
    let read = read_one(MAX_BYTES, move |file| match file.content {
        Ok(bytes) => {
            unreadable.try_set(None);
            desk.open_invitation(String::from_utf8_lossy(&bytes).into_owned(), text);
        }
        Err(_) => {
            unreadable.try_set(Some((words.unreadable)()));
        }
    });
    let fault =
        move || unreadable.get().map(|sentences| view! { <Notice tone=Tone::Bad sentences /> });
    view! {
        {fault}
        <form class="stack" on:submit=open>
            <Field id="invitation" label=words.paste hint=words.paste_hint>
                <textarea
                    class="field__input"
                    rows="4"
                    spellcheck="false"
                    autocomplete="off"
                    prop:value=pasted
                    on:input=move |event| pasted.set(event_target_value(&event))
                ></textarea>
            </Field>
            <p><button class="button button--primary" type="submit">{words.open}</button></p>
            <FileField
                id="invitation-fichier"
                label=words.file
                accept=".txt,.eml,.json,text/plain,message/rfc822"
                invalid=Signal::derive(move || unreadable.get().is_some())
                take=read
            />
        </form>
    }
}

/// Why the invitation that was tried last could not be opened.
#[component]
pub(in crate::ui::desk) fn NotOpened() -> impl IntoView {
    let desk: Desk = expect_context();
    move || desk.invitation_fault().map(|sentences| view! { <Notice tone=Tone::Bad sentences /> })
}
