//! `palmares invite`: the personal link of a juror, with the files to send and to keep.

use super::arguments::{
    Arguments, Command, CommandOption, EDITION, INVITATION, KEY, OUT, PASSPHRASE, SITE, Words,
    address, identifier, text,
};
use super::chance::random;
use super::files::first_of;
use super::files::key_file::edition_and_key;
use super::{Console, Exit};
use crate::address::Address;
use crate::ballot::Affiliation;
use crate::edition::{Category, Date, Edition, Id, OfficialCode};
use crate::format::invitation_v1::Invitee;
use crate::json::pretty;
use crate::markup::qr::qr;
use crate::signing::Seed;
use crate::workflow::at_once::at_once;
use crate::workflow::office::invite::{Guest, InviteError, invite};

const JUROR: CommandOption = CommandOption::value("juror");
const NAME: CommandOption = CommandOption::value("name");
/// The panel whose categories the juror judges.
const PANEL: CommandOption = CommandOption::value("panel");
/// The categories that the juror judges, one by one.
const CATEGORY: CommandOption = CommandOption::values("category");
/// The territories to which the juror belongs.
const TERRITORY: CommandOption = CommandOption::values("territory");
/// The last day of the invitation.
const UNTIL: CommandOption = CommandOption::value("until");

pub(super) static COMMAND: Command = Command {
    name: &["invite"],
    options: &[EDITION, KEY, PASSPHRASE, SITE, JUROR, NAME, PANEL, CATEGORY, TERRITORY, UNTIL, OUT],
    words: Words::None,
    usage: |usages| usages.invite,
    shared_usage: None,
    run: invite_juror,
};

fn invite_juror(arguments: &Arguments, console: &mut Console) -> Result<Exit, Exit> {
    let words = console.text.inviting();
    let (open, key) = edition_and_key(arguments, console)?;
    let site = address(&arguments.required_text(&SITE, console)?, console)?;
    let juror = identifier(&JUROR, &arguments.required_text(&JUROR, console)?, console)?;
    let name = arguments.required_text(&NAME, console)?;
    let file = juror.to_string();
    let number: [u8; 8] = random(console)?;
    let invitation = number.iter().fold("inv-".to_owned(), |id, byte| format!("{id}{byte:02x}"));
    let guest = Guest {
        invitation: identifier(&INVITATION, &invitation, console)?,
        juror: Invitee { id: juror, name: name.clone() },
        categories: categories(arguments, &open.edition, console)?,
        affiliations: affiliations(arguments, &open.edition, console)?,
        until: until(arguments, console)?,
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
        console.refuse(&line)
    })?;
    let site = site.as_str().split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let desk = Address::Desk.to_relative();
    let link = format!("{site}/{desk}#{}", signed.token.to_fragment());
    if let Some(folder) = arguments.path(&OUT) {
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
            console.write_new(&folder.join(name), content.as_bytes())?;
        }
    }
    console.say(&link);
    Ok(Exit::Good)
}

/// Those of a panel, those named, or else all.
fn categories(
    arguments: &Arguments,
    edition: &Edition,
    console: &mut Console,
) -> Result<Vec<Id<Category>>, Exit> {
    if let Some(panel) = arguments.text(&PANEL) {
        let found = edition.panels.iter().find(|it| it.id.as_str() == panel);
        let Some(found) = found else {
            let line = (console.text.inviting().unknown)(&panel);
            return Err(console.refuse(&line));
        };
        return Ok(found.categories.iter().map(|it| it.id.clone()).collect());
    }
    if !arguments.has(&CATEGORY) {
        return Ok(edition.categories.iter().map(|it| it.id.clone()).collect());
    }
    let named = arguments.all(&CATEGORY).map(text);
    named.map(|id| identifier(&CATEGORY, &id, console)).collect()
}

fn affiliations(
    arguments: &Arguments,
    edition: &Edition,
    console: &mut Console,
) -> Result<Vec<Affiliation>, Exit> {
    let named = arguments.all(&TERRITORY).map(text);
    let read = |value: &str| {
        let known = Id::parse(value).and_then(|id| edition.find_territory(&id).cloned());
        known.map(|it| Affiliation::of(&it)).or_else(|| written_out(value))
    };
    named
        .map(|value| {
            read(&value).ok_or_else(|| {
                let line = (console.text.inviting().no_territory)(&value);
                console.refuse(&line)
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
fn until(arguments: &Arguments, console: &mut Console) -> Result<Option<String>, Exit> {
    let Some(value) = arguments.text(&UNTIL) else { return Ok(None) };
    let Some(day) = Date::parse(&value) else {
        let line = (console.text.inviting().not_a_day)(&value);
        return Err(console.wrong_usage(&line));
    };
    Ok(Some(format!("{day}T23:59:59Z")))
}
