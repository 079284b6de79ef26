//! The apps of the phone.

use crate::content::Mark;
use crate::content::marks::{SYSTEM_TIER, WECHAT_TIER};

macro_rules! apps {
    ($($(#[$doc:meta])* $app:ident, $slug:literal, $name:literal);* $(;)?) => {
        /// An app of the phone.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum App { $($(#[$doc])* $app),* }

        impl App {
            /// All of them.
            pub const ALL: [App; [$($slug),*].len()] = [$(App::$app),*];

            /// The name under its icon.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(App::$app => $name),* }
            }

            /// Its id.
            #[must_use]
            pub fn slug(self) -> &'static str {
                match self { $(App::$app => $slug),* }
            }
        }
    };
}

apps! {
    /// The home screen itself, with the lock screen and the recent apps.
    Launcher, "phone", "手机主页";
    /// 微信.
    WeChat, "wechat", "微信";
    /// 图库.
    Gallery, "gallery", "图库";
    /// 日历.
    Calendar, "calendar", "日历";
    /// 设置.
    Settings, "settings", "设置";
    /// 电话.
    Dialler, "dialler", "电话";
    /// 信息.
    Sms, "sms", "信息";
    /// 浏览器.
    Browser, "browser", "浏览器";
    /// 相机.
    Camera, "camera", "相机";
    /// 应用市场.
    Store, "store", "应用市场";
    /// 天气, once it is installed.
    Weather, "weather", "天气";
    /// 防骗练习: the dangers met.
    Safety, "safety", "防骗练习";
}

impl App {
    /// The mark that holds the font tier of its pages.
    pub(super) fn tier(self) -> Mark {
        match self {
            App::WeChat => WECHAT_TIER,
            _ => SYSTEM_TIER,
        }
    }
}
