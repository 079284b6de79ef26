//! Every page at every letter size and on every glass (wechat-reference B8, age-friendly §1.3).

use std::collections::{BTreeSet, VecDeque};

use phone::metrics::WIDTH;
use phone::page::Page;
use phone::profile::{Profile, System};
use phone::scene::set_up;
use phone::screen::{Layer, Look, Screen, Touch, Widget};
use phone::state::State;
use phone::world::World;

use crate::hand::KEYS;
use crate::shipped::world;

/// Pages of other areas, whose layout is looked after there.
const ELSEWHERE: [&str; 13] = [
    "wechat.chat",
    "wechat.search",
    "wechat.search-results",
    "wechat.account",
    "wechat.account-chat",
    "wechat.folder",
    "wechat.accounts",
    "wechat.article",
    "wechat.choose-chat",
    "wechat.share-moments",
    "wechat.audience",
    "wechat.scan",
    "wechat.later",
];

/// Shows B8: at every tier and on every glass nothing lies over a key, outside the glass, or is too wide.
#[test]
fn every_page_is_laid_out_at_every_tier() {
    let world = world();
    let mut faults = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let phones =
        [Profile::default(), KEYS, Profile { system: System::Ios, tall: true, ..Profile::default() }];
    for profile in phones {
        for tier in [0, 1, 6] {
            for name in ["me", "moments", "requests", "discover", "transfer", "logged-out"] {
                let mut scene = world.scene(name).unwrap().clone();
                scene.marks.push(("wechat.font-size".into(), tier));
                let start = set_up(world, profile, &scene, Vec::new()).unwrap();
                for state in crawl(world, start, 260) {
                    let screen = state.screen(world);
                    seen.insert(state.page().screen());
                    look_over(&screen, &mut faults, tier);
                }
            }
        }
    }
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(seen.len() > 40, "only {seen:?}");
}

/// States with different pages, nearest first.
fn crawl(world: &World, start: State, most: usize) -> Vec<State> {
    let mut known: rustc_hash::FxHashSet<Page> = rustc_hash::FxHashSet::default();
    let mut found = Vec::new();
    let mut queue = VecDeque::from([start]);
    while let Some(state) = queue.pop_front() {
        let elsewhere = ELSEWHERE.contains(&state.page().screen());
        if elsewhere || !state.page().screen().starts_with("wechat.") || !known.insert(state.page().clone()) {
            continue;
        }
        for (spot, touch) in state.moves(world) {
            queue.push_back(state.touched(world, spot, touch, None).without_toast());
        }
        found.push(state);
        if found.len() >= most {
            break;
        }
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
