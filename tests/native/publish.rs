//! What publishing makes of a built folder: pages, the chain of hashes, the worker's list, headers, copies, sums.

use std::collections::BTreeSet;
use std::io::Read as _;

use palmares::address::{Address, Program};
use palmares::edition::SafeUrl;
use palmares::publish::root::Root;
use palmares::publish::{Files, Part, PublishError, Published, licences, page, picture, publish};
use palmares::signing::Digest;
use palmares::text::Language;

use crate::licences::some;
use crate::support::{path, read, shipped, small};

pub(crate) fn built() -> Files {
    let files: [(&str, &[u8]); 24] = [
        ("index.html", b"<!doctype html><title>Trunk</title>"),
        ("gallery.js", b"export default 1;"),
        ("gallery_bg.wasm", &[7; 5_000]),
        ("desk.js", b"export default 3;"),
        ("desk_bg.wasm", &[9; 5_000]),
        ("organiser.js", b"export default 4;"),
        ("organiser_bg.wasm", &[5; 5_000]),
        ("style/organiser.css", b"i { margin: 0; }"),
        ("register/territories.txt", b"[]"),
        ("style/tokens.css", b""),
        ("style/base.css", b"/* for people */\na { src: url(\"fonts/one.woff2\") ; }\n"),
        ("style/layout.css", b"/* nothing */"),
        ("style/components.css", b" "),
        ("style/desk.css", b"b, c {\n  content: \"/* a ; b */  \" / \"\";\n}"),
        ("style/document.css", b"table { border: 0; }"),
        ("style/print.css", b"@media (min-width: 1rem) and (hover) {\n  a:is(b, c) > d { --x: calc(1px + 2px); }\n}"),
        ("app-0.js", b"of the build before"),
        ("data/edition.json", &read("tests/data/v1/edition.json")),
        ("data/edition.schema.json", b"{}"),
        ("fonts/one.woff2", b"font"),
        ("fonts/OFL.txt", b"licence"),
        ("icons/hash.svg", b"<svg/>"),
        ("map/france.svg", b"<svg><g/></svg>"),
        ("map/SOURCE.txt", b"where it comes from"),
    ];
    files.into_iter().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect()
}

pub(crate) fn published(folder: &Files) -> Published {
    publish(folder, None).unwrap()
}

/// The folder after what publishing says was done to it.
pub(crate) fn after(folder: &Files) -> Files {
    let published = published(folder);
    let mut files = folder.clone();
    files.retain(|path, _| !published.obsolete.contains(path));
    files.extend(published.files);
    files
}

/// The names of the public's program: its glue and the program itself.
#[track_caller]
fn gallery(files: &Files) -> [&str; 2] {
    let named = |ending: &str| {
        let is_named = |path: &&String| path.starts_with("gallery-") && path.ends_with(ending);
        files.keys().find(is_named).unwrap().as_str()
    };
    [named(".js"), named("_bg.wasm")]
}

#[track_caller]
fn text<'files>(files: &'files Files, path: &str) -> &'files str {
    std::str::from_utf8(&files[path]).unwrap()
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", Digest::of_bytes(bytes).to_base64())
}

/// As many characters of a hash as stand in a name.
fn short(hash: &str) -> &str {
    hash.get(..16).unwrap()
}

#[test]
fn every_address_gets_a_page_with_a_base_that_leads_to_the_root() {
    let mut folder = built();
    folder.insert("data/edition.json".into(), read("public/data/edition.json"));
    let files = after(&folder);
    let editions = [(String::new(), shipped().clone())];
    let roots = Root::all(&editions, None, None);
    let top = roots.first().unwrap();
    let pages = Address::pages(&shipped().edition);
    assert!(pages.len() > 70);
    for page in pages.iter().chain([&Address::home()]) {
        let address = page.to_relative();
        let html = text(&files, &format!("{address}index.html"));
        let root = "../".repeat(address.matches('/').count());
        let base = format!("<base href=\"{}\"/>", if root.is_empty() { "./" } else { &root });
        assert!(html.contains(&base), "{address}");
        assert_eq!(html.matches("<title>").count(), 1, "{address}");
        assert!(html.contains(&page::head(page, top)), "{address}");
        let body = page::body(page, top);
        // A document has no program that would take its place.
        let body = match page.program() {
            Some(_) => format!("<body><div id=\"static\">{body}</div>"),
            None => format!("<body>{body}"),
        };
        assert!(html.contains(&body), "{address}");
    }
    // What the worker answers with at all other addresses stands for no page of them.
    for name in ["gallery.html", "desk.html", "organiser.html"] {
        let application = text(&files, name);
        assert!(application.contains("<title>Palmarès</title>"), "{name}");
        assert!(!application.contains("id=\"static\""), "{name}");
    }
}

