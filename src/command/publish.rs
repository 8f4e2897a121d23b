//! `palmares publish`: makes of a built site the folder that is uploaded.
//!
//! Reads the folder, has it published in memory, writes what came of it; decides nothing. Run by Trunk after a build,
//! and by hand after every change of the edition.

use std::io;
use std::path::Path;

use super::{Console, Exit};
use crate::edition::SafeUrl;
use crate::publish::{Files, Part, PublishError, Published, extension, publish};

pub(super) fn run(folder: &Path, site: Option<&SafeUrl>, console: &mut Console) -> Exit {
    publish_folder(folder, site, console).unwrap_or_else(|exit| exit)
}

fn publish_folder(
    folder: &Path,
    site: Option<&SafeUrl>,
    console: &mut Console,
) -> Result<Exit, Exit> {
    let mut files = Files::new();
    read(folder, "", &mut files).map_err(|error| console.unreadable(folder, &error))?;
    let published = match publish(&files, console.text, site) {
        Ok(published) => published,
        Err(error) => {
            complain(folder, &error, console);
            return Err(Exit::Refused);
        }
    };
    write(folder, &files, &published).map_err(|error| console.unreadable(folder, &error))?;
    let line = (console.text.command.published)(published.pages, &folder.display().to_string());
    console.say(&line);
    say_first_visit(&published.first_visit, console);
    Ok(Exit::Good)
}

fn complain(folder: &Path, error: &PublishError, console: &mut Console) {
    let words = &console.text.command;
    let name = |path: &str| folder.join(path).display().to_string();
    let line = match error {
        PublishError::NotASite(path) => (words.not_a_site)(&name(path)),
        PublishError::Missing(path) => (words.missing_file)(&name(path)),
        PublishError::Licences(path) => (console.text.licences.unusable)(&name(path)),
        PublishError::Picture(why) => (words.no_picture)(why),
        PublishError::Edition(path) => (words.edition_unusable)(&name(path)),
    };
    console.complain(&line);
}

fn say_first_visit(parts: &[(Part, usize)], console: &mut Console) {
    let words = &console.text.command;
    let names = &words.parts;
    let name = |part: Part| match part {
        Part::Page => names.page,
        Part::Styles => names.styles,
        Part::Boot => names.boot,
        Part::Glue => names.glue,
        Part::Wasm => names.wasm,
        Part::Data => names.data,
    };
    let each = parts.iter().map(|(part, bytes)| (names.part)(name(*part), *bytes));
    let each = each.collect::<Vec<_>>().join(" + ");
    let sum = (names.part)(&format!("{each} ="), parts.iter().map(|(_, bytes)| bytes).sum());
    console.say(&(words.first_visit)(&sum));
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

/// Writes what is new, and takes away what is gone. Pages name other files, and the worker names all of them: in
/// this order, so that a folder that is served meanwhile is never ahead of itself.
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
            std::fs::remove_file(at)?;
        }
    }
    Ok(())
}
