//! When nobody fits: what to ask instead.

use leptos::prelude::*;

use super::View;
use crate::search::Suggestion;
use crate::text::Language;

#[component]
pub(super) fn Nothing() -> impl IntoView {
    let text: Language = expect_context();
    let view: View = expect_context();
    let explore = text.explore();
    let clear = {
        let view = view.clone();
        move |_| view.ask(view.query.with_untracked(|query| query.cleared()))
    };
    let suggestions = {
        let view = view.clone();
        move || {
            let suggestions = view.query.with(|query| view.index.suggestions(query));
            let item = |suggestion: Suggestion| {
                let view = view.clone();
                view! {
                    <li>
                        <button class="button" type="button" on:click=move |_| view.ask(suggestion.query.clone())>
                            {(explore.change)(&suggestion.change)}
                            " "
                            <span class="facet__count">{(explore.change_count)(suggestion.count)}</span>
                        </button>
                    </li>
                }
            };
            let items: Vec<_> = suggestions.into_iter().map(item).collect();
            (!items.is_empty()).then(|| {
                view! {
                    <p>{explore.instead}</p>
                    <ul class="row empty__list">{items}</ul>
                }
            })
        }
    };
    let nobody = Memo::new(move |_| view.found.with(|found| found.entries.is_empty()));
    move || {
        nobody.get().then(|| {
            view! {
                <div class="empty">
                    <h2 class="empty__title">{explore.nothing_title}</h2>
                    <p>{explore.nothing}</p>
                    {suggestions.clone()}
                    <p>
                        <button class="button" type="button" on:click=clear.clone()>{explore.clear}</button>
                    </p>
                </div>
            }
        })
    }
}
