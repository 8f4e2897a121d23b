//! The document of results, with what follows from the rest.

use super::{CategoryResult, FORMAT, FileFate, Results};
use crate::count::{CategoryCount, Given, NomineeTally, Place, Turnout};
use crate::edition::{Id, Nominee};
use crate::format::{decisions_v1, revocations_v1};
use crate::json::Value;
use crate::signing::Digest;

/// The document that is signed; `counts` has the count of each category.
pub fn write(results: &Results, counts: &[CategoryCount]) -> Value {
    let edition = Value::object([
        ("id", Value::string(results.edition.id.as_str())),
        ("digest", Value::string(results.edition.digest.to_string())),
    ]);
    let app = Value::object([
        ("version", Value::string(&results.app.version)),
        ("build", Value::string(&results.app.build)),
    ]);
    let files = results.files.iter().map(|(digest, fate)| write_file(digest, fate));
    let categories = results.categories.iter().zip(counts);
    let categories = categories.map(|(result, count)| write_category(result, count));
    let revoked = results.revoked.iter().map(revocations_v1::write_revocation);
    let document = Value::object([
        ("format", Value::string(FORMAT)),
        ("edition", edition),
        ("organiser_key", results.organiser_key.to_jwk()),
        ("created", Value::string(&results.created)),
        ("app", app),
        ("revoked", Value::array(revoked)),
        ("decisions", decisions_v1::write(&results.decisions)),
        ("files", Value::array(files)),
        ("categories", Value::array(categories)),
    ]);
    match &results.ballots {
        Some(ballots) => document.with("ballots", Value::array(ballots.iter().cloned())),
        None => document,
    }
}

fn write_file(digest: &Digest, fate: &FileFate) -> Value {
    let row = Value::object([
        ("digest", Value::string(digest.to_string())),
        ("code", Value::string(&fate.code)),
    ]);
    if fate.set_aside.is_empty() {
        return row;
    }
    row.with("set_aside", Value::array(fate.set_aside.iter().map(|id| Value::string(id.as_str()))))
}

fn write_category(result: &CategoryResult, count: &CategoryCount) -> Value {
    let Turnout { voting, blank, abstaining, recused } = result.tally.turnout;
    let turnout = Value::object([
        ("invited", result.invited.map_or_else(Value::null, Value::integer)),
        ("voting", Value::integer(voting)),
        ("blank", Value::integer(blank)),
        ("abstaining", Value::integer(abstaining)),
        ("recused", Value::integer(recused)),
    ]);
    let nominees = result.tally.nominees.iter().map(|(id, tally)| write_nominee(id, tally));
    let unjudged = count.unjudged.iter().map(|id| Value::string(id.as_str()));
    Value::object([
        ("category", Value::string(result.category.as_str())),
        ("turnout", turnout),
        ("nominees", Value::array(nominees)),
        ("without_quorum", Value::boolean(count.without_quorum)),
        ("places", Value::array(count.places.iter().map(write_place))),
        ("unjudged", Value::array(unjudged)),
    ])
}

fn write_nominee(id: &Id<Nominee>, tally: &NomineeTally) -> Value {
    let row = Value::object([
        ("nominee", Value::string(id.as_str())),
        ("recusals", Value::integer(tally.recusals)),
    ]);
    match &tally.given {
        Given::Votes(votes) => row.with("votes", Value::integer(*votes)),
        Given::Places(places) => {
            row.with("places", Value::array(places.iter().map(|times| Value::integer(*times))))
        }
        Given::Scores(sum) => {
            let scores = sum.half_points.iter().map(|(criterion, half_points)| {
                Value::object([
                    ("criterion", Value::string(criterion.as_str())),
                    ("half_points", Value::natural(*half_points)),
                ])
            });
            row.with("jurors", Value::integer(sum.jurors)).with("scores", Value::array(scores))
        }
    }
}

fn write_place(place: &Place) -> Value {
    let merit = Value::object([
        ("numerator", Value::natural(place.merit.numerator())),
        ("denominator", Value::natural(place.merit.denominator())),
    ]);
    let nominees = place.nominees.iter().map(|id| Value::string(id.as_str()));
    let distinction = place.distinction.as_ref();
    let distinction =
        distinction.map_or_else(Value::null, |distinction| Value::string(distinction.id.as_str()));
    Value::object([
        ("place", Value::integer(place.place)),
        ("merit", merit),
        ("nominees", Value::array(nominees)),
        ("distinction", distinction),
        ("decided", Value::boolean(place.decided.is_some())),
    ])
}
