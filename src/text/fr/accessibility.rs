//! The accessibility statement, with the parts that the law requires, in French.

use crate::edition::Edition;

sentences!(Accessibility {
    title: "Déclaration d’accessibilité",
    lead: "Ce qui a été contrôlé, ce qui ne l’a pas été, et à qui dire qu’un obstacle demeure.",
    description: |award: &str| {
        format!(
            "L’accessibilité du site de {award} : ce qui est contrôlé, ce qui ne l’est pas, les recours."
        )
    },
    scope: |edition: &Edition| {
        let names: Vec<_> = edition.organisers.iter().map(|it| it.name.as_str()).collect();
        format!(
            "Cette déclaration porte sur le site de {}, un prix de : {}.",
            edition.title,
            names.join(", ")
        )
    },
    state: "État de conformité",
    state_text: &[
        "Ce site n’a pas été audité : aucun auditeur indépendant n’a examiné les 106 critères du RGAA 4.1. Faute d’audit, le référentiel veut que l’on écrive « non conforme », et c’est donc son état.",
        "Il est construit pour satisfaire au RGAA 4.1 et aux WCAG 2.2, niveau AA. Une partie seulement de ces règles se contrôle par des programmes ; voici laquelle.",
    ],
    checked: "Ce qui est contrôlé à chaque version",
    checked_text: &[
        "Chaque sorte de page par axe-core (WCAG 2.2, niveaux A et AA, et ses bonnes pratiques), dans Chromium, en thème clair et en thème sombre, en français et en anglais : aucune erreur.",
        "Au clavier seul : filtrer les nominés, choisir dans une catégorie et commenter, vérifier un bulletin, aller de document en document.",
        "À 320 pixels de large, aucune page ne demande de défiler de côté.",
        "Sur les documents comme celui-ci, avec un texte deux fois plus grand, rien n’est coupé.",
        "Sans JavaScript, chaque page dit ce qu’elle contient.",
    ],
    unchecked: "Ce qui ne l’est pas",
    unchecked_text: &[
        "Aucun lecteur d’écran n’a été essayé : ni NVDA, ni VoiceOver, ni JAWS.",
        "Ni Firefox ni Safari n’ont été essayés.",
        "Aucune personne en situation de handicap n’a encore été invitée à s’en servir.",
    ],
    limits: "Limites connues",
    limits_text: &[
        "La recherche, les filtres, le vote et la vérification demandent JavaScript et WebAssembly.",
        "Les titres, les hashtags et les résumés sont ceux des sources ; un hashtag sans majuscules peut être mal prononcé.",
        "Les pages des autres sites, vers lesquelles mènent des liens, ne sont pas couvertes.",
    ],
    technologies: "Technologies",
    technologies_text: "HTML, CSS, SVG, JavaScript et WebAssembly.",
    report: "Signaler un obstacle",
    report_text: "Écrivez à l’organisateur du prix : il vous répondra, et vous enverra l’information autrement.",
    appeal: "Voies de recours",
    appeal_text: "Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service, et que la réponse ne vous satisfait pas, vous pouvez saisir le Défenseur des droits, gratuitement :",
    appeal_ways: &[
        "par son délégué dans votre région ;",
        "par courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
    ],
    appeal_link: "par son formulaire en ligne",
    established: |version: &str, build: &str| {
        format!(
            "Déclaration établie pour Palmarès {version}, construction {build}, par ceux qui l’ont construit."
        )
    },
});
