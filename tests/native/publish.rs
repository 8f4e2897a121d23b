//! What publishing makes of a built folder: pages, the chain of hashes, the worker's list, headers, copies, sums.

use std::collections::BTreeSet;
use std::io::Read as _;

use palmares::address::Address;
use palmares::edition::SafeUrl;
use palmares::publish::{Files, Part, PublishError, Published, page, picture, publish};
use palmares::signing::Digest;
use palmares::text::fr::FRENCH;

use crate::support::{read, shipped, small};

/// A page as Trunk 0.21 writes it.
const BUILT: &str = r#"<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <base href="./">
    <title>Palmarès</title>
    <link rel="stylesheet" href="./base-1.css" integrity="sha384-x"/>
    
<script type="module">
import init, * as bindings from './app-1.js';
const wasm = await init({ module_or_path: './app-1_bg.wasm' });


window.wasmBindings = bindings;


dispatchEvent(new CustomEvent("TrunkApplicationStarted", {detail: {wasm}}));

</script>
    
  <link rel="modulepreload" href="./app-1.js" crossorigin="anonymous"><link rel="preload" href="./app-1_bg.wasm" crossorigin="anonymous" as="fetch" type="application/wasm"></head>
  <body>
    <noscript>Sans script</noscript>
  </body>
</html>
"#;

pub(crate) fn built() -> Files {
    let files: [(&str, &[u8]); 10] = [
        ("index.html", BUILT.as_bytes()),
        ("app-1.js", b"export default 1;"),
        ("app-1_bg.wasm", &[7; 5_000]),
        ("base-1.css", b"a {}"),
        ("app-0.js", b"of the build before"),
        ("data/edition.json", &read("tests/data/v1/edition.json")),
        ("data/edition.schema.json", b"{}"),
        ("fonts/one.woff2", b"font"),
        ("fonts/OFL.txt", b"licence"),
        ("icons/hash.svg", b"<svg/>"),
    ];
    files.into_iter().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect()
}

pub(crate) fn published(folder: &Files) -> Published {
    publish(folder, &FRENCH, None).unwrap()
}

/// The folder after what publishing says was done to it.
fn after(folder: &Files) -> Files {
    let published = published(folder);
    let mut files = folder.clone();
    files.retain(|path, _| !published.obsolete.contains(path));
    files.extend(published.files);
    files
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

/// The one file whose name begins and ends so.
#[track_caller]
fn one<'files>(files: &'files Files, begin: &str, end: &str) -> (&'files str, &'files [u8]) {
    let found: Vec<_> =
        files.iter().filter(|(it, _)| it.starts_with(begin) && it.ends_with(end)).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    let (path, bytes) = found.into_iter().next().unwrap();
    (path, bytes)
}

#[test]
fn every_address_gets_a_page_with_a_base_that_leads_to_the_root() {
    let mut folder = built();
    folder.insert("data/edition.json".into(), read("public/data/edition.json"));
    let files = after(&folder);
    let pages = Address::pages(&shipped().edition);
    assert!(pages.len() > 70);
    for page in pages.iter().chain([&Address::home()]) {
        let address = page.to_relative();
        let html = text(&files, &format!("{address}index.html"));
        let root = "../".repeat(address.matches('/').count());
        let base = format!("<base href=\"{}\">", if root.is_empty() { "./" } else { &root });
        assert!(html.contains(&base), "{address}");
        assert_eq!(html.matches("<title>").count(), 1, "{address}");
        assert!(html.contains(&page::head(page, shipped(), &FRENCH, None)), "{address}");
        let body = page::body(page, shipped(), &FRENCH);
        assert!(html.contains(&format!("<body><div id=\"static\">{body}</div>")), "{address}");
    }
    // What the worker answers with at all other addresses stands for no page of them.
    let application = text(&files, "application.html");
    assert!(application.contains("<title>Palmarès</title>"));
    assert!(!application.contains("id=\"static\""));
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
        assert!(html.contains("./base-1.css"), "{path}");
        assert!(html.contains("content=\"default-src 'none'; style-src 'self'"), "{path}");
        assert!(
            !html.contains("script-src") && !html.contains("<script type=\"module\""),
            "{path}"
        );
        assert!(!html.contains(page::STYLES), "{path}");
    }
}

