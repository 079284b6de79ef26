//! Reads the files of a world, and says for every mistake where it is and what to do.

mod chat;
mod accounts;
mod menus;
mod posters;
mod scenes;
mod done;
mod pocket;
mod dangers;
mod sortings;
mod offers;
mod wechat;

use std::collections::BTreeMap;

use serde::Deserialize;

use super::files::{
    AccountsFile, ArticlesFile, ChatsFile, KindFile, MomentsFile, NoticeFile, PeopleFile, PersonFile,
    PhrasesFile, PostersFile, ScenesFile, WorldFile,
};
use super::{Chat, ChatId, Day, Notice, Person, PersonKind, Photo, Phrases, ToSend, World};
use crate::content::marks;
use crate::keyboard::names;

/// Something an author has to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// File, relative to the world's folder.
    pub file: String,
    /// Line, counted from 1; 0 when it is about the whole file.
    pub line: usize,
    /// What is the matter and what to do, in plain Chinese.
    pub say: String,
}

/// Reads a world from its files (name → text).
///
/// # Errors
/// All problems at once, in file order; then there is no world.
pub fn load(files: &BTreeMap<String, String>) -> Result<World, Vec<Problem>> {
    let mut read = Reader { files, problems: Vec::new() };
    let mut world = read.world();
    if let Some(world) = &mut world {
        world.names = names::of_world(world);
        read.marks(world);
        world.dangers = read.dangers(world);
        read.danger_numbers(world);
        read.done_before(world);
    }
    match world {
        Some(world) if read.problems.is_empty() => Ok(world),
        _ => Err(read.problems),
    }
}

