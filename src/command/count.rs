//! `palmares count`: counts ballot files and writes signed results. It says who leads only on request.

use std::path::{Path, PathBuf};

use lexopt::prelude::*;

use super::inputs::{Input, gather};
use super::invitations::{PASSPHRASE, read_key, revocations_unusable, write_new};
use super::{Console, Exit, value};
use crate::edition::{Category, Id};
use crate::format::Fault;
use crate::format::ballot_v1::{App, MAX_BYTES};
use crate::format::decisions_v1::{self, Decisions};
use crate::format::invitation_v1::Invitation;
use crate::format::revocations_v1::Revocations;
use crate::json::{Value, pretty};
use crate::workflow::at_once::at_once;
use crate::workflow::moment::Moment;
use crate::workflow::office::announce::{AnnounceError, Disclosure, Ready, announce};
use crate::workflow::office::count::{Count, count};
use crate::workflow::office::decide::admit::{Imported, ReadBallot};
use crate::workflow::office::decide::standing::Standing;
use crate::workflow::office::decide::verdict::Outcome;
use crate::workflow::office::decide::{Decided, decide_among};
use crate::workflow::office::participation::{
    AnswerState, Participation, open_record, participation,
};
use crate::workflow::office::revoke::open_revocations;
use crate::workflow::open_edition::OpenEdition;

#[derive(Default)]
pub(super) struct Request {
    edition: Option<PathBuf>,
    key: Option<PathBuf>,
    passphrase: Option<PathBuf>,
    decisions: Option<PathBuf>,
    revocations: Option<PathBuf>,
    invitations: Vec<PathBuf>,
    created: Option<String>,
    out: Option<PathBuf>,
    anonymous: bool,
    close: bool,
    shown: Shown,
    files: Vec<PathBuf>,
}

/// How the answer is given.
#[derive(Default)]
struct Shown {
    explain: bool,
    json: bool,
}

pub(super) fn parse(
    parser: &mut lexopt::Parser,
    console: &mut Console,
) -> Result<super::Request, Exit> {
    let mut request = Request::default();
    let file = |parser: &mut lexopt::Parser, console: &mut Console| {
        value(parser, console).map(PathBuf::from)
    };
    while let Some(argument) =
        parser.next().map_err(|error| console.wrong_usage(&error.to_string()))?
    {
        match argument {
            Short('h') | Long("help") => return Ok(super::Request::Help),
            Long("edition") => request.edition = Some(file(parser, console)?),
            Long("key") => request.key = Some(file(parser, console)?),
            Long(PASSPHRASE) => request.passphrase = Some(file(parser, console)?),
            Long("decisions") => request.decisions = Some(file(parser, console)?),
            Long("revocations") => request.revocations = Some(file(parser, console)?),
            Long("invitations") => request.invitations.push(file(parser, console)?),
            Long("out") => request.out = Some(file(parser, console)?),
            Long("created") => {
                request.created = Some(value(parser, console)?.to_string_lossy().into_owned());
            }
            Long("anonymous") => request.anonymous = true,
            Long("close") => request.close = true,
            Long("explain") => request.shown.explain = true,
            Long("json") => request.shown.json = true,
            Value(word) => request.files.push(word.into()),
            other => {
                let line = (console.text.command().unknown)(&super::lexopt_name(&other));
                return Err(console.wrong_usage(&line));
            }
        }
    }
    if request.files.is_empty() {
        let line = (console.text.command().missing)(console.text.command().file);
        return Err(console.wrong_usage(&line));
    }
    Ok(super::Request::Count(Box::new(request)))
}

