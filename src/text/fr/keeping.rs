//! Where a juror's work is saved, and what became of it, in French.

use crate::text::Notice;
use crate::workflow::juror::keep_draft::{Found, Loss};

sentences!(Keeping {
    elsewhere: "Vous travaillez à ce bulletin dans un autre onglet.",
    elsewhere_remedy: "Ici, vous pouvez le lire : ce que l’autre onglet enregistre s’affiche aussitôt. Pour répondre ici, reprenez la main ; l’autre onglet ne fera plus que montrer.",
    work_here: "Travailler ici",
    title: "Où est votre travail ?",
    kept: "Dans ce navigateur, sur cet appareil, et nulle part ailleurs. La page ne dit « Enregistré » qu’après avoir relu ce qu’elle a écrit.",
    only_here: "Dans cette page seulement : ce navigateur ne la laisse rien garder. Signez et téléchargez votre bulletin avant de la fermer.",
    promised: "Ce navigateur a promis de ne pas l’effacer pour faire de la place. Vous seul le pouvez, en supprimant les données de ce site.",
    not_promised: "Ce navigateur n’a pas promis de le garder : il peut l’effacer s’il manque de place. Safari efface ce qu’un site a gardé après sept jours d’utilisation sans visite. Signez et téléchargez sans attendre, ou ajoutez ce site à l’écran d’accueil.",
    not_asked: "À votre première réponse, la page demandera à ce navigateur de ne pas l’effacer ; ce qu’il répond sera dit ici.",
    offline: "Cette page démarre aussi sans réseau.",
    offline_later: "Le démarrage sans réseau n’est pas encore prêt : gardez cette page ouverte jusque-là.",
    offline_failed: "Le démarrage sans réseau n’a pas pu être préparé : gardez cette page ouverte, ou revenez avec une meilleure connexion. Ouverte, elle n’a pas besoin du réseau.",
    not_offline: "Ce navigateur ne sait pas démarrer ce site sans réseau : gardez cette page ouverte si vous devez vous en passer. Ouverte, elle n’en a pas besoin.",
    one_tab: "Ce navigateur ne distingue pas deux onglets du même bulletin : travaillez dans un seul. Si deux enregistrent, le second est prévenu et rien n’est écrasé.",
    private: "Dans une fenêtre de navigation privée, tout disparaît quand on la ferme, et une page ne peut pas savoir si elle y est : téléchargez votre bulletin avant.",
    file: "Le fichier signé, lui, est à vous : c’est la seule copie qui ne dépend pas de ce navigateur.",
    loss: loss as fn(&Loss) -> Notice,
    other_text: "Télécharger l’autre version",
    shown_text: "Télécharger la version affichée",
    older_text: "Télécharger l’ancien état",
    understood: "J’ai compris",
    backup: "Télécharger la copie de secours",
});

fn loss(loss: &Loss) -> Notice {
    let (what, remedy) = match loss {
        Loss::LastAct => (
            "Votre dernière saisie a été retrouvée.",
            "La page s’était fermée pendant l’enregistrement ; c’est maintenant enregistré. Vérifiez votre dernière réponse.".to_owned(),
        ),
        Loss::Lost(found) => (
            "Ce navigateur avait perdu sa base de données.",
            format!(
                "La copie de secours est affichée et de nouveau enregistrée : {}. Relisez-la. Si vous aviez déjà signé, gardez vos fichiers et prévenez l’organisateur avant de signer de nouveau : ce navigateur a oublié vos révisions.",
                copy(found)
            ),
        ),
        Loss::Older { found, stored, .. } => (
            "Ce navigateur avait rétabli un ancien état.",
            format!(
                "Il en était à l’enregistrement n° {stored}. La copie de secours est affichée et de nouveau enregistrée : {}. Relisez-la.",
                copy(found)
            ),
        ),
        Loss::Diverged(_) => (
            "Deux versions de votre bulletin portent le même numéro.",
            "Celle que la base de données gardait est affichée. Téléchargez les deux pour les comparer : l’autre sera remplacée à votre prochaine réponse.".to_owned(),
        ),
        Loss::Vanished => (
            "Les données de ce site ont été effacées pendant que la page était ouverte.",
            "Ce que vous voyez ici a été enregistré de nouveau, avec vos bulletins signés. Ce navigateur ne vous reconnaît plus : rouvrez le lien de votre invitation avant de signer, si vous en avez une.".to_owned(),
        ),
    };
    Notice { what: what.to_owned(), remedy }
}

fn copy(found: &Found) -> String {
    let answers = match found.answers {
        0 => "aucune réponse".to_owned(),
        1 => "1 réponse".to_owned(),
        count => format!("{count} réponses"),
    };
    format!("enregistrement n° {}, {answers}", found.saves)
}
