//! Messages of the commands for keys and invitations, in French.

sentences!(Inviting {
    key_written: |file: &str| {
        format!(
            "{file} : clé privée écrite. Gardez-en une copie en lieu sûr ; à mettre dans l’édition :"
        )
    },
    key_opens: |file: &str| format!("{file} : cette clé s’ouvre ; à mettre dans l’édition :"),
    exists: |file: &str| format!("{file} : ce fichier existe déjà et n’est pas remplacé"),
    no_key: |file: &str| format!(
        "{file} : ce n’est pas une clé privée écrite par « palmares key new »"
    ),
    no_passphrase: "le fichier de la phrase secrète est vide ou n’est pas du texte",
    locked: |file: &str| format!("{file} : cette clé est protégée, il faut --passphrase-file"),
    wrong_passphrase: |file: &str| format!("{file} : ce n’est pas sa phrase secrète"),
    altered: |file: &str| format!("{file} : ce fichier a été modifié, la clé n’est pas utilisée"),
    rounds: |file: &str| {
        format!("{file} : le nombre de tours de sa phrase secrète est hors de 1000 à 5000000")
    },
    other_protection: |file: &str| {
        format!("{file} : protection inconnue, il faut PBES2-HS256+A128KW et A256GCM")
    },
    no_organiser_key: "cette édition n’a pas de clé d’organisateur (membre « organiser_key ») : personne ne peut y être invité",
    wrong_key: "cette clé n’est pas celle que l’édition nomme (membre « organiser_key »)",
    unknown: |id: &str| format!("l’édition n’a ni collège ni catégorie « {id} »"),
    no_territory: |word: &str| {
        format!(
            "« {word} » n’est ni un territoire de l’édition, ni « nom;insee:code;département;siren »"
        )
    },
    not_an_id: |option: &str, word: &str| {
        format!("{option} : « {word} » n’est pas un identifiant (lettres a–z, chiffres, tirets)")
    },
    not_a_day: |word: &str| format!("« {word} » n’est pas un jour, AAAA-MM-JJ"),
    no_chance: |why: &str| format!("le système ne donne pas de hasard : {why}"),
    no_qr: "le lien est trop long pour un code QR : aucun n’est écrit",
    revoked: |file: &str| format!("{file} : liste signée écrite"),
    revocations_elsewhere: |file: &str, edition: &str| {
        format!("{file} : cette liste de retraits est pour une autre édition (« {edition} »)")
    },
    revocations_unsigned: |file: &str| {
        format!(
            "{file} : cette liste de retraits n’est pas signée par la clé de l’édition, ou a été modifiée"
        )
    },
});
