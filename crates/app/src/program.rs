//! What does a host hold? One program that answers one call after the other, whatever state it is in.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, Weak};
use std::thread;
use std::time::Duration;

use contract::commands::dispatch;
use contract::types::{Failure, Language};
use journal::context::Context;
use serde_json::Value;
use store::surroundings;

use crate::app::App;
use crate::content::Source;
use crate::error::AppError;
use crate::failure::failure;
use crate::hearing::Shipped;

/// After so long without a call everything is put at rest on the disk (reliability §2.3.3).
const REST_AFTER: Duration = Duration::from_secs(2);

/// What the program is started with.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The data folder; `None` takes `WKT_DATA` or the platform's own place.
    pub data: Option<PathBuf>,
    /// The lessons.
    pub lessons: Source,
    /// Language of the sentences.
    pub language: Language,
    /// The sounds inside the program.
    pub sounds: Shipped,
}

/// The running program. Even when its data or lessons cannot be used it answers: with the sentence
/// that says so, so that no host needs a page of its own for that.
#[derive(Debug)]
pub struct Program {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    language: Language,
    held: Mutex<Held>,
}

#[derive(Debug)]
struct Held {
    app: Result<App, Failure>,
    rest: Rest,
}

/// How far the disk is from resting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rest {
    /// Something was called since the keeper last looked.
    Busy,
    /// Nothing was called for a while.
    Quiet,
    /// Everything is at rest.
    Done,
}

impl Program {
    /// Opens data and lessons, and begins to prepare the hints in the background.
    #[must_use]
    pub fn start(setup: &Setup) -> Self {
        Self::start_with(setup, surroundings::real())
    }

    /// As [`Program::start`], with the clock and the chance of a test.
    #[must_use]
    pub fn start_with(setup: &Setup, context: Context) -> Self {
        let app = App::open_with(setup, context).map_err(|error| {
            log(&error);
            failure(&error, setup.language)
        });
        let engine = app.as_ref().ok().map(App::engine);
        let shared =
            Arc::new(Shared { language: setup.language, held: Mutex::new(Held { app, rest: Rest::Done }) });
        let keeper = Arc::downgrade(&shared);
        let background = thread::Builder::new().name("keeper".to_owned()).spawn(move || {
            if let Some(engine) = engine {
                engine.warm();
                keep(&keeper);
            }
        });
        if let Err(error) = background {
            // Hints are then prepared when they are first needed, and the disk rests when the program ends.
            tracing::warn!("no background thread: {error}");
        }
        Self { shared }
    }

    /// Answers one call. Calls wait for one another: there is one journal and one order in it.
    ///
    /// # Errors
    /// A [`Failure`] whose sentence is shown as it is.
    pub fn call(&self, name: &str, session: Option<&str>, ask: Value) -> Result<Value, Failure> {
        let Ok(mut held) = self.shared.held.lock() else {
            // A command broke off half-way. What was acknowledged is on the disk; what is in memory is not to be trusted.
            return Err(failure(&AppError::BrokenOff, self.shared.language));
        };
        held.rest = Rest::Busy;
        match &mut held.app {
            Ok(app) => {
                app.mend()?;
                dispatch(app, name, session, ask)
            }
            Err(stopped) => Err(stopped.clone()),
        }
    }

    /// Why it cannot run, if it cannot.
    #[must_use]
    pub fn stopped(&self) -> Option<Failure> {
        match self.shared.held.lock().as_deref() {
            Ok(Held { app: Ok(_), .. }) => None,
            Ok(Held { app: Err(stopped), .. }) => Some(stopped.clone()),
            Err(_) => Some(failure(&AppError::BrokenOff, self.shared.language)),
        }
    }
}

/// Works out the ways that nobody waited for, without keeping anybody waiting.
fn learn(program: &Shared) {
    let Ok(held) = program.held.lock() else { return };
    let engine = held.app.as_ref().ok().map(App::engine);
    drop(held);
    if let Some(engine) = engine {
        while engine.learn() {}
    }
}

/// Puts the disk at rest whenever nobody has called for a while; ends with the program.
fn keep(program: &Weak<Shared>) {
    loop {
        thread::sleep(REST_AFTER);
        let Some(shared) = program.upgrade() else { return };
        learn(&shared);
        let Ok(mut held) = shared.held.lock() else { return };
        match (held.rest, &mut held.app) {
            (Rest::Busy, _) => held.rest = Rest::Quiet,
            (Rest::Quiet, Ok(app)) => {
                app.rest();
                held.rest = Rest::Done;
            }
            (Rest::Quiet | Rest::Done, _) => {}
        }
    }
}

/// Writes the technical chain of an error to the log, once. No names of people are in it.
pub(crate) fn log(error: &AppError) {
    let mut chain = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        chain.push_str(": ");
        chain.push_str(&inner.to_string());
        source = inner.source();
    }
    tracing::error!("{chain}");
}
