//! Where is the program behind the window? Opened on a thread of its own while the window draws its first page.

use std::{
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use app::{
    content::Source,
    program::{Program, Setup},
};
use contract::types::Failure;
use serde_json::Value;

use crate::arguments::Arguments;

/// The command with which every page begins.
const FIRST: &str = "open";

/// The program, opened by whoever needs it first; all others wait for that.
pub(crate) struct Opening {
    setup: Setup,
    program: Mutex<Option<Arc<Program>>>,
}

impl Opening {
    /// Begins to open data and lessons, and does not wait for it.
    pub(crate) fn begin(arguments: Arguments) -> Arc<Opening> {
        let lessons = arguments.lessons.map_or(Source::Shipped, Source::Folder);
        let setup =
            Setup { data: arguments.data, lessons, language: arguments.language, sounds: voice::sound };
        let opening = Arc::new(Opening { setup, program: Mutex::new(None) });
        let same = Arc::clone(&opening);
        if let Err(error) =
            thread::Builder::new().name("opening".to_owned()).spawn(move || same.program(false))
        {
            // Then the first command opens it, and is answered later.
            tracing::warn!(%error, "no thread to open the program on");
        }
        opening
    }

    /// Answers one command.
    pub(crate) fn call(&self, name: &str, session: Option<&str>, ask: Value) -> Result<Value, Failure> {
        self.program(name == FIRST).call(name, session, ask)
    }

    /// The program. One that could not be opened is opened `anew` when a page begins again: by then
    /// the other program on the same data may be closed, or the disk be back.
    fn program(&self, anew: bool) -> Arc<Program> {
        let mut held = self.program.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(program) = held.as_ref().filter(|program| !anew || program.stopped().is_none()) {
            return Arc::clone(program);
        }
        // The one before must let go of everything first.
        *held = None;
        Arc::clone(held.insert(Arc::new(Program::start(&self.setup))))
    }
}
