//! `palmares-licences/1`: what was gathered, as a file of the built folder. Written and read by this program only.
//!
//! ```json
//! {
//!   "format": "palmares-licences/1",
//!   "components": [{
//!     "kind": "program", "name": "memchr", "version": "2.8.3", "licence": "Unlicense OR MIT",
//!     "authors": ["Andrew Gallant"], "repository": "https://github.com/BurntSushi/memchr",
//!     "origin": "own", "notices": ["0123456789abcdef"]
//!   }],
//!   "notices": [{ "id": "0123456789abcdef", "text": "The MIT License (MIT)\n…" }]
//! }
//! ```
//!
//! `kind` is `program` or `typeface`, `origin` is `own` or `standard`; `version` and `repository` may be missing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Component, Expression, Kind, Licences, Notice, Origin};
use crate::edition::SafeUrl;
use crate::json::{Shape, Value, parse, pretty};

/// Where it stands in a built folder. Not linked; need not be uploaded.
pub const DOCUMENT: &str = "build/licences.json";
/// The name of the format.
pub const FORMAT: &str = "palmares-licences/1";

const KINDS: [(&str, Kind); 2] = [("program", Kind::Program), ("typeface", Kind::Typeface)];
const ORIGINS: [(&str, Origin); 2] = [("own", Origin::Own), ("standard", Origin::Standard)];

/// The document.
pub fn write(licences: &Licences) -> String {
    let notice = |notice: &Notice| {
        Value::object([("id", Value::string(notice.id())), ("text", Value::string(notice.text()))])
    };
    let notices = licences.notices();
    let notices = notices.iter().map(|(it, _)| notice(it));
    pretty(&Value::object([
        ("format", Value::string(FORMAT)),
        ("components", Value::array(licences.components.iter().map(written))),
        ("notices", Value::array(notices)),
    ]))
}

fn written(component: &Component) -> Value {
    let strings = |texts: &[String]| Value::array(texts.iter().map(Value::string));
    let ids: Vec<_> = component.notices.iter().map(|notice| notice.id().to_owned()).collect();
    let members = [
        Some(("kind", word(KINDS, component.kind))),
        Some(("name", Value::string(&component.name))),
        component.version.as_ref().map(|version| ("version", Value::string(version))),
        Some(("licence", Value::string(component.licence.as_str()))),
        Some(("authors", strings(&component.authors))),
        component.repository.as_ref().map(|url| ("repository", Value::string(url.as_str()))),
        Some(("origin", word(ORIGINS, component.origin))),
        Some(("notices", strings(&ids))),
    ];
    Value::object(members.into_iter().flatten())
}

fn word<T: PartialEq>(words: [(&str, T); 2], value: T) -> Value {
    let found = words.into_iter().find(|(_, it)| *it == value);
    Value::string(found.map_or("", |(word, _)| word))
}

/// What a document says; `None` where it is of another format, or was changed by hand.
pub fn read(bytes: &[u8]) -> Option<Licences> {
    let document = parse(bytes).ok()?;
    if document.member("format")?.as_str()? != FORMAT {
        return None;
    }
    let notices = elements(document.member("notices")?)?.iter().map(notice);
    let notices: BTreeMap<_, _> = notices.collect::<Option<_>>()?;
    let components = elements(document.member("components")?)?.iter();
    let components = components.map(|it| component(it, &notices)).collect::<Option<_>>()?;
    Some(Licences { components })
}

fn notice(value: &Value) -> Option<(String, Arc<Notice>)> {
    let id = value.member("id")?.as_str()?;
    let notice = Notice::new(value.member("text")?.as_str()?)?;
    (notice.id() == id).then(|| (id.to_owned(), Arc::new(notice)))
}

fn component(value: &Value, notices: &BTreeMap<String, Arc<Notice>>) -> Option<Component> {
    let text = |name: &str| value.member(name)?.as_str();
    let texts = |name: &str| {
        let elements = elements(value.member(name)?)?.iter();
        elements.map(|it| Some(it.as_str()?.to_owned())).collect::<Option<Vec<_>>>()
    };
    let repository = match text("repository") {
        Some(url) => Some(SafeUrl::parse(url)?),
        None => None,
    };
    let notices = texts("notices")?.iter().map(|id| notices.get(id).cloned()).collect();
    Some(Component {
        kind: meaning(KINDS, text("kind")?)?,
        name: text("name")?.to_owned(),
        version: text("version").map(str::to_owned),
        licence: Expression::parse(text("licence")?)?,
        authors: texts("authors")?,
        repository,
        notices: Option::<Vec<_>>::filter(notices, |notices| !notices.is_empty())?,
        origin: meaning(ORIGINS, text("origin")?)?,
    })
}

fn meaning<T>(words: [(&str, T); 2], found: &str) -> Option<T> {
    words.into_iter().find(|(word, _)| *word == found).map(|(_, value)| value)
}

fn elements(value: &Value) -> Option<&[Value]> {
    match &value.shape {
        Shape::Array(elements) => Some(elements),
        _ => None,
    }
}
