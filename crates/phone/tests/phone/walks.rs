//! Random walks: what must hold on every screen one can get to.

use std::collections::BTreeSet;

use phone::names;
use phone::page::Page;
use phone::screen::Touch;
use phone::state::{Action, App, DEEPEST, Outcome, State};
use phone::ui::Spot;
use phone::world::World;

use crate::shipped::{phone, world};

/// A small generator of our own, so that a failing walk can be walked again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }
}

fn walk(world: &World, seed: u64, touches: usize, mut visit: impl FnMut(&State)) {
    let scenes = &world.scenes;
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut state = phone(world, &scenes[dice.roll(scenes.len())].name);
    for _ in 0..touches {
        visit(&state);
        let choices = state.touches(world);
        assert!(!choices.is_empty(), "nothing to touch on {}", state.screen(world).id);
        let (spot, touch) = choices[dice.roll(choices.len())];
        let (next, outcome) = state.step(world, &Action::Touch(spot, touch));
        assert_eq!(outcome, Outcome::Done);
        state = next;
    }
}

#[test]
fn every_screen_has_unique_ids_labels_and_a_way_back() {
    let world = world();
    let mut screens = BTreeSet::new();
    for seed in 0..200 {
        walk(&world, seed, 200, |state| {
            let screen = state.screen(&world);
            screens.insert(screen.id.clone());
            assert!(names::is_screen(&world, &screen.id), "{} is not in names::SCREENS", screen.id);
            let mut ids = BTreeSet::new();
            for widget in &screen.widgets {
                assert!(ids.insert(widget.id.clone()), "{} stands twice on {}", widget.id, screen.id);
                if !widget.touches.is_empty() {
                    assert!(!widget.label.is_empty(), "{} has no label on {}", widget.id, screen.id);
                }
            }
            assert!(!screen.title.is_empty(), "{} has no title", screen.id);
            home_in_two(&world, state);
        });
    }
    assert!(screens.len() > 60, "the walks saw {} screens", screens.len());
}

fn home_in_two(world: &World, state: &State) {
    let at_home = |state: &State| state.page().screen() == "phone.home";
    let step = |state: &State, spot: Spot, touch: Touch| state.touched(world, spot, touch, None);
    let once: Vec<State> = state.touches(world).into_iter().map(|(s, t)| step(state, s, t)).collect();
    let reached = at_home(state)
        || once.iter().any(at_home)
        || once.iter().any(|next| next.touches(world).into_iter().any(|(s, t)| at_home(&step(next, s, t))));
    assert!(reached, "no way home in two touches from {}", state.screen(world).id);
}

#[test]
fn what_is_drawn_is_what_can_be_touched() {
    let world = world();
    for seed in 200..230 {
        walk(&world, seed, 100, |state| {
            let mut drawn: Vec<(String, Touch)> = state
                .screen(&world)
                .widgets
                .iter()
                .flat_map(|w| w.touches.iter().map(|t| (w.id.clone(), *t)))
                .collect();
            let mut found: Vec<(String, Touch)> =
                state.touches(&world).into_iter().map(|(s, t)| (s.id(&world), t)).collect();
            drawn.sort();
            found.sort();
            assert_eq!(drawn, found);
        });
    }
}

#[test]
fn a_page_does_not_care_what_lies_below_it() {
    let world = world();
    for seed in 230..260 {
        walk(&world, seed, 100, |state| {
            let app = state.front();
            let stack = state.pages();
            if stack.len() < 2 || stack.len() == DEEPEST {
                return;
            }
            let mut other = stack.to_vec();
            other[0] = Page::first(App::Calendar);
            let altered = state.with_stack(app, other);
            assert_eq!(altered.touches(&world), state.touches(&world));
            for (spot, touch) in state.touches(&world) {
                let here = state.touched(&world, spot, touch, None);
                let there = altered.touched(&world, spot, touch, None);
                assert_eq!(here.content(), there.content());
                assert_eq!(here.front(), there.front());
                if here.front() == app {
                    assert_eq!(here.pages()[1..], there.pages()[1..], "after {}", spot.id(&world));
                }
            }
        });
    }
}

#[test]
fn an_impossible_touch_leaves_the_phone_as_it_was() {
    let world = world();
    let state = phone(&world, "fresh");
    let spot = phone(&world, "follows-langhua").touches(&world)[0].0;
    let (next, outcome) = state.step(&world, &Action::Touch(spot, Touch::SwipeRight));
    assert_eq!((next == state, outcome), (true, Outcome::Impossible));
}
