//! `palmares key`, `palmares invite`, `palmares revoke`: what an organiser does with the key of an edition.
//!
//! Draws from the system's chance, reads and writes files; the rules are those of the workflows. No file is ever
//! written over: a key or an invitation that is lost cannot be made again.

mod key_file;

use std::ffi::{OsStr, OsString};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use lexopt::prelude::*;

use super::{Console, Exit, value};
use crate::address::Address;
use crate::ballot::Affiliation;
use crate::edition::{Date, Edition, Id, OfficialCode, SafeUrl};
use crate::format::Fault;
use crate::format::invitation_v1::Invitee;
use crate::format::revocations_v1::Revocations;
use crate::json::{canonical, pretty};
use crate::markup::qr::qr;
use crate::signing::{KeyChance, Seed, SoftwareKey, lock};
use crate::text::Language;
use crate::workflow::at_once::at_once;
use crate::workflow::office::invite::{Guest, InviteError, invite};
use crate::workflow::office::revoke::{RevocationsFault, RevokeError, open_revocations, revoke};
use crate::workflow::open_edition::OpenEdition;

/// What was asked for.
pub(super) enum Request {
    NewKey(Options),
    CheckKey(Options),
    Invite(Options),
    Revoke(Options),
}

/// The options of a command.
#[derive(Default)]
pub(super) struct Options {
    values: Vec<(String, String)>,
    words: Vec<PathBuf>,
}

impl Options {
    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.values.iter().filter(move |(other, _)| other == name);
        named.map(|(_, value)| value.as_str())
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.values.iter().rev().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// The file of the passphrase.
    fn passphrase(&self) -> Option<&Path> {
        self.get(PASSPHRASE).map(Path::new)
    }

    fn required(&self, name: &str, console: &mut Console) -> Result<&str, Exit> {
        self.get(name).ok_or_else(|| {
            let line = (console.text.command().missing)(&format!("--{name}"));
            console.wrong_usage(&line)
        })
    }
}

/// The passphrase is read from a file, because arguments are visible to other programs of the machine.
pub(super) const PASSPHRASE: &str = "passphrase-file";
const KEY: &[&str] = &[PASSPHRASE];
const INVITE: &[&str] = &[
    "edition",
    "key",
    PASSPHRASE,
    "site",
    "juror",
    "name",
    "panel",
    "category",
    "territory",
    "until",
    "out",
];
const REVOKE: &[&str] = &["edition", "key", PASSPHRASE, "invitation", "reason"];

pub(super) fn is_command(word: &OsStr) -> bool {
    ["key", "invite", "revoke"].iter().any(|command| word == *command)
}

/// Reads what follows the name of a command.
pub(super) fn parse(
    command: &OsStr,
    parser: &mut lexopt::Parser,
    console: &mut Console,
) -> Result<super::Request, Exit> {
    let known = match command.to_str() {
        Some("invite") => INVITE,
        Some("revoke") => REVOKE,
        _ => KEY,
    };
    let mut options = Options::default();
    while let Some(argument) =
        parser.next().map_err(|error| console.wrong_usage(&error.to_string()))?
    {
        match argument {
            Short('h') | Long("help") => return Ok(super::Request::Help),
            Long(name) if known.contains(&name) => {
                let name = name.to_owned();
                let value = text(value(parser, console)?);
                options.values.push((name, value));
            }
            Value(word) => options.words.push(word.into()),
            other => {
                let line = (console.text.command().unknown)(&super::lexopt_name(&other));
                return Err(console.wrong_usage(&line));
            }
        }
    }
    let words: Vec<_> = options.words.iter().map(|it| it.to_str().unwrap_or_default()).collect();
    let request = match (command.to_str(), words.as_slice()) {
        (Some("key"), ["new", _]) => Request::NewKey(options),
        (Some("key"), ["check", _]) => Request::CheckKey(options),
        (Some("invite"), []) => Request::Invite(options),
        (Some("revoke"), [_]) => Request::Revoke(options),
        (_, words) => {
            let line = match (command.to_str(), words) {
                (Some("key"), []) => (console.text.command().missing)("new"),
                (Some("key"), ["new" | "check"]) | (Some("revoke"), []) => {
                    (console.text.command().missing)(console.text.command().file)
                }
                (_, words) => (console.text.command().unknown)(words.last().unwrap_or(&"")),
            };
            return Err(console.wrong_usage(&line));
        }
    };
    Ok(super::Request::Invitations(request))
}

