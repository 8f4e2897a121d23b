//! What an organiser does about the jury. Each act gives a new record; one that was refused leaves the old one.
//!
//! No invitation is forgotten, because its link may have been sent: undoing revokes it, and restoring an older record
//! keeps the invitations that were made since.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::new_id::new_id;
use crate::edition::{Category, Edition, Id};
use crate::format::invitation_link::Token;
use crate::format::invitation_v1::{Invitation, Invitee};
use crate::format::revocations_v1::{Revocation, Revocations};
use crate::format::roster_v1::{Issued, Juror, Person, Roster, Withdrawn};
use crate::signing::{Seed, Signer};
use crate::workflow::office::invite::{Guest, InviteError, invite};
use crate::workflow::open_edition::OpenEdition;

/// An act on the record of the jury.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JuryAct {
    /// Enters somebody, under an id made from the name.
    Add(Person),
    /// Says something else of a juror. Invitations stay what they are: `needs` says whether a new one is due.
    Change {
        /// Of whom.
        juror: Id<Invitee>,
        /// All that is known now.
        person: Person,
    },
    /// Takes out a juror who was never invited.
    Remove(Id<Invitee>),
    /// Notes that an invitation was sent.
    Sent {
        /// The invitation.
        invitation: Id<Invitation>,
        /// When: `YYYY-MM-DDThh:mm:ssZ`.
        at: String,
    },
    /// Takes an invitation back.
    Revoke {
        /// The invitation.
        invitation: Id<Invitation>,
        /// Why, where the organiser says it.
        reason: Option<String>,
    },
}

/// Why an act was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JuryRefusal {
    /// No juror has this id.
    NoSuchJuror(Id<Invitee>),
    /// There is no such invitation.
    NoSuchInvitation(Id<Invitation>),
    /// Somebody who was invited stays in the record; the invitation can be taken back.
    Invited(Id<Invitee>),
    /// The edition has nothing that this juror could judge.
    NothingToJudge(Id<Invitee>),
    /// The invitation could not be made.
    Invite(InviteError),
}

/// Whether a juror has to be invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The valid invitation is up to date.
    Nothing,
    /// None was made, or all were revoked.
    Invitation,
    /// Something in it changed since it was made.
    Replacement,
}

/// The record after an act.
///
/// # Errors
/// Why it was not done.
pub fn apply_to_jury(roster: &Roster, act: &JuryAct) -> Result<Roster, JuryRefusal> {
    apply_all_to_jury(roster, std::slice::from_ref(act))
}

/// The record after several acts, in their order.
///
/// # Errors
/// Why one of them was not done; then none is.
pub fn apply_all_to_jury(roster: &Roster, acts: &[JuryAct]) -> Result<Roster, JuryRefusal> {
    let mut after = roster.clone();
    for act in acts {
        change(&mut after, act)?;
    }
    Ok(after)
}

fn change(roster: &mut Roster, act: &JuryAct) -> Result<(), JuryRefusal> {
    match act {
        JuryAct::Add(person) => {
            let taken = |id: &str| roster.jurors.iter().any(|juror| juror.id.as_str() == id);
            if let Some(id) = new_id(&person.name, "juror", taken) {
                let person = person.clone();
                roster.jurors.push(Juror { id, person, invitations: Vec::new() });
            }
        }
        JuryAct::Change { juror, person } => {
            find_mut(roster, juror)?.person = person.clone();
        }
        JuryAct::Remove(id) => {
            if !find_mut(roster, id)?.invitations.is_empty() {
                return Err(JuryRefusal::Invited(id.clone()));
            }
            roster.jurors.retain(|juror| juror.id != *id);
        }
        JuryAct::Sent { invitation, at } => {
            issued_mut(roster, invitation)?.sent = Some(at.clone());
        }
        JuryAct::Revoke { invitation, reason } => {
            let reason = reason.clone();
            issued_mut(roster, invitation)?.revoked = Some(Withdrawn { reason });
        }
    }
    Ok(())
}

/// The record as it was `before`. An invitation that was made since may have been sent already, so it stays and is
/// revoked with this reason.
#[must_use]
pub fn undo_on_jury(now: &Roster, mut before: Roster, reason: &str) -> Roster {
    keep_invitations(&mut before, now, |issued| {
        let reason = Some(reason.to_owned());
        issued.revoked.get_or_insert(Withdrawn { reason });
    });
    before
}

/// The record that was saved, with every invitation that is known here besides.
#[must_use]
pub fn restore_jury(now: &Roster, mut saved: Roster) -> Roster {
    keep_invitations(&mut saved, now, |_| {});
    saved
}

/// Gives a record the invitations of another one that it lacks; who is not in it comes with them.
fn keep_invitations(roster: &mut Roster, other: &Roster, alter: impl Fn(&mut Issued)) {
    let all = roster.jurors.iter().flat_map(|juror| &juror.invitations);
    let known: BTreeSet<_> = all.map(|issued| issued.invitation.id.clone()).collect();
    for juror in &other.jurors {
        let missing = juror.invitations.iter().filter(|it| !known.contains(&it.invitation.id));
        let mut missing: Vec<_> = missing.cloned().collect();
        missing.iter_mut().for_each(&alter);
        if missing.is_empty() {
            continue;
        }
        match roster.jurors.iter_mut().find(|it| it.id == juror.id) {
            Some(known) => known.invitations.extend(missing),
            None => roster.jurors.push(Juror { invitations: missing, ..juror.clone() }),
        }
    }
}

