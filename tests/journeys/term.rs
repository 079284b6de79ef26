//! A whole term on the program itself: sixteen weeks, two sessions each, for somebody who does everything
//! right, somebody who errs at every second step, and somebody who only waits. All get to the end of the course,
//! and levels and due dates are exactly those of the rules, told once more here in the plainest way
//! (age-friendly §3).

use std::collections::{BTreeMap, BTreeSet};

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
    /// Begins every second step with touches on something else, until one leads to another page, and takes
    /// 上一步 each time.
    Erring,
    /// Is still until she is shown where to touch.
    Waiting,
}

/// A touch of somebody who does everything right.
#[derive(Clone)]
struct Deed {
    /// The step it belongs to, from 1.
    step: u64,
    widget: Value,
    touch: Value,
}

/// Picks what somebody who errs touches: the same in every run of this test.
struct Luck(u64);

impl Luck {
    /// Takes one out of them.
    fn draw(&mut self, from: &mut Vec<String>) -> Option<String> {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let count = u64::try_from(from.len()).unwrap();
        (count > 0).then(|| from.swap_remove(usize::try_from((self.0 >> 33) % count).unwrap()))
    }
}

/// What a run was like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    day: Date,
    /// The most help she saw: a level of the ladder.
    help: u64,
    /// Touches that led away.
    off_path: usize,
    /// Every step was told.
    is_led: bool,
}

impl Run {
    /// One touch may lead away, and the words it brings are no help yet; a led run never is unaided.
    fn is_unaided(&self) -> bool {
        !self.is_led && self.off_path <= 1 && self.help <= u64::from(self.off_path == 1)
    }
}

/// Somebody's term so far.
struct Term {
    room: Classroom,
    session: String,
    player: Player,
    /// Every run, by lesson.
    runs: BTreeMap<String, Vec<Run>>,
    /// How many steps she has begun.
    steps: usize,
    /// How many of them she began by erring; and at how many she could not: another touch did the step as
    /// well, or nothing led to another page.
    erred: (usize, usize),
    /// The pages she got to by erring, by their titles.
    pages: BTreeSet<String>,
    luck: Luck,
    /// What led her away at a step, by lesson, task and step: the next time she makes the same mistake at once.
    /// To look for another one each time would ask for a hint at every touch and take minutes.
    habits: BTreeMap<(String, String, u64), String>,
    /// What leads to the end, by lesson and task.
    known: BTreeMap<(String, String), Vec<Deed>>,
}

