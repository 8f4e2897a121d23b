//! Imported tables, refused changes of an edition or a jury, and the message to a juror, in French.

use super::faults::fault;
use crate::format::table::TableFaultKind;
use crate::workflow::author::act::Refusal;
use crate::workflow::author::columns::Column;
use crate::workflow::author::import::{Change, ImportFaultKind};
use crate::workflow::author::jury::{JuryRefusal, Need};
use crate::workflow::office::invite::InviteError;

sentences!(Authoring {
    /// The message to a juror, with the link.
    message: |name: &str, award: &str, link: &str| {
        format!(
            "{name}, ouvrez ce lien pour juger « {award} ». Il est personnel : ne le transmettez à personne.\n\n{link}\n"
        )
    },
    /// The headings of the table for a mail merge.
    merge_headings: ["Nom", "Courriel", "Lien personnel", "Ouvrable jusqu’au", "Collège"],
    column: column as fn(Column) -> &'static str,
    refusal: refusal as fn(&Refusal) -> String,
    /// A fault with its place in a table.
    at_line: |line: usize, column: Option<Column>, what: &str| match column {
        Some(column) => format!("Ligne {line}, {} : {what}", self::column(column)),
        None => format!("Ligne {line} : {what}"),
    },
    import_fault: import_fault as fn(&ImportFaultKind) -> String,
    in_windows_letters: "Ce fichier n’est pas en UTF-8 : il a été lu comme Excel l’écrit en France (Windows-1252). Vérifiez les accents.",
    ignored: |heading: &str| format!("Colonne laissée de côté : « {heading} »."),
    counted: |new: usize, changed: usize, same: usize| {
        format!("Nouvelles lignes : {new} ; lignes qui changent : {changed} ; sans effet : {same}.")
    },
    change: |change: &Change| match change {
        Change::New => "Sera ajouté".to_owned(),
        Change::Changed(columns) => {
            let columns: Vec<_> = columns.iter().map(|it| column(*it)).collect();
            format!("Changera : {}", columns.join(", "))
        }
        Change::Same => "Reste tel quel".to_owned(),
    },
    jury_refusal: jury_refusal as fn(&JuryRefusal) -> String,
    need: |need: Need| -> &'static str {
        match need {
            Need::Nothing => "Invitation à jour",
            Need::Invitation => "À inviter",
            Need::Replacement => "À inviter de nouveau : ce que dit l’invitation a changé",
        }
    },
    /// The warning that is written with the jury list.
    secret: "Ce fichier contient le lien de chaque juré : qui l’a peut voter à leur place. Ne le publiez pas, ne l’envoyez à personne.",
    register_unusable: |line: usize| {
        format!(
            "Le répertoire officiel des territoires est abîmé (ligne {line}) : rechargez la page en ligne."
        )
    },
});

fn column(column: Column) -> &'static str {
    match column {
        Column::Id => "identifiant",
        Column::Category => "catégorie",
        Column::Territory => "territoire",
        Column::Title => "intitulé",
        Column::Source => "provenance",
        Column::Links => "liens",
        Column::Stage => "étape",
        Column::Name => "nom",
        Column::FirstName => "prénom",
        Column::Email => "courriel",
        Column::Panel => "collège",
    }
}

fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::NoSuchPlace(path) => {
            format!("il n’y a rien de tel à cet endroit ({path}) : rechargez l’édition.")
        }
        Refusal::ReferredTo(referrers) => {
            let names: Vec<_> = referrers.iter().map(|it| format!("« {} »", it.name)).collect();
            format!(
                "d’autres éléments en dépendent, retirez-les ou changez-les d’abord : {}.",
                names.join(", ")
            )
        }
        Refusal::FixedId(_) => {
            "un identifiant figure dans les adresses et les bulletins : il ne change plus."
                .to_owned()
        }
        Refusal::TakenId(id) => {
            format!("l’identifiant « {id} » est déjà pris : choisissez-en un autre.")
        }
    }
}

