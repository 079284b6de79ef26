//! From a roster on paper to a row in the matrix.

use serde_json::{Value, json};

use crate::classroom::{Classroom, ROSTER, lesson_of};

/// A drill is started, walked out of, and gone on from where it was left.
#[test]
fn a_drill_says_the_way_out_once_she_is_out_of_it() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    let drills = room.call("drills", &wang, json!({}));
    let drill = drills["drills"].as_array().unwrap().iter().find(|d| d["id"] == "lost-scanning").unwrap();
    let begun = room.call("start_drill", &wang, json!({ "drill": drill["id"] }));
    assert_eq!((&begun["drill"], &begun["mode"]), (drill, &Value::Null));
    assert_eq!(begun["phase"]["kind"], "step");
    let out =
        room.call("tap", &wang, json!({ "widget": "wechat.scan.close", "touch": "tap", "nearMiss": false }));
    assert_eq!(out["phase"]["kind"], "finished");
    assert!(out["phase"]["canDo"].as_str().unwrap().contains('叉'));
    let free = room.call("start_free", &wang, json!({}));
    assert_eq!(free["phase"]["dangers"], false);
    let on = room.call("let_dangers_come", &wang, json!({ "on": true }));
    assert_eq!(on["phase"]["dangers"], true);
}

#[test]
fn a_roster_becomes_cards_a_lesson_becomes_a_level() {
    let mut room = Classroom::empty();
    assert_eq!(room.ask("open", json!({}))["cards"], json!([]));

    // The coordinator brings the roster.
    let staff = room.staff();
    let file = json!({ "name": "名单.csv", "content": base64(ROSTER), "class": "周一班" });
    let preview = room.call("preview_roster", &staff, file.clone());
    assert_eq!((&preview["new"].as_array().unwrap().len(), &preview["written"]), (&5, &json!(0)));
    assert_eq!(room.ask("open", json!({}))["cards"], json!([]), "a preview writes nothing");
    assert_eq!(room.call("import_roster", &staff, file.clone())["written"], 5);
    let again = room.call("import_roster", &staff, file);
    assert_eq!((&again["written"], &again["same"].as_array().unwrap().len()), (&json!(0), &5));

    // A learner enters by her card and does what the big button says.
    let wang = room.enter("王秀梅");
    let home = room.call("home", &wang, json!({}));
    assert_eq!(home["name"], "王秀梅");
    let next = home["next"].clone();
    assert_eq!((&next["lesson"]["id"], &next["mode"]), (&json!("L01"), &json!("guided")));
    let view = room.start(&wang, "L01", "guided");
    assert_eq!(view["phase"]["number"], 1);
    let end = room.follow_hints_to_the_end(&wang, view);
    let next = &end["phase"]["next"];
    assert_eq!((&next["lesson"]["id"], &next["mode"]), (&json!("L01"), &json!("guided")), "with less help");

    // Twice alone on one day is level 3; it is in the matrix, on her page and in the figures.
    let once = room.do_alone(&wang, "L01");
    assert_eq!(once["phase"]["next"]["why"], "alone", "once more makes it her own");
    let twice = room.do_alone(&wang, "L01");
    assert_eq!(twice["phase"]["next"]["lesson"]["id"], "L02");
    let home = room.call("leave_lesson", &wang, json!({}));
    assert_eq!(home["canDo"].as_array().unwrap().len(), 1);
    assert_eq!(home["next"]["lesson"]["id"], "L02");
    let class = room.ask("open", json!({}))["classes"][0]["id"].clone();
    let matrix = room.call("matrix", &staff, json!({ "class": class }));
    let mut levels = [0; 45];
    assert_eq!(self::levels(&matrix, "李桂兰"), levels);
    levels[0] = 3;
    assert_eq!(self::levels(&matrix, "王秀梅"), levels);
    assert_eq!(matrix["figures"].as_array().unwrap().len(), 4);
    assert_eq!(matrix["figures"][1], json!({ "value": "1 / 5", "words": "这 7 天来练过" }));
}

