//! The pages. They show what the core says and report what people do, and have no rules of their own.
//!
//! There are three programs, so that the public does not download what jurors need, nor jurors what organisers need:
//! the [`gallery`], the [`desk`] and the [`organiser`]. Each runs the pages of its own addresses inside the same
//! `shell`. A link from one to the other loads a page.

#![expect(
    unreachable_pub,
    reason = "#[component] writes public items around a function, whatever its own visibility"
)]

pub mod components;
pub mod desk;
mod edition_state;
mod frame;
pub mod gallery;
mod inside;
mod latest;
mod live;
mod loading;
mod navigation;
mod not_found;
pub mod one_at_a_time;
pub mod organiser;
mod shell;
mod version;
mod window;
