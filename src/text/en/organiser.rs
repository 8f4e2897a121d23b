//! The first page of the organiser area, with the steps of a vote, in English.

use crate::text::{Notice, Organiser};

pub(in crate::text) static WORDS: Organiser = Organiser {
    title: "Organise the vote",
    lead: "From the edition to the list of winners, step by step. All of it happens in this browser: nothing is sent, and the command line can do the same.",
    description: |award| {
        format!(
            "The steps of organising the vote of “{award}”, in the browser and without a network."
        )
    },
    needs_script: "Organising a vote here needs JavaScript: turn it on in your browser, or use the command “palmares”.",
    steps_title: "The steps",
    edition: ("The edition", "The categories, the nominees, the rules of the vote."),
    key: ("The key", "It signs the invitations and the results. You alone hold it."),
    jury: ("The jury", "Who judges what, and the personal link of each juror."),
    imports: ("The ballots received", "Check all the files that the jury sent at once."),
    participation: ("Participation", "Who has answered, without showing who leads."),
    count: ("The count", "Public rules that anybody can apply again."),
    ceremony: ("The ceremony", "The winners on the screen, one by one."),
    publish: ("Publication", "The list of winners, beside the edition."),
    recount: ("Recount", "Signed results, counted again by whoever wants to; the minutes."),
    not_started: || {
        Notice {
        what: "The work in the background did not start".to_owned(),
        remedy: "This browser, or one of its extensions, prevents it. Reload the page; if that does not help, try another browser or the command “palmares”.".to_owned(),
    }
    },
    stopped: || Notice {
        what: "The work in the background stopped".to_owned(),
        remedy: "Perhaps for lack of memory. Close other tabs, reload the page, then try again."
            .to_owned(),
    },
};
