//! Whether something that an organiser works on is saved in this browser.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::storage::StorageError;
use crate::storage::indexed_db::IndexedDbOffice;
use crate::workflow::office::paper::Paper;

/// Where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui::organiser) enum Keeping {
    /// It is being loaded.
    Opening,
    /// It is being saved.
    Saving,
    /// It was saved and read back.
    Kept,
    /// This browser does not keep it.
    NotKept(StorageError),
    /// Another tab changed it meanwhile, so this one does not overwrite it.
    Elsewhere,
    /// What is kept cannot be read.
    Damaged,
}

impl Keeping {
    /// Keeps the latest text, and what it becomes meanwhile; says where it is.
    pub(in crate::ui::organiser) fn follow(
        keeping: RwSignal<Self>,
        paper: Option<Rc<Paper<IndexedDbOffice>>>,
        latest: impl Fn() -> String + 'static,
    ) {
        let Some(paper) = paper else {
            // Why there is no store was shown when it was opened.
            if !matches!(keeping.get_untracked(), Self::NotKept(_)) {
                keeping.set(Self::NotKept(StorageError::NotKept));
            }
            return;
        };
        keeping.set(Self::Saving);
        spawn_local(async move {
            let Some(kept) = paper.follow(latest).await else { return };
            keeping.set(match kept {
                Ok(()) => Self::Kept,
                Err(StorageError::Conflict) => Self::Elsewhere,
                Err(error) => Self::NotKept(error),
            });
        });
    }
}
