//! A key that can sign: what the edition must say of it, and the ways to close it.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::backup::Save;
use super::forget::Forget;
use crate::browser::clipboard;
use crate::text::{Language, Notice as Sentences};
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::organiser::state::keyring::Keyring;
use crate::workflow::office::organiser_key::{KeyFit, LockedOrganiserKey, OrganiserKey};
use crate::workflow::open_edition::OpenEdition;

#[component]
pub(super) fn Open(
    /// The locked file of the key.
    file: Arc<LockedOrganiserKey>,
    /// The key.
    key: Arc<OrganiserKey>,
    /// Whether this browser keeps the file.
    kept: bool,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.organiser_key();
    let (tone, fit) = match key.fit(&open.edition) {
        KeyFit::Named => (Tone::Good, words.fits),
        KeyFit::AnotherNamed => (Tone::Bad, words.fits_not),
        KeyFit::NoneNamed => (Tone::Warn, words.fits_none),
    };
    let sentences =
        Sentences { what: words.open_title.to_owned(), remedy: words.open_lead.to_owned() };
    let not_kept = (!kept).then(|| {
        let sentences = Sentences { what: words.not_kept.to_owned(), remedy: String::new() };
        view! { <Notice tone=Tone::Warn sentences /> }
    });
    let fit = Sentences { what: fit.to_owned(), remedy: String::new() };
    let member = key.member();
    view! {
        <div class="key">
            <Notice tone=Tone::Good sentences />
            {not_kept}
            <Notice tone sentences=fit />
            <section class="key" aria-labelledby="publique">
                <h2 id="publique">{words.member}</h2>
                <p class="key__code">{member.clone()}</p>
                <Copy what=member label=words.copy />
            </section>
            <Thumbprint groups=key.groups() />
            <p>
                <button class="button" type="button" on:click=move |_| keyring.close()>
                    {words.close}
                </button>
            </p>
            <Save file label=words.save_again primary=false />
            <Forget />
        </div>
    }
}

/// The fingerprint of a key, in groups to be read out.
#[component]
pub(super) fn Thumbprint(
    /// The fingerprint, in groups of characters.
    groups: Vec<String>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.organiser_key();
    let whole = groups.concat();
    let groups = groups.into_iter().map(|group| view! { <span>{group}</span> " " });
    view! {
        <section class="key" aria-labelledby="empreinte">
            <h2 id="empreinte">{words.thumbprint}</h2>
            <p class="field__hint">{words.thumbprint_hint}</p>
            <p class="key__code key__code--groups">{groups.collect_view()}</p>
            <Copy what=whole label=words.copy_thumbprint />
        </section>
    }
}

#[component]
fn Copy(
    /// The text.
    what: String,
    /// The text of the button.
    label: &'static str,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.organiser_key();
    let said = RwSignal::new("");
    let copy = move |_| {
        let what = what.clone();
        spawn_local(async move {
            let copied = clipboard::copy(&what).await;
            said.try_set(if copied { words.copied } else { words.not_copied });
        });
    };
    view! {
        <p class="row">
            <button class="button" type="button" on:click=copy>{label}</button>
            <span role="status">{said}</span>
        </p>
    }
}
