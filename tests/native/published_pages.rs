//! What a published folder says before any program runs: complete, escaped, and leading somewhere.

use std::collections::{BTreeMap, BTreeSet};

use palmares::address::Address;
use palmares::edition::{Edition, Nominee, SafeUrl};
use palmares::format::{Fault, FaultKind};
use palmares::markup;
use palmares::publish::root::Root;
use palmares::publish::{page, picture};
use palmares::text::Language;
use palmares::workflow::open_edition::OpenEdition;
use roxmltree::{Document, Node};
use serde_json::{Value, json};

use crate::support::{changed, path, read, shipped, small};

fn site() -> SafeUrl {
    SafeUrl::parse("https://prix.example.org/2020").unwrap()
}

fn all_pages(edition: &Edition) -> Vec<Address> {
    [Address::home()].into_iter().chain(Address::pages(edition)).collect()
}

fn head_of(page: &Address, open: &OpenEdition, site: Option<&SafeUrl>) -> String {
    format!("<head>{}</head>", page::head(page, &Root::alone(open, Language::French, site)))
}

fn body_of(page: &Address, open: &OpenEdition) -> String {
    page::body(page, &Root::alone(open, Language::French, None))
}

#[track_caller]
pub(crate) fn parse(text: &str) -> Document<'_> {
    let text = text.trim_start_matches("<!doctype html>");
    Document::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

pub(crate) fn elements<'a>(
    document: &'a Document<'_>,
    name: &'a str,
) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.tag_name().name() == name)
}

