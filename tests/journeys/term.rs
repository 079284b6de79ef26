//! A whole term on the program itself: sixteen weeks, two sessions each, for somebody who does everything
//! right and somebody who only waits. Both get to the end of the course, and levels and due dates are exactly
//! those of the rules, told once more here in the plainest way (age-friendly §3). Who errs is followed through
//! the same weeks in `crates/app/tests/home`.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::classroom::Classroom;

/// The Monday on which the term begins.
const FIRST_DAY: Date = jiff::civil::date(2026, 5, 4);

/// Longer than any pause the ladder of hints waits for.
const STILL_MS: u32 = 900_000;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Player {
    /// Finds every touch herself.
    Perfect,
    /// Is still until she is shown where to touch.
    Waiting,
}

/// A widget and how it is touched.
type Deed = (Value, Value);

/// Somebody's term so far.
struct Term {
    room: Classroom,
    session: String,
    player: Player,
    /// Every run: the day, and how much help she saw, by lesson.
    runs: BTreeMap<String, Vec<(Date, u64)>>,
    /// What leads to the end, by lesson and task.
    known: BTreeMap<(String, String), Vec<Deed>>,
}

impl Term {
    fn new(player: Player) -> Term {
        let mut room = Classroom::with_class();
        let session = room.enter("王秀梅");
        Term { room, session, player, runs: BTreeMap::new(), known: BTreeMap::new() }
    }

    fn call(&mut self, name: &str, ask: Value) -> Value {
        self.room.call(name, &self.session, ask)
    }

    /// The touches of a lesson step by step, or of one of its tasks.
    fn deeds(&mut self, lesson: &str, form: &Value) -> Vec<Deed> {
        let key = (lesson.to_owned(), form.to_string());
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let deeds: Vec<Deed> = if form.is_null() {
            let guest = self.room.try_out();
            let demo = self.room.call("show_demo", &guest, json!({ "lesson": lesson }));
            let frames = demo["frames"].as_array().unwrap().iter();
            let deeds = frames.map(|frame| (frame["widget"].clone(), frame["touch"].clone())).collect();
            self.room.call("leave", &guest, json!({}));
            deeds
        } else {
            let touches = self.room.touches_of_a_guest(lesson, form).into_iter();
            touches.map(|(widget, touch)| (json!(widget), touch)).collect()
        };
        self.known.insert(key, deeds.clone());
        deeds
    }

    /// One run of a lesson, to its ending.
    fn run(&mut self, lesson: &str, mode: &Value, day: Date) -> Value {
        let mut view = self.call("start_lesson", json!({ "lesson": lesson, "mode": mode, "anew": true }));
        let deeds = self.deeds(lesson, &view["form"]);
        // A run that tells every step is never unaided.
        let is_led = *mode == "guided";
        let mut help = u64::from(is_led);
        let mut at = 0;
        loop {
            help = help.max(view["hint"]["level"].as_u64().unwrap_or(0));
            let phase = &view["phase"];
            view = match phase["kind"].as_str().unwrap() {
                "step" if self.player == Player::Waiting => self.wait(&view),
                "step" => {
                    let (widget, touch) =
                        deeds.get(at).unwrap_or_else(|| panic!("{lesson}: {phase}")).clone();
                    at += 1;
                    self.call("tap", json!({ "widget": widget, "touch": touch, "nearMiss": false }))
                }
                "check" => {
                    let choice = phase["answered"]["right"].as_u64().unwrap_or(0);
                    self.call("answer", json!({ "choice": choice }))
                }
                "finished" => break,
                other => panic!("a lesson never shows {other}"),
            };
        }
        self.runs.entry(lesson.to_owned()).or_default().push((day, help));
        view
    }

    /// Is still until the ladder has come to its end, and touches what is shown then.
    fn wait(&mut self, view: &Value) -> Value {
        if view["hint"]["level"] != 4 {
            return self.call("wait", json!({ "idleMs": STILL_MS }));
        }
        let ask =
            json!({ "widget": view["hint"]["ring"], "touch": view["hint"]["touch"], "nearMiss": false });
        self.call("tap", ask)
    }

    /// A session: what is due first, one after another, then so many new lessons, each as long as its
    /// ending offers the same once more.
    fn session(&mut self, day: Date, most_new: usize) {
        self.room.clock.set(&format!("{day}T09:00:00+08:00"));
        let home = self.call("home", json!({}));
        let due: Vec<String> = ids(&home["due"]);
        assert!(due.len() <= 3);
        for lesson in &due {
            self.run(lesson, &json!("alone"), day);
        }
        let home = self.call("home", json!({}));
        assert!(ids(&home["due"]).is_empty(), "refreshers are done once a day");
        let mut next = home["next"].clone();
        for _ in 0..most_new {
            let lesson = next["lesson"]["id"].as_str().unwrap_or_else(|| panic!("more on {day}")).to_owned();
            while next["lesson"]["id"] == *lesson {
                next = self.run(&lesson, &next["mode"], day)["phase"]["next"].clone();
            }
        }
    }

