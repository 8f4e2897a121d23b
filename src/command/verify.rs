//! `palmares verify`: of each ballot file whether it is valid, or the one reason why not.

use std::path::{Path, PathBuf};

use super::{Console, Exit};
use crate::workflow::{OpenEdition, open_edition, verify_ballot};

pub(super) fn run(edition: Option<&Path>, files: &[PathBuf], console: &mut Console) -> Exit {
    let edition = match edition.map(|file| read_edition(file, console)).transpose() {
        Ok(edition) => edition,
        Err(exit) => return exit,
    };
    let mut exit = Exit::Good;
    let mut valid = 0;
    for file in files {
        let verified = match console.read(file) {
            Ok(bytes) => verify(&file.display().to_string(), &bytes, edition.as_ref(), console),
            Err(unreadable) => unreadable,
        };
        if verified == Exit::Good {
            valid += 1;
        }
        exit = exit.max(verified);
    }
    if files.len() > 1 {
        let line = (console.text.command().verified)(valid, files.len() - valid);
        console.say(&line);
    }
    exit
}

fn read_edition(file: &Path, console: &mut Console) -> Result<OpenEdition, Exit> {
    let bytes = console.read(file)?;
    open_edition(&bytes).map_err(|_| {
        let line = (console.text.command().edition_unusable)(&file.display().to_string());
        console.complain(&line);
        Exit::Refused
    })
}

fn verify(name: &str, bytes: &[u8], edition: Option<&OpenEdition>, console: &mut Console) -> Exit {
    let text = console.text;
    match verify_ballot(bytes, edition) {
        Ok((ballot, digest)) => {
            let juror = ballot.author.name();
            let revision = (text.command().revision_of)(ballot.revision, juror);
            let receipt = digest.receipt();
            console.say(&format!("{name}: {} ({revision}, {receipt})", text.command().valid));
            Exit::Good
        }
        Err(rejection) => {
            let reason = text.rejection(&rejection);
            let refused = text.command().refused;
            console.say(&format!("{name}: {refused} [{}] {reason}", rejection.code()));
            Exit::Refused
        }
    }
}
