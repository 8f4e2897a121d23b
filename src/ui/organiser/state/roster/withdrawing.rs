//! The signed list of revoked invitations.

use leptos::prelude::*;

use super::RosterState;
use crate::browser::fetch::fetch;
use crate::browser::site;
use crate::edition::Edition;
use crate::format::revocations_v1::Revocations;
use crate::json::pretty;
use crate::storage::OfficeStore;
use crate::ui::components::notice::Tone;
use crate::ui::organiser::state::office::OfficeState;
use crate::workflow::author::jury::with_revoked;
use crate::workflow::office::organiser_key::OrganiserKey;
use crate::workflow::office::restore::LIST;
use crate::workflow::office::revoke::{open_revocations, seal_revocations};
use crate::workflow::open_edition::OpenEdition;

/// Reads a list; nothing if it is not valid.
pub(super) fn read(list: &str, edition: &Edition) -> Option<Revocations> {
    open_revocations(list.as_bytes(), edition).ok()
}

impl RosterState {
    /// How many invitations were revoked, and how many of them are missing from the list that was signed last.
    pub(in crate::ui::organiser) fn withdrawn(self) -> Option<(usize, usize)> {
        let roster = self.roster.get()?;
        let list = self.list.get().unwrap_or_else(|| Revocations::none(roster.edition.clone()));
        let all = with_revoked(Revocations::none(roster.edition.clone()), &roster).revoked;
        let pending = all.iter().filter(|it| list.find(&it.invitation).is_none()).count();
        Some((all.len(), pending))
    }

    /// Keeps a list from a backup, if there was none.
    pub(in crate::ui::organiser) fn know_list(self, list: &str) {
        let Some(open) = self.roster.edition() else { return };
        self.list.set(read(list, &open.edition));
    }

    /// Signs the list: what was published, what was signed here before, and what was revoked since. It applies from
    /// then on, so nothing before it can be undone.
    pub(in crate::ui::organiser) async fn sign_list(
        self,
        key: &OrganiserKey,
        office: OfficeState,
        place: &str,
    ) -> Option<String> {
        let open = self.roster.edition()?;
        let roster = self.roster.get_untracked()?;
        let list = with_revoked(self.known(&open).await, &roster);
        let Ok(sealed) = seal_revocations(&list, &open.edition, key).await else {
            self.tell(place, Tone::Bad, (self.text.jury().list_not_signed)());
            return None;
        };
        let text = pretty(&sealed);
        self.roster.forget();
        self.list.set(Some(list));
        if let Some(store) = self.store.get_value() {
            let row = [(LIST.to_owned(), text.clone())];
            if let Err(error) = store.keep(&open.edition.id, &row).await {
                self.roster.not_kept(error);
            }
        }
        office.take_made(vec![("revocations.json".to_owned(), text.clone().into_bytes())]).await;
        Some(text)
    }

    /// What is published, with what was signed here last.
    async fn known(self, open: &OpenEdition) -> Revocations {
        let edition = &open.edition;
        let published = fetch(&site::revocations()).await.ok();
        let published = published.and_then(|bytes| open_revocations(&bytes, edition).ok());
        let mut list = published.unwrap_or_else(|| Revocations::none(edition.id.clone()));
        for signed in self.list.get_untracked().into_iter().flat_map(|list| list.revoked) {
            if list.find(&signed.invitation).is_none() {
                list.revoked.push(signed);
            }
        }
        list
    }
}
