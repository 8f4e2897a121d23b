//! What the command line is given: every file of a folder and every entry of an archive has a verdict, or is named as
//! not read, with the reason.

mod archives;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use archives::{Entry, archive, directory, end, entry, local};

use crate::command_line::Run;
use crate::hands::Hand;
use crate::support::{path, read};

/// A folder of its own below the build's temporary one, with the edition of a jury, empty otherwise.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("inputs").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("edition.json"), read("tests/data/v1/jury.json")).unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_palmares"));
    let command = command.args(arguments).env("LC_ALL", "en_GB.UTF-8").current_dir(folder);
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

fn verify(folder: &Path, word: &str) -> Run {
    run(folder, &["verify", "--edition", "edition.json", word])
}

fn ballots() -> [Vec<u8>; 3] {
    let of = |juror, number| Hand::new(juror, number, number).after(None, 0).text.into_bytes();
    [of("ada", 1), of("bob", 2), of("cleo", 3)]
}

/// One archive is read, and each of its entries has a line.
#[track_caller]
fn check_archive(bytes: &[u8], code: i32, out: &[&str], err: &[&str]) {
    let place = std::panic::Location::caller();
    let folder = folder(&format!("archive-{}", place.line()));
    fs::write(folder.join("all.zip"), bytes).unwrap();
    let run = verify(&folder, "all.zip");
    let lines = |text: &str| text.lines().filter(|it| it.contains("all.zip")).count();
    assert_eq!(run.code, code, "{}{}", run.out, run.err);
    for line in out {
        assert!(run.out.lines().any(|it| it.starts_with(line)), "{line}: {}", run.out);
    }
    for line in err {
        assert!(run.err.lines().any(|it| it.starts_with(line)), "{line}: {}", run.err);
    }
    assert_eq!(
        (lines(&run.out), lines(&run.err)),
        (out.len(), err.len()),
        "{}{}",
        run.out,
        run.err
    );
}

