//! The organiser's key: making, backing up, restoring, opening and removing it.

mod backup;
mod file_form;
mod forget;
mod locked;
mod make;
mod open;
mod passphrase_field;
mod said;

use std::sync::Arc;

use leptos::prelude::*;

use self::backup::Backup;
use self::file_form::{FileForm, Wording};
use self::locked::Locked;
use self::make::Make;
use self::open::Open;
use super::pieces::organiser_page::OrganiserPage;
use super::state::keyring::{Key as Stand, Keyring};
use crate::text::Language;
use crate::workflow::open_edition::OpenEdition;

/// The page of the key.
#[component]
pub(super) fn Key() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.organiser_key();
    keyring.look(open.edition.id.as_str());
    let body = move || match keyring.key() {
        Stand::None => view! { <Make /> <Restore /> }.into_any(),
        Stand::Unsaved(file) => view! { <Backup file /> }.into_any(),
        Stand::Locked(file) => view! { <Locked file /> }.into_any(),
        Stand::Open { file, key, kept } => view! { <Open file key kept /> }.into_any(),
    };
    view! {
        <OrganiserPage title=words.title lead=words.lead>
            <div aria-busy=move || keyring.is_busy().to_string()>{body}</div>
        </OrganiserPage>
    }
}

#[component]
fn Restore() -> impl IntoView {
    let text: Language = expect_context();
    let words = text.organiser_key();
    let wording = Wording { id: "restaurer", passphrase: words.passphrase, button: words.restore };
    view! {
        <section class="key" aria-labelledby="restauration">
            <h2 id="restauration">{words.restore_title}</h2>
            <p>{words.restore_lead}</p>
            <FileForm wording />
        </section>
    }
}
