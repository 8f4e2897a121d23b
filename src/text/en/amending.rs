//! Differences between two versions of an edition, and their effect on signed ballots, in English.

use crate::edition::Nominee;
use crate::text::{Amending, Language};
use crate::workflow::author::changes::{Difference, Reworded, Unamendable};

pub(in crate::text) static WORDS: Amending = Amending {
    nothing: "Nothing changed: ballots that were signed count as a whole.",
    changed: "Categories in which answers that were signed count no longer:",
    difference: |difference| match difference {
        Difference::New => "new category".to_owned(),
        Difference::Gone => "category taken out".to_owned(),
        Difference::Rule => "another way of voting".to_owned(),
        Difference::Came(nominee) => format!("newly nominated: {}", named(nominee)),
        Difference::Left(nominee) => format!("no longer nominated: {}", named(nominee)),
        Difference::Ties(nominee) => {
            format!("corrected territory, which changes who is recused: {}", named(nominee))
        }
    },
    reworded_only: "What is only said otherwise, and changes no ballot:",
    reworded: |reworded| match reworded {
        Reworded::Edition => "the texts of the edition, its sources or its distinctions".to_owned(),
        Reworded::Category(category) => format!("the category “{}”", category.name),
        Reworded::Territory(territory) => format!("the territory “{}”", territory.label),
        Reworded::Nominee(nominee) => format!("the action {}", named(nominee)),
    },
    set_aside: |categories| match categories {
        [] => "all answers count".to_owned(),
        categories => {
            let names: Vec<_> = categories.iter().map(|name| format!("“{name}”")).collect();
            format!("answers set aside in {}", names.join(", "))
        }
    },
    summary: |touched, untouched| {
        let jurors = |count: usize| match count {
            0 => "no juror".to_owned(),
            1 => "1 juror".to_owned(),
            count => format!("{count} jurors"),
        };
        format!(
            "Answers are set aside for {}; nothing changes for {}.",
            jurors(touched),
            jurors(untouched)
        )
    },
    lost: |reason| format!("this ballot would no longer count at all: {reason}"),
    unamendable: |why| {
        match why {
        Unamendable::Faulty(faults) => faults.first().map_or_else(String::new, |fault| {
            let sentence = Language::English.fault(&fault.kind);
            format!("this edition has faults, of which the first is: {} {sentence}", fault.path)
        }),
        Unamendable::OtherEdition(id) => {
            format!("this is another edition, “{id}”, and not another state of the same one.")
        }
        Unamendable::OtherKey => {
            "it names another key of the organiser: no invitation would hold any more, and no ballot. Keep the same key."
                .to_owned()
        }
    }
    },
    written: |file, digest| format!("{file}: the edition that says what it changed\n  {digest}"),
};

fn named(nominee: &Nominee) -> String {
    format!("“{}” – {}", nominee.title, nominee.territory.label)
}