#[test]
fn a_site_that_knows_its_address_has_pictures_a_sitemap_and_a_feed() {
    let site = SafeUrl::parse("https://prix.example.org/2020/");
    let published = publish(&built(), &FRENCH, site.as_ref()).unwrap();
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
fn a_published_folder_can_be_published_again_and_stays_the_same() {
    let once = after(&built());
    assert_eq!(after(&once), once);
    let mut moved = built();
    moved.insert("build/written.txt".into(), b"app-0.js\n".to_vec());
    // The list is believed: what an earlier publication wrote goes when it is not written again.
    assert_eq!(published(&moved).obsolete, ["app-0.js"]);
}

#[test]
fn a_new_build_over_an_old_publication_is_the_new_build() {
    let mut folder = after(&built());
    folder.insert("index.html".into(), BUILT.replace("app-1", "app-2").into_bytes());
    folder.insert("app-2.js".into(), b"export default 2;".to_vec());
    folder.insert("app-2_bg.wasm".into(), vec![8; 5_000]);
    let files = after(&folder);
    assert!(text(&files, "index.html").contains("./app-2.js"));
    assert!(!text(&files, "sw.js").contains("app-1"));
}

#[test]
fn no_script_and_no_style_stands_inside_a_page_but_the_import_map() {
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
    for word in
        ["<style", " style=", "onerror", "onclick", "wasmBindings", "crossorigin=\"anonymous\""]
    {
        assert!(!page.contains(word), "{word}");
    }
    let policy = page.find("Content-Security-Policy").unwrap();
    assert!(policy < page.find("<base").unwrap() && policy < page.find("<script").unwrap());
    assert!(page.contains("base-uri 'self'") && page.contains("default-src 'none'"));
}

#[test]
fn page_boot_glue_and_wasm_are_tied_together_by_their_hashes() {
    let files = after(&built());
    let page = text(&files, "index.html");
    let (name, boot) = one(&files, "boot-", ".js");
    assert!(name.contains(short(&Digest::of_bytes(boot).to_hex())), "{name}");
    let script = format!(
        "<script type=\"module\" src=\"./{name}\" integrity=\"{}\"></script>",
        integrity(boot)
    );
    assert!(page.contains(&script), "{page}");
    let glue = integrity(&files["app-1.js"]);
    assert!(page.contains(&format!("{{\"integrity\":{{\"./app-1.js\":\"{glue}\"}}}}")), "{page}");
    let boot = std::str::from_utf8(boot).unwrap();
    let release = format!(
        "const RELEASE = {{\"glue\":\"./app-1.js\",\"integrity\":\"{}\",\"wasm\":\"./app-1_bg.wasm\"}};",
        integrity(&files["app-1_bg.wasm"])
    );
    assert!(boot.contains(&release), "{boot}");
}

#[test]
fn one_changed_byte_of_the_program_changes_every_name_above_it() {
    let before = after(&built());
    let mut folder = built();
    folder.insert("app-1_bg.wasm".into(), vec![8; 5_000]);
    let changed = after(&folder);
    assert_ne!(one(&before, "boot-", ".js").0, one(&changed, "boot-", ".js").0);
    assert_ne!(before["index.html"], changed["index.html"]);
    assert_ne!(before["sw.js"], changed["sw.js"]);
}

#[test]
fn the_worker_keeps_what_the_app_needs_and_nothing_else() {
    let files = after(&built());
    let worker = text(&files, "sw.js");
    let (boot, _) = one(&files, "boot-", ".js");
    let (_, list) = worker.split_once("\"files\":{").unwrap();
    let list = list.split_once('}').unwrap().0;
    let kept: BTreeSet<_> = list.split(',').map(|it| it.split('"').nth(1).unwrap()).collect();
    let expected = [
        "",
        "app-1.js",
        "app-1_bg.wasm",
        "application.html",
        "base-1.css",
        boot,
        "data/edition.json",
        "fonts/one.woff2",
        "icons/hash.svg",
    ];
    assert_eq!(kept, BTreeSet::from(expected));
    for path in expected {
        let file = if path.is_empty() { "index.html" } else { path };
        let hash = Digest::of_bytes(&files[file]).to_base64();
        assert!(worker.contains(&format!("\"{path}\":\"{hash}\"")), "{path}");
    }
    assert!(worker.contains(r#""sections":["","a-propos","nomines","vote"]"#), "{worker}");
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
    let (boot, _) = one(&files, "boot-", ".js");
    let expected = ["/app-1.js", "/app-1_bg.wasm", "/base-1.css", &format!("/{boot}")];
    assert_eq!(for_ever, expected.into_iter().map(ToOwned::to_owned).collect());
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
    assert!(files.contains_key("app-1_bg.wasm.br") && files.contains_key("app-1_bg.wasm.gz"));
}

#[test]
fn every_file_is_in_the_sums_but_the_sums() {
    let files = after(&built());
    let lines = text(&files, "SHA256SUMS").lines();
    let listed: BTreeSet<_> = lines
        .map(|line| {
            let (sum, path) = line.split_once("  ").unwrap();
            assert_eq!(sum, Digest::of_bytes(&files[path]).to_hex(), "{path}");
            path
        })
        .collect();
    let all = files.keys().map(String::as_str).filter(|path| *path != "SHA256SUMS");
    assert_eq!(listed, all.collect());
}

#[test]
fn the_first_visit_is_counted_part_by_part() {
    let published = published(&built());
    let parts: Vec<_> = published.first_visit.iter().map(|(part, _)| *part).collect();
    assert_eq!(parts, [Part::Page, Part::Styles, Part::Boot, Part::Glue, Part::Wasm, Part::Data]);
    assert!(published.first_visit.iter().all(|(_, bytes)| *bytes > 0));
    assert_eq!(published.first_visit[1].1, 4);
}

#[test]
fn what_cannot_be_published_is_told_why() {
    let without = |path: &str| {
        let mut folder = built();
        folder.remove(path);
        publish(&folder, &FRENCH, None).unwrap_err()
    };
    assert_eq!(without("index.html"), PublishError::NotASite("index.html".into()));
    for path in ["app-1.js", "app-1_bg.wasm", "data/edition.json"] {
        assert_eq!(without(path), PublishError::Missing(path.into()));
    }
    let mut folder = built();
    folder.insert("data/edition.json".into(), b"{}".to_vec());
    let error = publish(&folder, &FRENCH, None).unwrap_err();
    assert_eq!(error, PublishError::Edition("data/edition.json".into()));
    folder.insert("index.html".into(), BUILT.replace("<title>", "<titre>").into_bytes());
    let error = publish(&folder, &FRENCH, None).unwrap_err();
    assert_eq!(error, PublishError::NotASite("index.html".into()));
}
