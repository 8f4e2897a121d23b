//! The sentences of each language: all there, none left untranslated, each set as its language is.

use std::collections::BTreeSet;
use std::fmt::{Debug, Write as _};

use palmares::edition::{Date, Id};
use palmares::format::invitation_link::LinkFault;
use palmares::format::{Collection, Expected, Fault, FaultKind};
use palmares::json::{Path, Position, SyntaxFault};
use palmares::signing::{SignError, SignatureFault};
use palmares::storage::StorageError;
use palmares::text::{Language, Notice};
use palmares::workflow::anybody::verify_ballot::{ContentFault, Rejection};
use palmares::workflow::juror::accept_invitation::{ChainFault, InvitationFault};
use palmares::workflow::juror::hand_over::HandOverError;
use palmares::workflow::juror::keep_draft::{Found, Loss};

use crate::support::{names_in, path, read, shipped};

const FRENCH: Language = Language::French;
const ENGLISH: Language = Language::English;

/// What is the same in both languages.
const SHARED: &[&str] = &[
    "Action",
    "Dates",
    "Département",
    "Départements",
    "Licences",
    "Palmarès",
    "Participation",
    "Quorum",
    "Région",
    "Sources",
    "Type",
    "Version",
    "département",
    "départements",
    "page",
    "point",
    "points",
    "région",
    "régions",
    "styles",
    "· Palmarès",
];

/// What is written between quotation marks in a source file, comments aside.
fn literals(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = source.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '/' if rest.peek() == Some(&'/') => {
                rest.by_ref().take_while(|it| *it != '\n').for_each(drop);
            }
            '\'' => {
                let first = rest.next();
                if first == Some('\\') || rest.peek() == Some(&'\'') {
                    rest.by_ref().take_while(|it| *it != '\'').for_each(drop);
                }
            }
            '"' => found.push(literal(&mut rest)),
            _ => {}
        }
    }
    found
}

fn literal(rest: &mut std::iter::Peekable<std::str::Chars<'_>>) -> String {
    let mut text = String::new();
    while let Some(character) = rest.next().filter(|it| *it != '"') {
        match character {
            '\\' => match rest.next() {
                Some('n') => text.push('\n'),
                Some('\n') => while rest.next_if(|it| it.is_whitespace()).is_some() {},
                Some(escaped @ ('"' | '\\')) => text.push(escaped),
                other => panic!("{other:?} after a backslash is not read here"),
            },
            other => text.push(other),
        }
    }
    text
}

/// The literals of a language: each with the file it stands in.
fn sentences(language: Language) -> Vec<(String, String)> {
    let tag = language.tag();
    let folder = format!("src/text/{tag}");
    let files = names_in(&folder).into_iter().map(|name| format!("{folder}/{name}"));
    let files = files.chain([format!("src/text/{tag}.rs")]);
    let of_file = |file: String| {
        let source = String::from_utf8(read(&file)).unwrap();
        literals(&source).into_iter().map(move |sentence| (file.clone(), sentence))
    };
    files.flat_map(of_file).collect()
}

/// A sentence with something else in the place of each of its values.
fn with_values(sentence: &str, value: &str) -> String {
    let mut parts = sentence.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, rest) = part.split_once('}').unwrap();
        let _ = write!(text, "{value}{rest}");
    }
    text
}

fn is_no_break_space(character: char) -> bool {
    matches!(character, '\u{a0}' | '\u{202f}')
}

/// Whether every mark stands as French sets it: a no-break space before `:`, `;`, `?`, `!` and inside « ».
fn is_set_in_french(sentence: &str) -> bool {
    all_marks(sentence, |before, mark, after| match mark {
        '«' => is_no_break_space(after),
        '»' => is_no_break_space(before),
        ':' | ';' | '?' | '!' if is_end(after) => is_no_break_space(before),
        ':' | ';' | '?' | '!' | ',' => !before.is_whitespace(),
        '“' | '”' | '\'' | '"' => false,
        _ => true,
    }) && are_pairs(sentence, '«', '»')
}

/// Whether every mark stands as English sets it: no space before it, curly quotation marks, no guillemets.
fn is_set_in_english(sentence: &str) -> bool {
    all_marks(sentence, |before, mark, _| match mark {
        ':' | ';' | '?' | '!' | ',' => !before.is_whitespace(),
        '«' | '»' | '\'' | '"' => false,
        mark => !is_no_break_space(mark),
    }) && are_pairs(sentence, '“', '”')
}

