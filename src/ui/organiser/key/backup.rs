//! The backup of a new key: saved, and opened again before the key can be used.

use std::sync::Arc;

use leptos::prelude::*;

use super::file_form::{FileForm, Wording};
use crate::browser::download;
use crate::text::Language;
use crate::ui::organiser::state::keyring::Keyring;
use crate::workflow::office::organiser_key::LockedOrganiserKey;

#[component]
pub(super) fn Backup(
    /// What is to be saved.
    file: Arc<LockedOrganiserKey>,
) -> impl IntoView {
    let text: Language = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.organiser_key();
    let wording =
        Wording { id: "sauvegarde", passphrase: words.backup_passphrase, button: words.check };
    view! {
        <section class="key" aria-labelledby="a-sauvegarder">
            <h2 id="a-sauvegarder">{words.backup_title}</h2>
            <p>{words.backup_lead}</p>
            <Save file label=words.save primary=true />
            <h3>{words.open_again}</h3>
            <FileForm wording />
            <p>
                <button
                    class="button button--text"
                    type="button"
                    on:click=move |_| keyring.give_up()
                >
                    {words.give_up}
                </button>
            </p>
        </section>
    }
}

/// Hands the file to the person, as often as they like.
#[component]
pub(super) fn Save(
    /// The file.
    file: Arc<LockedOrganiserKey>,
    /// The text of the button.
    label: &'static str,
    /// Whether it is what is to be done next.
    primary: bool,
) -> impl IntoView {
    let text: Language = expect_context();
    let failed = RwSignal::new(false);
    let save = move |_| failed.set(!download::download(&file.file_name(), file.file()));
    let not_saved = text.organiser_key().not_saved;
    let error = move || failed.get().then(|| view! { <p class="field__error">{not_saved}</p> });
    view! {
        <p>
            <button
                class=if primary { "button button--primary" } else { "button" }
                type="button"
                on:click=save
            >
                {label}
            </button>
        </p>
        <div role="alert">{error}</div>
    }
}
