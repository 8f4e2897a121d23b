//! What is found among the entries of several editions, which values are offered, and slips that are forgiven.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use palmares::edition::Nominee;
use palmares::search::{Entry, Facet, Found, Index, Label, Offer, Outcome, Query, words};
use proptest::prelude::*;

use crate::support::{second, shipped, small};

/// Of everything in two editions, candidatures included.
fn both() -> &'static Index {
    static BOTH: OnceLock<Index> = OnceLock::new();
    BOTH.get_or_init(|| {
        let entries = [small(), second()].into_iter().flat_map(|open| {
            open.edition.entries().map(|nominee| Entry {
                edition: Arc::clone(&open.edition),
                nominee: Arc::clone(nominee),
            })
        });
        Index::new(entries.collect())
    })
}

fn ids<'a>(index: &'a Index, query: &Query) -> Vec<&'a str> {
    let entries = index.find(query).entries.into_iter().filter_map(|place| index.entry(place));
    entries.map(|entry| entry.nominee.id.as_str()).collect()
}

fn only(facet: Facet, value: &str) -> Query {
    Query::default().toggled(facet, value)
}

#[test]
fn each_edition_can_be_looked_at_alone() {
    let values = both().values(Facet::Edition).iter().map(|it| (it.value.as_str(), &it.label));
    let editions = [&small().edition, &second().edition];
    let labels = editions.map(|edition| Label::Words(edition.title.clone()));
    let expected = [editions[0].id.as_str(), editions[1].id.as_str()];
    assert_eq!(values.collect::<Vec<_>>(), expected.into_iter().zip(&labels).collect::<Vec<_>>());
    let found = both().find(&Query::default());
    for (place, edition) in editions.into_iter().enumerate() {
        let expected: Vec<_> = edition.entries().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids(both(), &only(Facet::Edition, edition.id.as_str())), expected);
        assert_eq!(found.of(Facet::Edition, place), expected.len());
    }
    let neither = only(Facet::Edition, expected[0]).toggled(Facet::Category, "photo");
    assert!(ids(both(), &neither).is_empty());
}

#[test]
fn what_was_not_selected_is_told_apart_from_nominees_without_a_distinction() {
    let of = |outcome: Outcome| {
        let values = both().values(Facet::Distinction);
        let value = values.iter().find(|it| it.label == Label::Outcome(outcome)).unwrap();
        ids(both(), &only(Facet::Distinction, &value.value)).into_iter().collect::<BTreeSet<_>>()
    };
    let candidatures = second().edition.candidatures.iter().map(|it| it.id.as_str());
    assert_eq!(of(Outcome::Candidature), candidatures.collect());
    assert_eq!(of(Outcome::Laureate), BTreeSet::from(["affiche-des-bus"]));
    let editions = [&small().edition, &second().edition];
    let nominees = editions.iter().flat_map(|edition| {
        let lost = |it: &&Arc<Nominee>| edition.awards_of(&it.id).next().is_none();
        edition.nominees.iter().filter(lost).map(|it| it.id.as_str())
    });
    assert_eq!(of(Outcome::Nominee), nominees.collect());
}

// Both editions have an « or » and a « bronze ».
#[test]
fn what_two_editions_call_alike_is_one_value() {
    for facet in Facet::ALL {
        let values: Vec<_> = both().values(facet).iter().map(|it| &it.value).collect();
        assert_eq!(values.len(), values.iter().collect::<BTreeSet<_>>().len(), "{values:?}");
    }
    let bronze = ids(both(), &only(Facet::Distinction, "bronze"));
    assert!(bronze.contains(&"video-du-pont") && bronze.len() > 1, "{bronze:?}");
}

#[test]
fn each_department_knows_its_region() {
    for (index, editions) in [
        (&*shipped().index, vec![&shipped().edition]),
        (both(), vec![&small().edition, &second().edition]),
    ] {
        let departments = index.values(Facet::Department);
        for (place, value) in departments.iter().enumerate() {
            let region = &index.values(Facet::Region)[index.region_of(place).unwrap()];
            let mut all = editions.iter().flat_map(|edition| &edition.departments);
            let expected = all.find(|it| it.code == value.value).unwrap();
            assert_eq!(region.value, expected.region.code, "{}", value.value);
        }
        assert_eq!(index.region_of(departments.len()), None);
    }
}

fn offer(facet: Facet, typed: &str, most: usize, query: &Query) -> Offer {
    shipped().index.offer(facet, typed, most, query, everything())
}

fn everything() -> &'static Found {
    static EVERYTHING: OnceLock<Found> = OnceLock::new();
    EVERYTHING.get_or_init(|| shipped().index.find(&Query::default()))
}

fn labels(facet: Facet, offer: &Offer) -> Vec<&'static str> {
    let values = shipped().index.values(facet);
    let label = |place: &usize| match &values.get(*place).unwrap().label {
        Label::Words(words) => words.as_str(),
        Label::Outcome(_) => "",
    };
    offer.places.iter().map(label).collect()
}

