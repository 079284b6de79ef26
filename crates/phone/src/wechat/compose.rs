//! A post for 朋友圈 being written: words, photos or an article, 谁可以看, 发表 (wechat-reference B24, C9).

use smallvec::SmallVec;

use crate::content::{Audience, Happens, Mark, OwnPost, Reads, Record, Shared};
use crate::keyboard::{Empty, Writing, above_keyboard};
use crate::metrics::{STATUS, TOP, WIDTH, break_lines_at_most};
use crate::page::Shows;
use crate::parts::{self, Row};
use crate::screen::{Dress, Ground, Look, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::audience;
use crate::wechat::moments_news::REACTIONS;
use crate::wechat::pick_friends::{DRAFT_FRIENDS, DRAFT_REMIND, PickFriends, Purpose};
use crate::wechat::pick_place::{DRAFT_PLACE, PickPlace};
use crate::world::{ArticleId, PersonId, PersonKind, PhotoId, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Compose {
    /// What is shared.
    pub what: What,
    /// 这一刻的想法...
    pub words: Writing,
    /// Who may see it.
    pub audience: Audience,
    /// Which part of it is in front.
    pub stage: Stage,
}

/// What is shared beside the words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum What {
    /// Nothing: 发表文字.
    Words,
    /// Photos of the album, in the order of their ticks.
    Photos(SmallVec<[PhotoId; 2]>),
    /// An article.
    Article(ArticleId),
}

/// Which part of the page is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Writing.
    Writing,
    /// Choosing 谁可以看; what is ticked, and which line is unfolded.
    Choosing(Audience, audience::Unfolded),
    /// 取消 asks whether to keep what was written.
    Leaving,
}

/// The words of a post that was kept with 保留.
pub const DRAFT_WORDS: Mark = Mark::new("wechat.draft.words");
/// The photos of a post that was kept, newest first in the list: of = the photo.
pub const DRAFT_PHOTOS: Mark = Mark::new("wechat.draft.photos");

const POST: Spot = spot("wechat.compose.post");
const CANCEL: Spot = spot("wechat.compose.cancel");
const WORDS: Spot = spot("wechat.compose.text");
const PLACE: Spot = spot("wechat.compose.place");
const REMIND: Spot = spot("wechat.compose.remind");
const AUDIENCE: Spot = spot("wechat.compose.audience");
const KEEP: Spot = spot("wechat.compose.keep");
const DROP: Spot = spot("wechat.compose.drop");

/// How long it takes until somebody of the family has seen a post.
const SEEN_AFTER: u32 = 60;

/// The post that was kept with 保留, if there is one.
pub(crate) fn draft(reads: Reads<'_>) -> Option<Compose> {
    let words = reads.words(DRAFT_WORDS);
    let photos: SmallVec<[PhotoId; 2]> = reads
        .list(DRAFT_PHOTOS)
        .iter()
        .rev()
        .filter_map(|record| match record.of {
            Some(Of::Photo(photo)) => Some(photo),
            _ => None,
        })
        .collect();
    if words.is_empty() && photos.is_empty() {
        return None;
    }
    let what = if photos.is_empty() { What::Words } else { What::Photos(photos) };
    let mut page = Compose::opened(what);
    page.words.set(words);
    Some(page)
}

impl Compose {
    /// The page as it opens: for everyone, without words.
    #[must_use]
    pub fn opened(what: What) -> Self {
        Compose { what, words: Writing::default(), audience: Audience::Everyone, stage: Stage::Writing }
    }

    /// The page of words only.
    #[must_use]
    pub fn words_only() -> Self {
        Compose::opened(What::Words)
    }

