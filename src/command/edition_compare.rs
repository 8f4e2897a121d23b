//! `palmares edition compare`: what changed in an edition, which answers that voids, and the new version that names the
//! old one.

use std::path::PathBuf;

use super::arguments::{Arguments, Command, JSON, OUT, Words};
use super::files::inputs::gather;
use super::{Console, Exit};
use crate::format::ballot_v1::MAX_BYTES;
use crate::format::decisions_v1::Decisions;
use crate::format::parsed::Parsed;
use crate::json::{Value, pretty};
use crate::signing::Digest;
use crate::workflow::anybody::verify_ballot::Rejection;
use crate::workflow::author::amend::{Touched, amend, touched};
use crate::workflow::author::changes::{ChangedCategory, Changes, Difference, Reworded, changes};
use crate::workflow::office::Office;
use crate::workflow::office::decide::Decided;
use crate::workflow::office::decide::standing::Who;
use crate::workflow::office::decide::verdict::Outcome;
use crate::workflow::open_edition::{OpenEdition, open_edition};

pub(super) static COMMAND: Command = Command {
    name: &["edition", "compare"],
    options: &[OUT, JSON],
    words: Words::TwoFilesOrMore,
    usage: |usages| usages.edition_compare,
    shared_usage: None,
    run: compare,
};

/// Everything that was found.
struct Compared {
    before: Digest,
    changes: Changes,
    /// What became of the ballots before, where any are given.
    decided: Decided,
    touched: Vec<Touched>,
    /// The ballots that count before and would be refused afterwards.
    lost: Vec<(String, String)>,
}

fn compare(arguments: &Arguments, console: &mut Console) -> Result<Exit, Exit> {
    let [before, after, ballots @ ..] = arguments.words() else { return Err(Exit::Usage) };
    let open = console.open_edition(before)?;
    let other = console.open_edition(after)?;
    let unamendable = |console: &mut Console, why| {
        let why = (console.text.amending().unamendable)(&why);
        console.refuse(&format!("{}: {why}", after.display()))
    };
    let changes =
        changes(&open.edition, &other.edition).map_err(|why| unamendable(console, why))?;
    let amended = amend(&open, other.document()).map_err(|why| unamendable(console, why))?;
    let text = pretty(&amended);
    let compared = with_ballots(open, text.as_bytes(), changes, ballots, console)?;
    if arguments.has(&JSON) {
        console.say_document(&report(&compared, &amended));
    } else {
        say(&compared, console);
    }
    if let Some(out) = arguments.path(&OUT) {
        console.write_new(out, text.as_bytes())?;
        if !arguments.has(&JSON) {
            let digest = Digest::of_document(&amended).to_string();
            let line = (console.text.amending().written)(&out.display().to_string());
            console.say(&line);
            console.say(&format!("  {digest}"));
        }
    }
    Ok(if refused(&compared).next().is_none() && compared.lost.is_empty() {
        Exit::Good
    } else {
        Exit::Refused
    })
}

/// Takes ballots as they count before, and asks for each whether the amended edition would let it count.
fn with_ballots(
    open: OpenEdition,
    amended: &[u8],
    changes: Changes,
    ballots: &[PathBuf],
    console: &mut Console,
) -> Result<Compared, Exit> {
    let amended = open_edition(amended).map_err(|_| Exit::Refused)?;
    let mut office = Office::new(open);
    for (before, input) in gather(ballots, MAX_BYTES, console)?.into_iter().enumerate() {
        office.take_ballot(&input.name, Parsed::of(&input.bytes));
        console.progress(before + 1, None);
    }
    console.progress_ends();
    let lost = office.ballots().iter().filter_map(|ballot| {
        let examined = ballot.read.as_ref().ok().filter(|it| it.fault().is_none())?;
        let fault = examined.counts_in(&amended).err()?;
        Some((ballot.name.clone(), console.text.rejection(&Rejection::Content(fault))))
    });
    let lost = lost.collect();
    let decided = office.decide(&Decisions::none(office.open().edition.id.clone()));
    let touched = touched(&changes, &decided);
    Ok(Compared { before: office.open().digest(), changes, decided, touched, lost })
}

