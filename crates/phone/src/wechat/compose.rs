//! Sharing an article to 朋友圈: own words, 谁可以看, 发表 (wechat-reference B24, C9).

use crate::content::{Audience, OwnPost, Reads};
use crate::keyboard::{Empty, Writing, above_keyboard};
use crate::metrics::{STATUS, TOP, WIDTH, break_lines_at_most};
use crate::page::Shows;
use crate::parts::{self, Row};
use crate::screen::{Dress, Ground, Look, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::world::{ArticleId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Compose {
    /// What is shared.
    pub article: ArticleId,
    /// 这一刻的想法...
    pub words: Writing,
    /// Who may see it.
    pub audience: Audience,
    /// Which part of it is in front.
    pub stage: Stage,
}

/// Which part of the page is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Writing.
    Writing,
    /// Choosing 谁可以看; what is ticked, and whether 部分可见 is unfolded.
    Choosing(Audience, bool),
    /// 取消 asks whether to keep what was written.
    Leaving,
}

const POST: Spot = spot("wechat.compose.post");
const CANCEL: Spot = spot("wechat.compose.cancel");
const WORDS: Spot = spot("wechat.compose.text");
const PLACE: Spot = spot("wechat.compose.place");
const REMIND: Spot = spot("wechat.compose.remind");
const AUDIENCE: Spot = spot("wechat.compose.audience");
const KEEP: Spot = spot("wechat.compose.keep");
const DROP: Spot = spot("wechat.compose.drop");
const EVERYONE: Spot = spot("wechat.audience.everyone");
const PRIVATE: Spot = spot("wechat.audience.private");
const SOME: Spot = spot("wechat.audience.some");
const FAMILY: Spot = spot("wechat.audience.family");
const DONE: Spot = spot("wechat.audience.done");
const BACK_OUT: Spot = spot("wechat.audience.cancel");

impl Compose {
    /// The page as it opens: for everyone, without words.
    #[must_use]
    pub fn opened(article: ArticleId) -> Self {
        Compose { article, words: Writing::default(), audience: Audience::Everyone, stage: Stage::Writing }
    }

    fn page(&self, ui: &mut Ui<'_>) {
        let world = ui.world;
        let metrics = parts::metrics(ui);
        let it = world.article(self.article);
        parts::bar(ui, String::new, false, PanelGround::White);
        parts::button(ui, CANCEL, area(6.0, STATUS + 4.0, 78.0, 44.0), "取消", Dress::Plain);
        parts::button(ui, POST, area(WIDTH - 90.0, STATUS + 4.0, 82.0, 44.0), "发表", Dress::Primary);
        self.words.input(
            ui,
            WORDS,
            area(20.0, TOP + 6.0, WIDTH - 40.0, 92.0),
            Empty { label: "这一刻的想法", placeholder: "这一刻的想法...", icon: None, lines: 2 },
        );
        ui.show(area(20.0, TOP + 108.0, WIDTH - 40.0, 76.0), || {
            (
                it.title.clone(),
                Role::Text,
                Look::LinkStrip {
                    title: break_lines_at_most(&it.title, metrics.note, WIDTH - 130.0, 2),
                    picture: it.picture.clone(),
                },
            )
        });
        let rows = [
            (PLACE, "所在位置", None, "map-pin"),
            (REMIND, "提醒谁看", None, "at-sign"),
            (AUDIENCE, "谁可以看", Some(self.audience.words()), "user-round"),
        ];
        for (n, (name, words, aside, picture)) in (0u8..).zip(rows) {
            let y = TOP + 200.0 + f32::from(n) * metrics.row;
            // What the keyboard covers cannot be touched.
            if y + metrics.row > above_keyboard(metrics, &self.words) {
                break;
            }
            parts::row(ui, true, name, area(0.0, y, WIDTH, metrics.row), || Row {
                icon: Some(picture),
                title: words.into(),
                aside: aside.map(Into::into),
                arrow: true,
                ..Row::default()
            });
        }
        self.words.keyboard(ui, &world.phrases.compose);
    }

    fn choosing(ui: &mut Ui<'_>, ticked: Audience, unfolded: bool) {
        let h = parts::metrics(ui).tall_row;
        parts::bar(ui, || "谁可以看".into(), false, PanelGround::White);
        parts::button(ui, BACK_OUT, area(6.0, STATUS + 4.0, 78.0, 44.0), "取消", Dress::Plain);
        parts::button(ui, DONE, area(WIDTH - 90.0, STATUS + 4.0, 82.0, 44.0), "完成", Dress::Primary);
        let mut rows = vec![
            (EVERYONE, "公开", Some("所有朋友可见"), ticked == Audience::Everyone),
            (PRIVATE, "私密", Some("仅自己可见"), ticked == Audience::Private),
            (SOME, "部分可见", Some("选中的朋友可见"), ticked == Audience::Family),
        ];
        if unfolded {
            rows.push((FAMILY, "家人", None, ticked == Audience::Family));
        }
        for (n, (name, words, note, tick)) in (0u8..).zip(rows) {
            parts::row(ui, true, name, area(0.0, TOP + f32::from(n) * h, WIDTH, h), || Row {
                title: words.into(),
                subtitle: note.map(Into::into),
                tick: Some(tick),
                ..Row::default()
            });
        }
    }

    fn post(self, turn: &mut Turn<'_>) {
        turn.writes.post(OwnPost { article: self.article, text: self.words.text, audience: self.audience });
        turn.pop();
        turn.done("已发表");
    }
}

impl Shows for Compose {
    fn screen(&self) -> &'static str {
        match self.stage {
            Stage::Choosing(..) => "wechat.audience",
            _ => "wechat.share-moments",
        }
    }

    fn of(&self) -> Of {
        Of::Article(self.article)
    }

    fn title(&self, _world: &World) -> String {
        match self.stage {
            Stage::Choosing(..) => "谁可以看".into(),
            _ => "分享到朋友圈".into(),
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

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        match self.stage {
            Stage::Choosing(ticked, unfolded) => Self::choosing(ui, ticked, unfolded),
            Stage::Writing => self.page(ui),
            Stage::Leaving => {
                self.page(ui);
                parts::confirm(ui, "保留此次编辑？", (DROP, "不保留"), (KEEP, "保留", Dress::Link));
            }
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if self.words.touch(&turn.world.phrases.compose, at, touch) {
            return turn.turn_into(self);
        }
        match (at, self.stage) {
            (POST, _) => return self.post(turn),
            (WORDS, _) => self.words.focus = true,
            (AUDIENCE, _) => {
                self.words.focus = false;
                self.stage = Stage::Choosing(self.audience, self.audience == Audience::Family);
            }
            (EVERYONE, _) => self.stage = Stage::Choosing(Audience::Everyone, false),
            (PRIVATE, _) => self.stage = Stage::Choosing(Audience::Private, false),
            (SOME, Stage::Choosing(ticked, unfolded)) => self.stage = Stage::Choosing(ticked, !unfolded),
            (FAMILY, _) => self.stage = Stage::Choosing(Audience::Family, true),
            (DONE, Stage::Choosing(ticked, _)) => {
                self.audience = ticked;
                self.stage = Stage::Writing;
            }
            (PLACE | REMIND, _) => {
                turn.turn_into(self);
                return turn.later();
            }
            (DROP, _) => return turn.pop(),
            // 取消 and going back: the choice is dropped, the keyboard closes, then the page asks.
            (_, Stage::Choosing(..) | Stage::Leaving) => self.stage = Stage::Writing,
            (CANCEL, Stage::Writing) => self.stage = Stage::Leaving,
            (_, Stage::Writing) if self.words.focus => self.words.focus = false,
            (_, Stage::Writing) => self.stage = Stage::Leaving,
        }
        turn.turn_into(self);
    }
}