pub(super) fn run(request: &Request, console: &mut Console) -> Exit {
    match count_files(request, console) {
        Ok(exit) | Err(exit) => exit,
    }
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

fn count_files(request: &Request, console: &mut Console) -> Result<Exit, Exit> {
    let counted = counted(request, console)?;
    if request.shown.json {
        console.say(&pretty(&report(&counted)));
    } else {
        say(&counted, console);
    }
    if request.shown.explain {
        explain(&counted, console);
    }
    let undecided = counted.decided.standings.values().any(|it| matches!(it, Standing::Open(_)));
    if let Some(out) = &request.out {
        write_results(request, &counted, out, console)?;
    }
    Ok(if undecided { Exit::Undecided } else { Exit::Good })
}

fn counted(request: &Request, console: &mut Console) -> Result<Counted, Exit> {
    let edition = request.edition.as_deref().ok_or_else(|| {
        let line = (console.text.command().missing)("--edition");
        console.wrong_usage(&line)
    })?;
    let open = console.open_edition(edition)?;
    let revocations = revocations(request, &open, console)?;
    let mut decisions = decisions(request, &open, console)?;
    let invitations = invitations(request, &open, console)?;
    let inputs = gather(&request.files, MAX_BYTES, console)?;
    let read = read(&inputs, &open, console);
    if request.close && decisions.closing.is_none() {
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
    request: &Request,
    open: &OpenEdition,
    console: &mut Console,
) -> Result<Revocations, Exit> {
    let Some(file) = &request.revocations else {
        return Ok(Revocations::none(open.edition.id.clone()));
    };
    let bytes = console.read(file)?;
    open_revocations(&bytes, &open.edition).map_err(|fault| {
        let line = revocations_unusable(&file.display().to_string(), &fault, console.text);
        console.complain(&line);
        Exit::Refused
    })
}

fn decisions(
    request: &Request,
    open: &OpenEdition,
    console: &mut Console,
) -> Result<Decisions, Exit> {
    let nothing = Decisions::none(open.edition.id.clone());
    let Some(file) = &request.decisions else { return Ok(nothing) };
    let bytes = console.read(file)?;
    let decisions = decisions_v1::read(&bytes).map_err(|faults| {
        complain_of(file, &faults, console);
        Exit::Refused
    })?;
    if decisions.edition != nothing.edition {
        let words = console.text.counts();
        let line =
            (words.decisions_elsewhere)(&file.display().to_string(), decisions.edition.as_str());
        console.complain(&line);
        return Err(Exit::Refused);
    }
    Ok(decisions)
}

pub(super) fn complain_of(file: &Path, faults: &[Fault], console: &mut Console) {
    for fault in faults {
        let sentence = console.text.fault(&fault.kind);
        console.complain(&format!(
            "{}:{}: {} {sentence}",
            file.display(),
            fault.position,
            fault.path
        ));
    }
}

/// The organiser's records; whatever else lies in their folder (messages, pictures of links) is passed over.
fn invitations(
    request: &Request,
    open: &OpenEdition,
    console: &mut Console,
) -> Result<Vec<Invitation>, Exit> {
    let mut found = Vec::new();
    for input in gather(&request.invitations, MAX_BYTES, console)? {
        let named = request.invitations.iter().any(|path| path.display().to_string() == input.name);
        if !named && !input.name.ends_with(".invitation.json") {
            continue;
        }
        let invitation = open_record(&input.bytes, &open.edition).map_err(|fault| {
            let why = (console.text.counting().record_fault)(&fault);
            console.complain(&format!("{}: {why}", input.name));
            Exit::Refused
        })?;
        found.push(invitation);
    }
    Ok(found)
}

fn say(counted: &Counted, console: &mut Console) {
    let text = console.text;
    let (words, counting) = (text.counts(), text.counting());
    for verdict in &counted.decided.verdicts {
        let mut sentence = (counting.outcome)(&verdict.outcome);
        let notes = match &verdict.outcome {
            Outcome::Counted(notes) => notes.as_slice(),
            _ => &[],
        };
        for note in notes {
            sentence = format!("{sentence} {}", (counting.note)(note));
        }
        console.say(&format!("{}: [{}] {sentence}", verdict.name, verdict.outcome.code()));
    }
    for juror in &counted.participation.jurors {
        if juror.answer != AnswerState::Answered {
            let again: Vec<_> = juror.again.iter().map(|it| it.name.as_str()).collect();
            let again = if again.is_empty() { "" } else { &format!(" ({})", again.join(", ")) };
            let answer = (counting.answer)(juror.answer);
            console.say(&format!("{}: {answer}{again}", juror.juror.name));
        }
    }
    for category in &counted.participation.categories {
        let turnout = (counting.turnout)(category.invited, category.turnout);
        let outlook = category.outlook.map_or("", counting.outlook);
        let line = format!("{}: {turnout} {outlook}", category.category.name);
        console.say(line.trim_end());
    }
    let unfitting = counted.decided.unfitting.len()
        + counted.decided.needless.len()
        + counted.count.unfitting.len();
    if unfitting > 0 {
        console.say(&(words.unfitting)(unfitting));
    }
}

/// The same for programs.
fn report(counted: &Counted) -> Value {
    let files = counted.decided.verdicts.iter().map(|verdict| {
        let row = Value::object([
            ("file", Value::string(&verdict.name)),
            ("code", Value::string(verdict.outcome.code())),
            ("digest", Value::string(verdict.names.to_string())),
        ]);
        let set_aside = verdict.outcome.set_aside().iter().map(|it| &it.category);
        with_categories(row, "set_aside", set_aside)
    });
    let jurors = counted.participation.jurors.iter().map(|juror| {
        let answer = match juror.answer {
            AnswerState::Missing => "missing",
            AnswerState::InConflict => "conflict",
            AnswerState::Incomplete => "incomplete",
            AnswerState::Answered => "answered",
        };
        let id = Value::string(juror.juror.id.as_str());
        let row = Value::object([("juror", id), ("answer", Value::string(answer))]);
        with_categories(row, "again", juror.again.iter().map(|it| &it.id))
    });
    let categories = counted.participation.categories.iter().map(|category| {
        let outlook = category.outlook.map_or_else(Value::null, |outlook| {
            Value::boolean(outlook == crate::count::Outlook::Settled)
        });
        Value::object([
            ("category", Value::string(category.category.id.as_str())),
            ("invited", category.invited.map_or_else(Value::null, Value::integer)),
            ("present", Value::integer(category.turnout.present())),
            ("abstaining", Value::integer(category.turnout.abstaining)),
            ("recused", Value::integer(category.turnout.recused)),
            ("missing", Value::integer(category.missing)),
            ("settled", outlook),
        ])
    });
    Value::object([
        ("files", Value::array(files)),
        ("jurors", Value::array(jurors)),
        ("categories", Value::array(categories)),
    ])
}

/// A row that names categories too, where there are any.
fn with_categories<'a>(
    row: Value,
    member: &str,
    categories: impl Iterator<Item = &'a Id<Category>>,
) -> Value {
    let mut categories = categories.map(|id| Value::string(id.as_str())).peekable();
    if categories.peek().is_none() { row } else { row.with(member, Value::array(categories)) }
}

fn explain(counted: &Counted, console: &mut Console) {
    let text = console.text;
    let invited = counted.participation.categories.iter().map(|it| it.invited);
    for ((category, count), invited) in counted.count.categories.iter().zip(invited) {
        console.say(&format!("\n{}", category.name));
        for sentence in text.explain(&counted.open.edition, category, count, invited) {
            console.say(&format!("  {sentence}"));
        }
    }
}

fn write_results(
    request: &Request,
    counted: &Counted,
    out: &Path,
    console: &mut Console,
) -> Result<(), Exit> {
    let key = request.key.as_deref().ok_or_else(|| {
        let line = (console.text.command().missing)("--key");
        console.wrong_usage(&line)
    })?;
    let key = read_key(key, request.passphrase.as_deref(), console)?;
    let ready = Ready {
        open: &counted.open,
        revocations: &counted.revocations,
        decisions: &counted.decisions,
        decided: &counted.decided,
        count: &counted.count,
        participation: &counted.participation,
    };
    let disclosure = if request.anonymous { Disclosure::Anonymous } else { Disclosure::Full };
    let app = App {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        build: option_env!("PALMARES_BUILD").unwrap_or("locale").to_owned(),
    };
    #[expect(clippy::disallowed_methods, reason = "a shell has a clock, and results say their day")]
    let now = humantime::format_rfc3339_seconds(std::time::SystemTime::now());
    let moment = Moment { now: request.created.clone().unwrap_or_else(|| now.to_string()), app };
    let announced = at_once(announce(ready, disclosure, moment, &key));
    let announced = announced.unwrap_or(Err(AnnounceError::WrongKey)).map_err(|error| {
        let line = (console.text.counting().announce_error)(&error);
        console.complain(&line);
        Exit::Refused
    })?;
    let text = pretty(&announced);
    crate::format::results_v1::read(text.as_bytes()).map_err(|faults| {
        complain_of(out, &faults, console);
        Exit::Refused
    })?;
    write_new(out, text.as_bytes(), console)?;
    let digest = crate::signing::Digest::of_document(&announced).to_string();
    let line = (console.text.counts().written)(&out.display().to_string(), &digest);
    console.say(&line);
    Ok(())
}
