//! 便民纸条: what is broken, where, with photos; then its number (wechat-reference D5).

use crate::content::{Answer, Happens, Mark, Reads, Record};
use crate::metrics::{TOP, WIDTH};
use crate::parts::{self, Scroll, icon};
use crate::screen::{Area, Dress, Layer, Look, PanelGround, Role, TextStyle};
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, area, spot, spot_of};
use crate::wechat::h5::form::{self, Field, Form, Kind};
use crate::wechat::h5::frame::{Block, MASK, Sheet, choices, nth};
use crate::wechat::h5::{At, H5, Over};
use crate::world::{PhotoId, World, all};

/// Notes handed in, newest first; the text begins with its number, for example BM0001. Their number is
/// the step: 0 已提交, 1 已受理, 2 处理中, 3 已办好, 4 满意, 5 一般, 6 不满意.
pub const NOTES: Mark = Mark::new("community.notes");
/// How many notes were handed in; goals read this and not the list.
pub const SENT: Mark = Mark::new("community.notes-sent");
/// What the note handed in last said, as words. For goals.
pub const SENT_WORDS: Mark = Mark::new("community.note-sent.words");
/// The steps as the record shows them.
pub const STEPS: [&str; 4] = ["已提交", "已受理", "处理中", "已办好"];
/// Seconds after which each step after the first comes.
const AFTER: [u32; 3] = [30, 60, 120];
/// Notes that may be open at once.
const OPEN: usize = 3;
/// Photos of a note.
const PHOTOS_MOST: u32 = 3;

/// Which asked fields are filled: 1 什么事, 2 写一写, 4 在哪儿, 8 电话.
pub const FILLED: Mark = Mark::new("community.note.filled");
/// 什么事, from 1.
pub const KIND: Mark = Mark::new("community.note.kind");
/// 写一写, as words.
pub const WORDS: Mark = Mark::new("community.note.words");
/// 楼栋, 单元, 楼层, from 0.
pub const PLACE: [Mark; 3] = [
    Mark::new("community.note.building"),
    Mark::new("community.note.unit"),
    Mark::new("community.note.floor"),
];
/// How many photos.
pub const PHOTO_COUNT: Mark = Mark::new("community.note.photos");
/// The photos themselves: of a photo of the album, or the name of a drawing.
const PHOTOS: Mark = Mark::new("community.note.photo");
/// 电话, as words.
pub const PHONE: Mark = Mark::new("community.note.phone");
/// 只让社区看.
pub const PRIVATE: Mark = Mark::new("community.note.private").usually(1);

const SUBMIT: Spot = spot("community.note.submit");
const MINE: Spot = spot("community.note.mine");
const ADD: Spot = spot("community.note.add");
const SHOOT: Spot = spot("community.note.shoot");
const PICK: Spot = spot("community.note.pick");
const SHUTTER: Spot = spot("community.note.shutter");
const TAKE: Spot = spot("community.note.take");
const AGAIN: Spot = spot("community.note.shoot-again");
const LEAVE: Spot = spot("community.note.leave-camera");
const TILE: f32 = 76.0;

pub(crate) fn form(world: &World) -> Form {
    let offers = &world.offers;
    let [building, unit, floor] = PLACE;
    let columns = vec![
        (building, offers.buildings.clone()),
        (unit, offers.units.clone()),
        (floor, offers.floors.clone()),
    ];
    let words = |mark, placeholder, chips: Vec<String>, enough| Kind::Words(mark, placeholder, chips, enough);
    Form {
        filled: FILLED,
        fields: vec![
            Field::new(
                KIND.name,
                "什么事",
                Some((0, "请选是什么事")),
                Kind::One(KIND, offers.notes.kinds.clone()),
            ),
            Field::new(
                WORDS.name,
                "写一写（也可以说）",
                Some((1, "再多写几个字")),
                words(WORDS, "5到200个字", offers.notes.phrases.clone(), form::five_characters),
            ),
            Field::new("community.note.place", "在哪儿", Some((2, "请选在哪儿")), Kind::Wheel(columns)),
            Field::new("community.note.photos", "照片（最多3张）", None, Kind::Photos),
            Field::new(
                PHONE.name,
                "电话",
                Some((3, "请填写11位手机号")),
                words(PHONE, "11位数字", vec![offers.own_phone.clone()], form::eleven_digits),
            ),
            Field::new(PRIVATE.name, "只让社区看", None, Kind::Switch(PRIVATE)),
        ],
    }
}

pub(crate) fn page(world: &World, _reads: Reads<'_>) -> Sheet {
    let mut blocks: Vec<Block> = (0..form(world).fields.len()).map(Block::Field).collect();
    blocks.push(Block::Note("拍到邻居家里了，点叉删掉，再拍一张。".into()));
    Sheet { blocks, key: Some((SUBMIT, "提交纸条".into())) }
}

