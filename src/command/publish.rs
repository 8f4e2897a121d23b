//! `palmares publish`: writes a page for every address into a built site.
//!
//! Each page is the start page with a base that leads back to the root, so that a deep link works on any plain
//! host, at any depth, without a rewrite rule. Run by Trunk after a build.

use std::path::Path;

use super::{Console, Exit};
use crate::address::Address;
use crate::workflow::open_edition;

const BASE: &str = r#"<base href="./">"#;

pub(super) fn run(folder: &Path, console: &mut Console) -> Exit {
    write_pages(folder, console).unwrap_or_else(|exit| exit)
}

fn write_pages(folder: &Path, console: &mut Console) -> Result<Exit, Exit> {
    let start = folder.join("index.html");
    let html = String::from_utf8(console.read(&start)?)
        .map_err(|error| console.unreadable(&start, &error))?;
    if !html.contains(BASE) {
        let line = (console.text.command.not_a_site)(&start.display().to_string());
        console.complain(&line);
        return Err(Exit::Refused);
    }
    let edition = folder.join("data").join("edition.json");
    let open = open_edition(&console.read(&edition)?).map_err(|_| {
        let line = (console.text.command.edition_unusable)(&edition.display().to_string());
        console.complain(&line);
        Exit::Refused
    })?;
    let pages = Address::pages(&open.edition);
    for page in &pages {
        write_page(&folder.join(page.to_relative()), &html, &page.to_relative(), console)?;
    }
    let line = (console.text.command.published)(pages.len(), &folder.display().to_string());
    console.say(&line);
    Ok(Exit::Good)
}

fn write_page(at: &Path, html: &str, address: &str, console: &mut Console) -> Result<(), Exit> {
    let root = "../".repeat(address.matches('/').count());
    let html = html.replace(BASE, &format!(r#"<base href="{root}">"#));
    let page = at.join("index.html");
    let written = std::fs::create_dir_all(at).and_then(|()| std::fs::write(&page, html));
    written.map_err(|error| console.unreadable(&page, &error))
}
