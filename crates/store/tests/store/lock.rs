//! Guessing the staff passphrase.

use std::time::Duration;

use store::unlock::Unlock;
use testkit::kept::Kept;

const RIGHT: &str = "浪花2026";

fn locked() -> Kept {
    let mut kept = Kept::new();
    assert_eq!(kept.store().unlock(RIGHT).unwrap(), Unlock::NotSet);
    kept.store().set_passphrase(RIGHT).unwrap();
    kept
}

/// Guesses wrongly as often as it costs nothing.
fn use_up_free_tries(kept: &mut Kept) {
    for left in (0..5).rev() {
        let wait = Duration::from_secs(if left == 0 { 30 } else { 0 });
        assert_eq!(kept.store().unlock("浪花2025").unwrap(), Unlock::Wrong { free_tries: left, wait });
    }
}

#[test]
fn the_right_passphrase_opens_also_after_a_restart() {
    let mut kept = locked();
    assert_eq!(kept.store().unlock(RIGHT).unwrap(), Unlock::Open);
    assert_eq!(kept.restart().unlock(RIGHT).unwrap(), Unlock::Open);
    assert!(kept.store().staff().unwrap().set);
}

#[test]
fn waiting_grows_to_a_quarter_of_an_hour_and_no_further() {
    let mut kept = locked();
    use_up_free_tries(&mut kept);
    for (wait, next) in [(30, 60), (60, 120), (120, 300), (300, 900), (900, 900), (900, 900)] {
        kept.clock.pass(Duration::from_secs(wait - 1));
        assert_eq!(
            kept.store().unlock(RIGHT).unwrap(),
            Unlock::Wait(Duration::from_secs(1)),
            "not even the right one is looked at"
        );
        kept.clock.pass(Duration::from_secs(1));
        assert_eq!(
            kept.store().unlock("浪花2025").unwrap(),
            Unlock::Wrong { free_tries: 0, wait: Duration::from_secs(next) }
        );
    }
    kept.clock.pass(Duration::from_secs(900));
    assert_eq!(kept.store().unlock(RIGHT).unwrap(), Unlock::Open);
    assert_eq!(
        kept.store().unlock("浪花2025").unwrap(),
        Unlock::Wrong { free_tries: 4, wait: Duration::ZERO },
        "counted anew"
    );
}

#[test]
fn a_restart_does_not_shorten_the_wait() {
    let mut kept = locked();
    use_up_free_tries(&mut kept);
    kept.restart();
    assert_eq!(kept.store().unlock(RIGHT).unwrap(), Unlock::Wait(Duration::from_secs(30)));
    assert_eq!(kept.store().staff().unwrap().failures, 5);
}

#[test]
fn setting_the_clock_neither_shortens_nor_lengthens_the_wait() {
    let mut kept = locked();
    use_up_free_tries(&mut kept);
    for wall in ["2035-01-01T00:00:00+08:00", "2009-01-01T00:00:00+08:00"] {
        kept.clock.set(wall);
        assert_eq!(kept.store().unlock(RIGHT).unwrap(), Unlock::Wait(Duration::from_secs(30)));
        assert_eq!(kept.restart().unlock(RIGHT).unwrap(), Unlock::Wait(Duration::from_secs(30)));
    }
    kept.clock.pass(Duration::from_secs(30));
    assert_eq!(kept.store().unlock(RIGHT).unwrap(), Unlock::Open);
}

#[test]
fn ten_thousand_guesses_with_restarts_and_clock_jumps_get_eight_looked_at() {
    let mut kept = locked();
    let mut looked_at = 0;
    for guess in 0..10_000 {
        if guess % 500 == 7 {
            kept.restart();
        }
        kept.clock.set(if guess % 2 == 0 {
            "2035-01-01T00:00:00+08:00"
        } else {
            "2009-01-01T00:00:00+08:00"
        });
        // A guess every half second for 83 minutes, a restart every 250 seconds: the wait of 300 never ends.
        kept.clock.pass(Duration::from_millis(500));
        looked_at += usize::from(matches!(kept.store().unlock("浪花2025").unwrap(), Unlock::Wrong { .. }));
    }
    assert_eq!(looked_at, 8);
}

#[test]
fn the_passphrase_is_nowhere_on_the_disk() {
    let mut kept = locked();
    kept.store().unlock("猜一个密码").unwrap();
    kept.close();
    for entry in std::fs::read_dir(kept.folder()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for word in [RIGHT, "猜一个密码"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()));
        }
    }
}
