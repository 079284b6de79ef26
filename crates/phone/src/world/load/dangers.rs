//! Reads `dangers.toml`. A world without that file has no dangers.

use serde::Deserialize;

use super::Reader;
use crate::world::danger::{
    Arrives, Danger, DangerCard, Dangers, Debrief, ScamChoice, ScamDress, ScamKind, ScamPage, ScamTo,
};
use crate::world::{PosterOpens, World};

const FILE: &str = "dangers.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DangersFile {
    every: u32,
    order: Vec<u16>,
    #[serde(default)]
    phrases: Vec<String>,
    danger: Vec<DangerFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DangerFile {
    number: u16,
    name: String,
    arrives: ArrivesFile,
    chat: Option<String>,
    from: Option<String>,
    card: CardFile,
    page: Vec<PageFile>,
    debrief: DebriefFile,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum ArrivesFile {
    Link,
    Banner,
    Call,
    Poster,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardFile {
    title: String,
    note: String,
    source: String,
    #[serde(default)]
    picture: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PageFile {
    kind: KindFile,
    title: String,
    #[serde(default)]
    words: Vec<String>,
    picture: Option<String>,
    #[serde(default)]
    face: String,
    #[serde(default)]
    colour: u8,
    #[serde(default)]
    boxes: Vec<String>,
    choices: Vec<ChoiceFile>,
    #[serde(default)]
    more: Vec<ChoiceFile>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum KindFile {
    Web,
    Article,
    Chat,
    Profile,
    Call,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceFile {
    words: String,
    /// `safe`, `unsafe`, or the number of a page, counted from 1.
    to: String,
    #[serde(default)]
    dress: DressFile,
    #[serde(default)]
    shares: bool,
}

#[derive(Deserialize, Clone, Copy, Default)]
#[serde(rename_all = "kebab-case")]
enum DressFile {
    #[default]
    Usual,
    Green,
    Red,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DebriefFile {
    what: String,
    signs: Vec<String>,
    next: String,
    #[serde(default)]
    hotline: bool,
}

impl Reader<'_> {
    /// The dangers; their chats and people are looked up in what was read before.
    pub(super) fn dangers(&mut self, world: &World) -> Dangers {
        if !self.files.contains_key(FILE) {
            return Dangers::default();
        }
        let Some(file) = self.file::<DangersFile>(FILE) else { return Dangers::default() };
        if file.every == 0 {
            self.say(FILE, "every", "every 是隔多少秒来一个，至少是1。");
        }
        let list: Vec<Danger> =
            file.danger.into_iter().filter_map(|danger| self.danger(world, danger)).collect();
        for number in &file.order {
            if list.iter().all(|danger| danger.number != *number) {
                self.say(FILE, "order", format!("order 里的{number}没有写。请把它加上，或者去掉。"));
            }
        }
        Dangers { every: file.every.max(1), order: file.order, phrases: file.phrases, list }
    }

    /// What other files say about dangers must be there.
    pub(super) fn danger_numbers(&mut self, world: &World) {
        let of_scenes = world.scenes.iter().flat_map(|scene| &scene.dangers).map(|n| ("scenes.toml", *n));
        let of_posters = world.posters.iter().filter_map(|poster| match poster.opens {
            PosterOpens::Danger(number) => Some(("posters.toml", number)),
            _ => None,
        });
        for (file, number) in of_scenes.chain(of_posters) {
            if world.danger(number).is_none() {
                self.say(file, "danger", format!("dangers.toml 里没有第{number}号。请看看有没有写错。"));
            }
        }
    }

    fn danger(&mut self, world: &World, file: DangerFile) -> Option<Danger> {
        let name = file.name;
        let arrives = match (file.arrives, &file.chat) {
            (ArrivesFile::Link, Some(slug)) => {
                let chat = world.find_chat(slug);
                if chat.is_none() {
                    self.say(FILE, &format!("\"{slug}\""), format!("没有叫“{slug}”的聊天。"));
                }
                let from = file.from.as_ref().and_then(|from| {
                    let person = world.find_person(from);
                    if person.is_none() {
                        self.say(FILE, &format!("\"{from}\""), format!("没有叫“{from}”的人。"));
                    }
                    person
                });
                Arrives::Link(chat?, from)
            }
            (ArrivesFile::Link, None) => {
                self.say(FILE, &name, format!("“{name}”要写 chat：在哪个聊天里。"));
                return None;
            }
            (ArrivesFile::Banner, _) => Arrives::Banner,
            (ArrivesFile::Call, _) => Arrives::Call,
            (ArrivesFile::Poster, _) => Arrives::Poster,
        };
        let count = file.page.len();
        let pages: Vec<ScamPage> = file.page.into_iter().map(|page| self.scam_page(page, count)).collect();
        if pages.is_empty() {
            self.say(FILE, &name, format!("“{name}”一页也没有。请至少写一个 [[danger.page]]。"));
            return None;
        }
        Some(Danger {
            number: file.number,
            name,
            arrives,
            card: DangerCard {
                title: file.card.title,
                note: file.card.note,
                source: file.card.source,
                picture: file.card.picture,
            },
            pages,
            debrief: Debrief {
                what: file.debrief.what,
                signs: file.debrief.signs,
                next: file.debrief.next,
                hotline: file.debrief.hotline,
            },
        })
    }

    fn scam_page(&mut self, file: PageFile, pages: usize) -> ScamPage {
        if file.choices.is_empty() {
            self.say(FILE, &file.title, format!("“{}”这一页没有 choices。", file.title));
        }
        ScamPage {
            kind: match file.kind {
                KindFile::Web => ScamKind::Web,
                KindFile::Article => ScamKind::Article,
                KindFile::Chat => ScamKind::Chat,
                KindFile::Profile => ScamKind::Profile,
                KindFile::Call => ScamKind::Call,
            },
            title: file.title,
            words: file.words,
            picture: file.picture,
            face: (file.face, file.colour),
            boxes: file.boxes,
            choices: file.choices.into_iter().map(|choice| self.choice(choice, pages)).collect(),
            more: file.more.into_iter().map(|choice| self.choice(choice, pages)).collect(),
        }
    }

    fn choice(&mut self, file: ChoiceFile, pages: usize) -> ScamChoice {
        let to = match file.to.as_str() {
            "safe" => ScamTo::Safe,
            "unsafe" => ScamTo::Unsafe,
            number => match number.parse::<u8>() {
                Ok(page) if page >= 1 && usize::from(page) <= pages => ScamTo::Page(page - 1),
                _ => {
                    self.say(FILE, &file.words, "to 后面写 safe、unsafe，或者第几页。");
                    ScamTo::Safe
                }
            },
        };
        let dress = match file.dress {
            DressFile::Usual => ScamDress::Usual,
            DressFile::Green => ScamDress::Green,
            DressFile::Red => ScamDress::Red,
        };
        ScamChoice { words: file.words, to, dress, shares: file.shares }
    }
}
