//! The help of each command, in French.

sentences!(Usages {
    title: "\
palmares : le côté ligne de commande de Palmarès

",
    edition_check: "  palmares edition check FICHIER…
      vérifie des éditions et nomme toutes leurs fautes
",
    edition_compare: "  palmares edition compare [--out FICHIER] AVANT APRÈS [FICHIER|DOSSIER|ZIP…]
      dit ce qui a changé dans une édition depuis que le vote a commencé, où
      les réponses déjà signées ne comptent plus, et à qui elles sont si des
      bulletins suivent. --out écrit l’édition APRÈS qui dit elle-même quels
      états elle amende : avec elle, les autres réponses comptent. --json :
      la réponse pour des programmes
",
    edition_next: "  palmares edition next --title NOM --out FICHIER ÉDITION RÉSULTATS
      fait l’édition du tour suivant avec les résultats signés d’un premier
      tour : qui a été sélectionné selon sa règle (membre « selection »)
      devient nominé, les autres restent des candidatures
",
    verify: "  palmares verify [--edition FICHIER] FICHIER…
      dit de chaque bulletin s’il est valide, ou pourquoi il ne l’est pas ;
      avec --edition, vérifie aussi que ses votes conviennent à cette édition
",
    publish: "  palmares publish [--site ADRESSE] [--edition FICHIER]… DOSSIER
      fait d’un site construit le dossier à mettre en ligne : une page par
      adresse et par langue, démarrage hors ligne, empreintes, en-têtes ;
      à relancer après chaque changement de l’édition. --edition y met une
      édition, les suivantes à côté de la première. --site dit où le site
      sera lu (https://…/), pour les moteurs et les aperçus. --budget OCTETS
      refuse une première visite du public plus lourde
",
    licences: "  palmares licences [--program] DOSSIER
      rassemble dans un site construit les licences de tout ce qu’il
      contient ; demande à cargo, donc à lancer dans les sources. La
      construction du site le fait déjà. --program écrit dans le dossier
      celles de ce programme, en texte
",
    key_new: "  palmares key new [--passphrase-file FICHIER] FICHIER
      crée la clé de qui organise, un fichier à garder secret, et affiche le
      membre à mettre dans l’édition. La phrase secrète, première ligne d’un
      fichier, protège la clé (JWE, RFC 7516)
",
    key_check: "  palmares key check [--passphrase-file FICHIER] FICHIER
      vérifie qu’une clé s’ouvre, et affiche le même membre
",
    invite: "  palmares invite --edition FICHIER --key FICHIER [--passphrase-file FICHIER]
                  --site ADRESSE --juror ID --name NOM
                  [--panel ID | --category ID…] [--territory T]…
                  [--until AAAA-MM-JJ] [--out DOSSIER]
      affiche le lien d’un juré ; sans --panel ni --category il juge tout.
      T est un territoire de l’édition, ou « nom;insee:59512;59;200093201 »
      (ou siren:…). --out écrit le lien, l’invitation et un code QR
",
    revoke: "  palmares revoke --edition FICHIER --key FICHIER [--passphrase-file FICHIER]
                  --invitation ID [--reason TEXTE] FICHIER
      ajoute une invitation à la liste signée de celles qui sont retirées,
      à publier comme data/revocations.json
",
    count: "  palmares count --edition FICHIER [options] FICHIER|DOSSIER|ZIP…
      dit ce que devient chaque bulletin, qui a répondu, et si ce qui manque
      peut encore changer le résultat ; ne dit pas qui mène, sauf --explain.
      --invitations DOSSIER : qui est invité (les .invitation.json) ;
      --revocations FICHIER : les invitations retirées ;
      --decisions FICHIER : ce que l’organisateur a décidé ;
      --out FICHIER --key CLÉ [--passphrase-file FICHIER] : écrit les
      résultats signés, si le vote est clos ; --close le clôt avec les
      bulletins donnés ; --anonymous n’y met que les sommes ;
      --created AAAA-MM-JJThh:mm:ssZ en fixe l’instant
",
    recount: "  palmares recount [--edition FICHIER] RÉSULTATS
      recompte des résultats annoncés et dit ce qui diffère ; l’édition est
      cherchée à côté. --receipt CODE dit ce qu’est devenu un bulletin ;
      --explain explique chaque catégorie
",
    answers_for_programs: "  --json, pour verify, count et recount : la réponse pour des programmes
",
    exit_codes: "\n\
Codes de sortie : 0 tout est bon, 1 quelque chose est refusé,
2 mauvais arguments, 3 fichier illisible, 4 l’organisateur doit d’abord décider,
5 le nouveau compte donne autre chose.
",
});
