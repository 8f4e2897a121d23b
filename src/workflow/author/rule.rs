//! How a category is judged, as its document says it.

use crate::edition::{Rule, Scoring};
use crate::json::Value;

/// The members that belong to one way of judging or another.
const OF_METHODS: &[&str] = &["method", "up_to", "points", "scale", "criteria"];

/// Changes the way of judging of a rule, and keeps its other fields.
pub(super) fn rule_like(before: Option<&Value>, rule: &Rule) -> Value {
    let empty = Value::object([]);
    let kept =
        OF_METHODS.iter().fold(before.unwrap_or(&empty).clone(), |it, name| it.without(name));
    let members = match rule {
        Rule::Choose { up_to } => {
            vec![("method", Value::string("choose")), ("up_to", number(*up_to))]
        }
        Rule::Rank { points } => {
            let points = points.iter().map(|points| Value::integer(*points));
            vec![("method", Value::string("rank")), ("points", Value::array(points))]
        }
        Rule::Score(scoring) => score(scoring),
    };
    members.into_iter().fold(kept, |rule, (name, value)| rule.with(name, value))
}

fn score(scoring: &Scoring) -> Vec<(&'static str, Value)> {
    let scale = Value::object([
        ("from", Value::integer(scoring.from)),
        ("to", Value::integer(scoring.to)),
        ("half_points", Value::boolean(scoring.half_points)),
    ]);
    let criteria = scoring.criteria.iter().map(|criterion| {
        Value::object([
            ("id", Value::string(criterion.id.as_str())),
            ("name", Value::string(&criterion.name)),
            ("weight", Value::integer(criterion.weight)),
        ])
    });
    vec![("method", Value::string("score")), ("scale", scale), ("criteria", Value::array(criteria))]
}

/// A number that the format does not allow is refused by its reader.
fn number(number: usize) -> Value {
    Value::integer(u32::try_from(number).unwrap_or(u32::MAX))
}

/// A way of judging: its name in documents, and the rule that it begins with.
pub type Way = (&'static str, fn() -> Rule);

/// All of them.
pub const WAYS: [Way; 3] = [
    ("choose", || Rule::Choose { up_to: 1 }),
    ("rank", || Rule::Rank { points: vec![5, 3, 1] }),
    ("score", || {
        Rule::Score(Scoring { from: 0, to: 10, half_points: false, criteria: Vec::new() })
    }),
];
