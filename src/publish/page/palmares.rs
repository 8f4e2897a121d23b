//! Who won what, as far as any source says: the stage, the ranks, what is not known, how to check.

use std::sync::Arc;

use crate::address::Address;
use crate::edition::{Award, Category, Distinction, Edition, Given, Rank, SpecialAward};
use crate::markup::pieces::{
    MARK_HUES, action, award_medal, citation, designation, hash, hue, in_category, link, main,
    medal, own_words, page_of, source_line,
};
use crate::markup::{Markup, element};
use crate::text::Language;

pub(super) fn palmares(edition: &Edition, text: Language) -> Markup {
    if !edition.has_outcome() {
        return main([stage(edition, text), nothing(edition, text)]);
    }
    let ranks = edition.ranks();
    let ranks = ranks.iter().map(|it| rank(it, edition, text));
    main([
        stage(edition, text),
        Markup::lines(ranks),
        unknown(edition, text),
        totals(edition, text),
        check(edition, text),
    ])
}

/// The beginning of the page: the award, and prizes outside the categories.
fn stage(edition: &Edition, text: Language) -> Markup {
    let words = text.palmares();
    let special = edition.special_awards_by_metal();
    let title = (!special.is_empty())
        .then(|| element("h2", &[("class", "stage__part")], words.special))
        .into();
    let special = special.into_iter().map(|award| special_award(award, edition, text));
    let known = if edition.has_outcome() { words.lead } else { words.nothing };
    let content = [
        hash("stage", MARK_HUES),
        element("p", &[("class", "stage__award"), own_words(edition)], &edition.title),
        element("h1", &[("class", "stage__title")], words.title),
        element("p", &[("class", "stage__lead")], known),
        title,
        Markup::lines(special),
    ];
    element("div", &[("class", "stage")], element("div", &[("class", "wrap")], content))
}

fn special_award(award: &SpecialAward, edition: &Edition, text: Language) -> Markup {
    let language = own_words(edition);
    let name = designation("stage", award.recipient.designation(), &[]);
    let told = [
        element("h3", &[("class", "stage__name"), language], name),
        element("p", &[("class", "stage__action"), language], action(&award.title, &[])),
        element("p", &[("class", "stage__statement"), language], &award.statement),
        source_line(&award.source, text),
    ];
    let content = [medal(&award.distinction, true), element("div", &[], told)];
    element("article", &[("class", "stage__laureate")], content)
}

fn rank(rank: &Rank<'_>, edition: &Edition, text: Language) -> Markup {
    let words = text.palmares();
    let (id, title, hint) = match rank.distinction {
        Some(distinction) => {
            let name = element("span", &[own_words(edition)], &distinction.name);
            (format!("rang-{}", distinction.id), name, None)
        }
        None => ("laureats".to_owned(), words.laureates.into(), Some(words.laureates_text)),
    };
    let hint = hint.map(|hint| element("p", &[("class", "palmares__hint")], hint)).into();
    let categories = rank.categories.iter();
    let categories =
        categories.map(|(category, awards)| of_category(category, awards, edition, text));
    section(&id, title, [hint, Markup::lines(categories)])
}

/// A category, and those who share it side by side.
fn of_category(
    category: &Category,
    awards: &[&Award],
    edition: &Edition,
    text: Language,
) -> Markup {
    let name = element("h3", &[("class", "category-name"), own_words(edition)], &category.name);
    let laureates = awards.iter().map(|award| laureate(award, edition, text));
    let laureates = element("div", &[("class", "laureate__names")], Markup::lines(laureates));
    element("div", &[("class", "laureate"), ("data-hue", &hue(category))], [name, laureates])
}

fn laureate(award: &Award, edition: &Edition, text: Language) -> Markup {
    let (nominee, language) = (&award.nominee, own_words(edition));
    let name =
        link("", &page_of(nominee), designation("laureate", nominee.territory.designation(), &[]));
    let content = [
        award_medal(award, false, text),
        element("h4", &[("class", "laureate__name"), language], name),
        element("p", &[("class", "laureate__action"), language], action(&nominee.title, &[])),
        element("p", &[language], &award.statement),
        source_line(&award.source, text),
    ];
    element("article", &[("class", "laureate__one")], content)
}

