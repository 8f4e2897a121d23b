//! Messages about starting offline and about new versions, in English.

use crate::text::Offline;

pub(in crate::text) static WORDS: Offline = Offline {
    preparing: "Getting ready to start offline…",
    ready: "Ready to work offline",
    unavailable: "This browser cannot start this site offline; keep the page open to vote without a network.",
    failed: "This site is not ready to start offline; it will try again on your next visit.",
    update: "Update",
    new_version: "A new version is ready.",
    new_version_remedy: "Nothing changes until you say so.",
    replaced: "A new version was started in another tab.",
    replaced_remedy: "This page stays with the old one until you reload it.",
    activate: "Save and reload",
    activating: "Saving, then reloading…",
    not_saved: "Your ballot is not saved, and reloading would lose it. Sign it or download a copy first.",
};
