//! Does lessons/README.md know every word that lessons can use, and no other?

use std::collections::BTreeSet;
use std::path::Path;

use lesson::Engine;
use lesson::check::check_world;
use lesson::load::{goal, load};
use phone::content::marks::KNOWN;
use phone::names::{PANELS, SCREENS, is_panel, is_screen};

use crate::shipped::course;

fn readme() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons/README.md")).unwrap()
}

/// The part under a heading, to the next one of its kind or above.
fn part<'a>(text: &'a str, heading: &str) -> &'a str {
    let from = text.find(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("no {heading}"));
    let rest = &text[from + heading.len() + 2..];
    let level = heading.chars().take_while(|c| *c == '#').count();
    let ends = (1..=level).filter_map(|level| rest.find(&format!("\n{} ", "#".repeat(level))));
    ends.min().map_or(rest, |end| &rest[..end])
}

/// Everything between backticks.
fn coded(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2))
}

/// The first column of the tables in a part.
fn first_column(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next())
}

#[test]
fn the_conditions_of_the_readme_are_those_that_are_known() {
    let text = readme();
    let written: BTreeSet<&str> = first_column(part(&text, "### 目标怎么写"))
        .flat_map(coded)
        .filter_map(|goal| goal.strip_prefix("{ ")?.split_once(" = ").map(|(key, _)| key))
        .collect();
    let known: BTreeSet<&str> = lesson::load::CONDITIONS.iter().copied().collect();
    assert_eq!(written, known);
}

#[test]
fn every_condition_is_understood_as_it_is_written_in_the_readme() {
    let (text, course) = (readme(), course());
    let mut tried = 0;
    for written in first_column(part(&text, "### 目标怎么写")).flat_map(coded) {
        let Some(inside) = written.strip_prefix("{ ").and_then(|rest| rest.strip_suffix(" }")) else {
            continue;
        };
        if inside.contains('…') {
            continue;
        }
        goal(inside, &course.world).unwrap_or_else(|say| panic!("{written}: {say}"));
        tried += 1;
    }
    assert!(tried >= 18, "{tried}");
    assert!(goal("colour = \"red\"", &course.world).is_err());
}

#[test]
fn every_condition_on_the_list_is_one() {
    let world = course().world;
    for key in lesson::load::CONDITIONS {
        let said = goal(&format!("{key} = 99"), &world).err().unwrap_or_default();
        assert!(!said.contains("这种条件"), "{key}: {said}");
    }
}

#[test]
fn every_page_has_its_line_and_every_line_its_page() {
    let (text, course) = (readme(), course());
    let names: BTreeSet<&str> = SCREENS.iter().map(|(name, ..)| *name).collect();
    let written: BTreeSet<&str> = first_column(part(&text, "### 页面的名字"))
        .flat_map(coded)
        .map(|name| name.split(':').next().unwrap())
        .collect();
    assert_eq!(names.difference(&written).collect::<Vec<_>>(), Vec::<&&str>::new(), "not in the readme");
    assert_eq!(written.difference(&names).collect::<Vec<_>>(), Vec::<&&str>::new(), "no page");
    assert!(is_screen(&course.world, "wechat.chats"));
}

#[test]
fn every_small_window_has_its_word_and_every_word_its_window() {
    let (text, course) = (readme(), course());
    for panel in PANELS {
        let stands = [format!("`{panel}`"), format!("`{panel}:")].iter().any(|code| text.contains(code));
        assert!(stands, "{panel} is not in the readme");
    }
    let row = text.lines().find(|line| line.starts_with("| `{ open = ")).unwrap();
    for name in coded(row.split(" | ").nth(1).unwrap()).filter(|name| !name.starts_with(':')) {
        assert!(is_panel(&course.world, name), "{name} is no window");
    }
}

#[test]
fn every_mark_has_its_line_and_every_line_its_mark() {
    let text = readme();
    let known: BTreeSet<&str> = KNOWN.iter().map(|(mark, ..)| mark.name).collect();
    let tables = [
        "### 标记的名字",
        "### 记下来的东西（`set`、`words`、`listed`）",
        "### 手机本身的标记",
        "### 骗人的事（`world/dangers.toml`）",
        "### 挑一挑（`world/sortings.toml`）",
    ];
    let mut written = BTreeSet::new();
    for heading in tables {
        for cell in first_column(part(&text, heading)) {
            let mut first = String::new();
            for code in coded(cell) {
                // `.phone` beside `community.sign-up.name` stands for `community.sign-up.phone`.
                let code = match code.strip_prefix('.') {
                    Some(rest) => format!("{}.{rest}", first.rsplit_once('.').unwrap().0),
                    None => code.to_owned(),
                };
                let mark = code
                    .split("mark = \"")
                    .nth(1)
                    .map_or(code.as_str(), |rest| rest.split('"').next().unwrap());
                let name = mark.split(':').next().unwrap().to_owned();
                first.clone_from(&name);
                written.insert(name);
            }
        }
    }
    let written: BTreeSet<&str> = written.iter().map(String::as_str).collect();
    assert_eq!(known.difference(&written).collect::<Vec<_>>(), Vec::<&&str>::new(), "not in the readme");
    assert_eq!(written.difference(&known).collect::<Vec<_>>(), Vec::<&&str>::new(), "no mark");
}

#[test]
fn the_examples_are_read_without_a_problem() {
    let text = readme();
    let blocks: Vec<&str> =
        text.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let mut files = crate::shipped::files();
    files.retain(|path, _| path.starts_with("world/"));
    files.insert("T01/lesson.toml".into(), blocks[0].into());
    files.insert("course.toml".into(), blocks[1].into());
    let with = |heading: &str| *blocks.iter().find(|block| block.contains(heading)).unwrap();
    files.insert("L31/lesson.toml".into(), with("id = \"L31\"").into());
    files.insert("drills.toml".into(), format!("format = 1\n{}", with("[[drill]]")));
    let sortings = files.get_mut("world/sortings.toml").unwrap();
    sortings.push_str(&format!("\n{}", with("[[sorting]]")));
    let (first, second) = ("lessons = [\"T01\"]", "lessons = [\"T01\", \"L31\"]");
    files.get_mut("course.toml").unwrap().replace_range(.., &blocks[1].replace(first, second));
    let (course, problems) = load(&files);
    // The second example leaves out the other answer of its question, to be short.
    let rules: Vec<&str> = problems.iter().map(|problem| problem.rule.as_str()).collect();
    assert!(rules.iter().all(|rule| *rule == "check"), "{problems:#?}");
    let course = course.unwrap();
    assert_eq!(course.lessons.len(), 2);
    assert!(course.world.find_sorting("two-doors").is_some());
    assert_eq!(check_world(&Engine::new(course), &files), []);
    assert_eq!(blocks[0].trim().lines().count(), 10, "ten lines to copy");
}
