//! An answer as lines of text, in the words of its edition, for every page that shows answers to be reviewed.

use crate::ballot::{Answer, Home, Scores};
use crate::edition::{Category, Edition, Id, Nominee, Rule};
use crate::format::ballot_v1::Author;
use crate::text::Language;

/// A line of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// The nominee, or the text of an answer that names no nominee.
    pub(super) what: String,
    /// Details; may be empty.
    pub(super) more: String,
}

/// The lines of an answer. Where the edition does not know a name, the name itself.
pub(super) fn lines(
    text: Language,
    edition: Option<&Edition>,
    category: &Id<Category>,
    answer: &Answer,
) -> Vec<Line> {
    let alone = |what: &str| vec![Line { what: what.to_owned(), more: String::new() }];
    match answer {
        Answer::Choice(chosen) => chosen.iter().map(|id| nominee(edition, id)).collect(),
        Answer::Ranking(ranked) => {
            let line = |(place, id)| {
                let line = nominee(edition, id);
                Line { what: format!("{}. {}", place + 1, line.what), ..line }
            };
            ranked.iter().enumerate().map(line).collect()
        }
        Answer::Scores(scores) => scored(text, edition, category, scores),
        Answer::Blank => alone(text.desk().blank),
        Answer::Abstention => alone(text.verify().abstention),
    }
}

fn nominee(edition: Option<&Edition>, id: &Id<Nominee>) -> Line {
    match edition.and_then(|edition| edition.find_nominee(id)) {
        Some(nominee) => {
            Line { what: nominee.territory.label.clone(), more: nominee.title.clone() }
        }
        None => Line { what: id.to_string(), more: String::new() },
    }
}

/// The territories of the juror who signed a ballot. A territory that the edition does not have is named as in the
/// ballot.
pub(super) fn places_of(edition: Option<&Edition>, author: &Author) -> String {
    match author {
        Author::Declared { juror, .. } => match (&juror.home, edition) {
            (home, Some(edition)) => home.label_in(edition).to_owned(),
            (Home::Nominated(id), None) => id.to_string(),
            (Home::Elsewhere(name), None) => name.clone(),
        },
        Author::Invited(credentials) => {
            let affiliations = credentials.invitation.affiliations.iter();
            affiliations.map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ")
        }
    }
}

/// One line for each nominee, with its score on each criterion.
fn scored(
    text: Language,
    edition: Option<&Edition>,
    category: &Id<Category>,
    scores: &Scores,
) -> Vec<Line> {
    let category = edition.and_then(|edition| edition.find_category(category));
    let criteria = match category.map(|category| &category.rule) {
        Some(Rule::Score(scoring)) => scoring.criteria.as_slice(),
        _ => &[],
    };
    let mut lines: Vec<(&Id<Nominee>, Line)> = Vec::new();
    for ((id, criterion), score) in scores {
        let name = criteria.iter().find(|it| it.id == *criterion);
        let name = name.map_or(criterion.as_str(), |it| it.name.as_str());
        let said = (text.judging().score_on)(name, *score);
        match lines.last_mut().filter(|(last, _)| *last == id) {
            Some((_, line)) => line.more = format!("{}\u{a0}· {said}", line.more),
            None => lines.push((id, Line { more: said, ..nominee(edition, id) })),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}
