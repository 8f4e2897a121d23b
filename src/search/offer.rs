//! Chooses the values of a facet that are shown if there are too many.

use super::order::by_number;
use super::{Facet, FacetValue, Found, Index, Label, Query, words};

/// The values of a facet that are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offer {
    /// Their places in the list, in its order.
    pub places: Vec<usize>,
    /// How many are not, although they fit what was typed.
    pub rest: usize,
}

impl Index {
    /// The values with words that begin like those typed; of more than `most`, the chosen ones and those that find most.
    /// `found` is what nothing asked for finds, so that a list stays as it is while a reader works in it.
    pub fn offer(
        &self,
        facet: Facet,
        typed: &str,
        most: usize,
        query: &Query,
        found: &Found,
    ) -> Offer {
        let wanted = words(typed);
        let values = self.values(facet);
        let mut fitting = Vec::new();
        for (place, value) in values.iter().enumerate() {
            if fits(value, &wanted) {
                let first = if query.has(facet, &value.value) { 0 } else { usize::MAX / 2 };
                fitting.push((first.saturating_sub(found.of(facet, place)), place));
            }
        }
        let rest = fitting.len().saturating_sub(most);
        if rest > 0 {
            by_number(&mut fitting);
            fitting.truncate(most);
        }
        let mut shown = vec![false; values.len()];
        for (_, place) in fitting {
            if let Some(shown) = shown.get_mut(place) {
                *shown = true;
            }
        }
        let places =
            shown.into_iter().enumerate().filter_map(|(place, shown)| shown.then_some(place));
        Offer { places: places.collect(), rest }
    }
}

fn fits(value: &FacetValue, wanted: &[String]) -> bool {
    match &value.label {
        Label::Words(label) if !wanted.is_empty() => {
            let words = words(label);
            wanted.iter().all(|wanted| words.iter().any(|word| word.starts_with(wanted)))
        }
        _ => true,
    }
}
