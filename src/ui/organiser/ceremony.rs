//! The ceremony: results are recounted first, and shown only if they follow from their ballots and the organiser signed
//! them.

mod act;
mod stage;

use std::sync::Arc;

use leptos::prelude::*;

use self::stage::Stage;
use super::pieces::results_field::ResultsField;
use super::state::recounting::{Counted, Recounting};
use crate::address::Address;
use crate::browser::full_screen;
use crate::text::Language;
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::components::page_head::PageHead;
use crate::ui::window::{focus_later, name_page};
use crate::workflow::office::ceremony::ceremony;
use crate::workflow::open_edition::OpenEdition;

/// The state of the ceremony. A handle: all copies refer to the same one.
#[derive(Clone, Copy)]
struct Show {
    /// Whether the stage is open.
    open: RwSignal<bool>,
    /// Which slide is on it, or was when it was left.
    place: RwSignal<usize>,
}

impl Show {
    fn enter(self) {
        self.open.set(true);
        full_screen::enter();
        focus_later("scene".to_owned());
    }

    fn leave(self) {
        self.open.set(false);
        full_screen::leave();
        focus_later("ouvrir".to_owned());
    }
}

/// The page of the ceremony.
#[component]
pub(super) fn Ceremony() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.ceremony();
    name_page(words.title);
    let recounting = Recounting::new(open, text);
    let show = Show { open: RwSignal::new(false), place: RwSignal::new(0) };
    Effect::new(move |_| {
        // Other results begin at the first slide.
        recounting.counted();
        show.place.set(0);
    });
    let page = move || match recounting.counted() {
        Some(counted) if show.open.get() => view! { <Stage counted show /> }.into_any(),
        counted => view! { <Backstage recounting counted show /> }.into_any(),
    };
    view! { <main id="contenu" tabindex="-1">{page}</main> }
}

/// What is there before the stage is opened, and after it was left.
#[component]
fn Backstage(
    /// The results that are shown.
    recounting: Recounting,
    /// The results as they were recounted.
    counted: Option<Counted>,
    /// The state of the ceremony.
    show: Show,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.ceremony();
    let ready = counted.map(|counted| view! { <Door counted show /> });
    let keys = words.keys.iter().map(|(key, what)| {
        view! { <div><dt>{*key}</dt><dd>{*what}</dd></div> }
    });
    view! {
        <div class="wrap wrap--narrow recount">
            <PageHead title=words.title>{words.lead}</PageHead>
            {ready}
            <ResultsField recounting />
            <section class="stack" aria-labelledby="touches">
                <h2 id="touches">{words.keys_title}</h2>
                <dl class="keys">{keys.collect_view()}</dl>
            </section>
        </div>
    }
}

/// The button that opens the stage, if the results are valid.
#[component]
fn Door(
    /// The results as they were recounted.
    counted: Counted,
    /// The state of the ceremony.
    show: Show,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.ceremony();
    let (open, finding) = &*counted;
    if !finding.is_good() {
        return view! {
            <Notice tone=Tone::Bad sentences=(words.not_right)()>
                <p><a href=Address::Recount.to_href()>{text.recount().title}</a></p>
            </Notice>
        }
        .into_any();
    }
    let all = ceremony(&open.edition, &finding.count, &finding.results.decisions.honours).len();
    let label = move || match show.place.get() {
        0 => words.begin.to_owned(),
        place => (words.resume)(place + 1, all),
    };
    let again = move || {
        (show.place.get() > 0).then(|| {
            let again = move |_| {
                show.place.set(0);
                show.enter();
            };
            view! { <button class="button" type="button" on:click=again>{words.again}</button> }
        })
    };
    view! {
        <Notice tone=Tone::Good sentences=(words.ready)()>
            <p class="row">
                <button
                    class="button button--primary button--large"
                    type="button"
                    id="ouvrir"
                    on:click=move |_| show.enter()
                >
                    {label}
                </button>
                {again}
            </p>
        </Notice>
    }
    .into_any()
}
