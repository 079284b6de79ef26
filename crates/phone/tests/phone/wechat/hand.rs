//! A hand that goes through WeChat, and what it looks at.

use expect_test::Expect;
use phone::drawing::draw;
use phone::profile::{Labels, Profile, System};
use phone::scene::set_up;
use phone::screen::{Screen, Touch};
use phone::state::{Action, Outcome, State};
use phone::world::World;

use crate::shipped::world;

/// A hand on a phone of the shipped world.
pub struct Hand {
    pub world: World,
    pub state: State,
}

impl Hand {
    pub fn on(profile: Profile, scene: &str) -> Hand {
        let world = world();
        let state = set_up(&world, profile, world.scene(scene).unwrap(), Vec::new()).unwrap();
        Hand { world, state }
    }

    pub fn at(scene: &str) -> Hand {
        Hand::on(Profile::default(), scene)
    }

    pub fn touch(mut self, id: &str, touch: Touch) -> Hand {
        let spot = self.state.spot(&self.world, id);
        let spot = spot.unwrap_or_else(|| panic!("no {id} on\n{}", draw(&self.screen())));
        let (next, outcome) = self.state.step(&self.world, &Action::Touch(spot, touch));
        assert_eq!(outcome, Outcome::Done, "{id}");
        self.state = next;
        self
    }

    pub fn tap(self, ids: &str) -> Hand {
        ids.split(' ').fold(self, |hand, id| hand.touch(id, Touch::Tap))
    }

    pub fn wait(mut self, seconds: u32) -> Hand {
        self.state = self.state.step(&self.world, &Action::Tick(seconds)).0;
        self
    }

    pub fn types(mut self, text: &str) -> Hand {
        let (next, outcome) = self.state.step(&self.world, &Action::Type(text.into()));
        assert_eq!(outcome, Outcome::Done, "typing {text}");
        self.state = next;
        self
    }

    pub fn screen(&self) -> Screen {
        self.state.screen(&self.world)
    }

    pub fn draws(self, wanted: &Expect) -> Hand {
        let drawn = draw(&self.screen());
        let lines: Vec<&str> = drawn.lines().take_while(|line| !line.contains("┄┄ 手机")).collect();
        wanted.assert_eq(&lines.join("\n"));
        self
    }

    pub fn stands_at(self, screen: &str) -> Hand {
        assert_eq!(self.screen().id, screen);
        self
    }

    pub fn says(self, words: &str) -> Hand {
        assert_eq!(self.state.toast().map(|toast| toast.words), Some(words));
        self
    }

    pub fn shows(self, label: &str) -> Hand {
        let there = self.screen().widgets.iter().any(|widget| widget.label.contains(label));
        assert!(there, "no {label} on\n{}", draw(&self.screen()));
        self
    }
}

/// Android with three keys and the other words of WeChat.
pub const OTHER: Profile = Profile { system: System::Keys, tall: false, labels: Labels::OTHER };
