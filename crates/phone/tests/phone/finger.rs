//! A finger on a phone of the shipped world, for tests that read like a use of it.

use phone::drawing::draw;
use phone::profile::Profile;
use phone::scene::set_up;
use phone::screen::{Layer, Touch};
use phone::state::{Action, Outcome, State};
use phone::world::World;

use crate::shipped::world;

/// A phone and the finger on it.
pub struct Hand {
    pub world: World,
    pub state: State,
}

impl Hand {
    /// On the usual phone, starting on this page.
    pub fn at(page: &str) -> Self {
        Hand::on(Profile::default(), page, &[])
    }

    /// On a phone of this kind, with marks that are not as usual.
    pub fn on(profile: Profile, page: &str, marks: &[(&str, u32)]) -> Self {
        let world = world();
        let mut scene = world.scene("fresh").unwrap().clone();
        scene.at = page.into();
        scene.marks = marks.iter().map(|(name, to)| ((*name).to_owned(), *to)).collect();
        let state = set_up(&world, profile, &scene, Vec::new()).unwrap();
        Hand { world, state }
    }

    /// Touches the widget of this id.
    pub fn touch(&mut self, id: &str, touch: Touch) -> &mut Self {
        let spot = self.state.spot(&self.world, id);
        let spot = spot.unwrap_or_else(|| panic!("no {id} on\n{}", self.drawing()));
        let (next, outcome) = self.state.step(&self.world, &Action::Touch(spot, touch));
        assert_eq!(outcome, Outcome::Done, "{id} does not take {touch:?} on\n{}", self.drawing());
        self.state = next;
        self
    }

    /// Taps the widgets of these ids one after the other.
    pub fn tap(&mut self, ids: &[&str]) -> &mut Self {
        for id in ids {
            self.touch(id, Touch::Tap);
        }
        self
    }

    /// Holds the widget of this id.
    pub fn hold(&mut self, id: &str) -> &mut Self {
        self.touch(id, Touch::Hold)
    }

    /// Writes into the box with the cursor in it.
    pub fn write(&mut self, text: &str) -> &mut Self {
        let (next, outcome) = self.state.step(&self.world, &Action::Type(text.into()));
        assert_eq!(outcome, Outcome::Done, "no box with a cursor");
        self.state = next;
        self
    }

    /// Lets seconds go by.
    pub fn pass(&mut self, seconds: u32) -> &mut Self {
        self.state = self.state.step(&self.world, &Action::Tick(seconds)).0;
        self
    }

    /// The screen as text, without the phone's own bars.
    pub fn drawing(&self) -> String {
        let mut screen = self.state.screen(&self.world);
        screen.widgets.retain(|widget| widget.layer != Layer::System);
        draw(&screen)
    }

    /// Whether these words stand on the screen.
    pub fn sees(&self, words: &str) -> bool {
        self.drawing().contains(words)
    }

    /// Fails with the screen if these words do not stand on it.
    pub fn must_see(&mut self, words: &[&str]) -> &mut Self {
        for word in words {
            assert!(self.sees(word), "{word} does not stand on\n{}", self.drawing());
        }
        self
    }

    /// Fails with the screen if these words stand on it.
    pub fn must_not_see(&mut self, words: &[&str]) -> &mut Self {
        for word in words {
            assert!(!self.sees(word), "{word} stands on\n{}", self.drawing());
        }
        self
    }

    /// The message in the middle.
    pub fn toast(&self) -> &'static str {
        self.state.toast().map_or("", |toast| toast.words)
    }

    /// The id of the screen in front.
    pub fn place(&self) -> String {
        self.state.page().screen_id(&self.world)
    }
}