struct Reader<'a> {
    files: &'a BTreeMap<String, String>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn world(&mut self) -> Option<World> {
        let main: Option<WorldFile> = self.file("world.toml");
        let people: Option<PeopleFile> = self.file("people.toml");
        let chats: Option<ChatsFile> = self.file("chats.toml");
        let accounts: Option<AccountsFile> = self.file("accounts.toml");
        let articles: Option<ArticlesFile> = self.file("articles.toml");
        let posters: Option<PostersFile> = self.file("posters.toml");
        let moments: Option<MomentsFile> = self.file("moments.toml");
        let phrases: Option<PhrasesFile> = self.file("phrases.toml");
        let scenes: Option<ScenesFile> = self.file("scenes.toml");
        let wechat = if self.files.contains_key("wechat.toml") { self.file("wechat.toml") } else { None };
        let pocket = self.pocket();
        let main = main?;
        if main.format != 1 {
            self.say("world.toml", "format", "这个文件的 format 不是 1。请用新版本的程序，或者改成 1。");
        }
        let names = Names {
            people: people.as_ref()?.person.iter().map(|p| p.id.clone()).collect(),
            accounts: accounts.as_ref()?.account.iter().map(|a| a.id.clone()).collect(),
            articles: articles.as_ref()?.article.iter().map(|a| a.id.clone()).collect(),
            photos: main.photo.iter().map(|p| p.id.clone()).collect(),
            posters: posters.as_ref()?.poster.iter().map(|p| p.id.clone()).collect(),
            chats: Vec::new(),
        };
        self.unique("people.toml", &names.people);
        self.unique("accounts.toml", &names.accounts);
        self.unique("articles.toml", &names.articles);
        let (wechat, leaves) = self.wechat(wechat.unwrap_or_default(), &names);
        let pocket = pocket?;
        let people: Vec<Person> = people?.person.into_iter().map(person).collect();
        let names = Names { chats: chats.as_ref()?.chat.iter().map(|c| c.id.clone()).collect(), ..names };
        let file = chats?;
        let chats = self.chats(file.chat, &names, &people);
        Some(World {
            networks: main.network.into_iter().map(Into::into).collect(),
            notices: self.notices(main.notice, &chats),
            today: self.day(&main.today)?,
            community: main.community,
            clock: main.clock,
            owner: Person {
                slug: "me".into(),
                name: main.owner.name,
                kind: PersonKind::Family,
                letter: 'A',
                number: String::new(),
                wechat_id: String::new(),
                colour: main.owner.colour,
                face: main.owner.face,
            },
            chats,
            to_send: ToSend {
                stickers: file.sticker,
                places: file.place,
                files: file.file,
                spoken: file.spoken,
                in_front: file.in_front,
            },
            accounts: self.accounts(accounts?, &names),
            articles: self.articles(articles?, &names),
            posters: self.posters(posters?, &names),
            posts: self.posts(moments?, &names),
            photos: main
                .photo
                .into_iter()
                .map(|p| Photo { slug: p.id, title: p.title, picture: p.picture })
                .collect(),
            phrases: phrases.map(|p| Phrases {
                search: p.search,
                note: p.note,
                compose: p.compose,
                group: p.chat.iter().take(3).cloned().chain(["@".to_owned()]).collect(),
                chat: p.chat,
                names: p.names,
                find: p.find,
                account: p.account,
                comment: p.comment,
                report: p.report,
            })?,
            scenes: self.scenes(scenes?, &names),
            leaves,
            wechat,
            dangers: super::danger::Dangers::default(),
            sortings: self.sortings(),
            offers: self.offers(&names),
            people,
            names: Vec::new(),
            contacts: pocket.contacts,
            past_calls: pocket.past_calls,
            threads: pocket.threads,
            codes: pocket.codes,
            products: pocket.products,
            sites: pocket.sites,
            forecast: pocket.forecast,
            lens: pocket.lens,
            pocket_phrases: pocket.phrases,
        })
    }

    fn notices(&mut self, files: Vec<NoticeFile>, chats: &[Chat]) -> Vec<Notice> {
        let find =
            |slug: &str| chats.iter().position(|chat| chat.slug == slug).and_then(|at| at.try_into().ok());
        let mut notices = Vec::with_capacity(files.len());
        for NoticeFile { chat: slug, title, words } in files {
            let chat = slug.as_deref().and_then(find).map(ChatId);
            if let (Some(slug), None) = (&slug, chat) {
                self.say("world.toml", slug, "这条通知说的聊天，chats.toml 里没有。请改 chat。");
            }
            notices.push(Notice { chat, title, words });
        }
        notices
    }

    /// Marks are about things of any file, so they are looked up when all are read.
    fn marks(&mut self, world: &World) {
        let set = world.scenes.iter().flat_map(|scene| &scene.marks);
        for (name, _) in set.filter(|(name, _)| marks::find(world, name).is_none()) {
            self.say(
                "scenes.toml",
                name,
                format!("没有“{name}”这个标记。请照 lessons/README.md 里的名字写。"),
            );
        }
    }

    fn file<T: for<'de> Deserialize<'de>>(&mut self, name: &str) -> Option<T> {
        let Some(text) = self.files.get(name) else {
            self.problems.push(Problem {
                file: name.into(),
                line: 0,
                say: format!("少了文件 {name}。请从别的社区的文件夹里拷一份来改。"),
            });
            return None;
        };
        match toml::from_str(text) {
            Ok(value) => Some(value),
            Err(error) => {
                let line = error.span().map_or(0, |span| line_of(text, span.start));
                self.problems.push(Problem {
                    file: name.into(),
                    line,
                    say: format!("这一行读不懂：{}。请照着例子改。", error.message()),
                });
                None
            }
        }
    }

    fn say(&mut self, file: &str, needle: &str, say: impl Into<String>) {
        let line =
            self.files.get(file).and_then(|text| text.find(needle).map(|at| line_of(text, at))).unwrap_or(0);
        self.problems.push(Problem { file: file.into(), line, say: say.into() });
    }

    fn unique(&mut self, file: &str, names: &[String]) {
        for (at, name) in names.iter().enumerate() {
            if names[..at].contains(name) {
                self.say(file, &format!("\"{name}\""), format!("“{name}”用了两次。请给其中一个换个名字。"));
            }
        }
    }

    fn find(&mut self, file: &str, names: &[String], name: &str, what: &str) -> Option<u16> {
        let found = names.iter().position(|n| n == name).and_then(|at| u16::try_from(at).ok());
        if found.is_none() {
            self.say(
                file,
                &format!("\"{name}\""),
                format!("没有叫“{name}”的{what}。请看看有没有写错，或者先把它加上。"),
            );
        }
        found
    }

    fn day(&mut self, text: &str) -> Option<Day> {
        let mut parts = text.split('-').map(str::parse::<u16>);
        let day = match (parts.next(), parts.next(), parts.next()) {
            (Some(Ok(year)), Some(Ok(month @ 1..=12)), Some(Ok(day @ 1..=31))) => {
                Some(Day { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })
            }
            _ => None,
        };
        if day.is_none() {
            self.say("world.toml", "today", "today 要写成 2026-10-14 这样。");
        }
        day
    }
}

struct Names {
    people: Vec<String>,
    accounts: Vec<String>,
    articles: Vec<String>,
    photos: Vec<String>,
    posters: Vec<String>,
    chats: Vec<String>,
}

fn person(file: PersonFile) -> Person {
    Person {
        slug: file.id,
        name: file.name,
        kind: match file.kind {
            KindFile::Family => PersonKind::Family,
            KindFile::Neighbour => PersonKind::Neighbour,
            KindFile::Friend => PersonKind::Friend,
            KindFile::Stranger => PersonKind::Stranger,
        },
        letter: file.letter,
        number: file.number,
        wechat_id: file.wechat_id,
        colour: file.colour,
        face: file.face,
    }
}

/// The line, counted from 1, that holds the byte at `at`.
#[must_use]
pub fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}
