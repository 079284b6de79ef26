//! The hint ladder of age-friendly §3: when a hint comes, and when it goes again.

/// Highest level: the offer to call the teacher.
pub const TEACHER: u8 = 4;
/// From this level on the widget wears the ring.
pub const RING: u8 = 2;
/// From this level on the hand shows the touch.
pub const HAND: u8 = 3;

/// Stillness after which levels 1–4 come, in ms, at pace 1.0.
const STILL_MS: [u32; 4] = [15_000, 35_000, 60_000, 100_000];

/// What a run offers by itself (age-friendly §3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Help {
    /// 跟我做. The first run shows the ring, the second tells where to look, from the third on hints come
    /// only when they are needed; the fourth is the task alone, 自己做.
    Guided {
        /// Earlier runs that it is faded by.
        run: u16,
    },
    /// The errorless profile: begins at the ring and drops one level after every two clean runs.
    Errorless {
        /// Clean runs so far.
        clean: u16,
    },
    /// Only when it is needed: 自己做, drills, free practice.
    WhenNeeded,
    /// None at all: 考一考.
    Never,
}

impl Help {
    /// The level that is there from the beginning of every step.
    #[must_use]
    pub fn from_the_start(self) -> u8 {
        match self {
            Help::Guided { run } => RING.saturating_sub(u8::try_from(run).unwrap_or(RING)),
            Help::Errorless { clean } => RING.saturating_sub(u8::try_from(clean / 2).unwrap_or(RING)),
            Help::WhenNeeded | Help::Never => 0,
        }
    }
}

/// Where a learner stands on the ladder within one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladder {
    help: Help,
    pace_tenths: u16,
    by_time: bool,
    level: u8,
    highest: u8,
    off_path: u16,
    /// How long she had been still when last told, in ms.
    still_ms: u32,
}

impl Ladder {
    /// The ladder of a new run, at her pace in tenths (10–25).
    #[must_use]
    pub fn new(help: Help, pace_tenths: u16) -> Self {
        let level = help.from_the_start();
        let pace_tenths = pace_tenths.clamp(10, 25);
        Ladder { help, pace_tenths, by_time: true, level, highest: level, off_path: 0, still_ms: 0 }
    }

    /// The same, where staff may have switched off that stillness brings a hint.
    #[must_use]
    pub fn by_time(self, by_time: bool) -> Self {
        Ladder { by_time, ..self }
    }

    /// What the run offers by itself.
    #[must_use]
    pub fn help(&self) -> Help {
        self.help
    }

    /// A new step begins.
    pub fn next_step(&mut self) {
        *self = Ladder::new(self.help, self.pace_tenths).by_time(self.by_time);
    }

    /// The same step begins again: what was shown in it and how often she strayed stays known.
    pub fn again(&mut self) {
        self.still_ms = 0;
        self.level = self.help.from_the_start();
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
        self.level = self.help.from_the_start();
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
        if !self.by_time {
            return false;
        }
        self.still_ms = still_ms;
        let passed = (0..4).filter(|level| self.threshold(*level) <= still_ms).count();
        self.raise(u8::try_from(passed).unwrap_or(TEACHER))
    }

    /// 提示 gives the next level at once. `true` if a higher level is shown now.
    pub fn ask(&mut self) -> bool {
        self.raise((self.level + 1).min(TEACHER))
    }

    /// How much longer she may be still until the next level; `None` at the top and where none comes.
    #[must_use]
    pub fn next_ms(&self) -> Option<u32> {
        if self.help == Help::Never || !self.by_time {
            return None;
        }
        let next =
            (usize::from(self.level)..4).map(|level| self.threshold(level)).find(|ms| *ms > self.still_ms)?;
        Some(next - self.still_ms)
    }

    fn threshold(&self, level: usize) -> u32 {
        STILL_MS[level] * u32::from(self.pace_tenths) / 10
    }

