//! The program as a shell runs it: what it prints, and the codes with which it ends.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use palmares::address::Address;
use palmares::command::{LOCALE, language};
use palmares::edition::Id;
use palmares::format::revocations_v1::Revocations;
use palmares::text::Language;
use palmares::workflow::juror::accept_invitation::open_invitation;
use palmares::workflow::office::revoke::open_revocations;
use palmares::workflow::open_edition::open_edition;

use crate::publish::built;
use crate::support::{names_in, path, read, shipped};

pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs the program in the root of the repository, for somebody who reads French.
pub(crate) fn run(arguments: &[&str]) -> Run {
    run_in("fr_FR.UTF-8", arguments)
}

/// Runs it in a shell of this locale.
pub(crate) fn run_in(locale: &str, arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_palmares"))
        .args(arguments)
        .env("LC_ALL", locale)
        .current_dir(path(""))
        .output()
        .unwrap();
    // Which spaces French puts before a colon is no matter of this test.
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    let text = |bytes| plain(String::from_utf8(bytes).unwrap());
    Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

#[track_caller]
fn check(arguments: &[&str], code: i32, out: &str) {
    let run = run(arguments);
    assert_eq!((run.code, run.out.as_str()), (code, out), "{}", run.err);
}

#[track_caller]
pub(crate) fn check_usage(arguments: &[&str], complaint: &str) {
    let run = run(arguments);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.starts_with(complaint), "{}", run.err);
    assert!(run.err.contains("Codes de sortie"), "{}", run.err);
}

#[test]
fn help_is_an_answer_and_not_a_complaint() {
    for arguments in [&[][..], &["help"], &["--help"], &["-h"], &["frobnicate", "--help"]] {
        let run = run(arguments);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert!(run.out.contains("palmares edition check FICHIER…"), "{}", run.out);
    }
}

#[test]
fn arguments_that_make_no_sense_are_named() {
    check_usage(&["frobnicate"], "argument inconnu : « frobnicate »");
    check_usage(&["count"], "il manque : FICHIER");
    check_usage(&["recount"], "il manque : FICHIER");
    check_usage(&["--frobnicate"], "argument inconnu : « --frobnicate »");
    check_usage(&["-x"], "argument inconnu : « -x »");
    check_usage(&["edition"], "il manque : check");
    check_usage(&["edition", "check"], "il manque : FICHIER");
    check_usage(&["verify"], "il manque : FICHIER");
    check_usage(&["publish"], "il manque : DOSSIER");
    check_usage(&["licences"], "il manque : DOSSIER");
    check_usage(&["--edition", "public/data/edition.json"], "il manque : verify");
    check_usage(&["verify", "--edition"], "");
}

#[test]
fn the_first_variable_that_says_anything_decides_the_language() {
    assert_eq!(LOCALE, ["LC_ALL", "LC_MESSAGES", "LANG"]);
    let (french, english) = (Language::French, Language::English);
    let cases = [
        ([None, None, None], french),
        ([None, None, Some("fr_FR.UTF-8")], french),
        ([None, None, Some("en_GB.UTF-8")], english),
        ([None, None, Some("en")], english),
        ([None, None, Some("en-GB")], english),
        ([None, None, Some("EN_us")], english),
        ([None, None, Some("en.UTF-8")], english),
        ([None, None, Some("en@euro")], english),
        ([None, None, Some("C")], french),
        ([None, None, Some("C.UTF-8")], french),
        ([None, None, Some("POSIX")], french),
        ([None, None, Some("de_DE.UTF-8")], french),
        ([Some(""), Some(""), Some("en_GB")], english),
        ([Some("en_GB"), Some("fr_FR"), Some("fr_FR")], english),
        ([Some(""), Some("en_GB"), Some("fr_FR")], english),
        ([None, Some("fr_FR"), Some("en_GB")], french),
        ([Some("C"), Some("en_GB"), Some("en_GB")], french),
    ];
    for (values, expected) in cases {
        let chosen = language(values.map(|value| value.map(OsString::from)));
        assert_eq!(chosen, expected, "{values:?}");
    }
}

