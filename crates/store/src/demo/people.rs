//! The invented people: names, seats, and how they take to it.

use journal::id::ResidentId;
use journal::moment::Moment;
use mastery::learner::Learner;

use super::DemoLesson;
use super::runs::Dice;

const SURNAMES: [&str; 30] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何",
    "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "潘",
];
const GIVEN: [&str; 30] = [
    "秀英", "桂兰", "建国", "玉珍", "淑华", "德福", "凤琴", "兰芳", "永康", "美玲", "素琴", "志明", "翠花",
    "春梅", "国强", "慧芬", "惠民", "月娥", "金凤", "文斌", "彩霞", "长青", "雅琴", "福生", "爱莲", "宝珠",
    "景云", "世昌", "丽君", "云香",
];

/// One of them.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) id: ResidentId,
    pub(super) name: String,
    pub(super) seat: u16,
    /// How easily she finds her way, in percent.
    pub(super) ease: u32,
    /// How often she comes, in percent.
    attendance: u32,
    /// The number of sessions after which she stayed away.
    stays_away_after: Option<usize>,
    pub(super) learner: Learner,
}

/// Invents people for so many sessions.
pub(super) fn invent(count: u32, sessions: usize, first: Moment, dice: &mut Dice) -> Vec<Person> {
    (0..count)
        .map(|number| Person {
            id: dice.id(first.milliseconds(), ResidentId::from_parts),
            name: name(number as usize),
            seat: u16::try_from(number + 1).unwrap_or(u16::MAX),
            ease: 10 + dice.below(75),
            attendance: 55 + dice.below(40),
            stays_away_after: (number % 12 == 8).then(|| sessions.saturating_sub(4 + dice.below(3) as usize)),
            learner: Learner::default(),
        })
        .collect()
}

impl Person {
    /// Whether she is there; everyone comes to the last session except those who stay away.
    pub(super) fn comes(&self, session: usize, sessions: usize, dice: &mut Dice) -> bool {
        let stays_away = self.stays_away_after.is_some_and(|last| session >= last);
        let comes = dice.percent(self.attendance) || session + 1 == sessions;
        comes && !stays_away
    }

    /// Whether she ever came to the end of a lesson.
    pub(super) fn has_begun(&self, lesson: &DemoLesson) -> bool {
        self.learner.skills.contains_key(&lesson.id)
    }

    pub(super) fn stays_away(&self) -> bool {
        self.stays_away_after.is_some()
    }
}

/// The first 900 names are all different.
fn name(number: usize) -> String {
    let (column, row) = (number % SURNAMES.len(), number / SURNAMES.len());
    format!("{}{}", SURNAMES[column], GIVEN[(7 * column + row) % GIVEN.len()])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn nobody_of_an_ordinary_class_has_the_name_of_another() {
        let names: BTreeSet<String> = (0..900).map(super::name).collect();
        assert_eq!(names.len(), 900);
    }
}
