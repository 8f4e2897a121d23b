//! The map of France that every site brings along: one picture file with an element for each département.
//!
//! Knows nothing of editions and pages. `tests/map/derive.mjs` draws the file; a test compares it with this list.

/// What the picture shows of its plane, as `viewBox` says it.
pub const VIEW_BOX: &str = "0 0 1000 1032";

/// Where the file lies, below the top of a site.
pub const FILE: &str = "map/france.svg";

/// The element that holds all départements, below the top of a site.
pub const FRANCE: &str = "map/france.svg#france";

/// The element with the frames around what is drawn apart, below the top of a site.
pub const FRAMES: &str = "map/france.svg#cadres";

/// The INSEE codes of the départements that are drawn.
pub const CODES: [&str; 101] = [
    "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16",
    "17", "18", "19", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33",
    "34", "35", "36", "37", "38", "39", "40", "41", "42", "43", "44", "45", "46", "47", "48", "49",
    "50", "51", "52", "53", "54", "55", "56", "57", "58", "59", "60", "61", "62", "63", "64", "65",
    "66", "67", "68", "69", "70", "71", "72", "73", "74", "75", "76", "77", "78", "79", "80", "81",
    "82", "83", "84", "85", "86", "87", "88", "89", "90", "91", "92", "93", "94", "95", "2A", "2B",
    "971", "972", "973", "974", "976",
];

/// Whether a département is on the map.
pub fn has(code: &str) -> bool {
    CODES.contains(&code)
}

/// The element of a département, below the top of a site; `None` where it is not on the map.
pub fn anchor(code: &str) -> Option<String> {
    has(code).then(|| format!("{FILE}#d{code}"))
}
