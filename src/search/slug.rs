//! Names as they stand in addresses.

use super::fold::words;

/// Characters of a slug: people read it out.
const LONGEST: usize = 60;

/// The words of a name in lower-case ASCII, joined by hyphens; empty where none of its letters is Latin.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for word in words(name) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).take(LONGEST).collect();
        let joint = usize::from(!slug.is_empty());
        if slug.len() + joint + word.len() > LONGEST {
            break;
        }
        if !word.is_empty() {
            slug.extend(std::iter::repeat_n('-', joint));
            slug.push_str(&word);
        }
    }
    slug
}
