//! `palmares publish`: makes of a built site the folder that is uploaded.
//!
//! Reads the folder, has it published in memory, writes what came of it; decides nothing. Run by Trunk after a build,
//! and by hand after every change of the edition.

mod foreign;
mod secrets;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::arguments::{Arguments, Command, CommandOption, SITE, Words, address};
use super::files::folder::{read, write};
use super::files::revocations_unusable;
use super::{Console, Exit};
use crate::format::parsed::Parsed;
use crate::format::{results_v1, revocations_v1};
use crate::publish::root::{EDITION, EDITIONS, RESULTS, REVOCATIONS};
use crate::publish::{
    Files, Part, Program, PublishError, ResultsFault, Visit, publish, written_before,
};
use foreign::is_foreign;
use secrets::{Secret, secrets};

/// The most files that are named of those that are no part of a site.
const MOST_NAMED: usize = 20;

/// The editions to put into the site: the first one is the site's, the others stand beside it.
const EDITIONS_OF_SITE: CommandOption = CommandOption::values("edition");
/// The most that a first visit of the public may download, in bytes.
const BUDGET: CommandOption = CommandOption::value("budget");

pub(super) static COMMAND: Command = Command {
    name: &["publish"],
    options: &[EDITIONS_OF_SITE, SITE, BUDGET],
    words: Words::Folder,
    usage: |usages| usages.publish,
    shared_usage: None,
    run: publish_folder,
};

fn publish_folder(arguments: &Arguments, console: &mut Console) -> Result<Exit, Exit> {
    let site = arguments.text(&SITE).map(|site| address(&site, console)).transpose()?;
    let budget = arguments.text(&BUDGET).map(|budget| bytes(&budget, console)).transpose()?;
    let folder = arguments.word();
    let before = read(folder, console)?;
    let mut files = before.clone();
    let added = read_editions(&arguments.paths(&EDITIONS_OF_SITE), console)?;
    keep_revoked(&before, &added, console)?;
    files.extend(added.clone());
    let own: BTreeSet<_> = written_before(&before).into_iter().collect();
    let given = || files.iter().filter(|(path, _)| !own.contains(*path));
    refuse_secrets(folder, &secrets(given()), console)?;
    let mut published = match publish(&files, site.as_ref()) {
        Ok(published) => published,
        Err(error) => return Err(refuse(folder, &error, console)),
    };
    // Given files are used where publishing does not write the file itself.
    for (path, bytes) in added {
        published.files.entry(path).or_insert(bytes);
    }
    write(folder, &before, &published).map_err(|error| console.unreadable(folder, &error))?;
    let line = (console.text.command().published)(published.pages, &folder.display().to_string());
    console.say(&line);
    say_foreign(given().map(|(path, _)| path.as_str()).filter(|path| is_foreign(path)), console);
    for visit in &published.visits {
        say_visit(visit, console);
    }
    let public = published.visits.first().map_or(0, Visit::total);
    match budget {
        Some(budget) if public > budget => {
            let line = (console.text.command().over_budget)(public, budget);
            Err(console.refuse(&line))
        }
        _ => Ok(Exit::Good),
    }
}

/// Refuses a list that takes back fewer invitations than the one in whose place it comes: they would open again.
fn keep_revoked(before: &Files, added: &Files, console: &mut Console) -> Result<(), Exit> {
    let list = |bytes: &Vec<u8>| revocations_v1::read(Parsed::of(bytes)).ok().map(|(list, _)| list);
    for (path, bytes) in added.iter().filter(|(path, _)| path.ends_with(REVOCATIONS)) {
        let lists = before.get(path).and_then(list).zip(list(bytes));
        let Some((old, new)) = lists.filter(|(old, new)| old.edition == new.edition) else {
            continue;
        };
        let missing = old.revoked.iter().find(|it| new.find(&it.invitation).is_none());
        if let Some(missing) = missing {
            let words = console.text.published_files();
            return Err(console.refuse(&(words.fewer_revoked)(path, missing.invitation.as_str())));
        }
    }
    Ok(())
}

