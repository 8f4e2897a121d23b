//! The list of all editions of a site, so that a page does not have to load each of them.

use std::sync::Arc;

use super::{Edition, Id, Numbers};

/// The editions of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editions {
    /// Those with pages; the first is the site's own.
    pub editions: Vec<Arc<ListedEdition>>,
    /// Earlier editions, of which the site has no entries.
    pub earlier: Vec<ListedEarlier>,
}

/// An edition of a site, and where it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedEdition {
    /// Id of the edition.
    pub id: Id<Edition>,
    /// Name or title, as people read it.
    pub title: String,
    /// What it honours.
    pub theme: String,
    /// The language of its texts (BCP 47).
    pub language: String,
    /// Below the top of the site: empty for the site's own, otherwise with a slash at its end.
    pub folder: String,
    /// The number of entries, nominees and winners.
    pub numbers: Numbers,
}

/// An edition before, by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedEarlier {
    /// Name or title, as people read it.
    pub title: String,
    /// What it honoured.
    pub theme: String,
}

impl Editions {
    /// What is said of these editions, each in its folder; the first is the site's own.
    pub fn of<'a>(editions: impl IntoIterator<Item = (&'a str, &'a Edition)>) -> Self {
        let mut all = Self { editions: Vec::new(), earlier: Vec::new() };
        for (folder, edition) in editions {
            if all.editions.is_empty() {
                let earlier = edition.earlier.iter();
                all.earlier = earlier
                    .map(|it| ListedEarlier { title: it.title.clone(), theme: it.theme.clone() })
                    .collect();
            }
            all.editions.push(Arc::new(ListedEdition {
                id: edition.id.clone(),
                title: edition.title.clone(),
                theme: edition.theme.clone(),
                language: edition.language.clone(),
                folder: folder.to_owned(),
                numbers: edition.numbers(),
            }));
        }
        all
    }
}
