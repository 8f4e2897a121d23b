//! What the first visit to a program downloads, in bytes as they travel: compressed (brotli), without pictures.

use super::START;
use super::boot::Boot;
use super::root::EDITION;
use crate::address::{Address, Program};

/// The first visit to a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Which one.
    pub program: Program,
    /// What it downloads, part by part, each with its bytes.
    pub parts: [(Part, usize); 5],
}

/// A part of what a first visit downloads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The first page of the program, with its style.
    Page,
    /// What starts the program.
    Boot,
    /// The program's way to the browser.
    Glue,
    /// The program.
    Wasm,
    /// The edition.
    Data,
}

impl Visit {
    pub(super) fn new(program: Program) -> Self {
        use Part::{Boot, Data, Glue, Page, Wasm};
        Self { program, parts: [Page, Boot, Glue, Wasm, Data].map(|part| (part, 0)) }
    }

    /// All parts together, in bytes.
    pub fn total(&self) -> usize {
        self.parts.iter().map(|(_, bytes)| bytes).sum()
    }

    /// Counts a file of the site, if the visit downloads it.
    pub(super) fn add(&mut self, path: &str, bytes: usize, boot: &Boot) {
        let part = self.part_of(path, boot);
        for (_, sum) in self.parts.iter_mut().filter(|(it, _)| Some(*it) == part) {
            *sum += bytes;
        }
    }

    fn part_of(&self, path: &str, boot: &Boot) -> Option<Part> {
        let first = match self.program {
            Program::Gallery => Address::home(),
            Program::Desk => Address::Desk,
        };
        let page = path.strip_suffix(START) == Some(&first.to_relative());
        match path {
            EDITION => Some(Part::Data),
            _ if page => Some(Part::Page),
            _ if path == boot.name => Some(Part::Boot),
            _ if path == boot.module.glue.path => Some(Part::Glue),
            _ if path == boot.module.wasm.path => Some(Part::Wasm),
            _ => None,
        }
    }
}
