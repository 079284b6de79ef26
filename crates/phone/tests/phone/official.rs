//! Official accounts: found again, read, praised, muted, left (wechat-reference C).

use expect_test::expect;
use phone::profile::{Label, Labels, Profile, System};
use phone::screen::Touch;

use crate::hand::Hand;
use crate::shipped::world;

fn with(label: Label) -> Profile {
    Profile { labels: Labels::NEW.with(label), ..Profile::default() }
}

/// Shows C6: 常看的号、余下n篇、右上角进我关注的公众号.
#[test]
fn the_folder_shows_its_accounts() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "follows-langhua");
    hand.tap(&["公众号"]);
    expect![[r#"
        ── 公众号 ── wechat.folder
          ◆ 公众号
          [返回] #wechat.back
          [我关注的公众号] #wechat.folder.list
          [这一页] {向上滑} #wechat.list
          常看的号
          [浪花社区] #wechat.folder.head.langhua
          [滨海天气] #wechat.folder.head.weather
          [浪花社区] #wechat.folder.account.langhua
          [流感疫苗下周二开打] {按住} #wechat.folder.article.flu-shots
          [合唱队星期五开唱] {按住} #wechat.folder.article.choir
          [余下4篇] #wechat.folder.rest.langhua
          [滨海天气] #wechat.folder.account.weather
          [今天北风，多穿一件] {按住} #wechat.folder.article.cool-wind
    "#]]
    .assert_eq(&hand.drawing());
    hand.tap(&["#wechat.folder.rest.langhua"]);
    assert!(hand.words().contains("重阳节一起包饺子"));
    hand.tap(&["我关注的公众号"]);
    expect![[r#"
        ── 我关注的公众号 ── wechat.followed-accounts
          ◆ 我关注的公众号
          [返回] #wechat.back
          [浪花社区] #wechat.accounts.row.langhua
          [滨海天气] #wechat.accounts.row.weather
    "#]]
    .assert_eq(&hand.drawing());
}

/// Shows V1: 也叫订阅号消息.
#[test]
fn the_folder_may_have_its_older_name() {
    let world = world();
    let hand = Hand::on(&world, with(Label::Folder), "follows-langhua");
    assert!(hand.sees("订阅号消息") && !hand.sees("公众号"));
}

/// Shows C6: 加了星标的排前面，第一篇是大图.
#[test]
fn a_star_brings_an_account_to_the_front() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "follows-langhua");
    hand.tap(&["公众号", "#wechat.folder.account.weather", "三个点", "三个点", "设为星标", "返回", "返回"]);
    let screen = hand.screen();
    let heads: Vec<&str> = screen
        .widgets
        .iter()
        .filter(|w| w.id.starts_with("wechat.folder.head"))
        .map(|w| w.label.as_str())
        .collect();
    assert_eq!(heads, ["滨海天气", "浪花社区"]);
    let large = screen.widgets.iter().find(|w| w.id.starts_with("wechat.folder.article")).unwrap();
    assert!(large.area.h > 150.0, "its first article is large");
}

/// Shows C11: 按住卡片，不再关注，小窗口里再点一次.
#[test]
fn a_held_card_offers_to_leave_the_account() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "follows-langhua");
    hand.tap(&["公众号"]).hold("今天北风，多穿一件");
    hand.tap(&["不再关注"]);
    expect![[r#"
        ── 公众号 ── wechat.folder
          ◆ 公众号
          返回
          我关注的公众号
          这一页
          常看的号
          浪花社区
          滨海天气
          浪花社区
          流感疫苗下周二开打
          合唱队星期五开唱
          余下4篇
          滨海天气
          今天北风，多穿一件
          ┄┄ 小窗口
          不再关注“滨海天气”后，就收不到它的消息了。
          [取消] #wechat.folder.unfollow.cancel
          [不再关注] #wechat.folder.unfollow.confirm
    "#]]
    .assert_eq(&hand.drawing());
    hand.tap(&["不再关注"]);
    assert_eq!(hand.said(), "已取消关注");
    assert!(!hand.sees("#wechat.folder.account.weather"));
}

/// Shows V2: 服务号收成一行，里面是通知、关注、看一看.
#[test]
fn service_accounts_are_folded_into_one_row() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "follows-bus");
    hand.tap(&["服务号"]);
    expect![[r#"
        ── 服务号 ── wechat.service-folder
          ◆ 服务号
          [返回] #wechat.back
          [●通知] #wechat.services.tab.notices
          [关注] #wechat.services.tab.followed
          [看一看] #wechat.services.tab.look
          [滨海公交 · 新公交车，座位低了] #wechat.services.row.bus
    "#]]
    .assert_eq(&hand.drawing());
    hand.tap(&["关注"]);
    assert!(hand.sees("新公交车，座位低了") && hand.sees("滨海公交　查看更多"));
    hand.tap(&["看一看"]);
    assert!(hand.words().contains("网格员 小刘 推荐"), "{}", hand.drawing());
}

/// Shows V2: 也可能每个服务号自己一行.
#[test]
fn service_accounts_may_have_rows_of_their_own() {
    let world = world();
    let mut hand = Hand::on(&world, with(Label::ServicesUnfolded), "follows-bus");
    assert!(hand.sees("滨海公交") && !hand.sees("服务号"));
    hand.tap(&["滨海公交"]);
    assert_eq!(hand.screen().id, "wechat.account-chat:bus");
}

/// Shows C6: 服务号可以置顶，公众号不能；消息免打扰、接收推送.
#[test]
fn only_a_service_account_can_be_pinned() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "follows-bus");
    hand.tap(&["服务号", "滨海公交", "三个点", "三个点", "设置"]);
    expect![[r#"
        ── 设置 ── wechat.account-settings:bus
          ◆ 设置
          [返回] #wechat.back
          [接收推送] #wechat.account-settings.push
          接收推送
          [消息免打扰] #wechat.account-settings.muted
          消息免打扰
          [置顶] #wechat.account-settings.pinned
          置顶
    "#]]
    .assert_eq(&hand.drawing());
    hand.tap(&["置顶", "返回", "返回", "返回", "返回"]);
    let screen = hand.screen();
    let first = screen.widgets.iter().find(|w| w.id.starts_with("wechat.chats.")).unwrap();
    assert_eq!(first.label, "滨海公交");
    assert!(!hand.sees("服务号"), "nothing is left to fold");
    let mut hand = Hand::in_scene(&world, "in-langhua");
    hand.tap(&["三个点", "三个点", "设置"]);
    assert!(hand.sees("消息免打扰") && hand.sees("接收推送") && !hand.sees("置顶"));
}

/// Shows C6: 主页三个点里的先后，安卓多一行添加到桌面.
#[test]
fn the_sheet_of_a_profile_has_its_order() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "in-langhua");
    hand.tap(&["三个点", "三个点"]);
    expect![[r#"
        ── 浪花社区 ── wechat.account:langhua
          返回
          三个点
          这一页
          浪花社区
          ◆ 浪花社区
          ✓ 已认证
          社区的事，慢慢说给您听。
          账号主体：浪花街道浪花社区居民委员会
          132个朋友关注
          已关注
          发消息
          流感疫苗下周二开打
          合唱队星期五开唱
          重阳节一起包饺子
          ┄┄ 弹出来的
          [空白处] #wechat.mask
          [推荐给朋友] #wechat.account.sheet.share
          [设为星标] #wechat.account.sheet.star
          [投诉] #wechat.account.sheet.report
          [添加到桌面] #wechat.account.sheet.to-home
          [设置] #wechat.account.sheet.settings
          [不再关注] #wechat.account.sheet.unfollow
          [取消] #wechat.account.sheet.cancel
    "#]]
    .assert_eq(&hand.drawing());
    let ios = Profile { system: System::Ios, tall: true, labels: Labels::NEW };
    let mut hand = Hand::on(&world, ios, "in-langhua");
    hand.tap(&["三个点", "三个点"]);
    assert!(!hand.sees("添加到桌面"));
}

/// Shows V10: 也可能写着关注公众号、已关注公众号.
#[test]
fn the_key_to_follow_may_be_longer() {
    let world = world();
    let mut hand = Hand::on(&world, with(Label::FollowWords), "in-langhua");
    hand.tap(&["三个点", "已关注公众号", "不再关注"]);
    assert!(hand.sees("关注公众号"));
}

/// Shows C3: 推荐给朋友发出一张名片，从名片能关注.
#[test]
fn a_card_in_a_chat_leads_to_the_profile() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "in-langhua");
    hand.tap(&["三个点", "三个点", "推荐给朋友", "女儿 小林"]);
    expect![[r#"
        ── 选择一个聊天 ── wechat.recommend:langhua
          ◆ 选择一个聊天
          返回
          这一页
          相亲相爱一家人(6)
          女儿 小林
          3号楼邻居(42)
          老伴
          浪花合唱队(18)
          孙子 豆豆
          李老师
          二楼 老王
          邻居 小赵
          ┄┄ 小窗口
          发送给：女儿 小林
        [公众号名片] 浪花社区
          [取消] #wechat.recommend.cancel
          [发送] #wechat.recommend.send
    "#]]
    .assert_eq(&hand.drawing());
    hand.tap(&["发送"]);
    assert_eq!(hand.said(), "已发送");
    hand.tap(&["返回", "返回", "返回", "女儿 小林", "[公众号名片] 浪花社区"]);
    assert_eq!(hand.screen().id, "wechat.account:langhua");
    let mut hand = Hand::in_scene(&world, "fresh");
    hand.tap(&["李老师", "[公众号名片] 浪花社区", "关注"]);
    assert_eq!(hand.screen().id, "wechat.account-chat:langhua");
}

/// Shows C4: 标题下的蓝字，三个点里的查看公众号，往上滑以后上面的关注.
#[test]
fn an_article_leads_to_its_account() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "reading-flu-shots");
    hand.tap(&["浪花社区"]);
    assert_eq!(hand.screen().id, "wechat.account:langhua");
    hand.tap(&["返回", "三个点"]).swipe("wechat.article.share.row", Touch::SwipeLeft);
    hand.tap(&["查看公众号", "三个点", "不再关注", "不再关注", "返回"]);
    hand.swipe("wechat.article.swipe", Touch::SwipeUp).tap(&["关注"]);
    assert_eq!(hand.said(), "已关注");
}

