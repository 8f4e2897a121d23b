//! Each member of an edition that an organiser fills in: where it stands, and what may stand in it.

use super::{Field, Input};

/// A member, as the form knows it.
pub(super) struct Entry {
    pub(super) field: Field,
    /// Its list or object, without the places in lists.
    pub(super) within: &'static str,
    pub(super) member: &'static str,
    pub(super) input: Input,
    /// Whether it may be missing.
    pub(super) optional: bool,
}

const fn must(field: Field, within: &'static str, member: &'static str, input: Input) -> Entry {
    Entry { field, within, member, input, optional: false }
}

const fn may(field: Field, within: &'static str, member: &'static str, input: Input) -> Entry {
    Entry { field, within, member, input, optional: true }
}

/// What nominees and candidatures have in common.
pub(super) const ENTRIES: &str = "nominees";

/// All of them, in the order in which they are asked for.
pub(super) const FORM: &[Entry] = &[
    must(Field::Title, "", "title", Input::Line),
    must(Field::Theme, "", "theme", Input::Line),
    must(Field::Language, "", "language", Input::Word(&["fr", "en"])),
    must(Field::Presentation, "", "presentation", Input::Paragraphs),
    may(Field::Ties, "", "ties", Input::Word(&["shared", "president"])),
    must(Field::OrganiserName, "organisers", "name", Input::Line),
    may(Field::OrganiserUrl, "organisers", "url", Input::Address),
    must(Field::Day, "dates", "date", Input::Day),
    must(Field::DayLabel, "dates", "label", Input::Line),
    must(Field::LicenceName, "licence", "name", Input::Line),
    must(Field::LicenceUrl, "licence", "url", Input::Address),
    must(Field::EarlierTitle, "earlier", "title", Input::Line),
    must(Field::EarlierTheme, "earlier", "theme", Input::Line),
    must(Field::EarlierSource, "earlier", "source", Input::One("sources")),
    must(Field::SourceTitle, "sources", "title", Input::Line),
    must(Field::SourcePublisher, "sources", "publisher", Input::Line),
    may(Field::SourcePublished, "sources", "published", Input::Day),
    may(Field::SourceUrl, "sources", "url", Input::Address),
    must(Field::CategoryName, "categories", "name", Input::Line),
    must(Field::CategoryDescription, "categories", "description", Input::Paragraph),
    may(Field::Quorum, "categories", "quorum", Input::Number),
    must(Field::UpTo, "categories.rule", "up_to", Input::Number),
    must(Field::Points, "categories.rule", "points", Input::Numbers),
    must(Field::ScaleFrom, "categories.rule.scale", "from", Input::Number),
    must(Field::ScaleTo, "categories.rule.scale", "to", Input::Number),
    must(Field::HalfPoints, "categories.rule.scale", "half_points", Input::Switch),
    must(Field::CriterionName, "categories.rule.criteria", "name", Input::Line),
    must(Field::CriterionWeight, "categories.rule.criteria", "weight", Input::Number),
    must(Field::PanelName, "panels", "name", Input::Line),
    must(Field::PanelCategories, "panels", "categories", Input::Several("categories")),
    must(Field::NomineeTitle, ENTRIES, "title", Input::Line),
    must(Field::NomineeCategory, ENTRIES, "category", Input::One("categories")),
    must(Field::NomineeTerritory, ENTRIES, "territory", Input::One("territories")),
    must(Field::NomineeSource, ENTRIES, "source", Input::One("sources")),
    must(Field::LinkLabel, "nominees.links", "label", Input::Line),
    must(Field::LinkUrl, "nominees.links", "url", Input::Address),
    must(Field::TerritoryLabel, "territories", "label", Input::Line),
    must(Field::DistinctionName, "distinctions", "name", Input::Line),
    must(Field::Metal, "distinctions", "metal", Input::Word(&["gold", "silver", "bronze"])),
    must(Field::PlacesFrom, "distinctions.places", "from", Input::Number),
    must(Field::PlacesTo, "distinctions.places", "to", Input::Number),
    may(Field::Awarded, "distinctions", "awarded", Input::Number),
    may(Field::AwardedSource, "distinctions", "source", Input::One("sources")),
    must(Field::AwardNominee, "awards", "nominee", Input::One(ENTRIES)),
    may(Field::AwardDistinction, "awards", "distinction", Input::One("distinctions")),
    must(Field::AwardStatement, "awards", "statement", Input::Paragraph),
    must(Field::AwardSource, "awards", "source", Input::One("sources")),
    must(Field::SpecialDistinction, "special_awards", "distinction", Input::One("distinctions")),
    must(Field::SpecialTitle, "special_awards", "title", Input::Line),
    must(Field::SpecialRecipient, "special_awards.recipient", "name", Input::Line),
    must(Field::SpecialStatement, "special_awards", "statement", Input::Paragraph),
    must(Field::SpecialSource, "special_awards", "source", Input::One("sources")),
    must(Field::SelectedPlaces, "selection", "places", Input::Number),
    must(Field::SelectedPoints, "selection", "points", Input::Number),
];
