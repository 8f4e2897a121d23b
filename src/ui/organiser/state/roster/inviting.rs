//! Making invitations: signed here, saved in the jury list, and imported as records for the participation.

use std::sync::Arc;

use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::RosterState;
use crate::browser::random::random_bytes;
use crate::format::roster_v1::{Issued, Juror, Roster};
use crate::json::pretty;
use crate::ui::components::notice::Tone;
use crate::ui::organiser::state::office::OfficeState;
use crate::workflow::author::jury::{FRESH_CHANCE, Fresh, issue};
use crate::workflow::office::organiser_key::OrganiserKey;
use crate::workflow::open_edition::OpenEdition;

/// Whom to invite, and what the invitations say.
pub(in crate::ui::organiser) struct Inviting {
    /// The place where messages are shown.
    pub(in crate::ui::organiser) place: String,
    /// The jurors to invite.
    pub(in crate::ui::organiser) jurors: Vec<Juror>,
    /// Until when the links open.
    pub(in crate::ui::organiser) until: Option<String>,
    /// The reason for replacing valid invitations.
    pub(in crate::ui::organiser) reason: String,
    /// What signs them.
    pub(in crate::ui::organiser) key: Arc<OrganiserKey>,
}

impl RosterState {
    /// How many invitations are made, of how many.
    pub(in crate::ui::organiser) fn progress(self) -> Option<(usize, usize)> {
        self.progress.get()
    }

    /// Makes invitations, one after the other, so that the page stays alive; one step to undo.
    pub(in crate::ui::organiser) fn invite(self, inviting: Inviting, office: OfficeState) {
        let Some(open) = self.roster.edition() else { return };
        if self.progress.get_untracked().is_some() {
            return;
        }
        let Inviting { place, jurors, until, reason, key } = inviting;
        let all = jurors.len();
        self.sayings.hush();
        self.progress.set(Some((0, all)));
        spawn_local(async move {
            let (mut made, mut fault) = (Vec::new(), None);
            for juror in jurors {
                match self.issued(&open, &key, juror, until.clone(), reason.clone()).await {
                    Ok(juror) => made.push(juror),
                    Err(why) => {
                        fault = Some(why);
                        break;
                    }
                }
                self.progress.set(Some((made.len(), all)));
                TimeoutFuture::new(0).await;
            }
            let count = made.len();
            let files = made.iter().filter_map(record).collect();
            self.take_over(made);
            self.progress.set(None);
            let words = self.text.jury();
            match fault {
                None => self.say(&place, Tone::Good, (words.invited)(count)),
                Some(why) => self.tell(&place, Tone::Bad, (words.not_invited)(&why)),
            }
            office.take_made(files).await;
        });
    }

    /// The juror with one more invitation, or a sentence that says why there is none.
    async fn issued(
        self,
        open: &OpenEdition,
        key: &OrganiserKey,
        juror: Juror,
        until: Option<String>,
        reason: String,
    ) -> Result<Juror, String> {
        let chance: Option<[u8; FRESH_CHANCE]> = random_bytes();
        let fresh = chance.and_then(|chance| Fresh::of_chance(&chance));
        let fresh = fresh.ok_or_else(|| self.text.jury().no_chance.to_owned())?;
        // A list with this juror only, so that the whole list is not copied for each.
        let (id, unchanged) = (juror.id.clone(), juror.clone());
        let alone = Roster { edition: open.edition.id.clone(), jurors: vec![juror] };
        let issued = issue(&alone, open, key, &id, fresh, until, Some(reason)).await;
        let issued = issued.map_err(|it| (self.text.authoring().jury_refusal)(&it))?;
        Ok(issued.jurors.into_iter().next().unwrap_or(unchanged))
    }

    fn take_over(self, made: Vec<Juror>) {
        let Some(now) = self.roster.get_untracked().filter(|_| !made.is_empty()) else { return };
        let mut after = now.as_ref().clone();
        for juror in made {
            if let Some(known) = after.jurors.iter_mut().find(|it| it.id == juror.id) {
                known.invitations = juror.invitations;
            }
        }
        self.roster.replace(after);
    }
}

/// The records of all invitations, as files.
pub(super) fn records(roster: &Roster) -> Vec<(String, Vec<u8>)> {
    let each = |juror: &Juror| {
        let name = format!("{}.invitation.json", juror.id);
        let document = |issued: &Issued| (name.clone(), pretty(&issued.document).into_bytes());
        juror.invitations.iter().map(document).collect::<Vec<_>>()
    };
    roster.jurors.iter().flat_map(each).collect()
}

/// The record of the last invitation of a juror, as a file.
fn record(juror: &Juror) -> Option<(String, Vec<u8>)> {
    let document = &juror.invitations.last()?.document;
    Some((format!("{}.invitation.json", juror.id), pretty(document).into_bytes()))
}
