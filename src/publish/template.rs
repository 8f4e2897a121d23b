//! The page as Trunk built it, taken apart into what every page of the site shares.
//!
//! Trunk starts the program with a script inside the page, which a strict policy refuses, and does not protect the
//! wasm. Both are corrected here. What publishing renames or replaces is kept in `build/`, so that a new edition can be
//! published into the same folder without building again.

/// What the page says about its root; the only thing that differs from depth to depth.
pub(super) const BASE: &str = r#"<base href="./">"#;
const SCRIPT: &str = r#"<script type="module">"#;
const SCRIPT_END: &str = "</script>";
const LANGUAGE: &str = r#"<html lang="fr">"#;
const TITLE: &str = "<title>";
const TITLE_END: &str = "</title>";
const HREF: &str = r#"href=""#;
const TYPEFACE: &str = r#"<link rel="preload" as="font""#;
const STYLE: &str = r#"<link rel="stylesheet" href=""#;
const HERE: &str = r#"href="./"#;
const HEAD_END: &str = "</head>";
const BODY: &str = "<body>";
const BODY_END: &str = "</body>";

/// What stands in the head of a page that a script starts.
pub(super) struct Start {
    /// First: its policy.
    pub(super) policy: String,
    /// Last: how the page looks, and what starts it.
    pub(super) links: String,
}

/// A page of Trunk's, without what starts it. Its links begin at the top of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Template {
    before_base: String,
    before_title: String,
    /// Its title.
    pub(super) title: String,
    before_head_end: String,
    before_body: String,
    content: String,
    after_body: String,
    /// The module that wasm-bindgen wrote.
    pub(super) glue: String,
    /// The program.
    pub(super) wasm: String,
    /// The style sheets, in the order in which they count.
    pub(super) styles: Vec<String>,
    /// The links to the typefaces.
    typefaces: String,
}

/// What differs from page to page, as HTML.
#[derive(Clone, Copy)]
pub(super) struct Parts<'a> {
    /// BCP 47.
    pub(super) language: &'a str,
    /// The way from the page to its root: empty, or `../../`.
    pub(super) root: &'a str,
    /// The way from the root to the top of the site, where the files are that all pages share.
    pub(super) above: &'a str,
    /// Title, description, previews.
    pub(super) head: &'a str,
    /// What starts the program.
    pub(super) start: &'a Start,
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
        let mut styles = Vec::new();
        let before_title = without_styles(&before_title.replace(HERE, HREF), &mut styles);
        let before_head_end = before_head_end.trim_end().replace(HERE, HREF);
        let before_head_end = without_styles(&before_head_end, &mut styles);
        let (typefaces, before_title) = without_lines(&before_title, TYPEFACE);
        let (more, before_head_end) = without_lines(&before_head_end, TYPEFACE);
        Some(Self {
            styles,
            typefaces: typefaces + &more,
            before_base: before_base.to_owned(),
            before_title,
            title: format!("{TITLE}{title}{TITLE_END}"),
            before_head_end: before_head_end.trim_end().to_owned(),
            before_body: before_body.to_owned(),
            content: content.to_owned(),
            after_body: after_body.to_owned(),
            glue: glue.to_owned(),
            wasm: wasm.to_owned(),
        })
    }

    /// The links to what every page looks like, beside its styles: typefaces, icons. `above` leads to the top of the
    /// site.
    pub(super) fn links(&self, above: &str) -> String {
        let parts = [&self.before_title, &self.before_head_end, &self.typefaces];
        let lines = parts.into_iter().flat_map(|part| part.lines());
        let is_link = |line: &&str| line.starts_with("<link ");
        let found = lines.map(str::trim).filter(is_link);
        found.map(|line| from(line, above)).collect::<Vec<_>>().join("\n")
    }

    /// One page of the site.
    pub(super) fn page(&self, parts: &Parts<'_>) -> String {
        // What the page says without scripts, unless it has something better to say.
        let content = if parts.body.is_empty() { self.content.trim_end() } else { "" };
        let root = if parts.root.is_empty() { "./" } else { parts.root };
        [
            &self.before_base.replacen(
                LANGUAGE,
                &format!(r#"<html lang="{}">"#, parts.language),
                1,
            ),
            &parts.start.policy,
            "\n    ",
            &format!(r#"<base href="{root}">"#),
            &from(&self.before_title, parts.above),
            parts.head,
            &from(&self.before_head_end, parts.above),
            "\n    ",
            &parts.start.links,
            "\n  ",
            HEAD_END,
            &self.before_body,
            BODY,
            parts.body,
            content,
            "\n    ",
            // In the head, they would hold up the first paint for a moment.
            &from(&self.typefaces, parts.above),
            parts.failure,
            "\n  ",
            BODY_END,
            &self.after_body,
        ]
        .concat()
    }
}

/// Links that begin at the top of the site, from somewhere below it.
fn from(links: &str, above: &str) -> String {
    links.replace(HREF, &format!("{HREF}{above}"))
}

/// Takes the links to style sheets out of a head.
fn without_styles(head: &str, styles: &mut Vec<String>) -> String {
    let mut kept = String::new();
    for line in head.split_inclusive('\n') {
        let sheet = between(line, STYLE, "\"").filter(|_| line.trim_start().starts_with("<link "));
        match sheet {
            Some(path) => styles.push(path.to_owned()),
            None => kept.push_str(line),
        }
    }
    kept
}

fn between<'text>(text: &'text str, before: &str, after: &str) -> Option<&'text str> {
    text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
}

/// The lines that begin so, and the text without them.
fn without_lines(text: &str, begin: &str) -> (String, String) {
    text.split_inclusive('\n').partition(|line| line.trim_start().starts_with(begin))
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
