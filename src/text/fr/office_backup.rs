//! The backup of all organiser data in one file, in French.

use crate::text::Notice;
use crate::workflow::office::restore::{DECISIONS, DRAFT, Extent, LIST, ROSTER};

sentences!(OfficeBackup {
    title: "Sauvegarder ou reprendre tout le bureau",
    lead: "Un seul fichier pour tout ce que ce navigateur garde de cette édition : les fichiers reçus, les décisions, la liste du jury, et votre clé si elle est ici, toujours fermée par sa phrase secrète.",
    secret: "Ce fichier est secret : il contient le lien de chaque juré. Qui l’a peut voter à la place de tous.",
    save: "Enregistrer la sauvegarde",
    saving: "Préparation de la sauvegarde…",
    saved: |file: &str| -> Notice {
        Notice {
        what: format!("{file} : tout le bureau y est"),
        remedy: "Gardez-le comme une clé, jamais dans un dossier partagé : il contient le lien de chaque juré.".to_owned(),
    }
    },
    not_saved: || -> Notice {
        Notice {
            what: "La sauvegarde n’a pas été enregistrée".to_owned(),
            remedy: "Autorisez les téléchargements de ce site, puis réessayez.".to_owned(),
        }
    },
    not_kept: |why: &str| -> Notice {
        Notice {
            what: "Ce que garde ce navigateur n’a pas pu être lu".to_owned(),
            remedy: why.to_owned(),
        }
    },
    restore: "Reprendre une sauvegarde",
    restore_hint: "Un fichier .office.json. Ce qui est ici reste, ce qui manque s’ajoute ; où les deux diffèrent, vous choisissez.",
    reading: "Lecture de la sauvegarde…",
    unreadable: || -> Notice {
        Notice {
            what: "Ce fichier ne peut pas être lu".to_owned(),
            remedy: "Une sauvegarde pèse au plus 256 Mo. Choisissez le fichier .office.json."
                .to_owned(),
        }
    },
    refused: "Ce fichier n’est pas une sauvegarde intacte",
    damaged: "Son contenu n’est plus celui qui a été enregistré : le fichier est abîmé. Prenez une autre copie.",
    another: |edition: &str| -> Notice {
        Notice {
            what: format!("Cette sauvegarde est celle d’une autre édition, « {edition} »"),
            remedy: "Reprenez-la sur les pages de cette édition.".to_owned(),
        }
    },
    found: |when: &str| format!("Sauvegarde du {when}"),
    files: |new: usize, known: usize| match (new, known) {
        (0, 0) => "Aucun fichier reçu.".to_owned(),
        (0, _) => format!("{known} fichiers reçus, tous déjà ici."),
        (_, 0) => format!("{new} fichiers reçus, à ajouter ici."),
        _ => format!("{new} fichiers à ajouter ici, {known} déjà là."),
    },
    paper: |name: &str| match name {
        DECISIONS => "Les décisions".to_owned(),
        ROSTER => "La liste du jury".to_owned(),
        DRAFT => "Le brouillon de l’édition".to_owned(),
        LIST => "La liste des invitations retirées".to_owned(),
        other => format!("Le document « {other} »"),
    },
    taken: |paper: &str| format!("{paper} : rien ici, tout vient de la sauvegarde."),
    differ: |paper: &str| format!(
        "{paper} : ici et dans la sauvegarde, ce n’est pas la même chose."
    ),
    here: |extent: Extent| format!("Garder ce qui est ici{}", said(extent)),
    there: |extent: Extent| format!("Prendre ce qui est dans la sauvegarde{}", said(extent)),
    no_link_lost: "Quel que soit votre choix, aucune invitation n’est perdue : celles de l’autre liste s’ajoutent.",
    key_taken: "Votre clé revient, fermée par sa phrase secrète.",
    key_other: "La sauvegarde contient une autre clé que celle de ce navigateur : elle n’est pas reprise. Pour la reprendre, oubliez d’abord celle d’ici.",
    key_not_kept: "Ce navigateur n’a pas gardé la clé : restaurez-la de son propre fichier.",
    choose_first: "Choisissez d’abord ce qui doit rester, partout où les deux diffèrent.",
    apply: "Reprendre",
    put_aside: "Ne rien reprendre",
    restored: "La sauvegarde est reprise.",
});

fn said(extent: Extent) -> String {
    match extent {
        Extent::Decisions { closed, count } => {
            let vote = if closed { "vote clos" } else { "vote ouvert" };
            match count {
                0 => format!(" ({vote})"),
                1 => format!(" ({vote}, 1 décision)"),
                _ => format!(" ({vote}, {count} décisions)"),
            }
        }
        Extent::Roster { jurors, invitations } => {
            format!(" (jurés : {jurors}, invitations : {invitations})")
        }
        Extent::Other => String::new(),
    }
}
