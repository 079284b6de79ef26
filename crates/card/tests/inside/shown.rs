//! Is what is meant wholly in its picture? Every step of every lesson, on every kind of phone and both papers.

use std::path::Path;

use lesson::engine::Engine;
use lesson::load::{Files, load};
use lesson::own_phone::OwnPhone;
use lesson::words::pieces;
use phone::profile::System;
use phone::screen::{Area, Look, Touch, Widget};

use crate::boxes::{drawn, is_loose, of};
use crate::brief::{brief, whole};
use crate::crop::{Crop, crop};
use crate::moments::{Moment, On, Saying, moments};
use crate::paper::Paper;
use crate::sign::{FINGER, RING_EDGE};

const PAPERS: [Paper; 2] = [Paper::A4, Paper::A5];
/// What a length may be off by.
const OFF: f32 = 0.01;

fn collect(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files);
        } else if name.ends_with(".toml") {
            files.insert(format!("{prefix}{name}"), std::fs::read_to_string(&path).unwrap());
        }
    }
}

fn engine() -> Engine {
    let mut files = Files::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons"), "", &mut files);
    Engine::new(load(&files).0.unwrap())
}

/// Each step's picture as it is tried first, and as small as it may become.
fn all(mut look: impl FnMut(&str, &Moment, &Crop)) {
    let engine = engine();
    let phones = [
        None,
        Some(OwnPhone { system: System::Keys, care: false, older: true }),
        Some(OwnPhone { system: System::Ios, care: true, older: false }),
    ];
    for lesson in &engine.course().lessons {
        for phone in phones {
            for moment in moments(&engine, lesson, phone).unwrap() {
                for paper in PAPERS {
                    let mut fits = paper.fits(lesson.steps.len());
                    let first = fits.next().unwrap();
                    for fit in [first, fits.last().unwrap_or(first)] {
                        let of =
                            crop(&moment.screen, &moment.target, moment.touch, fit.picture, Paper::widest());
                        let name = format!("{} step {} on {phone:?}, {paper:?}", lesson.id, moment.number);
                        look(&name, &moment, &of);
                    }
                }
            }
        }
    }
}

fn holds(part: (f32, f32), it: Area, room: f32) -> bool {
    it.x >= room - OFF
        && it.y >= room - OFF
        && it.x + it.w <= part.0 - room + OFF
        && it.y + it.h <= part.1 - room + OFF
}

/// Something that is recognised by its whole shape, and not by its first words.
fn is_sign(target: &Widget) -> bool {
    is_loose(target) || matches!(target.look, Look::Switch { .. } | Look::MenuKey { .. } | Look::SideKey)
}

#[test]
fn every_ring_and_every_arrow_is_wholly_in_its_picture() {
    let mut seen = 0;
    all(|name, moment, Crop { area, scale, mark }| {
        let part = (area.w, area.h);
        for ring in mark.ring.then_some(mark.area).into_iter().chain(mark.also) {
            assert!(ring.w > 0.0 && ring.h > 0.0, "{name}: no ring");
            assert!(holds(part, ring, RING_EDGE / 2.0 / scale), "{name}: {ring:?} in {area:?}");
        }
        if let Some((from, to)) = mark.way {
            let finger = Area { x: from.0, y: from.1, w: 0.0, h: 0.0 };
            assert!(holds(part, finger, FINGER / scale), "{name}: the finger at {from:?} in {area:?}");
            let tip = Area { x: to.0, y: to.1, w: 0.0, h: 0.0 };
            assert!(holds(part, tip, 0.0), "{name}: the arrow ends at {to:?} in {area:?}");
            let long = (to.0 - from.0).hypot(to.1 - from.1) * scale;
            assert!(long >= 30.0, "{name}: an arrow of {long} pt");
        }
        assert!(mark.ring || mark.way.is_some(), "{name}: nothing is marked");
        let is_swipe = !matches!(moment.touch, Touch::Tap | Touch::Hold);
        assert!(!is_swipe || mark.way.is_some(), "{name}: a swipe without its way");
        assert!(moment.touch != Touch::Hold || mark.word.is_some(), "{name}: a hold that looks like a tap");
        let slides = moment.target.look == (Look::HoldZone { main: false });
        assert!(!slides || mark.way.is_some(), "{name}: a slide without its way");
        seen += 1;
    });
    assert!(seen > 2000, "{seen} pictures");
}