#[test]
fn pages_that_stand_for_themselves_have_styles_and_no_scripts() {
    let files = after(&built());
    let alone: Vec<_> = files
        .keys()
        .filter(|path| path.starts_with("embed/") && path.ends_with("/index.html"))
        .collect();
    assert!(!alone.is_empty());
    for path in alone.into_iter().map(String::as_str).chain(["404.html"]) {
        let html = text(&files, path);
        assert!(html.contains("content=\"default-src 'none'; style-src 'sha256-"), "{path}");
        assert!(
            !html.contains("script-src") && !html.contains("<script type=\"module\""),
            "{path}"
        );
    }
}

#[test]
fn a_site_that_knows_its_address_has_pictures_a_sitemap_and_a_feed() {
    let site = SafeUrl::parse("https://prix.example.org/2020/");
    let published = publish(&built(), site.as_ref()).unwrap();
    let files = &published.files;
    assert!(files[picture::COVER].starts_with(b"\x89PNG"));
    for nominee in &small().edition.nominees {
        assert!(files[&picture::path(&nominee.id)].starts_with(b"\x89PNG"), "{}", nominee.id);
    }
    assert!(text(files, "sitemap.xml").contains("https://prix.example.org/2020/nomines/"));
    assert!(text(files, "index.html").contains("https://prix.example.org/2020/carte.png"));
    assert!(!files.contains_key("carte.png.br"));
    // Without it nothing absolute is claimed.
    let without = self::published(&built()).files;
    assert!(!without.contains_key("sitemap.xml") && !without.contains_key(picture::COVER));
}

