//! Who receives which distinction, for what, and why.

use std::sync::Arc;

use leptos::prelude::*;

use crate::edition::Id;
use crate::format::decisions_v1::{Honour, MAX_LINE, MAX_REASON, Recipient, noted};
use crate::text::Language;
use crate::ui::components::field::Field;
use crate::ui::organiser::count::ids::{DISTINCTION, HONOURS};
use crate::ui::organiser::pieces::text_field::TextField;
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::window::focus_later;
use crate::workflow::open_edition::OpenEdition;

/// What is typed. A handle: all copies refer to the same fields.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    distinction: RwSignal<String>,
    /// A nominee; empty for somebody else.
    nominee: RwSignal<String>,
    name: RwSignal<String>,
    title: RwSignal<String>,
    statement: RwSignal<String>,
    /// The entry that is being changed; nothing if one is added.
    changed: RwSignal<Option<Honour>>,
    incomplete: RwSignal<bool>,
    /// Whether the fields are shown. Most votes need none.
    shown: RwSignal<bool>,
}

impl Fields {
    pub(super) fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            distinction: empty(),
            nominee: empty(),
            name: empty(),
            title: empty(),
            statement: empty(),
            changed: RwSignal::new(None),
            incomplete: RwSignal::new(false),
            shown: RwSignal::new(false),
        }
    }

    /// Shows the fields.
    fn show(self) {
        self.shown.set(true);
        focus_later(DISTINCTION.to_owned());
    }

    /// Shows one that was entered, to be changed.
    pub(super) fn change(self, honour: &Honour) {
        let (nominee, name) = match &honour.recipient {
            Recipient::Nominee(id) => (id.to_string(), String::new()),
            Recipient::Elsewhere(name) => (String::new(), name.clone()),
        };
        self.distinction.set(honour.distinction.to_string());
        self.nominee.set(nominee);
        self.name.set(name);
        self.title.set(honour.title.clone());
        self.statement.set(honour.statement.clone());
        self.changed.set(Some(honour.clone()));
        self.incomplete.set(false);
        self.show();
    }

    /// Stops changing this entry, if that was under way.
    pub(super) fn leave(self, honour: &Honour) {
        if self.changed.get_untracked().as_ref() == Some(honour) {
            self.empty();
        }
    }

    fn empty(self) {
        for field in [self.distinction, self.nominee, self.name, self.title, self.statement] {
            field.set(String::new());
        }
        self.changed.set(None);
        self.incomplete.set(false);
        self.shown.set(false);
    }

    /// What was typed; nothing where something is missing.
    fn honour(self) -> Option<Honour> {
        let line = |field: RwSignal<String>, most| noted(&field.get_untracked(), most);
        let recipient = match Id::parse(&self.nominee.get_untracked()) {
            Some(nominee) => Recipient::Nominee(nominee),
            None => Recipient::Elsewhere(line(self.name, MAX_LINE)?),
        };
        Some(Honour {
            distinction: Id::parse(&self.distinction.get_untracked())?,
            recipient,
            title: line(self.title, MAX_LINE)?,
            statement: line(self.statement, MAX_REASON)?,
        })
    }
}

#[component]
pub(super) fn Form(
    /// What is typed in it.
    fields: Fields,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.honours();
    move || {
        if fields.shown.get() {
            return view! { <Entry fields /> }.into_any();
        }
        view! {
            <p>
                <button class="button" type="button" on:click=move |_| fields.show()>
                    {words.begin}
                </button>
            </p>
        }
        .into_any()
    }
}

#[component]
fn Entry(
    /// What is typed in it.
    fields: Fields,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let words = text.honours();
    let distinctions = open.edition.distinctions.iter();
    let distinctions = distinctions.map(|it| (it.id.to_string(), it.name.clone()));
    let distinctions = [(String::new(), words.choose.to_owned())].into_iter().chain(distinctions);
    let nominees = open.edition.nominees.iter().map(|it| {
        let name = format!("{} – {}", it.territory.label, it.title);
        (it.id.to_string(), name)
    });
    let nominees = [(String::new(), words.other.to_owned())].into_iter().chain(nominees);
    let (distinctions, nominees) = (distinctions.collect(), nominees.collect());
    let is_other = Memo::new(move |_| fields.nominee.get().is_empty());
    let is_change = Memo::new(move |_| fields.changed.get().is_some());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(honour) = fields.honour() else {
            fields.incomplete.set(true);
            return;
        };
        let before = fields.changed.get_untracked();
        office.decide(|decisions| {
            let place = decisions.honours.iter_mut().find(|it| Some(&**it) == before.as_ref());
            match place {
                Some(place) => *place = honour,
                None => decisions.honours.push(honour),
            }
        });
        fields.empty();
        focus_later(HONOURS.to_owned());
    };
    let name = move || {
        is_other.get().then(|| {
            view! { <TextField id="honneur-nom" label=words.name most=MAX_LINE value=fields.name /> }
        })
    };
    let missing = move || {
        fields.incomplete.get().then(|| view! { <p class="field__error">{words.incomplete}</p> })
    };
    let label = move || if is_change.get() { words.save } else { words.add };
    let leave = move |_| {
        fields.empty();
        focus_later(HONOURS.to_owned());
    };
    view! {
        <form class="stack" novalidate on:submit=send>
            <Choice id=DISTINCTION label=words.distinction all=distinctions value=fields.distinction />
            <Choice id="honneur-qui" label=words.recipient all=nominees value=fields.nominee />
            {name}
            <TextField id="honneur-titre" label=words.what most=MAX_LINE value=fields.title />
            <TextField id="honneur-raison" label=words.why most=MAX_REASON value=fields.statement />
            <div role="alert">{missing}</div>
            <p class="row">
                <button class="button" type="submit">{label}</button>
                <button class="button" type="button" on:click=leave>{words.cancel}</button>
            </p>
        </form>
    }
}

/// One of several, by its id.
#[component]
fn Choice(
    /// Id of the element.
    id: &'static str,
    /// The label.
    label: &'static str,
    /// Each id with what it is called.
    all: Vec<(String, String)>,
    /// The id that is chosen.
    value: RwSignal<String>,
) -> impl IntoView {
    let options = all.into_iter().map(move |(id, name)| {
        let is_chosen = {
            let id = id.clone();
            move || value.with(|value| *value == id)
        };
        view! { <option value=id prop:selected=is_chosen>{name}</option> }
    });
    view! {
        <Field id label>
            <select
                class="field__input"
                on:change:target=move |event| value.set(event.target().value())
            >
                {options.collect_view()}
            </select>
        </Field>
    }
}