/// Asks of each character, with the ones before and after it; a sentence begins after a letter and ends before a space.
fn all_marks(sentence: &str, is_good: impl Fn(char, char, char) -> bool) -> bool {
    let characters: Vec<_> = ['x'].into_iter().chain(sentence.chars()).chain([' ']).collect();
    characters.windows(3).all(|window| match window {
        [before, mark, after] => is_good(*before, *mark, *after),
        _ => true,
    })
}

/// Otherwise the mark is part of an address, a time or a place in a file.
fn is_end(after: char) -> bool {
    after.is_whitespace() || after == ')'
}

fn are_pairs(sentence: &str, open: char, close: char) -> bool {
    sentence.matches(open).count() == sentence.matches(close).count()
}

fn is_well_set(language: Language, sentence: &str) -> bool {
    match language {
        Language::French => is_set_in_french(sentence),
        Language::English => is_set_in_english(sentence),
    }
}

#[track_caller]
fn check_set(is_set: fn(&str) -> bool, good: &[&str], bad: &[&str]) {
    for sentence in good {
        assert!(is_set(sentence), "{sentence}");
    }
    for sentence in bad {
        assert!(!is_set(sentence), "{sentence}");
    }
}

#[test]
fn bad_typography_is_noticed() {
    check_set(
        is_set_in_french,
        &[
            "Source\u{a0}: «\u{a0}a\u{a0}»",
            "à 12:03",
            "https://…",
            "Où\u{202f}?",
            "{label}\u{a0}: ",
        ],
        &[
            "Source: a",
            "Source : a",
            "« a »",
            "«\u{a0}a",
            "“a”",
            "l'un",
            "Où?",
            "(Où ?)",
            "a\u{a0}, b",
        ],
    );
    check_set(
        is_set_in_english,
        &["Source: “a”", "at 12:03", "https://…", "Where?", "it’s", "{label}: "],
        &["Source : a", "Source\u{a0}: a", "« a »", "“a", "it's", "\"a\"", "12\u{a0}kB", "a , b"],
    );
}

#[test]
fn literals_are_found_as_the_compiler_reads_them() {
    let source = r#"
        //! "No" sentence, isn't it.
        fn f<'a>(it: &'a str) -> char { if it == "\"a\" \\" { '"' } else { '\'' } } // "no"
        const USAGE: &str = "\
            one
  two\n";
    "#;
    assert_eq!(literals(source), ["\"a\" \\", "one\n  two\n"]);
}

