//! Every page at every letter size and on every glass (wechat-reference B8, age-friendly §1.3).

use std::collections::{BTreeSet, VecDeque};

use rustc_hash::{FxHashMap, FxHashSet};

use phone::metrics::WIDTH;
use phone::names::SCREENS;
use phone::page::Page;
use phone::profile::{Profile, System};
use phone::scene::set_up;
use phone::screen::{Layer, Look, Screen, Touch, Widget};
use phone::state::State;
use phone::world::World;

use crate::hand::KEYS;
use crate::shipped::{page, world};

/// Screens that no way leads to from the pages looked at, and why; what is met all the same may not stand here.
const TOO_FAR: [(&str, &str); 14] = [
    ("phone.pin", "a number has to be set for the lock"),
    ("phone.permission", "an app has to be installed and opened"),
    ("wechat.send-file", "the second page of the panel below a chat"),
    ("wechat.send-card", "the second page of the panel below a chat"),
    ("wechat.send-favourite", "the second page of the panel below a chat"),
    ("wechat.remove-members", "a group has to be begun"),
    ("community.signed-up", "a whole form has to be filled in"),
    ("community.survey-done", "a whole form has to be filled in"),
    ("community.note-done", "a whole form has to be filled in"),
    ("community.matching-done", "a whole form has to be filled in"),
    ("wechat.receive-code", "the pay code has to be switched on"),
    ("wechat.moments-news", "a friend has to answer first, which takes time"),
    ("danger.sorted", "everything of a set has to be sorted first"),
    ("wechat.later", "an article has to be put off"),
];

/// So many pages of one screen are looked at on one phone with letters of one size: chats and forms differ
/// without end in what was written, and not in how they are laid out.
const OF_ONE_SCREEN: usize = 80;

/// Shows B8: at every tier and on every glass nothing lies over a key, outside the glass, or is too wide.
#[test]
fn every_page_is_laid_out_at_every_tier() {
    let world = world();
    let phones =
        [Profile::default(), KEYS, Profile { system: System::Ios, tall: true, ..Profile::default() }];
    let looks = phones.into_iter().flat_map(|profile| [0, 1, 6].map(|tier| (profile, tier)));
    let found: Vec<Found> = std::thread::scope(|scope| {
        let parts: Vec<_> =
            looks.map(|(profile, tier)| scope.spawn(move || look(world, profile, tier))).collect();
        parts.into_iter().map(|part| part.join().unwrap()).collect()
    });
    let faults: BTreeSet<&String> = found.iter().flat_map(|found| &found.faults).collect();
    let list: Vec<&str> = faults.into_iter().map(String::as_str).collect();
    assert!(list.is_empty(), "{} faults\n{}", list.len(), list.join("\n"));
    let seen: BTreeSet<&str> = found.iter().flat_map(|found| found.seen.iter().copied()).collect();
    let unseen: Vec<&str> =
        SCREENS.iter().map(|(name, ..)| *name).filter(|name| !seen.contains(name)).collect();
    let mut too_far: Vec<&str> = TOO_FAR.iter().map(|(name, _)| *name).collect();
    too_far.sort_by_key(|name| SCREENS.iter().position(|(screen, ..)| screen == name));
    assert_eq!(unseen, too_far, "no page was looked at of these, and these are said to be too far");
}

/// What was looked at on one phone, and what is wrong with it.
struct Found {
    seen: BTreeSet<&'static str>,
    faults: BTreeSet<String>,
}

/// Every page that is near the beginning of a scene, on a phone of this kind with letters of this size.
fn look(world: &World, profile: Profile, tier: u32) -> Found {
    let mut found = Found { seen: BTreeSet::new(), faults: BTreeSet::new() };
    let mut known = Known::default();
    let pages = SCREENS.iter().map(|(name, ..)| page(name));
    for mut scene in world.scenes.iter().cloned().chain(pages) {
        scene.marks.push(("wechat.font-size".into(), tier));
        // Not every page can be begun on by its bare name; those are met on the way from a scene.
        let Ok(start) = set_up(world, profile, &scene, Vec::new()) else { continue };
        for state in crawl(world, start, &mut known) {
            found.seen.insert(state.page().screen());
            look_over(&state.screen(world), &mut found.faults, tier);
        }
    }
    found
}

