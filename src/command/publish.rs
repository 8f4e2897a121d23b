//! `palmares publish`: makes of a built site the folder that is uploaded.
//!
//! Reads the folder, has it published in memory, writes what came of it; decides nothing. Run by Trunk after a build,
//! and by hand after every change of the edition.

use std::io;
use std::path::{Path, PathBuf};

use super::invitations::revocations_unusable;
use super::{Console, Exit};
use crate::edition::SafeUrl;
use crate::format::results_v1;
use crate::publish::root::{EDITION, EDITIONS, RESULTS, REVOCATIONS};
use crate::publish::{
    Files, Part, Program, PublishError, Published, ResultsFault, Visit, extension, publish,
};
use crate::workflow::open_edition::open_edition;

/// What was asked for.
pub(super) struct Request {
    /// The built site.
    pub(super) folder: PathBuf,
    /// The address it will have.
    pub(super) site: Option<SafeUrl>,
    /// Editions to put into it: the first one is the site's, the others stand beside it.
    pub(super) editions: Vec<PathBuf>,
    /// The most that a first visit of the public may download, in bytes.
    pub(super) budget: Option<usize>,
}

pub(super) fn run(request: &Request, console: &mut Console) -> Exit {
    publish_folder(request, console).unwrap_or_else(|exit| exit)
}

fn publish_folder(request: &Request, console: &mut Console) -> Result<Exit, Exit> {
    let folder = request.folder.as_path();
    let mut before = Files::new();
    read(folder, "", &mut before).map_err(|error| console.unreadable(folder, &error))?;
    let mut files = before.clone();
    let added = read_editions(&request.editions, console)?;
    files.extend(added.clone());
    let mut published = match publish(&files, request.site.as_ref()) {
        Ok(published) => published,
        Err(error) => {
            complain(folder, &error, console);
            return Err(Exit::Refused);
        }
    };
    // Given files are used where publishing does not write the file itself.
    for (path, bytes) in added {
        published.files.entry(path).or_insert(bytes);
    }
    write(folder, &before, &published).map_err(|error| console.unreadable(folder, &error))?;
    let line = (console.text.command().published)(published.pages, &folder.display().to_string());
    console.say(&line);
    for visit in &published.visits {
        say_visit(visit, console);
    }
    let public = published.visits.first().map_or(0, Visit::total);
    match request.budget {
        Some(budget) if public > budget => {
            let line = (console.text.command().over_budget)(public, budget);
            console.complain(&line);
            Err(Exit::Refused)
        }
        _ => Ok(Exit::Good),
    }
}

/// The editions that were handed in, each where publishing looks for it.
fn read_editions(paths: &[PathBuf], console: &mut Console) -> Result<Files, Exit> {
    let mut files = Files::new();
    for path in paths {
        let bytes = console.read(path)?;
        let Ok(open) = open_edition(&bytes) else {
            let line = (console.text.command().edition_unusable)(&path.display().to_string());
            console.complain(&line);
            return Err(Exit::Refused);
        };
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

fn complain(folder: &Path, error: &PublishError, console: &mut Console) {
    let words = console.text.command();
    let name = |path: &str| folder.join(path).display().to_string();
    let line = match error {
        PublishError::NotASite(path) => (words.not_a_site)(&name(path)),
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
    console.complain(&line);
}

fn say_visit(visit: &Visit, console: &mut Console) {
    let words = console.text.command();
    let names = &words.parts;
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

/// Every file below a folder; `inside` is its path in the site.
pub(super) fn read(folder: &Path, inside: &str, files: &mut Files) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_str().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
        let path = format!("{inside}{name}");
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path, std::fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// Writes new files and removes old ones. Files that pages name are written first, then the pages, then the worker, so
/// that a folder that is served meanwhile never names a missing file.
fn write(folder: &Path, before: &Files, published: &Published) -> io::Result<()> {
    let rank = |path: &str| match path {
        "sw.js" => 2,
        _ if extension(path) == "html" => 1,
        _ => 0,
    };
    let mut files: Vec<_> = published.files.iter().collect();
    files.sort_by_key(|(path, _)| rank(path));
    for (path, bytes) in files {
        if before.get(path) == Some(bytes) {
            continue;
        }
        let at = folder.join(path);
        if let Some(parent) = at.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(at, bytes)?;
    }
    for path in &published.obsolete {
        let at = folder.join(path);
        // A path in the list that leads elsewhere was not written by us.
        if before.contains_key(path) {
            std::fs::remove_file(&at)?;
            // Some hosts show a folder without a page as a list.
            let mut above = at.parent();
            while let Some(empty) = above.filter(|parent| *parent != folder) {
                if std::fs::remove_dir(empty).is_err() {
                    break;
                }
                above = empty.parent();
            }
        }
    }
    Ok(())
}
