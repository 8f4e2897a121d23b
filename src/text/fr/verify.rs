//! The page on which ballot files are verified, in French.

use crate::ballot::SetAside;

sentences!(Verify {
    title: "Vérifier un bulletin",
    lead: "Un fichier signé est-il intact, à qui est-il, que vote-t-il ? La réponse se trouve dans ce navigateur, et le fichier n’en sort pas.",
    choose: "Choisir des fichiers",
    drop: "ou déposez-les sur cette page",
    files_hint: "Des bulletins au format .json, un seul ou plusieurs à la fois.",
    checking: "Vérification…",
    summary: |valid: usize, all: usize| match (valid, all) {
        (1, 1) => "Le fichier est un bulletin valide.".to_owned(),
        (_, 1) => "Le fichier n’est pas un bulletin valide pour ce site.".to_owned(),
        (0, _) => format!("{all} fichiers vérifiés, aucun valide."),
        (1, _) => format!("{all} fichiers vérifiés, 1 valide."),
        _ => format!("{all} fichiers vérifiés, {valid} valides."),
    },
    what: "Ce qui est vérifié",
    verified: &[
        ("La forme.", "C’est un bulletin de Palmarès, entier et lisible."),
        ("La signature.", "Pas un signe n’a changé depuis que l’appareil du juré l’a signé."),
        (
            "Le contenu.",
            "Une réponse dans chaque catégorie, des nominés de cette édition, rien pour son propre territoire.",
        ),
        (
            "L’origine.",
            "S’il a été signé dans ce navigateur, la page le reconnaît et dit quelle révision c’est.",
        ),
    ],
    limits: "Une signature prouve qu’un même appareil a signé ; elle ne dit pas qui le tenait. En cas de doute, relisez au juré le code de son reçu.",
    valid: "Bulletin valide",
    valid_text: |award: &str| format!(
        "Intact depuis sa signature, et conforme à l’édition « {award} »."
    ),
    own: |revision: u32| format!("Valide : c’est bien votre révision {revision}"),
    own_last: "Le fichier est celui que ce navigateur a signé, et la dernière révision qu’il a faite.",
    older: |last: u32| {
        format!(
            "Le fichier est intact, mais ce navigateur a signé depuis la révision {last} : c’est elle qu’il faut remettre."
        )
    },
    set_aside: "Bulletin valide, mais à compléter",
    set_aside_text: |categories: &[SetAside]| {
        let names: Vec<_> = categories.iter().map(|it| format!("« {} »", it.name)).collect();
        format!(
            "L’édition a changé après sa signature, et ses réponses ne comptent plus ici : {}. Les autres comptent. Répondez-y dans votre bulletin, puis signez-en une nouvelle révision.",
            names.join(", ")
        )
    },
    other_edition: "Bulletin d’une autre édition",
    other_edition_text: |id: &str, award: &str| {
        format!(
            "Sa signature est bonne, mais il vote dans l’édition « {id} » et ce site est celui de « {award} » : il ne peut pas dire si les votes y conviennent."
        )
    },
    refused: "Bulletin refusé",
    reason: |reason: &str| format!("Raison : {reason}"),
    signed_all_the_same: "Sa signature, elle, est bonne.",
    no_ballot: "Ce n’est pas un bulletin",
    not_json: "Un bulletin est un fichier .json, et ce fichier n’en est pas un, ou il est abîmé.",
    other_document: "Ce fichier n’a pas la forme d’un bulletin signé.",
    not_read: "Fichier non lu",
    folder: "Aucun fichier dans ce dossier, ou le navigateur n’a pas pu le lire. Ouvrez-le, et choisissez les bulletins qu’il contient.",
    too_large: |bytes: usize| {
        format!("Il est trop gros pour un bulletin, qui pèse au plus {} Mo.", bytes >> 20)
    },
    unreadable: "Le navigateur n’a pas pu le lire. Il a peut-être été déplacé : choisissez-le de nouveau.",
    code: "Code du reçu :",
    juror: "Juré",
    territory: "Territoire",
    edition: "Édition",
    this_edition: |award: &str| format!("{award}, celle de ce site"),
    device: "Dans ce navigateur",
    signed_here: |revision: u32| format!("Signé ici, révision {revision}"),
    signed_elsewhere: "Pas signé ici",
    signed_nobody_knows: "Impossible à dire : ses données ne peuvent pas être lues",
    votes: |count: usize| match count {
        0 => "Il ne vote rien".to_owned(),
        1 => "Son vote dans 1 catégorie".to_owned(),
        count => format!("Ses votes dans {count} catégories"),
    },
    only_names: "Ce site ne connaît pas cette édition : voici les identifiants qui sont dans le fichier.",
    abstention: "Abstention",
});
