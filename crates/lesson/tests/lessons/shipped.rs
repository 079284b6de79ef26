//! The shipped course and random walks through its phone.

use std::path::Path;

use lesson::course::Course;
use lesson::goal::Goal;
use lesson::load::{Files, load};
use lesson::{Engine, Lesson};
use phone::state::{Action, Outcome, State};

/// As in the programs.
#[global_allocator]
static HEAP: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The files of `lessons/`.
pub fn files() -> Files {
    let mut files = Files::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons"), "", &mut files);
    files
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

/// The shipped course; it has no problems.
pub fn course() -> Course {
    let (course, problems) = load(&files());
    assert!(problems.is_empty(), "{problems:#?}");
    course.unwrap()
}

/// An engine on the shipped course.
pub fn engine() -> Engine {
    Engine::new(course())
}

/// A small generator of our own, so that a failing walk can be walked again.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }
}

/// Every goal of a lesson with the scene it is pursued in.
pub fn goals(lesson: &Lesson) -> Vec<(&str, &Goal)> {
    let steps = lesson.steps.iter().map(|step| (lesson.scene.as_str(), &step.goal));
    steps.chain([(lesson.practice.scene.as_str(), &lesson.practice.goal)]).collect()
}

/// Where `touches` random touches lead from a scene.
pub fn wander(engine: &Engine, start: State, dice: &mut Dice, touches: usize) -> State {
    let world = &engine.phone().world;
    (0..touches).fold(start, |state, _| {
        let choices = state.touches(world);
        let (spot, touch) = choices[dice.roll(choices.len())];
        let (next, outcome) = state.step(world, &Action::Touch(spot, touch));
        assert_eq!(outcome, Outcome::Done);
        next
    })
}
