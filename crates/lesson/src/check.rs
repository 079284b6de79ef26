//! Can this lesson be taught? Words by the rules, and proof that every goal can be reached from anywhere.
//!
//! The words are checked here and in [`lint`](crate::lint), the proof is in [`proving`].

mod drill;
mod proving;

use phone::profile::Profile;
use phone::screen::Touch;
use phone::state::State;
use planner::machine::Machine;

use crate::course::{Lesson, Practice, Step};
use crate::engine::Engine;
use crate::goal::Goal;
use crate::lint::{Allow, TextKind, lint_step, lint_text};
use crate::load::{Files, Problem, screen};
use crate::words;

use proving::prove;

pub use drill::check_drill;

/// What came of checking a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The lesson.
    pub id: String,
    /// Kinds of phones it was proved on: [`Profile::PROVED`].
    pub profiles: usize,
    /// Pages in front × contents that were looked at.
    pub states: u64,
    /// What has to be mended; the lesson is fit to teach if there is nothing.
    pub problems: Vec<Problem>,
    /// What is worth a second look.
    pub warnings: Vec<Problem>,
}

/// Checks one lesson.
#[must_use]
pub fn check(engine: &Engine, files: &Files, lesson: &Lesson) -> Checked {
    let file = format!("{}/lesson.toml", lesson.id);
    let mut checker = Checker {
        engine,
        lesson,
        text: files.get(&file).map_or("", String::as_str),
        file,
        problems: Vec::new(),
        warnings: Vec::new(),
    };
    checker.texts();
    checker.cards();
    checker.disguises();
    checker.closings();
    let mut states = 0;
    let goals = named(lesson);
    for profile in Profile::PROVED {
        let begins = checker.steps(profile);
        let tasks: Vec<State> = lesson.tasks().filter_map(|task| checker.task(task, profile)).collect();
        if begins.is_none() || tasks.len() < lesson.tasks().count() {
            // What cannot be done from its own scene would only be told again for every other place.
            break;
        }
        for start in begins.iter().chain(&tasks) {
            match prove(engine, start, &goals) {
                Ok(looked_at) => states += looked_at,
                Err((rule, say)) => checker.say(rule, "", say),
            }
        }
        if !checker.problems.is_empty() {
            // The same fault on another phone would only be told twice.
            break;
        }
    }
    Checked {
        id: lesson.id.clone(),
        profiles: Profile::PROVED.len(),
        states,
        problems: checker.problems,
        warnings: checker.warnings,
    }
}

/// The goals of a lesson by what asks for them.
fn named(lesson: &Lesson) -> Vec<(String, &Goal)> {
    let steps = (1..).zip(&lesson.steps).map(|(number, step)| (format!("第{number}步"), &step.goal));
    let tasks = ["自己做的那件事", "再做一次的那件事"].map(String::from);
    steps.chain(tasks.into_iter().zip(lesson.tasks().map(|task| &task.goal))).collect()
}

/// Checks the words of the course and its world that belong to no lesson.
#[must_use]
pub fn check_world(engine: &Engine, files: &Files) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut look = |file: &str, kind: TextKind, words: &str| {
        let text = files.get(file).map_or("", String::as_str);
        let found = lint_text(kind, words, &Allow::default());
        problems.extend(found.into_iter().filter(|finding| !finding.warning).map(|finding| Problem {
            file: file.into(),
            line: line_of(text, words),
            rule: finding.rule.into(),
            say: finding.say,
        }));
    };
    for wish in &engine.course().wishes {
        look("course.toml", TextKind::Task, &wish.title);
    }
    let world = &engine.phone().world;
    // What is said after a danger is ours; what the danger itself says is not.
    for danger in &world.dangers.list {
        let debrief = &danger.debrief;
        for words in debrief.signs.iter().chain([&danger.name, &debrief.what, &debrief.next]) {
            look("world/dangers.toml", TextKind::Task, words);
        }
    }
    // What is asked and why a word fits is ours; what a thing itself says is held to the rules only where it is
    // harmless.
    for sorting in &world.sortings {
        const FILE: &str = "world/sortings.toml";
        look(FILE, TextKind::Title, &sorting.title);
        look(FILE, TextKind::Question, &sorting.ask);
        sorting.choices.iter().for_each(|choice| look(FILE, TextKind::Choice, choice));
        for item in &sorting.items {
            look(FILE, TextKind::Task, &item.name);
            look(FILE, TextKind::Choice, &item.why);
            let said = item.words.iter().chain([&item.title]).chain(&item.note);
            said.filter(|_| item.fits == 0).for_each(|words| look(FILE, TextKind::ArticleText, words));
        }
    }
    // Accounts without a tick may speak as such accounts do: pushy, and too familiar.
    for account in world.accounts.iter().filter(|account| account.verified) {
        look("world/accounts.toml", TextKind::Welcome, &account.welcome);
    }
    let honest = world.articles.iter().filter(|article| world.account(article.account).verified);
    for paragraph in honest.flat_map(|article| &article.paragraphs) {
        look("world/articles.toml", TextKind::ArticleText, paragraph);
    }
    problems
}

