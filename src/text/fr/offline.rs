//! Messages about starting offline and about new versions, in French.

sentences!(Offline {
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
});
