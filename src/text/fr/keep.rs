//! Backing up, importing and erasing a juror's work, in French.

use super::faults::fault;
use super::refusals::rejection;
use crate::text::Notice;
use crate::workflow::juror::bring_in::{BringFault, Linked};

fn notice(what: &str, remedy: &str) -> Notice {
    Notice { what: what.to_owned(), remedy: remedy.to_owned() }
}

sentences!(Keep {
    title: "Garder et déplacer votre travail",
    backup: "Télécharger une sauvegarde",
    backup_hint: "Une sauvegarde contient tout ce que vous avez décidé ici, notes privées comprises. Elle n’est pas un bulletin : ne l’envoyez pas à l’organisateur.",
    backup_file: "sauvegarde",
    import: "Reprendre un fichier",
    import_hint: "Une sauvegarde, ou un bulletin que vous avez signé sur un autre appareil. Vous verrez ce qui change avant de choisir.",
    unreadable: || -> Notice {
        notice(
            "Ce fichier ne peut pas être lu.",
            "Choisissez un fichier de sauvegarde ou un bulletin, tel qu’il a été téléchargé.",
        )
    },
    not_brought: |why: &BringFault| -> Notice {
        match why {
            BringFault::Unreadable(faults) => Notice {
                what: "Ce n’est ni une sauvegarde, ni un bulletin, ou il est abîmé.".to_owned(),
                remedy: faults.first().map_or_else(String::new, |first| {
                    format!("Ligne {} : {}", first.position, fault(&first.kind))
                }),
            },
            BringFault::Rejected(why) => Notice {
                what: "Ce bulletin n’est plus tel qu’il a été signé.".to_owned(),
                remedy: format!("Rien n’a été repris : {}", rejection(why)),
            },
            BringFault::OtherEdition(id) => Notice {
                what: format!("Ce fichier vient d’une autre édition, « {id} »."),
                remedy: "Rien n’a été repris. Ouvrez-le à la page de vote de cette édition."
                    .to_owned(),
            },
            BringFault::OtherJuror => notice(
                "Ce fichier est d’un autre juré, ou d’une autre invitation.",
                "Rien n’a été repris. Ouvrez d’abord l’invitation avec laquelle il a été fait.",
            ),
        }
    },
    preview: |count: usize| match count {
        0 => "Ce fichier dit la même chose que ce qui est ici".to_owned(),
        1 => "Ce fichier diffère en un point".to_owned(),
        _ => format!("Ce fichier diffère en {count} points"),
    },
    preview_ballot: |revision: u32, count: usize| match count {
        0 => format!(
            "C’est votre bulletin signé, révision {revision} ; il dit la même chose que ce qui est ici"
        ),
        1 => format!("C’est votre bulletin signé, révision {revision} ; il diffère en un point"),
        _ => format!(
            "C’est votre bulletin signé, révision {revision} ; il diffère en {count} points"
        ),
    },
    preview_hint: "Cochez ce que vous reprenez ; le reste ne bouge pas. Ce qui manquait ici est déjà coché.",
    preview_table: "Ce qui est ici, et ce que dit le fichier",
    take: "Reprendre",
    take_field: |field: &str| format!("Reprendre du fichier : {field}"),
    field: "Quoi",
    here: "Ici",
    there: "Dans le fichier",
    take_all: |count: usize, is_ballot: bool| match count {
        0 if is_ballot => "Faire suite à ce bulletin, sans rien reprendre".to_owned(),
        0 => "Ne rien changer ici".to_owned(),
        1 => "Reprendre ce point".to_owned(),
        _ => format!("Reprendre ces {count} points"),
    },
    cancel: "Annuler",
    taken: |count: usize, linked: Option<Linked>| -> Notice {
        let what = match count {
            0 => "Rien n’a changé ici.".to_owned(),
            1 => "Un point a été repris du fichier.".to_owned(),
            _ => format!("{count} points ont été repris du fichier."),
        };
        let remedy = match linked {
            None if count == 0 => "",
            None => "« Annuler », en haut de la page, rend tout comme avant.",
            Some(Linked::Added | Linked::Known) => {
                "Votre prochain bulletin signé ici fera suite à celui-ci."
            }
            Some(Linked::Fork) => {
                "Un autre bulletin signé ici porte déjà ce numéro : l’organisateur verra les deux et vous demandera lequel est le bon."
            }
        };
        Notice { what, remedy: remedy.to_owned() }
    },
    name: "Votre nom",
    territory: "Votre territoire",
    conflict_of: |nominee: &str| format!("Votre lien avec {nominee}"),
    comment_on: |subject: &str| format!("Commentaire sur {subject}"),
    note_on: |subject: &str| format!("Note privée sur {subject}"),
    nothing: "Rien",
    recused: |reason: &str| {
        if reason.is_empty() { "Récusé".to_owned() } else { format!("Récusé : {reason}") }
    },
    no_conflict: "Pas de conflit d’intérêts",
    erase: "Effacer tout de cet appareil…",
    erase_question: "Effacer de ce navigateur vos réponses, vos notes, vos bulletins signés, votre liste et vos réglages ?",
    erase_nothing: "Il n’y a rien que vous ayez décidé ici.",
    erase_unsigned: "Vos réponses n’ont jamais été signées : elles seront perdues. Téléchargez d’abord une sauvegarde.",
    erase_signed: "Tout ce que vous avez décidé est dans votre dernier fichier signé, sauf vos notes privées. Vérifiez que vous l’avez encore : cela ne peut pas être annulé.",
    erase_changed: |count: usize| {
        match count {
        1 => "Un changement n’est dans aucun fichier signé : il sera perdu. Signez d’abord, ou téléchargez une sauvegarde.".to_owned(),
        _ => format!("{count} changements ne sont dans aucun fichier signé : ils seront perdus. Signez d’abord, ou téléchargez une sauvegarde."),
    }
    },
    erase_yes: "Tout effacer",
    erased: || -> Notice {
        notice(
            "Tout est effacé de cet appareil.",
            "Il ne reste que vos fichiers téléchargés : supprimez-les vous-même s’il le faut.",
        )
    },
    begin_again: "Revenir au vote",
    not_erased: || -> Notice {
        notice(
            "Le navigateur n’a pas tout effacé.",
            "Rien n’est plus affiché ici. Fermez les autres onglets de ce site, revenez au vote et recommencez, ou effacez les données du site dans les réglages du navigateur.",
        )
    },
});
