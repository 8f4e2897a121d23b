//! `palmares licences`: gathers the licences of all that a built folder contains, while the sources are at hand.
//!
//! Asks cargo what is linked, reads the files of each crate, writes one document; decides nothing. Run by Trunk after
//! a build, before `palmares publish`, which makes the page of it. With `--program` it gathers those of this program
//! instead, as a text to hand on with it.

mod toolchain;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use super::arguments::{Arguments, Command, CommandOption, Words};
use super::files::folder::read;
use super::{Console, Exit};
use crate::publish::licences::{
    DOCUMENT, Kind, Misread, Package, Refusal, Refused, Source, TEXT, gather, glue, is_notice,
    linked, standard_library, typefaces, write, write_text,
};
use toolchain::Build;

/// Where the typefaces stand that the program carries, among the sources.
const PUBLIC: &str = "public";

/// Whether it is asked for this program instead of the site.
const PROGRAM: CommandOption = CommandOption::flag("program");

pub(super) static COMMAND: Command = Command {
    name: &["licences"],
    options: &[PROGRAM],
    words: Words::Folder,
    usage: |usages| usages.licences,
    shared_usage: None,
    run: gather_folder,
};

/// The folder is the built site, or where the text goes.
fn gather_folder(arguments: &Arguments, console: &mut Console) -> Result<Exit, Exit> {
    let (folder, is_for_program) = (arguments.word(), arguments.has(&PROGRAM));
    let shipped = if is_for_program { Path::new(PUBLIC) } else { folder };
    let files = read(shipped, console)?;
    let build = if is_for_program { Build::program() } else { Ok(Build::site()) };
    let build = build.map_err(|why| no_answer(&why, console))?;
    let mut sources = crates(&build, console)?;
    let release = toolchain::release().map_err(|why| no_answer(&why, console))?;
    sources.extend(glue(&sources));
    sources.push(standard_library(&release));
    sources.extend(typefaces(&files));
    let licences = gather(sources).map_err(|refused| complain(&refused, console))?;

    let (name, content) =
        if is_for_program { (TEXT, write_text(&licences)) } else { (DOCUMENT, write(&licences)) };
    let file = folder.join(name);
    let written = file.parent().map_or(Ok(()), std::fs::create_dir_all);
    let written = written.and_then(|()| std::fs::write(&file, content));
    written.map_err(|error| console.unreadable(&file, &error))?;
    let (components, texts) = (licences.components.len(), licences.notices().len());
    let file = file.display().to_string();
    console.say(&(console.text.licences().gathered)(components, texts, &file));
    Ok(Exit::Good)
}

/// Every crate that is linked into the program, with its files.
fn crates(build: &Build, console: &mut Console) -> Result<Vec<Source>, Exit> {
    let metadata = toolchain::metadata(build).map_err(|why| no_answer(&why, console))?;
    let tree = toolchain::tree(build).map_err(|why| no_answer(&why, console))?;
    let packages = linked(&metadata, &tree).map_err(|misread| {
        let words = console.text.licences();
        let line = match misread {
            Misread::Metadata => words.no_metadata.to_owned(),
            Misread::Unknown(line) => (words.unknown_package)(&line),
        };
        console.complain(&line);
        Exit::Unreadable
    })?;
    packages.into_iter().map(|package| source(package, console)).collect()
}

fn source(package: Package, console: &mut Console) -> Result<Source, Exit> {
    let manifest = Path::new(&package.manifest);
    let files = notices(manifest).map_err(|error| console.unreadable(manifest, &error))?;
    Ok(Source {
        kind: Kind::Program,
        name: package.name,
        version: Some(package.version),
        licence: package.licence,
        authors: package.authors,
        repository: package.repository,
        files,
    })
}

/// The licences and notices beside a manifest.
fn notices(manifest: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    let Some(folder) = manifest.parent() else { return Ok(files) };
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_notice(&name) && entry.path().is_file() {
            let bytes = std::fs::read(entry.path())?;
            files.insert(name, String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    Ok(files)
}

fn no_answer(why: &toolchain::NoAnswer, console: &mut Console) -> Exit {
    console.complain(&(console.text.licences().no_answer)(&why.program, &why.why));
    Exit::Unreadable
}

/// Names everything that cannot be shipped.
fn complain(refused: &[Refused], console: &mut Console) -> Exit {
    let words = console.text.licences();
    for Refused { component, why } in refused {
        console.complain(&match why {
            Refusal::NoLicence => (words.no_licence)(component),
            Refusal::UnknownLicence(licence) => (words.unknown_licence)(component, licence),
            Refusal::NoText(licence) => (words.no_text)(component, licence),
        });
    }
    Exit::Refused
}
