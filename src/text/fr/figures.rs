//! The page of figures, in French.

use crate::text::Figures;

pub(in crate::text) static FIGURES: Figures = Figures {
    title: "L’édition en chiffres",
    lead: "Comptés sur les nominés publiés ici, et sur rien d’autre.",
    description: |award| {
        format!(
            "{award} en chiffres : les nominés par catégorie, leurs territoires, leurs régions."
        )
    },
    regions: |count| if count < 2 { "région" } else { "régions" },
    departments: |count| if count < 2 { "département" } else { "départements" },
    by_category: "Les nominés par catégorie",
    category: "La catégorie",
    count: "Ses nominés",
};
