//! A group of boxes to tick, with the label, the hint and the fault of the group.

use leptos::prelude::*;

#[component]
pub(in crate::ui::organiser) fn Ticks(
    /// Id of the group. The ids of the hint and of the fault begin with it.
    #[prop(into)]
    id: String,
    /// The label.
    label: &'static str,
    /// What to know before; empty where there is nothing to know.
    #[prop(optional)]
    hint: &'static str,
    /// What is wrong with what is ticked, if this can be said here.
    #[prop(optional, into)]
    fault: Option<Signal<Option<String>>>,
    /// The boxes.
    children: Children,
) -> impl IntoView {
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-aide"));
    let fault_id = fault.map(|_| format!("{id}-faute"));
    let described: Vec<_> = [&hint_id, &fault_id].into_iter().flatten().cloned().collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let hint = hint_id.map(|id| view! { <p class="field__hint" id=id>{hint}</p> });
    let fault = fault.map(|fault| {
        view! { <p class="field__error" id=fault_id role="alert">{fault}</p> }
    });
    view! {
        <fieldset class="ticks" id=id tabindex="-1" aria-describedby=described>
            <legend class="field__label">{label}</legend>
            {hint}
            {children()}
            {fault}
        </fieldset>
    }
}
