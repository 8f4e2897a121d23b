//! Which nominees of the shipped edition a reader finds, and whether the numbers beside the filters are true.

use std::collections::BTreeSet;

use palmares::address::Address;
use palmares::edition::Nominee;
use palmares::search::{
    Change, Facet, FacetValue, Found, Label, Outcome, Query, Sort, fold, marked, words,
};
use proptest::prelude::*;

use crate::support::shipped;

fn query(text: &str) -> Query {
    Query::default().with_text(text)
}

fn ids(found: &Found) -> Vec<String> {
    let entry = |place: &usize| shipped().index.entry(*place).unwrap().nominee.id.to_string();
    found.entries.iter().map(entry).collect()
}

fn count(query: &Query) -> usize {
    shipped().index.find(query).entries.len()
}

/// In the order of relevance.
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
fn one_slip_in_a_word_of_five_letters_or_more_is_forgiven() {
    let schiltigheim = &["schiltigheim-restos-chez-vous"];
    for text in
        ["schiltigeim", "schiltiggheim", "shciltigheim", "schyltigheim", "chiltigheim", "schilitg"]
    {
        check(text, schiltigheim);
    }
    check("roane", &["roanne-roanne-a-colorier"]);
    check("roan", &["roanne-roanne-a-colorier"]);
    check("metx", &[]);
    check("schyltigeim", &[]);
    check("monreuil balcn", &["montreuil-montreuil-au-balcon"]);
}

// « Lille » is one letter from « ville », which stands in most labels.
#[test]
fn a_word_that_exists_is_not_taken_for_a_slip() {
    let lille = count(&query("lille"));
    assert!((2..6).contains(&lille), "{lille}");
}

#[test]
fn what_is_found_in_the_name_comes_before_what_is_found_in_the_place() {
    let found = ids(&shipped().index.find(&query("nord")));
    assert_eq!(found.first().map(String::as_str), Some("nord-visites-equipements-culturels"));
    assert!(found.contains(&"roubaix-series-thematiques".to_owned()), "{found:?}");
    let place = |id: &str| found.iter().position(|found| found == id);
    assert!(place("nord-groupe-facebook-solidarite") < place("roubaix-series-thematiques"));
}

#[test]
fn a_whole_word_comes_before_a_beginning() {
    let found = ids(&shipped().index.find(&query("par")));
    let whole = found.iter().position(|id| id == "longue-jumelles-positive-attitude").unwrap();
    let beginning =
        found.iter().position(|id| id == "bezons-portraits-d-agents").unwrap_or(found.len());
    assert!(whole < beginning, "{found:?}");
}

#[test]
fn an_order_is_kept_whatever_is_asked() {
    let order = |sort: Sort| {
        let found = shipped().index.find(&Query::default().sorted(sort));
        let entries = found.entries.iter().map(|place| shipped().index.entry(*place).unwrap());
        entries.map(|entry| entry.nominee.clone()).collect::<Vec<_>>()
    };
    let names: Vec<_> = order(Sort::Territory).iter().map(|it| fold(&it.territory.name)).collect();
    assert!(names.is_sorted(), "{names:?}");
    let categories: Vec<_> = order(Sort::Category)
        .iter()
        .map(|it| (it.category.place, fold(&it.territory.name)))
        .collect();
    assert!(categories.is_sorted(), "{categories:?}");
    let won = |nominee: &Nominee| shipped().edition.awards_of(&nominee.id).next().is_some();
    let won: Vec<_> = order(Sort::Distinction).iter().map(|it| !won(it)).collect();
    assert!(won.is_sorted() && !won[0], "{won:?}");
}

#[track_caller]
fn check_marks(text: &str, typed: &str, expected: &str) {
    let wanted = shipped().index.understand(typed);
    let marks = marked(text, &wanted).into_iter();
    let marks =
        marks.map(|(piece, mark)| if mark { format!("[{piece}]") } else { piece.to_owned() });
    assert_eq!(marks.collect::<String>(), expected, "{typed}");
}

