//! What holds whichever files come, in whatever order and however often.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use palmares::signing::Digest;
use palmares::workflow::office::decide::Decided;
use palmares::workflow::office::decide::standing::Standing;
use palmares::workflow::office::decide::verdict::Outcome;
use proptest::prelude::*;
use proptest::sample::Index;

use super::{counted, decide, nothing_decided, revoked};
use crate::hands::{Hand, Signed};
use crate::stored_formats::GOLDEN;
use crate::support::{jury, read};

/// Every word that a file can be answered with.
const CODES: &[&str] = &[
    "counted",
    "superseded",
    "duplicate",
    "conflict-fork",
    "conflict-device",
    "revoked",
    "wrong-edition",
    "wrong-edition-state",
    "bad-format",
    "bad-signature",
    "bad-chain",
    "weak-key",
    "too-large",
    "duplicate-key",
    "number-range",
    "invalid-content",
];

struct File {
    bytes: Vec<u8>,
    /// Nothing where it is no ballot of this edition.
    digest: Option<Digest>,
    previous: Option<Digest>,
}

impl From<&Signed> for File {
    fn from(signed: &Signed) -> Self {
        Self {
            bytes: signed.text.clone().into_bytes(),
            digest: Some(signed.digest),
            previous: signed.ballot.previous,
        }
    }
}

/// Two jurors with everything that can happen to chains, a revoked invitation, and files that are not believed.
fn all() -> &'static [File] {
    static ALL: OnceLock<Vec<File>> = OnceLock::new();
    ALL.get_or_init(|| {
        let hand = Hand::new("ada", 1, 1);
        let mut chain = vec![hand.after(None, 0)];
        for choice in 1..6 {
            chain.push(hand.after(chain.last(), choice));
        }
        let second_device = Hand::new("ada", 1, 2);
        let again = Hand::new("ada", 2, 1);
        let lost = Hand::new("ada", 9, 4);
        let bob = Hand::new("bob", 3, 3);
        let bobs = bob.after(None, 0);
        let lonely = lost.after(chain.get(1), 0);
        let others = [
            hand.after(chain.get(1), 0),
            hand.after(chain.get(2), 1),
            second_device.after(None, 1),
            second_device.after(chain.get(3), 0),
            again.after(None, 2),
            again.after(Some(&lonely), 2),
            bob.after(Some(&bobs), 1),
            bob.after(Some(&bobs), 2),
            bobs,
            lonely,
        ];
        let alone = |bytes| File { bytes, digest: None, previous: None };
        let strangers =
            [read(GOLDEN[0]), b"{".to_vec(), read("tests/data/refused/weak-key.json")].map(alone);
        chain.iter().chain(&others).map(File::from).chain(strangers).collect()
    })
}

fn decided(files: &[usize]) -> Decided {
    let files: Vec<_> =
        files.iter().map(|&file| ("bulletin.json", &*all().get(file).unwrap().bytes)).collect();
    decide(jury(), &revoked("inv-9"), &nothing_decided(), &files)
}

fn any_files() -> impl Strategy<Value = Vec<usize>> {
    let file = any::<Index>().prop_map(|file| file.index(all().len()));
    prop::collection::vec(file, 0..14)
}

fn once(files: &[usize]) -> Vec<usize> {
    files.iter().copied().collect::<BTreeSet<_>>().into_iter().collect()
}

/// With all ballots that these follow.
fn whole(files: &[usize]) -> Vec<usize> {
    let mut whole: BTreeSet<_> = files.iter().copied().collect();
    loop {
        let previous: BTreeSet<_> =
            whole.iter().filter_map(|&file| all().get(file)?.previous).collect();
        let found = all()
            .iter()
            .enumerate()
            .filter(|(_, file)| file.digest.is_some_and(|digest| previous.contains(&digest)));
        let before = whole.len();
        whole.extend(found.map(|(place, _)| place).collect::<Vec<_>>());
        if whole.len() == before {
            return whole.into_iter().collect();
        }
    }
}

