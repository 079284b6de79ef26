//! What can lie above the posts of 朋友圈, and what comes of a touch on it?

use super::{COMMENT, COMMENTS, LIKED, Moments, WORDS_KNOWN};
use crate::content::{Reads, Record};
use crate::keyboard::{Empty, Writing, above_keyboard};
use crate::metrics::{TOP, WIDTH};
use crate::parts;
use crate::screen::{Dress, Layer, Look, PanelGround, Role, TextStyle};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot};
use crate::wechat::compose;
use crate::wechat::favourites::{self, KEPT, KEPT_PICTURE};
use crate::wechat::moments_post::{COLUMN, LEFT};
use crate::wechat::pick_photos::PickPhotos;
use crate::wechat::shoot::MomentsShot;
use crate::world::PostId;

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

const KEEP: Spot = spot("wechat.moments.delete.cancel");
const DROP: Spot = spot("wechat.moments.delete.confirm");
const LIKE: Spot = spot("wechat.moments.like");
const WRITE: Spot = spot("wechat.moments.comment");
const BOX: Spot = spot("wechat.moments.comment.box");
const SEND: Spot = spot("wechat.moments.comment.send");
const SHOOT: Spot = spot("wechat.moments.camera.shoot");
const ALBUM: Spot = spot("wechat.moments.camera.album");
const CANCEL: Spot = spot("wechat.moments.cancel");
const KNOWN: Spot = spot("wechat.moments.words-known");
const LARGE: Spot = spot("wechat.moments.large");
const FAVOURITE: Spot = spot("wechat.moments.favourite");
const MASK: Spot = spot("wechat.mask");

impl Moments {
    pub(super) fn above(&self, ui: &mut Ui<'_>) {
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
                parts::text(ui, area(57.0, y + 24.0, 260.0, h), words, size, TextStyle::Body);
                let key = area(37.0, y + h + 54.0, 301.0, 64.0);
                parts::button(ui, KNOWN, key, "我知道了", Dress::Link);
            }
            Over::Picture(post) => {
                let it = world.post(*post);
                ui.layer(Layer::Sheet);
                ui.mask(None, true);
                let ground = area(0.0, TOP, WIDTH, ui.metrics.height - TOP);
                parts::panel(ui, ground, PanelGround::Dark, false);
                parts::large_picture(ui, LARGE, "大图", it.picture.as_deref().unwrap_or_default());
            }
            Over::Held(_) => parts::action_sheet(ui, CANCEL, &[(FAVOURITE, "收藏", Dress::Default)]),
        }
    }

    /// What is touched on something that was open above the posts.
    pub(super) fn answer(mut self, turn: &mut Turn<'_>, at: Spot, over: Over) {
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
            (WRITE, Over::Dots(post)) => {
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
                turn.writes.write(COMMENT.of(Of::Post(post)), &text);
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
                turn.writes.set(KEPT_PICTURE.of(Of::Post(post)), 1);
                turn.turn_into(self);
                turn.done("已收藏");
            }
            (parts::BACK, Over::Nothing | Over::Dots(_)) | (_, Over::Nothing) => turn.pop(),
            _ => turn.turn_into(self),
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
pub(in crate::wechat) fn dots_menu(ui: &mut Ui<'_>, reads: Reads<'_>, post: PostId, y: f32) {
    let liked = reads.is_on(LIKED.of(Of::Post(post)));
    let (x, w) = (LEFT - 40.0, (COLUMN - 22.0) / 2.0);
    parts::panel(ui, area(x, y, 2.0 * w, 48.0), PanelGround::Dark, true);
    for (n, (key, words, picture)) in
        (0u8..).zip([(LIKE, if liked { "取消" } else { "赞" }, "heart"), (WRITE, "评论", "message-square")])
    {
        ui.tap(key, area(x + f32::from(n) * w, y, w, 48.0), || {
            (words.into(), Role::Button, Look::MenuRow { icon: Some(picture.into()), dark: true })
        });
    }
}
