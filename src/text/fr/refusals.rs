//! Why a ballot is rejected, and why something was not saved or signed, with a remedy, in French.

use super::faults::fault;
use crate::signing::{SignError, SignatureFault};
use crate::storage::StorageError;
use crate::text::Notice;
use crate::workflow::anybody::verify_ballot::{ContentFault, Rejection};
use crate::workflow::juror::accept_invitation::ChainFault;
use crate::workflow::juror::hand_over::HandOverError;

fn notice(what: &str, remedy: &str) -> Notice {
    Notice { what: what.to_owned(), remedy: remedy.to_owned() }
}

/// Says why a ballot file is rejected.
pub(in crate::text) fn rejection(rejection: &Rejection) -> String {
    match rejection {
        Rejection::Format(faults) => faults.first().map_or_else(String::new, |first| {
            let path = first.path.to_string();
            let place = if path.is_empty() { String::new() } else { format!(", {path}") };
            format!("ligne {}{place} : {}", first.position, fault(&first.kind))
        }),
        Rejection::Signature(fault) => match fault {
            SignatureFault::Missing => "il n’est pas signé.",
            SignatureFault::BadForm => "sa signature n’a pas la bonne forme : le fichier est peut-être abîmé.",
            SignatureFault::WrongHeader => "sa signature n’a pas été faite pour un bulletin, ou pas avec la clé qu’il cite.",
            SignatureFault::WeakKey => "sa clé est de celles sous lesquelles on peut fabriquer de fausses signatures.",
            SignatureFault::Mismatch => "il a été modifié après la signature, ou signé par une autre clé. Demandez au juré de le renvoyer.",
        }
        .to_owned(),
        Rejection::Chain(fault) => chain(fault),
        Rejection::Content(fault) => content(fault),
    }
}

fn chain(fault: &ChainFault) -> String {
    match fault {
        ChainFault::Unreadable => "son invitation ne peut pas être lue.",
        ChainFault::WeakKey => {
            "une de ses clés est de celles sous lesquelles on peut fabriquer de fausses signatures."
        }
        ChainFault::WrongEdition(_) => "son invitation est pour une autre édition.",
        ChainFault::NotByOrganiser => {
            "il n’a pas été rempli sur invitation de l’organisateur de cette édition."
        }
        ChainFault::OtherInvitation => "l’appareil a été déclaré pour une autre invitation.",
        ChainFault::NotByInvited => "l’appareil n’a pas été déclaré avec le lien de l’invitation.",
    }
    .to_owned()
}

fn content(fault: &ContentFault) -> String {
    match fault {
        ContentFault::WrongEdition(id) => format!("il vote dans une autre édition, « {id} »."),
        ContentFault::WrongEditionState => {
            "il a été rempli sur un autre état de l’édition, que celui-ci ne dit pas amender."
                .to_owned()
        }
        ContentFault::NotInvited(fault) => chain(fault),
        ContentFault::UnknownCategory(id) => format!("l’édition n’a pas de catégorie « {id} »."),
        ContentFault::CategoryTwice(id) => format!("il vote deux fois dans la catégorie « {id} »."),
        ContentFault::CategoryMissing(id) => format!("il ne dit rien de la catégorie « {id} »."),
        ContentFault::UnknownNominee(id) => {
            format!("personne du nom de « {id} » n’est nominé dans cette catégorie.")
        }
        ContentFault::UnknownTerritory => {
            "le territoire du juré n’existe pas dans l’édition.".to_owned()
        }
        ContentFault::OwnTerritory(id) => format!("il vote pour son propre territoire, « {id} »."),
        ContentFault::Recused(id) => {
            format!("il vote pour « {id} », alors que le juré s’est récusé.")
        }
        ContentFault::AgainstRule(id) => {
            format!("sa réponse dans la catégorie « {id} » n’est pas de celles que la règle admet.")
        }
        ContentFault::ScoreMissing(id) => {
            format!("il lui manque des notes dans la catégorie « {id} ».")
        }
        ContentFault::WrongRecusals => {
            "ses récusations ne sont pas celles de son territoire.".to_owned()
        }
        ContentFault::WrongTie(id) => {
            format!("il ne dit pas ce qu’il faut du lien entre le juré et « {id} ».")
        }
        ContentFault::WrongComments => {
            "il commente des nominés que le juré ne juge pas, ou dans un autre ordre que l’édition."
                .to_owned()
        }
    }
}

