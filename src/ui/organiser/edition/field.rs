//! A field of the edition, drawn as the form says (`workflow/author/form.rs`).

use leptos::prelude::*;

use crate::browser::spelling::composed;
use crate::json::{Path, Shape, Value};
use crate::text::Language;
use crate::ui::organiser::pieces::tick::Tick;
use crate::ui::organiser::state::drafting::Drafting;
use crate::workflow::author::form::{Field, Input, choices};

#[component]
pub(super) fn FieldAt(
    /// The path of the object that the field belongs to.
    within: Path,
    /// The field that is shown.
    field: Field,
) -> impl IntoView {
    match field.input() {
        Input::Paragraph => view! { <Text within field lines=3 /> }.into_any(),
        Input::Paragraphs => view! { <Text within field lines=8 /> }.into_any(),
        Input::Switch => view! { <Switch within field /> }.into_any(),
        Input::Word(_) | Input::One(_) => view! { <Choice within field /> }.into_any(),
        Input::Several(register) => view! { <Several within field register /> }.into_any(),
        Input::Line | Input::Address | Input::Number | Input::Numbers | Input::Day => {
            view! { <Text within field lines=1 /> }.into_any()
        }
    }
}

/// All members of an element or object, in their order.
pub(super) fn all_fields(within: &Path) -> impl IntoView + use<> {
    let fields = Field::all_of(within).into_iter();
    fields.map(|field| view! { <FieldAt within=within.clone() field /> }).collect_view()
}

/// The fault of a field that the organiser has visited.
fn fault_at(at: Path) -> Memo<Option<String>> {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    Memo::new(move |_| {
        if !drafting.is_visited(&at) {
            return None;
        }
        let faults = drafting.faults();
        let own = faults.iter().filter(|fault| fault.path.is_within(&at));
        let said: Vec<_> = own.map(|fault| text.fault(&fault.kind)).collect();
        (!said.is_empty()).then(|| said.join(" "))
    })
}

/// What the member says.
fn value_at(at: Path) -> Memo<Option<Value>> {
    let drafting: Drafting = expect_context();
    Memo::new(move |_| drafting.draft().and_then(|draft| draft.find(&at).cloned()))
}

/// Label, hint and fault of a field, around its control.
#[component]
fn Frame(
    /// Id of the element.
    id: String,
    /// The field that is shown.
    field: Field,
    /// The fault that is shown, if any.
    fault: Memo<Option<String>>,
    /// The control.
    children: Children,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.drafting();
    let (label, hint) = (words.field)(field);
    let optional = field
        .is_optional()
        .then(|| view! { <span class="field__optional">{words.optional}</span> });
    let (hint_id, error_id) = (hint_id(&id), error_id(&id));
    view! {
        <div class="field">
            <label class="field__label" for=id>{label} {optional}</label>
            <p class="field__hint" id=hint_id>{hint}</p>
            {children()}
            <p class="field__error" id=error_id role="alert">{move || fault.get()}</p>
        </div>
    }
}

fn hint_id(id: &str) -> String {
    format!("{id}-aide")
}

fn error_id(id: &str) -> String {
    format!("{id}-faute")
}

/// A text field. It keeps the text as it was typed as long as the draft has the same meaning.
#[component]
fn Text(
    /// The path of the object that the field belongs to.
    within: Path,
    /// The field that is shown.
    field: Field,
    /// How many lines it shows.
    lines: u32,
) -> impl IntoView {
    let drafting: Drafting = expect_context();
    let at = field.at(&within);
    let id = at.to_string();
    let value = value_at(at.clone());
    let fault = fault_at(at.clone());
    let typed = RwSignal::new(field.show(value.get_untracked().as_ref()));
    Effect::new(move || {
        let value = value.get();
        if field.read(&typed.get_untracked()) != value {
            typed.set(field.show(value.as_ref()));
        }
    });
    let written = at.clone();
    let write = move |text: String| {
        let said = field.read(&composed(&text));
        typed.set(text);
        drafting.set(&written, said);
    };
    let leave = move |_| drafting.visit(&at);
    let described = format!("{} {}", hint_id(&id), error_id(&id));
    let invalid = move || fault.get().map(|_| "true");
    let required = (!field.is_optional()).then_some("true");
    let (kind, mode) = match field.input() {
        Input::Day => ("date", "text"),
        Input::Number => ("text", "numeric"),
        Input::Address => ("url", "url"),
        _ => ("text", "text"),
    };
    let area = if lines > 1 {
        view! {
            <textarea
                class="field__input"
                id=id.clone()
                rows=lines
                aria-describedby=described
                aria-invalid=invalid
                aria-required=required
                prop:value=typed
                on:input:target=move |event| write(event.target().value())
                on:blur=leave
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="field__input"
                id=id.clone()
                type=kind
                inputmode=mode
                autocomplete="off"
                aria-describedby=described
                aria-invalid=invalid
                aria-required=required
                prop:value=typed
                on:input:target=move |event| write(event.target().value())
                on:blur=leave
            />
        }
        .into_any()
    };
    view! { <Frame id field fault>{area}</Frame> }
}

