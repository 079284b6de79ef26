//! What the invented people do in a session: refreshers first, then what is new, then what they cannot do alone.

use journal::event::{Event, HintCause, Mode};
use journal::id::{AttemptId, SkillId};
use journal::moment::Moment;
use journal::settings::Settings;
use mastery::level::Level;
use serde_json::Value;

use super::people::Person;
use super::{DemoLesson, MINUTE};

/// What the lesson engine writes when an attempt begins.
type Start<'a> = &'a dyn Fn(&SkillId, Mode, u16) -> Value;

/// Minutes of a session.
const SESSION: i64 = 50;
/// Refreshers at its beginning (age-friendly §3).
const REFRESHERS: usize = 3;
/// New lessons in it, the class led by the teacher: a course of 45 is gone through in a term.
const NEW: usize = 1;
/// Runs alone at its end.
const ALONE: usize = 3;

/// Everything that was noted, nothing of it after now.
pub(super) struct Diary {
    now: Moment,
    events: Vec<(Moment, Event)>,
}

impl Diary {
    pub(super) fn new(now: Moment) -> Diary {
        Diary { now, events: Vec::new() }
    }

    pub(super) fn note(&mut self, at: Moment, event: Event) {
        let at = if at.milliseconds() > self.now.milliseconds() { self.now } else { at };
        self.events.push((at, event));
    }

    pub(super) fn in_order(mut self) -> Vec<(Moment, Event)> {
        self.events.sort_by_key(|(at, _)| at.milliseconds());
        self.events
    }
}

