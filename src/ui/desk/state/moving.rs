//! Work that leaves the device, comes from another one, or is erased.

use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::prelude::*;

use super::{Desk, Phase, opened_export};
use crate::ballot::Field;
use crate::browser::{clock, download, erase, site};
use crate::format::backup_v1::{self, Backup};
use crate::storage::{BallotStore, StorageError};
use crate::text::Language;
use crate::workflow::{Brought, Linked, changes_since, link_ballot};

impl Desk {
    /// Hands the draft out as a file, from memory, whatever the store does.
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
        let linked = match &brought.ballot {
            Some(ballot) => Some(link_ballot(&services.store, ballot).await?),
            None => None,
        };
        if linked == Some(Linked::Added) {
            let rows = services.store.read_exports(&self.seat(&services.open.edition.id)).await?;
            self.exports.set(rows.into_iter().map(opened_export).collect());
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

    /// Erases everything of this site from the browser and begins anew; says whether that worked.
    pub(in crate::ui::desk) async fn erase(self) -> bool {
        self.pause.set_value(None);
        // Nothing is written any more, neither now nor while the page is being left.
        self.unsaved.set_value(false);
        let services: Option<Rc<_>> = self.services.try_update_value(Option::take).flatten();
        self.phase.set(Phase::Opening);
        drop(services);
        let erased = erase::everything(&site::scope()).await;
        if erased {
            site::reload();
        }
        erased
    }
}