#[test]
fn a_folder_with_gathered_licences_has_a_page_of_them() {
    let mut folder = built();
    folder.insert(licences::DOCUMENT.into(), licences::write(&some()).into_bytes());
    let site = SafeUrl::parse("https://prix.example.org/2020/");
    let files = publish(&folder, site.as_ref()).unwrap().files;
    let html = text(&files, "licences/index.html");
    assert!(html.contains("<style>"), "{html}");
    assert!(html.contains("default-src 'none'"));
    assert_eq!(boot_of(&files, "licences/index.html"), boot_of(&files, "a-propos/index.html"));
    assert!(text(&files, "sitemap.xml").contains("https://prix.example.org/2020/licences/<"));
    assert!(text(&files, "_headers").contains("\n/licences/*\n"));
    for path in ["index.html", "gallery.html", "desk.html", "organiser.html"] {
        assert!(text(&files, path).contains(r#"<link rel="license" href="licences/"/>"#), "{path}");
    }
    assert!(text(&files, "a-propos/index.html").contains(r#"href="licences/""#));
    // Whoever wants to read it has a network; what is kept stays light.
    assert!(!text(&files, "sw.js").contains("licences"));
    // Once for each language, linked from every root.
    assert!(text(&files, "en/licences/index.html").contains("url(\"../fonts/"));
    assert!(files.contains_key("licences/index.html.br"));
    assert!(!files.keys().any(|path| path.starts_with("build/licences")));

    let once = after(&folder);
    assert_eq!(after(&once), once);
    folder.remove(licences::DOCUMENT);
    let without = publish(&folder, site.as_ref()).unwrap().files;
    assert!(!without.contains_key("licences/index.html"));
    for path in ["index.html", "gallery.html", "404.html", "sitemap.xml", "_headers"] {
        assert!(!text(&without, path).contains("licences/"), "{path}");
    }
    folder.insert(licences::DOCUMENT.into(), b"{}".to_vec());
    let error = publish(&folder, None).unwrap_err();
    assert_eq!(error, PublishError::Licences(licences::DOCUMENT.into()));
}

#[test]
fn a_published_folder_can_be_published_again_and_stays_the_same() {
    let once = after(&built());
    assert_eq!(after(&once), once);
    let mut moved = built();
    moved.insert("build/written.txt".into(), b"app-0.js\n".to_vec());
    // The list is believed: what an earlier publication wrote goes when it is not written again.
    let built = built();
    let names = Program::ALL.map(Program::name);
    let is_source = |path: &&String| {
        path.starts_with("style/") || names.iter().any(|name| path.starts_with(name))
    };
    let sources: Vec<_> = built.keys().filter(is_source).map(String::as_str).collect();
    assert_eq!(sources.len(), 14);
    let gone: BTreeSet<_> = published(&moved).obsolete.into_iter().collect();
    assert_eq!(gone, ["app-0.js"].into_iter().chain(sources).map(str::to_owned).collect());
}

#[test]
fn a_new_build_over_an_old_publication_is_the_new_build() {
    let mut folder = after(&built());
    let before: Vec<_> = gallery(&folder).map(str::to_owned).to_vec();
    folder.insert("gallery.js".into(), b"export default 2;".to_vec());
    folder.insert("gallery_bg.wasm".into(), vec![8; 5_000]);
    let files = after(&folder);
    let [glue, wasm] = gallery(&files);
    assert_eq!((files[glue].as_slice(), files[wasm].len()), (&b"export default 2;"[..], 5_000));
    for (before, now) in before.iter().zip([glue, wasm]) {
        assert_ne!(before, now);
        assert!(text(&files, "index.html").contains(now));
        assert!(!text(&files, "sw.js").contains(before) && !files.contains_key(before));
    }
}

#[test]
fn nothing_stands_inside_a_page_but_the_import_map_and_the_style_that_its_policy_names() {
    let files = after(&built());
    let page = text(&files, "index.html");
    let map = page.split_once("<script type=\"importmap\">").unwrap().1;
    let map = map.split_once("</script>").unwrap().0;
    let hash = Digest::of_bytes(map.as_bytes()).to_base64();
    assert!(
        page.contains(&format!("script-src 'self' 'wasm-unsafe-eval' 'sha256-{hash}';")),
        "{page}"
    );
    for part in page.split("<script").skip(1) {
        let (attributes, rest) = part.split_once('>').unwrap();
        // What a search engine reads is data, which no browser runs.
        let data = attributes.contains("importmap") || attributes.contains("application/ld+json");
        assert!(data || rest.starts_with("</script>"), "{part}");
    }
    for word in [" style=", "onerror", "onclick", "wasmBindings", "crossorigin=\"anonymous\""] {
        assert!(!page.contains(word), "{word}");
    }
    let policy = page.find("Content-Security-Policy").unwrap();
    assert!(policy < page.find("<base").unwrap() && policy < page.find("<script").unwrap());
    assert!(page.contains("base-uri 'self'") && page.contains("default-src 'none'"));
}

fn is_copy(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| matches!(extension, "br" | "gz"))
}

/// The style inside a page.
#[track_caller]
fn style_of<'files>(files: &'files Files, page: &str) -> &'files str {
    let style = text(files, page).split_once("<style>").unwrap().1;
    style.split_once("</style>").unwrap().0
}

/// The file that starts the program of a page.
#[track_caller]
fn boot_of<'files>(files: &'files Files, page: &str) -> (&'files str, &'files [u8]) {
    let (_, script) = text(files, page).split_once("<script type=\"module\" src=\"").unwrap();
    let name = script.split('"').next().unwrap().trim_start_matches(['.', '/']);
    let (name, bytes) = files.get_key_value(name).unwrap();
    (name, bytes)
}

