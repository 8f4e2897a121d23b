//! The programs of a site as files, under names that change with their content.

use super::template::Template;
use super::{Files, PublishError, integrity, short};
use crate::address::Program;
use crate::signing::Digest;

/// Where the files of a build are kept that publishing starts from. Not linked; need not be uploaded.
pub(super) const BUILD: &str = "build/";
/// Files that Trunk names without a hash. They are not uploaded under these names.
pub(super) const UNNAMED: [&str; 4] =
    ["desk.js", "desk_bg.wasm", "organiser.js", "organiser_bg.wasm"];

/// One program as files of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Module {
    /// The module that wasm-bindgen wrote: the program's way to the browser.
    pub(super) glue: Piece,
    /// The program itself.
    pub(super) wasm: Piece,
}

/// A file that is named together with its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Below the top of the site.
    pub(super) path: String,
    /// As `integrity` wants it.
    pub(super) integrity: String,
}

impl Module {
    /// Finds a program in a built folder, or in what an earlier publication kept of it. What has to be written for
    /// it is added to `written`.
    pub(super) fn find(
        program: Program,
        template: &Template,
        folder: &Files,
        written: &mut Files,
    ) -> Result<Self, PublishError> {
        match program {
            Program::Gallery => Ok(Self {
                glue: Piece::new(template.glue.clone(), find(folder, &template.glue)?),
                wasm: Piece::new(template.wasm.clone(), find(folder, &template.wasm)?),
            }),
            Program::Desk | Program::Organiser => Ok(Self {
                glue: name(program, ".js", folder, written)?,
                wasm: name(program, "_bg.wasm", folder, written)?,
            }),
        }
    }

    /// Whether this file belongs to the program.
    pub(super) fn has(&self, path: &str) -> bool {
        path == self.glue.path || path == self.wasm.path
    }
}

impl Piece {
    fn new(path: String, bytes: &[u8]) -> Self {
        Self { path, integrity: integrity(bytes) }
    }
}

/// Trunk names only the program of its page after its content, so the others get their names here. The files as
/// Trunk left them are kept, so that the folder can be published again.
fn name(
    program: Program,
    ending: &str,
    folder: &Files,
    written: &mut Files,
) -> Result<Piece, PublishError> {
    let built = format!("{}{ending}", program.name());
    let kept = format!("{BUILD}{built}");
    let bytes = find(folder, &built).or_else(|error| find(folder, &kept).map_err(|_| error))?;
    let path = format!("{}-{}{ending}", program.name(), short(&Digest::of_bytes(bytes)));
    written.insert(kept, bytes.clone());
    written.insert(path.clone(), bytes.clone());
    Ok(Piece::new(path, bytes))
}

fn find<'a>(files: &'a Files, path: &str) -> Result<&'a Vec<u8>, PublishError> {
    files.get(path).ok_or_else(|| PublishError::Missing(path.to_owned()))
}
