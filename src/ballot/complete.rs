//! A ballot that says everything it must, and what is missing from one that does not.

use super::{Answer, Draft, Home, Recognised, recognise};
use crate::edition::{Category, Edition, Id, Nominee};

/// A ballot without gaps: the only thing that can be signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompleteBallot {
    /// Who votes.
    pub juror: Juror,
    /// One vote for each category, in the order of the edition.
    pub votes: Vec<Vote>,
    /// The nominees that the juror did not judge, in the order of the edition.
    pub recusals: Vec<Recusal>,
}

/// Who votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Juror {
    /// As typed.
    pub name: String,
    /// Where the juror comes from.
    pub home: Home,
}

/// The answer in one category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// Which category.
    pub category: Id<Category>,
    /// What the juror decided.
    pub answer: Answer,
    /// What the juror has to say; empty where that is nothing.
    pub comment: String,
}

/// A nominee that a juror is excluded from judging.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recusal {
    /// Which nominee.
    pub nominee: Id<Nominee>,
    /// Why.
    pub reason: RecusalReason,
}

/// Why a juror is excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecusalReason {
    /// It is an action of the juror's own territory.
    OwnTerritory,
}

/// Something a ballot still lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// Nobody says who votes.
    Name,
    /// Nobody says where the juror comes from.
    Territory,
    /// Several territories bear the typed name.
    AmbiguousTerritory,
    /// No answer in this category.
    Unanswered(Id<Category>),
    /// The choice in this category is an action of the juror's own territory.
    OwnTerritory(Id<Category>),
    /// The choice in this category is nobody nominated there, as happens when an edition was corrected.
    UnknownNominee(Id<Category>),
}

impl Draft {
    /// The ballot this draft amounts to.
    ///
    /// # Errors
    /// Everything that is missing, in the order in which a juror meets it.
    pub fn complete(&self, edition: &Edition) -> Result<CompleteBallot, Vec<Gap>> {
        let mut gaps = Vec::new();
        if self.name().is_empty() {
            gaps.push(Gap::Name);
        }
        let recognised = recognise(edition, self.territory());
        match &recognised {
            Recognised::Nothing => gaps.push(Gap::Territory),
            Recognised::Several(_) => gaps.push(Gap::AmbiguousTerritory),
            Recognised::One(_) | Recognised::Elsewhere { .. } => {}
        }
        let home = recognised.home();
        let mut votes = Vec::new();
        for category in &edition.categories {
            match self.vote(edition, home.as_ref(), &category.id) {
                Ok(vote) => votes.push(vote),
                Err(gap) => gaps.push(gap),
            }
        }
        match home {
            Some(home) if gaps.is_empty() => {
                let recusals = recusals(edition, &home);
                let juror = Juror { name: self.name().to_owned(), home };
                Ok(CompleteBallot { juror, votes, recusals })
            }
            _ => Err(gaps),
        }
    }

    /// The gap of one category, if it has one, for a juror from `home`.
    pub fn gap_in(
        &self,
        edition: &Edition,
        home: Option<&Home>,
        category: &Id<Category>,
    ) -> Option<Gap> {
        self.vote(edition, home, category).err()
    }

    fn vote(
        &self,
        edition: &Edition,
        home: Option<&Home>,
        category: &Id<Category>,
    ) -> Result<Vote, Gap> {
        let answer =
            self.answer(category).ok_or_else(|| Gap::Unanswered(category.clone()))?.clone();
        if let Answer::Choice(id) = &answer {
            let nominee = edition
                .nominees_in(category)
                .find(|nominee| nominee.id == *id)
                .ok_or_else(|| Gap::UnknownNominee(category.clone()))?;
            if home.is_some_and(|home| home.locks(nominee)) {
                return Err(Gap::OwnTerritory(category.clone()));
            }
        }
        let comment = self.comment(category).to_owned();
        Ok(Vote { category: category.clone(), answer, comment })
    }
}

/// The nominees that a juror from `home` does not judge, in the order of the edition.
pub(crate) fn recusals(edition: &Edition, home: &Home) -> Vec<Recusal> {
    let own = edition.nominees.iter().filter(|nominee| home.locks(nominee));
    own.map(|nominee| Recusal { nominee: nominee.id.clone(), reason: RecusalReason::OwnTerritory })
        .collect()
}
