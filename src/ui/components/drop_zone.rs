//! Where files are chosen, or dropped.

use leptos::prelude::*;

use super::dropping::dropping;
use crate::browser::files::{self, Chosen};

/// A file field that covers its whole box, so that the box can be clicked. Files dropped elsewhere on the page are
/// taken too.
#[component]
pub(in crate::ui) fn DropZone(
    /// Id of the field.
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
                accept=".json,application/json"
                multiple=multiple
                aria-describedby=help
                on:change=move |event| take(files::taken(&event))
            />
        </div>
    }
}
