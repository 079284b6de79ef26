//! Are pictures found, enlarged, deleted, brought back and sent?

use expect_test::expect;
use phone::screen::Touch;

use crate::hand::{Hand, IPHONE};
use crate::shipped::page;

/// Shows A11: 图库，最新的在前头.
#[test]
fn own_pictures_come_first() {
    let mut hand = Hand::at("camera.photo");
    hand.tap(&["camera.shutter", "camera.mode.video", "camera.shutter", "camera.shutter"]);
    hand.touch("system.home", Touch::SwipeUp).tap(&["phone.home.app.gallery"]);
    hand.draws(&expect![[r#"
        ── 图库 ── gallery.grid
          ◆ 图库
          [最近删除] #gallery.deleted
          [这一页] {向上滑} #wechat.list
          [录像：花] #gallery.own.1
          [花] #gallery.own.0
          [豆豆画的大猫] #gallery.photo.cat
          [早上的海边] #gallery.photo.sea
          [楼下的长椅] #gallery.photo.bench
          [去年包的饺子] #gallery.photo.dumplings
          院子里的灯笼
          二哥种的白菜
    "#]]);
}

/// Shows A11: 放大、分享、删除.
#[test]
fn a_photo_is_looked_at_and_sent() {
    let mut hand = Hand::on(IPHONE, &page("gallery.grid"));
    hand.tap(&["gallery.photo.cat", "gallery.larger", "gallery.larger"]);
    hand.draws(&expect![[r#"
        ── 豆豆画的大猫 ── gallery.photo:cat
          ◆ 豆豆画的大猫
          [返回] #wechat.back
          豆豆画的大猫
          (放大)
          [缩小] #gallery.smaller
          [分享] #gallery.share
          [删除] #gallery.delete
    "#]]);
    hand.tap(&["gallery.smaller", "gallery.share", "gallery.share.chat.xiaolin"]);
    hand.draws(&expect![[r#"
        ── 分享到微信 ── gallery.share
          ◆ 分享到微信
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
          [图片] 豆豆画的大猫
          [取消] #gallery.share.cancel
          [发送] #gallery.share.send
    "#]]);
    hand.tap(&["gallery.share.send"]);
    hand.stands_at("gallery.photo:cat").says("已发送");
}

/// Shows A11: 最近删除还留着.
#[test]
fn what_was_deleted_comes_back() {
    let mut hand = Hand::at("camera.photo");
    hand.tap(&["camera.shutter", "camera.last"]);
    hand.tap(&["gallery.delete", "gallery.delete.no", "gallery.delete", "gallery.delete.yes"]);
    assert_eq!((hand.page().as_str(), hand.can("gallery.own.0")), ("gallery.grid", false));
    hand.tap(&["gallery.photo.cat", "gallery.delete", "gallery.delete.yes", "gallery.deleted"]);
    hand.draws(&expect![[r#"
        ── 最近删除 ── gallery.deleted
          ◆ 最近删除
          [返回] #wechat.back
          花
          [恢复] #gallery.restore.0
          豆豆画的大猫
          [恢复] #gallery.restore.cat
    "#]]);
    hand.tap(&["gallery.restore.0", "gallery.restore.cat", "wechat.back"]);
    assert!(hand.can("gallery.own.0") && hand.can("gallery.photo.cat"));
}
