//! A finger on the practice phone: it touches what it can read.

use phone::drawing::draw;
use phone::profile::Profile;
use phone::scene::set_up;
use phone::screen::{Screen, Touch, Widget};
use phone::state::{Action, Outcome, State};
use phone::world::World;

/// A phone and the finger on it.
pub struct Hand<'w> {
    pub world: &'w World,
    pub state: State,
}

impl<'w> Hand<'w> {
    /// The usual phone in a scene.
    pub fn in_scene(world: &'w World, scene: &str) -> Self {
        Hand::on(world, Profile::default(), scene)
    }

    /// A phone of another kind in a scene.
    pub fn on(world: &'w World, profile: Profile, scene: &str) -> Self {
        let scene = world.scene(scene).unwrap();
        Hand { world, state: set_up(world, profile, scene, Vec::new()).unwrap() }
    }

    /// The usual phone, on this page of the community.
    pub fn at(world: &'w World, at: &str) -> Self {
        let mut scene = world.scene("follows-langhua").unwrap().clone();
        scene.at = at.to_owned();
        scene.marks = vec![("wechat.h5.asked".into(), 1)];
        Hand { world, state: set_up(world, Profile::default(), &scene, Vec::new()).unwrap() }
    }

    pub fn screen(&self) -> Screen {
        self.state.screen(self.world)
    }

    fn seen(&self, what: &str) -> Option<Widget> {
        let fits = |w: &&Widget| match what.strip_prefix('#') {
            Some(id) => w.id == id,
            None => w.label == what,
        };
        self.screen().widgets.iter().rev().filter(|w| !w.touches.is_empty()).find(fits).cloned()
    }

    /// Whether it can be touched without scrolling: a label, or `#` and an id.
    pub fn sees(&self, what: &str) -> bool {
        self.seen(what).is_some()
    }

    /// Scrolls down, and then up again, until it can be touched.
    fn find(&mut self, what: &str) -> Widget {
        for way in [Touch::SwipeUp, Touch::SwipeDown] {
            for _ in 0..14 {
                if let Some(widget) = self.seen(what) {
                    return widget;
                }
                let screen = self.screen();
                let takes = |w: &&Widget| w.touches.contains(&way) && !w.id.starts_with("system.");
                let Some(list) = screen.widgets.iter().rev().find(takes) else { break };
                self.touch(&list.id, way);
            }
        }
        panic!("there is no {what}:\n{}", self.drawing());
    }

    fn touch(&mut self, id: &str, touch: Touch) {
        let spot = self.state.spot(self.world, id).unwrap();
        let (next, outcome) = self.state.step(self.world, &Action::Touch(spot, touch));
        assert_eq!(outcome, Outcome::Done, "{touch:?} {id}");
        self.state = next;
    }

    /// Touches each of these in turn, scrolling down to it where that is needed.
    pub fn tap(&mut self, all: &[&str]) -> &mut Self {
        for what in all {
            let widget = self.find(what);
            self.touch(&widget.id, Touch::Tap);
        }
        self
    }

    /// Holds the finger on it.
    pub fn hold(&mut self, what: &str) -> &mut Self {
        let widget = self.find(what);
        self.touch(&widget.id, Touch::Hold);
        self
    }

    /// Moves the finger over the widget of this id.
    pub fn swipe(&mut self, id: &str, touch: Touch) -> &mut Self {
        self.touch(id, touch);
        self
    }

    /// The box with the cursor holds this now.
    pub fn write(&mut self, text: &str) -> &mut Self {
        let (next, outcome) = self.state.step(self.world, &Action::Type(text.into()));
        assert_eq!(outcome, Outcome::Done, "nothing can be written here");
        self.state = next;
        self
    }

    /// Seconds go by.
    pub fn wait(&mut self, seconds: u32) -> &mut Self {
        self.state = self.state.step(self.world, &Action::Tick(seconds)).0;
        self
    }

    /// The page as text, without the phone's own bars and keys.
    pub fn drawing(&self) -> String {
        let text = draw(&self.screen());
        text.split("  ┄┄ 手机\n").next().unwrap().to_owned()
    }

    /// The short message on the glass.
    pub fn said(&self) -> &'static str {
        self.state.toast().map_or("", |toast| toast.words)
    }

    /// Everything that can be read on the glass.
    pub fn words(&self) -> String {
        self.screen().widgets.iter().map(|w| format!("{}\n", w.label)).collect()
    }
}
