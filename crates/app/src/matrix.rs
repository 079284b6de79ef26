//! Who can do what, who needs company today, and which four figures say how the class is doing?
//!
//! Pure: everything is counted from what events were folded into; nothing is counted that nobody did.

use contract::door::DoorClass;
use contract::staff::{Figure, LevelCell, Matrix, Need, ResidentRow, Skill};
use contract::types::Language;
use jiff::civil::Date;
use journal::id::{ClassId, SkillId};
use mastery::level::Level;
use mastery::trouble::{Place, Trouble};
use store::reads::Row;
use store::table::learner::Cell;

use crate::words;

/// The skill of the first figure: the story of this program begins with forwarding an article.
/// A course without it is measured by its last lesson.
const HEADLINE_SKILL: &str = "L31";

/// "This week" in the figures and in the list of needs: so many days including today.
const WEEK: i32 = 7;

/// What the store says about the people of a class.
#[derive(Debug)]
pub struct Seen {
    /// All classes, as buttons.
    pub classes: Vec<DoorClass>,
    /// The class; `None` for everyone.
    pub class: Option<ClassId>,
    /// Its people, by seat.
    pub rows: Vec<Row>,
    /// Who of them needs company, most urgent first.
    pub needs: Vec<store::reads::Need>,
    /// How many things that were handed in wait for an answer.
    pub to_answer: u32,
    /// The day it is.
    pub today: Date,
}

/// The whole page.
#[must_use]
pub fn matrix(course: &lesson::course::Course, seen: Seen, language: Language) -> Matrix {
    let Seen { classes, class, rows, needs, to_answer, today } = seen;
    Matrix {
        class: class.map(|class| class.to_string()),
        skills: course.lessons.iter().map(skill).collect(),
        residents: rows.iter().map(|row| resident(course, row, today, language)).collect(),
        figures: figures(course, &rows, &needs, today, language),
        needs: company(course, &rows, &needs, today, language),
        classes,
        to_answer,
    }
}

/// Why somebody needs company, in words; `None` if she does not.
#[must_use]
pub fn why(course: &lesson::course::Course, trouble: &[Trouble], language: Language) -> Option<String> {
    let stopped = |place| stopped_at(course, place, language);
    Some(match (trouble.first()?, language) {
        (Trouble::Called(place), Language::Zh) => format!("{}，按了请老师", stopped(place)),
        (Trouble::Called(place), Language::En) => format!("{}, called the teacher", stopped(place)),
        (Trouble::Stuck(place), Language::Zh) => format!("{}，没有找到路", stopped(place)),
        (Trouble::Stuck(place), Language::En) => format!("{}, did not find the way", stopped(place)),
        (Trouble::NotSeen { days }, Language::Zh) => format!("{days} 天没来"),
        (Trouble::NotSeen { days }, Language::En) => format!("not here for {days} days"),
    })
}

fn skill(lesson: &lesson::course::Lesson) -> Skill {
    Skill {
        id: lesson.id.clone(),
        title: lesson.title.clone(),
        title_en: lesson.title_en.clone(),
        can_do: lesson.can_do.clone(),
    }
}

fn resident(course: &lesson::course::Course, row: &Row, today: Date, language: Language) -> ResidentRow {
    ResidentRow {
        id: row.resident.id.to_string(),
        name: row.resident.name.clone(),
        seat: row.resident.seat,
        errorless: row.resident.help.errorless,
        by_time: row.resident.help.by_time,
        cells: course.lessons.iter().map(|lesson| cell(row, lesson)).collect(),
        last_active: row.last_active.map(|at| at.to_string()),
        last_active_words: words::last_active(row.last_active.map(|at| at.date()), today, language),
    }
}

fn cell(row: &Row, lesson: &lesson::course::Lesson) -> LevelCell {
    let cell = row.cells.get(&SkillId::new(lesson.id.clone()));
    LevelCell {
        level: cell.map_or(Level::Untouched, |cell| cell.level).digit(),
        last_unaided: cell.and_then(|cell| cell.last_unaided).map(|day| day.to_string()),
        due: cell.and_then(|cell| cell.due).map(|day| day.to_string()),
    }
}

