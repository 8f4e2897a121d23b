//! What is known of the outcome, in the order in which it is told: the highest metal first, then category by category.

use std::sync::Arc;

use super::{Award, Category, Distinction, Edition, SpecialAward};

/// The laureates of one distinction.
#[derive(Debug, Clone)]
pub struct Rank<'a> {
    /// Which one; `None` where sources name laureates and not the metal.
    pub distinction: Option<&'a Arc<Distinction>>,
    /// Those who won it, in each category that anybody is known to have won it in.
    pub categories: Vec<(&'a Arc<Category>, Vec<&'a Award>)>,
}

/// The source of what an organiser announced in signed results, in every edition that tells them.
pub const ANNOUNCED: &str = "resultats-signes";

impl Edition {
    /// Whether it tells what signed results say, which then lie beside it.
    pub fn is_announced(&self) -> bool {
        self.sources.iter().any(|source| source.id.as_str() == ANNOUNCED)
    }

    /// What can be won, the highest first.
    pub fn distinctions_by_metal(&self) -> Vec<&Arc<Distinction>> {
        let mut distinctions: Vec<_> = self.distinctions.iter().collect();
        distinctions.sort_by_key(|distinction| distinction.metal);
        distinctions
    }

    /// What was given outside the selection, the highest first.
    pub fn special_awards_by_metal(&self) -> Vec<&SpecialAward> {
        let mut awards: Vec<_> = self.special_awards.iter().collect();
        awards.sort_by_key(|award| award.distinction.metal);
        awards
    }

    /// The laureates of each distinction that has any, the highest first, at the end those without a metal.
    pub fn ranks(&self) -> Vec<Rank<'_>> {
        let distinctions = self.distinctions_by_metal().into_iter().map(Some).chain([None]);
        let ranks = distinctions.map(|distinction| {
            let categories = self.categories.iter();
            let categories =
                categories.map(|category| (category, self.laureates(category, distinction)));
            let categories = categories.filter(|(_, laureates)| !laureates.is_empty()).collect();
            Rank { distinction, categories }
        });
        ranks.filter(|rank| !rank.categories.is_empty()).collect()
    }

    fn laureates(
        &self,
        category: &Category,
        distinction: Option<&Arc<Distinction>>,
    ) -> Vec<&Award> {
        let won = |award: &&Award| {
            let same = award.distinction.as_ref().map(|it| &it.id) == distinction.map(|it| &it.id);
            same && award.nominee.category.id == category.id
        };
        self.awards.iter().filter(won).collect()
    }

    /// The categories of which nobody is known to have won anything.
    pub fn categories_without_award(&self) -> impl Iterator<Item = &Arc<Category>> {
        let won = |category: &Category| {
            self.awards.iter().any(|award| award.nominee.category.id == category.id)
        };
        self.categories.iter().filter(move |category| !won(category))
    }

    /// How many of those who received this distinction the edition names.
    pub fn named(&self, distinction: &Distinction) -> usize {
        let inside = self.awards.iter().filter_map(|award| award.distinction.as_ref());
        let outside = self.special_awards.iter().map(|award| &award.distinction);
        inside.chain(outside).filter(|it| it.id == distinction.id).count()
    }

    /// Whether anybody is known to have won anything.
    pub fn has_outcome(&self) -> bool {
        !self.awards.is_empty() || !self.special_awards.is_empty()
    }
}
