//! The manifest by which a browser installs a root as an app: its name, icons, shortcuts, and the files that it opens.
//!
//! Its addresses count from the manifest, which lies in the root, so that the site works at any place of any host.
//! Only an `id` would not: it counts from the top of the host, where another site may say the same. Without one, the
//! address of the start page is the id, which no other root has and which stays.

use super::picture::{self, Icon, Purpose};
use super::root::Root;
use crate::address::Address;
use crate::json::{Value, pretty};

/// Where it lies, below its root.
pub(super) const MANIFEST: &str = "manifest.webmanifest";

/// The manifest of a root.
pub(super) fn manifest(root: &Root<'_>) -> String {
    let (text, edition) = (root.text, &root.open.edition);
    let above = root.to_top();
    let top = if above.is_empty() { "./" } else { above };
    let string = |text: &str| Value::string(text);
    let pages = [(text.frame().vote, Address::Desk), (text.frame().explore, Address::home())];
    let shortcuts = pages.into_iter().zip(picture::SHORTCUTS).map(|((name, page), icon)| {
        Value::object([
            ("name", string(name)),
            ("url", string(&page.to_href())),
            ("icons", Value::array([picture_of(icon, above)])),
        ])
    });
    let ballots = Value::object([
        ("action", string(&Address::Verify.to_href())),
        ("accept", Value::object([("application/json", Value::array([string(".json")]))])),
    ]);
    let ground = picture::ground();
    let manifest = Value::object([
        ("name", string(&(text.frame().title)("", &edition.title))),
        ("short_name", string(&edition.title)),
        ("description", string(&(text.published().explore_description)(edition))),
        ("lang", string(text.tag())),
        ("dir", string("ltr")),
        ("start_url", string(&Address::home().to_href())),
        // Both languages and every edition are the same app once it runs.
        ("scope", string(top)),
        ("display", string("standalone")),
        ("background_color", string(&ground)),
        ("theme_color", string(&ground)),
        ("categories", Value::array(["government", "utilities"].map(string))),
        ("icons", Value::array(picture::ICONS.map(|icon| picture_of(icon, above)))),
        ("shortcuts", Value::array(shortcuts)),
        ("file_handlers", Value::array([ballots])),
        // One window, because two windows could not both save the same draft. The draft is saved before the window
        // shows another page.
        ("launch_handler", Value::object([("client_mode", string("navigate-existing"))])),
    ]);
    pretty(&manifest)
}

fn picture_of(icon: Icon, above: &str) -> Value {
    let (sizes, kind) = match icon.size {
        Some(size) => (format!("{size}x{size}"), "image/png"),
        None => ("any".to_owned(), "image/svg+xml"),
    };
    let purpose = match icon.purpose {
        Purpose::Any => "any",
        Purpose::Maskable => "maskable",
    };
    Value::object([
        ("src", Value::string(format!("{above}{}", icon.path))),
        ("sizes", Value::string(sizes)),
        ("type", Value::string(kind)),
        ("purpose", Value::string(purpose)),
    ])
}
