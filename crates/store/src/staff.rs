//! The staff passphrase: how it is kept, how it is checked, and how long one waits after wrong ones.
//!
//! Argon2id with 64 MiB, 3 passes, 1 lane and a 16-byte salt (reliability §4).

use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use journal::context::Context;

/// Wrong passphrases that cost no waiting.
pub const FREE_TRIES: u32 = 5;

/// Waiting after the fifth, sixth, … wrong one; the last stands for all further ones, so that nobody is
/// locked out of a class for good.
const WAITS: [Duration; 5] = [
    Duration::from_secs(30),
    Duration::from_secs(60),
    Duration::from_secs(120),
    Duration::from_secs(300),
    Duration::from_secs(900),
];

/// How dear one guess is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strength {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Strength {
    /// About half a second on an ordinary machine.
    pub const SHIPPED: Strength = Strength { memory: 64 * 1024, passes: 3, lanes: 1 };

    /// For tests only: guessed in no time.
    pub const WEAK: Strength = Strength { memory: 16, passes: 1, lanes: 1 };
}

/// A passphrase could not be hashed: strength out of range, or no memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the passphrase could not be hashed")]
pub struct NotHashed;

/// The hash of a passphrase as a PHC string, which carries salt and strength.
///
/// # Errors
/// [`NotHashed`].
pub fn hash(passphrase: &str, strength: Strength, context: &Context) -> Result<String, NotHashed> {
    let params =
        Params::new(strength.memory, strength.passes, strength.lanes, None).map_err(|_| NotHashed)?;
    let salt = context.bytes::<16>();
    let hasher = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    hasher
        .hash_password_with_salt(passphrase.as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|_| NotHashed)
}

/// Whether this passphrase has this hash. A hash that cannot be read fits nothing.
pub fn fits(hash: &str, passphrase: &str) -> bool {
    let Ok(hash) = PasswordHash::new(hash) else {
        return false;
    };
    Argon2::default().verify_password(passphrase.as_bytes(), &hash).is_ok()
}

/// How long to wait after so many wrong passphrases in a row.
pub fn wait_after(failures: u32) -> Duration {
    match failures.checked_sub(FREE_TRIES) {
        None => Duration::ZERO,
        Some(beyond) => WAITS[(beyond as usize).min(WAITS.len() - 1)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surroundings;

    #[test]
    fn only_the_right_passphrase_fits_and_equal_ones_look_different() {
        let context = surroundings::real();
        let hashed = hash("浪花2026", Strength::WEAK, &context).unwrap();
        assert!(fits(&hashed, "浪花2026"));
        assert!(!fits(&hashed, "浪花2025"));
        assert!(!fits("not a hash", "浪花2026"));
        assert_ne!(hashed, hash("浪花2026", Strength::WEAK, &context).unwrap(), "each has its own salt");
    }

    #[test]
    fn the_shipped_strength_is_in_the_hash() {
        let hashed = hash("浪花2026", Strength::SHIPPED, &surroundings::real()).unwrap();
        assert!(hashed.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"), "{hashed}");
    }

    #[test]
    fn five_tries_are_free_and_the_wait_has_a_cap() {
        let seconds: Vec<u64> = (0..=11).map(|failures| wait_after(failures).as_secs()).collect();
        assert_eq!(seconds, [0, 0, 0, 0, 0, 30, 60, 120, 300, 900, 900, 900]);
    }
}
