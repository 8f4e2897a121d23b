//! Whether the draft is an edition, what it still lacks, and the file that it becomes.

use std::sync::Arc;

use leptos::prelude::*;

use super::amending::{Against, Amending};
use super::ids::{PART, button_of};
use crate::browser::download::download;
use crate::format::Fault;
use crate::json::{Path, Value, pretty};
use crate::text::Language;
use crate::ui::components::notice::Tone;
use crate::ui::organiser::state::drafting::{Drafting, Judgement};
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::organiser::state::saying::{Said, Sayings};
use crate::ui::window::focus_later;
use crate::workflow::author::form::{Field, Part, name_of_element};
use crate::workflow::author::list::element_around;
use crate::workflow::open_edition::OpenEdition;

const FINISH: &str = "enregistrer";

/// Faults that are shown one by one.
const SHOWN: usize = 100;

#[component]
pub(super) fn Finish() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let office: OfficeState = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    // From now on all faults are shown, in every field.
    drafting.visit(&Path::root());
    office.begin(Arc::clone(&open));
    // Without an organiser's key nobody has voted by invitation, so no ballot has to stay valid.
    let keeps = RwSignal::new(open.edition.organiser_key.is_some());
    let against = Memo::new(move |_| Against::of(drafting, &open));
    let verdict = move || match drafting.judgement()? {
        Judgement::Whole(_) => Some(view! { <p><strong>{words.whole}</strong></p> }.into_any()),
        Judgement::Faulty(faults) => Some(view! { <Faults faults /> }.into_any()),
    };
    view! {
        <p>{words.finish_lead}</p>
        <div class="stack" role="status">{verdict}</div>
        <Amending against keeps />
        <Save against keeps />
    }
}

#[component]
fn Faults(
    /// What keeps the draft from being an edition.
    faults: Arc<Vec<Fault>>,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let words = text.drafting();
    let each = faults.iter().take(SHOWN).map(|fault| {
        let part = Part::of(&fault.path);
        let element = element_around(&fault.path);
        let field = Field::around(&fault.path);
        let draft = drafting.draft_untracked();
        let name = element.as_ref().zip(draft.as_ref());
        let name = name.and_then(|(at, draft)| Some(name_of_element(draft, draft.find(at)?)));
        let label = field.as_ref().map_or("", |(field, _)| (words.field)(*field).0);
        let place = (words.place)((words.part)(part).0, &name.unwrap_or_default(), label);
        let go = move |_| {
            drafting.part().set(Some(part));
            drafting.opened().set(element.clone());
            let target = field.as_ref().map(|(_, at)| at.to_string());
            let target = target.or_else(|| element.as_ref().map(button_of));
            focus_later(target.unwrap_or_else(|| PART.to_owned()));
        };
        let about = (words.about)(words.mend, &place);
        view! {
            <li class="finding stack">
                <p><strong>{place}</strong>" "{text.fault(&fault.kind)}</p>
                <p>
                    <button class="button" type="button" aria-label=about on:click=go>
                        {words.mend}
                    </button>
                </p>
            </li>
        }
    });
    let more = faults.len().saturating_sub(SHOWN);
    view! {
        <h3 class="findings__title">{(words.faults)(faults.len())}</h3>
        <ul role="list">{each.collect_view()}</ul>
        {(more > 0).then(|| view! { <p>{(text.tables().more_lines)(more)}</p> })}
    }
}

#[component]
fn Save(
    /// How the draft relates to the published edition.
    against: Memo<Against>,
    /// Whether ballots signed for the published edition shall stay valid.
    keeps: RwSignal<bool>,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    let sayings: Sayings = expect_context();
    let words = text.drafting();
    let is_whole = Memo::new(move |_| matches!(drafting.judgement(), Some(Judgement::Whole(_))));
    let save = move |_| {
        let Some(draft) = drafting.draft_untracked() else { return };
        let id = draft.member("id").and_then(Value::as_str).unwrap_or_default();
        let name = if is_whole.get_untracked() {
            "edition.json".to_owned()
        } else {
            format!("{id}.brouillon.json")
        };
        let text = match against.get_untracked() {
            Against::Amends(amended) if keeps.get_untracked() => pretty(&amended.0),
            _ => pretty(&draft),
        };
        if download(&name, &text) {
            sayings.say(FINISH, Tone::Good, (words.saved)(&name));
        } else {
            sayings.say(FINISH, Tone::Bad, words.not_saved);
        }
    };
    let label = move || if is_whole.get() { words.save_edition } else { words.save_draft };
    view! {
        <p>
            <button class="button button--primary" type="button" on:click=save>{label}</button>
        </p>
        <Said place=FINISH />
    }
}
