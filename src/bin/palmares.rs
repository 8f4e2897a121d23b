//! Starts Palmarès on a command line.

use std::io::{stderr, stdout};
use std::process::ExitCode;

use palmares::command::{Console, run};
use palmares::text::Language;

fn main() -> ExitCode {
    let (mut out, mut err) = (stdout().lock(), stderr().lock());
    let mut console = Console { out: &mut out, err: &mut err, text: Language::French };
    run(std::env::args_os().skip(1), &mut console).into()
}
