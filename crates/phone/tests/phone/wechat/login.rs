//! Logging in and out, 设置, 关怀模式, 字体大小 (wechat-reference B1, B7, B8).

use expect_test::expect;
use phone::screen::Touch;

use crate::hand::{Hand, KEYS};
use crate::shipped::scene;

/// From the welcome page until a code is on its way.
const ASKING: [&str; 8] = [
    "wechat.login.log-in",
    "wechat.login.box",
    "keyboard.phrase.0",
    "keyboard.done",
    "wechat.login.agree",
    "wechat.login.by-code",
    "wechat.login.get-code",
    "wechat.login.confirm.ok",
];

/// Shows B1: 登录, 手机号, 同意并继续, 短信验证码, 确认手机号码, 登录.
#[test]
fn one_logs_in_by_number_and_code() {
    Hand::in_scene("logged-out")
        .draws(&expect![[r#"
            ── 微信 ── wechat.welcome
              月亮
              [登录] #wechat.login.log-in
              [注册] #wechat.login.register
        "#]])
        .tap(&["wechat.login.log-in", "wechat.login.box", "keyboard.phrase.0", "keyboard.done"])
        .draws(&expect![[r#"
            ── 手机号登录 ── wechat.login
              [返回] #wechat.back
              ◆ 手机号登录
              国家/地区 · 中国大陆(+86)
              [手机号：13800000010] #wechat.login.box
              [使用其他登录方式] #wechat.login.other-way
              [同意并继续] #wechat.login.agree
        "#]])
        .tap(&["wechat.login.agree", "wechat.login.by-code", "wechat.login.get-code"])
        .draws(&expect![[r#"
            ── 手机号登录 ── wechat.login-code
              返回
              ◆ 手机号登录
              获取验证码
              验证码
              (登录)
              ┄┄ 小窗口
              确认手机号码
            我们将把验证码短信发到这个号码：
            +86 138 0000 0010
              [取消] #wechat.login.confirm.cancel
              [确定] #wechat.login.confirm.ok
        "#]])
        .tap(&["wechat.login.confirm.ok"])
        .tap(&["wechat.login.box", "keyboard.phrase.0", "keyboard.done", "wechat.login.agree"])
        .shows(&["看看手机通讯录里谁在使用微信？"])
        .tap(&["wechat.login.contacts.no"])
        .stands_at("wechat.chats");
}

/// Shows A13, B1: 验证码发到信息里，通知里也有；回到微信照着填，键盘上也能一点就填.
#[test]
fn the_code_lies_in_the_text_messages() {
    let mut hand = Hand::in_scene("logged-out");
    hand.tap(&ASKING)
        .stands_at("wechat.login-code")
        .touch("system.top-left", Touch::SwipeDown)
        .shows(&["微信，【微信】验证码 482913，用于登录微信"])
        .tap(&["system.shade.message.wechat"])
        .stands_at("sms.thread:wechat")
        .shows(&["请勿告诉他人"])
        .touch("system.top-left", Touch::SwipeDown);
    assert_eq!(hand.label("system.shade.message.wechat"), None, "it is seen");
    hand.tap(&["system.shade.close"]).touch("system.home", Touch::SwipeUp).tap(&["phone.home.app.wechat"]);
    hand.stands_at("wechat.login-code").tap(&["wechat.login.box"]).shows(&["482913"]).write("000000");
    hand.tap(&["wechat.login.agree"]).says("验证码不正确，请重新输入").tap(&["wechat.login.box"]);
    hand.write("482913").tap(&["wechat.login.agree", "wechat.login.contacts.no"]).stands_at("wechat.chats");
}

/// Shows B1: 再要一次验证码，先前的就不能用了.
#[test]
fn only_the_newest_code_lets_one_in() {
    let mut hand = Hand::in_scene("logged-out");
    hand.tap(&ASKING).tap(&["wechat.back"]).tap(&ASKING[5..]).tap(&["wechat.login.box"]).shows(&["730654"]);
    hand.write("482913").tap(&["wechat.login.agree"]).says("验证码不正确，请重新输入");
}

/// Shows B1: 注册 is a wrong turn with a way back; 使用其他登录方式 and 用手机号登录 lead to and fro.
#[test]
fn the_wrong_turns_of_logging_in_have_a_way_back() {
    Hand::in_scene("logged-out")
        .tap(&["wechat.login.register"])
        .stands_at("wechat.register")
        .tap(&["wechat.back"])
        .stands_at("wechat.welcome")
        .tap(&["wechat.login.log-in", "wechat.login.other-way"])
        .draws(&expect![[r#"
            ── 微信号/QQ号/邮箱登录 ── wechat.login-account
              [返回] #wechat.back
              ◆ 微信号/QQ号/邮箱登录
              [账号：请填写微信号/QQ号/邮箱] #wechat.login.box
              [用手机号登录] #wechat.login.by-number
              (同意并登录)
        "#]])
        .tap(&["wechat.login.by-number"])
        .stands_at("wechat.login");
}

/// Shows B7: 退出登录 asks; WeChat then opens on its welcome page, also from the home screen.
#[test]
fn logging_out_leads_to_the_welcome_page() {
    let mut hand = Hand::in_scene("me");
    hand.touch("wechat.list", Touch::SwipeUp).tap(&["wechat.me.settings"]);
    hand.touch("wechat.list", Touch::SwipeUp).touch("wechat.list", Touch::SwipeUp);
    hand.tap(&["wechat.settings.log-out"])
        .shows(&["退出登录后"])
        .tap(&["wechat.settings.log-out.confirm"])
        .stands_at("wechat.welcome")
        .touch("system.home", Touch::SwipeUp)
        .tap(&["phone.home.app.wechat"])
        .stands_at("wechat.welcome");
}

/// Shows B7: 设置 as one flat list. Shows V5: grouped, with 界面与显示.
#[test]
fn settings_are_flat_or_grouped() {
    Hand::in_scene("me").touch("wechat.list", Touch::SwipeUp).tap(&["wechat.me.settings"]).draws(&expect![[
        r#"
        ── 设置 ── wechat.settings
          ◆ 设置
          [返回] #wechat.back
          [这一页] {向上滑} #wechat.list
          [账号与安全] #wechat.settings.row.account
          [未成年人模式] #wechat.settings.row.minors
          [关怀模式] #wechat.settings.care
          [通知] #wechat.settings.row.notices
          [聊天] #wechat.settings.row.chats
          [通用] #wechat.settings.general
          [朋友权限] #wechat.settings.row.friend-rights
          [个人信息与权限] #wechat.settings.row.own-rights
          个人信息收集清单
    "#
    ]]);
    Hand::on(KEYS, &scene("me"))
        .touch("wechat.list", Touch::SwipeUp)
        .tap(&["wechat.me.settings"])
        .draws(&expect![[r#"
            ── 设置 ── wechat.settings
              ◆ 设置
              [返回] #wechat.back
              [这一页] {向上滑} #wechat.list
              [账号与安全] #wechat.settings.row.account
              [未成年人模式] #wechat.settings.row.minors
              [关怀模式] #wechat.settings.care
              [通知] #wechat.settings.row.notices
              [界面与显示] #wechat.settings.general
              [朋友权限] #wechat.settings.row.friend-rights
              [存储空间] #wechat.settings.row.storage
              [更多] #wechat.settings.row.more-settings
              聊天
        "#]])
        .tap(&["wechat.settings.general"])
        .shows(&["界面与显示"])
        .shows(&["字体大小"]);
}

/// Shows B8: 开启 makes letters large on every page; 字体大小 makes them smaller and the mode stays.
#[test]
fn care_mode_and_letter_size() {
    let mut hand = Hand::in_scene("wechat-small-letters");
    assert!((hand.screen().text_size - 17.0).abs() < 0.1);
    hand.tap(&["wechat.tab.me", "wechat.me.settings", "wechat.settings.care"])
        .draws(&expect![[r#"
            ── 关怀模式 ── wechat.care
              ◆ 关怀模式
              [返回] #wechat.back
              文字更大
              色彩更强
              按钮更大
              [开启] #wechat.care.switch
        "#]])
        .tap(&["wechat.care.switch"]);
    assert!((hand.screen().text_size - 23.8).abs() < 0.1, "at once, on this page too");
    hand.draws(&expect![[r#"
        ── 关怀模式 ── wechat.care
          ◆ 关怀模式
          [返回] #wechat.back
          关怀模式已开启
          文字更大
          色彩更强
          按钮更大
          听文字消息
          [听文字消息] #wechat.care.listen
          打开以后，点一下文字消息，就念给您听。
          [关闭] #wechat.care.switch
    "#]])
        .tap(&["wechat.care.listen", "wechat.back", "wechat.settings.general", "wechat.settings.font"])
        .tap(&["wechat.font-size.step.5"])
        .draws(&expect![[r#"
            ── 字体大小 ── wechat.font-size
              ◆ 字体大小
              [返回] #wechat.back
              [完成] #wechat.font-size.done
              字有多大，看这里
              把圆点推一推，字就变了
              小
              标准
              大
              [小] #wechat.font-size.step.0
              [标准] #wechat.font-size.step.1
              [第3格] #wechat.font-size.step.2
              [第4格] #wechat.font-size.step.3
              [第5格] #wechat.font-size.step.4
              [第6格] #wechat.font-size.step.5
              [大] #wechat.font-size.step.6
              字的大小
        "#]])
        .tap(&["wechat.font-size.done", "wechat.back", "wechat.settings.care"])
        .shows(&["关闭"]);
    assert!((hand.screen().text_size - 22.0).abs() < 0.1);
}

/// Shows A12, B1: a box begins with the keys it needs, digits or English letters.
#[test]
fn a_box_begins_with_the_keys_it_needs() {
    let mut hand = Hand::in_scene("logged-out");
    hand.tap(&["wechat.login.log-in", "wechat.login.box"]);
    assert!(hand.can("keyboard.sign.56"), "8, for a number:\n{}", hand.drawing());
    hand.tap(&["keyboard.phrase.0"]).hold("keyboard.delete").shows(&["13800000010"]);
    assert!(hand.can("keyboard.sign.56"), "still a number");
    hand.tap(&["keyboard.done", "wechat.login.other-way", "wechat.login.box"]);
    assert!(hand.can("keyboard.sign.97"), "a small a, for an account");
    let mut registers = Hand::in_scene("logged-out");
    registers.tap(&["wechat.login.register"]).shows(&["手机号注册", "手机号：请填写手机号码"]);
    registers.tap(&["wechat.login.box"]);
    assert!(registers.can("keyboard.sign.56"), "a number here, too");
    let mut edits = Hand::at("dialler.edit");
    assert!(edits.can("keyboard.letter.97"), "a name is Chinese");
    edits.tap(&["dialler.edit.number"]);
    assert!(edits.can("keyboard.sign.56"), "its number is not");
}
