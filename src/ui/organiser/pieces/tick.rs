//! A checkbox with its label.

use leptos::prelude::*;

#[component]
pub(in crate::ui::organiser) fn Tick(
    /// Id of the element.
    #[prop(into)]
    id: String,
    /// What it means.
    #[prop(into)]
    label: String,
    /// What explains it further.
    #[prop(optional)]
    described: &'static str,
    /// Whether it is ticked.
    #[prop(into)]
    ticked: Signal<bool>,
    /// Called when the box is ticked or unticked.
    #[prop(into)]
    turn: Callback<bool>,
) -> impl IntoView {
    let described = (!described.is_empty()).then_some(described);
    view! {
        <div class="tick-line">
            <input
                class="tick"
                type="checkbox"
                id=id.clone()
                aria-describedby=described
                prop:checked=ticked
                on:change:target=move |event| turn.run(event.target().checked())
            />
            <label for=id>{label}</label>
        </div>
    }
}
