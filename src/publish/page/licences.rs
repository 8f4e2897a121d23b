//! What the site contains of others' work: each component with its licence, each text once.
//!
//! A document, but no address of every root: the site has it once for each language.

use super::frame::frame_alone;
use super::whole::{Start, Whole};
use crate::address::Address;
use crate::edition::{Edition, SafeUrl};
use crate::markup::pieces::{main, out_link, page_head};
use crate::markup::{Markup, element, void};
use crate::publish::licences::{Component, Kind, Licences, Notice, Origin};
use crate::publish::root::{LICENCES, Root, absolute};
use crate::text::Language;

/// Where the licence of the official division is explained, in French like itself.
const OPEN_LICENCE: &str = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

/// Where the outlines of the map come from, in English like itself.
const NATURAL_EARTH: &str = "https://www.naturalearthdata.com/about/terms-of-use/";

pub(super) fn licences(licences: &Licences, root: &Root<'_>, start: &Start) -> String {
    let (text, edition) = (root.text, &root.open.edition);
    let words = text.licences();
    let paragraph = |sentence: &str| prose(element("p", &[], sentence));
    let program = [paragraph(words.program_text), list(licences, Kind::Program, text)];
    let typefaces = licences.components.iter().any(|it| it.kind == Kind::Typeface);
    let typefaces = typefaces
        .then(|| titled("caracteres", words.typefaces, list(licences, Kind::Typeface, text)));
    let notices = licences.notices();
    let notices = notices.iter().map(|(notice, components)| full_text(notice, components, text));
    let sections = [
        titled("programme", words.program, program),
        typefaces.into(),
        titled("donnees", words.data, data(edition, text)),
        titled("textes", words.texts, [paragraph(words.texts_text), Markup::lines(notices)]),
    ];
    let sections = element("div", &[("class", "stack stack--wide")], sections);
    let content =
        element("div", &[("class", "wrap")], [page_head(words.title, words.lead), sections]);
    let body = frame_alone(LICENCES, root, main(content));
    Whole { text, base: "../", above: root.to_top(), start, head: head(root), body }.write()
}

fn head(root: &Root<'_>) -> Markup {
    let (text, edition) = (root.text, &root.open.edition);
    let words = text.licences();
    let description = (words.description)(&edition.title);
    let site = root.site.as_ref();
    let page = site.map(|site| absolute(site, LICENCES));
    let canonical = page.map(|page| void("link", &[("rel", "canonical"), ("href", &page)]));
    Markup::lines([
        element("title", &[], (text.frame().title)(words.title, &edition.title)),
        void("meta", &[("name", "description"), ("content", &description)]),
        canonical.into(),
    ])
}

fn prose(content: impl Into<Markup>) -> Markup {
    element("div", &[("class", "prose")], content)
}

fn titled(id: &str, title: &str, content: impl Into<Markup>) -> Markup {
    let title = element("h2", &[("class", "section-title"), ("id", id)], title);
    let attributes = [("class", "stack"), ("aria-labelledby", id)];
    element("section", &attributes, [title, content.into()])
}

fn list(licences: &Licences, kind: Kind, text: Language) -> Markup {
    let components = licences.components.iter().filter(|component| component.kind == kind);
    let entries = components.map(|component| entry(component, text));
    element("dl", &[("class", "components")], Markup::lines(entries))
}

/// One component: what it is, whose, under which licence, and where the texts are.
fn entry(component: &Component, text: Language) -> Markup {
    let words = text.licences();
    let line = |content: Markup| element("dd", &[], content);
    let authors = &component.authors;
    let authors = (!authors.is_empty()).then(|| line((words.authors)(&authors.join(", ")).into()));
    let repository = component.repository.as_ref().map(|url| {
        let label = url.as_str().trim_start_matches("https://").trim_end_matches('/');
        line(out_link(url, label, text))
    });
    let standard = (component.origin == Origin::Standard).then(|| line(words.standard.into()));
    let texts = component.notices.iter().map(|notice| line(link_to(notice)));
    let mut lines = vec![
        element("dt", &[("class", "components__name")], full_name(component)),
        line((words.licence)(component.licence.as_str()).into()),
    ];
    lines.extend([authors, repository, standard].into_iter().flatten());
    lines.extend(texts);
    element("div", &[("class", "components__item")], Markup::lines(lines))
}

fn full_name(component: &Component) -> String {
    component.version.iter().fold(component.name.clone(), |name, version| name + " " + version)
}

fn anchor(notice: &Notice) -> String {
    format!("texte-{}", notice.id())
}

/// The fragment alone would be resolved against the base, which is the start page.
fn link_to(notice: &Notice) -> Markup {
    let href = format!("{LICENCES}#{}", anchor(notice));
    element("a", &[("href", &href)], notice.title())
}

fn full_text(notice: &Notice, components: &[&Component], text: Language) -> Markup {
    let names: Vec<_> = components.iter().map(|component| full_name(component)).collect();
    let content = [
        element("summary", &[("class", "licence__title")], notice.title()),
        element("p", &[], (text.licences().used_by)(&names.join(", "))),
        element("pre", &[("class", "licence__text")], notice.text()),
    ];
    element("details", &[("class", "licence"), ("id", &anchor(notice))], content)
}

fn data(edition: &Edition, text: Language) -> Markup {
    let words = text.licences();
    let licence = SafeUrl::parse(OPEN_LICENCE);
    let licence = licence
        .map_or_else(|| words.open_licence.into(), |url| out_link(&url, words.open_licence, text));
    let outlines = SafeUrl::parse(NATURAL_EARTH);
    let outlines = outlines.map(|url| out_link(&url, "Natural Earth", text));
    let sources = format!("{}#sources", Address::About.to_href());
    let sources = element("a", &[("href", &sources)], words.sources);
    prose([
        element("p", &[], [words.territories.into(), licence, ".".into()]),
        element("p", &[], [words.map.into(), outlines.into(), ".".into()]),
        element("p", &[], [(words.edition)(&edition.title).into(), sources, ".".into()]),
    ])
}
