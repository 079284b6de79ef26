//! Developers' tool: one of each kind of screen, as the window would draw it and as text, a JSON object a line.
//!
//! `cargo run --example screens -- lessons/world > screens.jsonl`; the gallery of the pages' tests reads it.
#![allow(clippy::print_stdout, reason = "printing is what this is for")]

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;

use phone::drawing::draw;
use phone::names::PANELS;
use phone::profile::Profile;
use phone::scene::set_up;
use phone::screen::{Look, Touch};
use phone::state::{Action, State};
use phone::world::load::load;
use phone::world::{Scene, World};
use serde_json::json;

/// States looked at from one scene on one phone.
const MOST: usize = 4_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "lessons/world".to_owned());
    let world = load(&files(Path::new(&folder))?).map_err(|problems| format!("{problems:?}"))?;
    let mut shown = BTreeSet::new();
    for (number, profile) in (0..).zip(Profile::PROVED) {
        for (kind, state) in keyboards(&world, profile) {
            print(&world, &format!("keyboard {kind}"), number, &state);
        }
        for (kind, state) in sortings(&world, profile) {
            print(&world, &format!("sorting {kind}"), number, &state);
        }
        for scene in &world.scenes {
            let Ok(start) = set_up(&world, profile, scene, Vec::new()) else { continue };
            look_around(&world, start, &mut |state| {
                let kind = kind(&world, &state);
                if shown.insert((number, kind.clone())) {
                    print(&world, &kind, number, &state);
                }
            });
        }
    }
    Ok(())
}

fn print(world: &World, kind: &str, number: u32, state: &State) {
    let screen = state.screen(world);
    let drawing = draw(&screen);
    println!("{}", json!({ "kind": kind, "phone": number, "screen": screen, "drawing": drawing }));
}

/// What no way leads to: keyboards are chosen, not found.
fn keyboards(world: &World, profile: Profile) -> Vec<(&'static str, State)> {
    let Some(first) = world.scenes.first() else { return Vec::new() };
    let marks = vec![("keyboard.board".into(), 2)];
    let scene = Scene { at: "wechat.search".into(), marks, ..first.clone() };
    let Ok(pad) = set_up(world, profile, &scene, Vec::new()) else { return Vec::new() };
    let (read, _) = pad.step(world, &Action::Write("好妤奸妇如她女娟妈姆姑姐妹婆安要家".into()));
    let kinds = pad.spot(world, "keyboard.sheet.6").map(|spot| pad.touched(world, spot, Touch::Tap, None));
    let more = read.spot(world, "keyboard.more").map(|spot| read.touched(world, spot, Touch::Tap, None));
    let named = [("pad", Some(pad)), ("pad read", Some(read)), ("pad more", more), ("kinds", kinds)];
    named.into_iter().filter_map(|(kind, state)| Some((kind, state?))).collect()
}

/// Of what there is to sort, one of each kind of thing, the same with its reason told, and a summary of each
/// length: the way there goes by the things before.
fn sortings(world: &World, profile: Profile) -> Vec<(String, State)> {
    let mut shown: BTreeMap<String, State> = BTreeMap::new();
    let Some(first) = world.scenes.first() else { return Vec::new() };
    for sorting in &world.sortings {
        let scene = Scene { at: format!("danger.sorting:{}", sorting.slug), ..first.clone() };
        let Ok(mut state) = set_up(world, profile, &scene, Vec::new()) else { continue };
        let touch = |state: &State, id: &str| {
            state.spot(world, id).map(|spot| state.touched(world, spot, Touch::Tap, None))
        };
        for item in &sorting.items {
            let more = [("card", item.card.is_some()), ("picture", item.picture.is_some())];
            let more: String =
                more.iter().filter(|(_, has)| *has).map(|(name, _)| format!(" {name}")).collect();
            let kind = format!("{:?} {:?}{more}", item.form, item.code);
            shown.entry(kind.clone()).or_insert_with(|| state.clone());
            if let Some(wrong) = touch(&state, &format!("danger.sorting.choice.{}", 1 - item.fits)) {
                shown.entry(format!("{kind} wrong")).or_insert(wrong);
            }
            let Some(told) = touch(&state, &format!("danger.sorting.choice.{}", item.fits)) else { break };
            let Some(next) = touch(&told, "danger.sorting.next") else { break };
            state = next;
        }
        shown.insert(format!("all {}", sorting.items.len()), state);
    }
    shown.into_iter().collect()
}

/// The screen without what it is about, what is open on it, and which kinds of things stand on it.
fn kind(world: &World, state: &State) -> String {
    let page = state.page();
    let open = PANELS.iter().find(|panel| page.has_open(world, panel)).copied().unwrap_or_default();
    let screen = state.screen(world);
    let layers: BTreeSet<String> =
        screen.widgets.iter().map(|widget| format!("{:?}", widget.layer)).collect();
    let toast = if state.toast().is_some() { " toast" } else { "" };
    let is_code = |look: &Look| matches!(look, Look::Poster { .. } | Look::PosterBubble { .. });
    let code = if screen.widgets.iter().any(|widget| is_code(&widget.look)) { " code" } else { "" };
    format!("{} {open}{toast}{code} {}", page.screen(), Vec::from_iter(layers).join("+"))
}

/// Breadth first over places: what has been done is kept from the first way to a page.
fn look_around(world: &World, start: State, visit: &mut impl FnMut(State)) {
    let mut met = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(state) = queue.pop_front() {
        if met.len() > MOST || met.insert(format!("{:?}{:?}", state.page(), state.toast()), ()).is_some() {
            continue;
        }
        for (spot, touch) in state.moves(world) {
            queue.push_back(state.touched(world, spot, touch, None));
        }
        visit(state);
    }
}

fn files(folder: &Path) -> std::io::Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files)?;
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files)?;
        } else if name.ends_with(".toml") {
            files.insert(format!("{prefix}{name}"), std::fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
