//! 设置: the pages of switches and bars (wechat-reference A5, A7); WLAN has its own file.
//!
//! All but WLAN are made of the same few kinds of lines, so they are data here: a [`Topic`] gives its
//! lines, and one page lays them out. The names are Android's or the iPhone's, as the profile says.
//! Left out: A7 the makers' own names and places of 简易模式 (one name of them is shown).

pub(crate) mod lines;
pub(crate) mod wlan;

use crate::content::marks::SYSTEM_TIER;
use crate::content::{Mark, Reads};
use crate::metrics::{LARGEST, Metrics, STANDARD, TOP, WIDTH};
use crate::page::Shows;
use crate::parts::{self, LIST, Row, Scroll};
use crate::screen::{Look, PanelGround, Role, TextStyle, Touch};
use crate::settings::lines::{Line, lines};
use crate::settings::wlan::Wlan;
use crate::state::Turn;
use crate::system::volume::{self, Bar, bar, bar_of, moved};
use crate::ui::{Of, Spot, Ui, area, spot_of};
use crate::world::World;

/// Brightness of the glass, 0–4.
pub const BRIGHTNESS: Mark = Mark::new("settings.brightness").usually(2);
/// 自动调节: the phone chooses the brightness.
pub const AUTOMATIC: Mark = Mark::new("settings.auto-brightness").usually(1);
/// 护眼模式.
pub const EYE_CARE: Mark = Mark::new("settings.eye-care");
/// 原彩显示, on an iPhone.
pub const TRUE_TONE: Mark = Mark::new("settings.true-tone").usually(1);
/// 简易模式: the home screen shows large icons.
pub const SIMPLE: Mark = Mark::new("settings.simple");

const ROW: &str = "settings.row";
const STOP: &str = "settings.stop";

/// What a page of 设置 is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Topic {
    /// The first page.
    #[default]
    Root,
    /// WLAN.
    Wlan,
    /// 蓝牙.
    Bluetooth,
    /// 移动网络.
    Mobile,
    /// 显示和亮度.
    Display,
    /// 字体大小.
    Font,
    /// 声音.
    Sound,
    /// 辅助功能, on an iPhone.
    Help,
    /// 简易模式.
    Simple,
    /// 关于手机.
    About,
}

/// A page of 设置.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Settings {
    /// What it is about.
    pub topic: Topic,
    /// How far it is scrolled, in swipes.
    pub scroll: u8,
}

/// Height of the marks and words under the bar for letters.
const TIERS: f32 = 34.0;
/// Room for the picture before the name of a line, as rows leave it.
const ICON: f32 = 40.0;

/// A line of a page, by its place.
fn line(n: u16) -> Spot {
    spot_of(ROW, Of::Number(n))
}

impl Shows for Settings {
    fn screen(&self) -> &'static str {
        match self.topic {
            Topic::Root => "settings.home",
            Topic::Wlan => "settings.wlan",
            Topic::Bluetooth => "settings.bluetooth",
            Topic::Mobile => "settings.mobile",
            Topic::Display => "settings.display",
            Topic::Font => "settings.font",
            Topic::Sound => "settings.sound",
            Topic::Help => "settings.accessibility",
            Topic::Simple => "settings.simple",
            Topic::About => "settings.about",
        }
    }

    fn title(&self, _world: &World) -> String {
        lines::title(self.topic, false).into()
    }

    fn view(&self, ui: &mut Ui<'_>, reads: Reads<'_>) {
        let (metrics, ios) = (ui.metrics, lines::is_ios(ui.profile));
        let lines = lines(self.topic, ui.profile);
        let total: f32 = lines.iter().map(|line| height(line, metrics)).sum();
        let mut scroll = Scroll::new(TOP, ui.bottom(), self.scroll, total + 12.0);
        scroll.swipes(ui, LIST);
        scroll.gap(8.0);
        for (n, it) in (0u16..).zip(&lines) {
            if let Some(place) = scroll.place(0.0, WIDTH, height(it, metrics)) {
                let reach = scroll.in_reach(place);
                draw(ui, reads, (n, it), place, reach);
            }
        }
        let back = self.topic != Topic::Root;
        parts::bar(ui, || lines::title(self.topic, ios).into(), back, PanelGround::Grey);
    }

    fn touch(mut self, turn: &mut Turn<'_>, at: Spot, touch: Touch) {
        if at == LIST {
            self.scroll =
                if touch == Touch::SwipeUp { self.scroll + 1 } else { self.scroll.saturating_sub(1) };
            return turn.turn_into(self);
        }
        if volume::pushed(turn, at, touch) {
            return;
        }
        let Some((n, to)) = bar_of(at, ROW, STOP) else { return turn.pop() };
        match lines(self.topic, turn.profile).get(usize::from(n)) {
            Some(Line::Link(Topic::Wlan)) => turn.push(Wlan::default()),
            Some(Line::Link(topic)) => turn.push(Settings { topic: *topic, scroll: 0 }),
            Some(Line::Switch(_, mark)) => turn.writes.switch(*mark),
            Some(Line::Bar { mark, steps, .. }) => {
                moved(&mut turn.writes, *mark, *steps, to, touch);
                if *mark == BRIGHTNESS {
                    // Who pushes the bar does not want the phone to choose.
                    turn.writes.set(AUTOMATIC, 0);
                }
            }
            _ => {}
        }
    }
}

