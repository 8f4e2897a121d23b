//! `palmares verify`: whether each ballot file is valid, or the first reason why it is refused. What was not checked is
//! said with the answer.

use super::arguments::{Arguments, Command, EDITION, JSON, Words};
use super::count::REVOCATIONS;
use super::files::inputs::{Delivery, Input};
use super::{Console, Exit};
use crate::ballot::SetAside;
use crate::format::ballot_v1::{Author, Ballot, MAX_BYTES};
use crate::format::revocations_v1::Revocations;
use crate::json::Value;
use crate::signing::Digest;
use crate::text::Language;
use crate::workflow::anybody::verify_ballot::{Examined, Rejection, examine_ballot, verify_ballot};
use crate::workflow::office::decide::verdict::{Note, Outcome};
use crate::workflow::open_edition::OpenEdition;

pub(super) static COMMAND: Command = Command {
    name: &["verify"],
    options: &[EDITION, REVOCATIONS, JSON],
    words: Words::Files,
    usage: |usages| usages.verify,
    shared_usage: Some(|usages| usages.answers_for_programs),
    run: verify_files,
};

/// What ballots are compared with, as far as it was given.
struct Known {
    edition: Option<OpenEdition>,
    revocations: Option<Revocations>,
}

fn verify_files(arguments: &Arguments, console: &mut Console) -> Result<Exit, Exit> {
    let known = known(arguments, console)?;
    let (mut exit, mut all, mut rows) = (Exit::Good, 0, Vec::new());
    let (mut valid, mut partly) = (0, 0);
    for path in arguments.words() {
        let delivery = match Delivery::of(std::slice::from_ref(path), MAX_BYTES, console) {
            Ok(delivery) => delivery,
            Err(unreadable) => {
                all += 1;
                exit = exit.max(unreadable);
                continue;
            }
        };
        delivery.for_each(console, &mut |input, console| {
            all += 1;
            console.progress(all, None);
            let found = verify(&input, &known, console.text);
            exit = exit.max(found.exit);
            valid += usize::from(found.exit == Exit::Good);
            partly += usize::from(found.exit == Exit::Unchecked);
            if arguments.has(&JSON) {
                rows.push(found.row(&input.name));
            } else {
                console.say(&format!("{}: {}", input.name, found.line));
            }
        });
    }
    console.progress_ends();
    let words = console.text.command();
    if arguments.has(&JSON) {
        console.say_document(&Value::array(rows));
    } else if all > 1 {
        console.say(&(words.verified)(valid, all - valid - partly));
        if partly > 0 {
            console.say(&(words.verified_in_part)(partly));
        }
    }
    Ok(exit)
}

fn known(arguments: &Arguments, console: &mut Console) -> Result<Known, Exit> {
    let edition = arguments.path(&EDITION).map(|file| console.open_edition(file)).transpose()?;
    let revocations = match (arguments.path(&REVOCATIONS), &edition) {
        (None, _) => None,
        (Some(file), Some(open)) => Some(console.open_revocations(file, &open.edition)?),
        (Some(_), None) => return Err(console.missing(&EDITION.written())),
    };
    Ok(Known { edition, revocations })
}

/// What a file turned out to be.
struct Found {
    exit: Exit,
    /// For programs.
    code: &'static str,
    line: String,
    members: Vec<(&'static str, Value)>,
}

impl Found {
    fn row(self, file: &str) -> Value {
        let first = [("file", Value::string(file)), ("code", Value::string(self.code))];
        Value::object(first.into_iter().chain(self.members))
    }

    fn refused(code: &'static str, reason: String, text: Language) -> Self {
        let line = format!("{} [{code}] {reason}", text.command().refused);
        Self { exit: Exit::Refused, code, line, members: vec![("reason", Value::string(reason))] }
    }
}

fn verify(input: &Input, known: &Known, text: Language) -> Found {
    let (ballot, digest, set_aside) = match believed(input, known.edition.as_ref()) {
        Ok(believed) => believed,
        Err(why) => return Found::refused(why.code(), text.rejection(&why), text),
    };
    let invitation = match &ballot.author {
        Author::Declared { .. } => None,
        Author::Invited(credentials) => Some(&credentials.invitation.id),
    };
    let revoked = known.revocations.as_ref().zip(invitation);
    if let Some(revocation) = revoked.and_then(|(list, id)| list.find(id)) {
        let outcome = Outcome::Revoked(revocation.reason.clone());
        return Found::refused(outcome.code(), (text.counting().outcome)(&outcome), text);
    }
    let words = text.command();
    let (exit, code, said, unchecked) = match (&known.edition, invitation) {
        (None, Some(_)) => {
            let unchecked = Some(("invitation", words.invitation_unchecked));
            (Exit::Unchecked, "signature-good", words.signature_good, unchecked)
        }
        (None, None) => {
            (Exit::Good, "valid", words.valid, Some(("edition", words.edition_unchecked)))
        }
        (Some(_), Some(_)) if known.revocations.is_none() => {
            let unchecked = Some(("revocations", words.revocations_unchecked));
            (Exit::Good, "valid", words.valid, unchecked)
        }
        (Some(_), _) => (Exit::Good, "valid", words.valid, None),
    };
    let juror = ballot.author.name();
    let receipt = digest.receipt();
    let revision = (words.revision_of)(ballot.revision, juror);
    let mut line = format!("{said} ({revision}, {receipt})");
    let mut members = vec![
        ("juror", Value::string(juror)),
        ("revision", Value::integer(ballot.revision)),
        ("receipt", Value::string(receipt)),
        ("digest", Value::string(digest.to_string())),
    ];
    if let Some((what, sentence)) = unchecked {
        line = format!("{line} {sentence}");
        members.push(("unchecked", Value::string(what)));
    }
    if !set_aside.is_empty() {
        let ids = set_aside.iter().map(|it| Value::string(it.category.as_str()));
        members.push(("set_aside", Value::array(ids)));
        line = format!("{line} {}", (text.counting().note)(&Note::SetAside(set_aside)));
    }
    Found { exit, code, line, members }
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
