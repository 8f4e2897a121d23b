//! Why a ballot is rejected, and why something was not saved or signed, with a remedy, in English.

use super::faults::fault;
use crate::signing::{SignError, SignatureFault};
use crate::storage::StorageError;
use crate::text::Notice;
use crate::workflow::anybody::verify_ballot::{ContentFault, Rejection};
use crate::workflow::juror::accept_invitation::ChainFault;
use crate::workflow::juror::hand_over::HandOverError;

fn notice(what: &str, remedy: &str) -> Notice {
    Notice { what: what.to_owned(), remedy: remedy.to_owned() }
}

/// Says why a ballot file is rejected.
pub(in crate::text) fn rejection(rejection: &Rejection) -> String {
    match rejection {
        Rejection::Format(faults) => faults.first().map_or_else(String::new, |first| {
            let path = first.path.to_string();
            let place = if path.is_empty() { String::new() } else { format!(", {path}") };
            format!("line {}{place}: {}", first.position, fault(&first.kind))
        }),
        Rejection::Signature(fault) => match fault {
            SignatureFault::Missing => "it is not signed.",
            SignatureFault::BadForm => "its signature does not have the right form: the file may be damaged.",
            SignatureFault::WrongHeader => "its signature was not made for a ballot, or not with the key that it names.",
            SignatureFault::WeakKey => "its key is one of those under which signatures can be forged.",
            SignatureFault::Mismatch => "it was changed after it was signed, or signed with another key. Ask the juror to send it again.",
        }
        .to_owned(),
        Rejection::Chain(fault) => chain(fault),
        Rejection::Content(fault) => content(fault),
    }
}

fn chain(fault: &ChainFault) -> String {
    match fault {
        ChainFault::Unreadable => "its invitation cannot be read.",
        ChainFault::WeakKey => "one of its keys is one under which signatures can be forged.",
        ChainFault::WrongEdition(_) => "its invitation is for another edition.",
        ChainFault::NotByOrganiser => {
            "it was not filled in by invitation of the organiser of this edition."
        }
        ChainFault::OtherInvitation => "the device was declared for another invitation.",
        ChainFault::NotByInvited => "the device was not declared with the link of the invitation.",
    }
    .to_owned()
}

fn content(fault: &ContentFault) -> String {
    match fault {
        ContentFault::WrongEdition(id) => format!("it votes in another edition, “{id}”."),
        ContentFault::WrongEditionState => {
            "it was filled in on another state of the edition, which this one does not say that it amends."
                .to_owned()
        }
        ContentFault::NotInvited(fault) => chain(fault),
        ContentFault::UnknownCategory(id) => format!("the edition has no category “{id}”."),
        ContentFault::CategoryTwice(id) => format!("it votes twice in the category “{id}”."),
        ContentFault::CategoryMissing(id) => format!("it says nothing of the category “{id}”."),
        ContentFault::UnknownNominee(id) => {
            format!("nobody by the name of “{id}” is nominated in this category.")
        }
        ContentFault::UnknownTerritory => {
            "the juror’s territory does not exist in the edition.".to_owned()
        }
        ContentFault::OwnTerritory(id) => {
            format!("it votes for the juror’s own territory, “{id}”.")
        }
        ContentFault::Recused(id) => {
            format!("it votes for “{id}”, although the juror is recused.")
        }
        ContentFault::AgainstRule(id) => {
            format!("its answer in category “{id}” is not one that the rule allows.")
        }
        ContentFault::ScoreMissing(id) => {
            format!("scores are missing in category “{id}”.")
        }
        ContentFault::WrongRecusals => {
            "its recusals are not those of the juror’s territory.".to_owned()
        }
        ContentFault::WrongTie(id) => {
            format!("it does not say what it must about the tie between the juror and “{id}”.")
        }
        ContentFault::WrongComments => {
            "it comments on nominees whom the juror does not judge, or in another order than the edition."
                .to_owned()
        }
    }
}

/// Says why something was not saved in the browser.
pub(in crate::text) fn storage(error: &StorageError) -> Notice {
    match error {
        StorageError::Unavailable => notice(
            "This browser does not let this page save anything.",
            "Allow site data for this address, or leave private browsing. Meanwhile, download a copy before closing.",
        ),
        StorageError::Full => notice(
            "There is no room left for this page on the device.",
            "Download a copy, free some space, then try again. What you see here is not lost as long as the page stays open.",
        ),
        StorageError::Refused => notice(
            "The browser refused to save, most likely for lack of space.",
            "Download a copy, free some space on the device, then try again. What you see here is not lost as long as the page stays open.",
        ),
        StorageError::Conflict => notice(
            "This ballot was changed in another tab.",
            "Nothing was overwritten. First download a copy of what you see here; then close the other tab and reload this one: it will pick up what was saved last.",
        ),
        StorageError::Vanished => notice(
            "What was saved here is gone: the data of this site were erased while the page was open.",
            "Download a copy, then try again: what you see here is still in the page.",
        ),
        StorageError::NewerVersion => notice(
            "A newer version of Palmarès has been used on this device.",
            "Reload the page to get that version back. Nothing has been erased.",
        ),
        StorageError::Blocked => notice(
            "Another tab is keeping an old version open.",
            "Close the other Palmarès tabs, then reload this one.",
        ),
        StorageError::NotKept => notice(
            "The browser says it saved, but cannot find what it wrote.",
            "Download a copy, then try another browser.",
        ),
        StorageError::Failed(why) => Notice {
            what: format!("Saving failed ({why})."),
            remedy: "Download a copy, then try again.".to_owned(),
        },
    }
}

/// Says why there is no key to sign with.
pub(in crate::text) fn key_fault(why: &str) -> Notice {
    Notice {
        what: format!("This browser cannot sign ({why})."),
        remedy: "Reload the page and try again. If that does not help, use another browser: your answers stay saved here.".to_owned(),
    }
}

/// Says why the ballot was not signed.
pub(super) fn hand_over(error: &HandOverError) -> Notice {
    match error {
        HandOverError::OtherDevice => notice(
            "This browser lost what tied it to your invitation.",
            "Open the link of your invitation again in this browser, then sign once more: your answers are saved.",
        ),
        HandOverError::Sign(SignError::Refused(why)) => Notice {
            what: format!("The browser refused to sign ({why})."),
            remedy: "Reload the page and try again: your answers are saved.".to_owned(),
        },
        HandOverError::Sign(SignError::NotOurs) => notice(
            "The signature that this browser made is not valid.",
            "Try another browser that is up to date. Your answers stay saved here.",
        ),
        HandOverError::Storage(error) => storage(error),
        HandOverError::BrokenHistory(why) => Notice {
            what: format!("A revision that you signed is damaged on this device: {}", rejection(why)),
            remedy: "Download your earlier signed ballots and tell the organiser: nothing more can be signed here.".to_owned(),
        },
        HandOverError::Refused(why) => Notice {
            what: format!("The signed ballot would not be accepted: {}", rejection(why)),
            remedy: "Reload the page, read over your answers, and try again.".to_owned(),
        },
    }
}