/// Shows C7: 标题、蓝字、日期、听全文、图，下面一排赞、分享、推荐、写留言.
#[test]
fn an_article_from_its_title_to_its_foot() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "reading-lost-keys");
    expect![[r#"
        ── 捡到钥匙的小朋友 ── wechat.article:lost-keys
          [返回] #wechat.back
          [三个点] #wechat.more
          [这一页] {向上滑} #wechat.article.swipe
          ◆ 捡到钥匙的小朋友
          [浪花社区] #wechat.article.account
          10月12日 17:00 山东
          [▶ 听全文] #wechat.article.listen
          [文章里的图] #wechat.article.picture
          [星期六下午，5号楼的一位奶奶买菜回来，走到门口才发现钥匙不见了。] {按住} #wechat.article.paragraph.0
          这时候，一个背书包的男孩正站在花坛边上，手里举着一串钥匙，一个一个问路过的人：“这是您的吗？”
          [赞] #wechat.article.like
          [分享] #wechat.article.foot-share
          [推荐] #wechat.article.recommend
          [写留言] #wechat.article.comment
    "#]]
    .assert_eq(&hand.drawing());
    for _ in 0..6 {
        if hand.sees("#wechat.article.advert") {
            break;
        }
        hand.swipe("wechat.article.swipe", Touch::SwipeUp);
    }
    expect![[r#"
        ── 捡到钥匙的小朋友 ── wechat.article:lost-keys
          他已经在那里站了四十多分钟。妈妈叫他回家吃饭，他说：“人家进不了门，肯定比我着急。”
          [返回] #wechat.back
          [三个点] #wechat.more
          浪花社区
          浪花社区
          [这一页] {向上滑、向下滑} #wechat.article.swipe
          [奶奶要给他买糖，他摆摆手跑了，只说自己上二年级。] {按住} #wechat.article.paragraph.3
          [后来我们知道，他住在2号楼。孩子不让写名字，我们就不写了。谢谢你，小朋友。] {按住} #wechat.article.paragraph.4
          [本社区不会在微信里向您要钱、要验证码。] {按住} #wechat.article.paragraph.5
          浪花社区
          阅读 431　赞 66
          ♡ 合唱队 陈姐、二楼 老王 推荐了
          [浪花优选 · 广告] #wechat.article.advert
          ◆ 留言 1
          合唱队 陈姐：好孩子，像他妈妈。
          [赞] #wechat.article.like
          [分享] #wechat.article.foot-share
          [推荐] #wechat.article.recommend
          [写留言] #wechat.article.comment
    "#]].assert_eq(&hand.drawing());
}

/// Shows V4: 也可能是赞、在看、分享、留言.
#[test]
fn the_foot_may_have_its_older_words() {
    let world = world();
    let mut hand = Hand::on(&world, with(Label::ArticleFoot), "reading-lost-keys");
    let screen = hand.screen();
    let foot: Vec<&str> = screen
        .widgets
        .iter()
        .filter(|w| w.area.y > 580.0 && !w.touches.is_empty() && w.id.starts_with("wechat.article."))
        .map(|w| w.label.as_str())
        .collect();
    assert_eq!(foot, ["赞", "在看", "分享", "留言"]);
    hand.tap(&["在看"]);
    assert_eq!(hand.said(), "已推荐，朋友看得到");
    hand.tap(&["已在看"]);
    assert_eq!(hand.said(), "已取消推荐");
}

/// Shows V3: 也可能写着发送给朋友.
#[test]
fn the_first_tile_may_say_send() {
    let world = world();
    let mut hand = Hand::on(&world, with(Label::SendToFriend), "reading-lost-keys");
    hand.tap(&["三个点"]);
    assert!(hand.sees("发送给朋友") && !hand.sees("转发给朋友"));
}

/// Shows C7: 点图放大，再点一下回来.
#[test]
fn a_picture_grows_and_shrinks() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "reading-lost-keys");
    hand.tap(&["文章里的图"]);
    assert_eq!(hand.state.page().title(&world), "捡到钥匙的小朋友");
    hand.tap(&["放大的图，点一下回去"]);
    assert!(hand.sees("写留言"));
}

/// Shows C7: 写留言，作者挑选后大家才看得到.
#[test]
fn a_comment_is_seen_by_others_once_it_is_picked() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "reading-lost-keys");
    hand.tap(&["写留言", "谢谢好心人", "提交"]);
    assert_eq!(hand.said(), "已提交，作者挑选后显示");
    let lines = |hand: &mut Hand<'_>| {
        for _ in 0..6 {
            if hand
                .state
                .touches(&world)
                .iter()
                .any(|(s, t)| s.name == "wechat.article.swipe" && *t == Touch::SwipeUp)
            {
                hand.swipe("wechat.article.swipe", Touch::SwipeUp);
            }
        }
        hand.words()
    };
    assert!(lines(&mut hand).contains("现在只有您看得到"));
    hand.wait(60);
    let words = lines(&mut hand);
    assert!(words.contains("留言 2") && !words.contains("只有您看得到"), "{words}");
}

