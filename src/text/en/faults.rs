//! The faults of a document, each with what would be valid, in English.

use crate::format::{Collection, Expected, FaultKind};
use crate::json::{MAX_DEPTH, SyntaxFault};

/// Describes a fault, without its place.
pub(in crate::text) fn fault(kind: &FaultKind) -> String {
    match kind {
        FaultKind::TooLarge(limit) => {
            format!("file too large: {} KiB at most.", limit / 1024)
        }
        FaultKind::Syntax(fault) => syntax(fault),
        FaultKind::WrongFormat { expected, found } => {
            format!(
                "the format is “{found}”, but “{expected}” is expected. This is another kind of document, or a version that this program cannot read."
            )
        }
        FaultKind::MissingMember(name) => format!("the member “{name}” is missing."),
        FaultKind::UnknownMember(name) => {
            format!("unknown member “{name}”: correct its name or remove it.")
        }
        FaultKind::WrongType(expected) => format!("{} is expected here.", expected_type(*expected)),
        FaultKind::Empty => "empty text: write something.".to_owned(),
        FaultKind::TooLong(most) => {
            format!("text too long: at most {most} characters.")
        }
        FaultKind::InvisibleCharacter(character) => {
            format!("invisible character U+{:04X}: remove it.", u32::from(*character))
        }
        FaultKind::ElementCount { least, most } => {
            format!("this list must have between {least} and {most} elements.")
        }
        FaultKind::OutOfRange { least, most } if least == most => {
            format!("number out of range: only {least} is allowed.")
        }
        FaultKind::OutOfRange { least, most } => {
            format!("number out of range: between {least} and {most}.")
        }
        FaultKind::BadId(found) => {
            format!(
                "“{found}” is not an identifier: letters a–z, digits and hyphens, at most 80 characters."
            )
        }
        FaultKind::BadDate(found) => format!("“{found}” is not a date YYYY-MM-DD."),
        FaultKind::BadInstant(found) => {
            format!("“{found}” is not an instant YYYY-MM-DDThh:mm:ssZ.")
        }
        FaultKind::UnsafeLink(found) => {
            format!("unsafe link “{found}”: only complete https:// addresses are allowed.")
        }
        FaultKind::BadLanguage(found) => {
            format!("“{found}” is not a language: fr, en, fr-CA…")
        }
        FaultKind::BadFolder(found) => {
            format!(
                "“{found}” is not the folder of an edition: nothing for the first one, “editions/…/” for the others."
            )
        }
        FaultKind::BadEmail(found) => {
            format!("“{found}” is not a usable e-mail address: name@example.org.")
        }
        FaultKind::ForeignInvitation => {
            "this invitation is of another edition or another juror, or its secret is that of another one.".to_owned()
        }
        FaultKind::BadCode(found) => format!("“{found}” is not an official code."),
        FaultKind::UnknownWord { found, allowed } => {
            let allowed: Vec<_> = allowed.iter().map(|word| format!("“{word}”")).collect();
            format!("“{found}” is not allowed here; allowed: {}.", allowed.join(", "))
        }
        FaultKind::NotOneOfThem(found) => {
            format!("“{found}” is not one of those that it was decided between.")
        }
        FaultKind::PlaceTaken(place) => {
            format!("another distinction is earned by place {place} already.")
        }
        FaultKind::Duplicate(name) => {
            format!("“{name}” exists already: each name only once.")
        }
        FaultKind::UnknownReference { to, name } => {
            format!("“{name}” does not exist in {}.", collection(*to))
        }
        FaultKind::NoRoom { needed, most } => no_room(*needed, *most),
        FaultKind::NoNominee => "nobody is nominated in this category.".to_owned(),
        FaultKind::BadBytes(count) => {
            format!("the base64url text of {count} bytes is expected, without padding.")
        }
        FaultKind::BrokenChain => {
            "revision 1 has no previous one, all later ones have one.".to_owned()
        }
        FaultKind::ChoiceCount(count) => {
            format!(
                "number of nominees named: {count}. A choice and a ranking name at least one, other answers none."
            )
        }
    }
}

/// In megabytes, because the sizes of files are shown in them.
fn no_room(needed: usize, most: usize) -> String {
    format!(
        "a juror’s ballot could need {} MB, and {} at most can be read: have fewer nominees or criteria, or make several editions of it.",
        needed.div_ceil(1 << 20),
        most >> 20
    )
}

fn syntax(fault: &SyntaxFault) -> String {
    match fault {
        SyntaxFault::NotUtf8 => "the file is not in UTF-8: save it again as UTF-8.".to_owned(),
        SyntaxFault::ByteOrderMark => {
            "byte order mark at the beginning: save as UTF-8 “without BOM”.".to_owned()
        }
        SyntaxFault::UnexpectedEnd => {
            "the file stops in the middle: it may have been cut off.".to_owned()
        }
        SyntaxFault::UnexpectedCharacter(character) => {
            format!("“{character}” cannot stand here.")
        }
        SyntaxFault::TrailingText => "there is text after the end of the document.".to_owned(),
        SyntaxFault::ControlCharacter => {
            "control character in a text: write it as \\u00XX.".to_owned()
        }
        SyntaxFault::BadEscape => "this escape sequence does not exist in JSON.".to_owned(),
        SyntaxFault::LoneSurrogate => "half of a surrogate pair: this is not a character.".to_owned(),
        SyntaxFault::DuplicateMember(name) => format!("the member “{name}” is there twice."),
        SyntaxFault::NumberRange => {
            "only whole numbers between −9007199254740991 and 9007199254740991 are allowed, without decimal point or exponent.".to_owned()
        }
        SyntaxFault::TooDeep => format!("more than {MAX_DEPTH} nested levels."),
    }
}

fn expected_type(expected: Expected) -> &'static str {
    match expected {
        Expected::Object => "an object { … }",
        Expected::Array => "a list [ … ]",
        Expected::String => "a text in quotation marks",
        Expected::Integer => "a whole number",
        Expected::Boolean => "true or false",
    }
}

fn collection(to: Collection) -> &'static str {
    match to {
        Collection::Sources => "“sources”",
        Collection::Categories => "“categories”",
        Collection::TerritoryKinds => "“territory_kinds”",
        Collection::Regions => "“regions”",
        Collection::Departments => "“departments”",
        Collection::Territories => "“territories”",
        Collection::Nominees => "“nominees”",
        Collection::Distinctions => "“distinctions”",
    }
}
