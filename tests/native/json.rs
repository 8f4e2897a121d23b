//! The strict reader and the two writers: what they let pass, and that others agree.

use palmares::json::{
    MAX_DEPTH, Path, Position, Shape, SyntaxFault, Value, canonical, differences, parse, pretty,
};
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, expected: &str) {
    let value = parse(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error:?}"));
    assert_eq!(canonical(&value), expected);
}

#[track_caller]
fn check_refused(bytes: impl AsRef<[u8]>, at: usize, fault: SyntaxFault) {
    let error = parse(bytes.as_ref()).unwrap_err();
    assert_eq!((error.at, error.fault), (at, fault));
}

#[test]
fn a_document_of_every_kind_of_value_is_read() {
    check(
        " {\"b\" : [ null , true,false ],\r\n\t\"a\":\"é\", \"n\":-12} \n",
        r#"{"a":"é","b":[null,true,false],"n":-12}"#,
    );
}

#[test]
fn a_lone_value_is_a_document() {
    check("0", "0");
    check(" \"\" ", "\"\"");
    check("[]", "[]");
    check("{ }", "{}");
}

#[test]
fn values_remember_where_they_began() {
    let value = parse(b"{ \"a\": [1,\n  \"x\"] }").unwrap();
    let inner = value.nearest(&Path::root().member("a").index(1));
    assert_eq!(inner.at, 13);
    assert_eq!(Position::of("{ \"a\": [1,\n  \"x\"] }", inner.at).to_string(), "2:3");
}

#[test]
fn columns_count_characters_not_bytes() {
    assert_eq!(Position::of("éé\n😀x", 9).to_string(), "2:2");
    assert_eq!(Position::of("", 10).to_string(), "1:1");
}

#[test]
fn paths_read_as_a_person_would_write_them() {
    let path = Path::root().member("nominees").index(12).member("links").index(0).member("url");
    assert_eq!(path.to_string(), "nominees[12].links[0].url");
    assert_eq!(Path::root().to_string(), "");
}

