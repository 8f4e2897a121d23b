//! Work that leaves the device, comes from another one, or is erased.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{Desk, Phase};
use crate::ballot::{Draft, Field};
use crate::browser::deadline::within;
use crate::browser::tabs::News;
use crate::browser::{clock, download, erase, site};
use crate::format::backup_v1::{self, Backup};
use crate::storage::{BallotStore, StorageError};
use crate::text::Language;
use crate::ui::navigation::focus_title;
use crate::workflow::juror::bring_in::{Brought, Linked, link_ballot};
use crate::workflow::juror::changes_since::changes_since;

/// How long the browser may take to erase everything, in milliseconds.
const ERASE_MS: u32 = 10_000;

impl Desk {
    /// Downloads the draft as a file. It is taken from memory, so this works even if the store fails.
    pub(in crate::ui::desk) fn back_up(self, text: Language) {
        let Some(services) = self.services.get_value() else { return };
        let seat = self.seat(&services.open.edition.id);
        let backup = Backup {
            edition: seat.edition,
            invitation: seat.invitation,
            created: clock::now(),
            draft: self.draft.get_untracked(),
        };
        let name = format!("{}-{}.json", text.keep().backup_file, backup.edition);
        download::download(&name, &backup_v1::write(&backup));
    }

    /// Takes these fields from a file, as one act; where it is a signed ballot, the next one follows it.
    pub(in crate::ui::desk) async fn take(
        self,
        brought: &Brought,
        fields: &BTreeSet<Field>,
    ) -> Result<Option<Linked>, StorageError> {
        let Some(services) = self.services.get_value() else { return Ok(None) };
        if !self.may_edit_now() {
            return Ok(None);
        }
        let linked = match &brought.ballot {
            Some(ballot) => Some(link_ballot(&services.store, ballot).await?),
            None => None,
        };
        if linked == Some(Linked::Added) {
            let rows = services.store.read_exports(&self.seat(&services.open.edition.id)).await?;
            self.show_exports(rows);
            services.tabs.say(News::Saved);
        }
        if !fields.is_empty() {
            self.act(|draft| fields.iter().for_each(|field| draft.take(field, &brought.draft)));
            self.turn_fields();
        }
        Ok(linked)
    }

    /// How much changed since the last signature.
    pub(in crate::ui::desk) fn changes_since_signed(self) -> usize {
        let (Some(open), Some(last)) = (self.edition.get(), self.last_signed()) else { return 0 };
        self.draft.with(|draft| changes_since(&last, draft, &open.edition))
    }

    /// Erases this site's data from the browser. Other tabs forget theirs too, so that they do not save it again.
    pub(in crate::ui::desk) async fn erase(self) {
        if let Some(services) = self.services.get_value() {
            services.tabs.say(News::Erased);
        }
        self.let_go();
        // A save that is under way would otherwise write the draft again.
        self.work.get_value().saves.idle().await;
        let erased = within(ERASE_MS, erase::everything(&site::scope())).await;
        self.phase.set(if erased == Some(true) { Phase::Erased } else { Phase::NotErased });
        request_animation_frame(focus_title);
    }

    /// Forgets everything. Nothing is written any more, neither now nor while the page is being left.
    pub(super) fn let_go(self) {
        self.pause.set_value(None);
        self.unsaved.set_value(false);
        self.phase.set(Phase::Opening);
        self.services.set_value(None);
        self.draft.set(Draft::default());
        self.exports.set(Vec::new());
        self.begin_again();
    }
}
