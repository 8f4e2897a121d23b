//! Messages of the commands for keys and invitations, in English.

use crate::text::Inviting;

pub(in crate::text) static WORDS: Inviting = Inviting {
    key_written: |file| {
        format!(
            "{file}: private key written. Keep a copy in a safe place; to put into the edition:"
        )
    },
    key_opens: |file| format!("{file}: this key opens; to put into the edition:"),
    exists: |file| format!("{file}: this file exists already and is not replaced"),
    no_key: |file| format!("{file}: not a private key written by “palmares key new”"),
    no_passphrase: "the file of the passphrase is empty or not text",
    locked: |file| format!("{file}: this key is protected and needs --passphrase-file"),
    wrong_passphrase: |file| format!("{file}: this is not its passphrase"),
    altered: |file| format!("{file}: this file was altered, its key is not used"),
    rounds: |file| {
        format!("{file}: its passphrase is stirred less than 1000 or more than 5000000 times")
    },
    other_protection: |file| {
        format!("{file}: unknown protection, expected PBES2-HS256+A128KW and A256GCM")
    },
    no_organiser_key: "this edition has no organiser’s key (member “organiser_key”): nobody can be invited to it",
    wrong_key: "this key is not the one that the edition names (member “organiser_key”)",
    unknown: |id| format!("the edition has neither a panel nor a category “{id}”"),
    no_territory: |word| {
        format!(
            "“{word}” is neither a territory of the edition nor “name;insee:code;département;siren”"
        )
    },
    not_an_id: |option, word| {
        format!("{option}: “{word}” is not an identifier (letters a–z, digits, hyphens)")
    },
    not_a_day: |word| format!("“{word}” is not a day, YYYY-MM-DD"),
    no_chance: |why| format!("the system gives no random numbers: {why}"),
    no_qr: "the link is too long for a QR code: none is written",
    revoked: |file| format!("{file}: signed list written"),
    revocations_elsewhere: |file, edition| {
        format!("{file}: this list of revocations is for another edition (“{edition}”)")
    },
    revocations_unsigned: |file| {
        format!(
            "{file}: this list of revocations is not signed by the key of the edition, or was changed"
        )
    },
};
