//! The page on which an edition is prepared, in French.

use crate::json::Position;
use crate::text::{ListWords, Notice};
use crate::workflow::author::form::{Field, Part};
use crate::workflow::author::list::List;

sentences!(Drafting {
    title: "L’édition",
    lead: "Ses catégories, ses nominés, ses règles. Tout se prépare ici, dans un brouillon ; le fichier enregistré à la fin remplace celui du site.",
    description: |award: &str| {
        format!("Préparer une édition de « {award} » ou en changer une, dans le navigateur.")
    },
    opening: "Lecture du brouillon gardé ici…",
    saving: "Enregistrement du brouillon…",
    kept: "Brouillon enregistré dans ce navigateur.",
    not_kept: |why: &str| -> Notice {
        Notice {
            what: "Le brouillon n’est pas enregistré".to_owned(),
            remedy: format!("{why} Enregistrez-le dans un fichier avant de fermer la page."),
        }
    },
    elsewhere: || -> Notice {
        Notice {
        what: "Un autre onglet a changé le brouillon".to_owned(),
        remedy: "Ce qui est ici n’est plus enregistré. Mettez-le dans un fichier, rechargez la page, puis comparez les deux.".to_owned(),
    }
    },
    damaged: || -> Notice {
        Notice {
            what: "Le brouillon gardé dans ce navigateur n’est pas lisible".to_owned(),
            remedy: "Commencez-en un autre, ou ouvrez le fichier où vous l’avez enregistré."
                .to_owned(),
        }
    },
    undo: "Revenir en arrière",
    undone: "La dernière modification est annulée.",
    begin_title: "Par où commencer ?",
    from_site: |title: &str| format!("Reprendre l’édition de ce site : {title}"),
    from_site_hint: "Pour la corriger, la compléter, ou préparer la suivante sur son modèle. Le site, lui, ne change pas.",
    site_missing: || -> Notice {
        Notice {
            what: "L’édition du site n’est pas arrivée".to_owned(),
            remedy: "Vérifiez la connexion, puis recommencez ; ou ouvrez un fichier.".to_owned(),
        }
    },
    from_file: "Ouvrir un fichier d’édition",
    from_file_hint: "Un fichier edition.json, ou un brouillon enregistré par cette page.",
    unreadable_file: "Le navigateur n’a pas pu lire ce fichier : choisissez-le de nouveau.",
    not_an_edition: "Ce fichier n’est pas une édition : choisissez un fichier dont le format est « palmares-edition/1 ».",
    at: |place: Position, what: &str| format!(
        "Ligne {}, colonne {} : {what}",
        place.line, place.column
    ),
    anew: "Commencer une édition vierge",
    anew_label: "Comment s’appelle-t-elle ?",
    anew_hint: "Par exemple « Prix #Hashtags 2027 ». Son identifiant en est tiré et ne change plus.",
    anew_button: "Commencer",
    /// Shown when somebody begins without a title.
    anew_nameless: "Donnez-lui d’abord un nom, avec au moins une lettre ou un chiffre.",
    round: "Préparer le tour suivant",
    round_lead: "Avec les résultats signés d’un premier tour : qui a été sélectionné devient nominé, les autres restent des candidatures.",
    round_label: "Nom du tour suivant",
    round_hint: "Une édition à part : aucun bulletin d’un tour ne compte dans l’autre.",
    round_button: "Préparer ce tour",
    round_none: "L’édition de ces résultats ne dit pas qui passe au tour suivant : ajoutez-le dans « Tour suivant », publiez-la, puis faites voter.",
    round_differs: "Ces résultats ne suivent pas de leurs bulletins, ou une autre clé les a signés : recomptez-les d’abord.",
    round_selected: |selected: usize, all: usize| {
        format!("Passent au tour suivant : {selected} nominés sur {all}.")
    },
    parts: "Parties de l’édition",
    part: part as fn(Part) -> (&'static str, &'static str),
    to_mend: |count: usize| match count {
        1 => "1 point à reprendre".to_owned(),
        _ => format!("{count} points à reprendre"),
    },
    field: field as fn(Field) -> (&'static str, &'static str),
    optional: "facultatif",
    none_chosen: "Choisir…",
    unsaid: "Non précisé",
    /// One of the words that a field may hold, by its place.
    word: |field: Field, place: usize| -> &'static str {
        match (field, place) {
            (Field::Language, 0) => "Français",
            (Field::Language, _) => "Anglais",
            (Field::Ties, 0) => "Les premiers à égalité sont co-lauréats",
            (Field::Ties, _) => "Le ou la présidente du jury départage, et dit pourquoi",
            (_, 0) => "Or",
            (_, 1) => "Argent",
            _ => "Bronze",
        }
    },
    list: list as fn(List) -> ListWords,
    new_missing: "Écrivez d’abord de quoi il s’agit.",
    nameless: "Sans nom",
    count: |count: usize| match count {
        0 => "Aucun pour l’instant.".to_owned(),
        _ => format!("{count} en tout."),
    },
    filter: "Filtrer par mots",
    none_found: "Rien ne correspond à ces mots.",
    more: |count: usize| format!("Afficher {count} de plus"),
    up: "Monter",
    down: "Descendre",
    remove: "Retirer",
    /// What a button does, and to which element.
    about: |act: &str, name: &str| format!("{act} : {name}"),
    removed: |name: &str| format!("Retiré : {name}. « Revenir en arrière » le remet."),
    refused: |why: &str| format!("Rien n’a changé : {why}"),
    to_candidatures: "Remettre parmi les candidatures",
    to_nominees: "Nommer",
    moved_stage: |name: &str| format!("Changé de liste : {name}."),
    id: |id: &str| format!("Identifiant : {id}"),
    method: "Façon de juger",
    method_name: |place: usize| -> &'static str {
        match place {
            0 => "Choisir un ou plusieurs nominés",
            1 => "Classer",
            _ => "Noter par critères",
        }
    },
    method_hint: |place: usize| -> &'static str {
        match place {
            0 => "Chaque choix vaut une voix.",
            1 => "Chaque place rapporte les points que vous fixez.",
            _ => "Les notes, pondérées par critère, font la moyenne.",
        }
    },
    with_licence: "L’édition dit sous quelle licence on peut réutiliser ses données",
    with_places: "Le décompte l’attribue selon la place",
    selection: "Qui passe au tour suivant ?",
    selection_name: |place: usize| -> &'static str {
        match place {
            0 => "Il n’y a pas d’autre tour",
            1 => "Les premières places de chaque catégorie",
            _ => "Tous ceux qui atteignent un seuil",
        }
    },
    recipient: "À qui",
    recipient_is: |name: &str| format!("Territoire choisi : {name}. Écrire un nom le remplace."),
    lookup: "Chercher dans le répertoire officiel",
    lookup_hint: "Les premières lettres du nom, ou le code INSEE ou SIREN. Ce qui est choisi rejoint les territoires de l’édition.",
    take: |name: &str, code: &str| format!("Prendre {name} ({code})"),
    territory_facts: |kind: &str, code: &str, where_: &str| format!(
        "{kind}, code {code}. {where_}"
    ),
    table_title: "Apporter un tableau",
    table_lead: "Une ligne par nominé : catégorie, territoire (nom ou code officiel), intitulé ; au besoin identifiant, source, liens, étape. Vous voyez d’abord ce que chaque ligne ferait.",
    apply_table: "Mettre ces lignes dans l’édition",
    key_named: |thumbprint: &str| format!("L’édition nomme une clé, d’empreinte {thumbprint}."),
    key_unnamed: "L’édition ne nomme aucune clé : les jurés s’annonceraient eux-mêmes, sans invitation.",
    key_closed: "Pour y mettre la vôtre, créez-la ou ouvrez-la d’abord, puis revenez ici.",
    key_page: "Aller à la clé",
    name_key: "Mettre ma clé dans l’édition",
    key_was_named: "Votre clé est dans l’édition.",
    unname_key: "Ne plus nommer de clé",
    key_also_kept: "Ce navigateur la garde aussi, sous sa phrase secrète, pour l’édition que vous préparez.",
    finish: "Vérifier et enregistrer",
    finish_lead: "Le fichier edition.json remplace celui du dossier « data » du site ; la commande « palmares publish » en refait les pages.",
    whole: "Rien ne manque : l’édition est complète.",
    faults: |count: usize| match count {
        1 => "1 point empêche encore de la publier".to_owned(),
        _ => format!("{count} points empêchent encore de la publier"),
    },
    /// The place of a fault in the edition.
    place: |part: &str, element: &str, field: &str| {
        let names = [part, element, field].into_iter().filter(|name| !name.is_empty());
        names.collect::<Vec<_>>().join(" › ")
    },
    mend: "Aller l’arranger",
    same_as_site: "C’est, au caractère près, l’édition que ce site publie.",
    other_edition: |title: &str| {
        format!(
            "C’est une autre édition que celle de ce site ({title}) : elle aura ses propres jurés et bulletins."
        )
    },
    breaks: |why: &str| format!("Aucun bulletin déjà signé ne compterait : {why}"),
    amends_title: "Ce qui change par rapport au site",
    received: "Les bulletins déjà reçus",
    keeps: "Les bulletins déjà signés continuent de compter",
    keeps_hint: "Sauf dans les catégories qui changent : leurs jurés y répondent de nouveau. Le fichier dit alors quel état il remplace.",
    save_edition: "Enregistrer edition.json",
    save_draft: "Enregistrer le brouillon dans un fichier",
    saved: |file: &str| format!("Remis au navigateur : {file}."),
    not_saved: "Le navigateur a refusé d’enregistrer le fichier : autorisez-le, puis recommencez.",
    next: "Continuer",
    put_aside: "Mettre ce brouillon de côté",
    put_aside_question: "Effacer le brouillon de ce navigateur ?",
    put_aside_text: "Ce qui n’est pas dans un fichier sera perdu. L’édition du site ne change pas.",
    put_aside_yes: "Oui, l’effacer",
    cancel: "Non, le garder",
});

