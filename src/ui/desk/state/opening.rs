//! Opening the desk: the invitation, the draft, and the ballots that were signed.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::signing::key_notice;
use super::{Desk, Phase, Saving, Services, Signing, Sitting};
use crate::browser::device_key::DeviceKey;
use crate::browser::juror_store::JurorStore;
use crate::browser::tabs::Tabs;
use crate::browser::{clock, fetch, invitation, persistence, site};
use crate::edition::{Edition, Id};
use crate::format::revocations_v1::Revocations;
use crate::storage::local_mirror::LocalMirror;
use crate::storage::{BallotStore, Seat};
use crate::text::{Language, Notice};
use crate::ui::version::Kept;
use crate::workflow::juror::accept_invitation::open_invitation;
use crate::workflow::juror::keep_draft::{Loss, OpenError, open_draft};
use crate::workflow::juror::take_seat::{find_seat, take_seat};
use crate::workflow::office::revoke::open_revocations;
use crate::workflow::open_edition::OpenEdition;

impl Desk {
    /// Reads what this juror did before. Does nothing if that was begun already.
    pub(in crate::ui::desk) fn sit_down(self, open: Arc<OpenEdition>, text: Language) {
        if self.phase.get_untracked() != Phase::Closed {
            return;
        }
        self.phase.set(Phase::Opening);
        self.edition.set(Some(Arc::clone(&open)));
        spawn_local(async move {
            let phase = match self.open(open, text).await {
                Ok(()) => Phase::Open,
                Err(error) => Phase::Failed(error),
            };
            self.phase.set(phase);
        });
    }

    async fn open(self, open: Arc<OpenEdition>, text: Language) -> Result<(), OpenError> {
        let scope = site::scope();
        let store = JurorStore::open(&scope).await.map_err(OpenError::Storage)?;
        let name = format!("palmares:{scope}:edit:{}", open.edition.id);
        self.turn.ask(name, move |whose| self.turn_changed(whose)).await;
        let mirror = LocalMirror::new(&scope);
        // One channel for all editions of the site, because erasing concerns all of them.
        let tabs = Tabs::hear(&format!("palmares:{scope}:news"), move |news| self.hear(news));
        let services = Rc::new(Services { open, store, mirror, tabs });
        self.services.set_value(Some(Rc::clone(&services)));
        if let Some(link) = invitation::take() {
            self.invitation.set(accept(&services, &link, text).await.err());
        }
        self.sit_at_the_last_seat(&services).await?;
        self.keep_when_leaving();
        if persistence::is_promised().await {
            self.protected.set(Some(true));
        }
        Ok(())
    }

    /// Opens an invitation that the juror pasted, or chose as a file.
    pub(in crate::ui::desk) fn open_invitation(self, link: String, text: Language) {
        let Some(services) = self.services.get_value() else { return };
        spawn_local(async move {
            // The desk may be open for another juror, whose draft is saved first.
            if self.keep_before_leaving().await == Kept::No {
                return;
            }
            let fault = accept(&services, &link, text).await.err();
            let accepted = fault.is_none();
            self.invitation.set(fault);
            if accepted && let Err(error) = self.sit_at_the_last_seat(&services).await {
                self.phase.set(Phase::Failed(error));
            }
        });
    }

    /// Shows the work of the juror who opened an invitation last, or of a juror without an invitation.
    pub(super) async fn sit_at_the_last_seat(self, services: &Services) -> Result<(), OpenError> {
        let edition = &services.open.edition;
        let credentials = find_seat(&services.store, edition).await.map_err(OpenError::Storage)?;
        let sitting = match credentials {
            Some(credentials) => Sitting::Invited(Arc::new(credentials)),
            None if edition.organiser_key.is_some() => Sitting::Uninvited,
            None => Sitting::Declared,
        };
        // If the juror is the same, the pages stay as they are.
        if self.sitting.with_untracked(|before| *before != sitting) {
            self.sitting.set(sitting);
        }
        let seat = self.seat(&edition.id);
        let opened = open_draft(&services.store, &services.mirror, &seat).await?;
        let exports = services.store.read_exports(&seat).await.map_err(OpenError::Storage)?;
        self.show_exports(exports);
        self.signing.set(Signing::Idle);
        self.saving.set(Saving::Nothing);
        self.sequence.set_value(opened.sequence);
        self.draft.set(opened.draft);
        self.begin_again();
        // What another tab is about to save is not lost, and this tab must not restore it.
        let loss = opened.loss.filter(|_| !untrack(|| self.is_elsewhere()));
        if let Some(loss) = loss {
            let from_mirror = !matches!(loss, Loss::Diverged(_));
            self.loss.set(Some(loss));
            if from_mirror {
                // What was found in the mirror is written to the store again.
                self.save();
            }
        }
        Ok(())
    }

    /// Whose work is kept.
    pub(super) fn seat(self, edition: &Id<Edition>) -> Seat {
        let invitation = match self.sitting.get_untracked() {
            Sitting::Invited(credentials) => Some(credentials.invitation.id.clone()),
            Sitting::Declared | Sitting::Uninvited => None,
        };
        Seat { edition: edition.clone(), invitation }
    }
}

/// Opens an invitation and keeps it. The link from the address is forgotten once it was opened or refused.
async fn accept(services: &Services, link: &str, text: Language) -> Result<(), Notice> {
    let open = &services.open;
    let revocations = revocations(open).await;
    let now = clock::now();
    let invited = open_invitation(link, open, &revocations, &now).map_err(|fault| {
        invitation::forget();
        (text.invitations().fault)(&fault, &open.edition)
    })?;
    let key = DeviceKey::load_or_make(services.store.database()).await;
    let key = key.map_err(|fault| key_notice(text, &fault))?;
    take_seat(&services.store, &key, &open.edition, invited, &now)
        .await
        .map_err(|error| (text.invitations().not_kept)(&error))?;
    invitation::forget();
    Ok(())
}

/// The invitations that the organiser revoked, as far as this browser can load the list. Without a network it is empty;
/// the count applies it anyway.
async fn revocations(open: &OpenEdition) -> Revocations {
    let list = match open.edition.organiser_key {
        Some(_) => fetch::fetch(&site::revocations()).await.ok(),
        None => None,
    };
    let list = list.and_then(|bytes| open_revocations(&bytes, &open.edition).ok());
    list.unwrap_or_else(|| Revocations::none(open.edition.id.clone()))
}
