//! 活动报名: the list, an activity, its form, 报名成功, and not going after all (wechat-reference D2).

use crate::content::{FeedItem, Mark, Reads, Record};
use crate::parts;
use crate::screen::Dress;
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, spot, spot_of};
use crate::wechat::h5::form::{self, Field, Form, Kind};
use crate::wechat::h5::frame::{Block, Sheet};
use crate::wechat::h5::{At, H5, Over};
use crate::world::World;
use crate::world::offers::{Activity, ActivityId};

/// What was signed up for, for the office to read: one entry an activity, numbered as [`SIGNED`].
pub const SIGNUPS: Mark = Mark::new("community.signups");
/// Whether she goes to an activity: 0 or one of [`GOING`], [`WAITING`], [`NOT_GOING`]. Pages and goals
/// read this and not the list, whose words would make every form a state of its own.
pub const SIGNED: Mark = Mark::new("community.signed");
/// 报名成功.
pub const GOING: u32 = 1;
/// 候补.
pub const WAITING: u32 = 2;
/// 已取消.
pub const NOT_GOING: u32 = 3;

/// Which asked fields are filled: 1 姓名, 2 手机号, 4 楼栋, 8 同意.
pub const FILLED: Mark = Mark::new("community.sign-up.filled");
/// 姓名, as words.
pub const NAME: Mark = Mark::new("community.sign-up.name");
/// 手机号, as words.
pub const PHONE: Mark = Mark::new("community.sign-up.phone");
/// 参加人数.
pub const PEOPLE: Mark = Mark::new("community.sign-up.people").usually(1);
/// 楼栋, from 0.
pub const BUILDING: Mark = Mark::new("community.sign-up.building");
/// 需要帮助, as bits.
pub const HELP: Mark = Mark::new("community.sign-up.help");
/// 紧急联系人电话, as words.
pub const FAMILY: Mark = Mark::new("community.sign-up.family");
/// 备注, as words.
pub const REMARK: Mark = Mark::new("community.sign-up.remark");
/// 同意.
pub const AGREE: Mark = Mark::new("community.sign-up.agree");

const JOIN: Spot = spot("community.activity.join");
const SUBMIT: Spot = spot("community.sign-up.submit");
const LOOK_AGAIN: Spot = spot("community.sign-up.look-again");
const CONFIRM: Spot = spot("community.sign-up.confirm");
const MINE: Spot = spot("community.signed-up.mine");
const BACK: Spot = spot("community.signed-up.back");
const STAY: Spot = spot("community.withdraw.stay");
const DROP: Spot = spot("community.withdraw.confirm");

fn card(activity: ActivityId) -> Spot {
    spot_of("community.activities.row", Of::Activity(activity))
}

/// Whether she goes to an activity, or waits for a place.
pub(crate) fn is_going(reads: Reads<'_>, activity: ActivityId) -> bool {
    matches!(reads.mark(SIGNED.of(Of::Activity(activity))), GOING | WAITING)
}

fn tag(it: &Activity) -> &'static str {
    match (it.ended, it.is_full()) {
        (true, _) => "已结束",
        (false, true) => "已满·可候补",
        (false, false) => "报名中",
    }
}

fn places(it: &Activity) -> String {
    format!("已报{}/{}人", it.signed, it.capacity)
}

/// Cards of the activities, of 鹊桥驿站 or not.
pub(crate) fn cards(world: &World, matching: bool) -> Vec<Block> {
    let shown = crate::world::all(world.offers.activities.len(), ActivityId)
        .filter(|a| world.activity(*a).matching == matching);
    let block = |activity| {
        let it = world.activity(activity);
        let lines = vec![it.time.clone(), it.place.clone(), places(it)];
        Block::Card(card(activity), it.name.clone(), lines, Some(tag(it).into()))
    };
    shown.map(block).collect()
}

pub(crate) fn list(world: &World, _reads: Reads<'_>) -> Sheet {
    Sheet { blocks: cards(world, false), key: None }
}

