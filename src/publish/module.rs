//! The programs of a site as files, under names that change with their content.

use super::{Files, PublishError, build, integrity, short};
use crate::address::Program;
use crate::signing::Digest;

/// How the name of the glue ends, after that of its program.
const GLUE: &str = ".js";
/// How the name of the program itself ends.
const WASM: &str = "_bg.wasm";

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
    /// Gives the files of a program, which Trunk named after the program alone, names that contain their hash.
    pub(super) fn name(
        program: Program,
        folder: &Files,
        written: &mut Files,
    ) -> Result<Self, PublishError> {
        let mut piece = |ending: &str| {
            let bytes = build::take(&format!("{}{ending}", program.name()), folder, written)?;
            let hash = short(&Digest::of_bytes(bytes));
            let path = format!("{}-{hash}{ending}", program.name());
            written.insert(path.clone(), bytes.to_vec());
            Ok(Piece { path, integrity: integrity(bytes) })
        };
        Ok(Self { glue: piece(GLUE)?, wasm: piece(WASM)? })
    }

    /// Whether this file belongs to the program.
    pub(super) fn has(&self, path: &str) -> bool {
        path == self.glue.path || path == self.wasm.path
    }
}
