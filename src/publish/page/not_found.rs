//! An address that leads nowhere.

use crate::markup::pieces::main;
use crate::markup::{Markup, message};
use crate::text::Language;
use crate::workflow::open_edition::OpenEdition;

pub(super) fn not_found(open: &OpenEdition, text: Language) -> Markup {
    main(message::not_found(open.index.len(), text))
}
