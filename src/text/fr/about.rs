//! The page about the site, in French.

sentences!(About {
    title: "À propos",
    lead: "Un palmarès que chacun peut explorer, un vote que chacun peut vérifier.",
    edition: "L’édition",
    known: "Ce que l’on sait du palmarès",
    dates: "Dates",
    given: |name: &str, count: u32| {
        format!("{name} : {count} {}", if count < 2 { "décerné" } else { "décernés" })
    },
    dated: |date: &str, label: &str| format!("{date} : {label}"),
    sources: "Sources",
    sources_text: "Chaque nomination et chaque distinction porte sa source ; ce qu’aucune source ne dit n’est pas affirmé.",
    division: "Codes, départements et régions des territoires : découpage administratif officiel (INSEE, Etalab), Licence Ouverte 2.0.",
    outlines: "Contours des départements sur la carte : Natural Earth, domaine public.",
    licences: "Licences",
    licences_text: &[
        "Palmarès est un logiciel libre, sous licence MIT ou Apache 2.0, au choix.",
        "Les caractères Bricolage Grotesque et Atkinson Hyperlegible Next sont publiés sous la SIL Open Font License 1.1.",
    ],
    data_licence: "Les données de cette édition (data/edition.json) peuvent être réutilisées selon leur licence :",
    privacy: "Vie privée",
    privacy_text: &[
        "Aucun compte, aucun traceur, aucun serveur : rien de ce que vous faites ici ne quitte ce navigateur.",
        "Vos réponses restent sur cet appareil jusqu’à ce que vous téléchargiez votre bulletin et le remettiez vous-même. Pour les effacer, supprimez les données de ce site dans les réglages du navigateur.",
    ],
    accessibility: "Accessibilité",
    accessibility_text: "Ce site vise le RGAA 4.1 et les WCAG 2.2, niveau AA. Aucun auditeur ne l’a encore examiné.",
    accessibility_link: "Ce qui est contrôlé, ce qui ne l’est pas, et les recours",
    verify: "Vérifier un bulletin",
    verify_text: &[
        "Un bulletin est un fichier JSON lisible, signé en Ed25519 (RFC 8032) sur sa forme canonique (RFC 8785). La commande « palmares verify » dit s’il est bon, ou pourquoi il ne l’est pas ; d’autres outils publics le vérifient aussi.",
    ],
    verify_link: "Vérifier un bulletin dans ce navigateur",
    organise_link: "Organiser le vote : les étapes, la clé, les bulletins reçus",
    build: "Version",
    version: |version: &str, build: &str| format!("Palmarès {version}, construction {build}"),
    digest: "Empreinte de l’édition :",
});
