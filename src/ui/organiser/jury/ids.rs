//! How elements of the page of the jury are named, where one part of the page leads to another.

use crate::edition::Id;
use crate::format::invitation_v1::Invitee;

/// Where it is said what came of an act that closed its juror.
pub(super) const LIST: &str = "jures";

/// How the button of a juror is named in the page.
pub(super) fn button_of(juror: &Id<Invitee>) -> String {
    format!("jure-{juror}")
}
