//! What came of the ballots that jurors sent: many files at once, examined beside the page.

mod examination;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use self::examination::{Examination, Stage};
use super::jobs::VALID;
use super::work_fault::work_fault;
use crate::browser::files;
use crate::text::Language;
use crate::ui::components::notice::{Notice, Tone};
use crate::ui::window::name_page;
use crate::workflow::OpenEdition;

/// Files that are shown one by one; all are counted.
const SHOWN: usize = 200;

/// The page of the ballots.
#[component]
pub(super) fn Imports() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.imports();
    name_page(words.title);
    let examination = Examination::new(open, text);
    let choose = move |event: Event| {
        let field = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field {
            examination.begin(files::take_chosen(&field));
        }
    };
    view! {
        <main id="contenu" tabindex="-1">
            <div class="wrap wrap--narrow">
                <div class="page-head">
                    <h1>{words.title}</h1>
                    <p class="page-head__lead">{words.lead}</p>
                </div>
                <div class="stack stack--wide">
                    <div class="field">
                        <label class="field__label" for="bulletins">{words.choose}</label>
                        <p class="field__hint" id="bulletins-aide">{words.hint}</p>
                        <input
                            class="field__file"
                            id="bulletins"
                            type="file"
                            accept=".json,application/json"
                            multiple
                            aria-describedby="bulletins-aide"
                            on:change=choose
                        />
                    </div>
                    <Progress examination />
                    <Findings examination />
                </div>
            </div>
        </main>
    }
}

#[component]
fn Progress(
    /// Of what.
    examination: Examination,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.imports();
    let stage = Memo::new(move |_| examination.stage());
    let all = move || examination.all();
    let done = move || match stage.get() {
        Stage::Reading => examination.read(),
        _ => examination.examined(),
    };
    let meter = move || {
        matches!(stage.get(), Stage::Reading | Stage::Examining).then(|| {
            view! {
                <progress
                    class="work__meter"
                    aria-label=words.progress
                    max=move || all().to_string()
                    prop:value=move || u32::try_from(done()).unwrap_or(u32::MAX)
                ></progress>
                <p>{move || match stage.get() {
                    Stage::Reading => (words.reading)(done(), all()),
                    _ => (words.examining)(done(), all()),
                }}</p>
                <p>
                    <button class="button" type="button" on:click=move |_| examination.cancel()>
                        {words.cancel}
                    </button>
                </p>
            }
        })
    };
    // What is announced; how far it is, is not, or a screen reader would say nothing else.
    let status = move || match stage.get() {
        Stage::Idle | Stage::Reading | Stage::Examining | Stage::Failed(_) => String::new(),
        Stage::Cancelled => (words.cancelled)(examination.examined(), all()),
        Stage::Done => (words.done)(examination.count_of(VALID), all()),
    };
    let fault = move || match stage.get() {
        Stage::Failed(fault) => {
            Some(view! { <Notice tone=Tone::Bad sentences=work_fault(fault, text) /> })
        }
        _ => None,
    };
    view! {
        <div class="work">
            {meter}
            <p class="verify__status" role="status">{status}</p>
            {fault}
        </div>
    }
}

#[component]
fn Findings(
    /// Of what.
    examination: Examination,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.imports();
    let tables = move || {
        let ended =
            matches!(examination.stage(), Stage::Cancelled | Stage::Done | Stage::Failed(_));
        if !ended || examination.examined() == 0 {
            return None;
        }
        let found = examination.findings();
        let mut codes: BTreeMap<String, usize> = BTreeMap::new();
        for (_, finding) in &found {
            *codes.entry(finding.code.clone()).or_default() += 1;
        }
        let codes = codes.into_iter().map(|(code, count)| {
            view! {
                <tr>
                    <th scope="row"><code>{code}</code></th>
                    <td class="findings__number">{count}</td>
                </tr>
            }
        });
        let more = found.len().checked_sub(SHOWN).filter(|more| *more > 0);
        // What needs somebody's eye first; inside, the order in which they were chosen.
        let (valid, others): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|(_, finding)| finding.code == VALID);
        let rows = others.into_iter().chain(valid).take(SHOWN).map(|(file, finding)| {
            view! {
                <li class="finding">
                    <strong class="finding__file">{file}</strong>
                    " "
                    <code class="finding__code">{finding.code}</code>
                    <p>{finding.sentence}</p>
                </li>
            }
        });
        Some(view! {
            <div class="findings">
                <table>
                    <caption>{words.by_code}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.code}</th>
                            <th class="findings__number" scope="col">{words.files}</th>
                        </tr>
                    </thead>
                    <tbody>{codes.collect_view()}</tbody>
                </table>
            </div>
            <section class="stack" aria-labelledby="chaque-fichier">
                <h2 class="findings__title" id="chaque-fichier">{words.each}</h2>
                <ul>{rows.collect_view()}</ul>
                {more.map(|more| view! { <p>{(words.more)(more)}</p> })}
            </section>
        })
    };
    view! { <div class="stack stack--wide">{tables}</div> }
}
