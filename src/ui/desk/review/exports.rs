//! Every ballot that was signed here.

use leptos::prelude::*;

use crate::browser::{clock, download};
use crate::text::Language;
use crate::ui::desk::state::{Desk, Exported};

#[component]
pub(super) fn Exports() -> impl IntoView {
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
