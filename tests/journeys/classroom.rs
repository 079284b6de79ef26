//! The room the journeys take place in: a program with a clock that stands still, and hands that touch.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use app::app::App;
use app::content::Source;
use app::error::AppError;
use app::hearing::silent;
use app::program::Setup;
use contract::commands::dispatch;
use contract::types::{Failure, Language};
use serde_json::{Value, json};
use tempfile::TempDir;
use testkit::clock::{self, FixedClock};

/// What staff open their pages with, here.
pub const PASSPHRASE: &str = "浪花社区一楼";

/// A roster of five, as a coordinator has it.
pub const ROSTER: &str = "姓名,座位\n王秀梅,1\n李桂兰,2\n张建国,3\n刘淑珍,4\n陈玉芬,5\n";

/// The running program with its folder and clock.
pub struct Classroom {
    pub app: App,
    pub clock: Arc<FixedClock>,
    pub folder: TempDir,
    /// Every command that was given with its answer, while somebody reads them.
    pub heard: Option<Vec<(String, Result<Value, Failure>)>>,
}

impl Classroom {
    /// An empty program on Monday morning, 4 May 2026.
    pub fn empty() -> Classroom {
        Classroom::speaking(Language::Zh)
    }

    /// The same in a language.
    pub fn speaking(language: Language) -> Classroom {
        let folder = tempfile::tempdir().unwrap();
        let clock = FixedClock::at("2026-05-04T09:00:00+08:00");
        let app = open_in(folder.path(), &clock, language).unwrap();
        Classroom { app, clock, folder, heard: None }
    }

    /// The program with 周一班 in it.
    pub fn with_class() -> Classroom {
        let mut room = Classroom::empty();
        let report = room.app.take_roster_file("名单.csv", ROSTER.as_bytes(), "周一班", true).unwrap();
        assert_eq!(report.written, 5);
        room
    }

    /// Ends the program as by closing its window, and starts it again.
    pub fn restart(self) -> Classroom {
        let Classroom { app, clock, folder, heard } = self;
        drop(app);
        let app = open(folder.path(), &clock).unwrap();
        Classroom { app, clock, folder, heard }
    }

    /// Gives a command.
    pub fn try_call(&mut self, name: &str, session: Option<&str>, ask: Value) -> Result<Value, Failure> {
        let answer = dispatch(&mut self.app, name, session, ask);
        if let Some(heard) = &mut self.heard {
            heard.push((name.to_owned(), answer.clone()));
        }
        answer
    }

    /// Gives a command that must be answered.
    pub fn call(&mut self, name: &str, session: &str, ask: Value) -> Value {
        self.try_call(name, Some(session), ask).unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
    }

    /// Gives a command without a session.
    pub fn ask(&mut self, name: &str, ask: Value) -> Value {
        self.try_call(name, None, ask).unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
    }

    /// Enters by the card with this name.
    pub fn enter(&mut self, name: &str) -> String {
        let resident = self.resident(name);
        token(&self.ask("enter", json!({ "resident": resident })))
    }

    /// Enters without a name.
    pub fn try_out(&mut self) -> String {
        token(&self.ask("try_out", json!({})))
    }

    /// Opens the staff pages, setting the passphrase the first time.
    pub fn staff(&mut self) -> String {
        let first = self.ask("staff_door", json!({}))["hasPassphrase"] == false;
        let name = if first { "set_passphrase" } else { "unlock_staff" };
        token(&self.ask(name, json!({ "passphrase": PASSPHRASE })))
    }

    /// The id behind a name on the door.
    pub fn resident(&mut self, name: &str) -> String {
        let door = self.ask("open", json!({}));
        let cards = door["cards"].as_array().unwrap();
        let card = cards.iter().find(|card| card["name"] == name).expect("her card hangs on the door");
        card["resident"].as_str().unwrap().to_owned()
    }

    /// Starts a lesson.
    pub fn start(&mut self, session: &str, lesson: &str, mode: &str) -> Value {
        self.call("start_lesson", session, json!({ "lesson": lesson, "mode": mode, "anew": false }))
    }

