//! 我的记录: what was handed in, how far it is, not going after all, 请评价 (wechat-reference D2, D5).

use crate::content::{Reads, Record};
use crate::screen::Dress;
use crate::state::Turn;
use crate::ui::{Of, Spot, spot_of};
use crate::wechat::h5::frame::{Block, Sheet, nth};
use crate::wechat::h5::{At, H5, Over, activities, guide, matching, note, survey};
use crate::world::offers::{ActivityId, MatterId, SurveyId};
use crate::world::{World, all};

const RATINGS: [&str; 3] = ["满意", "一般", "不满意"];

pub(crate) fn list(world: &World, reads: Reads<'_>) -> Sheet {
    let mut blocks = Vec::new();
    for activity in all(world.offers.activities.len(), ActivityId) {
        sign_up(world, reads, activity, &mut blocks);
    }
    for (n, record) in (0u16..).zip(reads.list(note::NOTES)) {
        help_note(n, record, &mut blocks);
    }
    for survey in all(world.offers.surveys.len(), SurveyId).filter(|s| survey::is_answered(reads, *s)) {
        blocks.push(Block::Title("征求意见".into()));
        blocks.push(Block::Words(format!("{}　已提交", world.survey(survey).subject)));
    }
    if reads.is_on(matching::DONE) {
        let card = reads.list(matching::MATCHING).first().map_or("", |record| record.text.as_str());
        blocks.push(Block::Title("鹊桥驿站".into()));
        blocks.push(Block::Words(format!("{card}　已登记")));
    }
    for matter in all(world.offers.matters.len(), MatterId) {
        if reads.is_on(guide::KEPT.of(Of::Matter(matter))) {
            let name = spot_of("community.records.papers", Of::Matter(matter));
            blocks.push(Block::Row(
                name,
                world.matter(matter).name.clone(),
                None,
                Some("材料单".into()),
                None,
            ));
        }
    }
    if blocks.is_empty() {
        blocks.push(Block::Words("还没有记录。报过名、写过纸条，都会记在这里。".into()));
    }
    Sheet { blocks, key: None }
}

fn sign_up(world: &World, reads: Reads<'_>, activity: ActivityId, blocks: &mut Vec<Block>) {
    let it = world.activity(activity);
    let state = match reads.mark(activities::SIGNED.of(Of::Activity(activity))) {
        0 => return,
        activities::GOING => "报名成功",
        activities::WAITING => "候补中",
        _ => "已取消",
    };
    blocks.push(Block::Title(it.name.clone()));
    blocks.push(Block::Words(format!("{}　{state}", it.time)));
    if activities::is_going(reads, activity) {
        let name = spot_of("community.records.withdraw", Of::Activity(activity));
        blocks.push(Block::Key(name, "取消报名".into(), Dress::Warn));
    }
}

/// The line of steps, the one it has come to last; then 请评价.
fn help_note(n: u16, record: &Record, blocks: &mut Vec<Block>) {
    let step = (record.number as usize).min(3);
    blocks.push(Block::Title(format!("便民纸条 {}", note::number_of(record))));
    blocks.push(Block::Words(record.text.split('，').nth(2).unwrap_or_default().to_owned()));
    blocks.push(Block::Note(note::STEPS[..=step].join(" → ")));
    match record.number {
        3 => {
            blocks.push(Block::Words("请评价".into()));
            for (k, words) in (0u16..).zip(RATINGS) {
                let name = nth("community.records.rate", n * 3 + k);
                blocks.push(Block::Key(name, words.into(), Dress::Default));
            }
        }
        rated @ 4..=6 => blocks.push(Block::Words(format!("您评价了：{}", RATINGS[rated as usize - 4]))),
        _ => {}
    }
}

pub(crate) fn touch(page: H5, turn: &mut Turn<'_>, at: Spot) {
    if activities::touch_withdraw(&page, turn, at, page.over) {
        return;
    }
    match (at.name, at.of) {
        ("community.records.withdraw", Of::Activity(activity)) => {
            page.over(turn, Over::Withdraw(activity));
        }
        ("community.records.rate", Of::Number(n)) => {
            turn.writes.renumber(note::NOTES, usize::from(n / 3), 4 + u32::from(n % 3));
            turn.turn_into(page);
            turn.done("谢谢您的评价");
        }
        ("community.records.papers", Of::Matter(matter)) => H5::go(turn, At::Matter(matter)),
        _ => page.over(turn, Over::Nothing),
    }
}