pub(crate) fn done(reads: Reads<'_>) -> Sheet {
    let number = reads.list(NOTES).first().map_or("", |note| number_of(note));
    Sheet {
        blocks: vec![
            Block::Done("纸条已送到社区".into()),
            Block::Words(format!("编号 {number}")),
            Block::Words("1个工作日内答复。走到哪一步，聊天里会告诉您。".into()),
            Block::Key(MINE, "看我的记录".into(), Dress::Primary),
        ],
        key: None,
    }
}

/// The number of a note, for example BM0001.
pub(crate) fn number_of(note: &Record) -> &str {
    note.text.split('，').next().unwrap_or_default()
}

/// What the office reads.
fn written(world: &World, reads: Reads<'_>, number: &str) -> String {
    let offers = &world.offers;
    let kind = (reads.mark(KIND) as usize).checked_sub(1).and_then(|at| offers.notes.kinds.get(at));
    let place = match form(world).fields.get(2).map(|field| &field.kind) {
        Some(Kind::Wheel(columns)) => form::wheel_words(reads, columns),
        _ => String::new(),
    };
    let photos = reads.mark(PHOTO_COUNT);
    let mut parts = vec![
        number.to_owned(),
        kind.cloned().unwrap_or_default(),
        reads.words(WORDS).to_owned(),
        place,
        reads.words(PHONE).to_owned(),
    ];
    if photos > 0 {
        parts.push(format!("照片{photos}张"));
    }
    parts.push(if reads.is_on(PRIVATE) { "只让社区看" } else { "大家都能看" }.to_owned());
    parts.retain(|part| !part.is_empty());
    parts.join("，")
}

fn hand_in(turn: &mut Turn<'_>) {
    let world = turn.world;
    let reads = turn.writes.reads();
    let sent = reads.mark(SENT) + 1;
    let words = reads.words(WORDS).to_owned();
    // Notes of earlier days are on the list without having been sent from this phone.
    let taken = reads.list(NOTES).iter().filter_map(|note| number_of(note).strip_prefix("BM")?.parse().ok());
    let number = format!("BM{:04}", taken.max().map_or(sent, |last: u32| sent.max(last.saturating_add(1))));
    let text = written(world, reads, &number).into();
    turn.writes.record(NOTES, Record { of: None, number: 0, text, at: 0 });
    turn.writes.set(SENT, sent);
    turn.writes.write(SENT_WORDS, &words);
    for ((step, words), after) in (1u32..).zip(&world.offers.notes.steps).zip(AFTER) {
        let words = format!("【便民纸条 {number}】{words}").into();
        let answer = Answer { list: NOTES, text: number.as_str().into(), number: step, words };
        turn.writes.later(after, Happens::Answer(answer));
    }
    form(world).clear(turn);
    H5::go(turn, At::NoteDone);
}

pub(crate) fn clear_photos(turn: &mut Turn<'_>) {
    while !turn.writes.reads().list(PHOTOS).is_empty() {
        turn.writes.strike(PHOTOS, 0);
    }
    turn.writes.set(PHOTO_COUNT, 0);
}

fn add_photo(turn: &mut Turn<'_>, photo: Record) {
    let count = turn.writes.reads().mark(PHOTO_COUNT);
    turn.writes.record(PHOTOS, photo);
    turn.writes.set(PHOTO_COUNT, (count + 1).min(PHOTOS_MOST));
}

pub(crate) fn photos_height(reads: Reads<'_>) -> f32 {
    if reads.mark(PHOTO_COUNT) > 0 { TILE + 62.0 } else { TILE + 14.0 }
}

/// The photos with their ✕, and the box for one more.
pub(crate) fn draw_photos(ui: &mut Ui<'_>, reads: Reads<'_>, (scroll, here): (&Scroll, Area)) {
    let world = ui.world;
    let count = reads.mark(PHOTO_COUNT).min(PHOTOS_MOST);
    let place = |n: u16| area(here.x + f32::from(n) * (TILE + 12.0), here.y, TILE, TILE);
    for n in (0u16..).take(count as usize) {
        ui.show(place(n), || {
            let photo = reads.list(PHOTOS).get(usize::from(n));
            let picture = match photo.and_then(|photo| photo.of) {
                Some(Of::Photo(photo)) => world.photo(photo).picture.clone(),
                _ => world.offers.notes.camera.clone(),
            };
            ("附上的照片".into(), Role::Picture, Look::Picture { picture, rounded: false })
        });
        let cross = area(place(n).x + 14.0, place(n).y + TILE, 48.0, 46.0);
        if scroll.in_reach(cross) {
            ui.tap(nth("community.note.remove", n), cross, || {
                ("叉，删掉这张".into(), Role::Button, icon("circle-x", 26.0))
            });
        }
    }
    let add = place(u16::try_from(count).unwrap_or(0));
    if count < PHOTOS_MOST && scroll.in_reach(add) {
        parts::panel(ui, add, PanelGround::White, true);
        ui.tap(ADD, add, || ("加照片的格子".into(), Role::Button, icon("camera", 34.0)));
    }
}

