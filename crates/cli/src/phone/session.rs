//! What is on the text phone, and where is it going?

use ::phone::drawing::draw;
use ::phone::screen::{Screen, Touch};
use ::phone::state::{Action, Outcome as Came, State};
use ::phone::world::World;
use lesson::course::Lesson;
use lesson::engine::Engine;
use lesson::goal::Goal;
use lesson::words;
use serde_json::{Map, Value, json};

use crate::arguments::{Arguments, Language, Phone};
use crate::outcome::{Outcome, Told};
use crate::phone::line::{self, Line, Meant};
use crate::phone::{content, say};
use crate::print;

/// The phone and the goals it is to reach, first to last.
pub struct Session {
    engine: Engine,
    state: State,
    goals: Vec<Goal>,
    language: Language,
}

/// The next touch towards the goal.
struct Next {
    /// The line that does it.
    line: String,
    /// Widget id.
    widget: String,
    /// What the learner would hear.
    words: String,
}

/// Why a line changed nothing.
type Refused = String;

impl Session {
    /// Sets the phone up as the command line says.
    pub fn begin(arguments: &Arguments, asked: &Phone) -> Result<Self, Outcome> {
        let engine = Engine::new(content(arguments, asked)?.course);
        let language = arguments.lang;
        let (state, goals) = match &asked.lesson {
            Some(id) => in_lesson(&engine, id, asked.step, language)?,
            None => (in_scene(&engine, asked.scene.as_deref(), language)?, Vec::new()),
        };
        Ok(Self { engine, state, goals, language })
    }

    /// Does what a line says and shows what came of it; `false` when nobody reads any more.
    pub fn act(&mut self, action: Line, told: Told) -> bool {
        let came = match action {
            Line::Look => Ok(()),
            Line::Hint => {
                let hint = self.hint_words();
                say(
                    told,
                    &hint.unwrap_or_else(|| self.say("现在没有目标。", "There is no goal now.").to_owned()),
                );
                return !told.json || self.show(told, Ok(()));
            }
            Line::State => {
                say(told, &format!("{:#?}", self.state));
                return !told.json || self.show(told, Ok(()));
            }
            Line::Want(goal) => self.want(&goal),
            other => self.touch(other),
        };
        self.show(told, came)
    }

    /// Prints the screen; `false` when nobody reads any more.
    pub fn show(&mut self, told: Told, came: Result<(), Refused>) -> bool {
        while self.goals.len() > 1 && self.goals[0].holds(self.world(), &self.state) {
            self.goals.remove(0);
        }
        let screen = self.state.screen(self.world());
        if told.json {
            return print::json(&self.as_json(&screen, &came));
        }
        if let Err(why) = &came {
            print::line(&format!("！{why}"));
        }
        print::line(draw(&screen).trim_end());
        match self.goal_words() {
            Some(words) => print::line(&words),
            None => print::line(""),
        }
    }

    fn touch(&mut self, action: Line) -> Result<(), Refused> {
        let screen = self.state.screen(self.world());
        let (touch, widget) = match action {
            Line::Type(text) => return self.step(&Action::Type(text)),
            Line::Write(characters) => return self.step(&Action::Write(characters)),
            Line::Tick(seconds) => return self.step(&Action::Tick(seconds)),
            Line::Back => self.way_out(line::back(&screen))?,
            Line::Home => self.way_out(line::home(&screen))?,
            Line::Touch(touch, name) => match line::meant(&screen, touch, name.as_deref()) {
                Meant::One(widget) => (touch, widget),
                Meant::Several(ids) => {
                    let ids: Vec<String> = ids.iter().map(|id| format!("#{id}")).collect();
                    let which = self.say("有好几个，请写编号：", "There are several; write an id: ");
                    return Err(format!("{which}{}", ids.join(" ")));
                }
                Meant::Nothing => {
                    return Err(self.say("这一页上没有。", "It is not on this screen.").to_owned());
                }
            },
            Line::Look | Line::Hint | Line::State | Line::Want(_) | Line::Quit => return Ok(()),
        };
        match self.state.spot(self.world(), &widget) {
            Some(spot) => self.step(&Action::Touch(spot, touch)),
            None => Err(self.say("这一页上没有。", "It is not on this screen.").to_owned()),
        }
    }

    fn way_out(&self, found: Option<(String, Touch)>) -> Result<(Touch, String), Refused> {
        let none = || self.say("从这一页没有这条路。", "There is no such way from this screen.").to_owned();
        found.map(|(widget, touch)| (touch, widget)).ok_or_else(none)
    }

    fn step(&mut self, action: &Action) -> Result<(), Refused> {
        let (next, came) = self.state.step(self.world(), action);
        self.state = next;
        match came {
            Came::Done => Ok(()),
            Came::Impossible => Err(self
                .say("现在做不了这个，手机没有变。", "This cannot be done now; the phone stays as it is.")
                .to_owned()),
        }
    }

    /// A goal: the id of a wish, or written as in a lesson, for example `at = "wechat.moments"`.
    fn want(&mut self, text: &str) -> Result<(), Refused> {
        let course = self.engine.course();
        let goal = match course.wishes.iter().find(|wish| wish.id == text) {
            Some(wish) => wish.goal.clone(),
            None => lesson::load::goal(text, &course.world)?,
        };
        self.goals = vec![goal];
        Ok(())
    }

