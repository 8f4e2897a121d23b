//! A field of a form. Label, hint and fault are tied to the control here and nowhere else: the ids are made here, and
//! the control gets them as `id`, `aria-describedby` and `aria-invalid`.

use leptos::attr;
use leptos::prelude::*;

/// A control with its label, its hint and its fault.
#[component]
pub fn Field(
    /// Id of the control. The ids of the hint and of the fault begin with it.
    #[prop(into)]
    id: String,
    /// The label.
    label: impl IntoView + 'static,
    /// What to know before; empty where there is nothing to know. A hint that changes is never empty.
    #[prop(optional, into)]
    hint: Signal<&'static str>,
    /// What is wrong with the content, if this can be said here.
    #[prop(optional_no_strip, into)]
    fault: Option<Signal<Option<String>>>,
    /// Whether a fault waits until a screen reader has finished what it is saying.
    #[prop(optional)]
    polite: bool,
    /// Ids of what else describes the control.
    #[prop(optional_no_strip)]
    also: Option<String>,
    /// Whether the content was refused, where the fault is said elsewhere.
    #[prop(optional, into)]
    invalid: Signal<bool>,
    /// The block that the field is in, beside its own.
    #[prop(optional)]
    block: &'static str,
    /// What stands below the control.
    #[prop(optional_no_strip, into)]
    below: Option<AnyView>,
    /// The control: one element.
    children: Children,
) -> impl IntoView {
    let hint = (!hint.get_untracked().is_empty()).then_some(hint);
    let hint_id = hint.map(|_| format!("{id}-aide"));
    let fault_id = fault.map(|_| format!("{id}-faute"));
    let described: Vec<_> = [&hint_id, &fault_id, &also].into_iter().flatten().cloned().collect();
    let is_wrong = move || invalid.get() || fault.is_some_and(|fault| fault.get().is_some());
    let control = children()
        .add_any_attr(attr::id(id.clone()))
        .add_any_attr(attr::aria_describedby((!described.is_empty()).then(|| described.join(" "))))
        .add_any_attr(attr::aria_invalid(move || is_wrong().then_some("true")));
    let hint = hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> });
    let fault = fault.map(|fault| {
        let (role, live) = if polite { (None, Some("polite")) } else { (Some("alert"), None) };
        view! { <p class="field__error" id=fault_id role=role aria-live=live>{fault}</p> }
    });
    view! {
        <div class=format!("field {block}").trim_end().to_owned()>
            <label class="field__label" for=id>{label}</label>
            {hint}
            {control}
            {fault}
            {below}
        </div>
    }
}
