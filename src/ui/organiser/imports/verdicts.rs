//! Whether each file counts and why: first the number for each reason, then file by file.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::text::Language;
use crate::ui::organiser::state::office::OfficeState;

/// Files that are shown one by one; all are counted.
const SHOWN: usize = 200;

#[component]
pub(super) fn Verdicts() -> impl IntoView {
    let text: Language = expect_context();
    let office: OfficeState = expect_context();
    let (words, imports) = (text.office(), text.imports());
    let tables = move || {
        let summary = office.summary()?;
        if summary.files.is_empty() {
            return Some(view! { <p>{words.nothing}</p> }.into_any());
        }
        let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
        for file in &summary.files {
            *codes.entry(&file.code).or_default() += 1;
        }
        let codes = codes.into_iter().map(|(code, count)| {
            view! {
                <tr>
                    <th scope="row"><code>{code.to_owned()}</code></th>
                    <td class="findings__number">{count}</td>
                </tr>
            }
        });
        let codes = codes.collect_view();
        let more = summary.files.len().checked_sub(SHOWN).filter(|more| *more > 0);
        // Files that need attention come first, otherwise in the order in which they were imported.
        let quiet = |code: &str| matches!(code, "counted" | "superseded" | "duplicate");
        let (calm, others): (Vec<_>, Vec<_>) =
            summary.files.iter().partition(|file| quiet(&file.code));
        let rows = others.into_iter().chain(calm).take(SHOWN).map(|file| {
            view! {
                <li class="finding">
                    <strong class="finding__file">{file.name.clone()}</strong>
                    " "
                    <code class="finding__code">{file.code.clone()}</code>
                    <p>{file.sentence.clone()}</p>
                </li>
            }
        });
        Some(
            view! {
                <p>{words.kept}</p>
                <div class="findings">
                    <table>
                        <caption>{imports.by_code}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{imports.code}</th>
                                <th class="findings__number" scope="col">{imports.files}</th>
                            </tr>
                        </thead>
                        <tbody>{codes}</tbody>
                    </table>
                </div>
                <section class="stack" aria-labelledby="chaque-fichier">
                    <h2 class="findings__title" id="chaque-fichier">{imports.each}</h2>
                    <ul>{rows.collect_view()}</ul>
                    {more.map(|more| view! { <p>{(imports.more)(more)}</p> })}
                </section>
            }
            .into_any(),
        )
    };
    view! { <div class="stack stack--wide">{tables}</div> }
}
