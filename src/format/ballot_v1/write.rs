//! The document of a ballot.

use super::{Author, Ballot, FORMAT};
use crate::ballot::{Home, Juror, Recusal, RecusalReason, Vote};
use crate::edition::{Id, Nominee};
use crate::format::{remarks, votes};
use crate::json::Value;

/// The document that is signed. Lists that are empty are left out, but for those that the first ballots had.
pub fn write(ballot: &Ballot) -> Value {
    let previous =
        ballot.previous.map_or_else(Value::null, |digest| Value::string(digest.to_string()));
    let content = &ballot.content;
    let edition = Value::object([
        ("id", Value::string(ballot.edition.id.as_str())),
        ("digest", Value::string(ballot.edition.digest.to_string())),
    ]);
    let app = Value::object([
        ("version", Value::string(&ballot.app.version)),
        ("build", Value::string(&ballot.app.build)),
    ]);
    let name = |nominee: &Id<Nominee>| Value::string(nominee.as_str());
    let no_conflict: Vec<_> = content.no_conflict.iter().map(name).collect();
    let comments: Vec<_> =
        content.comments.iter().map(|(id, text)| remarks::write(id, text)).collect();
    let (who, device) = match &ballot.author {
        Author::Declared { juror, device_key } => {
            (("juror", write_juror(juror)), ("device_key", device_key.to_jwk()))
        }
        Author::Invited(credentials) => (
            ("invitation", credentials.invitation_document.clone()),
            ("claim", credentials.claim_document.clone()),
        ),
    };
    let mut members = vec![
        ("format", Value::string(FORMAT)),
        ("edition", edition),
        who,
        ("revision", Value::integer(ballot.revision)),
        ("previous", previous),
        ("created", Value::string(&ballot.created)),
        ("app", app),
        ("votes", Value::array(content.votes.iter().map(write_vote))),
        ("recusals", Value::array(content.recusals.iter().map(write_recusal))),
    ];
    let lists = [("no_conflict", no_conflict), ("comments", comments)];
    let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
    members.extend(lists.map(|(name, list)| (name, Value::array(list))));
    members.push(device);
    Value::object(members)
}

fn write_juror(juror: &Juror) -> Value {
    let territory = match &juror.home {
        Home::Nominated(id) => Value::object([("nominated", Value::string(id.as_str()))]),
        Home::Elsewhere(name) => Value::object([("elsewhere", Value::string(name))]),
    };
    Value::object([("name", Value::string(&juror.name)), ("territory", territory)])
}

fn write_vote(vote: &Vote) -> Value {
    votes::write(&vote.category, Some(&vote.answer), &vote.comment)
}

fn write_recusal(recusal: &Recusal) -> Value {
    let reason = match recusal.reason {
        RecusalReason::OwnTerritory => "own-territory",
        RecusalReason::RelatedTerritory => "related-territory",
        RecusalReason::Other => "other",
    };
    let row = Value::object([
        ("nominee", Value::string(recusal.nominee.as_str())),
        ("reason", Value::string(reason)),
    ]);
    if recusal.note.is_empty() { row } else { row.with("note", Value::string(&recusal.note)) }
}
