//! 朋友圈: reading, 赞, 评论, deleting an own post, the way to a new one (wechat-reference B23, B24).
//!
//! Left out: B23 轻触更换封面 (the cover is always the same; nothing to practise).

use crate::content::{Mark, Reads, Record};
use crate::keyboard::{Empty, Writing, above_keyboard};
use crate::metrics::{STATUS, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Scroll, icon};
use crate::screen::{Dress, Ground, Layer, Look, PanelGround, Role, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::article::Article;
use crate::wechat::compose;
use crate::wechat::favourites::{self, KEPT};
use crate::wechat::moments_news::{self, News};
use crate::wechat::moments_post::{self, COLUMN, LEFT};
use crate::wechat::person::Person;
use crate::wechat::pick_photos::PickPhotos;
use crate::wechat::rows::scrolled;
use crate::wechat::shoot::MomentsShot;
use crate::world::{PersonId, PostId, World, all};

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Moments {
    /// Whose posts.
    pub whose: Whose,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// What is open above the posts.
    pub over: Over,
}

/// Whose posts are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Whose {
    /// Everybody's.
    #[default]
    All,
    /// The owner's (我 → 朋友圈).
    Own,
    /// One person's.
    Person(PersonId),
}

/// What is open above the posts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// The question whether an own post is to go.
    Deleting(u16),
    /// 赞 and 评论 beside the two dots.
    Dots(PostId),
    /// The box of a comment; `to` is the comment it answers.
    Comment {
        /// Below which post.
        post: PostId,
        /// Which comment it answers.
        to: Option<u8>,
        /// What is written.
        words: Writing,
    },
    /// 拍摄 or 从手机相册选择.
    Camera,
    /// What is said when words are posted for the first time.
    FirstWords,
    /// A picture as large as the glass.
    Picture(PostId),
    /// What can be done with a picture that was held.
    Held(PostId),
}

/// The post has the owner's heart.
pub const LIKED: Mark = Mark::new("wechat.moments.liked");
/// The owner's comments, newest first: of = the post, text = the words.
pub const COMMENTS: Mark = Mark::new("wechat.moments.comments");
/// 我知道了 was said to posting words only.
pub const WORDS_KNOWN: Mark = Mark::new("wechat.moments.words-known");

const CAMERA: Spot = spot("wechat.moments.camera");
const KEEP: Spot = spot("wechat.moments.delete.cancel");
const DROP: Spot = spot("wechat.moments.delete.confirm");
const LIKE: Spot = spot("wechat.moments.like");
const COMMENT: Spot = spot("wechat.moments.comment");
const BOX: Spot = spot("wechat.moments.comment.box");
const SEND: Spot = spot("wechat.moments.comment.send");
const SHOOT: Spot = spot("wechat.moments.camera.shoot");
const ALBUM: Spot = spot("wechat.moments.camera.album");
const CANCEL: Spot = spot("wechat.moments.cancel");
const KNOWN: Spot = spot("wechat.moments.words-known");
const LARGE: Spot = spot("wechat.moments.large");
const FAVOURITE: Spot = spot("wechat.moments.favourite");
const NEWS: Spot = spot("wechat.moments.news");
const MASK: Spot = spot("wechat.mask");

const COVER: f32 = 150.0;
const STRIP: f32 = 52.0;

impl Moments {
    /// The owner's own posts.
    #[must_use]
    pub fn own() -> Self {
        Moments { whose: Whose::Own, ..Moments::default() }
    }

    /// The posts of one person.
    #[must_use]
    pub fn of_person(person: PersonId) -> Self {
        Moments { whose: Whose::Person(person), ..Moments::default() }
    }

    fn posts(&self, world: &World) -> Vec<PostId> {
        let shown = |post: &PostId| match self.whose {
            Whose::All => true,
            Whose::Own => false,
            Whose::Person(person) => world.post(*post).person == person,
        };
        all(world.posts.len(), PostId).filter(shown).collect()
    }

