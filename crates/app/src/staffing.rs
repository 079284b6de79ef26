//! May this person see the staff pages? (reliability T1, T3; the waits are the store's, §4)

use std::time::Duration;

use contract::door::Entered;
use contract::staff::StaffDoor;
use store::unlock::Unlock;

use crate::app::App;
use crate::error::AppError;
use crate::sessions::{StaffSession, Who};

/// Fewer characters are guessed too soon.
const SHORTEST_PASSPHRASE: usize = 6;

impl App {
    pub(crate) fn look_at_staff_door(&self) -> Result<StaffDoor, AppError> {
        let staff = self.store.staff()?;
        Ok(StaffDoor { has_passphrase: staff.set, wait_seconds: seconds(staff.wait) })
    }

    /// Sets the first passphrase. Later ones are not set here: whoever opens the program could.
    pub(crate) fn set_first_passphrase(&mut self, passphrase: &str) -> Result<Entered, AppError> {
        if self.store.staff()?.set {
            return Err(AppError::PassphraseIsSet);
        }
        let passphrase = passphrase.trim();
        if passphrase.chars().count() < SHORTEST_PASSPHRASE || is_guessed_at_once(passphrase) {
            return Err(AppError::EasyPassphrase);
        }
        self.store.set_passphrase(passphrase)?;
        Ok(self.begin_staff())
    }

    pub(crate) fn unlock_with(&mut self, passphrase: &str) -> Result<Entered, AppError> {
        match self.store.unlock(passphrase.trim())? {
            Unlock::Open => Ok(self.begin_staff()),
            Unlock::Wrong { wait, .. } => Err(AppError::WrongPassphrase { wait }),
            Unlock::Wait(wait) => Err(AppError::MustWait { wait }),
            Unlock::NotSet => Err(AppError::NoPassphrase),
        }
    }

    fn begin_staff(&mut self) -> Entered {
        let session = Who::Staff(StaffSession::default());
        Entered { session: self.sessions.begin(&self.context, session) }
    }
}

/// Rounded up: at 0 one may really try.
fn seconds(wait: Duration) -> u32 {
    u32::try_from(wait.as_millis().div_ceil(1000)).unwrap_or(u32::MAX)
}

/// Whether a passphrase counts up, counts down or repeats: the first that anybody would try.
fn is_guessed_at_once(passphrase: &str) -> bool {
    let letters: Vec<i64> = passphrase.chars().map(|letter| i64::from(u32::from(letter))).collect();
    let steps = |step: i64| letters.windows(2).all(|pair| pair[1] - pair[0] == step);
    steps(-1) || steps(0) || steps(1)
}

#[cfg(test)]
mod tests {
    use super::is_guessed_at_once;

    #[test]
    fn counting_and_repeating_are_guessed_at_once() {
        for guessed in ["111111", "123456", "654321", "aaaaaa", "abcdef"] {
            assert!(is_guessed_at_once(guessed), "{guessed}");
        }
        for good in ["浪花社区一楼", "112358", "langhua"] {
            assert!(!is_guessed_at_once(good), "{good}");
        }
    }
}
