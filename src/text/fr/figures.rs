//! The page of the edition in figures, in French.

sentences!(Figures {
    title: "L’édition en chiffres",
    lead: "Comptés sur les nominés publiés ici, et sur rien d’autre.",
    description: |award: &str| {
        format!(
            "{award} en chiffres : les nominés par catégorie, leurs territoires, leurs régions."
        )
    },
    regions: |count: usize| -> &'static str { if count < 2 { "région" } else { "régions" } },
    departments: |count: usize| -> &'static str {
        if count < 2 { "département" } else { "départements" }
    },
    by_category: "Les nominés par catégorie",
    category: "La catégorie",
    count: "Ses nominés",
});
