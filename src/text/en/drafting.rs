//! The page on which an edition is prepared, in English.

use crate::text::{Drafting, ListWords, Notice};
use crate::workflow::author::form::{Field, Part};
use crate::workflow::author::list::List;

pub(in crate::text) static WORDS: Drafting = Drafting {
    title: "The edition",
    lead: "Its categories, its nominees, its rules. All is prepared here, in a draft; the file that you save at the end replaces the one of the site.",
    description: |award| format!("Prepare an edition of “{award}”, or change one, in the browser."),
    opening: "Reading the draft kept here…",
    saving: "Saving the draft…",
    kept: "Draft saved in this browser.",
    not_kept: |why| Notice {
        what: "The draft is not saved".to_owned(),
        remedy: format!("{why} Save it to a file before you close the page."),
    },
    elsewhere: || {
        Notice {
        what: "Another tab changed the draft".to_owned(),
        remedy: "What is here is no longer saved. Put it into a file, reload the page, then compare the two.".to_owned(),
    }
    },
    damaged: || Notice {
        what: "The draft kept in this browser cannot be read".to_owned(),
        remedy: "Begin another one, or open the file to which you saved it.".to_owned(),
    },
    undo: "Step back",
    undone: "The last change is undone.",
    begin_title: "Where to begin?",
    from_site: |title| format!("Take up the edition of this site: {title}"),
    from_site_hint: "To correct it, to complete it, or to prepare the next one after its model. The site itself does not change.",
    site_missing: || Notice {
        what: "The edition of the site did not come".to_owned(),
        remedy: "Check the connection, then try again; or open a file.".to_owned(),
    },
    from_file: "Open a file of an edition",
    from_file_hint: "A file edition.json, or a draft saved by this page.",
    unreadable_file: "The browser could not read this file: choose it again.",
    not_an_edition: "This file is not an edition: choose a file whose format is “palmares-edition/1”.",
    at: |place, what| format!("Line {}, column {}: {what}", place.line, place.column),
    anew: "Begin an empty edition",
    anew_label: "What is it called?",
    anew_hint: "For example “#Hashtags Award 2027”. Its identifier is made from that and never changes.",
    anew_button: "Begin",
    anew_nameless: "Name it first, with at least one letter or digit.",
    round: "Prepare the next round",
    round_lead: "With the signed results of a first round: whoever was selected is nominated, the others stay entries.",
    round_label: "Name of the next round",
    round_hint: "An edition of its own: no ballot of one round counts in the other.",
    round_button: "Prepare this round",
    round_none: "The edition of these results does not say who goes on to the next round: add it in “Next round”, publish it, then have the jury vote.",
    round_differs: "These results do not follow from their ballots, or another key signed them: count them again first.",
    round_selected: |selected, all| {
        format!("Going on to the next round: {selected} nominees of {all}.")
    },
    parts: "Parts of the edition",
    part,
    to_mend: |count| match count {
        1 => "1 thing to mend".to_owned(),
        _ => format!("{count} things to mend"),
    },
    field,
    optional: "optional",
    none_chosen: "Choose…",
    unsaid: "Not said",
    word: |field, place| match (field, place) {
        (Field::Language, 0) => "French",
        (Field::Language, _) => "English",
        (Field::Ties, 0) => "Those who share the first place are co-laureates",
        (Field::Ties, _) => "The president of the jury decides, and says why",
        (_, 0) => "Gold",
        (_, 1) => "Silver",
        _ => "Bronze metal",
    },
    list,
    new_missing: "Write first what it is about.",
    nameless: "Without a name",
    count: |count| match count {
        0 => "None so far.".to_owned(),
        _ => format!("{count} in all."),
    },
    filter: "Filter by words",
    none_found: "Nothing matches these words.",
    more: |count| format!("Show {count} more"),
    up: "Move up",
    down: "Move down",
    remove: "Remove",
    about: |act, name| format!("{act}: {name}"),
    removed: |name| format!("Removed: {name}. “Step back” brings it back."),
    refused: |why| format!("Nothing changed: {why}"),
    to_candidatures: "Put back among the entries",
    to_nominees: "Nominate",
    moved_stage: |name| format!("Moved to the other list: {name}."),
    id: |id| format!("Identifier: {id}"),
    method: "Way of judging",
    method_name: |place| match place {
        0 => "Choose one nominee or several",
        1 => "Rank",
        _ => "Score by criteria",
    },
    method_hint: |place| match place {
        0 => "Each choice is worth one vote.",
        1 => "Each place earns the points that you set.",
        _ => "The scores, weighted by criterion, make the mean.",
    },
    with_licence: "The edition says under which licence its data may be used again",
    with_places: "The count gives it by place",
    selection: "Who goes on to the next round?",
    selection_name: |place| match place {
        0 => "There is no other round",
        1 => "The first places of each category",
        _ => "All who reach a threshold",
    },
    recipient: "To whom",
    recipient_is: |name| format!("Territory chosen: {name}. Writing a name replaces it."),
    lookup: "Look up in the official register",
    lookup_hint: "The first letters of the name, or the INSEE or SIREN code. What is chosen joins the territories of the edition.",
    take: |name, code| format!("Take {name} ({code})"),
    territory_facts: |kind, code, where_| format!("{kind}, with the code {code}. {where_}"),
    table_title: "Bring in a table",
    table_lead: "A line for each nominee: category, territory (name or official code), title; where needed identifier, source, links, stage. You see first what each line would do.",
    apply_table: "Put these lines into the edition",
    key_named: |thumbprint| format!("The edition names a key, whose thumbprint is {thumbprint}."),
    key_unnamed: "The edition names no key: jurors would announce themselves, without an invitation.",
    key_closed: "To put yours in, make it or open it first, then come back.",
    key_page: "Go to the key",
    name_key: "Put my key into the edition",
    key_was_named: "Your key is in the edition.",
    unname_key: "Name no key any more",
    key_also_kept: "This browser also keeps it, under its passphrase, for the edition that you prepare.",
    finish: "Check and save",
    finish_lead: "The file edition.json replaces the one in the folder “data” of the site; the command “palmares publish” makes its pages anew.",
    whole: "Nothing is missing: the edition is complete.",
    faults: |count| match count {
        1 => "1 thing still keeps it from being published".to_owned(),
        _ => format!("{count} things still keep it from being published"),
    },
    place: |part, element, field| {
        let names = [part, element, field].into_iter().filter(|name| !name.is_empty());
        names.collect::<Vec<_>>().join(" › ")
    },
    mend: "Go and mend it",
    same_as_site: "This is, to the letter, the edition that this site publishes.",
    other_edition: |title| {
        format!(
            "This is another edition than the one of this site ({title}): it will have jurors and ballots of its own."
        )
    },
    breaks: |why| format!("No ballot signed so far would count: {why}"),
    amends_title: "What changes against the site",
    received: "The ballots received so far",
    keeps: "Ballots that are signed already go on counting",
    keeps_hint: "Except in the categories that change: their jurors answer there again. The file then says which state it replaces.",
    save_edition: "Save edition.json",
    save_draft: "Save the draft to a file",
    saved: |file| format!("Handed to the browser: {file}."),
    not_saved: "The browser refused to save the file: allow it, then try again.",
    next: "Go on",
    put_aside: "Put this draft aside",
    put_aside_question: "Erase the draft from this browser?",
    put_aside_text: "What is in no file will be lost. The edition of the site does not change.",
    put_aside_yes: "Yes, erase it",
    cancel: "No, keep it",
};

