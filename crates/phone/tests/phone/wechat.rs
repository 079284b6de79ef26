//! WeChat beside its chats and accounts: does every page do what the reference says?

use std::collections::{HashSet, VecDeque};

use expect_test::{Expect, expect};
use phone::drawing::draw;
use phone::metrics::WIDTH;
use phone::page::Page;
use phone::profile::{Labels, Profile, System};
use phone::scene::set_up;
use phone::screen::{Layer, Look, Screen, Touch, Widget};
use phone::state::{Action, Outcome, State};
use phone::world::World;

use crate::shipped::world;

/// A hand on a phone of the shipped world.
struct Hand {
    world: World,
    state: State,
}

impl Hand {
    fn on(profile: Profile, scene: &str) -> Hand {
        let world = world();
        let state = set_up(&world, profile, world.scene(scene).unwrap(), Vec::new()).unwrap();
        Hand { world, state }
    }

    fn at(scene: &str) -> Hand {
        Hand::on(Profile::default(), scene)
    }

    fn touch(mut self, id: &str, touch: Touch) -> Hand {
        let spot = self.state.spot(&self.world, id);
        let spot = spot.unwrap_or_else(|| panic!("no {id} on\n{}", draw(&self.screen())));
        let (next, outcome) = self.state.step(&self.world, &Action::Touch(spot, touch));
        assert_eq!(outcome, Outcome::Done, "{id}");
        self.state = next;
        self
    }

    fn tap(self, ids: &str) -> Hand {
        ids.split(' ').fold(self, |hand, id| hand.touch(id, Touch::Tap))
    }

    fn wait(mut self, seconds: u32) -> Hand {
        self.state = self.state.step(&self.world, &Action::Tick(seconds)).0;
        self
    }

    fn screen(&self) -> Screen {
        self.state.screen(&self.world)
    }

    fn draws(self, wanted: &Expect) -> Hand {
        let drawn = draw(&self.screen());
        let lines: Vec<&str> = drawn.lines().take_while(|line| !line.contains("┄┄ 手机")).collect();
        wanted.assert_eq(&lines.join("\n"));
        self
    }

    fn is_at(self, screen: &str) -> Hand {
        assert_eq!(self.screen().id, screen);
        self
    }

    fn says(self, words: &str) -> Hand {
        assert_eq!(self.state.toast().map(|toast| toast.words), Some(words));
        self
    }

    fn shows(self, label: &str) -> Hand {
        let there = self.screen().widgets.iter().any(|widget| widget.label.contains(label));
        assert!(there, "no {label} on\n{}", draw(&self.screen()));
        self
    }
}

const OTHER: Profile = Profile { system: System::Keys, tall: false, labels: Labels::OTHER };