#[test]
fn a_shell_in_english_is_answered_in_english() {
    let run = |arguments: &[&str]| run_in("en_GB.UTF-8", arguments);
    let help = run(&["help"]).out;
    assert!(help.contains("palmares edition check FILE…"), "{help}");
    assert!(run(&["frobnicate"]).err.starts_with("unknown argument: “frobnicate”\n"));
    assert!(run(&["verify"]).err.starts_with("missing: FILE\n"));
    assert!(run(&["publish"]).err.starts_with("missing: FOLDER\n"));
    assert!(run(&["verify", "no-such-file"]).err.starts_with("no-such-file: cannot be read ("));
    assert_eq!(
        run(&["edition", "check", "public/data/edition.json"]).out,
        format!(
            "public/data/edition.json: valid edition, 66 nominees, 10 categories, 51 territories\n  {}\n",
            shipped().digest()
        )
    );
    let file = "tests/data/editions/truncated.json";
    assert_eq!(
        run(&["edition", "check", file]).out,
        format!(
            "{file}: 1 error\n{file}:36:21: the file stops in the middle: it may have been cut off.\n"
        )
    );
    assert_eq!(
        run(&["verify", "tests/data/v1/ballot-r1.json", "tests/data/v1/ballot-r2.json"]).out,
        "\
tests/data/v1/ballot-r1.json: valid (revision 1, Zoé Le Gall, bf82-bab7-19a1-3fe2-2e31) (votes not compared with an edition: give --edition)
tests/data/v1/ballot-r2.json: valid (revision 2, Zoé Le Gall, e8a0-c181-885c-da77-20db) (votes not compared with an edition: give --edition)
2 valid, 0 refused
"
    );
}

#[test]
fn a_file_that_is_not_there_ends_with_3() {
    for arguments in [
        &["edition", "check", "no-such-file"][..],
        &["verify", "no-such-file"],
        &["publish", "no-such-folder"],
        &["licences", "no-such-folder"],
        &["verify", "--edition", "no-such-file", "tests/data/v1/ballot-r1.json"],
    ] {
        let run = run(arguments);
        assert_eq!((run.code, run.out.as_str()), (3, ""));
        assert!(run.err.starts_with("no-such-"), "{}", run.err);
    }
}

#[test]
fn the_shipped_edition_is_good() {
    let out = format!(
        "public/data/edition.json : édition valide, 66 nominés, 10 catégories, 51 territoires\n  {}\n",
        shipped().digest()
    );
    check(&["edition", "check", "public/data/edition.json"], 0, &out);
}

#[test]
fn all_faults_of_an_edition_are_named_with_file_line_and_column() {
    let file = "tests/data/editions/everything.json";
    let run = run(&["edition", "check", file]);
    assert_eq!(run.code, 1);
    let lines: Vec<_> = run.out.lines().collect();
    assert_eq!(lines.first(), Some(&"tests/data/editions/everything.json : 15 fautes"));
    assert_eq!(lines.len(), 16);
    assert!(lines.iter().skip(1).all(|line| line.starts_with(&format!("{file}:"))), "{}", run.out);
    let link = format!(
        "{file}:33:178: nominees[0].links[0].url: lien refusé « javascript:alert(1) » : seules les adresses https:// complètes sont admises."
    );
    assert!(lines.contains(&link.as_str()), "{}", run.out);
}

// The place used to be followed by an empty path: `truncated.json:36:21: : le fichier…`.
#[test]
fn a_fault_of_the_whole_file_has_no_path() {
    let file = "tests/data/editions/truncated.json";
    let out = format!(
        "{file} : 1 faute\n{file}:36:21: le fichier s’arrête au milieu : il est peut-être coupé.\n"
    );
    check(&["edition", "check", file], 1, &out);
}

#[test]
fn the_worst_of_several_editions_decides() {
    let run = run(&[
        "edition",
        "check",
        "tests/data/editions/empty-title.json",
        "public/data/edition.json",
    ]);
    assert_eq!((run.code, run.out.lines().count()), (1, 4));
    assert!(run.out.contains("édition valide"), "{}", run.out);
}