pub(crate) fn detail(world: &World, reads: Reads<'_>, activity: ActivityId) -> Sheet {
    let it = world.activity(activity);
    let mut blocks = vec![
        Block::Title(it.name.clone()),
        Block::Words(format!("时间：{}", it.time)),
        Block::Words(format!("地点：{}", it.place)),
        Block::Note(format!("{}　{}", places(it), tag(it))),
    ];
    blocks.extend(it.about.iter().cloned().map(Block::Words));
    if is_going(reads, activity) {
        blocks.push(Block::Note("您已经报过名了。要取消，请到“我的记录”。".into()));
    }
    if it.is_full() && !it.ended {
        blocks.push(Block::Note("名额已满，可以候补。有人不来，就打电话告诉您。".into()));
    }
    let key = (!it.ended).then(|| (JOIN, if it.is_full() { "我要候补" } else { "我要报名" }.to_owned()));
    Sheet { blocks, key }
}

pub(crate) fn form(world: &World) -> Form {
    let offers = &world.offers;
    let words = |mark, placeholder, chips: &[&String], enough| {
        Kind::Words(mark, placeholder, chips.iter().map(|chip| (*chip).clone()).collect(), enough)
    };
    let remarks: Vec<&String> = offers.remarks.iter().collect();
    Form {
        filled: FILLED,
        fields: vec![
            Field::new(
                NAME.name,
                "姓名",
                Some((0, "请填写姓名")),
                words(NAME, "填您的姓名", &[&offers.own_name], form::something),
            ),
            Field::new(
                PHONE.name,
                "手机号",
                Some((1, "请填写11位手机号")),
                words(PHONE, "11位数字", &[&offers.own_phone], form::eleven_digits),
            ),
            // It is never empty, but it is asked for all the same.
            Field::new(PEOPLE.name, "参加人数", None, Kind::Count(PEOPLE, 3)).saying_must(true),
            Field::new(
                BUILDING.name,
                "楼栋",
                Some((2, "请选择楼栋")),
                Kind::Wheel(vec![(BUILDING, offers.buildings.clone())]),
            ),
            Field::new(HELP.name, "需要帮助", None, Kind::Ticks(HELP, offers.helping.clone(), u32::MAX)),
            Field::new(
                FAMILY.name,
                "紧急联系人电话",
                None,
                words(FAMILY, "可以不填", &[&offers.family_phone], form::something),
            ),
            Field::new(
                REMARK.name,
                "备注",
                None,
                words(REMARK, "可以不填，50字以内", &remarks, form::something),
            ),
            Field::new(
                AGREE.name,
                "",
                Some((3, "请先打勾同意")),
                Kind::Agree(AGREE, "我同意社区用这些信息联系我。不问身份证、银行卡、验证码。"),
            ),
        ],
    }
}

pub(crate) fn sign_up(world: &World, _reads: Reads<'_>, activity: ActivityId) -> Sheet {
    let mut blocks = vec![Block::Title(world.activity(activity).name.clone())];
    blocks.extend((0..form(world).fields.len()).map(Block::Field));
    Sheet { blocks, key: Some((SUBMIT, "提交报名".into())) }
}

pub(crate) fn confirm(ui: &mut Ui<'_>, reads: Reads<'_>, activity: ActivityId) {
    let it = ui.world.activity(activity);
    let words = format!("确认报名？\n{}\n{}\n{}人", reads.words(NAME), it.name, reads.mark(PEOPLE));
    parts::confirm(ui, &words, (LOOK_AGAIN, "再看看"), (CONFIRM, "确认报名", Dress::Primary));
}

pub(crate) fn signed_up(world: &World, reads: Reads<'_>, activity: ActivityId) -> Sheet {
    let it = world.activity(activity);
    let waiting = reads.mark(SIGNED.of(Of::Activity(activity))) == WAITING;
    let title = if waiting { "候补登记好了" } else { "报名成功" };
    let last = if waiting { "有人不来，就打电话告诉您。" } else { &it.bring };
    Sheet {
        blocks: vec![
            Block::Done(title.into()),
            Block::Words(it.name.clone()),
            Block::Words(format!("时间：{}", it.time)),
            Block::Words(format!("地点：{}", it.place)),
            Block::Words(last.into()),
            Block::Key(MINE, "查看我的报名".into(), Dress::Primary),
            Block::Key(BACK, "返回".into(), Dress::Default),
        ],
        key: None,
    }
}

