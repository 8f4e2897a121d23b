//! Writes what was counted as results that the organiser signs.

use std::path::Path;

use super::{ANONYMOUS, CREATED, Counted};
use crate::command::arguments::{Arguments, KEY, PASSPHRASE};
use crate::command::files::key_file::read_key;
use crate::command::{Console, Exit};
use crate::format::ballot_v1::App;
use crate::format::results_v1;
use crate::json::pretty;
use crate::signing::Digest;
use crate::workflow::at_once::at_once;
use crate::workflow::moment::Moment;
use crate::workflow::office::announce::{AnnounceError, Disclosure, announce};

pub(super) fn write(
    arguments: &Arguments,
    counted: &Counted,
    out: &Path,
    console: &mut Console,
) -> Result<(), Exit> {
    let key = arguments.required_path(&KEY, console)?;
    let key = read_key(key, arguments.path(&PASSPHRASE), console)?.into_key();
    let disclosure =
        if arguments.has(&ANONYMOUS) { Disclosure::Anonymous } else { Disclosure::Full };
    let app = App {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        build: option_env!("PALMARES_BUILD").unwrap_or("locale").to_owned(),
    };
    #[expect(clippy::disallowed_methods, reason = "a shell has a clock, and results say their day")]
    let now = humantime::format_rfc3339_seconds(std::time::SystemTime::now());
    let moment = Moment { now: arguments.text(&CREATED).unwrap_or_else(|| now.to_string()), app };
    let Counted { office, situation } = counted;
    let announced = at_once(announce(office, situation, disclosure, moment, &key));
    let announced = announced.unwrap_or(Err(AnnounceError::WrongKey)).map_err(|error| {
        let line = (console.text.counting().announce_error)(&error);
        console.refuse(&line)
    })?;
    let text = pretty(&announced);
    results_v1::read(text.as_bytes()).map_err(|faults| console.refuse_faults(out, &faults))?;
    console.write_new(out, text.as_bytes())?;
    let digest = Digest::of_document(&announced).to_string();
    let line = (console.text.counts().written)(&out.display().to_string());
    console.say(&line);
    console.say(&format!("  {digest}"));
    Ok(())
}
