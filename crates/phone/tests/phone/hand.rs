//! What does a test do to the phone, and what does it look at? The one hand of all tests of the phone.
//!
//! A thing is named by its id or by its label: whatever of that name lies uppermost and can be touched is
//! meant. What a hand does answers the hand, and so does what it looks at, so that a test reads like a way
//! through the phone; whatever is otherwise than the test says ends it with the screen it stood before.

use expect_test::Expect;
use phone::content::marks;
use phone::drawing::draw;
use phone::profile::Profile;
use phone::scene::set_up;
use phone::screen::{Layer, Screen, Touch, Widget};
use phone::state::{Action, Outcome, State};
use phone::world::{Scene, World};

use crate::shipped::{page, scene, world};

/// Android with three keys and the other words of WeChat.
pub const KEYS: Profile = Profile::PROVED[1];
/// An iPhone.
pub const IPHONE: Profile = Profile::PROVED[2];

/// A phone of the shipped world and the hand that holds it.
#[derive(Clone)]
pub struct Hand {
    pub world: &'static World,
    pub state: State,
}

/// How it begins.
impl Hand {
    /// The usual phone, new, on this page.
    pub fn at(at: &str) -> Hand {
        Hand::on(Profile::default(), &page(at))
    }

    /// The usual phone in this scene.
    pub fn in_scene(name: &str) -> Hand {
        Hand::on(Profile::default(), &scene(name))
    }

    /// A phone of this kind in a scene.
    pub fn on(profile: Profile, scene: &Scene) -> Hand {
        let world = world();
        Hand { world, state: set_up(world, profile, scene, Vec::new()).unwrap() }
    }
}

/// What it does.
impl Hand {
    /// Taps these one after the other.
    #[track_caller]
    pub fn tap(&mut self, all: &[&str]) -> &mut Hand {
        for what in all {
            self.touch(what, Touch::Tap);
        }
        self
    }

    /// Keeps the finger on it.
    #[track_caller]
    pub fn hold(&mut self, what: &str) -> &mut Hand {
        self.touch(what, Touch::Hold)
    }

    /// Touches it in any other way.
    #[track_caller]
    pub fn touch(&mut self, what: &str, touch: Touch) -> &mut Hand {
        let found = self.find(what);
        let found = found.unwrap_or_else(|| panic!("there is no {what} to touch on\n{}", self.drawing()));
        let spot = self.state.spot(self.world, &found.id).unwrap();
        self.does(&Action::Touch(spot, touch), what)
    }

    /// Moves the page up, and then down, until it can be touched.
    #[track_caller]
    pub fn scroll_to(&mut self, what: &str) -> &mut Hand {
        for way in [Touch::SwipeUp, Touch::SwipeDown] {
            let list = |hand: &Hand| {
                let widgets = hand.screen().widgets;
                let takes = |w: &&Widget| w.touches.contains(&way) && w.layer != Layer::System;
                widgets.iter().rev().find(takes).map(|list| list.id.clone())
            };
            while !self.can(what)
                && let Some(list) = list(self)
            {
                self.touch(&list, way);
            }
        }
        assert!(self.can(what), "there is no {what} on this page:\n{}", self.drawing());
        self
    }

    /// The box with the cursor in it holds this now.
    #[track_caller]
    pub fn write(&mut self, text: &str) -> &mut Hand {
        self.does(&Action::Type(text.into()), text)
    }

    /// Seconds go by.
    #[track_caller]
    pub fn wait(&mut self, seconds: u32) -> &mut Hand {
        self.does(&Action::Tick(seconds), "waiting")
    }

    #[track_caller]
    fn does(&mut self, action: &Action, what: &str) -> &mut Hand {
        let (next, outcome) = self.state.step(self.world, action);
        assert_eq!(outcome, Outcome::Done, "{what}: {action:?} does nothing on\n{}", self.drawing());
        self.state = next;
        self
    }
}

/// What it looks at.
impl Hand {
    /// The page is drawn like this, without what the phone has at its edges on every page.
    pub fn draws(&mut self, wanted: &Expect) -> &mut Hand {
        wanted.assert_eq(&self.drawing());
        self
    }

    /// These words stand on the page.
    #[track_caller]
    pub fn shows(&mut self, all: &[&str]) -> &mut Hand {
        let drawing = self.drawing();
        all.iter().for_each(|words| assert!(drawing.contains(words), "{words} does not stand on\n{drawing}"));
        self
    }

    /// These words do not stand on the page.
    #[track_caller]
    pub fn hides(&mut self, all: &[&str]) -> &mut Hand {
        let drawing = self.drawing();
        all.iter().for_each(|words| assert!(!drawing.contains(words), "{words} stands on\n{drawing}"));
        self
    }

    /// This page is in front: its screen, and behind a colon whose page it is.
    #[track_caller]
    pub fn stands_at(&mut self, at: &str) -> &mut Hand {
        assert_eq!(self.page(), at);
        self
    }

    /// The short message in the middle of the glass; empty if there is none.
    #[track_caller]
    pub fn says(&mut self, words: &str) -> &mut Hand {
        assert_eq!(self.state.toast().map_or("", |toast| toast.words), words, "{}", self.drawing());
        self
    }
}

/// What a test may ask for, to reckon with it.
impl Hand {
    /// All that is visible.
    pub fn screen(&self) -> Screen {
        self.state.screen(self.world)
    }

    /// The page as text, without what the phone has at its edges on every page.
    pub fn drawing(&self) -> String {
        let mut screen = self.screen();
        screen.widgets.retain(|widget| widget.layer != Layer::System);
        draw(&screen)
    }

    /// The page in front: its screen, and behind a colon whose page it is.
    pub fn page(&self) -> String {
        self.state.page().screen_id(self.world)
    }

    /// Whether it can be touched where the page is scrolled to.
    pub fn can(&self, what: &str) -> bool {
        self.find(what).is_some()
    }

    /// What stands on the widget of this id.
    pub fn label(&self, id: &str) -> Option<String> {
        self.screen().widgets.into_iter().find(|widget| widget.id == id).map(|widget| widget.label)
    }

    /// The number the phone remembers under this name.
    pub fn mark(&self, name: &str) -> u32 {
        self.state.reads(self.world).mark(marks::find(self.world, name).unwrap())
    }

    /// The words the phone remembers under this name.
    pub fn words(&self, name: &str) -> String {
        self.state.reads(self.world).words(marks::find(self.world, name).unwrap()).to_owned()
    }

    /// The entries the phone remembers under this name: the number of each, and its words.
    pub fn list(&self, name: &str) -> Vec<(u32, String)> {
        let entries = self.state.reads(self.world).list(marks::find(self.world, name).unwrap());
        entries.iter().map(|entry| (entry.number, entry.text.to_string())).collect()
    }

    fn find(&self, what: &str) -> Option<Widget> {
        let named = |widget: &&Widget| widget.id == what || widget.label == what;
        let can = |widget: &&Widget| !widget.touches.is_empty();
        self.screen().widgets.iter().rev().filter(can).find(named).cloned()
    }
}
