//! Messages when the program of a page does not start, in English.

use crate::text::Boot;

pub(in crate::text) static WORDS: Boot = Boot {
    failed: "Palmarès could not start",
    altered: "A file of this site did not arrive, or is not the one that was published, so nothing was started.",
    too_old: "This browser cannot run WebAssembly, or its settings forbid it.",
    remedy: "Reload the page. If this happens again, try another browser or another network, then tell the organiser.",
};
