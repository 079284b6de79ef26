//! An article: read it to the end, ··· with its panel, what stands under it (wechat-reference C4, C7, C8, C10).
//!
//! Left out: C7 阅读原文 (there is no page outside WeChat to open) and inserted films, C10 在浏览器打开 (likewise), C8 问小微, 稍后听,
//! 保存为图片, 全文翻译, 搜索页面内容 (nothing would come of them here).

mod body;
mod foot;
mod panel;

use crate::content::{Fact, FeedItem, Happens, Mark, Reads};
use crate::keyboard::Writing;
use crate::page::Shows;
use crate::parts::{self, BACK, LIST, MORE};
use crate::screen::{Ground, PanelGround, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui};
use crate::wechat::account::Account;
use crate::wechat::choose_chat::ChooseChat;
use crate::wechat::compose::{Compose, What};
use crate::wechat::report::Report;
use crate::world::{ArticleId, World};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Article {
    /// Which.
    pub article: ArticleId,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// What is open above it.
    pub over: Over,
    /// The box of a comment, with the cursor in it.
    pub comment: Option<Writing>,
}

/// What is open above an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// The panel under ···; its second row shows its first or its second half.
    Panel {
        /// The second half is in sight.
        slid: bool,
    },
    /// The slider for letters.
    Font,
    /// The picture at full size.
    Picture,
    /// 复制 and 划线 over a paragraph that is held.
    Line(u8),
}

/// What 复制 and 复制链接 took.
pub const CLIPBOARD: Mark = Mark::new("phone.clipboard");
/// Whether an article is read aloud: 0 = no, 1 = yes, 2 = paused.
pub const LISTENING: Mark = Mark::new("wechat.listening");
/// The article in the 浮窗, counted from 1 in the world's list; 0 = none.
pub const FLOATING: Mark = Mark::new("wechat.float");
/// Which paragraphs of an article are underlined, as bits.
pub const UNDERLINED: Mark = Mark::new("wechat.underlined");
/// The own comment on an article, as words.
pub const COMMENT: Mark = Mark::new("wechat.comment");
/// The account has picked the own comment: everybody sees it.
pub const COMMENT_PICKED: Mark = Mark::new("wechat.comment-picked");
/// Seconds until a comment is picked.
const PICKED_AFTER: u32 = 60;

impl Article {
    /// The article from its beginning.
    #[must_use]
    pub fn opened(article: ArticleId) -> Self {
        Article { article, scroll: 0, over: Over::Nothing, comment: None }
    }

    fn write_comment(turn: &mut Turn<'_>, article: ArticleId, words: &str) {
        let of = Of::Article(article);
        turn.writes.write(COMMENT.of(of), words);
        turn.writes.set(COMMENT_PICKED.of(of), 0);
        turn.writes.later(PICKED_AFTER, Happens::Mark(COMMENT_PICKED.of(of), 1));
        turn.done("已提交，作者挑选后显示");
    }

    fn toggle(turn: &mut Turn<'_>, fact: Fact) -> bool {
        let on = turn.writes.reads().has(fact);
        turn.writes.put(fact, !on);
        !on
    }

    /// A tile of the panel under ···; the panel is closed already.
    fn panel_line(turn: &mut Turn<'_>, article: ArticleId, at: Spot) {
        let account = turn.world.article(article).account;
        match at.name {
            "wechat.article.share.friend" => turn.push(ChooseChat::opened(article)),
            "wechat.article.share.moments" => turn.push(Compose::opened(What::Article(article))),
            "wechat.article.share.favourite" => {
                turn.writes.keep(article);
                turn.done("已收藏");
            }
            "wechat.article.share.star" => {
                let on = Self::toggle(turn, Fact::Starred(account));
                turn.done(if on { "已设为星标" } else { "已取消星标" });
            }
            "wechat.article.share.font" => {
                turn.turn_into(Article { over: Over::Font, ..Article::opened(article) });
            }
            "wechat.article.share.listen" => turn.writes.set(LISTENING.of(Of::Article(article)), 1),
            "wechat.article.share.copy" => {
                let link = format!("https://{}/{}", turn.world.offers.provider, article.0);
                turn.writes.write(CLIPBOARD, &link);
                turn.done("已复制");
            }
            "wechat.article.share.report" => turn.push(Report::opened(Of::Article(article))),
            "wechat.article.share.float" => {
                let this = u32::from(article.0) + 1;
                let on = turn.writes.reads().mark(FLOATING) != this;
                turn.writes.set(FLOATING, if on { this } else { 0 });
                turn.done(if on { "已放进浮窗" } else { "已移出浮窗" });
            }
            "wechat.article.share.account" => turn.push(Account::opened(account)),
            "wechat.article.share.comment" => {
                turn.turn_into(Article { comment: Some(Writing::focused()), ..Article::opened(article) });
            }
            "wechat.article.share.refresh" => turn.turn_into(Article::opened(article)),
            _ => {}
        }
    }

