//! The fields of an element of a list.

use leptos::prelude::*;

use super::elements::Elements;
use super::field::{FieldAt, all_fields};
use super::group::Group;
use super::lookup::NewTerritory;
use super::recipient::Recipient;
use super::rule::Rule;
use crate::edition::OfficialCode;
use crate::json::{Path, Value};
use crate::text::Language;
use crate::ui::organiser::state::drafting::{Drafting, Judgement};
use crate::workflow::author::form::Field;
use crate::workflow::author::list::List;

#[component]
pub(super) fn Body(
    /// The list that is shown.
    list: List,
    /// The element.
    at: Path,
) -> impl IntoView {
    let text: Language = expect_context();
    let words = text.drafting();
    let field = |field| view! { <FieldAt within=at.clone() field /> };
    match list {
        List::Categories => view! {
            {field(Field::CategoryName)}
            {field(Field::CategoryDescription)}
            <Rule category=at.clone() />
            {field(Field::Quorum)}
        }
        .into_any(),
        List::Nominees | List::Candidatures => view! {
            {field(Field::NomineeTitle)}
            {field(Field::NomineeCategory)}
            {field(Field::NomineeTerritory)}
            <NewTerritory taker=at.clone() />
            {field(Field::NomineeSource)}
            <Elements list=List::Links at=at.member(List::Links.member()) />
        }
        .into_any(),
        List::Distinctions => {
            let begin = [("from", Value::integer(1)), ("to", Value::integer(1))];
            view! {
                {field(Field::DistinctionName)}
                {field(Field::Metal)}
                <Group
                    at=at.member("places")
                    label=words.with_places
                    begin=Value::object(begin)
                />
                {field(Field::Awarded)}
                {field(Field::AwardedSource)}
            }
            .into_any()
        }
        List::SpecialAwards => view! {
            {field(Field::SpecialTitle)}
            {field(Field::SpecialDistinction)}
            <Recipient award=at.clone() />
            {field(Field::SpecialStatement)}
            {field(Field::SpecialSource)}
        }
        .into_any(),
        List::Territories => view! {
            {field(Field::TerritoryLabel)}
            <Facts at />
        }
        .into_any(),
        _ => all_fields(&at).into_any(),
    }
}

/// What the register says of a territory.
#[component]
fn Facts(
    /// The territory.
    at: Path,
) -> impl IntoView {
    let text: Language = expect_context();
    let drafting: Drafting = expect_context();
    move || {
        let draft = drafting.draft()?;
        let id = draft.find(&at)?.member("id")?.as_str()?.to_owned();
        let Some(Judgement::Whole(edition)) = drafting.judgement() else { return None };
        let found = edition.territories.iter().find(|it| it.id.as_str() == id)?;
        let code = match &found.code {
            OfficialCode::Insee(code) => format!("INSEE {code}"),
            OfficialCode::Siren(code) => format!("SIREN {code}"),
        };
        let places = found.departments.iter().map(|it| it.name.as_str());
        let places = places.chain([found.region.name.as_str()]).collect::<Vec<_>>().join(", ");
        let said = (text.drafting().territory_facts)(&found.kind.name, &code, &places);
        Some(view! { <p>{said}</p> })
    }
}
