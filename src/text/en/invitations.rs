//! Opening an invitation, and why an invitation cannot be opened, in English.

use super::date::date;
use super::refusals::storage;
use crate::edition::Edition;
use crate::format::invitation_link::LinkFault;
use crate::text::{Invitations, Notice};
use crate::workflow::juror::accept_invitation::InvitationFault;
use crate::workflow::juror::take_seat::SeatError;

pub(in crate::text) static WORDS: Invitations = Invitations {
    fault,
    not_kept: |error| match error {
        SeatError::Sign(_) => Notice {
            what: "This browser could not accept the invitation.".to_owned(),
            remedy: "Reload the page and open the link again. If it persists, try another browser."
                .to_owned(),
        },
        SeatError::Storage(error) => storage(error),
    },
    title: "Open your invitation",
    lead: |edition| {
        format!(
            "The jury of this edition votes by invitation: the message from {} holds a link that is yours alone.",
            organisers(edition)
        )
    },
    paste: "Paste the link here, or the whole message",
    paste_hint: "The link may be broken or have text around it: it will be found.",
    open: "Open the invitation",
    file: "Or choose the file of the invitation, or the saved message",
    unreadable: || Notice {
        what: "This file cannot be read.".to_owned(),
        remedy: "Choose a text file or a saved message of less than 1 MB.".to_owned(),
    },
    you_are: |name| format!("You judge as {name}"),
    judges: |count| match count {
        1 => "1 category is yours to judge.".to_owned(),
        _ => format!("{count} categories are yours to judge."),
    },
    from: |places| format!("Territories that bind you: {places}."),
    until: |day| format!("This invitation can be opened until {}.", date(day)),
    somebody_else: "Not you, or is there another invitation?",
};

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
