//! A phone of the shipped world in the hand of a test.

use std::collections::BTreeMap;
use std::path::Path;

use crate::drawing::draw;
use crate::profile::{Profile, System};
use crate::scene::set_up;
use crate::screen::Touch;
use crate::state::{Action, Outcome, State};
use crate::world::World;
use crate::world::load::load;

/// The phone and its world.
pub(crate) struct Trying {
    pub world: World,
    pub state: State,
}

impl Trying {
    /// Starts at this page of an Android phone with gestures.
    pub(crate) fn at(at: &str) -> Trying {
        Trying::on(System::Gestures, at, &[])
    }

    /// Starts at this page of such a phone, with these marks set.
    pub(crate) fn on(system: System, at: &str, marks: &[(&str, u32)]) -> Trying {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons/world");
        let files: BTreeMap<String, String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|e| e == "toml"))
            .map(|path| {
                let name = path.file_name().unwrap().to_str().unwrap().to_owned();
                (name, std::fs::read_to_string(&path).unwrap())
            })
            .collect();
        let world = load(&files).unwrap();
        let mut scene = world.scene("fresh").unwrap().clone();
        at.clone_into(&mut scene.at);
        scene.marks = marks.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect();
        let profile = Profile { system, ..Profile::default() };
        let state = set_up(&world, profile, &scene, Vec::new()).unwrap();
        Trying { world, state }
    }

    fn touch(&mut self, id: &str, touch: Touch) -> &mut Self {
        let spot = self.state.spot(&self.world, id);
        let spot = spot.unwrap_or_else(|| panic!("no {id} on\n{}", self.drawing()));
        let (next, outcome) = self.state.step(&self.world, &Action::Touch(spot, touch));
        assert_eq!(outcome, Outcome::Done, "{touch:?} on {id}");
        self.state = next;
        self
    }

    pub(crate) fn tap(&mut self, id: &str) -> &mut Self {
        self.touch(id, Touch::Tap)
    }

    pub(crate) fn swipe(&mut self, id: &str, touch: Touch) -> &mut Self {
        self.touch(id, touch)
    }

    pub(crate) fn tick(&mut self, seconds: u32) -> &mut Self {
        self.state = self.state.step(&self.world, &Action::Tick(seconds)).0;
        self
    }

    pub(crate) fn types(&mut self, text: &str) -> &mut Self {
        let (next, outcome) = self.state.step(&self.world, &Action::Type(text.into()));
        assert_eq!(outcome, Outcome::Done, "typing {text}");
        self.state = next;
        self
    }

    /// The page in front, with its entity.
    pub(crate) fn page(&self) -> String {
        self.state.page().screen_id(&self.world)
    }

    pub(crate) fn toast(&self) -> Option<&'static str> {
        self.state.toast().map(|toast| toast.words)
    }

    pub(crate) fn has(&self, id: &str) -> bool {
        self.state.spot(&self.world, id).is_some()
    }

    pub(crate) fn mark(&self, name: &str) -> u32 {
        let mark = crate::content::marks::find(&self.world, name).unwrap();
        self.state.reads(&self.world).mark(mark)
    }

    pub(crate) fn words(&self, name: &str) -> String {
        let mark = crate::content::marks::find(&self.world, name).unwrap();
        self.state.reads(&self.world).words(mark).to_owned()
    }

    /// The screen as text, without the bars and keys of the phone.
    pub(crate) fn drawing(&self) -> String {
        let text = draw(&self.state.screen(&self.world));
        text.split("  ┄┄ 手机").next().unwrap_or_default().to_owned()
    }
}