/// What is said of a goal that only asks for something to be closed.
fn closed(panel: &str) -> String {
    format!("别的哪一页上也没有“{panel}”，走开也算做好了。请和 at 一起写进 all 里，说清在哪一页。")
}

fn line_of(text: &str, words: &str) -> usize {
    if words.is_empty() { 0 } else { text.find(words).map_or(0, |at| phone::world::load::line_of(text, at)) }
}

struct Checker<'a> {
    engine: &'a Engine,
    lesson: &'a Lesson,
    file: String,
    text: &'a str,
    problems: Vec<Problem>,
    warnings: Vec<Problem>,
}

impl Checker<'_> {
    fn say(&mut self, rule: &str, near: &str, say: String) {
        let line = line_of(self.text, near);
        self.problems.push(Problem { file: self.file.clone(), line, rule: rule.into(), say });
    }

    fn lint(&mut self, kind: TextKind, words: &str) {
        for finding in lint_text(kind, words, &Allow::default()) {
            let problem = Problem {
                file: self.file.clone(),
                line: line_of(self.text, words),
                rule: finding.rule.into(),
                say: finding.say,
            };
            if finding.warning {
                self.warnings.push(problem);
            } else {
                self.problems.push(problem);
            }
        }
    }

    fn texts(&mut self) {
        let lesson = self.lesson;
        self.lint(TextKind::Title, &lesson.title);
        self.lint(TextKind::Task, &lesson.can_do);
        self.lint(TextKind::Feedback, &lesson.done);
        for step in &lesson.steps {
            if let Some(action) = &step.action {
                self.lint(TextKind::Action, action);
            }
            self.lint(TextKind::Expect, &step.expect);
            self.lint(TextKind::Feedback, &step.done);
        }
        for task in lesson.tasks() {
            self.lint(TextKind::Task, &task.say);
            self.lint(TextKind::Expect, &task.expect);
        }
        if let Some(check) = &lesson.check {
            self.lint(TextKind::Question, &check.question);
            for choice in &check.choices {
                self.lint(TextKind::Choice, &choice.text);
                self.lint(TextKind::Choice, &choice.why);
            }
        }
        for card in &lesson.cards {
            self.lint(TextKind::CardHere, &card.here);
            self.lint(TextKind::CardBack, &card.back);
        }
    }

    fn cards(&mut self) {
        if self.lesson.cards.is_empty() {
            self.say("card", "", "少了“走到这里怎么办”的卡片。请至少写一张 [[card]]。".into());
        }
        for card in &self.lesson.cards {
            if let Err(say) = screen(&self.engine.phone().world, &card.at) {
                self.say("card", &card.at, say);
            }
        }
    }

    /// A task that asks for what a step or the other task asked for shows that she remembers, not that she
    /// can: it should be the same skill with another person, article or place.
    fn disguises(&mut self) {
        let lesson = self.lesson;
        let mut twice: Vec<(&str, String)> = Vec::new();
        if let Some(again) = lesson.again.as_ref().filter(|again| again.goal == lesson.practice.goal) {
            let say = "再做一次的 goal 和自己做的一模一样。请换一个人、一篇文章，或者一个地方。";
            twice.push((&again.say, say.into()));
        }
        for task in lesson.tasks() {
            if let Some(at) = lesson.steps.iter().position(|step| step.goal == task.goal) {
                let say = format!("这道题的 goal 和第{}步一模一样。请换个样子，才看得出会不会。", at + 1);
                twice.push((&task.say, say));
            }
        }
        for (near, say) in twice {
            let line = line_of(self.text, near);
            self.warnings.push(Problem { file: self.file.clone(), line, rule: "same".into(), say });
        }
    }

    /// Goals that are reached by closing something, and by walking away from it as well.
    fn closings(&mut self) {
        let lesson = self.lesson;
        let near = |step: &Step| step.action.clone().unwrap_or_else(|| step.expect.clone());
        let steps = lesson.steps.iter().map(|step| (near(step), &step.goal));
        for (near, goal) in steps.chain(lesson.tasks().map(|task| (task.say.clone(), &task.goal))) {
            if let Some(panel) = goal.closed_anywhere() {
                self.say("closed", &near, closed(panel));
            }
        }
    }

    /// Plays the steps; gives the phone at the beginning.
    fn steps(&mut self, profile: Profile) -> Option<State> {
        let begin = self.engine.scene_on(profile, &self.lesson.scene)?;
        let mut state = begin.clone();
        for (number, step) in (1..).zip(&self.lesson.steps) {
            state = self.step(number, step, state)?;
        }
        Some(begin)
    }

    fn step(&mut self, number: usize, step: &Step, state: State) -> Option<State> {
        let near = step.action.as_deref().unwrap_or(&step.expect).to_owned();
        let phone = self.engine.phone();
        if step.goal.holds(&phone.world, &state) {
            self.say("solved", &near, format!("第{number}步还没做，就已经做好了。请改 goal 或者场景。"));
        }
        let Some(way) = self.engine.way_by(&state, &step.goal, step.target.as_deref()) else {
            self.say("unreachable", &near, format!("第{number}步怎么也做不到。请看看 goal 写得对不对。"));
            return None;
        };
        let mut at = state;
        let mut met_target = step.target.is_none();
        for (spot, touch) in way.actions {
            if step.target.as_deref() == Some(&spot.id(&phone.world)) && !met_target {
                met_target = true;
                self.sentence(step, &at, &spot.id(&phone.world), touch);
            }
            at = phone.step(&at, &(spot, touch));
        }
        if !met_target {
            let target = step.target.clone().unwrap_or_default();
            self.say(
                "target",
                &target,
                format!("第{number}步的路不经过“{target}”。请改 target，或者改 goal。"),
            );
        }
        Some(at)
    }

    /// P7 and P8: the sentence names what stands there, where it stands.
    fn sentence(&mut self, step: &Step, at: &State, id: &str, touch: Touch) {
        let Some(action) = &step.action else { return };
        if at.profile() != Profile::default() {
            // Where another phone has other words or places, the program makes the sentence itself.
            return;
        }
        let screen = at.screen(&self.engine.phone().world);
        let Some(widget) = screen.widgets.iter().find(|w| w.id == id) else { return };
        if touch != Touch::Tap && touch != Touch::Hold {
            return;
        }
        let labels: Vec<&str> = screen.widgets.iter().map(|w| w.label.as_str()).collect();
        let row = words::row_number(&screen, widget);
        let found = lint_step(action, &widget.label, &labels, words::centre(&screen, widget), row);
        for finding in found {
            self.say(finding.rule, action, finding.say);
        }
    }

    /// The phone at the beginning of a task, if it can be done.
    fn task(&mut self, task: &Practice, profile: Profile) -> Option<State> {
        let begin = self.engine.scene_on(profile, &task.scene)?;
        if task.goal.holds(&self.engine.phone().world, &begin) {
            self.say("solved", &task.say, "自己做的那件事，一开始就已经做好了。请改 goal 或者场景。".into());
        }
        if self.engine.way(&begin, &task.goal).is_none() {
            self.say("unreachable", &task.say, "自己做的那件事怎么也做不到。请看看 goal。".into());
            return None;
        }
        Some(begin)
    }
}
