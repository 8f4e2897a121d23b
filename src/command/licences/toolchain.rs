//! What the programs that build the site say of it.

use std::ffi::OsString;
use std::process::Command;

/// A build whose licences are asked for.
pub(super) struct Build {
    platform: String,
    feature: &'static str,
}

impl Build {
    /// What Trunk builds.
    pub(super) fn site() -> Self {
        Self { platform: "wasm32-unknown-unknown".to_owned(), feature: "web" }
    }

    /// This program, on a machine like this one.
    pub(super) fn program() -> Result<Self, NoAnswer> {
        let answer = ask("RUSTC", "rustc", ["--print", "host-tuple"])?;
        let platform = String::from_utf8_lossy(&answer).trim().to_owned();
        Ok(Self { platform, feature: "cli" })
    }
}

/// A program that did not say what it was asked.
pub(super) struct NoAnswer {
    /// Its name.
    pub(super) program: String,
    /// In its words.
    pub(super) why: String,
}

/// Every package, with the place of its files: JSON.
pub(super) fn metadata(build: &Build) -> Result<Vec<u8>, NoAnswer> {
    let filter = ["--filter-platform", &build.platform, "--features", build.feature, "--locked"];
    ask("CARGO", "cargo", ["metadata", "--format-version", "1"].into_iter().chain(filter))
}

/// The packages that are linked, line by line; those that only write code are not.
pub(super) fn tree(build: &Build) -> Result<String, NoAnswer> {
    let kinds = ["tree", "--locked", "--prefix", "none", "--edges", "normal,no-proc-macro"];
    let target = ["--target", &build.platform, "--features", build.feature];
    let answer = ask("CARGO", "cargo", kinds.into_iter().chain(target))?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// The version of the compiler, which is that of the standard library.
pub(super) fn release() -> Result<String, NoAnswer> {
    let answer = ask("RUSTC", "rustc", ["--version"])?;
    let answer = String::from_utf8_lossy(&answer);
    let version = answer.split(' ').nth(1).map(str::to_owned);
    version.ok_or_else(|| NoAnswer { program: "rustc".to_owned(), why: answer.into_owned() })
}

/// Runs the program that cargo says it is itself, or the one of this name.
fn ask<'a>(
    variable: &str,
    name: &str,
    arguments: impl IntoIterator<Item = &'a str>,
) -> Result<Vec<u8>, NoAnswer> {
    let program = std::env::var_os(variable).unwrap_or_else(|| OsString::from(name));
    let failed = |why: String| NoAnswer { program: name.to_owned(), why };
    let run = Command::new(program).args(arguments).output();
    let output = run.map_err(|error| failed(error.to_string()))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(failed(said.lines().map(str::trim).collect::<Vec<_>>().join(" ")))
    }
}
