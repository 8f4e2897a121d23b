//! The complete ballot, which is the only thing that can be signed, and the gaps of a draft that is not complete.

use std::collections::{BTreeMap, BTreeSet};

use super::{Answer, Conflict, Draft, Mandate, Scores, Subject, Tie};
use crate::edition::{Category, Edition, Id, Nominee, Rule, Scoring};

/// A ballot without gaps: the only thing that can be signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompleteBallot {
    /// One vote for each category in which there is somebody to judge, in the order of the edition.
    pub votes: Vec<Vote>,
    /// The nominees that the juror does not judge, in the order of the edition.
    pub recusals: Vec<Recusal>,
    /// The nominees that the juror is tied to and judges all the same, in the order of the edition.
    pub no_conflict: Vec<Id<Nominee>>,
    /// What the juror has to say of nominees, in the order of the edition.
    pub comments: Vec<(Id<Nominee>, String)>,
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

/// A nominee that a juror does not judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recusal {
    /// Which nominee.
    pub nominee: Id<Nominee>,
    /// The reason.
    pub reason: RecusalReason,
    /// What the juror adds; never empty for [`RecusalReason::Other`].
    pub note: String,
}

/// Why a juror does not judge a nominee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecusalReason {
    /// It is an action of the juror's own territory.
    OwnTerritory,
    /// Its territory lies in the juror's, or the juror's in it.
    RelatedTerritory,
    /// The juror says why.
    Other,
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
    /// Whether the tie to this nominee matters.
    Tie(Id<Nominee>),
    /// Why the juror does not judge this nominee.
    Reason(Id<Nominee>),
    /// No answer in this category.
    Unanswered(Id<Category>),
    /// This many scores are missing in this category.
    Unscored(Id<Category>, usize),
    /// The answer in this category names a nominee that the juror does not judge.
    Recused(Id<Category>),
    /// The answer in this category names nobody nominated there, as happens when an edition was corrected.
    UnknownNominee(Id<Category>),
    /// The answer in this category is not one that its rule allows, as happens when an edition was corrected.
    AgainstRule(Id<Category>),
}

/// Why an answer does not fit its category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Misfit {
    Unknown(Id<Nominee>),
    Recused(Id<Nominee>),
    AgainstRule,
    Unscored(usize),
}

impl CompleteBallot {
    /// A draft with the same answers, without the juror's name and private notes.
    pub fn to_draft(&self) -> Draft {
        let mut draft = Draft::default();
        for vote in &self.votes {
            draft.set_answer(&vote.category, Some(vote.answer.clone()));
            draft.set_comment(&Subject::Category(vote.category.clone()), &vote.comment);
        }
        for recusal in self.recusals.iter().filter(|it| it.reason != RecusalReason::OwnTerritory) {
            let conflict = Conflict::Recused(recusal.note.clone());
            draft.set_conflict(&recusal.nominee, Some(conflict));
        }
        for nominee in &self.no_conflict {
            draft.set_conflict(nominee, Some(Conflict::NoConflict));
        }
        for (nominee, comment) in &self.comments {
            draft.set_comment(&Subject::Nominee(nominee.clone()), comment);
        }
        draft
    }
}

impl Draft {
    /// The complete ballot of this draft.
    ///
    /// # Errors
    /// Everything that is missing, in the order in which a juror meets it.
    pub fn complete(
        &self,
        edition: &Edition,
        mandate: &Mandate,
    ) -> Result<CompleteBallot, Vec<Gap>> {
        let mut gaps = Vec::new();
        let mut votes = Vec::new();
        for category in mandate.categories(edition) {
            gaps.extend(self.ties_missing(edition, mandate, category));
            match self.vote(edition, mandate, category) {
                Ok(vote) => votes.extend(vote),
                Err(gap) => gaps.push(gap),
            }
        }
        if !gaps.is_empty() {
            return Err(gaps);
        }
        let nominees = || mandate.nominees(edition);
        let no_conflict = nominees().filter(|nominee| {
            let said = self.conflict(&nominee.id) == Some(&Conflict::NoConflict);
            said && mandate.tie_to(nominee) == Some(Tie::Related)
        });
        let comment = |nominee: &Nominee| {
            let comment = self.comment(&Subject::Nominee(nominee.id.clone()));
            (!comment.is_empty()).then(|| (nominee.id.clone(), comment.to_owned()))
        };
        Ok(CompleteBallot {
            votes,
            recusals: nominees().filter_map(|nominee| self.recusal(mandate, nominee)).collect(),
            no_conflict: no_conflict.map(|nominee| nominee.id.clone()).collect(),
            comments: nominees().filter_map(comment).collect(),
        })
    }

    /// Everything that one category still lacks.
    pub fn gaps_in(&self, edition: &Edition, mandate: &Mandate, category: &Category) -> Vec<Gap> {
        let mut gaps = self.ties_missing(edition, mandate, category);
        gaps.extend(self.vote(edition, mandate, category).err());
        gaps
    }

