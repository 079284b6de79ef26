//! Articles: from the title to the foot, read aloud, reported, underlined, kept in a window.

use expect_test::expect;
use phone::profile::{Label, Labels, Profile};
use phone::screen::Touch;
use phone::ui::Spot;

use crate::hand::Hand;
use crate::shipped::scene;

fn saying(label: Label) -> Profile {
    Profile { labels: Labels::NEW.with(label), ..Profile::default() }
}

/// Shows C7: 标题、蓝字、日期、听全文、图，下面一排赞、分享、推荐、写留言.
#[test]
fn an_article_from_its_title_to_its_foot() {
    let mut hand = Hand::in_scene("reading-lost-keys");
    hand.draws(&expect![[r#"
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
    "#]]);
    for _ in 0..6 {
        if hand.can("wechat.article.advert") {
            break;
        }
        hand.touch("wechat.article.swipe", Touch::SwipeUp);
    }
    hand.draws(&expect![[r#"
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
    "#]]);
}

/// Shows V4: 也可能是赞、在看、分享、留言.
#[test]
fn the_foot_may_have_its_older_words() {
    let mut hand = Hand::on(saying(Label::ArticleFoot), &scene("reading-lost-keys"));
    let screen = hand.screen();
    let foot: Vec<&str> = screen
        .widgets
        .iter()
        .filter(|w| w.area.y > 580.0 && !w.touches.is_empty() && w.id.starts_with("wechat.article."))
        .map(|w| w.label.as_str())
        .collect();
    assert_eq!(foot, ["赞", "在看", "分享", "留言"]);
    hand.tap(&["在看"]);
    hand.says("已推荐，朋友看得到");
    hand.tap(&["已在看"]);
    hand.says("已取消推荐");
}

/// Shows V3: 也可能写着发送给朋友.
#[test]
fn the_first_tile_may_say_send() {
    let mut hand = Hand::on(saying(Label::SendToFriend), &scene("reading-lost-keys"));
    hand.tap(&["三个点"]);
    assert!(hand.can("发送给朋友") && !hand.can("转发给朋友"));
}

/// Shows C7: 点图放大，再点一下回来.
#[test]
fn a_picture_grows_and_shrinks() {
    let mut hand = Hand::in_scene("reading-lost-keys");
    hand.tap(&["文章里的图"]);
    assert_eq!(hand.state.page().title(hand.world), "捡到钥匙的小朋友");
    hand.tap(&["大照片"]);
    assert!(hand.can("写留言"));
}

/// Shows C7: 写留言，作者挑选后大家才看得到.
#[test]
fn a_comment_is_seen_by_others_once_it_is_picked() {
    let mut hand = Hand::in_scene("reading-lost-keys");
    hand.tap(&["写留言", "谢谢好心人", "提交"]);
    hand.says("已提交，作者挑选后显示");
    let foot = |hand: &mut Hand| {
        let more =
            |(spot, touch): &(Spot, Touch)| spot.name == "wechat.article.swipe" && *touch == Touch::SwipeUp;
        while hand.state.touches(hand.world).iter().any(more) {
            hand.touch("wechat.article.swipe", Touch::SwipeUp);
        }
    };
    foot(&mut hand);
    hand.shows(&["现在只有您看得到"]).wait(60);
    foot(&mut hand);
    hand.shows(&["留言 2"]).hides(&["只有您看得到"]);
}

/// Shows C7: 听全文，能停能接着听.
#[test]
fn an_article_is_read_aloud() {
    let mut hand = Hand::in_scene("reading-lost-keys");
    hand.tap(&["▶ 听全文", "暂停", "继续"]);
    hand.shows(&["正在听全文"]);
    hand.tap(&["不听了"]);
    hand.hides(&["正在听全文"]);
}

/// Shows C8: 三个点里的两排小图；浮窗留在聊天那一页的边上.
#[test]
fn the_panel_of_an_article_and_the_floating_window() {
    let mut hand = Hand::in_scene("reading-lost-keys");
    hand.tap(&["三个点"]);
    hand.draws(&expect![[r#"
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
    "#]]);
    hand.touch("wechat.article.share.row", Touch::SwipeLeft).tap(&["浮窗"]);
    hand.says("已放进浮窗");
    hand.tap(&["返回", "返回", "返回", "浮窗"]);
    hand.stands_at("wechat.article:lost-keys");
}

/// Shows C10: 投诉：原因、下一步、写几句、提交、谢谢.
#[test]
fn reporting_an_article() {
    let mut hand = Hand::in_scene("reading-lost-keys");
    hand.tap(&["三个点", "投诉"]);
    hand.draws(&expect![[r#"
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
    "#]]);
    hand.tap(&["欺诈", "下一步", "投诉描述", "天天说最后一天", "收起键盘", "提交"]);
    hand.draws(&expect![[r#"
        ── 投诉 ── wechat.report:lost-keys
          ◆ 投诉
          绿色的对勾
          已提交
          感谢您的反馈，微信会认真看。
          [完成] #wechat.report.done
    "#]]);
    hand.tap(&["完成"]);
    hand.stands_at("wechat.article:lost-keys");
}

/// Shows C10: 按住一段字能复制、划线；复制链接.
#[test]
fn a_paragraph_is_underlined() {
    let mut hand = Hand::in_scene("reading-lost-keys");
    hand.hold("wechat.article.paragraph.0").tap(&["划线"]);
    let screen = hand.screen();
    let line = screen.widgets.iter().find(|w| w.id == "wechat.article.paragraph.0").unwrap();
    assert!(format!("{:?}", line.look).contains("Marked"));
}
