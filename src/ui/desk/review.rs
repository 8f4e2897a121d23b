//! Reading over, signing, handing in: every gap in one list, the receipt, what was signed before.

use std::sync::Arc;

use leptos::prelude::*;

use super::bar::DeskPage;
use super::notice::{Notice, Tone};
use super::start::answer_in;
use super::state::{Complete, Desk, Exported, Signing};
use crate::address::Address;
use crate::ballot::{Answer, Gap, Home, Subject};
use crate::browser::device_key::KeyLevel;
use crate::browser::{clock, download};
use crate::edition::{Category, Edition, Id};
use crate::format::ballot_v1::App;
use crate::text::{self, Language};
use crate::ui::window::{name_page, own_words};
use crate::workflow::{HandedOver, OpenEdition};

type Completed = Memo<Result<Complete, Vec<Gap>>>;

/// The last page of the desk.
#[component]
pub(in crate::ui) fn Review() -> impl IntoView {
    let text: Language = expect_context();
    let open: Arc<OpenEdition> = expect_context();
    let words = text.review();
    name_page(words.title);
    let edition = Arc::clone(&open.edition);
    view! {
        <DeskPage>
            <div class="wrap wrap--narrow">
                <div class="page-head">
                    <h1>{words.title}</h1>
                    <p class="page-head__lead">{words.lead}</p>
                </div>
                <Body edition=Arc::clone(&edition) />
            </div>
        </DeskPage>
    }
}

#[component]
fn Body(
    /// Which edition.
    edition: Arc<Edition>,
) -> impl IntoView {
    let desk: Desk = expect_context();
    let completed: Completed = Memo::new(move |_| desk.complete());
    view! {
        <div class="stack stack--section">
            <Gaps edition=Arc::clone(&edition) completed />
            <Answers edition=Arc::clone(&edition) />
            <Sign edition completed />
            <Receipt />
            <Exports />
        </div>
    }
}

#[component]
fn Gaps(
    /// Which edition.
    edition: Arc<Edition>,
    /// The ballot, or what is missing from it.
    completed: Completed,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.review();
    // The categories abstained in at one stroke, as long as that can be taken back.
    let abstained: RwSignal<Vec<Id<Category>>> = RwSignal::new(Vec::new());
    let answer_all = move |categories: &[Id<Category>], answer: Option<Answer>| {
        desk.act(|draft| {
            for category in categories {
                draft.set_answer(category, answer.clone());
            }
        });
    };
    let summary = move || {
        let gaps = completed.get().err()?;
        let rest: Vec<_> = gaps.iter().filter_map(unanswered).collect();
        let abstain = (!rest.is_empty()).then(|| {
            let label = (words.abstain_in_rest)(rest.len());
            let abstain = move |_| {
                if desk.may_edit_now() {
                    answer_all(&rest, Some(Answer::Abstention));
                    abstained.set(rest.clone());
                }
            };
            view! {
                <p>
                    <button
                        class="button"
                        type="button"
                        aria-disabled=move || (!desk.may_edit()).to_string()
                        on:click=abstain
                    >
                        {label}
                    </button>
                </p>
            }
        });
        let gap_link = |gap: &Gap| {
            let (name, to) = place_of(gap, &edition);
            view! { <li><a href=to.to_href()>{(words.gap)(gap, &name)}</a></li> }
        };
        Some(view! {
            <section class="error-summary" aria-labelledby="manques">
                <h2 class="error-summary__title" id="manques">{(words.gaps)(gaps.len())}</h2>
                <p>{words.gaps_hint}</p>
                <ul class="error-summary__list">{gaps.iter().map(gap_link).collect_view()}</ul>
                {abstain}
            </section>
        })
    };
    let undo = move || {
        let categories = abstained.get();
        (!categories.is_empty()).then(|| {
            let sentence = (words.abstained_in)(categories.len());
            let undo = move |_| {
                if desk.may_edit_now() {
                    answer_all(&categories, None);
                    abstained.set(Vec::new());
                }
            };
            view! {
                <p class="row" role="status">
                    {sentence} " "
                    <button
                        class="button"
                        type="button"
                        aria-disabled=move || (!desk.may_edit()).to_string()
                        on:click=undo
                    >
                        {words.undo}
                    </button>
                </p>
            }
        })
    };
    view! { {summary} {undo} }
}

