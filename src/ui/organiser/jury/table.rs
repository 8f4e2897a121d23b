//! A table of jurors: what it would do is shown before it does anything.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;

use super::said::Said;
use crate::browser::files::{self, Chosen};
use crate::format::table::{Encoding, MAX_BYTES};
use crate::text::{Jury, Language};
use crate::ui::components::dropping::dropping;
use crate::ui::components::notice::Tone;
use crate::ui::organiser::roster::{Register, RosterState};
use crate::ui::window::focus_later;
use crate::workflow::OpenEdition;
use crate::workflow::author::{Change, Import, JuryAct, import_jurors};

const TABLE: &str = "tableau";
const PREVIEW: &str = "apercu";

/// Lines and faults that are shown one by one.
const SHOWN: usize = 200;

/// A table that was read, with the name of its file.
type Table = (String, Arc<Vec<u8>>);

#[component]
pub(super) fn TableOfJurors() -> impl IntoView {
    let text: Language = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let table: RwSignal<Option<Table>> = RwSignal::new(None);
    let take = move |mut chosen: Vec<Chosen>| {
        let (Some(file), true) = (chosen.pop(), chosen.is_empty()) else {
            roster.say(TABLE, Tone::Bad, words.unreadable);
            return;
        };
        roster.need_register();
        spawn_local(async move {
            let read = file.read(MAX_BYTES).await;
            match read.content {
                Ok(bytes) => {
                    roster.say(TABLE, Tone::Good, (words.preview)(&read.name));
                    table.set(Some((read.name, Arc::new(bytes))));
                    focus_later(PREVIEW.to_owned());
                }
                Err(_) => roster.say(TABLE, Tone::Bad, words.unreadable),
            }
        });
    };
    let choose = move |event: Event| {
        let chosen = files::taken(&event);
        if !chosen.is_empty() {
            take(chosen);
        }
    };
    dropping(take);
    let preview = move || {
        let found = table.get()?;
        // Names of territories are looked up in the register: without it, good lines would be called bad.
        Some(match roster.register() {
            Register::Coming => view! { <p role="status">{words.register_loading}</p> }.into_any(),
            Register::Missing(why) => {
                view! { <p role="alert">{why}</p> <Preview found table /> }.into_any()
            }
            Register::Unasked | Register::Here(_) => view! { <Preview found table /> }.into_any(),
        })
    };
    view! {
        <section class="stack" aria-labelledby="tableau-titre">
            <h2 id="tableau-titre">{words.import_title}</h2>
            <p>{words.import_lead}</p>
            <div class="field">
                <label class="field__label" for=TABLE>{words.choose}</label>
                <p class="field__hint" id="tableau-aide">{words.choose_hint}</p>
                <input
                    class="field__file"
                    id=TABLE
                    type="file"
                    accept=".csv,.txt,.tsv,text/csv"
                    aria-describedby="tableau-aide"
                    on:change=choose
                />
            </div>
            <Said place=TABLE />
            {preview}
        </section>
    }
}

#[component]
fn Preview(
    /// What was chosen.
    found: Table,
    /// Where that is kept.
    table: RwSignal<Option<Table>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let roster: RosterState = expect_context();
    let words = text.jury();
    let (name, bytes) = found;
    let now = roster.roster()?;
    let register = roster.territories();
    let import = import_jurors(&now, &open.edition, register.as_deref(), &bytes);
    let title = (words.preview)(&name);
    let put_aside = move |_| {
        table.set(None);
        roster.say(TABLE, Tone::Good, "");
        focus_later(TABLE.to_owned());
    };
    let acts = import.acts().map(<[_]>::to_vec).filter(|acts| !acts.is_empty());
    let without_effect = import.faults.is_empty() && acts.is_none();
    let apply = acts.map(|acts| {
        let apply = move |_| {
            match roster.act(&acts) {
                Ok(()) => {
                    table.set(None);
                    roster.say(TABLE, Tone::Good, (words.applied)(&name));
                }
                Err(refusal) => {
                    roster.say(TABLE, Tone::Bad, (text.authoring().jury_refusal)(&refusal));
                }
            }
            focus_later(TABLE.to_owned());
        };
        view! {
            <button class="button button--primary" type="button" on:click=apply>
                {words.apply}
            </button>
        }
    });
    Some(view! {
        <div class="stack" id=PREVIEW tabindex="-1">
            <h3>{title}</h3>
            <Findings import=import.clone() />
            <Lines import />
            {without_effect.then(|| view! { <p>{words.without_effect}</p> })}
            <p class="row">
                {apply}
                <button class="button" type="button" on:click=put_aside>{words.put_aside}</button>
            </p>
        </div>
    })
}

/// What is to be known of the table, and everything that is wrong with it.
#[component]
fn Findings(
    /// What it amounts to.
    import: Import<JuryAct>,
) -> impl IntoView {
    let text: Language = expect_context();
    let (words, authoring) = (text.jury(), text.authoring());
    let letters = (import.encoding == Some(Encoding::Windows1252))
        .then(|| view! { <p>{authoring.in_windows_letters}</p> });
    let ignored = import.ignored.iter().map(|it| view! { <p>{(authoring.ignored)(it)}</p> });
    let faults = (!import.faults.is_empty()).then(|| {
        let each = import.faults.iter().take(SHOWN);
        let each = each.map(|fault| view! { <li class="finding">{authoring.fault_of(fault)}</li> });
        view! {
            <div role="alert">
                <h4 class="findings__title">{(words.faults)(import.faults.len())}</h4>
                <ul role="list">{each.collect_view()}</ul>
                {more(words, import.faults.len())}
            </div>
        }
    });
    view! { {letters} {ignored.collect_view()} {faults} }
}

/// What each line would do.
#[component]
fn Lines(
    /// What the table amounts to.
    import: Import<JuryAct>,
) -> impl IntoView {
    let text: Language = expect_context();
    let (words, authoring) = (text.jury(), text.authoring());
    let count = |is: fn(&Change) -> bool| import.lines.iter().filter(|it| is(&it.change)).count();
    let counted = (authoring.counted)(
        count(|it| *it == Change::New),
        count(|it| matches!(it, Change::Changed(_))),
        count(|it| *it == Change::Same),
    );
    let rows = import.lines.iter().take(SHOWN).map(|line| {
        view! {
            <tr>
                <td>{line.line}</td>
                <th scope="row">{line.name.clone()}</th>
                <td>{(authoring.change)(&line.change)}</td>
            </tr>
        }
    });
    (!import.lines.is_empty()).then(|| {
        view! {
            <div class="findings" tabindex="0" role="region" aria-labelledby="apercu-lignes">
                <table>
                    <caption id="apercu-lignes">{counted}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.line}</th>
                            <th scope="col">{words.name}</th>
                            <th scope="col">{words.effect}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
                {more(words, import.lines.len())}
            </div>
        }
    })
}

/// How many are not shown.
fn more(words: &Jury, count: usize) -> Option<impl IntoView + use<>> {
    let more = count.saturating_sub(SHOWN);
    let said = (words.more_lines)(more);
    (more > 0).then(|| view! { <p>{said}</p> })
}
