//! How an organiser makes an edition and a jury.
//!
//! An edition in the making is its document, complete or not. Acts change it and the reader of the format is its only
//! judge, so a draft that no longer has a fault is an edition. Each act gives a new document: undoing is keeping the
//! old one. Knows nothing of pages or languages.

mod act;
mod amend;
mod changes;
mod columns;
mod find;
mod form;
mod import;
mod jurors;
mod jury;
mod letters;
mod list;
mod new_edition;
mod new_id;
mod next_round;
mod nominees;
mod references;
mod rule;
mod territories;

pub use act::{Act, Refusal, apply, apply_all};
pub use amend::{Touched, amend, touched};
pub use changes::{ChangedCategory, Changes, Difference, Reworded, Unamendable, changes};
pub use columns::Column;
pub use find::{find_affiliations, known_territory};
pub use form::{Field, Input, Part, choices, name_of_element, tidy};
pub use import::{Change, Import, ImportFault, ImportFaultKind, Line};
pub use jurors::{import_jurors, name_fault};
pub use jury::{
    FRESH_CHANCE, Fresh, JuryAct, JuryRefusal, Need, apply_all_to_jury, apply_to_jury, fragment,
    issue, judged, needs, restore_jury, undo_on_jury, with_revoked,
};
pub use letters::{Letter, letters};
pub use list::{List, element_around};
pub use new_edition::{check, new_edition, read_draft, to_mend};
pub use new_id::new_id;
pub use next_round::next_round;
pub use nominees::import_nominees;
pub use references::Referrer;
pub use rule::{WAYS, Way};
