//! What is shown if there is no draft: the ways to begin one.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::naming::Naming;
use super::next_round::NextRound;
use crate::browser::fetch::fetch;
use crate::browser::site;
use crate::edition::{Edition, Id};
use crate::format::edition_v1::MAX_BYTES;
use crate::text::{Language, Notice};
use crate::ui::components::file_field::{FileField, read_one};
use crate::ui::components::notice::Tone;
use crate::ui::organiser::state::drafting::{Drafting, begin};
use crate::ui::organiser::state::saying::{Said, Sayings};
use crate::workflow::author::new_edition::{new_edition, read_draft};
use crate::workflow::open_edition::OpenEdition;

const SITE: &str = "du-site";
const FILE: &str = "fichier";

#[component]
pub(super) fn Start() -> impl IntoView {
    let text: Language = expect_context();
    let words = text.drafting();
    view! {
        <section class="stack stack--wide" aria-labelledby="commencer">
            <h2 id="commencer">{words.begin_title}</h2>
            <FromSite />
            <FromFile />
            <Anew />
            <NextRound />
        </section>
    }
}

#[component]
fn FromSite() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let drafting: Drafting = expect_context();
    let sayings: Sayings = expect_context();
    let words = text.drafting();
    let take = move |_| {
        spawn_local(async move {
            // Taken from the file, because the document in this page no longer has the order of its fields.
            let draft =
                fetch(&site::edition()).await.ok().and_then(|bytes| read_draft(&bytes).ok());
            match draft {
                Some(draft) => begin(drafting, sayings, draft),
                None => sayings.tell(SITE, Tone::Bad, (words.site_missing)()),
            }
        });
    };
    view! {
        <div class="stack">
            <p>
                <button class="button button--primary" type="button" on:click=take>
                    {(words.from_site)(&open.edition.title)}
                </button>
            </p>
            <p class="field__hint">{words.from_site_hint}</p>
            <Said place=SITE />
        </div>
    }
}

#[component]
fn FromFile() -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let sayings: Sayings = expect_context();
    let words = text.drafting();
    let choose = read_one(MAX_BYTES, move |file| {
        let Ok(bytes) = file.content else {
            sayings.say(FILE, Tone::Bad, words.unreadable_file);
            return;
        };
        match read_draft(&bytes) {
            Ok(draft) => begin(drafting, sayings, draft),
            Err(faults) => {
                let said = faults.iter().map(|it| (words.at)(it.position, &text.fault(&it.kind)));
                let remedy = said.take(1).collect();
                let what = words.not_an_edition.to_owned();
                sayings.tell(FILE, Tone::Bad, Notice { what, remedy });
            }
        }
    });
    view! {
        <FileField
            id=FILE
            label=words.from_file
            hint=words.from_file_hint
            invalid=Signal::derive(move || sayings.is_bad_at(FILE))
            take=choose
        >
            <Said place=FILE />
        </FileField>
    }
}

#[component]
fn Anew() -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let sayings: Sayings = expect_context();
    let words = text.drafting();
    let create = move |(id, title): (Id<Edition>, String)| {
        begin(drafting, sayings, new_edition(&id, &title, text.tag()));
    };
    view! {
        <section class="stack" aria-labelledby="vierge-titre">
            <h3 id="vierge-titre">{words.anew}</h3>
            <Naming
                id="vierge"
                label=words.anew_label
                hint=words.anew_hint
                button=words.anew_button
                begin=create
            />
        </section>
    }
}