#[test]
fn what_was_learnt_comes_back_as_a_refresher_and_stays_after_a_week() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    room.do_alone(&wang, "L12");
    room.do_alone(&wang, "L12");
    for day in ["2026-05-08T09:00:00+08:00", "2026-05-15T09:00:00+08:00"] {
        room.clock.set(day);
        let home = room.call("home", &wang, json!({}));
        assert_eq!(home["due"][0]["id"], "L12", "due again on {day}");
        let ending = room.do_alone(&wang, "L12");
        assert_eq!(ending["phase"]["next"]["lesson"]["id"], "L13", "the refresher leads on to what is new");
        let home = room.call("home", &wang, json!({}));
        assert_eq!(home["due"], json!([]), "and is done for today");
        room.call("leave_lesson", &wang, json!({}));
    }
    let course = room.call("course", &wang, json!({}));
    let lesson = lesson_of(&course, "L12");
    assert_eq!((&lesson["level"], &lesson["levelWords"]), (&json!(4), &json!("记住了")));
}

#[test]
fn a_skill_seen_on_the_own_phone_is_level_5_until_taken_back() {
    let mut room = Classroom::with_class();
    let staff = room.staff();
    let wang = room.resident("王秀梅");
    let saw = |seen: bool| json!({ "resident": wang, "skill": "L31", "seen": seen });
    let matrix = room.call("saw_on_own_phone", &staff, saw(true));
    assert_eq!(levels(&matrix, "王秀梅")[30], 5);
    assert_eq!(matrix["figures"][2]["value"], "1 / 5");
    let matrix = room.call("saw_on_own_phone", &staff, saw(false));
    assert_eq!(levels(&matrix, "王秀梅")[30], 0);
}

#[test]
fn staff_choose_how_hints_come_from_the_next_run_on() {
    let mut room = Classroom::with_class();
    let staff = room.staff();
    let wang = room.resident("王秀梅");
    let set = |errorless: bool, by_time: bool| json!({ "resident": wang, "errorless": errorless, "byTime": by_time });
    let matrix = room.call("set_help", &staff, set(true, false));
    let row = matrix["residents"].as_array().unwrap().iter().find(|row| row["name"] == "王秀梅").unwrap();
    assert_eq!((&row["errorless"], &row["byTime"]), (&json!(true), &json!(false)));

    // The ring is there from the start of every run, also of the task alone, and stillness brings nothing more.
    let learner = room.enter("王秀梅");
    let alone = room.start(&learner, "L12", "alone");
    assert_eq!((&alone["hint"]["level"], &alone["nextHintInMs"]), (&json!(2), &Value::Null));
    let still = room.call("wait", &learner, json!({ "idleMs": 900_000 }));
    assert_eq!(still["hint"]["level"], 2);
    room.follow_hints_to_the_end(&learner, alone);
    room.call("leave_lesson", &learner, json!({}));

    // After two clean runs it is one level less; as usual again, nothing is shown in 自己做.
    let second = room.start(&learner, "L12", "alone");
    assert_eq!(second["hint"]["level"], 2);
    room.follow_hints_to_the_end(&learner, second);
    room.call("leave_lesson", &learner, json!({}));
    assert_eq!(room.start(&learner, "L12", "alone")["hint"]["level"], 1);
    room.call("leave_lesson", &learner, json!({}));
    room.call("set_help", &staff, set(false, true));
    assert_eq!(
        room.call("start_lesson", &learner, json!({ "lesson": "L12", "mode": "alone", "anew": true }))["hint"],
        Value::Null
    );
}

