//! The page of the jury: the jurors and their invitations, in English.

use crate::text::{Jury, Notice};

pub(in crate::text) static WORDS: Jury = Jury {
    title: "The jury",
    lead: "Who judges what, and each juror’s personal link. All of it stays in this browser: nothing is sent in your place.",
    description: |award| {
        format!("Enter and invite the jury of “{award}”, in the browser and without a network.")
    },
    opening: "Reading the list that is kept here…",
    saving: "Saving…",
    kept: "List saved in this browser.",
    not_kept: |why| Notice {
        what: "The list is not saved".to_owned(),
        remedy: format!("{why} Save it to a file before you leave the page."),
    },
    elsewhere: || {
        Notice {
        what: "Another tab has changed the list".to_owned(),
        remedy: "What is here is not saved. Back it up to a file, load the page anew, then restore that file.".to_owned(),
    }
    },
    damaged: || {
        Notice {
        what: "The list that this browser keeps cannot be read".to_owned(),
        remedy: "Restore it from a backup, at the end of this page. As long as you change nothing, what is there stays.".to_owned(),
    }
    },
    undo: "Undo the last act",
    undone: "Act undone.",
    undone_reason: "Invitation undone.",
    nobody: "Nobody is in the jury yet.",
    nobody_hint: "Choose a table of jurors, or enter them one by one.",
    jurors_title: "The jurors",
    jurors: |all, invited| match (all, invited) {
        (1, 0) => "1 juror, not invited yet.".to_owned(),
        (1, _) => "1 juror, invited.".to_owned(),
        (_, 0) => format!("{all} jurors, none of them invited."),
        _ => format!("{all} jurors, {invited} of them invited."),
    },
    filter: "Search the list",
    none_found: "No juror of this name.",
    more: |count| format!("Show the next {count} too"),
    judges: |what| format!("Judges: {what}"),
    belongs: |where_| format!("Belongs to: {where_}"),
    opens_until: |when| format!("The link opens until {when}."),
    sent_at: |when| format!("Noted as sent on {when}."),
    taken_back: |count| match count {
        1 => "1 invitation taken back.".to_owned(),
        count => format!("{count} invitations taken back."),
    },
    change: "Change",
    remove: "Take off the list",
    removed: |name| format!("{name} is no longer in the list."),
    invite_one: "Invite",
    copy_link: "Copy the link",
    copy_message: "Copy the message",
    save_message: "Save the message",
    copied: "Copied: paste it into a mail.",
    not_copied: "The browser refuses to copy: select the message.",
    message_label: "The message to send",
    code_of: |name| format!("QR code of the link of {name}"),
    no_code: "This link is too long for a QR code: send it by mail.",
    sent: "Note as sent",
    invite_again: "Invite anew",
    invite_again_text: "The present link will be worth nothing; another one takes its place.",
    revoke: "Take the invitation back",
    revoke_text: "The link will be worth nothing, and a ballot that already came will no longer count.",
    reason_note: "This text is published with the list of invitations taken back.",
    reason_missing: "First say why: the juror may ask.",
    revoked: |name| format!("The invitation of {name} is taken back: publish the list of those."),
    replaced: "Replaced by a new invitation.",
    import_title: "A table of jurors",
    import_lead: "As CSV, with a line of headings: Last name, First name, E-mail, Panel, Category, Territory. Only the name is needed; a cell may hold several things, with commas between them.",
    apply: "Put these jurors into the list",
    add_title: "One juror at a time",
    add: "Enter a juror",
    name: "Name of the juror",
    email: "E-mail (optional)",
    email_hint: "For the mail merge alone: it is in no invitation.",
    panels: "Panels",
    categories: "Categories, besides the panels",
    categories_hint: "If you tick neither panel nor category, the juror judges everything.",
    territory: "Add a territory",
    territory_hint: "By its name or official code (INSEE, SIREN). The juror will not be able to vote for it.",
    no_territory_found: "No territory of this name.",
    take_territory: |label| format!("Add {label}"),
    drop_territory: |label| format!("Take away {label}"),
    too_many_territories: "Ten territories at most: take one away first.",
    enter: "Put into the list",
    save_changes: "Save the changes",
    leave: "Close without changing",
    entered: |name| format!("{name} is in the list."),
    changed: |name| format!("What concerns {name} is changed."),
    invite_title: "Invite",
    links_lead: |desk| {
        format!("The links lead to {desk}: invite from the address at which the site is published.")
    },
    needs_key: "Open your key first: it signs the invitations.",
    to_key: "Go to the key",
    until: "Last day to open the link (optional)",
    until_hint: "A ballot that was begun can be handed in later.",
    bad_day: "This is no day: choose it in the calendar.",
    invite_all: |count| match count {
        1 => "Invite the juror who waits".to_owned(),
        count => format!("Invite the {count} jurors who wait"),
    },
    nobody_waits: "Every juror has an invitation that is up to date.",
    inviting: |done, all| format!("Signing: {done} of {all}"),
    progress: "Progress of the invitations",
    invited: |count| match count {
        1 => "1 invitation is ready: send it.".to_owned(),
        count => format!("{count} invitations are ready: send them."),
    },
    not_invited: |why| Notice {
        what: "Not all invitations are ready".to_owned(),
        remedy: why.to_owned(),
    },
    no_chance: "This browser has no source of chance: the link could be guessed. Try another one.",
    all_title: "For everybody invited",
    merge: "Save the mail merge",
    merge_text: "A table with everybody’s link, for your mail program.",
    sheet: "Show the QR codes",
    sheet_hide: "Hide the QR codes",
    sheet_text: "To print and cut apart: a code for each juror, which a telephone reads.",
    sheet_title: "The QR codes of the jury",
    print: "Print the codes",
    scan: |award| {
        format!(
            "To judge “{award}”, read this code with the camera of your telephone. It is yours alone."
        )
    },
    list_title: "Invitations taken back",
    list_text: "Until this signed list is published beside the edition, a link that was taken back still opens.",
    list_pending: |count| match count {
        0 => "The list signed last is up to date.".to_owned(),
        1 => "1 invitation taken back is not in the signed list yet.".to_owned(),
        count => format!("{count} invitations taken back are not in the signed list yet."),
    },
    sign_list: "Sign and save the list",
    list_saved: "revocations.json is signed and counts here already: publish it in the data folder of the edition.",
    list_not_signed: || {
        Notice {
        what: "The list is not signed".to_owned(),
        remedy: "Your key is not that of the edition, or a reason is too long: open the right key and try again.".to_owned(),
    }
    },
    record_title: "The list itself",
    save_record: "Save the list to a file",
    restore: "Restore from a file",
    restore_hint: "Replaces what is here; invitations made here stay. Cannot be undone.",
    restored: |count| match count {
        1 => "1 juror is restored.".to_owned(),
        count => format!("{count} jurors are restored."),
    },
    not_a_record: || {
        Notice {
        what: "Nothing is restored".to_owned(),
        remedy: "This file is no backup of the jury of this edition. Choose the one that this page saved (.roster.json).".to_owned(),
    }
    },
    saved: |file| format!("{file}: keep it where the browser puts it."),
    not_saved: || Notice {
        what: "The browser did not take this file".to_owned(),
        remedy: "Allow this site to save files, then try again.".to_owned(),
    },
};