fn text(value: OsString) -> String {
    value.to_string_lossy().into_owned()
}

pub(super) fn run(request: &Request, console: &mut Console) -> Exit {
    let done = match request {
        Request::NewKey(options) => new_key(options, console),
        Request::CheckKey(options) => check_key(options, console),
        Request::Invite(options) => invite_juror(options, console),
        Request::Revoke(options) => revoke_invitation(options, console),
    };
    done.map_or_else(|exit| exit, |()| Exit::Good)
}

fn new_key(options: &Options, console: &mut Console) -> Result<(), Exit> {
    let file = options.words.last().cloned().unwrap_or_default();
    let seed = Seed::from_bytes(random(console)?);
    let content = match passphrase(options.passphrase(), console)? {
        None => pretty(&seed.to_jwk()),
        Some(passphrase) => {
            let chance = KeyChance {
                salt: random(console)?,
                content_key: random(console)?,
                iv: random(console)?,
            };
            let locked = lock(&seed, &passphrase, &chance);
            locked.ok_or_else(|| refuse(console.text.inviting().no_passphrase, console))?
        }
    };
    write_new(&file, content.as_bytes(), console)?;
    let line = (console.text.inviting().key_written)(&file.display().to_string());
    console.say(&line);
    say_member(&seed, console);
    Ok(())
}

fn check_key(options: &Options, console: &mut Console) -> Result<(), Exit> {
    let file = options.words.last().cloned().unwrap_or_default();
    let seed = key_file::open(&file, options.passphrase(), console)?;
    let line = (console.text.inviting().key_opens)(&file.display().to_string());
    console.say(&line);
    say_member(&seed, console);
    Ok(())
}

/// The public half, as an edition names it.
fn say_member(seed: &Seed, console: &mut Console) {
    console.say(&format!("\"organiser_key\": {}", canonical(&seed.public_key().to_jwk())));
}

/// What stands in the file of the passphrase, without the end of its line.
fn passphrase(file: Option<&Path>, console: &mut Console) -> Result<Option<String>, Exit> {
    let Some(file) = file else { return Ok(None) };
    let words = String::from_utf8(console.read(file)?).ok();
    let words = words.and_then(|words| words.lines().next().map(str::to_owned));
    let words = words.filter(|words| !words.is_empty());
    words.map(Some).ok_or_else(|| refuse(console.text.inviting().no_passphrase, console))
}

