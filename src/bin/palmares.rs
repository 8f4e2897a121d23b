//! Starts Palmarès on a command line.

use std::io::{IsTerminal as _, stderr, stdout};
use std::process::ExitCode;

use palmares::command::{Console, LOCALE, language, run};

fn main() -> ExitCode {
    let (mut out, mut err) = (stdout().lock(), stderr().lock());
    let text = language(LOCALE.map(std::env::var_os));
    let watched = err.is_terminal();
    let mut console = Console::new(&mut out, &mut err, text, watched);
    run(std::env::args_os().skip(1), &mut console).into()
}