pub(crate) fn photo_sheet(ui: &mut Ui<'_>) {
    choices(ui, "加一张照片", &[(SHOOT, "拍照".into()), (PICK, "从手机相册选择".into())]);
}

pub(crate) fn album(ui: &mut Ui<'_>) {
    let world = ui.world;
    ui.layer(Layer::Sheet);
    ui.mask(Some(MASK), true);
    parts::panel(ui, area(0.0, TOP, WIDTH, ui.metrics.height - TOP), PanelGround::White, true);
    parts::button(ui, LEAVE, area(8.0, TOP + 6.0, 96.0, 48.0), "取消", Dress::Plain);
    for (n, photo) in (0u8..).zip(all(world.photos.len(), PhotoId)).take(9) {
        let (column, line) = (f32::from(n % 3), f32::from(n / 3));
        let place = area(8.0 + column * 121.0, TOP + 62.0 + line * 121.0, 117.0, 117.0);
        ui.tap(spot_of("community.note.album", Of::Photo(photo)), place, || {
            let it = world.photo(photo);
            (it.title.clone(), Role::Button, Look::Picture { picture: it.picture.clone(), rounded: false })
        });
    }
}

pub(crate) fn camera(ui: &mut Ui<'_>, taken: bool) {
    let (bottom, height) = (ui.bottom(), ui.metrics.height);
    let picture = &ui.world.offers.notes.camera;
    ui.layer(Layer::Sheet);
    ui.mask(None, true);
    parts::panel(ui, area(0.0, 0.0, WIDTH, height), PanelGround::Dark, false);
    ui.show(area(20.0, TOP + 40.0, WIDTH - 40.0, 300.0), || {
        ("镜头里看到的".into(), Role::Picture, Look::Picture { picture: picture.clone(), rounded: false })
    });
    if taken {
        parts::button(ui, AGAIN, area(30.0, bottom - 110.0, 120.0, 64.0), "重拍", Dress::Default);
        let place = area(WIDTH - 150.0, bottom - 110.0, 120.0, 64.0);
        ui.tap(TAKE, place, || {
            ("对勾".into(), Role::Button, Look::Icon { icon: "check".into(), size: 40.0, on_dark: true })
        });
    } else {
        parts::button(ui, LEAVE, area(30.0, bottom - 110.0, 96.0, 64.0), "取消", Dress::Default);
        let place = area(WIDTH / 2.0 - 36.0, bottom - 118.0, 80.0, 80.0);
        ui.tap(SHUTTER, place, || {
            (
                "白色的圆圈".into(),
                Role::Button,
                Look::Icon { icon: "circle".into(), size: 64.0, on_dark: true },
            )
        });
        let words = area(20.0, TOP - 10.0, WIDTH - 40.0, 40.0);
        parts::text(ui, words, "轻触拍照", ui.metrics.note, TextStyle::OnDark);
    }
}

fn touch_photos(page: &H5, turn: &mut Turn<'_>, at: Spot) -> bool {
    let shut = H5 { over: Over::Nothing, ..page.clone() };
    match (at, at.of) {
        (ADD, _) => shut.over(turn, Over::PhotoSheet),
        (SHOOT | AGAIN, _) => shut.over(turn, Over::Camera { taken: false }),
        (SHUTTER, _) => shut.over(turn, Over::Camera { taken: true }),
        (PICK, _) => shut.over(turn, Over::Album),
        (LEAVE, _) => turn.turn_into(shut),
        (TAKE, _) => {
            add_photo(turn, Record::default());
            turn.turn_into(shut);
        }
        (Spot { name: "community.note.album", .. }, Of::Photo(photo)) => {
            if turn.world.offers.notes.too_large.contains(&photo) {
                turn.warn("照片太大，换一张");
            } else {
                add_photo(turn, Record { of: Some(at.of), ..Record::default() });
                turn.turn_into(shut);
            }
        }
        (Spot { name: "community.note.remove", .. }, Of::Number(n)) => {
            let count = turn.writes.reads().mark(PHOTO_COUNT);
            turn.writes.strike(PHOTOS, n.into());
            turn.writes.set(PHOTO_COUNT, count.saturating_sub(1));
            turn.turn_into(shut);
        }
        _ => return false,
    }
    true
}

pub(crate) fn touch(page: H5, turn: &mut Turn<'_>, at: Spot) {
    if touch_photos(&page, turn, at) {
        return;
    }
    match at {
        SUBMIT => {
            let reads = turn.writes.reads();
            let finished = reads.list(NOTES).iter().filter(|note| note.number >= 3).count();
            let missing = if reads.mark(SENT) as usize >= finished + OPEN {
                Some("3张纸条还在办，先等一等")
            } else {
                form(turn.world).missing(reads)
            };
            match missing {
                Some(say) => {
                    turn.turn_into(page);
                    turn.warn(say);
                }
                None => hand_in(turn),
            }
        }
        MINE => H5::go(turn, At::Records),
        _ => page.over(turn, Over::Nothing),
    }
}
