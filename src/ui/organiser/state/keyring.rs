//! The organiser's key in this page: its state, and what is under way with it.
//!
//! A new key cannot be used before its backup was opened. Until then the page has only the locked file.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::organiser_key;
use crate::browser::spelling::composed;
use crate::ui::navigation::focus_title;
use crate::ui::organiser::work::keys::{NoKey, lock_key, open_key};
use crate::workflow::office::organiser_key::{LockedOrganiserKey, OrganiserKey};

/// The state of the key.
#[derive(Clone)]
pub(in crate::ui::organiser) enum Key {
    /// There is none here.
    None,
    /// It was made just now, and its backup was not opened yet.
    Unsaved(Arc<LockedOrganiserKey>),
    /// It is kept in this browser.
    Locked(Arc<LockedOrganiserKey>),
    /// It can sign.
    Open {
        /// The locked file of the key.
        file: Arc<LockedOrganiserKey>,
        /// The key.
        key: Arc<OrganiserKey>,
        /// Whether this browser keeps the file.
        kept: bool,
    },
}

/// Why the last thing that was tried did not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::organiser) enum Trouble {
    /// There is no key.
    NoKey(NoKey),
    /// The file holds another one.
    AnotherKey,
    /// The browser still keeps it.
    NotForgotten,
}

/// A handle: all copies refer to the same keyring.
#[derive(Clone, Copy)]
pub(in crate::ui::organiser) struct Keyring {
    edition: RwSignal<Option<String>>,
    key: RwSignal<Key>,
    busy: RwSignal<bool>,
    trouble: RwSignal<Option<Trouble>>,
    /// The form that was used last, in which messages are shown.
    form: RwSignal<&'static str>,
}

impl Keyring {
    /// An empty one.
    pub(in crate::ui::organiser) fn new() -> Self {
        Self {
            edition: RwSignal::new(None),
            key: RwSignal::new(Key::None),
            busy: RwSignal::new(false),
            trouble: RwSignal::new(None),
            form: RwSignal::new(""),
        }
    }

    /// Loads what this browser keeps for an edition, once.
    pub(in crate::ui::organiser) fn look(self, edition: &str) {
        self.trouble.set(None);
        if self.edition.get_untracked().as_deref() == Some(edition) {
            return;
        }
        self.edition.set(Some(edition.to_owned()));
        let kept = organiser_key::read(edition).and_then(|it| LockedOrganiserKey::read(it).ok());
        self.key.set(kept.map_or(Key::None, |file| Key::Locked(Arc::new(file))));
    }

    /// Loads what this browser keeps for an edition, if nothing was loaded before.
    pub(in crate::ui::organiser) fn look_again(self, edition: &str) {
        if matches!(self.key.get_untracked(), Key::None) {
            self.edition.set(None);
            self.look(edition);
        }
    }

    pub(in crate::ui::organiser) fn key(self) -> Key {
        self.key.get()
    }

    pub(in crate::ui::organiser) fn key_untracked(self) -> Key {
        self.key.get_untracked()
    }

    pub(in crate::ui::organiser) fn is_busy(self) -> bool {
        self.busy.get()
    }

    /// Whether something is under way that was tried in this form.
    pub(in crate::ui::organiser) fn is_busy_in(self, form: &str) -> bool {
        self.busy.get() && self.form.get() == form
    }

    /// Why what was tried last in this form did not work.
    pub(in crate::ui::organiser) fn trouble_in(self, form: &str) -> Option<Trouble> {
        self.trouble.get().filter(|_| self.form.get() == form)
    }

    /// Makes a key under a passphrase.
    pub(in crate::ui::organiser) fn make(self, form: &'static str, passphrase: String) {
        self.attempt(form, async move {
            let file = lock_key(&composed(&passphrase)).await.map_err(Trouble::NoKey)?;
            Ok(Key::Unsaved(Arc::new(file)))
        });
    }

    /// Opens a file and keeps it. Where a key was just made, it must be the backup of this one.
    pub(in crate::ui::organiser) fn open_file(
        self,
        form: &'static str,
        bytes: &[u8],
        passphrase: String,
    ) {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let expected = match self.key.get_untracked() {
            Key::Unsaved(file) => Some(file),
            Key::None | Key::Locked(_) | Key::Open { .. } => None,
        };
        self.attempt(form, async move {
            let file = LockedOrganiserKey::read(text);
            let file = file.map_err(|fault| Trouble::NoKey(NoKey::File(fault)))?;
            let key = self.opened(&file, passphrase).await?;
            if expected.is_some_and(|expected| expected.groups() != key.groups()) {
                return Err(Trouble::AnotherKey);
            }
            let edition = self.edition.get_untracked().unwrap_or_default();
            let kept = organiser_key::keep(&edition, file.file());
            Ok(Key::Open { file: Arc::new(file), key: Arc::new(key), kept })
        });
    }

    /// Opens the key that this browser keeps.
    pub(in crate::ui::organiser) fn unlock(self, form: &'static str, passphrase: String) {
        let Key::Locked(file) = self.key.get_untracked() else { return };
        self.attempt(form, async move {
            let key = self.opened(&file, passphrase).await?;
            Ok(Key::Open { file, key: Arc::new(key), kept: true })
        });
    }

    /// Forgets the key that is open, not the file.
    pub(in crate::ui::organiser) fn close(self) {
        if let Key::Open { file, .. } = self.key.get_untracked() {
            self.key.set(Key::Locked(file));
        }
    }

    /// Gives up a key whose backup was not opened.
    pub(in crate::ui::organiser) fn give_up(self) {
        self.trouble.set(None);
        self.key.set(Key::None);
    }

    /// Forgets the key and the file.
    pub(in crate::ui::organiser) fn forget(self, form: &'static str) {
        let edition = self.edition.get_untracked().unwrap_or_default();
        if organiser_key::forget(&edition) {
            self.give_up();
        } else {
            self.form.set(form);
            self.trouble.set(Some(Trouble::NotForgotten));
        }
    }

    async fn opened(
        self,
        file: &LockedOrganiserKey,
        passphrase: String,
    ) -> Result<OrganiserKey, Trouble> {
        open_key(file.file(), &composed(&passphrase)).await.map_err(Trouble::NoKey)
    }

    /// Does one thing at a time, and shows the outcome unless the page was left.
    fn attempt(
        self,
        form: &'static str,
        work: impl Future<Output = Result<Key, Trouble>> + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.form.set(form);
        self.busy.set(true);
        self.trouble.set(None);
        spawn_local(async move {
            match work.await {
                Ok(key) => {
                    self.key.set(key);
                    // The form disappears, so the focus moves to the title.
                    request_animation_frame(focus_title);
                }
                Err(trouble) => self.trouble.set(Some(trouble)),
            }
            self.busy.set(false);
        });
    }
}
