//! The shipped course, and the ways the hints lead through its flows.

use std::path::Path;

use expect_test::Expect;
use lesson::Engine;
use lesson::goal::Goal;
use lesson::load::{Files, goal, load};
use lesson::words::sentence;
use phone::drawing::touch_words;
use phone::profile::{Profile, System};
use phone::scene::set_up;
use phone::screen::Touch;
use phone::state::State;
use planner::machine::Machine;

/// As in the programs.
#[global_allocator]
static HEAP: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// An engine and a phone.
pub struct Flow {
    pub engine: Engine,
    pub state: State,
}

impl Flow {
    /// A phone of this kind at this page, with these marks set.
    pub fn on(system: System, at: &str, marks: &[(&str, u32)]) -> Flow {
        let engine = engine();
        let world = &engine.phone().world;
        let mut scene = world.scene("fresh").unwrap().clone();
        at.clone_into(&mut scene.at);
        scene.marks = marks.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect();
        let profile = Profile { system, ..Profile::default() };
        let state = set_up(world, profile, &scene, Vec::new()).unwrap();
        Flow { engine, state }
    }

    /// The same on Android with gestures.
    pub fn at(at: &str) -> Flow {
        Flow::on(System::Gestures, at, &[])
    }

    /// A phone of this kind in a scene.
    pub fn in_scene(profile: Profile, scene: &str) -> Flow {
        let engine = engine();
        let state = engine.scene_on(profile, scene).unwrap();
        Flow { engine, state }
    }

    pub fn goal(&self, text: &str) -> Goal {
        goal(text, &self.engine.phone().world).unwrap()
    }

    /// Follows the hints to a goal; gives their sentences.
    pub fn to(&mut self, text: &str) -> String {
        let goal = self.goal(text);
        let phone = self.engine.phone();
        let way = self.engine.way(&self.state, &goal).unwrap_or_else(|| panic!("no way to {text}"));
        let mut lines = Vec::new();
        for (spot, touch) in way.actions {
            let screen = self.state.screen(&phone.world);
            let id = spot.id(&phone.world);
            let widget = screen.widgets.iter().find(|widget| widget.id == id).unwrap();
            lines.push(sentence(&screen, widget, touch));
            self.state = phone.step(&self.state, &(spot, touch));
        }
        assert!(goal.holds(&phone.world, &self.state), "{text}");
        lines.join("\n")
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files);
        } else if name.ends_with(".toml") {
            files.insert(format!("{prefix}{name}"), std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// An engine on the shipped course; it has no problems.
pub fn engine() -> Engine {
    let mut files = Files::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons"), "", &mut files);
    let (course, problems) = load(&files);
    assert!(problems.is_empty(), "{problems:#?}");
    Engine::new(course.unwrap())
}

/// The labels of the widgets touched on the way from the scene through the goals.
pub fn way(scene: &str, goals: &[&str], wanted: &Expect) {
    let engine = engine();
    wanted.assert_eq(&said(&engine, Profile::default(), scene, goals));
}

/// As [`way`], on a phone of another kind.
pub fn said(engine: &Engine, profile: Profile, scene: &str, goals: &[&str]) -> String {
    let world = &engine.phone().world;
    let mut state: State = engine.scene_on(profile, scene).unwrap();
    let mut lines = Vec::new();
    for text in goals {
        let goal = goal(text, world).unwrap();
        let path = engine.way(&state, &goal).unwrap_or_else(|| panic!("no way to {text}"));
        assert!(path.shortest, "the way to {text} is not the shortest");
        for (spot, touch) in path.actions {
            let id = spot.id(world);
            let screen = state.screen(world);
            let label = screen.widgets.iter().find(|w| w.id == id).map_or("", |w| w.label.as_str());
            lines.push(if touch == Touch::Tap {
                label.to_owned()
            } else {
                format!("{} {label}", touch_words(touch))
            });
            state = engine.phone().step(&state, &(spot, touch));
        }
        assert!(goal.holds(world, &state), "{text}");
    }
    lines.join(" · ")
}
