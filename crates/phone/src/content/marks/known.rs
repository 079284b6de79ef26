//! Which marks may lessons and scenes name, and what do their values mean?

use super::{
    AIRPLANE, Kind, MOBILE_DATA, MUTED, Mark, NETWORK, PINNED, QUIET_CHAT, SYSTEM_TIER, UNREAD, WECHAT_TIER,
    WLAN,
};
use crate::browser;
use crate::content::{POSTED, POSTED_AUDIENCE, POSTED_PHOTOS, POSTED_WORDS};
use crate::danger::{self, stand};
use crate::dialler::{book, call as phone_call, incoming};
use crate::gallery;
use crate::keyboard::BOARD;
use crate::settings::{AUTOMATIC, BRIGHTNESS, EYE_CARE, SIMPLE, TRUE_TONE};
use crate::sms;
use crate::store;
use crate::system::battery::{BATTERY, SAVING, WARNED};
use crate::system::home::ICON;
use crate::system::permission;
use crate::system::pin::{MISSED, PIN};
use crate::system::shade::{BLUETOOTH, LAMP, NOTICES};
use crate::system::volume::{ALARM, CALL, MEDIA, RING};
use crate::wechat::chat::{
    self, about, album, call, leaves, members, menu, messages, naming, remind, ringing, send, several,
    speaking,
};
use crate::wechat::h5::{self, activities, guide, matching, note, survey};
use crate::wechat::{account_chat, account_settings, article, play_call, recommend, report};
use crate::wechat::{
    care, compose, favourites, friend_form, friends, leaf, login, mini, moments, moments_news, money,
    new_friends, pay_code, pick_friends, pick_place, send_money, wallet,
};
use crate::wechat::{choose_chat, row_menu};

