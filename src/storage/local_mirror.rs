//! The last draft of each seat in `localStorage`, which survives where browsers lose their databases and can
//! be written while a page is being closed. Knows nothing of what a draft means.

use web_sys::Storage;

use super::{DraftRow, Mirror, Seat};
use crate::json::{Shape, Value, canonical, parse};

const SEQUENCE: &str = "sequence";
const TEXT: &str = "text";

/// The mirror of the site at one base path. Where the browser denies storage it is empty and stays so.
#[derive(Debug)]
pub struct LocalMirror {
    scope: String,
}

impl LocalMirror {
    /// The mirror of the site at this base path.
    pub fn new(scope: &str) -> Self {
        Self { scope: scope.to_owned() }
    }

    fn key(&self, seat: &Seat) -> String {
        format!("palmares:{}:draft:{seat}", self.scope)
    }
}

impl Mirror for LocalMirror {
    fn read(&self, seat: &Seat) -> Option<DraftRow> {
        let kept = local_storage()?.get_item(&self.key(seat)).ok()??;
        let value = parse(kept.as_bytes()).ok()?;
        let Shape::Integer(sequence) = value.member(SEQUENCE)?.shape else { return None };
        Some(DraftRow {
            seat: seat.clone(),
            sequence: u32::try_from(sequence).ok()?,
            text: value.member(TEXT)?.as_str()?.to_owned(),
        })
    }

    fn write(&self, row: &DraftRow) -> bool {
        let text = canonical(&Value::object([
            (SEQUENCE, Value::integer(row.sequence)),
            (TEXT, Value::string(&*row.text)),
        ]));
        local_storage().is_some_and(|storage| storage.set_item(&self.key(&row.seat), &text).is_ok())
            && self.read(&row.seat).as_ref() == Some(row)
    }
}

/// Browsers that deny storage throw here rather than later.
fn local_storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