pub(crate) fn withdraw_dialog(ui: &mut Ui<'_>, activity: ActivityId) {
    let words = format!("{}\n确定不去了吗？", ui.world.activity(activity).name);
    parts::confirm(ui, &words, (STAY, "不取消"), (DROP, "取消报名", Dress::Warn));
}

/// What the office reads of a sign-up.
fn written(world: &World, reads: Reads<'_>) -> String {
    let offers = &world.offers;
    let building = offers.buildings.get(reads.mark(BUILDING) as usize).map_or("", String::as_str);
    let mut parts = vec![
        reads.words(NAME).to_owned(),
        reads.words(PHONE).to_owned(),
        format!("{}人", reads.mark(PEOPLE)),
    ];
    parts.push(building.to_owned());
    parts.push(form::ticked(reads.mark(HELP), &offers.helping));
    parts.push(reads.words(FAMILY).to_owned());
    parts.push(reads.words(REMARK).to_owned());
    parts.retain(|part| !part.is_empty());
    parts.join("，")
}

fn hand_in(turn: &mut Turn<'_>, activity: ActivityId) {
    let world = turn.world;
    let it = world.activity(activity);
    let number = if it.is_full() { WAITING } else { GOING };
    let text = written(world, turn.writes.reads()).into();
    let of = Of::Activity(activity);
    turn.writes.record_once(SIGNUPS, Record { of: Some(of), number, text, at: 0 });
    turn.writes.set(SIGNED.of(of), number);
    let head = if number == GOING { "【报名成功】" } else { "【候补登记】" };
    let words = format!("{head}{}，{}，{}。要取消请点“我的记录”。", it.name, it.time, it.place);
    if let Some(account) = world.offers.account {
        turn.writes.feed(account, FeedItem::Words(words.into()));
    }
    form(world).clear(turn);
    H5::go(turn, At::SignedUp(activity));
}

/// She does not go after all.
fn withdraw(turn: &mut Turn<'_>, activity: ActivityId) {
    let of = Of::Activity(activity);
    let record = turn.writes.reads().list(SIGNUPS).iter().find(|record| record.of == Some(of)).cloned();
    let record = Record { of: Some(of), number: NOT_GOING, ..record.unwrap_or_default() };
    turn.writes.record_once(SIGNUPS, record);
    turn.writes.set(SIGNED.of(of), NOT_GOING);
    let words = format!("【已取消】{}，您这次不来了。下次再见。", turn.world.activity(activity).name);
    if let Some(account) = turn.world.offers.account {
        turn.writes.feed(account, FeedItem::Words(words.into()));
    }
    turn.done("已取消");
}

/// The dialog 确定不去了吗？ on 我的记录; `false` if the touch is none of it.
pub(crate) fn touch_withdraw(page: &H5, turn: &mut Turn<'_>, at: Spot, over: Over) -> bool {
    match (at, over) {
        (DROP, Over::Withdraw(activity)) => withdraw(turn, activity),
        (STAY, _) => {}
        _ => return false,
    }
    turn.turn_into(H5 { over: Over::Nothing, ..page.clone() });
    true
}

pub(crate) fn touch(page: H5, turn: &mut Turn<'_>, at: Spot) {
    match (at, page.at) {
        (Spot { name: "community.activities.row", of: Of::Activity(activity) }, _) => {
            H5::go(turn, At::Activity(activity));
        }
        (JOIN, At::Activity(activity)) if is_going(turn.writes.reads(), activity) => {
            turn.warn("您已经报过名了");
        }
        (JOIN, At::Activity(activity)) => H5::go(turn, At::SignUp(activity)),
        (SUBMIT, At::SignUp(_)) => match form(turn.world).missing(turn.writes.reads()) {
            Some(say) => {
                turn.turn_into(page);
                turn.warn(say);
            }
            None => page.over(turn, Over::Confirm),
        },
        (CONFIRM, At::SignUp(activity)) => hand_in(turn, activity),
        (MINE, _) => H5::go(turn, At::Records),
        (BACK, _) => H5::go(turn, At::Activities),
        _ => page.over(turn, Over::Nothing),
    }
}
