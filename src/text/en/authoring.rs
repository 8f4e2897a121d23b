//! Imported tables, refused changes of an edition or a jury, and the message to a juror, in English.

use super::faults::fault;
use crate::format::table::TableFaultKind;
use crate::text::Authoring;
use crate::workflow::author::act::Refusal;
use crate::workflow::author::columns::Column;
use crate::workflow::author::import::{Change, ImportFaultKind};
use crate::workflow::author::jury::{JuryRefusal, Need};
use crate::workflow::office::invite::InviteError;

pub(in crate::text) static WORDS: Authoring = Authoring {
    message: |name, award, link| {
        format!(
            "{name}, open this link to judge “{award}”. It is yours alone: do not pass it on to anybody.\n\n{link}\n"
        )
    },
    merge_headings: ["Name", "E-mail", "Personal link", "Opens until", "Panel"],
    column,
    refusal,
    at_line: |line, column, what| match column {
        Some(column) => format!("Line {line}, {}: {what}", self::column(column)),
        None => format!("Line {line}: {what}"),
    },
    import_fault,
    in_windows_letters: "This file is not in UTF-8: it was read as Excel writes it in Western Europe (Windows-1252). Check the accents.",
    ignored: |heading| format!("Column left aside: “{heading}”."),
    counted: |new, changed, same| {
        format!("New lines: {new}; lines that change something: {changed}; without effect: {same}.")
    },
    change: |change| match change {
        Change::New => "Will be added".to_owned(),
        Change::Changed(columns) => {
            let columns: Vec<_> = columns.iter().map(|it| column(*it)).collect();
            format!("Will change: {}", columns.join(", "))
        }
        Change::Same => "Stays as it is".to_owned(),
    },
    jury_refusal,
    need: |need| match need {
        Need::Nothing => "Invitation up to date",
        Need::Invitation => "To be invited",
        Need::Replacement => "To be invited anew: what the invitation says has changed",
    },
    secret: "This file contains the link of every juror: whoever has it can vote in their place. Do not publish it, and send it to nobody.",
    register_unusable: |line| {
        format!(
            "The official register of territories is damaged (line {line}): load the page anew while online."
        )
    },
};

fn column(column: Column) -> &'static str {
    match column {
        Column::Id => "identifier",
        Column::Category => "category",
        Column::Territory => "territory",
        Column::Title => "title",
        Column::Source => "source of the claim",
        Column::Links => "links",
        Column::Stage => "stage",
        Column::Name => "name",
        Column::FirstName => "first name",
        Column::Email => "e-mail",
        Column::Panel => "panel",
    }
}

fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::NoSuchPlace(path) => {
            format!("there is no such thing in this place ({path}): load the edition anew.")
        }
        Refusal::ReferredTo(referrers) => {
            let names: Vec<_> = referrers.iter().map(|it| format!("“{}”", it.name)).collect();
            format!("other things depend on it, remove or change them first: {}.", names.join(", "))
        }
        Refusal::FixedId(_) => {
            "an identifier stands in addresses and ballots: it no longer changes.".to_owned()
        }
        Refusal::TakenId(id) => format!("the identifier “{id}” is taken: choose another one."),
    }
}

fn import_fault(kind: &ImportFaultKind) -> String {
    match kind {
        ImportFaultKind::Table(kind) => table(kind),
        ImportFaultKind::MissingColumn => {
            "this column is missing: add it to the first line.".to_owned()
        }
        ImportFaultKind::ColumnTwice => "two columns say it: keep one of them.".to_owned(),
        ImportFaultKind::EmptyCell => "empty cell: fill it in.".to_owned(),
        ImportFaultKind::UnknownCategory(name) => {
            format!("the edition has no category “{name}”: correct it, or add it to the edition.")
        }
        ImportFaultKind::UnknownPanel(name) => {
            format!("the edition has no panel “{name}”: correct it, or add it to the edition.")
        }
        ImportFaultKind::UnknownSource(name) => {
            format!("the edition has no source “{name}”: add it to the edition first.")
        }
        ImportFaultKind::UnknownTerritory(name) => {
            format!(
                "“{name}” is the name or official code of no territory: write the INSEE or SIREN code, with its zeros."
            )
        }
        ImportFaultKind::SeveralTerritories(found) => {
            let found: Vec<_> =
                found.iter().map(|(label, code)| format!("{label} ({code})")).collect();
            format!(
                "several territories fit: {}. Write the code or the full name of the one you mean.",
                found.join(", ")
            )
        }
        ImportFaultKind::UnknownStage(name) => {
            format!("“{name}” is no stage: write “nominee” or “candidature”.")
        }
        ImportFaultKind::SameAsLine(line) => {
            format!("line {line} is about the same already: keep one of them.")
        }
        ImportFaultKind::BadEmail(found) => {
            format!(
                "nobody can be written to at “{found}”: correct the address, or leave the cell empty."
            )
        }
        ImportFaultKind::Document(kind) => fault(kind),
        ImportFaultKind::Refused(refused) => refusal(refused),
    }
}

fn table(kind: &TableFaultKind) -> String {
    match kind {
        TableFaultKind::TooLarge(limit) => {
            format!("table too large: {} MB at most.", limit >> 20)
        }
        TableFaultKind::UnknownEncoding => {
            "this is no table as text, or its letters are unknown: save it as “CSV UTF-8”.".to_owned()
        }
        TableFaultKind::NoHeadings => {
            "the table is empty: its first line must name the columns.".to_owned()
        }
        TableFaultKind::HeadingTwice(heading) => {
            format!("two columns are called “{heading}”: rename one of them.")
        }
        TableFaultKind::TooManyCells => {
            "more cells than columns: put quotation marks around what contains the separator.".to_owned()
        }
        TableFaultKind::OpenQuote => "a quotation mark opens and none closes.".to_owned(),
        TableFaultKind::StrayQuote => {
            "a quotation mark stands wrong: double it, and put the whole cell between quotation marks.".to_owned()
        }
    }
}

fn jury_refusal(refusal: &JuryRefusal) -> String {
    match refusal {
        JuryRefusal::NoSuchJuror(id) => format!("nobody has the identifier “{id}”."),
        JuryRefusal::NoSuchInvitation(id) => format!("there is no invitation “{id}”."),
        JuryRefusal::Invited(id) => {
            format!(
                "“{id}” was invited and so stays in the list: take the invitation back instead."
            )
        }
        JuryRefusal::NothingToJudge(id) => {
            format!(
                "the edition has nothing that “{id}” could judge: correct their panels or categories."
            )
        }
        JuryRefusal::Invite(error) => match error {
            InviteError::NoOrganiserKey => {
                "the edition names no key: put yours into it first.".to_owned()
            }
            InviteError::WrongKey => {
                "your key is not that of the edition: restore the right one.".to_owned()
            }
            InviteError::UnknownCategory(id) => {
                format!(
                    "the category “{id}” is no longer in the edition: correct what this person judges."
                )
            }
            InviteError::Faulty(faults) => {
                let said: Vec<_> = faults.iter().map(|it| fault(&it.kind)).collect();
                format!("the invitation could not be read: {}", said.join(" "))
            }
            InviteError::Sign(_) => {
                "your key did not sign: try again, or restore it from its backup.".to_owned()
            }
        },
    }
}
