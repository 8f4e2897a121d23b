//! `palmares edition next`: the edition of the next round, from the signed results of the one before.

use std::path::PathBuf;

use lexopt::prelude::*;

use super::invitations::write_new;
use super::{Console, Exit, value};
use crate::count::selected;
use crate::json::{parse as parse_json, pretty};
use crate::workflow::anybody::recount::{SignedBy, recount};
use crate::workflow::author::form::tidy;
use crate::workflow::author::new_id::new_id;
use crate::workflow::author::next_round::next_round;

#[derive(Default)]
pub(super) struct Request {
    files: Vec<PathBuf>,
    title: String,
    out: Option<PathBuf>,
}

pub(super) fn parse(
    parser: &mut lexopt::Parser,
    console: &mut Console,
) -> Result<super::Request, Exit> {
    let mut request = Request::default();
    while let Some(argument) =
        parser.next().map_err(|error| console.wrong_usage(&error.to_string()))?
    {
        match argument {
            Short('h') | Long("help") => return Ok(super::Request::Help),
            Long("title") => request.title = tidy(&value(parser, console)?.to_string_lossy()),
            Long("out") => request.out = Some(value(parser, console)?.into()),
            Value(word) => request.files.push(word.into()),
            other => {
                let line = (console.text.command().unknown)(&super::lexopt_name(&other));
                return Err(console.wrong_usage(&line));
            }
        }
    }
    let missing = match (request.title.as_str(), &request.out, request.files.len()) {
        ("", ..) => Some("--title"),
        (_, None, _) => Some("--out"),
        (_, _, 0 | 1) => Some(console.text.command().file),
        _ => None,
    };
    match (missing, request.files.get(2)) {
        (Some(what), _) => {
            let line = (console.text.command().missing)(what);
            Err(console.wrong_usage(&line))
        }
        (None, Some(other)) => {
            let line = (console.text.command().unknown)(&other.display().to_string());
            Err(console.wrong_usage(&line))
        }
        (None, None) => Ok(super::Request::Next(request)),
    }
}

pub(super) fn run(request: &Request, console: &mut Console) -> Exit {
    match write(request, console) {
        Ok(()) => Exit::Good,
        Err(exit) => exit,
    }
}

fn write(request: &Request, console: &mut Console) -> Result<(), Exit> {
    let ([edition, results], Some(out)) = (request.files.as_slice(), &request.out) else {
        return Err(Exit::Usage);
    };
    let text = console.text;
    let words = text.drafting();
    let open = console.open_edition(edition)?;
    let before = parse_json(&console.read(edition)?).map_err(|_| Exit::Refused)?;
    let bytes = console.read(results)?;
    let refuse = |console: &mut Console, why: &str, exit| {
        console.complain(&format!("{}: {why}", results.display()));
        exit
    };
    let again = recount(&bytes, &open).map_err(|fault| {
        refuse(console, &(text.counting().recount_fault)(&fault), Exit::Refused)
    })?;
    if !again.differences.is_empty() || again.signed_by == SignedBy::SomebodyElse {
        return Err(refuse(console, words.round_differs, Exit::Different));
    }
    let Some(selection) = open.edition.selection else {
        return Err(refuse(console, words.round_none, Exit::Refused));
    };
    let taken = |id: &str| id == open.edition.id.as_str();
    let Some(id) = new_id(&request.title, "", taken) else {
        return Err(console.wrong_usage(words.anew_nameless));
    };
    let next = next_round(&before, &again.count, selection, &id, &request.title)
        .map_err(|why| refuse(console, &(text.authoring().refusal)(&why), Exit::Refused))?;
    write_new(out, pretty(&next).as_bytes(), console)?;
    let each = again.count.categories.iter().map(|(_, count)| selected(count, selection).len());
    console.say(&(words.round_selected)(each.sum(), open.edition.nominees.len()));
    Ok(())
}
