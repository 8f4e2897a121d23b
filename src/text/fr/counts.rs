//! Counting on the command line, in French.

use crate::text::Counts;

pub(in crate::text) static COUNTS: Counts = Counts {
    usage: "\
  palmares count --edition FICHIER [options] FICHIER|DOSSIER|ZIP…
      dit ce que devient chaque bulletin, qui a répondu, et si ce qui manque
      peut encore changer le résultat ; ne dit pas qui mène, sauf --explain.
      --invitations DOSSIER : qui est invité (les .invitation.json) ;
      --revocations FICHIER : les invitations retirées ;
      --decisions FICHIER : ce que l’organisateur a décidé ;
      --out FICHIER --key CLÉ : écrit les résultats signés, si le vote est
      clos ; --close le clôt avec les bulletins donnés ; --anonymous n’y met
      que les sommes ; --created AAAA-MM-JJThh:mm:ssZ en fixe l’instant
  palmares recount [--edition FICHIER] RÉSULTATS
      recompte des résultats annoncés et dit ce qui diffère ; l’édition est
      cherchée à côté. --receipt CODE dit ce qu’est devenu un bulletin ;
      --explain explique chaque catégorie
  --json, pour verify, count et recount : la réponse pour des programmes
",
    decisions_elsewhere: |file, edition| {
        format!("{file} : ces décisions sont celles d’une autre édition, « {edition} »")
    },
    unfitting: |count| {
        match count {
        1 => "1 décision ne s’applique à rien : un bulletin est arrivé depuis, ou elle a été reprise.".to_owned(),
        count => format!("{count} décisions ne s’appliquent à rien : des bulletins sont arrivés depuis, ou elles ont été reprises."),
    }
    },
    written: |file, digest| format!("{file} : résultats signés\n  {digest}"),
    receipt_found: |receipt, code| {
        format!("Reçu {receipt} : le bulletin est dans les résultats [{code}].")
    },
    receipt_unknown: |receipt| {
        format!("Reçu {receipt} : aucun bulletin de ces résultats ne porte ce code.")
    },
    different: |count| {
        match count {
        1 => "le nouveau compte donne autre chose en un endroit ; rien n’est publié. Voir « palmares recount »".to_owned(),
        count => format!("le nouveau compte donne autre chose en {count} endroits ; rien n’est publié. Voir « palmares recount »"),
    }
    },
    somebody_else: "signés par une autre clé que celle de l’édition ; rien n’est publié",
    honours: "ce qu’ils donnent hors sélection ne convient pas à l’édition ; rien n’est publié",
    edition_changed: "« edition.json » n’est ni l’édition qui a été jugée ni ce qui en a été publié : ôtez « results.json » et « voted.json » pour publier une autre édition",
};