#[test]
fn a_sign_is_shown_whole_with_its_word() {
    let mut seen = 0;
    all(|name, Moment { screen, target, .. }, Crop { area, .. }| {
        if !is_sign(target) {
            return;
        }
        let Area { x, y, w, h } = drawn(target, screen.text_size, target.area);
        let place = Area { x: x - area.x, y: y - area.y, w, h };
        assert!(holds((area.w, area.h), place, 0.0), "{name}: {} {place:?} in {area:?}", target.label);
        seen += 1;
    });
    assert!(seen > 800, "{seen} signs");
}

#[test]
fn rows_beside_what_is_meant_are_not_cut_in_the_middle() {
    let (mut cut, mut seen) = (Vec::new(), 0);
    all(|name, Moment { screen, target, .. }, Crop { area, .. }| {
        // A row that the bar at the bottom covers is cut by the phone itself.
        let tabs = screen.widgets.iter().filter(|widget| matches!(widget.look, Look::Tab { .. }));
        let bar = tabs.map(|tab| tab.area.y).fold(screen.height, f32::min);
        let rows = screen.widgets.iter().filter(|it| it.area.y + it.area.h <= bar).filter(|widget| {
            widget.layer == target.layer && widget.id != target.id && matches!(widget.look, Look::Row { .. })
        });
        for row in rows {
            for piece in of(row, screen.text_size).into_iter().take(1) {
                let (top, bottom) = (piece.area.y, piece.area.y + piece.area.h);
                let share = (bottom.min(area.y + area.h) - top.max(area.y)) / piece.area.h;
                let from = piece.area.x.max(area.x);
                let across = ((piece.area.x + piece.area.w).min(area.x + area.w) - from) / piece.area.w;
                if across < 0.4 {
                    continue;
                }
                seen += usize::from(share > 0.0);
                if (0.2..0.8).contains(&share) {
                    cut.push(format!("{name}: {}", row.label));
                }
            }
        }
    });
    assert!(seen > 400, "{seen} rows");
    assert!(cut.is_empty(), "{} of {seen}: {cut:#?}", cut.len());
}

/// A form, as a step of many touches.
#[test]
fn in_fewer_words_the_way_is_named_and_boxes_are_filled() {
    let engine = engine();
    let lesson = engine.course().lesson("L01").unwrap();
    let saying = |(words, on): (&str, On)| Saying { sentence: pieces(words), times: 1, on };
    let said = [
        ("点左上角的「叉」。", On::Tapped),
        ("点左上角的「返回」。", On::Tapped),
        ("手指放在中间，向上滑。", On::Other),
        ("点中间的「姓名」。", On::Box),
        ("点左边的「王秀梅」。", On::Words),
        ("点右边的「收起键盘」。", On::Done),
        ("点中间的「电话」。", On::Box),
        ("点左边的「138」。", On::Words),
        ("点右边的「收起键盘」。", On::Done),
        ("点最下面的「提交」。", On::Tapped),
    ];
    let mut moment = moments(&engine, lesson, None).unwrap().swap_remove(0);
    moment.sayings = said.into_iter().map(saying).collect();
    moment.pictured = moment.sayings.len() - 1;
    let text = |spans: Vec<crate::lines::Span>| spans.into_iter().map(|span| span.text).collect::<String>();
    let lines: Vec<_> = brief(&moment).into_iter().map(|line| (text(line.spans), line.until)).collect();
    let wanted = [
        ("先点叉、返回。", 1),
        ("手指放在中间，向上滑。", 2),
        ("在姓名里填王秀梅。", 5),
        ("在电话里填138，再点收起键盘。", 8),
        ("点最下面的提交。", 9),
    ];
    assert_eq!(lines, wanted.map(|(words, until)| (words.to_owned(), until)));
    assert_eq!(whole(&moment).len(), moment.sayings.len());
}
