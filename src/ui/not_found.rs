//! An address that leads nowhere.

use std::sync::Arc;

use leptos::prelude::*;

use crate::address::Address;
use crate::text::Language;
use crate::ui::components::hash::Hash;
use crate::ui::window::name_page;
use crate::workflow::OpenEdition;

/// What to do instead.
#[component]
pub(in crate::ui) fn NotFound() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    name_page(text.not_found().title);
    view! {
        <main id="contenu" tabindex="-1">
            <section class="message">
                <Hash block="message" hues=[1, 7, 6, 3] />
                <div class="wrap stack">
                    <h1 class="message__title">{text.not_found().title}</h1>
                    <p class="message__text">{(text.not_found().text)(open.index.len())}</p>
                    <p class="row">
                        <a class="button button--primary button--large" href=Address::home().to_href()>
                            {text.not_found().action}
                        </a>
                    </p>
                </div>
            </section>
        </main>
    }
}
