//! A phone in somebody's hands: touches by name, and what came of them.

use expect_test::Expect;
use phone::content::Mark;
use phone::drawing::draw;
use phone::profile::Profile;
use phone::scene::set_up;
use phone::screen::Touch;
use phone::state::{Action, Outcome, State};
use phone::world::{Scene, World};

use crate::shipped::world;

/// A phone at work.
pub struct Hands {
    pub world: World,
    pub state: State,
}

impl Hands {
    pub fn at(scene: &str, profile: Profile, marks: &[(Mark, u32)]) -> Hands {
        let world = world();
        let marks = marks.iter().map(|(mark, to)| (mark.name.to_owned(), *to)).collect();
        let scene = Scene { marks, ..world.scene(scene).unwrap().clone() };
        let state = set_up(&world, profile, &scene, Vec::new()).unwrap();
        Hands { world, state }
    }

    /// At the beginning of a scene, with all that it sets.
    pub fn in_scene(scene: &str) -> Hands {
        let world = world();
        let state = set_up(&world, Profile::default(), world.scene(scene).unwrap(), Vec::new()).unwrap();
        Hands { world, state }
    }

    pub fn home() -> Hands {
        Hands::at("phone-home", Profile::default(), &[])
    }

    pub fn touch(&mut self, id: &str, touch: Touch) -> &mut Hands {
        let spot = self.state.spot(&self.world, id);
        let spot = spot.unwrap_or_else(|| panic!("no {id} on\n{}", draw(&self.state.screen(&self.world))));
        let (next, outcome) = self.state.step(&self.world, &Action::Touch(spot, touch));
        assert_eq!(outcome, Outcome::Done, "{id} does not take {touch:?}");
        self.state = next;
        self
    }

    pub fn tap(&mut self, id: &str) -> &mut Hands {
        self.touch(id, Touch::Tap)
    }

    pub fn wait(&mut self, seconds: u32) -> &mut Hands {
        self.state = self.state.step(&self.world, &Action::Tick(seconds)).0;
        self
    }

    pub fn types(&mut self, text: &str) -> &mut Hands {
        let (next, outcome) = self.state.step(&self.world, &Action::Type(text.into()));
        assert_eq!(outcome, Outcome::Done);
        self.state = next;
        self
    }

    pub fn mark(&self, mark: Mark) -> u32 {
        self.state.reads(&self.world).mark(mark)
    }

    pub fn is_at(&self, at: &str) -> bool {
        self.state.is_at(&self.world, at)
    }

    pub fn can(&self, id: &str) -> bool {
        self.state.spot(&self.world, id).is_some()
    }

    pub fn label(&self, id: &str) -> Option<String> {
        let screen = self.state.screen(&self.world);
        screen.widgets.into_iter().find(|w| w.id == id).map(|w| w.label)
    }

    /// What is on the glass; the phone's own edges, and what shows through, are left out.
    pub fn shows(&self, expected: &Expect) {
        let drawn = draw(&self.state.screen(&self.world));
        let own = |line: &&str| {
            !line.contains("#system.") && !line.contains("┄┄")
                || line.contains("#system.shade")
                || line.contains("#system.volume.")
                || line.contains("#system.battery")
                || line.contains("#system.power-menu")
        };
        let lines: Vec<&str> = drawn.lines().filter(own).collect();
        expected.assert_eq(&format!("{}\n", lines.join("\n")));
    }
}

/// With three keys.
pub fn keys() -> Profile {
    Profile::PROVED[1]
}

/// An iPhone.
pub fn ios() -> Profile {
    Profile::PROVED[2]
}
