//! Which characters may stand in a text that people read and sign.

/// Characters that would not be seen, or that turn the text around them: controls, the direction controls of
/// UAX #9, the zero-width space, the separators U+2028 and U+2029, the byte order mark.
/// Joiners stay: emoji and many scripts need them.
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{ad}' | '\u{feff}')
}

/// What may stand in a text of several lines: line feeds and tabs, and whatever is not hidden.
pub fn is_hidden_in_lines(character: char) -> bool {
    is_hidden(character) && !matches!(character, '\n' | '\t')
}

/// A typed line as it is kept: without hidden characters, without spaces at its ends, `most` characters at most.
pub fn clean_line(typed: &str, most: usize) -> String {
    let visible =
        typed.chars().map(|character| if character.is_whitespace() { ' ' } else { character });
    let kept: String = visible.filter(|character| !is_hidden(*character)).collect();
    kept.trim().chars().take(most).collect::<String>().trim_end().to_owned()
}

/// A typed text of several lines as it is kept: without hidden characters, `most` characters at most.
pub fn clean_lines(typed: &str, most: usize) -> String {
    let lines = typed.replace("\r\n", "\n").replace('\r', "\n");
    let kept = lines.chars().filter(|character| !is_hidden_in_lines(*character));
    kept.take(most).collect::<String>().trim().to_owned()
}
