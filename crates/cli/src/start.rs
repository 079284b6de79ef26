//! What does a command work on? Lessons and data as the command line names them.

use app::app::App;
use app::content::{self, Content, Source};
use app::error::AppError;
use app::failure::failure;
use app::program::{Program, Setup};
use contract::types;
use lesson::load::Files;
use tracing_subscriber::EnvFilter;

use crate::arguments::{Arguments, Language};
use crate::outcome::Outcome;

/// Lessons and data, ready.
pub fn app(arguments: &Arguments) -> Result<App, Outcome> {
    App::open(&setup(arguments)).map_err(|error| sentence(&error, arguments.lang))
}

/// The program as hosts hold it.
pub fn program(arguments: &Arguments) -> Program {
    Program::start(&setup(arguments))
}

/// Only the lessons; the data folder is left alone.
pub fn content(arguments: &Arguments) -> Result<Content, Outcome> {
    content::load(&source(arguments)).map_err(|error| sentence(&AppError::from(error), arguments.lang))
}

/// The lessons, and the files they were made of.
pub fn content_and_files(arguments: &Arguments) -> Result<(Content, Files), Outcome> {
    let files = content::read(&source(arguments))
        .map_err(|error| sentence(&AppError::from(error), arguments.lang))?;
    Ok((content(arguments)?, files))
}

/// Where the lessons are.
pub fn source(arguments: &Arguments) -> Source {
    arguments.lessons.clone().map_or(Source::Shipped, Source::Folder)
}

/// The end of a command that could not be done.
pub fn sentence(error: &AppError, language: Language) -> Outcome {
    Outcome::failed(failure(error, language.into()).message)
}

fn setup(arguments: &Arguments) -> Setup {
    Setup {
        data: arguments.data.clone(),
        lessons: source(arguments),
        language: arguments.lang.into(),
        sounds: voice::sound,
    }
}

impl From<Language> for types::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Zh => types::Language::Zh,
            Language::En => types::Language::En,
        }
    }
}

/// The technical log goes to standard error, and only when `RUST_LOG` asks for it: people read sentences.
pub fn keep_log_quiet() {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("off")))
        .init();
}