#[test]
fn golden_ballots_are_valid() {
    let out = "\
tests/data/v1/ballot-r1.json: valide (révision 1, Zoé Le Gall, bf82-bab7-19a1-3fe2-2e31)
tests/data/v1/ballot-r2.json: valide (révision 2, Zoé Le Gall, e8a0-c181-885c-da77-20db)
2 valides, 0 refusé
";
    let files = ["tests/data/v1/ballot-r1.json", "tests/data/v1/ballot-r2.json"];
    check(&["verify", "--edition", "tests/data/v1/edition.json", files[0], files[1]], 0, out);
    // Without the edition, what was not checked is said.
    let unchecked = ") (votes non comparés à une édition : donnez --edition)\n";
    check(&["verify", files[0], files[1]], 0, &out.replace(")\n", unchecked));
}

#[test]
fn a_refused_ballot_is_told_its_one_reason() {
    let file = "tests/data/refused/weak-key.json";
    let run = run(&["verify", file]);
    assert_eq!((run.code, run.out.lines().count()), (1, 1));
    assert!(run.out.starts_with(&format!("{file}: refusé [weak-key] ")), "{}", run.out);
}

#[test]
fn every_refused_ballot_is_refused_in_one_line_each() {
    let names = names_in("tests/data/refused");
    let files: Vec<_> = names.iter().map(|name| format!("tests/data/refused/{name}")).collect();
    let mut arguments = vec!["verify", "--edition", "tests/data/v1/edition.json"];
    arguments.extend(files.iter().map(String::as_str));
    let run = run(&arguments);
    assert_eq!((run.code, run.out.lines().count()), (1, files.len() + 1));
    assert!(run.out.ends_with(&format!("\n0 valide, {} refusés\n", files.len())), "{}", run.out);
}