/// What a gap is about, and where it can be closed.
fn place_of(gap: &Gap, edition: &Edition) -> (String, Address) {
    match gap {
        Gap::Name | Gap::Territory | Gap::AmbiguousTerritory => (String::new(), Address::Desk),
        Gap::Tie(id) | Gap::Reason(id) => {
            let nominee = edition.find_nominee(id);
            let name = nominee.map_or_else(String::new, |it| it.territory.label.clone());
            (name, nominee.map_or(Address::Desk, |it| Address::Vote(it.category.id.clone())))
        }
        Gap::Unanswered(id)
        | Gap::Unscored(id, _)
        | Gap::Recused(id)
        | Gap::UnknownNominee(id)
        | Gap::AgainstRule(id) => {
            let name = edition.find_category(id).map_or_else(String::new, |it| it.name.clone());
            (name, Address::Vote(id.clone()))
        }
    }
}

fn unanswered(gap: &Gap) -> Option<Id<Category>> {
    match gap {
        Gap::Unanswered(id) => Some(id.clone()),
        _ => None,
    }
}

#[component]
fn Answers(
    /// Which edition.
    edition: Arc<Edition>,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.review();
    let rows = edition.categories.iter().map(|category| {
        view! { <AnswerRow edition=Arc::clone(&edition) category=Arc::clone(category) /> }
    });
    view! {
        <section class="stack" aria-labelledby="reponses">
            <h2 class="visually-hidden" id="reponses">{words.answers}</h2>
            <table class="table table--records">
                <caption>{words.answers}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.category}</th>
                        <th scope="col">{words.answer}</th>
                        <th scope="col">{words.action}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}

#[component]
fn AnswerRow(
    /// Of which edition.
    edition: Arc<Edition>,
    /// Which category.
    category: Arc<Category>,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.review();
    let said = Memo::new({
        let category = Arc::clone(&category);
        move |_| {
            let (state, answer) = answer_in(text, &edition, desk, &category);
            desk.draft().with(|draft| {
                let missing = state == "none" && draft.answer(&category.id).is_none();
                let answer = if missing { words.no_answer.to_owned() } else { answer };
                (answer, draft.comment(&Subject::Category(category.id.clone())).to_owned())
            })
        }
    });
    let comment = move || {
        let (_, comment) = said.get();
        (!comment.is_empty()).then(|| view! { <br /> <small>{(words.comment)(&comment)}</small> })
    };
    view! {
        <tr>
            <th scope="row" lang=own_words()>{category.name.clone()}</th>
            <td>{move || said.get().0} {comment}</td>
            <td>
                <a href=Address::Vote(category.id.clone()).to_href()>
                    {words.change}
                    <span class="visually-hidden">{(words.change_in)(&category.name)}</span>
                </a>
            </td>
        </tr>
    }
}

#[component]
fn Sign(
    /// Which edition.
    edition: Arc<Edition>,
    /// The ballot, or what is missing from it.
    completed: Completed,
) -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let app: App = expect_context();
    let words = text.review();
    let busy = move || desk.signing() == Signing::Busy;
    let not_ready = move || completed.with(Result::is_err) || busy() || !desk.may_edit();
    let last = move || desk.exports().into_iter().filter_map(Result::ok).next_back();
    let signer = move || {
        completed.get().ok().map(|(juror, ballot)| {
            let line = juror.map(|juror| {
                let territory = match &juror.home {
                    Home::Nominated(id) => edition.find_territory(id).map(|it| it.label.clone()),
                    Home::Elsewhere(name) => Some(name.clone()),
                };
                (words.signer)(&juror.name, &territory.unwrap_or_default())
            });
            let recused = ballot.recusals.len();
            let recused = (recused > 0).then(|| view! { <p>{(words.recused)(recused)}</p> });
            view! { <p><strong>{line}</strong></p> {recused} }
        })
    };
    let since = move || {
        let (last, ballot) = last().zip(completed.get().ok())?;
        let sentence = if last.says(&ballot.1) { words.unchanged } else { words.changed };
        Some(view! { <p>{sentence(last.ballot.revision)}</p> })
    };
    let label = move || match last() {
        _ if busy() => words.signing.to_owned(),
        Some(last) => (words.sign_again)(last.ballot.revision + 1),
        None => words.sign_button.to_owned(),
    };
    let unprotected =
        move || (desk.protected() == Some(false)).then(|| view! { <p>{words.unprotected}</p> });
    let failed = move || match desk.signing() {
        Signing::Failed(sentences) => Some(view! {
            <Notice tone=Tone::Bad sentences=text::Notice {
                what: format!("{}. {}", words.failed, sentences.what),
                remedy: sentences.remedy,
            } />
        }),
        _ => None,
    };
    let sign = move |_| {
        if !not_ready() {
            desk.sign(text, app.clone());
        }
    };
    view! {
        <section class="stack" aria-labelledby="signer">
            <h2 id="signer">{words.sign}</h2>
            {signer}
            <p>{words.file_says}</p>
            {unprotected}
            {since}
            <p class="row">
                <button
                    class="button button--primary button--large"
                    type="button"
                    aria-disabled=move || not_ready().to_string()
                    on:click=sign
                >
                    {label}
                </button>
            </p>
            {failed}
        </section>
    }
}

