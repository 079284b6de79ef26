//! What stands on each page of 设置, on Android and on an iPhone.

use crate::content::Mark;
use crate::content::Reads;
use crate::content::marks::{AIRPLANE, MOBILE_DATA, MUTED, NETWORK, SYSTEM_TIER, WLAN};
use crate::metrics::LARGEST;
use crate::parts::Row;
use crate::profile::{Profile, System};
use crate::settings::{AUTOMATIC, BRIGHTNESS, EYE_CARE, SIMPLE, TRUE_TONE, Topic};
use crate::system::battery::{BATTERY, SAVING};
use crate::system::shade::{BLUETOOTH, BRIGHTEST};
use crate::world::World;

/// A line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Line {
    /// Leads to another page.
    Link(Topic),
    /// A name and its switch.
    Switch(&'static str, Mark),
    /// A name and a bar to push.
    Bar {
        /// Its name.
        name: &'static str,
        /// The picture at its beginning.
        icon: &'static str,
        /// What it changes.
        mark: Mark,
        /// Its largest value.
        steps: u8,
    },
    /// A name and what it is.
    Fact(&'static str, &'static str),
    /// Small words.
    Words(&'static str),
    /// Text at the size of letters chosen.
    Example,
    /// The four volumes.
    Volumes,
}

pub(crate) fn is_ios(profile: Profile) -> bool {
    profile.system == System::Ios
}

/// The title of a page, and its line on the page that leads to it.
pub(crate) fn title(topic: Topic, ios: bool) -> &'static str {
    match (topic, ios) {
        (Topic::Root, _) => "设置",
        (Topic::Wlan, false) => "WLAN",
        (Topic::Wlan, true) => "无线局域网",
        (Topic::Bluetooth, _) => "蓝牙",
        (Topic::Mobile, false) => "移动网络",
        (Topic::Mobile, true) => "蜂窝网络",
        (Topic::Display, false) => "显示和亮度",
        (Topic::Display, true) => "显示与亮度",
        (Topic::Font, false) => "字体大小",
        (Topic::Font, true) => "文字大小",
        (Topic::Sound, false) => "声音和振动",
        (Topic::Sound, true) => "声音与触感",
        (Topic::Help, _) => "辅助功能",
        (Topic::Simple, false) => "简易模式",
        (Topic::Simple, true) => "辅助访问",
        (Topic::About, false) => "关于手机",
        (Topic::About, true) => "关于本机",
    }
}

/// The lines of a page, from top to bottom.
pub(crate) fn lines(topic: Topic, profile: Profile) -> Vec<Line> {
    let ios = is_ios(profile);
    let link = |topics: &[Topic]| topics.iter().copied().map(Line::Link).collect::<Vec<_>>();
    match topic {
        Topic::Root => root(ios),
        // It has its own file.
        Topic::Wlan => Vec::new(),
        Topic::Bluetooth => {
            vec![Line::Switch("蓝牙", BLUETOOTH), Line::Words("耳机、音箱和助听器靠它连上手机。")]
        }
        Topic::Mobile => vec![
            Line::Switch(if ios { "蜂窝数据" } else { "移动数据" }, MOBILE_DATA),
            Line::Words("关上以后，出门就没有网了。"),
        ],
        Topic::Display => display(ios),
        Topic::Font => vec![
            Line::Example,
            Line::Bar {
                name: title(Topic::Font, ios),
                icon: "a-large-small",
                mark: SYSTEM_TIER,
                steps: LARGEST,
            },
        ],
        Topic::Sound => vec![Line::Switch(if ios { "静音模式" } else { "静音" }, MUTED), Line::Volumes],
        Topic::Help => link(&[Topic::Font, Topic::Simple]),
        Topic::Simple => vec![
            Line::Switch(title(Topic::Simple, ios), SIMPLE),
            Line::Words("打开以后，主页上的图和字都变大。"),
        ],
        Topic::About => about(ios),
    }
}

fn root(ios: bool) -> Vec<Line> {
    let airplane = Line::Switch("飞行模式", AIRPLANE);
    let links: &[Topic] = if ios {
        &[
            Topic::Wlan,
            Topic::Bluetooth,
            Topic::Mobile,
            Topic::Sound,
            Topic::Display,
            Topic::Help,
            Topic::About,
        ]
    } else {
        &[
            Topic::Wlan,
            Topic::Bluetooth,
            Topic::Mobile,
            Topic::Display,
            Topic::Sound,
            Topic::Simple,
            Topic::About,
        ]
    };
    let mut lines: Vec<Line> = links.iter().copied().map(Line::Link).collect();
    lines.insert(if ios { 0 } else { 3 }, airplane);
    lines
}

fn display(ios: bool) -> Vec<Line> {
    let mut lines = vec![
        Line::Bar { name: "亮度", icon: "sun", mark: BRIGHTNESS, steps: BRIGHTEST },
        Line::Switch(if ios { "自动亮度" } else { "自动调节" }, AUTOMATIC),
        if ios { Line::Switch("原彩显示", TRUE_TONE) } else { Line::Switch("护眼模式", EYE_CARE) },
    ];
    lines.push(Line::Link(Topic::Font));
    lines
}

fn about(ios: bool) -> Vec<Line> {
    vec![
        Line::Fact("名称", "练习手机"),
        Line::Fact("型号", if ios { "练习机（苹果样式）" } else { "练习机（安卓样式）" }),
        Line::Switch(if ios { "低电量模式" } else { "省电模式" }, SAVING),
        Line::Words("这部手机只在这里练习用：打不出真的电话，也花不了钱。"),
    ]
}

/// How a page is announced on the page that leads to it.
pub(crate) fn row(topic: Topic, profile: Profile, world: &World, reads: Reads<'_>) -> Row {
    let icon = match topic {
        Topic::Root | Topic::Help => "accessibility",
        Topic::Wlan => "wifi",
        Topic::Bluetooth => "bluetooth",
        Topic::Mobile => "signal",
        Topic::Display => "sun",
        Topic::Font => "a-large-small",
        Topic::Sound => "volume-2",
        Topic::Simple => "layout-grid",
        Topic::About => "smartphone",
    };
    let on = |mark| if reads.is_on(mark) { "开启" } else { "关闭" }.to_owned();
    let aside = match topic {
        Topic::Wlan if !reads.is_on(WLAN) => Some("关闭".to_owned()),
        Topic::Wlan => Some(network(world, reads).unwrap_or("未连接").to_owned()),
        Topic::Bluetooth => Some(on(BLUETOOTH)),
        Topic::Simple => Some(on(SIMPLE)),
        Topic::About => Some(format!("电量 {}%", reads.mark(BATTERY))),
        _ => None,
    };
    Row {
        icon: Some(icon),
        title: title(topic, is_ios(profile)).into(),
        aside,
        arrow: true,
        ..Row::default()
    }
}

/// The picture before the name of a switch, where its neighbours are rows with pictures.
pub(crate) fn switch_icon(mark: Mark) -> Option<&'static str> {
    (mark == AIRPLANE).then_some("plane")
}

/// The network the phone is connected to.
pub(crate) fn network<'w>(world: &'w World, reads: Reads<'_>) -> Option<&'w str> {
    let at = usize::try_from(reads.mark(NETWORK)).ok()?.checked_sub(1)?;
    world.networks.get(at).map(|network| network.name.as_str())
}
