//! The shipped world, read from `lessons/world`.

use std::collections::BTreeMap;
use std::path::Path;

use phone::profile::Profile;
use phone::scene::set_up;
use phone::state::State;
use phone::world::World;
use phone::world::load::load;

/// The shipped world.
pub fn world() -> World {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons/world");
    let files: BTreeMap<String, String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    load(&files).unwrap()
}

/// A phone in a scene of that world.
pub fn phone(world: &World, scene: &str) -> State {
    phone_on(world, Profile::default(), scene)
}

/// A phone of this kind in a scene of that world.
pub fn phone_on(world: &World, profile: Profile, scene: &str) -> State {
    set_up(world, profile, world.scene(scene).unwrap(), Vec::new()).unwrap()
}
