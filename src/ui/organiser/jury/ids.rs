//! How elements of the page of the jury are named, where one part of the page leads to another.

use crate::edition::Id;
use crate::format::invitation_v1::Invitee;

/// The list of jurors, where messages are shown once a juror is closed or removed.
pub(super) const LIST: &str = "jures";

/// How the button of a juror is named in the page.
pub(super) fn button_of(juror: &Id<Invitee>) -> String {
    format!("jure-{juror}")
}
