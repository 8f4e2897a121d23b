//! The picture of a nominee, for whoever shares its page: 1200 × 630 pixels, drawn from the edition alone.
//!
//! Nominees share their pages on social networks, which show a picture only where it is a PNG or a JPEG. A shaping engine
//! sets the words, because the typefaces of the site are variable fonts: without their weights and their kerning the
//! picture would not look like the site. The icons of the app are drawn by the same code.
//!
//! The same fonts, the same # and the same colours as the page, in its light theme. The same nominee gives the same
//! bytes. Characters that the site's typefaces do not have are left out.

mod colour;
mod icon;
mod layout;
mod letters;
mod medal;
mod paint;

use std::fmt;

use colour::Colour;
use layout::{Block, Line, fit};
use letters::{Face, Letters};
use paint::Sheet;

use crate::edition::{Award, Edition, Id, Nominee, Run, runs};
use crate::text::Language;

pub use icon::icons;
pub(super) use icon::{ICONS, Icon, Purpose, SHORTCUTS, ground};

/// Pixels across.
pub const WIDTH: u32 = 1200;
/// Pixels down.
pub const HEIGHT: u32 = 630;

/// Where a sheet of [`WIDTH`] and [`HEIGHT`] ends.
const EDGES: (f32, f32) = (1200.0, 630.0);

/// The picture of the edition, below the root.
pub const COVER: &str = "carte.png";

/// The picture of a nominee, below the root.
pub fn path(nominee: &Id<Nominee>) -> String {
    format!("nomines/{nominee}/carte.png")
}

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureError {
    /// A typeface of the site cannot be read.
    Typeface(String),
    /// The pixels cannot be written as a PNG.
    Encoding(String),
    /// There is no room for the pixels.
    Memory,
}

impl fmt::Display for PictureError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Typeface(why) => write!(formatter, "typeface: {why}"),
            Self::Encoding(why) => write!(formatter, "encoding: {why}"),
            Self::Memory => formatter.write_str("no memory for the picture"),
        }
    }
}

impl std::error::Error for PictureError {}

/// The words of a card, from the largest to the smallest.
struct Words {
    kind: String,
    name: String,
    sentence: Vec<(String, bool)>,
}

/// Distance of everything that is read from the edges.
const MARGIN: f32 = 64.0;
/// What is read is this wide.
const MEASURE: f32 = 1072.0;
/// The words stand between these heights.
const TOP: f32 = 142.0;
const BOTTOM: f32 = 486.0;
/// The line on which category and distinction stand.
const FOOT: f32 = 560.0;

/// The picture of a nominee, as a PNG: what it won, where it competes, who it is and what it did.
///
/// # Errors
/// Where the site's typefaces cannot be read or the pixels cannot be written.
pub fn picture(
    nominee: &Nominee,
    awards: &[&Award],
    edition: &Edition,
    text: Language,
) -> Result<Vec<u8>, PictureError> {
    let letters = Letters::of_the_site()?;
    let hue = colour::hue(nominee.category.place);
    let mut sheet = Sheet::new((WIDTH, HEIGHT), Colour::wash(hue))?;
    sheet.hash(colour::strokes([hue; 4]), 660.0, -190.0, 8.6, 0.42);
    sheet.band(Colour::vivid(hue), EDGES);
    let (kind, name) = nominee.territory.designation();
    let run = |run: Run<'_>| match run {
        Run::Words(words) => (words.to_owned(), false),
        Run::Hashtag(tag) => (tag.to_owned(), true),
    };
    let words = Words {
        kind: kind.trim().to_owned(),
        name: name.to_owned(),
        sentence: runs(&nominee.title).into_iter().map(run).collect(),
    };
    head(&mut sheet, letters, &edition.title);
    write_words(&mut sheet, letters, &words, Colour::hue_ink(hue));
    let left = medals(&mut sheet, letters, awards, text);
    let category = [("# ".to_owned(), true), (nominee.category.name.clone(), true)];
    let line = fit(letters, &category, Face::Small, 36.0, left - MARGIN - 40.0);
    sheet.line(letters, &line, MARGIN, FOOT, Colour::hue_ink(hue), Colour::hue_ink(hue));
    sheet.png()
}

/// The picture of the edition, as a PNG: for every page that is not a nominee's.
///
/// # Errors
/// As [`picture`].
pub fn cover(edition: &Edition, text: Language) -> Result<Vec<u8>, PictureError> {
    let letters = Letters::of_the_site()?;
    let mut sheet = Sheet::new((WIDTH, HEIGHT), Colour::paper())?;
    sheet.hash(colour::strokes(colour::MARK.map(colour::hue)), 700.0, -150.0, 8.6, 0.8);
    let words = Words {
        kind: (text.frame().given_by)(edition),
        name: edition.title.clone(),
        sentence: vec![(edition.theme.clone(), false)],
    };
    write_words(&mut sheet, letters, &words, Colour::ink());
    let figures = (text.published().figures)(edition);
    let line = fit(letters, &[(figures, false)], Face::Small, 36.0, MEASURE);
    sheet.line(letters, &line, MARGIN, FOOT, Colour::ink(), Colour::ink());
    sheet.png()
}

