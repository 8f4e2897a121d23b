//! How a date is written, in French.

use std::fmt::Write as _;

use crate::edition::Date;

pub(in crate::text) fn date(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let (year, month, day) = date.parts();
    let month = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
    let mut text = if day == 1 { "1er".to_owned() } else { day.to_string() };
    let _ = write!(text, " {month} {year}");
    text
}
