//! 我 → 收藏: what was kept, by kind (wechat-reference B25, C10).

use crate::content::{Mark, Reads, Record};
use crate::metrics::{TOP, WIDTH, break_lines_at_most};
use crate::page::Shows;
use crate::parts::{self, LIST, Scroll};
use crate::screen::{Area, Dress, Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::article::Article;
use crate::world::{ArticleId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Favourites {
    /// Which kind is shown.
    pub kind: Kind,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// What is open above it.
    pub over: Over,
}

/// The kinds above the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Kind {
    /// 全部.
    #[default]
    All,
    /// 链接.
    Links,
    /// 图片与视频.
    Pictures,
    /// 聊天记录.
    Messages,
}

/// What is open above the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// The sheet of an item that was held.
    Menu(Item),
    /// A picture as large as the glass, or a message.
    Large(Item),
}

/// One thing that was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Item {
    /// An article.
    Article(ArticleId),
    /// An entry of [`KEPT`].
    Kept(u16),
}

/// What was kept beside articles, newest first: of = a photo, a post with a picture, or the chat of a
/// message whose words are the text.
pub const KEPT: Mark = Mark::new("wechat.kept");
/// The picture of a post of 朋友圈 was kept. For goals: unlike the list it cannot grow.
pub const KEPT_PICTURE: Mark = Mark::new("wechat.kept-picture");

/// The entry of [`KEPT`] for a photo, the picture of a post, or a message of a chat with its words.
pub(crate) fn kept(of: Of, words: &str) -> Record {
    Record { of: Some(of), text: words.into(), ..Record::default() }
}

const DELETE: Spot = spot("wechat.favourites.delete");
const CANCEL: Spot = spot("wechat.favourites.cancel");
const LARGE: Spot = spot("wechat.favourites.large");
const KINDS: [(Kind, Spot, &str); 4] = [
    (Kind::All, spot("wechat.favourites.all"), "全部"),
    (Kind::Links, spot("wechat.favourites.links"), "链接"),
    (Kind::Pictures, spot("wechat.favourites.pictures"), "图片与视频"),
    (Kind::Messages, spot("wechat.favourites.messages"), "聊天记录"),
];
/// Widths of the four kinds.
const WIDTHS: [f32; 4] = [68.0, 68.0, 128.0, 111.0];
const BAR: f32 = 50.0;
const CARD: f32 = 100.0;

/// The picture of an entry, with what is on it.
fn picture<'w>(world: &'w World, record: &Record) -> Option<(&'w str, &'w str)> {
    match record.of? {
        Of::Photo(photo) => {
            let it = world.photo(photo);
            Some((&it.title, &it.picture))
        }
        Of::Post(post) => {
            let it = world.post(post);
            Some((&it.text, it.picture.as_deref()?))
        }
        _ => None,
    }
}

impl Favourites {
    fn items(&self, world: &World, reads: Reads<'_>) -> Vec<Item> {
        let kept = (0u16..).zip(reads.list(KEPT)).filter(|(_, record)| {
            let is_picture = picture(world, record).is_some();
            match self.kind {
                Kind::All => true,
                Kind::Links => false,
                Kind::Pictures => is_picture,
                Kind::Messages => !is_picture,
            }
        });
        let articles = if matches!(self.kind, Kind::All | Kind::Links) { reads.favourites() } else { &[] };
        let articles = articles.iter().map(|article| Item::Article(*article));
        kept.map(|(n, _)| Item::Kept(n)).chain(articles).collect()
    }

    fn kinds(&self, ui: &mut Ui<'_>) {
        parts::panel(ui, area(0.0, TOP, WIDTH, BAR), PanelGround::Bar, false);
        let mut x = 0.0;
        for ((kind, name, words), w) in KINDS.into_iter().zip(WIDTHS) {
            let dress = if kind == self.kind { Dress::Primary } else { Dress::Plain };
            parts::button(ui, name, area(x + 2.0, TOP + 3.0, w - 4.0, 44.0), words, dress);
            x += w;
        }
    }

