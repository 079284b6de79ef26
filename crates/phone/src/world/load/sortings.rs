//! Reads `sortings.toml`. A world without that file has nothing to sort.

use serde::Deserialize;

use super::Reader;
use crate::world::danger::DangerCard;
use crate::world::sorting::{SortCode, SortForm, SortItem, Sorting};

const FILE: &str = "sortings.toml";
/// More than these nobody sorts at one go.
const MOST: usize = 12;
/// A set of more things than these has some for either word.
const ALIKE: usize = 2;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SortingsFile {
    sorting: Vec<SortingFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SortingFile {
    id: String,
    title: String,
    ask: String,
    counted: String,
    choices: [String; 2],
    #[serde(default)]
    item: Vec<ItemFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemFile {
    name: String,
    kind: KindFile,
    title: String,
    #[serde(default)]
    face: String,
    #[serde(default)]
    colour: u8,
    note: Option<String>,
    #[serde(default)]
    words: Vec<String>,
    picture: Option<String>,
    card: Option<CardFile>,
    code: Option<CodeFile>,
    key: Option<String>,
    right: String,
    why: String,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum KindFile {
    Chat,
    Article,
    Profile,
    Poster,
    Web,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum CodeFile {
    Whole,
    Covered,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardFile {
    title: String,
    note: String,
    source: String,
    picture: String,
}

impl Reader<'_> {
    /// What there is to sort.
    pub(super) fn sortings(&mut self) -> Vec<Sorting> {
        if !self.files.contains_key(FILE) {
            return Vec::new();
        }
        let Some(file) = self.file::<SortingsFile>(FILE) else { return Vec::new() };
        let ids: Vec<String> = file.sorting.iter().map(|sorting| sorting.id.clone()).collect();
        self.unique(FILE, &ids);
        let names = file.sorting.iter().flat_map(|sorting| &sorting.item).map(|item| item.name.clone());
        self.unique(FILE, &names.collect::<Vec<_>>());
        file.sorting.into_iter().map(|sorting| self.sorting(sorting)).collect()
    }

    fn sorting(&mut self, file: SortingFile) -> Sorting {
        let id = format!("\"{}\"", file.id);
        let [yes, no] = &file.choices;
        if yes == no || yes.is_empty() || no.is_empty() {
            self.say(FILE, &id, format!("“{}”的 choices 要写两个不一样的词。", file.title));
        }
        if !(2..=MOST).contains(&file.item.len()) {
            let say = format!("“{}”要有2到{MOST}样 [[sorting.item]]。", file.title);
            self.say(FILE, &id, say);
        }
        let choices = file.choices;
        let items: Vec<SortItem> = file.item.into_iter().map(|item| self.sort_item(&choices, item)).collect();
        if items.len() > ALIKE && items.iter().all(|item| item.fits == items[0].fits) {
            let say = format!("“{}”每一样都是同一个词，不看也答得出。请换几样。", file.title);
            self.say(FILE, &id, say);
        }
        Sorting { slug: file.id, title: file.title, ask: file.ask, counted: file.counted, choices, items }
    }

    fn sort_item(&mut self, choices: &[String; 2], file: ItemFile) -> SortItem {
        let near = format!("\"{}\"", file.name);
        let fits = choices.iter().position(|choice| *choice == file.right);
        if fits.is_none() {
            let say = format!("“{}”的 right 要写“{}”或者“{}”。", file.name, choices[0], choices[1]);
            self.say(FILE, &near, say);
        }
        let is_empty = file.words.is_empty() && file.picture.is_none() && file.card.is_none();
        if is_empty && file.note.is_none() && file.code.is_none() {
            self.say(FILE, &near, format!("“{}”上面什么也没有。请写 words，或者 picture。", file.name));
        }
        if file.why.trim().is_empty() {
            self.say(FILE, &near, format!("“{}”要写 why：为什么。", file.name));
        }
        let is_poster = matches!(file.kind, KindFile::Poster);
        if file.code.is_some() && !is_poster {
            self.say(FILE, &near, format!("“{}”的 code 只有海报（poster）才有。", file.name));
        }
        if file.key.is_some() && is_poster {
            self.say(FILE, &near, format!("“{}”是海报，上面没有能点的 key。", file.name));
        }
        if file.card.is_some() && !matches!(file.kind, KindFile::Chat) {
            self.say(FILE, &near, format!("“{}”的 card 只有聊天（chat）里才有。", file.name));
        }
        SortItem {
            name: file.name,
            form: match file.kind {
                KindFile::Chat => SortForm::Chat,
                KindFile::Article => SortForm::Article,
                KindFile::Profile => SortForm::Profile,
                KindFile::Poster => SortForm::Poster,
                KindFile::Web => SortForm::Web,
            },
            title: file.title,
            face: (file.face, file.colour),
            note: file.note,
            words: file.words,
            picture: file.picture,
            card: file.card.map(|card| DangerCard {
                title: card.title,
                note: card.note,
                source: card.source,
                picture: card.picture,
            }),
            code: match file.code {
                None => SortCode::None,
                Some(CodeFile::Whole) => SortCode::Whole,
                Some(CodeFile::Covered) => SortCode::Covered,
            },
            key: file.key,
            fits: fits.unwrap_or_default(),
            why: file.why,
        }
    }
}
