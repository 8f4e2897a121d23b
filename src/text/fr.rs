//! French.

mod accessibility;
mod amending;
mod authoring;
mod ceremony;
mod counting;
mod counts;
mod drafting;
mod explore;
mod faults;
mod figures;
mod honours;
mod inputs;
mod invitation;
mod inviting;
mod judging;
mod jury;
mod keep;
mod keeping;
mod licences;
mod list;
mod office;
mod office_backup;
mod organiser;
mod palmares;
mod plots;
mod published;
mod published_files;
mod recount;
mod refusals;
mod tables;
mod usages;
mod verify;

pub(super) use accessibility::ACCESSIBILITY;
pub(super) use amending::AMENDING;
pub(super) use authoring::AUTHORING;
pub(super) use ceremony::CEREMONY;
pub(super) use counting::COUNTING;
pub(super) use counts::COUNTS;
pub(super) use drafting::DRAFTING;
pub(super) use explore::{EXPLORE, EXPLORE_ENTRIES};
pub(super) use faults::fault;
pub(super) use figures::FIGURES;
pub(super) use honours::HONOURS;
pub(super) use inputs::INPUTS;
pub(super) use invitation::INVITATIONS;
pub(super) use inviting::INVITING;
pub(super) use judging::JUDGING;
pub(super) use jury::JURY;
pub(super) use keep::KEEP;
pub(super) use keeping::KEEPING;
pub(super) use licences::LICENCES;
pub(super) use list::LIST;
pub(super) use office::OFFICE;
pub(super) use office_backup::OFFICE_BACKUP;
pub(super) use organiser::{IMPORTS, ORGANISER, ORGANISER_KEY};
pub(super) use palmares::PALMARES;
pub(super) use plots::PLOTS;
pub(super) use published::PUBLISHED;
pub(super) use published_files::PUBLISHED_FILES;
pub(super) use recount::RECOUNT;
pub(super) use refusals::{key_fault, rejection, storage};
pub(super) use tables::TABLES;
pub(super) use usages::USAGES;
pub(super) use verify::VERIFY;

use std::fmt::Write as _;

use super::{
    About, Boot, Command, Desk, FirstVisit, Frame, HallOfFame, Loading, NomineePage, NotFound,
    Notice, Offline, Review,
};
use crate::ballot::{Gap, RecusalReason};
use crate::edition::Date;

pub(super) static FRAME: Frame = Frame {
    product: "Palmarès",
    title: |page, award| {
        if page.is_empty() { format!("{award} · Palmarès") } else { format!("{page} · {award}") }
    },
    skip: "Aller au contenu",
    navigation: "Navigation principale",
    explore: "Explorer",
    palmares: "Palmarès",
    figures: "Chiffres",
    vote: "Voter",
    about: "À propos",
    dark_theme: "Thème sombre",
    given_by: |edition| {
        let names: Vec<_> = edition.organisers.iter().map(|it| it.name.as_str()).collect();
        format!("Un prix de : {}", names.join(", "))
    },
    promise: "Rien de ce que vous faites ici ne quitte ce navigateur.",
    sources: "Sources",
    accessibility: "Accessibilité : non conforme (non audité)",
    privacy: "Vie privée",
    leaves_site: |host| format!("(vers {host})"),
    other_editions: "Les autres éditions",
    licences: "Licences",
    hall_of_fame: "Hall of fame",
};

pub(super) static LOADING: Loading = Loading {
    wait: "Les nominés arrivent…",
    failed: "L’édition n’a pas pu être chargée",
    unreachable: "Le fichier data/edition.json n’est pas arrivé jusqu’ici. Vérifiez votre connexion, puis réessayez.",
    status: |status| {
        if status == 404 {
            "Le site ne contient pas de fichier data/edition.json (réponse 404). L’organisateur doit le publier à cet endroit.".to_owned()
        } else {
            format!(
                "Le serveur a répondu {status} au lieu de l’édition. Réessayez dans quelques minutes."
            )
        }
    },
    foreign: |found| {
        format!(
            "Le fichier data/edition.json est d’un autre format (« {found} »). Ce site attend une édition de Palmarès, version 1."
        )
    },
    broken: |count| match count {
        1 => "Le fichier data/edition.json est arrivé, mais il contient une faute :".to_owned(),
        count => {
            format!("Le fichier data/edition.json est arrivé, mais il contient {count} fautes :")
        }
    },
    fault: |fault, sentence| {
        let path = fault.path.to_string();
        let place = if path.is_empty() { String::new() } else { format!(", {path}") };
        format!("ligne {}{place} : {sentence}", fault.position)
    },
    ballot_is_safe: "Votre bulletin, s’il est commencé, n’a pas bougé.",
    retry: "Réessayer",
};

