//! Files that the command line is given, in English.

use crate::text::Inputs;

pub(in crate::text) static WORDS: Inputs = Inputs {
    left_out: |file, why| format!("{file}: not read: {why}"),
    too_much: |files, mebibytes| {
        format!("more than {files} files or {mebibytes} MiB together: hand in fewer at once")
    },
    system: |why| format!("the system answers “{why}”"),
    folder: "a folder; the files in it are listed by themselves",
    link: "a link, which is not followed; give the file itself",
    no_file: "neither a file nor a folder",
    hidden: "a hidden file; give it by its name to have it read",
    resource_fork: "an attachment of macOS to another file",
    nested: "an archive in an archive; unpack it first",
    encrypted: "encrypted; unpack it with its password first",
    unknown_method: "compressed in an unknown way; unpack the archive first",
    headers_disagree: "the archive says two different things of it; ask its sender for it anew",
    damaged: "damaged: it is not what the archive says; ask its sender for it anew",
    no_archive: "no zip archive, or one that was cut off or has something behind its end",
    too_many: "more files than one delivery may hold; unpack the archive and give fewer at once",
    strewn: "its files overlap or it hides others; unpack it with another program and give the folder",
};
