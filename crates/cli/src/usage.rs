//! How is the command line read, and what is said when it was written wrong? Exit code 2, in the chosen language.

use std::ffi::OsString;

use clap::error::{ContextKind, ErrorKind};
use clap::{CommandFactory, FromArgMatches};

use crate::arguments::{Arguments, Language};
use crate::outcome::Outcome;
use crate::{print, texts};

/// Reads the command line; `Err` is the end of the program (also for `--help`, which is good).
pub fn read(line: Vec<OsString>) -> Result<Arguments, Outcome> {
    let language = language(&line);
    let command = texts::speak(Arguments::command(), language);
    let matches = command.try_get_matches_from(line).map_err(|error| end(&error, language))?;
    Arguments::from_arg_matches(&matches).map_err(|error| end(&error, language))
}

/// The language must be known before the line is understood, so that "not understood" can be said in it.
fn language(line: &[OsString]) -> Language {
    let texts: Vec<_> = line.iter().map(|text| text.to_string_lossy()).collect();
    let english = texts.windows(2).any(|pair| pair[0] == "--lang" && pair[1] == "en")
        || texts.iter().any(|text| text == "--lang=en");
    if english { Language::En } else { Language::Zh }
}

fn end(error: &clap::Error, language: Language) -> Outcome {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print::line(error.render().to_string().trim_end());
            Outcome::Good
        }
        _ if language == Language::En => Outcome::Usage(error.render().to_string().trim_end().to_owned()),
        kind => Outcome::Usage(chinese(kind, error)),
    }
}

fn chinese(kind: ErrorKind, error: &clap::Error) -> String {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    let known = context(ContextKind::ValidValue);
    let what = match kind {
        ErrorKind::InvalidSubcommand => {
            format!("没有“{}”这个命令。", context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => format!("没有“{argument}”这个写法。"),
        ErrorKind::InvalidValue if value.is_empty() => format!("“{argument}”后面还要写一个值。"),
        ErrorKind::InvalidValue => format!("“{argument}”不能写“{value}”，可以写：{known}。"),
        ErrorKind::ValueValidation => format!("“{argument}”不能写“{value}”。"),
        ErrorKind::MissingRequiredArgument => format!("还少写了：{argument}。"),
        ErrorKind::ArgumentConflict => {
            format!("“{argument}”和“{}”不能一起写。", context(ContextKind::PriorArg))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "还没有写命令。".to_owned()
        }
        _ => "这样写不对。".to_owned(),
    };
    format!("{what}写 --help 可以看说明。")
}
