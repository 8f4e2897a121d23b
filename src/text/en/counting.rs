//! Which ballots count, who took part, and how a result came about, in English.

use crate::ballot::SetAside;
use crate::count::{Merit, Outlook, Turnout};
use crate::edition::{Rule, Selection};
use crate::text::{Counting, Language};
use crate::workflow::anybody::recount::{RecountFault, SignedBy};
use crate::workflow::office::announce::AnnounceError;
use crate::workflow::office::decide::verdict::{ConflictKind, Note, Outcome};
use crate::workflow::office::misfit::Misfit;
use crate::workflow::office::participation::{AnswerState, RecordFault};

pub(in crate::text) static WORDS: Counting = Counting {
    outcome,
    note,
    answer: |answer| match answer {
        AnswerState::Missing => "has not answered",
        AnswerState::Incomplete => "has to answer again where the edition changed",
        AnswerState::InConflict => "several ballots, to be decided between",
        AnswerState::Answered => "has answered",
    },
    outlook: |outlook| match outlook {
        Outlook::Settled => "Settled: the missing ballots can no longer change anything.",
        Outlook::Open => "Open: the missing ballots can still change the result.",
    },
    rule: |rule| match rule {
        Rule::Choose { up_to: 1 } => "Each juror names one action: that is one vote.".to_owned(),
        Rule::Choose { up_to } => {
            format!("Each juror names up to {up_to} actions: one vote for each of them.")
        }
        Rule::Rank { points } => {
            let points: Vec<_> = points.iter().map(u32::to_string).collect();
            format!(
                "Each juror ranks up to {} actions, which receive in this order {} points.",
                points.len(),
                points.join(", ")
            )
        }
        Rule::Score(scoring) => {
            let criteria: Vec<_> = scoring
                .criteria
                .iter()
                .map(|it| format!("{} (weight {})", it.name, it.weight))
                .collect();
            format!(
                "Each juror scores each action from {} to {}: {}. The result of an action is the weighted mean of its scores over those jurors alone who scored it: a recusal costs it nothing.",
                scoring.from,
                scoring.to,
                criteria.join(", ")
            )
        }
    },
    turnout: |invited, turnout| {
        let Turnout { voting, blank, abstaining, recused } = turnout;
        let invited = match invited {
            None => String::new(),
            Some(1) => "1 juror was invited. ".to_owned(),
            Some(invited) => format!("{invited} jurors were invited. "),
        };
        let parts = [
            (voting, "voted", "voted"),
            (blank, "cast a blank", "cast a blank"),
            (abstaining, "abstained", "abstained"),
            (
                recused,
                "was recused from the whole category",
                "were recused from the whole category",
            ),
        ];
        let parts: Vec<_> = parts
            .iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many }))
            .collect();
        if parts.is_empty() {
            format!("{invited}No ballot counts.")
        } else {
            format!("{invited}{}.", parts.join(", "))
        }
    },
    without_quorum: |present, quorum| {
        let present = match present {
            0 => "nobody did".to_owned(),
            1 => "only 1 did".to_owned(),
            present => format!("{present} did"),
        };
        format!(
            "At least {quorum} jurors had to take part, blanks included; {present}: nobody is honoured in this category."
        )
    },
    merit,
    place: |place, names, merit, distinction| {
        let ordinal = ordinal(place);
        let (each, shared) = if names.len() > 1 {
            (" each", format!(" shared by {} actions", names.len()))
        } else {
            ("", String::new())
        };
        let earned = distinction.map_or_else(String::new, |name| format!(" {name}{each}."));
        format!("{ordinal} place{shared}, with {merit}{each}: {}.{earned}", listed(names))
    },
    nothing: |names| format!("Received nothing, and so no distinction: {}.", listed(names)),
    unjudged: |names| format!("Nobody scored them: {}.", listed(names)),
    decided: |ahead, reason| {
        format!(
            "Of those that came out equal, the president of the jury put “{ahead}” ahead: {reason}"
        )
    },
    shared: "Actions that come out equal share their place and what it earns; the next place takes account of it. Neither order, nor name, nor chance parts anybody.",
    recusals: |name, count| match count {
        1 => format!("1 juror was recused from “{name}”."),
        count => format!("{count} jurors were recused from “{name}”."),
    },
    selection: |selection| match selection {
        Selection::First(1) => {
            "The first place of the category goes on to the next round, with all that share it."
                .to_owned()
        }
        Selection::First(places) => format!(
            "The first {places} places of the category go on to the next round, with all that share the last of them."
        ),
        Selection::AtLeast(points) => {
            format!("Whatever earned at least {points} goes on to the next round.")
        }
    },
    selected: |names| match names.len() {
        0 => "Nothing goes on to the next round.".to_owned(),
        _ => format!("To the next round: {}.", listed(names)),
    },
    announce_error: |error| {
        match error {
        AnnounceError::VoteOpen => {
            "The vote is not closed: signed results would not be final. Close it first.".to_owned()
        }
        AnnounceError::WrongKey => {
            "This is not the key that the edition names: nobody would believe the results."
                .to_owned()
        }
        AnnounceError::Decisions(misfit) => said_of(misfit),
        AnnounceError::Sign(_) => {
            "The key did not sign: open it again with its passphrase and try again. Nothing is lost."
                .to_owned()
        }
    }
    },
    record_fault: |fault| match fault {
        RecordFault::Format(faults) => first(faults),
        RecordFault::WrongEdition(id) => format!("an invitation to another edition, “{id}”."),
        RecordFault::Signature(_) => {
            "an invitation that the organiser of this edition did not sign.".to_owned()
        }
    },
    recount_fault: |fault| {
        match fault {
        RecountFault::Format(faults) => {
            format!("These are no results that this program can read: {}", first(faults))
        }
        RecountFault::WrongEdition(id) => {
            format!("These are the results of another edition, “{id}”: open them with it.")
        }
        RecountFault::WrongEditionState => "These results were counted against another state of the edition: take the file “edition.json” that was published with them.".to_owned(),
        RecountFault::Decisions(misfit) => said_of(misfit),
        RecountFault::Signature(_) => "These results were altered after they were signed, or not signed by the key they name. Ask for the original file.".to_owned(),
    }
    },
    signed_by: |signed_by| match signed_by {
        SignedBy::Organiser => "Signed by the organiser of the edition.",
        SignedBy::Unnamed => {
            "Signed by the key below; the edition names none, so it is for you to know whether it is the organiser’s."
        }
        SignedBy::SomebodyElse => {
            "Beware: signed by another key than the organiser’s. They may not come from there."
        }
    },
    same: "Counting again gives exactly these results.",
    different: |count| match count {
        1 => "Counting again gives something else in one place:".to_owned(),
        count => format!("Counting again gives something else in {count} places:"),
    },
    difference: |place, stated, counted| {
        let said = |value: Option<&str>| value.map_or_else(|| "nothing".to_owned(), str::to_owned);
        format!("{place}: the file says {}, counting gives {}", said(stated), said(counted))
    },
    from_ballots: "Counted again from every ballot, all signatures verified.",
    source: |award| format!("Signed results of the jury, {award}"),
    statement: |category, place, shared, merit| {
        let shared = if shared { ", shared" } else { "" };
        format!("{} place{shared} in the category “{category}”, with {merit}.", ordinal(place))
    },
    from_sums: "Counted again from the sums: these anonymous results do not contain the ballots.",
};

