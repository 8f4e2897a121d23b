//! Of several jobs of one kind only the one that was begun last says what came of it, and none once the page is left.

use leptos::prelude::*;

/// How many jobs were begun. Copies count the same ones.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Latest(StoredValue<u32>);

/// A job, which a later one may have replaced.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Begun {
    latest: StoredValue<u32>,
    number: Option<u32>,
}

impl Latest {
    /// No job was begun.
    pub(in crate::ui) fn new() -> Self {
        Self(StoredValue::new(0))
    }

    /// Begins a job, in place of the one before.
    pub(in crate::ui) fn begin(self) -> Begun {
        let number = self.0.try_update_value(|number| {
            *number = number.wrapping_add(1);
            *number
        });
        Begun { latest: self.0, number }
    }
}

impl Begun {
    /// Whether no other job was begun since, and the page is still there.
    pub(in crate::ui) fn is_latest(self) -> bool {
        self.number.is_some() && self.latest.try_get_value() == self.number
    }
}
