//! 朋友圈, 收藏, 视频号, 小程序 (wechat-reference B23–B25).

use expect_test::expect;
use phone::screen::Touch;

use crate::hand::Hand;

/// Shows B23: ··, 赞, 评论 with words; a blue name opens that person.
#[test]
fn a_post_gets_a_heart_and_a_comment() {
    Hand::in_scene("moments")
        .tap(&["wechat.moments.dots.p-cat"])
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
              [评论] #wechat.moments.comment
        "#]])
        .tap(&["wechat.moments.comment", "keyboard.phrase.0", "wechat.moments.comment.send"])
        .shows(&["我：真好看"])
        .tap(&["wechat.moments.dots.p-cat", "wechat.moments.like"])
        .tap(&["wechat.moments.name.p-cat"])
        .stands_at("wechat.person:xiaolin");
}

/// Shows B24: 从手机相册选择, ticks, 完成(1/9), 谁可以看, 发表; then n条新消息 (B23), 删除.
#[test]
fn a_post_with_a_photo_is_made() {
    Hand::in_scene("moments")
        .tap(&["wechat.moments.camera", "wechat.moments.camera.album", "wechat.pick-photos.tick.cat"])
        .draws(&expect![[r#"
            ── 图片和视频 ── wechat.pick-photos
              [叉] #wechat.back
              图片和视频
              [豆豆画的大猫] #wechat.pick-photos.photo.cat
              [豆豆画的大猫，第1张 ✓1] #wechat.pick-photos.tick.cat
              [早上的海边] #wechat.pick-photos.photo.sea
              [早上的海边，打勾 ○] #wechat.pick-photos.tick.sea
              [楼下的长椅] #wechat.pick-photos.photo.bench
              [楼下的长椅，打勾 ○] #wechat.pick-photos.tick.bench
              [去年包的饺子] #wechat.pick-photos.photo.dumplings
              [去年包的饺子，打勾 ○] #wechat.pick-photos.tick.dumplings
              [院子里的灯笼] #wechat.pick-photos.photo.lantern
              [院子里的灯笼，打勾 ○] #wechat.pick-photos.tick.lantern
              [二哥种的白菜] #wechat.pick-photos.photo.cabbage
              [二哥种的白菜，打勾 ○] #wechat.pick-photos.tick.cabbage
              [预览] #wechat.pick-photos.preview
              [完成(1/9)] #wechat.pick-photos.done
        "#]])
        .tap(&["wechat.pick-photos.done", "wechat.compose.audience", "wechat.audience.some"])
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
              [不给谁看 · 选中的朋友不可见 ○] #wechat.audience.except
        "#]])
        .tap(&["wechat.audience.family", "wechat.audience.done", "wechat.compose.text", "keyboard.phrase.0"])
        .tap(&["keyboard.done"])
        .draws(&expect![[r#"
            ── 发表 ── wechat.compose
              [取消] #wechat.compose.cancel
              [发表] #wechat.compose.post
              [这一刻的想法：晴天] #wechat.compose.text
              豆豆画的大猫
              [所在位置] #wechat.compose.place
              [提醒谁看] #wechat.compose.remind
              [谁可以看 · 家人] #wechat.compose.audience
        "#]])
        .tap(&["wechat.compose.post"])
        .says("已发表")
        .wait(60)
        .shows(&["1条新消息"])
        .tap(&["wechat.moments.news"])
        .shows(&["女儿 小林"])
        .tap(&["wechat.back", "wechat.moments.delete.0", "wechat.moments.delete.confirm"])
        .says("已删除");
}

/// Shows B24: the camera held down posts words only; 取消 asks 保留 or 不保留, and 保留 keeps them.
#[test]
fn words_only_and_a_draft() {
    Hand::in_scene("moments")
        .hold("wechat.moments.camera")
        .shows(&["我知道了"])
        .tap(&["wechat.moments.words-known", "wechat.compose.text", "keyboard.phrase.0", "keyboard.done"])
        .tap(&["wechat.compose.cancel", "wechat.compose.keep"])
        .tap(&["wechat.moments.camera"])
        .stands_at("wechat.compose")
        .tap(&["wechat.compose.post"])
        .shows(&["晴天"]);
}

/// Shows B25: a held picture is kept and found again in 收藏; it can be deleted.
#[test]
fn a_picture_is_kept() {
    Hand::in_scene("moments")
        .hold("wechat.moments.picture.p-cat")
        .tap(&["wechat.moments.favourite"])
        .says("已收藏")
        .tap(&["wechat.back", "wechat.tab.me", "wechat.me.favourites", "wechat.favourites.pictures"])
        .draws(&expect![[r#"
            ── 收藏 ── wechat.favourites
              ◆ 收藏
              [返回] #wechat.back
              [全部] #wechat.favourites.all
              [链接] #wechat.favourites.links
              [图片与视频] #wechat.favourites.pictures
              [聊天记录] #wechat.favourites.messages
              [豆豆画的大猫，胡子比尾巴还长。] {按住} #wechat.favourites.kept.0
        "#]])
        .hold("wechat.favourites.kept.0")
        .tap(&["wechat.favourites.delete"])
        .shows(&["还没有收藏"]);
}

/// Shows B25: 视频号 fills the glass, the next film comes from below; the capsule of a mini program.
#[test]
fn films_and_mini_programs_have_a_way_out() {
    Hand::in_scene("discover")
        .tap(&["wechat.discover.channels"])
        .touch("wechat.channels.film", Touch::SwipeUp)
        .draws(&expect![[r#"
            ── 视频号 ── wechat.channels
              [正在放的片子] {向上滑、向下滑} #wechat.channels.film
              [返回] #wechat.back
              浪花优选 · 广告
              广告：鸡蛋一元一斤，先付钱
        "#]])
        .tap(&["wechat.back"])
        .stands_at("wechat.discover");
    let mut hand = Hand::in_scene("discover");
    hand.touch("wechat.list", Touch::SwipeUp);
    hand.tap(&["wechat.discover.mini-programs", "wechat.minis.row.0", "wechat.mini.line.0"])
        .draws(&expect![[r#"
            ── 浪花步道 ── wechat.mini-page
              ◆ 浪花步道
              [返回] #wechat.mini.back
              [三个点] #wechat.mini.more
              [圆圈] #wechat.mini.leave
              海边一圈
              平路，有长椅，走完二十分钟。
        "#]])
        .tap(&["wechat.mini.leave"])
        .stands_at("wechat.mini-programs");
}

/// Shows B23: own posts carry their day; before the first one the page says that there is none.
#[test]
fn an_own_page_without_posts_says_so() {
    let mut hand = Hand::at("wechat.me");
    hand.scroll_to("wechat.me.moments")
        .tap(&["wechat.me.moments"])
        .stands_at("wechat.own-moments")
        .shows(&["还没有发过朋友圈"])
        .hold("wechat.moments.camera")
        .tap(&["wechat.moments.words-known"]);
    hand.tap(&["wechat.compose.text", "keyboard.phrase.0", "keyboard.done", "wechat.compose.post"]);
    hand.hides(&["还没有发过朋友圈"]).shows(&["今天　公开"]);
}
