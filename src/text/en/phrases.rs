//! Parts of sentences: how many there are of something, and lists of names, in English.

pub(super) fn counted(count: usize, one: &str, several: &str) -> String {
    if count == 1 { format!("{count} {one}") } else { format!("{count} {several}") }
}

pub(super) fn entries(count: usize) -> String {
    counted(count, "entry", "entries")
}

pub(super) fn nominees(count: usize) -> String {
    counted(count, "nominee", "nominees")
}

/// `A`, `A and B`, `A, B and C`.
pub(super) fn all_of(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [name] => (*name).to_owned(),
        [several @ .., last] => format!("{} and {last}", several.join(", ")),
    }
}
