//! What a juror may say, what is missing, and what is kept of what was typed.

use palmares::ballot::{
    Answer, Conflict, Draft, Gap, Home, MAX_COMMENT, MAX_NAME, Mandate, Recognised, Recusal,
    RecusalReason, Scores, Subject, recognise,
};
use palmares::edition::{Category, Edition, HalfPoints, Id, Nominee, Rule};
use palmares::visible::{clean_line, clean_lines};
use proptest::prelude::*;

use crate::support::{jury, shipped, small};

fn edition() -> &'static Edition {
    &small().edition
}

fn id<Thing>(text: &str) -> Id<Thing> {
    Id::parse(text).unwrap()
}

fn choice(nominee: &str) -> Answer {
    Answer::choice(id(nominee))
}

/// A draft against the small edition, without gaps.
fn filled() -> Draft {
    let mut draft = Draft::default();
    draft.set_name("Zoé Le Gall");
    draft.set_territory("Ville de Bourg-Neuf");
    draft.set_answer(&id("affiche"), Some(choice("affiche-des-bus")));
    draft.set_answer(&id("video"), Some(Answer::Blank));
    draft
}

#[track_caller]
fn check_gaps(draft: &Draft, expected: &[Gap]) {
    assert_eq!(draft.declare(edition()).err().unwrap_or_default(), expected);
}

#[track_caller]
fn check_recognised(typed: &str, expected: &str) {
    let found = match recognise(edition(), typed) {
        Recognised::Nothing => "nothing".to_owned(),
        Recognised::One(territory) => territory.id.to_string(),
        Recognised::Several(several) => several
            .iter()
            .map(|territory| territory.id.to_string())
            .collect::<Vec<_>>()
            .join(" or "),
        Recognised::Elsewhere { name, close } => {
            let close: Vec<_> = close.iter().map(|territory| territory.id.to_string()).collect();
            format!("elsewhere {name} [{}]", close.join(", "))
        }
    };
    assert_eq!(found, expected, "{typed}");
}

#[test]
fn an_empty_draft_lacks_everything_at_once_in_the_order_of_the_desk() {
    let gaps =
        [Gap::Name, Gap::Territory, Gap::Unanswered(id("affiche")), Gap::Unanswered(id("video"))];
    check_gaps(&Draft::default(), &gaps);
}

#[test]
fn a_filled_draft_is_complete() {
    let (juror, ballot) = filled().declare(edition()).unwrap();
    assert_eq!(juror.home, Home::Nominated(id("bourg-neuf")));
    let votes: Vec<_> =
        ballot.votes.iter().map(|vote| (vote.category.as_str(), &vote.answer)).collect();
    assert_eq!(votes, [("affiche", &choice("affiche-des-bus")), ("video", &Answer::Blank)]);
}

#[test]
fn a_ballot_says_whom_the_juror_did_not_judge_in_the_order_of_the_edition() {
    let own = |nominee: &str| Recusal {
        nominee: id(nominee),
        reason: RecusalReason::OwnTerritory,
        note: String::new(),
    };
    let (_, ballot) = filled().declare(edition()).unwrap();
    assert_eq!(ballot.recusals, [own("affiche-du-marche"), own("video-du-pont")]);
}

#[test]
fn a_blank_vote_and_an_abstention_are_answers_and_silence_is_none() {
    let mut draft = filled();
    draft.set_answer(&id("video"), Some(Answer::Abstention));
    check_gaps(&draft, &[]);
    draft.set_answer(&id("video"), None);
    check_gaps(&draft, &[Gap::Unanswered(id("video"))]);
}

#[test]
fn a_comment_is_no_answer() {
    let mut draft = filled();
    draft.set_answer(&id("video"), None);
    draft.set_comment(&Subject::Category(id("video")), "J’hésite.");
    check_gaps(&draft, &[Gap::Unanswered(id("video"))]);
}

fn gap_in(draft: &Draft, category: &Id<Category>) -> Option<Gap> {
    let home = recognise(edition(), draft.territory()).home();
    let mandate = Mandate::declared(edition(), home.as_ref());
    draft.gaps_in(edition(), &mandate, edition().find_category(category).unwrap()).pop()
}

#[test]
fn nobody_votes_for_their_own_territory() {
    let mut draft = filled();
    draft.set_answer(&id("affiche"), Some(choice("affiche-du-marche")));
    check_gaps(&draft, &[Gap::Recused(id("affiche"))]);
    assert_eq!(gap_in(&draft, &id("affiche")), Some(Gap::Recused(id("affiche"))));
    assert_eq!(gap_in(&draft, &id("video")), None);
}

