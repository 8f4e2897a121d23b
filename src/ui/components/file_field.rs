//! Where files are chosen: a field among others, or a large one on which files are dropped as well.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;

use super::dropping::dropping;
use super::field::Field;
use crate::browser::files::{self, Chosen, ReadFile};

/// What is offered where a document of the award is chosen.
pub(in crate::ui) const JSON: &str = ".json,application/json";

/// Reads the file that was chosen, unless it is larger than this many bytes, and hands it on.
pub(in crate::ui) fn read_one(
    most: usize,
    then: impl Fn(ReadFile) + Clone + Send + 'static,
) -> impl Fn(Vec<Chosen>) + Send {
    move |mut chosen| {
        let Some(file) = chosen.pop() else { return };
        let then = then.clone();
        spawn_local(async move { then(file.read(most).await) });
    }
}

/// A field for files, with what is said of those that were chosen last.
#[component]
pub fn FileField(
    /// Id of the control.
    #[prop(into)]
    id: String,
    /// The label.
    label: &'static str,
    /// What may be chosen; empty where there is nothing to know.
    #[prop(optional)]
    hint: &'static str,
    /// Which files are offered; empty for all.
    #[prop(default = JSON)]
    accept: &'static str,
    /// Whether several may be chosen.
    #[prop(optional)]
    multiple: bool,
    /// Whether a folder is chosen instead of files.
    #[prop(optional)]
    folder: bool,
    /// Whether nothing can be chosen now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether what was chosen last was refused.
    #[prop(optional, into)]
    invalid: Signal<bool>,
    /// Whether the field goes on showing the name of the file, because the file is read later.
    #[prop(optional)]
    keeps: bool,
    /// Called with what was chosen.
    take: impl Fn(Vec<Chosen>) + Send + 'static,
    /// What is said of what was chosen last.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let change = move |event: Event| {
        take(if keeps { files::chosen(&event) } else { files::taken(&event) });
    };
    let answer_id = children.as_ref().map(|_| format!("{id}-suite"));
    let answer = children.map(|children| {
        let id = answer_id.clone();
        view! { <div class="field__answer" id=id>{children()}</div> }.into_any()
    });
    view! {
        <Field id label hint also=answer_id invalid below=answer>
            <input
                class="field__file"
                type="file"
                accept=(!accept.is_empty()).then_some(accept)
                multiple=multiple
                prop:webkitdirectory=folder
                disabled=disabled
                on:change=change
            />
        </Field>
    }
}

/// A field that covers its whole box, so that the box can be clicked. Files dropped elsewhere on the page are taken too.
#[component]
pub(in crate::ui) fn DropZone(
    /// Id of the control.
    id: &'static str,
    /// The class of the box.
    #[prop(default = "drop-zone")]
    class: &'static str,
    /// The text of the button.
    choose: &'static str,
    /// That files can be dropped.
    drop: &'static str,
    /// Which files.
    hint: &'static str,
    /// Whether several may be chosen.
    #[prop(optional)]
    multiple: bool,
    /// Called with the files.
    take: impl Fn(Vec<Chosen>) + Copy + 'static,
) -> impl IntoView {
    let over = dropping(take);
    let help = format!("{id}-aide");
    view! {
        <div class=class data-over=move || over.get().then_some("")>
            <label class="button button--primary button--large" for=id>{choose}</label>
            <p class="drop-zone__or">{drop}</p>
            <p class="field__hint" id=help.clone()>{hint}</p>
            <input
                class="drop-zone__input"
                id=id
                type="file"
                accept=JSON
                multiple=multiple
                aria-describedby=help
                on:change=move |event| take(files::taken(&event))
            />
        </div>
    }
}
