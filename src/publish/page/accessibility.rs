//! The accessibility statement: what was checked and how, what was not, whom to tell, and what to do after that.

use super::about::BUILD;
use crate::edition::{Edition, Organiser, SafeUrl};
use crate::markup::pieces::{main, out_link, page_head};
use crate::markup::{Markup, element};
use crate::text::Language;

/// Where the Défenseur des droits can be written to, as the model of the statement says.
const APPEAL: &str = "https://formulaire.defenseurdesdroits.fr/";

pub(super) fn accessibility(edition: &Edition, text: Language) -> Markup {
    let words = text.accessibility();
    let title = |title: &str| element("h2", &[], title);
    let paragraph = |sentence: &str| element("p", &[], sentence);
    let item = |sentence: &&str| element("li", &[], *sentence);
    let list = |sentences: &[&str]| element("ul", &[], Markup::lines(sentences.iter().map(item)));
    let organiser = |organiser: &Organiser| {
        let name = match &organiser.url {
            Some(url) => out_link(url, &organiser.name, text),
            None => organiser.name.as_str().into(),
        };
        element("li", &[], name)
    };
    let organisers = Markup::lines(edition.organisers.iter().map(organiser));
    let form = SafeUrl::parse(APPEAL);
    let form = form.map(|url| element("li", &[], out_link(&url, words.appeal_link, text)));
    let ways = Markup::lines(words.appeal_ways.iter().map(item));
    let state = words.state_text.iter().map(|sentence| paragraph(sentence));
    let prose = Markup::lines([
        paragraph(&(words.scope)(edition)),
        title(words.state),
        Markup::lines(state),
        title(words.checked),
        list(words.checked_text),
        title(words.unchecked),
        list(words.unchecked_text),
        title(words.limits),
        list(words.limits_text),
        title(words.technologies),
        paragraph(words.technologies_text),
        title(words.report),
        paragraph(words.report_text),
        element("ul", &[], organisers),
        title(words.appeal),
        paragraph(words.appeal_text),
        element("ul", &[], [form.into(), ways]),
        paragraph(&(words.established)(env!("CARGO_PKG_VERSION"), BUILD)),
    ]);
    let prose = element("div", &[("class", "prose")], prose);
    main(element("div", &[("class", "wrap")], [page_head(words.title, words.lead), prose]))
}
