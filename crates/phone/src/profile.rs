//! What differs from phone to phone: the system's way of going back, the glass, and WeChat's words.
//!
//! Tencent shows different words to different people, and makers differ in keys and gestures; what a
//! version decides is a field here and never a constant of a page (wechat-reference §0.1).

/// How the phone is used and what it looks like. Fixed for as long as a phone is practised on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Profile {
    /// Keys and gestures.
    pub system: System,
    /// 375 × 812 pt instead of 375 × 667.
    pub tall: bool,
    /// Which words and places this phone's WeChat has.
    pub labels: Labels,
}

/// The ways of going back, home and to the recent apps (wechat-reference A9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum System {
    /// Android with gestures: in from either edge, up from the bottom.
    #[default]
    Gestures,
    /// Android with three keys ◁ ○ □.
    Keys,
    /// An iPhone: ‹ or in from the left edge, up from the bottom.
    Ios,
}

/// A switch of wechat-reference §0.1; the name says what the other form is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Label {
    /// V1: the folder is called 订阅号消息 instead of 公众号.
    Folder,
    /// V2: each 服务号 has a chat row of its own instead of being folded into one row.
    ServicesUnfolded,
    /// V3: the article's panel says 发送给朋友 instead of 转发给朋友.
    SendToFriend,
    /// V4: under an article stand 赞 · 在看 · 分享 · 留言 instead of 赞 · 分享 · 推荐 · 写留言.
    ArticleFoot,
    /// V5: 设置 is grouped, with 界面与显示 instead of 通用.
    SettingsGrouped,
    /// V6: 我 says 支付与服务, 作品, 卡包 instead of 服务, 视频号, 订单与卡包.
    MeWords,
    /// V7: the ⊕ panel of a chat has no 礼物.
    NoGifts,
    /// V8: 小微 stands at the top left of 微信.
    Assistant,
    /// V9: 通讯录 has one row 公众号 instead of 公众号 and 服务号.
    OneAccountRow,
    /// V10: the button on a profile says 关注公众号 instead of 关注.
    FollowWords,
}

impl Label {
    /// All switches, V1 first.
    pub const ALL: [Label; 10] = [
        Label::Folder,
        Label::ServicesUnfolded,
        Label::SendToFriend,
        Label::ArticleFoot,
        Label::SettingsGrouped,
        Label::MeWords,
        Label::NoGifts,
        Label::Assistant,
        Label::OneAccountRow,
        Label::FollowWords,
    ];
}

/// A set of switches: those in it show the form in the column "also met".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Labels(u16);

impl Labels {
    /// WeChat of 2025–26, the default.
    pub const NEW: Labels = Labels(0);
    /// The other form of every switch.
    pub const OTHER: Labels = Labels((1 << Label::ALL.len()) - 1);

    /// WeChat before November 2024, when 公众号 was still 订阅号消息. Not all of [`Labels::OTHER`]: 小微 and the
    /// grouped 设置 are younger than the default.
    pub const OLDER: Labels = Labels::NEW
        .with(Label::Folder)
        .with(Label::ServicesUnfolded)
        .with(Label::SendToFriend)
        .with(Label::ArticleFoot)
        .with(Label::NoGifts)
        .with(Label::OneAccountRow)
        .with(Label::FollowWords);

    /// The same set with this switch in its other form.
    #[must_use]
    pub const fn with(self, label: Label) -> Labels {
        Labels(self.0 | 1 << label as u16)
    }

    /// Whether this switch shows its other form.
    #[must_use]
    pub const fn other(self, label: Label) -> bool {
        self.0 & 1 << label as u16 != 0
    }
}

impl Profile {
    /// The phones every lesson is proved on: Android with gestures, with keys and the other words, an iPhone, and
    /// Android with keys and the usual words. So every system is among them that can be set up as the own one, and
    /// every word; that keys and words do not get into each other's way is what doing the lessons on every kind
    /// of own phone shows.
    pub const PROVED: [Profile; 4] = [
        Profile { system: System::Gestures, tall: false, labels: Labels::NEW },
        Profile { system: System::Keys, tall: false, labels: Labels::OTHER },
        Profile { system: System::Ios, tall: true, labels: Labels::NEW },
        Profile { system: System::Keys, tall: false, labels: Labels::NEW },
    ];

    /// Height of the glass in pt (age-friendly §1.3 rule 2).
    #[must_use]
    pub fn height(self) -> f32 {
        if self.tall { 812.0 } else { 667.0 }
    }

    /// Height of the strip at the bottom in pt.
    #[must_use]
    pub fn strip(self) -> f32 {
        match self.system {
            System::Gestures | System::Ios => 20.0,
            System::Keys => 48.0,
        }
    }

    /// Whether this switch of the words shows its other form.
    #[must_use]
    pub fn other(self, label: Label) -> bool {
        self.labels.other(label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_switch_changes_only_itself() {
        let set = Labels::NEW.with(Label::ArticleFoot);
        let on: Vec<Label> = Label::ALL.into_iter().filter(|label| set.other(*label)).collect();
        assert_eq!(on, [Label::ArticleFoot]);
        assert!(Label::ALL.into_iter().all(|label| Labels::OTHER.other(label)));
        assert!(Labels::OLDER.other(Label::Folder) && !Labels::OLDER.other(Label::Assistant));
    }
}
