//! 我 → 服务 → 钱包: 零钱, 支付设置, 转账到账时间 (wechat-reference B5, B21).

use crate::content::{Mark, Reads};
use crate::metrics::{TOP, WIDTH};
use crate::page::Shows;
use crate::parts;
use crate::profile::Label;
use crate::screen::{Look, PanelGround, Role, TextStyle, Touch};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::leaf;
use crate::wechat::money::{self, PACKETS, TAKEN, TRANSFERS, yuan};
use crate::wechat::pay_code::PayCode;
use crate::wechat::rows::{self, Entry, scrolled};
use crate::world::World;

/// 服务.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Services {
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

/// 钱包 and what lies behind it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Wallet {
    /// Which of its pages.
    pub part: Part,
}

/// The pages of 钱包.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Part {
    /// 钱包 itself.
    #[default]
    Wallet,
    /// 支付设置.
    Settings,
    /// 转账到账时间.
    Delay,
}

/// 零钱.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Change {
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

/// 转账到账时间: 0 = 实时, 1 = 2小时, 2 = 24小时.
pub const DELAY: Mark = Mark::new("wechat.transfer-delay");

const PAY_CODE: Spot = spot("wechat.services.pay");
const WALLET: Spot = spot("wechat.services.wallet");
const CHANGE: Spot = spot("wechat.wallet.change");
const SETTINGS: Spot = spot("wechat.wallet.settings");
const DELAYS: Spot = spot("wechat.wallet.delay");

/// Lines of 服务 below the green card: heading, then what stands below it, each a plain page.
const SECTIONS: [(&str, &[(&str, &str)]); 4] = [
    ("金融理财", &[("finance", "理财通")]),
    (
        "生活服务",
        &[("top-up", "手机充值"), ("bills", "生活缴费"), ("city", "城市服务"), ("health", "医疗健康")],
    ),
    ("交通出行", &[("travel", "出行服务")]),
    ("购物消费", &[("mall", "品牌购物")]),
];

const CARD: f32 = 116.0;
const HEADING: f32 = 36.0;

impl Shows for Services {
    fn screen(&self) -> &'static str {
        "wechat.services"
    }

    fn title(&self, _world: &World) -> String {
        "服务".into()
    }

    fn view(&self, ui: &mut Ui<'_>, _reads: Reads<'_>) {
        let world = ui.world;
        let h = ui.metrics.row;
        let rows = SECTIONS.iter().map(|(_, lines)| HEADING + h * lines.len() as f32).sum::<f32>();
        let mut scroll = parts::Scroll::new(TOP, ui.bottom(), self.scroll, CARD + 12.0 + rows);
        scroll.swipes(ui, parts::LIST);
        if let Some(place) = scroll.place(0.0, WIDTH, CARD + 12.0) {
            parts::panel(ui, area(12.0, place.y + 6.0, WIDTH - 24.0, CARD), PanelGround::White, true);
            let keys = [(PAY_CODE, "收付款", "barcode", 30.0), (WALLET, "钱包", "wallet", 205.0)];
            for (key, words, picture, x) in keys {
                let at = area(x, place.y + 16.0, 140.0, CARD - 20.0);
                if scroll.in_reach(at) {
                    ui.tap(key, at, || (words.into(), Role::Button, Look::IconTile { icon: picture.into() }));
                }
            }
        }
        for (heading, lines) in SECTIONS {
            if let Some(place) = scroll.place(16.0, WIDTH - 32.0, HEADING) {
                parts::text(ui, place, heading, ui.metrics.note, TextStyle::Note);
            }
            for (slug, words) in lines {
                if let Some(leaf) = world.find_leaf(slug) {
                    let entry = Entry::new(spot_of("wechat.services.row", Of::Leaf(leaf)), words);
                    rows::rows(ui, &mut scroll, &[entry]);
                }
            }
        }
        let title = if ui.other(Label::MeWords) { "支付与服务" } else { "服务" };
        parts::bar(ui, || title.into(), true, PanelGround::Grey);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        match (at, at.of) {
            (parts::LIST, _) => {
                self.scroll = scrolled(self.scroll, touch);
                turn.turn_into(self);
            }
            (PAY_CODE, _) => turn.push(PayCode::default()),
            (WALLET, _) => turn.push(Wallet::default()),
            (_, Of::Leaf(leaf)) => turn.push(leaf::Leaf { leaf, scroll: 0 }),
            _ => turn.pop(),
        }
    }
}

const DELAY_WORDS: [&str; 3] = ["实时到账", "2小时到账", "24小时到账"];

impl Wallet {
    fn name(&self) -> &'static str {
        match self.part {
            Part::Wallet => "钱包",
            Part::Settings => "支付设置",
            Part::Delay => "转账到账时间",
        }
    }
}