#[test]
fn what_was_typed_is_marked_where_it_was_found() {
    check_marks("Marcq-en-Barœul", "baroe", "Marcq-en-[Barœ]ul");
    check_marks("Marcq-en-Barœul", "marcq baro", "[Marcq]-en-[Barœ]ul");
    check_marks(
        "Le « drive » de la me\u{301}diathe\u{300}que",
        "médiathèque",
        "Le « drive » de la [me\u{301}diathe\u{300}que]",
    );
    check_marks("Groupe #RestosChezVous", "chez", "Groupe #Restos[Chez]Vous");
    check_marks("Groupe #RestosChezVous", "restosch", "Groupe #[RestosCh]ezVous");
    check_marks("Ville de Schiltigheim", "schiltigeim", "Ville de [Schiltigheim]");
    check_marks("Ville de Nantes", "", "Ville de Nantes");
    check_marks("", "nantes", "");
}

#[track_caller]
fn check_suggestions(query: &Query, expected: &[(Change, usize)]) {
    assert!(shipped().index.find(query).entries.is_empty());
    let suggestions = shipped().index.suggestions(query);
    let said: Vec<_> = suggestions.iter().map(|it| (it.change.clone(), it.count)).collect();
    assert_eq!(said, expected);
    for suggestion in suggestions {
        assert_eq!(count(&suggestion.query), suggestion.count);
    }
}

#[test]
fn when_nobody_fits_another_question_is_proposed() {
    let spelled = Change::Spelling("Schiltigheim".to_owned());
    check_suggestions(&query("schyltigeim"), &[(spelled, 1)]);
    let without = |word: &str| Change::WithoutWord(word.to_owned());
    check_suggestions(
        &query("montreuil nantes"),
        &[(without("montreuil"), 3), (without("nantes"), 1)],
    );
    let nantes = query("nantes").toggled(Facet::Category, "sourire");
    check_suggestions(&nantes, &[(Change::WithoutFilters, 3)]);
    let two = nantes.toggled(Facet::Kind, "ville");
    check_suggestions(
        &two,
        &[(Change::WithoutFacet(Facet::Category), 3), (Change::WithoutFilters, 3)],
    );
    check_suggestions(&query("zzzzzzzz"), &[]);
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
    assert_eq!(count(&sourire), 6);
    assert_eq!(count(&both), 11);
    assert_eq!(both.toggled(Facet::Category, "video"), sourire);
}

#[test]
fn a_value_that_does_not_exist_finds_nobody() {
    assert_eq!(count(&Query::default().toggled(Facet::Region, "99")), 0);
}

#[test]
fn only_values_that_some_nominee_has_are_offered() {
    let found = shipped().index.find(&Query::default());
    for facet in Facet::ALL {
        let values = shipped().index.values(facet);
        assert!(!values.is_empty());
        assert!((0..values.len()).all(|place| found.of(facet, place) > 0), "{facet:?}");
    }
    assert_eq!(found.of(Facet::Category, 99), 0);
}

#[test]
fn names_are_offered_in_alphabetical_order_as_french_sorts_them() {
    for facet in [Facet::Region, Facet::Department, Facet::Territory] {
        let labels: Vec<_> = shipped().index.values(facet).iter().map(words_of).collect();
        let mut sorted = labels.clone();
        sorted.sort_by_key(|label| fold(label));
        assert_eq!(labels, sorted);
        assert!(facet != Facet::Region || labels.contains(&"Île-de-France"), "{labels:?}");
    }
}

fn words_of(value: &FacetValue) -> &str {
    match &value.label {
        Label::Words(words) => words,
        Label::Outcome(_) => "",
    }
}

