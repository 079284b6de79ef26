//! Staff save what is to be printed: a card of her own, everybody's cards of a week, the plan.

use std::fs;

use serde_json::{Value, json};

use crate::classroom::Classroom;

/// The bytes of a PDF that was saved among the data.
fn saved(room: &Classroom, answer: &Value) -> Vec<u8> {
    let folder = room.folder.path().join("papers");
    assert_eq!(answer["folder"], json!(folder.display().to_string()));
    let bytes = fs::read(folder.join(answer["file"].as_str().unwrap())).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    bytes
}

#[test]
fn her_card_marks_the_steps_that_were_difficult() {
    let mut room = Classroom::with_class();
    let staff = room.staff();
    let resident = room.resident("王秀梅");
    let ask = json!({
        "lesson": "L31", "whose": { "kind": "resident", "resident": resident }, "paper": "a4"
    });
    let before = room.call("save_cards", &staff, ask.clone());
    assert_eq!(before["file"], "L31 转发给家人 王秀梅 A4.pdf");
    assert_eq!((&before["pages"], &before["marked"]), (&json!(1), &json!(0)));
    let easy = saved(&room, &before);

    // At the first step she calls the teacher.
    let learner = room.enter("王秀梅");
    let view = room.start(&learner, "L31", "guided");
    assert_eq!(view["phase"]["number"], 1);
    room.call("call_teacher", &learner, json!({}));
    let after = room.call("save_cards", &staff, ask);
    assert_eq!(after["marked"], 1);
    assert_ne!(saved(&room, &after), easy, "the step wears its mark");
}

#[test]
fn a_class_gets_the_cards_of_a_week_one_each() {
    let mut room = Classroom::with_class();
    let staff = room.staff();
    let printing = room.call("printing", &staff, json!({}));
    assert_eq!(printing["weeks"].as_array().unwrap().len(), 16);
    assert_eq!(printing["units"].as_array().unwrap().len(), 9);
    let class = printing["classes"][0]["id"].clone();
    for lesson in printing["weeks"][4].as_array().unwrap() {
        let ask =
            json!({ "lesson": lesson["id"], "whose": { "kind": "class", "class": class }, "paper": "a5" });
        let answer = room.call("save_cards", &staff, ask);
        assert_eq!(answer["pages"], 10, "five people, two sides each: {answer}");
        assert!(answer["file"].as_str().unwrap().ends_with(" 周一班 A5.pdf"), "{answer}");
        saved(&room, &answer);
    }
    let nobody = json!({ "lesson": "L31", "whose": { "kind": "class", "class": "0" }, "paper": "a4" });
    let refused = room.try_call("save_cards", Some(&staff), nobody).unwrap_err();
    assert_eq!(refused.message, "没有这个班。请从列出来的班里选一个。");
}

#[test]
fn anybodys_card_and_the_plan_are_saved_and_saved_anew() {
    let mut room = Classroom::with_class();
    let staff = room.staff();
    let ask = json!({ "lesson": "L31", "whose": { "kind": "anybody" }, "paper": "a4" });
    let once = room.call("save_cards", &staff, ask.clone());
    assert_eq!(once["file"], "L31 转发给家人 A4.pdf");
    let bytes = saved(&room, &once);
    let again = room.call("save_cards", &staff, ask);
    assert_eq!(saved(&room, &again), bytes);
    let plan = room.call("save_plan", &staff, json!({}));
    assert_eq!((&plan["file"], &plan["pages"]), (&json!("学习计划 A4.pdf"), &json!(1)));
    saved(&room, &plan);
}

#[test]
fn a_folder_that_cannot_be_written_is_said() {
    let mut room = Classroom::with_class();
    let staff = room.staff();
    fs::write(room.folder.path().join("papers"), "no folder").unwrap();
    let refused = room.try_call("save_plan", Some(&staff), json!({})).unwrap_err();
    assert!(refused.message.starts_with("文件写不进去："), "{}", refused.message);
}