pub(super) static BOOT: Boot = Boot {
    failed: "Palmarès n’a pas pu démarrer",
    altered: "Un fichier du site n’est pas arrivé, ou n’est pas celui qui a été publié ; rien n’a donc été lancé.",
    too_old: "Ce navigateur ne sait pas lancer WebAssembly, ou ses réglages l’interdisent.",
    remedy: "Rechargez la page. Si cela recommence, essayez un autre navigateur ou un autre réseau, puis prévenez l’organisateur.",
    needs_script: "Palmarès a besoin de JavaScript",
    needs_script_remedy: "Activez JavaScript pour explorer les nominés et voter. Les données de l’édition restent lisibles dans",
};

pub(super) static OFFLINE: Offline = Offline {
    preparing: "Préparation du démarrage hors ligne…",
    ready: "Prêt à fonctionner hors ligne",
    unavailable: "Ce navigateur ne permet pas de démarrer ce site hors ligne ; gardez la page ouverte pour voter sans réseau.",
    failed: "Le démarrage hors ligne n’a pas pu être préparé ; il le sera à la prochaine visite.",
    update: "Mise à jour",
    new_version: "Une nouvelle version est prête",
    new_version_remedy: "Rien ne change tant que vous ne le demandez pas.",
    replaced: "Une nouvelle version a été lancée dans un autre onglet",
    replaced_remedy: "Cette page continue avec l’ancienne jusqu’à ce que vous la rechargiez.",
    activate: "Enregistrer et recharger",
    activating: "Enregistrement, puis rechargement…",
    not_saved: "Votre bulletin n’est pas enregistré, et recharger le perdrait. Signez-le ou téléchargez-en une copie d’abord.",
};

pub(super) static NOMINEE: NomineePage = NomineePage {
    breadcrumb: "Fil d’Ariane",
    candidature: "Candidature présentée, non retenue parmi les nominés",
    distinction: "La distinction",
    source: "Source :",
    territory: "Le territoire",
    kind: "Type",
    departments: |count| if count < 2 { "Département" } else { "Départements" },
    department_count: |count| format!("{count} départements"),
    region: "Région",
    on_map: |places| format!("Sur la carte de France : {places}"),
    insee: "Code INSEE",
    siren: "SIREN",
    links: "Pour en savoir plus",
    see_also: "À lire aussi",
    same_category: |category| format!("Aussi en « {category} »"),
    whole_category: |count| format!("Les {count} nominés de la catégorie"),
    same_territory: "Du même territoire",
    only_nominee: |label| format!("{label} : une seule action nominée."),
    place: |place, all| format!("Nominé {place} sur {all}"),
    neighbours: "Nominés voisins",
    previous: "← Nominé précédent",
    next: "Nominé suivant →",
    share: "Partager",
    back: "Revenir aux résultats",
    share_link: "Partager",
    print: "Imprimer",
    copy_link: "Copier le lien",
    copied: "✓ Lien copié",
    copy_failed: "Le navigateur refuse l’accès au presse-papiers : copiez l’adresse de la page.",
};

pub(super) static HALL_OF_FAME: HallOfFame = HallOfFame {
    title: "Le Hall of fame",
    lead: "Les éditions du prix, et les actions qui y ont été présentées.",
    editions: "Les éditions",
    numbers: |numbers| {
        let entries = feminine(numbers.entries, "candidature connue");
        let nominees = feminine(numbers.nominees, "nominée");
        let distinguished = match numbers.distinguished {
            0 => "aucune distinguée, pour ce qu’on en sait".to_owned(),
            count => feminine(count, "distinguée"),
        };
        format!("{entries} ici, dont {nominees} et {distinguished}")
    },
    earlier: "Les éditions d’avant",
    no_entries: "De ces éditions, aucune candidature n’est connue ici.",
    entries_of: |title| format!("Les candidatures : {title}"),
    shown: |shown, all| format!("{} sur {all}.", feminine(shown, "candidature")),
    whole: |title| format!("Voir toute l’édition {title}"),
    wait: "Les éditions arrivent…",
    failed: "Une édition n’est pas arrivée jusqu’ici. Vérifiez votre connexion, puis réessayez ; si cela recommence, prévenez l’organisateur.",
    retry: "Charger de nouveau",
};

