//! Explains the result of a category, with the same sentences in the same order in every language.

use super::Language;
use crate::count::{CategoryCount, selected};
use crate::edition::{Category, Edition, Id, Nominee};

impl Language {
    /// Explains the result of a category: how it was judged, who took part, each place with its prize, and how ties
    /// were broken.
    pub fn explain(
        self,
        edition: &Edition,
        category: &Category,
        count: &CategoryCount,
        invited: Option<u32>,
    ) -> Vec<String> {
        let words = self.counting();
        let name = |id: &Id<Nominee>| {
            let nominee = edition.find_nominee(id);
            nominee.map_or_else(
                || id.to_string(),
                |nominee| format!("{} – {}", nominee.title, nominee.territory.label),
            )
        };
        let names = |ids: &mut dyn Iterator<Item = &Id<Nominee>>| ids.map(name).collect::<Vec<_>>();
        let turnout = count.tally.turnout;
        let mut said = vec![(words.rule)(&category.rule), (words.turnout)(invited, turnout)];
        if let Some(quorum) = category.quorum.filter(|_| count.without_quorum) {
            said.push((words.without_quorum)(turnout.present(), quorum));
        }
        let mut shared = false;
        for place in &count.places {
            let names = names(&mut place.nominees.iter());
            if place.merit.is_zero() {
                said.push((words.nothing)(&names));
                continue;
            }
            shared |= names.len() > 1;
            let merit = (words.merit)(&category.rule, place.merit);
            let distinction = place.distinction.as_ref().map(|it| it.name.as_str());
            said.push((words.place)(place.place, &names, &merit, distinction));
            if let Some(decision) = &place.decided {
                said.push((words.decided)(&name(&decision.ahead), &decision.reason));
            }
        }
        if shared {
            said.push(words.shared.to_owned());
        }
        if !count.unjudged.is_empty() {
            said.push((words.unjudged)(&names(&mut count.unjudged.iter())));
        }
        for (nominee, tally) in &count.tally.nominees {
            if tally.recusals > 0 {
                said.push((words.recusals)(&name(nominee), tally.recusals));
            }
        }
        if let Some(selection) = edition.selection {
            said.push((words.selection)(selection));
            said.push((words.selected)(&names(&mut selected(count, selection).into_iter())));
        }
        said
    }
}
