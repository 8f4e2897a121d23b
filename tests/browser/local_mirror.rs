//! The mirror in `localStorage` keeps what any mirror promises, and says so when the browser does not let it.

use palmares::storage::Mirror as _;
use palmares::storage::local_mirror::LocalMirror;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::contract::{draft, every_promise_of_a_mirror, seat};
use crate::patch::{Patch, new_scope, script};

#[wasm_bindgen_test]
fn the_mirror_of_the_browser_keeps_every_promise() {
    every_promise_of_a_mirror(|| LocalMirror::new(&new_scope()));
}

#[wasm_bindgen_test]
fn a_second_mirror_of_a_site_reads_what_the_first_one_wrote() {
    let scope = new_scope();
    let row = draft("hashtags-2020", 4, "text");
    assert!(LocalMirror::new(&scope).write(&row));
    assert_eq!(LocalMirror::new(&scope).read(&row.seat), Some(row));
}

#[wasm_bindgen_test]
fn sites_of_one_origin_do_not_read_each_other() {
    let row = draft("hashtags-2020", 4, "text");
    assert!(LocalMirror::new(&new_scope()).write(&row));
    assert_eq!(LocalMirror::new(&new_scope()).read(&row.seat), None);
}

#[wasm_bindgen_test]
fn where_storage_is_denied_nothing_is_kept_and_that_is_said() {
    let mirror = LocalMirror::new(&new_scope());
    let row = draft("hashtags-2020", 1, "text");
    for denial in ["throw new DOMException('denied', 'SecurityError');", "return null;"] {
        let _denied = Patch::getter("window", "localStorage", denial);
        assert!(!mirror.write(&row));
        assert_eq!(mirror.read(&row.seat), None);
    }
}

#[wasm_bindgen_test]
fn a_full_storage_is_said_and_keeps_what_was_there() {
    let mirror = LocalMirror::new(&new_scope());
    let kept = draft("hashtags-2020", 1, "kept");
    assert!(mirror.write(&kept));
    let full = "throw new DOMException('full', 'QuotaExceededError');";
    let _full = Patch::method("Storage.prototype", "setItem", full);
    assert!(!mirror.write(&draft("hashtags-2020", 2, "too much")));
    assert_eq!(mirror.read(&kept.seat), Some(kept));
}

#[wasm_bindgen_test]
fn a_write_that_is_lost_in_silence_is_noticed() {
    let _lossy = Patch::method("Storage.prototype", "setItem", "");
    assert!(!LocalMirror::new(&new_scope()).write(&draft("hashtags-2020", 1, "text")));
}

#[wasm_bindgen_test]
fn what_somebody_else_put_there_is_no_draft() {
    for other in
        ["", "{", "null", r#"{"sequence":-1,"text":""}"#, r#"{"sequence":1}"#, r#"{"text":""}"#]
    {
        let scope = new_scope();
        let key = format!("palmares:{scope}:draft:hashtags-2020");
        script(&format!("localStorage.setItem({key:?}, {other:?});"));
        assert_eq!(LocalMirror::new(&scope).read(&seat("hashtags-2020")), None, "{other}");
    }
}