    fn item(ui: &mut Ui<'_>, reads: Reads<'_>, reach: bool, item: Item, place: Area) {
        let world = ui.world;
        let touches: &[Touch] = if reach { &[Touch::Tap, Touch::Hold] } else { &[] };
        let size = ui.metrics.text - 3.0;
        let card = |title: &str, picture: &str, source: Option<String>| {
            let title = break_lines_at_most(title, size, place.w - 128.0, 2);
            Look::ArticleCard { title, picture: picture.into(), large: false, source, time: None }
        };
        match item {
            Item::Article(article) => {
                let it = world.article(article);
                ui.add(spot_of("wechat.favourites.row", Of::Article(article)), touches, place, || {
                    (it.title.clone(), Role::Button, card(&it.title, &it.picture, None))
                });
            }
            Item::Kept(n) => {
                let Some(record) = reads.list(KEPT).get(usize::from(n)) else { return };
                let spot = spot_of("wechat.favourites.kept", Of::Number(n));
                if let Some((title, picture)) = picture(world, record) {
                    return ui.add(spot, touches, place, || {
                        (title.to_owned(), Role::Button, card(title, picture, None))
                    });
                }
                parts::panel(ui, place, PanelGround::White, false);
                let from = match record.of {
                    Some(Of::Chat(chat)) => world.chat(chat).title.clone(),
                    _ => String::new(),
                };
                ui.add(spot, touches, place, || {
                    let row = parts::Row {
                        title: record.text.to_string(),
                        subtitle: Some(from),
                        ..parts::Row::default()
                    };
                    (record.text.to_string(), Role::Row, row.look())
                });
            }
        }
    }

    fn large(ui: &mut Ui<'_>, reads: Reads<'_>, item: Item) {
        let world = ui.world;
        let Item::Kept(n) = item else { return };
        let Some(record) = reads.list(KEPT).get(usize::from(n)) else { return };
        ui.layer(crate::screen::Layer::Sheet);
        ui.mask(None, true);
        if let Some((title, picture)) = picture(world, record) {
            let ground = area(0.0, TOP, WIDTH, ui.metrics.height - TOP);
            parts::panel(ui, ground, PanelGround::Dark, false);
            return parts::large_picture(ui, LARGE, title, picture);
        }
        let glass = area(0.0, TOP, WIDTH, ui.bottom() - TOP);
        parts::panel(ui, glass, PanelGround::White, false);
        let size = ui.metrics.text;
        ui.tap(LARGE, glass, || {
            let lines = crate::metrics::break_lines(&record.text, size, WIDTH - 8.0);
            (record.text.to_string(), Role::Text, Look::Text { lines, size, style: TextStyle::Body })
        });
    }

    fn delete(turn: &mut Turn<'_>, item: Item) {
        match item {
            Item::Article(article) => turn.writes.drop_favourite(article),
            Item::Kept(n) => turn.writes.strike(KEPT, usize::from(n)),
        }
    }
}

impl Shows for Favourites {
    fn screen(&self) -> &'static str {
        "wechat.favourites"
    }

    fn title(&self, _world: &World) -> String {
        "收藏".into()
    }

    fn panel(&self) -> Option<&'static str> {
        match self.over {
            Over::Nothing => None,
            Over::Menu(_) => Some("favourite-menu"),
            Over::Large(_) => Some("large-picture"),
        }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let items = self.items(ui.world, reads);
        let top = TOP + BAR;
        let mut scroll = Scroll::new(top, ui.bottom(), self.scroll, CARD * items.len() as f32);
        scroll.swipes(ui, LIST);
        if items.is_empty() {
            parts::empty(ui, top, "还没有收藏");
        }
        for item in items {
            if let Some(place) = scroll.place(0.0, WIDTH, CARD) {
                Self::item(ui, reads, scroll.in_reach(place), item, place);
            }
        }
        self.kinds(ui);
        parts::bar(ui, || "收藏".into(), true, PanelGround::Grey);
        match self.over {
            Over::Nothing => {}
            Over::Menu(_) => parts::action_sheet(ui, CANCEL, &[(DELETE, "删除", Dress::Warn)]),
            Over::Large(item) => Self::large(ui, reads, item),
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let over = std::mem::take(&mut self.over);
        if let Some((kind, ..)) = KINDS.into_iter().find(|kind| kind.1 == at) {
            return turn.turn_into(Favourites { kind, ..Favourites::default() });
        }
        let item = match (at.name, at.of) {
            ("wechat.favourites.row", Of::Article(article)) => Some(Item::Article(article)),
            ("wechat.favourites.kept", Of::Number(n)) => Some(Item::Kept(n)),
            _ => None,
        };
        match (at, item, over) {
            (LIST, ..) => self.scroll = crate::wechat::rows::scrolled(self.scroll, touch),
            (_, Some(item), _) if touch == Touch::Hold => self.over = Over::Menu(item),
            (_, Some(Item::Article(article)), _) => {
                turn.turn_into(self);
                return turn.push(Article::opened(article));
            }
            (_, Some(item), _) => self.over = Over::Large(item),
            (DELETE, _, Over::Menu(item)) => Self::delete(turn, item),
            (parts::BACK | EDGE, _, Over::Nothing) => return turn.pop(),
            _ => {}
        }
        turn.turn_into(self);
    }
}
