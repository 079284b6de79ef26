//! Who gives a command, after the check? The only place where a role is checked (reliability T1, T2).
//!
//! The caller types have no public constructor: a command body that takes a [`Staff`] cannot be
//! reached without the check below, not even by code inside the program.

use crate::commands::Commands;
use crate::types::{Failure, Refusal, Role};

/// A call that passed the check, with the token it came with.
pub(crate) struct Checked(String);

/// Nobody in particular.
#[derive(Debug)]
pub struct Anyone(());

/// A learner with an open session; she reaches her own data only.
#[derive(Debug)]
pub struct Learner {
    token: String,
}

/// Instructor or coordinator with unlocked staff pages.
#[derive(Debug)]
pub struct Staff {
    token: String,
}

impl Learner {
    /// The session's token.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }
}

impl Staff {
    /// The session's token.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }
}

impl From<Checked> for Anyone {
    fn from(_: Checked) -> Self {
        Self(())
    }
}

impl From<Checked> for Learner {
    fn from(checked: Checked) -> Self {
        Self { token: checked.0 }
    }
}

impl From<Checked> for Staff {
    fn from(checked: Checked) -> Self {
        Self { token: checked.0 }
    }
}

/// Lets a call pass if its session has exactly the role the command needs.
pub(crate) fn check(app: &mut impl Commands, needed: Role, token: Option<&str>) -> Result<Checked, Failure> {
    if needed == Role::Anyone {
        return Ok(Checked(String::new()));
    }
    match token {
        Some(token) if app.role_of(token) == Some(needed) => Ok(Checked(token.to_owned())),
        _ if needed == Role::Staff => Err(app.refuse(Refusal::StaffLocked)),
        _ => Err(app.refuse(Refusal::NotSignedIn)),
    }
}
