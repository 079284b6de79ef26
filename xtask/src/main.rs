//! Which set-up does this project need, and who does it? `cargo xtask`, so that nobody has to know.
//!
//! `run` opens the program, `test` proves everything, `windows` proves what can be proved of Windows.

mod command;
mod display;
mod error;
mod packages;
mod pages;
mod run;
mod say;
mod stage;
mod test;
mod windows;
mod windows_setup;

use std::{env, process::ExitCode};

use error::Error;

const USAGE: &str = "\
cargo xtask run [--release] [-- ARGUMENTS]   install what is missing, build, open the program
cargo xtask test [STAGE…]                    prove everything, or only some stages
cargo xtask test --list                      the stages
cargo xtask windows                          only the Windows stage of `test`";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (name, rest) = match arguments.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => ("help", &[][..]),
    };
    let ended = match name {
        "run" => run::run(rest),
        "test" => test::test(rest),
        "windows" => test::test(&["windows".to_owned()]),
        "help" | "--help" | "-h" => {
            say::line(USAGE);
            Ok(())
        }
        _ => Err(Error::Usage(USAGE)),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::problem(&error);
            if matches!(error, Error::Usage(_)) { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}
