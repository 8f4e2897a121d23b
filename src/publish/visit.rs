//! What the first visit to a program downloads, in bytes as they travel: compressed (brotli), without pictures.

use super::boot::Boot;
use super::root::EDITION;
use super::{START, compress};
use crate::address::{Address, Program};
use compress::Effort;

/// The first visit to a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The program.
    pub program: Program,
    /// What it downloads, part by part, each with its bytes.
    pub parts: [(Part, usize); 6],
}

/// A part of what a first visit downloads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The first page of the program, without its style.
    Page,
    /// Its style, which stands inside it.
    Styles,
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
        use Part::{Boot, Data, Glue, Page, Styles, Wasm};
        Self { program, parts: [Page, Styles, Boot, Glue, Wasm, Data].map(|part| (part, 0)) }
    }

    /// All parts together, in bytes.
    pub fn total(&self) -> usize {
        self.parts.iter().map(|(_, bytes)| bytes).sum()
    }

    /// Counts a file of the site, if the visit downloads it: `travels` are its bytes as they travel.
    pub(super) fn add(&mut self, path: &str, bytes: &[u8], travels: usize, boot: &Boot) {
        match self.part_of(path, boot) {
            Some(Part::Page) => {
                // The style stands inside the page. What it adds to it is told apart.
                let page = without_style(bytes)
                    .map_or(travels, |page| compress::brotli(&page, Effort::Most).len());
                self.count(Part::Page, page);
                self.count(Part::Styles, travels.saturating_sub(page));
            }
            Some(part) => self.count(part, travels),
            None => {}
        }
    }

    fn count(&mut self, part: Part, bytes: usize) {
        for (_, sum) in self.parts.iter_mut().filter(|(it, _)| *it == part) {
            *sum += bytes;
        }
    }

    /// Whether the visit downloads this file.
    pub(super) fn has(&self, path: &str, boot: &Boot) -> bool {
        self.part_of(path, boot).is_some()
    }

    fn part_of(&self, path: &str, boot: &Boot) -> Option<Part> {
        let first = match self.program {
            Program::Gallery => Address::home(),
            Program::Desk => Address::Desk,
            Program::Organiser => Address::Organiser,
        };
        let page = path.strip_suffix(START) == Some(&first.to_relative());
        match path {
            EDITION => Some(Part::Data),
            _ if page => Some(Part::Page),
            _ if path == boot.name => Some(Part::Boot),
            _ => {
                let module = boot.module.as_ref()?;
                let parts = [(&module.glue, Part::Glue), (&module.wasm, Part::Wasm)];
                parts.into_iter().find(|(piece, _)| piece.path == path).map(|(_, part)| part)
            }
        }
    }
}

fn without_style(page: &[u8]) -> Option<Vec<u8>> {
    let (before, rest) = std::str::from_utf8(page).ok()?.split_once("<style>")?;
    let (_, after) = rest.split_once("</style>")?;
    Some([before, after].concat().into_bytes())
}
