//! `wkt`: everything that can be done without a window (design §6).

mod arguments;
mod bench;
mod card;
mod data;
mod lessons;
mod outcome;
mod phone;
mod print;
mod report;
mod roster;
mod serve;
mod spoken;
mod start;
mod texts;
mod usage;

use std::process::ExitCode;

use arguments::{Arguments, Command, Lessons, Roster, Voice};
use outcome::{Outcome, Told};

/// A search allocates and lets go a hundred thousand small things: twice as fast as with the system's heap, and
/// ten times under Windows with two threads (docs/performance.md).
#[global_allocator]
static HEAP: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = match usage::read(std::env::args_os().collect()) {
        Ok(arguments) => arguments,
        Err(end) => return end.end(),
    };
    start::keep_log_quiet();
    run(&arguments).end()
}

fn run(arguments: &Arguments) -> Outcome {
    let told = |json| Told { language: arguments.lang, json };
    match &arguments.command {
        Command::Phone(asked) => phone::run(arguments, asked, told(asked.json)),
        Command::Lessons(Lessons::List(asked)) => lessons::list(arguments, told(asked.json)),
        Command::Lessons(Lessons::Check(asked)) => lessons::check(arguments, asked, told(asked.json)),
        Command::Lessons(Lessons::Show(asked)) => lessons::show(arguments, asked, told(asked.json)),
        Command::Lessons(Lessons::Pack(asked)) => lessons::pack(arguments, asked, told(asked.json)),
        Command::Lessons(Lessons::Import(asked)) => lessons::import(arguments, asked, told(asked.json)),
        Command::Voice(Voice::Lines) => spoken::lines(arguments),
        Command::Roster(Roster::Import(asked)) => roster::import(arguments, asked, told(asked.json)),
        Command::Roster(Roster::List(asked)) => roster::list(arguments, told(asked.json)),
        Command::Report(asked) => report::write(arguments, asked, told(asked.json)),
        Command::Card(asked) => card::write(arguments, asked, told(asked.json)),
        Command::Verify(asked) => data::verify(arguments, told(asked.json)),
        Command::Rebuild(asked) => data::rebuild(arguments, told(asked.json)),
        Command::Demo(asked) => data::demo(arguments, told(asked.json)),
        Command::Serve(asked) => serve::serve(start::program(arguments), asked, told(false)),
        Command::Bench(asked) => bench::run(arguments, asked, told(asked.json)),
    }
}
