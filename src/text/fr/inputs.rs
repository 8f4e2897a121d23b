//! Les fichiers donnés à la ligne de commande, en français.

sentences!(Inputs {
    left_out: |file: &str, why: &str| format!("{file} : pas lu : {why}"),
    too_much: |files: usize, mebibytes: u64| {
        format!(
            "plus de {files} fichiers ou de {mebibytes} Mio en tout : donnez-en moins à la fois"
        )
    },
    system: |why: &str| format!("le système répond « {why} »"),
    folder: "un dossier ; ses fichiers sont cités à part",
    link: "un lien, qui n’est pas suivi ; donnez le fichier lui-même",
    no_file: "ni un fichier ni un dossier",
    hidden: "un fichier caché ; donnez-le par son nom pour qu’il soit lu",
    resource_fork: "une annexe de macOS à un autre fichier",
    nested: "une archive dans une archive ; décompressez-la d’abord",
    encrypted: "chiffré ; décompressez-le d’abord avec son mot de passe",
    unknown_method: "compressé d’une manière inconnue ; décompressez d’abord l’archive",
    headers_disagree: "l’archive en dit deux choses différentes ; redemandez-le à qui l’a envoyé",
    damaged: "abîmé : ce n’est pas ce que dit l’archive ; redemandez-le à qui l’a envoyé",
    no_archive: "pas une archive zip, ou une archive coupée ou suivie d’autre chose",
    too_many: "plus de fichiers qu’une remise n’en contient ; décompressez l’archive et donnez-en moins à la fois",
    strewn: "ses fichiers se recouvrent ou elle en cache d’autres ; décompressez-la avec un autre logiciel et donnez le dossier",
});
