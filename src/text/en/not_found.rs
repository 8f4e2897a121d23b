//! The page of an address that does not exist, in English.

use crate::text::NotFound;

pub(in crate::text) static WORDS: NotFound = NotFound {
    title: "This page does not exist",
    text: |count| {
        let still_here = match count {
            1 => "The nominee is still here.".to_owned(),
            count => format!("The {count} nominees are all still here."),
        };
        format!("Its address may have changed. {still_here}")
    },
    action: "Explore the nominees",
};
