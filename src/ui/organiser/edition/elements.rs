//! A list of the edition: its elements by name, one of them opened, and the way to add one.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::element::Body;
use super::ids::button_of;
use crate::browser::spelling::composed;
use crate::json::{Path, Segment, Value};
use crate::search::words as folded;
use crate::text::Language;
use crate::ui::components::notice::Tone;
use crate::ui::organiser::state::drafting::Drafting;
use crate::ui::organiser::state::saying::{Said, Sayings};
use crate::ui::window::focus_later;
use crate::workflow::author::act::Act;
use crate::workflow::author::form::{Field, name_of_element, tidy};
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
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let own = (words.list)(list);
    let typed = RwSignal::new(String::new());
    let most = RwSignal::new(SHOWN);
    let id = at.to_string();
    let title_id = format!("{id}-titre");
    let labelled = title_id.clone();
    let count = {
        let at = at.clone();
        Memo::new(move |_| {
            let draft = drafting.draft();
            draft.and_then(|it| it.find(&at).map(|it| it.elements().len())).unwrap_or_default()
        })
    };
    let found = {
        let at = at.clone();
        Memo::new(move |_| {
            let wanted = folded(&typed.get());
            if wanted.is_empty() {
                return (0..count.get()).collect::<Vec<_>>();
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
    };
    let filter_id = format!("{id}-filtre");
    let has_many = Memo::new(move |_| count.get() > MANY);
    let filter =
        move || has_many.get().then(|| view! { <Filter id=filter_id.clone() typed most /> });
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
            {filter}
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
    /// Id of the element.
    id: String,
    /// The words.
    typed: RwSignal<String>,
    /// How many elements are shown.
    most: RwSignal<usize>,
) -> impl IntoView {
    let text: Language = expect_context();
    let write = move |words: String| {
        typed.set(words);
        most.set(SHOWN);
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{text.drafting().filter}</label>
            <input
                class="field__input"
                id=id
                type="search"
                autocomplete="off"
                prop:value=typed
                on:input:target=move |event| write(event.target().value())
            />
        </div>
    }
}

/// The element that contains this list, if one does.
fn element_with(at: &Path) -> Option<Path> {
    let (list, _) = at.split_last()?;
    let (element, _) = list.split_last()?;
    (!element.segments().is_empty()).then_some(element)
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
    let name = {
        let at = at.clone();
        Memo::new(move |_| {
            let draft = drafting.draft();
            let name = draft.and_then(|it| Some(name_of_element(&it, it.find(&at)?)));
            name.filter(|name| !name.is_empty()).unwrap_or_else(|| words.nameless.to_owned())
        })
    };
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

/// What can be done with an element as a whole.
#[component]
fn Tools(
    /// The list that is shown.
    list: List,
    /// The element.
    at: Path,
    /// The name.
    name: Memo<String>,
    /// How many there are.
    count: Memo<usize>,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let sayings: Sayings = expect_context();
    let words = text.drafting();
    let place_of = |at: &Path| at.split_last().map(|(list, _)| list);
    let list_at = place_of(&at).unwrap_or_default();
    let place = match at.segments().last() {
        Some(Segment::Index(place)) => *place,
        _ => 0,
    };
    let told = list_at.to_string();
    let moved = {
        let (at, list_at, told) = (at.clone(), list_at.clone(), told.clone());
        move |to: usize, word: &str| {
            if to < count.get_untracked()
                && drafting.act_or_say(&told, Act::Move { at: at.clone(), to })
            {
                let there = list_at.index(to);
                drafting.opened().set(Some(there.clone()));
                focus_later(format!("{there}-{word}"));
            }
        }
    };
    let (up, down) = (moved.clone(), moved);
    let remove = {
        let (at, told) = (at.clone(), told.clone());
        move |_| {
            let name = name.get_untracked();
            if drafting.act_or_say(&told, Act::Remove { at: at.clone() }) {
                drafting.opened().set(element_with(&at));
                sayings.say(&told, Tone::Good, (words.removed)(&name));
                focus_later(format!("{told}-nouveau"));
            }
        }
    };
    let stage = match list {
        List::Nominees => Some(words.to_candidatures),
        List::Candidatures => Some(words.to_nominees),
        _ => None,
    };
    let stage = stage.map(|label| {
        let (at, told) = (at.clone(), told.clone());
        let change = move |_| {
            let name = name.get_untracked();
            if drafting.act_or_say(&told, Act::ChangeStage { at: at.clone() }) {
                drafting.opened().set(None);
                sayings.say(&told, Tone::Good, (words.moved_stage)(&name));
                focus_later(format!("{told}-nouveau"));
            }
        };
        view! { <button class="button" type="button" on:click=change>{label}</button> }
    });
    let about = move |act: &'static str| move || (words.about)(act, &name.get());
    view! {
        <p class="row">
            <button
                class="button"
                type="button"
                id=format!("{at}-monter")
                aria-label=about(words.up)
                aria-disabled=(place == 0).to_string()
                // The first element has no place before it, so it is not moved.
                on:click=move |_| up(place.wrapping_sub(1), "monter")
            >
                {words.up}
            </button>
            <button
                class="button"
                type="button"
                id=format!("{at}-descendre")
                aria-label=about(words.down)
                aria-disabled=move || (place + 1 >= count.get()).to_string()
                on:click=move |_| down(place + 1, "descendre")
            >
                {words.down}
            </button>
            {stage}
            <button
                class="button"
                type="button"
                aria-label=about(words.remove)
                on:click=remove
            >
                {words.remove}
            </button>
        </p>
    }
}

/// One more.
#[component]
fn Add(
    /// The list that is shown.
    list: List,
    /// The path of the list in the edition.
    at: Path,
    /// How many there are.
    count: Memo<usize>,
    /// The words of the filter. Emptied when an element is added, so that it is seen.
    typed: RwSignal<String>,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let own = (words.list)(list);
    let name = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let told = at.to_string();
    let id = format!("{at}-nouveau");
    let error = format!("{id}-faute");
    let add = {
        let id = id.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let said = tidy(&composed(&name.get_untracked()));
            is_missing.set(said.is_empty());
            let Some(draft) = drafting.draft_untracked().filter(|_| !said.is_empty()) else {
                focus_later(id.clone());
                return;
            };
            let place = count.get_untracked();
            if drafting.act_or_say(&told, list.add(&draft, &at, &said)) {
                name.set(String::new());
                typed.set(String::new());
                let there = at.index(place);
                let first = Field::all_of(&there).first().map(|field| field.at(&there));
                drafting.opened().set(Some(there));
                focus_later(first.unwrap_or_default().to_string());
            }
        }
    };
    view! {
        <form class="entry__new" novalidate on:submit=add>
            <div class="field">
                <label class="field__label" for=id.clone()>{own.new}</label>
                <input
                    class="field__input"
                    id=id
                    type="text"
                    autocomplete="off"
                    aria-describedby=error.clone()
                    aria-invalid=move || is_missing.get().then_some("true")
                    prop:value=name
                    on:input:target=move |event| {
                        name.set(event.target().value());
                        is_missing.set(false);
                    }
                />
                <p class="field__error" id=error role="alert">
                    {move || is_missing.get().then_some(words.new_missing)}
                </p>
            </div>
            <button class="button" type="submit">{own.add}</button>
        </form>
    }
}
