//! Reads the menus of accounts.

use super::{Names, Reader};
use crate::world::files::{DoesFile, LineFile, MenuFile};
use crate::world::{ArticleId, MenuDoes, MenuKey, MenuLine};

impl Reader<'_> {
    pub(super) fn menu_key(&mut self, key: MenuFile, names: &Names) -> MenuKey {
        if key.does.is_some() != key.lines.is_empty() {
            self.say("accounts.toml", &key.name, format!("“{}”要么写 lines，要么写 does。", key.name));
        }
        let does = key.does.and_then(|line| self.does(line, &key.name, names));
        let lines = key.lines.into_iter().filter_map(|line| {
            let name = line.name.clone();
            Some(MenuLine { does: self.does(line, &name, names)?, name })
        });
        MenuKey { lines: lines.collect(), name: key.name, does }
    }

    fn does(&mut self, line: LineFile, name: &str, names: &Names) -> Option<MenuDoes> {
        let Some(does) = line.read() else {
            let say = format!("“{name}”要写 article、reply、page、scan、photo、position 中的一个。");
            self.say("accounts.toml", name, say);
            return None;
        };
        Some(match does {
            DoesFile::Article(slug) => {
                MenuDoes::Article(ArticleId(self.find("accounts.toml", &names.articles, &slug, "文章")?))
            }
            DoesFile::Reply(text) => MenuDoes::Reply(text),
            DoesFile::Page(section) => MenuDoes::Section(section),
            DoesFile::Scan => MenuDoes::Scan,
            DoesFile::Photo => MenuDoes::Photo,
            DoesFile::Position => MenuDoes::Position,
        })
    }
}
