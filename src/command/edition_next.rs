//! `palmares edition next`: the edition of the next round, from the signed results of the one before.

use super::arguments::{Arguments, Command, CommandOption, OUT, Words};
use super::{Console, Exit};
use crate::count::selected;
use crate::json::pretty;
use crate::workflow::anybody::recount::{SignedBy, recount};
use crate::workflow::author::form::tidy;
use crate::workflow::author::new_id::new_id;
use crate::workflow::author::next_round::next_round;

/// The title of the next round.
const TITLE: CommandOption = CommandOption::value("title");

pub(super) static COMMAND: Command = Command {
    name: &["edition", "next"],
    options: &[TITLE, OUT],
    words: Words::TwoFiles,
    usage: |usages| usages.edition_next,
    shared_usage: None,
    run: write_next_round,
};

fn write_next_round(arguments: &Arguments, console: &mut Console) -> Result<Exit, Exit> {
    let title = tidy(&arguments.required_text(&TITLE, console)?);
    if title.is_empty() {
        return Err(console.missing(&TITLE.written()));
    }
    let out = arguments.required_path(&OUT, console)?;
    let [edition, results] = arguments.words() else { return Err(Exit::Usage) };
    let text = console.text;
    let words = text.drafting();
    let open = console.open_edition(edition)?;
    let bytes = console.read(results)?;
    let refuse = |console: &mut Console, why: &str, exit| {
        console.complain(&format!("{}: {why}", results.display()));
        exit
    };
    let again = recount(&bytes, &open).map_err(|fault| {
        refuse(console, &(text.counting().recount_fault)(&fault), Exit::Refused)
    })?;
    if !again.is_same() || again.signed_by == SignedBy::SomebodyElse {
        return Err(refuse(console, words.round_differs, Exit::Different));
    }
    let Some(selection) = open.edition.selection else {
        return Err(refuse(console, words.round_none, Exit::Refused));
    };
    let taken = |id: &str| id == open.edition.id.as_str();
    let Some(id) = new_id(&title, "", taken) else {
        return Err(console.wrong_usage(words.anew_nameless));
    };
    let next = next_round(open.document(), &again.count, selection, &id, &title)
        .map_err(|why| refuse(console, &(text.authoring().refusal)(&why), Exit::Refused))?;
    console.write_new(out, pretty(&next).as_bytes())?;
    let each = again.count.categories.iter().map(|(_, count)| selected(count, selection).len());
    console.say(&(words.round_selected)(each.sum(), open.edition.nominees.len()));
    Ok(Exit::Good)
}
