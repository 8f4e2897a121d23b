//! What was gathered, as a plain text to hand on with a program. It has no words of its own, so it needs no language.

use std::fmt::Write as _;

use super::{Component, Licences};

/// Its name.
pub const TEXT: &str = "LICENCES.txt";

/// Each component in a line with its licence and whom it names, then each text once, below what it belongs to.
pub fn write_text(licences: &Licences) -> String {
    let mut text = String::new();
    for component in &licences.components {
        let parts = [vec![component.licence.as_str().to_owned()], component.authors.clone()];
        let _ = writeln!(text, "{}: {}", name(component), parts.concat().join(", "));
    }
    for (notice, components) in licences.notices() {
        let names: Vec<_> = components.into_iter().map(name).collect();
        let _ = writeln!(text, "\n{}\n{}\n\n{}", "=".repeat(80), names.join(", "), notice.text());
    }
    text
}

fn name(component: &Component) -> String {
    component.version.iter().fold(component.name.clone(), |name, version| name + " " + version)
}
