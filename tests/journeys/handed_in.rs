//! What a learner hands in on the practice phone: staff read it, answer it, and the answer is on her phone.

use serde_json::{Value, json};

use crate::classroom::Classroom;

/// Follows the hints to a wish of free practice.
pub(crate) fn fulfil(room: &mut Classroom, session: &str, wish: &str) {
    let mut view = room.call("choose_wish", session, json!({ "wish": wish }));
    for _ in 0..150 {
        if view["phase"]["touchesLeft"] == 0 {
            return;
        }
        view = room.follow_hint(session, &view);
    }
    panic!("{wish} is not reached: {}", view["phase"]);
}

fn labels(view: &Value) -> Vec<&str> {
    view["screen"]["widgets"].as_array().unwrap().iter().filter_map(|it| it["label"].as_str()).collect()
}

#[test]
fn a_note_is_answered_and_the_answer_is_in_the_chat_of_the_community() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    room.call("start_free", &wang, json!({}));
    fulfil(&mut room, &wang, "help-note");
    room.call("leave_lesson", &wang, json!({}));

    let staff = room.staff();
    let inbox = room.call("inbox", &staff, json!({}));
    let note = inbox["handedIn"][0].clone();
    assert_eq!((note["name"].as_str(), note["kind"].as_str()), (Some("王秀梅"), Some("便民纸条")));
    assert_eq!(note["stateWords"], "已提交");
    assert_eq!(room.call("matrix", &staff, json!({ "class": null }))["toAnswer"], 1);
    let words = "明天上午就去换灯泡。";
    let ask = json!({ "id": note["id"], "state": 2, "words": words });
    let inbox = room.call("answer_submission", &staff, ask);
    assert_eq!(inbox["handedIn"][0]["stateWords"], "处理中");
    assert_eq!(room.call("matrix", &staff, json!({ "class": null }))["toAnswer"], 0);
    room.events();

    let mut room = room.restart();
    let wang = room.enter("王秀梅");
    room.call("start_free", &wang, json!({}));
    let mut view = room.call("choose_wish", &wang, json!({ "wish": "langhua" }));
    for _ in 0..20 {
        if view["screen"]["id"] == "wechat.account-chat:langhua" {
            break;
        }
        view = room.follow_hint(&wang, &view);
    }
    assert!(labels(&view).iter().any(|label| label.contains(words)), "{:?}", labels(&view));
}

#[test]
fn staff_can_set_only_what_staff_decide() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    room.call("start_free", &wang, json!({}));
    fulfil(&mut room, &wang, "sign-up");
    let staff = room.staff();
    let inbox = room.call("inbox", &staff, json!({}));
    let one = &inbox["handedIn"][0];
    assert_eq!(one["kind"], "活动报名");
    let ask = json!({ "id": one["id"], "state": 3, "words": "" });
    let refused = room.try_call("answer_submission", Some(&staff), ask).unwrap_err();
    assert!(!refused.message.is_empty(), "cancelling is hers");
    let after = room.call("inbox", &staff, json!({}));
    assert_eq!(after["handedIn"][0]["state"], one["state"], "nothing changed");
}
