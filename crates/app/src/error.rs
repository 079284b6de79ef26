//! What can stand in the way of a command?

use std::path::PathBuf;
use std::time::Duration;

use contract::types::Refusal;

use crate::content::ContentError;

/// Everything that can stand in the way. The sentences for people are in [`crate::failure`].
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The call was not even begun.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// A command broke off half-way in this run of the program.
    #[error("an earlier command broke off")]
    BrokenOff,
    /// The platform names no folder for data.
    #[error("no data folder")]
    NoDataFolder,
    /// The lessons cannot be used.
    #[error("the lessons cannot be used")]
    Content(#[from] ContentError),
    /// The journal cannot be read or written.
    #[error("the store failed")]
    Store(#[from] store::error::Error),
    /// A roster file cannot be read.
    #[error("the roster cannot be read")]
    Roster(#[from] report::reading::Error),
    /// The session ended while the command was under way.
    #[error("the session is over")]
    SessionOver,
    /// A card that is no longer there.
    #[error("no such resident")]
    NoSuchResident,
    /// A class that is not there.
    #[error("no such class")]
    NoSuchClass,
    /// A lesson that is not in the course.
    #[error("no such lesson: {lesson}")]
    NoSuchLesson {
        /// What was asked for.
        lesson: String,
    },
    /// Cards or the plan could not be made.
    #[error("it could not be put on paper")]
    Card(#[source] card::Error),
    /// The course says nothing of weeks.
    #[error("the course has no plan")]
    NoPlan,
    /// A class with nobody in it.
    #[error("nobody to print for")]
    NobodyToPrintFor,
    /// A paper to print could not be written.
    #[error("{path} could not be written")]
    NotWritten {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// More than one person has this name.
    #[error("more than one resident of this name")]
    SameName,
    /// A wish that is not in the course.
    #[error("no such wish: {wish}")]
    NoSuchWish {
        /// What was asked for.
        wish: String,
    },
    /// Nothing of this id was handed in lately.
    #[error("no such submission")]
    NoSuchSubmission,
    /// An answer that is too long, or a state that its list does not know.
    #[error("an answer that does not fit")]
    NoSuchAnswer {
        /// Most characters an answer may have.
        longest: usize,
    },
    /// A drill that is not in the course.
    #[error("no such drill: {drill}")]
    NoSuchDrill {
        /// What was asked for.
        drill: String,
    },
    /// A course that is not among those imported.
    #[error("no such course")]
    NoSuchCourse,
    /// Another pack is being taken in.
    #[error("an import is under way")]
    ImportUnderWay,
    /// A pack that was good, or which course is used, cannot be written to the disk or read from it.
    #[error("the folder of packs failed")]
    Packs(#[source] std::io::Error),
    /// Nothing is being practised in this session.
    #[error("no attempt is open")]
    NoAttempt,
    /// The demonstration class only goes into an empty program.
    #[error("there is a roster already")]
    NotEmpty,
    /// What the window sent as a file is not one.
    #[error("a file that is not base64")]
    NotBase64,
    /// The class of a roster has no name, or one that fits on no button.
    #[error("the class has no fitting name")]
    NoClassName,
    /// The settings are outside what the window offers.
    #[error("settings out of range")]
    OddSettings,
    /// This machine was set up before.
    #[error("the machine is set up already")]
    AlreadySetUp,
    /// The passphrase is too short or the first that anybody would try.
    #[error("the passphrase is too easy")]
    EasyPassphrase,
    /// A passphrase is set already.
    #[error("a passphrase is set already")]
    PassphraseIsSet,
    /// No passphrase is set yet.
    #[error("no passphrase is set")]
    NoPassphrase,
    /// The passphrase was not the right one.
    #[error("wrong passphrase")]
    WrongPassphrase {
        /// How long one must wait now.
        wait: Duration,
    },
    /// Too many wrong passphrases.
    #[error("must wait before the next try")]
    MustWait {
        /// How long.
        wait: Duration,
    },
}
