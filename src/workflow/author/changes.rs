//! The differences between two versions of an edition: changes that void answers, and changes of wording that do not.

mod wording;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::ballot::Affiliation;
use crate::edition::{Category, Edition, Id, Nominee, Rule, Scoring, Territory};
use crate::format::Fault;
use wording::reworded;

pub use wording::Reworded;

/// The differences between two versions of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// The categories in which answers no longer count, in the order of the new version, then the removed ones in their
    /// old order.
    pub categories: Vec<ChangedCategory>,
    /// Changes of wording, and others that do not concern jurors. All answers stay valid.
    pub reworded: Vec<Reworded>,
}

/// A category in which answers no longer count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedCategory {
    /// The new category, or the old one if it was removed.
    pub category: Arc<Category>,
    /// The differences; never empty.
    pub differences: Vec<Difference>,
}

/// A difference in a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The category was added.
    New,
    /// The category was removed.
    Gone,
    /// It is judged in another way.
    Rule,
    /// Somebody is nominated who was not.
    Came(Arc<Nominee>),
    /// Somebody is no longer nominated.
    Left(Arc<Nominee>),
    /// Other jurors than before are tied to the territory of a nominee.
    Ties(Arc<Nominee>),
}

/// Why an edition cannot amend another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unamendable {
    /// The draft is not a valid edition.
    Faulty(Vec<Fault>),
    /// The draft has the id of another edition.
    OtherEdition(Id<Edition>),
    /// The organiser's key is another one, so no invitation and no ballot would be valid.
    OtherKey,
}

impl Changes {
    /// Whether there is no difference at all.
    pub fn is_empty(&self) -> bool {
        self.categories.is_empty() && self.reworded.is_empty()
    }

    /// How people call a category that changed, also where it is gone.
    pub fn name_of(&self, id: &Id<Category>) -> String {
        let found = self.categories.iter().find(|changed| changed.category.id == *id);
        found.map_or_else(|| id.to_string(), |changed| changed.category.name.clone())
    }

    /// The categories in which answers no longer hold.
    pub fn ids(&self) -> impl Iterator<Item = &Id<Category>> {
        self.categories.iter().map(|changed| &changed.category.id)
    }
}

/// The differences between two versions of an edition.
///
/// # Errors
/// When it is not the same edition, or not the same organiser's.
pub fn changes(before: &Edition, after: &Edition) -> Result<Changes, Unamendable> {
    if before.id != after.id {
        return Err(Unamendable::OtherEdition(after.id.clone()));
    }
    if before.organiser_key != after.organiser_key {
        return Err(Unamendable::OtherKey);
    }
    let moved = moved_homes(before, after);
    let changed = |category: &Arc<Category>| {
        let differences = match before.find_category(&category.id) {
            None => vec![Difference::New],
            Some(was) => differences(before, after, was, category, &moved),
        };
        (!differences.is_empty())
            .then(|| ChangedCategory { category: Arc::clone(category), differences })
    };
    let gone = before.categories.iter().filter(|it| after.find_category(&it.id).is_none());
    let gone = gone.map(|category| ChangedCategory {
        category: Arc::clone(category),
        differences: vec![Difference::Gone],
    });
    let categories = after.categories.iter().filter_map(changed).chain(gone).collect();
    Ok(Changes { categories, reworded: reworded(before, after) })
}

fn differences(
    before: &Edition,
    after: &Edition,
    was: &Category,
    category: &Category,
    moved: &[Move],
) -> Vec<Difference> {
    let mut found = Vec::new();
    if !is_same_rule(&was.rule, &category.rule) {
        found.push(Difference::Rule);
    }
    for nominee in after.nominees_in(&category.id) {
        match before.nominees_in(&category.id).find(|it| it.id == nominee.id) {
            None => found.push(Difference::Came(Arc::clone(nominee))),
            Some(was) if ties_differ(was, nominee, moved) => {
                found.push(Difference::Ties(Arc::clone(nominee)));
            }
            Some(_) => {}
        }
    }
    let stays = |id: &Id<Nominee>| after.nominees_in(&category.id).any(|it| it.id == *id);
    let left = before.nominees_in(&category.id).filter(|nominee| !stays(&nominee.id));
    found.extend(left.map(|nominee| Difference::Left(Arc::clone(nominee))));
    found
}

/// Whether answers mean the same under two rules. The name of a criterion does not matter.
fn is_same_rule(one: &Rule, other: &Rule) -> bool {
    match (one, other) {
        (Rule::Score(one), Rule::Score(other)) => {
            let scale = |it: &Scoring| (it.from, it.to, it.half_points);
            let one_by_one = one.criteria.iter().map(|it| (&it.id, it.weight));
            scale(one) == scale(other)
                && one_by_one.eq(other.criteria.iter().map(|it| (&it.id, it.weight)))
        }
        _ => one == other,
    }
}

/// A territory from which a juror may say to come, as it was and as it is; nothing where it is gone.
struct Move {
    was: Affiliation,
    is: Option<Affiliation>,
}

/// Without invitations, the territories of the edition decide to which nominees a juror is tied. Returns those that
/// changed.
fn moved_homes(before: &Edition, after: &Edition) -> Vec<Move> {
    if before.organiser_key.is_some() {
        return Vec::new();
    }
    let moved = |territory: &Arc<Territory>| {
        let was = Affiliation::of(territory);
        let is = after.find_territory(&territory.id).map(|it| Affiliation::of(it));
        (!is.as_ref().is_some_and(|is| is_same_place(&was, is))).then_some(Move { was, is })
    };
    before.territories.iter().filter_map(moved).collect()
}

fn ties_differ(was: &Nominee, is: &Nominee, moved: &[Move]) -> bool {
    let place = |nominee: &Nominee| Affiliation::of(&nominee.territory);
    let other_tie = |home: &Move| {
        let tie = home.is.as_ref().and_then(|home| home.tie_to(&is.territory));
        home.was.tie_to(&was.territory) != tie
    };
    !is_same_place(&place(was), &place(is)) || moved.iter().any(other_tie)
}

/// Whether the same jurors are tied to two territories, whatever they are called.
fn is_same_place(one: &Affiliation, other: &Affiliation) -> bool {
    let set = |list: &[String]| list.iter().cloned().collect::<BTreeSet<_>>();
    one.code == other.code
        && set(&one.departments) == set(&other.departments)
        && set(&one.within) == set(&other.within)
}