#[test]
fn page_boot_glue_and_wasm_are_tied_together_by_their_hashes() {
    let files = after(&built());
    let programs = [
        ("index.html", "./", "gallery", "export default 1;", [7; 5_000]),
        ("vote/index.html", "./", "desk", "export default 3;", [9; 5_000]),
    ];
    for (page, above, program, glue, wasm) in programs {
        let hash = |bytes: &[u8]| short(&Digest::of_bytes(bytes).to_hex()).to_owned();
        let glue = format!("{program}-{}.js", hash(glue.as_bytes()));
        let wasm = format!("{program}-{}_bg.wasm", hash(&wasm));
        let html = text(&files, page);
        let (name, boot) = boot_of(&files, page);
        assert!(name.contains(short(&Digest::of_bytes(boot).to_hex())), "{name}");
        let script = format!(
            "<script type=\"module\" src=\"{above}{name}\" integrity=\"{}\"></script>",
            integrity(boot)
        );
        assert!(html.contains(&script), "{html}");
        let hash = integrity(&files[&glue]);
        let map = format!("{{\"integrity\":{{\"{above}{glue}\":\"{hash}\"}}}}");
        assert!(html.contains(&map), "{html}");
        let boot = std::str::from_utf8(boot).unwrap();
        let release = format!(
            "const RELEASE = {{\"glue\":\"./{glue}\",\"integrity\":\"{}\",\"wasm\":\"./{wasm}\"}};",
            integrity(&files[&wasm])
        );
        assert!(boot.contains(&release), "{boot}");
    }
    // Nothing is uploaded under a name that stays when the content changes.
    for path in ["desk.js", "desk_bg.wasm", "gallery.js", "gallery_bg.wasm"] {
        assert!(!files.contains_key(path), "{path}");
    }
}

#[test]
fn a_document_starts_no_program_and_its_policy_lets_none_start() {
    let files = after(&built());
    let (name, boot) = boot_of(&files, "palmares/index.html");
    let boot = std::str::from_utf8(boot).unwrap();
    assert!(!boot.contains("RELEASE") && !boot.contains("WebAssembly"), "{boot}");
    for page in ["palmares/", "chiffres/", "accessibilite/", "a-propos/", "en/palmares/"] {
        let page = format!("{page}index.html");
        let html = text(&files, &page);
        assert_eq!(boot_of(&files, &page).0, name);
        let hash = integrity(files[name].as_slice());
        assert!(html.contains(&format!("{name}\" integrity=\"{hash}\"></script>")), "{page}");
        assert!(html.contains("script-src 'self'; style-src 'sha256-"), "{page}");
        assert!(html.contains("connect-src 'self';"), "{page}");
        for absent in ["importmap", "modulepreload", "wasm", "id=\"panne\"", "id=\"static\""] {
            assert!(!html.contains(absent), "{page}: {absent}");
        }
        assert!(html.contains("<section class=\"version-bar\" id=\"version\""), "{page}");
    }
}

#[test]
fn every_page_that_a_script_starts_begins_with_the_theme() {
    let files = after(&built());
    let boots = ["index.html", "vote/index.html", "palmares/index.html"];
    let boots: Vec<_> = boots.iter().map(|page| boot_of(&files, page).1).collect();
    let theme = read("src/publish/theme.js");
    assert!(boots.iter().all(|boot| boot.starts_with(&theme)));
    for page in ["index.html", "vote/index.html", "palmares/index.html"] {
        let html = text(&files, page);
        let button = html.split_once("<button class=\"theme-switch\"").unwrap().1;
        assert!(!button.split_once('>').unwrap().0.contains("disabled"), "{page}");
    }
}

#[test]
fn one_changed_byte_of_a_program_changes_every_name_above_it() {
    let before = after(&built());
    for (program, page) in [
        ("gallery_bg.wasm", "index.html"),
        ("desk_bg.wasm", "vote/index.html"),
        ("organiser_bg.wasm", "organisation/index.html"),
    ] {
        let mut folder = built();
        folder.insert(program.into(), vec![8; 5_000]);
        let changed = after(&folder);
        assert_ne!(boot_of(&before, page).0, boot_of(&changed, page).0);
        assert_ne!(before[page], changed[page]);
        assert_ne!(before["sw.js"], changed["sw.js"]);
    }
}