/// One line for each person: those in trouble first, then those with something to refresh.
fn company(
    course: &lesson::course::Course,
    rows: &[Row],
    troubled: &[store::reads::Need],
    today: Date,
    language: Language,
) -> Vec<Need> {
    let mut lines: Vec<Need> = troubled
        .iter()
        .filter_map(|need| {
            Some(Need {
                resident: need.resident.id.to_string(),
                name: need.resident.name.clone(),
                why: why(course, &need.trouble, language)?,
                urgent: is_urgent(&need.trouble, today),
            })
        })
        .collect();
    // A place where somebody was stuck weeks ago must not stand above one of today.
    lines.sort_by_key(|need| !need.urgent);
    let mut due: Vec<(usize, &Row)> = rows
        .iter()
        .filter(|row| troubled.iter().all(|need| need.resident.id != row.resident.id))
        .map(|row| (due(course, row, today), row))
        .filter(|(due, _)| *due > 0)
        .collect();
    due.sort_by_key(|(due, _)| std::cmp::Reverse(*due));
    lines.extend(due.into_iter().map(|(due, row)| Need {
        resident: row.resident.id.to_string(),
        name: row.resident.name.clone(),
        why: to_refresh(due, language),
        urgent: false,
    }));
    lines
}

fn to_refresh(skills: usize, language: Language) -> String {
    match (skills, language) {
        (skills, Language::Zh) => format!("{skills} 样本领该温习了"),
        (1, Language::En) => "1 skill to refresh".to_owned(),
        (skills, Language::En) => format!("{skills} skills to refresh"),
    }
}

/// Whoever waits for the teacher, or got stuck in the last seven days, is seen today.
fn is_urgent(trouble: &[Trouble], today: Date) -> bool {
    match trouble.first() {
        Some(Trouble::Called(_)) => true,
        Some(Trouble::Stuck(place)) => words::days_between(place.at.date(), today) < WEEK,
        Some(Trouble::NotSeen { .. }) | None => false,
    }
}

fn due(course: &lesson::course::Course, row: &Row, today: Date) -> usize {
    let is_due = |cell: &Cell| cell.due.is_some_and(|day| day <= today);
    let cells = course.lessons.iter().filter_map(|lesson| row.cells.get(&SkillId::new(lesson.id.clone())));
    cells.filter(|cell| is_due(cell)).count()
}

/// 「停在“扫码关注”第 2 步」
fn stopped_at(course: &lesson::course::Course, place: &Place, language: Language) -> String {
    let lesson = place.lesson.as_ref().and_then(|skill| course.lesson(skill.as_str()));
    let title = lesson.map(|lesson| words::lesson_title(lesson, language));
    match (title, language) {
        (Some(title), Language::Zh) => format!("停在“{title}”第 {} 步", place.step),
        (Some(title), Language::En) => format!("stopped in \"{title}\" at step {}", place.step),
        (None, Language::Zh) => "停在“随便练练”".to_owned(),
        (None, Language::En) => "stopped in free practice".to_owned(),
    }
}

fn figures(
    course: &lesson::course::Course,
    rows: &[Row],
    needs: &[store::reads::Need],
    today: Date,
    language: Language,
) -> Vec<Figure> {
    let of_all =
        |is: &dyn Fn(&Row) -> bool| format!("{} / {}", rows.iter().filter(|row| is(row)).count(), rows.len());
    let figure = |value, zh: &str, en: &str| {
        let words = match language {
            Language::Zh => zh,
            Language::En => en,
        };
        Figure { value, words: words.to_owned() }
    };
    let headline = course.lesson(HEADLINE_SKILL).or(course.lessons.last());
    let alone = headline.map(|lesson| {
        let skill = SkillId::new(lesson.id.clone());
        let can = |row: &Row| row.cells.get(&skill).is_some_and(|cell| cell.level >= Level::Alone);
        let en = format!("do \"{}\" alone", words::lesson_title(lesson, language));
        figure(of_all(&can), &format!("自己会{}", lesson.can_do), &en)
    });
    let this_week =
        |row: &Row| row.last_active.is_some_and(|at| words::days_between(at.date(), today) < WEEK);
    let own_phone = |row: &Row| row.cells.values().any(|cell| cell.level == Level::OwnPhone);
    let called = |need: &&store::reads::Need| matches!(need.trouble.first(), Some(Trouble::Called(_)));
    let others = [
        figure(of_all(&this_week), "这 7 天来练过", "practised in the last 7 days"),
        figure(of_all(&own_phone), "在自己手机上做过", "have done something on their own phone"),
        figure(needs.iter().filter(called).count().to_string(), "正在等老师", "waiting for the teacher"),
    ];
    alone.into_iter().chain(others).collect()
}
