//! Makes the browser misbehave for as long as a test lasts. Tests run one after another, so none disturbs another.
//!
//! Knows nothing of stores or keys.

use std::sync::atomic::{AtomicU32, Ordering};

use js_sys::{Function, Object, Reflect};
use palmares::browser::random::random_bytes;
use wasm_bindgen::{JsCast, JsValue};

/// A property of the browser that is something else until this is dropped.
pub(crate) struct Patch {
    owner: Object,
    name: &'static str,
    before: JsValue,
}

impl Patch {
    /// Replaces a method. `body` may use `original`, `state` (an object of its own) and `arguments`.
    pub(crate) fn method(owner: &str, name: &'static str, body: &str) -> Self {
        let make = format!("const state = {{}}; return function () {{ {body} }};");
        let replace = |original: &JsValue| {
            let make = Function::new_with_args("original", &make);
            let replacement = make.call1(&JsValue::UNDEFINED, original).unwrap();
            descriptor("value", &replacement)
        };
        Self::property(owner, name, replace)
    }

    /// Replaces what a property gives by what `body` returns.
    pub(crate) fn getter(owner: &str, name: &'static str, body: &str) -> Self {
        Self::property(owner, name, |_| descriptor("get", &Function::new_no_args(body)))
    }

    fn property(owner: &str, name: &'static str, replacement: impl Fn(&JsValue) -> Object) -> Self {
        let owner: Object = script(&format!("return {owner};")).unchecked_into();
        let before = Object::get_own_property_descriptor(&owner, &name.into());
        assert!(!before.is_undefined(), "there is no property {name} to replace");
        let original = Reflect::get(&before, &"value".into()).unwrap();
        let replacement = replacement(&original);
        Reflect::set(&replacement, &"configurable".into(), &JsValue::TRUE).unwrap();
        Object::define_property(&owner, &name.into(), &replacement);
        Self { owner, name, before }
    }
}

impl Drop for Patch {
    fn drop(&mut self) {
        Object::define_property(&self.owner, &self.name.into(), self.before.unchecked_ref());
    }
}

fn descriptor(kind: &str, value: &JsValue) -> Object {
    let descriptor = Object::new();
    Reflect::set(&descriptor, &kind.into(), value).unwrap();
    descriptor
}

/// What a function body returns.
pub(crate) fn script(body: &str) -> JsValue {
    Function::new_no_args(body).call0(&JsValue::UNDEFINED).unwrap()
}

/// The base path of a site that nobody has visited.
pub(crate) fn new_scope() -> String {
    static SCOPES: AtomicU32 = AtomicU32::new(0);
    let chance: [u8; 8] = random_bytes().unwrap();
    format!("/{}/{:x}/", SCOPES.fetch_add(1, Ordering::Relaxed), u64::from_le_bytes(chance))
}
