//! Special prizes, which the jury awards outside the count, in French.

sentences!(Honours {
    title: "Distinctions hors sélection",
    lead: "Un prix spécial, un hommage : ce que le jury donne en dehors du décompte. Il est signé et publié avec les résultats.",
    distinction: "Quelle distinction ?",
    choose: "Choisir une distinction",
    recipient: "Qui la reçoit ?",
    other: "Quelqu’un d’autre, à nommer ci-dessous",
    name: "Le nom, en entier",
    what: "Pour quoi ?",
    why: "Pourquoi, dans les mots du jury ?",
    incomplete: "Remplissez d’abord chaque champ : la distinction, qui la reçoit, pour quoi et pourquoi.",
    begin: "Donner une distinction",
    add: "Ajouter la distinction",
    save: "Enregistrer le changement",
    cancel: "Ne rien changer",
    change: |who: &str| format!("Modifier celle de {who}"),
    remove: |who: &str| format!("Retirer celle de {who}"),
});
