//! The ballots that were signed on this device.

use leptos::prelude::*;

use super::{Desk, Exported};
use crate::ballot::SetAside;
use crate::storage::ExportRow;
use crate::workflow::anybody::verify_ballot::Examined;
use crate::workflow::juror::hand_over::HandedOver;
use crate::workflow::juror::signed_here::SignedHere;

impl Desk {
    /// Shows what the store has, once each of them was checked.
    pub(super) fn show_exports(self, rows: Vec<ExportRow>) {
        self.exports.set(rows.into_iter().map(opened_export).collect());
    }

    pub(in crate::ui::desk) fn exports(self) -> Vec<Exported> {
        self.exports.get()
    }

    /// The last ballot that was signed here.
    pub(in crate::ui::desk) fn last_signed(self) -> Option<HandedOver> {
        self.exports.with(|exports| {
            let good = exports.iter().filter_map(|export| export.as_ref().ok());
            good.max_by_key(|it| it.ballot.revision).cloned()
        })
    }

    /// Where the answers of that ballot no longer count, because the edition changed since.
    pub(in crate::ui::desk) fn outdated(self) -> Vec<SetAside> {
        let (Some(open), Some(last)) = (self.edition.get(), self.last_signed()) else {
            return Vec::new();
        };
        last.outdated(&open)
    }

    /// Finds a ballot among those that this page knows. They are the only ones if the browser keeps nothing.
    pub(in crate::ui::desk) fn find_export(self, ballot: &Examined) -> Option<SignedHere> {
        self.exports.with_untracked(|exports| {
            let good = || exports.iter().filter_map(|export| export.as_ref().ok());
            let found = good().find(|it| it.digest == ballot.digest)?;
            let last = good().map(|it| it.ballot.revision).max()?;
            Some(SignedHere { revision: found.ballot.revision, last })
        })
    }
}

/// Reads a stored ballot, and checks that it is still what was signed.
fn opened_export(row: ExportRow) -> Exported {
    HandedOver::open(&row.text).map_err(|_| row)
}
