//! Can this machine speak Chinese outside the WebView, and how is a line begun and stopped?
//!
//! WebKitGTK has English voices only, so on Linux a speech program of the system is started if there
//! is one. The WebViews of Windows and macOS speak Chinese themselves: there this always says no.

use std::{
    env,
    io::{self, Read},
    process::{Child, Command, Stdio},
    sync::{Mutex, MutexGuard, PoisonError},
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

    /// Stops the line before, then speaks this one at so many characters a minute and waits for its
    /// end, which may be another line. Says whether this machine can speak at all.
    pub(crate) fn speak(&self, text: &str, characters_per_minute: u16) -> bool {
        let Some(program) = self.program else {
            return false;
        };
        match self.begin(program, text, characters_per_minute) {
            Ok(mut its_end) => {
                // Nothing is ever written there: reading ends when the program does, however it ends.
                its_end.read_to_end(&mut Vec::new()).ok();
                true
            }
            Err(error) => {
                tracing::warn!(%error, ?program, "the speech program does not start");
                false
            }
        }
    }

    /// Stops the line being spoken, if there is one.
    pub(crate) fn hush(&self) {
        self.silence(&mut self.line());
    }

    /// Starts a line; the answer can be read from until the line ends.
    fn begin(&self, program: Program, text: &str, rate: u16) -> io::Result<impl Read> {
        let mut line = self.line();
        self.silence(&mut line);
        let mut command = program.say(text, rate);
        let quiet = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = quiet.spawn()?;
        let its_end = child.stdout.take().ok_or_else(|| io::Error::other("no pipe"))?;
        *line = Some(child);
        Ok(its_end)
    }

    fn silence(&self, line: &mut Option<Child>) {
        let (Some(program), Some(mut child)) = (self.program, line.take()) else {
            return;
        };
        if matches!(child.try_wait(), Ok(Some(_))) {
            return;
        }
        if program == Program::SpdSay {
            // The words are in the daemon already; ending the client alone would let them be finished.
            Command::new(program.name()).arg("--cancel").status().ok();
        }
        // Both fail only when the line ended by itself in between.
        child.kill().ok();
        child.wait().ok();
    }

    fn line(&self) -> MutexGuard<'_, Option<Child>> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Voice {
    fn drop(&mut self) {
        self.hush();
    }
}

impl Program {
    fn name(self) -> &'static str {
        match self {
            Program::SpdSay => "spd-say",
            Program::EspeakNg => "espeak-ng",
        }
    }

    fn say(self, text: &str, characters_per_minute: u16) -> Command {
        // eSpeak counts English words: its 250 a minute are 204 characters of Chinese, measured.
        let words = (i32::from(characters_per_minute) * 5 / 4).clamp(80, 390);
        let mut command = Command::new(self.name());
        match self {
            // --wait: the program lives as long as the line, so that its end is the line's end.
            Program::SpdSay => command.args(["--wait", "-l", "zh", "-r"]).arg(percent(words).to_string()),
            Program::EspeakNg => command.args(["-v", "cmn", "-s"]).arg(words.to_string()),
        };
        // Whatever a lesson's text begins with, it is text and not an option.
        command.arg("--").arg(text);
        command
    }
}

/// Speech Dispatcher has no unit: -100 is eSpeak's 80 words a minute, 0 its 170, 100 its 390.
fn percent(words: i32) -> i32 {
    let towards = if words < 170 { 90 } else { 220 };
    (words - 170) * 100 / towards
}

fn is_installed(program: &str) -> bool {
    env::var_os("PATH")
        .is_some_and(|folders| env::split_paths(&folders).any(|folder| folder.join(program).is_file()))
}

#[cfg(test)]
mod tests {
    use super::{Program, Voice};

    fn check(program: Program, text: &str, rate: u16, expected: &[&str]) {
        let command = program.say(text, rate);
        assert_eq!(command.get_program(), program.name());
        assert_eq!(command.get_args().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_text_is_never_taken_for_an_option() {
        check(Program::SpdSay, "--help", 200, &["--wait", "-l", "zh", "-r", "36", "--", "--help"]);
        check(Program::EspeakNg, "-q", 200, &["-v", "cmn", "-s", "250", "--", "-q"]);
    }

    #[test]
    fn a_rate_out_of_reach_is_the_nearest_that_can_be_spoken() {
        check(Program::EspeakNg, "点", 0, &["-v", "cmn", "-s", "80", "--", "点"]);
        check(Program::SpdSay, "点", u16::MAX, &["--wait", "-l", "zh", "-r", "100", "--", "点"]);
        check(Program::SpdSay, "点", 0, &["--wait", "-l", "zh", "-r", "-100", "--", "点"]);
    }

    #[test]
    fn a_machine_without_a_speech_program_says_so() {
        let voice = Voice::default();
        voice.hush();
        assert!(!voice.speak("点通讯录。", 200));
    }
}