    fn phrases<'w>(&self, world: &'w World) -> &'w [String] {
        match self.what {
            What::Article(_) => &world.phrases.compose,
            _ => &world.wechat.posts,
        }
    }

    /// What is shared; gives back the line below it.
    fn shared(&self, ui: &mut Ui<'_>, y: f32) -> f32 {
        let world = ui.world;
        match &self.what {
            What::Words => y,
            What::Photos(photos) => {
                let side = 76.0;
                for (n, photo) in (0u8..).zip(photos.iter().take(4)) {
                    ui.show(area(20.0 + f32::from(n) * 84.0, y, side, side), || {
                        let it = world.photo(*photo);
                        let look = Look::Picture { picture: it.picture.clone(), rounded: false };
                        (it.title.clone(), Role::Picture, look)
                    });
                }
                y + side + 16.0
            }
            What::Article(article) => {
                let it = world.article(*article);
                let size = ui.metrics.note;
                ui.show(area(20.0, y, WIDTH - 40.0, 76.0), || {
                    let title = break_lines_at_most(&it.title, size, WIDTH - 130.0, 2);
                    let look = Look::LinkStrip { title, picture: it.picture.clone() };
                    (it.title.clone(), Role::Text, look)
                });
                y + 92.0
            }
        }
    }

    fn page(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let title = if self.what == What::Words { "发表文字" } else { "" };
        parts::bar(ui, || title.into(), false, PanelGround::White);
        parts::button(ui, CANCEL, area(6.0, STATUS + 4.0, 78.0, 44.0), "取消", Dress::Plain);
        let key = area(WIDTH - 90.0, STATUS + 4.0, 82.0, 44.0);
        if self.what == What::Words && self.words.text.is_empty() {
            let looks = || ("发表".into(), Role::Button, Look::Button { dress: Dress::Default });
            ui.greyed(POST, key, looks);
        } else {
            parts::button(ui, POST, key, "发表", Dress::Primary);
        }
        self.words.input(
            ui,
            WORDS,
            area(20.0, TOP + 6.0, WIDTH - 40.0, 92.0),
            Empty { label: "这一刻的想法", placeholder: "这一刻的想法...", icon: None, lines: 2 },
        );
        let mut y = self.shared(ui, TOP + 108.0);
        let reminded = reads.list(DRAFT_REMIND).len();
        let reminded = (reminded > 0).then(|| format!("{reminded}人"));
        let place = reads.words(DRAFT_PLACE);
        let place = (!place.is_empty()).then(|| place.to_owned());
        let rows = [
            (PLACE, "所在位置", place, "map-pin"),
            (REMIND, "提醒谁看", reminded, "at-sign"),
            (AUDIENCE, "谁可以看", Some(self.audience.words().to_owned()), "user-round"),
        ];
        for (name, words, aside, picture) in rows {
            // What the keyboard covers cannot be touched.
            if y + metrics.row > above_keyboard(metrics, &self.words) {
                break;
            }
            parts::row(ui, true, name, area(0.0, y, WIDTH, metrics.row), || Row {
                icon: Some(picture),
                title: words.into(),
                aside,
                arrow: true,
                ..Row::default()
            });
            y += metrics.row;
        }
        // Over the question 保留此次编辑 it would hide both answers.
        if self.stage == Stage::Writing {
            self.words.keyboard(ui, self.phrases(world));
        }
    }

    fn post(self, turn: &mut Turn<'_>) {
        let what = match self.what {
            What::Words => Shared::Words,
            What::Photos(photos) => Shared::Photos(photos),
            What::Article(article) => Shared::Article(article),
        };
        let place = turn.writes.reads().words(DRAFT_PLACE).into();
        turn.writes.post(OwnPost { what, text: self.words.text, audience: self.audience, place });
        if matches!(self.audience, Audience::Everyone | Audience::Family)
            && let Some(person) = family(turn.world)
        {
            let heart =
                Record { of: Some(Of::Person(person)), text: "♡ 赞了你".into(), ..Record::default() };
            turn.writes.later(SEEN_AFTER, Happens::Record(REACTIONS, heart));
        }
        forget_draft(turn);
        turn.pop();
        turn.done("已发表");
    }

    /// 保留: the post waits until the camera is touched again.
    fn keep(self, turn: &mut Turn<'_>) {
        forget_draft(turn);
        turn.writes.write(DRAFT_WORDS, &self.words.text);
        if let What::Photos(photos) = self.what {
            for photo in photos {
                let record = Record { of: Some(Of::Photo(photo)), ..Record::default() };
                turn.writes.record(DRAFT_PHOTOS, record);
            }
        }
        turn.pop();
    }
}

