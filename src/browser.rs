//! What the page asks of the browser, one thing a file. Knows no rule of the award.

pub mod clipboard;
pub mod clock;
pub mod collation;
pub mod deadline;
pub mod device_key;
pub mod download;
pub mod erase;
pub mod fetch;
pub mod files;
mod folders;
pub mod full_screen;
pub mod invitation;
pub mod juror_store;
pub mod launch;
pub mod list;
pub mod offline;
pub mod one_tab;
pub mod organiser_key;
pub mod persistence;
pub mod prerendered;
pub mod print;
pub mod random;
pub mod share;
pub mod site;
pub mod spelling;
pub mod tabs;
pub mod worker;
