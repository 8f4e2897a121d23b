//! Nothing raw reaches a terminal: whatever bytes are in names and values, a line stays one line and shows what it says.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use palmares::json::{Value, parse, pretty};
use palmares::signing::Purpose;
use palmares::visible::is_hidden;
use proptest::prelude::*;

use crate::hands::{Hand, sealed};
use crate::invitations::organiser;
use crate::support::{path, read};

/// What terminals obey, what turns texts around, what nobody sees; and what an honest line begins with.
const HOSTILE: [&str; 14] = [
    "\u{1b}[1A\u{1b}[2K",
    "\u{1b}]0;title\u{7}",
    "\n",
    "\r",
    "\u{9b}2J",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{8}",
    "\u{7f}",
    "\u{2028}",
    "\u{85}",
    "\nada.json: [counted] It counts.\n",
    "\u{feff}",
];

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("terminal").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("edition.json"), read("tests/data/v1/jury.json")).unwrap();
    folder
}

/// Runs the program, and checks that each of its lines is harmless.
#[track_caller]
fn run<Word: AsRef<std::ffi::OsStr>>(
    folder: &Path,
    arguments: &[Word],
) -> (Output, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_palmares"));
    let command = command.args(arguments).env("LC_ALL", "en_GB.UTF-8").current_dir(folder);
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let found = text.chars().find(|it| is_hidden(*it) && *it != '\n');
        assert_eq!(found, None, "{text:?}");
        text
    };
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.code().is_some_and(|code| code < 7), "{err}");
    (output, out, err)
}

fn zip(names: &[String], content: &[u8]) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut writer = zip::ZipWriter::new(&mut bytes);
    for name in names {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap();
    bytes.into_inner()
}

fn hostile_name() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        proptest::sample::select(&HOSTILE[..]).prop_map(str::to_owned),
        "[a-z]{1,9}\\.json",
        Just("x".repeat(300)),
    ];
    proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn case_68_no_name_in_an_archive_reaches_the_terminal_or_begins_a_line(
        names in proptest::collection::btree_set(hostile_name(), 1..8),
    ) {
        let folder = folder("names");
        let names: Vec<_> = names.into_iter().collect();
        let ballot = Hand::new("ada", 1, 1).after(None, 0).text;
        fs::write(folder.join("all.zip"), zip(&names, ballot.as_bytes())).unwrap();
        for command in ["verify", "count"] {
            let (_, out, err) = run(&folder, &[command, "--edition", "edition.json", "all.zip"]);
            let ours = |line: &&str| line.starts_with("all.zip/");
            let lines = out.lines().filter(ours).count() + err.lines().filter(ours).count();
            prop_assert_eq!(lines, names.len(), "{}{}", out, err);
            prop_assert!(!out.lines().any(|line| line.starts_with("ada.json")), "{}", out);
            prop_assert!(out.lines().all(|line| line.chars().count() < 600), "{}", out);
        }
        let (output, ..) = run(&folder, &["verify", "--json", "all.zip"]);
        let rows = parse(&output.stdout).unwrap();
        prop_assert!(rows.elements().len() <= names.len());
    }

    #[test]
    fn case_68_no_argument_reaches_the_terminal(word in hostile_name()) {
        let word = word.replace('\0', "");
        let word = word.as_str();
        let folder = folder("arguments");
        let option = format!("--{word}");
        for arguments in [
            &[word][..],
            &[&option],
            &["verify", word],
            &["verify", "--edition", word, word],
            &["edition", "check", word],
            &["edition", word],
            &["count", "--edition", "edition.json", "--decisions", word, word],
            &["publish", "--site", word, "."],
            &["publish", "--budget", word, "."],
            &["publish", word],
            &["key", "check", word],
            &["recount", "--edition", "edition.json", word],
            &["verify", "--edition", "edition.json", "--revocations", word, word],
        ] {
            let (_, out, err) = run(&folder, arguments);
            prop_assert!(!format!("\n{out}\n{err}").contains("\nada.json"), "{}{}", out, err);
        }
    }
}

#[test]
#[cfg(unix)]
fn case_68_no_name_on_disk_reaches_the_terminal() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = folder("disk");
    fs::create_dir(folder.join("in")).unwrap();
    let ballot = Hand::new("ada", 1, 1).after(None, 0).text;
    for (number, hostile) in HOSTILE.iter().enumerate() {
        let name = format!("{number}{hostile}");
        fs::write(folder.join("in").join(&name), &ballot).unwrap();
        fs::write(folder.join("in").join(format!(".{name}")), &ballot).unwrap();
        std::os::unix::fs::symlink("nowhere", folder.join("in").join(format!("{name}.link")))
            .unwrap();
    }
    fs::write(folder.join("in").join(std::ffi::OsStr::from_bytes(b"\xff\x9b")), &ballot).unwrap();
    for command in ["verify", "count"] {
        let (_, out, err) = run(&folder, &[command, "--edition", "edition.json", "in"]);
        let lines = |text: &str| text.lines().filter(|line| line.starts_with("in/")).count();
        assert_eq!(
            (lines(&out), lines(&err)),
            (HOSTILE.len() + 1, 2 * HOSTILE.len()),
            "{out}{err}"
        );
    }
    fs::create_dir(folder.join("data\u{1b}[2J")).unwrap();
    run(&folder, &["publish", "data\u{1b}[2J"]);
}

#[test]
fn case_68_no_member_and_no_value_of_results_reaches_the_terminal() {
    let folder = folder("results");
    fs::write(folder.join("edition.json"), read("tests/data/v1/council.json")).unwrap();
    let results = parse(&read("tests/data/v1/results.json")).unwrap().without("signature");
    let long = "x".repeat(5_000);
    for hostile in HOSTILE.iter().chain([&long.as_str()]) {
        let forged = format!("a\nCounting again gives exactly these results.{hostile}");
        let strange = Value::object([(forged.as_str(), Value::string(*hostile))]);
        for changed in [
            results.clone().with("ballots", Value::array(vec![strange.clone(); 101])),
            results.clone().with("files", Value::array([strange.clone()])),
            results.clone().with("created", Value::string(&forged)),
            results.clone().with("categories", Value::array([strange.clone()])),
            results.clone().with(&forged, strange.clone()),
        ] {
            let signed = sealed(&changed, Purpose::Results, &organiser());
            fs::write(folder.join("results.json"), pretty(&signed)).unwrap();
            for options in [&[][..], &["--json"], &["--receipt", forged.as_str()]] {
                let (output, out, err) =
                    run(&folder, &[&["recount", "results.json"], options].concat());
                assert_ne!(output.status.code(), Some(0));
                let begins =
                    |line: &str| line.trim_start().starts_with("Counting again gives exactly");
                assert!(!out.lines().chain(err.lines()).any(begins), "{out}{err}");
                let for_programs = options == ["--json"];
                let long = !for_programs
                    && out.lines().chain(err.lines()).any(|line| line.chars().count() > 6_000);
                assert!(!long);
            }
        }
    }
    assert!(path("tests").exists());
}
