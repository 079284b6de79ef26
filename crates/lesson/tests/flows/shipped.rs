//! A phone of the shipped course that is led by hints.

use std::collections::BTreeMap;
use std::path::Path;

use lesson::Engine;
use lesson::goal::Goal;
use lesson::load::{self, Files};
use lesson::words::sentence;
use phone::profile::{Profile, System};
use phone::scene::set_up;
use phone::state::State;
use planner::machine::Machine;

/// An engine and a phone.
pub struct Flow {
    pub engine: Engine,
    pub state: State,
}

impl Flow {
    /// A phone of this kind at this page, with these marks set.
    pub fn on(system: System, at: &str, marks: &[(&str, u32)]) -> Flow {
        let mut files = Files::new();
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons"), "", &mut files);
        let engine = Engine::new(load::load(&files).0.unwrap());
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

    pub fn goal(&self, goal: &str) -> Goal {
        load::goal(goal, &self.engine.phone().world).unwrap()
    }

    /// Follows the hints to a goal; gives their sentences.
    pub fn to(&mut self, goal: &str) -> String {
        let goal = self.goal(goal);
        let phone = self.engine.phone();
        let way = self.engine.way(&self.state, &goal).unwrap();
        let mut lines = Vec::new();
        for (spot, touch) in way.actions {
            let screen = self.state.screen(&phone.world);
            let id = spot.id(&phone.world);
            let widget = screen.widgets.iter().find(|widget| widget.id == id).unwrap();
            lines.push(sentence(&screen, widget, touch));
            self.state = phone.step(&self.state, &(spot, touch));
        }
        assert!(goal.holds(&phone.world, &self.state));
        lines.join("\n")
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
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
