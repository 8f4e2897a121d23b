//! Results that were altered: by somebody, which the signature tells, and by a dishonest organiser who signs again, which
//! the recount tells.

use palmares::format::results_v1::{COUNTED, FATES, UNREADABLE};
use palmares::json::{Difference, Value, canonical, parse};
use palmares::signing::{Purpose, SignatureFault};
use palmares::workflow::anybody::recount::believed::Believed;
use palmares::workflow::anybody::recount::impossible::Contradiction;
use palmares::workflow::anybody::recount::{Recount, RecountFault};
use serde_json::{Value as Json, json};

use super::council::ballots;
use super::golden::{ANONYMOUS, FULL};
use super::recount::recounted;
use crate::hands::sealed;
use crate::invitations::organiser;
use crate::support::{council, read};

fn golden(file: &str) -> Json {
    serde_json::from_slice(&read(file)).unwrap()
}

fn value(json: &Json) -> Value {
    parse(json.to_string().as_bytes()).unwrap()
}

/// Where the organiser's own signature is under something else than what follows: `path: stated, counted`.
fn dishonest(file: &str, alter: impl FnOnce(&mut Json)) -> Vec<String> {
    let mut json = golden(file);
    alter(&mut json);
    let sealed = sealed(&value(&json).without("signature"), Purpose::Results, &organiser());
    let said =
        |value: &Option<Value>| value.as_ref().map_or_else(|| "nothing".to_owned(), canonical);
    let line = |it: &Difference| format!("{}: {}, {}", it.path, said(&it.one), said(&it.other));
    recounted(&sealed, council()).unwrap().differences.iter().map(line).collect()
}

fn digest(name: &str) -> String {
    ballots().get(name).unwrap().digest.to_string()
}

fn list<'a>(json: &'a mut Json, pointer: &str) -> &'a mut Vec<Json> {
    json.pointer_mut(pointer).unwrap().as_array_mut().unwrap()
}

fn file_of<'a>(json: &'a mut Json, name: &str) -> (usize, &'a mut Json) {
    let digest = digest(name);
    let files = list(json, "/files").iter_mut().enumerate();
    files.into_iter().find(|(_, file)| file.get("digest") == Some(&json!(digest))).unwrap()
}

fn set(json: &mut Json, pointer: &str, to: Json) {
    *json.pointer_mut(pointer).unwrap() = to;
}

/// Every value that is no object and no list, by its pointer.
fn leaves(json: &Json, pointer: &str, found: &mut Vec<String>) {
    match json {
        Json::Object(members) => {
            members.iter().for_each(|(name, it)| leaves(it, &format!("{pointer}/{name}"), found));
        }
        Json::Array(all) => {
            let numbered = all.iter().enumerate();
            numbered.for_each(|(place, it)| leaves(it, &format!("{pointer}/{place}"), found));
        }
        _ => found.push(pointer.to_owned()),
    }
}

#[test]
fn whatever_somebody_alters_the_signature_does_not_cover_it() {
    for file in [FULL, ANONYMOUS] {
        let golden = golden(file);
        let mut pointers = Vec::new();
        leaves(&golden, "", &mut pointers);
        assert!(pointers.len() > 200, "{file}");
        // The ballots are much alike.
        for pointer in pointers
            .iter()
            .filter(|it| !it.starts_with("/ballots/") || it.starts_with("/ballots/0/"))
        {
            let mut altered = golden.clone();
            let leaf = altered.pointer_mut(pointer).unwrap();
            *leaf = match &*leaf {
                Json::Number(number) => json!(number.as_u64().unwrap() + 1),
                Json::Bool(answer) => json!(!*answer),
                Json::Null => json!(1),
                Json::String(text) => json!(format!("{text}x")),
                other => panic!("{other}"),
            };
            let fault = recounted(&value(&altered), council()).err();
            let told = matches!(fault, Some(RecountFault::Signature(_) | RecountFault::Format(_)));
            assert!(told, "{file} {pointer}: {fault:?}");
        }
    }
    let mut votes = golden(FULL);
    set(&mut votes, "/categories/0/nominees/0/votes", json!(7));
    let fault = recounted(&value(&votes), council()).err();
    assert_eq!(fault, Some(RecountFault::Signature(SignatureFault::Mismatch)));
}