fn unknown(edition: &Edition, text: Language) -> Markup {
    let words = text.palmares();
    let categories: Vec<_> =
        edition.categories_without_award().map(|it| open_category(it, edition, text)).collect();
    if categories.is_empty() {
        return Markup::default();
    }
    let content = [
        element("p", &[], words.unknown_text),
        element("ul", &[("class", "open-categories")], Markup::lines(categories)),
    ];
    section("inconnu", words.unknown.into(), content)
}

fn open_category(category: &Arc<Category>, edition: &Edition, text: Language) -> Markup {
    let nominees = edition.nominees_in(&category.id).count();
    let content = [
        element("span", &[("class", "open-categories__name"), own_words(edition)], &category.name),
        " ".into(),
        element("span", &[], (text.palmares().nominees)(nominees)),
    ];
    let link = link("open-categories__link", &in_category(category), content);
    element("li", &[("data-hue", &hue(category))], link)
}

/// How many prizes were given, and how many of them are named above.
fn totals(edition: &Edition, text: Language) -> Markup {
    let words = text.palmares();
    let distinctions = edition.distinctions_by_metal().into_iter();
    let distinctions: Vec<_> =
        distinctions.filter_map(|it| Some((it, it.given.as_ref()?))).collect();
    if distinctions.is_empty() {
        return Markup::default();
    }
    let column = |label: &str| element("th", &[("scope", "col")], label);
    let head = element("tr", &[], [words.distinction, words.given, words.named].map(column));
    let row = |(distinction, given): &(&Arc<Distinction>, &Given)| {
        let cell = |number: String| element("td", &[("class", "totals__number")], number);
        let name =
            element("th", &[("scope", "row"), own_words(edition)], medal(distinction, false));
        let named = edition.named(distinction).to_string();
        element("tr", &[], [name, cell(given.number.to_string()), cell(named)])
    };
    let rows = distinctions.iter().map(row);
    let body = [element("thead", &[], head), element("tbody", &[], Markup::lines(rows))];
    let table = element("table", &[("class", "totals"), ("aria-labelledby", "total")], body);
    let without = edition.awards.iter().filter(|award| award.distinction.is_none()).count();
    let without = (without > 0).then(|| element("p", &[], (words.without_metal)(without)));
    let mut sources: Vec<_> = Vec::new();
    for (_, given) in distinctions {
        if !sources.contains(&&given.source) {
            sources.push(&given.source);
        }
    }
    let sources = sources.into_iter().map(|source| source_line(source, text));
    let content =
        [element("p", &[], words.totals_text), table, without.into(), Markup::lines(sources)];
    section("total", words.totals.into(), content)
}

fn check(edition: &Edition, text: Language) -> Markup {
    let words = text.palmares();
    let told = if edition.is_announced() { words.check_results } else { words.check_text };
    let paragraphs = told.iter().map(|sentence| element("p", &[], *sentence));
    let sources = edition.sources.iter();
    let sources = sources.map(|source| element("li", &[], citation(source, text)));
    let content = [
        Markup::lines(paragraphs),
        element("p", &[], link("", &Address::Recount, text.recount().link)),
        element("h3", &[], words.sources),
        element("ul", &[own_words(edition)], Markup::lines(sources)),
    ];
    section("verifier", words.check.into(), element("div", &[("class", "prose")], content))
}

/// The page before anybody has won: when that may change, and links to other pages.
fn nothing(edition: &Edition, text: Language) -> Markup {
    let words = text.palmares();
    let day = |label: &str, date: String| {
        let (term, day) = (element("dt", &[], date), element("dd", &[own_words(edition)], label));
        element("div", &[], [term, day])
    };
    let days = edition.dates.iter().map(|it| day(&it.label, text.date(it.date)));
    let days = element("dl", &[("class", "facts")], Markup::lines(days));
    let days =
        (!edition.dates.is_empty()).then(|| section("dates", words.days.into(), days)).into();
    let way = link("button button--primary button--large", &Address::home(), words.explore);
    let content = [
        element("p", &[("class", "message__text")], words.nothing_text),
        element("p", &[("class", "row")], way),
    ];
    let message = element("div", &[("class", "wrap stack palmares__part")], content);
    Markup::all([message, days])
}

fn section(id: &str, title: Markup, content: impl Into<Markup>) -> Markup {
    let title = element("h2", &[("class", "section-title"), ("id", id)], title);
    let attributes = [("class", "wrap stack palmares__part"), ("aria-labelledby", id)];
    element("section", &attributes, [title, content.into()])
}
