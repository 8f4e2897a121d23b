//! What became of the ballot with a receipt.

use leptos::prelude::*;
use web_sys::SubmitEvent;

use crate::text::Language;
use crate::ui::components::field::Field;
use crate::ui::organiser::state::recounting::Counted;
use crate::workflow::anybody::finding::Fate;

/// Asks for the code of a receipt, and says what became of that ballot.
#[component]
pub(super) fn Receipt(
    /// The results in which the ballot is looked for.
    counted: Counted,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.recount();
    let code = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let find = move |event: SubmitEvent| {
        event.prevent_default();
        let code = code.get_untracked();
        let (_, finding) = &*counted;
        said.set(match finding.fate_of(&code) {
            _ if code.trim().is_empty() => words.no_receipt.to_owned(),
            Some((digest, fate)) => {
                let fate = Fate::of_code(fate);
                let counts =
                    if fate == Fate::Counted { words.counts } else { words.does_not_count };
                let found = (words.found)(&digest.receipt(), (words.fate)(fate));
                let found = format!("{counts} {found}");
                match finding.set_aside_of(&digest).as_slice() {
                    [] => found,
                    aside => format!("{found} {}", (words.not_in)(aside)),
                }
            }
            None => (words.unknown)(code.trim()),
        });
    };
    let button = view! { <p><button class="button" type="submit">{words.find}</button></p> };
    view! {
        <section class="recount__tool stack" aria-labelledby="mon-bulletin">
            <h2 id="mon-bulletin">{words.receipt}</h2>
            <form on:submit=find>
                <Field
                    id="recu"
                    label=words.receipt_label
                    hint=words.receipt_hint
                    below=button.into_any()
                >
                    <input
                        class="field__input"
                        type="text"
                        autocomplete="off"
                        autocapitalize="none"
                        spellcheck="false"
                        prop:value=code
                        on:input:target=move |event| code.set(event.target().value())
                    />
                </Field>
            </form>
            <p class="recount__fate" role="status">{move || said.get()}</p>
        </section>
    }
}
