//! What the draft changes in the edition that the site publishes, and what that leaves of the ballots signed so far.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::json::{Value, canonical};
use crate::text::Language;
use crate::ui::organiser::pieces::tick::Tick;
use crate::ui::organiser::state::drafting::{Drafting, Judgement};
use crate::ui::organiser::state::office::OfficeState;
use crate::ui::organiser::work::summary::Touched;
use crate::workflow::author::amend::amend;
use crate::workflow::author::changes::{Changes, Unamendable, changes};
use crate::workflow::open_edition::OpenEdition;

/// How the draft relates to the published edition.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Against {
    /// The draft is not a valid edition.
    Unfinished,
    /// The draft has the id of another edition.
    Another,
    /// The draft does not differ from the published edition.
    Same,
    /// A new version of the published edition, which can name it: ballots signed before stay valid.
    Amends(Arc<(Value, Changes)>),
    /// A new version for which no ballot that was signed before would count.
    Breaks(Unamendable),
}

impl Against {
    pub(super) fn of(drafting: Drafting, open: &OpenEdition) -> Self {
        let (Some(Judgement::Whole(edition)), Some(draft)) =
            (drafting.judgement(), drafting.draft())
        else {
            return Self::Unfinished;
        };
        if edition.id != open.edition.id {
            return Self::Another;
        }
        match (amend(open, &draft), changes(&open.edition, &edition)) {
            (Ok(amended), _) if canonical(&amended) == open.canonical() => Self::Same,
            (Ok(amended), Ok(changes)) => Self::Amends(Arc::new((amended, changes))),
            (Err(why), _) | (_, Err(why)) => Self::Breaks(why),
        }
    }
}

#[component]
pub(super) fn Amending(
    /// How the draft relates to the published edition.
    against: Memo<Against>,
    /// Whether ballots signed for the published edition shall stay valid.
    keeps: RwSignal<bool>,
) -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.drafting();
    move || match against.get() {
        Against::Unfinished => None,
        Against::Another => {
            Some(view! { <p>{(words.other_edition)(&open.edition.title)}</p> }.into_any())
        }
        Against::Same => Some(view! { <p>{words.same_as_site}</p> }.into_any()),
        Against::Breaks(why) => {
            let why = (text.amending().unamendable)(&why);
            Some(view! { <p role="alert">{(words.breaks)(&why)}</p> }.into_any())
        }
        Against::Amends(amended) => Some(view! { <Amended amended keeps /> }.into_any()),
    }
}

/// What changes, and for whom.
#[component]
fn Amended(
    /// The new version, which names the ones before it, and its changes.
    amended: Arc<(Value, Changes)>,
    /// Whether ballots signed for the published edition shall stay valid.
    keeps: RwSignal<bool>,
) -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let (words, amending) = (text.drafting(), text.amending());
    let (document, changes) = &*amended;
    let touched = RwSignal::new(Vec::<Touched>::new());
    let after = canonical(document);
    Effect::new(move || {
        if office.is_ready() {
            let after = after.clone();
            spawn_local(async move {
                let found = office.touch(&after).await;
                // If the page was left meanwhile, nothing is shown.
                touched.try_set(found);
            });
        }
    });
    let categories = changes.categories.iter().map(|changed| {
        let each = changed.differences.iter();
        let each = each.map(|it| view! { <li>{(amending.difference)(it)}</li> });
        view! {
            <li>
                <strong>{changed.category.name.clone()}</strong>
                <ul class="changes">{each.collect_view()}</ul>
            </li>
        }
    });
    let categories = (!changes.categories.is_empty()).then(|| {
        view! { <h4>{amending.changed}</h4> <ul class="stack" role="list">{categories.collect_view()}</ul> }
    });
    let reworded = changes.reworded.iter();
    let reworded = reworded.map(|it| view! { <li>{(amending.reworded)(it)}</li> });
    let reworded = (!changes.reworded.is_empty()).then(|| {
        view! { <h4>{amending.reworded_only}</h4> <ul class="changes">{reworded.collect_view()}</ul> }
    });
    let jurors = move || {
        let touched = touched.get();
        let set_aside = touched.iter().filter(|juror| !juror.set_aside.is_empty()).count();
        let summary = (amending.summary)(set_aside, touched.len() - set_aside);
        let each = touched.iter().map(|it| {
            view! { <li>{it.juror.clone()} " – " {(amending.set_aside)(&it.set_aside)}</li> }
        });
        (!touched.is_empty()).then(|| {
            view! {
                <h4>{words.received}</h4>
                <p>{summary}</p>
                <ul class="changes">{each.collect_view()}</ul>
            }
        })
    };
    view! {
        <section class="stack" aria-labelledby="amendement">
            <h3 id="amendement">{words.amends_title}</h3>
            {categories}
            {reworded}
            {jurors}
            <Tick
                id="amende"
                label=words.keeps
                described="amende-aide"
                ticked=keeps
                turn=move |on| keeps.set(on)
            />
            <p class="field__hint" id="amende-aide">{words.keeps_hint}</p>
        </section>
    }
}
