//! 征求意见: one question a page, 提交后不能再改 (wechat-reference D3).

use crate::content::{Mark, Reads, Record};
use crate::parts;
use crate::screen::Dress;
use crate::state::Turn;
use crate::ui::{Of, Spot, Ui, spot, spot_of};
use crate::wechat::h5::form::{self, Field, Form, Kind};
use crate::wechat::h5::frame::{Block, Sheet};
use crate::wechat::h5::{At, H5, Over};
use crate::world::World;
use crate::world::offers::{Asks, SurveyId};

/// Surveys that were answered: one entry a survey; its number is 1 if it was anonymous.
pub const ANSWERED: Mark = Mark::new("community.survey");
/// A survey was answered; pages and goals read this and not the list.
pub const DONE: Mark = Mark::new("community.surveyed");
/// Which questions of a survey are answered, as bits.
pub const FILLED: Mark = Mark::new("community.survey.filled");
/// 匿名提交.
pub const ANONYMOUS: Mark = Mark::new("community.survey.anonymous");
/// The answer to each question of the survey in hand, and its words.
const ANSWERS: [Mark; 8] = [
    Mark::new("community.survey.answer.1"),
    Mark::new("community.survey.answer.2"),
    Mark::new("community.survey.answer.3"),
    Mark::new("community.survey.answer.4"),
    Mark::new("community.survey.answer.5"),
    Mark::new("community.survey.answer.6"),
    Mark::new("community.survey.answer.7"),
    Mark::new("community.survey.answer.8"),
];

const NEXT: Spot = spot("community.survey.next");
const SUBMIT: Spot = spot("community.survey.submit");
const CHECK: Spot = spot("community.survey.check");
const CONFIRM: Spot = spot("community.survey.confirm");
const BACK: Spot = spot("community.survey.back");

pub(crate) fn is_answered(reads: Reads<'_>, survey: SurveyId) -> bool {
    reads.is_on(DONE.of(Of::Survey(survey)))
}

pub(crate) fn list(world: &World, reads: Reads<'_>) -> Sheet {
    let surveys = crate::world::all(world.offers.surveys.len(), SurveyId);
    let block = |survey| {
        let it = world.survey(survey);
        let lines = vec![format!("一共{}道题", it.questions.len()), format!("截止 {}", it.until)];
        let tag = if is_answered(reads, survey) { "您已经填过了" } else { "还没有填" };
        let name = spot_of("community.surveys.row", Of::Survey(survey));
        Block::Card(name, it.subject.clone(), lines, Some(tag.into()))
    };
    Sheet { blocks: surveys.map(block).collect(), key: None }
}

/// The form that is one question.
pub(crate) fn form(world: &World, survey: SurveyId, question: u8) -> Option<Form> {
    let it = world.survey(survey);
    let at = usize::from(question);
    let (asked, mark) = (it.questions.get(at)?, ANSWERS.get(at)?.of(Of::Survey(survey)));
    let (label, say, kind) = match &asked.asks {
        Asks::One(options) => ("", Some("请选一个答案"), Kind::One(mark, options.clone())),
        Asks::Several(options) => {
            ("可多选，最多3项", Some("请选一个答案"), Kind::Ticks(mark, options.clone(), 3))
        }
        Asks::Stars => ("点几颗星都行，越多越满意", Some("请选一个答案"), Kind::Stars(mark)),
        Asks::Words(chips) => (
            "可以不填。也可以点键盘上的话筒说话",
            None,
            Kind::Words(mark, "在这里写，200字以内", chips.clone(), form::something),
        ),
    };
    // A question that may be left out says so; of the others 必填 would stand on every page.
    let asked = say.map(|say| (question, say));
    let mut fields = vec![Field::new(mark.name, label, asked, kind).saying_must(false)];
    if at + 1 == it.questions.len() {
        let kind = Kind::Switch(ANONYMOUS);
        fields.push(Field::new(ANONYMOUS.name, "匿名提交", None, kind));
    }
    Some(Form { filled: FILLED.of(Of::Survey(survey)), fields })
}

