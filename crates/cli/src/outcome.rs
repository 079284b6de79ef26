//! How does a command end? Exit code 0 good, 1 a check failed, 2 wrong usage (design §6).

use std::process::ExitCode;

use crate::arguments::Language;
use crate::print;

/// How a command ended.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub enum Outcome {
    /// All is well.
    Good,
    /// A check failed, or something could not be done: the sentence.
    Failed(String),
    /// A check failed, and the answer itself says how.
    Red,
    /// The command was written wrong: the sentence.
    Usage(String),
}

impl Outcome {
    /// [`Outcome::Failed`] with this sentence.
    pub fn failed(sentence: impl Into<String>) -> Self {
        Self::Failed(sentence.into())
    }

    /// Prints what is left to say and gives the exit code.
    pub fn end(self) -> ExitCode {
        match self {
            Self::Good => ExitCode::SUCCESS,
            Self::Red => ExitCode::from(1),
            Self::Failed(sentence) => {
                print::complain(&sentence);
                ExitCode::from(1)
            }
            Self::Usage(sentence) => {
                print::complain(&sentence);
                ExitCode::from(2)
            }
        }
    }
}

/// In which language and shape a command answers.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    /// Language of sentences.
    pub language: Language,
    /// `true` for machines.
    pub json: bool,
}

impl Told {
    /// Whether sentences are Chinese.
    pub fn is_chinese(&self) -> bool {
        self.language == Language::Zh
    }

    /// The sentence in the chosen language.
    pub fn say<'a>(&self, zh: &'a str, en: &'a str) -> &'a str {
        match self.language {
            Language::Zh => zh,
            Language::En => en,
        }
    }
}
