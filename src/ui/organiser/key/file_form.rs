//! A file and its passphrase: what restores a key, and what shows that a backup opens.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::passphrase_field::PassphraseField;
use super::said::Said;
use crate::browser::files::Chosen;
use crate::text::Language;
use crate::ui::components::file_field::FileField;
use crate::ui::organiser::state::keyring::Keyring;
use crate::ui::window::focus_later;

/// The largest file that is read, in bytes: a key has less than one thousand.
const MAX_BYTES: usize = 1 << 16;

/// How a form is worded, and what its fields are called in the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wording {
    pub(super) id: &'static str,
    pub(super) passphrase: &'static str,
    pub(super) button: &'static str,
}

#[component]
pub(super) fn FileForm(
    /// The sentences of the form.
    wording: Wording,
) -> impl IntoView {
    let text: Language = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.organiser_key();
    let passphrase = RwSignal::new(String::new());
    let chosen = StoredValue::new_local(None);
    let fault: RwSignal<Option<&'static str>> = RwSignal::new(None);
    let file_id = format!("{}-fichier", wording.id);
    let focused = file_id.clone();
    let choose = move |mut files: Vec<Chosen>| {
        chosen.set_value(files.pop());
        fault.set(None);
    };
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(file) = chosen.get_value() else {
            fault.set(Some(words.no_file));
            return focus_later(focused.clone());
        };
        let phrase = passphrase.get_untracked();
        // Reads the file only now, so that the button can be pressed before the file was read.
        spawn_local(async move {
            match file.read(MAX_BYTES).await.content {
                Ok(bytes) => keyring.open_file(wording.id, &bytes, phrase),
                Err(_) => _ = fault.try_set(Some(words.unreadable)),
            }
        });
    };
    let error =
        move || fault.get().map(|said| view! { <p class="field__error" role="alert">{said}</p> });
    view! {
        <form class="key" novalidate on:submit=send>
            <FileField
                id=file_id
                label=words.file
                invalid=Signal::derive(move || fault.get().is_some())
                keeps=true
                take=choose
            >
                {error}
            </FileField>
            <PassphraseField
                id=wording.id
                label=wording.passphrase
                value=passphrase
                shown=false
                new=false
            />
            <Said form=wording.id />
            <p>
                <button
                    class="button button--primary"
                    type="submit"
                    aria-disabled=move || keyring.is_busy().to_string()
                >
                    {wording.button}
                </button>
            </p>
        </form>
    }
}
