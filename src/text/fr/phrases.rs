//! Parts of sentences: how many there are of something, in French.

pub(super) fn feminine(count: usize, words: &str) -> String {
    if count < 2 {
        format!("{count} {words}")
    } else {
        format!("{count} {}s", words.replace(' ', "s "))
    }
}

pub(super) fn nominees(count: usize) -> String {
    if count < 2 { format!("{count} nominé") } else { format!("{count} nominés") }
}
