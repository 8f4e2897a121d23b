//! Les fichiers d’un dossier publié, en français.

sentences!(PublishedFiles {
    jury: "le registre du jury : qui l’a peut voter pour tout le monde. Sortez-le de ce dossier",
    office: "la sauvegarde d’une organisation, avec ses secrets. Sortez-la de ce dossier",
    draft: "le travail d’un juré, notes privées comprises. Sortez-le de ce dossier",
    invitation: "la trace d’une invitation, avec qui est invité. Sortez-la de ce dossier",
    link: "le lien d’une invitation : qui l’a peut voter comme le juré. Sortez-le de ce dossier",
    key: "une clé privée. Sortez-la de ce dossier ; s’il a été en ligne, créez une nouvelle clé",
    locked_key: "une clé sous une phrase secrète, que d’autres pourraient deviner à loisir. Sortez-la de ce dossier",
    unreadable: "un fichier compressé ou une archive qu’on ne peut pas examiner. Sortez-le de ce dossier",
    nothing_published: "rien n’est publié : qui lit le site pourrait lire ces fichiers",
    not_a_file: |file: &str| {
        format!(
            "{file} : un lien ou pas un fichier ; rien n’est publié. Mettez-y le fichier lui-même"
        )
    },
    foreign: |count: usize| match count {
        1 => "1 fichier ne fait pas partie du site, et est publié avec lui :".to_owned(),
        count => format!("{count} fichiers ne font pas partie du site, et sont publiés avec lui :"),
    },
    fewer_revoked: |file: &str, invitation: &str| {
        format!(
            "{file} : l’invitation « {invitation} » est retirée dans le site, mais pas dans la liste à côté de l’édition ; rien n’est publié. Retirez-la là aussi, ou copiez-y la liste du site"
        )
    },
    list_in_site: |file: &str, folder: &str| {
        format!(
            "{file} : se trouve dans un site publié, dont les sommes de contrôle et les copies hors ligne nomment cette liste telle qu’elle est. Copiez-la à côté de votre édition, retirez l’invitation dans la copie, puis publiez de nouveau : palmares publish --edition ÉDITION {folder}"
        )
    },
});
