//! The shipped world, read from `lessons/world` once for all tests, and its scenes.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use phone::profile::Profile;
use phone::scene::set_up;
use phone::state::State;
use phone::world::load::load;
use phone::world::{Scene, World};

static WORLD: LazyLock<World> = LazyLock::new(|| load(&files()).unwrap());

/// The files of the shipped world by their names.
pub fn files() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons/world");
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(&path).unwrap())
        })
        .collect()
}

/// The shipped world.
pub fn world() -> &'static World {
    &WORLD
}

/// A scene of that world.
pub fn scene(name: &str) -> Scene {
    world().scene(name).unwrap().clone()
}

/// A new phone on this page.
pub fn page(at: &str) -> Scene {
    Scene { at: at.to_owned(), marks: Vec::new(), ..scene("fresh") }
}

/// The scene with these marks, and none of its own.
pub fn with(marks: &[(&str, u32)], scene: Scene) -> Scene {
    Scene { marks: marks.iter().map(|(name, to)| ((*name).to_owned(), *to)).collect(), ..scene }
}

/// A phone in a scene of that world.
pub fn phone(scene: &str) -> State {
    phone_on(Profile::default(), scene)
}

/// A phone of this kind in a scene of that world.
pub fn phone_on(profile: Profile, name: &str) -> State {
    set_up(world(), profile, &scene(name), Vec::new()).unwrap()
}
