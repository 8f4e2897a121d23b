//! A whole page: what every page of the site says of itself, and where its parts stand.

use crate::markup::{Markup, escape};
use crate::publish::picture;
use crate::text::Language;

/// The paper of the dark theme, as `style/tokens.css` has it.
const DARK: &str = "#11121c";

/// What a page must name in its head to look as it should and to start. It depends on the build alone.
#[derive(Debug, Clone, Default)]
pub struct Start {
    /// The content security policy.
    pub policy: String,
    /// The styles and the scripts, as elements.
    pub links: String,
}

/// What differs from page to page.
pub(super) struct Whole<'a> {
    /// What it is written in.
    pub(super) text: Language,
    /// The way from the page to its root, from which its links count; empty where the page lies there.
    pub(super) base: &'a str,
    /// The way from there to the top of the site, where the files are that all pages share.
    pub(super) above: &'a str,
    /// How it looks, and what starts it.
    pub(super) start: &'a Start,
    /// Title, description, previews.
    pub(super) head: Markup,
    /// Everything from the header to the footer.
    pub(super) body: Markup,
}

impl Whole<'_> {
    /// What goes into the file. The policy stands before everything that it is about. The typefaces stand in the body,
    /// because in the head they would hold up the first paint for a moment.
    pub(super) fn write(self) -> String {
        let Self { text, base, above, start, head, body } = self;
        let base = if base.is_empty() { "./" } else { base };
        format!(
            r#"<!doctype html>
<html lang="{language}"><head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="{policy}"/>
<base href="{base}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<meta name="color-scheme" content="light dark"/>
<meta name="theme-color" content="{light}" media="(prefers-color-scheme: light)"/>
<meta name="theme-color" content="{DARK}" media="(prefers-color-scheme: dark)"/>
{head}<link rel="icon" href="{above}icons/hash.svg" type="image/svg+xml"/>
<link rel="apple-touch-icon" href="{above}icons/apple-touch-icon.png"/>
{links}
</head><body>{body}
<link rel="preload" as="font" type="font/woff2" href="{above}fonts/bricolage-grotesque.woff2" crossorigin=""/>
<link rel="preload" as="font" type="font/woff2" href="{above}fonts/atkinson-hyperlegible-next.woff2" crossorigin=""/>
</body></html>
"#,
            language = text.tag(),
            policy = start.policy,
            base = escape(base),
            light = picture::ground(),
            head = head.into_string(),
            links = start.links,
            body = body.into_string(),
        )
    }
}
