//! What keeps a pack out? Each reason with its file. The words are `app`'s, in two languages.

use crate::limits::LONGEST_PATH;

/// Something that keeps a pack out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Path inside the pack, made fit to be shown; empty when it is about the pack as a whole.
    pub file: String,
    /// What it is.
    pub why: Why,
}

/// The reasons there are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// The file is no archive, or a damaged one.
    #[error("not a pack, or damaged")]
    NotAPack,
    /// It is an archive without `pack.toml`.
    #[error("no pack.toml")]
    NoManifest,
    /// `pack.toml` cannot be understood.
    #[error("pack.toml cannot be read: {0}")]
    BadManifest(String),
    /// A format of a later version.
    #[error("format {0}")]
    UnknownFormat(u32),
    /// Course or author without a name, with too long a one, or with characters nobody can see.
    #[error("the name of course or author does not fit")]
    BadName,
    /// The file itself is too large.
    #[error("the file is too large")]
    FileTooLarge,
    /// All entries together are too large.
    #[error("too much in it")]
    TotalTooLarge,
    /// One entry is too large.
    #[error("an entry is too large")]
    EntryTooLarge,
    /// A text is too large.
    #[error("a text is too large")]
    TextTooLarge,
    /// An entry grows far more than any honest one: a bomb.
    #[error("an entry inflates beyond measure")]
    Swells,
    /// Too many entries.
    #[error("too many entries")]
    TooMany,
    /// A path that leads out of the pack, or that some system cannot have.
    #[error("a path that is not allowed")]
    BadPath,
    /// Two entries of the same name, or of names that are the same to some systems.
    #[error("two entries of one name")]
    Twice,
    /// A link or something else that is no file.
    #[error("a link")]
    Link,
    /// An entry behind a password.
    #[error("encrypted")]
    Encrypted,
    /// A kind of file that a course does not have.
    #[error("a kind of file that courses do not have")]
    OtherKind,
    /// An entry that cannot be read to its end.
    #[error("damaged")]
    Damaged,
    /// An entry that is not what the manifest says.
    #[error("not what pack.toml says")]
    Changed,
    /// The manifest names a file that is not there.
    #[error("named in pack.toml, but missing")]
    Missing,
    /// A file that the manifest does not name.
    #[error("not named in pack.toml")]
    Unnamed,
    /// A text that is not UTF-8.
    #[error("not UTF-8")]
    NotText,
    /// A picture that cannot be decoded.
    #[error("not a picture")]
    NotAPicture,
    /// A picture larger than the limits.
    #[error("a picture beyond the limits")]
    PictureTooLarge,
    /// A sound that is not one.
    #[error("not a sound")]
    NotASound,
}

impl Fault {
    pub(crate) fn whole(why: Why) -> Self {
        Self { file: String::new(), why }
    }

    /// A fault of an entry whose path may be anything: what nobody could read is shown as `?`.
    pub(crate) fn of(path: &str, why: Why) -> Self {
        let seen = |c: char| if c.is_control() || crate::names::is_unseen(c) { '?' } else { c };
        Self { file: path.chars().take(LONGEST_PATH).map(seen).collect(), why }
    }
}