#[test]
fn the_worker_keeps_what_the_programs_need_and_nothing_else() {
    let mut folder = built();
    let (mut earlier, place) = (folder["data/edition.json"].clone(), "editions/before/");
    let text_of = String::from_utf8(earlier).unwrap();
    earlier = text_of.replacen("\"id\": \"", "\"id\": \"before-", 1).into_bytes();
    folder.insert(format!("{place}data/edition.json"), earlier);
    let files = after(&folder);
    let worker = text(&files, "sw.js");
    let listed = |name: &str| -> BTreeSet<_> {
        let (_, list) = worker.split_once(&format!("\"{name}\":{{")).unwrap();
        let list = list.split_once('}').unwrap().0;
        list.split(',').map(|it| it.split('"').nth(1).unwrap().to_owned()).collect()
    };
    let kept = listed("files");
    let mut expected: BTreeSet<String> =
        ["data/editions.json", "fonts/one.woff2", "icons/hash.svg", "map/france.svg"]
            .map(str::to_owned)
            .into();
    expected.extend(gallery(&files).map(str::to_owned));
    for page in ["index.html", "vote/index.html", "palmares/index.html"] {
        expected.insert(boot_of(&files, page).0.to_owned());
    }
    expected.extend(picture::icons().unwrap().into_iter().map(|(path, _)| path));
    let named = files.keys().filter(|it| it.starts_with("desk-") && !is_copy(it));
    expected.extend(named.cloned());
    for edition in ["", place] {
        expected.insert(format!("{edition}data/edition.json"));
        for language in Language::ALL {
            let folder = language.folder_in(&small().edition);
            for page in ["", "gallery.html", "desk.html", "manifest.webmanifest"] {
                expected.insert(format!("{edition}{folder}{page}"));
            }
            for document in ["a-propos/", "accessibilite/", "chiffres/", "palmares/"] {
                expected.insert(format!("{edition}{folder}{document}"));
            }
        }
    }
    assert_eq!(kept, expected);
    // Apart from it, what nobody needs who does not organise.
    let mut of_organisers: BTreeSet<_> =
        files.keys().filter(|it| it.starts_with("organiser-") && !is_copy(it)).cloned().collect();
    assert_eq!(of_organisers.len(), 2, "{of_organisers:?}");
    of_organisers.insert(boot_of(&files, "organisation/index.html").0.to_owned());
    of_organisers.insert("register/territories.txt".into());
    for edition in ["", place] {
        let folders = Language::ALL.map(|language| language.folder_in(&small().edition));
        of_organisers.extend(folders.map(|folder| format!("{edition}{folder}organiser.html")));
    }
    assert_eq!(listed("organiser"), of_organisers);
    expected.extend(of_organisers);
    for path in expected {
        let start = path.is_empty() || path.ends_with('/');
        let file = if start { format!("{path}index.html") } else { path.clone() };
        let hash = Digest::of_bytes(&files[&file]).to_base64();
        assert!(worker.contains(&format!("\"{path}\":\"{hash}\"")), "{path}");
    }
    let sections = r#""a-propos":"a-propos/","accessibilite":"accessibilite/","chiffres":"chiffres/","hall-of-fame":"gallery.html","ma-liste":"gallery.html","nomines":"gallery.html","organisation":"organiser.html","palmares":"palmares/","palmares/recompter":"organiser.html","vote":"desk.html""#;
    assert!(worker.contains(&format!("\"sections\":{{{sections}}}")), "{worker}");
    // The longest first, so that an address below two roots is the inner one's.
    let roots = worker.split_once("\"roots\":[").unwrap().1.split_once(']').unwrap().0;
    let roots: Vec<_> = roots.split(',').map(str::len).collect();
    assert!(roots.is_sorted_by(|a, b| a >= b), "{roots:?}");
}

