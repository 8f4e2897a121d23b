//! The links of an entry in the cell of a table.

use crate::edition::SafeUrl;
use crate::json::Value;
use crate::workflow::author::find::said;

/// The addresses of links.
pub(super) fn addresses(links: &Value) -> Vec<String> {
    links.elements().iter().map(|link| said(link, "url").to_owned()).collect()
}

/// Links as people write them: addresses, each after what it leads to, if that is said.
pub(super) fn links_of(cell: &str) -> Value {
    let mut links = Vec::new();
    let mut label: Vec<&str> = Vec::new();
    for word in cell.split_whitespace().filter(|word| *word != "|") {
        if word.contains("://") {
            let host = SafeUrl::parse(word).map(|url| url.host().to_owned());
            let said = label.join(" ");
            let said = said.trim_end_matches([':', ' ', '\u{a0}']);
            let said = if said.is_empty() { host.as_deref().unwrap_or(word) } else { said };
            links.push((said.to_owned(), word));
            label.clear();
        } else {
            label.push(word);
        }
    }
    // What is no address is refused by the reader, where it stands.
    if !label.is_empty() {
        links.push((label.join(" "), label.last().copied().unwrap_or_default()));
    }
    Value::array(links.into_iter().map(|(label, url)| {
        Value::object([("label", Value::string(label)), ("url", Value::string(url))])
    }))
}