#[test]
fn a_ballot_of_another_edition_is_refused() {
    let run =
        run(&["verify", "--edition", "public/data/edition.json", "tests/data/v1/ballot-r1.json"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("refusé [wrong-edition]"), "{}", run.out);
}

#[test]
fn nothing_is_verified_against_a_broken_edition() {
    let run = run(&[
        "verify",
        "--edition",
        "tests/data/editions/truncated.json",
        "tests/data/v1/ballot-r1.json",
    ]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("palmares edition check"), "{}", run.err);
}

/// A built site with the shipped edition, in a folder of its own that is made anew.
pub(crate) fn site(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    std::fs::create_dir_all(folder.join("data")).unwrap();
    std::fs::create_dir_all(folder.join("style")).unwrap();
    let files = built().into_iter().filter(|(path, _)| !path.starts_with("data/"));
    let sources = files.filter(|(path, _)| path.starts_with("style/") || !path.contains('/'));
    for (path, bytes) in sources {
        std::fs::write(folder.join(path), bytes).unwrap();
    }
    std::fs::write(folder.join("data/edition.json"), read("public/data/edition.json")).unwrap();
    folder
}

/// Every file of a folder, by its path in it.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// Every address in each language, and the page for what leads nowhere.
fn pages() -> usize {
    Language::ALL.len() * (Address::pages(&shipped().edition).len() + 1)
}

#[test]
fn a_built_folder_is_published_in_place() {
    let folder = site("published");
    let run = run(&["publish", folder.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.starts_with(&format!("{} pages écrites dans ", pages())), "{}", run.out);
    assert!(run.out.contains("première visite du public"), "{}", run.out);
    assert!(run.out.contains("première visite d’un juré"), "{}", run.out);
    assert!(run.out.contains("première visite de qui organise"), "{}", run.out);
    let written = files(&folder);
    for page in Address::pages(&shipped().edition) {
        assert!(written.contains_key(&format!("{}index.html", page.to_relative())), "{page:?}");
    }
    assert!(written.contains_key("sw.js"));
}

#[test]
fn publishing_twice_gives_the_same_bytes_whatever_the_shell_speaks() {
    let folder = site("published-twice");
    assert_eq!(run(&["publish", folder.to_str().unwrap()]).code, 0);
    let once = files(&folder);
    // Whoever publishes, the pages speak their own languages.
    let run = run_in("en_GB.UTF-8", &["publish", folder.to_str().unwrap()]);
    assert!(run.out.starts_with(&format!("{} pages written to ", pages())), "{}", run.out);
    assert_eq!(files(&folder), once);
}

#[test]
fn a_smaller_edition_takes_its_pages_along() {
    let folder = site("published-smaller");
    assert_eq!(run(&["publish", folder.to_str().unwrap()]).code, 0);
    std::fs::write(folder.join("data/edition.json"), read("tests/data/v1/edition.json")).unwrap();
    assert_eq!(run(&["publish", folder.to_str().unwrap()]).code, 0);
    let fresh = site("published-small");
    std::fs::write(fresh.join("data/edition.json"), read("tests/data/v1/edition.json")).unwrap();
    assert_eq!(run(&["publish", fresh.to_str().unwrap()]).code, 0);
    assert_eq!(files(&folder), files(&fresh));
    // A folder without a page would be shown as a list by some hosts.
    let nominees = std::fs::read_dir(folder.join("nomines")).unwrap().count();
    assert_eq!(nominees, std::fs::read_dir(fresh.join("nomines")).unwrap().count());
}

#[test]
fn a_folder_that_trunk_did_not_build_is_left_alone() {
    let folder = site("not-a-site");
    std::fs::remove_file(folder.join("gallery.js")).unwrap();
    let before = files(&folder);
    let run = run(&["publish", folder.to_str().unwrap()]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("gallery.js"), "{}", run.err);
    assert_eq!(files(&folder), before);
}

#[test]
fn a_site_with_a_broken_edition_is_not_published() {
    let folder = site("broken-edition");
    std::fs::write(folder.join("data/edition.json"), "{}").unwrap();
    let before = files(&folder);
    assert_eq!(run(&["publish", folder.to_str().unwrap()]).code, 1);
    assert_eq!(files(&folder), before);
}

/// case 62
#[test]
fn case_62_a_published_site_is_left_as_it_is_by_an_edition_with_a_hostile_link() {
    let folder = site("hostile-link");
    assert_eq!(run(&["publish", folder.to_str().unwrap()]).code, 0);
    let broken = read("tests/data/editions/unsafe-link-javascript.json");
    std::fs::write(folder.join("data/edition.json"), &broken).unwrap();
    let before = files(&folder);
    let run = run(&["publish", folder.to_str().unwrap()]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("palmares edition check"), "{}", run.err);
    assert_eq!(files(&folder), before);
    let why = self::run(&["edition", "check", folder.join("data/edition.json").to_str().unwrap()]);
    let reason = "nominees[0].links[0].url: lien refusé « javascript:alert(1) »";
    assert!(why.out.contains(reason), "{}", why.out);
}

#[test]
fn a_site_is_read_at_a_whole_and_safe_address() {
    for address in ["http://example.org/", "https://somebody@example.org/", "example.org"] {
        let run = run(&["publish", "--site", address, "target"]);
        assert_eq!(run.code, 2, "{address}");
        assert!(run.err.contains("https://…"), "{}", run.err);
    }
}

#[test]
fn editions_that_are_handed_in_take_their_places() {
    let folder = site("editions");
    let mut earlier = String::from_utf8(read("tests/data/v1/edition.json")).unwrap();
    earlier = earlier.replacen("\"id\": \"", "\"id\": \"before-", 1);
    let (first, second) = (path("tests/data/v1/edition.json"), folder.join("earlier.json"));
    std::fs::write(&second, &earlier).unwrap();
    let arguments = |second: &Path| {
        let words = ["publish", "--edition", first.to_str().unwrap(), "--edition"];
        let rest = [second.to_str().unwrap(), folder.to_str().unwrap()];
        words.into_iter().chain(rest).map(str::to_owned).collect::<Vec<_>>()
    };
    let words = arguments(&second);
    let published = run(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(published.code, 0, "{}", published.err);
    let written = files(&folder);
    assert_eq!(written["data/edition.json"], read("tests/data/v1/edition.json"));
    let place = written.keys().find(|it| it.starts_with("editions/before-")).unwrap().clone();
    let place = place.split('/').nth(1).unwrap();
    assert_eq!(written[&format!("editions/{place}/data/edition.json")], earlier.as_bytes());
    assert!(written.contains_key(&format!("editions/{place}/vote/index.html")));
    // A broken one is named, and nothing is changed.
    let broken = folder.join("broken.json");
    std::fs::write(&broken, "{}").unwrap();
    let before = files(&folder);
    let words = arguments(&broken);
    let refused = run(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("broken.json"), "{}", refused.err);
    assert_eq!(files(&folder), before);
}

#[test]
fn a_first_visit_above_its_budget_is_refused() {
    let folder = site("budget");
    let publish = |budget: &str| run(&["publish", "--budget", budget, folder.to_str().unwrap()]);
    assert_eq!(publish("1000000").code, 0);
    let above = publish("1000");
    assert_eq!(above.code, 1);
    assert!(above.err.contains("plus que les 1000 admis"), "{}", above.err);
    assert_eq!(publish("un peu").code, 2);
}

/// A folder of its own below the build's temporary one, empty.
pub(crate) fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The made-up edition with a new key of an organiser: the files of the edition, of the key and of its passphrase.
pub(crate) fn edition_with_locked_key(folder: &Path) -> (String, String, String) {
    let passphrase = folder.join("passphrase").display().to_string();
    std::fs::write(&passphrase, "neuf péniches dérivent").unwrap();
    let (edition, key) = edition_with(folder, &["--passphrase-file", &passphrase]);
    (edition, key, passphrase)
}

/// The same with a key that nothing protects: the files of the edition and of the key.
fn edition_with_new_key(folder: &Path) -> (String, String) {
    edition_with(folder, &["--plain"])
}

fn edition_with(folder: &Path, options: &[&str]) -> (String, String) {
    let key = folder.join("key.json").display().to_string();
    let made = run(&[&["key", "new", &key], options].concat());
    assert_eq!(made.code, 0, "{}", made.err);
    let member = made.out.lines().last().unwrap().to_owned();
    let text = String::from_utf8(read("tests/data/v1/jury.json")).unwrap();
    let (before, _) = text.rsplit_once("\"organiser_key\"").unwrap();
    let edition = folder.join("edition.json");
    std::fs::write(&edition, format!("{before}{member}}}")).unwrap();
    (edition.display().to_string(), key)
}

#[test]
fn an_organiser_invites_a_juror_and_takes_the_invitation_back() {
    let folder = empty_folder("inviting");
    let (edition, key, passphrase) = edition_with_locked_key(&folder);
    let out = folder.join("out");
    let invited = run(&[
        "invite",
        "--edition",
        &edition,
        "--key",
        &key,
        "--passphrase-file",
        &passphrase,
        "--site",
        "https://example.org/prix/",
        "--juror",
        "zoe",
        "--name",
        "Zoé Le Gall",
        "--panel",
        "image",
        "--territory",
        "ain",
        "--territory",
        "Ville de Roubaix;insee:59512;59;200093201",
        "--until",
        "2032-02-28",
        "--out",
        out.to_str().unwrap(),
    ]);
    assert_eq!((invited.code, invited.err.as_str()), (0, ""));
    let link = invited.out.trim();
    assert!(link.starts_with("https://example.org/prix/vote/#i=1."), "{link}");

    let file = |name: &str| std::fs::read_to_string(out.join(name)).unwrap();
    assert!(file("zoe.txt").contains(link) && file("zoe.txt").starts_with("Zoé Le Gall, "));
    assert!(file("zoe.svg").starts_with("<svg "));
    let secret = link.rsplit_once('.').unwrap().1;
    assert!(!file("zoe.invitation.json").contains(secret));

    let open = open_edition(&std::fs::read(&edition).unwrap()).unwrap();
    let none = Revocations::none(open.edition.id.clone());
    let opened = open_invitation(&file("zoe.txt"), &open, &none, "2032-02-28T23:59:59Z").unwrap();
    let invitation = opened.invitation;
    let categories: Vec<_> = invitation.categories.iter().map(Id::as_str).collect();
    assert_eq!(categories, ["affiche", "video"]);
    let names: Vec<_> = invitation.affiliations.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Département de l’Ain", "Ville de Roubaix"]);

    let list = folder.join("revocations.json").display().to_string();
    let id = invitation.id.as_str();
    for reason in ["Perdue.", "Retrouvée."] {
        let revoked = run(&[
            "revoke",
            "--edition",
            &edition,
            "--key",
            &key,
            "--passphrase-file",
            &passphrase,
            "--invitation",
            id,
            "--reason",
            reason,
            &list,
        ]);
        assert_eq!((revoked.code, revoked.err.as_str()), (0, ""));
    }
    let list = open_revocations(&std::fs::read(&list).unwrap(), &open.edition).unwrap();
    assert_eq!(list.find(&invitation.id).unwrap().reason.as_deref(), Some("Retrouvée."));
}

#[test]
fn a_key_is_never_written_over_and_is_its_owners_alone() {
    let folder = empty_folder("key");
    let file = folder.join("key.json");
    let name = file.display().to_string();
    assert_eq!(run(&["key", "new", "--plain", &name]).code, 0);
    let before = std::fs::read(&file).unwrap();
    let again = run(&["key", "new", "--plain", &name]);
    assert_eq!((again.code, again.out.as_str()), (1, ""));
    assert!(again.err.contains("existe déjà"), "{}", again.err);
    assert_eq!(std::fs::read(&file).unwrap(), before);
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(
            &std::fs::metadata(&file).unwrap().permissions(),
        );
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_key_under_a_passphrase_opens_with_it_alone() {
    let folder = empty_folder("locked-key");
    let file = |name: &str| folder.join(name).display().to_string();
    let (key, right, wrong, none) = (file("key.json"), file("right"), file("wrong"), file("none"));
    std::fs::write(&right, "neuf péniches dérivent\r\nseconde ligne\n").unwrap();
    std::fs::write(&wrong, "Neuf péniches dérivent\n").unwrap();
    std::fs::write(&none, "\n").unwrap();
    let made = run(&["key", "new", "--passphrase-file", &right, &key]);
    assert_eq!((made.code, made.err.as_str()), (0, ""));
    assert!(!std::fs::read_to_string(&key).unwrap().contains("\"d\""));
    let opened = run(&["key", "check", "--passphrase-file", &right, &key]);
    assert_eq!((opened.code, opened.err.as_str()), (0, ""));
    assert_eq!(opened.out.lines().last(), made.out.lines().last());
    let cases: [(&[&str], &str); 4] = [
        (&["key", "check", &key], "il faut --passphrase-file"),
        (&["key", "check", "--passphrase-file", &wrong, &key], "ce n’est pas sa phrase secrète"),
        (&["key", "check", "--passphrase-file", &none, &key], "de la phrase secrète est vide"),
        (&["key", "new", "--passphrase-file", &none, "unused"], "de la phrase secrète est vide"),
    ];
    for (arguments, why) in cases {
        let run = run(arguments);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{arguments:?}");
        assert!(run.err.contains(why), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn whoever_cannot_invite_hears_why() {
    let folder = empty_folder("not-inviting");
    let (edition, key) = edition_with_new_key(&folder);
    let invite = |edition: &str, more: &[&str]| {
        let given =
            ["invite", "--edition", edition, "--key", &key, "--site", "https://example.org/"];
        let juror: &[&str] = if more.contains(&"--juror") { &[] } else { &["--juror", "zoe"] };
        let juror = [juror, &["--name", "Zoé"]].concat();
        run(&given.iter().chain(&juror).chain(more).copied().collect::<Vec<_>>())
    };
    let cases: [(&str, &[&str], i32, &str); 7] = [
        ("tests/data/v1/jury.json", &[], 1, "cette clé n’est pas celle"),
        ("public/data/edition.json", &[], 1, "cette édition n’a pas de clé"),
        (
            &edition,
            &["--category", "musique"],
            1,
            "l’édition n’a ni collège ni catégorie « musique »",
        ),
        (&edition, &["--panel", "musique"], 1, "l’édition n’a ni collège ni catégorie « musique »"),
        (&edition, &["--territory", "Roubaix"], 1, "« Roubaix » n’est ni un territoire"),
        (&edition, &["--until", "28/02/2032"], 2, "« 28/02/2032 » n’est pas un jour"),
        (&edition, &["--juror", "Zoé"], 2, "--juror : « Zoé » n’est pas un identifiant"),
    ];
    for (edition, more, code, why) in cases {
        let run = invite(edition, more);
        assert_eq!((run.code, run.out.as_str()), (code, ""), "{more:?}");
        assert!(run.err.starts_with(why), "{more:?}: {}", run.err);
    }
    check_usage(&["key"], "il manque : new");
    check_usage(&["key", "new"], "il manque : FICHIER");
    check_usage(&["key", "check"], "il manque : FICHIER");
    check_usage(&["invite", "--key", &key], "il manque : --edition");
    check_usage(&["revoke"], "il manque : FICHIER");
    check_usage(&["invite", "--budget", "1"], "argument inconnu : « --budget »");
}

/// Keyboards and editors write one passphrase in several ways.
#[test]
fn case_74_a_passphrase_opens_a_key_however_its_letters_and_its_line_are_written() {
    let folder = empty_folder("composed-passphrase");
    let file = |name: &str, text: &str| {
        std::fs::write(folder.join(name), text).unwrap();
        folder.join(name).display().to_string()
    };
    let composed = file("composed", "neuf p\u{e9}niches d\u{e9}rivent");
    let others = [
        file("decomposed", "neuf pe\u{301}niches de\u{301}rivent\n"),
        file("marked", "\u{feff}neuf p\u{e9}niches d\u{e9}rivent\r\n"),
        file("both", "\u{feff}neuf pe\u{301}niches de\u{301}rivent"),
    ];
    for (number, other) in others.iter().enumerate() {
        let key = folder.join(format!("{number}.json")).display().to_string();
        assert_eq!(run(&["key", "new", "--passphrase-file", other, &key]).code, 0);
        let locked = palmares::signing::LockedKey::read(&std::fs::read(&key).unwrap()).unwrap();
        assert!(locked.open("neuf p\u{e9}niches d\u{e9}rivent").is_ok(), "{other}");
        assert_eq!(run(&["key", "check", "--passphrase-file", &composed, &key]).code, 0);
    }
}

#[test]
fn case_74_a_key_is_made_under_a_passphrase_as_strong_as_on_the_page_or_expressly_without() {
    let folder = empty_folder("weak-passphrase");
    let key = folder.join("key.json").display().to_string();
    let weak = folder.join("weak").display().to_string();
    for (passphrase, why) in [("a", "au moins 15"), ("azertyuiopqsdfghjklm", "Trop facile")] {
        std::fs::write(&weak, passphrase).unwrap();
        let refused = run(&["key", "new", "--passphrase-file", &weak, &key]);
        assert_eq!((refused.code, refused.out.as_str()), (1, ""));
        assert!(refused.err.contains(why), "{}", refused.err);
    }
    let refused = run(&["key", "new", &key]);
    assert!(refused.code == 1 && refused.err.contains("--plain"), "{}", refused.err);
    assert!(!Path::new(&key).exists());
    check_usage(&["key", "new", "--plain", "--passphrase-file", &weak, &key], "soit --plain");
    let plain = run(&["key", "new", "--plain", &key]);
    assert!(plain.code == 0 && plain.err.contains("rien ne protège cette clé"), "{}", plain.err);
}
