//! `wkt serve`: the program in a browser of this machine.

use std::sync::Arc;

use app::program::Program;

use crate::arguments::Serve;
use crate::outcome::{Outcome, Told};
use crate::print;

/// Serves until the process is ended. The printed address carries the key of this run.
pub fn serve(program: Program, asked: &Serve, told: Told) -> Outcome {
    if let Some(stopped) = program.stopped() {
        return Outcome::failed(stopped.message);
    }
    let program = Arc::new(program);
    let running = host::serving::serve(
        asked.port,
        told.language.into(),
        Arc::new(move |name, session, ask| program.call(name, session, ask)),
    );
    match running {
        Ok(running) => {
            print::complain(told.say(
                "请用浏览器打开下面的地址。按 Ctrl+C 结束。",
                "Open this address in a browser. Ctrl+C ends it.",
            ));
            print::line(running.address());
            running.wait();
            Outcome::Good
        }
        Err(error) => {
            tracing::error!("{error}: {:?}", std::error::Error::source(&error).map(ToString::to_string));
            Outcome::failed(told.say(
                "这个端口用不了。请换一个，或者不写 --port。",
                "This port cannot be used. Please take another one, or leave out --port.",
            ))
        }
    }
}
