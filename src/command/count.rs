//! `palmares count`: counts ballot files and writes signed results. It says who leads only on request.

mod report;
mod results;

use std::path::{Path, PathBuf};

use super::arguments::{
    Arguments, Command, CommandOption, EDITION, EXPLAIN, JSON, KEY, OUT, PASSPHRASE, Words,
};
use super::files::inputs::gather;
use super::files::revocations_unusable;
use super::{Console, Exit};
use crate::format::ballot_v1::MAX_BYTES;
use crate::format::decisions_v1::{self, Decisions};
use crate::format::parsed::Parsed;
use crate::workflow::office::decide::standing::Standing;
use crate::workflow::office::{Office, Situation};

/// What the organiser decided.
const DECISIONS: CommandOption = CommandOption::value("decisions");
/// The invitations that were taken back.
pub(super) const REVOCATIONS: CommandOption = CommandOption::value("revocations");
/// The records of those who were invited.
const INVITATIONS: CommandOption = CommandOption::values("invitations");
/// The instant that the results name instead of now.
const CREATED: CommandOption = CommandOption::value("created");
/// Whether the results hold the sums alone.
const ANONYMOUS: CommandOption = CommandOption::flag("anonymous");
/// Whether the vote is closed with the ballots that are given.
const CLOSE: CommandOption = CommandOption::flag("close");

pub(super) static COMMAND: Command = Command {
    name: &["count"],
    options: &[
        EDITION,
        INVITATIONS,
        REVOCATIONS,
        DECISIONS,
        OUT,
        KEY,
        PASSPHRASE,
        CLOSE,
        ANONYMOUS,
        CREATED,
        EXPLAIN,
        JSON,
    ],
    words: Words::Files,
    usage: |usages| usages.count,
    shared_usage: Some(|usages| usages.answers_for_programs),
    run: count_files,
};

fn count_files(arguments: &Arguments, console: &mut Console) -> Result<Exit, Exit> {
    let counted = counted(arguments, console)?;
    if arguments.has(&JSON) {
        console.say_document(&report::report(&counted.situation));
    } else {
        report::say(&counted.situation, console);
    }
    if arguments.has(&EXPLAIN) {
        report::explain(&counted, console);
    }
    let undecided =
        counted.situation.decided.standings.values().any(|it| matches!(it, Standing::Open(_)));
    if let Some(out) = arguments.path(&OUT) {
        results::write(arguments, &counted, out, console)?;
    }
    Ok(if undecided { Exit::Undecided } else { Exit::Good })
}

/// The office with all files, and what came of them.
struct Counted {
    office: Office,
    situation: Situation,
}

fn counted(arguments: &Arguments, console: &mut Console) -> Result<Counted, Exit> {
    let edition = arguments.required_path(&EDITION, console)?;
    let mut office = Office::new(console.open_edition(edition)?);
    if let Some(file) = arguments.path(&REVOCATIONS) {
        take_revocations(file, &mut office, console)?;
    }
    let mut decisions = decisions(arguments, &office, console)?;
    take_invitations(&arguments.paths(&INVITATIONS), &mut office, console)?;
    take_ballots(arguments.words(), &mut office, console)?;
    if arguments.has(&CLOSE) && decisions.closing.is_none() {
        decisions.closing = Some(office.decide(&decisions).ballots.into_keys().collect());
    }
    let situation = office.situation(decisions);
    Ok(Counted { office, situation })
}

fn take_ballots(paths: &[PathBuf], office: &mut Office, console: &mut Console) -> Result<(), Exit> {
    let inputs = gather(paths, MAX_BYTES, console)?;
    for (before, input) in inputs.iter().enumerate() {
        office.take_ballot(&input.name, Parsed::of(&input.bytes));
        console.progress(before + 1, Some(inputs.len()));
    }
    console.progress_ends();
    Ok(())
}

fn take_revocations(file: &Path, office: &mut Office, console: &mut Console) -> Result<(), Exit> {
    let bytes = console.read(file)?;
    office.take_revocations(Parsed::of(&bytes)).map_err(|fault| {
        let line = revocations_unusable(&file.display().to_string(), &fault, console.text);
        console.refuse(&line)
    })
}

fn decisions(
    arguments: &Arguments,
    office: &Office,
    console: &mut Console,
) -> Result<Decisions, Exit> {
    let nothing = Decisions::none(office.open().edition.id.clone());
    let Some(file) = arguments.path(&DECISIONS) else { return Ok(nothing) };
    let bytes = console.read(file)?;
    let decisions =
        decisions_v1::read(&bytes).map_err(|faults| console.refuse_faults(file, &faults))?;
    if decisions.edition != nothing.edition {
        let words = console.text.counts();
        let line =
            (words.decisions_elsewhere)(&file.display().to_string(), decisions.edition.as_str());
        return Err(console.refuse(&line));
    }
    Ok(decisions)
}

/// Takes the organiser's records; whatever else lies in their folder (messages, pictures of links) is passed over.
fn take_invitations(
    paths: &[PathBuf],
    office: &mut Office,
    console: &mut Console,
) -> Result<(), Exit> {
    for input in gather(paths, MAX_BYTES, console)? {
        if !input.is_named && !input.name.ends_with(".invitation.json") {
            continue;
        }
        office.take_invitation(Parsed::of(&input.bytes)).map_err(|fault| {
            let why = (console.text.counting().record_fault)(&fault);
            console.refuse(&format!("{}: {why}", input.name))
        })?;
    }
    Ok(())
}
