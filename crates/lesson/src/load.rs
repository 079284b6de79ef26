//! Reads the course from its files: the course and all its problems, each with file and line.

pub(crate) mod drills;
mod goals;
mod plan;

use std::collections::BTreeMap;
use std::sync::Arc;

use phone::profile::Profile;
use phone::scene::set_up;
use phone::world::World;
use phone::world::load::line_of;
use serde::Deserialize;

use crate::course::{Card, Check, Choice, Course, Lesson, Practice, Step, Unit, Wish};
use crate::goal::Goal;
use crate::load::goals::read_goal;
pub(crate) use crate::load::goals::screen;
pub use crate::load::goals::{CONDITIONS, goal};

/// Files of a folder of lessons: path inside it with `/` between folders → text.
pub type Files = BTreeMap<String, String>;

/// Something an author has to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// File, relative to the folder of lessons.
    pub file: String,
    /// Line, counted from 1; 0 when it is about the whole file.
    pub line: usize,
    /// Which rule, for example `P4` or `goal`.
    pub rule: String,
    /// What is the matter and what to do, in plain Chinese.
    pub say: String,
}

/// Reads the course. There is a course only if the files could be understood; problems may be there
/// either way, and none of them hides another.
#[must_use]
pub fn load(files: &Files) -> (Option<Course>, Vec<Problem>) {
    let mut loader = Loader { files, problems: Vec::new(), file: String::new() };
    let course = loader.course();
    (course, loader.problems)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CourseFile {
    format: u32,
    title: String,
    title_en: Option<String>,
    /// Whose work it is; a pack needs it, the course inside the program does not.
    author: Option<String>,
    /// A promise: no sentence is left to the platform's voice.
    #[serde(default)]
    every_sentence_spoken: bool,
    unit: Vec<UnitFile>,
    #[serde(default)]
    week: Vec<plan::WeekFile>,
    #[serde(default)]
    wish: Vec<WishFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitFile {
    id: String,
    title: String,
    title_en: Option<String>,
    lessons: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WishFile {
    id: String,
    title: String,
    goal: toml::Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LessonFile {
    format: u32,
    id: String,
    title: String,
    title_en: Option<String>,
    can_do: String,
    done: String,
    minutes: u16,
    #[serde(default)]
    requires: Vec<String>,
    scene: String,
    step: Vec<StepFile>,
    practice: PracticeFile,
    again: Option<PracticeFile>,
    check: Option<CheckFile>,
    #[serde(default)]
    card: Vec<CardFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepFile {
    goal: toml::Table,
    target: Option<String>,
    action: Option<String>,
    expect: String,
    done: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PracticeFile {
    say: String,
    scene: String,
    goal: toml::Table,
    expect: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckFile {
    question: String,
    choice: Vec<ChoiceFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceFile {
    text: String,
    #[serde(default)]
    right: bool,
    why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardFile {
    at: String,
    here: String,
    back: String,
}

struct Loader<'a> {
    files: &'a Files,
    problems: Vec<Problem>,
    /// The file being read.
    file: String,
}

impl Loader<'_> {
    /// Says so if something else in this file is called `id` already.
    fn once(&mut self, id: &str, is_taken: bool) {
        if is_taken {
            let say = format!("“{id}”用了两次。请给其中一个换个名字。");
            self.say("id", &format!("\"{id}\""), say);
        }
    }

    fn course(&mut self) -> Option<Course> {
        let world = self.world();
        let course: Option<CourseFile> = self.read("course.toml");
        let (world, course) = (world?, course?);
        self.format(course.format);
        let mut wishes: Vec<Wish> = Vec::new();
        for wish in course.wish {
            self.once(&wish.id, wishes.iter().any(|known| known.id == wish.id));
            if let Some(goal) = self.goal(&world, &wish.goal) {
                wishes.push(Wish { goal, id: wish.id, title: wish.title });
            }
        }
        let drills = self.drills(&world);
        let mut lessons = Vec::new();
        for id in course.unit.iter().flat_map(|unit| &unit.lessons) {
            if let Some(lesson) = self.lesson(&world, id) {
                lessons.push(lesson);
            }
        }
        self.requirements(&lessons);
        let listed: Vec<&str> =
            course.unit.iter().flat_map(|unit| &unit.lessons).map(String::as_str).collect();
        let weeks = self.plan(course.week, &listed, &lessons);
        let units = course
            .unit
            .into_iter()
            .map(|unit| Unit {
                id: unit.id,
                title: unit.title,
                title_en: unit.title_en,
                lessons: unit.lessons,
            })
            .collect();
        let CourseFile { title, title_en, author, every_sentence_spoken, .. } = course;
        Some(Course {
            title,
            title_en,
            author,
            every_sentence_spoken,
            units,
            lessons,
            weeks,
            wishes,
            drills,
            world: Arc::new(world),
        })
    }

    fn world(&mut self) -> Option<World> {
        let files: Files = self
            .files
            .iter()
            .filter_map(|(path, text)| Some((path.strip_prefix("world/")?.to_owned(), text.clone())))
            .collect();
        match phone::world::load::load(&files) {
            Ok(world) => {
                self.scenes(&world);
                Some(world)
            }
            Err(problems) => {
                self.problems.extend(problems.into_iter().map(|problem| Problem {
                    file: format!("world/{}", problem.file),
                    line: problem.line,
                    rule: "world".into(),
                    say: problem.say,
                }));
                None
            }
        }
    }

    fn scenes(&mut self, world: &World) {
        self.file = "world/scenes.toml".into();
        for scene in &world.scenes {
            if let Err(wrong) = set_up(world, Profile::default(), scene, Vec::new()) {
                let say = format!("场景“{}”从“{}”开始，没有这一页。请看看写法。", scene.name, wrong.at);
                self.say("scene", &format!("scene.{}", scene.name), say);
            }
        }
    }

    fn read<T: for<'de> Deserialize<'de>>(&mut self, path: &str) -> Option<T> {
        self.file = path.to_owned();
        let Some(text) = self.files.get(path) else {
            self.say("file", "", format!("少了文件 {path}。请把它加上，或者从 course.toml 里去掉。"));
            return None;
        };
        toml::from_str(text)
            .map_err(|error| {
                let line = error.span().map_or(0, |span| line_of(text, span.start));
                self.problems.push(Problem {
                    file: path.to_owned(),
                    line,
                    rule: "file".into(),
                    say: format!("这一行读不懂：{}。请照着别的课改。", error.message()),
                });
            })
            .ok()
    }

    /// A problem on the line of the file being read that holds `needle`.
    fn say(&mut self, rule: &str, needle: &str, say: String) {
        let text = self.files.get(&self.file).map_or("", String::as_str);
        let line = if needle.is_empty() { 0 } else { text.find(needle).map_or(0, |at| line_of(text, at)) };
        self.problems.push(Problem { file: self.file.clone(), line, rule: rule.into(), say });
    }

    fn format(&mut self, format: u32) {
        if format != 1 {
            self.say("format", "format", "这个文件的 format 不是 1。请用新版本的程序，或者改成 1。".into());
        }
    }

    fn lesson(&mut self, world: &World, id: &str) -> Option<Lesson> {
        let file: LessonFile = self.read(&format!("{id}/lesson.toml"))?;
        self.format(file.format);
        if file.id != id {
            self.say("id", "id", format!("id 写的是“{}”，文件夹叫“{id}”。请改成一样的。", file.id));
        }
        if file.step.is_empty() || file.step.len() > 6 {
            self.say(
                "steps",
                "[[step]]",
                format!("一课要有1到6步，这里有{}步。多了就分成两课。", file.step.len()),
            );
        }
        let again = file.again.as_ref().map(|task| &task.scene);
        for scene in [&file.scene, &file.practice.scene].into_iter().chain(again) {
            if world.scene(scene).is_none() {
                self.say(
                    "scene",
                    &format!("\"{scene}\""),
                    format!("没有叫“{scene}”的场景。请看 world/scenes.toml。"),
                );
            }
        }
        let steps: Vec<Option<Step>> = file
            .step
            .into_iter()
            .map(|step| {
                Some(Step {
                    goal: self.goal(world, &step.goal)?,
                    target: step.target,
                    action: step.action,
                    expect: step.expect,
                    done: step.done,
                })
            })
            .collect();
        let practice = self.task(world, file.practice)?;
        let again = match file.again {
            Some(again) => Some(self.task(world, again)?),
            None => None,
        };
        let check = file.check.and_then(|check| self.check(check));
        let known = world.scene(&file.scene).is_some()
            && std::iter::once(&practice).chain(&again).all(|task| world.scene(&task.scene).is_some());
        let steps = steps.into_iter().collect::<Option<Vec<Step>>>()?;
        known.then_some(Lesson {
            id: file.id,
            title: file.title,
            title_en: file.title_en,
            can_do: file.can_do,
            done: file.done,
            minutes: file.minutes,
            requires: file.requires,
            scene: file.scene,
            steps,
            practice,
            again,
            check,
            cards: file.card.into_iter().map(|c| Card { at: c.at, here: c.here, back: c.back }).collect(),
        })
    }

    fn task(&mut self, world: &World, file: PracticeFile) -> Option<Practice> {
        let goal = self.goal(world, &file.goal)?;
        Some(Practice { goal, say: file.say, scene: file.scene, expect: file.expect })
    }

    fn check(&mut self, file: CheckFile) -> Option<Check> {
        let mut right = file.choice.iter().enumerate().filter(|(_, choice)| choice.right);
        let (first, second) = (right.next(), right.next());
        let fits = match (first, second) {
            (Some((at, _)), None) if file.choice.len() >= 2 => u16::try_from(at).ok(),
            _ => None,
        };
        if fits.is_none() {
            let say = "问题要有两个以上的回答，正好一个写 right = true。".into();
            self.say("check", "[check]", say);
        }
        Some(Check {
            question: file.question,
            right: fits?,
            choices: file.choice.into_iter().map(|c| Choice { text: c.text, why: c.why }).collect(),
        })
    }

    fn requirements(&mut self, lessons: &[Lesson]) {
        for (at, lesson) in lessons.iter().enumerate() {
            for required in &lesson.requires {
                let later = lessons[at..].iter().any(|other| other.id == *required);
                if later {
                    self.file = format!("{}/lesson.toml", lesson.id);
                    let say = format!("先学的“{required}”排在这一课后面。请改 course.toml 里的先后。");
                    self.say("requires", "requires", say);
                }
            }
        }
    }

    fn goal(&mut self, world: &World, table: &toml::Table) -> Option<Goal> {
        let mut entries = table.iter();
        let (Some((key, value)), None) = (entries.next(), entries.next()) else {
            self.say("goal", "goal", "一个 goal 只写一个条件；几个一起，用 all = [ ... ]。".into());
            return None;
        };
        match read_goal(world, key, value) {
            Ok(goal) => Some(goal),
            Err(say) => {
                let needle = value.as_str().map_or_else(|| key.clone(), |text| format!("\"{text}\""));
                self.say("goal", &needle, say);
                None
            }
        }
    }
}
