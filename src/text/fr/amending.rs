//! Differences between two versions of an edition, and their effect on signed ballots, in French.

use crate::edition::Nominee;
use crate::text::Language;
use crate::workflow::author::changes::{Difference, Reworded, Unamendable};

sentences!(Amending {
    nothing: "Rien n’a changé : les bulletins signés comptent en entier.",
    changed: "Catégories où les réponses déjà signées ne comptent plus :",
    difference: |difference: &Difference| match difference {
        Difference::New => "nouvelle catégorie".to_owned(),
        Difference::Gone => "catégorie supprimée".to_owned(),
        Difference::Rule => "une autre façon de voter".to_owned(),
        Difference::Came(nominee) => format!("nouvelle nomination : {}", named(nominee)),
        Difference::Left(nominee) => format!("nomination retirée : {}", named(nominee)),
        Difference::Ties(nominee) => {
            format!("territoire corrigé, ce qui change qui s’y récuse : {}", named(nominee))
        }
    },
    reworded_only: "Ce qui n’est que dit autrement, sans effet sur les bulletins :",
    reworded: |reworded: &Reworded| match reworded {
        Reworded::Edition => "les textes de l’édition, ses sources ou ses distinctions".to_owned(),
        Reworded::Category(category) => format!("la catégorie « {} »", category.name),
        Reworded::Territory(territory) => format!("le territoire « {} »", territory.label),
        Reworded::Nominee(nominee) => format!("l’action {}", named(nominee)),
    },
    set_aside: |categories: &[String]| match categories {
        [] => "toutes ses réponses comptent".to_owned(),
        categories => {
            let names: Vec<_> = categories.iter().map(|name| format!("« {name} »")).collect();
            format!("réponses mises de côté dans {}", names.join(", "))
        }
    },
    summary: |touched: usize, untouched: usize| {
        let jurors = |count: usize| match count {
            0 => "aucun juré".to_owned(),
            1 => "1 juré".to_owned(),
            count => format!("{count} jurés"),
        };
        format!(
            "Des réponses sont mises de côté pour {} ; rien ne change pour {}.",
            jurors(touched),
            jurors(untouched)
        )
    },
    lost: |reason: &str| format!("ce bulletin ne compterait plus du tout : {reason}"),
    unamendable: |why: &Unamendable| {
        match why {
        Unamendable::Faulty(faults) => faults.first().map_or_else(String::new, |fault| {
            let sentence = Language::French.fault(&fault.kind);
            format!("cette édition a des fautes, dont la première : {} {sentence}", fault.path)
        }),
        Unamendable::OtherEdition(id) => {
            format!("c’est une autre édition, « {id} », et non un autre état de la même.")
        }
        Unamendable::OtherKey => {
            "elle nomme une autre clé d’organisateur : plus aucune invitation ne vaudrait, ni aucun bulletin. Gardez la même clé."
                .to_owned()
        }
    }
    },
    written: |file: &str, digest: &str| format!(
        "{file} : l’édition qui dit ce qu’elle a changé\n  {digest}"
    ),
});

fn named(nominee: &Nominee) -> String {
    format!("« {} » – {}", nominee.title, nominee.territory.label)
}
