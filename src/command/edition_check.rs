//! `palmares edition check`: every fault of every edition, each with its place.

use super::arguments::{Arguments, Command, Words};
use super::{Console, Exit};
use crate::workflow::open_edition::open_edition;

pub(super) static COMMAND: Command = Command {
    name: &["edition", "check"],
    options: &[],
    words: Words::Files,
    usage: |usages| usages.edition_check,
    shared_usage: None,
    run: check_files,
};

fn check_files(arguments: &Arguments, console: &mut Console) -> Result<Exit, Exit> {
    let mut exit = Exit::Good;
    for file in arguments.words() {
        let checked = match console.read(file) {
            Ok(bytes) => check(&file.display().to_string(), &bytes, console),
            Err(unreadable) => unreadable,
        };
        exit = exit.max(checked);
    }
    if exit == Exit::Good { Ok(exit) } else { Err(exit) }
}

fn check(name: &str, bytes: &[u8], console: &mut Console) -> Exit {
    let text = console.text;
    match open_edition(bytes) {
        Ok(open) => {
            console.say(&(text.command().edition_good)(name, &open.edition));
            console.say(&format!("  {}", open.digest()));
            Exit::Good
        }
        Err(faults) => {
            console.say(&(text.command().edition_faults)(name, faults.len()));
            for fault in &faults {
                // file:line:column, which editors and CI logs turn into a link.
                let sentence = text.fault(&fault.kind);
                let path = fault.path.to_string();
                let path = if path.is_empty() { path } else { format!(" {path}:") };
                console.say(&format!("{name}:{}:{path} {sentence}", fault.position));
            }
            Exit::Refused
        }
    }
}
