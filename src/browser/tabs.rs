//! Messages between the tabs of a site: something was saved, or erased. Browsers without this function send none.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// What one tab tells the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Something was saved.
    Saved,
    /// Everything is being erased.
    Erased,
}

impl News {
    const ALL: [Self; 2] = [Self::Saved, Self::Erased];

    fn as_str(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Erased => "erased",
        }
    }
}

/// What tabs of one name say to each other, for as long as this lives.
#[derive(Debug)]
pub struct Tabs {
    channel: Option<BroadcastChannel>,
    _heard: Option<EventListener>,
}

impl Tabs {
    /// Listens to the other tabs of this name.
    pub fn hear(name: &str, heard: impl Fn(News) + 'static) -> Self {
        let channel = BroadcastChannel::new(name).ok();
        let listen = |channel: &BroadcastChannel| {
            EventListener::new(channel, "message", move |event| {
                let said = event.dyn_ref::<MessageEvent>().and_then(|it| it.data().as_string());
                let news = News::ALL.into_iter().find(|it| Some(it.as_str()) == said.as_deref());
                news.into_iter().for_each(&heard);
            })
        };
        Self { _heard: channel.as_ref().map(listen), channel }
    }

    /// Tells them what this one did.
    pub fn say(&self, news: News) {
        if let Some(channel) = &self.channel {
            // A tab that does not get the message finds out from the store.
            let _ = channel.post_message(&JsValue::from_str(news.as_str()));
        }
    }
}
