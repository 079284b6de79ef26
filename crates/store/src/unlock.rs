//! The staff lock: opening it with the passphrase, and waiting after wrong ones.
//!
//! Every wrong one is an event, so the count survives a restart. The wait is measured in running time,
//! never on the wall clock: setting that neither shortens nor lengthens it. After a restart the whole
//! wait begins again, which is at most the cap.

use std::time::Duration;

use journal::event::Event;

use crate::error::Error;
use crate::staff;
use crate::store::Store;
use crate::table::staff::credential;

/// How the staff lock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Staff {
    /// Whether a passphrase was set.
    pub set: bool,
    /// Wrong passphrases since the last right one.
    pub failures: u32,
    /// How long no passphrase is taken.
    pub wait: Duration,
}

/// What came of a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlock {
    /// It was the right one.
    Open,
    /// It was a wrong one.
    Wrong {
        /// How many more tries cost no waiting.
        free_tries: u32,
        /// How long the next one has to wait.
        wait: Duration,
    },
    /// It was not looked at: one has to wait so long.
    Wait(Duration),
    /// There is no passphrase yet.
    NotSet,
}

impl Store {
    /// How the staff lock stands.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn staff(&self) -> Result<Staff, Error> {
        let known = self.read(credential)?;
        let waited = self.context.running().saturating_sub(self.waiting_since);
        let wait = staff::wait_after(known.failures).saturating_sub(waited);
        Ok(Staff { set: known.hash.is_some(), failures: known.failures, wait })
    }

    /// Sets the passphrase, or another one in its place.
    ///
    /// # Errors
    /// As [`Store::append`].
    pub fn set_passphrase(&mut self, passphrase: &str) -> Result<(), Error> {
        let hash = staff::hash(passphrase, self.strength, &self.context)?;
        self.append(&[Event::PassphraseSet { hash }]).map(|_| ())
    }

    /// Tries a passphrase. A wrong one is on the disk before anybody is told that it was wrong, so that
    /// killing the program does not make guessing free.
    ///
    /// # Errors
    /// As [`Store::append`].
    pub fn unlock(&mut self, passphrase: &str) -> Result<Unlock, Error> {
        let Some(hash) = self.read(credential)?.hash else {
            return Ok(Unlock::NotSet);
        };
        let before = self.staff()?;
        if !before.wait.is_zero() {
            return Ok(Unlock::Wait(before.wait));
        }
        if staff::fits(&hash, passphrase) {
            self.append(&[Event::Unlocked])?;
            return Ok(Unlock::Open);
        }
        self.append(&[Event::UnlockFailed])?;
        self.waiting_since = self.context.running();
        let failures = before.failures + 1;
        Ok(Unlock::Wrong {
            free_tries: staff::FREE_TRIES.saturating_sub(failures),
            wait: staff::wait_after(failures),
        })
    }
}
