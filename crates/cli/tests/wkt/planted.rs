//! One fault of each kind, planted in the smallest course: the check fails, with a sentence that names it.

use crate::course::{LESSON, changed, replaced};
use crate::terminal::Terminal;

/// What the checker says of the example with `from` instead of `to`: the one problem and nothing else.
fn check(from: &str, to: &str, rule: &str, words: &str) {
    let terminal = Terminal::new();
    let folder = changed(&terminal, |lesson| replaced(&lesson, from, to));
    let said = terminal.run(["lessons".as_ref(), "check".as_ref(), "--json".as_ref(), folder.as_os_str()]);
    assert_eq!(said.code, 1, "{said:?}");
    let checked = said.json();
    assert_eq!(checked["ok"], false);
    let problems = checked["lessons"][0]["problems"].as_array().unwrap();
    let found: Vec<_> = problems.iter().filter(|problem| problem["rule"] == rule).collect();
    assert!(!found.is_empty(), "{checked}");
    assert_eq!(found[0]["file"], LESSON);
    let say = found[0]["say"].as_str().unwrap();
    assert!(say.contains(words), "{say}");
    assert!(said.err.contains("T01"), "which lesson is being proved is told meanwhile: {}", said.err);
}

const GOAL: &str = r#"goal = { at = "wechat.contacts" }"#;

#[test]
fn the_example_of_the_readme_is_good_as_it_stands_and_with_a_sentence() {
    let terminal = Terminal::new();
    for folder in [crate::course::example(&terminal), changed(&terminal, |lesson| lesson)] {
        terminal.run(["lessons".as_ref(), "check".as_ref(), folder.as_os_str()]).good();
    }
}

#[test]
fn a_goal_that_nothing_leads_to() {
    let both = r#"goal = { all = [{ at = "phone.lock" }, { at = "phone.home" }] }"#;
    check(GOAL, both, "unreachable", "第1步怎么也做不到");
}

#[test]
fn a_goal_that_is_met_at_the_start() {
    check(GOAL, r#"goal = { at = "wechat.chats" }"#, "solved", "第1步还没做，就已经做好了");
}

#[test]
fn a_way_after_which_the_goal_is_out_of_reach() {
    let once = r#"goal = { all = [{ at = "wechat.contacts" }, { not = { seen = "wechat.discover" } }] }"#;
    check(GOAL, once, "dead-end", "有一种走法以后，第1步就再也做不到了");
}

#[test]
fn a_label_that_is_not_on_the_screen() {
    check("「通讯录」", "「联系人」", "P7", "「联系人」");
}

#[test]
fn a_place_where_it_is_not() {
    check("点最下面的", "点最上面的", "P8", "最下面");
}

#[test]
fn a_word_that_is_not_the_one_for_it() {
    check("点最下面的", "点击最下面的", "P4", "点击");
}

#[test]
fn a_letter_that_nobody_can_read_out() {
    check("您会看到朋友和家人的名字。", "您会看到VIP的名字。", "P6", "VIP");
}

#[test]
fn a_sentence_without_a_sound_in_a_course_that_promises_them_all() {
    let terminal = Terminal::new();
    let folder = changed(&terminal, |lesson| replaced(&lesson, "通讯录打开了。", "这一句还没有人念过。"));
    let course = folder.join("course.toml");
    let text = std::fs::read_to_string(&course).unwrap();
    let promise = "format = 1\nevery_sentence_spoken = true\n";
    std::fs::write(&course, replaced(&text, "format = 1\n", promise)).unwrap();
    let said = terminal.run(["lessons".as_ref(), "check".as_ref(), "--json".as_ref(), folder.as_os_str()]);
    assert_eq!(said.code, 1, "{said:?}");
    let checked = said.json();
    assert_eq!(checked["ok"], false);
    let problems = checked["lessons"][0]["problems"].as_array().unwrap();
    assert!(problems.iter().all(|problem| problem["rule"] == "sound"), "{checked}");
    let names_it =
        |problem: &&serde_json::Value| problem["say"].as_str().unwrap().contains("“这一句还没有人念过。”");
    let problem = problems.iter().find(names_it).unwrap_or_else(|| panic!("{checked}"));
    assert_eq!(problem["file"], LESSON);
    let lesson = std::fs::read_to_string(folder.join(LESSON)).unwrap();
    let line = usize::try_from(problem["line"].as_u64().unwrap()).unwrap();
    assert!(lesson.lines().nth(line - 1).unwrap().contains("这一句还没有人念过。"), "{problem}");
}

#[test]
fn a_task_that_only_repeats_a_step_is_worth_a_second_look() {
    let terminal = Terminal::new();
    let task = r#"goal = { at = "wechat.person:laoban" }"#;
    let folder = changed(&terminal, |lesson| replaced(&lesson, task, GOAL));
    let said = terminal.run(["lessons".as_ref(), "check".as_ref(), "--json".as_ref(), folder.as_os_str()]);
    let checked = said.good().json();
    let warnings = checked["lessons"][0]["warnings"].as_array().unwrap();
    let same = warnings.iter().find(|problem| problem["rule"] == "same").unwrap();
    assert!(same["say"].as_str().unwrap().contains("和第1步一模一样"), "{same}");
    assert!(same["line"].as_u64().unwrap() > 0);
}

#[test]
fn a_sentence_without_a_sound_is_told_and_the_platform_reads_it() {
    let terminal = Terminal::new();
    let folder = changed(&terminal, |lesson| replaced(&lesson, "通讯录打开了。", "这一句还没有人念过。"));
    let check =
        || terminal.run(["lessons".as_ref(), "check".as_ref(), "--json".as_ref(), folder.as_os_str()]);
    let checked = check().good().json();
    let warnings = checked["lessons"][0]["warnings"].as_array().unwrap();
    let about_sound = |problem: &&serde_json::Value| problem["rule"] == "sound";
    let say = warnings.iter().find(about_sound).unwrap()["say"].as_str().unwrap();
    assert!(say.contains("句没有做好的声音") && say.contains("存成 sound/"), "{say}");

    std::fs::create_dir(folder.join("sound")).unwrap();
    std::fs::write(folder.join("sound/0123456789abcdef.mp3"), b"ID3").unwrap();
    let said = check();
    assert_eq!(said.code, 1, "{said:?}");
    let checked = said.json();
    let problem = checked["problems"].as_array().unwrap().iter().find(about_sound).unwrap();
    assert_eq!(problem["file"], "sound/0123456789abcdef.mp3");
    assert!(problem["say"].as_str().unwrap().contains("没有哪一句叫这个名字"), "{problem}");
}

#[test]
fn a_lesson_without_a_card() {
    check("card = [", "# card = [", "card", "卡片");
}