#[test]
fn every_edition_of_a_folder_has_a_root_of_the_same_shape() {
    let mut folder = built();
    let shipped = String::from_utf8(folder["data/edition.json"].clone()).unwrap();
    let earlier = shipped.replacen("\"id\": \"", "\"id\": \"before-", 1);
    folder.insert("editions/before/data/edition.json".into(), earlier.clone().into_bytes());
    let files = after(&folder);
    let pages = Address::pages(&small().edition);
    for page in pages.iter().chain([&Address::home()]) {
        let address = page.to_relative();
        let html = text(&files, &format!("editions/before/{address}index.html"));
        let base = "../".repeat(address.matches('/').count());
        let base = if base.is_empty() { "./" } else { base.as_str() };
        assert!(html.contains(&format!("<base href=\"{base}\"/>")), "{address}");
        // Programs and styles are shared; the data is its own; the other edition is one link away.
        for shared in ["=\"../../boot-", "url(\"../../fonts/"] {
            assert!(html.contains(shared), "{address}: {shared}");
        }
        assert!(html.contains("<a href=\"../../\">"), "{address}");
        // Only a program asks for them.
        let starts = page.program().is_some();
        for asked in ["href=\"data/edition.json\"", "rel=\"related\""] {
            assert_eq!(html.contains(asked), starts, "{address}: {asked}");
        }
    }
    assert_eq!(after(&files), files);
    // Gone with its edition.
    let mut without = files.clone();
    without.remove("editions/before/data/edition.json");
    assert_eq!(after(&without), after(&built()));
    // Drafts are kept by the name of an edition, so no two may have the same.
    folder.insert("editions/before/data/edition.json".into(), shipped.into_bytes());
    let same = PublishError::SameEdition("editions/before/data/edition.json".into());
    assert_eq!(publish(&folder, None).unwrap_err(), same);
}

#[test]
fn another_edition_is_another_build() {
    let build = |files: &Files| {
        let worker = text(files, "sw.js").to_owned();
        short(worker.split_once("{\"build\":\"").unwrap().1).to_owned()
    };
    let mut folder = built();
    let one = build(&after(&folder));
    assert!(one.chars().all(|digit| digit.is_ascii_hexdigit()), "{one}");
    let edition = String::from_utf8(folder["data/edition.json"].clone()).unwrap();
    folder
        .insert("data/edition.json".into(), edition.replacen("\n  \"", "\n   \"", 1).into_bytes());
    assert_ne!(build(&after(&folder)), one);
}

#[test]
fn a_page_brings_its_style_along_and_the_desk_has_more_of_it() {
    let files = after(&built());
    // As the page names them, without what is said to people alone; a text in quotation marks stays as it is.
    let media = "@media (min-width: 1rem) and (hover){a:is(b,c) > d{--x: calc(1px + 2px);}}";
    let desk = "b,c{content: \"/* a ; b */  \" / \"\";}";
    let document = "table{border: 0;}";
    // Organisers see what jurors see, and more.
    let organiser = "b,c{content: \"/* a ; b */  \" / \"\";}i{margin: 0;}";
    for (page, above, desk) in [
        ("index.html", "./", ""),
        ("gallery.html", "./", ""),
        ("404.html", "", ""),
        ("vote/index.html", "./", desk),
        ("en/vote/relire/index.html", "../", desk),
        ("desk.html", "./", desk),
        ("organisation/index.html", "./", organiser),
        ("en/organisation/cle/index.html", "../", organiser),
        ("palmares/index.html", "./", document),
        ("en/a-propos/index.html", "../", document),
    ] {
        let style = format!("a{{src: url(\"{above}fonts/one.woff2\");}}{desk}{media}");
        assert_eq!(style_of(&files, page), style, "{page}");
        let hash = Digest::of_bytes(style.as_bytes()).to_base64();
        let html = text(&files, page);
        assert!(html.contains(&format!("style-src 'sha256-{hash}';")), "{page}");
        assert_eq!(
            (html.matches("<style").count(), html.matches(".css").count()),
            (1, 0),
            "{page}"
        );
        // The program and the typefaces come after the first paint.
        let (head, body) = html.split_once("</head>").unwrap();
        assert!(!head.contains("as=\"font\"") && body.contains("as=\"font\""), "{page}");
        for late in head.lines().filter(|line| line.contains("as=\"fetch\"")) {
            assert!(late.contains("fetchpriority=\"low\""), "{late}");
        }
    }
    assert!(files.keys().all(|path| path.starts_with("build/") || !path.contains(".css")));
}

