//! Writing, speaking, sending and holding in chats, as wechat-reference B2 and B9–B15 describe it.

use expect_test::expect;
use phone::profile::{Profile, System};
use phone::screen::Touch;

use crate::hand::Hand;
use crate::shipped::{page, with};

const CHAT: &str = "wechat.chat:xiaolin";

fn said(text: &str) -> Hand {
    let mut hand = Hand::at(CHAT);
    hand.tap(&["wechat.chat.box"]).write(text).tap(&["wechat.chat.send"]);
    hand
}

/// The id of the last message of a chat with this many.
fn message(n: usize) -> String {
    format!("wechat.chat.message.{n}")
}

/// Shows B2: the menu over a row.
#[test]
fn a_row_that_is_held_shows_its_menu() {
    let mut hand = Hand::at("wechat.chats");
    hand.hold("wechat.chats.row.laoban");
    hand.draws(&expect![[r#"
        ── 微信 ── wechat.chats
          ◆ 微信(3)
          放大镜
          加号
          这一页
          相亲相爱一家人(6) (2) · 孙子 豆豆：我要吃姥姥包的饺子！ · 8:41
          女儿 小林 (1) · 流感疫苗您打了吗？ · 8:52
          3号楼邻居(42) (5) · 二楼 老王：三楼的灯亮了，晚上上楼不黑了。 · 7:36
          公众号 · 滨海天气：今天北风，多穿一件 · 10月14日
          老伴 · 好。 · 7:23
          浪花合唱队(18) · 收到。 · 昨天
          孙子 豆豆 · 真好看，下次带来给我看。 · 昨天
          ●微信 (3)
          通讯录 (2)
          发现
          我
          ┄┄ 弹出来的
          [空白处] #wechat.mask
          [标为未读] #wechat.row-menu.unread
          [置顶该聊天] #wechat.row-menu.pin
          [不显示该聊天] #wechat.row-menu.hide
          [删除该聊天] #wechat.row-menu.delete
    "#]]);
    hand.tap(&["wechat.row-menu.pin"]).hold("wechat.chats.row.laoban").shows(&["取消置顶"]);
    hand.tap(&["wechat.row-menu.unread"]).shows(&["老伴 (1)", "微信(4)"]);
    hand.hold("wechat.chats.row.laoban").tap(&["wechat.row-menu.hide"]).hides(&["老伴"]);
}

/// Shows B2: the row swept to the left on an iPhone, and 删除 asks first.
#[test]
fn on_an_iphone_a_row_is_swept_to_the_left() {
    let profile = Profile { system: System::Ios, tall: true, ..Profile::default() };
    let mut hand = Hand::on(profile, &page("wechat.chats"));
    hand.touch("wechat.chats.row.xiaolin", Touch::SwipeLeft).shows(&["标为已读", "不显示", "删除"]);
    hand.tap(&["wechat.row-menu.delete"]).shows(&["将清空该聊天的消息记录"]);
    hand.tap(&["wechat.row-menu.yes"]).hides(&["女儿 小林"]);
}

/// Shows B2: the dark drawer, and the swipe that leads back.
#[test]
fn the_list_pulled_down_shows_the_drawer() {
    let mut hand = Hand::at("wechat.chats");
    hand.touch("wechat.list", Touch::SwipeDown);
    hand.draws(&expect![[r#"
        ── 小程序 ── wechat.drawer
          [小程序的这一页] {向上滑} #wechat.drawer.swipe
          [搜索小程序] #wechat.drawer.search
          最近使用
          还没有用过小程序
          我的小程序
          还没有添加小程序
          [微信，向上滑回去] #wechat.drawer.chats
    "#]]);
    hand.touch("wechat.drawer.swipe", Touch::SwipeUp);
    hand.stands_at("wechat.chats");
}

/// Shows B2: 微信(未连接). Shows B26: the pink strip, the red ！ and 重发.
#[test]
fn without_a_network_a_message_stays_and_can_be_sent_again() {
    let off: &[(&str, u32)] = &[("settings.wlan", 0), ("settings.mobile-data", 0)];
    let mut hand = Hand::on(Profile::default(), &with(off, page("wechat.chats")));
    hand.shows(&["微信(未连接)", "当前网络不可用，请检查你的网络设置"]);
    hand.tap(&["wechat.chats.row.xiaolin", "wechat.chat.box"]).write("在吗").tap(&["wechat.chat.send"]);
    hand.shows(&["没有发出去的红色感叹号"]).tap(&["wechat.chat.message.failed.3"]);
    hand.shows(&["重发该消息？", "[取消]", "[重发]"]).tap(&["wechat.chat.menu.resend.yes"]);
    hand.shows(&["没有发出去的红色感叹号"]);
}

/// Shows B26: 消息已发出，但被对方拒收了.
#[test]
fn a_message_that_is_refused_says_so() {
    let mut hand = Hand::on(Profile::default(), &with(&[("wechat.blocked:xiaolin", 1)], page(CHAT)));
    hand.tap(&["wechat.chat.box"]).write("在吗").tap(&["wechat.chat.send"]);
    hand.shows(&["消息已发出，但被对方拒收了。", "没有发出去的红色感叹号"]);
}

/// Shows B9: the title, the toggle with its names, 表情 and ⊕; text is sent.
#[test]
fn a_text_is_written_and_sent_and_answered() {
    let mut hand = Hand::at(CHAT);
    hand.draws(&expect![[r#"
        ── 女儿 小林 ── wechat.chat:xiaolin
          ◆ 女儿 小林
          [返回] #wechat.back
          [三个点] #wechat.more
          [妈，降温了，出门多穿一件。] {按住} #wechat.chat.message.0
          [知道了，穿着呢。] {按住} #wechat.chat.message.1
          [流感疫苗您打了吗？] {按住} #wechat.chat.message.2
          [切换到按住说话] #wechat.chat.voice
          [写字的白框：] #wechat.chat.box
          [表情] #wechat.chat.emoji
          [下面的加号] #wechat.chat.plus
    "#]]);
    hand.tap(&["wechat.chat.box"]).write("我到家了").shows(&["[发送]"]).tap(&["wechat.chat.send"]);
    hand.shows(&["我到家了"]).wait(3).hides(&["早点休息"]);
    hand.wait(1).shows(&["好的妈，早点休息。"]);
    hand.tap(&["wechat.chat.box", "keyboard.done", "wechat.back"]);
    hand.shows(&["微信(2)"]);
}

/// Shows B10: 按住 说话, the overlay with its zones, 取消, 转文字, too short.
/// Shows B27: 说话时间太短，点了没有按住.
#[test]
fn a_voice_message_is_held_sent_or_taken_back() {
    let mut hand = Hand::at(CHAT);
    hand.tap(&["wechat.chat.voice"]).shows(&["切换到键盘", "[按住 说话] {按住}"]);
    hand.tap(&["wechat.chat.talk"]);
    hand.says("说话时间太短");
    hand.hold("wechat.chat.talk");
    hand.draws(&expect![[r#"
        ── 女儿 小林 ── wechat.chat:xiaolin
          ◆ 女儿 小林
          返回
          三个点
          妈，降温了，出门多穿一件。
          知道了，穿着呢。
          流感疫苗您打了吗？
          切换到键盘
          按住 说话
          表情
          下面的加号
          ┄┄ 弹出来的
          正在听您说
          松手发送，滑到两边再松手，就取消或者变成字
          [取消] #wechat.speaking.cancel
          [转文字] #wechat.speaking.text
          [松开 发送] #wechat.speaking.send
    "#]]);
    hand.wait(5).tap(&["wechat.speaking.send"]).shows(&["[语音] 5秒"]);
    hand.hold("wechat.chat.talk").tap(&["wechat.speaking.cancel"]).hides(&["[语音] 3秒"]);
    hand.hold("wechat.chat.talk").tap(&["wechat.speaking.text"]).shows(&["取消", "发送语音", "发送"]);
    hand.tap(&["wechat.speaking.send-text"]).shows(&["我到家了，路上很顺，你们放心吧。"]);
}

/// Shows B10: the countdown, and the limit of 60 seconds.
#[test]
fn speaking_ends_after_a_minute() {
    let mut hand = Hand::at(CHAT);
    hand.tap(&["wechat.chat.voice"]).hold("wechat.chat.talk");
    hand.wait(50).shows(&["还可以说10秒"]).wait(10);
    hand.shows(&["[语音] 60秒"]);
}

/// Shows B10: a received voice message, its red dot, and 转文字.
#[test]
fn a_received_voice_message_is_played_and_read() {
    let mut hand = Hand::at("wechat.chat:sunzi");
    hand.shows(&["[语音] 6秒 ●"]).tap(&[&message(1)]).hides(&["●"]);
    hand.hold(&message(1)).shows(&["转文字"]).hides(&["复制", "转发"]);
    hand.tap(&["wechat.chat.menu.words"]).shows(&["老师说我画得好"]);
}

/// Shows B11: the grid of faces puts them into the box, stickers go at once.
#[test]
fn a_face_is_written_and_a_sticker_is_sent_at_once() {
    let mut hand = Hand::at(CHAT);
    hand.tap(&["wechat.chat.emoji"]);
    hand.draws(&expect![[r#"
        ── 女儿 小林 ── wechat.chat:xiaolin
          ◆ 女儿 小林
          [返回] #wechat.back
          [三个点] #wechat.more
          [妈，降温了，出门多穿一件。] {按住} #wechat.chat.message.0
          [这一页] {向下滑} #wechat.list
          [知道了，穿着呢。] {按住} #wechat.chat.message.1
          [流感疫苗您打了吗？] {按住} #wechat.chat.message.2
          [切换到按住说话] #wechat.chat.voice
          [写字的白框：] #wechat.chat.box
          [键盘] #wechat.chat.emoji
          [下面的加号] #wechat.chat.plus
          [小表情] #wechat.chat.faces
          [收藏的大表情] #wechat.chat.stickers
          [微笑] #wechat.chat.emoji.face.0
          [大笑] #wechat.chat.emoji.face.1
          [爱心] #wechat.chat.emoji.face.2
          [强] #wechat.chat.emoji.face.3
          [难过] #wechat.chat.emoji.face.4
          [惊讶] #wechat.chat.emoji.face.5
          [玫瑰] #wechat.chat.emoji.face.6
          [太阳] #wechat.chat.emoji.face.7
          [咖啡] #wechat.chat.emoji.face.8
          [礼物] #wechat.chat.emoji.face.9
    "#]]);
    hand.tap(&["wechat.chat.emoji.face.0"]).shows(&["写字的白框：[微笑]"]);
    hand.tap(&["wechat.chat.emoji.delete"]).shows(&["[写字的白框：]"]);
    hand.tap(&["wechat.chat.stickers", "wechat.chat.sticker.0"]).shows(&["[表情] 大猫"]);
}

/// Shows B12: the panel of two pages; iPhones say 照片.
#[test]
fn the_panel_under_the_plus_has_two_pages() {
    let mut hand = Hand::at(CHAT);
    hand.tap(&["wechat.chat.plus"]).shows(&["相册", "拍摄", "视频通话", "位置", "语音输入"]);
    hand.touch("wechat.chat.plus.panel", Touch::SwipeLeft).shows(&["收藏", "个人名片", "文件"]);
    let profile = Profile { system: System::Ios, tall: true, ..Profile::default() };
    Hand::on(profile, &page(CHAT)).tap(&["wechat.chat.plus"]).shows(&["照片"]).hides(&["相册"]);
}

/// Shows B12: place, card, file and spoken text.
/// Shows B27: 已发送.
#[test]
fn what_the_panel_offers_can_be_sent() {
    let mut hand = Hand::at(CHAT);
    hand.tap(&["wechat.chat.plus", "wechat.chat.plus.place", "wechat.send.row.1", "wechat.send.send"]);
    hand.shows(&["[位置] 海边小公园"]).tap(&["wechat.chat.plus"]);
    hand.touch("wechat.chat.plus.panel", Touch::SwipeLeft).tap(&["wechat.chat.plus.card"]);
    hand.tap(&["wechat.send.row.0"]).shows(&["发送给："]).tap(&["wechat.send.send"]);
    hand.says("已发送");
    hand.tap(&["wechat.chat.plus"]).touch("wechat.chat.plus.panel", Touch::SwipeLeft);
    hand.tap(&["wechat.chat.plus.file", "wechat.send.row.0", "wechat.send.send"]).shows(&["[文件] 体检须知"]);
    hand.tap(&["wechat.chat.plus", "wechat.chat.plus.dictation"]).hold("wechat.chat.dictate");
    hand.tap(&["wechat.chat.send"]).shows(&["我到家了，路上很顺，你们放心吧。"]);
}

/// Shows B13: ticks with numbers, tick or picture, 预览, 原图, 发送(2).
/// Shows B27: 已保存到系统相册.
#[test]
fn photos_are_ticked_looked_at_and_sent() {
    let mut hand = Hand::at(CHAT);
    hand.tap(&["wechat.chat.plus", "wechat.chat.plus.album"]);
    hand.draws(&expect![[r#"
        ── 图片和视频 ── wechat.album:xiaolin
          [返回] #wechat.back
          图片和视频
          [豆豆画的大猫] #wechat.album.photo.cat
          [早上的海边] #wechat.album.photo.sea
          [楼下的长椅] #wechat.album.photo.bench
          [豆豆画的大猫的圆圈 ○] #wechat.album.tick.cat
          [早上的海边的圆圈 ○] #wechat.album.tick.sea
          [楼下的长椅的圆圈 ○] #wechat.album.tick.bench
          [去年包的饺子] #wechat.album.photo.dumplings
          [院子里的灯笼] #wechat.album.photo.lantern
          [二哥种的白菜] #wechat.album.photo.cabbage
          [去年包的饺子的圆圈 ○] #wechat.album.tick.dumplings
          [院子里的灯笼的圆圈 ○] #wechat.album.tick.lantern
          [二哥种的白菜的圆圈 ○] #wechat.album.tick.cabbage
          (预览)
          [原图] #wechat.album.original
          (发送)
    "#]]);
    hand.tap(&["wechat.album.tick.sea", "wechat.album.photo.bench"]).shows(&["楼下的长椅"]);
    hand.tap(&["wechat.album.tick.bench", "wechat.back", "wechat.album.original"]);
    hand.shows(&["发送(2)"]).tap(&["wechat.album.preview"]).shows(&["早上的海边"]);
    hand.tap(&["wechat.album.send"]).shows(&["[图片] 早上的海边", "[图片] 楼下的长椅"]);
    hand.tap(&[&message(4)]);
    hand.stands_at("wechat.large:xiaolin");
    hand.tap(&["wechat.large.close"]).hold(&message(4)).shows(&["保存图片"]);
    hand.tap(&["wechat.chat.menu.save"]);
    hand.says("已保存到系统相册");
}

/// Shows B13: 轻触拍照，按住摄像, ✓ or once more.
#[test]
fn a_picture_and_a_film_are_taken() {
    let mut hand = Hand::at(CHAT);
    hand.tap(&["wechat.chat.plus", "wechat.chat.plus.shoot"]).shows(&["轻触拍照，按住摄像"]);
    hand.tap(&["wechat.shoot.shutter", "wechat.shoot.again"]).hold("wechat.shoot.shutter");
    hand.tap(&["wechat.shoot.done"]).shows(&["[视频] 刚拍的"]);
}

/// Shows B15: the menu in two rows, 撤回 within two minutes, 重新编辑.
#[test]
fn an_own_message_can_be_taken_back_for_two_minutes() {
    let mut hand = said("我到家子");
    hand.hold(&message(3));
    hand.draws(&expect![[r#"
            ── 女儿 小林 ── wechat.chat:xiaolin
              ◆ 女儿 小林
              返回
              三个点
              妈，降温了，出门多穿一件。
              知道了，穿着呢。
              流感疫苗您打了吗？
              我到家子
              切换到按住说话
              写字的白框：
              表情
              下面的加号
              ┄┄ 弹出来的
              [空白处] #wechat.mask
              [复制] #wechat.chat.menu.copy
              [转发] #wechat.chat.menu.forward
              [收藏] #wechat.chat.menu.keep
              [删除] #wechat.chat.menu.delete
              [多选] #wechat.chat.menu.several
              [撤回] #wechat.chat.menu.withdraw
              [引用] #wechat.chat.menu.quote
              [提醒] #wechat.chat.menu.remind
              [翻译] #wechat.chat.menu.translate
              [搜一搜] #wechat.chat.menu.search
        "#]]);
    hand.tap(&["wechat.chat.menu.withdraw"]).shows(&["你撤回了一条消息", "重新编辑"]);
    hand.hides(&["我到家子"]).tap(&["wechat.chat.message.edit.3"]).shows(&["我到家子▏"]);
    let mut late = said("我到家子");
    late.wait(121).hold(&message(3)).shows(&["复制"]).hides(&["撤回"]);
}

/// Shows B15: 复制, 收藏, 引用, 提醒, 翻译, 搜一搜, 删除 with its difference.
/// Shows B27: 已复制、已收藏.
#[test]
fn a_held_message_can_be_kept_quoted_and_deleted() {
    let mut hand = Hand::at(CHAT);
    hand.hold(&message(2)).hides(&["撤回"]).tap(&["wechat.chat.menu.copy"]);
    hand.says("已复制");
    hand.hold(&message(2)).tap(&["wechat.chat.menu.keep"]);
    hand.says("已收藏");
    hand.hold(&message(2)).tap(&["wechat.chat.menu.remind"]).shows(&["1小时后", "明天早上 9:00"]);
    hand.tap(&["wechat.chat.menu.remind.hour"]);
    hand.hold(&message(2)).tap(&["wechat.chat.menu.quote"]).shows(&["引用 女儿 小林：流感疫苗您打了吗？"]);
    hand.tap(&["wechat.chat.box"]).write("打了").tap(&["wechat.chat.send"]).shows(&["打了"]);
    hand.touch("wechat.list", Touch::SwipeDown);
    hand.hold(&message(1)).tap(&["wechat.chat.menu.delete"]).shows(&["只在这部手机上删，对方还看得到"]);
    hand.tap(&["wechat.chat.menu.delete.yes"]).hides(&["知道了，穿着呢。"]);
    hand.hold(&message(0)).tap(&["wechat.chat.menu.search"]);
    hand.stands_at("wechat.search-results");
}

/// Shows B15: 转发 of one message, and 多选 for several, one by one or together.
#[test]
fn messages_are_forwarded_one_or_many() {
    let mut hand = Hand::at(CHAT);
    hand.hold(&message(2)).tap(&["wechat.chat.menu.forward", "wechat.choose-chat.row.laoban"]);
    hand.shows(&["发送给：", "老伴", "流感疫苗您打了吗？"]).tap(&["wechat.forward.send"]);
    hand.says("已发送").stands_at(CHAT);
    hand.hold(&message(0)).tap(&["wechat.chat.menu.several", "wechat.several.row.1"]);
    hand.tap(&["wechat.several.forward"]).shows(&["逐条转发", "合并转发"]);
    hand.tap(&["wechat.several.together", "wechat.choose-chat.several"]);
    hand.tap(&["wechat.choose-chat.row.laoban", "wechat.choose-chat.row.family"]).shows(&["完成(2)"]);
    hand.tap(&["wechat.choose-chat.done", "wechat.forward.send"]);
    let mut there = hand.clone();
    there.tap(&["wechat.back", "wechat.chats.row.laoban"]).shows(&["[聊天记录] 女儿 小林的聊天记录"]);
}

/// Shows B26: the microphone is asked for once, 仅在使用中允许, then it listens.
#[test]
fn the_microphone_is_asked_for_before_the_first_word() {
    let mut hand = Hand::on(Profile::default(), &with(&[("permission.microphone:wechat", 0)], page(CHAT)));
    hand.tap(&["wechat.chat.voice"]).hold("wechat.chat.talk");
    hand.shows(&["允许“微信”录音吗？", "仅在使用中允许", "本次使用允许", "拒绝"]);
    hand.tap(&["system.permission.in-use"]).hold("wechat.chat.talk").shows(&["松开 发送"]);
}

/// Shows B2, B25: the drawer knows the mini program that was used last, and opens it.
#[test]
fn the_drawer_shows_what_was_used() {
    let mut hand = Hand::at("wechat.discover");
    hand.scroll_to("wechat.discover.mini-programs");
    hand.tap(&[
        "wechat.discover.mini-programs",
        "wechat.minis.row.0",
        "wechat.mini.leave",
        "wechat.back",
        "wechat.tab.chats",
    ]);
    hand.touch("wechat.list", Touch::SwipeDown).hides(&["还没有用过小程序"]);
    hand.tap(&["浪花步道"]).stands_at("wechat.mini").tap(&["wechat.mini.leave"]).stands_at("wechat.chats");
}
