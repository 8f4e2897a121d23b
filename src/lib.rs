//! Palmarès: explore the nominees of an award, vote without a network, count in a way that anyone can check.
//!
//! The library is the product; `bin/gallery`, `bin/desk` and `bin/organiser` start it in a browser, `bin/palmares` on a
//! command line.
//! Modules stand here in the order in which they depend on each other: each may use those above it.
//! `ARCHITECTURE.md` says what each must not know.

pub mod json;
pub mod visible;
pub mod bounds;
pub mod map;

pub mod edition;
pub mod search;
pub mod ballot;
pub mod count;

pub mod signing;
pub mod format;
pub mod storage;
pub mod workflow;

pub mod address;
pub mod text;
pub mod markup;

#[cfg(feature = "cli")]
pub mod publish;
#[cfg(feature = "cli")]
pub mod command;

#[cfg(feature = "web")]
pub mod browser;
#[cfg(feature = "web")]
pub mod ui;
