//! Signing the draft as a ballot file.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{Desk, Signing};
use crate::browser::device_key::{DeviceKey, KeyFault};
use crate::browser::tabs::News;
use crate::browser::{clock, download};
use crate::format::ballot_v1::App;
use crate::text::{Language, Notice};
use crate::workflow::juror::hand_over::hand_over;
use crate::workflow::moment::Moment;

impl Desk {
    /// Signs the draft and hands it out. A draft with gaps cannot be signed.
    pub(in crate::ui::desk) fn sign(self, text: Language, app: App) {
        let Some(services) = self.services.get_value() else { return };
        if !self.may_edit_now() {
            return;
        }
        let complete = untrack(|| self.complete());
        let Ok((voter, content)) = complete else { return };
        let Some(turn) = self.work.with_value(|work| work.signatures.try_begin()) else { return };
        self.signing.set(Signing::Busy);
        spawn_local(async move {
            // Held until it is said what came of it.
            let _turn = turn;
            let key = match DeviceKey::load_or_make(services.store.database()).await {
                Ok(key) => key,
                Err(fault) => return self.signing.set(Signing::Failed(key_notice(text, &fault))),
            };
            self.key_level.set(Some(key.level()));
            let moment = Moment { now: clock::now(), app };
            let done =
                hand_over(&services.store, &key, &services.open, voter, content, moment).await;
            match done {
                Ok(handed_over) => {
                    download::download(&handed_over.file_name(), &handed_over.text);
                    self.exports.update(|exports| exports.push(Ok(handed_over)));
                    services.tabs.say(News::Saved);
                    self.signing.set(Signing::Done);
                }
                Err(error) => self.signing.set(Signing::Failed((text.review().hand_over)(&error))),
            }
        });
    }
}

pub(super) fn key_notice(text: Language, fault: &KeyFault) -> Notice {
    match fault {
        KeyFault::Storage(error) => text.storage(error),
        // Other errors have no sentence of their own, because only a reload or another browser helps.
        other => text.key_fault(&format!("{other:?}")),
    }
}
