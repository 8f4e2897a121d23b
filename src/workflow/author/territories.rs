//! Territories in an edition. Adding one adds its kind, départements and régions; removing the last one that needs them
//! removes them.

use super::references::referrers;
use crate::edition::{OfficialCode, Territory};
use crate::json::{Path, Shape, Value};

/// What territories share, and the members by which they name it.
const SHARED: &[(&str, &str, &str)] = &[
    ("territory_kinds", "id", "kind"),
    ("departments", "code", "departments"),
    ("regions", "code", "region"),
];

/// Kinds in the order in which people name them; others come after.
const KINDS: &[&str] = &[
    "ville",
    "communaute-de-communes",
    "communaute-d-agglomeration",
    "communaute-urbaine",
    "metropole",
    "etablissement-public-territorial",
    "departement",
    "region",
];

/// A territory as its document says it, under this id.
pub(super) fn write(territory: &Territory, id: &str) -> Value {
    let scheme = match territory.code {
        OfficialCode::Insee(_) => "insee",
        OfficialCode::Siren(_) => "siren",
    };
    let code = Value::object([
        ("scheme", Value::string(scheme)),
        ("value", Value::string(territory.code.value())),
    ]);
    Value::object([
        ("id", Value::string(id)),
        ("kind", Value::string(territory.kind.id.as_str())),
        ("name", Value::string(&territory.name)),
        ("label", Value::string(&territory.label)),
        ("code", code),
        (
            "departments",
            Value::array(territory.departments.iter().map(|it| Value::string(&it.code))),
        ),
        ("region", Value::string(&territory.region.code)),
        ("within", Value::array(territory.within.iter().map(Value::string))),
    ])
}

/// Enters what a territory needs, each in its order; what is there already stays as it is.
pub(super) fn enter_needs(document: &mut Value, territory: &Territory) {
    let kind = Value::object([
        ("id", Value::string(territory.kind.id.as_str())),
        ("name", Value::string(&territory.kind.name)),
    ]);
    enter(document, "territory_kinds", "id", kind, kind_order);
    let regions = territory.departments.iter().map(|it| &it.region).chain([&territory.region]);
    for region in regions {
        let region = Value::object([
            ("code", Value::string(&region.code)),
            ("name", Value::string(&region.name)),
        ]);
        enter(document, "regions", "code", region, str::to_owned);
    }
    for department in &territory.departments {
        let department = Value::object([
            ("code", Value::string(&department.code)),
            ("name", Value::string(&department.name)),
            ("region", Value::string(&department.region.code)),
        ]);
        enter(document, "departments", "code", department, str::to_owned);
    }
}

fn kind_order(id: &str) -> usize {
    KINDS.iter().position(|kind| *kind == id).unwrap_or(KINDS.len())
}

/// Puts an entry before the first that comes after it, unless it is there.
fn enter<Order: Ord>(
    document: &mut Value,
    register: &str,
    key: &str,
    entry: Value,
    order: impl Fn(&str) -> Order,
) {
    let key_of = |value: &Value| value.member(key).and_then(Value::as_str).map(str::to_owned);
    let Some(own) = key_of(&entry) else { return };
    let Some(Shape::Array(entries)) = super::list_of_draft::list_mut(document, register) else {
        return;
    };
    if entries.iter().any(|it| key_of(it).as_deref() == Some(&own)) {
        return;
    }
    let after = |it: &Value| key_of(it).is_some_and(|other| order(&other) > order(&own));
    let place = entries.iter().position(after).unwrap_or(entries.len());
    entries.insert(place, entry);
}

/// Takes out what the territory that is gone needed and nothing needs any more.
pub(super) fn drop_needs(document: &mut Value, gone: Option<&Value>) {
    let mut regions = Vec::new();
    for (register, key, member) in SHARED {
        let named = gone.and_then(|gone| gone.member(member));
        let named = named.into_iter().flat_map(|it| it.elements().iter().chain([it]));
        let mut named: Vec<String> = named.filter_map(Value::as_str).map(str::to_owned).collect();
        if *register == "regions" {
            named.append(&mut regions);
        }
        for name in named {
            if let Some(dropped) = drop_unneeded(document, register, key, &name) {
                let region = dropped.member("region").and_then(Value::as_str);
                regions.extend(region.map(str::to_owned));
            }
        }
    }
}

fn drop_unneeded(document: &mut Value, register: &str, key: &str, name: &str) -> Option<Value> {
    if !referrers(document, register, name).is_empty() {
        return None;
    }
    let entries = document.find_mut(&Path::root().member(register))?;
    let Shape::Array(entries) = &mut entries.shape else { return None };
    let named = |it: &Value| it.member(key).and_then(Value::as_str) == Some(name);
    let place = entries.iter().position(named)?;
    Some(entries.remove(place))
}