fn invite_juror(options: &Options, console: &mut Console) -> Result<(), Exit> {
    let words = console.text.inviting();
    let (open, key) = edition_and_key(options, console)?;
    let site = options.required("site", console)?;
    let Some(site) = SafeUrl::parse(site) else {
        let line = (console.text.command().not_an_address)(site);
        return Err(console.wrong_usage(&line));
    };
    let juror = identifier("juror", options.required("juror", console)?, console)?;
    let name = options.required("name", console)?.to_owned();
    let file = juror.to_string();
    let number: [u8; 8] = random(console)?;
    let invitation = number.iter().fold("inv-".to_owned(), |id, byte| format!("{id}{byte:02x}"));
    let guest = Guest {
        invitation: identifier("invitation", &invitation, console)?,
        juror: Invitee { id: juror, name: name.clone() },
        categories: categories(options, &open.edition, console)?,
        affiliations: affiliations(options, &open.edition, console)?,
        until: until(options, console)?,
    };
    let seed = Seed::from_bytes(random(console)?);
    let signed = at_once(invite(&open, &key, guest, seed)).unwrap_or(Err(InviteError::WrongKey));
    let signed = signed.map_err(|error| {
        let line = match error {
            InviteError::NoOrganiserKey => words.no_organiser_key.to_owned(),
            InviteError::UnknownCategory(id) => (words.unknown)(id.as_str()),
            InviteError::Faulty(faults) => first_of(&faults, console.text),
            InviteError::WrongKey | InviteError::Sign(_) => words.wrong_key.to_owned(),
        };
        refuse(&line, console)
    })?;
    let site = site.as_str().split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let desk = Address::Desk.to_relative();
    let link = format!("{site}/{desk}#{}", signed.token.to_fragment());
    if let Some(folder) = options.get("out").map(Path::new) {
        std::fs::create_dir_all(folder).map_err(|error| console.unreadable(folder, &error))?;
        let message = (console.text.authoring().message)(&name, &open.edition.title, &link);
        let mut files = vec![
            (format!("{file}.invitation.json"), pretty(&signed.document)),
            (format!("{file}.txt"), message),
        ];
        match qr(&link, &name) {
            Some(svg) => files.push((format!("{file}.svg"), svg.into_string() + "\n")),
            None => console.complain(words.no_qr),
        }
        for (name, content) in files {
            write_new(&folder.join(name), content.as_bytes(), console)?;
        }
    }
    console.say(&link);
    Ok(())
}

fn revoke_invitation(options: &Options, console: &mut Console) -> Result<(), Exit> {
    let (open, key) = edition_and_key(options, console)?;
    let edition = &open.edition;
    let id = identifier("invitation", options.required("invitation", console)?, console)?;
    let file = options.words.first().cloned().unwrap_or_default();
    let before = if file.exists() {
        let bytes = console.read(&file)?;
        open_revocations(&bytes, edition).map_err(|fault| {
            let line = revocations_unusable(&file.display().to_string(), &fault, console.text);
            refuse(&line, console)
        })?
    } else {
        Revocations::none(edition.id.clone())
    };
    let reason = options.get("reason").map(str::to_owned);
    let sealed = at_once(revoke(before, edition, &key, id, reason));
    let sealed = sealed.unwrap_or(Err(RevokeError::WrongKey)).map_err(|error| {
        let line = match error {
            RevokeError::Faulty(faults) => first_of(&faults, console.text),
            RevokeError::WrongKey | RevokeError::Sign(_) => {
                console.text.inviting().wrong_key.to_owned()
            }
        };
        refuse(&line, console)
    })?;
    // Written beside it first, because a half-written list would revoke nothing.
    let beside = file.with_extension("json.new");
    let written =
        std::fs::write(&beside, pretty(&sealed)).and_then(|()| std::fs::rename(&beside, &file));
    written.map_err(|error| console.unreadable(&file, &error))?;
    let line = (console.text.inviting().revoked)(&file.display().to_string());
    console.say(&line);
    Ok(())
}

/// Why a list of revocations is not believed, with its name.
pub(super) fn revocations_unusable(file: &str, fault: &RevocationsFault, text: Language) -> String {
    let words = text.inviting();
    match fault {
        RevocationsFault::Format(faults) => format!("{file}: {}", first_of(faults, text)),
        RevocationsFault::WrongEdition(id) => (words.revocations_elsewhere)(file, id.as_str()),
        RevocationsFault::Signature(_) => (words.revocations_unsigned)(file),
    }
}

fn first_of(faults: &[Fault], text: Language) -> String {
    let said = |fault: &Fault| format!("{} {}", fault.path, text.fault(&fault.kind));
    faults.first().map(said).unwrap_or_default().trim().to_owned()
}

fn refuse(line: &str, console: &mut Console) -> Exit {
    console.complain(line);
    Exit::Refused
}

fn edition_and_key(
    options: &Options,
    console: &mut Console,
) -> Result<(OpenEdition, SoftwareKey), Exit> {
    let file = PathBuf::from(options.required("edition", console)?);
    let key = PathBuf::from(options.required("key", console)?);
    let open = console.open_edition(&file)?;
    Ok((open, read_key(&key, options.passphrase(), console)?))
}

