//! The page of licences, and the command that gathers them, in French.

sentences!(Licences {
    title: "Licences",
    lead: "Tout ce que ce site contient, et à quelles conditions.",
    description: |award: &str| {
        format!(
            "Les logiciels, les caractères et les données du site de {award} : auteurs, licences et leurs textes."
        )
    },
    program: "Le programme",
    program_text: "Palmarès, les bibliothèques Rust liées à son programme, la bibliothèque standard de Rust (rust-std) et le code JavaScript qui le relie au navigateur. L’expression qui suit chaque nom est celle de SPDX ; « OR » laisse le choix.",
    typefaces: "Les caractères",
    data: "Les données",
    territories: "Codes, départements et régions des territoires : découpage administratif officiel (INSEE, Etalab), sous ",
    open_licence: "Licence Ouverte 2.0",
    map: "Carte de France : simplifiée d’après des contours versés au domaine public, ceux de ",
    edition: |title: &str| {
        format!("L’édition « {title} » nomme la source de chacune de ses affirmations : ")
    },
    sources: "ses sources",
    texts: "Les textes",
    texts_text: "Chaque texte figure une fois, avec ce qu’il accompagne.",
    licence: |expression: &str| format!("Licence : {expression}"),
    authors: |names: &str| format!("Auteurs : {names}"),
    standard: "Sans fichier de licence : c’est le texte type de la licence indiquée qui figure ici.",
    used_by: |components: &str| format!("Pour {components}."),
    gathered: |components: usize, texts: usize, file: &str| {
        format!("{components} composants et {texts} textes de licence rassemblés dans {file}")
    },
    no_answer: |program: &str, why: &str| format!("« {program} » n’a pas répondu : {why}"),
    no_metadata: "« cargo metadata » a répondu autre chose que sa version 1",
    unknown_package: |line: &str| {
        format!("« cargo tree » nomme un paquet que « cargo metadata » ne connaît pas : {line}")
    },
    no_licence: |component: &str| format!("{component} : aucune licence n’est indiquée"),
    unknown_licence: |component: &str, licence: &str| {
        format!(
            "{component} : la licence « {licence} » n’est pas de celles qui sont admises ; voir src/publish/licences/known.rs"
        )
    },
    no_text: |component: &str, licence: &str| {
        format!(
            "{component} : pas de fichier de licence, et pas de texte type pour « {licence} » ; voir src/publish/licences/known.rs"
        )
    },
    unusable: |file: &str| {
        format!(
            "{file} : ce fichier n’est pas de ceux que « palmares licences » écrit ; supprimez-le ou reconstruisez le site"
        )
    },
});