#[test]
fn hosts_keep_for_ever_only_what_changes_its_name() {
    let files = after(&built());
    let headers = text(&files, "_headers");
    let rules: Vec<_> =
        headers.split_inclusive('\n').collect::<String>().lines().map(ToOwned::to_owned).collect();
    let mut place = String::new();
    let mut for_ever = BTreeSet::new();
    for line in rules {
        if line.starts_with('/') {
            place = line;
        } else if line.contains("immutable") {
            for_ever.insert(place.clone());
        }
    }
    let named = ["gallery-", "boot-", "desk-", "organiser-"];
    let expected: BTreeSet<_> = files
        .keys()
        .filter(|path| named.iter().any(|name| path.starts_with(name)))
        .filter(|path| !is_copy(path))
        .map(|path| format!("/{path}"))
        .collect();
    assert_eq!(expected.len(), 10);
    assert_eq!(for_ever, expected);
    for line in ["nosniff", "no-referrer", "camera=()", "frame-ancestors 'none'", "same-origin"] {
        assert!(headers.contains(line), "{line}");
    }
}

#[test]
fn compressed_copies_say_the_same_and_are_smaller() {
    let files = after(&built());
    let mut count = 0;
    for (path, bytes) in &files {
        let mut original = Vec::new();
        let Some((name, extension)) = path.rsplit_once('.') else { continue };
        match extension {
            "br" => brotli::BrotliDecompress(&mut bytes.as_slice(), &mut original).unwrap(),
            "gz" => {
                flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut original).unwrap();
            }
            _ => continue,
        }
        assert_eq!(original, files[name], "{path}");
        assert!(bytes.len() < original.len(), "{path}");
        count += 1;
    }
    assert!(count > 10);
    let [_, wasm] = gallery(&files);
    assert!(["br", "gz"].iter().all(|it| files.contains_key(&format!("{wasm}.{it}"))));
}

#[test]
fn a_copy_from_before_is_kept_only_if_it_says_the_same() {
    let once = after(&built());
    let another = &once[&format!("{}.br", gallery(&once)[1])];
    for wrong in [b"nothing that was compressed".as_slice(), another, b""] {
        let mut folder = once.clone();
        for (path, copy) in &mut folder {
            if path.rsplit_once('.').is_some_and(|(_, ending)| ending == "br") {
                wrong.clone_into(copy);
            }
        }
        assert_eq!(after(&folder), once);
    }
}

#[test]
fn every_file_that_is_uploaded_is_in_the_sums_but_the_sums() {
    let files = after(&built());
    let lines = text(&files, "SHA256SUMS").lines();
    let listed: BTreeSet<_> = lines
        .map(|line| {
            let (sum, path) = line.split_once("  ").unwrap();
            assert_eq!(sum, Digest::of_bytes(&files[path]).to_hex(), "{path}");
            path
        })
        .collect();
    // What publishing starts from need not be uploaded.
    let uploaded = |path: &&str| *path != "SHA256SUMS" && !path.starts_with("build/");
    let all = files.keys().map(String::as_str).filter(uploaded);
    assert_eq!(listed, all.collect());
}

#[test]
fn the_first_visit_to_each_program_is_counted_part_by_part() {
    let visits = published(&built()).visits;
    let programs: Vec<_> = visits.iter().map(|visit| visit.program).collect();
    assert_eq!(programs, Program::ALL);
    for visit in &visits {
        let parts = visit.parts.map(|(part, _)| part);
        let all = [Part::Page, Part::Styles, Part::Boot, Part::Glue, Part::Wasm, Part::Data];
        assert_eq!(parts, all);
        assert!(visit.parts.iter().all(|(_, bytes)| *bytes > 0), "{visit:?}");
        assert_eq!(visit.total(), visit.parts.iter().map(|(_, bytes)| bytes).sum::<usize>());
    }
    assert_ne!(visits[0].parts[0], visits[1].parts[0]);
}

