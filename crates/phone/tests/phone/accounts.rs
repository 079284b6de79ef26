//! Official accounts step by step: found among their look-alikes, followed, greeted, shared, left
//! (wechat-reference C1–C12).

use expect_test::expect;
use phone::screen::{Look, Widget};

use crate::hand::Hand;

/// Where a control stands on the glass.
fn widget(hand: &Hand, id: &str) -> Widget {
    hand.screen().widgets.into_iter().find(|widget| widget.id == id).unwrap()
}

/// Shows C1: 搜索框、取消、下面的几样；结果分全部、账号、文章、视频、小程序，有广告，有长得像的；点两下关注，问要不要取消.
#[test]
fn an_account_is_found_among_its_look_alikes() {
    let mut hand = Hand::at("wechat.search");
    hand.shows(&["取消", "朋友圈　文章　公众号　小程序"]).write("浪花社区");
    assert!(hand.can("搜索"), "the key of the keyboard says so");
    hand.tap(&["搜一搜「浪花社区」"]).draws(&expect![[r#"
        ── 搜一搜 ── wechat.search-results
          ◆ 浪花社区
          [返回] #wechat.back
          [●全部] #wechat.results.tab.all
          [账号] #wechat.results.tab.accounts
          [文章] #wechat.results.tab.articles
          [视频] #wechat.results.tab.films
          [小程序] #wechat.results.tab.minis
          [这一页] {向上滑} #wechat.list
          [浪花优选 · 米面油，送到家。 · 广告] #wechat.results.account.langhua-shop
          [浪花社区 · 社区的事，慢慢说给您听。 · ✓] #wechat.results.account.langhua
          [浪花社区生活圈 · 浪花社区的人都在看，天天有好东西。] #wechat.results.account.langhua-life
          [浪花社区通 · 办事、交费、领钱，一个号全有。 · ✓] #wechat.results.account.langhua-net
          [流感疫苗下周二开打] #wechat.results.article.flu-shots
          [合唱队星期五开唱] #wechat.results.article.choir
    "#]]);
    hand.tap(&["小程序"]).shows(&["浪花步道"]).hides(&["浪花优选", "合唱队星期五开唱"]);
    let mut other = hand.clone();
    other.tap(&["浪花步道"]).stands_at("wechat.mini");
    hand.tap(&["视频"]).shows(&["广告：鸡蛋一元一斤，先付钱 · 浪花优选"]);
    let mut other = Hand::at("wechat.search");
    other.write("饺子").tap(&["搜一搜「饺子」", "视频", "饺子这样包，不破皮"]).stands_at("wechat.channels");
    other.shows(&["爱做饭的周姨"]).hides(&["没有找到"]);
    hand.tap(&["账号", "浪花社区生活圈"]).shows(&["账号主体：个人", "没有朋友关注"]).hides(&["✓ 已认证"]);
    hand.tap(&["返回", "wechat.results.account.langhua"]).draws(&expect![[r#"
        ── 浪花社区 ── wechat.account:langhua
          [返回] #wechat.back
          [三个点] #wechat.more
          [这一页] {向上滑} #wechat.list
          浪花社区
          ◆ 浪花社区
          ✓ 已认证
          社区的事，慢慢说给您听。
          账号主体：浪花街道浪花社区居民委员会
          132个朋友关注
          [关注] #wechat.account.follow
          [流感疫苗下周二开打] #wechat.account.article.flu-shots
          [合唱队星期五开唱] #wechat.account.article.choir
          [重阳节一起包饺子] #wechat.account.article.dumplings
    "#]]);
    hand.tap(&["关注"]).stands_at("wechat.account-chat:langhua");
    hand.tap(&["三个点"]).shows(&["已关注", "发消息"]);
    hand.tap(&["已关注"]).shows(&["不再关注"]).tap(&["取消", "发消息"]);
    hand.stands_at("wechat.account-chat:langhua");
}

/// Shows C5: 关注以后先来一句欢迎；菜单往上冒出几行，点空白处就收起来；左下角换成打字的框，再换回来.
#[test]
fn what_appears_after_following() {
    let mut hand = Hand::at("wechat.account:langhua");
    hand.tap(&["关注"]).draws(&expect![[r#"
        ── 浪花社区 ── wechat.account-chat:langhua
          ◆ 浪花社区
          [返回] #wechat.back
          [三个点] #wechat.more
          [您好，欢迎来到浪花社区！想知道社区的事，点下面“社区动态”；要办事、要报修，点“我要办事”；想参加活动，点“邻里互动”。看不清字？点这里听一遍。] #wechat.account-chat.welcome
          [社区动态] #wechat.account-chat.menu.0
          [我要办事] #wechat.account-chat.menu.1
          [邻里互动] #wechat.account-chat.menu.2
          [切换到键盘] #wechat.account-chat.keyboard
    "#]]);
    hand.tap(&["我要办事"]);
    let line = widget(&hand, "wechat.account-chat.line.0").area;
    let key = widget(&hand, "wechat.account-chat.menu.1").area;
    assert!(line.y + line.h <= key.y, "the lines stand above their key");
    hand.shows(&["办事流程查询", "一键拨号", "便民纸条", "我的记录"]);
    hand.tap(&["空白处"]).hides(&["办事流程查询"]);
    let menu = |hand: &Hand, id| matches!(widget(hand, id).look, Look::MenuKey { has_lines: true });
    assert!(menu(&hand, "wechat.account-chat.menu.0"), "its key says that it has lines");
    hand.tap(&["切换到键盘"]);
    assert!(hand.can("写字的白框") && !hand.can("我要办事"));
    hand.tap(&["切换到菜单"]);
    assert!(hand.can("我要办事"));
}

/// Shows C6: 从放大镜写名字也找得到；文章三个点里也能加星标.
#[test]
fn an_account_is_found_again_by_its_name() {
    let mut hand = Hand::in_scene("follows-langhua");
    hand.tap(&["放大镜"]).write("浪花社区").tap(&["wechat.search.account.langhua"]);
    hand.stands_at("wechat.account-chat:langhua");
    let mut hand = Hand::in_scene("reading-lost-keys");
    hand.tap(&["三个点", "星标"]).says("已设为星标").tap(&["三个点"]).shows(&["取消星标"]);
}

/// Shows C7: 调整字体，往右推，篇篇文章都大；赞了、推荐了，再点一下就取消.
#[test]
fn letters_grow_in_every_article() {
    let size = |hand: &Hand| match widget(hand, "wechat.article.paragraph.0").look {
        Look::Text { size, .. } => size,
        other => panic!("{other:?}"),
    };
    let mut hand = Hand::in_scene("reading-lost-keys");
    let before = size(&hand);
    hand.tap(&["三个点", "调整字体", "最大", "完成"]);
    let larger = size(&hand);
    assert!(larger > before * 1.2, "{larger} after {before}");
    while !hand.can("wechat.account-chat.menu.0") {
        hand.tap(&["返回"]);
    }
    hand.tap(&["社区动态", "惠民政策"]).stands_at("wechat.article:flu-shots");
    assert_eq!(size(&hand), larger, "another article has them as large");
    let mut hand = Hand::in_scene("reading-lost-keys");
    hand.tap(&["赞"]).shows(&["已赞"]).tap(&["已赞"]).hides(&["已赞"]);
    hand.tap(&["推荐"]).says("已推荐，朋友看得到").tap(&["已推荐"]).says("已取消推荐");
}

/// Shows C8: 转发给朋友，选一个聊天，给朋友留言，发送；还在文章里，聊天里多一张卡片；再转发，最近转发的头像在上面；多选能一次发给几个人.
#[test]
fn an_article_is_forwarded_and_stays_open() {
    let mut hand = Hand::in_scene("reading-lost-keys");
    hand.tap(&["三个点", "转发给朋友"]).draws(&expect![[r#"
        ── 选择一个聊天 ── wechat.choose-chat:lost-keys
          ◆ 选择一个聊天
          [返回] #wechat.back
          [多选] #wechat.choose-chat.several
          [这一页] {向上滑} #wechat.list
          [创建新的聊天] #wechat.choose-chat.new
          最近聊天
          [相亲相爱一家人(6)] #wechat.choose-chat.row.family
          [女儿 小林] #wechat.choose-chat.row.xiaolin
          [3号楼邻居(42)] #wechat.choose-chat.row.building
          [老伴] #wechat.choose-chat.row.laoban
          [浪花合唱队(18)] #wechat.choose-chat.row.choir
          [孙子 豆豆] #wechat.choose-chat.row.sunzi
          [李老师] #wechat.choose-chat.row.li-teacher
          二楼 老王
    "#]]);
    hand.tap(&["wechat.choose-chat.row.xiaolin"]).shows(&["发送给：", "给朋友留言", "取消", "发送"]);
    hand.tap(&["发送"]).says("已发送").stands_at("wechat.article:lost-keys");
    hand.tap(&["三个点", "转发给朋友"]).shows(&["最近转发"]);
    let head = widget(&hand, "wechat.choose-chat.head.xiaolin").area;
    assert!(head.y < widget(&hand, "wechat.choose-chat.row.family").area.y, "portraits stand above the list");
    let mut other = hand.clone();
    other.tap(&["wechat.choose-chat.head.xiaolin"]).shows(&["发送给：", "女儿 小林"]);
    hand.tap(&["多选"]).hides(&["最近转发"]);
    hand.tap(&["wechat.choose-chat.row.laoban", "wechat.choose-chat.row.family"]).shows(&["完成(2)"]);
    hand.tap(&["wechat.choose-chat.done", "发送"]).stands_at("wechat.article:lost-keys");
    for chat in ["xiaolin", "laoban", "family"] {
        let mut there = hand.clone();
        while there.screen().id != "wechat.chats" {
            there.tap(&["返回"]);
        }
        there.tap(&[&format!("wechat.chats.row.{chat}")]).shows(&["捡到钥匙的小朋友"]);
    }
}

/// Shows C9: 这一刻的想法，链接的卡片，取消时问保留不保留；发表以后还在文章里.
#[test]
fn sharing_an_article_asks_before_it_is_lost() {
    let mut hand = Hand::in_scene("reading-lost-keys");
    hand.tap(&["三个点", "分享到朋友圈"]).draws(&expect![[r#"
        ── 分享到朋友圈 ── wechat.share-moments:lost-keys
          [取消] #wechat.compose.cancel
          [发表] #wechat.compose.post
          [这一刻的想法：这一刻的想法...] #wechat.compose.text
          捡到钥匙的小朋友
          [所在位置] #wechat.compose.place
          [提醒谁看] #wechat.compose.remind
          [谁可以看 · 公开] #wechat.compose.audience
    "#]]);
    hand.tap(&["取消"]).shows(&["不保留", "保留"]).tap(&["不保留"]).stands_at("wechat.article:lost-keys");
    hand.tap(&["三个点", "分享到朋友圈", "发表"]).says("已发表").stands_at("wechat.article:lost-keys");
}

/// Shows C10: 收藏，到“我”里的收藏找得到；复制链接；按住一段字，复制.
#[test]
fn an_article_is_kept_and_its_address_copied() {
    let mut hand = Hand::in_scene("reading-lost-keys");
    hand.tap(&["三个点", "收藏"]).says("已收藏");
    hand.tap(&["三个点", "复制链接"]).says("已复制");
    hand.hold("wechat.article.paragraph.0").tap(&["复制"]).says("已复制");
    while hand.screen().id != "wechat.chats" {
        hand.tap(&["返回"]);
    }
    hand.tap(&["我", "收藏", "链接"]).shows(&["捡到钥匙的小朋友"]);
}

/// Shows C11: 从聊天的三个点进主页，再点三个点，不再关注，再点一次；再关注，欢迎的话又来一遍.
#[test]
fn an_account_is_left_and_followed_again() {
    let mut hand = Hand::in_scene("in-langhua");
    hand.tap(&["三个点", "三个点", "不再关注"]);
    hand.shows(&["不再关注后，就收不到它的消息了。", "取消"]).tap(&["不再关注"]);
    hand.says("已取消关注").tap(&["关注"]).stands_at("wechat.account-chat:langhua");
    hand.shows(&["您好，欢迎来到浪花社区！"]);
}
