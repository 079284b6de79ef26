//! `wkt phone`: what is printed is what can be done, and hints are lines that can be typed.

use serde_json::{Value, json};

use crate::terminal::Terminal;

fn check(words: &[&str], lines: &str) -> Vec<Value> {
    let words = ["phone", "--json"].iter().chain(words);
    Terminal::new().type_into(words, lines).good().jsons()
}

#[test]
fn one_line_for_the_start_and_one_for_each_action() {
    let lines = check(&[], "tap 通讯录\n\n# a remark\nback\ntap 没有这个\ndance\n");
    assert_eq!(lines.len(), 5);
    let ids: Vec<&Value> = lines.iter().map(|line| &line["screen"]["id"]).collect();
    assert_eq!(ids[..2], [&json!("wechat.chats"), &json!("wechat.contacts")]);
    let accepted: Vec<bool> = lines.iter().map(|line| line["accepted"].as_bool().unwrap()).collect();
    assert_eq!(accepted, [true, true, true, false, false]);
    assert_eq!(lines[3]["screen"], lines[2]["screen"], "what is not accepted changes nothing");
    let widget = &lines[0]["screen"]["widgets"][0];
    for field in ["id", "label", "role", "touches", "enabled", "box"] {
        assert!(!widget[field].is_null(), "{field}");
    }
    assert_eq!(widget["box"].as_array().unwrap().len(), 4);
    assert!(lines[0]["goal"].is_null() && lines[0]["hint"].is_null(), "no goal was named");
}

#[test]
#[cfg_attr(windows, ignore = "minutes under Wine, and nothing in it is about Windows")]
fn following_the_hints_as_they_are_printed_finishes_every_lesson() {
    let course = Terminal::new().run(["lessons", "list", "--json"]).good().json();
    for unit in course["units"].as_array().unwrap() {
        for lesson in unit["lessons"].as_array().unwrap() {
            follow(&["--lesson", lesson["id"].as_str().unwrap()]);
        }
    }
}

#[test]
fn a_goal_can_be_named_on_the_way_and_is_reached_by_its_hints() {
    let mut script = String::from("tap 我\nwant moments\n");
    for _ in 0..10 {
        let last = check(&[], &script).pop().unwrap();
        if last["goal"]["met"] == true {
            assert_eq!(last["screen"]["id"], "wechat.moments");
            return;
        }
        let left = last["goal"]["touches_left"].as_u64().unwrap();
        script.push_str(last["hint"]["action"].as_str().unwrap());
        script.push('\n');
        let next = check(&[], &script).pop().unwrap();
        assert_eq!(next["goal"]["touches_left"].as_u64().unwrap(), left - 1);
    }
    panic!("the hints did not lead to 朋友圈");
}

#[test]
fn goals_are_written_as_in_a_lesson() {
    let lines = check(&[], "want at = \"wechat.me\"\nwant at = \"nowhere\"\nwant ]\ntap 我\n");
    assert_eq!(lines[1]["goal"]["touches_left"], 1);
    assert_eq!((&lines[2]["accepted"], &lines[3]["accepted"]), (&json!(false), &json!(false)));
    assert!(lines[2]["say"].as_str().unwrap().contains("nowhere"));
    assert_eq!(lines[4]["goal"]["met"], true);
}

#[test]
fn a_lesson_can_be_entered_at_any_step() {
    let terminal = Terminal::new();
    let third = terminal.run(["phone", "--lesson", "L31", "--step", "3"]).good();
    assert!(third.out.contains("选择一个聊天"), "{}", third.out);
    let beyond = terminal.run(["phone", "--lesson", "L31", "--step", "7"]);
    assert_eq!((beyond.code, beyond.err.as_str()), (1, "这一课只有 6 步。\n"));
    assert_eq!(terminal.run(["phone", "--lesson", "L99"]).code, 1);
    assert!(terminal.run(["phone", "--scene", "nowhere"]).err.contains("没有“nowhere”这个场景"));
}

#[test]
fn an_ambiguous_label_names_the_ids_to_choose_from() {
    let lines = check(&["--scene", "fresh"], "tap 通讯录\ntap 号\n");
    let last = lines.last().unwrap();
    assert_eq!(last["accepted"], false);
    assert!(last["say"].as_str().unwrap().contains("#wechat."), "{last}");
}

#[test]
fn people_read_a_drawing() {
    let said = Terminal::new().type_into(["phone"], "hint\nwant scan\nhint\n").good();
    assert!(said.out.starts_with("── 微信 ── wechat.chats\n"), "{}", said.out);
    assert!(said.out.contains("现在没有目标。"));
    assert!(said.out.contains("下。"), "how far it is");
    let english = Terminal::new().type_into(["--lang", "en", "phone"], "hint\njump\n").good();
    assert!(english.out.contains("There is no goal now."));
    assert!(english.out.contains("There is no such action."));
}

/// Types hints until every goal is met; each run begins anew, as a person at another machine would.
fn follow(words: &[&str]) {
    let terminal = Terminal::new();
    let mut script = String::new();
    for _ in 0..80 {
        let all = ["phone", "--json"].iter().chain(words);
        let last = terminal.type_into(all, &script).good().jsons().pop().unwrap();
        assert_eq!(last["accepted"], true, "{words:?}: {script}");
        if last["goal"]["met"] == true {
            return;
        }
        script.push_str(last["hint"]["action"].as_str().unwrap());
        script.push('\n');
    }
    panic!("{words:?} was not finished by:\n{script}");
}
