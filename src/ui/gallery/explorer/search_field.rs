//! The words that are asked for.

use std::time::Duration;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;

use super::View;

/// So long a reader stops typing before the list follows.
const PAUSE: Duration = Duration::from_millis(40);

#[component]
pub(super) fn SearchField() -> impl IntoView {
    let view: View = expect_context();
    let explore = view.words;
    let answer = view.answer;
    // The letter is on the screen before the list is looked for: no key press waits for it.
    let mut ask = debounce(PAUSE, move |text: String| view.ask_while_typing(&text));
    let typed = move |event| ask(event_target_value(&event));
    view! {
        <search aria-label=explore.search_region>
            <form class="search" on:submit=|event| event.prevent_default()>
                <div class="field search__field">
                    <label class="field__label" for="q">{explore.search_label}</label>
                    <input
                        class="field__input"
                        type="search"
                        id="q"
                        name="q"
                        autocomplete="off"
                        prop:value=move || answer.with(|answer| answer.query.text.clone())
                        on:input=typed
                    />
                </div>
                <button class="button search__submit" type="submit">{explore.search}</button>
            </form>
        </search>
    }
}
