//! Reads the plan of the term from `course.toml`: which lessons are new in which week. A course without
//! weeks is taught in the order of its units, at whatever pace.

use serde::Deserialize;

use super::Loader;
use crate::course::{Lesson, Week};

/// New skills in a week: more are not kept (age-friendly §3, "Session").
const MOST_NEW: usize = 3;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WeekFile {
    lessons: Vec<String>,
}

impl Loader<'_> {
    /// The weeks with all their problems: every lesson of the units once, after what it builds on, at
    /// most three new ones a week.
    pub(super) fn plan(&mut self, weeks: Vec<WeekFile>, listed: &[&str], lessons: &[Lesson]) -> Vec<Week> {
        let weeks: Vec<Week> = weeks.into_iter().map(|week| Week { lessons: week.lessons }).collect();
        if weeks.is_empty() {
            return weeks;
        }
        self.file = "course.toml".into();
        let planned: Vec<(usize, &str)> = weeks
            .iter()
            .enumerate()
            .flat_map(|(at, week)| week.lessons.iter().map(move |id| (at + 1, id.as_str())))
            .collect();
        self.sizes(&weeks);
        self.once_each(&planned, listed);
        self.in_order(&planned, lessons);
        weeks
    }

    fn sizes(&mut self, weeks: &[Week]) {
        for (at, week) in weeks.iter().enumerate() {
            let (number, count) = (at + 1, week.lessons.len());
            if count > MOST_NEW {
                let say =
                    format!("第 {number} 周有 {count} 课，一周最多学 {MOST_NEW} 样新的。请挪到别的周。");
                self.say_of_week(number, say);
            }
            if count == 0 {
                let say = format!("第 {number} 周一课也没有。请写上课，或者去掉这一周。");
                self.say_of_week(number, say);
            }
        }
    }

    fn once_each(&mut self, planned: &[(usize, &str)], listed: &[&str]) {
        for (at, (week, id)) in planned.iter().enumerate() {
            if !listed.contains(id) {
                let say = format!("第 {week} 周的“{id}”不在任何单元里。请把它写进单元，或者从这一周去掉。");
                self.say_of_week(*week, say);
            }
            if planned[..at].iter().any(|(_, earlier)| earlier == id) {
                let say = format!("“{id}”在计划里写了两次，第 {week} 周又有。请只留一次。");
                self.say_of_week(*week, say);
            }
        }
        for id in listed {
            if !planned.iter().any(|(_, known)| known == id) {
                let say = format!("“{id}”没有排进哪一周。请把它写进一个 [[week]]。");
                self.say("plan", &format!("\"{id}\""), say);
            }
        }
    }

    fn in_order(&mut self, planned: &[(usize, &str)], lessons: &[Lesson]) {
        for (at, (week, id)) in planned.iter().enumerate() {
            let Some(lesson) = lessons.iter().find(|lesson| lesson.id == *id) else { continue };
            for required in &lesson.requires {
                if planned[at..].iter().any(|(_, later)| later == required) {
                    let say = format!(
                        "第 {week} 周的“{id}”要先学“{required}”，可“{required}”排在它后面。请调一调。"
                    );
                    self.say_of_week(*week, say);
                }
            }
        }
    }

    /// A problem on the line where this week begins.
    fn say_of_week(&mut self, number: usize, say: String) {
        let text = self.files.get(&self.file).map_or("", String::as_str);
        let begins = text.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with("[[week]]"));
        let line = begins.map(|(at, _)| at + 1).nth(number - 1).unwrap_or(0);
        let file = self.file.clone();
        self.problems.push(super::Problem { file, line, rule: "plan".into(), say });
    }
}
