//! Whatever order the files come in, and however often: the same results, byte for byte.

use palmares::json::canonical;
use palmares::workflow::office::announce::Disclosure;
use proptest::prelude::*;
use proptest::sample::Index;

use super::council::{Desk, desk};

/// Every word that a file can have in results.
const CODES: &[&str] = &[
    "counted",
    "superseded",
    "conflict-fork",
    "conflict-device",
    "revoked",
    "late",
    "bad-format",
    "bad-signature",
];

fn any_part() -> impl Strategy<Value = (Vec<Vec<u8>>, Vec<Vec<u8>>)> {
    let files = desk().files;
    let some = prop::sample::subsequence(files.clone(), 0..=files.len());
    (some, any::<Index>(), 0..3_usize).prop_flat_map(|(files, again, times)| {
        let repeated = files.get(again.index(files.len().max(1))).cloned();
        let more = repeated.into_iter().flat_map(|file| vec![file; times]);
        let more: Vec<_> = files.iter().cloned().chain(more).collect();
        (Just(files), Just(more).prop_shuffle())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn neither_order_nor_repetition_changes_a_byte_of_the_results((files, more) in any_part()) {
        let of = |files| Desk { files, ..desk() };
        for disclosure in [Disclosure::Full, Disclosure::Anonymous] {
            let (one, other) = (of(files.clone()).announce(disclosure), of(more.clone()).announce(disclosure));
            prop_assert_eq!(canonical(&one), canonical(&other));
        }
    }

    #[test]
    fn every_file_has_one_code_also_after_the_vote_was_closed((_, files) in any_part()) {
        let outcome = Desk { files: files.clone(), ..desk() }.outcome();
        prop_assert_eq!(outcome.decided.verdicts.len(), files.len());
        for verdict in &outcome.decided.verdicts {
            let code = verdict.outcome.code();
            prop_assert!(code == "duplicate" || CODES.contains(&code), "{}", code);
        }
    }

    /// Only a decision settles a conflict, however many other files come.
    #[test]
    fn a_conflict_stays_open_whatever_else_comes((_, files) in any_part()) {
        let mut desk = Desk { files, ..desk() };
        desk.decisions.ballots.clear();
        desk.files.extend(super::council::ballots().iter().filter(|(name, _)| name.starts_with("bob")).map(|(_, it)| it.text.clone().into_bytes()));
        let open = desk.outcome().decided.standings.values().filter(|it| matches!(it, palmares::workflow::office::decide::standing::Standing::Open(_))).count();
        prop_assert_eq!(open, 1);
    }
}
