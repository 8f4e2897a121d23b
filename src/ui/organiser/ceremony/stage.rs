//! The stage: one slide at a time. Nothing of the slides after it is in the page, not even hidden.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::Show;
use super::act::Act;
use crate::browser::{full_screen, site};
use crate::markup::ceremony::slide;
use crate::markup::{Markup, Scene};
use crate::text::Language;
use crate::ui::inside::inside_as;
use crate::ui::organiser::state::recounting::Counted;
use crate::workflow::office::ceremony::ceremony;

/// After how long without a movement the buttons are hidden.
const PATIENCE_MS: u32 = 3_000;

#[component]
pub(super) fn Stage(
    /// The results that are shown.
    counted: Counted,
    /// The state of the ceremony.
    show: Show,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.ceremony();
    let (open, finding) = &*counted;
    let slides = ceremony(&open.edition, &finding.count, &finding.results.decisions.honours);
    let all = slides.len();
    let blank = RwSignal::new(false);
    let idle = RwSignal::new(false);
    let timer = StoredValue::new_local(None::<Timeout>);
    let whole_screen = StoredValue::new(true);
    let wake = move || {
        idle.set(false);
        let rest = Timeout::new(PATIENCE_MS, move || _ = idle.try_set(true));
        timer.set_value(Some(rest));
    };
    let act = move |act| match act {
        // While the screen is black, these acts only show the slide again.
        Act::Next | Act::Back | Act::First if blank.get_untracked() => blank.set(false),
        Act::Next => show.place.update(|place| *place = (*place + 1).min(all.saturating_sub(1))),
        Act::Back => show.place.update(|place| *place = place.saturating_sub(1)),
        Act::First => show.place.set(0),
        Act::Blank => blank.update(|blank| *blank = !*blank),
        Act::FullScreen => {
            whole_screen.set_value(!full_screen::is_on());
            if full_screen::is_on() { full_screen::leave() } else { full_screen::enter() }
        }
        Act::Out => show.leave(),
    };
    listen(Callback::new(act), Callback::new(move |()| wake()), show, whole_screen);
    wake();

    let place = Signal::derive(move || (words.place)(show.place.get() + 1, all));
    let shown = move || {
        let (open, _) = &*counted;
        let scene = Scene { edition: &open.edition, text, top: &site::top() };
        let present = slides.get(show.place.get()).filter(|_| !blank.get());
        present.map_or_else(Markup::default, |present| slide(present, scene))
    };
    view! {
        <section
            class="ceremony"
            id="scene"
            tabindex="-1"
            aria-label=words.stage
            data-blank=move || blank.get().then_some("")
            data-idle=move || idle.get().then_some("")
        >
            <div
                class="ceremony__show"
                aria-live="polite"
                aria-atomic="true"
                on:click=move |_| act(Act::Next)
                {..inside_as(shown)}
            />
            <p class="visually-hidden" role="status">
                {move || blank.get().then_some(words.black)}
            </p>
            <Bar act=Callback::new(act) place />
        </section>
    }
}

/// What a key means here; nothing where it belongs to the browser or to a button.
fn act_of(event: &KeyboardEvent) -> Option<Act> {
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
    let on_button = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let on_button = on_button.is_some_and(|it| it.tag_name() == "BUTTON");
    let is_click = on_button && matches!(event.key().as_str(), " " | "Enter");
    Act::of_key(&event.key()).filter(|_| !modified && !is_click)
}

/// Follows keys, the pointer and the screen for as long as the stage is open.
fn listen(act: Callback<Act>, wake: Callback<()>, show: Show, whole_screen: StoredValue<bool>) {
    let press = move |event: KeyboardEvent| {
        let Some(wanted) = act_of(&event) else { return };
        event.prevent_default();
        // A key that is held down counts once.
        if !event.repeat() {
            act.run(wanted);
        }
    };
    let keys = window_event_listener(ev::keydown, press);
    let moves = window_event_listener(ev::pointermove, move |_| wake.run(()));
    // Browsers do not pass on the key that leaves full screen, so leaving it also leaves the stage.
    let left = EventListener::new(&document(), "fullscreenchange", move |_| {
        if !full_screen::is_on() && whole_screen.get_value() {
            show.leave();
        }
    });
    let left = StoredValue::new_local(Some(left));
    on_cleanup(move || {
        keys.remove();
        moves.remove();
        left.try_update_value(|left| *left = None);
        full_screen::leave();
    });
}

/// Buttons for the same acts, hidden while the pointer does not move.
#[component]
fn Bar(
    /// What a button does.
    act: Callback<Act>,
    /// Which slide is shown, of how many.
    place: Signal<String>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.ceremony();
    let button = move |label: &'static str, does: Act| {
        view! {
            <button class="ceremony__button" type="button" on:click=move |_| act.run(does)>
                {label}
            </button>
        }
    };
    let full_screen =
        full_screen::is_possible().then(|| button(words.full_screen, Act::FullScreen));
    view! {
        <div class="ceremony__bar" role="group" aria-label=words.bar>
            {button(words.back, Act::Back)}
            {button(words.next, Act::Next)}
            <span class="ceremony__place">{place}</span>
            {button(words.blank, Act::Blank)}
            {full_screen}
            {button(words.out, Act::Out)}
        </div>
    }
}