fn part(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::About => ("Présentation", "Ce que l’édition récompense, qui la donne, et quand."),
        Part::Sources => (
            "Sources",
            "Chaque nominé et chaque distinction dit d’où il vient : un règlement, un article, un communiqué.",
        ),
        Part::Categories => {
            ("Catégories", "Ce sur quoi le jury se prononce, et comment il juge dans chacune.")
        }
        Part::Panels => (
            "Collèges",
            "Seulement si le jury est partagé : chaque collège juge certaines catégories.",
        ),
        Part::Nominees => {
            ("Nominés", "Ceux pour qui l’on vote, et les candidatures qui n’ont pas été retenues.")
        }
        Part::Territories => (
            "Territoires",
            "Leur code officiel dit quel juré doit se récuser. Ils arrivent avec les nominés.",
        ),
        Part::Distinctions => (
            "Distinctions",
            "Ce que l’on peut gagner, selon quelle place, et ce qui est déjà attribué.",
        ),
        Part::Selection => {
            ("Tour suivant", "Quand un comité choisit d’abord les nominés parmi les candidatures.")
        }
        Part::Key => ("Clé", "La clé publique de qui invite le jury et signe les résultats."),
    }
}

fn field(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Title => ("Nom de l’édition", ""),
        Field::Theme => ("Ce qu’elle récompense", "En une phrase."),
        Field::Language => ("Langue de ses textes", ""),
        Field::Presentation => ("Son histoire", "Une ligne vide sépare deux paragraphes."),
        Field::OrganiserName => ("Nom de l’organisateur", ""),
        Field::OrganiserUrl => ("Son site", "Commence par https://"),
        Field::Day => ("Jour", ""),
        Field::DayLabel => ("Ce qui a lieu ce jour-là", ""),
        Field::LicenceName => ("Nom de la licence", ""),
        Field::LicenceUrl => ("Texte de la licence", "Commence par https://"),
        Field::EarlierTitle => ("Nom de cette édition passée", ""),
        Field::EarlierTheme => ("Ce qu’elle récompensait", ""),
        Field::EarlierSource => ("Qui en parle", ""),
        Field::SourceTitle => ("Titre du texte", ""),
        Field::SourcePublisher => ("Publié par", ""),
        Field::SourcePublished => ("Publié le", ""),
        Field::SourceUrl => ("Lien vers le texte", "Commence par https://"),
        Field::CategoryName => ("Nom de la catégorie", ""),
        Field::CategoryDescription => {
            ("Ce qu’elle distingue", "Le jury lit cette phrase avant de juger.")
        }
        Field::Quorum => {
            ("Quorum", "Nombre de bulletins sans lequel la catégorie n’a pas de lauréat.")
        }
        Field::UpTo => ("Nombre de choix au plus", "1 : un seul lauréat par juré."),
        Field::Points => (
            "Points par place",
            "De la première à la dernière place, séparés par des espaces : 5 3 1",
        ),
        Field::ScaleFrom => ("Note la plus basse", ""),
        Field::ScaleTo => ("Note la plus haute", ""),
        Field::HalfPoints => ("Les demi-points sont permis", ""),
        Field::CriterionName => ("Nom du critère", ""),
        Field::CriterionWeight => ("Poids", "Un nombre entier."),
        Field::Ties => {
            ("En cas d’égalité", "Sans précision, les premiers à égalité sont co-lauréats.")
        }
        Field::PanelName => ("Nom du collège", ""),
        Field::PanelCategories => ("Catégories qu’il juge", ""),
        Field::TerritoryLabel => {
            ("Nom affiché", "Sans équivoque : deux territoires n’ont jamais le même.")
        }
        Field::NomineeTitle => ("Intitulé de l’action", ""),
        Field::NomineeCategory => ("Catégorie du nominé", ""),
        Field::NomineeTerritory => ("Territoire du nominé", ""),
        Field::NomineeSource => ("Source qui le dit", ""),
        Field::LinkLabel => ("Texte du lien", ""),
        Field::LinkUrl => ("Où il mène", "Commence par https://"),
        Field::DistinctionName => ("Nom de la distinction", ""),
        Field::Metal => ("Métal", ""),
        Field::PlacesFrom => ("De la place", ""),
        Field::PlacesTo => ("à la place", ""),
        Field::Awarded => ("Combien ont été remises", "Si une source le dit."),
        Field::AwardedSource => ("Source de ce nombre", ""),
        Field::AwardNominee => ("Qui a été distingué", ""),
        Field::AwardDistinction => ("Par quelle distinction", "Vide si la source ne le dit pas."),
        Field::AwardStatement => ("Ce que dit la source", ""),
        Field::AwardSource => ("Quelle source le dit", ""),
        Field::SpecialDistinction => ("Distinction remise", ""),
        Field::SpecialTitle => ("Pour quelle action", ""),
        Field::SpecialRecipient => ("Nom de qui la reçoit", ""),
        Field::SpecialStatement => ("Ce que la source en dit", ""),
        Field::SpecialSource => ("D’où on le sait", ""),
        Field::SelectedPlaces => ("Nombre de places", "Qui partage la dernière passe aussi."),
        Field::SelectedPoints => {
            ("Seuil", "En voix, en points ou en note, selon la façon de juger.")
        }
    }
}

