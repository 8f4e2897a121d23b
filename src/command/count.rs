//! `palmares count`: counts ballot files and writes signed results. It says who leads only on request.

mod report;
mod results;

use super::arguments::{
    Arguments, Command, CommandOption, EDITION, EXPLAIN, JSON, KEY, OUT, PASSPHRASE, Words,
};
use super::files::inputs::{Input, gather};
use super::{Console, Exit};
use crate::format::ballot_v1::MAX_BYTES;
use crate::format::decisions_v1::{self, Decisions};
use crate::format::invitation_v1::Invitation;
use crate::format::revocations_v1::Revocations;
use crate::workflow::office::count::{Count, count};
use crate::workflow::office::decide::admit::{Imported, ReadBallot};
use crate::workflow::office::decide::standing::Standing;
use crate::workflow::office::decide::{Decided, decide_among};
use crate::workflow::office::participation::{Participation, open_record, participation};
use crate::workflow::open_edition::OpenEdition;

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
        console.say_document(&report::report(&counted));
    } else {
        report::say(&counted, console);
    }
    if arguments.has(&EXPLAIN) {
        report::explain(&counted, console);
    }
    let undecided = counted.decided.standings.values().any(|it| matches!(it, Standing::Open(_)));
    if let Some(out) = arguments.path(&OUT) {
        results::write(arguments, &counted, out, console)?;
    }
    Ok(if undecided { Exit::Undecided } else { Exit::Good })
}

/// Everything that was counted.
struct Counted {
    open: OpenEdition,
    revocations: Revocations,
    decisions: Decisions,
    decided: Decided,
    count: Count,
    participation: Participation,
}

fn counted(arguments: &Arguments, console: &mut Console) -> Result<Counted, Exit> {
    let edition = arguments.required_path(&EDITION, console)?;
    let open = console.open_edition(edition)?;
    let revocations = revocations(arguments, &open, console)?;
    let mut decisions = decisions(arguments, &open, console)?;
    let invitations = invitations(arguments, &open, console)?;
    let inputs = gather(arguments.words(), MAX_BYTES, console)?;
    let read = read(&inputs, &open, console);
    if arguments.has(&CLOSE) && decisions.closing.is_none() {
        let there = decide_among(&revocations, &decisions, &read);
        decisions.closing = Some(there.ballots.keys().copied().collect());
    }
    let decided = decide_among(&revocations, &decisions, &read);
    let count = count(&open, &decided, &decisions);
    let participation = participation(&open, &revocations, &invitations, &decided, &count);
    Ok(Counted { open, revocations, decisions, decided, count, participation })
}

fn read(inputs: &[Input], open: &OpenEdition, console: &mut Console) -> Vec<ReadBallot> {
    let mut read = Vec::new();
    for input in inputs {
        let file = Imported { name: &input.name, bytes: &input.bytes };
        read.push(ReadBallot::of(file, open));
        console.progress(read.len(), Some(inputs.len()));
    }
    console.progress_ends();
    read
}

fn revocations(
    arguments: &Arguments,
    open: &OpenEdition,
    console: &mut Console,
) -> Result<Revocations, Exit> {
    match arguments.path(&REVOCATIONS) {
        Some(file) => console.open_revocations(file, &open.edition),
        None => Ok(Revocations::none(open.edition.id.clone())),
    }
}

fn decisions(
    arguments: &Arguments,
    open: &OpenEdition,
    console: &mut Console,
) -> Result<Decisions, Exit> {
    let nothing = Decisions::none(open.edition.id.clone());
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

/// The organiser's records; whatever else lies in their folder (messages, pictures of links) is passed over.
fn invitations(
    arguments: &Arguments,
    open: &OpenEdition,
    console: &mut Console,
) -> Result<Vec<Invitation>, Exit> {
    let paths = arguments.paths(&INVITATIONS);
    let mut found = Vec::new();
    for input in gather(&paths, MAX_BYTES, console)? {
        if !input.is_named && !input.name.ends_with(".invitation.json") {
            continue;
        }
        let invitation = open_record(&input.bytes, &open.edition).map_err(|fault| {
            let why = (console.text.counting().record_fault)(&fault);
            console.refuse(&format!("{}: {why}", input.name))
        })?;
        found.push(invitation);
    }
    Ok(found)
}
