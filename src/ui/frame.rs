//! What surrounds every page: the way to its content, the navigation, the promise.

use leptos::prelude::*;

use super::components::hash::Hash;
use super::components::version_bar::VersionBar;
use super::edition_state::EditionState;
use super::navigation::Navigation;
use super::version::Version;
use crate::address::Address;
use crate::browser::offline::Offline;
use crate::browser::site;
use crate::edition::Edition;
use crate::markup::pieces::MARK_HUES;
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
    let frame = text.frame();
    view! {
        <div class="page" hidden=hidden>
            <a class="skip-link" href="#contenu" on:click=skip_to_content>{frame.skip}</a>
            <header class="site-header">
                <div class="wrap site-header__row">
                    <a class="mark" href=Address::home().to_href()>
                        <Hash block="mark" hues=MARK_HUES />
                        {frame.product}
                    </a>
                    <nav class="site-nav" aria-label=frame.navigation>
                        <ul class="site-nav__list">
                            <NavigationLink label=frame.explore to=Address::home() />
                            <NavigationLink label=frame.palmares to=Address::Palmares />
                            <NavigationLink label=frame.figures to=Address::Figures />
                            <NavigationLink label=frame.vote to=Address::Desk />
                        </ul>
                    </nav>
                    <LanguageLinks />
                    <ThemeSwitch />
                </div>
            </header>
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

#[component]
fn NavigationLink(
    /// What it says.
    label: &'static str,
    /// Where it leads.
    to: Address,
) -> impl IntoView {
    let navigation: Navigation = expect_context();
    let href = to.to_href();
    let current = move || match (navigation.address(), &to) {
        (Address::Explore(_) | Address::Nominee(..), Address::Explore(_))
        | (Address::Desk | Address::Vote(_) | Address::Review | Address::Verify, Address::Desk) => {
            Some("page")
        }
        _ => None,
    };
    view! {
        <li>
            <a class="site-nav__link" href=href aria-current=current>{label}</a>
        </li>
    }
}

/// The same page in the other languages. Each language has a folder of its own, so a link loads a page.
#[component]
fn LanguageLinks() -> impl IntoView {
    let text: Language = expect_context();
    let navigation: Navigation = expect_context();
    let edition: EditionState = expect_context();
    let links = move |edition: &Edition| {
        let here = "../".repeat(text.folder_in(edition).matches('/').count());
        let there = Language::ALL.into_iter().filter(|language| *language != text);
        let link = |to: Language| {
            let folder = format!("{here}{}", to.folder_in(edition));
            let href = move || format!("{folder}{}", navigation.address().to_relative());
            view! {
                <a class="language-link" href=href hreflang=to.tag() lang=to.tag()>{to.name()}</a>
            }
        };
        there.map(link).collect_view()
    };
    move || edition.ready().map(|open| links(&open.edition))
}

/// Worked by the script that started the program, which keeps it as it is to be from here on.
#[component]
fn ThemeSwitch() -> impl IntoView {
    let text: Language = expect_context();
    view! {
        <button
            class="theme-switch"
            type="button"
            aria-pressed=site::is_dark().to_string()
            aria-label=text.frame().dark_theme
        >
            <svg class="theme-switch__icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <path
                    fill-rule="evenodd"
                    d="M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zm0 2.5a7.5 7.5 0 0 1 0 15z"
                />
            </svg>
        </button>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let text: Language = expect_context();
    let edition: EditionState = expect_context();
    let version: Version = expect_context();
    let frame = text.frame();
    let words = text.offline();
    let given_by =
        move || edition.ready().map(|open| format!("{}. ", (frame.given_by)(&open.edition)));
    let offline = move || match version.offline() {
        None | Some(Offline::Preparing) => ("preparing", words.preparing),
        Some(Offline::Ready | Offline::NewVersion | Offline::Replaced) => ("ready", words.ready),
        Some(Offline::Failed) => ("failed", words.failed),
        Some(Offline::Unavailable) => ("unavailable", words.unavailable),
    };
    // A document without a program, so the link loads it.
    let licences = site::licences().map(|href| {
        view! { <li><a href=href rel="license">{frame.licences}</a></li> }
    });
    let section = |id: &str| format!("{}#{id}", Address::About.to_href());
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <p>{given_by} {frame.promise}</p>
                <p class="site-footer__offline" data-offline=move || offline().0>
                    {move || offline().1}
                </p>
                <OtherEditions />
                <ul class="site-footer__list">
                    <li><a href=Address::hall_of_fame().to_href()>{frame.hall_of_fame}</a></li>
                    <li><a href=Address::About.to_href()>{frame.about}</a></li>
                    <li><a href=section("sources")>{frame.sources}</a></li>
                    <li>
                        <a href=Address::Accessibility.to_href()>{frame.accessibility}</a>
                    </li>
                    <li><a href=section("vie-privee")>{frame.privacy}</a></li>
                    {licences}
                </ul>
            </div>
        </footer>
    }
}

#[component]
fn OtherEditions() -> impl IntoView {
    let text: Language = expect_context();
    let editions = site::other_editions();
    let link = |(title, href): (String, String)| view! { <li><a href=href>{title}</a></li> };
    (!editions.is_empty()).then(|| {
        view! {
            <ul class="site-footer__list" aria-label=text.frame().other_editions>
                {editions.into_iter().map(link).collect_view()}
            </ul>
        }
    })
}
