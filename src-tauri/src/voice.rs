//! Can this machine speak Chinese outside the WebView, and how is a line begun and stopped?
//!
//! WebKitGTK has English voices only, so on Linux a speech program of the system is started if there
//! is one. The WebViews of Windows and macOS speak Chinese themselves: there this always says no.

use std::{
    env,
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Mutex, PoisonError},
};

/// The system's speech, with the line being spoken.
#[derive(Default)]
pub(crate) struct Voice {
    program: Option<Program>,
    line: Mutex<Option<Child>>,
}

/// A program that speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Program {
    /// Speech Dispatcher, which knows what voices the user set up.
    SpdSay,
    /// eSpeak NG by itself.
    EspeakNg,
}

impl Voice {
    /// Looks once which program is there.
    pub(crate) fn find() -> Voice {
        let on_linux = cfg!(target_os = "linux");
        let program = [Program::SpdSay, Program::EspeakNg]
            .into_iter()
            .find(|program| on_linux && is_installed(program.name()));
        Voice { program, line: Mutex::default() }
    }

    /// Stops the line before, then speaks; an empty text only stops. Says whether it can speak at all.
    pub(crate) fn speak(&self, text: &str) -> bool {
        let Some(program) = self.program else {
            return false;
        };
        let mut line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mut before) = line.take() {
            program.silence(&mut before);
        }
        if text.is_empty() {
            return true;
        }
        match program.say(text).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn() {
            Ok(child) => {
                *line = Some(child);
                true
            }
            Err(error) => {
                tracing::warn!(%error, ?program, "the speech program does not start");
                false
            }
        }
    }
}

impl Drop for Voice {
    fn drop(&mut self) {
        self.speak("");
    }
}

impl Program {
    fn name(self) -> &'static str {
        match self {
            Program::SpdSay => "spd-say",
            Program::EspeakNg => "espeak-ng",
        }
    }

    fn say(self, text: &str) -> Command {
        let mut command = Command::new(self.name());
        match self {
            // --wait: the program lives as long as the line, so that its end is the line's end.
            Program::SpdSay => command.args(["--wait", "-l", "zh"]),
            Program::EspeakNg => command.args(["-v", "cmn"]),
        };
        // Whatever a lesson's text begins with, it is text and not an option.
        command.arg("--").arg(text);
        command
    }

    fn silence(self, line: &mut Child) {
        let is_over = matches!(line.try_wait(), Ok(Some(_)));
        if is_over {
            return;
        }
        if self == Program::SpdSay {
            // The words are in the daemon already; ending the client alone would let them be finished.
            Command::new(self.name()).arg("--cancel").status().ok();
        }
        // Both fail only when the line ended by itself in between.
        line.kill().ok();
        line.wait().ok();
    }
}

fn is_installed(program: &str) -> bool {
    env::var_os("PATH").is_some_and(|folders| {
        env::split_paths(&folders).any(|folder| Path::new(&folder).join(program).is_file())
    })
}

#[cfg(test)]
mod tests {
    use super::{Program, Voice};

    fn check(program: Program, text: &str, expected: &[&str]) {
        let command = program.say(text);
        assert_eq!(command.get_program(), program.name());
        assert_eq!(command.get_args().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_text_is_never_taken_for_an_option() {
        check(Program::SpdSay, "--help", &["--wait", "-l", "zh", "--", "--help"]);
        check(Program::EspeakNg, "-q", &["-v", "cmn", "--", "-q"]);
    }

    #[test]
    fn a_machine_without_a_speech_program_says_so() {
        assert!(!Voice::default().speak("点通讯录。"));
    }
}
