//! The arguments of every command: its own help names all that it declares, and what is given wrongly is named.

use std::collections::{BTreeMap, BTreeSet};

use palmares::command::{COMMANDS, Command, Takes};

use crate::command_line::{check_usage, run, run_in};

const LOCALES: [&str; 2] = ["fr_FR.UTF-8", "en_GB.UTF-8"];

/// The options that a text names, such as `--edition`.
fn options_in(text: &str) -> BTreeSet<&str> {
    let words = text.split(|character: char| !character.is_ascii_alphabetic() && character != '-');
    words.filter_map(|word| word.strip_prefix("--")).collect()
}

fn declared_by(command: &Command) -> BTreeSet<&'static str> {
    command.options.iter().map(|option| option.name).collect()
}

#[track_caller]
fn help(locale: &str, arguments: &[&str]) -> String {
    let run = run_in(locale, arguments);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
    run.out
}

#[test]
fn the_help_of_a_command_names_each_of_its_options_and_no_other() {
    for locale in LOCALES {
        for command in COMMANDS {
            let help = help(locale, &[command.name, &["--help"]].concat());
            assert_eq!(options_in(&help), declared_by(command), "{help}");
            let name = format!("  palmares {} ", command.name.join(" "));
            assert!(help.starts_with(&name), "{help}");
            assert_eq!(help.matches("  palmares ").count(), 1, "{help}");
        }
    }
}

#[test]
fn help_is_asked_for_before_the_command_or_anywhere_behind_it() {
    for command in COMMANDS {
        let expected = help("fr", &[command.name, &["--help"]].concat());
        assert_eq!(help("fr", &[&["help"], command.name].concat()), expected);
        assert_eq!(
            help("fr", &[command.name, &["a-file", "-h", "--frobnicate"]].concat()),
            expected
        );
    }
}

#[test]
fn the_help_of_the_program_is_that_of_all_its_commands() {
    for locale in LOCALES {
        let whole = help(locale, &["--help"]);
        assert_eq!(help(locale, &[]), whole);
        let lines: BTreeSet<_> = whole.lines().collect();
        for command in COMMANDS {
            let own = help(locale, &[command.name, &["--help"]].concat());
            assert!(own.lines().all(|line| lines.contains(line)), "{own}");
        }
        let options = COMMANDS.iter().flat_map(|command| declared_by(command));
        assert_eq!(options_in(&whole), options.collect());
    }
}

#[test]
fn half_a_name_is_answered_by_the_help_of_all_that_it_begins() {
    for (half, count) in [("edition", 3), ("key", 2)] {
        let answer = help("fr", &[half, "--help"]);
        assert_eq!(answer.matches(&format!("  palmares {half} ")).count(), count, "{answer}");
        assert_eq!(answer.matches("  palmares ").count(), count, "{answer}");
        assert_eq!(help("fr", &["help", half]), answer);
    }
    check_usage(&["help", "frobnicate"], "argument inconnu : « frobnicate »");
    check_usage(&["edition", "frobnicate"], "argument inconnu : « frobnicate »");
    check_usage(&["key", "frobnicate", "a-file"], "argument inconnu : « frobnicate »");
}

#[test]
fn an_option_that_a_command_does_not_know_is_named() {
    for command in COMMANDS {
        let unknown = "argument inconnu : « --frobnicate »";
        check_usage(&[command.name, &["--frobnicate", "a-file"]].concat(), unknown);
        check_usage(&[command.name, &["-x", "a-file"]].concat(), "argument inconnu : « -x »");
        let own = declared_by(command);
        let mut foreign = COMMANDS.iter().flat_map(|other| other.options);
        let foreign = foreign.find(|option| !own.contains(option.name)).unwrap();
        let option = format!("--{}", foreign.name);
        let complaint = format!("argument inconnu : « {option} »");
        check_usage(&[command.name, &[option.as_str(), "a-file"]].concat(), &complaint);
        let value: &[&str] = if foreign.takes == Takes::Nothing { &[] } else { &["a-value"] };
        let before = [&[option.as_str()], value, command.name, &["a-file"]].concat();
        check_usage(&before, &complaint);
    }
}

#[test]
fn an_option_has_a_value_where_it_takes_one_and_nowhere_else() {
    for command in COMMANDS {
        for option in command.options {
            let written = format!("--{}", option.name);
            let wrong = match option.takes {
                Takes::Nothing => format!("{written}=a-value"),
                Takes::Value | Takes::Values => written.clone(),
            };
            let run = run(&[command.name, &["a-file", wrong.as_str()]].concat());
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{wrong}");
            let complaint = run.err.lines().next().unwrap();
            assert!(complaint.contains(&written), "{complaint}");
        }
    }
}

// An option may stand before the command, when nobody knows yet whose it is.
#[test]
fn an_option_takes_a_value_in_every_command_that_has_it_or_in_none() {
    let mut takes_value = BTreeMap::new();
    for option in COMMANDS.iter().flat_map(|command| command.options) {
        let takes = option.takes != Takes::Nothing;
        assert_eq!(*takes_value.entry(option.name).or_insert(takes), takes, "{}", option.name);
    }
    let verify = ["--edition", "tests/data/v1/edition.json", "verify"];
    assert_eq!(run(&[&verify[..], &["tests/data/v1/ballot-r1.json"]].concat()).code, 0);
}

#[test]
fn case_70_an_option_of_one_value_is_given_once_and_flags_as_often_as_one_likes() {
    let (edition, ballot) = ("tests/data/v1/edition.json", "tests/data/v1/ballot-r1.json");
    for command in COMMANDS {
        for option in command.options.iter().filter(|option| option.takes == Takes::Value) {
            let written = format!("--{}", option.name);
            let complaint = format!("{written} est donné deux fois");
            let twice = [written.as_str(), "a-value"].repeat(2);
            check_usage(&[command.name, &["a-file", "a-file"], &twice].concat(), &complaint);
            let apart = [&twice[..2], command.name, &["a-file"], &twice[2..]].concat();
            check_usage(&apart, &complaint);
        }
    }
    assert_eq!(run(&["verify", "--json", "--json", ballot]).code, 0);
    // Every edition of a site is read.
    let editions = ["publish", "--edition", "no-such-file", "--edition", edition, "style"];
    let run = run(&editions);
    assert_eq!((run.code, run.out.as_str()), (3, ""));
    assert!(run.err.starts_with("no-such-file"), "{}", run.err);
}

#[test]
fn a_command_says_which_word_is_missing_or_too_many() {
    let missing: [(&[&str], &str); 6] = [
        (&["edition", "compare", "a"], "FICHIER"),
        (&["edition", "next", "a"], "FICHIER"),
        (&["count", "a"], "--edition"),
        (&["edition", "next", "a", "b"], "--title"),
        (&["edition", "next", "--title", " ", "a", "b"], "--title"),
        (&["edition", "next", "--title", "x", "a", "b"], "--out"),
    ];
    for (arguments, what) in missing {
        check_usage(arguments, &format!("il manque : {what}"));
    }
    let too_many: [&[&str]; 6] = [
        &["edition", "next", "a", "b", "one-more"],
        &["publish", "a", "one-more"],
        &["licences", "a", "one-more"],
        &["key", "new", "a", "one-more"],
        &["invite", "one-more"],
        &["recount", "a", "one-more"],
    ];
    for arguments in too_many {
        check_usage(arguments, "argument inconnu : « one-more »");
    }
}