    /// Touches what the hint points at; asks for hints until one does.
    pub fn follow_hint(&mut self, session: &str, view: &Value) -> Value {
        if let Some(widget) = view["hint"]["ring"].as_str() {
            let ask = json!({ "widget": widget, "touch": view["hint"]["touch"], "nearMiss": false });
            return self.call("tap", session, ask);
        }
        self.call("ask_hint", session, json!({}))
    }

    /// Follows hints, and answers the question, to the end of the lesson.
    pub fn follow_hints_to_the_end(&mut self, session: &str, mut view: Value) -> Value {
        for _ in 0..200 {
            view = match view["phase"]["kind"].as_str().unwrap() {
                "step" => self.follow_hint(session, &view),
                "check" => {
                    let choice = view["phase"]["answered"]["right"].as_u64().unwrap_or(0);
                    self.call("answer", session, json!({ "choice": choice }))
                }
                "finished" => return view,
                other => panic!("a lesson never shows {other}"),
            };
        }
        panic!("the hints did not lead to the end");
    }

    /// Does the task of a lesson alone, knowing every touch from a guest who is shown them.
    pub fn do_alone(&mut self, session: &str, lesson: &str) -> Value {
        let view = self.do_task(session, lesson, "alone");
        assert_eq!(view["phase"]["kind"], "finished", "the same touches lead to the same end");
        view
    }

    /// Does the task of a lesson that it is the turn of, alone or as a test, up to its goal.
    pub fn do_task(&mut self, session: &str, lesson: &str, mode: &str) -> Value {
        let mut view =
            self.call("start_lesson", session, json!({ "lesson": lesson, "mode": mode, "anew": true }));
        let touches = self.touches_of_a_guest(lesson, &view["form"]);
        for (widget, touch) in touches {
            view = self.call("tap", session, json!({ "widget": widget, "touch": touch, "nearMiss": false }));
        }
        view
    }

    /// The touches of one of a lesson's two tasks; a guest gets them in turn.
    pub fn touches_of_a_guest(&mut self, lesson: &str, form: &Value) -> Vec<(String, Value)> {
        let guest = self.try_out();
        let mut view = self.start(&guest, lesson, "alone");
        if view["form"] != *form {
            self.follow_hints_to_the_end(&guest, view);
            view = self.start(&guest, lesson, "alone");
        }
        assert_eq!(view["form"], *form);
        let mut touches = Vec::new();
        while view["phase"]["kind"] == "step" {
            if let Some(widget) = view["hint"]["ring"].as_str() {
                touches.push((widget.to_owned(), view["hint"]["touch"].clone()));
            }
            view = self.follow_hint(&guest, &view);
        }
        self.call("leave", &guest, json!({}));
        touches
    }

    /// How many events there are; all of them whole.
    pub fn events(&mut self) -> u64 {
        let checked = self.app.verify().unwrap();
        assert_eq!(checked.faults, Vec::<String>::new());
        checked.events
    }

    /// Minutes go by.
    pub fn minutes(&self, minutes: u64) {
        self.clock.pass(Duration::from_secs(minutes * 60));
    }
}

/// Opens the program on a folder.
pub fn open(folder: &Path, clock: &Arc<FixedClock>) -> Result<App, AppError> {
    open_in(folder, clock, Language::Zh)
}

fn open_in(folder: &Path, clock: &Arc<FixedClock>, language: Language) -> Result<App, AppError> {
    let setup = Setup { data: Some(folder.to_owned()), lessons: Source::Shipped, language, sounds: silent };
    App::open_with(&setup, clock::context(clock))
}

/// A lesson on the map of the course.
pub fn lesson_of<'c>(course: &'c Value, id: &str) -> &'c Value {
    let units = course["units"].as_array().unwrap().iter();
    let mut lessons = units.flat_map(|unit| unit["lessons"].as_array().unwrap());
    lessons.find(|lesson| lesson["lesson"]["id"] == id).expect("it is on the map")
}

/// The token of a session that has begun.
pub fn token(entered: &Value) -> String {
    entered["session"].as_str().unwrap().to_owned()
}
