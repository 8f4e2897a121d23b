//! The page: shows what the core says and reports what people do. Decides nothing.

#![expect(
    unreachable_pub,
    reason = "#[component] writes public items around a function, whatever its own visibility"
)]

mod app;
mod components;
mod desk;
mod edition_state;
mod frame;
mod navigation;
mod pages;
mod version;

pub use app::{App, Start};