/// The codes of each file, as often as it came.
fn by_file(files: &[usize], decided: &Decided) -> BTreeMap<usize, Vec<&'static str>> {
    let mut codes = BTreeMap::<_, Vec<_>>::new();
    for (file, verdict) in files.iter().zip(&decided.verdicts) {
        codes.entry(*file).or_default().push(verdict.outcome.code());
    }
    codes
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn neither_order_nor_repetition_changes_anything(files in any_files()) {
        let (ordered, all) = (once(&files), decided(&files));
        let expected = decided(&ordered);
        prop_assert_eq!(&all.standings, &expected.standings);
        let once = by_file(&ordered, &expected);
        for (file, codes) in by_file(&files, &all) {
            let first = *once.get(&file).unwrap().first().unwrap();
            let again = match expected.verdicts.get(ordered.binary_search(&file).unwrap()).unwrap().outcome {
                Outcome::Rejected(_) | Outcome::Revoked(_) => first,
                _ => "duplicate",
            };
            prop_assert_eq!(codes.first(), Some(&first));
            prop_assert!(codes.iter().skip(1).all(|code| *code == again), "{:?}", codes);
        }
    }

    #[test]
    fn importing_everything_again_changes_nothing(files in any_files()) {
        let once = decided(&files);
        let twice = decided(&[files.clone(), files.clone()].concat());
        prop_assert_eq!(&once.standings, &twice.standings);
        prop_assert_eq!(&*once.verdicts, twice.verdicts.get(..files.len()).unwrap());
    }

    /// Only one whose own predecessor never came can show that there was a fork behind a gap.
    #[test]
    fn a_superseded_file_never_makes_another_ballot_count(files in any_files(), added in any::<Index>()) {
        let added = added.index(all().len());
        prop_assume!(!files.contains(&added));
        let (before, after) = (decided(&files), decided(&[files.clone(), vec![added]].concat()));
        if after.verdicts.last().unwrap().outcome == Outcome::Superseded {
            let previous = all().get(added).unwrap().previous;
            let is_there = |digest| files.iter().any(|&file| all().get(file).unwrap().digest == Some(digest));
            let is_linked = previous.is_none_or(is_there);
            let after = counted(&after);
            for (who, counts) in counted(&before).into_iter().filter(|(_, counts)| counts.is_some()) {
                let now = *after.get(&who).unwrap();
                prop_assert!(now == counts || (now.is_none() && !is_linked), "{who:?}");
            }
        }
    }

    #[test]
    fn no_file_settles_a_conflict_between_ballots_with_all_that_they_follow(files in any_files(), more in any_files()) {
        let files = whole(&files);
        let before = decided(&files);
        let after = decided(&[more, files].concat());
        for (who, standing) in before.standings {
            if let Standing::Open(_) = standing {
                prop_assert!(matches!(after.standings.get(&who), Some(Standing::Open(_))), "{who:?}");
            }
        }
    }

    #[test]
    fn every_file_has_one_code_and_its_name_changes_nothing(files in any_files(), names in prop::collection::vec("\\PC{0,12}", 14)) {
        let unnamed = decided(&files);
        prop_assert_eq!(unnamed.verdicts.len(), files.len());
        prop_assert!(unnamed.verdicts.iter().all(|it| CODES.contains(&it.outcome.code())));
        let named: Vec<_> = files
            .iter()
            .zip(&names)
            .map(|(&file, name)| (name.as_str(), &*all().get(file).unwrap().bytes))
            .collect();
        let mut renamed = decide(jury(), &revoked("inv-9"), &nothing_decided(), &named);
        for (verdict, name) in renamed.verdicts.iter_mut().zip(&names) {
            prop_assert_eq!(&std::mem::replace(&mut verdict.name, "bulletin.json".to_owned()), name);
        }
        prop_assert_eq!(renamed, unnamed);
    }
}
