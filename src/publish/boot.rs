//! What starts a program, so that one changed byte of it starts nothing; and what is said then.

use super::integrity;
use super::module::Module;
use super::policy;
use super::styles::Styles;
use crate::json::{Value, canonical};
use crate::markup::escape;
use crate::signing::Digest;
use crate::text::Language;

/// The source with an empty place for the names of a build.
const SOURCE: &str = include_str!("boot.js");

/// What starts one program of a build.
pub(super) struct Boot {
    /// The program.
    pub(super) module: Module,
    /// How its pages look.
    styles: Styles,
    /// Its file.
    pub(super) name: String,
    /// What the file says.
    pub(super) script: String,
}

/// What stands in the head of a page that starts a program.
pub(super) struct Start {
    /// First: its policy.
    pub(super) policy: String,
    /// Last: how the page looks, and the program.
    pub(super) links: String,
}

impl Boot {
    /// Ties boot, glue and wasm together by their hashes.
    pub(super) fn new(module: Module, styles: Styles) -> Self {
        let release = Value::object([
            ("glue", Value::string(format!("./{}", module.glue.path))),
            ("integrity", Value::string(&module.wasm.integrity)),
            ("wasm", Value::string(format!("./{}", module.wasm.path))),
        ]);
        let script = super::with_release(SOURCE, &release);
        let digest = Digest::of_bytes(script.as_bytes());
        let name = format!("boot-{}.js", super::short(&digest));
        Self { module, styles, name, script }
    }

    /// What a page says to start the program; `above` leads from the page's base to the top of the site.
    pub(super) fn start(&self, above: &str) -> Start {
        let Module { glue, wasm } = &self.module;
        // An import map takes a name without a dot in front of it for no address at all.
        let above = if above.is_empty() { "./" } else { above };
        let (glue_path, wasm_path) = (format!("{above}{}", glue.path), &wasm.path);
        let [glue_hash, wasm_hash] = [&glue.integrity, &wasm.integrity];
        // Relative to the base, like every address of the page.
        let map = Value::object([(glue_path.as_str(), Value::string(glue_hash))]);
        let map = canonical(&Value::object([("integrity", map)]));
        let (style, style_hash) = self.styles.inside(above);
        let map_hash = Digest::of_bytes(map.as_bytes()).to_base64();
        let policy = policy::content_security_policy(&map_hash, &style_hash);
        let (name, script_hash) = (&self.name, integrity(self.script.as_bytes()));
        // There is something to read already: its typefaces go before the program.
        let links = [
            style,
            format!(r#"<script type="importmap">{map}</script>"#),
            format!(r#"<link rel="modulepreload" href="{glue_path}" integrity="{glue_hash}">"#),
            format!(
                r#"<link rel="preload" as="fetch" type="application/wasm" href="{above}{wasm_path}" integrity="{wasm_hash}" crossorigin fetchpriority="low">"#
            ),
            format!(
                r#"<script type="module" src="{above}{name}" integrity="{script_hash}"></script>"#
            ),
        ];
        Start {
            policy: format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#),
            links: links.join("\n    "),
        }
    }

    /// Whether this file starts the program or belongs to it.
    pub(super) fn has(&self, path: &str) -> bool {
        path == self.name || self.module.has(path)
    }
}

/// What is said when a program does not start; the style sheet shows it after a while.
pub(super) fn failure(text: Language) -> String {
    let words = text.boot();
    let paragraph =
        |attributes: &str, sentence: &str| format!("<p{attributes}>{}</p>", escape(sentence));
    [
        r#"<div id="panne" class="boot-failure" role="alert"><div class="wrap stack">"#,
        &paragraph(r#" class="boot-failure__title""#, words.failed),
        &paragraph(r#" data-why="altered""#, words.altered),
        &paragraph(r#" data-why="too-old" hidden"#, words.too_old),
        &paragraph("", words.remedy),
        &paragraph("", text.loading().ballot_is_safe),
        "</div></div>",
    ]
    .concat()
}
