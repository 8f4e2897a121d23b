//! Which nominees of the shipped edition a reader finds, and whether the numbers beside the filters are true.

use std::collections::BTreeSet;

use palmares::address::Address;
use palmares::search::{Facet, Found, Query, fold, words};
use proptest::prelude::*;

use crate::support::shipped;

fn query(text: &str) -> Query {
    Query::default().with_text(text)
}

fn ids(found: &Found) -> Vec<&str> {
    found.nominees.iter().map(|nominee| nominee.id.as_str()).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(ids(&shipped().index.find(&query(text))), expected, "{text}");
}

#[track_caller]
fn check_words(text: &str, expected: &[&str]) {
    assert_eq!(words(text), expected, "{text}");
}

#[test]
fn an_empty_query_finds_everyone_in_the_order_of_the_edition() {
    let everyone: Vec<_> =
        shipped().edition.nominees.iter().map(|nominee| nominee.id.as_str()).collect();
    check("", &everyone);
    check("  -’#  ", &everyone);
}

#[test]
fn hyphens_accents_and_ligatures_do_not_hide_a_nominee() {
    for text in
        ["marcq en baroeul", "MARCQ-EN-BARŒUL", "Marcq-en-Barœul", "marcq‑en‑barœul", "barœul"]
    {
        check(text, &["marcq-en-baroeul-programme-tele"]);
    }
}

#[test]
fn decomposed_accents_are_accents() {
    check("me\u{301}diathe\u{300}que", &["saint-dizier-der-et-blaise-drive-mediatheque"]);
    check("médiathèque", &["saint-dizier-der-et-blaise-drive-mediatheque"]);
    check("MEDIATHEQUE", &["saint-dizier-der-et-blaise-drive-mediatheque"]);
}

#[test]
fn the_parts_of_a_hashtag_are_words() {
    for text in ["restos", "chez vous restos", "#RestosChezVous", "restoschez"] {
        check(text, &["schiltigheim-restos-chez-vous"]);
    }
}

#[test]
fn all_words_must_be_found_in_whatever_order() {
    check("montreuil balcon", &["montreuil-montreuil-au-balcon"]);
    check("balcon montreuil", &["montreuil-montreuil-au-balcon"]);
    check("montreuil nantes", &[]);
}

#[test]
fn the_beginning_of_a_word_is_enough_and_its_end_is_not() {
    check("schilti", &["schiltigheim-restos-chez-vous"]);
    check("tigheim", &[]);
}

#[test]
fn apostrophes_of_either_kind_separate_words() {
    check("prenez l'art", &["valence-romans-agglo-en-avril-prenez-l-art"]);
    check("prenez l’art", &["valence-romans-agglo-en-avril-prenez-l-art"]);
}

// Caps Lock used to turn `mONTREUIL` into the words `m` and `ontreuil`.
#[test]
fn caps_lock_does_not_hide_a_nominee() {
    check("mONTREUIL", &["montreuil-montreuil-au-balcon"]);
    check("nAnTeS pOdCaSt", &["nantes-podcasts-minutes-apprenantes"]);
}

#[test]
fn a_region_and_a_department_can_be_typed() {
    check("mayotte", &["mayotte-parole-contre-virus-clips"]);
    check(
        "gers",
        &["gers-dispositif-pour-les-cibles", "occitanie-plateforme-solidarite-alimentation"],
    );
}

#[test]
fn words_are_folded_and_split_at_all_that_is_no_letter_and_no_digit() {
    check_words("Saint-Maur-des-Fossés", &["saint", "maur", "des", "fosses"]);
    check_words("« À l’Œuvre ! »", &["a", "l", "oeuvre"]);
    check_words("#A1kmDeChezmoi", &["a1kmdechezmoi"]);
    check_words("\u{301}", &[]);
}

#[test]
fn a_filter_limits_to_its_values_and_two_values_add_up() {
    let sourire = Query::default().toggled(Facet::Category, "sourire");
    let both = sourire.toggled(Facet::Category, "video");
    assert_eq!(shipped().index.find(&sourire).nominees.len(), 6);
    assert_eq!(shipped().index.find(&both).nominees.len(), 11);
    assert_eq!(both.toggled(Facet::Category, "video"), sourire);
}

#[test]
fn a_value_that_does_not_exist_finds_nobody() {
    assert!(
        shipped().index.find(&Query::default().toggled(Facet::Region, "99")).nominees.is_empty()
    );
}

#[test]
fn only_values_that_some_nominee_has_are_offered() {
    let found = shipped().index.find(&Query::default());
    let facets: Vec<_> =
        found.facets.iter().map(|(facet, values)| (*facet, values.len())).collect();
    assert_eq!(facets.iter().map(|(facet, _)| *facet).collect::<Vec<_>>(), Facet::ALL);
    for (facet, values) in &found.facets {
        assert!(values.iter().all(|value| value.count > 0), "{facet:?}");
    }
}

#[test]
fn regions_are_offered_in_alphabetical_order_as_french_sorts_them() {
    let found = shipped().index.find(&Query::default());
    let labels: Vec<_> = found
        .facets
        .iter()
        .filter(|(facet, _)| *facet == Facet::Region)
        .flat_map(|(_, values)| values.iter().map(|value| value.label.clone()))
        .collect();
    let mut sorted = labels.clone();
    sorted.sort_by_key(|label| fold(label));
    assert_eq!(labels, sorted);
    assert!(labels.contains(&"Île-de-France".to_owned()), "{labels:?}");
}

