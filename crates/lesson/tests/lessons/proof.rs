//! A planted fault of each kind is found by the checker.

use lesson::Engine;
use lesson::check::{check, check_world};
use lesson::load::{Files, goal, load};

use crate::shipped::files;

fn engine_of(files: &Files) -> Engine {
    Engine::new(load(files).0.unwrap())
}

#[test]
fn the_words_of_the_world_keep_the_rules() {
    let files = files();
    assert_eq!(check_world(&engine_of(&files), &files), []);
}

/// What the checker says when `from` becomes `to` in a lesson.
fn said(lesson: &str, from: &str, to: &str) -> Vec<String> {
    let mut files = files();
    let text = files.get_mut(&format!("{lesson}/lesson.toml")).unwrap();
    assert!(text.contains(from), "{lesson} has no {from}");
    *text = text.replacen(from, to, 1);
    let (course, problems) = load(&files);
    let mut said: Vec<String> =
        problems.iter().map(|p| format!("{}:{} {}", p.file, p.line, p.rule)).collect();
    if let Some(course) = course
        && course.lesson(lesson).is_some()
    {
        let engine = Engine::new(course);
        let checked = check(&engine, &files, engine.course().lesson(lesson).unwrap());
        said.extend(checked.problems.iter().map(|p| format!("{}:{} {}", p.file, p.line, p.rule)));
    }
    said
}

#[test]
fn a_goal_that_cannot_be_reached_is_found() {
    let said = said(
        "L31",
        r#"{ at = "wechat.chats" }"#,
        r#"{ all = [{ at = "wechat.chats" }, { at = "wechat.me" }] }"#,
    );
    assert!(said.iter().any(|line| line.ends_with(" unreachable")), "{said:?}");
}

#[test]
fn a_goal_that_is_met_at_the_start_is_found() {
    let said = said("L31", r#"{ open = "share-panel" }"#, r#"{ at = "wechat.article:flu-shots" }"#);
    assert!(said.iter().any(|line| line.ends_with(" solved")), "{said:?}");
}

/// A volume bar over the letters of L30 once counted as having closed them.
#[test]
fn a_goal_that_is_met_by_walking_away_is_found() {
    let alone = r#"{ not = { open = "font-slider" } }"#;
    let on_its_page =
        r#"{ all = [{ at = "wechat.article:flu-shots" }, { not = { open = "font-slider" } }] }"#;
    assert_eq!(said("L30", on_its_page, alone), ["L30/lesson.toml:35 closed"]);
}

#[test]
fn closing_is_asked_for_on_a_page() {
    let world = files();
    let world = load(&world).0.unwrap().world;
    let closed = |text: &str| goal(text, &world).unwrap().closed_anywhere().map(str::to_owned);
    assert_eq!(closed(r#"all = [{ font = 4 }, { not = { open = "keyboard" } }]"#).unwrap(), "keyboard");
    let within = r#"any = [{ font = 4 }, { not = { all = [{ open = "popup" }, { at = "phone.home" }] } }]"#;
    assert_eq!(closed(within).unwrap(), "popup");
    assert_eq!(closed(r#"all = [{ at = "phone.home" }, { not = { open = "icon-menu" } }]"#), None);
    assert_eq!(closed(r#"not = { following = "langhua" }"#), None);
}

#[test]
fn a_label_that_is_not_on_the_screen_is_found() {
    let said = said("L31", "点左边的「转发给朋友」。", "点左边的「转发给好友」。");
    assert!(said.iter().any(|line| line.ends_with(" P7")), "{said:?}");
}

#[test]
fn a_place_where_it_is_not_is_found() {
    let said = said("L31", "点左边的「转发给朋友」。", "点右边的「转发给朋友」。");
    assert!(said.iter().any(|line| line.ends_with(" P8")), "{said:?}");
}

#[test]
fn a_word_older_readers_stumble_over_is_found() {
    let said = said("L31", "点左边的「转发给朋友」。", "点击左边的「转发给朋友」。");
    assert!(said.iter().any(|line| line.ends_with(" P4")), "{said:?}");
}

#[test]
fn a_misspelt_key_is_found_with_its_line() {
    let said = said("L31", "minutes = ", "minuets = ");
    assert_eq!(said, ["L31/lesson.toml:7 file"]);
}

#[test]
fn an_article_that_is_not_there_is_found_with_its_line() {
    let said = said("L31", "article = \"flu-shots\"", "article = \"flu-shot\"");
    assert!(said.iter().any(|line| line.ends_with(" goal")), "{said:?}");
    assert!(said.iter().all(|line| !line.contains(":0 ")), "{said:?}");
}

#[test]
fn all_problems_are_told_at_once() {
    let mut files = files();
    for lesson in ["L26", "L31"] {
        let text = files.get_mut(&format!("{lesson}/lesson.toml")).unwrap();
        *text = text.replacen("format = 1", "format = 9", 1);
    }
    files.remove("world/posters.toml");
    files.remove("L12/lesson.toml");
    let (course, problems) = load(&files);
    assert!(course.is_none());
    assert!(!problems.is_empty());
    let mut broken = crate::shipped::files();
    broken.remove("L12/lesson.toml");
    broken.get_mut("L26/lesson.toml").unwrap().push_str("\n[nonsense]\n");
    let (_, problems) = load(&broken);
    let told: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(told, ["L12/lesson.toml", "L26/lesson.toml"]);
}
