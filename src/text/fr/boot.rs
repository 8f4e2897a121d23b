//! Messages when the program of a page does not start, in French.

sentences!(Boot {
    failed: "Palmarès n’a pas pu démarrer",
    altered: "Un fichier du site n’est pas arrivé, ou n’est pas celui qui a été publié ; rien n’a donc été lancé.",
    too_old: "Ce navigateur ne sait pas lancer WebAssembly, ou ses réglages l’interdisent.",
    remedy: "Rechargez la page. Si cela recommence, essayez un autre navigateur ou un autre réseau, puis prévenez l’organisateur.",
});
