//! Is what the camera takes in the album?

use expect_test::expect;
use phone::screen::Touch;

use crate::hand::Hand;

/// Shows A11: 圆快门、换镜头、照片和录像、左下角的小图.
#[test]
fn a_photo_is_taken_and_found_again() {
    let mut hand = Hand::at("camera.photo");
    hand.draws(&expect![[r#"
        ── 相机 ── camera.photo
          [镜头里：花] {向左滑} #camera.lens
          [●照片] #camera.mode.photo
          [录像] #camera.mode.video
          [大圆圈] #camera.shutter
          [左下角的小图] #camera.last
          [转圈的箭头] #camera.flip
    "#]]);
    hand.touch("camera.lens", Touch::SwipeLeft).tap(&["camera.shutter"]);
    assert_eq!((hand.words("album.newest").as_str(), hand.mark("album.taken:0")), ("桌子", 1));
    hand.tap(&["camera.last"]);
    hand.stands_at("gallery.photo");
    hand.shows(&["桌子"]);
}

/// Shows A11: 屏幕里是自己的脸，点转圈的箭头.
#[test]
fn ones_own_face_goes_with_the_arrow() {
    let mut hand = Hand::at("camera.selfie");
    hand.tap(&["camera.flip"]);
    hand.stands_at("camera.photo");
}

/// Shows A11: 手指挡住了镜头.
#[test]
fn a_finger_over_the_lens_is_taken_away() {
    let mut hand = Hand::at("camera.covered");
    hand.draws(&expect![[r#"
        ── 相机 ── camera.covered
          [挡住镜头的手指] #camera.finger
          手指挡住镜头了，点一下，把手指挪开
          [●照片] #camera.mode.photo
          [录像] #camera.mode.video
          [大圆圈] #camera.shutter
          [左下角的小图] #camera.last
          [转圈的箭头] #camera.flip
    "#]]);
    hand.tap(&["camera.shutter"]);
    assert_eq!(hand.words("album.newest"), "手指");
    hand.tap(&["camera.finger", "camera.shutter"]);
    assert_eq!(hand.words("album.newest"), "花");
}

/// Shows A11: 拍成了录像.
#[test]
fn a_film_runs_until_it_is_stopped() {
    let mut hand = Hand::at("camera.video");
    hand.tap(&["camera.shutter"]);
    hand.draws(&expect![[r#"
        ── 相机 ── camera.video
          [镜头里：花] {向左滑} #camera.lens
          正在录像
          [停下] #camera.shutter
    "#]]);
    hand.tap(&["camera.shutter"]);
    assert_eq!((hand.mark("album.taken:2"), hand.mark("album.taken:0")), (1, 0));
}
