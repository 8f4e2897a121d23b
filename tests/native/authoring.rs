//! How an organiser makes an edition and a jury, from nothing to links.

mod acts;
mod form;
mod jury;
mod nominees;
mod register;
mod rounds;
mod tables;
