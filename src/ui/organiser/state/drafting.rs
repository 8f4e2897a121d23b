//! The draft of an edition in this page: loaded from this browser, changed by acts, checked and saved after each,
//! undone.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::keeping::Keeping;
use super::kept::{Kept, open_store};
use super::saying::Sayings;
use crate::edition::Edition;
use crate::format::Fault;
use crate::json::{Path, Value, pretty};
use crate::text::Language;
use crate::ui::components::notice::Tone;
use crate::ui::navigation::focus_title;
use crate::workflow::author::act::{Act, Refusal, apply_all};
use crate::workflow::author::form::Part;
use crate::workflow::author::new_edition::{check, read_draft, to_mend};
use crate::workflow::office::restore::DRAFT;
use crate::workflow::open_edition::OpenEdition;

/// Whether it is an edition.
#[derive(Debug, Clone)]
pub(in crate::ui::organiser) enum Judgement {
    /// It is a valid edition.
    Whole(Arc<Edition>),
    /// It is not valid, for these reasons.
    Faulty(Arc<Vec<Fault>>),
}

/// A handle: all copies refer to the same draft.
#[derive(Clone, Copy)]
pub(in crate::ui::organiser) struct Drafting {
    text: Language,
    sayings: Sayings,
    draft: Kept<Value>,
    /// The field that was changed last. Further changes of the same field belong to the same act.
    typing: StoredValue<Option<Path>>,
    judgement: RwSignal<Option<Judgement>>,
    judging: StoredValue<bool>,
    /// The fields that the organiser has visited. Faults of other fields are not shown yet.
    visited: RwSignal<BTreeSet<Path>>,
    /// The part that is shown; none for the end.
    part: RwSignal<Option<Part>>,
    /// The element whose members are shown.
    opened: RwSignal<Option<Path>>,
}

/// How long to wait after an act before the draft is checked, because others may follow.
const PAUSE: Duration = Duration::from_millis(150);

impl Drafting {
    /// A draft that was not loaded yet.
    pub(in crate::ui::organiser) fn new(text: Language, sayings: Sayings) -> Self {
        Self {
            text,
            sayings,
            draft: Kept::new(DRAFT, pretty),
            typing: StoredValue::new(None),
            judgement: RwSignal::new(None),
            judging: StoredValue::new(false),
            visited: RwSignal::new(BTreeSet::new()),
            part: RwSignal::new(Some(Part::About)),
            opened: RwSignal::new(None),
        }
    }

    pub(in crate::ui::organiser) fn keeping(self) -> Keeping {
        self.draft.keeping()
    }

    /// The draft; nothing where none was begun.
    pub(in crate::ui::organiser) fn draft(self) -> Option<Arc<Value>> {
        self.draft.get()
    }

    pub(in crate::ui::organiser) fn draft_untracked(self) -> Option<Arc<Value>> {
        self.draft.get_untracked()
    }

    /// Whether it is valid; nothing before it was checked.
    pub(in crate::ui::organiser) fn judgement(self) -> Option<Judgement> {
        self.judgement.get()
    }

    /// What is wrong with it, as far as it was judged.
    pub(in crate::ui::organiser) fn faults(self) -> Arc<Vec<Fault>> {
        match self.judgement.get() {
            Some(Judgement::Faulty(faults)) => faults,
            Some(Judgement::Whole(_)) | None => Arc::default(),
        }
    }

    pub(in crate::ui::organiser) fn part(self) -> RwSignal<Option<Part>> {
        self.part
    }

    pub(in crate::ui::organiser) fn opened(self) -> RwSignal<Option<Path>> {
        self.opened
    }

    /// Notes that somebody went through this member.
    pub(in crate::ui::organiser) fn visit(self, at: &Path) {
        if !self.visited.with_untracked(|visited| visited.contains(at)) {
            self.visited.update(|visited| {
                visited.insert(at.clone());
            });
        }
    }

