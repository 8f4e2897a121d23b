//! A key that this browser keeps, and opens with its passphrase.

use std::sync::Arc;

use leptos::prelude::*;

use super::backup::Save;
use super::forget::Forget;
use super::open::Thumbprint;
use super::passphrase_field::PassphraseField;
use super::said::Said;
use crate::text::Language;
use crate::ui::organiser::state::keyring::Keyring;
use crate::workflow::office::organiser_key::LockedOrganiserKey;

const FORM: &str = "ouvrir";

#[component]
pub(super) fn Locked(
    /// The key.
    file: Arc<LockedOrganiserKey>,
) -> impl IntoView {
    let text: Language = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.organiser_key();
    let passphrase = RwSignal::new(String::new());
    let groups = file.groups();
    let unlock = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        keyring.unlock(FORM, passphrase.get_untracked());
    };
    view! {
        <section class="key" aria-labelledby="fermee">
            <h2 id="fermee">{words.locked_title}</h2>
            <p>{words.locked_lead}</p>
            <Thumbprint groups />
            <form class="key" novalidate on:submit=unlock>
                <PassphraseField
                    id=FORM
                    label=words.passphrase
                    value=passphrase
                    shown=false
                    new=false
                />
                <Said form=FORM />
                <p>
                    <button
                        class="button button--primary"
                        type="submit"
                        aria-disabled=move || keyring.is_busy().to_string()
                    >
                        {words.unlock}
                    </button>
                </p>
            </form>
            <Save file label=words.save_again primary=false />
            <Forget />
        </section>
    }
}