fn outcome(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Counted(_) => "It counts.".to_owned(),
        Outcome::Superseded => {
            "The same juror handed in another ballot later, which takes its place.".to_owned()
        }
        Outcome::Duplicate => "The same ballot is there already: nothing to do.".to_owned(),
        Outcome::Conflict(ConflictKind::Fork) => "One device signed two ballots of which neither follows the other: ask the juror which is right, then decide.".to_owned(),
        Outcome::Conflict(ConflictKind::Device) => "One juror voted on two devices, and neither ballot follows the other: ask which is right, then decide.".to_owned(),
        Outcome::Revoked(None) => "Its invitation was taken back: it does not count.".to_owned(),
        Outcome::Revoked(Some(reason)) => {
            format!("Its invitation was taken back: it does not count. Reason: {reason}")
        }
        Outcome::Late => "It came after the vote was closed: it counts only if you let it in, and say why.".to_owned(),
        Outcome::Rejected(rejection) => {
            format!("It is not believed: {}", Language::English.rejection(rejection))
        }
    }
}

fn note(note: &Note) -> String {
    match note {
        Note::SetAside(categories) => match categories.as_slice() {
            [SetAside { name, .. }] => {
                format!(
                    "Its answer in “{name}” is set aside: the category changed after it was signed."
                )
            }
            several => {
                let names: Vec<_> = several.iter().map(|it| it.name.clone()).collect();
                format!(
                    "Its answers in {} are set aside: these categories changed after it was signed.",
                    listed(&names)
                )
            }
        },
        Note::Gap { revision, .. } => {
            format!("The ballot before revision {revision} never came.")
        }
        Note::FollowsSomebodyElse { revision, .. } => format!(
            "Revision {revision} follows a ballot that came as another juror’s: a device may have changed hands."
        ),
        Note::ClockWentBack { revision } => format!(
            "By the clock of the device, revision {revision} is older than the one it follows; this changes nothing."
        ),
    }
}

/// A mean that needs more than two decimals is also given as an exact fraction, so that anybody can check it.
fn merit(rule: &Rule, merit: Merit) -> String {
    let (numerator, denominator) = (merit.numerator(), merit.denominator());
    match rule {
        Rule::Choose { .. } if numerator == 1 => "1 vote".to_owned(),
        Rule::Choose { .. } => format!("{numerator} votes"),
        Rule::Rank { .. } if numerator == 1 => "1 point".to_owned(),
        Rule::Rank { .. } => format!("{numerator} points"),
        Rule::Score(_) => {
            let (number, exact) = merit.decimal('.');
            if exact {
                format!("a mean of {number}")
            } else {
                format!("a mean of {numerator}/{denominator}, about {number}")
            }
        }
    }
}

fn ordinal(place: u32) -> String {
    match (place % 10, place % 100) {
        (1, rest) if rest != 11 => format!("{place}st"),
        (2, rest) if rest != 12 => format!("{place}nd"),
        (3, rest) if rest != 13 => format!("{place}rd"),
        _ => format!("{place}th"),
    }
}

fn listed(names: &[String]) -> String {
    names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ")
}

fn first(faults: &[crate::format::Fault]) -> String {
    let said = |fault: &crate::format::Fault| {
        format!("line {}: {}", fault.position, Language::English.fault(&fault.kind))
    };
    faults.first().map_or_else(String::new, said)
}

fn said_of(misfit: &Misfit) -> String {
    match misfit {
        Misfit::WrongEdition(id) => format!("The decisions are those of another edition, “{id}”."),
        Misfit::NoSuchDistinction(id) => {
            format!(
                "A distinction outside the selection, “{id}”, is not in the edition: give one that is."
            )
        }
        Misfit::NoSuchNominee(id) => {
            format!(
                "A distinction outside the selection is given to “{id}”, who is not among the nominees of the edition."
            )
        }
    }
}