pub(crate) fn words(node: Node<'_, '_>) -> String {
    let pieces = node.descendants().filter(Node::is_text).filter_map(|node| node.text());
    pieces.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The content of a `meta` element, by `name` or `property`.
fn meta(document: &Document<'_>, name: &str) -> Option<String> {
    let named =
        |node: &Node<'_, '_>| node.attribute("name").or(node.attribute("property")) == Some(name);
    elements(document, "meta").find(named)?.attribute("content").map(str::to_owned)
}

/// What a page names in its head to look as it should.
pub(crate) fn start() -> page::Start {
    page::Start { policy: "default-src 'none'".into(), links: "<style>a{}</style>".into() }
}

fn files(open: &OpenEdition, site: Option<&SafeUrl>) -> BTreeMap<String, String> {
    let root = Root::alone(open, Language::French, site);
    let start = start();
    let beside = page::root_files(&root, &start);
    beside.into_iter().chain(page::site_files(&[root], &start)).collect()
}

/// The small edition whose first nominee and award say something hostile wherever they say anything.
fn hostile(text: &str) -> Result<OpenEdition, Vec<Fault>> {
    changed(small(), |edition| {
        let say = |thing: &mut Value, members: &[&str]| {
            for member in members {
                *thing.get_mut(member).unwrap() = text.into();
            }
        };
        say(edition, &["title", "theme"]);
        edition["presentation"].as_array_mut().unwrap().iter_mut().for_each(|it| *it = text.into());
        for organiser in edition["organisers"].as_array_mut().unwrap() {
            say(organiser, &["name"]);
        }
        let nominee = edition.pointer_mut("/nominees/0").unwrap();
        say(nominee, &["title"]);
        for link in nominee["links"].as_array_mut().unwrap() {
            say(link, &["label"]);
        }
        let nominee = nominee.clone();
        for (list, member, members) in [
            ("territories", "territory", &["name", "label"]),
            ("categories", "category", &["name", "description"]),
            ("sources", "source", &["title", "publisher"]),
        ] {
            let things = edition[list].as_array_mut().unwrap();
            let meant = |it: &&mut Value| it.get("id") == nominee.get(member);
            say(things.iter_mut().find(meant).unwrap(), members);
        }
        let (id, source) = (nominee.get("id"), nominee.get("source"));
        edition["awards"] = json!([{ "nominee": id, "statement": text, "source": source }]);
    })
}

#[test]
fn every_page_says_what_it_is() {
    for page in all_pages(&shipped().edition) {
        for site in [None, Some(&site())] {
            let head = head_of(&page, shipped(), site);
            let head = parse(&head);
            let body = body_of(&page, shipped());
            let body = parse(&body);
            assert_eq!(elements(&head, "title").count(), 1, "{page:?}");
            let description = meta(&head, "description").unwrap();
            assert!((40..=400).contains(&description.chars().count()), "{page:?}: {description}");
            assert_eq!(elements(&body, "h1").filter(|it| !words(*it).is_empty()).count(), 1);
            assert_eq!(elements(&body, "main").count(), 1, "{page:?}");
        }
    }
}

#[test]
fn no_two_pages_have_the_same_title_or_description() {
    let mut titles = BTreeSet::new();
    let mut descriptions = BTreeSet::new();
    let pages = all_pages(&shipped().edition);
    for page in &pages {
        let head = head_of(page, shipped(), None);
        let head = parse(&head);
        titles.insert(words(elements(&head, "title").next().unwrap()));
        descriptions.insert(meta(&head, "description").unwrap());
    }
    assert_eq!((titles.len(), descriptions.len()), (pages.len(), pages.len()));
}

#[test]
fn the_title_of_a_nominee_is_the_one_the_app_gives_the_window() {
    let page = Address::parse("nomines/lambersart-affiches-1er-avril/", "");
    let head = head_of(&page, shipped(), None);
    let head = parse(&head);
    assert_eq!(
        words(elements(&head, "title").next().unwrap()).replace('\u{a0}', " "),
        "Ville de Lambersart, 1er avril, des affiches de tous les événements revisités en version « rester chez soi » · #Hashtags2020"
    );
    let home = head_of(&Address::home(), shipped(), None);
    let home = parse(&home);
    assert_eq!(words(elements(&home, "title").next().unwrap()), "#Hashtags2020 · Palmarès");
}

#[test]
fn a_nominee_can_be_read_without_a_program() {
    for nominee in &shipped().edition.nominees {
        let body = body_of(&Address::nominee(&nominee.id), shipped());
        let body = parse(&body);
        let text = words(body.root_element());
        let seen = |words: &str| {
            let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(plain(&text).contains(&plain(words)), "{}: {words}", nominee.id);
        };
        seen(&nominee.territory.label);
        seen(&nominee.category.name);
        seen(&nominee.source.title);
        seen(&nominee.territory.region.name);
        seen(nominee.territory.code.value());
        for award in shipped().edition.awards_of(&nominee.id) {
            seen(&award.statement);
            seen(&award.source.title);
        }
        for link in &nominee.links {
            seen(&link.label);
            let there = |node: Node<'_, '_>| node.attribute("href") == Some(link.url.as_str());
            assert!(elements(&body, "a").any(there), "{}: {}", nominee.id, link.url);
        }
    }
}

#[test]
fn the_start_page_leads_to_every_nominee() {
    let body = body_of(&Address::home(), shipped());
    let body = parse(&body);
    let links: BTreeSet<_> = elements(&body, "a").filter_map(|it| it.attribute("href")).collect();
    for nominee in &shipped().edition.nominees {
        assert!(links.contains(Address::nominee(&nominee.id).to_href().as_str()));
    }
    let cards = elements(&body, "article").count();
    assert_eq!(cards, 24);
}

/// The id that a link within the site leads to, and the page.
fn internal(href: &str) -> Option<(Address, Option<String>)> {
    if href.starts_with("https://") {
        return None;
    }
    let (page, section) = href.split_once('#').map_or((href, None), |(page, id)| (page, Some(id)));
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    Some((Address::parse(path.trim_start_matches("./"), query), section.map(str::to_owned)))
}

#[test]
fn every_link_inside_the_site_leads_to_a_page_that_is_written() {
    let edition = &shipped().edition;
    let pages = all_pages(edition);
    let bodies: BTreeMap<String, String> =
        pages.iter().map(|page| (page.to_relative(), body_of(page, shipped()))).collect();
    let extra = files(shipped(), Some(&site()));
    let framed = extra.iter().filter(|(path, _)| path.starts_with("embed/"));
    let mut checked = 0;
    for (at, text) in bodies.iter().chain(framed) {
        let document = parse(text);
        let others = ["base", "use"];
        let links = document.descendants().filter(|it| !others.contains(&it.tag_name().name()));
        for link in links.filter_map(|node| node.attribute("href")) {
            if link.starts_with("icons/") || link.starts_with("fonts/") {
                assert!(path(&format!("public/{link}")).exists(), "{at} leads to {link}");
                continue;
            }
            let Some((page, section)) = internal(link) else { continue };
            let page = if matches!(page, Address::Explore(_)) { Address::home() } else { page };
            let target = bodies.get(&page.to_relative());
            let target = target.unwrap_or_else(|| panic!("{at} leads to {link}"));
            if let Some(section) = section {
                assert!(target.contains(&format!(r#"id="{section}""#)), "{at} leads to {link}");
            }
            checked += 1;
        }
    }
    assert!(checked > 1_000, "{checked}");
}

#[test]
fn every_id_and_label_of_a_page_is_one_of_its_own() {
    for page in all_pages(&shipped().edition) {
        let body = body_of(&page, shipped());
        let body = parse(&body);
        let ids: Vec<_> = body.descendants().filter_map(|node| node.attribute("id")).collect();
        let once: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), once.len(), "{page:?}: {ids:?}");
        for name in ["aria-labelledby", "aria-describedby", "for"] {
            for named in body.descendants().filter_map(|node| node.attribute(name)) {
                assert!(once.contains(named), "{page:?}: {name}={named}");
            }
        }
    }
}

#[test]
fn a_published_page_uses_the_classes_and_numbers_of_the_app() {
    let mut app = String::new();
    let mut folders = vec![path("src/ui"), path("src/markup")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap().path();
            if entry.is_dir() {
                folders.push(entry);
            } else {
                app.push_str(&std::fs::read_to_string(entry).unwrap());
            }
        }
    }
    let pages = all_pages(&shipped().edition);
    for page in pages.into_iter().filter(|page| page.program().is_some()) {
        let body = body_of(&page, shipped());
        let body = parse(&body);
        for class in body.descendants().filter_map(|node| node.attribute("class")) {
            for class in class.split(' ') {
                // Some are put together from a block and an element, by a component or a piece.
                let blocks =
                    |block: &str| [format!(r#"block="{block}""#), format!(r#"("{block}", "#)];
                let (block, part) = class.split_once("__").unwrap_or((class, ""));
                let known = app.contains(class)
                    || (blocks(block).iter().any(|block| app.contains(block))
                        && app.contains(&format!("{{block}}__{part}")));
                assert!(known, "{page:?}: {class}");
            }
        }
    }
    // As many cards as `src/publish/page/explore.rs` writes before the program shows its first ones.
    assert!(app.contains("const PAGE: usize = 24;"));
}

#[test]
fn the_desk_says_that_it_needs_a_program() {
    let edition = &shipped().edition;
    let desk = [Address::Desk, Address::Review, Address::Vote(edition.categories[0].id.clone())];
    for page in desk {
        let body = body_of(&page, shipped());
        let body = parse(&body);
        let sentence: String = elements(&body, "noscript").map(words).collect();
        assert!(sentence.contains("Le vote a besoin de JavaScript"), "{page:?}: {sentence}");
    }
    let body = body_of(&Address::Verify, shipped());
    let body = parse(&body);
    let sentence: String = elements(&body, "noscript").map(words).collect();
    assert!(sentence.contains("La vérification a besoin de JavaScript"), "{sentence}");
}

/// case 63
#[test]
fn case_63_text_stays_text() {
    assert_eq!(
        markup::escape(r#"<b a="1">L'eau & « l’air »</b>"#),
        "&lt;b a=&quot;1&quot;&gt;L&#39;eau &amp; « l’air »&lt;/b&gt;"
    );
    assert_eq!(markup::escape("مرحبا #שלום 🎉 👩‍🚒"), "مرحبا #שלום 🎉 👩‍🚒");
    assert_eq!(
        markup::escape("a\u{202e}b\u{0}c\u{ffff}d\te\n\u{a0}"),
        "a\u{fffd}b\u{fffd}c\u{fffd}d\te\n\u{a0}"
    );
    assert_eq!(markup::escape(""), "");
}

/// case 63
#[test]
fn case_63_hostile_words_stay_words() {
    for text in [
        "<script>alert(1)</script>",
        r#"" onmouseover="alert(1)"#,
        "' onmouseover='alert(1)",
        "</title></script><!-- ]]> & &amp; &#60;b&#62;",
        "مرحبا بالعالم #שלום",
    ] {
        let open = hostile(text).unwrap();
        let site = site();
        let expected = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for page in all_pages(&open.edition) {
            let whole = format!(
                "<html>{}{}</html>",
                head_of(&page, &open, Some(&site)),
                body_of(&page, &open)
            );
            let document = parse(&whole);
            let scripts = elements(&document, "script");
            for script in scripts {
                assert_eq!(script.attribute("type"), Some("application/ld+json"), "{page:?}");
            }
            let forged =
                |node: Node<'_, '_>| node.attributes().any(|it| it.name().starts_with("on"));
            assert!(!document.descendants().any(forged), "{page:?}");
            assert!(words(document.root_element()).contains(&expected), "{page:?}");
        }
        for (name, file) in files(&open, Some(&site)) {
            if name == "robots.txt" {
                continue;
            }
            let document = parse(&file);
            let forged =
                |node: Node<'_, '_>| node.attributes().any(|it| it.name().starts_with("on"));
            assert!(!document.descendants().any(forged), "{name}");
            assert!(elements(&document, "script").all(|it| it.has_attribute("type")), "{name}");
        }
    }
}

/// case 63
#[test]
fn case_63_words_that_turn_other_words_around_come_to_no_page() {
    for hidden in ['\u{202e}', '\u{0}'] {
        let faults = hostile(&format!("a{hidden}b")).unwrap_err();
        let invisible = |fault: &Fault| fault.kind == FaultKind::InvisibleCharacter(hidden);
        assert!(faults.len() > 10 && faults.iter().all(invisible), "{faults:?}");
    }
}

/// The data for machines of a page.
fn linked_data(page: &Address, site: Option<&SafeUrl>) -> Option<Value> {
    let head = head_of(page, shipped(), site);
    let head = parse(&head);
    let script = elements(&head, "script").next()?;
    Some(serde_json::from_str(script.text().unwrap()).unwrap())
}

#[test]
fn the_start_page_lists_its_nominees_for_machines() {
    let list = linked_data(&Address::home(), Some(&site())).unwrap();
    assert_eq!((&list["@type"], &list["numberOfItems"]), (&"ItemList".into(), &66.into()));
    let items = list["itemListElement"].as_array().unwrap();
    assert_eq!(items.len(), 66);
    let nominee = &shipped().edition.nominees[65];
    assert_eq!(items[65]["position"], 66);
    assert_eq!(items[65]["url"], format!("https://prix.example.org/2020/nomines/{}/", nominee.id));
}

#[test]
fn every_nominee_is_a_work_with_an_author_for_machines() {
    for nominee in &shipped().edition.nominees {
        let work = linked_data(&Address::nominee(&nominee.id), None).unwrap();
        assert_eq!(work["@type"], "CreativeWork");
        assert_eq!(work["name"], nominee.title);
        assert_eq!(work["author"]["@type"], "Organization");
        assert_eq!(work["author"]["name"], nominee.territory.label);
        assert_eq!(work["url"], format!("nomines/{}/", nominee.id));
        let awards = work["award"].as_array().map_or(0, Vec::len);
        assert_eq!(awards, shipped().edition.awards_of(&nominee.id).count());
    }
    assert_eq!(linked_data(&Address::About, None), None);
}

#[test]
fn nothing_absolute_is_claimed_without_the_address_of_the_site() {
    for page in all_pages(&shipped().edition) {
        let head = head_of(&page, shipped(), None);
        for word in ["canonical", "og:url", "og:image", "alternate"] {
            assert!(!head.contains(word), "{page:?}: {word}");
        }
        assert!(head.contains(r#"name="twitter:card" content="summary""#), "{page:?}");
    }
    let files = files(shipped(), None);
    assert!(!files.contains_key("sitemap.xml") && !files.contains_key(page::FEED));
    assert_eq!(files["robots.txt"], "User-agent: *\nAllow: /\n");
}

#[test]
fn with_the_address_of_the_site_every_page_says_where_it_is_and_shows_a_picture() {
    for page in all_pages(&shipped().edition) {
        let head = head_of(&page, shipped(), Some(&site()));
        let head = parse(&head);
        let url = format!("https://prix.example.org/2020/{}", page.to_relative());
        let canonical = |node: &Node<'_, '_>| node.attribute("rel") == Some("canonical");
        let canonical = elements(&head, "link").find(canonical).unwrap();
        assert_eq!(canonical.attribute("href"), Some(url.as_str()));
        assert_eq!(meta(&head, "og:url"), Some(url));
        let image = match &page {
            Address::Nominee(id, _) => picture::path(id),
            _ => picture::COVER.to_owned(),
        };
        let image = format!("https://prix.example.org/2020/{image}");
        assert_eq!(meta(&head, "og:image"), Some(image));
        assert_eq!(meta(&head, "twitter:card").unwrap(), "summary_large_image");
        assert_eq!(meta(&head, "og:locale").unwrap(), "fr_FR");
    }
}

#[test]
fn whatever_is_asked_for_on_the_start_page_it_is_one_page() {
    let asked = Address::parse("", "q=masque&categorie=sourire");
    assert_eq!(
        head_of(&asked, shipped(), Some(&site())),
        head_of(&Address::home(), shipped(), Some(&site()))
    );
}

#[test]
fn the_sitemap_lists_every_page() {
    let files = files(shipped(), Some(&site()));
    let sitemap = parse(&files["sitemap.xml"]);
    let listed: Vec<_> = elements(&sitemap, "loc").map(words).collect();
    let page = |page: Address| format!("https://prix.example.org/2020/{}", page.to_relative());
    let pages: Vec<_> = all_pages(&shipped().edition).into_iter().map(page).collect();
    assert_eq!(listed, pages);
    let robots = &files["robots.txt"];
    assert!(robots.contains("\nSitemap: https://prix.example.org/2020/sitemap.xml\n"), "{robots}");
}

#[test]
fn a_sitemap_that_would_be_too_long_is_cut_and_indexed() {
    let open = changed(small(), |edition| {
        let nominees = edition["nominees"].as_array_mut().unwrap();
        let first = nominees[0].clone();
        nominees.extend((nominees.len()..50_000).map(|number| {
            let mut nominee = first.clone();
            nominee["id"] = format!("nomine-{number}").into();
            nominee
        }));
    });
    let open = open.unwrap();
    let files = files(&open, Some(&site()));
    let index = parse(&files["sitemap.xml"]);
    assert_eq!(
        elements(&index, "loc").map(words).collect::<Vec<_>>(),
        [
            "https://prix.example.org/2020/sitemap-1.xml",
            "https://prix.example.org/2020/sitemap-2.xml"
        ]
    );
    let count = |name: &str| elements(&parse(&files[name]), "url").count();
    assert_eq!(count("sitemap-1.xml"), 50_000);
    assert_eq!(count("sitemap-2.xml"), all_pages(&open.edition).len() - 50_000);
}

#[test]
fn the_feed_tells_the_palmares() {
    let edition = &shipped().edition;
    let files = files(shipped(), Some(&site()));
    let feed = parse(&files[page::FEED]);
    assert_eq!(feed.root_element().tag_name().namespace(), Some("http://www.w3.org/2005/Atom"));
    let entries: Vec<_> = elements(&feed, "entry").collect();
    assert_eq!(entries.len(), edition.awards.len() + edition.special_awards.len());
    let ids: BTreeSet<_> = elements(&feed, "id").map(words).collect();
    assert_eq!(ids.len(), entries.len() + 1);
    for parent in entries.into_iter().chain([feed.root_element()]) {
        for needed in ["id", "title", "updated"] {
            let found = parent.children().filter(|node| node.tag_name().name() == needed);
            let found: Vec<_> = found.map(words).collect();
            assert!(matches!(found.as_slice(), [one] if !one.is_empty()), "{needed}: {found:?}");
        }
    }
    for updated in elements(&feed, "updated").map(words) {
        let day = updated.strip_suffix("T00:00:00Z").unwrap();
        assert!(palmares::edition::Date::parse(day).is_some(), "{updated}");
    }
    assert!(elements(&feed, "author").count() > 0);
    let text = words(feed.root_element());
    assert!(text.contains("Crépy-en-Valois") && text.contains("Lambersart"), "{text}");
}

#[test]
fn an_edition_without_any_day_has_no_feed() {
    let open = changed(small(), |edition| {
        edition["dates"] = json!([]);
        for source in edition["sources"].as_array_mut().unwrap() {
            source.as_object_mut().unwrap().remove("published");
        }
    });
    let open = open.unwrap();
    assert!(!files(&open, Some(&site())).contains_key(page::FEED));
    assert!(!head_of(&Address::home(), &open, Some(&site())).contains(page::FEED));
    assert!(head_of(&Address::home(), small(), Some(&site())).contains(page::FEED));
}

#[test]
fn the_root_is_a_folder_however_the_address_of_the_site_is_written() {
    let check = |site: &str, root: &str, base: &str| {
        let files = files(small(), SafeUrl::parse(site).as_ref());
        let sitemap = parse(&files["sitemap.xml"]);
        assert_eq!(elements(&sitemap, "loc").next().map(words).as_deref(), Some(root), "{site}");
        let wrong = parse(&files["404.html"]);
        let found = elements(&wrong, "base").next().unwrap();
        assert_eq!(found.attribute("href"), Some(base), "{site}");
    };
    check("https://prix.example.org", "https://prix.example.org/", "/");
    check("https://prix.example.org/", "https://prix.example.org/", "/");
    check("https://prix.example.org/2020", "https://prix.example.org/2020/", "/2020/");
    check("https://prix.example.org:8443/a/b/?x#y", "https://prix.example.org:8443/a/b/", "/a/b/");
}

#[test]
fn the_page_for_wrong_addresses_finds_the_root_from_any_depth() {
    let base = |site: Option<&SafeUrl>| {
        let files = files(shipped(), site);
        let page = parse(&files["404.html"]);
        let base = elements(&page, "base").next().unwrap().attribute("href").unwrap().to_owned();
        assert_eq!(elements(&page, "h1").count(), 1);
        assert!(files["404.html"].contains(&start().links));
        assert_eq!(meta(&page, "robots").as_deref(), Some("noindex"));
        assert!(!files["404.html"].contains("canonical"));
        base
    };
    assert_eq!(base(None), "/");
    assert_eq!(base(Some(&site())), "/2020/");
    assert_eq!(base(SafeUrl::parse("https://prix.example.org").as_ref()), "/");
}

#[test]
fn every_nominee_has_a_card_to_frame_that_leads_out_of_its_frame() {
    let files = files(shipped(), None);
    for nominee in &shipped().edition.nominees {
        let file = &files[&format!("{}/{}/index.html", page::EMBED, nominee.id)];
        let card = parse(file);
        let base = elements(&card, "base").next().unwrap();
        assert_eq!(base.attribute("href"), Some("../../"));
        assert!(file.contains(&start().links));
        assert!(elements(&card, "a").all(|link| link.attribute("target") == Some("_top")));
        let links: Vec<_> = elements(&card, "a").filter_map(|it| it.attribute("href")).collect();
        assert_eq!(links, [Address::nominee(&nominee.id).to_href().as_str(), "./"]);
    }
}

#[test]
fn the_same_edition_gives_the_same_bytes() {
    let again =
        palmares::workflow::open_edition::open_edition(&read("public/data/edition.json")).unwrap();
    for page in all_pages(&again.edition) {
        assert_eq!(body_of(&page, &again), body_of(&page, shipped()));
        assert_eq!(head_of(&page, &again, Some(&site())), head_of(&page, shipped(), Some(&site())));
    }
    assert_eq!(files(&again, Some(&site())), files(shipped(), Some(&site())));
}

#[test]
fn no_page_is_heavy() {
    for page in all_pages(&shipped().edition) {
        let size = body_of(&page, shipped()).len() + head_of(&page, shipped(), Some(&site())).len();
        let most = if page == Address::home() { 80_000 } else { 20_000 };
        assert!(size <= most, "{page:?}: {size}");
    }
}

fn draw(nominee: &Nominee, open: &OpenEdition) -> Vec<u8> {
    let awards: Vec<_> = open.edition.awards_of(&nominee.id).collect();
    picture::picture(nominee, &awards, &open.edition, Language::French).unwrap()
}

/// Width and height, as the header of a PNG says them.
fn png_size(bytes: &[u8]) -> (u32, u32) {
    assert_eq!(bytes.get(..8), Some(&b"\x89PNG\r\n\x1a\n"[..]));
    let number = |at: usize| u32::from_be_bytes(bytes.get(at..at + 4).unwrap().try_into().unwrap());
    (number(16), number(20))
}

#[test]
fn a_picture_has_the_size_that_its_page_announces_and_is_drawn_the_same_twice() {
    let edition = &shipped().edition;
    for nominee in [&edition.nominees[0], &edition.awards[0].nominee] {
        let png = draw(nominee, shipped());
        assert_eq!(png_size(&png), (picture::WIDTH, picture::HEIGHT));
        assert!(png.len() < 100_000, "{}: {}", nominee.id, png.len());
        assert_eq!(png, draw(nominee, shipped()));
    }
    let cover = picture::cover(edition, Language::French).unwrap();
    assert_eq!(png_size(&cover), (picture::WIDTH, picture::HEIGHT));
}

#[test]
fn a_picture_has_the_colours_that_browsers_give_its_category() {
    // oklch(0.77 0.13 h) and oklch(0.945 0.032 h), as a browser writes them into pixels.
    let expected =
        [(0, ((212, 176, 69), (245, 236, 213))), (1, ((121, 183, 255), (223, 238, 255)))];
    let edition = &shipped().edition;
    for (place, colours) in expected {
        let category = &edition.categories[place];
        let nominee = edition.nominees_in(&category.id).next().unwrap();
        let pixels = tiny_skia::Pixmap::decode_png(&draw(nominee, shipped())).unwrap();
        let at = |x, y| {
            let pixel = pixels.pixel(x, y).unwrap();
            (pixel.red(), pixel.green(), pixel.blue())
        };
        assert_eq!((at(3, 627), at(3, 3)), colours, "{}", category.id);
    }
}

#[test]
fn pictures_of_different_nominees_differ_and_a_distinction_can_be_seen() {
    let edition = &shipped().edition;
    let nominee = &edition.awards[0].nominee;
    let plain = picture::picture(nominee, &[], edition, Language::French).unwrap();
    assert_ne!(plain, draw(nominee, shipped()));
    assert_ne!(draw(&edition.nominees[0], shipped()), draw(&edition.nominees[1], shipped()));
}

#[test]
fn no_word_is_too_long_for_a_picture() {
    let longest = |text: &str| text.chars().cycle().take(300).collect::<String>();
    for text in [
        "x",
        &longest("Interminablementlongnomdeterritoiresansaucunespaceniaucuntraitdunion"),
        &longest("mot "),
        &longest("#Hashtag"),
        "مرحبا بالعالم",
        "🎉",
    ] {
        let open = hostile(text).unwrap();
        assert_eq!(png_size(&draw(&open.edition.nominees[0], &open)), (1200, 630), "{text}");
        picture::cover(&open.edition, Language::French).unwrap();
    }
}