#[test]
fn a_choice_becomes_ones_own_when_the_territory_is_typed_later() {
    let mut draft = filled();
    draft.set_territory("");
    draft.set_answer(&id("video"), Some(choice("video-des-sentiers")));
    check_gaps(&draft, &[Gap::Territory]);
    draft.set_territory("departement de l'isere");
    check_gaps(&draft, &[Gap::Recused(id("video"))]);
}

#[test]
fn a_nominee_of_another_category_or_of_none_is_unknown() {
    let mut draft = filled();
    draft.set_answer(&id("affiche"), Some(choice("video-des-sentiers")));
    draft.set_answer(&id("video"), Some(choice("retiree")));
    check_gaps(&draft, &[Gap::UnknownNominee(id("affiche")), Gap::UnknownNominee(id("video"))]);
}

#[test]
fn answers_in_categories_that_the_edition_lost_are_left_out() {
    let mut draft = filled();
    draft.set_answer(&id("photo"), Some(Answer::Blank));
    assert_eq!(draft.declare(edition()).unwrap().1.votes.len(), 2);
}

#[test]
fn a_name_that_several_bear_must_be_cleared_up_before_signing() {
    let mut draft = filled();
    draft.set_territory("Bourg-Neuf");
    check_gaps(&draft, &[Gap::AmbiguousTerritory]);
}

#[test]
fn a_juror_from_elsewhere_judges_everyone() {
    let mut draft = filled();
    draft.set_territory(" Ville  de Paris ");
    draft.set_answer(&id("affiche"), Some(choice("affiche-du-marche")));
    let (juror, ballot) = draft.declare(edition()).unwrap();
    assert_eq!(juror.home, Home::Elsewhere("Ville  de Paris".to_owned()));
    assert_eq!(ballot.recusals, []);
}

#[test]
fn a_territory_is_recognised_however_it_is_spelt() {
    check_recognised("Ville de Bourg-Neuf", "bourg-neuf");
    check_recognised("  ville DE bourg neuf.", "bourg-neuf");
    check_recognised("BOURG NEUF AGGLOMERATION", "bourg-neuf-agglo");
    check_recognised("Isère", "isere");
    check_recognised("ise\u{301}re", "isere");
    check_recognised("Département de l'Isère", "isere");
}

// Caps Lock used to turn `iSÈRE` into the words `i` and `sere`, and its juror into a stranger.
#[test]
fn a_territory_is_recognised_under_caps_lock() {
    check_recognised("iSÈRE", "isere");
    check_recognised("vILLE DE bOURG-nEUF", "bourg-neuf");
}

#[test]
fn a_territory_that_is_not_recognised_brings_suggestions() {
    check_recognised("Bourg-Neuf", "bourg-neuf or bourg-neuf-agglo");
    check_recognised("bourg", "elsewhere bourg [bourg-neuf, bourg-neuf-agglo]");
    check_recognised("Paris", "elsewhere Paris []");
    check_recognised("", "nothing");
    check_recognised(" - ’ ", "nothing");
}

#[test]
fn every_shipped_territory_is_recognised_by_its_label() {
    for territory in &shipped().edition.territories {
        let found = recognise(&shipped().edition, &territory.label);
        assert_eq!(found, Recognised::One(territory.clone()), "{}", territory.label);
    }
}

#[test]
fn a_name_is_kept_as_one_visible_line() {
    assert_eq!(
        clean_line("  Zoé\t\n Le\u{a0}Gall \u{202e}\u{200b}\u{61c}\0 ", 20),
        "Zoé   Le Gall"
    );
    assert_eq!(clean_line(&"é".repeat(500), MAX_NAME).chars().count(), MAX_NAME);
    assert_eq!(clean_line("ab cd", 3), "ab");
    assert_eq!(clean_line("👩\u{200d}🚒", 20), "👩\u{200d}🚒");
}

#[test]
fn a_comment_keeps_its_lines() {
    assert_eq!(clean_lines("\n Un\r\ndeux\rtrois\t!\u{2028}\u{7} \n", 50), "Un\ndeux\ntrois\t!");
    let mut draft = filled();
    draft.set_comment(&Subject::Category(id("video")), &"x".repeat(2_000));
    assert_eq!(draft.comment(&Subject::Category(id("video"))).len(), MAX_COMMENT);
    draft.set_comment(&Subject::Category(id("video")), " \n ");
    assert_eq!(draft, filled());
}

#[test]
fn a_draft_is_empty_until_the_juror_does_something() {
    let mut draft = Draft::default();
    draft.set_name("  ");
    draft.set_comment(&Subject::Category(id("video")), "");
    assert!(draft.is_empty());
    draft.set_answer(&id("video"), Some(Answer::Abstention));
    assert!(!draft.is_empty());
    draft.set_answer(&id("video"), None);
    assert!(draft.is_empty());
}

