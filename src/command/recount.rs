//! `palmares recount`: whether announced results follow from their ballots.

use std::path::PathBuf;

use lexopt::prelude::*;

use super::{Console, Exit, value};
use crate::json::{Value, canonical, pretty};
use crate::workflow::anybody::recount::{Recount, RecountFault, SignedBy, recount};

#[derive(Default)]
pub(super) struct Request {
    edition: Option<PathBuf>,
    receipt: Option<String>,
    explain: bool,
    json: bool,
    results: PathBuf,
}

pub(super) fn parse(
    parser: &mut lexopt::Parser,
    console: &mut Console,
) -> Result<super::Request, Exit> {
    let mut request = Request::default();
    let mut files = Vec::new();
    while let Some(argument) =
        parser.next().map_err(|error| console.wrong_usage(&error.to_string()))?
    {
        match argument {
            Short('h') | Long("help") => return Ok(super::Request::Help),
            Long("edition") => request.edition = Some(value(parser, console)?.into()),
            Long("receipt") => {
                request.receipt = Some(value(parser, console)?.to_string_lossy().into_owned());
            }
            Long("explain") => request.explain = true,
            Long("json") => request.json = true,
            Value(word) => files.push(PathBuf::from(word)),
            other => {
                let line = (console.text.command().unknown)(&super::lexopt_name(&other));
                return Err(console.wrong_usage(&line));
            }
        }
    }
    match files.as_slice() {
        [results] => request.results.clone_from(results),
        [] => {
            let line = (console.text.command().missing)(console.text.command().file);
            return Err(console.wrong_usage(&line));
        }
        [_, other, ..] => {
            let line = (console.text.command().unknown)(&other.display().to_string());
            return Err(console.wrong_usage(&line));
        }
    }
    Ok(super::Request::Recount(request))
}

pub(super) fn run(request: &Request, console: &mut Console) -> Exit {
    match check(request, console) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn check(request: &Request, console: &mut Console) -> Result<Exit, Exit> {
    // Published results lie beside the edition that they are of.
    let beside = || request.results.with_file_name("edition.json");
    let open = console.open_edition(&request.edition.clone().unwrap_or_else(beside))?;
    let bytes = console.read(&request.results)?;
    let again = recount(&bytes, &open).map_err(|fault| refuse(&fault, request, console))?;
    let differs = !again.differences.is_empty();
    if request.json {
        console.say(&pretty(&report(&again)));
    } else {
        say(&again, console);
    }
    if request.explain {
        let text = console.text;
        for (category, count) in &again.count.categories {
            let stated = again.stated.categories.iter().find(|it| it.category == category.id);
            let invited = stated.and_then(|it| it.invited);
            console.say(&format!("\n{}", category.name));
            for sentence in text.explain(&open.edition, category, count, invited) {
                console.say(&format!("  {sentence}"));
            }
        }
    }
    let found = request.receipt.as_deref().is_none_or(|code| say_receipt(code, &again, console));
    Ok(match (differs, found && again.signed_by != SignedBy::SomebodyElse) {
        (true, _) => Exit::Different,
        (false, true) => Exit::Good,
        (false, false) => Exit::Refused,
    })
}

fn refuse(fault: &RecountFault, request: &Request, console: &mut Console) -> Exit {
    let why = (console.text.counting().recount_fault)(fault);
    console.complain(&format!("{}: {why}", request.results.display()));
    Exit::Refused
}

fn say(again: &Recount, console: &mut Console) {
    let words = console.text.counting();
    console.say((words.signed_by)(again.signed_by));
    console.say(&format!("  {}", again.stated.organiser_key.thumbprint()));
    console.say(if again.decided.is_some() { words.from_ballots } else { words.from_sums });
    if again.differences.is_empty() {
        console.say(words.same);
        console.say(&format!("  {}", again.digest));
        return;
    }
    console.say(&(words.different)(again.differences.len()));
    for difference in &again.differences {
        let said = |value: &Option<Value>| value.as_ref().map(canonical);
        let (stated, counted) = (said(&difference.one), said(&difference.other));
        let place = difference.path.to_string();
        let line = (words.difference)(&place, stated.as_deref(), counted.as_deref());
        console.say(&format!("  {line}"));
    }
}

/// What became of the ballot with this receipt; whether there is one.
fn say_receipt(code: &str, again: &Recount, console: &mut Console) -> bool {
    let words = console.text.counts();
    let plain = |code: &str| code.replace(['-', ' '], "").to_lowercase();
    let mut files = again.stated.files.iter();
    let found = files.find(|(digest, _)| plain(&digest.receipt()) == plain(code));
    let line = found.map(|(digest, fate)| (words.receipt_found)(&digest.receipt(), &fate.code));
    console.say(&line.unwrap_or_else(|| (words.receipt_unknown)(code)));
    found.is_some()
}

fn report(again: &Recount) -> Value {
    let differences = again.differences.iter().map(|difference| {
        let value = |value: &Option<Value>| value.clone().unwrap_or_else(Value::null);
        Value::object([
            ("path", Value::string(difference.path.to_string())),
            ("stated", value(&difference.one)),
            ("counted", value(&difference.other)),
        ])
    });
    Value::object([
        ("digest", Value::string(again.digest.to_string())),
        ("signed_by", Value::string(again.signed_by.code())),
        ("from_ballots", Value::boolean(again.decided.is_some())),
        ("differences", Value::array(differences)),
    ])
}