#[test]
fn a_place_or_what_it_earns_that_does_not_follow_is_named() {
    for file in [FULL, ANONYMOUS] {
        let changed = |pointer: &'static str, to: Json| dishonest(file, |it| set(it, pointer, to));
        assert_eq!(
            changed("/categories/0/places/1/place", json!(1)),
            ["categories[0].places[1].place: 1, 2"]
        );
        assert_eq!(
            changed("/categories/3/places/2/distinction", json!("argent")),
            [r#"categories[3].places[2].distinction: "argent", "bronze""#]
        );
        assert_eq!(
            changed("/categories/3/places/0/merit/numerator", json!(60)),
            ["categories[3].places[0].merit.numerator: 60, 59"]
        );
        assert_eq!(
            changed("/categories/0/without_quorum", json!(true)),
            ["categories[0].without_quorum: true, false"]
        );
        assert_eq!(
            dishonest(file, |it| drop(list(it, "/categories/0/places").remove(1)))
                .iter()
                .map(|line| line.split(": ").next().unwrap().to_owned())
                .collect::<Vec<_>>(),
            ["categories[0].places[1]"]
        );
        assert_eq!(dishonest(file, |it| drop(list(it, "/categories").pop())).len(), 1);
    }
}

#[test]
fn a_sum_that_the_ballots_do_not_give_is_named() {
    let votes = "/categories/0/nominees/2/votes";
    let changed = dishonest(FULL, |it| set(it, votes, json!(3)));
    assert_eq!(changed, ["categories[0].nominees[2].votes: 3, 2"]);
    let blank = dishonest(FULL, |it| set(it, "/categories/0/turnout/blank", json!(2)));
    assert_eq!(blank, ["categories[0].turnout.blank: 2, 1"]);
    // Where only sums are there, what comes of them must follow.
    let changed = dishonest(ANONYMOUS, |it| set(it, votes, json!(3)));
    assert_eq!(changed, ["categories[0].places[0].merit.numerator: 2, 3"]);
    let blank = dishonest(ANONYMOUS, |it| {
        set(it, "/categories/0/turnout/blank", json!(0));
        set(it, "/categories/0/turnout/voting", json!(2));
    });
    assert_eq!(
        blank,
        [
            r#"categories[0].places[0].distinction: "argent", null"#,
            r#"categories[0].places[1].distinction: "bronze", null"#,
            "categories[0].without_quorum: false, true",
        ]
    );
}

#[test]
fn a_ballot_that_was_dropped_is_missed_by_its_digest() {
    let dropped = dishonest(FULL, |it| {
        // Not the copy of it that somebody altered.
        let dropped: Json = serde_json::from_str(&ballots().get("ada-2").unwrap().text).unwrap();
        list(it, "/ballots").retain(|ballot| *ballot != dropped);
    });
    let [first, second] = [digest("ada-1"), digest("ada-2")];
    let in_files: Vec<_> = dropped.iter().filter(|line| line.starts_with("files")).collect();
    assert_eq!(in_files.len(), 2, "{dropped:?}");
    // It is not there, and the one before it would count.
    assert!(in_files.iter().any(|line| line.contains(&second) && line.ends_with(", nothing")));
    assert!(in_files.iter().any(|line| line.ends_with(r#""superseded", "counted""#)), "{first}");
    assert!(dropped.iter().any(|line| line.starts_with("categories[0].nominees")));
}

#[test]
fn a_code_that_does_not_follow_is_named_also_for_one_that_came_late() {
    for (name, code, follows) in
        [("ada-1", "counted", "superseded"), ("noe", "counted", "late"), ("kim", "late", "revoked")]
    {
        let mut place = 0;
        let found = dishonest(FULL, |it| {
            let (found, file) = file_of(it, name);
            place = found;
            set(file, "/code", json!(code));
        });
        assert_eq!(found, [format!("files[{place}].code: {code:?}, {follows:?}")], "{name}");
    }
}

#[test]
fn a_ballot_that_was_altered_inside_is_none() {
    let found = dishonest(FULL, |it| {
        let ballots = list(it, "/ballots");
        let eve = ballots.iter_mut().find(|it| it["invitation"]["juror"]["id"] == "eve").unwrap();
        set(eve, "/votes/1/nominees/0", json!("campagne-du-tri"));
    });
    let eve = digest("eve");
    assert!(
        found.iter().any(|line| line.contains(&eve) && line.ends_with(", nothing")),
        "{found:?}"
    );
    assert!(found.iter().any(|line| line.contains(r#""code":"bad-signature""#)), "{found:?}");
    assert!(found.iter().any(|line| line.starts_with("categories[1].nominees")), "{found:?}");
}

#[test]
fn a_ballot_that_stands_twice_counts_once() {
    let found = dishonest(FULL, |it| {
        let ballots = list(it, "/ballots");
        ballots.push(ballots.last().unwrap().clone());
    });
    let lists = |line: &String| line.split(": ").next().unwrap().to_owned();
    assert_eq!(found.iter().map(lists).collect::<Vec<_>>(), ["ballots[9]"]);
}

#[test]
fn a_decision_that_was_taken_out_leaves_what_it_settled_open() {
    let found = dishonest(FULL, |it| list(it, "/decisions/ties").clear());
    assert!(found.iter().all(|line| line.starts_with("categories[1].places")), "{found:?}");
    assert!(!found.is_empty());
    let found = dishonest(FULL, |it| list(it, "/decisions/ballots").clear());
    let bob = r#""counted", "conflict-device""#;
    assert!(found.iter().any(|line| line.starts_with("files") && line.ends_with(bob)), "{found:?}");
    let found = dishonest(FULL, |it| list(it, "/decisions/late").clear());
    assert!(found.iter().any(|line| line.ends_with(r#""counted", "late""#)), "{found:?}");
    let found = dishonest(FULL, |it| list(it, "/revoked").clear());
    assert!(found.iter().any(|line| line.ends_with(r#""revoked", "counted""#)), "{found:?}");
}

#[test]
fn case_78_a_fate_that_is_none_is_not_read() {
    for word in ["duplicate", "late-but-counted", "", "Counted"] {
        let mut json = golden(FULL);
        set(file_of(&mut json, "eve").1, "/code", json!(word));
        let sealed = sealed(&value(&json).without("signature"), Purpose::Results, &organiser());
        let fault = recounted(&sealed, council()).err();
        assert!(matches!(fault, Some(RecountFault::Format(_))), "{word}: {fault:?}");
    }
}

/// Whatever fate a dropped ballot is given, it is a difference or it is counted among what nobody can read again.
#[test]
fn case_78_a_ballot_that_is_dropped_under_any_fate_is_told() {
    let eve = digest("eve");
    for fate in FATES {
        let mut json = golden(FULL);
        list(&mut json, "/ballots").retain(|it| it["invitation"]["juror"]["id"] != "eve");
        set(file_of(&mut json, "eve").1, "/code", json!(fate));
        let sealed = sealed(&value(&json).without("signature"), Purpose::Results, &organiser());
        let again = recounted(&sealed, council()).unwrap();
        let differs = again.differences.iter().any(|it| it.path.to_string().starts_with("files"));
        let before = recounted(&value(&golden(FULL)), council()).unwrap();
        let believed = |again: &Recount| {
            again.believed.iter().find_map(|it| match it {
                Believed::Unreadable(files) => Some(*files),
                _ => None,
            })
        };
        let more = believed(&again) > believed(&before);
        assert_eq!(more, UNREADABLE.contains(fate), "{fate}");
        assert!(differs || more, "{fate}");
        let eve = again.fates.iter().find(|(digest, _)| digest.to_string() == eve);
        assert!(eve.is_none_or(|(_, fate)| fate.code != COUNTED), "{fate}");
    }
}

#[test]
fn case_79_sums_that_no_ballots_can_give_are_differences() {
    let nominee = |place: usize, member: &str| format!("/categories/{place}/nominees/0/{member}");
    let turnout = |place: usize, part: &str| format!("/categories/{place}/turnout/{part}");
    let changes: [(String, Json, Contradiction); 6] = [
        (nominee(0, "votes"), json!(90_000), Contradiction::MoreThanVoters),
        (nominee(0, "recusals"), json!(77), Contradiction::MoreThanPresent),
        (turnout(0, "voting"), json!(40), Contradiction::MoreThanBallots),
        (turnout(0, "invited"), json!(0), Contradiction::MoreThanInvited),
        (nominee(2, "places/0"), json!(0), Contradiction::NotTheVotes),
        (nominee(3, "scores/0/half_points"), json!(9_999), Contradiction::OffTheScale),
    ];
    assert_eq!(recounted(&value(&golden(ANONYMOUS)), council()).unwrap().impossible, []);
    for (pointer, to, contradiction) in changes {
        let mut json = golden(ANONYMOUS);
        set(&mut json, &pointer, to);
        let sealed = sealed(&value(&json).without("signature"), Purpose::Results, &organiser());
        let again = recounted(&sealed, council()).unwrap();
        let found: Vec<_> = again.impossible.iter().map(|it| it.contradiction).collect();
        assert!(found.contains(&contradiction), "{pointer}: {found:?}");
        assert!(!again.is_same(), "{pointer}");
    }
}

#[test]
fn case_80_numbers_that_no_addition_holds_are_not_read() {
    let mut json = golden(ANONYMOUS);
    for part in ["voting", "blank", "abstaining", "recused"] {
        set(&mut json, &format!("/categories/0/turnout/{part}"), json!(4_000_000_000_u32));
    }
    let sealed = sealed(&value(&json).without("signature"), Purpose::Results, &organiser());
    assert!(matches!(recounted(&sealed, council()), Err(RecountFault::Format(_))));
}

/// What nobody can tell from the results alone: a file that was never believed has nothing to be read again, who was
/// invited and did not answer left nothing, and the words of a decision are the organiser's. A juror whose ballot is not
/// listed has the receipt.
#[test]
fn what_no_recount_can_tell_is_known() {
    let unlisted =
        dishonest(FULL, |it| list(it, "/files").retain(|file| file["code"] != "bad-format"));
    assert_eq!(unlisted, Vec::<String>::new());
    let invited = dishonest(FULL, |it| set(it, "/categories/0/turnout/invited", json!(60)));
    assert_eq!(invited, Vec::<String>::new());
    let reason = dishonest(FULL, |it| set(it, "/decisions/late/0/reason", json!("Pour rien.")));
    assert_eq!(reason, Vec::<String>::new());
    let peeks = dishonest(FULL, |it| list(it, "/decisions/peeks").clear());
    assert_eq!(peeks, Vec::<String>::new());
}
