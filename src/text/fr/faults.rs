//! The faults of a document, each with what would be valid, in French.

use crate::format::{Collection, Expected, FaultKind};
use crate::json::{MAX_DEPTH, SyntaxFault};

/// Describes a fault, without its place.
pub(in crate::text) fn fault(kind: &FaultKind) -> String {
    match kind {
        FaultKind::TooLarge(limit) => {
            format!("fichier trop gros : {} ko au plus.", limit / 1024)
        }
        FaultKind::Syntax(fault) => syntax(fault),
        FaultKind::WrongFormat { expected, found } => {
            format!(
                "format « {found} », alors que « {expected} » est attendu. Ce n’est pas ce genre de document, ou pas une version que ce programme sait lire."
            )
        }
        FaultKind::MissingMember(name) => format!("il manque le membre « {name} »."),
        FaultKind::UnknownMember(name) => {
            format!("membre inconnu « {name} » : corrigez son nom ou retirez-le.")
        }
        FaultKind::WrongType(expected) => format!("{} est attendu ici.", expected_type(*expected)),
        FaultKind::Empty => "texte vide : écrivez quelque chose.".to_owned(),
        FaultKind::TooLong(most) => format!("texte trop long : {most} caractères au plus."),
        FaultKind::InvisibleCharacter(character) => {
            format!("caractère invisible U+{:04X} : retirez-le.", u32::from(*character))
        }
        FaultKind::ElementCount { least, most } => {
            format!("cette liste doit avoir entre {least} et {most} éléments.")
        }
        FaultKind::OutOfRange { least, most } if least == most => {
            format!("nombre hors limites : seul {least} est admis.")
        }
        FaultKind::OutOfRange { least, most } => {
            format!("nombre hors limites : entre {least} et {most}.")
        }
        FaultKind::BadId(found) => {
            format!(
                "« {found} » n’est pas un identifiant : lettres a–z, chiffres et tirets, 80 caractères au plus."
            )
        }
        FaultKind::BadDate(found) => format!("« {found} » n’est pas une date AAAA-MM-JJ."),
        FaultKind::BadInstant(found) => {
            format!("« {found} » n’est pas un instant AAAA-MM-JJThh:mm:ssZ.")
        }
        FaultKind::UnsafeLink(found) => {
            format!(
                "lien refusé « {found} » : seules les adresses https:// complètes sont admises."
            )
        }
        FaultKind::BadLanguage(found) => {
            format!("« {found} » n’est pas une langue : fr, en, fr-CA…")
        }
        FaultKind::BadFolder(found) => {
            format!(
                "« {found} » n’est pas le dossier d’une édition : rien pour la première, « editions/…/ » pour les autres."
            )
        }
        FaultKind::BadEmail(found) => {
            format!("« {found} » n’est pas une adresse électronique utilisable : nom@exemple.fr.")
        }
        FaultKind::ForeignInvitation => {
            "cette invitation est d’une autre édition ou d’un autre juré, ou son secret est celui d’une autre.".to_owned()
        }
        FaultKind::BadCode(found) => format!("« {found} » n’est pas un code officiel."),
        FaultKind::UnknownWord { found, allowed } => {
            let allowed: Vec<_> = allowed.iter().map(|word| format!("« {word} »")).collect();
            format!("« {found} » n’est pas admis ici ; sont admis : {}.", allowed.join(", "))
        }
        FaultKind::NotOneOfThem(found) => {
            format!("« {found} » n’est pas de ceux entre lesquels il fallait décider.")
        }
        FaultKind::PlaceTaken(place) => {
            format!("une autre distinction récompense déjà la place {place}.")
        }
        FaultKind::Duplicate(name) => {
            format!("« {name} » existe déjà : chaque nom une seule fois.")
        }
        FaultKind::UnknownReference { to, name } => {
            format!("« {name} » n’existe pas dans {}.", collection(*to))
        }
        FaultKind::NoRoom { needed, most } => no_room(*needed, *most),
        FaultKind::NoNominee => "personne n’est nominé dans cette catégorie.".to_owned(),
        FaultKind::BadBytes(count) => {
            format!("le texte base64url de {count} octets est attendu, sans remplissage.")
        }
        FaultKind::BrokenChain => {
            "la révision 1 n’a pas de précédente, toutes les suivantes en ont une.".to_owned()
        }
        FaultKind::ChoiceCount(count) => {
            format!(
                "nombre de nominés cités : {count}. Un choix et un classement en citent au moins un, les autres réponses aucun."
            )
        }
    }
}

/// In megabytes, because the sizes of files are shown in them.
fn no_room(needed: usize, most: usize) -> String {
    format!(
        "un bulletin de juré pourrait demander {} Mo, et {} au plus peuvent être lus : réduisez le nombre de nominés ou de critères, ou faites-en plusieurs éditions.",
        needed.div_ceil(1 << 20),
        most >> 20
    )
}

fn syntax(fault: &SyntaxFault) -> String {
    match fault {
        SyntaxFault::NotUtf8 => "le fichier n’est pas en UTF-8 : réenregistrez-le en UTF-8.".to_owned(),
        SyntaxFault::ByteOrderMark => {
            "marque d’ordre des octets au début : enregistrez en UTF-8 « sans BOM ».".to_owned()
        }
        SyntaxFault::UnexpectedEnd => "le fichier s’arrête au milieu : il est peut-être coupé.".to_owned(),
        SyntaxFault::UnexpectedCharacter(character) => {
            format!("« {character} » ne peut pas se trouver ici.")
        }
        SyntaxFault::TrailingText => "du texte suit la fin du document.".to_owned(),
        SyntaxFault::ControlCharacter => {
            "caractère de contrôle dans un texte : écrivez-le \\u00XX.".to_owned()
        }
        SyntaxFault::BadEscape => "cette suite d’échappement n’existe pas en JSON.".to_owned(),
        SyntaxFault::LoneSurrogate => "moitié de paire de substitution : ce n’est pas un caractère.".to_owned(),
        SyntaxFault::DuplicateMember(name) => format!("le membre « {name} » figure deux fois."),
        SyntaxFault::NumberRange => {
            "seuls les entiers entre −9007199254740991 et 9007199254740991 sont admis, sans virgule ni exposant.".to_owned()
        }
        SyntaxFault::TooDeep => format!("plus de {MAX_DEPTH} niveaux imbriqués."),
    }
}

fn expected_type(expected: Expected) -> &'static str {
    match expected {
        Expected::Object => "un objet { … }",
        Expected::Array => "une liste [ … ]",
        Expected::String => "un texte entre guillemets",
        Expected::Integer => "un nombre entier",
        Expected::Boolean => "true ou false",
    }
}

fn collection(to: Collection) -> &'static str {
    match to {
        Collection::Sources => "« sources »",
        Collection::Categories => "« categories »",
        Collection::TerritoryKinds => "« territory_kinds »",
        Collection::Regions => "« regions »",
        Collection::Departments => "« departments »",
        Collection::Territories => "« territories »",
        Collection::Nominees => "« nominees »",
        Collection::Distinctions => "« distinctions »",
    }
}