/// The key of a file, with the file of its passphrase where it needs one.
pub(super) fn read_key(
    file: &Path,
    passphrase: Option<&Path>,
    console: &mut Console,
) -> Result<SoftwareKey, Exit> {
    Ok(key_file::open(file, passphrase, console)?.into_key())
}

fn identifier<Thing>(name: &str, value: &str, console: &mut Console) -> Result<Id<Thing>, Exit> {
    Id::parse(value).ok_or_else(|| {
        let line = (console.text.inviting().not_an_id)(&format!("--{name}"), value);
        console.wrong_usage(&line)
    })
}

/// Those of a panel, those named, or else all.
fn categories(
    options: &Options,
    edition: &Edition,
    console: &mut Console,
) -> Result<Vec<Id<crate::edition::Category>>, Exit> {
    if let Some(panel) = options.get("panel") {
        let found = edition.panels.iter().find(|it| it.id.as_str() == panel);
        let Some(found) = found else {
            let line = (console.text.inviting().unknown)(panel);
            return Err(refuse(&line, console));
        };
        return Ok(found.categories.iter().map(|it| it.id.clone()).collect());
    }
    let named: Vec<_> = options.all("category").collect();
    if named.is_empty() {
        return Ok(edition.categories.iter().map(|it| it.id.clone()).collect());
    }
    named.into_iter().map(|id| identifier("category", id, console)).collect()
}

fn affiliations(
    options: &Options,
    edition: &Edition,
    console: &mut Console,
) -> Result<Vec<Affiliation>, Exit> {
    let named = options.all("territory");
    let read = |value: &str| {
        let known = Id::parse(value).and_then(|id| edition.find_territory(&id).cloned());
        known.map(|it| Affiliation::of(&it)).or_else(|| written_out(value))
    };
    named
        .map(|value| {
            read(value).ok_or_else(|| {
                let line = (console.text.inviting().no_territory)(value);
                refuse(&line, console)
            })
        })
        .collect()
}

/// `Ville de Roubaix;insee:59512;59;200093201`: name, number, départements, intercommunalités.
fn written_out(value: &str) -> Option<Affiliation> {
    let mut parts = value.split(';').map(str::trim);
    let (name, code, departments) = (parts.next()?, parts.next()?, parts.next()?);
    let within = parts.next().unwrap_or_default();
    let code = match code.split_once(':')? {
        ("insee", code) => OfficialCode::Insee(code.to_owned()),
        ("siren", code) => OfficialCode::Siren(code.to_owned()),
        _ => return None,
    };
    let list = |codes: &str| {
        let codes = codes.split(',').map(str::trim).filter(|code| !code.is_empty());
        codes.map(str::to_owned).collect()
    };
    let (departments, within) = (list(departments), list(within));
    let whole = parts.next().is_none();
    whole.then(|| Affiliation { name: name.to_owned(), code, departments, within })
}

/// The end of a day, in universal time.
fn until(options: &Options, console: &mut Console) -> Result<Option<String>, Exit> {
    let Some(value) = options.get("until") else { return Ok(None) };
    let Some(day) = Date::parse(value) else {
        let line = (console.text.inviting().not_a_day)(value);
        return Err(console.wrong_usage(&line));
    };
    Ok(Some(format!("{day}T23:59:59Z")))
}

fn random<const N: usize>(console: &mut Console) -> Result<[u8; N], Exit> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| {
        let line = (console.text.inviting().no_chance)(&error.to_string());
        console.complain(&line);
        Exit::Unreadable
    })?;
    Ok(bytes)
}

/// Writes a new file that only its owner can read, because most of these files hold a secret. It never overwrites one.
pub(super) fn write_new(file: &Path, content: &[u8], console: &mut Console) -> Result<(), Exit> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(file).and_then(|mut file| file.write_all(content));
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            let line = (console.text.inviting().exists)(&file.display().to_string());
            refuse(&line, console)
        }
        _ => console.unreadable(file, &error),
    })
}
