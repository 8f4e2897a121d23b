//! What the first visit to a program downloads, in bytes as they travel: compressed (brotli), without pictures.

use super::boot::Boot;
use super::compress::{self, Copies, Effort};
use super::root::EDITION;
use super::{Files, START};
use crate::address::{Address, Program};

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
    fn new(program: Program) -> Self {
        use Part::{Boot, Data, Glue, Page, Styles, Wasm};
        Self { program, parts: [Page, Styles, Boot, Glue, Wasm, Data].map(|part| (part, 0)) }
    }

    /// All parts together, in bytes.
    pub fn total(&self) -> usize {
        self.parts.iter().map(|(_, bytes)| bytes).sum()
    }

    /// Counts a file of the site, if the visit downloads it: `travels` are its bytes as they travel.
    fn add(&mut self, path: &str, bytes: &[u8], travels: usize, boot: &Boot) {
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
    fn has(&self, path: &str, boot: &Boot) -> bool {
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
                let module = boot.module()?;
                let parts = [(&module.glue, Part::Glue), (&module.wasm, Part::Wasm)];
                parts.into_iter().find(|(piece, _)| piece.path == path).map(|(_, part)| part)
            }
        }
    }
}

/// Adds a compressed copy of all that is worth it, and says what a first visit comes to.
pub(super) fn compress(
    before: &Files,
    built: &Files,
    written: &mut Files,
    boots: &[Boot],
) -> Vec<Visit> {
    let programs = boots.iter().filter_map(|boot| Some((Visit::new(boot.program()?), boot)));
    let mut visits: Vec<_> = programs.collect();
    let files = || built.iter().chain(&*written);
    let made = compress::copies(
        before,
        files().map(|(path, bytes)| {
            let many = !visits.iter().any(|(visit, boot)| visit.has(path, boot));
            (path.as_str(), bytes.as_slice(), if many { Effort::Some } else { Effort::Most })
        }),
    );
    for (path, bytes) in files() {
        let size = made.get(path.as_str()).map_or(bytes.len(), |copies| copies.brotli.len());
        for (visit, boot) in &mut visits {
            visit.add(path, bytes, size, boot);
        }
    }
    let named = made.into_iter().flat_map(|(path, Copies { brotli, gzip })| {
        [(format!("{path}.br"), brotli), (format!("{path}.gz"), gzip)]
    });
    let mut copies: Files = named.collect();
    written.append(&mut copies);
    visits.into_iter().map(|(visit, _)| visit).collect()
}

fn without_style(page: &[u8]) -> Option<Vec<u8>> {
    let (before, rest) = std::str::from_utf8(page).ok()?.split_once("<style>")?;
    let (_, after) = rest.split_once("</style>")?;
    Some([before, after].concat().into_bytes())
}
