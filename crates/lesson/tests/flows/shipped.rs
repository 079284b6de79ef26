//! The shipped course, and the way the planner finds through several goals, one after the other.

use std::path::Path;

use expect_test::Expect;
use lesson::Engine;
use lesson::load::{Files, goal, load};
use phone::drawing::touch_words;
use phone::profile::Profile;
use phone::screen::Touch;
use phone::state::State;
use planner::machine::Machine;

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