#[test]
fn a_short_list_is_offered_whole() {
    for facet in Facet::ALL {
        let count = shipped().index.values(facet).len();
        let whole = Offer { places: (0..count).collect(), rest: 0 };
        assert_eq!(offer(facet, "", count, &Query::default()), whole);
        assert_eq!(offer(facet, " -", count, &Query::default()), whole);
    }
}

#[test]
fn of_a_long_list_those_that_find_most_are_offered_in_its_order() {
    let facet = Facet::Department;
    let offered = offer(facet, "", 8, &Query::default());
    let count = shipped().index.values(facet).len();
    assert_eq!((offered.places.len(), offered.rest), (8, count - 8));
    assert!(offered.places.is_sorted());
    let least = offered.places.iter().map(|place| everything().of(facet, *place)).min();
    let others = (0..count).filter(|place| !offered.places.contains(place));
    assert!(others.map(|place| everything().of(facet, place)).max() <= least);
}

#[test]
fn what_is_chosen_is_always_offered() {
    let facet = Facet::Department;
    let alone = offer(facet, "", 3, &Query::default());
    let count = shipped().index.values(facet).len();
    let hidden = (0..count).rev().find(|place| !alone.places.contains(place)).unwrap();
    let query = only(facet, &shipped().index.values(facet)[hidden].value);
    let offered = offer(facet, "", 3, &query);
    assert!(offered.places.contains(&hidden), "{offered:?}");
    assert_eq!((offered.places.len(), offered.rest), (3, alone.rest));
}

#[test]
fn what_is_typed_limits_what_is_offered() {
    let region =
        |typed: &str| labels(Facet::Region, &offer(Facet::Region, typed, 99, &Query::default()));
    assert_eq!(region("ile"), ["Île-de-France"]);
    assert_eq!(region("fr ÎLE"), ["Île-de-France"]);
    assert_eq!(region("rance"), [""; 0]);
    let offered = offer(Facet::Department, "e", 1, &Query::default());
    let names = shipped().index.values(Facet::Department).iter().filter(|value| {
        let Label::Words(label) = &value.label else { return false };
        words(label).iter().any(|word| word.starts_with('e'))
    });
    assert_eq!(offered.places.len() + offered.rest, names.count());
    // How a nominee fared has words of the reader's language: no letters typed take it away.
    let outcomes = offer(Facet::Distinction, "zzz", 99, &Query::default());
    assert_eq!(outcomes.places.len(), 2);
}

/// A word of a nominee in which a slip may be forgiven, and who that is.
fn known_words() -> &'static Vec<(String, &'static str)> {
    static WORDS: OnceLock<Vec<(String, &'static str)>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let of = |nominee: &'static Arc<Nominee>| {
            let texts = texts(nominee);
            let words: BTreeSet<_> = texts.iter().flat_map(|text| words(text)).collect();
            words
                .into_iter()
                .filter(|word| word.is_ascii() && word.len() >= 5)
                .map(|word| (word, nominee.id.as_str()))
        };
        shipped().edition.nominees.iter().flat_map(of).collect()
    })
}

fn texts(nominee: &Nominee) -> Vec<String> {
    let territory = &nominee.territory;
    let departments = territory.departments.iter().map(|it| it.name.clone());
    let texts = [
        &nominee.title,
        &territory.label,
        &territory.name,
        &nominee.category.name,
        &territory.region.name,
        &territory.kind.name,
    ];
    texts.into_iter().cloned().chain(departments).collect()
}

/// Whether some word begins like this; the parts of hashtags are words too.
fn begins_a_word(typed: &str) -> bool {
    let parts = shipped().edition.nominees.iter().flat_map(|nominee| {
        let mut parts = String::new();
        for character in nominee.title.chars() {
            if character.is_uppercase() || character.is_numeric() {
                parts.push(' ');
            }
            parts.push(character);
        }
        words(&parts)
    });
    let whole = known_words().iter().map(|(word, _)| word.clone());
    whole.chain(parts).any(|word| word.starts_with(typed))
}

/// One letter too many, missing, wrong, or two the wrong way round.
fn slipped(word: &str, way: usize, at: usize, letter: char) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = at % letters.len();
    match way {
        0 => letters.insert(at, letter),
        1 => drop(letters.remove(at)),
        2 => *letters.get_mut(at).unwrap() = letter,
        _ => letters.swap(at, (at + 1).min(word.len() - 1)),
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_slip_hides_nobody(
        which in any::<prop::sample::Index>(),
        way in 0_usize..4,
        at in 0_usize..40,
        letter in prop::char::range('a', 'z'),
    ) {
        let (word, id) = which.get(known_words());
        let typed = slipped(word, way, at, letter);
        let found = ids(&shipped().index, &Query::default().with_text(&typed));
        // Fewer than five letters would fit too many others.
        let excused = typed.len() < 5 || begins_a_word(&typed);
        prop_assert!(found.contains(id) || excused, "{word}, {typed}: {found:?}");
    }
}
