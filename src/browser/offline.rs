//! Whether the site starts without a network, and whether a newer version of it waits.
//!
//! The service worker keeps the files; here the page learns how far it is. Knows nothing of what is shown.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    MessageEvent, RegistrationOptions, ServiceWorker, ServiceWorkerContainer,
    ServiceWorkerRegistration, ServiceWorkerState, ServiceWorkerUpdateViaCache,
};

/// At the top of the site.
const WORKER: &str = "sw.js";
/// What the worker understands; see its source.
const ACTIVATE: &str = "activate";
const IS_READY: &str = "ready?";
const IS_READY_TO_ORGANISE: &str = "ready to organise?";

/// The state of the offline copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offline {
    /// This browser does not do it, here or at all.
    Unavailable,
    /// Files are being loaded.
    Preparing,
    /// The files could not be loaded, or are not those that were published.
    Failed,
    /// Every file is on this device; the worker has checked it.
    Ready,
    /// Ready, and a newer version waits for consent.
    NewVersion,
    /// Another tab let a newer version in; this page still runs the old one.
    Replaced,
}

/// For whom the site is kept. Files that only organisers need are kept once an organiser's page was visited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Anybody.
    Everybody,
    /// Organisers.
    Organiser,
}

type Report = Rc<dyn Fn(Offline)>;

/// Reports when another tab lets a newer version in under this page: to be called before anything else takes time.
pub fn when_replaced(report: impl Fn() + 'static) {
    let Some(container) = container() else { return };
    // A page without a worker has no version that could be replaced.
    if container.controller().is_some() {
        listen(&container, "controllerchange", report);
    }
}

/// Asks the browser to keep the site, and reports every change from now on.
pub fn prepare(whose: Whose, report: impl Fn(Offline) + 'static) {
    let report: Report = Rc::new(report);
    let Some(container) = container() else { return report(Offline::Unavailable) };
    report(Offline::Preparing);
    let told = Rc::clone(&report);
    EventListener::new(&container, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let ready = data.and_then(|data| Reflect::get(&data, &JsValue::from_str("ready")).ok());
        match ready.and_then(|ready| ready.as_bool()) {
            Some(true) => told(Offline::Ready),
            Some(false) => told(Offline::Failed),
            None => {}
        }
    })
    .forget();
    spawn_local(async move {
        match register(&container).await {
            Some(registration) => follow(&registration, whose, &report),
            None => report(Offline::Unavailable),
        }
    });
}

/// Lets the waiting version in, and calls `then` once it answers; says whether there was one.
pub async fn activate(then: impl FnOnce() + 'static) -> bool {
    let Some(worker) = waiting().await else { return false };
    let mut then = Some(then);
    let active = worker.clone();
    EventListener::new(&worker, "statechange", move |_| {
        if active.state() == ServiceWorkerState::Activated
            && let Some(then) = then.take()
        {
            then();
        }
    })
    .forget();
    worker.post_message(&JsValue::from_str(ACTIVATE)).is_ok()
}

async fn waiting() -> Option<ServiceWorker> {
    let found = JsFuture::from(container()?.get_registration()).await.ok()?;
    found.dyn_into::<ServiceWorkerRegistration>().ok()?.waiting()
}

/// Missing outside a secure context and in some private windows, whatever the binding says.
fn container() -> Option<ServiceWorkerContainer> {
    let container = web_sys::window()?.navigator().service_worker();
    (!container.is_undefined()).then_some(container)
}

async fn register(container: &ServiceWorkerContainer) -> Option<ServiceWorkerRegistration> {
    let options = RegistrationOptions::new();
    options.set_scope(&super::site::top());
    // A host may keep files for long; the worker itself is always asked for.
    options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
    let address = format!("{}{WORKER}", super::site::top());
    let registered = JsFuture::from(container.register_with_options(&address, &options)).await;
    registered.ok()?.dyn_into().ok()
}

fn follow(registration: &ServiceWorkerRegistration, whose: Whose, report: &Report) {
    if let Some(worker) = registration.installing() {
        follow_worker(&worker, registration, whose, report);
    } else {
        look(registration, whose, report);
    }
    listen(registration, "updatefound", {
        let (registration, report) = (registration.clone(), Rc::clone(report));
        move || {
            if let Some(worker) = registration.installing() {
                follow_worker(&worker, &registration, whose, &report);
            }
        }
    });
}

fn follow_worker(
    worker: &ServiceWorker,
    registration: &ServiceWorkerRegistration,
    whose: Whose,
    report: &Report,
) {
    let (found, registration, report) = (worker.clone(), registration.clone(), Rc::clone(report));
    listen(worker, "statechange", move || match found.state() {
        // Its files did not come. What was there before goes on.
        ServiceWorkerState::Redundant if registration.active().is_none() => {
            report(Offline::Failed);
        }
        ServiceWorkerState::Installed | ServiceWorkerState::Activated => {
            look(&registration, whose, &report);
        }
        _ => {}
    });
}

/// Reports what a registration says of itself.
fn look(registration: &ServiceWorkerRegistration, whose: Whose, report: &Report) {
    match (registration.active(), registration.waiting()) {
        (Some(_), Some(_)) => report(Offline::NewVersion),
        (Some(active), None) => {
            // The worker answers by a message. If it cannot be asked, the site is not ready.
            let question = match whose {
                Whose::Everybody => IS_READY,
                Whose::Organiser => IS_READY_TO_ORGANISE,
            };
            let _ = active.post_message(&JsValue::from_str(question));
        }
        (None, _) => {}
    }
}

fn listen(target: &web_sys::EventTarget, name: &'static str, heard: impl Fn() + 'static) {
    EventListener::new(target, name, move |_| heard()).forget();
}
