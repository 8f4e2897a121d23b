//! From the files of a jury to announced results, and from results back to what they follow from.

mod amended;
mod any_files;
mod council;
mod golden;
mod participation;
mod recount;
mod shown;
mod tampering;