/// The files that were refused before the change too.
fn refused(compared: &Compared) -> impl Iterator<Item = (&str, &Rejection)> {
    compared.decided.verdicts.iter().filter_map(|verdict| match &verdict.outcome {
        Outcome::Rejected(why) => Some((verdict.name.as_str(), why)),
        _ => None,
    })
}

fn say(compared: &Compared, console: &mut Console) {
    let text = console.text;
    let words = text.amending();
    let Changes { categories, reworded } = &compared.changes;
    if compared.changes.is_empty() {
        console.say(words.nothing);
    }
    if !categories.is_empty() {
        console.say(words.changed);
    }
    for ChangedCategory { category, differences } in categories {
        console.say(&format!("  {}", category.name));
        for difference in differences {
            console.say(&format!("    {}", (words.difference)(difference)));
        }
    }
    if !reworded.is_empty() {
        console.say(words.reworded_only);
    }
    for reworded in reworded {
        console.say(&format!("  {}", (words.reworded)(reworded)));
    }
    for (file, why) in refused(compared) {
        console.say(&format!("{file}: [{}] {}", why.code(), text.rejection(why)));
    }
    for (file, why) in &compared.lost {
        console.say(&format!("{file}: {}", (words.lost)(why)));
    }
    let names = |touched: &Touched| {
        let name = |id| compared.changes.name_of(id);
        touched.set_aside.iter().map(name).collect::<Vec<_>>()
    };
    for touched in &compared.touched {
        console.say(&format!("{}: {}", touched.name, (words.set_aside)(&names(touched))));
    }
    if !compared.touched.is_empty() {
        let touched = compared.touched.iter().filter(|it| !it.set_aside.is_empty()).count();
        console.say(&(words.summary)(touched, compared.touched.len() - touched));
    }
}

/// The same for programs.
fn report(compared: &Compared, amended: &Value) -> Value {
    let categories = compared.changes.categories.iter().map(|changed| {
        Value::object([
            ("category", Value::string(changed.category.id.as_str())),
            ("differences", Value::array(changed.differences.iter().map(write_difference))),
        ])
    });
    let jurors = compared.touched.iter().map(|touched| {
        let juror = match &touched.who {
            Who::Invited(id) => id.to_string(),
            Who::Device(key) => key.thumbprint(),
        };
        let set_aside = touched.set_aside.iter().map(|id| Value::string(id.as_str()));
        Value::object([
            ("juror", Value::string(juror)),
            ("name", Value::string(&touched.name)),
            ("set_aside", Value::array(set_aside)),
        ])
    });
    let refused = refused(compared).map(|(file, why)| {
        Value::object([("file", Value::string(file)), ("code", Value::string(why.code()))])
    });
    let lost = compared.lost.iter().map(|(file, _)| Value::string(file));
    Value::object([
        ("before", Value::string(compared.before.to_string())),
        ("amended", Value::string(Digest::of_document(amended).to_string())),
        ("categories", Value::array(categories)),
        ("reworded", Value::array(compared.changes.reworded.iter().map(write_reworded))),
        ("jurors", Value::array(jurors)),
        ("refused", Value::array(refused)),
        ("lost", Value::array(lost)),
    ])
}

fn write_difference(difference: &Difference) -> Value {
    let (what, nominee) = match difference {
        Difference::New => ("new", None),
        Difference::Gone => ("gone", None),
        Difference::Rule => ("rule", None),
        Difference::Came(nominee) => ("came", Some(nominee)),
        Difference::Left(nominee) => ("left", Some(nominee)),
        Difference::Ties(nominee) => ("ties", Some(nominee)),
    };
    let row = Value::object([("what", Value::string(what))]);
    match nominee {
        Some(nominee) => row.with("nominee", Value::string(nominee.id.as_str())),
        None => row,
    }
}

fn write_reworded(reworded: &Reworded) -> Value {
    let (what, id) = match reworded {
        Reworded::Edition => return Value::object([("what", Value::string("edition"))]),
        Reworded::Category(category) => ("category", category.id.as_str()),
        Reworded::Territory(territory) => ("territory", territory.id.as_str()),
        Reworded::Nominee(nominee) => ("nominee", nominee.id.as_str()),
    };
    Value::object([("what", Value::string(what)), ("id", Value::string(id))])
}