    /// Mondays and Thursdays, the new lessons of each week of the plan.
    fn learn(&mut self) {
        let course = self.call("course", json!({}));
        let units = course["units"].as_array().unwrap().iter();
        let lessons: Vec<Value> =
            units.flat_map(|unit| unit["lessons"].as_array().unwrap().clone()).collect();
        for week in 1..=16 {
            let planned: Vec<&Value> = lessons.iter().filter(|lesson| lesson["week"] == week).collect();
            let monday = FIRST_DAY.saturating_add((7 * (week - 1)).days());
            let first = planned.len().div_ceil(2);
            self.session(monday, first);
            self.session(monday.saturating_add(3.days()), planned.len() - first);
            let is_learnt =
                |lesson: &&Value| self.runs.contains_key(lesson["lesson"]["id"].as_str().unwrap());
            assert!(planned.iter().all(is_learnt), "what the plan has in week {week} is done in it");
        }
        assert_eq!(self.call("home", json!({}))["next"], Value::Null, "the course has come to its end");
    }

    /// Compares the coordinator's page with the rules, and gives the levels.
    fn check(&mut self) -> Vec<u64> {
        assert_eq!(self.runs.len(), 45);
        let staff = self.room.staff();
        let class = self.room.ask("open", json!({}))["classes"][0]["id"].clone();
        let matrix = self.room.call("matrix", &staff, json!({ "class": class }));
        let rows = matrix["residents"].as_array().unwrap();
        let row = rows.iter().find(|row| row["name"] == "王秀梅").unwrap();
        let skills = matrix["skills"].as_array().unwrap().iter().zip(row["cells"].as_array().unwrap());
        let mut levels = Vec::new();
        for (skill, cell) in skills {
            let lesson = skill["id"].as_str().unwrap();
            let runs = &self.runs[lesson];
            let stands = (cell["level"].as_u64().unwrap(), cell["due"].as_str().unwrap().to_owned());
            assert_eq!(stands, ruled(runs), "{lesson} after {runs:?}");
            levels.push(stands.0);
        }
        levels
    }
}

fn ids(lessons: &Value) -> Vec<String> {
    lessons.as_array().unwrap().iter().map(|lesson| lesson["id"].as_str().unwrap().to_owned()).collect()
}

/// Level and due date by the words of age-friendly §3.
fn ruled(runs: &[(Date, u64)]) -> (u64, String) {
    const DAYS: [i32; 4] = [3, 7, 14, 28];
    let (mut stage, mut since) = (0usize, runs[0].0);
    for &(day, help) in &runs[1..] {
        let opens = since.saturating_add(if stage == 0 { 2 } else { DAYS[stage] }.days());
        if day < opens {
            continue;
        }
        stage = match help {
            0 => (stage + 1).min(3),
            4 => stage.saturating_sub(1),
            _ => stage,
        };
        since = day;
    }
    let unaided: Vec<Date> = runs.iter().filter(|run| run.1 == 0).map(|run| run.0).collect();
    let mut days = unaided.clone();
    days.dedup();
    let twice = days.iter().any(|day| unaided.iter().filter(|other| *other == day).count() >= 2);
    let level = if days.len() >= 3 && days[days.len() - 1] >= days[0].saturating_add(7.days()) {
        4
    } else if twice {
        3
    } else if !unaided.is_empty() || runs.iter().any(|run| run.1 == 1) {
        2
    } else {
        1
    };
    (level, since.saturating_add(DAYS[stage].days()).to_string())
}

/// The whole term, with the levels at its end.
fn term(player: Player) -> (Term, Vec<u64>) {
    let mut term = Term::new(player);
    term.learn();
    let levels = term.check();
    (term, levels)
}

#[test]
#[cfg_attr(windows, ignore = "minutes under Wine, and nothing in it is about Windows")]
fn who_does_everything_right_can_do_all_of_it_alone_and_keeps_the_first_weeks() {
    let (mut term, levels) = term(Player::Perfect);
    assert!(levels.iter().all(|level| (3..=4).contains(level)), "{levels:?}");
    assert_eq!(levels[0], 4);
    // Learnt on the first Monday, refreshed on Thursday and on the days its boxes allow from then on.
    let day = |n: i32| FIRST_DAY.saturating_add(n.days());
    let first = [(day(0), 2), (day(0), 1), (day(0), 1), (day(0), 0), (day(0), 0), (day(3), 0)];
    assert_eq!(term.runs["L01"][..6], first);
    assert_eq!(term.call("home", json!({}))["canDo"].as_array().unwrap().len(), 45);
}

#[test]
#[cfg_attr(windows, ignore = "minutes under Wine, and nothing in it is about Windows")]
fn who_only_waits_is_shown_everything_and_never_gets_beyond_the_first_level() {
    let (mut term, levels) = term(Player::Waiting);
    assert!(levels.iter().all(|level| *level == 1), "{levels:?}");
    assert!(term.call("home", json!({}))["canDo"].as_array().unwrap().is_empty());
}