/// What makes one invitation differ from all others.
#[derive(Debug)]
pub struct Fresh {
    /// What names it, never used before.
    pub invitation: Id<Invitation>,
    /// The secret of its link, from a good source of randomness.
    pub seed: Seed,
}

/// How many bytes of chance an invitation takes.
pub const FRESH_CHANCE: usize = 40;

impl Fresh {
    /// Made from random bytes.
    pub fn of_chance(chance: &[u8; FRESH_CHANCE]) -> Option<Self> {
        let (seed, number) = chance.split_first_chunk()?;
        let invitation =
            number.iter().fold("inv-".to_owned(), |id, byte| format!("{id}{byte:02x}"));
        Some(Self { invitation: Id::parse(&invitation)?, seed: Seed::from_bytes(*seed) })
    }
}

/// Makes the invitation of a juror. A valid one is revoked with this `reason` and named in the revocations from then
/// on.
///
/// # Errors
/// Whenever the juror could not use it; the record is as it was.
pub async fn issue(
    roster: &Roster,
    open: &OpenEdition,
    organiser: &impl Signer,
    juror: &Id<Invitee>,
    fresh: Fresh,
    until: Option<String>,
    reason: Option<String>,
) -> Result<Roster, JuryRefusal> {
    let mut after = roster.clone();
    let found = find_mut(&mut after, juror)?;
    let guest = guest(&open.edition, found, fresh.invitation, until)
        .ok_or_else(|| JuryRefusal::NothingToJudge(juror.clone()))?;
    let signed = invite(open, organiser, guest, fresh.seed).await.map_err(JuryRefusal::Invite)?;
    let nothing = || JuryRefusal::Invite(InviteError::Faulty(Vec::new()));
    let invitation = signed.token.claims().ok_or_else(nothing)?;
    for before in found.invitations.iter_mut().filter(|it| it.revoked.is_none()) {
        before.revoked = Some(Withdrawn { reason: reason.clone() });
    }
    found.invitations.push(Issued {
        document: signed.document,
        invitation,
        seed: Arc::new(signed.token.into_seed()),
        sent: None,
        revoked: None,
    });
    Ok(after)
}

/// What the organiser decided about a juror, as an invitation says it; `None` where there is nothing to judge.
fn guest(
    edition: &Edition,
    juror: &Juror,
    invitation: Id<Invitation>,
    until: Option<String>,
) -> Option<Guest> {
    let categories = judged(edition, &juror.person);
    (!categories.is_empty()).then(|| Guest {
        invitation,
        juror: Invitee { id: juror.id.clone(), name: juror.person.name.clone() },
        categories,
        affiliations: juror.person.affiliations.clone(),
        until,
    })
}

/// What somebody judges, in the order of the edition: all of their panels, and what is named besides; where neither is,
/// everything.
pub fn judged(edition: &Edition, person: &Person) -> Vec<Id<Category>> {
    let everything = person.panels.is_empty() && person.categories.is_empty();
    let panels = edition.panels.iter().filter(|panel| person.panels.contains(&panel.id));
    let named: Vec<_> = panels.flat_map(|panel| &panel.categories).map(|it| &it.id).collect();
    let judges =
        |id: &Id<Category>| everything || named.contains(&id) || person.categories.contains(id);
    edition.categories.iter().map(|it| &it.id).filter(|id| judges(id)).cloned().collect()
}

/// Whether a juror has to be invited, for the first time or anew.
pub fn needs(edition: &Edition, juror: &Juror) -> Need {
    let Some(Issued { invitation, .. }) = juror.standing() else { return Need::Invitation };
    // Categories that were removed since do not count as a change. A new invitation would only revoke the old one,
    // whose ballot counts.
    let there = invitation.categories.iter().filter(|id| edition.find_category(id).is_some());
    let same = invitation.juror.name == juror.person.name
        && there.eq(&judged(edition, &juror.person))
        && invitation.affiliations == juror.person.affiliations;
    if same { Need::Nothing } else { Need::Replacement }
}

/// A list of revocations with all that this record takes back; what else it names stays.
#[must_use]
pub fn with_revoked(mut list: Revocations, roster: &Roster) -> Revocations {
    for issued in roster.jurors.iter().flat_map(|juror| &juror.invitations) {
        let Some(Withdrawn { reason }) = &issued.revoked else { continue };
        let invitation = issued.invitation.id.clone();
        list.revoked.retain(|it| it.invitation != invitation);
        list.revoked.push(Revocation { invitation, reason: reason.clone() });
    }
    list
}

/// What the link of an invitation ends with.
pub fn fragment(issued: &Issued) -> Option<String> {
    let seed = Seed::parse(&issued.seed.reveal())?;
    Token::new(&issued.document, seed).map(|token| token.to_fragment())
}

fn find_mut<'a>(roster: &'a mut Roster, id: &Id<Invitee>) -> Result<&'a mut Juror, JuryRefusal> {
    let found = roster.jurors.iter_mut().find(|juror| juror.id == *id);
    found.ok_or_else(|| JuryRefusal::NoSuchJuror(id.clone()))
}

fn issued_mut<'a>(
    roster: &'a mut Roster,
    id: &Id<Invitation>,
) -> Result<&'a mut Issued, JuryRefusal> {
    let all = roster.jurors.iter_mut().flat_map(|juror| &mut juror.invitations);
    let mut found = all.filter(|issued| issued.invitation.id == *id);
    found.next().ok_or_else(|| JuryRefusal::NoSuchInvitation(id.clone()))
}
