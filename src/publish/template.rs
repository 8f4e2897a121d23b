//! The page as Trunk built it, taken apart into what every page of the site shares.
//!
//! Trunk starts the app with a script inside the page, which a strict policy refuses, and does not protect the wasm.
//! Both are put right here.

/// What the page says about its root; the only thing that differs from depth to depth.
pub(super) const BASE: &str = r#"<base href="./">"#;
const SCRIPT: &str = r#"<script type="module">"#;
const SCRIPT_END: &str = "</script>";
const TITLE: &str = "<title>";
const TITLE_END: &str = "</title>";
const HEAD_END: &str = "</head>";
const BODY: &str = "<body>";
const BODY_END: &str = "</body>";

/// A page of Trunk's, without what starts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Template {
    before_base: String,
    before_title: String,
    title: String,
    before_head_end: String,
    before_body: String,
    content: String,
    after_body: String,
    /// The module that wasm-bindgen wrote.
    pub(super) glue: String,
    /// The program.
    pub(super) wasm: String,
}

/// What differs from page to page, as HTML.
pub(super) struct Parts<'a> {
    /// The way from the page to the root: empty, or `../../`.
    pub(super) root: &'a str,
    /// What stands before anything is loaded.
    pub(super) policy: &'a str,
    /// Title, description, previews; the title of the template where this is empty.
    pub(super) head: &'a str,
    /// What else is known of every page, as links.
    pub(super) links: &'a str,
    /// What starts the app.
    pub(super) start: &'a str,
    /// What is read before the app is there.
    pub(super) body: &'a str,
    /// What is said when the app does not start.
    pub(super) failure: &'a str,
}

impl Template {
    /// Takes a page of Trunk's apart; `None` if it is none, or was published already.
    pub(super) fn parse(html: &str) -> Option<Self> {
        let (before, script) = html.split_once(SCRIPT)?;
        let (script, after) = script.split_once(SCRIPT_END)?;
        let glue = between(script, "from './", "'")?;
        let wasm = between(script, "module_or_path: './", "'")?;
        let html = format!("{}{}", before.trim_end(), after);
        let html = without_link(&html, &format!(r#"<link rel="modulepreload" href="./{glue}""#));
        let html = without_link(&html, &format!(r#"<link rel="preload" href="./{wasm}""#));
        let (before_base, rest) = html.split_once(BASE)?;
        let (before_title, rest) = rest.split_once(TITLE)?;
        let (title, rest) = rest.split_once(TITLE_END)?;
        let (before_head_end, rest) = rest.split_once(HEAD_END)?;
        let (before_body, rest) = rest.split_once(BODY)?;
        let (content, after_body) = rest.split_once(BODY_END)?;
        Some(Self {
            before_base: before_base.to_owned(),
            before_title: before_title.to_owned(),
            title: format!("{TITLE}{title}{TITLE_END}"),
            before_head_end: before_head_end.trim_end().to_owned(),
            before_body: before_body.to_owned(),
            content: content.to_owned(),
            after_body: after_body.to_owned(),
            glue: glue.to_owned(),
            wasm: wasm.to_owned(),
        })
    }

    /// Whether the page asks for this file itself.
    pub(super) fn names(&self, path: &str) -> bool {
        let here = format!("\"./{path}\"");
        path == self.glue
            || path == self.wasm
            || self.before_head_end.contains(&here)
            || self.before_title.contains(&here)
    }

    /// The links to what every page looks like: styles, typefaces, icons.
    pub(super) fn links(&self) -> String {
        let lines = self.before_title.lines().chain(self.before_head_end.lines());
        lines
            .map(str::trim)
            .filter(|line| line.starts_with("<link "))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// One page of the site.
    pub(super) fn page(&self, parts: &Parts<'_>) -> String {
        let head = if parts.head.is_empty() { &self.title } else { parts.head };
        // What the page says without scripts, unless it has something better to say.
        let content = if parts.body.is_empty() { self.content.trim_end() } else { "" };
        [
            &self.before_base,
            parts.policy,
            &format!(r#"<base href="{}">"#, if parts.root.is_empty() { "./" } else { parts.root }),
            &self.before_title,
            head,
            &self.before_head_end,
            parts.links,
            "\n    ",
            parts.start,
            "\n  ",
            HEAD_END,
            &self.before_body,
            BODY,
            parts.body,
            content,
            "\n    ",
            parts.failure,
            "\n  ",
            BODY_END,
            &self.after_body,
        ]
        .concat()
    }
}

fn between<'text>(text: &'text str, before: &str, after: &str) -> Option<&'text str> {
    text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
}

fn without_link(html: &str, begin: &str) -> String {
    match html.split_once(begin) {
        Some((before, rest)) => {
            let after = rest.split_once('>').map_or("", |(_, after)| after);
            format!("{before}{after}")
        }
        None => html.to_owned(),
    }
}
