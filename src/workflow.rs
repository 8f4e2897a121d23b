//! What people do, step by step: what a juror does, what an organiser does with a key and with what came, what anybody
//! can check, and how an edition and a jury are made.
//!
//! Generic over storage and keys; the clock and the build are handed in. Knows nothing of pages or languages.

pub mod anybody;
pub mod at_once;
pub mod author;
pub mod history;
pub mod juror;
pub mod moment;
pub mod office;
pub mod open_edition;
