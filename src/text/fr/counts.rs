//! Messages of the commands that count and recount, in French.

sentences!(Counts {
    decisions_elsewhere: |file: &str, edition: &str| {
        format!("{file} : ces décisions sont celles d’une autre édition, « {edition} »")
    },
    unfitting: |count: usize| {
        match count {
        1 => "1 décision ne s’applique à rien : un bulletin est arrivé depuis, ou elle a été reprise.".to_owned(),
        count => format!("{count} décisions ne s’appliquent à rien : des bulletins sont arrivés depuis, ou elles ont été reprises."),
    }
    },
    written: |file: &str, digest: &str| format!("{file} : résultats signés\n  {digest}"),
    receipt_found: |receipt: &str, code: &str| {
        format!("Reçu {receipt} : le bulletin est dans les résultats [{code}].")
    },
    receipt_unknown: |receipt: &str| {
        format!("Reçu {receipt} : aucun bulletin de ces résultats ne porte ce code.")
    },
    different: |count: usize| {
        match count {
        1 => "le nouveau compte donne autre chose en un endroit ; rien n’est publié. Voir « palmares recount »".to_owned(),
        count => format!("le nouveau compte donne autre chose en {count} endroits ; rien n’est publié. Voir « palmares recount »"),
    }
    },
    somebody_else: "signés par une autre clé que celle de l’édition ; rien n’est publié",
    honours: "ce qu’ils donnent hors sélection ne convient pas à l’édition ; rien n’est publié",
    edition_changed: "« edition.json » n’est ni l’édition qui a été jugée ni ce qui en a été publié : ôtez « results.json » et « voted.json » pour publier une autre édition",
});
