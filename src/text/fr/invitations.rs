//! Opening an invitation, and why an invitation cannot be opened, in French.

use super::date::date;
use super::refusals::storage;
use crate::edition::{Date, Edition};
use crate::format::invitation_link::LinkFault;
use crate::text::Notice;
use crate::workflow::juror::accept_invitation::InvitationFault;
use crate::workflow::juror::take_seat::SeatError;

sentences!(Invitations {
    fault: fault as fn(&InvitationFault, &Edition) -> Notice,
    not_kept: |error: &SeatError| -> Notice {
        match error {
        SeatError::Sign(_) => Notice {
            what: "Ce navigateur n’a pas pu accepter l’invitation.".to_owned(),
            remedy: "Rechargez la page et rouvrez le lien. Si cela persiste, essayez avec un autre navigateur.".to_owned(),
        },
        SeatError::Storage(error) => storage(error),
    }
    },
    title: "Ouvrez votre invitation",
    lead: |edition: &Edition| {
        format!(
            "Le jury de cette édition vote sur invitation : le message de {} contient un lien qui n’est qu’à vous.",
            organisers(edition)
        )
    },
    paste: "Collez ici le lien, ou tout le message",
    paste_hint: "Le lien peut être coupé ou entouré de texte : on le retrouvera.",
    open: "Ouvrir l’invitation",
    file: "Ou choisissez le fichier de l’invitation, ou le message enregistré",
    unreadable: || -> Notice {
        Notice {
            what: "Ce fichier ne peut pas être lu.".to_owned(),
            remedy: "Choisissez un fichier de texte ou un message enregistré, de moins de 1 Mo."
                .to_owned(),
        }
    },
    you_are: |name: &str| format!("Vous jugez en tant que {name}"),
    judges: |count: usize| match count {
        1 => "1 catégorie vous est confiée.".to_owned(),
        _ => format!("{count} catégories vous sont confiées."),
    },
    from: |places: &str| format!("Territoires qui vous lient : {places}."),
    until: |day: Date| format!("Cette invitation peut être ouverte jusqu’au {}.", date(day)),
    somebody_else: "Ce n’est pas vous, ou vous avez une autre invitation ?",
});

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
