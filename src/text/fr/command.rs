//! Messages of the command line, in French.

use crate::edition::Edition;

sentences!(Command {
    file: "FICHIER",
    folder: "DOSSIER",
    unknown: |word: &str| format!("argument inconnu : « {word} »"),
    missing: |what: &str| format!("il manque : {what}"),
    unreadable: |file: &str, why: &str| format!("{file} : illisible ({why})"),
    edition_good: |file: &str, edition: &Edition, digest: &str| {
        format!(
            "{file} : édition valide, {} nominés, {} catégories, {} territoires\n  {digest}",
            edition.nominees.len(),
            edition.categories.len(),
            edition.territories.len()
        )
    },
    edition_faults: |file: &str, count: usize| match count {
        1 => format!("{file} : 1 faute"),
        count => format!("{file} : {count} fautes"),
    },
    edition_unusable: |file: &str| {
        format!("{file} : cette édition a des fautes ; voir « palmares edition check »")
    },
    same_edition: |file: &str| {
        format!("{file} : une autre édition de ce site porte déjà cet identifiant (membre « id »)")
    },
    edition_folder: |file: &str| {
        format!(
            "{file} : le dossier d’une édition porte un nom fait de lettres a–z, de chiffres et de tirets ; renommez-le"
        )
    },
    valid: "valide",
    refused: "refusé",
    revision_of: |revision: u32, juror: &str| format!("révision {revision}, {juror}"),
    verified: |valid: usize, refused: usize| {
        let valid = if valid < 2 { format!("{valid} valide") } else { format!("{valid} valides") };
        let refused =
            if refused < 2 { format!("{refused} refusé") } else { format!("{refused} refusés") };
        format!("{valid}, {refused}")
    },
    published: |pages: usize, folder: &str| format!("{pages} pages écrites dans {folder}"),
    first_visit: |sum: &str| format!("première visite du public, sans images : {sum} (brotli)"),
    first_vote: |sum: &str| format!("première visite d’un juré, sans images : {sum} (brotli)"),
    first_organised: |sum: &str| format!(
        "première visite de qui organise, sans images : {sum} (brotli)"
    ),
    over_budget: |bytes: usize, budget: usize| {
        format!("la première visite du public pèse {bytes} octets : plus que les {budget} admis")
    },
    not_a_site: |file: &str| {
        format!(
            "{file} : ce n’est pas la page d’un site construit par Trunk (balise <base href=\"./\"> et script de démarrage)"
        )
    },
    missing_file: |file: &str| format!("il manque un fichier du site construit : {file}"),
    no_picture: |why: &str| format!("une image de partage ne peut pas être dessinée : {why}"),
    not_an_address: |word: &str| format!("« {word} » n’est pas l’adresse d’un site : https://…"),
    not_a_number: |word: &str| format!("« {word} » n’est pas un nombre d’octets"),
});
