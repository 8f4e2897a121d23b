//! Long work in a worker, so that the page stays responsive. The worker runs the same program. If it does not start,
//! the work fails: it is never done in the page instead.
//!
//! Nothing is downloaded twice and nothing runs that was not verified: the module is the one that the page compiled
//! after its hash was compared, and the text of the glue is fetched once more under the hash that the page names. Knows
//! nothing of what is worked on. Work is parts of bytes, what is said of it is text.

use std::cell::Cell;
use std::rc::Rc;

use futures_channel::oneshot;
use gloo::events::EventListener;
use gloo::net::http::Request;
use js_sys::{Array, Date, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, DedicatedWorkerGlobalScope, MessageEvent, Url, Worker, WorkerOptions,
    WorkerType,
};

use super::deadline::within;
use super::site;

/// What a worker does before the program runs in it.
const STARTER: &str = include_str!("worker.js");

/// How long a worker may take to start.
const PATIENCE_MS: u32 = 10_000;
/// How often it says how far it is.
const PACE_MS: f64 = 50.0;

const READY: &str = "ready";
const PROGRESS: &str = "progress";
const DONE: &str = "done";

/// Why there is no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkFault {
    /// The worker did not start.
    NotStarted,
    /// It started and failed.
    Stopped,
}

/// What a worker says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A progress message.
    Progress(String),
    /// The result, after which the worker has ended.
    Done(String),
    /// The work failed.
    Failed(WorkFault),
}

/// Work under way; it ends where this is dropped.
pub struct Work {
    worker: Worker,
    address: String,
    heard: Vec<EventListener>,
}

impl Drop for Work {
    fn drop(&mut self) {
        self.heard.clear();
        self.worker.terminate();
        // An address that is already gone needs no withdrawing.
        let _ = Url::revoke_object_url(&self.address);
    }
}

impl Work {
    /// Hands these parts to a new worker; whatever it says from then on is heard.
    ///
    /// # Errors
    /// When no worker starts within some seconds.
    pub async fn begin(
        parts: Vec<Vec<u8>>,
        heard: impl Fn(Said) + 'static,
    ) -> Result<Self, WorkFault> {
        let started = Self::start().await;
        let (mut work, ready) = started.ok_or(WorkFault::NotStarted)?;
        let ready = within(PATIENCE_MS, ready).await;
        if ready != Some(Ok(true)) {
            return Err(WorkFault::NotStarted);
        }
        let heard = Rc::new(heard);
        let told = Rc::clone(&heard);
        work.heard = vec![
            EventListener::new(&work.worker, "message", move |event| {
                match message(event).as_ref().map(|(kind, text)| (kind.as_str(), text)) {
                    Some((PROGRESS, text)) => told(Said::Progress(text.clone())),
                    Some((DONE, text)) => told(Said::Done(text.clone())),
                    _ => {}
                }
            }),
            EventListener::new(&work.worker, "error", move |_| {
                heard(Said::Failed(WorkFault::Stopped));
            }),
        ];
        let parts: Array = parts.iter().map(|part| Uint8Array::from(part.as_slice())).collect();
        work.worker.post_message(&parts).map_err(|_| WorkFault::Stopped)?;
        Ok(work)
    }

    /// Hands it more, to be worked on after what it has; each is said to be done once.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub fn go_on(&self, parts: &[&[u8]]) -> Result<(), WorkFault> {
        let parts: Array = parts.iter().map(|part| Uint8Array::from(*part)).collect();
        self.worker.post_message(&parts).map_err(|_| WorkFault::Stopped)
    }

    /// A worker, and whether the program will run in it.
    async fn start() -> Option<(Self, oneshot::Receiver<bool>)> {
        let (glue, integrity) = site::glue()?;
        let glue =
            Request::get(&glue).integrity(&integrity).send().await.ok()?.text().await.ok()?;
        let options = BlobPropertyBag::new();
        options.set_type("text/javascript");
        let script = Array::of2(&glue.into(), &STARTER.into());
        let script = Blob::new_with_str_sequence_and_options(&script, &options).ok()?;
        let address = Url::create_object_url_with_blob(&script).ok()?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&address, &options).ok()?;
        let (give, ready) = oneshot::channel();
        let yes = Rc::new(Cell::new(Some(give)));
        let no = Rc::clone(&yes);
        let heard = vec![
            EventListener::new(&worker, "message", move |event| {
                if message(event).is_some_and(|(kind, _)| kind == READY) {
                    _ = yes.take().map(|give| give.send(true));
                }
            }),
            EventListener::new(&worker, "error", move |_| {
                _ = no.take().map(|give| give.send(false));
            }),
        ];
        let work = Self { worker, address, heard };
        work.worker.post_message(&wasm_bindgen::module()).ok()?;
        Some((work, ready))
    }
}

fn message(event: &web_sys::Event) -> Option<(String, String)> {
    let data = event.dyn_ref::<MessageEvent>()?.data();
    let data: Array = data.dyn_into().ok()?;
    Some((data.get(0).as_string()?, data.get(1).as_string().unwrap_or_default()))
}

/// Where a worker says how far it is.
pub struct Outbox {
    scope: DedicatedWorkerGlobalScope,
    last: f64,
}

impl Outbox {
    /// Whether it is time to say something again: hundreds of messages a second would be work for the page.
    pub fn is_due(&self) -> bool {
        Date::now() - self.last >= PACE_MS
    }

    /// Says something on the way.
    pub fn say(&mut self, text: &str) {
        self.last = Date::now();
        self.post(PROGRESS, text);
    }

    fn post(&self, kind: &str, text: &str) {
        // If the page is gone, the message is lost.
        let _ = self.scope.post_message(&Array::of2(&kind.into(), &text.into()));
    }
}

/// Whether this program runs in a worker; then it does what pages hand over, and shows nothing.
pub fn serve(work: fn(&[Vec<u8>], &mut Outbox) -> String) -> bool {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return false };
    let mut outbox = Outbox { scope: scope.clone(), last: Date::now() };
    outbox.post(READY, "");
    let hear = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        let parts = event.dyn_ref::<MessageEvent>().and_then(|it| it.data().dyn_into().ok());
        let Some(parts): Option<Array> = parts else { return };
        let bytes = |part: JsValue| part.dyn_into::<Uint8Array>().ok().map(|it| it.to_vec());
        let parts: Vec<_> = parts.iter().filter_map(bytes).collect();
        let said = work(&parts, &mut outbox);
        outbox.post(DONE, &said);
    });
    // Kept for as long as the worker lives.
    scope.set_onmessage(Some(hear.into_js_value().unchecked_ref()));
    true
}
