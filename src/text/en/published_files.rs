//! Files of a folder that is published, in English.

use crate::text::PublishedFiles;

pub(in crate::text) static WORDS: PublishedFiles = PublishedFiles {
    jury: "the record of the jury: whoever has it can vote for everybody. Move it out of this folder",
    office: "the backup of an office, with its secrets. Move it out of this folder",
    draft: "the work of a juror, private notes included. Move it out of this folder",
    invitation: "the record of an invitation, with who is invited. Move it out of this folder",
    link: "the link of an invitation: whoever has it can vote as the juror. Move it out of this folder",
    key: "a private key. Move it out of this folder; if this folder was online, make a new key",
    locked_key: "a key under a passphrase, which others could guess at leisure. Move it out of this folder",
    unreadable: "a compressed file or an archive that cannot be looked into. Move it out of this folder",
    nothing_published: "nothing is published: whoever reads the site could read these files",
    not_a_file: |file| {
        format!("{file}: a link or no file; nothing is published. Put the file itself there")
    },
    foreign: |count| match count {
        1 => "1 file is no part of the site, and is published with it:".to_owned(),
        count => format!("{count} files are no part of the site, and are published with it:"),
    },
    fewer_revoked: |file, invitation| {
        format!(
            "{file}: the invitation “{invitation}” is taken back in the site, and not in the list beside the edition; nothing is published. Revoke it there too, or copy the list of the site there"
        )
    },
    list_in_site: |file, folder| {
        format!(
            "{file}: lies in a published site, whose checksums and offline copies name this list as it is. Copy it beside your edition, revoke in the copy, then publish again: palmares publish --edition EDITION {folder}"
        )
    },
};
