//! The present address, and moving from one to another without loading a page.
//!
//! Written here instead of using a router crate: addresses are values of an enum (`address`), and a router is heavy and
//! works with strings. A link to a page of another program loads that page.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement, MouseEvent, Window};

use crate::address::{Address, Program};
use crate::browser::site;
use crate::search::Query;

/// Where the reader is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Navigation(RwSignal<Address>);

/// A page, whatever its query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// The start page.
    Explore,
    /// All editions of the site.
    HallOfFame,
    /// Any other.
    At(Address),
}

impl Place {
    pub(super) fn of(address: &Address) -> Self {
        match address {
            Address::Explore(_) => Self::Explore,
            Address::HallOfFame(_) => Self::HallOfFame,
            other => Self::At(other.clone()),
        }
    }
}

impl Navigation {
    /// Follows the browser's history and the links between the pages of a program, for as long as the page lives.
    pub(super) fn install(program: Program) -> Self {
        let navigation = Self(RwSignal::new(present()));
        let Some((window, document)) = window_and_document() else { return navigation };
        EventListener::new(&window, "popstate", move |_| navigation.arrive(present())).forget();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, "click", options, move |event| {
            if let Some((address, fragment)) = followed_link(event, program) {
                event.prevent_default();
                navigation.go(&address);
                if let Some(id) = fragment {
                    request_animation_frame(move || show_section(&id));
                }
            }
        })
        .forget();
        navigation
    }

    /// Where the reader is.
    pub(super) fn address(self) -> Address {
        self.0.get()
    }

    /// The query of a page that can be searched; empty on others.
    pub(super) fn query(self) -> Query {
        self.0.with(|address| match address {
            Address::Explore(query) | Address::HallOfFame(query) => query.clone(),
            _ => Query::default(),
        })
    }

    /// Goes to a page; the way back leads here.
    pub(super) fn go(self, address: &Address) {
        let url = site::absolute(&address.to_relative());
        let history = web_sys::window().and_then(|window| window.history().ok());
        let pushed = history.map(|it| it.push_state_with_url(&JsValue::NULL, "", Some(&url)));
        if pushed.is_some_and(|pushed| pushed.is_err()) {
            // Browsers limit how often a page may do this. The page changes all the same.
            return self.arrive(address.clone());
        }
        let same_page = Place::of(&self.0.get_untracked()) == Place::of(address);
        self.arrive(address.clone());
        if let (false, Some(window)) = (same_page, web_sys::window()) {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    }

    /// Shows another query on the same page, without a step in the history.
    pub(super) fn replace(self, address: &Address) {
        let url = site::absolute(&address.to_relative());
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            // As above: the page changes even if the browser refuses to change the address.
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url));
        }
        self.0.set(address.clone());
    }

    fn arrive(self, address: Address) {
        let same_page = Place::of(&self.0.get_untracked()) == Place::of(&address);
        self.0.set(address);
        if !same_page {
            // After the new page was built, so that a screen reader begins with its title.
            request_animation_frame(focus_title);
        }
    }
}

fn window_and_document() -> Option<(Window, Document)> {
    let window = web_sys::window()?;
    let document = window.document()?;
    Some((window, document))
}

fn present() -> Address {
    let (path, query) = site::below_root(&site::location()).unwrap_or_default();
    Address::parse(&path, &query)
}

pub(super) fn focus_title() {
    let title = window_and_document()
        .and_then(|(_, document)| document.query_selector("main h1").ok().flatten())
        .and_then(|title| title.dyn_into::<HtmlElement>().ok());
    if let Some(title) = title {
        title.set_tab_index(-1);
        // A title that cannot take the focus leaves it where it was.
        let _ = title.focus();
    }
}

fn show_section(id: &str) {
    if let Some(section) = window_and_document().and_then(|(_, it)| it.get_element_by_id(id)) {
        section.scroll_into_view();
    }
}

/// The page that a click leads to, and the section of it, if it is a plain click on a link to a page of the program.
fn followed_link(event: &Event, program: Program) -> Option<(Address, Option<String>)> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if modified || click.button() != 0 || event.default_prevented() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok().flatten()?;
    if link.has_attribute("target") || link.has_attribute("download") {
        return None;
    }
    let href = match link.dyn_ref::<web_sys::HtmlAnchorElement>() {
        Some(link) => link.href(),
        // A link in a picture.
        None => site::absolute(&link.get_attribute("href")?),
    };
    let fragment = href.split_once('#').map(|(_, fragment)| fragment.to_owned());
    let (path, query) = site::below_root(&href)?;
    let address = Address::parse(&path, &query);
    (address.program() == Some(program)).then_some((address, fragment))
}