    /// Whether the juror does not judge a nominee, and why.
    pub fn recusal(&self, mandate: &Mandate, nominee: &Nominee) -> Option<Recusal> {
        let tie = mandate.tie_to(nominee);
        let said = match self.conflict(&nominee.id) {
            Some(Conflict::Recused(reason)) => Some(reason.as_str()),
            Some(Conflict::NoConflict) | None => None,
        };
        let (reason, note) = match (tie, said) {
            (Some(Tie::Own), _) => (RecusalReason::OwnTerritory, ""),
            (Some(Tie::Related), Some(said)) => (RecusalReason::RelatedTerritory, said),
            (None, Some(said)) => (RecusalReason::Other, said),
            (_, None) => return None,
        };
        Some(Recusal { nominee: nominee.id.clone(), reason, note: note.to_owned() })
    }

    fn ties_missing(&self, edition: &Edition, mandate: &Mandate, category: &Category) -> Vec<Gap> {
        let gap = |nominee: &Nominee| {
            let said = self.conflict(&nominee.id);
            let unsaid = mandate.tie_to(nominee) == Some(Tie::Related) && said.is_none();
            if unsaid && mandate.must_declare_ties() {
                return Some(Gap::Tie(nominee.id.clone()));
            }
            let recusal = self.recusal(mandate, nominee)?;
            let unfounded = recusal.reason == RecusalReason::Other && recusal.note.is_empty();
            unfounded.then(|| Gap::Reason(nominee.id.clone()))
        };
        edition.nominees_in(&category.id).filter_map(|nominee| gap(nominee)).collect()
    }

    /// The vote in one category; none where nobody is left to judge.
    fn vote(
        &self,
        edition: &Edition,
        mandate: &Mandate,
        category: &Category,
    ) -> Result<Option<Vote>, Gap> {
        let id = &category.id;
        let recused = |nominee: &Nominee| self.recusal(mandate, nominee).is_some();
        if edition.nominees_in(id).all(|nominee| recused(nominee)) {
            return Ok(None);
        }
        let answer = self.answer(id).ok_or_else(|| Gap::Unanswered(id.clone()))?;
        let answer = without_recused_scores(answer, edition, category, recused);
        fits(&answer, edition, category, recused).map_err(|misfit| match misfit {
            Misfit::Unknown(_) => Gap::UnknownNominee(id.clone()),
            Misfit::Recused(_) => Gap::Recused(id.clone()),
            Misfit::AgainstRule => Gap::AgainstRule(id.clone()),
            Misfit::Unscored(missing) => Gap::Unscored(id.clone(), missing),
        })?;
        let comment = self.comment(&Subject::Category(id.clone())).to_owned();
        Ok(Some(Vote { category: id.clone(), answer, comment }))
    }
}

/// Removes scores of nominees that the juror does not judge, which may have been given before that was known.
fn without_recused_scores(
    answer: &Answer,
    edition: &Edition,
    category: &Category,
    recused: impl Fn(&Nominee) -> bool,
) -> Answer {
    let Answer::Scores(scores) = answer else { return answer.clone() };
    let gone = edition.nominees_in(&category.id).filter(|nominee| recused(nominee));
    let gone: BTreeSet<_> = gone.map(|nominee| &nominee.id).collect();
    let left = scores.iter().filter(|((scored, _), _)| !gone.contains(scored));
    Answer::Scores(left.map(|(place, score)| (place.clone(), *score)).collect())
}

/// Whether an answer fits its category and names no nominee that is `recused`. The same check finds the gaps of a draft
/// and the faults of a ballot.
pub(crate) fn fits(
    answer: &Answer,
    edition: &Edition,
    category: &Category,
    recused: impl Fn(&Nominee) -> bool,
) -> Result<(), Misfit> {
    if let Answer::Blank | Answer::Abstention = answer {
        return Ok(());
    }
    let nominees = edition.nominees_in(&category.id).map(|nominee| (&nominee.id, nominee));
    let nominees: BTreeMap<_, _> = nominees.collect();
    let judged = |id: &Id<Nominee>| match nominees.get(id) {
        None => Err(Misfit::Unknown(id.clone())),
        Some(nominee) if recused(nominee) => Err(Misfit::Recused(id.clone())),
        Some(_) => Ok(()),
    };
    match (answer, &category.rule) {
        (Answer::Choice(chosen), Rule::Choose { up_to })
            if (1..=*up_to).contains(&chosen.len()) =>
        {
            chosen.iter().try_for_each(judged)
        }
        (Answer::Ranking(ranked), Rule::Rank { points })
            if (1..=points.len()).contains(&ranked.len()) =>
        {
            ranked.iter().try_for_each(judged)
        }
        (Answer::Scores(scores), Rule::Score(scoring)) => {
            scores.keys().try_for_each(|(nominee, _)| judged(nominee))?;
            let asked = nominees.values().filter(|nominee| !recused(nominee)).count();
            fit(scores, asked, scoring)
        }
        _ => Err(Misfit::AgainstRule),
    }
}

/// Whether scores of nominees that may be judged are on the scale, and whether there is one of each of the `nominees` on
/// each criterion.
fn fit(scores: &Scores, nominees: usize, scoring: &Scoring) -> Result<(), Misfit> {
    let allowed = scores.iter().all(|((_, criterion), score)| {
        scoring.criteria.iter().any(|it| it.id == *criterion) && scoring.allows(*score)
    });
    if !allowed {
        return Err(Misfit::AgainstRule);
    }
    let asked = nominees.saturating_mul(scoring.criteria.len());
    match asked.saturating_sub(scores.len()) {
        0 => Ok(()),
        missing => Err(Misfit::Unscored(missing)),
    }
}
