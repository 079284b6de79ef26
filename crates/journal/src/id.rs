//! What things are called for ever: ids that no two machines make twice.
//!
//! UUID version 7, so that ids made on one machine sort by the time they were made. That order is a
//! convenience of reading; merging never relies on it (reliability §2.1).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::context::Context;

/// Text that is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id: {text:?}")]
pub struct NotAnId {
    /// What was read instead.
    pub text: String,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id.
            pub fn make(context: &Context) -> $name {
                $name::from_parts(context.now().milliseconds(), context.bytes())
            }

            /// The id of a given millisecond (since 1970) and ten random bytes.
            pub fn from_parts(milliseconds: i64, random: [u8; 10]) -> $name {
                let milliseconds = u64::try_from(milliseconds).unwrap_or(0);
                $name(uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid())
            }

            /// The id that these 16 bytes are.
            pub fn from_bytes(bytes: [u8; 16]) -> $name {
                $name(Uuid::from_bytes(bytes))
            }

            /// Its 16 bytes.
            pub fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<$name, NotAnId> {
                match Uuid::try_parse(text) {
                    Ok(uuid) => Ok($name(uuid)),
                    Err(_) => Err(NotAnId { text: text.to_owned() }),
                }
            }
        }
    )*};
}

ids! {
    /// A machine that records events.
    DeviceId;
    /// A class (班).
    ClassId;
    /// A learner, as everyone sees her.
    ResidentId;
    /// One go at a lesson, or at free practice.
    AttemptId;
    /// Something a learner handed in on the practice phone.
    SubmissionId;
}

/// A skill (本领): what the lesson of the same id gives, for example `L31`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SkillId(String);

impl SkillId {
    /// The skill that the lesson of this id gives.
    pub fn new(lesson: impl Into<String>) -> SkillId {
        SkillId(lesson.into())
    }

    /// The lesson's id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SkillId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_the_time_they_were_made() {
        let earlier = ResidentId::from_parts(1_000, [255; 10]);
        let later = ResidentId::from_parts(1_001, [0; 10]);
        assert!(earlier < later);
    }

    #[test]
    fn an_id_reads_back_from_its_text() {
        let id = ResidentId::from_parts(1_780_000_000_000, [7; 10]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert!("王秀英".parse::<ResidentId>().is_err());
    }

    #[test]
    fn a_clock_before_1970_still_gives_an_id() {
        assert_eq!(ClassId::from_parts(-5, [1; 10]), ClassId::from_parts(0, [1; 10]));
    }
}
