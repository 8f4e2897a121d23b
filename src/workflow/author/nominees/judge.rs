//! What the reader of the format finds wrong with the entries that a table brought, by the lines they came from.

use super::Reading;
use crate::format::Fault;
use crate::json::Segment;
use crate::workflow::author::columns::Column;
use crate::workflow::author::find::{elements, said};
use crate::workflow::author::import::{ImportFault, ImportFaultKind};
use crate::workflow::author::new_edition::check;
use crate::workflow::author::registers::{CANDIDATURES, NOMINEES};

impl Reading<'_> {
    /// Asks the reader of the format, which alone knows what may stand in an entry.
    pub(super) fn judge(&mut self) {
        for fault in check(&self.after).err().unwrap_or_default() {
            if let Some(fault) = self.of_a_line(fault) {
                self.import.faults.push(fault);
            }
        }
    }

    /// A fault of an entry that a line is about; others are those of a draft that is not finished.
    fn of_a_line(&self, fault: Fault) -> Option<ImportFault> {
        let [Segment::Member(list), Segment::Index(index), rest @ ..] = fault.path.segments()
        else {
            return None;
        };
        if list != NOMINEES && list != CANDIDATURES {
            return None;
        }
        let entry = elements(&self.after, list).get(*index)?;
        let line = *self.lines.get(said(entry, "id"))?;
        let column = match rest {
            [Segment::Member(member), ..] => match member.as_str() {
                "id" => Some(Column::Id),
                "title" => Some(Column::Title),
                "links" => Some(Column::Links),
                "source" => Some(Column::Source),
                "category" => Some(Column::Category),
                "territory" => Some(Column::Territory),
                _ => None,
            },
            _ => None,
        };
        Some(ImportFault { line, column, kind: ImportFaultKind::Document(fault.kind) })
    }
}