/// Pages that were met, and how many there were of each screen.
#[derive(Default)]
struct Known {
    pages: FxHashSet<Page>,
    of_one_screen: FxHashMap<&'static str, usize>,
}

impl Known {
    /// Whether the page is to be looked at: it is met for the first time, and there were not enough of its screen.
    fn is_new(&mut self, page: &Page) -> bool {
        let count = self.of_one_screen.entry(page.screen()).or_default();
        let new = *count < OF_ONE_SCREEN && self.pages.insert(page.clone());
        *count += usize::from(new);
        new
    }
}

/// States with pages that were not met before, nearest first.
fn crawl(world: &World, start: State, known: &mut Known) -> Vec<State> {
    let mut found = Vec::new();
    let mut queue = VecDeque::from([start]);
    while let Some(state) = queue.pop_front() {
        if !known.is_new(state.page()) {
            continue;
        }
        for (spot, touch) in state.moves(world) {
            queue.push_back(state.touched(world, spot, touch, None).without_toast());
        }
        found.push(state);
    }
    found
}

fn look_over(screen: &Screen, faults: &mut BTreeSet<String>, tier: u32) {
    let mut say = |widget: &Widget, what: &str| {
        faults.insert(format!("tier {tier} {} {} “{}”: {what}", screen.id, widget.id, widget.label));
    };
    let touched = |widget: &&Widget| {
        widget.layer != Layer::System
            && widget.touches.contains(&Touch::Tap)
            && !matches!(widget.look, Look::Mask { .. } | Look::SwipeArea)
    };
    let keys: Vec<&Widget> = screen.widgets.iter().filter(touched).collect();
    for (n, one) in keys.iter().enumerate() {
        let (x, y) = (one.area.x + one.area.w / 2.0, one.area.y + one.area.h / 2.0);
        if !(0.0..=WIDTH).contains(&x)
            || y < 0.0
            || y > screen.height
            || one.area.x + one.area.w > WIDTH + 0.5
        {
            say(one, "outside the glass");
        }
        let covers = |other: &&&Widget| {
            let a = other.area;
            other.layer == one.layer && x > a.x && x < a.x + a.w && y > a.y && y < a.y + a.h
        };
        if let Some(other) = keys[n + 1..].iter().find(covers) {
            say(one, &format!("lies under {}", other.id));
        }
    }
    let wide = |words: &str, size: f32| {
        words.chars().map(|c| if c.is_ascii() { 0.58 } else { 1.0 }).sum::<f32>() * size
    };
    for widget in &screen.widgets {
        match &widget.look {
            Look::Text { lines, size, .. } => {
                if lines.iter().any(|line| wide(line, *size) > widget.area.w + size * 0.5) {
                    say(widget, "wider than its area");
                }
                let high = lines.len() as f32 * size;
                if high > widget.area.h + 4.0 {
                    say(widget, "higher than its area");
                }
            }
            Look::Row { title, subtitle: None, aside, face, icon, tick, arrow, .. } => {
                let lead = if face.is_some() {
                    72.0
                } else if icon.is_some() {
                    46.0
                } else {
                    0.0
                };
                let rest = if *arrow { 32.0 } else { 0.0 } + if tick.is_some() { 38.0 } else { 0.0 } + 30.0;
                let words = wide(title, screen.text_size)
                    + aside.as_ref().map_or(0.0, |aside| wide(aside, screen.text_size * 0.66) + 12.0);
                if words + lead + rest > widget.area.w {
                    say(widget, "title and aside do not fit");
                }
            }
            _ => {}
        }
    }
}
