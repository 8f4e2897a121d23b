//! The minutes on paper, and the standings as a table.

use leptos::prelude::*;

use crate::browser::{download, print};
use crate::format::standings_csv;
use crate::text::Language;
use crate::ui::organiser::state::recounting::Counted;

#[component]
pub(super) fn TakeAway(
    /// The recounted results.
    counted: Counted,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.recount();
    let outcome = RwSignal::new(String::new());
    let as_csv = move |_| {
        let (open, finding) = &*counted;
        let standings = finding.count.categories.iter();
        let standings = standings.map(|(category, count)| (&**category, count));
        let table = standings_csv::write(&open.edition, standings, &words.table);
        let file = format!("palmares-{}-classement.csv", open.edition.id);
        let offered = download::download(&file, &table);
        outcome.set(if offered { (words.offered)(&file) } else { words.not_offered.to_owned() });
    };
    view! {
        <section class="recount__tool stack" aria-labelledby="emporter">
            <h2 id="emporter">{words.take_away}</h2>
            <div class="row">
                <button class="button" type="button" on:click=move |_| print::print()>
                    {words.print}
                </button>
                <button class="button" type="button" on:click=as_csv>{words.csv}</button>
            </div>
            <p role="status">{move || outcome.get()}</p>
        </section>
    }
}
