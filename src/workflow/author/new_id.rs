//! Ids made from names, once, when something is added. Changing the name later does not change the id.

use crate::edition::Id;
use crate::search::slug;

/// An identifier for something of this name that is not `taken`, numbered where it has to be; `otherwise` where the name
/// gives none.
pub fn new_id<Thing>(
    name: &str,
    otherwise: &str,
    taken: impl Fn(&str) -> bool,
) -> Option<Id<Thing>> {
    let made = slug(name);
    let made = if made.is_empty() { slug(otherwise) } else { made };
    let numbered = (2_u32..).map(|number| format!("{made}-{number}"));
    let free = std::iter::once(made.clone()).chain(numbered).find(|id| !taken(id))?;
    Id::parse(&free)
}
