//! A link survives what programs and people do to it, or is found wanting.

use palmares::format::invitation_link::{LinkFault, Token, find};
use palmares::signing::Seed;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{ONE_TIME, sealed_invitation};

fn token() -> String {
    Token::new(&sealed_invitation(), Seed::from_bytes(ONE_TIME)).unwrap().reveal()
}

fn link() -> String {
    format!("https://example.org/prix/vote/#i={}", token())
}

fn found(text: &str) -> Result<String, LinkFault> {
    find(text).map(|token| token.reveal())
}

fn percent(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
            char::from(byte).to_string()
        }
        other => format!("%{other:02X}"),
    };
    text.bytes().map(encode).collect()
}

/// As mail programs write a body that is no plain ASCII: lines of 76 characters, the last one a sign.
fn quoted_printable(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'=' => "=3D".to_owned(),
        b' '..=b'~' | b'\n' => char::from(byte).to_string(),
        other => format!("={other:02X}"),
    };
    let mut lines = String::new();
    for line in text.split_inclusive('\n') {
        let mut length = 0;
        for piece in line.bytes().map(encode) {
            if length + piece.len() > 75 {
                lines.push_str("=\r\n");
                length = 0;
            }
            length += piece.len();
            lines.push_str(&piece);
        }
    }
    lines
}

#[track_caller]
fn check(text: &str) {
    assert_eq!(found(text), Ok(token()), "{text}");
}

#[test]
fn case_23_a_link_is_found_however_it_arrives() {
    let (link, token) = (link(), token());
    check(&link);
    check(&token);
    check(&format!("#i={token}"));
    check(&format!("<{link}>."));
    check(&format!("Bonjour Zoé,\nvoici votre lien : {link}\nÀ bientôt. Le jury, v. 1.2"));
    check(&format!("{link}{link}"));
    check(&percent(&link));
    check(&percent(&percent(&link)));
    let safe = "https://eur01.safelinks.protection.outlook.com/?url=";
    check(&format!("{safe}{}&data=05%7C02%7Czoe%40example.org", percent(&link)));
    check(&quoted_printable(&format!("Bonjour Zoé,\n\n<a href=\"{link}\">{link}</a>\n")));
    check(&quoted_printable(&format!("{safe}{}&data=05", percent(&link))));
    check(&link.replace('.', ".\u{200b}").replace('_', "_\u{ad}"));
}

#[test]
fn case_23_a_quoted_and_wrapped_link_is_found() {
    let lines: Vec<String> =
        link().as_bytes().chunks(60).map(|it| String::from_utf8(it.to_vec()).unwrap()).collect();
    for between in ["\n", "\r\n", "\n> ", "\r\n> > ", " \n\t", "\n| "] {
        check(&format!("> Voici :\n> {}", lines.join(between)));
    }
}

#[test]
fn a_text_without_a_link_has_none() {
    for text in ["", "Bonjour", "https://example.org/vote/", "1.", "1.2.3.4", "#i"] {
        assert_eq!(found(text), Err(LinkFault::Missing), "{text}");
    }
    assert_eq!(found("https://example.org/vote/#i="), Err(LinkFault::Truncated));
}

#[test]
fn two_different_links_are_not_decided_between() {
    let other = super::another_invitation();
    let other = Token::new(&other, Seed::from_bytes([7; 32])).unwrap().reveal();
    assert_eq!(found(&format!("{}\n{other}", link())), Err(LinkFault::Ambiguous));
    assert_eq!(found(&other), Ok(other));
}

#[test]
fn a_whole_link_counts_beside_a_shortened_one() {
    let link = link();
    check(&format!("{}… ({link})", link.get(..90).unwrap()));
}

#[test]
fn a_seed_of_another_invitation_makes_no_token() {
    assert!(Token::new(&sealed_invitation(), Seed::from_bytes([7; 32])).is_none());
}

#[test]
fn no_secret_is_printed_by_accident() {
    let printed = format!("{:?}", find(&link()).unwrap());
    assert!(!printed.contains(&Seed::from_bytes(ONE_TIME).reveal()) && printed.contains("Seed(…)"));
}

fn with_breaks(text: &str, breaks: &[(Index, &str)]) -> String {
    let mut characters: Vec<String> = text.chars().map(String::from).collect();
    for (place, inserted) in breaks {
        let at = place.index(characters.len() + 1);
        characters.insert(at, (*inserted).to_owned());
    }
    characters.concat()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_stands_around_and_inside_a_link_it_stays_the_same(
        alone: bool,
        encodings in 0..4_usize,
        as_mail: bool,
        breaks in prop::collection::vec(
            (any::<Index>(), select(&["\n", "\r\n", " ", "\t", "\n> ", "\u{200b}", "\u{feff}", "\u{a0}"][..])),
            0..12,
        ),
        before in select(&["", "Bonjour : <", "Lien :\n", "(", "« ", "href=\""][..]),
        after in select(&["", ">", ".", ")", " puis votez.", "&data=05%7C", "\nÀ bientôt", "\"> 1.2"][..]),
    ) {
        let mut text = if alone { token() } else { link() };
        for _ in 0..encodings {
            text = percent(&text);
        }
        let mut text = format!("{before}{}{after}", with_breaks(&text, &breaks));
        if as_mail {
            text = quoted_printable(&text);
        }
        prop_assert_eq!(found(&text), Ok(token()));
    }

    #[test]
    fn case_23_a_truncated_link_never_gives_a_token(
        kept in any::<Index>(),
        after in select(&["", ">", "…", " !", "\n\n", "\n-- \n", "\nZ"][..]),
    ) {
        let link = link();
        let begins = link.find("#i=").unwrap() + 3;
        let kept = begins + kept.index(link.len() - begins);
        let text = format!("{}{after}", link.get(..kept).unwrap());
        prop_assert_eq!(found(&text), Err(LinkFault::Truncated));
    }

    #[test]
    fn any_text_can_be_looked_through(text in "\\PC{0,200}") {
        prop_assert!(find(&text).is_err());
    }
}