#[test]
fn case_64_of_entries_with_one_name_each_is_counted() {
    let folder = folder("one-name");
    let all = ballots();
    let entries: Vec<_> = all.iter().map(|ballot| entry("bulletin.json", ballot)).collect();
    fs::write(folder.join("same.zip"), archive(&entries)).unwrap();
    let run = run(&folder, &["count", "--edition", "edition.json", "same.zip"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(run.out.matches("same.zip/bulletin.json: [counted]").count(), 3, "{}", run.out);
    assert!(run.out.contains("3 voted"), "{}", run.out);
}

#[test]
fn case_64_names_decide_nothing() {
    let all = ballots();
    let [ada, bob, cleo] = &all;
    let names =
        ["a.json", "A.json", "../a.json", "x\\a.json", "a\0.json", "/a.json", "", "a.json "];
    let ballots = [ada, bob, cleo].into_iter().cycle();
    let entries: Vec<_> = names.iter().zip(ballots).map(|(name, it)| entry(name, it)).collect();
    let expected = names.map(|name| format!("all.zip/{}: valid", name.replace('\0', "\u{fffd}")));
    check_archive(&archive(&entries), 0, &expected.each_ref().map(String::as_str), &[]);
    let not_text =
        Entry { name: b"\xff.json".to_vec(), local_name: b"\xff.json".to_vec(), ..entry("", ada) };
    check_archive(&archive(&[not_text]), 0, &["all.zip/\u{fffd}.json: valid"], &[]);
}

#[test]
fn case_65_what_is_not_read_of_an_archive_is_named_with_the_reason() {
    let all = ballots();
    let [ada, bob, _] = &all;
    let good = || entry("good.json", ada);
    let with = |other: Entry, code, err: &str| {
        check_archive(&archive(&[good(), other]), code, &["all.zip/good.json: valid"], &[err]);
    };
    with(entry("folder/", b""), 0, "all.zip/folder/: not read: a folder");
    let fork = entry("__MACOSX/._good.json", b"\x00\x05\x16\x07resource");
    with(fork, 0, "all.zip/__MACOSX/._good.json: not read: an attachment of macOS");
    let nested = entry("more.json", &archive(&[entry("bob.json", bob)]));
    with(nested, 3, "all.zip/more.json: not read: an archive in an archive");
    let link =
        Entry { system: 3 << 8, attributes: 0o120_777 << 16, ..entry("link.json", b"good.json") };
    with(link, 3, "all.zip/link.json: not read: a link");
    with(
        Entry { flags: 1, ..entry("secret.json", bob) },
        3,
        "all.zip/secret.json: not read: encrypted",
    );
    with(Entry { method: 12, ..entry("bz.json", bob) }, 3, "all.zip/bz.json: not read: compressed");
    let other = Entry { local_name: b"other.json".to_vec(), ..entry("named.json", bob) };
    with(other, 3, "all.zip/named.json: not read: the archive says two");
    with(Entry { crc: 7, ..entry("sum.json", bob) }, 3, "all.zip/sum.json: not read: damaged");
    let longer = Entry { size: 1 << 20, ..entry("long.json", bob) };
    with(longer, 3, "all.zip/long.json: not read: damaged");
    let shorter = Entry { size: 5, ..entry("short.json", bob) };
    with(shorter, 3, "all.zip/short.json: not read: damaged");
    let noise = Entry { method: 8, ..entry("noise.json", b"\xff\xff\xff") };
    with(noise, 3, "all.zip/noise.json: not read: ");
}

/// An attachment of macOS is known by its content: a ballot in its place is read.
#[test]
fn case_65_a_ballot_is_read_wherever_it_lies_in_an_archive() {
    let [ada, bob, _] = ballots();
    let entries = [
        entry("__MACOSX/._ada.json", &ada),
        entry(".hidden/bob", &bob),
        entry("x.jpg", b"\xff\xd8"),
    ];
    let expected = [
        "all.zip/__MACOSX/._ada.json: valid",
        "all.zip/.hidden/bob: valid",
        "all.zip/x.jpg: refused",
    ];
    check_archive(&archive(&entries), 1, &expected, &[]);
}

#[test]
fn case_65_an_archive_that_others_may_read_otherwise_is_refused() {
    let all = ballots();
    let [ada, bob, _] = &all;
    let (one, other) = (entry("ada.json", ada), entry("bob.json", bob));
    let refused = |bytes: &[u8], why: &str| {
        check_archive(bytes, 3, &[], &[&format!("all.zip: cannot be read ({why}")]);
    };
    let good = archive(std::slice::from_ref(&one));
    let strewn = "its files overlap";
    // Bytes before, an archive before, an entry that the directory does not list.
    refused(&[b"#!/bin/sh\n", good.as_slice()].concat(), strewn);
    refused(&[archive(std::slice::from_ref(&other)), good.clone()].concat(), strewn);
    let first = local(&one);
    let place = u32::try_from(first.len()).unwrap();
    let both = [first.clone(), local(&other)].concat();
    let at = u32::try_from(both.len()).unwrap();
    refused(&[both.clone(), directory(&[(one.clone(), 0)], at)].concat(), strewn);
    refused(&[both, directory(&[(other.clone(), place)], at)].concat(), strewn);
    // Two entries on the same bytes, and one inside the other.
    refused(
        &[first.clone(), directory(&[(one.clone(), 0), (one.clone(), 0)], place)].concat(),
        strewn,
    );
    let inner = Entry { content: local(&other), ..entry("outer.json", &local(&other)) };
    let outer = local(&inner);
    let inside = u32::try_from(outer.len() - inner.content.len()).unwrap();
    let at = u32::try_from(outer.len()).unwrap();
    refused(&[outer, directory(&[(inner, 0), (other.clone(), inside)], at)].concat(), strewn);
    // Another end behind the first, or in its comment.
    refused(&[good.clone(), b"behind".to_vec()].concat(), "no zip archive");
    refused(&[good.clone(), directory(&[], 0)].concat(), strewn);
    let body = good.get(..good.len() - 22).unwrap();
    let size = u32::try_from(body.len()).unwrap() - place;
    let comment = end(0, 0, 0, b"");
    refused(&[body, &end(1, size, place, &comment)].concat(), strewn);
    // Another number of entries, a part of a whole, nothing at all.
    for count in [0, 2, 0xffff] {
        let why = if count == 0xffff { "more files" } else { strewn };
        refused(&[body, &end(count, size, place, b"")].concat(), why);
    }
    let mut split = good.clone();
    let disk = split.len() - 18;
    split[disk] = 1;
    refused(&split, "no zip archive");
    refused(b"", "no zip archive");
    refused(ada, "no zip archive");
    refused(good.get(..good.len() / 2).unwrap(), "no zip archive");
}

#[test]
fn case_65_no_cut_and_no_changed_byte_of_an_archive_loses_a_file_in_silence() {
    let folder = folder("changed");
    let [ada, bob, _] = ballots();
    let good = archive(&[entry("ada.json", &ada), entry("bob.json", &bob)]);
    let body = local(&entry("ada.json", &ada)).len();
    // Headers, directory and end: the ballots themselves are signed.
    let places = (0..40).chain(body..body + 40).chain(good.len() - 140..good.len());
    for at in places {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        fs::write(folder.join("all.zip"), &bytes).unwrap();
        let run = verify(&folder, "all.zip");
        let valid = run.out.matches(": valid").count();
        assert!(valid == 2 || run.code != 0, "{at}: {}", run.out);
        assert!(valid == 2 || run.err.contains("all.zip"), "{at}: {}", run.err);
    }
}

#[test]
fn what_other_programs_pack_is_read() {
    let [ada, ..] = ballots();
    for (level, large) in [(None, false), (Some(9), false), (Some(1), true)] {
        let options = zip::write::SimpleFileOptions::default();
        let method =
            level.map_or(zip::CompressionMethod::Stored, |_| zip::CompressionMethod::Deflated);
        let options = options.compression_method(method).compression_level(level).large_file(large);
        let mut bytes = std::io::Cursor::new(Vec::new());
        let mut writer = zip::ZipWriter::new(&mut bytes);
        writer.set_comment("packed by another program").unwrap();
        writer.start_file("élue.json", options).unwrap();
        writer.write_all(&ada).unwrap();
        writer.finish().unwrap();
        check_archive(bytes.get_ref(), 0, &["all.zip/élue.json: valid"], &[]);
        // The same to a pipe: the sizes follow the content.
        let mut streamed = Vec::new();
        let mut writer = zip::ZipWriter::new_stream(&mut streamed);
        writer.start_file("élue.json", options).unwrap();
        writer.write_all(&ada).unwrap();
        writer.finish().unwrap();
        check_archive(&streamed, 0, &["all.zip/élue.json: valid"], &[]);
    }
    check_archive(&archive(&[]), 0, &[], &[]);
}

#[test]
fn case_66_what_is_too_much_is_refused_before_it_is_read() {
    let folder = folder("too-much");
    // Zeros that compress to a thousandth.
    let mut packed = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(&vec![0; 1 << 20]).unwrap();
    let packed = packed.finish().unwrap();
    let zeros =
        Entry { content: packed, size: 1 << 20, method: 8, ..entry("0.json", &vec![0; 1 << 20]) };
    let zeros = Entry { content: zeros.content.clone(), ..zeros };
    let bomb = archive(&vec![zeros.clone(); 257]);
    fs::write(folder.join("bomb.zip"), &bomb).unwrap();
    let fits = archive(&vec![zeros; 12]);
    fs::write(folder.join("fits.zip"), &fits).unwrap();
    for command in [&["verify"][..], &["count", "--edition", "edition.json"]] {
        let refused = run(&folder, &[command, &["bomb.zip"]].concat());
        assert_eq!((refused.code, refused.out.as_str()), (1, ""));
        assert!(refused.err.contains("256 MiB"), "{}", refused.err);
    }
    assert_eq!(verify(&folder, "fits.zip").out.matches("0.json: refused [bad-format]").count(), 12);
    // The sum is that of a delivery, not of each archive in it.
    fs::create_dir(folder.join("many")).unwrap();
    for number in 0..22 {
        fs::write(folder.join(format!("many/{number}.zip")), &fits).unwrap();
    }
    let refused = run(&folder, &["count", "--edition", "edition.json", "many"]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    let many = archive(&vec![entry("x", b""); 20_001]);
    fs::write(folder.join("entries.zip"), many).unwrap();
    assert_eq!(verify(&folder, "entries.zip").code, 3);
}

#[test]
#[cfg(unix)]
fn case_67_links_pipes_and_hidden_files_of_a_folder_are_named_and_the_rest_is_read() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = folder("links");
    let inside = folder.join("in");
    fs::create_dir_all(inside.join("below")).unwrap();
    let [ada, bob, cleo] = ballots();
    fs::write(inside.join("below/ada.json"), &ada).unwrap();
    fs::write(inside.join(".bob.json"), &bob).unwrap();
    fs::write(folder.join("outside.json"), &cleo).unwrap();
    symlink("..", inside.join("a")).unwrap();
    symlink("../outside.json", inside.join("cleo.json")).unwrap();
    symlink("nowhere", inside.join("nowhere")).unwrap();
    fs::write(inside.join("broken.zip"), "PK").unwrap();
    fs::write(inside.join("locked.json"), &cleo).unwrap();
    fs::set_permissions(inside.join("locked.json"), fs::Permissions::from_mode(0o0)).unwrap();
    let is_root = fs::read(inside.join("locked.json")).is_ok();
    assert!(Command::new("mkfifo").arg(inside.join("pipe.json")).status().unwrap().success());
    let counted = run(&folder, &["count", "--edition", "edition.json", "in"]);
    assert_eq!(counted.code, 3, "{}", counted.err);
    assert!(counted.out.contains("in/below/ada.json: [counted]"), "{}", counted.out);
    for name in ["a", "cleo.json", "nowhere", ".bob.json", "broken.zip", "pipe.json", "locked.json"]
    {
        let named = counted.err.contains(&format!("in/{name}: not read: "));
        assert!(named || (name == "locked.json" && is_root), "{name}: {}", counted.err);
    }
    // What is named itself is read, through a link and hidden too.
    for word in ["in/cleo.json", "in/.bob.json"] {
        assert_eq!(verify(&folder, word).code, 0, "{word}");
    }
}

#[test]
fn a_folder_of_hidden_files_alone_is_no_silence() {
    let folder = folder("hidden");
    fs::create_dir(folder.join("in")).unwrap();
    fs::write(folder.join("in/.DS_Store"), "x").unwrap();
    let run = verify(&folder, "in");
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    assert!(run.err.starts_with("in/.DS_Store: not read: a hidden file"), "{}", run.err);
    assert!(path("tests").exists());
}
