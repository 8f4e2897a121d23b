//! What the site is: the edition and its sources, licences, privacy, the build.

use crate::address::Address;
use crate::markup::pieces::{citation, link, main, out_link, page_head};
use crate::markup::{Markup, element};
use crate::text::Language;
use crate::workflow::open_edition::OpenEdition;

/// What the program was built from, as the build says it; the app is built by the same build.
pub(super) const BUILD: &str = match option_env!("PALMARES_BUILD") {
    Some(build) => build,
    None => "locale",
};

pub(super) fn about(open: &OpenEdition, text: Language) -> Markup {
    let words = text.about();
    let edition = &open.edition;
    let title = |title: &str| element("h2", &[], title);
    let title_at = |id: &str, title: &str| element("h2", &[("id", id)], title);
    let paragraph = |sentence: &str| element("p", &[], sentence);
    let paragraphs =
        |sentences: &[&str]| Markup::lines(sentences.iter().map(|sentence| paragraph(sentence)));
    let presentation = edition.presentation.iter().map(|sentence| paragraph(sentence));
    let given = edition.distinctions.iter().filter_map(|it| Some((it, it.given.as_ref()?)));
    let given = given.map(|(it, given)| element("li", &[], (words.given)(&it.name, given.number)));
    let dates = edition
        .dates
        .iter()
        .map(|it| element("li", &[], (words.dated)(&text.date(it.date), &it.label)));
    let sources = edition.sources.iter();
    let sources = sources.map(|source| element("li", &[], citation(source, text)));
    let division = [words.division, words.outlines].map(|source| element("li", &[], source));
    let licence = edition.licence.as_ref().map(|licence| {
        let out = out_link(&licence.url, &licence.name, text);
        element("p", &[], [words.data_licence.into(), " ".into(), out, ".".into()])
    });
    let digest = element("code", &[], open.digest().to_string());
    let prose = Markup::lines([
        title(words.edition),
        Markup::lines(presentation),
        element("h3", &[], words.known),
        element("ul", &[], Markup::lines(given)),
        element("h3", &[], words.dates),
        element("ul", &[], Markup::lines(dates)),
        title_at("sources", words.sources),
        paragraph(words.sources_text),
        element("ul", &[], [Markup::lines(sources), Markup::all(division)]),
        title(words.licences),
        paragraphs(words.licences_text),
        licence.into(),
        title(words.verify),
        paragraphs(words.verify_text),
        element("p", &[], link("", &Address::Verify, words.verify_link)),
        element("p", &[], link("", &Address::Organiser, words.organise_link)),
        title_at("vie-privee", words.privacy),
        paragraphs(words.privacy_text),
        title_at("accessibilite", words.accessibility),
        paragraph(words.accessibility_text),
        element("p", &[], link("", &Address::Accessibility, words.accessibility_link)),
        title(words.build),
        paragraph(&(words.version)(env!("CARGO_PKG_VERSION"), BUILD)),
        element("p", &[], [words.digest.into(), " ".into(), digest]),
    ]);
    let prose = element("div", &[("class", "prose")], prose);
    main(element("div", &[("class", "wrap")], [page_head(words.title, words.lead), prose]))
}
