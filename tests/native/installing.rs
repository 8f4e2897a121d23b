//! What installs a root as an app: the manifest of each, and the pictures that all of them share.

use palmares::publish::{Files, picture, publish};
use palmares::text::Language;
use serde_json::Value;

use crate::publish::{after, built};
use crate::support::{read, small};

/// Where an address in a file of a folder leads, below the top of the site; none where it leaves the site.
fn resolved(folder: &str, address: &str) -> Option<String> {
    let mut parts: Vec<_> = folder.split_terminator('/').collect();
    for part in address.split('/') {
        match part {
            "." | "" => {}
            ".." => _ = parts.pop()?,
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn site() -> Files {
    let mut folder = built();
    let edition = String::from_utf8(read("tests/data/v1/edition.json")).unwrap();
    let earlier = edition.replacen("\"id\": \"", "\"id\": \"before-", 1);
    folder.insert("editions/before/data/edition.json".into(), earlier.into_bytes());
    after(&folder)
}

/// Each root with its language.
fn roots() -> Vec<(String, Language)> {
    let of = |edition: &str| {
        let root = |it: Language| (format!("{edition}{}", it.folder_in(&small().edition)), it);
        Language::ALL.map(root)
    };
    ["", "editions/before/"].into_iter().flat_map(of).collect()
}

fn manifest(files: &Files, root: &str) -> Value {
    serde_json::from_slice(&files[&format!("{root}manifest.webmanifest")]).unwrap()
}

fn strings<'a>(list: &'a Value, name: &'a str) -> impl Iterator<Item = &'a str> {
    list.as_array().unwrap().iter().map(move |it| it[name].as_str().unwrap())
}

#[test]
fn every_root_can_be_installed_and_every_address_of_its_manifest_is_there() {
    let files = site();
    for (root, text) in roots() {
        let manifest = manifest(&files, &root);
        assert_eq!(manifest["lang"], text.tag());
        assert_eq!(manifest["name"], (text.frame().title)("", &small().edition.title));
        assert_eq!(manifest["display"], "standalone");
        // It would count from the top of the host.
        assert_eq!(manifest.get("id"), None);
        assert_eq!(resolved(&root, manifest["scope"].as_str().unwrap()).unwrap(), "", "{root}");
        let pages = strings(&manifest["shortcuts"], "url");
        let opens = strings(&manifest["file_handlers"], "action");
        for page in pages.chain(opens).chain([manifest["start_url"].as_str().unwrap()]) {
            let page = resolved(&root, page).unwrap();
            let page = format!("{page}/index.html");
            assert!(files.contains_key(page.trim_start_matches('/')), "{root}: {page}");
        }
        let shortcuts = manifest["shortcuts"].as_array().unwrap();
        let icons = shortcuts.iter().map(|it| &it["icons"]).chain([&manifest["icons"]]);
        for icon in icons.flat_map(|icons| strings(icons, "src")) {
            assert!(files.contains_key(&resolved(&root, icon).unwrap()), "{root}: {icon}");
        }
    }
}

#[test]
fn every_page_names_the_manifest_of_its_root() {
    let files = site();
    let link = r#"<link rel="manifest" href="manifest.webmanifest"/>"#;
    for (root, _) in roots() {
        for page in ["", "vote/", "vote/relire/", "palmares/", "a-propos/"] {
            let html = &files[&format!("{root}{page}index.html")];
            assert!(String::from_utf8_lossy(html).contains(link), "{root}{page}");
        }
        for page in ["gallery.html", "desk.html", "organiser.html"] {
            let html = &files[&format!("{root}{page}")];
            assert!(String::from_utf8_lossy(html).contains(link), "{root}{page}");
        }
    }
}

#[test]
fn the_paper_is_the_one_that_pages_announce() {
    let files = after(&built());
    let page = std::str::from_utf8(&files["index.html"]).unwrap();
    let manifest = manifest(&files, "");
    assert_eq!(manifest["background_color"], manifest["theme_color"]);
    let paper = manifest["theme_color"].as_str().unwrap();
    let light = format!("content=\"{paper}\" media=\"(prefers-color-scheme: light)\"");
    assert!(page.contains(&light), "{paper}");
}

#[test]
fn every_picture_has_the_size_that_the_manifest_announces() {
    let files = after(&built());
    let manifest = manifest(&files, "");
    let shortcuts = manifest["shortcuts"].as_array().unwrap();
    let icons = shortcuts.iter().map(|it| &it["icons"]).chain([&manifest["icons"]]);
    for icon in icons.flat_map(|it| it.as_array().unwrap()) {
        let (path, size) = (icon["src"].as_str().unwrap(), icon["sizes"].as_str().unwrap());
        if size == "any" {
            let svg = std::str::from_utf8(&files[path]).unwrap();
            let svg = roxmltree::Document::parse(svg).unwrap();
            let sides = svg.root_element().attribute("viewBox").unwrap();
            let sides: Vec<_> = sides.split(' ').skip(2).collect();
            assert_eq!(sides.first(), sides.last());
            continue;
        }
        let pixels = tiny_skia::Pixmap::decode_png(&files[path]).unwrap();
        assert_eq!(size, format!("{}x{}", pixels.width(), pixels.height()), "{path}");
        assert!(files[path].len() < 20_000, "{path}: {}", files[path].len());
        // Nothing shines through: systems put what they like behind it.
        assert!(pixels.pixels().iter().all(|pixel| pixel.alpha() == 255), "{path}");
    }
    assert_eq!(picture::icons().unwrap(), picture::icons().unwrap());
}

#[test]
fn a_system_that_cuts_the_icon_to_a_circle_cuts_nothing_of_the_mark() {
    let files = after(&built());
    let pixels = tiny_skia::Pixmap::decode_png(&files["icons/icon-maskable-512.png"]).unwrap();
    let side = u16::try_from(pixels.width()).unwrap();
    let middle = f64::from(side) / 2.0;
    let paper = pixels.pixel(0, 0).unwrap();
    let mut farthest = 0.0_f64;
    for x in 0..side {
        for y in 0..side {
            if pixels.pixel(x.into(), y.into()) != Some(paper) {
                let (x, y) = (f64::from(x) + 0.5 - middle, f64::from(y) + 0.5 - middle);
                farthest = farthest.max(x.hypot(y) / f64::from(side));
            }
        }
    }
    assert!((0.37..=0.4).contains(&farthest), "{farthest}");
}

#[test]
fn an_icon_is_drawn_by_publishing_and_goes_with_it() {
    let files = after(&built());
    let again = publish(&files, None).unwrap();
    assert_eq!(again.files["icons/icon-512.png"], files["icons/icon-512.png"]);
    assert!(std::str::from_utf8(&files["build/written.txt"]).unwrap().contains("icons/icon-512"));
}