/// Any draft that can be typed, mostly against the small edition.
pub(crate) fn any_draft() -> impl Strategy<Value = Draft> {
    let category = prop::sample::select(vec!["affiche", "video", "retiree"]);
    let answer = prop_oneof![
        Just(None),
        Just(Some(Answer::Blank)),
        Just(Some(Answer::Abstention)),
        prop::sample::select(vec![
            "affiche-du-marche",
            "affiche-des-bus",
            "video-du-pont",
            "autre"
        ])
        .prop_map(|nominee| Some(choice(nominee))),
    ];
    let answers = prop::collection::vec((category, answer, any::<String>()), 0..6);
    let territory =
        prop_oneof![Just("Isère".to_owned()), Just("Bourg-Neuf".to_owned()), any::<String>()];
    (any::<String>(), territory, answers).prop_map(|(name, territory, answers)| {
        let mut draft = Draft::default();
        draft.set_name(&name);
        draft.set_territory(&territory);
        for (category, answer, comment) in answers {
            draft.set_answer(&id(category), answer);
            draft.set_comment(&Subject::Category(id(category)), &comment);
        }
        draft
    })
}

/// One act of a juror on nominees of the edition that is judged in every way.
#[derive(Debug, Clone)]
enum Act {
    Choose(Id<Nominee>, bool),
    Rank(Id<Nominee>, Option<usize>),
    Score(Id<Nominee>, &'static str, Option<u32>),
}

fn acts(category: &'static str) -> impl Strategy<Value = Vec<Act>> {
    let edition = &jury().edition;
    let nominees: Vec<_> = edition.nominees_in(&id(category)).map(|it| it.id.clone()).collect();
    let nominee = prop::sample::select(nominees);
    let act = match edition.find_category(&id(category)).unwrap().rule {
        Rule::Choose { .. } => {
            (nominee, any::<bool>()).prop_map(|(it, chosen)| Act::Choose(it, chosen)).boxed()
        }
        Rule::Rank { .. } => (nominee, prop::option::of(0..6_usize))
            .prop_map(|(it, place)| Act::Rank(it, place))
            .boxed(),
        Rule::Score(_) => {
            let criterion = prop::sample::select(vec!["originalite", "utilite"]);
            let score = prop::option::of(0..=20_u32);
            (nominee, criterion, score)
                .prop_map(|(it, on, score)| Act::Score(it, on, score))
                .boxed()
        }
    };
    prop::collection::vec(act, 0..30)
}

fn rule(category: &str) -> &'static Rule {
    &jury().edition.find_category(&id(category)).unwrap().rule
}

fn after(act: &Act, before: Option<&Answer>, rule: &Rule) -> Option<Answer> {
    match act {
        Act::Choose(nominee, chosen) => {
            Answer::after_choosing(before, rule.up_to().unwrap(), nominee, *chosen)
        }
        Act::Rank(nominee, place) => Answer::after_ranking(before, rule, nominee, *place),
        Act::Score(nominee, criterion, score) => {
            Answer::after_scoring(before, nominee, &id(criterion), score.map(HalfPoints))
        }
    }
}

fn after_all(acts: &[Act], category: &str) -> Option<Answer> {
    acts.iter().fold(None, |before, act| after(act, before.as_ref(), rule(category)))
}

