//! 我 → 设置, flat or grouped; 通用 or 界面与显示; logging out (wechat-reference B7, V5).
//!
//! Left out: B7 插件 and 切换账号 lead to pages that only say what they are (no lesson uses them).

use crate::content::Reads;
use crate::metrics::TOP;
use crate::page::Shows;
use crate::parts::{self, LIST};
use crate::profile::Label;
use crate::screen::{Dress, PanelGround, Touch};
use crate::state::Turn;
use crate::system::EDGE;
use crate::ui::{Of, Spot, Ui, spot, spot_of};
use crate::wechat::care::Care;
use crate::wechat::font_size::FontSize;
use crate::wechat::leaf::Leaf;
use crate::wechat::login::{LOGGED_OUT, Login};
use crate::wechat::rows::{self, Entry, scrolled};
use crate::world::World;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct WeChatSettings {
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
    /// 通用, or 界面与显示 where the list is grouped.
    pub general: bool,
    /// 退出登录 asks whether that is meant.
    pub leaving: bool,
}

const CARE: Spot = spot("wechat.settings.care");
const GENERAL: Spot = spot("wechat.settings.general");
const FONT: Spot = spot("wechat.settings.font");
const LOG_OUT: Spot = spot("wechat.settings.log-out");
const STAY: Spot = spot("wechat.settings.log-out.cancel");
const LEAVE: Spot = spot("wechat.settings.log-out.confirm");
const ROW: &str = "wechat.settings.row";

/// Where a row leads.
#[derive(Clone, Copy)]
enum Leads {
    Own(Spot),
    Leaf(&'static str),
}

use Leads::{Leaf as Plain, Own};

/// A gap stands above those marked.
const FLAT: [(Leads, &str, bool); 15] = [
    (Plain("account"), "账号与安全", true),
    (Plain("minors"), "未成年人模式", true),
    (Own(CARE), "关怀模式", false),
    (Plain("notices"), "通知", true),
    (Plain("chats"), "聊天", false),
    (Own(GENERAL), "通用", false),
    (Plain("friend-rights"), "朋友权限", true),
    (Plain("own-rights"), "个人信息与权限", false),
    (Plain("collected"), "个人信息收集清单", false),
    (Plain("shared"), "第三方信息共享清单", false),
    (Plain("plugins"), "插件", true),
    (Plain("about"), "关于微信", true),
    (Plain("help"), "帮助与反馈", false),
    (Plain("switch-account"), "切换账号", true),
    (Own(LOG_OUT), "退出登录", false),
];

const GROUPED: [(Leads, &str, bool); 13] = [
    (Plain("account"), "账号与安全", true),
    (Plain("minors"), "未成年人模式", false),
    (Own(CARE), "关怀模式", false),
    (Plain("notices"), "通知", true),
    (Own(GENERAL), "界面与显示", false),
    (Plain("friend-rights"), "朋友权限", false),
    (Plain("storage"), "存储空间", false),
    (Plain("more-settings"), "更多", false),
    (Plain("chats"), "聊天", true),
    (Plain("chat-history"), "聊天记录管理", false),
    (Plain("help"), "帮助与反馈", true),
    (Plain("about"), "关于微信", false),
    (Own(LOG_OUT), "退出登录", true),
];

const GENERAL_ROWS: [(Leads, &str, bool); 2] =
    [(Own(FONT), "字体大小", true), (Plain("storage"), "存储空间", false)];

impl WeChatSettings {
    fn name(&self, grouped: bool) -> &'static str {
        match (self.general, grouped) {
            (false, _) => "设置",
            (true, false) => "通用",
            (true, true) => "界面与显示",
        }
    }
}

impl Shows for WeChatSettings {
    fn screen(&self) -> &'static str {
        if self.general { "wechat.settings-general" } else { "wechat.settings" }
    }

    fn title(&self, _world: &World) -> String {
        self.name(false).into()
    }

    fn panel(&self) -> Option<&'static str> {
        self.leaving.then_some("log-out-dialog")
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let grouped = ui.other(Label::SettingsGrouped);
        let rows: &[(Leads, &str, bool)] = match (self.general, grouped) {
            (true, _) => &GENERAL_ROWS,
            (false, true) => &GROUPED,
            (false, false) => &FLAT,
        };
        let entries: Vec<Entry<'_>> = rows
            .iter()
            .filter_map(|(leads, words, gap)| {
                let name = match leads {
                    Own(spot) => *spot,
                    Plain(slug) => spot_of(ROW, Of::Leaf(ui.world.find_leaf(slug)?)),
                };
                Some(Entry { gap: *gap, arrow: name != LOG_OUT, ..Entry::new(name, words) })
            })
            .collect();
        let bottom = ui.bottom();
        rows::list(ui, TOP, bottom, self.scroll, &entries);
        parts::bar(ui, || self.name(grouped).into(), true, PanelGround::Grey);
        if self.leaving {
            let words = "退出登录后，聊天还在。下次用这个账号登录，就能看见。";
            parts::confirm(ui, words, (STAY, "取消"), (LEAVE, "退出登录", Dress::Warn));
        }
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        let leaving = std::mem::replace(&mut self.leaving, false);
        match (at, at.of) {
            (LIST, _) => {
                self.scroll = scrolled(self.scroll, touch);
                turn.turn_into(self);
            }
            (CARE, _) => turn.push(Care {}),
            (GENERAL, _) => turn.push(WeChatSettings { general: true, ..WeChatSettings::default() }),
            (FONT, _) => {
                let at = FontSize::opened(turn.writes.reads());
                turn.push(at);
            }
            (LOG_OUT, _) => {
                self.leaving = true;
                turn.turn_into(self);
            }
            (LEAVE, _) => {
                turn.writes.set(LOGGED_OUT, 1);
                turn.restart(Login::default());
            }
            (_, Of::Leaf(leaf)) => turn.push(Leaf { leaf, scroll: 0 }),
            (STAY, _) => turn.turn_into(self),
            (EDGE, _) if leaving => turn.turn_into(self),
            _ => turn.pop(),
        }
    }
}