fn part(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::About => ("About it", "What the edition honours, who gives it, and when."),
        Part::Sources => (
            "Where it is stated",
            "Each nominee and each distinction says where it comes from: rules, an article, a press release.",
        ),
        Part::Categories => ("Categories", "What the jury decides on, and how it judges in each."),
        Part::Panels => {
            ("Panels", "Only where the jury has parts: each panel judges certain categories.")
        }
        Part::Nominees => {
            ("Nominees", "Those who are voted for, and the entries that were not selected.")
        }
        Part::Territories => (
            "Territories",
            "Their official code tells which juror must be recused. They come with the nominees.",
        ),
        Part::Distinctions => {
            ("Awards", "What can be won, by which place, and what was given already.")
        }
        Part::Selection => {
            ("Next round", "Where a committee first chooses the nominees among the entries.")
        }
        Part::Key => ("Key", "The public key of whoever invites the jury and signs the results."),
    }
}

fn field(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Title => ("Name of the edition", ""),
        Field::Theme => ("What it honours", "In one sentence."),
        Field::Language => ("Language of its texts", ""),
        Field::Presentation => ("Its story", "An empty line parts two paragraphs."),
        Field::OrganiserName => ("Name of the organiser", ""),
        Field::OrganiserUrl => ("Their site", "Begins with https://"),
        Field::Day => ("Day", ""),
        Field::DayLabel => ("What happens on that day", ""),
        Field::LicenceName => ("Name of the licence", ""),
        Field::LicenceUrl => ("Text of the licence", "Begins with https://"),
        Field::EarlierTitle => ("Name of this earlier edition", ""),
        Field::EarlierTheme => ("What it honoured", ""),
        Field::EarlierSource => ("Who tells of it", ""),
        Field::SourceTitle => ("Title of the text", ""),
        Field::SourcePublisher => ("Published by", ""),
        Field::SourcePublished => ("Published on", ""),
        Field::SourceUrl => ("Link to the text", "Begins with https://"),
        Field::CategoryName => ("Name of the category", ""),
        Field::CategoryDescription => {
            ("What it distinguishes", "The jury reads this sentence before judging.")
        }
        Field::Quorum => {
            ("Quorum", "The number of ballots without which the category has no laureate.")
        }
        Field::UpTo => ("Most choices", "1: one laureate for each juror."),
        Field::Points => (
            "Points for each place",
            "From the first place to the last, with spaces between: 5 3 1",
        ),
        Field::ScaleFrom => ("Lowest score", ""),
        Field::ScaleTo => ("Highest score", ""),
        Field::HalfPoints => ("Half points are allowed", ""),
        Field::CriterionName => ("Name of the criterion", ""),
        Field::CriterionWeight => ("Weight", "A whole number."),
        Field::Ties => (
            "In case of a tie",
            "Unless it is said, those who share the first place are co-laureates.",
        ),
        Field::PanelName => ("Name of the panel", ""),
        Field::PanelCategories => ("Categories that it judges", ""),
        Field::TerritoryLabel => {
            ("Name that is shown", "Unmistakable: no two territories have the same.")
        }
        Field::NomineeTitle => ("Title of the action", ""),
        Field::NomineeCategory => ("Category of the nominee", ""),
        Field::NomineeTerritory => ("Territory of the nominee", ""),
        Field::NomineeSource => ("Source that says so", ""),
        Field::LinkLabel => ("Text of the link", ""),
        Field::LinkUrl => ("Where it leads", "Begins with https://"),
        Field::DistinctionName => ("Name of the distinction", ""),
        Field::Metal => ("Metal", ""),
        Field::PlacesFrom => ("From place", ""),
        Field::PlacesTo => ("to place", ""),
        Field::Awarded => ("How many were given", "If a source says so."),
        Field::AwardedSource => ("Source of this number", ""),
        Field::AwardNominee => ("Who was honoured", ""),
        Field::AwardDistinction => {
            ("With which distinction", "Empty where the source does not say.")
        }
        Field::AwardStatement => ("What the source says", ""),
        Field::AwardSource => ("Which source says it", ""),
        Field::SpecialDistinction => ("Distinction given", ""),
        Field::SpecialTitle => ("For which action", ""),
        Field::SpecialRecipient => ("Name of who receives it", ""),
        Field::SpecialStatement => ("What the source says of it", ""),
        Field::SpecialSource => ("How this is known", ""),
        Field::SelectedPlaces => {
            ("Number of places", "Whoever shares the last of them goes on too.")
        }
        Field::SelectedPoints => {
            ("Threshold", "In votes, points or score, after the way of judging.")
        }
    }
}

