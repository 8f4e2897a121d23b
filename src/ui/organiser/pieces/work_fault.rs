//! The message about work in a worker that failed, with what to do.

use crate::browser::worker::WorkFault;
use crate::text::{Language, Notice};

pub(in crate::ui::organiser) fn work_fault(fault: WorkFault, text: Language) -> Notice {
    match fault {
        WorkFault::NotStarted => (text.organiser().not_started)(),
        WorkFault::Stopped => (text.organiser().stopped)(),
    }
}