fn list(list: List) -> ListWords {
    let (title, new, add, empty) = match list {
        List::Organisers => (
            "Organisateurs",
            "Nom d’un organisateur",
            "Ajouter cet organisateur",
            "Il en faut au moins un.",
        ),
        List::Dates => (
            "Dates",
            "Ce qui a lieu",
            "Ajouter cette date",
            "Par exemple la clôture du vote et la cérémonie.",
        ),
        List::Earlier => (
            "Éditions passées",
            "Nom d’une édition passée",
            "Ajouter cette édition",
            "Celles dont on ne connaît que le nom.",
        ),
        List::Sources => (
            "Textes",
            "Titre d’un texte",
            "Ajouter ce texte",
            "Il en faut un avant le premier nominé.",
        ),
        List::Categories => (
            "Liste des catégories",
            "Nom d’une catégorie",
            "Ajouter cette catégorie",
            "Il en faut au moins une.",
        ),
        List::Criteria => {
            ("Critères", "Nom d’un critère", "Ajouter ce critère", "Il en faut au moins un.")
        }
        List::Panels => (
            "Liste des collèges",
            "Nom d’un collège",
            "Ajouter ce collège",
            "Sans collège, chaque juré juge toutes les catégories de son invitation.",
        ),
        List::Nominees => (
            "Liste des nominés",
            "Intitulé d’une action",
            "Ajouter ce nominé",
            "Apportez un tableau, ou ajoutez-les un par un.",
        ),
        List::Candidatures => (
            "Candidatures non retenues",
            "Intitulé d’une candidature",
            "Ajouter cette candidature",
            "Personne ne vote pour elles ; elles restent au palmarès des idées.",
        ),
        List::Links => {
            ("Liens", "Texte d’un lien", "Ajouter ce lien", "Où l’on peut voir l’action.")
        }
        List::Territories => (
            "Liste des territoires",
            "Nom d’un territoire",
            "Ajouter ce territoire",
            "Cherchez-les ci-dessous, ou apportez les nominés par un tableau.",
        ),
        List::Distinctions => (
            "Ce que l’on peut gagner",
            "Nom d’une distinction",
            "Ajouter cette distinction",
            "Par exemple un Hashtag d’argent pour la première place.",
        ),
        List::Awards => (
            "Ce que des nominés ont déjà reçu",
            "Ce qu’une source dit",
            "Ajouter ce prix",
            "Rien, tant que le jury n’a pas voté.",
        ),
        List::SpecialAwards => (
            "Prix hors sélection",
            "Action récompensée",
            "Ajouter ce prix spécial",
            "Donnés par l’organisateur, sans vote.",
        ),
    };
    ListWords { title, new, add, empty }
}