#[component]
fn Receipt() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.review();
    let receipt = move || match desk.signing() {
        Signing::Done(handed_over) => Some(handed_over),
        _ => None,
    };
    let key = move || {
        desk.key_level().map(|level| match level {
            KeyLevel::WebCrypto => words.key_webcrypto,
            KeyLevel::Software => words.key_software,
            KeyLevel::Session => words.key_session,
        })
    };
    let code = |handed_over: &HandedOver| {
        let code = handed_over.digest.receipt();
        let groups = code.split('-').map(|group| view! { <span>{group.to_owned()}</span> " " });
        groups.collect_view()
    };
    let not_delivered = || text::Notice {
        what: words.not_delivered.to_owned(),
        remedy: words.not_delivered_remedy.to_owned(),
    };
    move || {
        receipt().map(|handed_over| {
            let made = clock::instant(&handed_over.ballot.created, text.tag());
            let facts = [
                (words.revision, handed_over.ballot.revision.to_string()),
                (words.made, made),
                (words.file, handed_over.file_name()),
            ];
            let facts =
                facts.map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> });
            view! {
                <section class="stack" aria-labelledby="recu">
                    <div class="receipt" role="status">
                        <h2 class="receipt__title" id="recu">{words.receipt}</h2>
                        <p>{words.receipt_hint}</p>
                        <p class="receipt__code">{code(&handed_over)}</p>
                        <dl class="facts">{facts.into_iter().collect_view()}</dl>
                        <p>{key}</p>
                        <p><a href=Address::Verify.to_href()>{words.check_file}</a></p>
                    </div>
                    <Notice tone=Tone::Warn sentences=not_delivered() />
                </section>
            }
        })
    }
}

#[component]
fn Exports() -> impl IntoView {
    let text: Language = expect_context();
    let desk: Desk = expect_context();
    let words = text.review();
    move || {
        let exports = desk.exports();
        (!exports.is_empty()).then(|| {
            let rows = exports.into_iter().rev().map(|export| view! { <ExportRow export /> });
            view! {
                <section class="stack" aria-labelledby="exports">
                    <h2 class="visually-hidden" id="exports">{words.exports}</h2>
                    <table class="table table--records">
                        <caption>{words.exports}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{words.revision}</th>
                                <th scope="col">{words.made}</th>
                                <th scope="col">{words.code}</th>
                                <th scope="col">{words.action}</th>
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </section>
            }
        })
    }
}

#[component]
fn ExportRow(
    /// What was signed earlier.
    export: Exported,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.review();
    let (revision, made, code, file, content) = match export {
        Ok(it) => {
            let made = clock::instant(&it.ballot.created, text.tag());
            (it.ballot.revision, made, it.digest.receipt(), it.file_name(), it.text)
        }
        Err(row) => {
            let file = format!("{}-r{}.json", text.desk().rescue_file, row.revision);
            (row.revision, words.damaged.to_owned(), String::new(), file, row.text)
        }
    };
    let again = move |_| {
        download::download(&file, &content);
    };
    view! {
        <tr>
            <th scope="row">{(words.revision_number)(revision)}</th>
            <td>{made}</td>
            <td>{code}</td>
            <td>
                <button class="button button--text" type="button" on:click=again>
                    {words.download_again}
                    <span class="visually-hidden">{(words.download_revision)(revision)}</span>
                </button>
            </td>
        </tr>
    }
}