    fn list(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let metrics = ui.metrics;
        let own = if matches!(self.whose, Whose::Person(_)) { &[] } else { reads.posts() };
        let posts = self.posts(world);
        let news = if self.whose == Whose::All { moments_news::unseen(reads) } else { 0 };
        let strip = if news > 0 { STRIP } else { 0.0 };
        let heights: Vec<f32> =
            posts.iter().map(|post| moments_post::height(world, reads, metrics, *post)).collect();
        let total = COVER
            + strip
            + own.iter().map(|post| moments_post::own_height(metrics, post)).sum::<f32>()
            + heights.iter().sum::<f32>();
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, LIST);
        if let Some(place) = scroll.place(0.0, WIDTH, COVER) {
            parts::panel(ui, area(0.0, place.y, WIDTH, COVER - 20.0), PanelGround::Cover, false);
        }
        if news > 0
            && let Some(place) = scroll.place(90.0, WIDTH - 180.0, STRIP)
            && scroll.in_reach(place)
        {
            let key = area(place.x, place.y, place.w, STRIP - 8.0);
            parts::button(ui, NEWS, key, &format!("{news}条新消息"), Dress::Default);
        }
        for (n, post) in (0u16..).zip(own) {
            moments_post::own(ui, &mut scroll, n, post);
        }
        for (post, h) in posts.into_iter().zip(heights) {
            if let Some(place) = scroll.place(0.0, WIDTH, h) {
                moments_post::post(ui, reads, &scroll, place, post, &self.over);
            }
        }
    }

    fn name(&self, world: &World) -> String {
        match self.whose {
            Whose::All => "朋友圈".into(),
            Whose::Own => "我的朋友圈".into(),
            Whose::Person(person) => world.person(person).name.clone(),
        }
    }

    fn above(&self, ui: &mut Ui<'_>) {
        let world = ui.world;
        match &self.over {
            Over::Nothing | Over::Dots(_) => {}
            Over::Deleting(_) => {
                parts::confirm(ui, "确定删除吗？", (KEEP, "取消"), (DROP, "删除", Dress::Warn));
            }
            Over::Comment { post, to, words } => comment_bar(ui, *post, *to, words),
            Over::Camera => parts::action_sheet(
                ui,
                CANCEL,
                &[(SHOOT, "拍摄", Dress::Default), (ALBUM, "从手机相册选择", Dress::Default)],
            ),
            Over::FirstWords => {
                ui.layer(Layer::Dialog);
                ui.mask(None, true);
                let size = ui.metrics.note;
                let words = "按住相机不松开，就只发文字，不带照片。";
                let h = parts::text_height(words, size, 260.0);
                let y = 230.0;
                parts::panel(ui, area(37.0, y, 301.0, h + 118.0), PanelGround::White, true);
                parts::text(ui, area(57.0, y + 24.0, 260.0, h), words, size, crate::screen::TextStyle::Body);
                let key = area(37.0, y + h + 54.0, 301.0, 64.0);
                parts::button(ui, KNOWN, key, "我知道了", Dress::Link);
            }
            Over::Picture(post) => {
                let it = world.post(*post);
                ui.layer(Layer::Sheet);
                ui.mask(None, true);
                let glass = area(0.0, TOP, WIDTH, ui.bottom() - TOP);
                ui.tap(LARGE, glass, || {
                    let picture = it.picture.clone().unwrap_or_default();
                    ("大图，点一下回去".into(), Role::Picture, Look::Picture { picture, rounded: false })
                });
            }
            Over::Held(_) => parts::action_sheet(ui, CANCEL, &[(FAVOURITE, "收藏", Dress::Default)]),
        }
    }
}