#[test]
fn every_sentence_is_set_as_its_language_is() {
    let mut wrong = String::new();
    for language in Language::ALL {
        for (file, sentence) in sentences(language) {
            if !is_well_set(language, &with_values(&sentence, "x")) {
                let _ = writeln!(wrong, "{file}: {sentence:?}");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn no_sentence_is_the_same_in_both_languages() {
    let words = |language| -> BTreeSet<String> {
        let words = sentences(language).into_iter().map(|(_, sentence)| with_values(&sentence, ""));
        let words = words.map(|it| it.trim().to_owned());
        words.filter(|it| it.chars().any(char::is_alphabetic)).collect()
    };
    let (french, english) = (words(FRENCH), words(ENGLISH));
    assert!(french.len() > 300 && english.len() > 300, "{} {}", french.len(), english.len());
    assert_eq!(french.intersection(&english).collect::<Vec<_>>(), SHARED);
}

#[test]
fn every_language_has_the_same_files() {
    let [first, others @ ..] = Language::ALL.map(|it| names_in(&format!("src/text/{}", it.tag())));
    for names in others {
        assert_eq!(names, first);
    }
}

/// The variants of an enum, as its file spells them.
fn variants(file: &str, name: &str) -> BTreeSet<String> {
    let source = std::fs::read_to_string(path(file)).unwrap();
    let body = source.split(&format!("pub enum {name} {{\n")).nth(1);
    let body = body.and_then(|rest| rest.split("\n}").next()).unwrap();
    let variant = |line: &str| line.strip_prefix("    ").map(word).filter(|it| !it.is_empty());
    body.lines().filter_map(variant).collect()
}

fn word(text: &str) -> String {
    text.chars().take_while(|it| it.is_alphanumeric()).collect()
}

/// Has every variant of an enum said in every language, each in its own words.
#[track_caller]
fn check_said<Thing: Debug>(
    (file, name): (&str, &str),
    things: &[Thing],
    say: impl Fn(Language, &Thing) -> Vec<String>,
) {
    let tried = things.iter().map(|thing| word(&format!("{thing:?}"))).collect::<BTreeSet<_>>();
    assert_eq!(tried, variants(file, name), "{name}");
    for thing in things {
        let said = Language::ALL.map(|language| say(language, thing));
        for (language, sentences) in Language::ALL.into_iter().zip(&said) {
            for sentence in sentences {
                assert!(!sentence.trim().is_empty(), "{language:?} says nothing of {thing:?}");
                assert!(is_well_set(language, sentence), "{language:?}: {sentence:?}");
            }
        }
        let [french, english] = said;
        assert!(french.iter().zip(&english).all(|(one, other)| one != other), "{english:?}");
    }
}

fn both(notice: Notice) -> Vec<String> {
    vec![notice.what, notice.remedy]
}

fn id<Thing>() -> Id<Thing> {
    Id::parse("some-name").unwrap()
}

fn name() -> String {
    "name".to_owned()
}

fn fault_kinds() -> Vec<FaultKind> {
    vec![
        FaultKind::TooLarge(1024),
        FaultKind::Syntax(SyntaxFault::NotUtf8),
        FaultKind::WrongFormat { expected: "palmares-edition/1", found: name() },
        FaultKind::MissingMember(name()),
        FaultKind::UnknownMember(name()),
        FaultKind::WrongType(Expected::Object),
        FaultKind::Empty,
        FaultKind::TooLong(80),
        FaultKind::InvisibleCharacter('\u{200b}'),
        FaultKind::ElementCount { least: 1, most: 2 },
        FaultKind::OutOfRange { least: 1, most: 1 },
        FaultKind::OutOfRange { least: 1, most: 2 },
        FaultKind::BadId(name()),
        FaultKind::BadDate(name()),
        FaultKind::BadInstant(name()),
        FaultKind::UnsafeLink(name()),
        FaultKind::BadLanguage(name()),
        FaultKind::BadFolder(name()),
        FaultKind::BadEmail(name()),
        FaultKind::ForeignInvitation,
        FaultKind::BadCode(name()),
        FaultKind::UnknownWord { found: name(), allowed: &["a", "b"] },
        FaultKind::Duplicate(name()),
        FaultKind::UnknownReference { to: Collection::Sources, name: name() },
        FaultKind::NoRoom { needed: 20 << 20, most: 16 << 20 },
        FaultKind::NoNominee,
        FaultKind::BadBytes(32),
        FaultKind::BrokenChain,
        FaultKind::ChoiceCount(2),
        FaultKind::PlaceTaken(2),
        FaultKind::NotOneOfThem(name()),
    ]
}

fn storage_errors() -> Vec<StorageError> {
    vec![
        StorageError::Unavailable,
        StorageError::Full,
        StorageError::Refused,
        StorageError::Conflict,
        StorageError::Vanished,
        StorageError::NewerVersion,
        StorageError::Blocked,
        StorageError::NotKept,
        StorageError::Failed(name()),
    ]
}

#[test]
fn every_fault_of_a_document_is_said() {
    const FILE: &str = "src/format/fault.rs";
    let say = |language: Language, kind: &FaultKind| vec![language.fault(kind)];
    check_said((FILE, "FaultKind"), &fault_kinds(), say);
    let syntax = [
        SyntaxFault::NotUtf8,
        SyntaxFault::ByteOrderMark,
        SyntaxFault::UnexpectedEnd,
        SyntaxFault::UnexpectedCharacter('}'),
        SyntaxFault::TrailingText,
        SyntaxFault::ControlCharacter,
        SyntaxFault::BadEscape,
        SyntaxFault::LoneSurrogate,
        SyntaxFault::DuplicateMember(name()),
        SyntaxFault::NumberRange,
        SyntaxFault::TooDeep,
    ];
    check_said(("src/json/parse.rs", "SyntaxFault"), &syntax, |language, fault| {
        say(language, &FaultKind::Syntax(fault.clone()))
    });
    let types =
        [Expected::Object, Expected::Array, Expected::String, Expected::Integer, Expected::Boolean];
    check_said((FILE, "Expected"), &types, |language, expected| {
        say(language, &FaultKind::WrongType(*expected))
    });
    let collections = [
        Collection::Sources,
        Collection::Categories,
        Collection::TerritoryKinds,
        Collection::Regions,
        Collection::Departments,
        Collection::Territories,
        Collection::Nominees,
        Collection::Distinctions,
    ];
    check_said((FILE, "Collection"), &collections, |language, to| {
        say(language, &FaultKind::UnknownReference { to: *to, name: name() })
    });
}

#[test]
fn every_reason_to_refuse_a_ballot_is_said() {
    const FILE: &str = "src/workflow/anybody/verify_ballot.rs";
    let say = |language: Language, rejection: &Rejection| vec![language.rejection(rejection)];
    let fault = |path: Path| Fault {
        path,
        position: Position { line: 1, column: 2 },
        kind: FaultKind::Empty,
    };
    let rejections = [
        Rejection::Format(vec![fault(Path::root())]),
        Rejection::Format(vec![fault(Path::root().member("juror"))]),
        Rejection::Signature(SignatureFault::Missing),
        Rejection::Chain(ChainFault::NotByInvited),
        Rejection::Content(ContentFault::UnknownTerritory),
    ];
    check_said((FILE, "Rejection"), &rejections, say);
    let signatures = [
        SignatureFault::Missing,
        SignatureFault::BadForm,
        SignatureFault::WrongHeader,
        SignatureFault::WeakKey,
        SignatureFault::Mismatch,
    ];
    check_said(("src/signing/sealed.rs", "SignatureFault"), &signatures, |language, fault| {
        say(language, &Rejection::Signature(*fault))
    });
    let chains = [
        ChainFault::Unreadable,
        ChainFault::WeakKey,
        ChainFault::WrongEdition(id()),
        ChainFault::NotByOrganiser,
        ChainFault::OtherInvitation,
        ChainFault::NotByInvited,
    ];
    check_said(
        ("src/workflow/juror/accept_invitation.rs", "ChainFault"),
        &chains,
        |language, fault| say(language, &Rejection::Chain(fault.clone())),
    );
    let contents = [
        ContentFault::WrongEdition(id()),
        ContentFault::WrongEditionState,
        ContentFault::NotInvited(ChainFault::NotByOrganiser),
        ContentFault::UnknownCategory(id()),
        ContentFault::CategoryTwice(id()),
        ContentFault::CategoryMissing(id()),
        ContentFault::UnknownNominee(id()),
        ContentFault::UnknownTerritory,
        ContentFault::TerritoryOfEdition,
        ContentFault::NotAsWritten,
        ContentFault::OwnTerritory(id()),
        ContentFault::Recused(id()),
        ContentFault::AgainstRule(id()),
        ContentFault::ScoreMissing(id()),
        ContentFault::WrongRecusals,
        ContentFault::WrongTie(id()),
        ContentFault::WrongComments,
    ];
    check_said((FILE, "ContentFault"), &contents, |language, fault| {
        say(language, &Rejection::Content(fault.clone()))
    });
}

#[test]
fn every_reason_not_to_open_an_invitation_is_said_with_a_remedy() {
    const FILE: &str = "src/workflow/juror/accept_invitation.rs";
    let edition = &shipped().edition;
    let say = |language: Language, fault: &InvitationFault| {
        both((language.invitations().fault)(fault, edition))
    };
    let faults = [
        InvitationFault::NotByInvitation,
        InvitationFault::Link(LinkFault::Missing),
        InvitationFault::WrongEdition(id()),
        InvitationFault::Altered,
        InvitationFault::UnknownCategory(id()),
        InvitationFault::Expired(Date::parse("2032-02-28").unwrap()),
        InvitationFault::Revoked(Some(name())),
        InvitationFault::Revoked(None),
    ];
    check_said((FILE, "InvitationFault"), &faults, say);
    let links = [LinkFault::Missing, LinkFault::Truncated, LinkFault::Ambiguous];
    check_said(("src/format/invitation_link.rs", "LinkFault"), &links, |language, fault| {
        say(language, &InvitationFault::Link(*fault))
    });
}

#[test]
fn whatever_was_not_kept_or_not_signed_is_said_with_a_remedy() {
    check_said(("src/storage.rs", "StorageError"), &storage_errors(), |language, error| {
        both(language.storage(error))
    });
    let found = Found { saves: 7, answers: 2 };
    let losses = [
        Loss::LastAct,
        Loss::Lost(found),
        Loss::Older { found, stored: 3, text: String::new() },
        Loss::Diverged(name()),
        Loss::Vanished,
    ];
    check_said(("src/workflow/juror/keep_draft.rs", "Loss"), &losses, |language, loss| {
        both((language.keeping().loss)(loss))
    });
    let refused = Rejection::Signature(SignatureFault::Mismatch);
    let failures = [
        HandOverError::OtherDevice,
        HandOverError::Sign(SignError::Refused(name())),
        HandOverError::Sign(SignError::NotOurs),
        HandOverError::Storage(StorageError::Full),
        HandOverError::BrokenHistory(refused.clone()),
        HandOverError::Refused(refused),
    ];
    check_said(
        ("src/workflow/juror/hand_over.rs", "HandOverError"),
        &failures,
        |language, error| both((language.review().hand_over)(error)),
    );
    for language in Language::ALL {
        let notice = language.key_fault("QuotaExceeded");
        assert!(notice.what.contains("(QuotaExceeded)") && !notice.remedy.is_empty());
    }
}

#[test]
fn a_language_is_found_by_its_tag() {
    let cases = [
        ("fr", Some(FRENCH)),
        ("fr-CA", Some(FRENCH)),
        ("FR", Some(FRENCH)),
        ("en", Some(ENGLISH)),
        ("en-GB", Some(ENGLISH)),
        ("En-Latn-us", Some(ENGLISH)),
        ("", None),
        ("-", None),
        ("de", None),
        ("fra", None),
        ("english", None),
        ("x-en", None),
    ];
    for (tag, language) in cases {
        assert_eq!(Language::of_tag(tag), language, "{tag:?}");
    }
    for language in Language::ALL {
        assert_eq!(Language::of_tag(language.tag()), Some(language));
    }
}

#[test]
fn languages_are_offered_by_the_names_that_their_readers_know() {
    assert_eq!(Language::ALL.map(Language::name), ["Français", "English"]);
}

#[test]
fn a_day_is_written_as_its_language_writes_it() {
    let cases = [
        ("2020-11-21", "21 novembre 2020", "21 November 2020"),
        ("2020-09-01", "1er septembre 2020", "1 September 2020"),
        ("2021-08-31", "31 août 2021", "31 August 2021"),
    ];
    for (day, french, english) in cases {
        let day = Date::parse(day).unwrap();
        assert_eq!((&*FRENCH.date(day), &*ENGLISH.date(day)), (french, english));
    }
}

#[track_caller]
fn check_counted(sentence: impl Fn(usize) -> String, expected: [&str; 3]) {
    assert_eq!([0, 1, 2].map(sentence), expected);
}

#[test]
fn english_has_one_and_otherwise_several() {
    let (explore, desk, review) = (ENGLISH.explore(), ENGLISH.desk(), ENGLISH.review());
    check_counted(
        |count| (explore.count_unit)(count).to_owned(),
        [" nominees", " nominee", " nominees"],
    );
    check_counted(|all| (explore.found)(all, all), ["0 nominees", "1 nominee", "2 nominees"]);
    check_counted(
        |found| (explore.found)(found, 66),
        ["No match among 66 nominees", "1 of 66 nominees", "2 of 66 nominees"],
    );
    check_counted(
        desk.characters_left,
        ["0 characters left", "1 character left", "2 characters left"],
    );
    check_counted(
        |done| (desk.progress)(done, 2),
        ["0 of 2 answered so far", "1 of 2 answered", "2 of 2 answered: all done"],
    );
    assert_eq!((desk.progress)(1, 1), "1 of 1 answered: all done");
    assert_eq!((review.gaps)(1), "One thing is missing");
    assert_eq!((review.gaps)(2), "2 things are missing");
    assert_eq!((review.abstained_in)(1), "You now abstain in 1 more category.");
    assert_eq!((review.abstained_in)(2), "You now abstain in 2 more categories.");
}

#[test]
fn the_organisers_of_an_award_are_listed() {
    assert_eq!(
        (ENGLISH.frame().given_by)(&shipped().edition),
        "An award by Observatoire socialmedia des territoires and Cap’Com"
    );
}
