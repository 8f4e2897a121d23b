//! Long work in a worker, so that the page stays responsive. The worker runs the same program. If it does not start,
//! the work fails: it is never done in the page instead.
//!
//! Nothing is downloaded twice and nothing runs that was not verified: the module is the one that the page compiled
//! after its hash was compared, and the text of the glue is fetched once more under the hash that the page names. Knows
//! nothing of what is worked on: a job and what is said of it are values that the two sides understand.

use std::cell::Cell;
use std::rc::Rc;

use futures_channel::oneshot;
use gloo::events::EventListener;
use gloo::net::http::Request;
use js_sys::{Array, Date};
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
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// A progress message.
    Progress(JsValue),
    /// The result, after which the worker has ended.
    Done(JsValue),
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
    /// Hands a job to a new worker; whatever it says from then on is heard.
    ///
    /// # Errors
    /// When no worker starts within some seconds.
    pub async fn begin(job: &JsValue, heard: impl Fn(Said) + 'static) -> Result<Self, WorkFault> {
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
                let Some((kind, value)) = message(event) else { return };
                match kind.as_str() {
                    PROGRESS => told(Said::Progress(value)),
                    DONE => told(Said::Done(value)),
                    _ => {}
                }
            }),
            EventListener::new(&work.worker, "error", move |_| {
                heard(Said::Failed(WorkFault::Stopped));
            }),
        ];
        work.worker.post_message(job).map_err(|_| WorkFault::Stopped)?;
        Ok(work)
    }

    /// Hands it another job, to be done after those that it has; each is said to be done once.
    ///
    /// # Errors
    /// When the browser does not take it.
    pub fn go_on(&self, job: &JsValue) -> Result<(), WorkFault> {
        self.worker.post_message(job).map_err(|_| WorkFault::Stopped)
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

fn message(event: &web_sys::Event) -> Option<(String, JsValue)> {
    let data = event.dyn_ref::<MessageEvent>()?.data();
    let data: Array = data.dyn_into().ok()?;
    Some((data.get(0).as_string()?, data.get(1)))
}

/// Where a worker says how far it is.
pub struct Outbox {
    scope: DedicatedWorkerGlobalScope,
    last: f64,
}

impl Outbox {
    /// Says something on the way, if it is time to: hundreds of messages a second would be work for the page.
    pub fn say_if_due(&mut self, what: impl FnOnce() -> Option<JsValue>) {
        let now = Date::now();
        if now - self.last < PACE_MS {
            return;
        }
        self.last = now;
        if let Some(what) = what() {
            self.post(PROGRESS, &what);
        }
    }

    fn post(&self, kind: &str, what: &JsValue) {
        // If the page is gone, the message is lost.
        let _ = self.scope.post_message(&Array::of2(&kind.into(), what));
    }
}

/// Whether this program runs in a worker; then it does what pages hand over, and shows nothing.
pub fn serve(work: fn(JsValue, &mut Outbox) -> JsValue) -> bool {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return false };
    let mut outbox = Outbox { scope: scope.clone(), last: Date::now() };
    outbox.post(READY, &JsValue::UNDEFINED);
    let hear = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let said = work(event.data(), &mut outbox);
        outbox.post(DONE, &said);
    });
    // Kept for as long as the worker lives.
    scope.set_onmessage(Some(hear.into_js_value().unchecked_ref()));
    true
}