    fn raise(&mut self, to: u8) -> bool {
        if to <= self.level || self.help == Help::Never {
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
        Ladder::new(Help::WhenNeeded, 10)
    }

    /// The levels that are there from the start of runs 1, 2, 3, …
    fn fading(runs: u16, help: impl Fn(u16) -> Help) -> Vec<u8> {
        (0..runs).map(|run| Ladder::new(help(run), 10).level()).collect()
    }

    #[test]
    fn levels_come_at_15_35_60_and_100_seconds() {
        let mut ladder = alone();
        let times = [14_999, 15_000, 34_999, 35_000, 59_999, 60_000, 99_999, 100_000, 900_000];
        let levels = times.map(|ms| {
            ladder.still(ms);
            ladder.level()
        });
        assert_eq!(levels, [0, 1, 1, 2, 2, 3, 3, 4, 4]);
        assert_eq!(ladder.next_ms(), None);
    }

    #[test]
    fn a_slower_pace_waits_longer() {
        let due = |pace| {
            let mut ladder = Ladder::new(Help::WhenNeeded, pace);
            let mut due = Vec::new();
            while let Some(ms) = ladder.next_ms() {
                let at = due.last().copied().unwrap_or(0) + ms;
                assert!(!ladder.still(at - 1) && ladder.still(at));
                due.push(at);
            }
            due
        };
        assert_eq!(due(10), [15_000, 35_000, 60_000, 100_000]);
        assert_eq!(due(20), [30_000, 70_000, 120_000, 200_000]);
        assert_eq!(due(25), [37_500, 87_500, 150_000, 250_000]);
        assert_eq!((due(1), due(99)), (due(10), due(25)), "the factor lies between 1.0 and 2.5");
    }

    #[test]
    fn without_timers_a_hint_comes_only_when_it_is_asked_for_or_earned() {
        let mut ladder = alone().by_time(false);
        assert!(!ladder.still(900_000));
        assert_eq!((ladder.level(), ladder.next_ms()), (0, None));
        assert!(ladder.ask());
        ladder.next_step();
        assert!(!ladder.still(900_000), "so it stays in the next step");
        assert!(ladder.off());
        assert_eq!(ladder.level(), 1);
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
    fn a_useful_touch_brings_back_what_the_run_offers_by_itself() {
        let mut ladder = Ladder::new(Help::Guided { run: 1 }, 10);
        ladder.still(60_000);
        assert_eq!(ladder.level(), HAND);
        ladder.useful();
        assert_eq!((ladder.level(), ladder.next_ms()), (1, Some(35_000)), "level 2 comes at 35 s as ever");
        ladder.ask();
        ladder.next_step();
        assert_eq!((ladder.level(), ladder.highest()), (1, 1), "a new step begins as the first did");
    }

    #[test]
    fn hints_fade_from_run_to_run() {
        assert_eq!(fading(5, |run| Help::Guided { run }), [2, 1, 0, 0, 0]);
        assert_eq!(fading(1, |_| Help::Guided { run: u16::MAX }), [0]);
    }

    #[test]
    fn the_errorless_profile_drops_one_level_after_two_clean_runs() {
        assert_eq!(fading(6, |clean| Help::Errorless { clean }), [2, 2, 1, 1, 0, 0]);
    }

    #[test]
    fn asking_gives_the_next_level_at_once() {
        let mut ladder = alone();
        let levels = [(); 5].map(|()| {
            ladder.ask();
            ladder.level()
        });
        assert_eq!(levels, [1, 2, 3, 4, 4]);
    }

    #[test]
    fn in_a_test_nothing_comes_but_touches_off_the_path_are_counted() {
        let mut ladder = Ladder::new(Help::Never, 10);
        assert!(!ladder.ask() && !ladder.still(900_000) && !ladder.off() && !ladder.off());
        assert_eq!((ladder.level(), ladder.highest(), ladder.next_ms(), ladder.off_path()), (0, 0, None, 2));
    }
}
