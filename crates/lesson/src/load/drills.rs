//! Reads `drills.toml`: scenes in the middle of a mess. A course without that file has none.

use phone::world::World;
use serde::Deserialize;

use super::Loader;
use crate::course::Drill;

/// The file.
pub(crate) const FILE: &str = "drills.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DrillsFile {
    format: u32,
    drill: Vec<DrillFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DrillFile {
    id: String,
    title: String,
    happened: String,
    scene: String,
    goal: toml::Table,
    way: String,
}

impl Loader<'_> {
    pub(super) fn drills(&mut self, world: &World) -> Vec<Drill> {
        if !self.files.contains_key(FILE) {
            return Vec::new();
        }
        let Some(file) = self.read::<DrillsFile>(FILE) else { return Vec::new() };
        self.format(file.format);
        let mut drills: Vec<Drill> = Vec::new();
        for drill in file.drill {
            self.once(&drill.id, drills.iter().any(|known| known.id == drill.id));
            if world.scene(&drill.scene).is_none() {
                let say = format!("没有叫“{}”的场景。请看 world/scenes.toml。", drill.scene);
                self.say("scene", &format!("\"{}\"", drill.scene), say);
                continue;
            }
            let Some(goal) = self.goal(world, &drill.goal) else { continue };
            drills.push(Drill {
                goal,
                id: drill.id,
                title: drill.title,
                happened: drill.happened,
                scene: drill.scene,
                way: drill.way,
            });
        }
        drills
    }
}
