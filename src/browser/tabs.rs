//! Telling the other tabs of a site that something was saved. Where a browser cannot, nobody hears it.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::BroadcastChannel;

const SAVED: &str = "saved";

/// What tabs of one name say to each other, for as long as this lives.
#[derive(Debug)]
pub struct Tabs {
    channel: Option<BroadcastChannel>,
    _heard: Option<EventListener>,
}

impl Tabs {
    /// Listens to the other tabs of this name.
    pub fn hear(name: &str, saved: impl Fn() + 'static) -> Self {
        let channel = BroadcastChannel::new(name).ok();
        let listen =
            |channel: &BroadcastChannel| EventListener::new(channel, "message", move |_| saved());
        Self { _heard: channel.as_ref().map(listen), channel }
    }

    /// Tells them that this one saved something.
    pub fn say_saved(&self) {
        if let Some(channel) = &self.channel {
            // Whoever does not hear it learns of it from the store.
            let _ = channel.post_message(&JsValue::from_str(SAVED));
        }
    }
}
