//! The key that the edition names: whose signature invites.

use std::sync::Arc;

use leptos::prelude::*;

use crate::address::Address;
use crate::browser::organiser_key;
use crate::json::{Path, Value, canonical};
use crate::text::Language;
use crate::ui::components::notice::Tone;
use crate::ui::organiser::state::drafting::Drafting;
use crate::ui::organiser::state::keyring::{Key as Stand, Keyring};
use crate::ui::organiser::state::saying::{Said, Sayings};
use crate::workflow::office::organiser_key::{LockedOrganiserKey, named_key};

const KEY: &str = "organiser_key";

#[component]
pub(super) fn NamedKey() -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let at = Path::root().member(KEY);
    let named = {
        let at = at.clone();
        Memo::new(move |_| drafting.draft().and_then(|draft| draft.find(&at).cloned()))
    };
    let stands = move || match named.get() {
        Some(key) => {
            let groups = named_key(&key).map(|groups| groups.join(" "));
            (words.key_named)(&groups.unwrap_or_else(|| canonical(&key)))
        }
        None => words.key_unnamed.to_owned(),
    };
    let forget = move || {
        named.get().is_some().then(|| {
            let at = at.clone();
            let forget = move |_| drafting.set(&at, None::<Value>);
            view! {
                <p>
                    <button class="button button--text" type="button" on:click=forget>
                        {words.unname_key}
                    </button>
                </p>
            }
        })
    };
    view! {
        <div class="stack" id=KEY tabindex="-1">
            <p role="status">{stands}</p>
            <OwnKey named />
            <Said place=KEY />
            {forget}
        </div>
    }
}

/// The button that names the key of this browser, or what is needed first.
#[component]
fn OwnKey(
    /// The key that the edition names.
    named: Memo<Option<Value>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.drafting();
    move || {
        let Stand::Open { file, key, .. } = keyring.key() else {
            return view! {
                <p>{words.key_closed}</p>
                <p><a class="button" href=Address::OrganiserKey.to_href()>{words.key_page}</a></p>
            }
            .into_any();
        };
        let jwk = key.jwk();
        if named.get().as_ref() == Some(&jwk) {
            return view! { <p><strong>{words.key_was_named}</strong></p> }.into_any();
        }
        view! { <NameKey jwk file /> }.into_any()
    }
}

/// The button that names the key of this browser.
#[component]
fn NameKey(
    /// The key, as the edition names it.
    jwk: Value,
    /// The key, as this browser keeps it.
    file: Arc<LockedOrganiserKey>,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let sayings: Sayings = expect_context();
    let words = text.drafting();
    let name = move |_| {
        drafting.set(&Path::root().member(KEY), Some(jwk.clone()));
        let draft = drafting.draft_untracked();
        let id = draft.as_ref().and_then(|it| it.member("id")?.as_str().map(str::to_owned));
        // The edition that is prepared may have another name than the one of the site.
        if id.is_some_and(|id| organiser_key::keep(&id, file.file())) {
            sayings.say(KEY, Tone::Good, words.key_also_kept);
        }
    };
    view! {
        <p>
            <button class="button button--primary" type="button" on:click=name>
                {words.name_key}
            </button>
        </p>
    }
}