#[test]
fn what_cannot_be_published_is_told_why() {
    let without = |path: &str| {
        let mut folder = built();
        folder.remove(path);
        publish(&folder, None).unwrap_err()
    };
    let needed =
        ["gallery.js", "desk.js", "organiser_bg.wasm", "style/base.css", "data/edition.json"];
    for path in needed {
        assert_eq!(without(path), PublishError::Missing(path.into()));
    }
    let mut folder = built();
    folder.insert("data/edition.json".into(), b"{}".to_vec());
    let error = publish(&folder, None).unwrap_err();
    assert_eq!(error, PublishError::Edition("data/edition.json".into()));
}

#[test]
fn the_page_that_was_built_is_shown_to_nobody_and_needed_for_nothing() {
    let mut folder = built();
    let files = after(&folder);
    assert!(!text(&files, "index.html").contains("Trunk"));
    folder.remove("index.html");
    assert_eq!(after(&folder), files);
}

#[test]
fn every_style_sheet_of_the_project_is_in_a_page() {
    let mut folder = built();
    let names: Vec<_> = std::fs::read_dir(path("style")).unwrap().map(|it| it.unwrap()).collect();
    let names: Vec<_> = names.iter().map(|it| it.file_name().into_string().unwrap()).collect();
    for name in &names {
        folder.insert(format!("style/{name}"), format!("/**/.sheet-{name}{{}}").into_bytes());
    }
    let files = after(&folder);
    let pages = ["organisation/index.html", "palmares/index.html"].map(|it| style_of(&files, it));
    assert!(names.len() > 5);
    for name in names {
        assert!(pages.iter().any(|style| style.contains(&format!(".sheet-{name}{{}}"))), "{name}");
    }
}

const REVOCATIONS: &str = "data/revocations.json";

/// A site whose edition has an organiser's key.
fn built_for_a_jury() -> Files {
    let mut folder = built();
    folder.insert("data/edition.json".into(), read("tests/data/v1/jury.json"));
    folder
}

#[test]
fn where_jurors_are_invited_it_is_published_who_no_longer_is() {
    assert!(!after(&built()).contains_key(REVOCATIONS));
    let mut files = after(&built_for_a_jury());
    assert!(text(&files, REVOCATIONS).contains("\"revoked\": []"));
    assert!(text(&files, "sw.js").contains("\"data/revocations.json\""));
    // The organiser puts a list into a folder that was published before.
    let list = read("tests/data/v1/revocations.json");
    files.insert(REVOCATIONS.into(), list.clone());
    assert_eq!(after(&after(&files))[REVOCATIONS], list);
    let altered = text(&files, REVOCATIONS).replace("inv-3", "inv-4").into_bytes();
    files.insert(REVOCATIONS.into(), altered);
    let refused = publish(&files, None).unwrap_err();
    assert!(matches!(refused, PublishError::Revocations(path, _) if path == REVOCATIONS));
}

#[test]
fn case_22_only_pages_of_jurors_take_an_invitation_out_of_the_address_before_they_are_drawn() {
    let files = after(&built_for_a_jury());
    for page in ["vote/index.html", "vote/relire/index.html", "desk.html"] {
        let html = text(&files, page);
        let (before, rest) = html.split_once("<script>").unwrap();
        let (script, _) = rest.split_once("</script>").unwrap();
        let hash = Digest::of_bytes(script.as_bytes()).to_base64();
        assert!(html.contains(&format!(" 'sha256-{hash}'; style-src")), "{page}");
        assert!(before.contains("<base") && !before.contains("<body"), "{page}");
        assert!(script.contains("history.replaceState"), "{script}");
    }
    for page in ["index.html", "palmares/index.html", "organisation/index.html"] {
        assert!(!text(&files, page).contains("<script>"), "{page}");
    }
}

#[test]
fn a_worker_of_the_pages_own_text_may_run_beside_the_pages_of_organisers_alone() {
    let files = after(&built());
    for (page, beside) in [
        ("organisation/index.html", true),
        ("en/organisation/cle/index.html", true),
        ("organiser.html", true),
        ("index.html", false),
        ("vote/index.html", false),
        ("palmares/index.html", false),
    ] {
        let policy = text(&files, page).split_once("worker-src 'self'").unwrap().1;
        assert_eq!(policy.starts_with(" blob:;"), beside, "{page}");
    }
}
