//! Where is the program behind the window? Opened on a thread of its own while the window draws its first page.

use std::sync::{Arc, LazyLock};

use app::{
    content::Source,
    failure::Language,
    program::{Program, Setup},
};
use contract::types::Failure;
use serde_json::Value;

use crate::arguments::Arguments;

/// The program, opened by whoever needs it first; all others wait for that.
pub(crate) struct Opening {
    program: LazyLock<Program, Box<dyn FnOnce() -> Program + Send>>,
}

impl Opening {
    /// Begins to open data and lessons, and does not wait for it.
    pub(crate) fn begin(arguments: Arguments) -> Arc<Opening> {
        let lessons = arguments.lessons.map_or(Source::Shipped, Source::Folder);
        let setup = Setup {
            data: arguments.data,
            lessons,
            language: Language::Zh,
        };
        let open = move || Program::start(&setup);
        let opening = Arc::new(Opening {
            program: LazyLock::new(Box::new(open)),
        });
        let same = Arc::clone(&opening);
        let thread = std::thread::Builder::new().name("opening".to_owned());
        if let Err(error) = thread.spawn(move || LazyLock::force(&same.program).stopped()) {
            // Then the first command opens it, and is answered later.
            tracing::warn!(%error, "no thread to open the program on");
        }
        opening
    }

    /// Answers one command.
    pub(crate) fn call(
        &self,
        name: &str,
        session: Option<&str>,
        ask: Value,
    ) -> Result<Value, Failure> {
        self.program.call(name, session, ask)
    }
}