/// Shows B1: 登录, 手机号, 同意并继续, 短信验证码, 确认手机号码, 登录.
#[test]
fn one_logs_in_by_number_and_code() {
    Hand::at("logged-out")
        .draws(&expect![[r#"
            ── 微信 ── wechat.welcome
              月亮
              [登录] #wechat.login.log-in
              [注册] #wechat.login.register"#]])
        .tap("wechat.login.log-in wechat.login.box keyboard.phrase.0 keyboard.done")
        .draws(&expect![[r#"
            ── 手机号登录 ── wechat.login
              [返回] #wechat.back
              ◆ 手机号登录
              国家/地区 · 中国大陆(+86)
              [手机号：13800000010] #wechat.login.box
              [使用其他登录方式] #wechat.login.other-way
              [同意并继续] #wechat.login.agree"#]])
        .tap("wechat.login.agree wechat.login.by-code wechat.login.get-code")
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
              [确定] #wechat.login.confirm.ok"#]])
        .tap("wechat.login.confirm.ok")
        .tap("wechat.login.box keyboard.phrase.0 keyboard.done wechat.login.agree")
        .shows("看看手机通讯录里谁在使用微信？")
        .tap("wechat.login.contacts.no")
        .is_at("wechat.chats");
}

/// Shows B1: 注册 is a wrong turn with a way back; 使用其他登录方式 and 用手机号登录 lead to and fro.
#[test]
fn the_wrong_turns_of_logging_in_have_a_way_back() {
    Hand::at("logged-out")
        .tap("wechat.login.register")
        .is_at("wechat.register")
        .tap("wechat.back")
        .is_at("wechat.welcome")
        .tap("wechat.login.log-in wechat.login.other-way")
        .draws(&expect![[r#"
            ── 微信号/QQ号/邮箱登录 ── wechat.login-account
              [返回] #wechat.back
              ◆ 微信号/QQ号/邮箱登录
              [账号：请填写微信号/QQ号/邮箱] #wechat.login.box
              [用手机号登录] #wechat.login.by-number
              (同意并登录)"#]])
        .tap("wechat.login.by-number")
        .is_at("wechat.login");
}

/// Shows B7: 退出登录 asks; WeChat then opens on its welcome page, also from the home screen.
#[test]
fn logging_out_leads_to_the_welcome_page() {
    let hand = Hand::at("me").touch("wechat.list", Touch::SwipeUp).tap("wechat.me.settings");
    let hand = hand.touch("wechat.list", Touch::SwipeUp).touch("wechat.list", Touch::SwipeUp);
    hand.tap("wechat.settings.log-out")
        .shows("退出登录后")
        .tap("wechat.settings.log-out.confirm")
        .is_at("wechat.welcome")
        .touch("system.home", Touch::SwipeUp)
        .tap("phone.home.app.wechat")
        .is_at("wechat.welcome");
}

/// Shows B3: the rows of 通讯录 in order, friends by letter, the strip A–Z.
#[test]
fn contacts_have_their_rows_and_letters() {
    Hand::at("contacts")
        .draws(&expect![[r#"
            ── 通讯录 ── wechat.contacts
              ◆ 通讯录
              [添加朋友] #wechat.contacts.add
              [放大镜] #wechat.search
              [加号] #wechat.plus
              [这一页] {向上滑} #wechat.list
              [新的朋友 (2)] #wechat.contacts.new-friends
              [仅聊天的朋友] #wechat.contacts.chat-only
              [E] #wechat.contacts.letter.0
              [群聊] #wechat.contacts.groups
              [H] #wechat.contacts.letter.1
              [标签] #wechat.contacts.labels
              [L] #wechat.contacts.letter.2
              [N] #wechat.contacts.letter.3
              [公众号] #wechat.contacts.accounts
              [S] #wechat.contacts.letter.4
              [服务号] #wechat.contacts.services
              [W] #wechat.contacts.letter.5
              [企业微信联系人] #wechat.contacts.work
              E
              二哥
              [微信 (3)] #wechat.tab.chats
              [●通讯录 (2)] #wechat.tab.contacts
              [发现] #wechat.tab.discover
              [我] #wechat.tab.me"#]])
        .tap("wechat.contacts.groups")
        .draws(&expect![[r#"
        ── 群聊 ── wechat.groups
          ◆ 群聊
          [返回] #wechat.back
          [相亲相爱一家人(6)] #wechat.groups.row.family
          [3号楼邻居(42)] #wechat.groups.row.building
          [浪花合唱队(18)] #wechat.groups.row.choir"#]]);
}

/// Shows V9: 通讯录 with one row for accounts. Shows V8: 小微 at the top left of 微信.
#[test]
fn the_other_words_of_the_tabs() {
    let hand = Hand::on(OTHER, "contacts");
    assert!(!draw(&hand.screen()).contains("服务号"));
    hand.tap("wechat.tab.chats wechat.assistant").shows("小微");
}

/// Shows B4: the rows of 发现 in order.
#[test]
fn discover_has_its_rows() {
    Hand::at("discover").draws(&expect![[r#"
        ── 发现 ── wechat.discover
          ◆ 发现
          [放大镜] #wechat.search
          [加号] #wechat.plus
          [这一页] {向上滑} #wechat.list
          [朋友圈] #wechat.discover.moments
          [视频号] #wechat.discover.channels
          [直播] #wechat.discover.live
          [扫一扫] #wechat.discover.scan
          [听一听] #wechat.discover.listen
          [看一看] #wechat.discover.look
          [搜一搜] #wechat.discover.search
          附近
          [微信 (3)] #wechat.tab.chats
          [通讯录 (2)] #wechat.tab.contacts
          [●发现] #wechat.tab.discover
          [我] #wechat.tab.me"#]]);
}

/// Shows B5: the head and rows of 我. Shows V6: both forms of its words.
#[test]
fn me_has_its_rows_in_both_forms() {
    Hand::at("me").draws(&expect![[r#"
        ── 我 ── wechat.me
          我
          我
          [我的二维码] #wechat.me.code
          微信号：lhsq_wo
          [这一页] {向上滑} #wechat.list
          [服务] #wechat.me.services
          [收藏] #wechat.me.favourites
          [朋友圈] #wechat.me.moments
          [视频号] #wechat.me.channels
          [订单与卡包] #wechat.me.orders
          [表情] #wechat.me.stickers
          设置
          [微信 (3)] #wechat.tab.chats
          [通讯录 (2)] #wechat.tab.contacts
          [发现] #wechat.tab.discover
          [●我] #wechat.tab.me"#]]);
    Hand::on(OTHER, "me").draws(&expect![[r#"
        ── 我 ── wechat.me
          我
          我
          [我的二维码] #wechat.me.code
          微信号：lhsq_wo
          [这一页] {向上滑} #wechat.list
          [支付与服务] #wechat.me.services
          [收藏] #wechat.me.favourites
          [朋友圈] #wechat.me.moments
          [作品] #wechat.me.channels
          [卡包] #wechat.me.orders
          [表情] #wechat.me.stickers
          [微信 (3)] #wechat.tab.chats
          [通讯录 (2)] #wechat.tab.contacts
          [发现] #wechat.tab.discover
          [●我] #wechat.tab.me"#]]);
}

/// Shows B5: 服务 with the card and its sections.
#[test]
fn services_have_the_card_and_their_sections() {
    Hand::at("me").tap("wechat.me.services").draws(&expect![[r#"
        ── 服务 ── wechat.services
          ◆ 服务
          [返回] #wechat.back
          [这一页] {向上滑} #wechat.list
          [收付款] #wechat.services.pay
          [钱包] #wechat.services.wallet
          金融理财
          [理财通] #wechat.services.row.finance
          生活服务
          [手机充值] #wechat.services.row.top-up
          [生活缴费] #wechat.services.row.bills
          [城市服务] #wechat.services.row.city
          [医疗健康] #wechat.services.row.health
          交通出行
          出行服务"#]]);
}

/// Shows B6: the four lines of ⊕ in order.
#[test]
fn the_plus_menu_has_four_lines() {
    Hand::at("fresh")
        .tap("wechat.plus")
        .draws(&expect![[r#"
            ── 微信 ── wechat.chats
              ◆ 微信
              放大镜
              加号
              这一页
              相亲相爱一家人(6) (2) · 我要吃姥姥包的饺子！ · 8:41
              女儿 小林 (1) · 流感疫苗您打了吗？ · 8:52
              3号楼邻居(42) (5) · 三楼的灯亮了，晚上上楼不黑了。 · 7:36
              公众号 · 滨海天气：今天北风，多穿一件
              老伴 · 好。 · 7:23
              浪花合唱队(18) · 收到。 · 昨天
              孙子 豆豆 · 真好看，下次带来给我看。 · 昨天
              ●微信 (3)
              通讯录 (2)
              发现
              我
              ┄┄ 弹出来的
              [空白处] #wechat.mask
              [发起群聊] #wechat.plus.group
              [添加朋友] #wechat.plus.add-friend
              [扫一扫] #wechat.plus.scan
              [收付款] #wechat.plus.pay"#]])
        .tap("wechat.plus.add-friend")
        .is_at("wechat.add-friend");
}

/// Shows B7: 设置 as one flat list. Shows V5: grouped, with 界面与显示.
#[test]
fn settings_are_flat_or_grouped() {
    Hand::at("me").touch("wechat.list", Touch::SwipeUp).tap("wechat.me.settings").draws(&expect![[r#"
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
          个人信息收集清单"#]]);
    Hand::on(OTHER, "me")
        .touch("wechat.list", Touch::SwipeUp)
        .tap("wechat.me.settings")
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
              聊天"#]])
        .tap("wechat.settings.general")
        .shows("界面与显示")
        .shows("字体大小");
}

/// Shows B8: 开启 makes letters large on every page; 字体大小 makes them smaller and the mode stays.
#[test]
fn care_mode_and_letter_size() {
    let hand = Hand::at("small-letters");
    assert!((hand.screen().text_size - 17.0).abs() < 0.1);
    let hand = hand
        .tap("wechat.tab.me wechat.me.settings wechat.settings.care")
        .draws(&expect![[r#"
            ── 关怀模式 ── wechat.care
              ◆ 关怀模式
              [返回] #wechat.back
              文字更大
              色彩更强
              按钮更大
              [开启] #wechat.care.switch"#]])
        .tap("wechat.care.switch");
    assert!((hand.screen().text_size - 23.8).abs() < 0.1, "at once, on this page too");
    let hand = hand
        .draws(&expect![[r#"
            ── 关怀模式 ── wechat.care
              ◆ 关怀模式
              [返回] #wechat.back
              文字更大
              色彩更强
              按钮更大
              听文字消息
              [听文字消息] #wechat.care.listen
              打开以后，点一下文字消息，就念给您听。
              [关闭] #wechat.care.switch"#]])
        .tap("wechat.care.listen wechat.back wechat.settings.general wechat.settings.font")
        .tap("wechat.font-size.step.5")
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
              [大一点] #wechat.font-size.step.2
              [大两点] #wechat.font-size.step.3
              [大三点] #wechat.font-size.step.4
              [大四点] #wechat.font-size.step.5
              [大] #wechat.font-size.step.6
              字的大小"#]])
        .tap("wechat.font-size.done wechat.back wechat.settings.care")
        .shows("关闭");
    assert!((hand.screen().text_size - 22.0).abs() < 0.1);
}

/// Shows B16: 扫一扫 reads a person's code, the profile offers 添加到通讯录; 我的二维码 is one's own.
#[test]
fn a_person_is_added_by_scanning() {
    Hand::at("poster-person")
        .tap("wechat.plus wechat.plus.scan")
        .touch("wechat.scan.camera", Touch::SwipeUp)
        .is_at("wechat.person:zhou")
        .draws(&expect![[r#"
            ── 周老师 ── wechat.person:zhou
              [返回] #wechat.back
              周老师
              周老师
              微信号：zhou_laoshi
              [朋友圈] #wechat.person.moments
              [添加到通讯录] #wechat.person.add"#]])
        .tap("wechat.person.add")
        .draws(&expect![[r#"
            ── 申请添加朋友 ── wechat.apply:zhou
              ◆ 申请添加朋友
              [返回] #wechat.back
              发送添加朋友申请
              [发送添加朋友申请：我是…] #wechat.friend-form.words
              备注
              [备注：周老师] #wechat.friend-form.remark
              朋友权限
              [聊天、朋友圈等 ✓] #wechat.friend-form.all
              [仅聊天 ○] #wechat.friend-form.only-chat
              [发送] #wechat.friend-form.go"#]])
        .tap("wechat.friend-form.words keyboard.phrase.0 keyboard.done wechat.friend-form.go")
        .says("已发送")
        .wait(60)
        .shows("发消息");
    Hand::at("me").tap("wechat.me.code").draws(&expect![[r#"
        ── 我的二维码 ── wechat.my-code
          ◆ 我的二维码
          [返回] #wechat.back
          我
          我
          我的二维码
          扫一扫上面的二维码，加我为朋友。"#]]);
}

/// Shows B17: a number is typed, the row 搜索 finds the person; 该用户不存在 for another.
#[test]
fn a_person_is_added_by_number() {
    let found = Hand::at("fresh").tap("wechat.plus wechat.plus.add-friend").draws(&expect![[r#"
        ── 添加朋友 ── wechat.add-friend
          ◆ 添加朋友
          [返回] #wechat.back
          [账号/手机号：账号/手机号] #wechat.add-friend.box
          [我的二维码] #wechat.add-friend.my-code
          [扫一扫] #wechat.add-friend.scan
          [手机联系人] #wechat.add-friend.row.phone-contacts
          [公众号] #wechat.add-friend.accounts
          [企业微信联系人] #wechat.add-friend.row.work"#]]);
    found.tap("wechat.add-friend.box keyboard.phrase.0 wechat.add-friend.find").is_at("wechat.person:ma");
    Hand::at("fresh")
        .tap("wechat.plus wechat.plus.add-friend wechat.add-friend.box keyboard.phrase.1")
        .tap("wechat.add-friend.find")
        .says("该用户不存在");
}

/// Shows B18: 查看, 已添加, 已过期; 完成 makes a friend, and the chat says so.
#[test]
fn a_request_is_accepted() {
    Hand::at("requests")
        .tap("wechat.contacts.new-friends")
        .draws(&expect![[r#"
            ── 新的朋友 ── wechat.new-friends
              ◆ 新的朋友
              [返回] #wechat.back
              [添加朋友] #wechat.new-friends.add
              [小孙 · 我是四楼小孙，咱们一起擦过窗户] {按住} #wechat.new-friends.row.sun
              [查看] #wechat.new-friends.look.sun
              [理财老师 · 我是理财老师，带您稳赚不赔] {按住} #wechat.new-friends.row.licai
              [查看] #wechat.new-friends.look.licai
              [外甥 小军 · 姨，我是小军，换了个新号] {按住} #wechat.new-friends.row.xiaojun
              [查看] #wechat.new-friends.look.xiaojun
              [一路平安 · 我是老同事] {按住} #wechat.new-friends.row.old-colleague
              已过期"#]])
        .tap("wechat.new-friends.look.xiaojun")
        .draws(&expect![[r#"
            ── 通过朋友验证 ── wechat.accept:xiaojun
              ◆ 通过朋友验证
              [返回] #wechat.back
              备注
              [备注：外甥 小军] #wechat.friend-form.remark
              朋友权限
              [聊天、朋友圈等 ✓] #wechat.friend-form.all
              [仅聊天 ○] #wechat.friend-form.only-chat
              [完成] #wechat.friend-form.go"#]])
        .tap("wechat.friend-form.go")
        .says("已添加")
        .tap("wechat.person.message")
        .shows("你已添加了外甥 小军");
}

/// Shows B18: a stranger's request can be deleted.
#[test]
fn a_strangers_request_is_deleted() {
    let hand = Hand::at("requests")
        .tap("wechat.contacts.new-friends")
        .touch("wechat.new-friends.row.licai", Touch::Hold)
        .tap("wechat.new-friends.delete");
    assert!(!draw(&hand.screen()).contains("理财老师"));
}

/// Shows B20: 金额, 塞钱进红包, 支付密码; a wrong password says so and loses nothing.
#[test]
fn a_red_packet_is_sent() {
    Hand::at("red-packet")
        .tap("wechat.money.amount")
        .draws(&expect![[r#"
            ── 发红包 ── wechat.red-packet:xiaolin
              ◆ 发红包
              [返回] #wechat.back
              [金额：¥0.00 练习币▏] #wechat.money.amount
              [红包上的字：恭喜发财，大吉大利] #wechat.money.words
              (塞钱进红包)
              ┄┄ 键盘
              [5 元] #wechat.pad.offer.0
              [20 元] #wechat.pad.offer.1
              [50 元] #wechat.pad.offer.2
              [1] #wechat.pad.digit.1
              [2] #wechat.pad.digit.2
              [3] #wechat.pad.digit.3
              [4] #wechat.pad.digit.4
              [5] #wechat.pad.digit.5
              [6] #wechat.pad.digit.6
              [7] #wechat.pad.digit.7
              [8] #wechat.pad.digit.8
              [9] #wechat.pad.digit.9
              [.] #wechat.pad.point
              [0] #wechat.pad.digit.0
              (删除)"#]])
        .tap("wechat.pad.offer.1 wechat.money.go")
        .draws(&expect![[r#"
            ── 请输入支付密码 ── wechat.pay:xiaolin
              ◆ 请输入支付密码
              [叉] #wechat.pay.close
              微信红包 · 女儿 小林
              ¥20.00 练习币
              密码，写了0个数字
              下面灰条里是练习密码
              ┄┄ 键盘
              [123456] #wechat.pad.offer.0
              [1] #wechat.pad.digit.1
              [2] #wechat.pad.digit.2
              [3] #wechat.pad.digit.3
              [4] #wechat.pad.digit.4
              [5] #wechat.pad.digit.5
              [6] #wechat.pad.digit.6
              [7] #wechat.pad.digit.7
              [8] #wechat.pad.digit.8
              [9] #wechat.pad.digit.9
              [0] #wechat.pad.digit.0
              (删除)"#]])
        .tap("wechat.pad.digit.1 wechat.pad.digit.1 wechat.pad.digit.1 wechat.pad.digit.1")
        .tap("wechat.pad.digit.1 wechat.pad.digit.1")
        .shows("支付密码错误，请重试")
        .tap("wechat.pay.again wechat.pad.offer.0")
        .says("红包已发送")
        .is_at("wechat.chat:xiaolin")
        .wait(60)
        .shows("领取了你的红包");
}

/// Shows B20: 開, the amount, 已存入零钱.
#[test]
fn a_red_packet_is_opened() {
    let hand = Hand::at("money-received");
    let hand = (0..2).fold(hand, |hand, _| hand.touch("wechat.list", Touch::SwipeUp));
    hand.tap("wechat.chats.row.erge wechat.chat.message.0")
        .draws(&expect![[r#"
            ── 红包和转账 ── wechat.money:erge
              [叉] #wechat.back
              二哥
              二哥发出的红包
              重阳节快乐
              [開] #wechat.packet.open"#]])
        .tap("wechat.packet.open")
        .draws(&expect![[r#"
            ── 红包和转账 ── wechat.money:erge
              [叉] #wechat.back
              二哥
              二哥发出的红包
              重阳节快乐
              ¥6.60 练习币
              [已存入零钱] #wechat.packet.change"#]])
        .tap("wechat.packet.change")
        .shows("¥206.60");
}

/// Shows B21: 转账给, 转账金额, the pad, 待收款; after a day it comes back.
#[test]
fn a_transfer_is_sent_and_waits() {
    Hand::at("transfer")
        .tap("wechat.money.amount wechat.pad.offer.2")
        .draws(&expect![[r#"
            ── 转账 ── wechat.transfer:xiaolin
              ◆ 转账
              [返回] #wechat.back
              转账给 女儿 小林
              微信号：xiaolin_1980
              [转账金额：50▏] #wechat.money.amount
              [添加转账说明：添加转账说明] #wechat.money.words
              [转账] #wechat.money.go
              ┄┄ 键盘
              [1] #wechat.pad.digit.1
              [2] #wechat.pad.digit.2
              [3] #wechat.pad.digit.3
              [4] #wechat.pad.digit.4
              [5] #wechat.pad.digit.5
              [6] #wechat.pad.digit.6
              [7] #wechat.pad.digit.7
              [8] #wechat.pad.digit.8
              [9] #wechat.pad.digit.9
              [.] #wechat.pad.point
              [0] #wechat.pad.digit.0
              [删除] {按住} #wechat.pad.delete"#]])
        .tap("wechat.money.go wechat.pad.offer.0")
        .says("支付成功")
        .tap("wechat.chat.message.3")
        .shows("待女儿 小林收款")
        .wait(60)
        .shows("已收款");
}

/// Shows B21: a transfer sent by mistake goes back with 退还; 转账到账时间.
#[test]
fn a_transfer_is_given_back() {
    let hand = Hand::at("money-received");
    let hand = (0..2).fold(hand, |hand, _| hand.touch("wechat.list", Touch::SwipeUp));
    hand.tap("wechat.chats.row.liu wechat.chat.message.0")
        .draws(&expect![[r#"
            ── 红包和转账 ── wechat.money:liu
              [叉] #wechat.back
              待你收款
              ¥50.00 练习币
              垫付的灯泡钱
              网格员 小刘转来的
              [收款] #wechat.packet.take
              24小时内没有收，自动退还
              [退还] #wechat.packet.give-back"#]])
        .tap("wechat.packet.give-back wechat.packet.give-back.confirm")
        .says("已退还")
        .shows("已退还");
    Hand::at("me")
        .tap("wechat.me.services wechat.services.wallet wechat.wallet.settings wechat.wallet.delay")
        .draws(&expect![[r#"
            ── 转账到账时间 ── wechat.transfer-delay
              ◆ 转账到账时间
              [返回] #wechat.back
              [实时到账 ✓] #wechat.delay.0
              [2小时到账 ○] #wechat.delay.1
              [24小时到账 ○] #wechat.delay.2
              晚一点到账，发现不对还来得及。"#]]);
}

/// Shows B22: the first use asks for the password, then both codes; 二维码收款 is another page.
#[test]
fn the_pay_code_is_switched_on() {
    Hand::at("fresh")
        .tap("wechat.plus wechat.plus.pay wechat.pay-code.switch-on wechat.pad.offer.0")
        .draws(&expect![[r#"
            ── 收付款 ── wechat.pay-code
              ◆ 收付款
              [返回] #wechat.back
              向商家付款
              条形码
              付款码
              练习用，付不了真钱。这一页只给收银台看。
              [二维码收款] #wechat.pay-code.receive"#]])
        .tap("wechat.pay-code.receive")
        .is_at("wechat.receive-code");
}

/// Shows B23: ··, 赞, 评论 with words; a blue name opens that person.
#[test]
fn a_post_gets_a_heart_and_a_comment() {
    Hand::at("moments")
        .tap("wechat.moments.dots.p-cat")
        .draws(&expect![[r#"
            ── 朋友圈 ── wechat.moments
              ◆ 朋友圈
              [返回] #wechat.back
              [相机] {按住} #wechat.moments.camera
              [这一页] {向上滑} #wechat.list
              [女儿 小林] #wechat.moments.name.p-cat
              女儿 小林
              豆豆画的大猫，胡子比尾巴还长。
              [照片] {按住} #wechat.moments.picture.p-cat
              [两个点] #wechat.moments.dots.p-cat
              1小时前
              ♡ 老伴，二哥，我
              [二哥：画得真像！] #wechat.moments.said.0
              [二楼 老王] #wechat.moments.name.p-sea
              二楼 老王
              早上的海边，风不大，走了一大圈。
              照片
              2小时前
              ♡ 李老师，合唱队 陈姐
              合唱队 陈姐：明天叫上我。
              ┄┄ 弹出来的
              [赞] #wechat.moments.like
              [评论] #wechat.moments.comment"#]])
        .tap("wechat.moments.comment keyboard.phrase.0 wechat.moments.comment.send")
        .shows("我：真好看")
        .tap("wechat.moments.dots.p-cat wechat.moments.like")
        .tap("wechat.moments.name.p-cat")
        .is_at("wechat.person:xiaolin");
}

/// Shows B24: 从手机相册选择, ticks, 完成(1/9), 谁可以看, 发表; then n条新消息 (B23), 删除.
#[test]
fn a_post_with_a_photo_is_made() {
    Hand::at("moments")
        .tap("wechat.moments.camera wechat.moments.camera.album wechat.pick-photos.tick.cat")
        .draws(&expect![[r#"
            ── 图片和视频 ── wechat.pick-photos
              [叉] #wechat.back
              图片和视频
              [豆豆画的大猫，第1张] #wechat.pick-photos.tick.cat
              [早上的海边，打勾] #wechat.pick-photos.tick.sea
              [楼下的长椅，打勾] #wechat.pick-photos.tick.bench
              [豆豆画的大猫] #wechat.pick-photos.photo.cat
              [早上的海边] #wechat.pick-photos.photo.sea
              [楼下的长椅] #wechat.pick-photos.photo.bench
              [去年包的饺子，打勾] #wechat.pick-photos.tick.dumplings
              [院子里的灯笼，打勾] #wechat.pick-photos.tick.lantern
              [二哥种的白菜，打勾] #wechat.pick-photos.tick.cabbage
              [去年包的饺子] #wechat.pick-photos.photo.dumplings
              [院子里的灯笼] #wechat.pick-photos.photo.lantern
              [二哥种的白菜] #wechat.pick-photos.photo.cabbage
              [预览] #wechat.pick-photos.preview
              [完成(1/9)] #wechat.pick-photos.done"#]])
        .tap("wechat.pick-photos.done wechat.compose.audience wechat.audience.some")
        .draws(&expect![[r#"
            ── 谁可以看 ── wechat.audience
              ◆ 谁可以看
              [取消] #wechat.audience.cancel
              [完成] #wechat.audience.done
              [公开 · 所有朋友可见 ✓] #wechat.audience.everyone
              [私密 · 仅自己可见 ○] #wechat.audience.private
              [部分可见 · 选中的朋友可见 ○] #wechat.audience.some
              [家人 ○] #wechat.audience.family
              [从通讯录选择 ○] #wechat.audience.some-friends
              [不给谁看 · 选中的朋友不可见 ○] #wechat.audience.except"#]])
        .tap("wechat.audience.family wechat.audience.done wechat.compose.text keyboard.phrase.0")
        .tap("keyboard.done")
        .draws(&expect![[r#"
            ── 发表 ── wechat.compose
              [取消] #wechat.compose.cancel
              [发表] #wechat.compose.post
              [这一刻的想法：晴天] #wechat.compose.text
              豆豆画的大猫
              [所在位置] #wechat.compose.place
              [提醒谁看] #wechat.compose.remind
              [谁可以看 · 家人] #wechat.compose.audience"#]])
        .tap("wechat.compose.post")
        .says("已发表")
        .wait(60)
        .shows("1条新消息")
        .tap("wechat.moments.news")
        .shows("女儿 小林")
        .tap("wechat.back wechat.moments.delete.0 wechat.moments.delete.confirm")
        .says("已删除");
}

/// Shows B24: the camera held down posts words only; 取消 asks 保留 or 不保留, and 保留 keeps them.
#[test]
fn words_only_and_a_draft() {
    Hand::at("moments")
        .touch("wechat.moments.camera", Touch::Hold)
        .shows("我知道了")
        .tap("wechat.moments.words-known wechat.compose.text keyboard.phrase.0 keyboard.done")
        .tap("wechat.compose.cancel wechat.compose.keep")
        .tap("wechat.moments.camera")
        .is_at("wechat.compose")
        .tap("wechat.compose.post")
        .shows("晴天");
}

/// Shows B25: a held picture is kept and found again in 收藏; it can be deleted.
#[test]
fn a_picture_is_kept() {
    Hand::at("moments")
        .touch("wechat.moments.picture.p-cat", Touch::Hold)
        .tap("wechat.moments.favourite")
        .says("已收藏")
        .tap("wechat.back wechat.tab.me wechat.me.favourites wechat.favourites.pictures")
        .draws(&expect![[r#"
            ── 收藏 ── wechat.favourites
              ◆ 收藏
              [返回] #wechat.back
              [全部] #wechat.favourites.all
              [链接] #wechat.favourites.links
              [图片与视频] #wechat.favourites.pictures
              [聊天记录] #wechat.favourites.messages
              [豆豆画的大猫，胡子比尾巴还长。] {按住} #wechat.favourites.kept.0"#]])
        .touch("wechat.favourites.kept.0", Touch::Hold)
        .tap("wechat.favourites.delete")
        .shows("还没有收藏");
}

/// Shows B25: 视频号 fills the glass, the next film comes from below; the capsule of a mini program.
#[test]
fn films_and_mini_programs_have_a_way_out() {
    Hand::at("discover")
        .tap("wechat.discover.channels")
        .touch("wechat.channels.film", Touch::SwipeUp)
        .draws(&expect![[r#"
            ── 视频号 ── wechat.channels
              [正在放的片子] {向上滑、向下滑} #wechat.channels.film
              [返回] #wechat.back
              浪花优选 · 广告
              广告：鸡蛋一元一斤，先付钱"#]])
        .tap("wechat.back")
        .is_at("wechat.discover");
    let hand = Hand::at("discover").touch("wechat.list", Touch::SwipeUp);
    hand.tap("wechat.discover.mini-programs wechat.minis.row.0 wechat.mini.line.0")
        .draws(&expect![[r#"
            ── 浪花步道 ── wechat.mini-page
              ◆ 浪花步道
              [返回] #wechat.mini.back
              [三个点] #wechat.mini.more
              [圆圈] #wechat.mini.leave
              海边一圈
              平路，有长椅，走完二十分钟。"#]])
        .tap("wechat.mini.leave")
        .is_at("wechat.mini-programs");
}

/// Pages of other areas, whose layout is looked after there.
const ELSEWHERE: [&str; 13] = [
    "wechat.chat",
    "wechat.search",
    "wechat.search-results",
    "wechat.account",
    "wechat.account-chat",
    "wechat.folder",
    "wechat.accounts",
    "wechat.article",
    "wechat.choose-chat",
    "wechat.share-moments",
    "wechat.audience",
    "wechat.scan",
    "wechat.later",
];

/// Shows B8: at every tier and on every glass nothing lies over a key, outside the glass, or is too wide.
#[test]
fn every_page_is_laid_out_at_every_tier() {
    let world = world();
    let mut faults = HashSet::new();
    let mut seen = HashSet::new();
    let phones =
        [Profile::default(), OTHER, Profile { system: System::Ios, tall: true, ..Profile::default() }];
    for profile in phones {
        for tier in [0, 1, 6] {
            for name in ["me", "moments", "requests", "discover", "transfer", "logged-out"] {
                let mut scene = world.scene(name).unwrap().clone();
                scene.marks.push(("wechat.font-size".into(), tier));
                let start = set_up(&world, profile, &scene, Vec::new()).unwrap();
                for state in crawl(&world, start, 260) {
                    let screen = state.screen(&world);
                    seen.insert(state.page().screen());
                    look_over(&screen, &mut faults, tier);
                }
            }
        }
    }
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(seen.len() > 40, "only {seen:?}");
}

/// States with different pages, nearest first.
fn crawl(world: &World, start: State, most: usize) -> Vec<State> {
    let mut known: HashSet<Page> = HashSet::new();
    let mut found = Vec::new();
    let mut queue = VecDeque::from([start]);
    while let Some(state) = queue.pop_front() {
        let elsewhere = ELSEWHERE.contains(&state.page().screen());
        if elsewhere || !state.page().screen().starts_with("wechat.") || !known.insert(state.page().clone()) {
            continue;
        }
        for (spot, touch) in state.moves(world) {
            queue.push_back(state.touched(world, spot, touch, None).without_toast());
        }
        found.push(state);
        if found.len() >= most {
            break;
        }
    }
    found
}

fn look_over(screen: &Screen, faults: &mut HashSet<String>, tier: u32) {
    let mut say = |widget: &Widget, what: &str| {
        faults.insert(format!("tier {tier} {} {} “{}”: {what}", screen.id, widget.id, widget.label));
    };
    let touched = |widget: &&Widget| {
        widget.layer != Layer::System
            && widget.touches.contains(&Touch::Tap)
            && !matches!(widget.look, Look::Mask { .. } | Look::SwipeArea)
    };
    let keys: Vec<&Widget> = screen.widgets.iter().filter(touched).collect();
    for (n, one) in keys.iter().enumerate() {
        let (x, y) = (one.area.x + one.area.w / 2.0, one.area.y + one.area.h / 2.0);
        if x < 0.0 || x > WIDTH || y < 0.0 || y > screen.height || one.area.x + one.area.w > WIDTH + 0.5 {
            say(one, "outside the glass");
        }
        let covers = |other: &&&Widget| {
            let a = other.area;
            other.layer == one.layer && x > a.x && x < a.x + a.w && y > a.y && y < a.y + a.h
        };
        if let Some(other) = keys[n + 1..].iter().find(covers) {
            say(one, &format!("lies under {}", other.id));
        }
    }
    let wide = |words: &str, size: f32| {
        words.chars().map(|c| if c.is_ascii() { 0.58 } else { 1.0 }).sum::<f32>() * size
    };
    for widget in &screen.widgets {
        match &widget.look {
            Look::Text { lines, size, .. } => {
                if lines.iter().any(|line| wide(line, *size) > widget.area.w + size * 0.5) {
                    say(widget, "wider than its area");
                }
                let high = lines.len() as f32 * size;
                if high > widget.area.h + 4.0 {
                    say(widget, "higher than its area");
                }
            }
            Look::Row { title, subtitle: None, aside, face, icon, tick, arrow, .. } => {
                let lead = if face.is_some() {
                    72.0
                } else if icon.is_some() {
                    46.0
                } else {
                    0.0
                };
                let rest = if *arrow { 32.0 } else { 0.0 } + if tick.is_some() { 38.0 } else { 0.0 } + 30.0;
                let words = wide(title, screen.text_size)
                    + aside.as_ref().map_or(0.0, |aside| wide(aside, screen.text_size * 0.66) + 12.0);
                if words + lead + rest > widget.area.w {
                    say(widget, "title and aside do not fit");
                }
            }
            _ => {}
        }
    }
}
