//! What is never published, and what a published folder is not changed by.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use palmares::format::invitation_link::Token;
use palmares::format::invitation_v1;
use palmares::json::{Value, pretty};
use palmares::signing::{Purpose, Seed};

use crate::command_line::{edition_with_locked_key, empty_folder, files, run_in, site};
use crate::hands::{invitation, sealed};
use crate::invitations::organiser;
use crate::support::read;

fn run(arguments: &[&str]) -> crate::command_line::Run {
    run_in("en_GB.UTF-8", arguments)
}

fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 4096, 5, 20);
    packed.write_all(bytes).unwrap();
    packed.into_inner()
}

fn zipped(bytes: &[u8]) -> Vec<u8> {
    let mut packed = std::io::Cursor::new(Vec::new());
    let mut writer = zip::ZipWriter::new(&mut packed);
    writer.start_file("holiday.jpg", zip::write::SimpleFileOptions::default()).unwrap();
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap();
    packed.into_inner()
}

fn wide(text: &str) -> Vec<u8> {
    ["\u{feff}", text].concat().encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn link() -> String {
    let document =
        sealed(&invitation_v1::write(&invitation("ada", 1)), Purpose::Invitation, &organiser());
    let token = Token::new(&document, Seed::from_bytes([101; 32])).unwrap();
    format!("https://example.org/vote/#{}", token.to_fragment())
}

/// Each secret with a word of the sentence that tells it.
fn secrets() -> Vec<(Vec<u8>, &'static str)> {
    let key = Seed::from_bytes([7; 32]).to_jwk();
    let keys = Value::object([("keys", Value::array([key.clone()]))]);
    let record =
        sealed(&invitation_v1::write(&invitation("ada", 1)), Purpose::Invitation, &organiser());
    let roster = read("tests/data/v1/roster.json");
    let link = link();
    let (begin, end) = link.split_at(60);
    let mail = format!("Dear Ada,\r\nopen this:\r\n{begin}\r\n{end}\r\n");
    let table = format!("name;link\r\nAda;{link}\r\n");
    vec![
        (roster.clone(), "record of the jury"),
        ([b"\xef\xbb\xbf", roster.as_slice()].concat(), "record of the jury"),
        ([b"[", roster.as_slice(), b"]"].concat(), "record of the jury"),
        ([roster.as_slice(), roster.as_slice()].concat(), "record of the jury"),
        (read("tests/data/v1/office.json"), "backup of an office"),
        (read("tests/data/v1/draft.json"), "work of a juror"),
        (read("tests/data/v1/backup.json"), "work of a juror"),
        (pretty(&record).into_bytes(), "record of an invitation"),
        (read("tests/data/v1/organiser-key.json"), "key under a passphrase"),
        (pretty(&key).into_bytes(), "private key"),
        (pretty(&keys).into_bytes(), "private key"),
        (b"-----BEGIN PRIVATE KEY-----\nMC4CAQ\n".to_vec(), "private key"),
        (link.clone().into_bytes(), "link of an invitation"),
        (mail.into_bytes(), "link of an invitation"),
        (wide(&table), "link of an invitation"),
    ]
}

#[test]
fn case_71_a_folder_with_a_secret_is_not_published_whatever_the_file_is_called() {
    let folder = site("secrets");
    let mut names = Vec::new();
    for (number, (secret, kind)) in secrets().into_iter().enumerate() {
        for (name, bytes) in [
            (format!("data/{number}.jpg"), secret.clone()),
            (format!("{number}-a.bin"), gzipped(&secret)),
            (format!("{number}.json.br"), brotli(&secret)),
            (format!("{number}-b.bin"), zipped(&secret)),
            (format!("{number}-c.bin"), gzipped(&zipped(&secret))),
        ] {
            fs::write(folder.join(&name), bytes).unwrap();
            names.push((name, kind));
        }
    }
    fs::write(folder.join("broken.bin"), b"\x1f\x8bnot gzip").unwrap();
    names.push(("broken.bin".to_owned(), "cannot be looked into"));
    let before = files(&folder);
    let refused = run(&["publish", folder.to_str().unwrap()]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    for (name, kind) in &names {
        let line = refused.err.lines().find(|line| line.contains(&format!("/{name}: ")));
        let line = line.unwrap_or_else(|| panic!("{name}: {}", refused.err));
        assert!(line.contains(kind) && line.contains("out of this folder"), "{line}");
    }
    assert_eq!(refused.err.lines().count(), names.len() + 1, "{}", refused.err);
    assert_eq!(files(&folder), before);
}

#[test]
fn case_71_what_belongs_to_a_site_is_no_secret_and_what_does_not_is_named() {
    let folder = site("no-secrets");
    for name in crate::support::names_in("public/data") {
        fs::write(folder.join("data").join(&name), read(&format!("public/data/{name}"))).unwrap();
    }
    fs::write(folder.join("data/photo.jpg"), b"\xff\xd8").unwrap();
    fs::write(folder.join("CNAME"), "example.org").unwrap();
    for _ in 0..2 {
        let published = run(&["publish", folder.to_str().unwrap()]);
        assert_eq!(published.code, 0, "{}", published.err);
        let named = "2 files are no part of the site, and are published with it:\n  CNAME\n  data/photo.jpg\n";
        assert!(published.out.contains(named), "{}", published.out);
    }
}

#[test]
#[cfg(unix)]
fn case_72_publishing_follows_no_link_and_names_each() {
    use std::os::unix::fs::symlink;
    let folder = site("links");
    let outside = empty_folder("links-outside");
    fs::write(outside.join("private.txt"), "private").unwrap();
    symlink(outside.join("private.txt"), folder.join("notes.txt")).unwrap();
    symlink(&outside, folder.join("more")).unwrap();
    symlink(".", folder.join("data/again")).unwrap();
    let refused = run(&["publish", folder.to_str().unwrap()]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    for name in ["notes.txt", "more", "data/again"] {
        assert!(refused.err.contains(&format!("/{name}: a link")), "{}", refused.err);
        fs::remove_file(folder.join(name)).unwrap();
    }
    // The folder itself may be reached through one.
    let way = outside.join("way");
    symlink(&folder, &way).unwrap();
    assert_eq!(run(&["publish", way.to_str().unwrap()]).code, 0);
}

fn revoke(folder: &Path, id: &str, list: &Path) -> crate::command_line::Run {
    let file = |name: &str| folder.join(name).display().to_string();
    let (edition, key, passphrase) = (file("edition.json"), file("key.json"), file("passphrase"));
    let list = list.display().to_string();
    let given = ["revoke", "--edition", &edition, "--key", &key, "--passphrase-file", &passphrase];
    run(&[&given[..], &["--invitation", id, &list]].concat())
}

#[test]
fn case_73_revoking_leaves_a_published_site_as_it_is_and_publishing_again_puts_the_list_into_it() {
    let work = empty_folder("revoking");
    edition_with_locked_key(&work);
    let folder = site("revoking-site");
    let edition = work.join("edition.json").display().to_string();
    let publish = || run(&["publish", "--edition", &edition, folder.to_str().unwrap()]);
    assert_eq!(publish().code, 0);
    let before = files(&folder);
    let inside = folder.join("data/revocations.json");
    let refused = revoke(&work, "inv-1", &inside);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(
        refused.err.contains("then publish again: palmares publish --edition"),
        "{}",
        refused.err
    );
    assert_eq!(files(&folder), before);
    assert_eq!(revoke(&work, "inv-1", &work.join("revocations.json")).code, 0);
    assert_eq!(publish().code, 0);
    let list = fs::read(&inside).unwrap();
    assert!(String::from_utf8_lossy(&list).contains("inv-1"));
    // A list that was begun anew would open what is taken back.
    fs::remove_file(work.join("revocations.json")).unwrap();
    assert_eq!(revoke(&work, "inv-2", &work.join("revocations.json")).code, 0);
    let refused = publish();
    assert!(refused.code == 1 && refused.err.contains("“inv-1” is taken back"), "{}", refused.err);
    assert_eq!(fs::read(&inside).unwrap(), list);
    assert_eq!(revoke(&work, "inv-1", &work.join("revocations.json")).code, 0);
    assert_eq!(publish().code, 0);
}

#[test]
fn case_73_a_list_that_is_begun_is_said_and_two_commands_lose_nothing() {
    let work = empty_folder("revoking-twice");
    edition_with_locked_key(&work);
    let list = work.join("list.json");
    let first = revoke(&work, "inv-1", &list);
    assert!(first.out.contains("a new one was begun"), "{}", first.out);
    let second = revoke(&work, "inv-2", &list);
    assert!(second.out.contains("2 invitations are taken back"), "{}", second.out);
    assert!(!second.out.contains("begun"), "{}", second.out);
    // Another one is at it, or was interrupted: nothing of either is written over.
    let beside = work.join("list.json.new");
    fs::write(&beside, "half").unwrap();
    let before = fs::read(&list).unwrap();
    let refused = revoke(&work, "inv-3", &list);
    assert!(refused.code == 1 && refused.err.contains("list.json.new"), "{}", refused.err);
    assert_eq!((fs::read(&list).unwrap(), fs::read(&beside).unwrap()), (before, b"half".to_vec()));
    fs::remove_file(&beside).unwrap();
    // All at once: whoever says that it is written is in the list.
    let done: Vec<_> = std::thread::scope(|scope| {
        let one = |number: usize| {
            let (work, list) = (&work, &list);
            scope.spawn(move || (number, revoke(work, &format!("inv-{number}"), list).code))
        };
        let running: Vec<_> = (10..14).map(one).collect();
        running.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let text = fs::read_to_string(&list).unwrap();
    for (number, code) in done {
        assert_eq!(text.contains(&format!("\"inv-{number}\"")), code == 0, "{number}: {text}");
    }
    assert!(!beside.exists());
    assert!(text.contains("\"inv-1\"") && text.contains("\"inv-2\""));
}