#[test]
fn whoever_calls_the_teacher_stands_first_until_somebody_came() {
    let mut room = Classroom::with_class();
    let staff = room.staff();
    let li = room.enter("李桂兰");
    room.start(&li, "L12", "guided");
    let view = room.call("call_teacher", &li, json!({}));
    assert_eq!(view["teacherCalled"], true);
    let matrix = room.call("matrix", &staff, json!({ "class": null }));
    let need = &matrix["needs"][0];
    assert_eq!((&need["name"], &need["urgent"]), (&json!("李桂兰"), &json!(true)));
    assert_eq!(need["why"], "停在“认识下面四个格”第 1 步，按了请老师");
    let resident = room.resident("李桂兰");
    let matrix = room.call("helped", &staff, json!({ "resident": resident, "takenBack": false }));
    assert_eq!(matrix["needs"], json!([]));
    let matrix = room.call("helped", &staff, json!({ "resident": resident, "takenBack": true }));
    assert_eq!(
        matrix["needs"][0]["why"], "停在“认识下面四个格”第 1 步，按了请老师",
        "the wrong card was pressed"
    );
    room.call("helped", &staff, json!({ "resident": resident, "takenBack": false }));
    let view = room.call("ask_hint", &li, json!({}));
    assert_eq!(view["teacherCalled"], false, "the learner sees that her call was heard");
}

#[test]
fn the_demonstration_class_comes_only_into_an_empty_program_and_is_marked() {
    let mut room = Classroom::empty();
    let door = room.ask("make_demo_class", json!({}));
    assert_eq!(door["cards"].as_array().unwrap().len(), 30);
    assert_eq!(door["classes"][0]["demo"], true);
    assert!(room.try_call("make_demo_class", None, json!({})).is_err());
    let resident = door["cards"][0]["resident"].clone();
    let session = crate::classroom::token(&room.ask("enter", json!({ "resident": resident })));
    assert_eq!(room.call("home", &session, json!({}))["demo"], true);
    room.events();
}

#[test]
fn a_preview_says_which_class_everybody_joins_and_which_classes_are_new() {
    let mut room = Classroom::with_class();
    let staff = room.staff();
    let roster = "姓名,座位,班级\n王秀梅,1,\n赵德明,6,\n何志强,1,周六班\n林素芳,2,周六班\n";
    let file = json!({ "name": "名单.csv", "content": base64(roster), "class": "周一班" });
    let preview = room.call("preview_roster", &staff, file.clone());
    let joins = |person: &Value| (person["name"].clone(), person["class"].clone());
    let new: Vec<_> = preview["new"].as_array().unwrap().iter().map(joins).collect();
    let wanted = [("赵德明", "周一班"), ("何志强", "周六班"), ("林素芳", "周六班")];
    assert_eq!(new, wanted.map(|(name, class)| (json!(name), json!(class))));
    assert_eq!(preview["newClasses"], json!(["周六班"]));
    let taken = room.call("import_roster", &staff, file.clone());
    assert_eq!((&taken["written"], &taken["newClasses"]), (&json!(3), &json!(["周六班"])));
    assert_eq!(room.call("preview_roster", &staff, file)["newClasses"], json!([]));
}

#[test]
#[cfg_attr(windows, ignore = "a search of many minutes under Wine, and nothing in it touches the system")]
fn free_practice_leads_to_any_wish() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    let view = room.call("start_free", &wang, json!({}));
    let wishes: Vec<Value> = view["phase"]["wishes"].as_array().unwrap().clone();
    assert!(wishes.len() > 5);
    for wish in wishes {
        let mut view = room.call("choose_wish", &wang, json!({ "wish": wish["id"] }));
        let mut touches = 0;
        while view["phase"]["touchesLeft"] != 0 {
            view = room.follow_hint(&wang, &view);
            touches += 1;
            assert!(touches < 150, "{wish} is not reached");
        }
        assert_eq!(view["feedback"]["kind"], "done", "{wish}: {}", view["phase"]);
    }
}

fn levels(matrix: &Value, name: &str) -> Vec<u64> {
    let rows = matrix["residents"].as_array().unwrap();
    let row = rows.iter().find(|row| row["name"] == name).unwrap();
    row["cells"].as_array().unwrap().iter().map(|cell| cell["level"].as_u64().unwrap()).collect()
}

fn base64(text: &str) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(text)
}