#[test]
fn case_03_a_repeated_member_is_refused_where_it_repeats() {
    let fault = || SyntaxFault::DuplicateMember("value".to_owned());
    check_refused(r#"{"value":90,"value":10}"#, 12, fault());
    check_refused(r#"{"a":[{"b":{"value":1,"c":2,"value":1}}]}"#, 28, fault());
}

#[test]
fn a_repeated_member_is_seen_through_its_escapes() {
    check_refused(r#"{"a":1,"\u0061":2}"#, 7, SyntaxFault::DuplicateMember("a".to_owned()));
}

#[test]
fn the_same_name_in_two_objects_is_no_repetition() {
    check(r#"[{"a":1},{"a":{"a":2}}]"#, r#"[{"a":1},{"a":{"a":2}}]"#);
}

#[test]
fn numbers_are_integers_that_every_reader_holds_exactly() {
    check("9007199254740991", "9007199254740991");
    check("-9007199254740991", "-9007199254740991");
    for number in [
        "9007199254740992",
        "9007199254740993",
        "-9007199254740992",
        "70.0",
        "7e1",
        "7E+1",
        "-0",
        "-0.0",
        "1e400",
        "01",
        "-01",
        "00",
        "1.",
        "-",
        "1-2",
        "1e",
        "99999999999999999999999999",
    ] {
        check_refused(number, 0, SyntaxFault::NumberRange);
        check_refused(format!("{{\"a\":[1,{number}]}}"), 8, SyntaxFault::NumberRange);
    }
}

#[test]
fn what_only_looks_like_a_number_cannot_stand_there() {
    check_refused("+1", 0, SyntaxFault::UnexpectedCharacter('+'));
    check_refused(".5", 0, SyntaxFault::UnexpectedCharacter('.'));
    check_refused("NaN", 0, SyntaxFault::UnexpectedCharacter('N'));
    check_refused("Infinity", 0, SyntaxFault::UnexpectedCharacter('I'));
    check_refused("0x10", 1, SyntaxFault::TrailingText);
}

#[test]
fn a_byte_order_mark_is_refused() {
    check_refused("\u{feff}{}", 0, SyntaxFault::ByteOrderMark);
}

#[test]
fn only_utf_8_is_read() {
    let utf_16: Vec<u8> = "{\"é\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check_refused(utf_16, 4, SyntaxFault::NotUtf8);
    check_refused(b"\xff\xfe{\0}\0", 0, SyntaxFault::NotUtf8);
    check_refused(b"\"caf\xe9\"", 4, SyntaxFault::NotUtf8);
    check_refused(b"\"\xc0\x80\"", 1, SyntaxFault::NotUtf8);
    check_refused(b"\"\xed\xa0\x80\"", 1, SyntaxFault::NotUtf8);
}

#[test]
fn utf_16_without_accents_is_refused_at_its_first_nul() {
    let utf_16: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check_refused(utf_16, 1, SyntaxFault::UnexpectedCharacter('\0'));
}

#[test]
fn nothing_may_follow_the_document() {
    check_refused("{} x", 3, SyntaxFault::TrailingText);
    check_refused("{}{}", 2, SyntaxFault::TrailingText);
    check_refused("1\n2", 2, SyntaxFault::TrailingText);
    check_refused("{}\0", 2, SyntaxFault::TrailingText);
    check_refused("[1]]", 3, SyntaxFault::TrailingText);
}

#[test]
fn only_the_four_spaces_of_json_are_spaces() {
    check_refused("\u{a0}1", 0, SyntaxFault::UnexpectedCharacter('\u{a0}'));
    check_refused("\u{c}1", 0, SyntaxFault::UnexpectedCharacter('\u{c}'));
    check_refused("1\u{2028}", 1, SyntaxFault::TrailingText);
}

#[test]
fn a_cut_document_ends_where_it_was_cut() {
    for text in [
        "", " ", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "[", "[1,", "\"", "\"a", "\"\\", "\"\\u00",
        "tru",
    ] {
        check_refused(text, text.len(), SyntaxFault::UnexpectedEnd);
    }
}

#[test]
fn habits_of_other_languages_are_refused() {
    check_refused("[1,]", 3, SyntaxFault::UnexpectedCharacter(']'));
    check_refused("{\"a\":1,}", 7, SyntaxFault::UnexpectedCharacter('}'));
    check_refused("[,1]", 1, SyntaxFault::UnexpectedCharacter(','));
    check_refused("{a:1}", 1, SyntaxFault::UnexpectedCharacter('a'));
    check_refused("{'a':1}", 1, SyntaxFault::UnexpectedCharacter('\''));
    check_refused("{\"a\" 1}", 5, SyntaxFault::UnexpectedCharacter('1'));
    check_refused("[1 2]", 3, SyntaxFault::UnexpectedCharacter('2'));
    check_refused("// no\n1", 0, SyntaxFault::UnexpectedCharacter('/'));
    check_refused("True", 0, SyntaxFault::UnexpectedCharacter('T'));
    check_refused("trUe", 2, SyntaxFault::UnexpectedCharacter('U'));
    check_refused("[1}", 2, SyntaxFault::UnexpectedCharacter('}'));
}

#[test]
fn control_characters_must_be_escaped() {
    for code in 0..0x20_u8 {
        let text = format!("[\"é{}\"]", char::from(code));
        check_refused(text, 4, SyntaxFault::ControlCharacter);
    }
    check("\"\u{7f}\u{85}\"", "\"\u{7f}\u{85}\"");
}

#[test]
fn every_escape_of_json_is_read() {
    check(
        r#""\"\\\/\b\f\n\r\t\u00e9\u00E9\ud83d\ude00\u0000""#,
        "\"\\\"\\\\/\\b\\f\\n\\r\\téé😀\\u0000\"",
    );
}

#[test]
fn other_escapes_are_refused_at_their_backslash() {
    check_refused(r#""a\x41""#, 2, SyntaxFault::BadEscape);
    check_refused(r#""a\u00g0""#, 2, SyntaxFault::BadEscape);
    check_refused(r#""a\U0041""#, 2, SyntaxFault::BadEscape);
    check_refused(r#""a\u+041""#, 2, SyntaxFault::BadEscape);
    check_refused("\"a\\\n\"", 2, SyntaxFault::BadEscape);
}

#[test]
fn half_a_surrogate_pair_is_no_character() {
    for text in [
        r#""\ud83d""#,
        r#""\ude00""#,
        r#""\ude00\ud83d""#,
        r#""\ud83dx""#,
        r#""\ud83d\n""#,
        r#""\ud83d\u0041""#,
    ] {
        check_refused(text, 1, SyntaxFault::LoneSurrogate);
    }
}

#[test]
fn thirty_two_levels_are_read_and_one_more_is_refused() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    check(&nested(MAX_DEPTH), &nested(MAX_DEPTH));
    check_refused(nested(MAX_DEPTH + 1), MAX_DEPTH, SyntaxFault::TooDeep);
    let objects = "{\"a\":".repeat(MAX_DEPTH + 1);
    check_refused(objects, 5 * MAX_DEPTH, SyntaxFault::TooDeep);
}

#[test]
fn case_17_a_million_brackets_do_not_overflow_the_stack() {
    for depth in [10_000, 1_000_000] {
        check_refused("[".repeat(depth), MAX_DEPTH, SyntaxFault::TooDeep);
        check_refused("{\"\":".repeat(depth), 4 * MAX_DEPTH, SyntaxFault::TooDeep);
    }
}

#[test]
fn members_are_sorted_by_utf_16_units() {
    // U+10000 is written D800 DC00 and so stands before U+FFFD; by code points it would stand after it.
    check(
        "{\"\u{fffd}\":1,\"\u{10000}\":2,\"é\":3,\"z\":4}",
        "{\"z\":4,\"é\":3,\"\u{10000}\":2,\"\u{fffd}\":1}",
    );
}

#[test]
fn composed_and_decomposed_accents_stay_different() {
    assert_ne!(parse("\"é\"".as_bytes()).unwrap(), parse("\"e\u{301}\"".as_bytes()).unwrap());
}

#[test]
fn the_layout_for_people_has_two_spaces_a_level() {
    let value = parse(br#"{"b":[1,{"a":[]}],"a":{}}"#).unwrap();
    let expected = "{\n  \"b\": [\n    1,\n    {\n      \"a\": []\n    }\n  ],\n  \"a\": {}\n}\n";
    assert_eq!(pretty(&value), expected);
}

#[test]
fn a_member_can_be_replaced_and_removed() {
    let value = Value::object([("a", Value::integer(1)), ("b", Value::null())]);
    assert_eq!(canonical(&value.with("a", Value::string("x"))), r#"{"a":"x","b":null}"#);
    assert_eq!(canonical(&value.without("a")), r#"{"b":null}"#);
    assert_eq!(value.without("c"), value);
}

/// Any value that a document may hold, six levels deep.
pub(crate) fn any_value() -> impl Strategy<Value = Value> {
    let integer = -palmares::json::MAX_INTEGER..=palmares::json::MAX_INTEGER;
    let leaf = prop_oneof![
        Just(Value::null()),
        any::<bool>().prop_map(|truth| Shape::Bool(truth).into()),
        integer.prop_map(|number| Shape::Integer(number).into()),
        any::<String>().prop_map(Value::string),
        any_text().prop_map(Value::string),
    ];
    leaf.prop_recursive(6, 40, 6, |inner| {
        let members = prop::collection::btree_map(any_text(), inner.clone(), 0..6);
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Value::array),
            members.prop_map(|members| Shape::Object(members.into_iter().collect()).into()),
        ]
    })
}

/// Texts with what JSON writers disagree about: quotes, controls, astral characters, separators.
fn any_text() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        prop::char::any(),
        prop::sample::select(vec![
            '"',
            '\\',
            '/',
            '\0',
            '\u{8}',
            '\u{c}',
            '\n',
            '\u{1f}',
            '\u{7f}',
            '\u{2028}',
            '\u{fffd}',
            '\u{ffff}',
            '\u{10000}',
            '\u{10ffff}',
            'é',
            'a',
            'A',
        ]),
    ];
    prop::collection::vec(character, 0..6).prop_map(|characters| characters.into_iter().collect())
}

fn to_serde(value: &Value) -> serde_json::Value {
    match &value.shape {
        Shape::Null => serde_json::Value::Null,
        Shape::Bool(truth) => (*truth).into(),
        Shape::Integer(number) => (*number).into(),
        Shape::String(text) => text.as_str().into(),
        Shape::Array(values) => values.iter().map(to_serde).collect(),
        Shape::Object(members) => {
            members.iter().map(|(name, value)| (name.clone(), to_serde(value))).collect()
        }
    }
}

/// Whatever is accepted means the same to a reader that shares no code with ours.
fn agrees_with_serde(bytes: &[u8]) {
    if let Ok(value) = parse(bytes) {
        assert_eq!(serde_json::from_slice::<serde_json::Value>(bytes).unwrap(), to_serde(&value));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_for_people_is_read_back(value in any_value()) {
        prop_assert_eq!(parse(pretty(&value).as_bytes()).unwrap(), value);
    }

    #[test]
    fn the_canonical_form_is_read_back_and_is_its_own_canonical_form(value in any_value()) {
        let text = canonical(&value);
        let read = parse(text.as_bytes()).unwrap();
        prop_assert_eq!(canonical(&read), text);
        prop_assert_eq!(to_serde(&read), to_serde(&value));
    }

    #[test]
    fn the_canonical_form_is_that_of_two_other_writers(value in any_value()) {
        let (text, value) = (canonical(&value), to_serde(&value));
        prop_assert_eq!(&text, &serde_json_canonicalizer::to_string(&value).unwrap());
        prop_assert_eq!(&text, &serde_jcs::to_string(&value).unwrap());
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        agrees_with_serde(&bytes);
    }

    #[test]
    fn text_that_resembles_json_means_the_same_to_others(text in r#"[\[\]{}",: \n\\u0-9a-f.eE+truls-]{0,24}"#) {
        agrees_with_serde(text.as_bytes());
    }

    #[test]
    fn a_damaged_document_means_the_same_to_others(
        value in any_value(), at in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut bytes = pretty(&value).into_bytes();
        let at = at.index(bytes.len());
        *bytes.get_mut(at).unwrap() = byte;
        agrees_with_serde(&bytes);
    }
}

/// `path: one, other` of every difference.
#[track_caller]
fn check_differences(one: &str, other: &str, expected: &[&str]) {
    let of = |text: &str| parse(text.as_bytes()).unwrap();
    let said =
        |value: Option<Value>| value.as_ref().map_or_else(|| "nothing".to_owned(), canonical);
    let found = differences(&of(one), &of(other)).into_iter();
    let lines: Vec<_> = found
        .map(|it| format!("{}: {}, {}", it.path, said(it.one), said(it.other)).trim().to_owned())
        .collect();
    assert_eq!(lines, expected, "{one} {other}");
}

#[test]
fn differences_are_named_as_deep_as_they_are() {
    check_differences("1", "1", &[]);
    check_differences("1", "2", &[": 1, 2"]);
    check_differences(r#"{"a":1,"b":[true]}"#, r#"{"b":[true],"a":1}"#, &[]);
    check_differences(r#"{"a":{"b":1}}"#, r#"{"a":{"b":2}}"#, &["a.b: 1, 2"]);
    check_differences(r#"{"a":1}"#, r#"{"b":null}"#, &["a: 1, nothing", "b: nothing, null"]);
    check_differences(r#"{"a":[1]}"#, r#"{"a":{"b":1}}"#, &[r#"a: [1], {"b":1}"#]);
}

#[test]
fn an_element_that_only_one_list_has_is_named_once() {
    check_differences("[1,2,3,4]", "[1,3,4]", &["[1]: 2, nothing"]);
    check_differences("[1,3,4]", "[1,2,3,4]", &["[1]: nothing, 2"]);
    check_differences(
        "[1,2,3,4,5]",
        "[3,4]",
        &["[0]: 1, nothing", "[1]: 2, nothing", "[4]: 5, nothing"],
    );
    check_differences("[1,2]", "[1,2,3,4]", &["[2]: nothing, 3", "[3]: nothing, 4"]);
    check_differences("[1,2,3]", "[1,9,3]", &["[1]: 2, 9"]);
    check_differences("[1,2,3,4]", "[9,1,2,4]", &["[0]: nothing, 9", "[2]: 3, nothing"]);
    // Members in another order are the same element.
    let (one, other) = (r#"[{"a":1,"b":2},{"a":3,"b":4}]"#, r#"[{"b":4,"a":3}]"#);
    check_differences(one, other, &[r#"[0]: {"a":1,"b":2}, nothing"#]);
}
