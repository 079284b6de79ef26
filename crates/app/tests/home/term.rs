//! Sixteen weeks, two sessions each, for somebody who does everything right, somebody who errs at every
//! second step, and somebody who only waits: the course has an end for each, and levels and due dates
//! are exactly those of the rules, told once more here in the plainest way (age-friendly §3).

use std::collections::BTreeMap;

use app::home::Done;
use contract::learner::Mode;
use jiff::ToSpan;
use jiff::civil::Date;
use journal::event::{self, Event};
use journal::id::{AttemptId, ResidentId, SkillId};
use journal::moment::Moment;
use mastery::learner::Learner;

use crate::{COURSE, day};

/// How a person's runs go: hint level and touches off the path, when she is led, from the first run to the
/// third and later ones, and when alone.
#[derive(Clone, Copy)]
struct Player {
    guided: [(u8, u16); 3],
    alone: (u8, u16),
}

/// She finds every touch herself; the first run of a lesson shows its ring to everybody, the second where to
/// look, and a run that tells every step is never unaided.
const PERFECT: Player = Player { guided: [(2, 0), (1, 0), (1, 0)], alone: (0, 0) };
/// Three of six steps begin with a touch off the path, which brings the first hint.
const ERRING: Player = Player { guided: [(2, 3); 3], alone: (1, 3) };
/// She is still until the ladder has come to its end.
const WAITING: Player = Player { guided: [(4, 0); 3], alone: (4, 0) };

/// What the rules say of one skill, from the list of its runs alone.
#[derive(Debug, PartialEq, Eq)]
struct Ruled {
    level: u8,
    due: Date,
}

/// Somebody's term so far.
struct Term {
    player: Player,
    learner: Learner,
    /// Every run: day (from 1) and hint level, by lesson.
    runs: BTreeMap<String, Vec<(i32, u8)>>,
}

impl Term {
    fn run(&mut self, lesson: &str, mode: Mode, n: i32) {
        let earlier = self.runs.get(lesson).map_or(0, Vec::len);
        let (hint_level, off_path) =
            if mode == Mode::Guided { self.player.guided[earlier.min(2)] } else { self.player.alone };
        let event = Event::AttemptFinished {
            resident: ResidentId::from_bytes([1; 16]),
            attempt: AttemptId::from_bytes([1; 16]),
            lesson: Some(SkillId::new(lesson)),
            mode: if mode == Mode::Guided { event::Mode::Guided } else { event::Mode::Alone },
            form: None,
            unaided: hint_level == 0,
            hint_level,
            off_path,
        };
        let at: Moment = format!("{}T09:00:00+08:00", day(n)).parse().unwrap();
        self.learner.fold(&event, at);
        self.runs.entry(lesson.to_owned()).or_default().push((n, hint_level));
    }

    /// A session: what is due first, one after another, then so many new lessons, each as long as its
    /// ending offers the same once more. Gives how many were new.
    fn session(&mut self, n: i32, most_new: usize) -> usize {
        let refreshers = app::home::refreshers(&COURSE, &self.learner, day(n));
        assert!(refreshers.len() <= 3);
        for skill in &refreshers {
            self.run(skill.as_str(), Mode::Alone, n);
            assert!(!self.learner.due(day(n)).contains(&skill), "a refresher is done once a day");
        }
        for new in 0..most_new {
            let Some(mut next) = app::home::next(&COURSE, &self.learner, None, &[]) else { return new };
            let lesson = next.lesson.id.clone();
            while next.lesson.id == lesson {
                self.run(&lesson, next.mode, n);
                let mode = if next.mode == Mode::Guided { event::Mode::Guided } else { event::Mode::Alone };
                let skill = SkillId::new(lesson.clone());
                let done = Done { lesson: &skill, mode, reached: true };
                match app::home::after(&COURSE, &self.learner, done, &[], day(n)) {
                    Some(onward) => next = onward,
                    None => break,
                }
            }
        }
        most_new
    }
}

/// The term of this player: Mondays and Thursdays, the new lessons of each week of the plan.
fn term(player: Player) -> Term {
    let mut term = Term { player, learner: Learner::default(), runs: BTreeMap::new() };
    for (week, planned) in COURSE.weeks.iter().enumerate() {
        let monday = 1 + 7 * i32::try_from(week).unwrap();
        let first = planned.lessons.len().div_ceil(2);
        assert_eq!(term.session(monday, first), first);
        let rest = planned.lessons.len() - first;
        assert_eq!(term.session(monday + 3, rest), rest);
        let learnt = planned.lessons.iter().all(|lesson| term.runs.contains_key(lesson));
        assert!(learnt, "what the plan has in week {} is done in it", week + 1);
    }
    assert!(app::home::next(&COURSE, &term.learner, None, &[]).is_none(), "the course has come to its end");
    term
}

/// Level and due date by the words of age-friendly §3.
fn ruled(runs: &[(i32, u8)]) -> Ruled {
    const DAYS: [i32; 4] = [3, 7, 14, 28];
    let (mut stage, mut since) = (0usize, runs[0].0);
    for &(n, hint_level) in &runs[1..] {
        let opens = since + if stage == 0 { 2 } else { DAYS[stage] };
        if n < opens {
            continue;
        }
        stage = match hint_level {
            0 => (stage + 1).min(3),
            4 => stage.saturating_sub(1),
            _ => stage,
        };
        since = n;
    }
    let unaided: Vec<i32> = runs.iter().filter(|run| run.1 == 0).map(|run| run.0).collect();
    let mut days = unaided.clone();
    days.dedup();
    let twice = days.iter().any(|day| unaided.iter().filter(|other| *other == day).count() >= 2);
    let level = if days.len() >= 3 && days[days.len() - 1] - days[0] >= 7 {
        4
    } else if twice {
        3
    } else if !unaided.is_empty() || runs.iter().any(|run| run.1 == 1) {
        2
    } else {
        1
    };
    Ruled { level, due: day(since).saturating_add(DAYS[stage].days()) }
}

fn check(player: Player, least: u8, most: u8) -> Term {
    let term = term(player);
    assert_eq!(term.learner.skills.len(), 45);
    for (lesson, runs) in &term.runs {
        let skill = &term.learner.skills[&SkillId::new(lesson.clone())];
        let stands = Ruled { level: skill.level().digit(), due: skill.review.unwrap().due };
        assert_eq!(stands, ruled(runs), "{lesson} after {runs:?}");
        assert!((least..=most).contains(&stands.level), "{lesson} is at {}", stands.level);
    }
    term
}

#[test]
fn who_does_everything_right_can_do_all_of_it_alone_and_keeps_the_first_weeks() {
    let term = check(PERFECT, 3, 4);
    let first = ruled(&term.runs["L01"]);
    assert_eq!(first.level, 4);
    // Learnt on Monday the 1st day, refreshed on the 4th and on the days its boxes allow from then on.
    assert_eq!(term.runs["L01"][..6], [(1, 2), (1, 1), (1, 1), (1, 0), (1, 0), (4, 0)]);
    assert_eq!(app::home::can_do(&COURSE, &term.learner).len(), 45);
}

#[test]
fn who_errs_at_every_second_step_does_it_with_a_word_and_goes_on() {
    let term = check(ERRING, 2, 2);
    assert!(app::home::can_do(&COURSE, &term.learner).is_empty());
}

#[test]
fn who_only_waits_is_shown_everything_and_stays_in_the_first_box() {
    let term = check(WAITING, 1, 1);
    assert!(term.learner.skills.values().all(|skill| skill.review.unwrap().stage == 1));
}
