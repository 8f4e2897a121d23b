//! Invitations that cannot be opened, in French.

use super::date;
use crate::edition::Edition;
use crate::format::invitation_link::LinkFault;
use crate::text::{Invitations, Notice};
use crate::workflow::InvitationFault;

pub(in crate::text) static INVITATIONS: Invitations = Invitations { fault };

fn fault(fault: &InvitationFault, edition: &Edition) -> Notice {
    let title = &edition.title;
    let ask = |what: &str| format!("{what} à qui organise le prix : {}.", organisers(edition));
    let (what, remedy) = match fault {
        InvitationFault::NotByInvitation => (
            format!("On n’est pas invité à juger l’édition « {title} » : tout le monde peut y remplir un bulletin."),
            "Ouvrez la page « Voter » sans ce lien.".to_owned(),
        ),
        InvitationFault::Link(LinkFault::Missing) => (
            "Aucune invitation dans ce texte.".to_owned(),
            "Copiez tout le lien du message d’invitation, ou tout le message, puis collez-le ici.".to_owned(),
        ),
        InvitationFault::Link(LinkFault::Truncated) => (
            "Il manque une partie du lien d’invitation, ou un de ses caractères a changé.".to_owned(),
            "Rouvrez le lien depuis le message d’invitation. Si cela ne suffit pas, collez ici tout le message, ou enregistrez-le et choisissez son fichier.".to_owned(),
        ),
        InvitationFault::Link(LinkFault::Ambiguous) => (
            "Ce texte contient plusieurs invitations différentes.".to_owned(),
            "Ne collez que le lien du message le plus récent.".to_owned(),
        ),
        InvitationFault::WrongEdition(other) => (
            format!("Cette invitation est pour une autre édition (« {other} »), et non pour « {title} »."),
            "Rouvrez le lien depuis le message d’invitation : il mène à la bonne édition.".to_owned(),
        ),
        InvitationFault::Altered => (
            "Cette invitation a été modifiée, ou ne vient pas de qui organise le prix.".to_owned(),
            ask("Rouvrez le lien depuis le message d’origine. Si rien ne change, demandez une nouvelle invitation"),
        ),
        InvitationFault::UnknownCategory(category) => (
            format!("L’édition a changé : elle n’a plus la catégorie « {category} » que cette invitation donne à juger."),
            ask("Demandez une nouvelle invitation"),
        ),
        InvitationFault::Expired(day) => (
            format!("Cette invitation pouvait être ouverte jusqu’au {}.", date(*day)),
            ask("Demandez-en une nouvelle"),
        ),
        InvitationFault::Revoked(Some(reason)) => (
            format!("Cette invitation a été retirée. Motif : « {reason} »."),
            ask("Si un autre message d’invitation a suivi, ouvrez son lien. Sinon, écrivez"),
        ),
        InvitationFault::Revoked(None) => (
            "Cette invitation a été retirée, sans motif indiqué.".to_owned(),
            ask("Si un message d’invitation plus récent vous est parvenu, ouvrez son lien. Sinon, adressez-vous"),
        ),
    };
    Notice { what, remedy }
}

fn organisers(edition: &Edition) -> String {
    edition.organisers.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ")
}
