//! Taking files in: read, examined in the worker, and kept, in pieces so that it can be stopped.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{OfficeState, Stage};
use crate::browser::files::{Chosen, FileFault, ReadFile};
use crate::format::ballot_v1::MAX_BYTES;
use crate::format::office_row_v1;
use crate::workflow::office::Taken;

/// The files that were imported last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::ui::organiser) struct Delivery {
    /// How many files.
    pub(in crate::ui::organiser) files: usize,
    /// Those that were there already.
    pub(in crate::ui::organiser) again: usize,
    /// Those that could not be read, or say nothing of this jury: what they are called, and why.
    pub(in crate::ui::organiser) refused: Vec<(String, String)>,
    /// Whether somebody stopped it.
    pub(in crate::ui::organiser) cancelled: bool,
}

/// Files that are examined and kept at a time.
const PIECE: usize = 50;

impl OfficeState {
    /// Takes files in, keeps them, and says what they are.
    pub(in crate::ui::organiser) fn take_in(self, chosen: Vec<Chosen>) {
        if chosen.is_empty() {
            return;
        }
        spawn_local(async move {
            let _turn = self.deliveries.get_value().begin().await;
            if self.stage.get_untracked() != Stage::Ready {
                return;
            }
            self.cancelled.set_value(false);
            self.delivery.set(None);
            self.stage.set(Stage::Reading(0, chosen.len()));
            let all = chosen.len();
            let (mut files, mut delivery) =
                (Vec::new(), Delivery { files: all, ..Delivery::default() });
            for (done, file) in chosen.into_iter().enumerate() {
                let ReadFile { name, content } = file.read(MAX_BYTES).await;
                if self.cancelled.get_value() {
                    return;
                }
                match content {
                    Ok(bytes) => files.push((name, bytes)),
                    Err(fault) => delivery.refused.push((name, self.not_read(fault))),
                }
                self.stage.set(Stage::Reading(done + 1, all));
            }
            self.examine(files, delivery).await;
        });
    }

    /// Restores from a backup: texts as they are, files as if they were imported now.
    pub(in crate::ui::organiser) async fn bring_back(
        self,
        papers: Vec<(String, String)>,
        files: Vec<(String, Vec<u8>)>,
    ) {
        let _turn = self.deliveries.get_value().begin().await;
        self.keep(papers).await;
        if files.is_empty() || self.stage.get_untracked() != Stage::Ready {
            return;
        }
        self.cancelled.set_value(false);
        self.delivery.set(None);
        let delivery = Delivery { files: files.len(), ..Delivery::default() };
        self.examine(files, delivery).await;
    }

    /// Imports files that this page made, once nothing else is under way. They are saved first, so that they are there
    /// at the next start even if the worker fails.
    pub(in crate::ui::organiser) async fn take_made(self, files: Vec<(String, Vec<u8>)>) {
        let _turn = self.deliveries.get_value().begin().await;
        let rows = files.iter().map(|(name, bytes)| office_row_v1::write(name, bytes));
        self.keep(rows.collect()).await;
        let Some(session) = self.session.get_value() else { return };
        match session.take(&files).await {
            Ok(_) => self.look().await,
            Err(fault) => self.stage.set(Stage::Failed(fault)),
        }
    }

    async fn examine(self, files: Vec<(String, Vec<u8>)>, mut delivery: Delivery) {
        let Some(session) = self.session.get_value() else { return };
        self.before.set_value(0);
        self.stage.set(Stage::Examining(0, files.len()));
        // In pieces, so that what was examined is kept if the import is stopped.
        let mut examined = 0;
        for piece in files.chunks(PIECE) {
            if self.cancelled.get_value() {
                delivery.cancelled = true;
                break;
            }
            let taken = match session.take(piece).await {
                Ok(taken) => taken,
                Err(fault) => {
                    self.stage.set(Stage::Failed(fault));
                    return;
                }
            };
            let each = || piece.iter().zip(&taken);
            let new = each().filter(|(_, taken)| **taken != Taken::Again);
            self.keep(new.map(|((name, bytes), _)| office_row_v1::write(name, bytes)).collect())
                .await;
            delivery.again += taken.iter().filter(|it| **it == Taken::Again).count();
            let refused =
                each().filter_map(|((name, _), taken)| Some((name.clone(), self.refusal(taken)?)));
            delivery.refused.extend(refused);
            examined += piece.len();
            self.before.set_value(examined);
            if !self.cancelled.get_value() {
                self.stage.set(Stage::Examining(examined, files.len()));
            }
        }
        delivery.files -= files.len() - examined;
        self.delivery.set(Some(delivery));
        self.stage.set(Stage::Ready);
        self.look().await;
    }

    /// Stops taking in; what was examined stays.
    pub(in crate::ui::organiser) fn cancel(self) {
        self.cancelled.set_value(true);
        if let Stage::Reading(..) = self.stage.get_untracked() {
            self.stage.set(Stage::Ready);
            self.delivery.set(Some(Delivery { cancelled: true, ..Delivery::default() }));
        }
    }

    /// Why a file is refused, if it is no ballot. Whether a ballot counts is decided later.
    fn refusal(self, taken: &Taken) -> Option<String> {
        match taken {
            Taken::RefusedInvitation(fault) => Some((self.text.counting().record_fault)(fault)),
            Taken::RefusedRevocations(_) => Some(self.text.office().refused_revocations.to_owned()),
            Taken::Again | Taken::Ballot | Taken::Invitation | Taken::Revocations => None,
        }
    }

    fn not_read(self, fault: FileFault) -> String {
        let words = self.text.imports();
        match fault {
            FileFault::Folder => words.folder,
            FileFault::TooLarge => words.too_large,
            FileFault::Unreadable => words.unreadable,
        }
        .to_owned()
    }
}