fn named(answer: Option<&Answer>) -> Vec<Id<Nominee>> {
    match answer {
        Some(Answer::Choice(chosen)) => chosen.iter().cloned().collect(),
        Some(Answer::Ranking(ranked)) => ranked.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn where_all_places_are_taken_one_more_nominee_changes_nothing() {
    let rule = rule("video");
    let rank = |before: Option<Answer>, nominee: &str, place| {
        Answer::after_ranking(before.as_ref(), rule, &id(nominee), place)
    };
    let ranked = ["video-du-lac", "video-du-pont", "video-du-maire"];
    let full = ranked.iter().fold(None, |before, it| rank(before, it, Some(9)));
    assert_eq!(named(full.as_ref()), ranked.map(id::<Nominee>));
    assert_eq!(rank(full.clone(), "video-des-sentiers", Some(0)), full);
    let moved = rank(full.clone(), "video-du-maire", Some(0));
    let moved_names = ["video-du-maire", "video-du-lac", "video-du-pont"].map(id::<Nominee>);
    assert_eq!(named(moved.as_ref()), moved_names);
    assert_eq!(rank(moved, "video-du-maire", Some(2)), full);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cleaning_twice_changes_nothing_more(typed in any::<String>(), most in 0..20_usize) {
        let line = clean_line(&typed, most);
        prop_assert_eq!(clean_line(&line, most), line);
        let lines = clean_lines(&typed, most);
        prop_assert_eq!(clean_lines(&lines, most), lines);
    }

    #[test]
    fn a_ballot_is_complete_exactly_when_it_has_no_gaps(draft in any_draft()) {
        let in_categories = edition().categories.iter().any(|category| gap_in(&draft, &category.id).is_some());
        match draft.declare(edition()) {
            Ok((_, ballot)) => {
                prop_assert!(!in_categories && !draft.name().is_empty());
                prop_assert_eq!(ballot.votes.len(), edition().categories.len());
            }
            Err(gaps) => prop_assert!(!gaps.is_empty()),
        }
    }

    #[test]
    fn nobody_is_chosen_or_ranked_twice_and_never_more_than_the_rule_allows(
        (category, acts) in prop_oneof![
            (Just("affiche"), acts("affiche")),
            (Just("campagne"), acts("campagne")),
            (Just("video"), acts("video")),
        ],
    ) {
        if let Some(answer) = after_all(&acts, category) {
            let named = named(Some(&answer));
            let mut once = named.clone();
            once.sort();
            once.dedup();
            prop_assert_eq!(once.len(), named.len());
            prop_assert!((1..=rule(category).up_to().unwrap()).contains(&named.len()));
        }
    }

    #[test]
    fn whoever_is_taken_out_and_put_back_stands_where_they_stood(acts in acts("video")) {
        let before = after_all(&acts, "video");
        if let Some(answer) = &before {
            for (place, nominee) in named(Some(answer)).iter().enumerate() {
                let out = Answer::after_ranking(before.as_ref(), rule("video"), nominee, None);
                prop_assert!(!out.as_ref().is_some_and(|it| it.names(nominee)));
                let back = Answer::after_ranking(out.as_ref(), rule("video"), nominee, Some(place));
                prop_assert_eq!(&back, &before);
            }
        }
    }

    #[test]
    fn choosing_and_taking_it_back_leaves_what_there_was(acts in acts("campagne")) {
        let before = after_all(&acts, "campagne");
        for nominee in jury().edition.nominees_in(&id("campagne")) {
            let is_new = !before.as_ref().is_some_and(|it| it.names(&nominee.id));
            let chosen = Answer::after_choosing(before.as_ref(), 2, &nominee.id, true);
            if is_new && chosen != before {
                prop_assert_eq!(
                    &Answer::after_choosing(chosen.as_ref(), 2, &nominee.id, false),
                    &before
                );
            }
        }
    }

    #[test]
    fn only_scores_on_the_scale_become_a_ballot(halves in prop::collection::vec(0..60_u32, 6)) {
        let edition = &jury().edition;
        let category = id::<Category>("solidarite");
        let mandate = Mandate::invited(edition, std::slice::from_ref(&category), &[]);
        let places = edition.nominees_in(&category).flat_map(|nominee| {
            ["originalite", "utilite"].map(|criterion| (nominee.id.clone(), id(criterion)))
        });
        let scores: Scores = places.zip(halves.iter().copied().map(HalfPoints)).collect();
        let mut draft = Draft::default();
        draft.set_answer(&category, Some(Answer::Scores(scores.clone())));
        match draft.complete(edition, &mandate) {
            Ok(ballot) => {
                prop_assert!(halves.iter().all(|halves| *halves <= 20));
                prop_assert_eq!(&ballot.votes[0].answer, &Answer::Scores(scores));
            }
            Err(gaps) => {
                prop_assert!(halves.iter().any(|halves| *halves > 20));
                prop_assert_eq!(gaps, [Gap::AgainstRule(category)]);
            }
        }
    }

    #[test]
    fn whoever_is_recused_leaves_no_trace_in_the_answer(
        (category, acts) in prop_oneof![
            (Just("campagne"), acts("campagne")),
            (Just("video"), acts("video")),
            (Just("solidarite"), acts("solidarite")),
        ],
    ) {
        for nominee in jury().edition.nominees_in(&id(category)) {
            let mut draft = Draft::default();
            draft.set_answer(&id(category), after_all(&acts, category));
            draft.recuse(nominee, "Je connais l’équipe.");
            let left = draft.answer(&id(category));
            prop_assert!(!left.is_some_and(|answer| answer.names(&nominee.id)));
            let reason = Conflict::Recused("Je connais l’équipe.".to_owned());
            prop_assert_eq!(draft.conflict(&nominee.id), Some(&reason));
        }
    }
}