/// Shows C7: 听全文，能停能接着听.
#[test]
fn an_article_is_read_aloud() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "reading-lost-keys");
    hand.tap(&["▶ 听全文", "暂停", "继续"]);
    assert!(hand.words().contains("正在听全文"));
    hand.tap(&["不听了"]);
    assert!(!hand.words().contains("正在听全文"));
}

/// Shows C8: 三个点里的两排小图；浮窗留在聊天那一页的边上.
#[test]
fn the_panel_of_an_article_and_the_floating_window() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "reading-lost-keys");
    hand.tap(&["三个点"]);
    expect![[r#"
        ── 捡到钥匙的小朋友 ── wechat.article:lost-keys
          返回
          三个点
          这一页
          ◆ 捡到钥匙的小朋友
          浪花社区
          10月12日 17:00 山东
          ▶ 听全文
          文章里的图
          星期六下午，5号楼的一位奶奶买菜回来，走到门口才发现钥匙不见了。
          这时候，一个背书包的男孩正站在花坛边上，手里举着一串钥匙，一个一个问路过的人：“这是您的吗？”
          赞
          分享
          推荐
          写留言
          ┄┄ 弹出来的
          [空白处] #wechat.mask
          [转发给朋友] #wechat.article.share.friend
          [分享到朋友圈] #wechat.article.share.moments
          [收藏] #wechat.article.share.favourite
          [星标] #wechat.article.share.star
          [这一排小图] {向左滑} #wechat.article.share.row
          [调整字体] #wechat.article.share.font
          [听全文] #wechat.article.share.listen
          [复制链接] #wechat.article.share.copy
          [投诉] #wechat.article.share.report
          [取消] #wechat.article.share.cancel
    "#]]
    .assert_eq(&hand.drawing());
    hand.swipe("wechat.article.share.row", Touch::SwipeLeft).tap(&["浮窗"]);
    assert_eq!(hand.said(), "已放进浮窗");
    hand.tap(&["返回", "返回", "返回", "浮窗"]);
    assert_eq!(hand.screen().id, "wechat.article:lost-keys");
}

/// Shows C10: 投诉：原因、下一步、写几句、提交、谢谢.
#[test]
fn reporting_an_article() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "reading-lost-keys");
    hand.tap(&["三个点", "投诉"]);
    expect![[r#"
        ── 投诉 ── wechat.report:lost-keys
          ◆ 投诉
          [返回] #wechat.back
          请选择投诉的原因
          [欺诈 ○] #wechat.report.reason.0
          [色情低俗 ○] #wechat.report.reason.1
          [不实信息/谣言 ○] #wechat.report.reason.2
          [违法犯罪 ○] #wechat.report.reason.3
          [侵权 ○] #wechat.report.reason.4
          [其他 ○] #wechat.report.reason.5
          (下一步)
    "#]]
    .assert_eq(&hand.drawing());
    hand.tap(&["欺诈", "下一步", "投诉描述", "天天说最后一天", "收起键盘", "提交"]);
    expect![[r#"
        ── 投诉 ── wechat.report:lost-keys
          ◆ 投诉
          绿色的对勾
          已提交
          感谢您的反馈，微信会认真看。
          [完成] #wechat.report.done
    "#]]
    .assert_eq(&hand.drawing());
    hand.tap(&["完成"]);
    assert_eq!(hand.screen().id, "wechat.article:lost-keys");
}

/// Shows C10: 按住一段字能复制、划线；复制链接.
#[test]
fn a_paragraph_is_underlined() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "reading-lost-keys");
    hand.hold("#wechat.article.paragraph.0").tap(&["划线"]);
    let screen = hand.screen();
    let line = screen.widgets.iter().find(|w| w.id == "wechat.article.paragraph.0").unwrap();
    assert!(format!("{:?}", line.look).contains("Marked"));
}

/// Shows C12: 点左下角换成打字的框，写的话有自动回答；加号发照片.
#[test]
fn writing_to_an_account_brings_its_answer() {
    let world = world();
    let mut hand = Hand::in_scene(&world, "in-langhua");
    hand.tap(&["切换到键盘", "写字的白框", "电话", "发送"]);
    assert!(hand.words().contains("社区服务大厅 0532-0000 0011"), "{}", hand.drawing());
    hand.tap(&["写字的白框"]).write("今天开门吗").tap(&["发送"]);
    assert!(hand.words().contains("工作人员上班时会看"));
    hand.tap(&["下面的加号", "从手机相册选择", "豆豆画的大猫", "切换到菜单"]);
    assert!(hand.sees("我要办事"));
}

/// Shows C5: 一行菜单能扫一扫、发照片、说在哪儿；没有下一层的格子，一点就打开.
#[test]
fn lines_of_a_menu_do_different_things() {
    let world = world();
    let chat = |scene: &str, account: &str| {
        let mut hand = Hand::in_scene(&world, scene);
        hand.tap(&[if account == "bus" { "服务号" } else { "公众号" }]);
        let row =
            if account == "bus" { "#wechat.services.row.bus" } else { "#wechat.folder.account.weather" };
        hand.tap(&[row]);
        hand.state
    };
    let mut hand = Hand { world: &world, state: chat("follows-bus", "weather") };
    hand.tap(&["查一查", "查我这里", "允许"]);
    assert!(hand.words().contains("[位置] 浪花社区"));
    hand.tap(&["查一查", "拍天空", "拍照", "查一查", "扫一扫"]);
    assert_eq!(hand.screen().id, "wechat.scan");
    let mut hand = Hand { world: &world, state: chat("follows-bus", "bus") };
    hand.tap(&["坐车的事"]);
    assert_eq!(hand.screen().id, "wechat.article:bus-seats");
}