// Laureates without a metal and nominees without a distinction have words of the reader's language.
#[test]
fn distinctions_that_no_source_names_are_offered_as_what_they_are() {
    let values = shipped().index.values(Facet::Distinction);
    let outcomes: Vec<_> = values.iter().map(|value| value.label.clone()).collect();
    assert_eq!(outcomes, [Label::Outcome(Outcome::Laureate), Label::Outcome(Outcome::Nominee)]);
    let laureates = Query::default().toggled(Facet::Distinction, &values[0].value);
    assert_eq!(count(&laureates), shipped().edition.awards.len());
}

#[test]
fn a_region_covers_its_departments_and_is_told_apart_from_what_lies_in_them() {
    let found = shipped().index.find(&Query::default());
    let place = |code: &str| {
        let values = shipped().index.values(Facet::Department);
        values.iter().position(|value| value.value == code).unwrap()
    };
    // Narbonne lies in the Aude, and the région Occitanie covers it.
    assert_eq!((found.of(Facet::Department, place("11")), found.regions_over(place("11"))), (2, 1));
    assert_eq!(
        (found.of(Facet::Department, place("976")), found.regions_over(place("976"))),
        (1, 1)
    );
    assert_eq!(found.regions_over(place("59")), 0);
}

/// The promise beside a filter, by brute force: with this value as the facet's only choice, so many are found.
#[track_caller]
fn check_counts(query: &Query) {
    let found = shipped().index.find(query);
    for facet in Facet::ALL {
        for (place, value) in shipped().index.values(facet).iter().enumerate() {
            let alone = query.without(facet).toggled(facet, &value.value);
            assert_eq!(
                found.of(facet, place),
                count(&alone),
                "{facet:?} {} in {query:?}",
                value.value
            );
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
    let address = "q=bad%20buzz%20%26%20co&categorie=sourire,video&region=44";
    assert_eq!(query.to_address(), address);
    let sorted = query.sorted(Sort::Territory);
    assert_eq!(sorted.to_address(), format!("{address}&tri=territoire"));
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
    let values: Vec<_> = Facet::ALL
        .into_iter()
        .flat_map(|facet| {
            let values = shipped().index.values(facet).iter();
            values.map(move |value| (facet, value.value.clone()))
        })
        .collect();
    let choice = prop_oneof![
        9 => prop::sample::select(values),
        1 => (facet, "\\PC{1,8}"),
    ];
    let text = prop_oneof![Just(String::new()), "[a-zàéœç]{1,2}", "\\PC{0,12}", any::<String>()];
    let sort = prop::sample::select(Sort::ALL.to_vec());
    (text, sort, prop::collection::vec(choice, 0..5)).prop_map(|(text, sort, choices)| {
        let query = query(&text).sorted(sort);
        choices.iter().fold(query, |query, (facet, value)| query.toggled(*facet, value))
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
    fn one_more_word_never_finds_more(text in "[a-z]{0,3}", more in "[a-z]{1,2}") {
        let few = ids(&shipped().index.find(&query(&format!("{text} {more}"))));
        let many = ids(&shipped().index.find(&query(&text)));
        prop_assert!(few.iter().all(|id| many.contains(id)));
    }

    #[test]
    fn whatever_is_asked_is_answered_in_an_order_of_the_same_entries(query in any_query()) {
        let mut found = shipped().index.find(&query).entries;
        let mut in_order = shipped().index.find(&query.sorted(Sort::Relevance)).entries;
        found.sort_unstable();
        in_order.sort_unstable();
        prop_assert_eq!(found, in_order);
        for suggestion in shipped().index.suggestions(&query) {
            prop_assert!(suggestion.count > 0);
        }
    }

    #[test]
    fn marking_changes_no_text(text in any::<String>(), typed in "[a-zàéœ]{1,3}( [a-z]{5,7})?") {
        let wanted = shipped().index.understand(&typed);
        let pieces: String = marked(&text, &wanted).into_iter().map(|(piece, _)| piece).collect();
        prop_assert_eq!(pieces, text);
    }
}