pub(crate) fn question(world: &World, reads: Reads<'_>, survey: SurveyId, question: u8) -> Sheet {
    let it = world.survey(survey);
    if is_answered(reads, survey) {
        return Sheet {
            blocks: vec![
                Block::Done("您已经填过了".into()),
                Block::Words("谢谢您。一份问卷，一个人填一次。".into()),
                Block::Key(BACK, "返回".into(), Dress::Default),
            ],
            key: None,
        };
    }
    let at = usize::from(question);
    let mut blocks = vec![
        Block::Title(it.subject.clone()),
        Block::Note(format!("截止 {}　第{}题/共{}题", it.until, at + 1, it.questions.len())),
    ];
    blocks.extend(it.questions.get(at).map(|question| Block::Words(question.text.clone())));
    let fields = form(world, survey, question).map_or(0, |form| form.fields.len());
    blocks.extend((0..fields).map(Block::Field));
    let last = at + 1 == it.questions.len();
    let key = if last { (SUBMIT, "提交".into()) } else { (NEXT, "下一题".into()) };
    Sheet { blocks, key: Some(key) }
}

pub(crate) fn done() -> Sheet {
    Sheet {
        blocks: vec![
            Block::Done("谢谢您的意见".into()),
            Block::Words("意见收好了。结果会写成一篇文章，发给大家看。".into()),
            Block::Key(BACK, "返回".into(), Dress::Default),
        ],
        key: None,
    }
}

pub(crate) fn confirm(ui: &mut Ui<'_>) {
    parts::confirm(ui, "提交后不能再改", (CHECK, "再检查一下"), (CONFIRM, "提交", Dress::Primary));
}

/// What the office reads: the answers, one after the other.
fn written(world: &World, reads: Reads<'_>, survey: SurveyId) -> String {
    let it = world.survey(survey);
    let answers = it.questions.iter().zip(ANSWERS).map(|(question, mark)| {
        let mark = mark.of(Of::Survey(survey));
        let number = reads.mark(mark);
        match &question.asks {
            Asks::One(options) => {
                let chosen = (number as usize).checked_sub(1).and_then(|at| options.get(at));
                chosen.cloned().unwrap_or_default()
            }
            Asks::Several(options) => form::ticked(number, options),
            Asks::Stars => format!("{number}颗星"),
            Asks::Words(_) => reads.words(mark).to_owned(),
        }
    });
    let answers: Vec<String> = answers.filter(|answer| !answer.is_empty()).collect();
    answers.join("；")
}

fn hand_in(turn: &mut Turn<'_>, survey: SurveyId) {
    let world = turn.world;
    let reads = turn.writes.reads();
    let (text, number) = (written(world, reads, survey).into(), reads.mark(ANONYMOUS));
    let of = Of::Survey(survey);
    turn.writes.record_once(ANSWERED, Record { of: Some(of), number, text, at: 0 });
    turn.writes.set(DONE.of(of), 1);
    for question in (0u8..).take(world.survey(survey).questions.len()) {
        if let Some(form) = form(world, survey, question) {
            form.clear(turn);
        }
    }
    H5::go(turn, At::SurveyDone(survey));
}

pub(crate) fn touch(page: H5, turn: &mut Turn<'_>, at: Spot) {
    match (at, page.at) {
        (Spot { name: "community.surveys.row", of: Of::Survey(survey) }, _) => {
            H5::go(turn, At::Survey(survey, 0));
        }
        (NEXT | SUBMIT, At::Survey(survey, question)) => {
            let missing =
                form(turn.world, survey, question).and_then(|form| form.missing(turn.writes.reads()));
            match missing {
                Some(say) => {
                    turn.turn_into(page);
                    turn.warn(say);
                }
                None if at == SUBMIT => page.over(turn, Over::Confirm),
                None => H5::go(turn, At::Survey(survey, question + 1)),
            }
        }
        (CONFIRM, At::Survey(survey, _)) => hand_in(turn, survey),
        (BACK, _) => H5::go(turn, At::Surveys),
        _ => page.over(turn, Over::Nothing),
    }
}
