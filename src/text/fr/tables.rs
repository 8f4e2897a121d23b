//! Importing a table, and finding a territory, in French.

sentences!(Tables {
    choose: "Choisir le tableau",
    choose_hint: "Vous pouvez aussi le déposer sur la page. Rien ne change avant votre accord.",
    unreadable: "Le tableau n’a pas pu être lu : choisissez un seul fichier CSV, de 16 Mo au plus.",
    preview: |file: &str| format!("Ce que ferait {file}"),
    faults: |count: usize| match count {
        1 => "1 chose à corriger dans le tableau ; ensuite, choisissez-le de nouveau".to_owned(),
        count => {
            format!("{count} choses à corriger dans le tableau ; ensuite, choisissez-le de nouveau")
        }
    },
    line: "Ligne",
    effect: "Effet",
    more_lines: |count: usize| format!("Et {count} autres lignes."),
    without_effect: "Tout ce que dit ce tableau est déjà dans la liste.",
    put_aside: "Laisser ce tableau",
    applied: |file: &str| format!("{file} est dans la liste."),
    register_loading: "Lecture du répertoire officiel…",
    register_missing: "Le répertoire officiel n’est pas arrivé : seuls les territoires de l’édition se trouvent. Vérifiez le réseau.",
    try_again: "Réessayer",
});