fn comment_bar(ui: &mut Ui<'_>, post: PostId, to: Option<u8>, words: &Writing) {
    let world = ui.world;
    ui.layer(Layer::Sheet);
    ui.mask(Some(MASK), false);
    let y = above_keyboard(ui.metrics, words) - 64.0;
    parts::panel(ui, area(0.0, y, WIDTH, 64.0 + ui.metrics.strip), PanelGround::Bar, false);
    let answered = to.and_then(|n| world.post(post).comments.get(usize::from(n)));
    let placeholder = answered.map_or_else(|| "发表评论".to_owned(), |(who, _)| format!("回复{who}："));
    let empty = Empty { label: "评论", placeholder: &placeholder, icon: None, lines: 1 };
    words.input(ui, BOX, area(10.0, y + 8.0, WIDTH - 110.0, 48.0), empty);
    let key = area(WIDTH - 92.0, y + 8.0, 84.0, 48.0);
    if words.text.is_empty() {
        ui.greyed(SEND, key, || ("发送".into(), Role::Button, Look::Button { dress: Dress::Default }));
    } else {
        parts::button(ui, SEND, key, "发送", Dress::Primary);
    }
    words.keyboard(ui, &world.wechat.comments);
}

/// 赞 and 评论, left of the two dots.
pub(super) fn dots_menu(ui: &mut Ui<'_>, reads: Reads<'_>, post: PostId, y: f32) {
    let liked = reads.is_on(LIKED.of(Of::Post(post)));
    let (x, w) = (LEFT - 40.0, (COLUMN - 22.0) / 2.0);
    parts::panel(ui, area(x, y, 2.0 * w, 48.0), PanelGround::Dark, true);
    for (n, (key, words, picture)) in
        (0u8..).zip([(LIKE, if liked { "取消" } else { "赞" }, "heart"), (COMMENT, "评论", "message-square")])
    {
        ui.tap(key, area(x + f32::from(n) * w, y, w, 48.0), || {
            (words.into(), Role::Button, Look::MenuRow { icon: Some(picture.into()), dark: true })
        });
    }
}

impl Shows for Moments {
    fn screen(&self) -> &'static str {
        match self.whose {
            Whose::All => "wechat.moments",
            Whose::Own => "wechat.own-moments",
            Whose::Person(_) => "wechat.person-moments",
        }
    }

    fn of(&self) -> Of {
        match self.whose {
            Whose::Person(person) => Of::Person(person),
            _ => Of::One,
        }
    }

    fn title(&self, world: &World) -> String {
        self.name(world)
    }

    fn ground(&self) -> Ground {
        Ground::White
    }

    fn panel(&self) -> Option<&'static str> {
        Some(match &self.over {
            Over::Nothing => return None,
            Over::Deleting(_) => "delete-dialog",
            Over::Dots(_) => "moments-dots",
            Over::Comment { words, .. } if words.focus => "keyboard",
            Over::Comment { .. } => "comment-box",
            Over::Camera => "camera-sheet",
            Over::FirstWords => "first-words-dialog",
            Over::Picture(_) => "large-picture",
            Over::Held(_) => "picture-menu",
        })
    }

    fn panel_of(&self) -> Of {
        match &self.over {
            Over::Dots(post) | Over::Comment { post, .. } | Over::Picture(post) | Over::Held(post) => {
                Of::Post(*post)
            }
            _ => Of::One,
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        match &mut self.over {
            Over::Comment { words, .. } => Some(words),
            _ => None,
        }
    }

    fn writing(&self) -> Option<&Writing> {
        match &self.over {
            Over::Comment { words, .. } => Some(words),
            _ => None,
        }
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        self.list(ui, reads);
        parts::bar(ui, || self.name(ui.world), true, PanelGround::Grey);
        if !matches!(self.whose, Whose::Person(_)) {
            ui.add(CAMERA, &[Touch::Tap, Touch::Hold], area(WIDTH - 54.0, STATUS + 4.0, 50.0, 44.0), || {
                ("相机".into(), Role::Button, icon("camera", 28.0))
            });
        }
        self.above(ui);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if let Over::Comment { words, .. } = &mut self.over
            && words.touch(&turn.world.wechat.comments, at, touch)
        {
            return turn.turn_into(self);
        }
        let over = std::mem::take(&mut self.over);
        match (at, at.of) {
            (LIST, _) => {
                self.scroll = scrolled(self.scroll, touch);
                turn.turn_into(self);
            }
            (CAMERA, _) => self.camera(turn, touch),
            (Spot { name: "wechat.moments.delete", .. }, Of::Number(n)) => {
                self.over(turn, Over::Deleting(n));
            }
            (Spot { name: "wechat.moments.dots", .. }, Of::Post(post)) => {
                let open = over != Over::Dots(post);
                self.over(turn, if open { Over::Dots(post) } else { Over::Nothing });
            }
            (Spot { name: "wechat.moments.picture", .. }, Of::Post(post)) => {
                let held = touch == Touch::Hold;
                self.over(turn, if held { Over::Held(post) } else { Over::Picture(post) });
            }
            (Spot { name: "wechat.moments.said", .. }, Of::Number(n)) => {
                let post = PostId(n / moments_post::MOST_SAID);
                let to = u8::try_from(n % moments_post::MOST_SAID).ok();
                self.over(turn, Over::Comment { post, to, words: Writing::focused() });
            }
            (Spot { name: "wechat.moments.name", .. }, Of::Post(post)) => {
                let person = turn.world.post(post).person;
                turn.turn_into(self);
                turn.push(Person::opened(person));
            }
            (Spot { name: "wechat.moments.link", .. }, Of::Article(article)) => {
                turn.turn_into(self);
                turn.push(Article::opened(article));
            }
            (NEWS, _) => {
                turn.turn_into(self);
                News::open(turn);
            }
            _ => self.answer(turn, at, over),
        }
    }
}

