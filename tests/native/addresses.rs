//! Lists and nominees in addresses: written, read, and junk among them.

use palmares::address::{Address, Program};
use palmares::edition::{Id, Nominee};
use palmares::search::{Facet, Query, Sort};
use proptest::prelude::*;

fn id(text: &str) -> Id<Nominee> {
    Id::parse(text).unwrap()
}

/// As a browser has it: the path, and the query apart.
fn parsed(address: &str) -> Address {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    Address::parse(path, query)
}

#[track_caller]
fn check(address: &Address, written: &str) {
    assert_eq!(address.to_relative(), written);
    assert_eq!(address.to_href(), written);
    assert_eq!(parsed(written), *address);
    assert_eq!(address.program(), Some(Program::Gallery));
}

#[test]
fn a_list_names_who_is_on_it_in_its_order() {
    check(&Address::List(Vec::new()), "ma-liste/");
    check(&Address::List(vec![id("b-2"), id("a")]), "ma-liste/?n=b-2,a");
}

#[track_caller]
fn check_list(query: &str, expected: &[&str]) {
    let expected = expected.iter().map(|text| id(text)).collect();
    assert_eq!(Address::parse("ma-liste/", query), Address::List(expected), "{query}");
}

#[test]
fn a_list_written_by_hand_is_read_with_good_will() {
    check_list("?n=a,b", &["a", "b"]);
    // Messengers write the comma like this.
    check_list("n=a%2Cb%2cc", &["a", "b", "c"]);
    check_list("n=a,b,a&n=b,c", &["a", "b", "c"]);
    check_list("utm=x&n=a&&n&m=b", &["a"]);
    check_list("n=,,A,a b,../x,<b>,%ff,é,-a,a-,_", &[]);
    check_list("n=", &[]);
    check_list(&format!("n={}", "a".repeat(81)), &[]);
}

#[test]
fn below_a_list_there_is_nothing() {
    assert_eq!(parsed("ma-liste/a"), Address::Unknown);
    assert_eq!(parsed("ma-liste/a/b?n=c"), Address::Unknown);
    assert_eq!(parsed("/ma-liste/index.html?n=a"), Address::List(vec![id("a")]));
}

#[test]
fn a_nominee_keeps_the_view_in_which_it_was_met() {
    let query = Query::default().toggled(Facet::Category, "video").sorted(Sort::Territory);
    check(&Address::nominee(&id("a-b")), "nomines/a-b/");
    check(
        &Address::Nominee(id("a-b"), query.with_text("à l’heure")),
        "nomines/a-b/?q=%C3%A0%20l%E2%80%99heure&categorie=video&tri=territoire",
    );
    assert_eq!(parsed("nomines/a-b?junk&=&q=%&n=c"), {
        Address::Nominee(id("a-b"), Query::default().with_text("%"))
    });
    assert_eq!(parsed("nomines/A?q=b"), Address::Unknown);
    assert_eq!(parsed("nomines/?q=b"), Address::Unknown);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_list_is_read_as_it_was_written(ids in prop::collection::vec("[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", 0..6)) {
        let mut each: Vec<Id<Nominee>> = Vec::new();
        for id in ids.iter().map(|text| id(text)) {
            if !each.contains(&id) {
                each.push(id);
            }
        }
        let list = Address::List(each);
        prop_assert_eq!(parsed(&list.to_relative()), list);
    }

    #[test]
    fn whatever_stands_in_an_address_is_read_as_some_list(query in any::<String>()) {
        let list = Address::parse("ma-liste", &query);
        prop_assert!(matches!(list, Address::List(_)));
        prop_assert_eq!(parsed(&list.to_relative()), list);
    }

    #[test]
    fn every_view_of_a_nominee_is_read_as_it_was_written(text in "\\PC{0,12}", value in "\\PC{1,8}") {
        let text = if text.trim().is_empty() { String::new() } else { text };
        let query = Query::default().with_text(&text).toggled(Facet::Region, &value);
        let address = Address::Nominee(id("a"), query);
        prop_assert_eq!(parsed(&address.to_relative()), address);
    }
}
