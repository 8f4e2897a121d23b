//! Marks the parts of a text that match the query.

use super::fold::{fold, humps, is_word_part};
use super::vocabulary::Wanted;

/// Cuts a text into pieces, each with whether it matches the query.
pub fn marked<'text>(text: &'text str, wanted: &[Wanted]) -> Vec<(&'text str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() && !wanted.is_empty() {
        let begin = rest.find(is_word_part).unwrap_or(rest.len());
        let (before, word_on) = rest.split_at(begin);
        let end = word_on.find(|it| !is_word_part(it)).unwrap_or(word_on.len());
        let (word, after) = word_on.split_at(end);
        push(&mut pieces, before, false);
        mark_word(word, wanted, &mut pieces);
        rest = after;
    }
    push(&mut pieces, rest, false);
    pieces
}

/// The whole word first; the parts of a hashtag where it does not begin like one that is wanted.
fn mark_word<'text>(word: &'text str, wanted: &[Wanted], pieces: &mut Vec<(&'text str, bool)>) {
    let parts: Vec<_> =
        if meant(word, wanted).is_some() { vec![word] } else { humps(word).collect() };
    for part in parts {
        let length = meant(part, wanted).unwrap_or(0);
        let (mark, rest) = part.split_at(length);
        push(pieces, mark, true);
        push(pieces, rest, false);
    }
}

/// How many bytes of a word are meant by a wanted one: as many as were typed, or all where a slip was forgiven.
fn meant(word: &str, wanted: &[Wanted]) -> Option<usize> {
    let folded = fold(word);
    let of = |wanted: &Wanted| {
        let length = if wanted.slipped { word.len() } else { unfolded(word, wanted.folded.len()) };
        wanted.fits(&folded).then_some(length)
    };
    wanted.iter().filter_map(of).max()
}

/// How many bytes of a word become so many when folded.
fn unfolded(word: &str, length: usize) -> usize {
    let mut sum = 0;
    for (at, character) in word.char_indices() {
        // What follows and folds to nothing is an accent of the letter before it.
        let folded = fold(character.encode_utf8(&mut [0; 4])).len();
        if sum >= length && folded > 0 {
            return at;
        }
        sum += folded;
    }
    word.len()
}

fn push<'text>(pieces: &mut Vec<(&'text str, bool)>, text: &'text str, mark: bool) {
    if !text.is_empty() {
        pieces.push((text, mark));
    }
}