impl Moments {
    fn over(mut self, turn: &mut Turn<'_>, over: Over) {
        self.over = over;
        turn.turn_into(self);
    }

    fn camera(self, turn: &mut Turn<'_>, touch: Touch) {
        let reads = turn.writes.reads();
        if touch == Touch::Hold {
            if !reads.is_on(WORDS_KNOWN) {
                return self.over(turn, Over::FirstWords);
            }
            turn.turn_into(self);
            return turn.push(compose::Compose::words_only());
        }
        match compose::draft(reads) {
            Some(draft) => {
                turn.turn_into(self);
                turn.push(draft);
            }
            None => self.over(turn, Over::Camera),
        }
    }

    /// What is touched on something that was open above the posts.
    fn answer(mut self, turn: &mut Turn<'_>, at: Spot, over: Over) {
        match (at, over) {
            (DROP, Over::Deleting(n)) => {
                turn.writes.delete_post(usize::from(n));
                turn.turn_into(self);
                turn.done("已删除");
            }
            (LIKE, Over::Dots(post)) => {
                turn.writes.switch(LIKED.of(Of::Post(post)));
                turn.turn_into(self);
            }
            (COMMENT, Over::Dots(post)) => {
                self.over = Over::Comment { post, to: None, words: Writing::focused() };
                turn.turn_into(self);
            }
            (BOX, Over::Comment { post, to, mut words }) => {
                words.focus = true;
                self.over = Over::Comment { post, to, words };
                turn.turn_into(self);
            }
            (SEND, Over::Comment { post, to, words }) => {
                let answered = to.and_then(|n| turn.world.post(post).comments.get(usize::from(n)));
                let text = match answered {
                    Some((who, _)) => format!("回复{who}：{}", words.text).into(),
                    None => words.text,
                };
                turn.writes.record(COMMENTS, Record { of: Some(Of::Post(post)), text, ..Record::default() });
                turn.turn_into(self);
            }
            (SHOOT, _) => {
                turn.turn_into(self);
                turn.push(MomentsShot::default());
            }
            (ALBUM, _) => {
                turn.turn_into(self);
                turn.push(PickPhotos::default());
            }
            (KNOWN, _) => {
                turn.writes.set(WORDS_KNOWN, 1);
                turn.turn_into(self);
                turn.push(compose::Compose::words_only());
            }
            (FAVOURITE, Over::Held(post)) => {
                turn.writes.record(KEPT, favourites::kept(Of::Post(post), ""));
                turn.turn_into(self);
                turn.done("已收藏");
            }
            (parts::BACK, Over::Nothing | Over::Dots(_)) | (_, Over::Nothing) => turn.pop(),
            _ => turn.turn_into(self),
        }
    }
}
