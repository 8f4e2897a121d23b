//! `palmares recount`: whether announced results follow from their ballots.

use std::path::Path;

use super::Exit;
use super::arguments::{Arguments, Command, CommandOption, EDITION, EXPLAIN, JSON, Words};
use super::console::{Console, shortened};
use crate::edition::{Edition, Id};
use crate::format::results_v1::COUNTED;
use crate::json::{Value, canonical};
use crate::workflow::anybody::recount::{Recount, RecountFault, SignedBy, recount};

/// The receipt of one ballot.
const RECEIPT: CommandOption = CommandOption::value("receipt");

pub(super) static COMMAND: Command = Command {
    name: &["recount"],
    options: &[EDITION, RECEIPT, EXPLAIN, JSON],
    words: Words::File,
    usage: |usages| usages.recount,
    shared_usage: Some(|usages| usages.answers_for_programs),
    run: check,
};

fn check(arguments: &Arguments, console: &mut Console) -> Result<Exit, Exit> {
    let results = arguments.word();
    // Published results lie beside the edition that they are of.
    let beside = || results.with_file_name("edition.json");
    let open =
        console.open_edition(&arguments.path(&EDITION).map_or_else(beside, Path::to_owned))?;
    let bytes = console.read(results)?;
    let again = recount(&bytes, &open).map_err(|fault| refuse(&fault, results, console))?;
    let differs = !again.is_same();
    if arguments.has(&JSON) {
        console.say_document(&report(&again));
    } else {
        say(&again, &open.edition, console);
    }
    if arguments.has(&EXPLAIN) {
        let text = console.text;
        for (category, count) in &again.count.categories {
            let stated = again.stated.categories.iter().find(|it| it.category == category.id);
            let invited = stated.and_then(|it| it.invited);
            console.say("");
            console.say(&category.name);
            for sentence in text.explain(&open.edition, category, count, invited) {
                console.say(&format!("  {sentence}"));
            }
        }
    }
    let found = arguments.text(&RECEIPT).is_none_or(|code| say_receipt(&code, &again, console));
    Ok(match (differs, found && again.signed_by != SignedBy::SomebodyElse) {
        (true, _) => Exit::Different,
        (false, true) => Exit::Good,
        (false, false) => Exit::Refused,
    })
}

fn refuse(fault: &RecountFault, results: &Path, console: &mut Console) -> Exit {
    let why = (console.text.counting().recount_fault)(fault);
    console.refuse(&format!("{}: {why}", results.display()))
}

fn say(again: &Recount, edition: &Edition, console: &mut Console) {
    let words = console.text.counting();
    let recount = console.text.recount();
    console.say((words.signed_by)(again.signed_by));
    console.say(&format!("  {}", again.stated.organiser_key.thumbprint()));
    console.say(if again.decided.is_some() { words.from_ballots } else { words.from_sums });
    if again.is_same() {
        console.say(words.same);
        console.say(&format!("  {}", again.digest));
    } else {
        say_differences(again, edition, console);
    }
    console.say(recount.believed_lead);
    for believed in &again.believed {
        console.say(&format!("  {}", (recount.believed)(*believed)));
    }
}

/// Sums that contradict each other, then every place that differs.
fn say_differences(again: &Recount, edition: &Edition, console: &mut Console) {
    let words = console.text.counting();
    let recount = console.text.recount();
    console.say(&(words.different)(again.differing()));
    for sums in &again.impossible {
        let category = edition.find_category(&sums.category);
        let category = category.map_or_else(|| sums.category.to_string(), |it| it.name.clone());
        let nominee = sums.nominee.as_ref().map(Id::as_str);
        console.say(&format!("  {}", (recount.impossible)(sums, &category, nominee)));
    }
    for difference in &again.differences {
        let said = |value: &Option<Value>| value.as_ref().map(|it| shortened(&canonical(it)));
        let (stated, counted) = (said(&difference.one), said(&difference.other));
        let place = shortened(&difference.path.to_string());
        let line = (words.difference)(&place, stated.as_deref(), counted.as_deref());
        console.say(&format!("  {line}"));
    }
}

/// What became of the ballot with this receipt; whether it counts.
fn say_receipt(code: &str, again: &Recount, console: &mut Console) -> bool {
    let words = console.text.counts();
    let plain = |code: &str| code.replace(['-', ' '], "").to_lowercase();
    let mut files = again.fates.iter();
    let found = files.find(|(digest, _)| plain(&digest.receipt()) == plain(code));
    let line = found.map(|(digest, fate)| {
        (words.receipt_found)(&digest.receipt(), &fate.code, fate.code == COUNTED)
    });
    console.say(&line.unwrap_or_else(|| (words.receipt_unknown)(code)));
    found.is_some_and(|(_, fate)| fate.code == COUNTED)
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
        ("impossible_sums", Value::boolean(!again.impossible.is_empty())),
    ])
}
