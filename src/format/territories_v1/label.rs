//! What an authority is called in full: its kind, what stands between, its name. French, whoever reads it.

use crate::search::words;

/// What may stand between the kind and the name.
const LIAISONS: &[&str] = &["", "de", "d’", "du", "de la", "de l’", "des"];

/// A name with one of these says its kind by itself.
const SAYS_ITS_KIND: &[&str] =
    &["agglo", "agglomeration", "communaute", "metropole", "eurometropole"];

/// The label; `None` where the liaison is none.
pub(super) fn label(kind: &str, liaison: &str, name: &str) -> Option<String> {
    if !LIAISONS.contains(&liaison) {
        return None;
    }
    let says = |word: &String| SAYS_ITS_KIND.contains(&word.as_str());
    if liaison.is_empty() && words(name).iter().any(says) {
        return Some(name.to_owned());
    }
    // « Ville du Havre », « Ville des Sables-d’Olonne »; but « Ville de La Rochelle ».
    let merged = name.strip_prefix("Le ").filter(|_| liaison == "du");
    let merged = merged.or_else(|| name.strip_prefix("Les ").filter(|_| liaison == "des"));
    let keeps = name.starts_with("La ") || name.starts_with("L’");
    let liaison = if keeps && !liaison.is_empty() { "de" } else { liaison };
    let space = if liaison.is_empty() || liaison.ends_with('’') { "" } else { " " };
    Some(format!("{kind} {liaison}{space}{}", merged.unwrap_or(name)))
}
