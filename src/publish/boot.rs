//! What starts a page, and the message that is shown when its program does not start.
//!
//! Each page names its start script with its hash, the start script names the program with its hash, the import map of
//! the page names the glue with its hash, and the policy names the import map. If one byte changed, nothing starts. The
//! message is in the page from the start: the style sheet shows it after a while unless the start script removes it.
//! Every start script begins with `publish/theme.js`, the only place that reads, shows and keeps the chosen theme.

use super::integrity;
use super::module::Module;
use super::policy;
use super::styles::Styles;
use super::template::Start;
use crate::address::Program;
use crate::json::{Value, canonical};
use crate::markup::escape;
use crate::signing::Digest;
use crate::text::Language;

/// The theme, which every page begins with.
const THEME: &str = include_str!("theme.js");
/// The script that starts a program. The file names of a build are filled in.
const PROGRAM: &str = include_str!("boot.js");
/// The script that jurors' pages run before anything is drawn. It is not a module, because a module would run too late.
const INVITATION: &str = include_str!("invitation.js");
/// The script of a page that starts no program.
const DOCUMENT: &str = include_str!("document.js");

/// What starts the pages of a program, or those that need none.
pub(super) struct Boot {
    /// The program; documents have none.
    pub(super) module: Option<Module>,
    /// The script that runs before anything is drawn.
    early: Option<&'static str>,
    /// Whether the program also runs in a worker.
    beside: bool,
    /// The styles of its pages.
    styles: Styles,
    /// The name of the start script.
    pub(super) name: String,
    /// The text of the start script.
    pub(super) script: String,
}

impl Boot {
    /// Ties boot, glue and wasm together by their hashes.
    pub(super) fn new(program: Option<(Program, Module)>, styles: Styles) -> Self {
        let is = |asked: Program| matches!(program, Some((it, _)) if it == asked);
        let early = is(Program::Desk).then_some(INVITATION);
        let beside = is(Program::Organiser);
        let module = program.map(|(_, module)| module);
        let start = module.as_ref().map_or_else(|| DOCUMENT.to_owned(), starting);
        let script = [THEME, "\n", &start].concat();
        let digest = Digest::of_bytes(script.as_bytes());
        let name = format!("boot-{}.js", super::short(&digest));
        Self { module, early, beside, styles, name, script }
    }

    /// The lines by which a page is started; `above` leads from the page's base to the top of the site.
    pub(super) fn start(&self, above: &str) -> Start {
        // In an import map, a name that does not begin with a dot is not an address.
        let above = if above.is_empty() { "./" } else { above };
        let (style, style_hash) = self.styles.inside(above);
        let program = self.module.as_ref().map(|module| program_links(module, above));
        let (map_hash, program) = program.unzip();
        let early_hash = self.early.map(|script| Digest::of_bytes(script.as_bytes()).to_base64());
        let policy = policy::content_security_policy(
            map_hash.as_deref(),
            early_hash.as_deref(),
            &style_hash,
            self.beside,
        );
        let early = self.early.map(|script| format!("<script>{script}</script>"));
        let (name, script_hash) = (&self.name, integrity(self.script.as_bytes()));
        let script = format!(
            r#"<script type="module" src="{above}{name}" integrity="{script_hash}"></script>"#
        );
        let links =
            early.into_iter().chain([style]).chain(program.into_iter().flatten()).chain([script]);
        Start {
            policy: format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#),
            links: links.collect::<Vec<_>>().join("\n    "),
        }
    }

    /// Whether this file starts the program or belongs to it.
    pub(super) fn has(&self, path: &str) -> bool {
        path == self.name || self.module.as_ref().is_some_and(|module| module.has(path))
    }
}

/// The script that starts a program.
fn starting(module: &Module) -> String {
    let release = Value::object([
        ("glue", Value::string(format!("./{}", module.glue.path))),
        ("integrity", Value::string(&module.wasm.integrity)),
        ("wasm", Value::string(format!("./{}", module.wasm.path))),
    ]);
    super::with_release(PROGRAM, &release)
}

/// What a page says of its program: the hash of its import map, and its lines. There is something to read already:
/// its typefaces go before the program.
fn program_links(module: &Module, above: &str) -> (String, [String; 3]) {
    let Module { glue, wasm } = module;
    let (glue_path, wasm_path) = (format!("{above}{}", glue.path), &wasm.path);
    let [glue_hash, wasm_hash] = [&glue.integrity, &wasm.integrity];
    // Relative to the base, like every address of the page.
    let map = Value::object([(glue_path.as_str(), Value::string(glue_hash))]);
    let map = canonical(&Value::object([("integrity", map)]));
    let map_hash = Digest::of_bytes(map.as_bytes()).to_base64();
    let lines = [
        format!(r#"<script type="importmap">{map}</script>"#),
        format!(r#"<link rel="modulepreload" href="{glue_path}" integrity="{glue_hash}">"#),
        format!(
            r#"<link rel="preload" as="fetch" type="application/wasm" href="{above}{wasm_path}" integrity="{wasm_hash}" crossorigin fetchpriority="low">"#
        ),
    ];
    (map_hash, lines)
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
