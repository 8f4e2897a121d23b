//! A control is tied to its label, its hint and its fault, as a screen reader finds them.

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use palmares::ui::components::field::Field;
use palmares::ui::components::file_field::FileField;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

/// An element of the page in which a view is shown.
fn place() -> HtmlElement {
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    place
}

fn find(id: &str) -> Element {
    document().get_element_by_id(id).unwrap()
}

fn described(id: &str) -> Option<String> {
    find(id).get_attribute("aria-describedby")
}

#[wasm_bindgen_test]
async fn a_control_is_tied_to_what_stands_around_it() {
    let place = place();
    let fault = RwSignal::new(None::<String>);
    let shown = mount_to(place.clone(), move || {
        view! {
            <Field
                id="nom"
                label="Nom"
                hint="En entier"
                fault=Signal::from(fault)
                also=Some("reste".to_owned())
            >
                <input class="field__input" type="text" />
            </Field>
        }
    });
    let control = find("nom");
    assert_eq!(control.tag_name(), "INPUT");
    assert_eq!(control.get_attribute("class").as_deref(), Some("field__input"));
    assert_eq!(described("nom").as_deref(), Some("nom-aide nom-faute reste"));
    assert_eq!(find("nom-aide").text_content().as_deref(), Some("En entier"));
    let label = place.query_selector("label").unwrap().unwrap();
    assert_eq!(label.get_attribute("for").as_deref(), Some("nom"));
    assert_eq!(control.get_attribute("aria-invalid"), None);
    fault.set(Some("Trop court".to_owned()));
    tick().await;
    assert_eq!(control.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(find("nom-faute").text_content().as_deref(), Some("Trop court"));
    assert_eq!(find("nom-faute").get_attribute("role").as_deref(), Some("alert"));
    fault.set(None);
    tick().await;
    assert_eq!(control.get_attribute("aria-invalid"), None);
    drop(shown);
    place.remove();
}

#[wasm_bindgen_test]
async fn a_control_is_not_tied_to_what_is_not_there() {
    let place = place();
    let shown = mount_to(place.clone(), || {
        view! { <Field id="seul" label="Seul"><textarea></textarea></Field> }
    });
    assert_eq!(described("seul"), None);
    assert_eq!(place.query_selector_all("p").unwrap().length(), 0);
    drop(shown);
    place.remove();
}

#[wasm_bindgen_test]
async fn a_field_for_files_is_tied_to_what_is_said_of_them() {
    let place = place();
    let invalid = RwSignal::new(false);
    let shown = mount_to(place.clone(), move || {
        view! {
            <FileField id="fichier" label="Fichier" hint="Un seul" invalid take=|_| ()>
                {move || invalid.get().then_some("Illisible")}
            </FileField>
        }
    });
    let control = find("fichier");
    assert_eq!(control.get_attribute("type").as_deref(), Some("file"));
    assert_eq!(control.get_attribute("accept").as_deref(), Some(".json,application/json"));
    assert_eq!(described("fichier").as_deref(), Some("fichier-aide fichier-suite"));
    assert_eq!(find("fichier-suite").text_content().as_deref(), Some(""));
    invalid.set(true);
    tick().await;
    assert_eq!(find("fichier-suite").text_content().as_deref(), Some("Illisible"));
    assert_eq!(control.get_attribute("aria-invalid").as_deref(), Some("true"));
    drop(shown);
    place.remove();
}
