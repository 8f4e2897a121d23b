//! What the organiser decides: saved after each decision, and followed by a new state of the count.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{OfficeState, Stage};
use crate::browser::clock;
use crate::format::ballot_v1::App;
use crate::format::decisions_v1::{self, Decisions, Peek};
use crate::text::Notice;
use crate::ui::organiser::state::keeping::Keeping;
use crate::ui::organiser::work::summary::Touched;
use crate::workflow::office::announce::Disclosure;
use crate::workflow::office::organiser_key::OrganiserKey;

impl OfficeState {
    pub(in crate::ui::organiser) fn decisions(self) -> Option<Arc<Decisions>> {
        self.decisions.get()
    }

    pub(in crate::ui::organiser) fn decisions_untracked(self) -> Option<Arc<Decisions>> {
        self.decisions.get_untracked()
    }

    /// Whether the decisions that this browser keeps cannot be read.
    pub(in crate::ui::organiser) fn is_damaged(self) -> bool {
        self.decisions.keeping() == Keeping::Damaged
    }

    pub(in crate::ui::organiser) fn is_closed(self) -> bool {
        self.decisions.get().is_some_and(|it| it.closing.is_some())
    }

    /// Whether results may be shown: the vote is closed, or a reason for an early viewing was recorded.
    pub(in crate::ui::organiser) fn is_revealed(self) -> bool {
        self.is_closed() || self.reveal.get()
    }

    /// Changes the decisions, saves them, and asks the worker for the new state.
    pub(in crate::ui::organiser) fn decide(self, change: impl FnOnce(&mut Decisions)) {
        let Some(decisions) = self.decisions.get_untracked() else { return };
        let mut decisions = Arc::unwrap_or_clone(decisions);
        change(&mut decisions);
        let saved = self.decisions.change(Some(decisions));
        spawn_local(async move {
            saved.await;
            self.look().await;
        });
    }

    /// Replaces the decisions by those of a backup.
    pub(in crate::ui::organiser) fn adopt(self, text: &[u8]) {
        if let Ok(decisions) = decisions_v1::read(text) {
            self.decide(|it| *it = decisions);
        }
    }

    /// Records an early viewing with its reason, which becomes part of the results, and shows them.
    pub(in crate::ui::organiser) fn peek(self, reason: String) {
        self.reveal.set(true);
        self.decide(|decisions| decisions.peeks.push(Peek { at: clock::now(), reason }));
    }

    /// Closes the vote with the ballots received so far.
    pub(in crate::ui::organiser) fn close(self) {
        let Some(summary) = self.summary.get_untracked() else { return };
        self.decide(|decisions| decisions.close(summary.ballots.iter().map(String::as_str)));
    }

    /// Opens the vote again. This is recorded with its reason in the results, because the organiser has seen them.
    pub(in crate::ui::organiser) fn reopen(self, reason: &str) {
        let noted = (self.text.office().reopened)(reason);
        self.reveal.set(false);
        self.decide(|decisions| decisions.reopen(clock::now(), noted));
    }

    /// The signed results, or a sentence that says why there are none.
    pub(in crate::ui::organiser) async fn sign(
        self,
        key: &OrganiserKey,
        disclosure: Disclosure,
        app: &App,
    ) -> Option<Result<String, String>> {
        if untrack(|| self.decisions.keeping()) == Keeping::Elsewhere {
            // Decisions of another tab would be missing.
            let Notice { what, remedy } = (self.text.office().elsewhere)();
            return Some(Err(format!("{what}. {remedy}")));
        }
        let session = self.session.get_value()?;
        let decisions = self.decisions.get_untracked()?;
        let signed = session
            .sign(&decisions, key.reveal().to_owned(), disclosure, clock::now(), app.clone())
            .await;
        match signed {
            Ok(signed) => {
                Some(signed.map_err(|error| (self.text.counting().announce_error)(&error)))
            }
            Err(fault) => {
                self.stage.set(Stage::Failed(fault));
                None
            }
        }
    }

    /// Which answers of the ballots received a new version of the edition would void; nothing if none were received.
    pub(in crate::ui::organiser) async fn touch(self, after: &str) -> Vec<Touched> {
        let (Some(session), Some(decisions)) =
            (self.session.get_value(), self.decisions.get_untracked())
        else {
            return Vec::new();
        };
        match session.compare(&decisions, after.to_owned()).await {
            Ok(touched) => touched,
            Err(fault) => {
                self.stage.set(Stage::Failed(fault));
                Vec::new()
            }
        }
    }
}