/// Every mark that lessons and scenes may name, with what it is about and what its values mean, in the
/// words of `lessons/README.md`.
pub const KNOWN: &[(Mark, Kind, &str)] = &[
    (WECHAT_TIER, Kind::One, "微信的字体大小，0 到 6，1 是标准，6 是关怀模式"),
    (SYSTEM_TIER, Kind::One, "手机的字体大小，0 到 6"),
    (AIRPLANE, Kind::One, "飞行模式，1 是开着"),
    (WLAN, Kind::One, "无线网的开关，平常是 1"),
    (NETWORK, Kind::One, "连着第几个无线网，0 是没有连，平常是 1"),
    (MOBILE_DATA, Kind::One, "移动数据的开关，平常是 1"),
    (MUTED, Kind::One, "静音，1 是开着"),
    (BLUETOOTH, Kind::One, "蓝牙，1 是开着"),
    (LAMP, Kind::One, "手电筒，1 是亮着"),
    (BRIGHTNESS, Kind::One, "屏幕的亮度，0 到 4，平常是 2"),
    (AUTOMATIC, Kind::One, "亮度自动调节，平常是 1"),
    (EYE_CARE, Kind::One, "护眼模式，1 是开着"),
    (TRUE_TONE, Kind::One, "苹果样式的原彩显示，平常是 1"),
    (SIMPLE, Kind::One, "简易模式，1 是开着"),
    (MEDIA, Kind::One, "媒体的声音，0 到 7，平常是 3"),
    (RING, Kind::One, "铃声，0 到 7，平常是 5"),
    (ALARM, Kind::One, "闹钟的声音，0 到 7，平常是 5"),
    (CALL, Kind::One, "打电话的声音，0 到 7，平常是 4"),
    (BATTERY, Kind::One, "电量，0 到 100，平常是 80"),
    (SAVING, Kind::One, "省电模式，1 是开着"),
    (WARNED, Kind::One, "要跳出来的电量提示，20 或者 10"),
    (PIN, Kind::One, "开锁的密码，几位数字，不以 0 开头；0 是不用密码"),
    (MISSED, Kind::One, "开锁的密码连着输错几次，到 5 就要等"),
    (ICON, Kind::App, "一个小图在哪里：0 原来的地方，1 第 2 页，2 从主页上移走了"),
    (NOTICES, Kind::One, "通知的单子：of 是聊天，text 是“标题｜正文”"),
    (BOARD, Kind::One, "屏幕键盘的样子：0 全键盘，1 九宫格，2 手写"),
    (PINNED, Kind::Chat, "这个聊天置顶了"),
    (QUIET_CHAT, Kind::Chat, "这个聊天开了消息免打扰"),
    (UNREAD, Kind::Chat, "这个聊天有几条没看"),
    (send::SENT_TEXT, Kind::Chat, "给这个聊天发了几句话，数到 3 为止"),
    (send::SENT_VOICE, Kind::Chat, "发了几条语音"),
    (send::SENT_PICTURE, Kind::Chat, "发了几张照片"),
    (send::SENT_STICKER, Kind::Chat, "发了几个大表情"),
    (send::SENT_PLACE, Kind::Chat, "发了几次位置"),
    (send::SENT_CARD, Kind::Chat, "发了几张名片"),
    (send::SENT_FILE, Kind::Chat, "发了几个文件"),
    (send::QUOTED, Kind::Chat, "引用着回答了几句"),
    (send::CALLED, Kind::Chat, "给他打过几次，挂了才算"),
    (send::BLOCKED, Kind::Chat, "发不过去：1 被对方拒收，2 对方还不是你朋友"),
    (menu::WITHDRAWN, Kind::Chat, "撤回过一条"),
    (menu::DELETED, Kind::Chat, "在这部手机上删过一条"),
    (menu::COPIED, Kind::One, "复制过一句话"),
    (menu::HEARD_ONE, Kind::Chat, "听过这个聊天里的语音"),
    (menu::WORDS_ONE, Kind::Chat, "把这个聊天里的语音转成过文字"),
    (menu::SENT_AGAIN, Kind::Chat, "没发出去的，重发过了"),
    (menu::REMINDERS, Kind::One, "设过的提醒（单子）"),
    (speaking::CANCELLED, Kind::One, "滑到取消，取消过一条语音"),
    (speaking::AS_TEXT, Kind::One, "把要说的语音变成文字发了"),
    (messages::PLAYING, Kind::Chat, "正在放第几条语音，或者正在念第几条文字"),
    (remind::REMINDED, Kind::Chat, "在群里用 @ 叫过人"),
    (album::TICKS, Kind::One, "相册里打了几个勾"),
    (album::ORIGINAL, Kind::One, "选了原图"),
    (several::TICKS, Kind::One, "多选里打了几个勾"),
    (members::TICKS, Kind::One, "选朋友时打了几个勾"),
    (members::BEGUN, Kind::Chat, "发起了这个群"),
    (about::SAVED, Kind::Chat, "这个群保存到通讯录了"),
    (about::LEFT, Kind::Chat, "退出了这个群"),
    (about::CLEARED, Kind::Chat, "清空过聊天记录"),
    (leaves::REPORTED, Kind::Chat, "投诉过这个聊天"),
    (chat::QUOTING, Kind::Chat, "正在引用第几条，0 是没有"),
    (chat::GROUP_NAME, Kind::Chat, "改过的群名（字）"),
    (chat::REMARK, Kind::Chat, "群的备注（字）"),
    (naming::MY_NAME, Kind::Chat, "我在群里的昵称（字）"),
    (call::WITH, Kind::One, "正在和谁通话，0 是没有"),
    (call::TALKING, Kind::One, "1 在等对方接，2 在说话"),
    (call::VIDEO, Kind::One, "是视频通话"),
    (call::MUTE, Kind::One, "通话里静音了"),
    (call::SPEAKER, Kind::One, "通话里开着扬声器，平常是 1"),
    (ringing::ANSWERED, Kind::Person, "接过他打来的"),
    (ringing::REFUSED, Kind::Person, "挂断过他打来的"),
    (choose_chat::TICKS, Kind::One, "转发时打了几个勾"),
    (choose_chat::FORWARDED, Kind::Chat, "把消息转发给了这个聊天"),
    (choose_chat::LATELY, Kind::Chat, "最近给这个聊天转发过文章或消息"),
    (row_menu::HIDDEN, Kind::Chat, "不显示该聊天"),
    (row_menu::ROW_DELETED, Kind::Chat, "删除了该聊天"),
    (login::LOGGED_OUT, Kind::One, "微信退出登录了"),
    (care::CARE, Kind::One, "关怀模式，平常开着"),
    (care::LISTEN, Kind::One, "听文字消息"),
    (leaf::SWITCH, Kind::Number, "只用来看的那些页上的开关，平常开着"),
    (friends::FRIEND, Kind::Person, "是不是朋友：0 照 people.toml，1 加上了，2 不是"),
    (friends::REMARK, Kind::Person, "给这个人写的备注（words）"),
    (friend_form::APPLIED, Kind::Person, "申请加这个人为朋友；写的话在 words 里"),
    (friend_form::ONLY_CHAT, Kind::Person, "朋友权限：1 是仅聊天"),
    (new_friends::GONE, Kind::Person, "这个人的申请删掉了"),
    (mini::USED, Kind::One, "最近用过第几个小程序，0 是还没有用过"),
    (money::MONEY_IN, Kind::One, "收进来的练习币，单位分"),
    (money::MONEY_OUT, Kind::One, "付出去的练习币，单位分"),
    (money::PACKETS, Kind::One, "发出去的红包；of 是聊天，number 是分，text 是字"),
    (money::TRANSFERS, Kind::One, "转出去的账；of 是聊天，number 是分，text 是说明"),
    (money::TAKEN, Kind::One, "收下的红包和转账；of 是聊天，number 是分"),
    (money::GIVEN_BACK, Kind::One, "退还的转账；of 是聊天，number 是分"),
    (send_money::SHARES, Kind::One, "群里的红包分几个"),
    (wallet::DELAY, Kind::One, "转账到账时间：0 实时，1 2小时，2 24小时"),
    (pay_code::PAY_CODE_ON, Kind::One, "开启了付款码"),
    (moments::LIKED, Kind::Post, "给这条朋友圈点了赞"),
    (moments::COMMENTS, Kind::One, "写的评论；of 是哪一条，text 是写的话"),
    (moments::COMMENT, Kind::Post, "在这条朋友圈下面最近写的评论（words）"),
    (moments::WORDS_KNOWN, Kind::One, "知道了按住相机只发文字"),
    (moments_news::REACTIONS, Kind::One, "朋友给自己点的赞；of 是人"),
    (moments_news::SEEN, Kind::One, "看过几条朋友圈的新消息"),
    (
        POSTED,
        Kind::One,
        "自己发的朋友圈；of 是文章或者第一张照片，number 是谁可以看（0 公开 1 私密 2 家人 3 部分可见 4 不给谁看），text 是写的话",
    ),
    (POSTED_WORDS, Kind::One, "最近发的照片或者文字的朋友圈，写的话（words）"),
    (POSTED_AUDIENCE, Kind::One, "它谁可以看：1 公开，2 私密，3 家人，4 部分可见，5 不给谁看，0 还没发过"),
    (POSTED_PHOTOS, Kind::One, "它带着照片，1"),
    (compose::DRAFT_WORDS, Kind::One, "没发完、保留着的话（words）"),
    (compose::DRAFT_PHOTOS, Kind::One, "没发完、保留着的照片；of 是照片"),
    (pick_friends::DRAFT_REMIND, Kind::One, "正在写的朋友圈提醒谁看；of 是人"),
    (pick_friends::DRAFT_FRIENDS, Kind::One, "正在写的朋友圈选了哪些朋友；of 是人"),
    (pick_place::DRAFT_PLACE, Kind::One, "正在写的朋友圈的所在位置（words）"),
    (favourites::KEPT_PICTURE, Kind::Post, "收藏过这条朋友圈的图片"),
    (favourites::KEPT, Kind::One, "收藏的图片和话；of 是照片、朋友圈或者聊天，text 是话"),
    (permission::CAMERA, Kind::App, "这个软件用相机：0 还没问，1 允许，2 使用中允许，3 拒绝"),
    (permission::MICROPHONE, Kind::App, "用麦克风，同上"),
    (permission::ALBUM, Kind::App, "看照片，同上"),
    (permission::LOCATION, Kind::App, "看位置，同上"),
    (permission::CONTACTS, Kind::App, "看手机通讯录，同上"),
    (permission::NOTICES, Kind::App, "发通知，同上"),
    (book::CONTACTS, Kind::One, "自己存的联系人；text 是名字、空格、号码"),
    (book::SAVED, Kind::One, "最近存的联系人（words），名字、空格、号码"),
    (book::HIDDEN, Kind::Contact, "这个联系人删掉了，1 是"),
    (book::CALLS, Kind::One, "通话记录；text 是号码，number 0 打出去、1 打进来、2 未接"),
    (phone_call::CALLED, Kind::One, "最近一次通话的号码（words）"),
    (phone_call::CALLED_SAVED, Kind::One, "存好以后，打给了最近存的那个人，1"),
    (phone_call::CONNECTED, Kind::One, "对方接了，1 是"),
    (phone_call::SPEAKER, Kind::One, "免提，1 开着"),
    (phone_call::MUTED, Kind::One, "通话静音，1 开着"),
    (phone_call::PRESSED, Kind::One, "通话中按的数字（words）"),
    (incoming::RINGING, Kind::Contact, "这个人正在打来，1 是"),
    (incoming::ANSWERED, Kind::Contact, "这个人打来，1 接了，2 挂了"),
    (sms::INBOX, Kind::One, "新来的短信；of 是谁发的，text 是内容"),
    (sms::SEEN, Kind::Thread, "这个人的短信看过了，1 是"),
    (sms::NEW, Kind::Thread, "这个人新来的短信，还没看"),
    (sms::TOLD, Kind::Thread, "通知里有这个人的一条短信"),
    (sms::NEXT_CODE, Kind::One, "下一条验证码是第几个，从 0 数"),
    (sms::LATEST, Kind::One, "最近一条验证码（words）"),
    (browser::CLOSED, Kind::Site, "这个网页的小窗口关掉了几个"),
    (browser::REFUSED, Kind::Site, "没有装这个网页给的东西，1 是"),
    (gallery::PHOTOS, Kind::One, "自己拍的；text 是拍了什么，number 0 照片、1 截屏、2 录像"),
    (gallery::DELETED, Kind::One, "自己拍的，在最近删除里"),
    (gallery::HIDDEN, Kind::Photo, "这张照片在最近删除里，1 是"),
    (gallery::TAKEN, Kind::Number, "拍过了：0 照片、1 截屏、2 录像"),
    (gallery::SHOT, Kind::Number, "拍过相机看见的第几样，从左边数，从 0 数"),
    (gallery::NEWEST, Kind::One, "最近拍的是什么（words）"),
    (store::INSTALLED, Kind::Number, "装好了，从 0 数，0 是天气"),
    (store::LOADING, Kind::Number, "正在下载，从 0 数"),
    (danger::ON, Kind::One, "骗人的事自己来：0 不来，1 来"),
    (danger::OUTCOME, Kind::Number, "第几种骗术：0 没遇到，1 遇到了，2 稳稳地走出来了，3 照他们说的做了"),
    (danger::SHARING, Kind::One, "屏幕正在共享给生人：1 是"),
    (danger::RAISED, Kind::One, "自己来过几次了"),
    (stand::LISTED, Kind::Sorting, "这一套挑一挑在防骗练习里，1 是"),
    (stand::SORTED, Kind::Sorting, "这一套挑好了几样"),
    (stand::LATER, Kind::Sorting, "先跳过、等一会儿再看的：0 没有，1 有一样，2 正在再看"),
    (article::CLIPBOARD, Kind::One, "复制下来的字（words）"),
    (article::LISTENING, Kind::Article, "听全文，1 在听，2 暂停"),
    (article::FLOATING, Kind::One, "浮窗里的文章，0 是没有"),
    (article::UNDERLINED, Kind::Article, "划了线的段落"),
    (article::COMMENT, Kind::Article, "自己的留言（words）"),
    (article::COMMENT_PICKED, Kind::Article, "自己的留言被挑选了，1"),
    (report::REPORTED, Kind::Reported, "投诉了它，是第几个原因，从 1 数；写的字（words）"),
    (report::REASON, Kind::One, "正在选的投诉原因，从 1 数"),
    (account_chat::WRITTEN, Kind::Account, "给这个号留过话，1"),
    (account_settings::PUSHES, Kind::Account, "接收推送，平常是 1"),
    (account_settings::MUTED, Kind::Account, "这个号的消息免打扰，1 是开着"),
    (account_settings::PINNED, Kind::Account, "这个服务号置顶，1"),
    (account_settings::ON_HOME, Kind::Account, "添加到桌面了：1 在主页的第 2 页，2 挪到了第 1 页"),
    (recommend::CARD_SENT, Kind::Chat, "把公众号的名片发到了这个聊天，1 或者更大"),
    (h5::ASKED, Kind::One, "问过昵称和头像，1 允许，2 拒绝"),
    (h5::AHEAD, Kind::One, "往前一页是哪里（程序自己用）"),
    (activities::SIGNUPS, Kind::One, "报名（list，of 是活动），number 1 报上了，2 候补，3 已取消"),
    (activities::SIGNED, Kind::Activity, "报了这个活动：1 报上了，2 候补，3 已取消"),
    (activities::FILLED, Kind::One, "报名表填了哪几样：1 姓名，2 手机号，4 楼栋，8 同意，加起来"),
    (activities::NAME, Kind::One, "报名表的姓名（words）"),
    (activities::PHONE, Kind::One, "报名表的手机号（words）"),
    (activities::PEOPLE, Kind::One, "参加人数，1 到 3"),
    (activities::BUILDING, Kind::One, "报名表的楼栋，从 0 数"),
    (activities::HELP, Kind::One, "需要帮助：1 轮椅，2 听力，4 接送，加起来"),
    (activities::FAMILY, Kind::One, "紧急联系人电话（words）"),
    (activities::REMARK, Kind::One, "备注（words）"),
    (activities::AGREE, Kind::One, "报名表打了勾，1"),
    (survey::ANSWERED, Kind::One, "填过的问卷（list，of 是问卷），number 1 是匿名"),
    (survey::DONE, Kind::Survey, "填过这份问卷，1"),
    (survey::FILLED, Kind::Survey, "这份问卷答了哪几题：1 2 4 8 16，加起来"),
    (survey::ANONYMOUS, Kind::One, "匿名提交，1 是开着"),
    (play_call::RUNG, Kind::Office, "一键拨号打过它，1"),
    (
        note::NOTES,
        Kind::One,
        "便民纸条（list），number 0 已提交，1 已受理，2 处理中，3 已办好，4 满意，5 一般，6 不满意",
    ),
    (note::SENT, Kind::One, "交了几张纸条"),
    (note::SENT_WORDS, Kind::One, "最近交的纸条写了什么（words）"),
    (note::FILLED, Kind::One, "纸条填了哪几样：1 什么事，2 写一写，4 在哪儿，8 电话，加起来"),
    (note::KIND, Kind::One, "什么事，从 1 数"),
    (note::WORDS, Kind::One, "纸条写了什么（words）"),
    (note::PLACE[0], Kind::One, "纸条的楼栋，从 0 数"),
    (note::PLACE[1], Kind::One, "纸条的单元，从 0 数"),
    (note::PLACE[2], Kind::One, "纸条的楼层，从 0 数"),
    (note::PHOTO_COUNT, Kind::One, "纸条附了几张照片"),
    (note::PHONE, Kind::One, "纸条的电话（words）"),
    (note::PRIVATE, Kind::One, "只让社区看，平常是 1"),
    (matching::MATCHING, Kind::One, "鹊桥驿站的登记（list）"),
    (matching::DONE, Kind::One, "鹊桥驿站登记了，1"),
    (matching::FILLED, Kind::One, "登记填了哪几样：1 称呼，2 年龄段，4 同意，加起来"),
    (matching::NAME, Kind::One, "登记的称呼（words）"),
    (matching::AGE, Kind::One, "年龄段，从 1 数"),
    (matching::HOBBIES, Kind::One, "爱好，1 2 4 8 …，加起来"),
    (matching::WISH, Kind::One, "想认识什么样的朋友（words）"),
    (matching::AGREE, Kind::One, "本人同意，1"),
    (guide::QUERY, Kind::One, "办事流程里找什么（words）"),
    (guide::TICKED, Kind::Matter, "备齐了哪几样：1 2 4 8，加起来"),
    (guide::KEPT, Kind::Matter, "存了材料单，1"),
    (guide::SENT, Kind::Matter, "材料单发给了家人，1"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_marks_have_the_same_name() {
        let mut names: Vec<&str> = KNOWN.iter().map(|(mark, ..)| mark.name).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn marks_of_different_names_are_different() {
        let mut marks: Vec<Mark> = KNOWN.iter().map(|(mark, ..)| *mark).collect();
        marks.sort_unstable();
        marks.dedup();
        assert_eq!(marks.len(), KNOWN.len());
    }
}