    fn goal_words(&self) -> Option<String> {
        let goal = self.goals.first()?;
        if goal.holds(self.world(), &self.state) {
            return Some(self.say("目标到了。", "The goal is reached.").to_owned());
        }
        let left = self.engine.way(&self.state, goal).map(|way| way.actions.len());
        Some(match (left, self.language) {
            (Some(left), Language::Zh) => format!("还差 {left} 下。"),
            (Some(left), Language::En) => format!("{left} touches left."),
            (None, Language::Zh) => "从这里到不了。".to_owned(),
            (None, Language::En) => "It cannot be reached from here.".to_owned(),
        })
    }

    /// The hint as the learner would hear it, and the line that follows it.
    fn hint_words(&self) -> Option<String> {
        let next = self.next_touch()?;
        Some(format!("{}（{}）", next.words, next.line))
    }

    fn next_touch(&self) -> Option<Next> {
        let way = self.engine.way(&self.state, self.goals.first()?)?;
        let (spot, touch) = way.actions.first()?;
        let id = spot.id(self.world());
        let screen = self.state.screen(self.world());
        let widget = screen.widgets.iter().find(|widget| widget.id == id)?;
        let words = words::sentence(&screen, widget, *touch);
        Some(Next { line: line::write(*touch, &id), widget: id, words })
    }

    fn as_json(&self, screen: &Screen, came: &Result<(), Refused>) -> Value {
        let widgets: Vec<Value> = screen
            .widgets
            .iter()
            .map(|widget| {
                let area = widget.area;
                let place = [area.x, area.y, area.w, area.h].map(points);
                json!({
                    "id": widget.id,
                    "label": widget.label,
                    "role": widget.role,
                    "touches": widget.touches,
                    "enabled": widget.enabled,
                    "box": place,
                })
            })
            .collect();
        let mut line = Map::new();
        line.insert("accepted".into(), came.is_ok().into());
        if let Err(why) = came {
            line.insert("say".into(), why.as_str().into());
        }
        line.insert("screen".into(), json!({ "id": screen.id, "title": screen.title, "widgets": widgets }));
        if let Some(goal) = self.goals.first() {
            let way = self.engine.way(&self.state, goal);
            line.insert(
                "goal".into(),
                json!({
                    "met": goal.holds(self.world(), &self.state),
                    "touches_left": way.as_ref().map(|way| way.actions.len()),
                    "shortest": way.is_some_and(|way| way.shortest),
                }),
            );
            if let Some(next) = self.next_touch() {
                line.insert(
                    "hint".into(),
                    json!({ "action": next.line, "widget": next.widget, "words": next.words }),
                );
            }
        }
        Value::Object(line)
    }

    fn world(&self) -> &World {
        &self.engine.course().world
    }

    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        match self.language {
            Language::Zh => zh,
            Language::En => en,
        }
    }
}

/// Phone points to two places; the sixth place of a binary fraction is nobody's measure.
fn points(length: f32) -> f64 {
    (f64::from(length) * 100.0).round() / 100.0
}

/// The phone at a step of a lesson, reached by the shortest ways through the steps before it.
fn in_lesson(
    engine: &Engine,
    id: &str,
    step: Option<u16>,
    language: Language,
) -> Result<(State, Vec<Goal>), Outcome> {
    let no_such = |zh: String, en: String| {
        Outcome::failed(match language {
            Language::Zh => zh,
            Language::En => en,
        })
    };
    let lesson: &Lesson = engine.course().lesson(id).ok_or_else(|| {
        no_such(
            format!("没有编号是 {id} 的课。用 wkt lessons list 看目录。"),
            format!("There is no lesson {id}. See wkt lessons list."),
        )
    })?;
    let number = usize::from(step.unwrap_or(1));
    if number > lesson.steps.len() {
        let count = lesson.steps.len();
        return Err(no_such(format!("这一课只有 {count} 步。"), format!("This lesson has {count} steps.")));
    }
    let broken = || {
        no_such(
            format!("{id} 这一课走不通。用 wkt lessons check 看原因。"),
            format!("Lesson {id} cannot be walked. See wkt lessons check."),
        )
    };
    let mut state = engine.scene(&lesson.scene).ok_or_else(broken)?;
    for step in &lesson.steps[..number - 1] {
        let way = engine.way(&state, &step.goal).ok_or_else(broken)?;
        for (spot, touch) in way.actions {
            state = state.step(&engine.course().world, &Action::Touch(spot, touch)).0;
        }
    }
    Ok((state, lesson.steps[number - 1..].iter().map(|step| step.goal.clone()).collect()))
}

fn in_scene(engine: &Engine, name: Option<&str>, language: Language) -> Result<State, Outcome> {
    let world = &engine.course().world;
    let Some(name) = name else {
        return engine.free().ok_or_else(|| Outcome::failed("这个世界里没有场景。"));
    };
    engine.scene(name).ok_or_else(|| {
        let known: Vec<&str> = world.scenes.iter().map(|scene| scene.name.as_str()).collect();
        Outcome::failed(match language {
            Language::Zh => format!("没有“{name}”这个场景。有这些：{}", known.join(" ")),
            Language::En => format!("There is no scene {name}. There are: {}", known.join(" ")),
        })
    })
}
