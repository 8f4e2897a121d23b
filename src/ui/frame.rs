//! What surrounds every page: the link to its content, the navigation, the footer.

use leptos::prelude::*;

use super::components::version_bar::VersionBar;
use super::edition_state::EditionState;
use super::inside::{inside, inside_as};
use super::live::live;
use super::navigation::Navigation;
use super::version::Version;
use crate::browser::offline::Offline;
use crate::browser::site;
use crate::edition::Edition;
use crate::markup::frame::{footer_links, header, promise};
use crate::text::Language;

/// Header, content, footer.
#[component]
pub(super) fn Frame(
    /// While the reader still has the page that was written before.
    #[prop(into)]
    hidden: Signal<bool>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let text: Language = expect_context();
    let navigation: Navigation = expect_context();
    let edition: EditionState = expect_context();
    let header = move || {
        let page = navigation.address();
        let languages = edition.ready().map(|open| languages(&open.edition, text));
        let languages = languages.unwrap_or_default();
        header(&page, &page.to_href(), &languages, Some(site::is_dark()), text)
    };
    view! {
        <div class="page" hidden=hidden>
            <a class="skip-link" href="#contenu" on:click=skip_to_content>{text.frame().skip}</a>
            <header class="site-header" {..inside_as(header)} />
            {children()}
            <Footer />
            <VersionBar />
        </div>
    }
}

/// The fragment alone would be resolved against the base, which is the start page.
fn skip_to_content(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    let content = document().get_element_by_id("contenu");
    if let Some(content) =
        content.and_then(|it| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(it).ok())
    {
        let _ = content.focus();
    }
}

/// The other languages of an edition, each with the way from here. Each has a folder of its own, so a link loads a page.
fn languages(edition: &Edition, text: Language) -> Vec<(Language, String)> {
    let here = "../".repeat(text.folder_in(edition).matches('/').count());
    let there = Language::ALL.into_iter().filter(|language| *language != text);
    there.map(|to| (to, format!("{here}{}", to.folder_in(edition)))).collect()
}

#[component]
fn Footer() -> impl IntoView {
    let text: Language = expect_context();
    let edition: EditionState = expect_context();
    let version: Version = expect_context();
    let words = text.offline();
    let promise =
        move || promise(edition.ready().map(|open| open.edition.clone()).as_deref(), text);
    let offline = move || match version.offline() {
        None | Some(Offline::Preparing) => ("preparing", words.preparing),
        Some(Offline::Ready | Offline::NewVersion | Offline::Replaced) => ("ready", words.ready),
        Some(Offline::Failed) => ("failed", words.failed),
        Some(Offline::Unavailable) => ("unavailable", words.unavailable),
    };
    let links = footer_links(&site::other_editions(), site::licences().as_deref(), text);
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <p>{live(promise)}</p>
                <p class="site-footer__offline" data-offline=live(move || offline().0.to_owned())>
                    {live(move || offline().1.to_owned())}
                </p>
                <div {..inside(links)} />
            </div>
        </footer>
    }
}