/// The promise beside a filter, by brute force: with this value as the facet's only choice, so many are found.
#[track_caller]
fn check_counts(query: &Query) {
    let found = shipped().index.find(query);
    for (facet, values) in &found.facets {
        let others = query
            .chosen(*facet)
            .iter()
            .fold(query.clone(), |query, value| query.toggled(*facet, value));
        for value in values {
            let alone = shipped().index.find(&others.toggled(*facet, &value.value));
            assert_eq!(value.count, alone.nominees.len(), "{facet:?} {} in {query:?}", value.value);
            assert_eq!(value.chosen, query.chosen(*facet).contains(&value.value));
        }
    }
}

#[test]
fn a_facet_is_counted_as_if_it_were_not_limited_itself() {
    check_counts(&Query::default().toggled(Facet::Category, "sourire"));
    check_counts(&Query::default().toggled(Facet::Category, "video").toggled(Facet::Region, "44"));
    check_counts(&query("balcon").toggled(Facet::Kind, "ville").toggled(Facet::Department, "93"));
}

#[test]
fn an_address_says_what_it_asks_for() {
    let query = query("bad buzz & co")
        .toggled(Facet::Region, "44")
        .toggled(Facet::Category, "video")
        .toggled(Facet::Category, "sourire");
    assert_eq!(query.to_address(), "q=bad%20buzz%20%26%20co&categorie=sourire,video&region=44");
    assert_eq!(Address::Explore(query.clone()).to_href(), format!("./?{}", query.to_address()));
    assert_eq!(Query::default().to_address(), "");
}

#[test]
fn an_address_written_by_hand_is_read_with_good_will() {
    let read = Query::from_address("?q=bad+buzz%2&utm=x&categorie=video,,sourire&&region");
    assert_eq!(read.to_address(), "q=bad%20buzz%252&categorie=sourire,video");
    assert_eq!(Query::from_address("q=%ff").text, "\u{fffd}");
}

#[test]
fn every_page_of_the_edition_has_an_address_of_its_own() {
    let pages = Address::pages(&shipped().edition);
    let addresses: BTreeSet<_> = pages.iter().map(Address::to_relative).collect();
    assert_eq!(addresses.len(), pages.len());
    for page in &pages {
        assert_eq!(Address::parse(&page.to_relative(), ""), *page);
        assert_eq!(Address::parse(&format!("/{}index.html", page.to_relative()), ""), *page);
    }
}

#[test]
fn an_address_that_leads_nowhere_is_unknown() {
    for path in [
        "nomines",
        "nomines/a/b",
        "nomines/A",
        "nomines/..",
        "vote/x/y",
        "palmares/x",
        "a-propos/x",
        "%2e%2e",
    ] {
        assert_eq!(Address::parse(path, ""), Address::Unknown, "{path}");
    }
    assert_eq!(Address::parse("/", ""), Address::home());
    assert_eq!(Address::parse("index.html", ""), Address::home());
}

fn any_query() -> impl Strategy<Value = Query> {
    let facet = prop::sample::select(Facet::ALL.to_vec());
    let values: Vec<_> = shipped()
        .index
        .find(&Query::default())
        .facets
        .into_iter()
        .flat_map(|(facet, values)| values.into_iter().map(move |value| (facet, value.value)))
        .collect();
    let choice = prop_oneof![
        9 => prop::sample::select(values),
        1 => (facet, "\\PC{1,8}"),
    ];
    let text = prop_oneof![Just(String::new()), "[a-zàéœç]{1,2}", "\\PC{0,12}", any::<String>()];
    (text, prop::collection::vec(choice, 0..5)).prop_map(|(text, choices)| {
        choices.iter().fold(query(&text), |query, (facet, value)| query.toggled(*facet, value))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_twice_changes_nothing_more(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn case_does_not_matter(text in "[a-zA-Zà-öø-ÿÀ-ÖØ-ßœŒčšžğıłŁ0-9 #'’-]{0,16}") {
        prop_assert_eq!(words(&text.to_uppercase()), words(&text));
        prop_assert_eq!(words(&text.to_lowercase()), words(&text));
    }

    #[test]
    fn an_address_leads_back_to_its_query(query in any_query()) {
        let read = Query::from_address(&query.to_address());
        let text = if query.text.trim().is_empty() { "" } else { &query.text };
        prop_assert_eq!(read, query.with_text(text));
    }

    #[test]
    fn any_text_can_be_read_as_an_address(address in any::<String>()) {
        let query = Query::from_address(&address);
        prop_assert_eq!(Query::from_address(&query.to_address()).to_address(), query.to_address());
        let _ = Address::parse(&address, &address);
    }

    #[test]
    fn the_number_beside_a_filter_is_what_ticking_it_finds(query in any_query()) {
        check_counts(&query);
    }

    #[test]
    fn one_more_word_or_letter_never_finds_more(text in "[a-z]{0,3}", more in "[a-z]", space in any::<bool>()) {
        let longer = if space { format!("{text} {more}") } else { format!("{text}{more}") };
        let few = shipped().index.find(&query(&longer));
        let many = shipped().index.find(&query(&text));
        prop_assert!(ids(&few).iter().all(|id| ids(&many).contains(id)));
    }
}