fn height(line: &Line, metrics: Metrics) -> f32 {
    match line {
        Line::Link(_) | Line::Switch(..) | Line::Fact(..) => metrics.row,
        Line::Bar { mark, .. } if *mark == SYSTEM_TIER => metrics.row + 52.0 + TIERS,
        Line::Bar { .. } => metrics.row + 52.0,
        Line::Words(words) => parts::text_height(words, metrics.note, WIDTH - 36.0) + 16.0,
        Line::Example => 170.0,
        Line::Volumes => 380.0,
    }
}

fn draw(ui: &mut Ui<'_>, reads: Reads<'_>, (n, it): (u16, &Line), place: crate::screen::Area, reach: bool) {
    let metrics = ui.metrics;
    match it {
        Line::Link(topic) => {
            let (world, profile) = (ui.world, ui.profile);
            parts::row(ui, reach, line(n), place, || lines::row(*topic, profile, world, reads));
        }
        Line::Fact(name, value) => {
            let row = Row { title: (*name).into(), aside: Some((*value).into()), ..Row::default() };
            parts::row(ui, false, line(n), place, || row);
        }
        Line::Switch(name, mark) => {
            parts::panel(ui, place, PanelGround::White, false);
            let mut x = place.x + 18.0;
            if let Some(picture) = lines::switch_icon(*mark) {
                ui.show(area(x - 2.0, place.y + (place.h - 30.0) / 2.0, 30.0, 30.0), || {
                    (String::new(), Role::Picture, parts::icon(picture, 28.0))
                });
                x += ICON;
            }
            let h = metrics.text * 1.5;
            let words = area(x, place.y + (place.h - h) / 2.0, WIDTH - 100.0 - x, h);
            parts::text(ui, words, name, metrics.text, TextStyle::Body);
            let on = reads.is_on(*mark);
            let touches: &[Touch] = if reach { &[Touch::Tap] } else { &[] };
            ui.add(line(n), touches, area(WIDTH - 90.0, place.y, 76.0, place.h), || {
                ((*name).into(), Role::Switch, Look::Switch { on })
            });
        }
        Line::Bar { name, icon, mark, steps } => {
            parts::panel(ui, place, PanelGround::White, false);
            let words = area(18.0, place.y + 8.0, WIDTH - 36.0, metrics.text * 1.5);
            parts::text(ui, words, name, metrics.text, TextStyle::Body);
            let at = reads.mark(*mark);
            let under = area(24.0, place.y + metrics.row - 10.0, WIDTH - 48.0, 54.0);
            let it = Bar { label: name, stop: STOP, icon, at, steps: *steps, upright: false };
            bar(ui, line(n), under, &it);
            if *mark == SYSTEM_TIER {
                tiers(ui, under);
            }
        }
        Line::Words(words) => {
            let at = area(18.0, place.y + 8.0, WIDTH - 36.0, place.h - 16.0);
            parts::text(ui, at, words, metrics.note, TextStyle::Note);
        }
        Line::Example => example(ui, place),
        Line::Volumes => {
            parts::panel(ui, place, PanelGround::White, false);
            volume::all(ui, reads, place.y + 8.0, false);
        }
    }
}

/// Marks and words under the bar for letters: it goes in steps, and one of them is the usual one.
fn tiers(ui: &mut Ui<'_>, bar: crate::screen::Area) {
    let step = bar.w / f32::from(LARGEST);
    let y = bar.y + bar.h;
    for n in 0..=LARGEST {
        let x = (bar.x + f32::from(n) * step - 1.0).clamp(bar.x, bar.x + bar.w - 2.0);
        parts::panel(ui, area(x, y + 3.0, 2.0, 8.0), PanelGround::Dark, false);
    }
    let size = 17.0;
    for (n, words) in [(0, "小"), (STANDARD, "标准"), (LARGEST, "大")] {
        let w = words.chars().count() as f32 * size;
        let x = (bar.x + f32::from(n) * step - w / 2.0).clamp(bar.x, bar.x + bar.w - w);
        parts::text(ui, area(x, y + 13.0, w + 1.0, size * 1.5), words, size, TextStyle::Note);
    }
}

/// The preview above the bar for letters.
fn example(ui: &mut Ui<'_>, place: crate::screen::Area) {
    let metrics = ui.metrics;
    parts::panel(ui, place, PanelGround::White, false);
    let words = area(24.0, place.y + 16.0, WIDTH - 48.0, place.h - 32.0);
    parts::text(ui, words, "字是这么大。看得清楚，就合适了。", metrics.chat, TextStyle::Body);
}
