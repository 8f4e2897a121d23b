//! A list of the edition: its elements by name, one of them opened, and the way to add one.

mod add;
mod tools;

use leptos::prelude::*;

use self::add::Add;
use self::tools::Tools;
use super::element::Body;
use super::ids::button_of;
use crate::json::{Path, Value};
use crate::search::words as folded;
use crate::text::Language;
use crate::ui::organiser::pieces::text_field::TextField;
use crate::ui::organiser::state::drafting::Drafting;
use crate::ui::organiser::state::saying::Said;
use crate::workflow::author::form::name_of_element;
use crate::workflow::author::list::List;

/// Elements that are shown at a time.
const SHOWN: usize = 20;

/// From how many on the list can be searched.
const MANY: usize = 12;

#[component]
pub(super) fn Elements(
    /// The list that is shown.
    list: List,
    /// The path of the list in the edition.
    at: Path,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.drafting();
    let own = (words.list)(list);
    let typed = RwSignal::new(String::new());
    let most = RwSignal::new(SHOWN);
    let id = at.to_string();
    let title_id = format!("{id}-titre");
    let labelled = title_id.clone();
    let count = count_of(at.clone());
    let found = found_in(at.clone(), count, typed);
    let shown = move || found.get().into_iter().take(most.get()).collect::<Vec<_>>();
    let rest = move || found.with(Vec::len).saturating_sub(most.get()).min(SHOWN);
    let more = move || {
        (rest() > 0).then(|| {
            view! {
                <p>
                    <button
                        class="button"
                        type="button"
                        on:click=move |_| most.update(|most| *most += SHOWN)
                    >
                        {move || (words.more)(rest())}
                    </button>
                </p>
            }
        })
    };
    let said = move || match count.get() {
        0 => own.empty.to_owned(),
        _ if found.with(Vec::is_empty) => words.none_found.to_owned(),
        count => (words.count)(count),
    };
    let row = {
        let at = at.clone();
        move |place: usize| view! { <Row list at=at.index(place) count /> }
    };
    // Territories come from the register.
    let add = (list != List::Territories).then(|| view! { <Add list at=at.clone() count typed /> });
    view! {
        <section class="stack" aria-labelledby=labelled>
            <h3 id=title_id>{own.title}</h3>
            <p role="status">{said}</p>
            <Filter id=format!("{id}-filtre") count typed most />
            <Said place=id />
            <ul class="entries" role="list">
                <For each=shown key=|place| *place children=row />
            </ul>
            {more}
            {add}
        </section>
    }
}

/// The field that filters a long list.
#[component]
fn Filter(
    /// Id of the control.
    id: String,
    /// How many elements there are.
    count: Memo<usize>,
    /// The words.
    typed: RwSignal<String>,
    /// How many elements are shown.
    most: RwSignal<usize>,
) -> impl IntoView {
    let text: Language = expect_context();
    let has_many = Memo::new(move |_| count.get() > MANY);
    move || {
        has_many.get().then(|| {
            view! {
                <TextField
                    id=id.clone()
                    label=text.drafting().filter
                    kind="search"
                    value=typed
                    changed=move |()| most.set(SHOWN)
                />
            }
        })
    }
}

/// How many elements the list has.
fn count_of(at: Path) -> Memo<usize> {
    let drafting: Drafting = expect_context();
    Memo::new(move |_| {
        let draft = drafting.draft();
        draft.and_then(|it| it.find(&at).map(|it| it.elements().len())).unwrap_or_default()
    })
}

/// The places of the elements whose names have all these words.
fn found_in(at: Path, count: Memo<usize>, typed: RwSignal<String>) -> Memo<Vec<usize>> {
    let drafting: Drafting = expect_context();
    Memo::new(move |_| {
        let wanted = folded(&typed.get());
        if wanted.is_empty() {
            return (0..count.get()).collect();
        }
        let Some(draft) = drafting.draft() else { return Vec::new() };
        let elements = draft.find(&at).map(Value::elements).unwrap_or_default();
        let is_told = |element: &Value| {
            let name = folded(&name_of_element(&draft, element));
            wanted.iter().all(|word| name.iter().any(|it| it.starts_with(word.as_str())))
        };
        let told = elements.iter().enumerate().filter(|(_, element)| is_told(element));
        told.map(|(place, _)| place).collect()
    })
}

/// The element that contains this list, if one does.
fn element_with(at: &Path) -> Option<Path> {
    let (list, _) = at.split_last()?;
    let (element, _) = list.split_last()?;
    (!element.segments().is_empty()).then_some(element)
}

/// What an element is called.
fn name_of(at: Path) -> Memo<String> {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    Memo::new(move |_| {
        let draft = drafting.draft();
        let name = draft.and_then(|it| Some(name_of_element(&it, it.find(&at)?)));
        name.filter(|name| !name.is_empty()).unwrap_or_else(|| text.drafting().nameless.to_owned())
    })
}

#[component]
fn Row(
    /// The list that is shown.
    list: List,
    /// The element.
    at: Path,
    /// How many there are.
    count: Memo<usize>,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let opened = drafting.opened();
    let name = name_of(at.clone());
    let is_open = {
        let at = at.clone();
        Memo::new(move |_| {
            opened.with(|opened| opened.as_ref().is_some_and(|it| it.is_within(&at)))
        })
    };
    let wrong = {
        let at = at.clone();
        Memo::new(move |_| {
            if !drafting.is_visited(&Path::root()) {
                return 0;
            }
            drafting.faults().iter().filter(|fault| fault.path.is_within(&at)).count()
        })
    };
    let toggle = {
        let at = at.clone();
        let outer = element_with(&at);
        move |_| {
            let now = is_open.get_untracked();
            opened.set(if now { outer.clone() } else { Some(at.clone()) });
        }
    };
    let button = button_of(&at);
    let details = move || {
        is_open.get().then(|| {
            view! {
                <div class="entry__details stack">
                    <Body list at=at.clone() />
                    <Tools list at=at.clone() name count />
                </div>
            }
        })
    };
    view! {
        <li class="entry">
            <button
                class="entry__button"
                id=button
                type="button"
                aria-expanded=move || is_open.get().to_string()
                on:click=toggle
            >
                {name}
            </button>
            <p class="entry__note" data-waits=move || (wrong.get() > 0).then_some("")>
                {move || (wrong.get() > 0).then(|| (words.to_mend)(wrong.get()))}
            </p>
            {details}
        </li>
    }
}