fn import_fault(kind: &ImportFaultKind) -> String {
    match kind {
        ImportFaultKind::Table(kind) => table(kind),
        ImportFaultKind::MissingColumn => {
            "cette colonne manque : ajoutez-la à la première ligne.".to_owned()
        }
        ImportFaultKind::ColumnTwice => "deux colonnes le disent : n’en gardez qu’une.".to_owned(),
        ImportFaultKind::EmptyCell => "case vide : remplissez-la.".to_owned(),
        ImportFaultKind::UnknownCategory(name) => {
            format!(
                "l’édition n’a pas de catégorie « {name} » : corrigez-la ou ajoutez-la à l’édition."
            )
        }
        ImportFaultKind::UnknownPanel(name) => {
            format!(
                "l’édition n’a pas de collège « {name} » : corrigez-le ou ajoutez-le à l’édition."
            )
        }
        ImportFaultKind::UnknownSource(name) => {
            format!("l’édition n’a pas de source « {name} » : ajoutez-la d’abord à l’édition.")
        }
        ImportFaultKind::UnknownTerritory(name) => {
            format!(
                "« {name} » n’est le nom ou le code officiel d’aucun territoire : écrivez le code INSEE ou SIREN, avec ses zéros."
            )
        }
        ImportFaultKind::SeveralTerritories(found) => {
            let found: Vec<_> =
                found.iter().map(|(label, code)| format!("{label} ({code})")).collect();
            format!(
                "plusieurs territoires répondent : {}. Écrivez le code ou le nom complet de celui que vous voulez.",
                found.join(", ")
            )
        }
        ImportFaultKind::UnknownStage(name) => {
            format!("« {name} » n’est pas une étape : écrivez « nominé » ou « candidature ».")
        }
        ImportFaultKind::SameAsLine(line) => {
            format!("la ligne {line} parle déjà de la même chose : n’en gardez qu’une.")
        }
        ImportFaultKind::BadEmail(found) => {
            format!(
                "on ne peut pas écrire à « {found} » : corrigez l’adresse ou laissez la case vide."
            )
        }
        ImportFaultKind::Document(kind) => fault(kind),
        ImportFaultKind::Refused(refused) => refusal(refused),
    }
}

fn table(kind: &TableFaultKind) -> String {
    match kind {
        TableFaultKind::TooLarge(limit) => {
            format!("tableau trop gros : {} Mo au plus.", limit >> 20)
        }
        TableFaultKind::UnknownEncoding => {
            "ce n’est pas un tableau en texte, ou ses lettres sont inconnues : enregistrez-le comme « CSV UTF-8 ».".to_owned()
        }
        TableFaultKind::NoHeadings => {
            "le tableau est vide : sa première ligne doit nommer les colonnes.".to_owned()
        }
        TableFaultKind::HeadingTwice(heading) => {
            format!("deux colonnes s’appellent « {heading} » : renommez-en une.")
        }
        TableFaultKind::TooManyCells => {
            "plus de cases que de colonnes : mettez entre guillemets ce qui contient le séparateur.".to_owned()
        }
        TableFaultKind::OpenQuote => {
            "un guillemet s’ouvre et ne se ferme pas.".to_owned()
        }
        TableFaultKind::StrayQuote => {
            "un guillemet est mal placé : doublez-le, et mettez toute la case entre guillemets.".to_owned()
        }
    }
}

fn jury_refusal(refusal: &JuryRefusal) -> String {
    match refusal {
        JuryRefusal::NoSuchJuror(id) => format!("personne ne porte l’identifiant « {id} »."),
        JuryRefusal::NoSuchInvitation(id) => format!("il n’y a pas d’invitation « {id} »."),
        JuryRefusal::Invited(id) => {
            format!(
                "« {id} » a été invité et reste donc dans la liste : retirez plutôt son invitation."
            )
        }
        JuryRefusal::NothingToJudge(id) => {
            format!(
                "l’édition n’a rien que « {id} » puisse juger : corrigez ses collèges ou ses catégories."
            )
        }
        JuryRefusal::Invite(error) => match error {
            InviteError::NoOrganiserKey => {
                "l’édition ne nomme aucune clé : mettez-y d’abord la vôtre.".to_owned()
            }
            InviteError::WrongKey => {
                "votre clé n’est pas celle de l’édition : restaurez la bonne.".to_owned()
            }
            InviteError::UnknownCategory(id) => {
                format!(
                    "la catégorie « {id} » n’est plus dans l’édition : corrigez ce que juge cette personne."
                )
            }
            InviteError::Faulty(faults) => {
                let said: Vec<_> = faults.iter().map(|it| fault(&it.kind)).collect();
                format!("l’invitation ne serait pas lisible : {}", said.join(" "))
            }
            InviteError::Sign(_) => {
                "votre clé n’a pas signé : recommencez, ou restaurez-la de sa sauvegarde."
                    .to_owned()
            }
        },
    }
}