impl Shows for Wallet {
    fn screen(&self) -> &'static str {
        match self.part {
            Part::Wallet => "wechat.wallet",
            Part::Settings => "wechat.pay-settings",
            Part::Delay => "wechat.transfer-delay",
        }
    }

    fn title(&self, _world: &World) -> String {
        self.name().into()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let bottom = ui.bottom();
        match self.part {
            Part::Wallet => {
                let money = format!("¥{} 练习币", yuan(money::balance(ui.world, reads)));
                let change = Entry { aside: Some(&money), ..Entry::new(CHANGE, "零钱") };
                let settings = Entry { gap: true, ..Entry::new(SETTINGS, "支付设置") };
                rows::list(ui, TOP, bottom, 0, &[change, settings]);
            }
            Part::Settings => {
                let now = usize::try_from(reads.mark(DELAY)).unwrap_or(0).min(2);
                let row = Entry { aside: Some(DELAY_WORDS[now]), ..Entry::new(DELAYS, "转账到账时间") };
                rows::list(ui, TOP, bottom, 0, &[row]);
            }
            Part::Delay => {
                let now = reads.mark(DELAY);
                let rows: Vec<Entry<'_>> = (0u16..)
                    .zip(DELAY_WORDS)
                    .map(|(n, words)| Entry {
                        tick: Some(u32::from(n) == now),
                        arrow: false,
                        ..Entry::new(spot_of("wechat.delay", Of::Number(n)), words)
                    })
                    .collect();
                rows::list(ui, TOP, bottom, 0, &rows);
                let words = "晚一点到账，发现不对还来得及。";
                let y = TOP + rows::height(ui, &rows) + 14.0;
                let size = ui.metrics.note;
                let h = parts::text_height(words, size, WIDTH - 40.0);
                parts::text(ui, area(20.0, y, WIDTH - 40.0, h), words, size, TextStyle::Note);
            }
        }
        parts::bar(ui, || self.name().into(), true, PanelGround::Grey);
    }

    fn touch(self, turn: &mut Turn<'_>, at: Spot, _touch: Touch) {
        match (at, at.of) {
            (CHANGE, _) => turn.push(Change::default()),
            (SETTINGS, _) => turn.push(Wallet { part: Part::Settings }),
            (DELAYS, _) => turn.push(Wallet { part: Part::Delay }),
            (Spot { name: "wechat.delay", .. }, Of::Number(n)) => turn.writes.set(DELAY, u32::from(n)),
            _ => turn.pop(),
        }
    }
}

impl Shows for Change {
    fn screen(&self) -> &'static str {
        "wechat.change"
    }

    fn title(&self, _world: &World) -> String {
        "零钱".into()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let world = ui.world;
        let lines: Vec<(String, String)> =
            [(TAKEN, "收到", "+"), (PACKETS, "红包", "-"), (TRANSFERS, "转账", "-")]
                .into_iter()
                .flat_map(|(list, words, sign)| {
                    reads.list(list).iter().map(move |record| {
                        let whom = match record.of {
                            Some(Of::Chat(chat)) => world.chat(chat).title.as_str(),
                            _ => "",
                        };
                        (format!("{words} {whom}"), format!("{sign}¥{}", yuan(record.number)))
                    })
                })
                .collect();
        let head = 150.0;
        let h = ui.metrics.row;
        let total = head + h * lines.len() as f32;
        let mut scroll = parts::Scroll::new(TOP, ui.bottom(), self.scroll, total);
        scroll.swipes(ui, parts::LIST);
        if let Some(place) = scroll.place(20.0, WIDTH - 40.0, head) {
            let size = ui.metrics.text;
            let words = format!("¥{}", yuan(money::balance(world, reads)));
            parts::text(ui, area(20.0, place.y + 16.0, place.w, 44.0), "我的零钱", size, TextStyle::Centre);
            parts::text(ui, area(20.0, place.y + 60.0, place.w, 44.0), &words, size, TextStyle::Centre);
            let note = ui.metrics.note;
            parts::text(ui, area(20.0, place.y + 104.0, place.w, 30.0), "练习币", note, TextStyle::Centre);
        }
        for (n, (title, aside)) in (0u16..).zip(lines) {
            if let Some(place) = scroll.place(0.0, WIDTH, h) {
                parts::row(ui, false, spot_of("wechat.change.line", Of::Number(n)), place, || parts::Row {
                    title,
                    aside: Some(aside),
                    ..parts::Row::default()
                });
            }
        }
        parts::bar(ui, || "零钱".into(), true, PanelGround::Grey);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if at == parts::LIST {
            self.scroll = scrolled(self.scroll, touch);
            turn.turn_into(self);
        } else {
            turn.pop();
        }
    }
}
