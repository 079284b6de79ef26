//! Random walks: what must hold on every screen one can get to.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use phone::names;
use phone::page::Page;
use phone::profile::Profile;
use phone::screen::{Screen, Touch};
use phone::state::{Action, App, DEEPEST, Outcome, State};
use phone::ui::Spot;
use phone::world::World;

use crate::shipped::{phone, phone_on, world};

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
    let profile = Profile::PROVED[dice.roll(Profile::PROVED.len())];
    let mut state = phone_on(profile, &scenes[dice.roll(scenes.len())].name);
    for _ in 0..touches {
        visit(&state);
        let choices = state.touches(world);
        assert!(!choices.is_empty(), "nothing to touch on {}", state.screen(world).id);
        let (spot, touch) = choices[dice.roll(choices.len())];
        // The choice comes from the list of what is possible; looking it up again would take half of the time.
        state = state.touched(world, spot, touch, None);
    }
}

/// 10,000 walks of 500 touches, on the phones that lessons are proved on. Under Wine, where nothing of it
/// can come out otherwise, a twentieth is enough.
const WALKS: u64 = if cfg!(windows) { 500 } else { 10_000 };
const TOUCHES: usize = 500;

#[test]
fn nothing_is_wrong_on_ten_thousand_walks() {
    let world = world();
    let threads = std::thread::available_parallelism().map_or(2, |n| n.get() as u64);
    let seen: FxHashSet<String> = std::thread::scope(|scope| {
        let parts: Vec<_> = (0..threads)
            .map(|part| scope.spawn(move || walks(world, (0..WALKS).filter(|seed| seed % threads == part))))
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    let least = if cfg!(windows) { 100 } else { 150 };
    assert!(seen.len() > least, "the walks saw {} screens", seen.len());
}

/// A page is looked at closely with so many different things on it: what a chat or a list holds changes
/// without end, and the faults that come of it are there after a few.
const CONTENTS: usize = 6;

/// The ids of all screens met; every page is looked at closely when it is met first, and when something else
/// stands on it.
fn walks(world: &World, seeds: impl Iterator<Item = u64>) -> FxHashSet<String> {
    let mut pages: FxHashMap<_, Vec<u64>> = FxHashMap::default();
    let mut screens = FxHashSet::default();
    for seed in seeds {
        walk(world, seed, TOUCHES, |state| {
            let looked_at = pages.entry((state.profile(), state.page().clone())).or_default();
            if looked_at.len() == CONTENTS {
                return;
            }
            let screen = state.screen(world);
            let shown = shown(&screen);
            if !looked_at.contains(&shown) {
                looked_at.push(shown);
                screens.insert(look_at(world, state, screen));
            }
        });
    }
    screens
}

/// What stands on a screen and can be touched, as a number.
fn shown(screen: &Screen) -> u64 {
    let mut hasher = FxHasher::default();
    for widget in &screen.widgets {
        (&widget.id, &widget.label, widget.enabled, &widget.touches).hash(&mut hasher);
    }
    hasher.finish()
}

fn look_at(world: &World, state: &State, screen: Screen) -> String {
    assert!(names::is_screen(world, &screen.id), "{} is not in names::SCREENS", screen.id);
    assert!(!screen.title.is_empty(), "{} has no title", screen.id);
    assert!(serde_json::to_string(&screen).is_ok(), "{} cannot be sent to the window", screen.id);
    let mut ids = FxHashSet::default();
    for widget in &screen.widgets {
        assert!(ids.insert(widget.id.clone()), "{} stands twice on {}", widget.id, screen.id);
        if !widget.touches.is_empty() {
            assert!(!widget.label.trim().is_empty(), "{} has no label on {}", widget.id, screen.id);
        }
    }
    assert!(has_back(world, state), "no way back from {}", screen.id);
    home_soon(world, state);
    screen.id
}

/// Whether the page can be left the way this phone does it; the home screen and the lock screen, lit or
/// dark, are where every way back ends. The menu of the power key covers the phone's edges and is left
/// by a touch beside it, and so is the volume of a call on a locked phone; that call is refused or ended.
fn has_back(world: &World, state: &State) -> bool {
    let back = [
        "system.back",
        "system.key.back",
        "system.power-menu.cancel",
        "phone.incoming.decline",
        "dialler.call.end",
        "system.volume.close",
    ];
    matches!(state.page().screen(), "phone.home" | "phone.lock" | "phone.dark" | "phone.pin" | "phone.off")
        || state.touches(world).iter().any(|(spot, _)| back.contains(&spot.name))
}

/// Home is two touches away; from a phone that is locked or off, it has to be opened first, and then what
/// was in front before comes back, however deep one was in it.
fn home_soon(world: &World, state: &State) {
    let touched = |state: &State, (spot, touch): (Spot, Touch)| state.touched(world, spot, touch, None);
    let mut reached = vec![state.clone()];
    if state.reads(world).is_on(phone::system::pin::PIN) {
        // The number has to be known.
        return;
    }
    let locked = match state.page() {
        Page::Volume(volume) => volume.locked,
        page => matches!(page, Page::Lock(_) | Page::Pin(_) | Page::Off(_) | Page::PowerMenu(_)),
    };
    for _ in 0..if locked { 4 } else { 2 } {
        if reached.iter().any(|state| state.page().screen() == "phone.home") {
            return;
        }
        let mut next: Vec<State> = Vec::new();
        for state in &reached {
            let further = state.touches(world).into_iter().map(|touch| touched(state, touch));
            let nearer = |found: &State| {
                let (pages, front) = (found.pages().len(), found.front());
                pages <= 2 || pages < state.pages().len() || front != state.front()
            };
            next.extend(further.filter(|found| !locked || nearer(found)));
        }
        next.dedup_by(|one, other| one.pages() == other.pages());
        reached = next;
    }
    let found = reached.iter().any(|state| state.page().screen() == "phone.home");
    assert!(found, "no way home from {}", state.screen(world).id);
}

#[test]
fn what_is_drawn_is_what_can_be_touched() {
    let world = world();
    for seed in 200..230 {
        walk(world, seed, 100, |state| {
            let mut drawn: Vec<(String, Touch)> = state
                .screen(world)
                .widgets
                .iter()
                .flat_map(|w| w.touches.iter().map(|t| (w.id.clone(), *t)))
                .collect();
            let mut found: Vec<(String, Touch)> =
                state.touches(world).into_iter().map(|(s, t)| (s.id(world), t)).collect();
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
        walk(world, seed, 100, |state| {
            let app = state.front();
            let stack = state.pages();
            if stack.len() < 2 || stack.len() == DEEPEST {
                return;
            }
            let mut other = stack.to_vec();
            other[0] = Page::first(App::Calendar);
            let altered = state.with_stack(app, other);
            assert_eq!(altered.touches(world), state.touches(world));
            for (spot, touch) in state.touches(world) {
                let here = state.touched(world, spot, touch, None);
                let there = altered.touched(world, spot, touch, None);
                assert_eq!(here.content(), there.content());
                assert_eq!(here.front(), there.front());
                if here.front() == app {
                    assert_eq!(here.pages()[1..], there.pages()[1..], "after {}", spot.id(world));
                }
            }
        });
    }
}

#[test]
fn an_impossible_touch_leaves_the_phone_as_it_was() {
    let world = world();
    let state = phone("fresh");
    let spot = phone("follows-langhua").touches(world)[0].0;
    let (next, outcome) = state.step(world, &Action::Touch(spot, Touch::SwipeRight));
    assert_eq!((next == state, outcome), (true, Outcome::Impossible));
}
