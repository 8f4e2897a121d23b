//! The charts of an edition, in French.

sentences!(Plots {
    category_by_kind: "Les nominés par catégorie et par type de territoire",
    by_region: "Les nominés par région",
    area: "Chaque disque a pour surface le nombre de nominés.",
    length: "Chaque barre a pour longueur le nombre de nominés.",
    table: "Les mêmes chiffres en tableau",
    category: "Catégorie",
    region: "Région",
    nominees: "Nominés",
    all: "Ensemble",
});
