//! Decodes the text of a table: UTF-8, or windows-1252 as Excel writes it.

/// In which letters a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a mark at its beginning.
    Utf8,
    /// Those of Western Windows (windows-1252), which Excel takes where it is not told otherwise.
    Windows1252,
}

/// What windows-1252 has from 0x80 to 0x9F; the others are those of Unicode.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text; `None` where it is in other letters, UTF-16 among them.
pub(super) fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    if bytes.contains(&0) || bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some((text.trim_start_matches('\u{feff}').to_owned(), Encoding::Utf8));
    }
    let text: Option<String> = bytes.iter().map(|byte| letter(*byte)).collect();
    text.map(|text| (text, Encoding::Windows1252))
}

fn letter(byte: u8) -> Option<char> {
    let high = byte.checked_sub(0x80).and_then(|place| HIGH.get(usize::from(place)));
    let letter = high.copied().unwrap_or(char::from(byte));
    let undefined = ('\u{80}'..'\u{a0}').contains(&letter);
    (!undefined).then_some(letter)
}
