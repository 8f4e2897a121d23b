//! The content that publishing wrote into the page, which is shown until the program runs.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlInputElement};

/// The id of the element that holds it; see `publish`.
const ID: &str = "static";

/// What a reader began to type there.
#[derive(Debug)]
pub struct Begun {
    /// The id of the field.
    field: String,
    text: String,
    /// Whether the focus was in the field.
    here: bool,
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn find() -> Option<Element> {
    document()?.get_element_by_id(ID)
}

/// Whether the page has such content.
pub fn is_there() -> bool {
    find().is_some()
}

/// Removes it, and returns what was typed in its fields.
pub fn take_away() -> Option<Begun> {
    let written = find()?;
    let begun = begun_in(&written);
    written.remove();
    begun
}

fn begun_in(written: &Element) -> Option<Begun> {
    let field = written.query_selector("input[type=search][id]").ok()??;
    let here = document()?.active_element().is_some_and(|it| it.is_same_node(Some(&field)));
    let text = field.dyn_ref::<HtmlInputElement>()?.value();
    (here || !text.is_empty()).then(|| Begun { field: field.id(), text, here })
}

impl Begun {
    /// Puts what was typed into the program's own field.
    pub fn go_on(self) {
        let field = document().and_then(|it| it.get_element_by_id(&self.field));
        let Some(field) = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        if self.here {
            // Where it cannot take the focus, the page begins again.
            let _ = field.focus();
        }
        if let (false, Ok(typed)) = (self.text.is_empty(), Event::new("input")) {
            field.set_value(&self.text);
            // No listener cancels this event.
            let _ = field.dispatch_event(&typed);
        }
    }
}
