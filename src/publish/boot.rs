//! What starts the app, so that one changed byte of it starts nothing; and what is said then.

use super::page::escape;
use super::policy;
use super::{Files, PublishError};
use crate::json::{Value, canonical};
use crate::signing::Digest;
use crate::text::Language;

use super::template::Template;

/// The source with an empty place for the names of a build.
const SOURCE: &str = include_str!("boot.js");

/// What starts the app of one build.
pub(super) struct Boot {
    /// Its file.
    pub(super) name: String,
    /// What the file says.
    pub(super) script: String,
    /// What stands first in the head of a page: its policy.
    pub(super) policy: String,
    /// What stands last in the head of a page.
    pub(super) start: String,
    /// What is said when the app does not start; the style sheet shows it after a while.
    pub(super) failure: String,
}

impl Boot {
    /// Ties boot, glue and wasm together by their hashes.
    pub(super) fn new(
        template: &Template,
        files: &Files,
        text: Language,
    ) -> Result<Self, PublishError> {
        let digest = |path: &str| match files.get(path) {
            Some(bytes) => Ok(integrity(bytes)),
            None => Err(PublishError::Missing(path.to_owned())),
        };
        let (glue, wasm) = (format!("./{}", template.glue), format!("./{}", template.wasm));
        let (glue_hash, wasm_hash) = (digest(&template.glue)?, digest(&template.wasm)?);
        let release = Value::object([
            ("glue", Value::string(&glue)),
            ("integrity", Value::string(&wasm_hash)),
            ("wasm", Value::string(&wasm)),
        ]);
        let script = super::with_release(SOURCE, &release);
        let digest = Digest::of_bytes(script.as_bytes());
        let name = format!("boot-{}.js", super::short(&digest));
        let script_hash = integrity(script.as_bytes());

        // Relative to the base, like every address of the page, so it is the same text in all of them.
        let map = Value::object([(
            "integrity",
            Value::object([(glue.as_str(), Value::string(&glue_hash))]),
        )]);
        let map = canonical(&map);
        let allowed =
            policy::content_security_policy(&Digest::of_bytes(map.as_bytes()).to_base64());
        let start = [
            format!(r#"<script type="importmap">{map}</script>"#),
            format!(r#"<link rel="modulepreload" href="{glue}" integrity="{glue_hash}">"#),
            format!(
                r#"<link rel="preload" as="fetch" type="application/wasm" href="{wasm}" integrity="{wasm_hash}" crossorigin>"#
            ),
            format!(r#"<script type="module" src="./{name}" integrity="{script_hash}"></script>"#),
        ];
        Ok(Self {
            name,
            script,
            policy: format!(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"{allowed}\">\n    "
            ),
            start: start.join("\n    "),
            failure: failure(text),
        })
    }
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", Digest::of_bytes(bytes).to_base64())
}

fn failure(text: Language) -> String {
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
