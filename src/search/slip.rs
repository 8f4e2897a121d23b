//! One slip of the finger: a letter wrong, too many, missing, or two the wrong way round.

/// Whether `typed` would begin `word`, had one slip not happened.
///
/// Up to the first difference nothing is wrong, so the slip is there: what follows it must fit.
pub(super) fn is_one_slip_away(typed: &str, word: &str) -> bool {
    let (typed, word) = (typed.as_bytes(), word.as_bytes());
    let same = typed.iter().zip(word).take_while(|(one, other)| one == other).count();
    let (typed, word) = (rest(typed, same), rest(word, same));
    let wrong = begins(rest(word, 1), rest(typed, 1)) && !word.is_empty();
    let too_many = begins(word, rest(typed, 1));
    let missing = begins(rest(word, 1), typed);
    let swapped = match (typed, word) {
        ([a, b, typed @ ..], [c, d, word @ ..]) => a == d && b == c && begins(word, typed),
        _ => false,
    };
    wrong || too_many || missing || swapped
}

fn rest(bytes: &[u8], from: usize) -> &[u8] {
    bytes.get(from..).unwrap_or_default()
}

fn begins(word: &[u8], beginning: &[u8]) -> bool {
    word.starts_with(beginning)
}