/// Says why something was not saved in the browser.
pub(in crate::text) fn storage(error: &StorageError) -> Notice {
    match error {
        StorageError::Unavailable => notice(
            "Ce navigateur ne laisse rien enregistrer par cette page.",
            "Autorisez les données de site pour cette adresse, ou sortez de la navigation privée. En attendant, téléchargez une copie avant de fermer.",
        ),
        StorageError::Full => notice(
            "Il n’y a plus de place pour cette page sur l’appareil.",
            "Téléchargez une copie, libérez de la place, puis réessayez. Ce que vous voyez ici n’est pas perdu tant que la page reste ouverte.",
        ),
        StorageError::Refused => notice(
            "Le navigateur a refusé d’enregistrer, le plus souvent faute de place.",
            "Téléchargez une copie, libérez de la place sur l’appareil, puis réessayez. Ce que vous voyez ici n’est pas perdu tant que la page reste ouverte.",
        ),
        StorageError::Conflict => notice(
            "Ce bulletin a été modifié dans un autre onglet.",
            "Rien n’a été écrasé. Téléchargez d’abord une copie de ce que vous voyez ici ; puis fermez l’autre onglet et rechargez celui-ci : il reprendra le dernier état enregistré.",
        ),
        StorageError::Vanished => notice(
            "Ce qui était enregistré ici a disparu : les données de ce site ont été effacées pendant que la page était ouverte.",
            "Téléchargez une copie, puis réessayez : ce que vous voyez ici est encore dans la page.",
        ),
        StorageError::NewerVersion => notice(
            "Une version plus récente de Palmarès a servi sur cet appareil.",
            "Rechargez la page pour retrouver cette version. Rien n’a été effacé.",
        ),
        StorageError::Blocked => notice(
            "Un autre onglet garde une ancienne version ouverte.",
            "Fermez les autres onglets de Palmarès, puis rechargez celui-ci.",
        ),
        StorageError::NotKept => notice(
            "Le navigateur dit avoir enregistré, mais ne retrouve pas ce qu’il a écrit.",
            "Téléchargez une copie, puis essayez avec un autre navigateur.",
        ),
        StorageError::Failed(why) => Notice {
            what: format!("L’enregistrement a échoué ({why})."),
            remedy: "Téléchargez une copie, puis réessayez.".to_owned(),
        },
    }
}

/// Says why there is no key to sign with.
pub(in crate::text) fn key_fault(why: &str) -> Notice {
    Notice {
        what: format!("Ce navigateur ne peut pas signer ({why})."),
        remedy: "Rechargez la page et réessayez. Si cela persiste, utilisez un autre navigateur : vos réponses restent enregistrées ici.".to_owned(),
    }
}

/// Says why the ballot was not signed.
pub(super) fn hand_over(error: &HandOverError) -> Notice {
    match error {
        HandOverError::OtherDevice => notice(
            "Ce navigateur a perdu ce qui le liait à votre invitation.",
            "Rouvrez le lien de votre invitation dans ce navigateur, puis signez de nouveau : vos réponses sont enregistrées.",
        ),
        HandOverError::Sign(SignError::Refused(why)) => Notice {
            what: format!("Le navigateur a refusé de signer ({why})."),
            remedy: "Rechargez la page et réessayez : vos réponses sont enregistrées.".to_owned(),
        },
        HandOverError::Sign(SignError::NotOurs) => notice(
            "La signature faite par ce navigateur n’est pas bonne.",
            "Essayez avec un autre navigateur à jour. Vos réponses restent enregistrées ici.",
        ),
        HandOverError::Storage(error) => storage(error),
        HandOverError::BrokenHistory(why) => Notice {
            what: format!("Une révision déjà signée est abîmée sur cet appareil : {}", rejection(why)),
            remedy: "Téléchargez vos exports précédents et prévenez l’organisateur : la suite ne peut plus être signée ici.".to_owned(),
        },
        HandOverError::Refused(why) => Notice {
            what: format!("Le bulletin signé ne serait pas accepté : {}", rejection(why)),
            remedy: "Rechargez la page, relisez vos réponses, et réessayez.".to_owned(),
        },
    }
}