    /// Whether somebody went through this member.
    pub(in crate::ui::organiser) fn is_visited(self, at: &Path) -> bool {
        self.visited.with(|visited| visited.contains(at))
    }

    pub(in crate::ui::organiser) fn can_undo(self) -> bool {
        self.draft.can_undo()
    }

    /// Loads what this browser keeps, once.
    pub(in crate::ui::organiser) fn begin(self, open: Arc<OpenEdition>) {
        self.sayings.hush();
        if self.draft.begin(open) {
            spawn_local(async move {
                let read = |text: &str| read_draft(text.as_bytes()).ok();
                self.draft.load(open_store().await, None, read).await;
                self.judge_soon();
            });
        }
    }

    /// Begins with this document.
    pub(in crate::ui::organiser) fn start(self, draft: Value) {
        self.draft.forget();
        self.visited.set(BTreeSet::new());
        self.opened.set(None);
        self.part.set(Some(Part::About));
        self.typing.set_value(None);
        self.draft.set(Some(draft));
        self.judge_soon();
    }

    /// Discards the draft, also from this browser.
    pub(in crate::ui::organiser) fn put_aside(self) {
        self.draft.forget();
        self.judgement.set(None);
        self.draft.set(None);
    }

    /// Does these acts as one; they can be undone.
    pub(in crate::ui::organiser) fn act(self, acts: &[Act]) -> Result<(), Refusal> {
        let Some(now) = self.draft.get_untracked() else { return Ok(()) };
        let after = apply_all(&now, acts)?;
        self.typing.set_value(None);
        self.draft.replace(after);
        self.judge_soon();
        Ok(())
    }

    /// Does an act. If it is refused, the reason is shown at this place.
    pub(in crate::ui::organiser) fn act_or_say(self, place: &str, act: Act) -> bool {
        match self.act(&[act]) {
            Ok(()) => true,
            Err(refusal) => {
                let why = (self.text.authoring().refusal)(&refusal);
                self.sayings.say(place, Tone::Bad, (self.text.drafting().refused)(&why));
                false
            }
        }
    }

    /// Sets a field, or removes it. What is typed without a pause is undone as one act.
    pub(in crate::ui::organiser) fn set(self, at: &Path, value: Option<Value>) {
        let Some(now) = self.draft.get_untracked() else { return };
        if now.find(at) == value.as_ref() {
            return;
        }
        let at = at.clone();
        let act = match value {
            Some(value) => Act::Set { at: at.clone(), value },
            None => Act::Unset { at: at.clone() },
        };
        let Ok(after) = apply_all(&now, [&act]) else { return };
        if self.typing.get_value().as_ref() == Some(&at) {
            self.draft.set(Some(after));
        } else {
            self.typing.set_value(Some(at));
            self.draft.replace(after);
        }
        self.judge_soon();
    }

    /// Takes the last act back. Says whether there was one.
    pub(in crate::ui::organiser) fn undo(self) -> bool {
        let undone = self.draft.undo(|_, before| before);
        if undone {
            self.typing.set_value(None);
            self.judge_soon();
        }
        undone
    }

    /// Checks the draft in a moment.
    fn judge_soon(self) {
        if self.judging.get_value() {
            return;
        }
        self.judging.set_value(true);
        set_timeout(
            move || {
                self.judging.set_value(false);
                let Some(draft) = self.draft.get_untracked() else { return };
                self.judgement.set(Some(match check(&draft) {
                    Ok(edition) => Judgement::Whole(Arc::new(edition)),
                    Err(faults) => Judgement::Faulty(Arc::new(to_mend(faults))),
                }));
            },
            PAUSE,
        );
    }
}

/// Begins a draft with a document. The form that began it disappears, so the focus moves.
pub(in crate::ui::organiser) fn begin(drafting: Drafting, sayings: Sayings, draft: Value) {
    sayings.hush();
    drafting.start(draft);
    request_animation_frame(focus_title);
}
