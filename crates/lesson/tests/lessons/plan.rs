//! The plan of the term: what is new in which week, and every mistake in it told at once.

use lesson::load::load;

use crate::shipped::{course, files};

/// What is said of the plan after this change of `course.toml`, as "line say".
fn said(from: &str, to: &str) -> Vec<String> {
    let mut files = files();
    let text = files.get_mut("course.toml").unwrap();
    assert!(text.contains(from), "{from} stands in course.toml");
    *text = text.replacen(from, to, 1);
    let (_, problems) = load(&files);
    problems.iter().filter(|p| p.rule == "plan").map(|p| format!("{} {}", p.line, p.say)).collect()
}

#[test]
fn the_shipped_plan_has_sixteen_weeks_and_every_lesson_in_one() {
    let course = course();
    assert_eq!(course.weeks.len(), 16);
    assert_eq!(course.week("L01"), Some(1));
    assert_eq!(course.week("L45"), Some(16));
    assert_eq!(course.week("L99"), None);
    assert!(course.lessons.iter().all(|lesson| course.week(&lesson.id).is_some()));
}

#[test]
fn a_course_without_weeks_is_a_course() {
    let mut files = files();
    let text = files.get_mut("course.toml").unwrap();
    let (begin, end) = (text.find("[[week]]").unwrap(), text.find("[[wish]]").unwrap());
    text.replace_range(begin..end, "");
    let (course, problems) = load(&files);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(course.unwrap().week("L01"), None);
}

#[test]
fn a_lesson_in_no_week_is_found() {
    let said = said("[\"L13\", \"L14\"]", "[\"L13\"]");
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("“L14”没有排进哪一周"), "{said:?}");
    assert!(!said[0].starts_with("0 "), "with its line: {said:?}");
}

#[test]
fn too_much_for_a_week_a_lesson_twice_and_an_unknown_one_are_told_together() {
    let said = said("[\"L13\", \"L14\"]", "[\"L13\", \"L14\", \"L12\", \"L77\"]").join("\n");
    for part in ["第 5 周有 4 课，一周最多学 3 样", "“L12”在计划里写了两次", "“L77”不在任何单元里"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn a_lesson_before_what_it_builds_on_is_found() {
    let said = said("[\"L13\", \"L14\"]", "[\"L14\", \"L13\"]");
    assert!(said.is_empty(), "L14 builds on L03 and L12 only: {said:?}");
    let said = self::said("[\"L01\", \"L02\", \"L03\"]", "[\"L02\", \"L01\", \"L03\"]");
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("“L02”要先学“L01”"), "{said:?}");
}

#[test]
fn an_empty_week_is_found_on_its_line() {
    let said = said("[\"L44\", \"L45\"]", "[\"L44\", \"L45\"]\n\n[[week]]\nlessons = []");
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("第 17 周一课也没有"), "{said:?}");
}
