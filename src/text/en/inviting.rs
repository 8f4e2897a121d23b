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
    locked: |file| {
        format!(
            "{file}: this key is protected: give --passphrase-file, or type its passphrase in a terminal"
        )
    },
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
    revoked: |file, count| match count {
        1 => format!("{file}: signed list written, 1 invitation is taken back"),
        count => format!("{file}: signed list written, {count} invitations are taken back"),
    },
    list_begun: "No list was there: a new one was begun. If there is one elsewhere, this path is not right",
    being_written: |file| {
        format!(
            "{file}: another command is changing this list, or was interrupted; if none is running, delete this file"
        )
    },
    plain_key: "nothing protects this key: whoever reads the file can invite and sign results",
    unprotected: "a key is made under a passphrase: give --passphrase-file, or type it in a terminal; --plain makes one that nothing protects",
    plain_or_protected: "either --plain or --passphrase-file",
    ask_passphrase: "Passphrase of the key (not shown): ",
    ask_again: "The same again: ",
    not_the_same: "the two passphrases differ; no key is made",
    weak: |why| format!("passphrase refused: {why}"),
    revocations_elsewhere: |file, edition| {
        format!("{file}: this list of revocations is for another edition (“{edition}”)")
    },
    revocations_unsigned: |file| {
        format!(
            "{file}: this list of revocations is not signed by the key of the edition, or was changed"
        )
    },
};
