//! `palmares-editions/1`: which editions a site has, and how many entries of each came how far.
//!
//! Written by publishing from the editions themselves, so it always agrees with them. The reader refuses a folder that
//! leads anywhere but below `editions/`. Published with its JSON Schema (`public/data/editions.schema.json`).

use std::collections::BTreeSet;
use std::sync::Arc;

use super::fault::{Fault, FaultKind};
use super::read::{Node, read_document};
use crate::edition::{Edition, Editions, Id, ListedEarlier, ListedEdition, Numbers};
use crate::json::{Value, pretty};

/// The name and version of the format.
pub const FORMAT: &str = "palmares-editions/1";

/// The folder of the editions beside the site's own.
pub const FOLDER: &str = "editions/";

const MAX_BYTES: usize = 1 << 20;
const LINE: usize = 300;
const EDITIONS: usize = 1_000;
const ENTRIES: u32 = 400_000;

/// The text that is published; the same for equal lists.
pub fn write(editions: &Editions) -> String {
    let number = |number: usize| Value::integer(u32::try_from(number).unwrap_or(u32::MAX));
    let edition = |it: &Arc<ListedEdition>| {
        Value::object([
            ("id", Value::string(it.id.as_str())),
            ("title", Value::string(&it.title)),
            ("theme", Value::string(&it.theme)),
            ("language", Value::string(&it.language)),
            ("folder", Value::string(&it.folder)),
            ("entries", number(it.numbers.entries)),
            ("nominees", number(it.numbers.nominees)),
            ("distinguished", number(it.numbers.distinguished)),
        ])
    };
    let earlier = |it: &ListedEarlier| {
        let [title, theme] = [&it.title, &it.theme].map(Value::string);
        Value::object([("title", title), ("theme", theme)])
    };
    pretty(&Value::object([
        ("format", Value::string(FORMAT)),
        ("editions", Value::array(editions.editions.iter().map(edition))),
        ("earlier", Value::array(editions.earlier.iter().map(earlier))),
    ]))
}

/// Reads a published list.
///
/// # Errors
/// Every fault, in the order of the text.
pub fn read(bytes: &[u8]) -> Result<Editions, Vec<Fault>> {
    read_document(bytes, MAX_BYTES, editions).map(|(editions, _)| editions)
}

fn editions(root: Node<'_>) -> Option<Editions> {
    let mut members = root.object()?;
    members.required("format")?.format(FORMAT)?;
    let mut folders = BTreeSet::new();
    let editions = members.required("editions").and_then(|node| {
        node.register("id", 1..=EDITIONS, |place, node| edition(place, node, &mut folders))
            .into_all()
    });
    let earlier = members.required("earlier").and_then(|node| node.list(0..=50, earlier));
    members.finish();
    Some(Editions { editions: editions?, earlier: earlier? })
}

fn edition(place: usize, node: Node<'_>, folders: &mut BTreeSet<String>) -> Option<ListedEdition> {
    let mut members = node.object()?;
    let id = members.id("id");
    let title = members.line("title", LINE);
    let theme = members.line("theme", LINE);
    let language = members.required("language").and_then(|node| node.language());
    let folder = members.required("folder").and_then(|node| folder(&node, place, folders));
    let entries = members.integer("entries", 1..=ENTRIES);
    let nominees = members.integer("nominees", 1..=entries.unwrap_or(ENTRIES));
    let distinguished = members.integer("distinguished", 0..=nominees.unwrap_or(ENTRIES));
    members.finish();
    let number = |number: u32| usize::try_from(number).ok();
    let numbers = Numbers {
        entries: number(entries?)?,
        nominees: number(nominees?)?,
        distinguished: number(distinguished?)?,
    };
    Some(ListedEdition {
        id: id?,
        title: title?,
        theme: theme?,
        language: language?,
        folder: folder?,
        numbers,
    })
}

/// The top of the site for the first edition, for each other a folder of its own: nothing that leads out of the site.
fn folder(node: &Node<'_>, place: usize, others: &mut BTreeSet<String>) -> Option<String> {
    let text = node.string()?;
    let name = text.strip_prefix(FOLDER).and_then(|rest| rest.strip_suffix('/'));
    let good = match place {
        0 => text.is_empty(),
        _ => name.and_then(Id::<Edition>::parse).is_some(),
    };
    if !good {
        return node.refuse(FaultKind::BadFolder(text.to_owned()));
    }
    if !others.insert(text.to_owned()) {
        return node.refuse(FaultKind::Duplicate(text.to_owned()));
    }
    Some(text.to_owned())
}

fn earlier(node: Node<'_>) -> Option<ListedEarlier> {
    let mut members = node.object()?;
    let title = members.line("title", LINE);
    let theme = members.line("theme", LINE);
    members.finish();
    Some(ListedEarlier { title: title?, theme: theme? })
}
