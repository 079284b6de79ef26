//! Reads the posters on the wall: where each hangs, and what its code opens.

use super::{Names, Reader};
use crate::world::files::PostersFile;
use crate::world::{AccountId, PersonId, Poster, PosterOpens};

impl Reader<'_> {
    pub(super) fn posters(&mut self, file: PostersFile, names: &Names) -> Vec<Poster> {
        file.poster
            .into_iter()
            .filter_map(|poster| {
                if poster.column > 4 || poster.row > 2 {
                    self.say("posters.toml", &format!("\"{}\"", poster.id), "column 是0到4，row 是0到2。");
                }
                let opens = match (&poster.account, &poster.page, &poster.person, poster.danger) {
                    (None, None, Some(slug), None) => {
                        PosterOpens::Person(PersonId(self.find("posters.toml", &names.people, slug, "人")?))
                    }
                    (None, None, None, Some(number)) => PosterOpens::Danger(number),
                    (Some(slug), None, None, None) => PosterOpens::Account(AccountId(self.find(
                        "posters.toml",
                        &names.accounts,
                        slug,
                        "公众号",
                    )?)),
                    (None, Some(text), None, None) => PosterOpens::Text(text.clone()),
                    _ => {
                        self.say(
                            "posters.toml",
                            &format!("\"{}\"", poster.id),
                            "海报要写 account、page、person、danger 中的一个，只写一个。",
                        );
                        return None;
                    }
                };
                Some(Poster {
                    slug: poster.id,
                    title: poster.title,
                    note: poster.note,
                    code: poster.code,
                    opens,
                    colour: poster.colour,
                    column: poster.column,
                    row: poster.row,
                })
            })
            .collect()
    }
}
