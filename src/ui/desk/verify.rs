//! The page that verifies ballot files: choosing them, and the verdict on each.
//!
//! Works without a draft and without a store, because an organiser has none here.

mod checks;
mod picker;
mod verdict;

use std::sync::Arc;

use leptos::prelude::*;

use self::checks::{Checks, Outcome};
use self::picker::Picker;
use self::verdict::Verdict;
use super::state::Desk;
use crate::address::Address;
use crate::browser::launch;
use crate::text::Language;
use crate::ui::components::page_head::PageHead;
use crate::ui::window::name_page;
use crate::workflow::open_edition::OpenEdition;

/// The page that verifies ballots.
#[component]
pub(in crate::ui) fn Verify() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let desk: Desk = expect_context();
    let words = text.verify();
    name_page(words.title);
    let checks = Checks::new(open, desk);
    launch::when_opened_with_files(move |files| checks.check(files));
    view! {
        <main id="contenu" tabindex="-1">
            <div class="wrap wrap--narrow">
                <PageHead title=words.title>{words.lead}</PageHead>
                <Picker checks />
                <Results checks />
                <p><a href=Address::Recount.to_href()>{text.recount().link}</a></p>
            </div>
        </main>
    }
}

#[component]
fn Results(
    /// What was checked.
    checks: Checks,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.verify();
    let status = move || {
        let results = checks.results();
        if checks.are_underway() {
            words.checking.to_owned()
        } else if results.is_empty() {
            String::new()
        } else {
            let valid = results.iter().filter(|it| it.outcome.is_valid()).count();
            (words.summary)(valid, results.len())
        }
    };
    let results = move || {
        let results = checks.results();
        if results.is_empty() {
            return view! { <WhatIsVerified /> }.into_any();
        }
        let alone = results.len() == 1;
        let verdicts = results.into_iter().enumerate();
        let verdicts = verdicts.map(|(place, checked)| view! { <Verdict place checked alone /> });
        view! { <div class="stack stack--wide">{verdicts.collect_view()}</div> }.into_any()
    };
    view! {
        <p class="status-line" role="status">{status}</p>
        <div class="verify__results" aria-busy=move || checks.are_underway().to_string()>
            {results}
        </div>
    }
}

#[component]
fn WhatIsVerified() -> impl IntoView {
    let text: Language = expect_context();
    let words = text.verify();
    let points = words.verified.iter().map(|(what, how)| {
        view! { <li><strong>{*what}</strong> " " {*how}</li> }
    });
    view! {
        <section class="prose" aria-labelledby="verifie">
            <h2 id="verifie">{words.what}</h2>
            <ul>{points.collect_view()}</ul>
            <p>{words.limits}</p>
        </section>
    }
}

impl Outcome {
    /// Whether the ballot counts in this edition.
    fn is_valid(&self) -> bool {
        matches!(self, Self::Examined { examined, .. } if examined.fault().is_none())
    }
}
