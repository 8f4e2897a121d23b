//! What a backup would change, shown first. Where both have a different text, the organiser chooses.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Brought;
use crate::browser::{clock, organiser_key};
use crate::text::{Language, Notice as Sentences};
use crate::ui::organiser::imports::ids::PREVIEW;
use crate::ui::organiser::state::keyring::Keyring;
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::organiser::state::roster::RosterState;
use crate::workflow::office::restore::{DECISIONS, Differing, LIST, ROSTER};
use crate::workflow::open_edition::OpenEdition;

/// Which of two papers stays: `true` for the one in the backup.
type Choices = RwSignal<BTreeMap<String, bool>>;

#[component]
pub(super) fn Preview(
    /// What it would bring.
    brought: Arc<Brought>,
    /// Called when this ends, with a message if something was restored.
    done: Callback<Option<Sentences>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let roster: RosterState = expect_context();
    let keyring: Keyring = expect_context();
    let words = text.office_backup();
    let choices: Choices = RwSignal::new(BTreeMap::new());
    let incomplete = RwSignal::new(false);
    let restoring = &brought.restoring;
    let taken = restoring.papers.iter().map(|(name, _)| {
        let sentence = (words.taken)(&(words.paper)(name));
        view! { <li>{sentence}</li> }
    });
    let taken = taken.collect_view();
    let differing = restoring.differing.iter().enumerate();
    let differing = differing.map(|(place, it)| {
        view! { <Choice place differing=it.clone() choices incomplete /> }
    });
    let differing = differing.collect_view();
    let key = match (&brought.key, brought.is_other_key) {
        (Some(_), _) => Some(words.key_taken),
        (None, true) => Some(words.key_other),
        (None, false) => None,
    };
    let key = key.map(|sentence| view! { <li>{sentence}</li> });
    let files = (words.files)(restoring.files.len(), restoring.known);
    let when = (words.found)(&clock::instant(&brought.created, text.tag()));
    let apply = move |_| {
        let chosen = choices.get_untracked();
        if brought.restoring.differing.iter().any(|it| !chosen.contains_key(&it.name)) {
            incomplete.set(true);
            return;
        }
        let (brought, edition) = (Arc::clone(&brought), open.edition.id.to_string());
        spawn_local(async move {
            restore(&brought, &chosen, office, roster).await;
            let is_kept = keep_key(brought.key.as_deref(), &edition, keyring);
            let remedy = if is_kept { "" } else { words.key_not_kept }.to_owned();
            done.try_run(Some(Sentences { what: words.restored.to_owned(), remedy }));
        });
    };
    let missing = move || {
        incomplete.get().then(|| view! { <p class="field__error">{words.choose_first}</p> })
    };
    view! {
        <div class="stack" id=PREVIEW tabindex="-1">
            <h3>{when}</h3>
            <ul>
                <li>{files}</li>
                {taken}
                {key}
            </ul>
            {differing}
            <div role="alert">{missing}</div>
            <p class="row">
                <button class="button button--primary" type="button" on:click=apply>
                    {words.apply}
                </button>
                <button class="button" type="button" on:click=move |_| done.run(None)>
                    {words.put_aside}
                </button>
            </p>
        </div>
    }
}

/// Two different texts of the same name, of which the organiser chooses one.
#[component]
fn Choice(
    /// The position on the page, which makes its ids unique.
    place: usize,
    /// The two texts.
    differing: Differing,
    /// Where the choice is kept.
    choices: Choices,
    /// Whether somebody went on without choosing.
    incomplete: RwSignal<bool>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.office_backup();
    let group = format!("reprise-{place}");
    let ways = [(false, (words.here)(differing.here)), (true, (words.there)(differing.there))];
    let ways = ways.into_iter().map(|(there, label)| {
        let (id, name) = (format!("{group}-{there}"), differing.name.clone());
        view! {
            <div class="contender">
                <input
                    class="tick"
                    type="radio"
                    id=id.clone()
                    name=group.clone()
                    on:change=move |_| {
                        choices.update(|all| _ = all.insert(name.clone(), there));
                        incomplete.set(false);
                    }
                />
                <label for=id>{label}</label>
            </div>
        }
    });
    let ways = ways.collect_view();
    let note = (differing.name == ROSTER).then(|| view! { <p>{words.no_link_lost}</p> });
    view! {
        <fieldset class="conflict">
            <legend>{(words.differ)(&(words.paper)(&differing.name))}</legend>
            {note}
            <div class="conflict__all">{ways}</div>
        </fieldset>
    }
}

/// Keeps the key of the backup, if there is one; whether the browser did.
fn keep_key(key: Option<&str>, edition: &str, keyring: Keyring) -> bool {
    let Some(key) = key else { return true };
    let is_kept = organiser_key::keep(edition, key);
    if is_kept {
        keyring.look_again(edition);
    }
    is_kept
}

/// Brings in what is new, and what was chosen.
async fn restore(
    brought: &Brought,
    chosen: &BTreeMap<String, bool>,
    office: OfficeState,
    roster: RosterState,
) {
    let differing = brought.restoring.differing.iter();
    let differing = differing.map(|it| (&it.name, &it.text, chosen.get(&it.name) == Some(&true)));
    let papers = brought.restoring.papers.iter().map(|(name, text)| (name, text, true));
    let mut others = Vec::new();
    for (name, text, is_taken) in papers.chain(differing) {
        match name.as_str() {
            ROSTER if is_taken => _ = roster.restore(text.as_bytes(), office),
            ROSTER => _ = roster.unite(text.as_bytes(), office),
            DECISIONS if is_taken => office.adopt(text.as_bytes()),
            _ if is_taken => {
                if name == LIST {
                    roster.know_list(text);
                }
                others.push((name.clone(), text.clone()));
            }
            _ => {}
        }
    }
    office.bring_back(others, brought.restoring.files.clone()).await;
}
