//! The voting page of a juror, in English.

use super::phrases::counted;
use crate::text::Desk;

pub(in crate::text) static WORDS: Desk = Desk {
    title: "Your ballot",
    lead: |count| {
        let count = counted(count, "category", "categories");
        format!(
            "{count} to judge. Stop whenever you like: every answer is saved on this device, even offline."
        )
    },
    bar: "Progress and saving",
    opening: "Opening your ballot…",
    who: "Who are you?",
    name: "First name and surname",
    territory: "Your territory",
    territory_hint: "The local authority you work for, for example “Ville de Lille”.",
    recognised: |label| format!("Territory recognised: {label}"),
    locked: |count| match count {
        0 => "It has no nomination, so none is closed to you.".to_owned(),
        1 => "Its nomination is closed to you: nobody votes for their own territory.".to_owned(),
        count => {
            format!(
                "Its {count} nominations are closed to you: nobody votes for their own territory."
            )
        }
    },
    several: "Several territories have this name: which one is yours?",
    choose_territory: |label| format!("Choose {label}"),
    elsewhere: |name| format!("“{name}” is not nominated"),
    elsewhere_hint: "No nomination is closed to you.",
    close: "Did you mean:",
    categories: "The categories",
    whole_ballot: "The whole ballot",
    category_alone: |category| format!("Open “{category}” alone, to compare and comment"),
    progress: |done, all| {
        if done == 0 {
            format!("0 of {all} answered so far")
        } else if done == all {
            format!("{done} of {all} answered: all done")
        } else {
            format!("{done} of {all} answered")
        }
    },
    to_do: "To do",
    blank: "Blank vote",
    blank_hint: "I am voting, but for none of the nominees.",
    abstention: "I abstain",
    abstention_hint: "I am not taking part in the vote in this category.",
    abstained: "You abstain",
    own_choice: "Look again: your own territory",
    unknown_choice: "Look again: this nominee is no longer here",
    go_on: |category| format!("Continue: {category}"),
    start: |category| format!("Start: {category}"),
    review: "Review and sign",
    not_yours: "This category is not yours to judge.",
    not_yours_remedy: "Other jurors judge it. Yours are on the page “Vote”.",
    category_count: |place, all| format!("Category {place} of {all}"),
    your_answer: |category| format!("Your answer in the category “{category}”"),
    chosen: "Your choice",
    take_back: "Remove my answer",
    characters_left: |count| format!("{} left", counted(count, "character", "characters")),
    neighbours: "Previous and next categories",
    all_categories: "All categories",
    check_file: "Verify a ballot that is already signed",
    saved: |time| format!("Saved on this device at {time}"),
    saving: "Saving…",
    nothing_yet: "Nothing to save yet",
    found_again: "Your saved answers are here",
    not_saved: "Not saved.",
    rescue: "Download a copy",
    retry: "Try again",
    rescue_file: "ballot-in-progress",
    session_only: "This browser will forget your ballot.",
    session_only_remedy: "It does not let this page save anything. Allow site data or leave private browsing; otherwise, sign and download your ballot before closing.",
    unreadable: "The ballot saved on this device cannot be read.",
    unreadable_remedy: "It has been left untouched. Download it and send it to the organiser, or reload the page.",
    opening_failed: "Your ballot cannot be opened",
    reload: "Reload the page",
};
