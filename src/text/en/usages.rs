//! The help of each command, in English.

use crate::text::Usages;

pub(in crate::text) static WORDS: Usages = Usages {
    title: "\
palmares: Palmarès on the command line

",
    edition_check: "  palmares edition check FILE…
      checks editions and names every error in them
",
    edition_compare: "  palmares edition compare [--out FILE] BEFORE AFTER [FILE|FOLDER|ZIP…]
      says what changed in an edition since voting began, where answers that
      were signed count no longer, and whose they are if ballots follow.
      --out writes the edition AFTER which says itself which states it
      amends: with it, all other answers count. --json: the answer for
      programs
",
    edition_next: "  palmares edition next --title NAME --out FILE EDITION RESULTS
      makes the edition of the next round from the signed results of a
      first one: whoever was selected by its rule (member “selection”) is
      nominated, the others stay entries
",
    verify: "  palmares verify [--edition FILE] FILE…
      says of each ballot whether it is valid, or why it is not;
      with --edition, also checks that its votes fit that edition
",
    publish: "  palmares publish [--site ADDRESS] [--edition FILE]… FOLDER
      turns a built site into the folder to put online: a page for each
      address and language, offline start, checksums, headers; run it again
      after every change of the edition. --edition puts an edition into it,
      further ones beside the first. --site says where the site will be read
      (https://…/), for search engines and previews. --budget BYTES refuses
      a first visit of the public that weighs more
",
    licences: "  palmares licences [--program] FOLDER
      gathers in a built site the licences of all that it contains; asks
      cargo, so run it among the sources. Building the site does it already.
      --program writes those of this program into the folder, as a text
",
    key_new: "  palmares key new [--passphrase-file FILE] FILE
      makes the organiser’s key, a file to be kept secret, and shows the
      member to put into the edition. The passphrase, the first line of a
      file, protects the key (JWE, RFC 7516)
",
    key_check: "  palmares key check [--passphrase-file FILE] FILE
      checks that a key opens, and shows the same member
",
    invite: "  palmares invite --edition FILE --key FILE [--passphrase-file FILE]
                  --site ADDRESS --juror ID --name NAME
                  [--panel ID | --category ID…] [--territory T]…
                  [--until YYYY-MM-DD] [--out FOLDER]
      shows the link of a juror; without --panel and --category, of one who
      judges everything. T is a territory of the edition, or
      “name;insee:59512;59;200093201” (or siren:…). --out writes the link,
      the invitation and a QR code
",
    revoke: "  palmares revoke --edition FILE --key FILE [--passphrase-file FILE]
                  --invitation ID [--reason TEXT] FILE
      adds an invitation to the signed list of those that were taken back,
      to be published as data/revocations.json
",
    count: "  palmares count --edition FILE [options] FILE|FOLDER|ZIP…
      says what becomes of each ballot, who has answered, and whether what is
      missing can still change the result; never who leads, but for --explain.
      --invitations FOLDER: who was invited (the .invitation.json files);
      --revocations FILE: the invitations that were taken back;
      --decisions FILE: what the organiser decided;
      --out FILE --key KEY [--passphrase-file FILE]: writes the signed results, if the vote is closed;
      --close closes it with the ballots given; --anonymous puts in the sums
      alone; --created YYYY-MM-DDThh:mm:ssZ sets their instant
",
    recount: "  palmares recount [--edition FILE] RESULTS
      counts announced results again and says what differs; the edition is
      looked for beside them. --receipt CODE says what became of a ballot;
      --explain explains each category
",
    answers_for_programs: "  --json, for verify, count and recount: the answer for programs
",
    exit_codes: "\n\
Exit codes: 0 all is well, 1 something was refused,
2 wrong arguments, 3 a file cannot be read, 4 the organiser has to decide first,
5 counting again gives something else.
",
};
