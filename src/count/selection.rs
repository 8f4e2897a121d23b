//! Who goes on to the next round.

use super::{CategoryCount, Merit, Place};
use crate::edition::{Id, Nominee, Selection};

/// The nominees of a category that go on. All who share the last place go on. A nominee without any vote or point does
/// not.
pub fn selected(count: &CategoryCount, selection: Selection) -> Vec<&Id<Nominee>> {
    let places = count.places.iter().filter(|place| goes_on(place.place, place.merit, selection));
    if count.without_quorum {
        return Vec::new();
    }
    places.flat_map(|place: &Place| &place.nominees).collect()
}

pub(super) fn goes_on(place: u32, merit: Merit, selection: Selection) -> bool {
    !merit.is_zero()
        && match selection {
            Selection::First(places) => place <= places,
            Selection::AtLeast(points) => merit >= Merit::whole(points.into()),
        }
}
