//! What the site is: the edition and its sources, licences, privacy, accessibility, the build.

use std::sync::Arc;

use leptos::prelude::*;

use super::source::{Citation, OutLink};
use crate::address::Address;
use crate::format::ballot_v1::App;
use crate::text::Language;
use crate::ui::window::name_page;
use crate::workflow::OpenEdition;

/// The page about the site.
#[component]
pub(in crate::ui) fn About() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let app: App = expect_context();
    let words = text.about();
    let edition = &open.edition;
    name_page(words.title);
    let paragraphs = |sentences: &'static [&'static str]| {
        sentences.iter().map(|sentence| view! { <p>{*sentence}</p> }).collect_view()
    };
    let given = edition.distinctions.iter().map(|it| {
        view! { <li>{(words.given)(&it.name, it.awarded)}</li> }
    });
    let dates = edition.dates.iter().map(|it| {
        view! { <li>{(words.dated)(&text.date(it.date), &it.label)}</li> }
    });
    let sources = edition.sources.iter().cloned();
    let sources = sources.map(|source| view! { <li><Citation source /></li> }).collect_view();
    let licence = edition.licence.clone().map(|licence| {
        view! { <p>{words.data_licence} " " <OutLink url=licence.url label=licence.name /> "."</p> }
    });
    view! {
        <main id="contenu" tabindex="-1">
            <div class="wrap">
                <div class="page-head">
                    <h1>{words.title}</h1>
                    <p class="page-head__lead">{words.lead}</p>
                </div>
                <div class="prose">
                    <h2>{words.edition}</h2>
                    <h3>{words.known}</h3>
                    <ul>{given.collect_view()}</ul>
                    <h3>{words.dates}</h3>
                    <ul>{dates.collect_view()}</ul>
                    <h2 id="sources">{words.sources}</h2>
                    <p>{words.sources_text}</p>
                    <ul>{sources} <li>{words.division}</li> <li>{words.outlines}</li></ul>
                    <h2>{words.licences}</h2>
                    {paragraphs(words.licences_text)}
                    {licence}
                    <h2>{words.verify}</h2>
                    {paragraphs(words.verify_text)}
                    <p><a href=Address::Verify.to_href()>{words.verify_link}</a></p>
                    <h2 id="vie-privee">{words.privacy}</h2>
                    {paragraphs(words.privacy_text)}
                    <h2 id="accessibilite">{words.accessibility}</h2>
                    {paragraphs(words.accessibility_text)}
                    <h2>{words.build}</h2>
                    <p>{(words.version)(&app.version, &app.build)}</p>
                    <p>{words.digest} " " <code>{open.digest.to_string()}</code></p>
                </div>
            </div>
        </main>
    }
}
