//! What starts a page.
//!
//! Each page names its start script with its hash, the start script names the program with its hash, the import map of
//! the page names the glue with its hash, and the policy names the import map. If one byte changed, nothing starts, and
//! the style sheet shows the message of the page (`page/application.rs`), which the start script would have removed.
//! Every start script begins with `publish/theme.js`, the only place that reads, shows and keeps the chosen theme.

use super::module::Module;
use super::page::Start;
use super::policy;
use super::styles::{self, Sheets, Styles};
use super::{Files, PublishError, integrity};
use crate::address::Program;
use crate::json::{Value, canonical};
use crate::signing::Digest;

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
    /// The program with its files; documents have none.
    program: Option<(Program, Module)>,
    /// The styles of its pages.
    styles: Styles,
    /// The name of the start script.
    pub(super) name: String,
    /// The text of the start script.
    pub(super) script: String,
}

impl Boot {
    /// One for documents and one for each program, whose files are added to `written`.
    pub(super) fn all(
        sheets: &Sheets,
        folder: &Files,
        written: &mut Files,
    ) -> Result<Vec<Self>, PublishError> {
        let mut boots = vec![Self::new(None, sheets.of(Some(styles::DOCUMENT)))];
        for program in Program::ALL {
            let module = Module::name(program, folder, written)?;
            boots.push(Self::new(Some((program, module)), sheets.of(Some(program.name()))));
        }
        Ok(boots)
    }

    /// Ties boot, glue and wasm together by their hashes.
    fn new(program: Option<(Program, Module)>, styles: Styles) -> Self {
        let start = match &program {
            Some((_, module)) => starting(module),
            None => DOCUMENT.to_owned(),
        };
        let script = [THEME, "\n", &start].concat();
        let digest = Digest::of_bytes(script.as_bytes());
        let name = format!("boot-{}.js", super::short(&digest));
        Self { program, styles, name, script }
    }

    /// The program that it starts.
    pub(super) fn program(&self) -> Option<Program> {
        self.program.as_ref().map(|(program, _)| *program)
    }

    /// The files of its program.
    pub(super) fn module(&self) -> Option<&Module> {
        self.program.as_ref().map(|(_, module)| module)
    }

    /// The lines by which a page is started; `above` leads from the page's base to the top of the site.
    pub(super) fn start(&self, above: &str) -> Start {
        // In an import map, a name that does not begin with a dot is not an address.
        let above = if above.is_empty() { "./" } else { above };
        let (style, style_hash) = self.styles.inside(above);
        let program = self.module().map(|module| program_links(module, above));
        let (map_hash, program) = program.unzip();
        // The script that jurors' pages run before anything is drawn.
        let early = (self.program() == Some(Program::Desk)).then_some(INVITATION);
        let early_hash = early.map(|script| Digest::of_bytes(script.as_bytes()).to_base64());
        let policy = policy::content_security_policy(
            map_hash.as_deref(),
            early_hash.as_deref(),
            &style_hash,
            self.program() == Some(Program::Organiser),
        );
        let early = early.map(|script| format!("<script>{script}</script>"));
        let (name, script_hash) = (&self.name, integrity(self.script.as_bytes()));
        let script = format!(
            r#"<script type="module" src="{above}{name}" integrity="{script_hash}"></script>"#
        );
        let links =
            early.into_iter().chain([style]).chain(program.into_iter().flatten()).chain([script]);
        Start { policy, links: links.collect::<Vec<_>>().join("\n") }
    }

    /// Whether this file starts the program or belongs to it.
    pub(super) fn has(&self, path: &str) -> bool {
        path == self.name || self.module().is_some_and(|module| module.has(path))
    }
}

/// What a page names that no script starts.
pub(super) fn without_script(styles: &Styles, above: &str) -> Start {
    let (links, hash) = styles.inside(above);
    Start { policy: policy::without_scripts(&hash), links }
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
        format!(r#"<link rel="modulepreload" href="{glue_path}" integrity="{glue_hash}"/>"#),
        format!(
            r#"<link rel="preload" as="fetch" type="application/wasm" href="{above}{wasm_path}" integrity="{wasm_hash}" crossorigin="" fetchpriority="low"/>"#
        ),
    ];
    (map_hash, lines)
}
