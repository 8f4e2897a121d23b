//! Where lines break, and how large they may be. Knows nothing of pixels.

use super::letters::{Face, Letters};

/// Replaces words that were left out.
const MISSING: &str = "…";

/// A line, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// Each with how far it stands from the beginning; the flag says whether it stands out.
    pub(super) pieces: Vec<(f32, String, bool)>,
    /// From the first letter to the last.
    pub(super) width: f32,
    pub(super) face: Face,
    pub(super) size: f32,
}

/// Lines below one another.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block {
    pub(super) lines: Vec<Line>,
    /// From one line to the next.
    pub(super) leading: f32,
    /// From the top of the block to its first line.
    pub(super) rise: f32,
}

/// A part that is never broken, and whether a space is before it.
#[derive(Debug, Clone, Default)]
struct Word {
    pieces: Vec<(String, bool)>,
    spaced: bool,
}

impl Block {
    /// The text in as few lines as it takes, of about equal width; `None` where it takes more lines than `most`,
    /// or a word is wider than a line.
    pub(super) fn wrap(
        letters: &Letters,
        text: &[(String, bool)],
        face: Face,
        size: f32,
        width: f32,
        most: usize,
    ) -> Option<Self> {
        let words = words(text);
        let mut lines = break_lines(letters, &words, face, size, width)?;
        if lines.len() > most {
            return None;
        }
        // Makes the lines narrower as long as no more lines are needed, so that they are of about equal width.
        let narrower = (1_u8..=12).map(|step| width * (1.0 - f32::from(step) * 0.05));
        for narrow in narrower {
            match break_lines(letters, &words, face, size, narrow) {
                Some(fewer) if fewer.len() == lines.len() => lines = fewer,
                _ => break,
            }
        }
        Some(Self::of(lines, face, size))
    }

    /// The text in at most `most` lines. Words that do not fit are left out, and a word that is wider than a line is
    /// broken.
    pub(super) fn cut(
        letters: &Letters,
        text: &[(String, bool)],
        face: Face,
        size: f32,
        width: f32,
        most: usize,
    ) -> Self {
        // Room for the sign that something is missing.
        let width = width - letters.width(MISSING, face, size);
        let mut lines = break_lines(letters, &words(text), face, size, width)
            .or_else(|| break_lines(letters, &characters(text), face, size, width))
            .unwrap_or_default();
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                last.pieces.push((last.width, MISSING.to_owned(), false));
                last.width += letters.width(MISSING, face, size);
            }
        }
        Self::of(lines, face, size)
    }

    fn of(lines: Vec<Line>, face: Face, size: f32) -> Self {
        let (leading, rise) = match face {
            Face::Headline => (0.94, 0.76),
            Face::Sentence | Face::Small => (1.2, 0.86),
        };
        Self { lines, leading: leading * size, rise: rise * size }
    }

    /// From the top of its first letters to the bottom of its last.
    pub(super) fn height(&self) -> f32 {
        let size = self.lines.first().map_or(0.0, |line| line.size);
        let between = self.lines.iter().skip(1).map(|_| self.leading).sum::<f32>();
        if self.lines.is_empty() { 0.0 } else { self.rise + between + 0.2 * size }
    }
}

/// One line, as large as `size` and as small as it takes to fit.
pub(super) fn fit(
    letters: &Letters,
    text: &[(String, bool)],
    face: Face,
    size: f32,
    width: f32,
) -> Line {
    let line = set(letters, &words(text), face, size);
    if line.width <= width {
        return line;
    }
    let smaller = (size * width / line.width).max(size * 0.6);
    let line = set(letters, &words(text), face, smaller);
    if line.width <= width {
        return line;
    }
    let cut = Block::cut(letters, text, face, smaller, width, 1);
    cut.lines.into_iter().next().unwrap_or(line)
}

/// Where a line may break: at spaces, but not at those that forbid it, and after hyphens.
fn words(text: &[(String, bool)]) -> Vec<Word> {
    let mut words = vec![Word::default()];
    for (piece, stands_out) in text {
        let mut begun = String::new();
        for character in piece.chars() {
            if character != ' ' {
                begun.push(character);
            }
            if character == ' ' || character == '-' {
                add(&mut words, &mut begun, *stands_out);
                words.push(Word { pieces: Vec::new(), spaced: character == ' ' });
            }
        }
        add(&mut words, &mut begun, *stands_out);
    }
    words.retain(|word| !word.pieces.is_empty());
    words
}

/// Every character by itself, with the space before it.
fn characters(text: &[(String, bool)]) -> Vec<Word> {
    let mut characters = Vec::new();
    let mut spaced = false;
    for (piece, stands_out) in text {
        for character in piece.chars() {
            if character != ' ' {
                let pieces = vec![(character.to_string(), *stands_out)];
                characters.push(Word { pieces, spaced });
            }
            spaced = character == ' ';
        }
    }
    characters
}

fn add(words: &mut [Word], begun: &mut String, stands_out: bool) {
    if let (Some(word), false) = (words.last_mut(), begun.is_empty()) {
        word.pieces.push((std::mem::take(begun), stands_out));
    }
}

fn break_lines(
    letters: &Letters,
    words: &[Word],
    face: Face,
    size: f32,
    width: f32,
) -> Option<Vec<Line>> {
    let mut lines = Vec::new();
    let mut begun: Vec<Word> = Vec::new();
    for word in words {
        let longer: Vec<_> = begun.iter().chain([word]).cloned().collect();
        if set(letters, &longer, face, size).width <= width {
            begun = longer;
            continue;
        }
        if begun.is_empty() || set(letters, std::slice::from_ref(word), face, size).width > width {
            return None;
        }
        lines.push(set(letters, &begun, face, size));
        begun = vec![word.clone()];
    }
    lines.push(set(letters, &begun, face, size));
    Some(lines)
}

/// Words on one line. What looks alike is set together, so that letters and spaces keep their distances.
fn set(letters: &Letters, words: &[Word], face: Face, size: f32) -> Line {
    let mut runs: Vec<(String, bool)> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        for (index, (piece, stands_out)) in word.pieces.iter().enumerate() {
            let space = if index == 0 && place > 0 && word.spaced { " " } else { "" };
            match runs.last_mut() {
                Some((text, same)) if same == stands_out => {
                    text.push_str(space);
                    text.push_str(piece);
                }
                Some((text, _)) => {
                    text.push_str(space);
                    runs.push((piece.clone(), *stands_out));
                }
                None => runs.push((piece.clone(), *stands_out)),
            }
        }
    }
    let mut width = 0.0;
    let mut pieces = Vec::new();
    for (text, stands_out) in runs {
        let begin = width;
        width += letters.width(&text, face, size);
        pieces.push((begin, text, stands_out));
    }
    Line { pieces, width, face, size }
}
