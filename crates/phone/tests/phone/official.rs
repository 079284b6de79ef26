//! Official accounts: found again, read, praised, muted, left (wechat-reference C).

use expect_test::expect;
use phone::profile::{Label, Labels, Profile, System};
use phone::screen::{Look, Touch};
use phone::world::Scene;

use crate::hand::Hand;
use crate::shipped::scene;

fn saying(label: Label) -> Profile {
    Profile { labels: Labels::NEW.with(label), ..Profile::default() }
}

/// Shows C6: 常看的号、余下n篇、右上角进我关注的公众号.
#[test]
fn the_folder_shows_its_accounts() {
    let mut hand = Hand::in_scene("follows-langhua");
    hand.tap(&["公众号"]);
    hand.draws(&expect![[r#"
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
    "#]]);
    hand.tap(&["wechat.folder.rest.langhua"]);
    hand.shows(&["重阳节一起包饺子"]);
    hand.tap(&["我关注的公众号"]);
    hand.draws(&expect![[r#"
        ── 我关注的公众号 ── wechat.followed-accounts
          ◆ 我关注的公众号
          [返回] #wechat.back
          [浪花社区] #wechat.accounts.row.langhua
          [滨海天气] #wechat.accounts.row.weather
    "#]]);
}

/// Shows V1: 也叫订阅号消息.
#[test]
fn the_folder_may_have_its_older_name() {
    let hand = Hand::on(saying(Label::Folder), &scene("follows-langhua"));
    assert!(hand.can("订阅号消息") && !hand.can("公众号"));
}

/// Shows B27: 已设为星标；下一次点别处就没有了，不点就留着，可以慢慢看.
#[test]
fn a_short_message_stays_until_the_next_touch() {
    let mut hand = Hand::in_scene("follows-langhua");
    hand.tap(&["公众号", "wechat.folder.account.weather", "三个点", "三个点", "设为星标"]);
    hand.says("已设为星标").shows(&["已设为星标"]);
    hand.tap(&["三个点"]).says("").hides(&["已设为星标"]);
    hand.tap(&["取消星标"]).says("已取消星标");
}

/// Shows C6: 加了星标的排前面，第一篇是大图.
#[test]
fn a_star_brings_an_account_to_the_front() {
    let mut hand = Hand::in_scene("follows-langhua");
    hand.tap(&["公众号", "wechat.folder.account.weather", "三个点", "三个点", "设为星标", "返回", "返回"]);
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
/// Shows B27: 已取消关注.
#[test]
fn a_held_card_offers_to_leave_the_account() {
    let mut hand = Hand::in_scene("follows-langhua");
    hand.tap(&["公众号"]).hold("今天北风，多穿一件");
    hand.tap(&["不再关注"]);
    hand.draws(&expect![[r#"
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
    "#]]);
    hand.tap(&["不再关注"]);
    hand.says("已取消关注");
    assert!(!hand.can("wechat.folder.account.weather"));
}

/// Shows C0, V2: 服务号收成一行，里面是通知、关注、看一看.
#[test]
fn service_accounts_are_folded_into_one_row() {
    let mut hand = Hand::in_scene("follows-bus");
    hand.tap(&["服务号"]);
    hand.draws(&expect![[r#"
        ── 服务号 ── wechat.service-folder
          ◆ 服务号
          [返回] #wechat.back
          [●通知] #wechat.services.tab.notices
          [关注] #wechat.services.tab.followed
          [看一看] #wechat.services.tab.look
          [滨海公交 · 新公交车，座位低了] #wechat.services.row.bus
    "#]]);
    hand.tap(&["关注"]);
    assert!(hand.can("新公交车，座位低了") && hand.can("滨海公交　查看更多"));
    hand.tap(&["看一看"]);
    hand.shows(&["网格员 小刘 推荐"]);
}

/// Shows V2: 也可能每个服务号自己一行.
#[test]
fn service_accounts_may_have_rows_of_their_own() {
    let mut hand = Hand::on(saying(Label::ServicesUnfolded), &scene("follows-bus"));
    assert!(hand.can("滨海公交") && !hand.can("服务号"));
    hand.tap(&["滨海公交"]);
    hand.stands_at("wechat.account-chat:bus");
}

/// Shows C6: 消息免打扰的，那一行右边有个划了一道的小铃铛.
#[test]
fn a_muted_account_has_a_bell_with_a_stroke() {
    let bell = |hand: &Hand| {
        let widgets = hand.screen().widgets.into_iter();
        let row = widgets.filter(|widget| widget.label == "滨海公交").find_map(|widget| match widget.look {
            Look::Row { icon, .. } => Some(icon),
            _ => None,
        });
        row.unwrap()
    };
    let mut hand = Hand::on(saying(Label::ServicesUnfolded), &scene("follows-bus"));
    assert_eq!(bell(&hand), None);
    hand.tap(&["滨海公交", "三个点", "三个点", "设置", "消息免打扰"]).tap(&["返回"; 3]);
    hand.stands_at("wechat.chats");
    assert_eq!(bell(&hand).as_deref(), Some("bell-off"));
}

/// Shows C6: 服务号可以置顶，公众号不能；消息免打扰、接收推送.
#[test]
fn only_a_service_account_can_be_pinned() {
    let mut hand = Hand::in_scene("follows-bus");
    hand.tap(&["服务号", "滨海公交", "三个点", "三个点", "设置"]);
    hand.draws(&expect![[r#"
        ── 设置 ── wechat.account-settings:bus
          ◆ 设置
          [返回] #wechat.back
          [接收推送] #wechat.account-settings.push
          接收推送
          [消息免打扰] #wechat.account-settings.muted
          消息免打扰
          [置顶] #wechat.account-settings.pinned
          置顶
    "#]]);
    hand.tap(&["置顶", "返回", "返回", "返回", "返回"]);
    let screen = hand.screen();
    let first = screen.widgets.iter().find(|w| w.id.starts_with("wechat.chats.")).unwrap();
    assert_eq!(first.label, "滨海公交");
    assert!(!hand.can("服务号"), "nothing is left to fold");
    let mut hand = Hand::in_scene("in-langhua");
    hand.tap(&["三个点", "三个点", "设置"]);
    assert!(hand.can("消息免打扰") && hand.can("接收推送") && !hand.can("置顶"));
}

/// Shows C6: 主页三个点里的先后，安卓多一行添加到桌面.
#[test]
fn the_sheet_of_a_profile_has_its_order() {
    let mut hand = Hand::in_scene("in-langhua");
    hand.tap(&["三个点", "三个点"]);
    hand.draws(&expect![[r#"
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
    "#]]);
    let ios = Profile { system: System::Ios, tall: true, labels: Labels::NEW };
    let mut hand = Hand::on(ios, &scene("in-langhua"));
    hand.tap(&["三个点", "三个点"]);
    assert!(!hand.can("添加到桌面"));
}

/// Shows V10: 也可能写着关注公众号、已关注公众号.
#[test]
fn the_key_to_follow_may_be_longer() {
    let mut hand = Hand::on(saying(Label::FollowWords), &scene("in-langhua"));
    hand.tap(&["三个点", "已关注公众号", "不再关注"]);
    assert!(hand.can("关注公众号"));
}

/// Shows C3: 推荐给朋友发出一张名片，从名片能关注.
#[test]
fn a_card_in_a_chat_leads_to_the_profile() {
    let mut hand = Hand::in_scene("in-langhua");
    hand.tap(&["三个点", "三个点", "推荐给朋友", "女儿 小林"]);
    hand.draws(&expect![[r#"
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
          ◆ 发送给：
          女儿 小林
          女儿 小林
          [公众号名片] 浪花社区
          [取消] #wechat.recommend.cancel
          [发送] #wechat.recommend.send
    "#]]);
    hand.tap(&["发送"]);
    hand.says("已发送");
    hand.tap(&["返回", "返回", "返回", "女儿 小林", "[公众号名片] 浪花社区"]);
    hand.stands_at("wechat.account:langhua");
    let mut hand = Hand::in_scene("fresh");
    hand.scroll_to("李老师").tap(&["李老师", "[公众号名片] 浪花社区", "关注"]);
    hand.stands_at("wechat.account-chat:langhua");
}

/// Shows C4: 标题下的蓝字，三个点里的查看公众号，往上滑以后上面的关注.
/// Shows B27: 已关注.
#[test]
fn an_article_leads_to_its_account() {
    let mut hand = Hand::in_scene("reading-flu-shots");
    hand.tap(&["浪花社区"]);
    hand.stands_at("wechat.account:langhua");
    hand.tap(&["返回", "三个点"]).touch("wechat.article.share.row", Touch::SwipeLeft);
    hand.tap(&["查看公众号", "三个点", "不再关注", "不再关注", "返回"]);
    hand.touch("wechat.article.swipe", Touch::SwipeUp).tap(&["关注"]);
    hand.says("已关注");
}

/// Shows C12: 点左下角换成打字的框，写的话有自动回答；加号发照片.
#[test]
fn writing_to_an_account_brings_its_answer() {
    let mut hand = Hand::in_scene("in-langhua");
    hand.tap(&["切换到键盘", "写字的白框", "电话", "发送"]);
    hand.shows(&["社区服务大厅 0532-0000 0011"]);
    hand.tap(&["写字的白框"]).write("今天开门吗").tap(&["发送"]);
    hand.shows(&["工作人员上班时会看"]);
    hand.tap(&["下面的加号", "从手机相册选择", "豆豆画的大猫", "切换到菜单"]);
    assert!(hand.can("我要办事"));
}

/// Shows C5: 一行菜单能扫一扫、发照片、说在哪儿；没有下一层的格子，一点就打开.
#[test]
fn lines_of_a_menu_do_different_things() {
    let mut hand = Hand::in_scene("follows-bus");
    hand.tap(&["公众号", "wechat.folder.account.weather", "查一查", "查我这里", "允许"]);
    hand.shows(&["[位置] 浪花社区"]);
    hand.tap(&["查一查", "拍天空", "拍照", "查一查", "扫一扫"]);
    hand.stands_at("wechat.scan");
    let mut hand = Hand::in_scene("follows-bus");
    hand.tap(&["服务号", "wechat.services.row.bus", "坐车的事"]);
    hand.stands_at("wechat.article:bus-seats");
}

/// Shows C2, B13: 聊天里收到的海报，按住图片，识别图中的二维码；点开大图再按住，也能识别.
#[test]
fn a_code_in_a_received_picture_is_read() {
    let mut hand = Hand::at("wechat.chat:wang");
    hand.hold("wechat.chat.message.0")
        .draws(&expect![[r#"
            ── 二楼 老王 ── wechat.chat:wang
              ◆ 二楼 老王
              返回
              三个点
              [图片] 浪花社区
              老邻居，明天早上还去海边走走？
              去，七点楼下见。
              切换到按住说话
              写字的白框：
              表情
              下面的加号
              ┄┄ 弹出来的
              [空白处] #wechat.mask
              [转发] #wechat.chat.menu.forward
              [收藏] #wechat.chat.menu.keep
              [删除] #wechat.chat.menu.delete
              [多选] #wechat.chat.menu.several
              [引用] #wechat.chat.menu.quote
              [提醒] #wechat.chat.menu.remind
              [识别图中的二维码] #wechat.chat.menu.read-code
        "#]])
        .tap(&["识别图中的二维码"])
        .stands_at("wechat.account:langhua")
        .tap(&["关注"])
        .stands_at("wechat.account-chat:langhua");
    let mut hand = Hand::at("wechat.chat:wang");
    hand.tap(&["wechat.chat.message.0"])
        .draws(&expect![[r#"
            ── 大图 ── wechat.large:wang
              [大照片] {按住} #wechat.large.close
              浪花社区
              点一下回去，按住识别二维码
        "#]])
        .hold("wechat.large.close")
        .shows(&["识别图中的二维码", "取消"])
        .tap(&["wechat.large.no"])
        .stands_at("wechat.large:wang")
        .hold("wechat.large.close")
        .tap(&["wechat.large.read-code"])
        .stands_at("wechat.account:langhua")
        .tap(&["wechat.back"])
        .stands_at("wechat.chat:wang");
}

/// Shows C2: 已经关注了的，扫墙上的码、认图里的码，都直接进聊天.
#[test]
fn a_code_of_an_account_that_is_followed_opens_its_chat() {
    let scene_at = |at: &str| Scene { at: at.into(), ..scene("follows-langhua") };
    let mut hand = Hand::on(Profile::default(), &scene_at("wechat.scan"));
    hand.touch("wechat.scan.camera", Touch::SwipeLeft).stands_at("wechat.account-chat:langhua");
    let mut hand = Hand::on(Profile::default(), &scene_at("wechat.chat:wang"));
    hand.hold("wechat.chat.message.0").tap(&["识别图中的二维码"]).stands_at("wechat.account-chat:langhua");
}
