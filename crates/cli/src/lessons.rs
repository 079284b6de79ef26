//! `wkt lessons`: the course, its checker, a lesson as the learner reads it, and packs.

mod check;
mod packs;
mod progress;

use lesson::course::{Course, Lesson};
use serde_json::{Value, json};

use crate::arguments::{Arguments, Show};
use crate::outcome::{Outcome, Told};
use crate::{print, start};

pub use check::{check, prove_all};
pub use packs::{import, pack};

/// Which lessons there are, unit by unit.
pub fn list(arguments: &Arguments, told: Told) -> Outcome {
    let course = match start::content(arguments) {
        Ok(content) => content.course,
        Err(end) => return end,
    };
    if told.json {
        let units: Vec<Value> = course.units.iter().map(|unit| unit_json(&course, unit)).collect();
        print::json(&json!({ "title": course.title, "units": units }));
        return Outcome::Good;
    }
    for unit in &course.units {
        print::line(&unit.title);
        for lesson in unit.lessons.iter().filter_map(|id| course.lesson(id)) {
            print::line(&format!("  {}  {} · {}", lesson.id, lesson.title, lesson.can_do));
        }
    }
    Outcome::Good
}

/// A lesson as the learner reads it: each step with its sentence and what she will see.
pub fn show(arguments: &Arguments, asked: &Show, told: Told) -> Outcome {
    let course = match start::content(arguments) {
        Ok(content) => content.course,
        Err(end) => return end,
    };
    let Some(lesson) = course.lesson(&asked.lesson) else {
        let id = &asked.lesson;
        return Outcome::failed(match told.is_chinese() {
            true => format!("没有编号是 {id} 的课。用 wkt lessons list 看目录。"),
            false => format!("There is no lesson {id}. See wkt lessons list."),
        });
    };
    if told.json {
        print::json(&lesson_json(lesson));
    } else {
        print::line(&page(lesson));
    }
    Outcome::Good
}

fn unit_json(course: &Course, unit: &lesson::course::Unit) -> Value {
    let lessons: Vec<Value> = unit
        .lessons
        .iter()
        .filter_map(|id| course.lesson(id))
        .map(|lesson| {
            json!({
                "id": lesson.id,
                "title": lesson.title,
                "can_do": lesson.can_do,
                "minutes": lesson.minutes,
                "steps": lesson.steps.len(),
                "requires": lesson.requires,
            })
        })
        .collect();
    json!({ "id": unit.id, "title": unit.title, "lessons": lessons })
}

fn lesson_json(lesson: &Lesson) -> Value {
    let steps: Vec<Value> = lesson
        .steps
        .iter()
        .map(|step| json!({ "action": step.action, "expect": step.expect, "done": step.done }))
        .collect();
    let check = lesson.check.as_ref().map(|check| {
        let choices: Vec<Value> =
            check.choices.iter().map(|choice| json!({ "text": choice.text, "why": choice.why })).collect();
        json!({ "question": check.question, "choices": choices, "right": check.right })
    });
    json!({
        "id": lesson.id,
        "title": lesson.title,
        "can_do": lesson.can_do,
        "minutes": lesson.minutes,
        "requires": lesson.requires,
        "scene": lesson.scene,
        "steps": steps,
        "practice": { "say": lesson.practice.say, "expect": lesson.practice.expect },
        "check": check,
    })
}

fn page(lesson: &Lesson) -> String {
    let mut lines = vec![
        format!("{}  {}", lesson.id, lesson.title),
        format!("学会以后：{}", lesson.can_do),
        format!("大约 {} 分钟", lesson.minutes),
        String::new(),
    ];
    for (number, step) in lesson.steps.iter().enumerate() {
        let action = step.action.as_deref().unwrap_or("（这一句由程序按当时的画面说）");
        lines.push(format!("第 {} 步  {action}", number + 1));
        if !step.expect.is_empty() {
            lines.push(format!("        {}", step.expect));
        }
    }
    lines.extend([String::new(), format!("自己做  {}", lesson.practice.say)]);
    if let Some(check) = &lesson.check {
        lines.extend([String::new(), format!("想一想  {}", check.question)]);
        for (index, choice) in check.choices.iter().enumerate() {
            let mark = if index == usize::from(check.right) { "✓" } else { "·" };
            lines.push(format!("  {mark} {}", choice.text));
        }
    }
    if !lesson.cards.is_empty() {
        lines.extend([String::new(), "要是走到了别处：".to_owned()]);
        lines.extend(lesson.cards.iter().map(|card| format!("  {}{}", card.here, card.back)));
    }
    lines.join("\n")
}
