//! The fields of a juror, and the person that they describe.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ballot::{Affiliation, MAX_NAME};
use crate::browser::spelling::composed;
use crate::edition::{Category, Id, Panel};
use crate::format::roster_v1::Person;
use crate::format::{Email, quoted};
use crate::text::Language;
use crate::ui::organiser::pieces::text_field::TextField;
use crate::ui::organiser::pieces::tick::Tick;
use crate::ui::organiser::pieces::ticks::Ticks;
use crate::workflow::author::import::ImportFaultKind;
use crate::workflow::author::jurors::name_fault;
use crate::workflow::open_edition::OpenEdition;

const NAME: &str = "nom";
const EMAIL: &str = "courriel";

fn id_in(prefix: &str, field: &str) -> String {
    format!("{prefix}-{field}")
}

/// What was typed, ticked and chosen.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub(super) name: RwSignal<String>,
    pub(super) email: RwSignal<String>,
    panels: RwSignal<Vec<Id<Panel>>>,
    categories: RwSignal<Vec<Id<Category>>>,
    pub(super) affiliations: RwSignal<Vec<Affiliation>>,
}

/// What is wrong, and in which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    Name(ImportFaultKind),
    Email(ImportFaultKind),
}

impl Fault {
    /// Id of the field, in a form whose fields are named after this.
    pub(super) fn field(&self, prefix: &str) -> String {
        id_in(prefix, self.name())
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Name(_) => NAME,
            Self::Email(_) => EMAIL,
        }
    }

    fn kind(&self) -> &ImportFaultKind {
        match self {
            Self::Name(kind) | Self::Email(kind) => kind,
        }
    }
}

impl Fields {
    /// Filled with what is known of a person; empty for a new one.
    pub(super) fn of(person: Option<&Person>) -> Self {
        let person = person.cloned().unwrap_or_else(|| Person {
            name: String::new(),
            email: None,
            panels: Vec::new(),
            categories: Vec::new(),
            affiliations: Vec::new(),
        });
        let email = person.email.as_ref().map(ToString::to_string).unwrap_or_default();
        Self {
            name: RwSignal::new(person.name),
            email: RwSignal::new(email),
            panels: RwSignal::new(person.panels),
            categories: RwSignal::new(person.categories),
            affiliations: RwSignal::new(person.affiliations),
        }
    }

    /// The person, or the first field in which something is wrong.
    pub(super) fn person(self) -> Result<Person, Fault> {
        let name = composed(&self.name.get_untracked());
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(kind) = name_fault(&name) {
            return Err(Fault::Name(kind));
        }
        let typed = self.email.get_untracked();
        let email = Email::parse(typed.trim());
        if email.is_none() && !typed.trim().is_empty() {
            return Err(Fault::Email(ImportFaultKind::BadEmail(quoted(typed.trim()))));
        }
        Ok(Person {
            name,
            email,
            panels: self.panels.get_untracked(),
            categories: self.categories.get_untracked(),
            affiliations: self.affiliations.get_untracked(),
        })
    }
}

/// The name of the juror, and where to write to.
#[component]
pub(super) fn WhoItIs(
    /// What the fields are named after.
    prefix: String,
    /// What is typed.
    fields: Fields,
    /// What is wrong.
    fault: RwSignal<Option<Fault>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.jury();
    let fault_in = move |field: &'static str| {
        let fault = move || fault.get().filter(|it| it.name() == field);
        Signal::derive(move || fault().map(|it| (text.authoring().import_fault)(it.kind())))
    };
    view! {
        <TextField
            id=id_in(&prefix, NAME)
            label=words.name
            fault=fault_in(NAME)
            most=MAX_NAME
            value=fields.name
        />
        <TextField
            id=id_in(&prefix, EMAIL)
            label=words.email
            hint=words.email_hint
            fault=fault_in(EMAIL)
            kind="email"
            most=MAX_NAME
            value=fields.email
        />
    }
}

/// What the juror judges.
#[component]
pub(super) fn Judged(
    /// What the fields are named after.
    prefix: String,
    /// What is ticked.
    fields: Fields,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.jury();
    let edition = &open.edition;
    let panels = (!edition.panels.is_empty()).then(|| {
        let choices = edition.panels.iter().map(|it| (it.id.clone(), it.name.clone()));
        let boxes = ticks(&format!("{prefix}-college"), choices.collect(), fields.panels);
        let id = format!("{prefix}-colleges");
        view! { <Ticks id label=words.panels>{boxes}</Ticks> }
    });
    let choices = edition.categories.iter().map(|it| (it.id.clone(), it.name.clone()));
    let boxes = ticks(&format!("{prefix}-categorie"), choices.collect(), fields.categories);
    let id = format!("{prefix}-categories");
    view! {
        {panels}
        <Ticks id label=words.categories hint=words.categories_hint>{boxes}</Ticks>
    }
}

/// A box to tick for each choice.
fn ticks<T: Clone + PartialEq + Send + Sync + 'static>(
    prefix: &str,
    choices: Vec<(T, String)>,
    chosen: RwSignal<Vec<T>>,
) -> impl IntoView + use<T> {
    let boxes = choices.into_iter().enumerate().map(|(place, (choice, name))| {
        let id = format!("{prefix}-{place}");
        let is_chosen = {
            let choice = choice.clone();
            move || chosen.with(|chosen| chosen.contains(&choice))
        };
        let toggle = move |_: bool| {
            chosen.update(|chosen| {
                let before = chosen.len();
                chosen.retain(|other| *other != choice);
                if chosen.len() == before {
                    chosen.push(choice.clone());
                }
            });
        };
        view! { <Tick id label=name ticked=Signal::derive(is_chosen) turn=toggle /> }
    });
    boxes.collect_view()
}
