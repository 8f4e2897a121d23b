//! The page of the winners, in French.

sentences!(Palmares {
    title: "Le palmarès",
    lead: "Qui l’a emporté, dans quelle catégorie, et d’où on le sait.",
    description: |award: &str| {
        format!("Le palmarès de {award} : qui a remporté quoi, et la source de chaque nom.")
    },
    nothing: "Le palmarès n’est pas encore connu",
    nothing_text: "Aucune source lue ne dit qui l’a emporté. Tous les nominés, eux, sont déjà là.",
    days: "Les dates de l’édition",
    explore: "Voir les nominés",
    special: "Hors de la sélection",
    laureates: "Les lauréats",
    laureates_text: "Des sources nomment ces lauréats sans dire le métal de leur distinction : cette page ne l’invente pas.",
    unknown: "Issue inconnue",
    unknown_text: "Dans ces catégories, aucune source lue ne dit qui l’a emporté.",
    nominees: |count: usize| match count {
        1 => "le seul nominé".to_owned(),
        count => format!("les {count} nominés"),
    },
    totals: "Ce que l’on sait en tout",
    totals_text: "Les sources disent combien de distinctions ont été remises, mais pas toujours à qui.",
    distinction: "Distinction",
    given: "Remises",
    named: "Nommées ici",
    without_metal: |count: usize| match count {
        1 => "S’y ajoute 1 nom dont le métal n’est pas connu.".to_owned(),
        count => format!("S’y ajoutent {count} noms dont le métal n’est pas connu."),
    },
    check: "Vérifier soi-même",
    check_text: &[
        "Sous chaque nom figure la source qui le donne : suivez-la et comparez. Ce qu’aucune source ne dit n’est pas affirmé.",
        "Les bulletins du jury ne sont pas publiés ici : sur ce site, ce palmarès se compare à ses sources mais ne se recompte pas.",
    ],
    check_results: &[
        "Sous chaque nom figure ce que le jury lui a donné, tel que le disent les résultats que l’organisateur a signés.",
        "Ces résultats sont publiés à côté de l’édition : chacun peut refaire le compte et comparer, sans croire personne.",
    ],
    sources: "Ses sources",
});
