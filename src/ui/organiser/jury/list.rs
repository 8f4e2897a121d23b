//! Everybody in the jury, and who is invited.

use std::sync::Arc;

use leptos::prelude::*;

use super::ids::LIST;
use super::juror::JurorItem;
use crate::edition::Id;
use crate::format::invitation_v1::Invitee;
use crate::format::roster_v1::Juror;
use crate::search::words as folded;
use crate::text::Language;
use crate::ui::organiser::pieces::text_field::TextField;
use crate::ui::organiser::state::roster::RosterState;
use crate::ui::organiser::state::saying::Said;

/// Jurors that are shown at a time.
const SHOWN: usize = 50;

/// From how many on the list can be searched.
const MANY: usize = 10;

#[component]
pub(super) fn List() -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let typed = RwSignal::new(String::new());
    let most = RwSignal::new(SHOWN);
    let opened: RwSignal<Option<Id<Invitee>>> = RwSignal::new(None);
    let summary = move || {
        let roster = roster.roster()?;
        let invited = roster.jurors.iter().filter(|juror| juror.standing().is_some()).count();
        Some((words.jurors)(roster.jurors.len(), invited))
    };
    let items = move || {
        let wanted = folded(&typed.get());
        let roster = roster.roster()?;
        let found = roster.jurors.iter().filter(|juror| is_told(juror, &wanted));
        let found: Vec<_> = found.collect();
        let more = found.len().saturating_sub(most.get()).min(SHOWN);
        let shown = found.into_iter().take(most.get()).map(|juror| {
            view! { <JurorItem juror=Arc::new(juror.clone()) opened /> }
        });
        let shown = shown.collect_view();
        let more = (more > 0).then(|| {
            let show = move |_| most.update(|most| *most += SHOWN);
            view! {
                <p>
                    <button class="button" type="button" on:click=show>
                        {(words.more)(more)}
                    </button>
                </p>
            }
        });
        let none = shown.is_empty().then(|| view! { <p>{words.none_found}</p> });
        Some(view! {
            <ul class="jurors" role="list">{shown}</ul>
            {none}
            {more}
        })
    };
    view! {
        <section class="stack" aria-labelledby="jures-titre">
            <h2 id="jures-titre">{words.jurors_title}</h2>
            <p>{summary}</p>
            <Filter typed most />
            <Said place=LIST />
            {items}
        </section>
    }
}

/// The field that filters a long list.
#[component]
fn Filter(
    /// The words.
    typed: RwSignal<String>,
    /// How many jurors are shown.
    most: RwSignal<usize>,
) -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let has_many =
        Memo::new(move |_| roster.roster().is_some_and(|roster| roster.jurors.len() > MANY));
    move || {
        has_many.get().then(|| {
            view! {
                <TextField
                    id="chercher"
                    label=text.jury().filter
                    kind="search"
                    value=typed
                    changed=move |()| most.set(SHOWN)
                />
            }
        })
    }
}

fn is_told(juror: &Juror, wanted: &[String]) -> bool {
    let email = juror.person.email.as_ref().map(|it| it.as_str().to_owned()).unwrap_or_default();
    let told = folded(&format!("{} {email}", juror.person.name));
    wanted.iter().all(|word| told.iter().any(|it| it.starts_with(word.as_str())))
}