pub(super) static DESK: Desk = Desk {
    title: "Votre bulletin",
    lead: |count| {
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
    recognised: |label| format!("Territoire reconnu : {label}"),
    locked: |count| {
        if count == 1 {
            "Sa nomination vous est fermée : on ne vote pas pour son propre territoire.".to_owned()
        } else {
            format!(
                "Ses {count} nominations vous sont fermées : on ne vote pas pour son propre territoire."
            )
        }
    },
    several: "Plusieurs territoires portent ce nom : lequel est le vôtre ?",
    choose_territory: |label| format!("Choisir {label}"),
    elsewhere: |name| format!("« {name} » n’est pas nominé"),
    elsewhere_hint: "Aucune nomination ne vous est fermée.",
    close: "Vouliez-vous dire :",
    categories: "Les catégories",
    whole_ballot: "Tout le bulletin",
    category_alone: |category| format!("Ouvrir « {category} » seule, pour comparer et commenter"),
    progress: |done, all| match (done, all) {
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
    go_on: |category| format!("Continuer : {category}"),
    start: |category| format!("Commencer : {category}"),
    review: "Relire et signer",
    not_yours: "Cette catégorie ne vous est pas confiée.",
    not_yours_remedy: "D’autres jurés la jugent. Les vôtres sont à la page « Voter ».",
    category_count: |place, all| format!("Catégorie {place} sur {all}"),
    your_answer: |category| format!("Votre réponse dans la catégorie « {category} »"),
    chosen: "Votre choix",
    take_back: "Retirer ma réponse",
    characters_left: |count| {
        if count < 2 {
            format!("Encore {count} caractère")
        } else {
            format!("Encore {count} caractères")
        }
    },
    neighbours: "Catégories voisines",
    all_categories: "Toutes les catégories",
    check_file: "Vérifier un bulletin déjà signé",
    saved: |time| format!("Enregistré à {time} sur cet appareil"),
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
};

pub(super) static REVIEW: Review = Review {
    title: "Relire et signer",
    lead: "Une fois signé, le bulletin devient un fichier à remettre à l’organisateur. Vous pourrez encore le corriger : chaque nouvelle signature fait une révision de plus.",
    gaps: |count| match count {
        1 => "Il manque une chose".to_owned(),
        count => format!("Il manque {count} choses"),
    },
    gaps_hint: "Un bulletin se signe quand tout a reçu une réponse, même un vote blanc ou une abstention.",
    gap: |gap, name| match gap {
        Gap::Name => "Votre nom".to_owned(),
        Gap::Territory => "Votre territoire".to_owned(),
        Gap::AmbiguousTerritory => "Votre territoire : plusieurs portent ce nom".to_owned(),
        Gap::Tie(_) => format!("{name} : dites si ce lien avec votre territoire vous gêne"),
        Gap::Reason(_) => format!("{name} : dites pourquoi vous vous récusez"),
        Gap::Unanswered(_) => name.to_owned(),
        Gap::Unscored(_, 1) => format!("{name} : il manque une note"),
        Gap::Unscored(_, missing) => format!("{name} : il manque {missing} notes"),
        Gap::Recused(_) => format!("{name} : votre réponse cite un nominé que vous ne jugez pas"),
        Gap::AgainstRule(_) => format!("{name} : la règle a changé, répondez de nouveau"),
        Gap::UnknownNominee(_) => format!("{name} : le nominé choisi n’y figure plus"),
    },
    abstain_in_rest: |count| {
        if count == 1 {
            "M’abstenir dans la catégorie restante".to_owned()
        } else {
            format!("M’abstenir dans les {count} catégories restantes")
        }
    },
    undo: "Annuler",
    abstained_in: |count| {
        if count == 1 {
            "Vous vous abstenez dans 1 catégorie de plus.".to_owned()
        } else {
            format!("Vous vous abstenez dans {count} catégories de plus.")
        }
    },
    answers: "Vos réponses",
    category: "Catégorie",
    answer: "Réponse",
    action: "Action",
    no_answer: "Pas de réponse",
    comment: |comment| format!("Commentaire : {comment}"),
    comment_on: |nominee, comment| format!("Commentaire sur {nominee} : {comment}"),
    change: "Modifier",
    change_in: |category| format!(" la réponse en « {category} »"),
    sign: "Signer",
    signer: |name, territory| format!("{name}, {territory}."),
    recused: |count| {
        if count == 1 {
            "Une nomination de votre territoire ne vous a pas été soumise ; le bulletin le dit."
                .to_owned()
        } else {
            format!(
                "{count} nominations de votre territoire ne vous ont pas été soumises ; le bulletin le dit."
            )
        }
    },
    file_says: "Le fichier contient votre nom, vos réponses et vos commentaires en clair, et de quoi prouver que personne ne les a changés.",
    sign_button: "Signer et télécharger le bulletin",
    sign_again: |revision| format!("Signer et télécharger la révision {revision}"),
    signing: "Signature en cours…",
    unchanged: |revision| {
        format!(
            "Rien n’a changé depuis la révision {revision} : inutile de signer de nouveau, sauf si elle est perdue."
        )
    },
    changes: |count, revision| match count {
        1 => format!("1 changement depuis la révision {revision}"),
        _ => format!("{count} changements depuis la révision {revision}"),
    },
    changes_remedy: "L’organisateur ne le saura qu’avec un nouveau fichier : signez de nouveau, puis envoyez-le.",
    outdated: |revision, categories| {
        let names: Vec<_> = categories.iter().map(|it| format!("« {} »", it.name)).collect();
        let names = names.join(", ");
        format!("L’édition a changé depuis la révision {revision}, qui ne compte plus dans {names}")
    },
    outdated_remedy: "Relisez ce que vous y répondez, signez de nouveau, puis envoyez le nouveau fichier.",
    receipt: "Reçu",
    last: "Votre dernier bulletin signé",
    receipt_hint: "Votre bulletin est signé. Notez ce code : l’organisateur pourra vous le relire.",
    revision: "Révision",
    made: "Signé le",
    file: "Fichier",
    share: "Partager le fichier…",
    download_last: "Télécharger le fichier de nouveau",
    print: "Imprimer ou faire un PDF",
    paper: "Bulletin signé",
    paper_answers: "Les réponses de ce bulletin",
    recused_from: |nominee, recusal| match (recusal.reason, recusal.note.as_str()) {
        (RecusalReason::OwnTerritory, _) => {
            format!("N’a pas jugé {nominee} : c’est une action de son propre territoire.")
        }
        (RecusalReason::RelatedTerritory, "") => {
            format!("N’a pas jugé {nominee} : son territoire y est lié.")
        }
        (_, note) => format!("N’a pas jugé {nominee} : {note}"),
    },
    no_conflict_with: |nominee| {
        format!("A jugé {nominee}, malgré un lien déclaré sans conséquence.")
    },
    paper_foot: "Ceci est une copie à lire et à garder : seul le fichier signé peut être compté. Le code ci-dessus dit lequel.",
    saved_file: "Contrôler mon fichier enregistré",
    saved_file_hint: "Choisissez le fichier là où vous l’avez rangé : cette page dit si c’est bien le bon, entier.",
    saved_file_good: |revision| Notice {
        what: format!("C’est bien votre révision {revision}, entière."),
        remedy: "Vous pouvez l’envoyer telle quelle.".to_owned(),
    },
    saved_file_older: |revision, last| Notice {
        what: format!("C’est votre révision {revision}, mais la dernière est la {last}."),
        remedy: "Téléchargez la dernière et envoyez celle-là.".to_owned(),
    },
    saved_file_other: || {
        Notice {
        what: "Ce n’est pas un bulletin signé ici, ou il est abîmé.".to_owned(),
        remedy: "Téléchargez le fichier de nouveau et choisissez-le sans l’ouvrir dans un autre programme.".to_owned(),
    }
    },
    not_delivered: "Remis dans un fichier sur cet appareil ; pas encore reçu, que l’on sache",
    not_delivered_remedy: |organisers| {
        format!(
            "Envoyez le fichier à {organisers}, par exemple en pièce jointe d’un courriel : personne d’autre ne le fera pour vous. Il est dans vos téléchargements ; sinon, téléchargez-le de nouveau. Le code du reçu servira à confirmer qu’il est arrivé."
        )
    },
    exports: "Vos bulletins signés",
    code: "Code",
    revision_number: |revision| format!("Révision {revision}"),
    damaged: "Abîmé sur cet appareil",
    download_again: "Télécharger",
    download_revision: |revision| format!(" la révision {revision}"),
    failed: "Le bulletin n’a pas été signé",
    hand_over: refusals::hand_over,
    unprotected: "Ce navigateur ne promet pas de garder vos réponses : s’il manque de place, ou après une longue absence, il peut les effacer. Le fichier signé, lui, est à vous.",
    key_webcrypto: "Ce navigateur vous reconnaîtra quand vous corrigerez votre bulletin.",
    key_software: "Ce navigateur vous reconnaîtra quand vous corrigerez votre bulletin, tant que ses données de site ne sont pas effacées.",
    key_session: "Ce navigateur ne vous reconnaîtra plus une fois cette page fermée : pour corriger votre bulletin, il faudra y reprendre le fichier signé.",
};

pub(super) static ABOUT: About = About {
    title: "À propos",
    lead: "Un palmarès que chacun peut explorer, un vote que chacun peut vérifier.",
    edition: "L’édition",
    known: "Ce que l’on sait du palmarès",
    dates: "Dates",
    given: |name, count| {
        format!("{name} : {count} {}", if count < 2 { "décerné" } else { "décernés" })
    },
    dated: |date, label| format!("{date} : {label}"),
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
    version: |version, build| format!("Palmarès {version}, construction {build}"),
    digest: "Empreinte de l’édition :",
};

pub(super) static NOT_FOUND: NotFound = NotFound {
    title: "Cette page n’existe pas",
    text: |count| {
        format!("L’adresse a peut-être changé. Les {count} nominés, eux, sont toujours là.")
    },
    action: "Explorer les nominés",
};

pub(super) static COMMAND: Command = Command {
    file: "FICHIER",
    folder: "DOSSIER",
    unknown: |word| format!("argument inconnu : « {word} »"),
    missing: |what| format!("il manque : {what}"),
    twice: |option| format!("{option} est donné deux fois, et n’a qu’une valeur"),
    unreadable: |file, why| format!("{file} : illisible ({why})"),
    edition_good: |file, edition| {
        format!(
            "{file} : édition valide, {} nominés, {} catégories, {} territoires",
            edition.nominees.len(),
            edition.categories.len(),
            edition.territories.len()
        )
    },
    edition_faults: |file, count| match count {
        1 => format!("{file} : 1 faute"),
        count => format!("{file} : {count} fautes"),
    },
    edition_unusable: |file| {
        format!("{file} : cette édition a des fautes ; voir « palmares edition check »")
    },
    same_edition: |file| {
        format!("{file} : une autre édition de ce site porte déjà cet identifiant (membre « id »)")
    },
    edition_folder: |file| {
        format!(
            "{file} : le dossier d’une édition porte un nom fait de lettres a–z, de chiffres et de tirets ; renommez-le"
        )
    },
    valid: "valide",
    refused: "refusé",
    revision_of: |revision, juror| format!("révision {revision}, {juror}"),
    signature_good: "signature bonne",
    invitation_unchecked: "mais ni qui a invité ce juré ni ses votes n’ont été vérifiés : donnez --edition",
    edition_unchecked: "(votes non comparés à une édition : donnez --edition)",
    revocations_unchecked: "(invitations retirées non consultées : donnez --revocations)",
    verified_in_part: |count| match count {
        1 => "1 vérifié en partie seulement".to_owned(),
        count => format!("{count} vérifiés en partie seulement"),
    },
    verified: |valid, refused| {
        let valid = if valid < 2 { format!("{valid} valide") } else { format!("{valid} valides") };
        let refused =
            if refused < 2 { format!("{refused} refusé") } else { format!("{refused} refusés") };
        format!("{valid}, {refused}")
    },
    published: |pages, folder| format!("{pages} pages écrites dans {folder}"),
    first_visit: |sum| format!("première visite du public, sans images : {sum} (brotli)"),
    first_vote: |sum| format!("première visite d’un juré, sans images : {sum} (brotli)"),
    first_organised: |sum| format!("première visite de qui organise, sans images : {sum} (brotli)"),
    over_budget: |bytes, budget| {
        format!("la première visite du public pèse {bytes} octets : plus que les {budget} admis")
    },
    parts: FirstVisit {
        page: "page",
        styles: "styles",
        boot: "amorce",
        glue: "liaison",
        wasm: "programme",
        data: "édition",
        part: |part, bytes| format!("{part} {},{} ko", bytes / 1000, bytes % 1000 / 100),
    },
    missing_file: |file| format!("il manque un fichier du site construit : {file}"),
    no_picture: |why| format!("une image de partage ne peut pas être dessinée : {why}"),
    not_an_address: |word| format!("« {word} » n’est pas l’adresse d’un site : https://…"),
    not_a_number: |word| format!("« {word} » n’est pas un nombre d’octets"),
};

fn feminine(count: usize, words: &str) -> String {
    if count < 2 {
        format!("{count} {words}")
    } else {
        format!("{count} {}s", words.replace(' ', "s "))
    }
}

fn nominees(count: usize) -> String {
    if count < 2 { format!("{count} nominé") } else { format!("{count} nominés") }
}

pub(super) fn date(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let (year, month, day) = date.parts();
    let month = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
    let mut text = if day == 1 { "1er".to_owned() } else { day.to_string() };
    let _ = write!(text, " {month} {year}");
    text
}
