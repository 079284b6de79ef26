//! Reads the scenes: where each begins, and what has been done before.

use super::done::done;
use super::{Names, Reader};
use crate::world::files::ScenesFile;
use crate::world::{AccountId, ArticleId, Scene};

impl Reader<'_> {
    pub(super) fn scenes(&mut self, file: ScenesFile, names: &Names) -> Vec<Scene> {
        file.scene
            .into_iter()
            .map(|(name, scene)| {
                let mut accounts = |list: &[String]| -> Vec<AccountId> {
                    list.iter()
                        .filter_map(|slug| {
                            self.find("scenes.toml", &names.accounts, slug, "公众号").map(AccountId)
                        })
                        .collect()
                };
                let following = accounts(&scene.following);
                let starred = accounts(&scene.starred);
                let mut articles = |list: &[String]| -> Vec<ArticleId> {
                    list.iter()
                        .filter_map(|slug| {
                            self.find("scenes.toml", &names.articles, slug, "文章").map(ArticleId)
                        })
                        .collect()
                };
                let favourite = articles(&scene.favourite);
                let read = articles(&scene.read);
                Scene {
                    name,
                    at: scene.at,
                    following,
                    starred,
                    favourite,
                    read,
                    locked: scene.locked,
                    aim: scene.aim,
                    marks: scene.set.into_iter().collect(),
                    said: self.said(&scene.said, names),
                    ring: self.ring(scene.ring.as_ref(), names),
                    done: done(scene.forwarded, scene.posted, scene.font),
                    dangers: scene.dangers,
                }
            })
            .collect()
    }
}
