//! What a count found, for people and for programs; and how each category was counted, for whoever asks.

use super::Counted;
use crate::command::Console;
use crate::edition::{Category, Id};
use crate::json::Value;
use crate::workflow::office::Situation;
use crate::workflow::office::decide::verdict::Outcome;
use crate::workflow::office::participation::AnswerState;

pub(super) fn say(situation: &Situation, console: &mut Console) {
    let text = console.text;
    let (words, counting) = (text.counts(), text.counting());
    for verdict in &situation.decided.verdicts {
        let mut sentence = (counting.outcome)(&verdict.outcome);
        let notes = match &verdict.outcome {
            Outcome::Counted(notes) => notes.as_slice(),
            _ => &[],
        };
        for note in notes {
            sentence = format!("{sentence} {}", (counting.note)(note));
        }
        console.say(&format!("{}: [{}] {sentence}", verdict.name, verdict.outcome.code()));
    }
    for juror in &situation.participation.jurors {
        if juror.answer != AnswerState::Answered {
            let again: Vec<_> = juror.again.iter().map(|it| it.name.as_str()).collect();
            let again = if again.is_empty() { "" } else { &format!(" ({})", again.join(", ")) };
            let answer = (counting.answer)(juror.answer);
            console.say(&format!("{}: {answer}{again}", juror.juror.name));
        }
    }
    for category in &situation.participation.categories {
        let turnout = (counting.turnout)(category.invited, category.turnout);
        let outlook = category.outlook.map_or("", counting.outlook);
        let line = format!("{}: {turnout} {outlook}", category.category.name);
        console.say(line.trim_end());
    }
    let unfitting = situation.decided.unfitting.len()
        + situation.decided.needless.len()
        + situation.count.unfitting.len();
    if unfitting > 0 {
        console.say(&(words.unfitting)(unfitting));
    }
}

/// The same for programs.
pub(super) fn report(situation: &Situation) -> Value {
    let files = situation.decided.verdicts.iter().map(|verdict| {
        let row = Value::object([
            ("file", Value::string(&verdict.name)),
            ("code", Value::string(verdict.outcome.code())),
            ("digest", Value::string(verdict.names.to_string())),
        ]);
        let set_aside = verdict.outcome.set_aside().iter().map(|it| &it.category);
        with_categories(row, "set_aside", set_aside)
    });
    let jurors = situation.participation.jurors.iter().map(|juror| {
        let answer = match juror.answer {
            AnswerState::Missing => "missing",
            AnswerState::InConflict => "conflict",
            AnswerState::Incomplete => "incomplete",
            AnswerState::Answered => "answered",
        };
        let id = Value::string(juror.juror.id.as_str());
        let row = Value::object([("juror", id), ("answer", Value::string(answer))]);
        with_categories(row, "again", juror.again.iter().map(|it| &it.id))
    });
    let categories = situation.participation.categories.iter().map(|category| {
        let outlook = category.outlook.map_or_else(Value::null, |outlook| {
            Value::boolean(outlook == crate::count::Outlook::Settled)
        });
        Value::object([
            ("category", Value::string(category.category.id.as_str())),
            ("invited", category.invited.map_or_else(Value::null, Value::integer)),
            ("present", Value::integer(category.turnout.present())),
            ("abstaining", Value::integer(category.turnout.abstaining)),
            ("recused", Value::integer(category.turnout.recused)),
            ("missing", Value::integer(category.missing)),
            ("settled", outlook),
        ])
    });
    Value::object([
        ("files", Value::array(files)),
        ("jurors", Value::array(jurors)),
        ("categories", Value::array(categories)),
    ])
}

/// A row that names categories too, where there are any.
fn with_categories<'a>(
    row: Value,
    member: &str,
    categories: impl Iterator<Item = &'a Id<Category>>,
) -> Value {
    let mut categories = categories.map(|id| Value::string(id.as_str())).peekable();
    if categories.peek().is_none() { row } else { row.with(member, Value::array(categories)) }
}

pub(super) fn explain(counted: &Counted, console: &mut Console) {
    let text = console.text;
    let Counted { office, situation } = counted;
    let invited = situation.participation.categories.iter().map(|it| it.invited);
    for ((category, count), invited) in situation.count.categories.iter().zip(invited) {
        console.say("");
        console.say(&category.name);
        for sentence in text.explain(&office.open().edition, category, count, invited) {
            console.say(&format!("  {sentence}"));
        }
    }
}
