//! The hashtags inside a title.

/// A piece of a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run<'title> {
    /// Plain words.
    Words(&'title str),
    /// `#` and the letters, digits and underscores that follow it.
    Hashtag(&'title str),
}

/// A title cut into its pieces; put together again they are the title.
pub fn runs(title: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut rest = title;
    while let Some((words, hashtag, after)) = next_hashtag(rest) {
        if !words.is_empty() {
            runs.push(Run::Words(words));
        }
        runs.push(Run::Hashtag(hashtag));
        rest = after;
    }
    if !rest.is_empty() {
        runs.push(Run::Words(rest));
    }
    runs
}

fn next_hashtag(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices('#').find_map(|(begin, hash)| {
        let tail = text.get(begin + hash.len()..)?;
        let word = |character: &char| character.is_alphanumeric() || *character == '_';
        let length: usize = tail.chars().take_while(word).map(char::len_utf8).sum();
        let end = begin + hash.len() + length;
        (length > 0).then_some(())?;
        Some((text.get(..begin)?, text.get(begin..end)?, text.get(end..)?))
    })
}
