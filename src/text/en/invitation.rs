//! Invitations that cannot be opened, in English.

use super::date;
use crate::edition::Edition;
use crate::format::invitation_link::LinkFault;
use crate::text::{Invitations, Notice};
use crate::workflow::InvitationFault;

pub(in crate::text) static INVITATIONS: Invitations = Invitations { fault };

fn fault(fault: &InvitationFault, edition: &Edition) -> Notice {
    let title = &edition.title;
    let ask = |what: &str| format!("{what} the organiser of the award: {}.", organisers(edition));
    let (what, remedy) = match fault {
        InvitationFault::NotByInvitation => (
            format!("Nobody is invited to judge the edition “{title}”: everybody may fill in a ballot there."),
            "Open the page “Vote” without this link.".to_owned(),
        ),
        InvitationFault::Link(LinkFault::Missing) => (
            "There is no invitation in this text.".to_owned(),
            "Copy the whole link from the invitation message, or the whole message, and paste it here.".to_owned(),
        ),
        InvitationFault::Link(LinkFault::Truncated) => (
            "Part of the invitation link is missing, or one of its characters has changed.".to_owned(),
            "Open the link again from the invitation message. If that is not enough, paste the whole message here, or save it and choose its file.".to_owned(),
        ),
        InvitationFault::Link(LinkFault::Ambiguous) => (
            "This text contains several different invitations.".to_owned(),
            "Paste only the link of the latest message.".to_owned(),
        ),
        InvitationFault::WrongEdition(other) => (
            format!("This invitation is for another edition (“{other}”), not for “{title}”."),
            "Open the link again from the invitation message: it leads to the right edition.".to_owned(),
        ),
        InvitationFault::Altered => (
            "This invitation was changed, or does not come from whoever organises the award.".to_owned(),
            ask("Open the link again from the original message. If nothing changes, ask for a new invitation from"),
        ),
        InvitationFault::UnknownCategory(category) => (
            format!("The edition has changed: it no longer has the category “{category}” that this invitation gives to judge."),
            ask("Ask for a new invitation from"),
        ),
        InvitationFault::Expired(day) => (
            format!("This invitation could be opened until {}.", date(*day)),
            ask("Ask for a new one from"),
        ),
        InvitationFault::Revoked(Some(reason)) => (
            format!("This invitation was taken back. Reason given: “{reason}”."),
            ask("If another invitation message followed, open its link. Otherwise, write to"),
        ),
        InvitationFault::Revoked(None) => (
            "This invitation was taken back, without a reason.".to_owned(),
            ask("If you received a more recent invitation message, open its link. Otherwise, turn to"),
        ),
    };
    Notice { what, remedy }
}

fn organisers(edition: &Edition) -> String {
    edition.organisers.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ")
}