/// The first of the family that the world names.
fn family(world: &World) -> Option<PersonId> {
    all(world.people.len(), PersonId).find(|person| world.person(*person).kind == PersonKind::Family)
}

fn forget_draft(turn: &mut Turn<'_>) {
    for mark in [DRAFT_WORDS, DRAFT_PLACE] {
        turn.writes.write(mark, "");
    }
    for mark in [DRAFT_PHOTOS, DRAFT_REMIND, DRAFT_FRIENDS] {
        turn.writes.empty(mark);
    }
}

impl Shows for Compose {
    fn screen(&self) -> &'static str {
        match (self.stage, &self.what) {
            (Stage::Choosing(..), _) => "wechat.audience",
            (_, What::Article(_)) => "wechat.share-moments",
            _ => "wechat.compose",
        }
    }

    fn of(&self) -> Of {
        match self.what {
            What::Article(article) => Of::Article(article),
            _ => Of::One,
        }
    }

    fn title(&self, _world: &World) -> String {
        match (self.stage, &self.what) {
            (Stage::Choosing(..), _) => "谁可以看".into(),
            (_, What::Article(_)) => "分享到朋友圈".into(),
            _ => "发表".into(),
        }
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        match self.stage {
            Stage::Leaving => Some("keep-dialog"),
            Stage::Writing if self.words.focus => Some("keyboard"),
            _ => None,
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        (self.stage == Stage::Writing).then_some(&mut self.words)
    }

    fn writing(&self) -> Option<&Writing> {
        (self.stage == Stage::Writing).then_some(&self.words)
    }

    fn audience(&self) -> Option<Audience> {
        Some(match self.stage {
            Stage::Choosing(ticked, _) => ticked,
            Stage::Writing | Stage::Leaving => self.audience,
        })
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        match self.stage {
            Stage::Choosing(ticked, unfolded) => audience::view(ui, reads, ticked, unfolded),
            Stage::Writing => self.page(ui, reads),
            Stage::Leaving => {
                self.page(ui, reads);
                parts::confirm(ui, "保留此次编辑？", (DROP, "不保留"), (KEEP, "保留", Dress::Link));
            }
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if self.stage == Stage::Writing && self.words.touch(self.phrases(turn.world), at, touch) {
            return turn.turn_into(self);
        }
        if let Stage::Choosing(ticked, unfolded) = self.stage {
            match audience::touch(at, ticked, unfolded) {
                audience::Next::Choosing(ticked, unfolded) => {
                    self.stage = Stage::Choosing(ticked, unfolded);
                }
                audience::Next::Pick(ticked, unfolded) => {
                    self.stage = Stage::Choosing(ticked, unfolded);
                    turn.turn_into(self);
                    return turn.push(PickFriends::opened(Purpose::Audience));
                }
                audience::Next::Done(ticked) => {
                    self.audience = ticked;
                    self.stage = Stage::Writing;
                }
                audience::Next::Cancelled => self.stage = Stage::Writing,
            }
            return turn.turn_into(self);
        }
        match (at, self.stage) {
            (POST, _) => return self.post(turn),
            (WORDS, _) => self.words.focus = true,
            (AUDIENCE, _) => {
                self.words.focus = false;
                self.stage = Stage::Choosing(self.audience, audience::Unfolded::of(self.audience));
            }
            (PLACE | REMIND, _) => {
                self.words.focus = false;
                turn.turn_into(self);
                if at == PLACE {
                    turn.push(PickPlace {});
                } else {
                    turn.push(PickFriends::opened(Purpose::Remind));
                }
                return;
            }
            (DROP, _) => {
                forget_draft(turn);
                return turn.pop();
            }
            (KEEP, _) if !matches!(self.what, What::Article(_)) => return self.keep(turn),
            // Going back: the keyboard closes, then the page asks. An article that is kept stays here.
            (_, Stage::Leaving) => self.stage = Stage::Writing,
            (CANCEL, _) => self.stage = Stage::Leaving,
            _ if self.words.focus => self.words.focus = false,
            _ => self.stage = Stage::Leaving,
        }
        turn.turn_into(self);
    }
}