    /// Touches on the text and on what stands under it; `false` if the touch is none of them.
    fn touch_body(&self, turn: &mut Turn<'_>, at: Spot) -> bool {
        let article = self.article;
        let of = Of::Article(article);
        let account = turn.world.article(article).account;
        match at {
            body::NAME => turn.push(Account::opened(account)),
            body::ADVERT => {
                if let Some(advert) = body::advert(turn.world) {
                    turn.push(Account::opened(advert));
                }
            }
            body::FOLLOW => {
                turn.writes.put(Fact::Following(account), true);
                turn.writes.feed(account, FeedItem::Welcome);
                turn.done("已关注");
            }
            foot::LIKE => {
                Self::toggle(turn, Fact::Liked(article));
            }
            foot::RECOMMEND => {
                let on = Self::toggle(turn, Fact::Recommended(article));
                turn.tell(if on { "已推荐，朋友看得到" } else { "已取消推荐" });
            }
            body::LISTEN => turn.writes.set(LISTENING.of(of), 1),
            foot::PAUSE => {
                let to = if turn.writes.reads().mark(LISTENING.of(of)) == 1 { 2 } else { 1 };
                turn.writes.set(LISTENING.of(of), to);
            }
            foot::STOP => turn.writes.set(LISTENING.of(of), 0),
            _ => return false,
        }
        true
    }

    fn touch_line(turn: &mut Turn<'_>, article: ArticleId, line: u8, at: Spot) {
        if at == body::COPY_LINE {
            let it = turn.world.article(article);
            turn.writes.write(CLIPBOARD, it.paragraphs.get(usize::from(line)).map_or("", String::as_str));
            turn.done("已复制");
        } else if at == body::UNDERLINE {
            let mark = UNDERLINED.of(Of::Article(article));
            let bits = turn.writes.reads().mark(mark);
            turn.writes.set(mark, bits ^ (1 << line));
        }
    }
}

impl Shows for Article {
    fn screen(&self) -> &'static str {
        "wechat.article"
    }

    fn of(&self) -> Of {
        Of::Article(self.article)
    }

    fn title(&self, world: &World) -> String {
        world.article(self.article).title.clone()
    }

    fn ground(&self) -> Ground {
        if self.over == Over::Picture { Ground::Black } else { Ground::White }
    }

    fn panel(&self) -> Option<&'static str> {
        match (&self.comment, self.over) {
            (Some(writing), _) if writing.focus => Some("keyboard"),
            (Some(_), _) => Some("comment-box"),
            (None, Over::Nothing) => None,
            (None, Over::Panel { .. }) => Some("share-panel"),
            (None, Over::Font) => Some("font-slider"),
            (None, Over::Picture) => Some("large-picture"),
            (None, Over::Line(_)) => Some("message-menu"),
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        self.comment.as_mut()
    }

    fn writing(&self) -> Option<&Writing> {
        self.comment.as_ref()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        if self.over == Over::Picture {
            return body::large_picture(ui, self.article);
        }
        body::draw(self, ui, reads);
        parts::bar(ui, String::new, true, PanelGround::White);
        parts::more(ui);
        if self.scroll > 0 {
            body::bar(ui, reads, self.article);
        }
        foot::draw(ui, reads, self.article);
        match self.over {
            Over::Nothing | Over::Picture => {}
            Over::Panel { slid } => panel::sheet(ui, reads, self.article, slid),
            Over::Font => panel::font_sheet(ui, reads),
            Over::Line(_) => body::line_menu(ui),
        }
        if let Some(writing) = &self.comment {
            foot::comment_box(ui, writing);
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if let Some(writing) = &mut self.comment {
            if writing.touch(&turn.world.phrases.comment, at, touch) {
                return turn.turn_into(self);
            }
            match at {
                foot::COMMENT_BOX => writing.focus = true,
                foot::COMMENT_SEND => {
                    let words = std::mem::take(&mut writing.text);
                    Self::write_comment(turn, self.article, &words);
                    self.comment = None;
                }
                _ => self.comment = None,
            }
            return turn.turn_into(self);
        }
        let over = std::mem::take(&mut self.over);
        let article = self.article;
        match (at, at.of) {
            (body::TEXT | LIST, _) => {
                self.scroll =
                    if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
                body::note_read(turn, article, self.scroll);
                turn.turn_into(self);
            }
            (MORE | foot::SHARE, _) => {
                turn.turn_into(Article { over: Over::Panel { slid: false }, ..self });
            }
            (panel::SLIDE, _) => {
                turn.turn_into(Article { over: Over::Panel { slid: touch == Touch::SwipeLeft }, ..self });
            }
            (foot::COMMENT, _) => {
                turn.turn_into(Article { comment: Some(Writing::focused()), ..self });
            }
            (body::PICTURE, _) => turn.turn_into(Article { over: Over::Picture, ..self }),
            (Spot { name: "wechat.article.paragraph", .. }, Of::Number(n)) => {
                let line = u8::try_from(n).unwrap_or(0);
                turn.turn_into(Article { over: Over::Line(line), ..self });
            }
            (Spot { name: "wechat.article.font.slider", .. }, Of::Number(n)) => {
                turn.writes.set_font(u8::try_from(n).unwrap_or(1));
                turn.turn_into(Article { over: Over::Font, scroll: 0, ..self });
            }
            (BACK | crate::system::EDGE, _) if over == Over::Nothing => turn.pop(),
            _ if self.touch_body(turn, at) => {}
            _ => {
                turn.turn_into(self);
                match over {
                    Over::Line(line) => Self::touch_line(turn, article, line, at),
                    _ => Self::panel_line(turn, article, at),
                }
            }
        }
    }
}
