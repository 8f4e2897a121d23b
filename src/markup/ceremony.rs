//! One slide of a ceremony, without anything of the slides before or after it.

use super::pieces::{MARK_HUES, action, hash, hue, medal};
use super::{Markup, Scene, element};
use crate::edition::{Distinction, Nominee};
use crate::workflow::office::ceremony::Slide;

/// The content of one slide.
pub fn slide(slide: &Slide, scene: Scene<'_>) -> Markup {
    let words = scene.text.ceremony();
    match slide {
        Slide::Opening => {
            let content = [
                hash("ceremony", MARK_HUES),
                small(words.opening),
                name("h1", &scene.edition.title, scene),
            ];
            on_stage("opening", None, content)
        }
        Slide::Category(category) => {
            let content = [small(words.category), name("h1", &category.name, scene)];
            on_stage("category", Some(&hue(category)), content)
        }
        Slide::Laureates { category, distinction, nominees } => {
            let laureates = nominees.iter().map(|nominee| laureate(nominee, scene));
            let many = match nominees.len() {
                1 => "1",
                2 => "2",
                3 | 4 => "4",
                _ => "9",
            };
            let all = [("class", "ceremony__laureates"), ("data-many", many)];
            let content = [
                top(&category.name, scene),
                struck(distinction, scene),
                element("div", &all, Markup::lines(laureates)),
            ];
            on_stage("laureates", Some(&hue(category)), content)
        }
        Slide::Nobody { category, without_quorum } => {
            let why = if *without_quorum { words.without_quorum } else { words.nothing_earned };
            let content = [
                top(&category.name, scene),
                element("p", &fitted("ceremony__name", words.nobody), words.nobody),
                element("p", &[("class", "ceremony__action")], why),
            ];
            on_stage("nobody", Some(&hue(category)), content)
        }
        Slide::Special(distinction) => {
            let content = [small(words.special), name("h1", &distinction.name, scene)];
            on_stage("special", None, content)
        }
        Slide::Honour { distinction, recipient, title, statement } => {
            let told = [
                name("h1", recipient, scene),
                element("p", &own("ceremony__action", scene), action(title, &[])),
                element("p", &own("ceremony__statement", scene), statement),
            ];
            let all = [("class", "ceremony__laureates"), ("data-many", "1")];
            let content = [
                struck(distinction, scene),
                element("div", &all, element("div", &[("class", "ceremony__laureate")], told)),
            ];
            on_stage("honour", None, content)
        }
        Slide::End => {
            let content = [
                hash("ceremony", MARK_HUES),
                small(&scene.edition.title),
                element("h1", &fitted("ceremony__name", words.end), words.end),
            ];
            on_stage("end", None, content)
        }
    }
}

fn on_stage(kind: &str, hue: Option<&str>, content: impl Into<Markup>) -> Markup {
    let [class, kind] = [("class", "ceremony__slide"), ("data-slide", kind)];
    match hue {
        Some(hue) => element("div", &[class, kind, ("data-hue", hue)], content),
        None => element("div", &[class, kind], content),
    }
}

fn laureate(nominee: &Nominee, scene: Scene<'_>) -> Markup {
    let (kind, short) = nominee.territory.designation();
    let kind = (!kind.is_empty()).then(|| element("p", &own("ceremony__kind", scene), kind));
    let content = [
        kind.into(),
        name("h2", short, scene),
        element("p", &own("ceremony__action", scene), action(&nominee.title, &[])),
    ];
    element("article", &[("class", "ceremony__laureate")], content)
}

fn small(line: &str) -> Markup {
    element("p", &[("class", "ceremony__small")], line)
}

/// What the slide belongs to.
fn top(line: &str, scene: Scene<'_>) -> Markup {
    element("h1", &own("ceremony__top", scene), line)
}

fn struck(distinction: &Distinction, scene: Scene<'_>) -> Markup {
    element("div", &own("ceremony__medal", scene), medal(distinction, true))
}

/// A name, as large as the screen allows.
fn name(rank: &'static str, text: &str, scene: Scene<'_>) -> Markup {
    let [class, word, length] = fitted("ceremony__name", text);
    element(rank, &[class, word, length, ("lang", scene.edition.language.as_str())], text)
}

fn own<'a>(class: &'a str, scene: Scene<'a>) -> [(&'static str, &'a str); 2] {
    [("class", class), ("lang", scene.edition.language.as_str())]
}

/// How much room a text takes: by its longest word, which must not break, and by its length.
fn fitted<'a>(class: &'a str, text: &str) -> [(&'static str, &'a str); 3] {
    let words = text.split(' ').map(|word| word.chars().count());
    let word = step(words.max().unwrap_or_default(), [6, 9, 12, 16]);
    let length = step(text.chars().count(), [10, 20, 36, 60]);
    [("class", class), ("data-word", word), ("data-length", length)]
}

fn step(count: usize, most: [usize; 4]) -> &'static str {
    let at = most.iter().filter(|most| count > **most).count();
    ["1", "2", "3", "4", "5"].get(at).copied().unwrap_or("5")
}