fn list(list: List) -> ListWords {
    let (title, new, add, empty) = match list {
        List::Organisers => {
            ("Organisers", "Name of an organiser", "Add this organiser", "At least one is needed.")
        }
        List::Dates => (
            "Days",
            "What happens",
            "Add this date",
            "For example the end of the vote, and the ceremony.",
        ),
        List::Earlier => (
            "Earlier editions",
            "Name of an earlier edition",
            "Add this edition",
            "Those of which only the name is known.",
        ),
        List::Sources => {
            ("Texts", "Title of a text", "Add this text", "One is needed before the first nominee.")
        }
        List::Categories => (
            "List of categories",
            "Name of a category",
            "Add this category",
            "At least one category is needed.",
        ),
        List::Criteria => (
            "Criteria",
            "Name of a criterion",
            "Add this criterion",
            "At least one criterion is needed.",
        ),
        List::Panels => (
            "List of panels",
            "Name of a panel",
            "Add this panel",
            "Without panels, each juror judges all categories of the invitation.",
        ),
        List::Nominees => (
            "List of nominees",
            "Title of an action",
            "Add this nominee",
            "Bring in a table, or add them one by one.",
        ),
        List::Candidatures => (
            "Entries not selected",
            "Title of an entry",
            "Add this entry",
            "Nobody votes for them; they stay in the hall of fame of ideas.",
        ),
        List::Links => {
            ("Links", "Text of a link", "Add this link", "Where the action can be seen.")
        }
        List::Territories => (
            "List of territories",
            "Name of a territory",
            "Add this territory",
            "Look them up below, or bring the nominees in by a table.",
        ),
        List::Distinctions => (
            "What can be won",
            "Name of a distinction",
            "Add this distinction",
            "For example a silver Hashtag for the first place.",
        ),
        List::Awards => (
            "What nominees were given already",
            "What a source says",
            "Add this award",
            "Nothing, as long as the jury has not voted.",
        ),
        List::SpecialAwards => (
            "Awards outside the selection",
            "Action that is honoured",
            "Add this special award",
            "Given by the organiser, without a vote.",
        ),
    };
    ListWords { title, new, add, empty }
}
