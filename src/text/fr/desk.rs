//! The voting page of a juror, in French.

sentences!(Desk {
    title: "Votre bulletin",
    lead: |count: usize| {
        let categories = if count < 2 { "catégorie" } else { "catégories" };
        format!(
            "{count} {categories} à juger. Arrêtez quand vous voulez : chaque réponse est enregistrée sur cet appareil, même sans réseau."
        )
    },
    bar: "Avancement et enregistrement",
    opening: "Votre bulletin s’ouvre…",
    who: "Qui êtes-vous ?",
    name: "Prénom et nom",
    territory: "Votre territoire",
    territory_hint: "La collectivité pour laquelle vous travaillez, par exemple « Ville de Lille ».",
    recognised: |label: &str| format!("Territoire reconnu : {label}"),
    locked: |count: usize| {
        if count == 1 {
            "Sa nomination vous est fermée : on ne vote pas pour son propre territoire.".to_owned()
        } else {
            format!(
                "Ses {count} nominations vous sont fermées : on ne vote pas pour son propre territoire."
            )
        }
    },
    several: "Plusieurs territoires portent ce nom : lequel est le vôtre ?",
    choose_territory: |label: &str| format!("Choisir {label}"),
    elsewhere: |name: &str| format!("« {name} » n’est pas nominé"),
    elsewhere_hint: "Aucune nomination ne vous est fermée.",
    close: "Vouliez-vous dire :",
    categories: "Les catégories",
    whole_ballot: "Tout le bulletin",
    category_alone: |category: &str| format!(
        "Ouvrir « {category} » seule, pour comparer et commenter"
    ),
    progress: |done: usize, all: usize| match (done, all) {
        (0, _) => format!("Aucune réponse sur {all} pour l’instant"),
        (1, _) => format!("1 réponse sur {all}"),
        (done, all) if done == all => format!("{done} réponses sur {all} : tout est rempli"),
        _ => format!("{done} réponses sur {all}"),
    },
    to_do: "À faire",
    blank: "Vote blanc",
    blank_hint: "Je vote, mais aucun nominé ne me convient.",
    abstention: "Je m’abstiens",
    abstention_hint: "Je ne prends pas part au vote de cette catégorie.",
    abstained: "Vous vous abstenez",
    own_choice: "À revoir : votre propre territoire",
    unknown_choice: "À revoir : ce nominé n’y est plus",
    go_on: |category: &str| format!("Continuer : {category}"),
    start: |category: &str| format!("Commencer : {category}"),
    review: "Relire et signer",
    not_yours: "Cette catégorie ne vous est pas confiée.",
    not_yours_remedy: "D’autres jurés la jugent. Les vôtres sont à la page « Voter ».",
    category_count: |place: usize, all: usize| format!("Catégorie {place} sur {all}"),
    your_answer: |category: &str| format!("Votre réponse dans la catégorie « {category} »"),
    chosen: "Votre choix",
    take_back: "Retirer ma réponse",
    characters_left: |count: usize| {
        if count < 2 {
            format!("Encore {count} caractère")
        } else {
            format!("Encore {count} caractères")
        }
    },
    neighbours: "Catégories voisines",
    all_categories: "Toutes les catégories",
    check_file: "Vérifier un bulletin déjà signé",
    saved: |time: &str| format!("Enregistré à {time} sur cet appareil"),
    saving: "Enregistrement…",
    nothing_yet: "Rien à enregistrer pour l’instant",
    found_again: "Vos réponses enregistrées sont là",
    not_saved: "Pas enregistré.",
    rescue: "Télécharger une copie",
    retry: "Réessayer",
    rescue_file: "bulletin-en-cours",
    session_only: "Ce navigateur oubliera votre bulletin.",
    session_only_remedy: "Il ne laisse rien enregistrer par cette page. Autorisez les données de site ou quittez la navigation privée ; sinon, signez et téléchargez votre bulletin avant de fermer.",
    unreadable: "Le bulletin enregistré sur cet appareil ne peut pas être lu.",
    unreadable_remedy: "Il a été laissé tel quel. Téléchargez-le et envoyez-le à l’organisateur, ou rechargez la page.",
    opening_failed: "Le bulletin ne peut pas être ouvert",
    reload: "Recharger la page",
});
