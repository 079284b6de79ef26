//! Are pictures found, enlarged, deleted, brought back and sent?

use expect_test::expect;

use crate::profile::System;
use crate::screen::Touch;
use crate::trying::Trying;

/// Shows A11: 图库，最新的在前头.
#[test]
fn own_pictures_come_first() {
    let mut phone = Trying::at("camera.photo");
    phone.tap("camera.shutter").tap("camera.mode.video").tap("camera.shutter").tap("camera.shutter");
    phone.swipe("system.home", Touch::SwipeUp).tap("phone.home.app.gallery");
    expect![[r#"
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
    "#]]
    .assert_eq(&phone.drawing());
}

/// Shows A11: 放大、分享、删除.
#[test]
fn a_photo_is_looked_at_and_sent() {
    let mut phone = Trying::on(System::Ios, "gallery.grid", &[]);
    phone.tap("gallery.photo.cat").tap("gallery.larger").tap("gallery.larger");
    expect![[r#"
        ── 豆豆画的大猫 ── gallery.photo:cat
          ◆ 豆豆画的大猫
          [返回] #wechat.back
          豆豆画的大猫
          (放大)
          [缩小] #gallery.smaller
          [分享] #gallery.share
          [删除] #gallery.delete
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("gallery.smaller").tap("gallery.share").tap("gallery.share.chat.xiaolin");
    expect![[r#"
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
          ┄┄ 小窗口
          发送给：女儿 小林
        [图片] 豆豆画的大猫
          [取消] #gallery.share.cancel
          [发送] #gallery.share.send
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("gallery.share.send");
    assert_eq!((phone.page().as_str(), phone.toast()), ("gallery.photo:cat", Some("已发送")));
}

/// Shows A11: 最近删除还留着.
#[test]
fn what_was_deleted_comes_back() {
    let mut phone = Trying::at("camera.photo");
    phone.tap("camera.shutter").tap("camera.last");
    phone.tap("gallery.delete").tap("gallery.delete.no").tap("gallery.delete").tap("gallery.delete.yes");
    assert_eq!((phone.page().as_str(), phone.has("gallery.own.0")), ("gallery.grid", false));
    phone.tap("gallery.photo.cat").tap("gallery.delete").tap("gallery.delete.yes").tap("gallery.deleted");
    expect![[r#"
        ── 最近删除 ── gallery.deleted
          ◆ 最近删除
          [返回] #wechat.back
          花
          [恢复] #gallery.restore.0
          豆豆画的大猫
          [恢复] #gallery.restore.cat
    "#]]
    .assert_eq(&phone.drawing());
    phone.tap("gallery.restore.0").tap("gallery.restore.cat").tap("wechat.back");
    assert!(phone.has("gallery.own.0") && phone.has("gallery.photo.cat"));
}
