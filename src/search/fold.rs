//! Makes spellings equal that a reader takes for the same: case, accents, ligatures, hyphens, apostrophes.

/// The words of a text, folded: lower case without accents, split at everything that is neither letter nor digit.
pub fn words(text: &str) -> Vec<String> {
    raw_words(text).map(fold).filter(|word| !word.is_empty()).collect()
}

/// The words by which a text is found: each whole word, and the parts of a hashtag in camel case, so that
/// `#RestosChezVous` is found by `restos`, `chez` and `restoschezvous`.
///
/// Not for what a reader types: under Caps Lock, `mARSEILLE` is one word.
pub(super) fn words_and_parts(text: &str) -> Vec<String> {
    let parts = raw_words(text).flat_map(humps).map(fold).filter(|part| !part.is_empty());
    words(text).into_iter().chain(parts).collect()
}

pub(super) fn raw_words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !is_word_part(character))
}

/// One word without the differences that do not matter; idempotent.
///
/// A table of the Latin letters that French and its neighbours use, because Unicode's own decomposition tables
/// would cost the page 50 kB.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for character in word.chars().flat_map(char::to_lowercase) {
        match base(character) {
            Some(base) => folded.push_str(base),
            None if is_combining_mark(character) || !character.is_alphanumeric() => {}
            None => folded.push(character),
        }
    }
    folded
}

pub(super) fn is_word_part(character: char) -> bool {
    character.is_alphanumeric() || is_combining_mark(character)
}

/// Accents that follow their letter, as in decomposed text (U+0300–U+036F).
fn is_combining_mark(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

/// `RestosChezVous` → `Restos`, `Chez`, `Vous`; a run of capitals stays together.
pub(super) fn humps(word: &str) -> impl Iterator<Item = &str> {
    let mut begins = vec![0];
    let mut previous_was_lower = false;
    for (at, character) in word.char_indices() {
        if character.is_uppercase() && previous_was_lower {
            begins.push(at);
        }
        previous_was_lower = character.is_lowercase();
    }
    begins.push(word.len());
    let ends = begins.clone().into_iter().skip(1);
    begins.into_iter().zip(ends).filter_map(|(begin, end)| word.get(begin..end))
}

fn base(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĳ' => "ij",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}
