//! Importing a table: what it would do is shown first.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::ids::{PREVIEW, TABLE};
use crate::browser::files::Chosen;
use crate::format::table::{Encoding, MAX_BYTES};
use crate::format::territories_v1::Territories;
use crate::text::{Language, Tables};
use crate::ui::components::dropping::dropping;
use crate::ui::components::file_field::FileField;
use crate::ui::components::notice::Tone;
use crate::ui::organiser::state::register::{Register, RegisterState};
use crate::ui::organiser::state::saying::{Said, Sayings};
use crate::ui::window::focus_later;
use crate::workflow::author::import::{Change, Import};

/// Lines and faults that are shown one by one.
const SHOWN: usize = 200;

/// A table that was read, with the name of its file.
type Table = (String, Arc<Vec<u8>>);

/// Reads a table, with the register if it was loaded.
pub(in crate::ui::organiser) type Read<A> =
    Arc<dyn Fn(&[u8], Option<&Territories>) -> Option<Import<A>> + Send + Sync>;

/// Does what a table says; why it cannot.
pub(in crate::ui::organiser) type Apply<A> = Arc<dyn Fn(&[A]) -> Result<(), String> + Send + Sync>;

/// What a page makes of a table, and says of it.
pub(in crate::ui::organiser) struct Purpose<A> {
    pub(in crate::ui::organiser) title: &'static str,
    pub(in crate::ui::organiser) lead: &'static str,
    /// What the lines are about.
    pub(in crate::ui::organiser) name: &'static str,
    /// The button that does it.
    pub(in crate::ui::organiser) button: &'static str,
    pub(in crate::ui::organiser) read: Read<A>,
    pub(in crate::ui::organiser) apply: Apply<A>,
}

impl<A> Clone for Purpose<A> {
    fn clone(&self) -> Self {
        Self { read: Arc::clone(&self.read), apply: Arc::clone(&self.apply), ..*self }
    }
}

#[component]
pub(in crate::ui::organiser) fn TableField<A: Clone + 'static>(
    /// What is made of it.
    purpose: Purpose<A>,
) -> impl IntoView {
    let text: Language = expect_context();
    let sayings: Sayings = expect_context();
    let register: RegisterState = expect_context();
    let words = text.tables();
    let table: RwSignal<Option<Table>> = RwSignal::new(None);
    let take = move |mut chosen: Vec<Chosen>| {
        let (Some(file), true) = (chosen.pop(), chosen.is_empty()) else {
            sayings.say(TABLE, Tone::Bad, words.unreadable);
            return;
        };
        register.need();
        spawn_local(async move {
            let read = file.read(MAX_BYTES).await;
            match read.content {
                Ok(bytes) => {
                    sayings.say(TABLE, Tone::Good, (words.preview)(&read.name));
                    table.set(Some((read.name, Arc::new(bytes))));
                    focus_later(PREVIEW.to_owned());
                }
                Err(_) => sayings.say(TABLE, Tone::Bad, words.unreadable),
            }
        });
    };
    let choose = move |chosen: Vec<Chosen>| {
        if !chosen.is_empty() {
            take(chosen);
        }
    };
    dropping(take);
    let (title, lead) = (purpose.title, purpose.lead);
    let purpose = StoredValue::new_local(purpose);
    let preview = move || {
        let found = table.get()?;
        // Territories are looked up in the register. Without it, valid lines would be refused.
        let seen = || view! { <Preview found=found.clone() table purpose /> };
        Some(match register.get() {
            Register::Coming => view! { <p role="status">{words.register_loading}</p> }.into_any(),
            Register::Missing(why) => view! { <p role="alert">{why}</p> {seen()} }.into_any(),
            Register::Unasked | Register::Here(_) => seen().into_any(),
        })
    };
    view! {
        <section class="stack" aria-labelledby="tableau-titre">
            <h2 id="tableau-titre">{title}</h2>
            <p>{lead}</p>
            <FileField
                id=TABLE
                label=words.choose
                hint=words.choose_hint
                accept=".csv,.txt,.tsv,text/csv"
                invalid=Signal::derive(move || sayings.is_bad_at(TABLE))
                take=choose
            >
                <Said place=TABLE />
            </FileField>
            {preview}
        </section>
    }
}

#[component]
fn Preview<A: Clone + 'static>(
    /// What was chosen.
    found: Table,
    /// Where that is kept.
    table: RwSignal<Option<Table>>,
    /// What is made of it.
    purpose: StoredValue<Purpose<A>, LocalStorage>,
) -> impl IntoView {
    let text: Language = expect_context();
    let sayings: Sayings = expect_context();
    let register: RegisterState = expect_context();
    let words = text.tables();
    let (file, bytes) = found;
    let purpose = purpose.get_value();
    let import = (purpose.read)(&bytes, register.territories().as_deref())?;
    let title = (words.preview)(&file);
    let put_aside = move |_| {
        table.set(None);
        sayings.hush();
        focus_later(TABLE.to_owned());
    };
    let acts = import.acts().map(<[_]>::to_vec).filter(|acts| !acts.is_empty());
    let without_effect = import.faults.is_empty() && acts.is_none();
    let (name, button, apply) = (purpose.name, purpose.button, purpose.apply);
    let apply = acts.map(|acts| {
        let apply = move |_| {
            match apply(&acts) {
                Ok(()) => {
                    table.set(None);
                    sayings.say(TABLE, Tone::Good, (words.applied)(&file));
                }
                Err(why) => sayings.say(TABLE, Tone::Bad, why),
            }
            focus_later(TABLE.to_owned());
        };
        view! {
            <button class="button button--primary" type="button" on:click=apply>
                {button}
            </button>
        }
    });
    Some(view! {
        <div class="stack" id=PREVIEW tabindex="-1">
            <h3>{title}</h3>
            {findings(text, &import)}
            {lines(text, name, &import)}
            {without_effect.then(|| view! { <p>{words.without_effect}</p> })}
            <p class="row">
                {apply}
                <button class="button" type="button" on:click=put_aside>{words.put_aside}</button>
            </p>
        </div>
    })
}

/// What is to be known of the table, and everything that is wrong with it.
fn findings<A>(text: Language, import: &Import<A>) -> impl IntoView + use<A> {
    let (words, authoring) = (text.tables(), text.authoring());
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
fn lines<A>(text: Language, name: &'static str, import: &Import<A>) -> impl IntoView + use<A> {
    let (words, authoring) = (text.tables(), text.authoring());
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
                            <th scope="col">{name}</th>
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
fn more(words: &Tables, count: usize) -> Option<impl IntoView + use<>> {
    let more = count.saturating_sub(SHOWN);
    let said = (words.more_lines)(more);
    (more > 0).then(|| view! { <p>{said}</p> })
}