impl Term {
    fn new(player: Player) -> Term {
        let mut room = Classroom::with_class();
        let session = room.enter("王秀梅");
        Term {
            room,
            session,
            player,
            runs: BTreeMap::new(),
            steps: 0,
            erred: (0, 0),
            pages: BTreeSet::new(),
            luck: Luck(60_85),
            habits: BTreeMap::new(),
            known: BTreeMap::new(),
        }
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
            let deed = |frame: &Value| Deed {
                step: frame["number"].as_u64().unwrap(),
                widget: frame["widget"].clone(),
                touch: frame["touch"].clone(),
            };
            let deeds = frames.map(deed).collect();
            self.room.call("leave", &guest, json!({}));
            deeds
        } else {
            let touches = self.room.touches_of_a_guest(lesson, form).into_iter();
            touches.map(|(widget, touch)| Deed { step: 1, widget: json!(widget), touch }).collect()
        };
        self.known.insert(key, deeds.clone());
        deeds
    }

    /// One run of a lesson, to its ending.
    fn run(&mut self, lesson: &str, mode: &Value, day: Date) -> Value {
        let mut view = self.call("start_lesson", json!({ "lesson": lesson, "mode": mode, "anew": true }));
        let deeds = self.deeds(lesson, &view["form"]);
        let mut run = Run { day, help: 0, off_path: 0, is_led: *mode == "guided" };
        let (mut at, mut begun) = (0, 0);
        loop {
            let number = view["phase"]["number"].as_u64().unwrap_or(0);
            if self.player == Player::Erring && number > begun {
                begun = number;
                at = deeds.iter().position(|deed| deed.step == number).unwrap();
                self.steps += 1;
                if self.steps.is_multiple_of(2) {
                    let step = (lesson.to_owned(), view["form"].to_string(), number);
                    view = self.err(step, &deeds[at], view, &mut run);
                }
            }
            run.help = run.help.max(view["hint"]["level"].as_u64().unwrap_or(0));
            let phase = &view["phase"];
            view = match phase["kind"].as_str().unwrap() {
                "step" if self.player == Player::Waiting => self.wait(&view),
                "step" => match deeds.get(at).filter(|deed| deed.step == number).cloned() {
                    Some(Deed { widget, touch, .. }) => {
                        at += 1;
                        self.call("tap", json!({ "widget": widget, "touch": touch, "nearMiss": false }))
                    }
                    // A touch that was an error may have done the step before in another way, and left more to do.
                    None if self.player == Player::Erring => self.wait(&view),
                    None => panic!("{lesson}: {phase}"),
                },
                "check" => {
                    let choice = phase["answered"]["right"].as_u64().unwrap_or(0);
                    self.call("answer", json!({ "choice": choice }))
                }
                "finished" => break,
                other => panic!("a lesson never shows {other}"),
            };
        }
        self.runs.entry(lesson.to_owned()).or_default().push(run);
        view
    }

    /// Touches what is not wanted, one thing after another, until she is told that she is elsewhere and
    /// stands on another page; sees what that brings, and goes back each time.
    fn err(&mut self, step: (String, String, u64), wanted: &Deed, mut view: Value, run: &mut Run) -> Value {
        let mut others = others(&view["screen"], &wanted.widget);
        let mut habit = self.habits.get(&step).filter(|habit| others.contains(habit)).cloned();
        while let Some(other) = habit.take().or_else(|| self.luck.draw(&mut others)) {
            let off = self.call("tap", json!({ "widget": other, "touch": "tap", "nearMiss": false }));
            if off["phase"]["kind"] != "step" || off["phase"]["number"] != view["phase"]["number"] {
                self.erred.1 += 1;
                return off;
            }
            run.help = off["hint"]["level"].as_u64().unwrap_or(0).max(run.help);
            let is_off = off["feedback"]["kind"] == "elsewhere";
            run.off_path += usize::from(is_off);
            let (page, before) = (off["screen"]["title"].clone(), view["screen"]["title"].clone());
            if off["screen"] != view["screen"] {
                let back = self.call("step_back", json!({}));
                assert_eq!(back["phase"]["number"], view["phase"]["number"]);
                assert_eq!(back["screen"], view["screen"], "上一步 undoes {other}");
                view = back;
            }
            if is_off && page != before {
                self.erred.0 += 1;
                self.pages.insert(page.as_str().unwrap().to_owned());
                self.habits.insert(step, other);
                return view;
            }
        }
        self.erred.1 += 1;
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

/// What can be tapped and is not wanted. The letters of the keyboard lead nowhere.
fn others(screen: &Value, wanted: &Value) -> Vec<String> {
    let taps = |widget: &&Value| {
        widget["enabled"] == true && widget["touches"].as_array().unwrap().contains(&json!("tap"))
    };
    let widgets = screen["widgets"].as_array().unwrap().iter().filter(taps);
    let ids = widgets.map(|widget| widget["id"].as_str().unwrap().to_owned());
    ids.filter(|id| *wanted != **id && !id.starts_with("keyboard.")).collect()
}

/// Level and due date by the words of age-friendly §3.
fn ruled(runs: &[Run]) -> (u64, String) {
    const DAYS: [i32; 4] = [3, 7, 14, 28];
    let (mut stage, mut since) = (0usize, runs[0].day);
    for run in &runs[1..] {
        let day = run.day;
        let opens = since.saturating_add(if stage == 0 { 2 } else { DAYS[stage] }.days());
        if day < opens {
            continue;
        }
        stage = if run.is_unaided() {
            (stage + 1).min(3)
        } else if run.help == 4 {
            stage.saturating_sub(1)
        } else {
            stage
        };
        since = day;
    }
    let unaided: Vec<Date> = runs.iter().filter(|run| run.is_unaided()).map(|run| run.day).collect();
    let mut days = unaided.clone();
    days.dedup();
    let twice = days.iter().any(|day| unaided.iter().filter(|other| *other == day).count() >= 2);
    let level = if days.len() >= 3 && days[days.len() - 1] >= days[0].saturating_add(7.days()) {
        4
    } else if twice {
        3
    } else if !unaided.is_empty() || runs.iter().any(|run| run.help <= 1) {
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
    let run = |n: i32, help: u64, is_led: bool| Run { day: day(n), help, off_path: 0, is_led };
    let led = [run(0, 2, true), run(0, 1, true), run(0, 0, true)];
    let alone = [run(0, 0, false), run(0, 0, false), run(3, 0, false)];
    assert_eq!(term.runs["L01"][..6], [led, alone].concat());
    assert_eq!(term.call("home", json!({}))["canDo"].as_array().unwrap().len(), 45);
}

#[test]
#[cfg_attr(windows, ignore = "minutes under Wine, and nothing in it is about Windows")]
fn who_errs_at_every_second_step_and_goes_back_gets_to_the_end_as_well() {
    let (term, levels) = term(Player::Erring);
    assert!(levels.iter().all(|level| (1..=4).contains(level)), "{levels:?}");
    assert!(levels.iter().filter(|level| **level >= 3).count() > 40, "{levels:?}");
    let (erred, could_not) = term.erred;
    assert_eq!(erred + could_not, term.steps / 2);
    assert!(could_not * 10 < erred, "{could_not} times there was no erring, {erred} times there was");
    assert!(term.pages.len() > 45, "only {:?}", term.pages);
    // She goes on touching other things until she is elsewhere, so it takes more touches than errors.
    let off_path: usize = term.runs.values().flatten().map(|run| run.off_path).sum();
    assert!(off_path >= erred);
    // One touch that leads away is forgiven where the task is done alone, and never where steps are told.
    let runs = || term.runs.values().flatten();
    assert!(runs().any(|run| run.off_path == 1 && run.is_unaided()));
    assert!(runs().all(|run| run.off_path == 0 || run.help >= 1));
}

#[test]
#[cfg_attr(windows, ignore = "minutes under Wine, and nothing in it is about Windows")]
fn who_only_waits_is_shown_everything_and_never_gets_beyond_the_first_level() {
    let (mut term, levels) = term(Player::Waiting);
    assert!(levels.iter().all(|level| *level == 1), "{levels:?}");
    assert!(term.call("home", json!({}))["canDo"].as_array().unwrap().is_empty());
}
