//! `palmares verify`: whether each ballot file is valid, or the first reason why it is refused.

use super::arguments::{Arguments, Command, EDITION, JSON, Words};
use super::files::inputs::{Input, gather};
use super::{Console, Exit};
use crate::ballot::SetAside;
use crate::format::ballot_v1::{Ballot, MAX_BYTES};
use crate::json::{Value, pretty};
use crate::signing::Digest;
use crate::workflow::anybody::verify_ballot::{Examined, Rejection, examine_ballot, verify_ballot};
use crate::workflow::office::decide::verdict::Note;
use crate::workflow::open_edition::OpenEdition;

pub(super) static COMMAND: Command = Command {
    name: &["verify"],
    options: &[EDITION, JSON],
    words: Words::Files,
    usage: |usages| usages.verify,
    shared_usage: Some(|usages| usages.answers_for_programs),
    run: verify_files,
};

fn verify_files(arguments: &Arguments, console: &mut Console) -> Result<Exit, Exit> {
    let edition = arguments.path(&EDITION).map(|file| console.open_edition(file)).transpose()?;
    let (mut exit, mut valid, mut all, mut rows) = (Exit::Good, 0, 0, Vec::new());
    for path in arguments.words() {
        let inputs = match gather(std::slice::from_ref(path), MAX_BYTES, console) {
            Ok(inputs) => inputs,
            Err(unreadable) => {
                all += 1;
                exit = exit.max(unreadable);
                continue;
            }
        };
        for input in inputs {
            all += 1;
            console.progress(all, None);
            let found = verify(&input, edition.as_ref(), console);
            if found.code.is_none() {
                valid += 1;
            } else {
                exit = exit.max(Exit::Refused);
            }
            if arguments.has(&JSON) {
                rows.push(found.row(&input.name));
            } else {
                console.say(&format!("{}: {}", input.name, found.line));
            }
        }
    }
    console.progress_ends();
    if arguments.has(&JSON) {
        console.say(&pretty(&Value::array(rows)));
    } else if all > 1 {
        let line = (console.text.command().verified)(valid, all - valid);
        console.say(&line);
    }
    Ok(exit)
}

/// What a file turned out to be.
struct Found {
    /// Why it is refused, as one word; nothing for a valid ballot.
    code: Option<&'static str>,
    line: String,
    members: Vec<(&'static str, Value)>,
}

impl Found {
    fn row(self, file: &str) -> Value {
        let code = Value::string(self.code.unwrap_or("valid"));
        let first = [("file", Value::string(file)), ("code", code)];
        Value::object(first.into_iter().chain(self.members))
    }
}

fn verify(input: &Input, edition: Option<&OpenEdition>, console: &Console) -> Found {
    let text = console.text;
    match believed(input, edition) {
        Ok((ballot, digest, set_aside)) => {
            let juror = ballot.author.name();
            let revision = (text.command().revision_of)(ballot.revision, juror);
            let receipt = digest.receipt();
            let mut line = format!("{} ({revision}, {receipt})", text.command().valid);
            let mut members = vec![
                ("juror", Value::string(juror)),
                ("revision", Value::integer(ballot.revision)),
                ("receipt", Value::string(receipt)),
                ("digest", Value::string(digest.to_string())),
            ];
            if !set_aside.is_empty() {
                let ids = set_aside.iter().map(|it| Value::string(it.category.as_str()));
                members.push(("set_aside", Value::array(ids)));
                let note = (text.counting().note)(&Note::SetAside(set_aside));
                line = format!("{line} {note}");
            }
            Found { code: None, line, members }
        }
        Err(rejection) => {
            let (code, reason) = (rejection.code(), text.rejection(&rejection));
            let line = format!("{} [{code}] {reason}", text.command().refused);
            Found { code: Some(code), line, members: vec![("reason", Value::string(reason))] }
        }
    }
}

/// The ballot that a file is, what names it, and where the edition sets its answer aside.
fn believed(
    input: &Input,
    edition: Option<&OpenEdition>,
) -> Result<(Ballot, Digest, Vec<SetAside>), Rejection> {
    let Some(edition) = edition else {
        let (ballot, digest) = verify_ballot(&input.bytes, None)?;
        return Ok((ballot, digest, Vec::new()));
    };
    let Examined { ballot, digest, counts, .. } = examine_ballot(&input.bytes, edition)?;
    let counts = counts.map_err(Rejection::Content)?;
    Ok((ballot, digest, counts.set_aside().to_vec()))
}