/// One word or one element of a register.
#[component]
fn Choice(
    /// The path of the object that the field belongs to.
    within: Path,
    /// The field that is shown.
    field: Field,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let at = field.at(&within);
    let id = at.to_string();
    let value = value_at(at.clone());
    let fault = fault_at(at.clone());
    let chosen = Memo::new(move |_| field.show(value.get().as_ref()));
    let offered = Memo::new(move |_| match field.input() {
        Input::Word(all) => {
            let each = all.iter().enumerate();
            let each = each
                .map(|(place, word)| ((*word).to_owned(), (words.word)(field, place).to_owned()));
            each.collect()
        }
        Input::One(register) => {
            drafting.draft().map(|draft| choices(&draft, register)).unwrap_or_default()
        }
        _ => Vec::new(),
    });
    let options = move || {
        let now = chosen.get();
        let offered = offered.get();
        // A value from a file stays visible even if it is not among the choices.
        let other = (!now.is_empty() && !offered.iter().any(|(value, _)| *value == now))
            .then(|| (now.clone(), now.clone()));
        let unsaid = if field.is_optional() { words.unsaid } else { words.none_chosen };
        let none = (String::new(), unsaid.to_owned());
        let each = std::iter::once(none).chain(offered).chain(other).map(|(value, name)| {
            let selected = value == now;
            view! { <option value=value selected=selected>{name}</option> }
        });
        each.collect_view()
    };
    let choose = {
        let at = at.clone();
        move |word: String| {
            drafting.set(&at, field.read(&word));
            drafting.visit(&at);
        }
    };
    let described = format!("{} {}", hint_id(&id), error_id(&id));
    view! {
        <Frame id=id.clone() field fault>
            <select
                class="field__input"
                id=id
                aria-describedby=described
                aria-invalid=move || fault.get().map(|_| "true")
                prop:value=chosen
                on:change:target=move |event| choose(event.target().value())
            >
                {options}
            </select>
        </Frame>
    }
}

/// Yes or no.
#[component]
fn Switch(
    /// The path of the object that the field belongs to.
    within: Path,
    /// The field that is shown.
    field: Field,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let at = field.at(&within);
    let id = at.to_string();
    let value = value_at(at.clone());
    let ticked = Signal::derive(move || value.get() == Some(Value::boolean(true)));
    let turn = move |on: bool| drafting.set(&at, Some(Value::boolean(on)));
    view! { <Tick id label=(text.drafting().field)(field).0 ticked turn /> }
}

/// Several elements of a register.
#[component]
fn Several(
    /// The path of the element that the field belongs to.
    within: Path,
    /// The field that is shown.
    field: Field,
    /// The register.
    register: &'static str,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let (label, hint) = (text.drafting().field)(field);
    let at = field.at(&within);
    let id = at.to_string();
    let value = value_at(at.clone());
    let fault = fault_at(at.clone());
    let offered = Memo::new(move |_| {
        drafting.draft().map(|draft| choices(&draft, register)).unwrap_or_default()
    });
    let named = Memo::new(move |_| {
        let named = value.get().map(|it| it.elements().to_vec()).unwrap_or_default();
        named.iter().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()
    });
    let id_of_boxes = id.clone();
    let boxes = move || {
        let at = at.clone();
        let id = id_of_boxes.clone();
        let each = offered.get().into_iter().enumerate().map(move |(place, (key, name))| {
            let box_id = format!("{id}-{place}");
            let is_named = {
                let key = key.clone();
                move || named.with(|named| named.contains(&key))
            };
            let at = at.clone();
            let toggle = move |_: bool| {
                // In the order of the register, whatever the order in which they were ticked.
                let all = offered.get_untracked();
                let named = named.get_untracked();
                let after =
                    all.iter().map(|(it, _)| it).filter(|it| named.contains(it) != (**it == key));
                drafting
                    .set(&at, Some(Value::from(Shape::Array(after.map(Value::string).collect()))));
                drafting.visit(&at);
            };
            view! { <Tick id=box_id label=name ticked=Signal::derive(is_named) turn=toggle /> }
        });
        each.collect_view()
    };
    let (hint_id, error_id) = (hint_id(&id), error_id(&id));
    let described = format!("{hint_id} {error_id}");
    view! {
        <fieldset class="ticks" id=id tabindex="-1" aria-describedby=described>
            <legend class="field__label">{label}</legend>
            <p class="field__hint" id=hint_id>{hint}</p>
            {boxes}
            <p class="field__error" id=error_id role="alert">{move || fault.get()}</p>
        </fieldset>
    }
}
