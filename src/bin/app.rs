//! Starts Palmarès in a browser.
fn main() {}