/// Names every file that holds a secret, with what to do.
fn refuse_secrets(
    folder: &Path,
    found: &[(&str, Secret)],
    console: &mut Console,
) -> Result<(), Exit> {
    let words = console.text.published_files();
    for (path, secret) in found {
        console.complain(&format!("{}: {}", folder.join(path).display(), secret(words)));
    }
    if found.is_empty() { Ok(()) } else { Err(console.refuse(words.nothing_published)) }
}

fn say_foreign<'files>(paths: impl Iterator<Item = &'files str>, console: &mut Console) {
    let words = console.text.published_files();
    let paths: Vec<_> = paths.collect();
    if !paths.is_empty() {
        console.say(&(words.foreign)(paths.len()));
    }
    for path in paths.iter().take(MOST_NAMED) {
        console.say(&format!("  {path}"));
    }
    if paths.len() > MOST_NAMED {
        console.say("  …");
    }
}

fn bytes(word: &str, console: &mut Console) -> Result<usize, Exit> {
    word.parse().map_err(|_| {
        let line = (console.text.command().not_a_number)(word);
        console.wrong_usage(&line)
    })
}

/// The editions that were handed in, each where publishing looks for it.
fn read_editions(paths: &[PathBuf], console: &mut Console) -> Result<Files, Exit> {
    let mut files = Files::new();
    for path in paths {
        let bytes = console.read(path)?;
        let open = console.edition_of(path, &bytes)?;
        let folder = if files.is_empty() {
            String::new()
        } else {
            format!("{EDITIONS}{}/", open.edition.id)
        };
        files.insert(format!("{folder}{EDITION}"), bytes);
        let beside = path.with_file_name("revocations.json");
        if open.edition.organiser_key.is_some() && beside.exists() {
            files.insert(format!("{folder}{REVOCATIONS}"), console.read(&beside)?);
        }
        let beside = path.with_file_name("results.json");
        if beside.exists() {
            let results = console.read(&beside)?;
            // Another edition's may lie beside the same list of editions.
            if results_v1::edition_of(&results).is_none_or(|id| id == open.edition.id) {
                files.insert(format!("{folder}{RESULTS}"), results);
            }
        }
    }
    Ok(files)
}

fn refuse(folder: &Path, error: &PublishError, console: &mut Console) -> Exit {
    let words = console.text.command();
    let name = |path: &str| folder.join(path).display().to_string();
    let line = match error {
        PublishError::Missing(path) => (words.missing_file)(&name(path)),
        PublishError::Licences(path) => (console.text.licences().unusable)(&name(path)),
        PublishError::Picture(why) => (words.no_picture)(why),
        PublishError::Edition(path) => (words.edition_unusable)(&name(path)),
        PublishError::Revocations(path, fault) => {
            revocations_unusable(&name(path), fault, console.text)
        }
        PublishError::Results(path, fault) => {
            let name = name(path);
            let line = match fault {
                ResultsFault::Recount(fault) => (console.text.counting().recount_fault)(fault),
                ResultsFault::Different(count) => (console.text.counts().different)(*count),
                ResultsFault::SomebodyElse => console.text.counts().somebody_else.to_owned(),
                ResultsFault::Honours => console.text.counts().honours.to_owned(),
                ResultsFault::EditionChanged => console.text.counts().edition_changed.to_owned(),
            };
            format!("{name}: {line}")
        }
        PublishError::EditionFolder(path) => (words.edition_folder)(&name(path)),
        PublishError::SameEdition(path) => (words.same_edition)(&name(path)),
    };
    console.refuse(&line)
}

fn say_visit(visit: &Visit, console: &mut Console) {
    let words = console.text.command();
    let names = console.text.first_visit();
    let name = |part: Part| match part {
        Part::Page => names.page,
        Part::Styles => names.styles,
        Part::Boot => names.boot,
        Part::Glue => names.glue,
        Part::Wasm => names.wasm,
        Part::Data => names.data,
    };
    let each = visit.parts.iter().map(|(part, bytes)| (names.part)(name(*part), *bytes));
    let each = each.collect::<Vec<_>>().join(" + ");
    let sum = (names.part)(&format!("{each} ="), visit.total());
    let line = match visit.program {
        Program::Gallery => (words.first_visit)(&sum),
        Program::Desk => (words.first_vote)(&sum),
        Program::Organiser => (words.first_organised)(&sum),
    };
    console.say(&line);
}
