//! 鹊桥驿站: activities in public places, and a card without surname, number or home (wechat-reference D6).

use crate::content::{Mark, Reads, Record};
use crate::screen::Dress;
use crate::state::Turn;
use crate::ui::{Of, Spot, spot};
use crate::wechat::h5::form::{self, Field, Form, Kind};
use crate::wechat::h5::frame::{Block, Sheet};
use crate::wechat::h5::{At, H5, Over, activities};
use crate::world::World;

/// The card handed in; one at most.
pub const MATCHING: Mark = Mark::new("community.matching");
/// The card was handed in; pages and goals read this and not the list.
pub const DONE: Mark = Mark::new("community.matched");
/// Which asked fields are filled: 1 称呼, 2 年龄段, 4 本人同意.
pub const FILLED: Mark = Mark::new("community.matching.filled");
/// 称呼, as words.
pub const NAME: Mark = Mark::new("community.matching.name");
/// 年龄段, from 1.
pub const AGE: Mark = Mark::new("community.matching.age");
/// 爱好, as bits.
pub const HOBBIES: Mark = Mark::new("community.matching.hobbies");
/// 想认识什么样的朋友, as words.
pub const WISH: Mark = Mark::new("community.matching.wish");
/// 本人同意.
pub const AGREE: Mark = Mark::new("community.matching.agree");

const JOIN: Spot = spot("community.matching.join");
const SUBMIT: Spot = spot("community.matching.submit");
const BACK: Spot = spot("community.matching.back");

pub(crate) fn front(world: &World, reads: Reads<'_>) -> Sheet {
    let it = &world.offers.matching;
    let mut blocks = vec![Block::Note(it.line.clone()), Block::Title("看活动".into())];
    blocks.extend(activities::cards(world, true));
    blocks.push(Block::Title("想认识朋友的邻居".into()));
    for (name, words) in &it.cards {
        blocks.push(Block::Words(format!("{name}：{words}")));
    }
    if reads.is_on(DONE) {
        blocks.push(Block::Note("您已经登记好了。".into()));
    }
    Sheet { blocks, key: Some((JOIN, "登记意向".into())) }
}

pub(crate) fn form(world: &World) -> Form {
    let it = &world.offers.matching;
    Form {
        filled: FILLED,
        fields: vec![
            Field::new(
                NAME.name,
                "称呼",
                Some((0, "请填写称呼")),
                Kind::Words(NAME, "不写姓，比如“老友”", it.names.clone(), form::something),
            ),
            Field::new(AGE.name, "年龄段", Some((1, "请选年龄段")), Kind::One(AGE, it.ages.clone())),
            Field::new(HOBBIES.name, "爱好", None, Kind::Ticks(HOBBIES, it.hobbies.clone(), u32::MAX)),
            Field::new(
                WISH.name,
                "想认识什么样的朋友",
                None,
                Kind::Words(WISH, "100字以内，不写住址和电话", it.wishes.clone(), form::something),
            ),
            Field::new(
                AGREE.name,
                "",
                Some((2, "请本人打勾同意")),
                Kind::Agree(AGREE, "本人同意。只由社区联系，不把电话给别人。"),
            ),
        ],
    }
}

pub(crate) fn page(world: &World, _reads: Reads<'_>) -> Sheet {
    let mut blocks = vec![Block::Note(world.offers.matching.line.clone())];
    blocks.extend((0..form(world).fields.len()).map(Block::Field));
    Sheet { blocks, key: Some((SUBMIT, "登记".into())) }
}

pub(crate) fn done() -> Sheet {
    Sheet {
        blocks: vec![
            Block::Done("登记好了，工作人员会电话联系您".into()),
            Block::Words("见面选公共场所，不借钱，不投资。".into()),
            Block::Key(BACK, "返回".into(), Dress::Default),
        ],
        key: None,
    }
}

fn hand_in(turn: &mut Turn<'_>) {
    let world = turn.world;
    let it = &world.offers.matching;
    let reads = turn.writes.reads();
    let age = (reads.mark(AGE) as usize).checked_sub(1).and_then(|at| it.ages.get(at));
    let mut parts = vec![
        reads.words(NAME).to_owned(),
        age.cloned().unwrap_or_default(),
        form::ticked(reads.mark(HOBBIES), &it.hobbies),
        reads.words(WISH).to_owned(),
    ];
    parts.retain(|part| !part.is_empty());
    let text = parts.join("，").into();
    turn.writes.record_once(MATCHING, Record { of: Some(Of::One), number: 0, text, at: 0 });
    turn.writes.set(DONE, 1);
    form(world).clear(turn);
    H5::go(turn, At::MatchingDone);
}

pub(crate) fn touch(page: H5, turn: &mut Turn<'_>, at: Spot) {
    match at {
        Spot { name: "community.activities.row", of: Of::Activity(activity) } => {
            H5::go(turn, At::Activity(activity));
        }
        JOIN if turn.writes.reads().is_on(DONE) => {
            turn.turn_into(page);
            turn.warn("您已经登记过了");
        }
        JOIN => H5::go(turn, At::MatchingForm),
        SUBMIT => match form(turn.world).missing(turn.writes.reads()) {
            Some(say) => {
                turn.turn_into(page);
                turn.warn(say);
            }
            None => hand_in(turn),
        },
        BACK => H5::go(turn, At::Matching),
        _ => page.over(turn, Over::Nothing),
    }
}