/// The picture of the edition and that of each nominee, by their paths below the root.
///
/// # Errors
/// As [`picture`].
pub(super) fn pictures(
    edition: &Edition,
    text: Language,
) -> Result<Vec<(String, Vec<u8>)>, PictureError> {
    let mut pictures = vec![(COVER.to_owned(), cover(edition, text)?)];
    for nominee in &edition.nominees {
        let awards: Vec<_> = edition.awards_of(&nominee.id).collect();
        pictures.push((path(&nominee.id), picture(nominee, &awards, edition, text)?));
    }
    Ok(pictures)
}

fn head(sheet: &mut Sheet, letters: &Letters, award: &str) {
    sheet.hash(colour::mark(), MARGIN, 52.0, 0.38, 1.0);
    let line = fit(letters, &[(award.to_owned(), false)], Face::Headline, 36.0, MEASURE - 60.0);
    sheet.line(letters, &line, MARGIN + 56.0, 84.0, Colour::ink(), Colour::ink());
}

/// Writes the words as large as there is room for, in the middle between head and foot.
fn write_words(sheet: &mut Sheet, letters: &Letters, words: &Words, accent: Colour) {
    let room = BOTTOM - TOP;
    let name = [(words.name.clone(), false)];
    let mut steps = (0_u8..=16).map(|step| 1.0 - f32::from(step) * 0.04);
    let blocks = steps.find_map(|scale| {
        let lines = if scale > 0.68 { 2 } else { 3 };
        let name = Block::wrap(letters, &name, Face::Headline, 132.0 * scale, MEASURE, lines)?;
        let size = 48.0 * (0.45 + 0.55 * scale);
        let sentence = Block::wrap(letters, &words.sentence, Face::Sentence, size, 1000.0, 4)?;
        (measure(words, &name, &sentence) <= room).then_some((name, sentence))
    });
    let (name, sentence) = blocks.unwrap_or_else(|| cut(letters, words, &name));
    let mut y = TOP + (room - measure(words, &name, &sentence)).max(0.0) / 2.0;
    if !words.kind.is_empty() {
        let kind = fit(letters, &[(words.kind.clone(), false)], Face::Small, KIND, MEASURE);
        sheet.line(letters, &kind, MARGIN, y + KIND * 0.8, Colour::ink(), accent);
        y += KIND * 1.35;
    }
    y = sheet.block(letters, &name, MARGIN, y, Colour::ink(), accent);
    sheet.block(letters, &sentence, MARGIN, y + GAP, Colour::ink(), accent);
}

/// Cuts words that are too long at every size that can be read.
fn cut(letters: &Letters, words: &Words, name: &[(String, bool)]) -> (Block, Block) {
    let name = Block::wrap(letters, name, Face::Headline, 72.0, MEASURE, 2)
        .unwrap_or_else(|| Block::cut(letters, name, Face::Headline, 52.0, MEASURE, 2));
    let sentence =
        |lines| Block::cut(letters, &words.sentence, Face::Sentence, 34.0, 1000.0, lines);
    let mut fewer = [5, 4, 3].into_iter().map(sentence);
    let fits = |sentence: &Block| measure(words, &name, sentence) <= BOTTOM - TOP;
    let sentence = fewer.find(fits).unwrap_or_else(|| sentence(2));
    (name, sentence)
}

/// The size of the letters that say what kind of authority it is.
const KIND: f32 = 34.0;
/// The space between the name and its sentence.
const GAP: f32 = 30.0;

fn measure(words: &Words, name: &Block, sentence: &Block) -> f32 {
    let kind = if words.kind.is_empty() { 0.0 } else { KIND * 1.35 };
    kind + name.height() + GAP + sentence.height()
}

/// Draws the medals from the right edge leftwards, the first one first, as many as fit. Returns where they end.
fn medals(sheet: &mut Sheet, letters: &Letters, awards: &[&Award], text: Language) -> f32 {
    const DISC: f32 = 46.0;
    let mut right = MARGIN + MEASURE;
    for award in awards {
        let name = award.distinction.as_ref().map_or(text.explore().laureate, |it| &it.name);
        let line: Line = fit(letters, &[(name.to_owned(), false)], Face::Sentence, 40.0, 440.0);
        let left = right - line.width - 20.0 - 2.0 * DISC;
        if left < WIDTH_HALF {
            break;
        }
        let metal = award.distinction.as_ref().map(|it| it.metal);
        medal::strike(sheet, letters, metal, (left + DISC, FOOT - 13.0), DISC);
        sheet.line(letters, &line, right - line.width, FOOT, Colour::ink(), Colour::ink());
        right = left - 40.0;
    }
    right
}

/// Medals keep to the right half.
const WIDTH_HALF: f32 = 480.0;
