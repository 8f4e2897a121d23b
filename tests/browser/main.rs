//! What only a real browser can show: its database, its keys, and what becomes of both when it misbehaves.
//!
//! `make test-wasm` runs this. By hand it needs Chromium, its driver and a `wasm-bindgen-test-runner` of the version
//! in `Cargo.lock`; `webdriver.json` holds the browser's flags:
//!
//! ```text
//! CHROMEDRIVER=/usr/bin/chromedriver \
//! CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
//! cargo test --target wasm32-unknown-unknown --features web --test browser
//! ```

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod both;
mod device_key;
mod field;
mod indexed_db;
mod local_mirror;
mod office;
mod one_at_a_time;
mod patch;

#[path = "../contract/ballot_store.rs"]
mod contract;
#[path = "../contract/office_store.rs"]
mod office_contract;
#[path = "../contract/refused.rs"]
mod refused;
mod vectors;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
