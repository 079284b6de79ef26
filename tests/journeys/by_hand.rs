//! Writing by hand: strokes go in, characters to choose come out, and of the hand nothing is kept.

use serde_json::{Value, json};

use crate::classroom::Classroom;

/// A learner in the second step of L27, where something is to be written, with the pad before her.
fn before_the_pad(room: &mut Classroom) -> String {
    let session = room.enter("王秀梅");
    room.call("start_lesson", &session, json!({ "lesson": "L27", "mode": "guided", "anew": true }));
    for widget in ["wechat.search", "keyboard.sheet.6", "keyboard.board.2"] {
        room.call("tap", &session, json!({ "widget": widget, "touch": "tap", "nearMiss": false }));
    }
    session
}

/// Across, then down: 十.
fn ten() -> Value {
    json!([[[300, 450], [700, 440]], [[500, 150], [500, 850]]])
}

fn offered(view: &Value) -> Vec<String> {
    let widgets = view["screen"]["widgets"].as_array().unwrap();
    let candidates = widgets.iter().filter(|w| w["id"].as_str().unwrap().starts_with("keyboard.candidate."));
    candidates.map(|w| w["label"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_is_drawn_is_offered_and_chosen() {
    let mut room = Classroom::with_class();
    let session = before_the_pad(&mut room);
    let view = room.call("write", &session, json!({ "strokes": ten() }));
    assert_eq!(offered(&view).first().map(String::as_str), Some("十"));
    let touch = json!({ "widget": "keyboard.candidate.0", "touch": "tap", "nearMiss": false });
    let view = room.call("tap", &session, touch);
    assert!(offered(&view).is_empty());
    assert!(view.to_string().contains("\"text\":\"十\""));
}

#[test]
fn an_attempt_comes_back_with_what_was_offered() {
    let mut room = Classroom::with_class();
    let session = before_the_pad(&mut room);
    let before = room.call("write", &session, json!({ "strokes": ten() }));
    room.call("leave_lesson", &session, json!({}));
    let after =
        room.call("start_lesson", &session, json!({ "lesson": "L27", "mode": "guided", "anew": false }));
    assert_eq!(offered(&after), offered(&before));
}

#[test]
fn more_than_anybody_writes_is_refused_and_changes_nothing() {
    let mut room = Classroom::with_class();
    let session = before_the_pad(&mut room);
    let stroke = json!([[1, 2], [3, 4]]);
    let many: Vec<&Value> = std::iter::repeat_n(&stroke, 41).collect();
    let long = vec![json!([1, 2]); 201];
    for strokes in [json!(many), json!([long]), json!([[[70000, 1]]]), json!("ten")] {
        assert!(room.try_call("write", Some(&session), json!({ "strokes": strokes })).is_err());
    }
    let view = room.call("write", &session, json!({ "strokes": [] }));
    assert!(offered(&view).is_empty());
}
