//! What an account's chat asks: which photo to send, whether the position may be told (wechat-reference C5, C12).

use crate::content::FeedItem;
use crate::metrics::{TOP, WIDTH};
use crate::parts;
use crate::screen::{Dress, Layer, Look, PanelGround, Role, TextStyle};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::account_chat::{ANSWER, AccountChat, MASK, Over, STOP};
use crate::world::{AccountId, PhotoId, all};

const SHOOT: Spot = spot("wechat.account-chat.shoot");
const PICK: Spot = spot("wechat.account-chat.pick");
const CANCEL: Spot = spot("wechat.account-chat.cancel");
const ALLOW: Spot = spot("wechat.account-chat.position.allow");
const REFUSE: Spot = spot("wechat.account-chat.position.refuse");

impl AccountChat {
    pub(super) fn over(&self, ui: &mut Ui<'_>) {
        let world = ui.world;
        match self.over {
            Over::Nothing => {}
            Over::ReadAloud => self.read_aloud(ui),
            Over::PhotoSheet => parts::action_sheet(
                ui,
                CANCEL,
                &[(SHOOT, "拍照", Dress::Default), (PICK, "从手机相册选择", Dress::Default)],
            ),
            Over::Album => album(ui),
            Over::Position => {
                let words = format!("“{}”申请使用你的位置", world.account(self.account).name);
                parts::confirm(ui, &words, (REFUSE, "拒绝"), (ALLOW, "允许", Dress::Primary));
            }
        }
    }

    /// A small bar above the menu, while the welcome is read aloud.
    fn read_aloud(&self, ui: &mut Ui<'_>) {
        let y = self.bar_top(ui.metrics) - 64.0;
        parts::panel(ui, area(10.0, y, WIDTH - 20.0, 58.0), PanelGround::White, true);
        let size = ui.metrics.note;
        parts::text(ui, area(26.0, y + 15.0, 190.0, 30.0), "正在念给您听", size, TextStyle::Body);
        parts::button(ui, STOP, area(WIDTH - 120.0, y + 5.0, 100.0, 48.0), "不听了", Dress::Link);
    }

    /// Touches on what is asked; `false` if nothing is asked.
    pub(super) fn touch_over(&self, turn: &mut Turn<'_>, at: Spot) -> bool {
        let account = self.account;
        let mut next = AccountChat { over: Over::Nothing, scroll: 0, ..self.clone() };
        match (at, at.of, self.over) {
            (_, _, Over::Nothing | Over::ReadAloud) => return false,
            (PICK, ..) => next.over = Over::Album,
            (SHOOT, ..) => {
                let picture = turn.world.offers.notes.camera.as_str().into();
                Self::send_picture(turn, account, picture);
            }
            (Spot { name: "wechat.account-chat.photo", .. }, Of::Photo(photo), _) => {
                let picture = turn.world.photo(photo).picture.as_str().into();
                Self::send_picture(turn, account, picture);
            }
            (ALLOW, ..) => Self::send(turn, account, format!("[位置] {}", turn.world.community).into()),
            _ => {}
        }
        turn.turn_into(next);
        true
    }

    fn send_picture(turn: &mut Turn<'_>, account: AccountId, picture: smol_str::SmolStr) {
        turn.writes.feed(account, FeedItem::OwnPicture(picture));
        let answer = turn.world.account(account).answer.as_deref().unwrap_or(ANSWER);
        turn.writes.feed(account, FeedItem::Words(answer.into()));
    }
}

fn album(ui: &mut Ui<'_>) {
    let world = ui.world;
    ui.layer(Layer::Sheet);
    ui.mask(Some(MASK), true);
    parts::panel(ui, area(0.0, TOP, WIDTH, ui.metrics.height - TOP), PanelGround::White, true);
    parts::button(ui, CANCEL, area(8.0, TOP + 6.0, 96.0, 48.0), "取消", Dress::Plain);
    for (n, photo) in (0u8..).zip(all(world.photos.len(), PhotoId)).take(9) {
        let (column, line) = (f32::from(n % 3), f32::from(n / 3));
        let place = area(8.0 + column * 121.0, TOP + 62.0 + line * 121.0, 117.0, 117.0);
        ui.tap(spot_of("wechat.account-chat.photo", Of::Photo(photo)), place, || {
            let it = world.photo(photo);
            (it.title.clone(), Role::Button, Look::Picture { picture: it.picture.clone(), rounded: false })
        });
    }
}
