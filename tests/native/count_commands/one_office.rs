//! The page and the command line count the same files in the same way.

use palmares::edition::Id;
use palmares::format::decisions_v1::Decisions;
use palmares::format::results_v1;
use palmares::format::revocations_v1::{self, Revocation, Revocations};
use palmares::json::pretty;
use palmares::signing::Purpose;
use palmares::workflow::moment::Moment;
use palmares::workflow::office::announce::{Disclosure, announce};
use palmares::workflow::office::{Office, Taken};

use super::{CREATED, arrived};
use crate::block_on::block_on;
use crate::hands::sealed;
use crate::invitations::organiser;
use crate::support::jury;

#[test]
fn the_page_and_the_command_line_make_the_same_results_of_the_same_files() {
    let (folder, ..) = arrived("one-office");
    let revocation =
        |id| Revocation { invitation: Id::parse(id).unwrap(), reason: Some("Perdue.".to_owned()) };
    let revoked = ["inv-7", "inv-3"].map(revocation).to_vec();
    let list = revocations_v1::write(&Revocations { edition: jury().edition.id.clone(), revoked });
    let list = sealed(&list, Purpose::Revocations, &organiser());
    folder.write("retraits.json", pretty(&list).as_bytes());
    let run =
        folder.announce("un.json", &["--revocations", "retraits.json", "--close", "bulletins"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let (stated, _) = results_v1::read(&folder.read("un.json")).unwrap();

    // The page is told of no file what it is, and gets them in any order.
    let mut office = Office::new(jury().clone());
    for (name, taken) in [
        ("bulletins/lettre.txt", Taken::Ballot),
        ("bulletins/bob encore.json", Taken::Ballot),
        ("invitations/cleo.invitation.json", Taken::Invitation),
        ("bulletins/arrivés/ada-2.json", Taken::Ballot),
        ("retraits.json", Taken::Revocations),
        ("bulletins/bob.json", Taken::Again),
        ("bulletins/ada-1.json", Taken::Ballot),
        ("invitations/bob.invitation.json", Taken::Invitation),
        ("bulletins/faux.json", Taken::Ballot),
        ("invitations/ada.invitation.json", Taken::Invitation),
    ] {
        assert_eq!(office.take(name, &folder.read(name)), taken, "{name}");
    }
    let open = Decisions::none(jury().edition.id.clone());
    let closing = Some(office.decide(&open).ballots.into_keys().collect());
    let situation = office.situation(Decisions { closing, ..open });
    let moment = Moment { now: CREATED.to_owned(), app: stated.app };
    let key = organiser();
    let announced = announce(&office, &situation, Disclosure::Full, moment, &key);
    let announced = pretty(&block_on(announced).unwrap());
    assert_eq!(announced, String::from_utf8(folder.read("un.json")).unwrap());
}
