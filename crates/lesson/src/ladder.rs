//! The hint ladder of age-friendly §3: when a hint comes, and when it goes again.

/// Highest level: the offer to call the teacher.
pub const TEACHER: u8 = 4;
/// From this level on the widget wears the ring.
pub const RING: u8 = 2;
/// From this level on the hand shows the touch.
pub const HAND: u8 = 3;

/// Stillness after which levels 1–4 come, in ms, at pace 1.0.
const STILL_MS: [u32; 4] = [15_000, 35_000, 60_000, 100_000];

/// Where a learner stands on the ladder within one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladder {
    /// The level that is there from the beginning of every step, by how often she has done it.
    base: u8,
    pace_tenths: u16,
    level: u8,
    highest: u8,
    off_path: u16,
    /// How long she had been still when last told, in ms.
    still_ms: u32,
}

impl Ladder {
    /// The ladder of a new run. Fading (§3): the first run shows the ring, the second tells where to
    /// look, from the third on hints come only when needed. The errorless profile never starts lower
    /// than the ring on its first runs.
    #[must_use]
    pub fn new(guided: bool, run: u16, errorless: bool, pace_tenths: u16) -> Self {
        let base = match (guided, run, errorless) {
            (_, 0 | 1, true) => RING,
            (true, 0, _) => RING,
            (true, 1, _) | (_, 2, true) => 1,
            _ => 0,
        };
        Ladder {
            base,
            pace_tenths: pace_tenths.clamp(10, 25),
            level: base,
            highest: base,
            off_path: 0,
            still_ms: 0,
        }
    }

    /// A new step begins.
    pub fn next_step(&mut self) {
        *self = Ladder { level: self.base, highest: self.base, off_path: 0, still_ms: 0, ..*self };
    }

    /// The level shown now.
    #[must_use]
    pub fn level(&self) -> u8 {
        self.level
    }

    /// The highest level shown in this step.
    #[must_use]
    pub fn highest(&self) -> u8 {
        self.highest
    }

    /// Touches off the path in this step.
    #[must_use]
    pub fn off_path(&self) -> u16 {
        self.off_path
    }

    /// A touch that came nearer to the goal: the clock and the level begin anew.
    pub fn useful(&mut self) {
        self.still_ms = 0;
        self.level = self.base;
    }

    /// A touch that led nowhere nearer. `true` if a higher level is shown now.
    pub fn off(&mut self) -> bool {
        self.still_ms = 0;
        self.off_path = self.off_path.saturating_add(1);
        let earned = u8::try_from(self.off_path).unwrap_or(TEACHER).min(TEACHER);
        self.raise(earned)
    }

    /// A touch that changed nothing for better or worse.
    pub fn neutral(&mut self) {
        self.still_ms = 0;
    }

    /// She has been still for so long. `true` if a higher level is shown now.
    pub fn still(&mut self, still_ms: u32) -> bool {
        self.still_ms = still_ms;
        let passed = (0..4).filter(|level| self.threshold(*level) <= still_ms).count();
        self.raise(u8::try_from(passed).unwrap_or(TEACHER))
    }

    /// 提示 gives the next level at once. `true` if a higher level is shown now.
    pub fn ask(&mut self) -> bool {
        self.raise((self.level + 1).min(TEACHER))
    }

    /// How much longer she may be still until the next level; `None` at the top.
    #[must_use]
    pub fn next_ms(&self) -> Option<u32> {
        let next =
            (usize::from(self.level)..4).map(|level| self.threshold(level)).find(|ms| *ms > self.still_ms)?;
        Some(next - self.still_ms)
    }

    fn threshold(&self, level: usize) -> u32 {
        STILL_MS[level] * u32::from(self.pace_tenths) / 10
    }

    fn raise(&mut self, to: u8) -> bool {
        if to <= self.level {
            return false;
        }
        self.level = to;
        self.highest = self.highest.max(to);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alone() -> Ladder {
        Ladder::new(false, 0, false, 10)
    }

    #[test]
    fn levels_come_at_15_35_60_and_100_seconds() {
        let mut ladder = alone();
        let levels: Vec<u8> = [14_999, 15_000, 35_000, 60_000, 100_000, 900_000]
            .into_iter()
            .map(|ms| {
                ladder.still(ms);
                ladder.level()
            })
            .collect();
        assert_eq!(levels, [0, 1, 2, 3, 4, 4]);
        assert_eq!(ladder.next_ms(), None);
    }

    #[test]
    fn a_slower_pace_waits_longer() {
        let mut ladder = Ladder::new(false, 0, false, 20);
        assert_eq!(ladder.next_ms(), Some(30_000));
        ladder.still(29_999);
        assert_eq!(ladder.level(), 0);
    }

    #[test]
    fn every_touch_off_the_path_is_one_level() {
        let mut ladder = alone();
        for level in 1..=4 {
            assert!(ladder.off());
            assert_eq!(ladder.level(), level);
        }
        assert_eq!(ladder.off_path(), 4);
    }

    #[test]
    fn a_useful_touch_resets_the_clock_but_not_what_was_needed() {
        let mut ladder = alone();
        ladder.still(35_000);
        ladder.useful();
        assert_eq!((ladder.level(), ladder.highest(), ladder.next_ms()), (0, 2, Some(15_000)));
    }

    #[test]
    fn hints_fade_from_run_to_run() {
        let base = |run| Ladder::new(true, run, false, 10).level();
        assert_eq!([base(0), base(1), base(2), base(3)], [2, 1, 0, 0]);
    }

    #[test]
    fn asking_gives_the_next_level_at_once() {
        let mut ladder = alone();
        let levels: Vec<u8> = (0..5)
            .map(|_| {
                ladder.ask();
                ladder.level()
            })
            .collect();
        assert_eq!(levels, [1, 2, 3, 4, 4]);
    }
}