/// Chance that is the same every time (splitmix64).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    pub(super) fn below(&mut self, end: u32) -> u32 {
        (self.next() % u64::from(end.max(1))) as u32
    }

    pub(super) fn percent(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    pub(super) fn id<T>(&mut self, milliseconds: i64, make: fn(i64, [u8; 10]) -> T) -> T {
        let mut bytes = [0; 10];
        bytes[..8].copy_from_slice(&self.next().to_be_bytes());
        bytes[8..].copy_from_slice(&self.next().to_be_bytes()[..2]);
        make(milliseconds, bytes)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

/// A person at work: what she does next happens at `at`.
struct Desk<'a> {
    person: &'a mut Person,
    at: Moment,
    start: Start<'a>,
    diary: &'a mut Diary,
    dice: &'a mut Dice,
}

/// One session of one person.
pub(super) fn session(
    person: &mut Person,
    taught: &[DemoLesson],
    begin: Moment,
    start: Start<'_>,
    diary: &mut Diary,
    dice: &mut Dice,
) {
    let at = begin.plus_milliseconds(i64::from(dice.below(180_000)));
    let mut desk = Desk { person, at, start, diary, dice };
    if desk.person.learner.now.last_active.is_none() {
        desk.first_settings();
    }
    let due: Vec<SkillId> =
        desk.person.learner.due(at.date()).into_iter().take(REFRESHERS).cloned().collect();
    for lesson in taught.iter().filter(|lesson| due.contains(&lesson.id)) {
        desk.run(lesson, Mode::Alone);
    }
    let (begun, new): (Vec<&DemoLesson>, Vec<&DemoLesson>) =
        taught.iter().partition(|lesson| desk.person.has_begun(lesson));
    let open = begun.into_iter().filter(|lesson| desk.person.learner.level(&lesson.id) < Level::Alone);
    let alone: Vec<&DemoLesson> = open.take(ALONE).collect();
    for (lessons, mode) in [(new.into_iter().take(NEW).collect(), Mode::Guided), (alone, Mode::Alone)] {
        for lesson in lessons {
            if desk.at.milliseconds() - begin.milliseconds() < SESSION * MINUTE {
                desk.run(lesson, mode);
            }
        }
    }
    desk.own_phone();
}

/// The end of the last session: somebody waits for the teacher, somebody is stuck.
pub(super) fn last_minutes(
    people: &mut [Person],
    lessons: &[DemoLesson],
    at: Moment,
    start: Start<'_>,
    diary: &mut Diary,
    dice: &mut Dice,
) {
    for (number, person) in people.iter_mut().enumerate().filter(|(_, person)| !person.stays_away()) {
        let at_work = |lesson: &&DemoLesson| lesson.steps > 1 && person.has_begun(lesson);
        let Some(lesson) = lessons.iter().rev().find(at_work) else {
            continue;
        };
        let mut desk = Desk { person, at, start, diary, dice };
        match number % 20 {
            4 => desk.call_teacher(lesson),
            11 => desk.get_stuck(lesson),
            _ => {}
        }
    }
}

impl Desk<'_> {
    fn does(&mut self, event: Event) {
        self.person.learner.fold(&event, self.at);
        self.diary.note(self.at, event);
        self.at = self.at.plus_milliseconds(3_000 + i64::from(self.dice.below(17_000)));
    }

    fn first_settings(&mut self) {
        let text_scale = [100, 100, 125, 150][self.dice.below(4) as usize];
        let pace_tenths = 10 + (self.dice.below(4) * 5) as u16;
        let settings =
            Settings { text_scale, sound: true, pace_tenths, voice_rate: None, hands: None, phone: None };
        self.does(Event::SettingsSet { resident: self.person.id, settings });
    }

    fn begin(&mut self, lesson: &DemoLesson, mode: Mode) -> AttemptId {
        let attempt = self.dice.id(self.at.milliseconds(), AttemptId::from_parts);
        let run = self.person.learner.skills.get(&lesson.id).map_or(0, |skill| skill.fading);
        let start = (self.start)(&lesson.id, mode, run);
        let (resident, lesson) = (self.person.id, Some(lesson.id.clone()));
        self.does(Event::AttemptStarted { resident, attempt, lesson, mode, form: None, run, start });
        attempt
    }

    /// A whole run. Every earlier run makes a hint less likely.
    fn run(&mut self, lesson: &DemoLesson, mode: Mode) {
        let resident = self.person.id;
        let earlier = self.person.learner.skills.get(&lesson.id).map_or(0, |skill| u32::from(skill.runs));
        let attempt = self.begin(lesson, mode);
        let needs_hint = (100 - self.person.ease).saturating_sub(4 * earlier) / 2 + 3;
        let (mut highest, mut strayed) = (0, 0);
        for step in 1..=lesson.steps {
            let (hint_level, off_path) = self.step(attempt, step, mode, earlier, needs_hint);
            self.does(Event::StepDone { resident, attempt, step, hint_level, off_path });
            highest = highest.max(hint_level);
            strayed += off_path;
        }
        let unaided = mode == Mode::Alone && highest == 0;
        let lesson = Some(lesson.id.clone());
        self.does(Event::AttemptFinished {
            resident,
            attempt,
            lesson,
            mode,
            form: None,
            unaided,
            hint_level: highest,
            off_path: strayed,
        });
        self.at = self.at.plus_milliseconds(2 * MINUTE);
    }

    /// Finding one step: the highest hint and the touches off the path.
    fn step(
        &mut self,
        attempt: AttemptId,
        step: u16,
        mode: Mode,
        earlier: u32,
        needs_hint: u32,
    ) -> (u8, u16) {
        let resident = self.person.id;
        if mode == Mode::Guided && earlier == 0 {
            self.does(Event::HintShown { resident, attempt, step, level: 2, cause: HintCause::Given });
            return (2, 0);
        }
        if self.dice.percent(4) {
            self.does(Event::NearMiss { resident, attempt });
        }
        let (mut hint_level, mut off_path) = (0, 0);
        while hint_level < 3 && self.dice.percent(needs_hint) {
            hint_level += 1;
            let cause = [HintCause::Asked, HintCause::Idle, HintCause::OffPath][self.dice.below(3) as usize];
            if cause == HintCause::OffPath {
                off_path += 1;
                self.does(Event::OffPath { resident, attempt, step });
            }
            self.does(Event::HintShown { resident, attempt, step, level: hint_level, cause });
        }
        (hint_level, off_path)
    }

    /// What stayed is now and then shown on the own phone at the end of a session.
    fn own_phone(&mut self) {
        let kept = self.person.learner.skills.iter().find(|(_, skill)| skill.level() == Level::Kept);
        let Some(skill) = kept.map(|(id, _)| id.clone()) else {
            return;
        };
        if self.dice.percent(12) {
            self.does(Event::SeenOnOwnPhone { resident: self.person.id, skill, seen: true });
        }
    }

    fn call_teacher(&mut self, lesson: &DemoLesson) {
        let resident = self.person.id;
        let attempt = self.begin(lesson, Mode::Guided);
        self.does(Event::StepDone { resident, attempt, step: 1, hint_level: 1, off_path: 1 });
        self.does(Event::TeacherCalled { resident, attempt, step: 2 });
        self.does(Event::AttemptLeft { resident, attempt, for_good: false });
    }

    fn get_stuck(&mut self, lesson: &DemoLesson) {
        let resident = self.person.id;
        let attempt = self.begin(lesson, Mode::Guided);
        for level in 1..=4 {
            self.does(Event::OffPath { resident, attempt, step: 1 });
            self.does(Event::HintShown { resident, attempt, step: 1, level, cause: HintCause::OffPath });
        }
        self.does(Event::AttemptLeft { resident, attempt, for_good: false });
    }
}
