//! The page of a nominee as it stands before any program runs; controls that need the program are asleep.

use crate::edition::Nominee;
use crate::markup::nominee::{Step, head, known, pager, see_also};
use crate::markup::pieces::{hue, main, page_of, sleeping_button};
use crate::markup::{Markup, element};
use crate::publish::root::Root;
use crate::text::Language;

pub(super) fn nominee(nominee: &Nominee, root: &Root<'_>) -> Markup {
    let scene = root.scene();
    let text = root.text;
    let known = element("div", &[("class", "stack stack--wide")], known(nominee, scene));
    let known = element("div", &[("class", "stack stack--wide")], [known, share(text)]);
    let aside = [("class", "stack stack--wide"), ("aria-label", text.nominee().see_also)];
    let aside = element("aside", &aside, see_also(nominee, scene));
    let content = [
        element("header", &[("class", "nominee-head")], head(nominee, scene)),
        element("div", &[("class", "wrap split")], [known, aside]),
        steps(nominee, root).into(),
    ];
    main(element("article", &[("data-hue", &hue(&nominee.category))], content))
}

/// Copying needs the program; its place is kept.
fn share(text: Language) -> Markup {
    let words = text.nominee();
    let [class, id] = [("class", "visually-hidden"), ("id", "partage")];
    let title = element("h2", &[class, id], words.share);
    let status = element("p", &[("role", "status")], "");
    let row = [sleeping_button("button", words.copy_link), status];
    let row = element("div", &[("class", "share")], row);
    element("section", &[("class", "stack"), ("aria-labelledby", "partage")], [title, row])
}

/// In the order of the nominees; a candidature is none of them.
fn steps(nominee: &Nominee, root: &Root<'_>) -> Option<Markup> {
    let all = &root.open.edition.nominees;
    let place = all.iter().position(|other| other.id == nominee.id)?;
    let step = |place: usize| {
        let to = all.get(place)?;
        Some(Step { to, href: page_of(to).to_href() })
    };
    let previous = place.checked_sub(1).and_then(step);
    let steps = pager(previous, step(place + 1), (place + 1, all.len()), None, root.scene());
    let pager = [("class", "wrap"), ("aria-label", root.text.nominee().neighbours)];
    Some(element("nav", &pager, steps))
}
