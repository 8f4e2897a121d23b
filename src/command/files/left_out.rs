//! Why a file of a folder or an archive is not read. Each is named, so that no input becomes less without a word.

use std::io;

use crate::text::{Inputs, Language};

/// Why a file is not read.
#[derive(Debug, Clone)]
pub(in crate::command) enum Why {
    /// It can hold no ballot.
    Harmless(fn(&Inputs) -> &'static str),
    /// It may hold one: the command does not end as if all was read.
    Said(fn(&Inputs) -> &'static str),
    /// The system does not read it.
    System(String),
}

impl Why {
    /// The entries of an archive overlap, or leave bytes between them.
    pub(super) fn strewn() -> Self {
        Self::Said(|words| words.strewn)
    }

    pub(in crate::command) fn sentence(&self, text: Language) -> String {
        match self {
            Self::Harmless(said) | Self::Said(said) => said(text.inputs()).to_owned(),
            Self::System(why) => (text.inputs().system)(why),
        }
    }
}

impl From<io::Error> for Why {
    fn from(error: io::Error) -> Self {
        Self::System(error.to_string())
    }
}
