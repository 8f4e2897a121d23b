//! Tests of the core and of the command line, without a browser.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop there and say where")]
#![expect(clippy::panic, reason = "helpers report what differs")]

mod block_on;
mod support;

mod json;

mod addresses;
mod amending;
mod authoring;
mod backups;
mod ballot;
mod ballot_store;
mod bounds;
mod count;
mod decide;
mod edition_reader;
mod editions;
mod hands;
mod history;
mod invitations;
mod judging;
mod locked_keys;
mod mandates;
mod map;
mod office_backup;
mod office_store;
mod pieces;
mod results;
mod search;
mod search_editions;
mod signing;
mod stored_formats;
mod texts;
mod views;
mod workflow;

#[cfg(feature = "cli")]
mod arguments;
#[cfg(feature = "cli")]
mod command_line;
#[cfg(feature = "cli")]
mod count_commands;
#[cfg(feature = "cli")]
mod documents;
#[cfg(feature = "cli")]
mod hall_of_fame;
#[cfg(feature = "cli")]
mod hostile_editions;
#[cfg(feature = "cli")]
mod inputs;
#[cfg(feature = "cli")]
mod installing;
#[cfg(feature = "cli")]
mod licences;
#[cfg(feature = "cli")]
mod plots;
#[cfg(feature = "cli")]
mod publish;
#[cfg(feature = "cli")]
mod published_pages;
#[cfg(feature = "cli")]
mod publishing;
#[cfg(feature = "cli")]
mod terminal;
#[cfg(feature = "cli")]
mod verifying;

mod architecture;
mod cases;
