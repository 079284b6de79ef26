//! Never lost: wherever she wanders, the hints lead on.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::classroom::Classroom;

#[test]
fn wandering_off_is_told_kindly_and_the_hints_lead_back() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    let view = room.start(&wang, "L31", "guided");
    let away = other_touch(&view, 3);
    let view = room.call("tap", &wang, away);
    assert!(view["hint"]["level"].as_u64().unwrap() >= 2, "the ring stays, it does not go");
    let end = room.follow_hints_to_the_end(&wang, view);
    assert!(end["phase"]["headline"].as_str().unwrap().starts_with("您把文章发给了"));
}

#[test]
fn thirty_idle_minutes_change_nothing() {
    let mut room = Classroom::with_class();
    let wang = room.enter("王秀梅");
    let before = room.start(&wang, "L26", "guided");
    room.minutes(30);
    let after = room.call("wait", &wang, json!({ "idleMs": 30 * 60 * 1000 }));
    assert_eq!(after["screen"], before["screen"], "same screen");
    assert_eq!(after["phase"], before["phase"], "same step");
    assert_eq!(after["hint"]["level"], 4, "only the offer of help has grown");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(windows) { 4 } else { 24 }))]
    #[test]
    fn after_any_touches_hints_lead_to_the_end(
        lesson in 0_usize..7,
        alone in any::<bool>(),
        touches in prop::collection::vec(0_usize..1000, 0..40),
    ) {
        let mut room = Classroom::with_class();
        let wang = room.enter("王秀梅");
        let id = ["L12", "L26", "L27", "L29", "L30", "L31", "L32"][lesson];
        let mut view = room.start(&wang, id, if alone { "alone" } else { "guided" });
        for touch in touches {
            if view["phase"]["kind"] != "step" {
                break;
            }
            let away = other_touch(&view, touch);
            view = room.call("tap", &wang, away);
        }
        room.follow_hints_to_the_end(&wang, view);
        room.events();
    }
}

/// The n-th thing that can be touched, whatever it is.
fn other_touch(view: &Value, n: usize) -> Value {
    let widgets = view["screen"]["widgets"].as_array().unwrap();
    let touches: Vec<(&Value, &Value)> = widgets
        .iter()
        .filter(|widget| widget["enabled"] == true)
        .flat_map(|widget| {
            widget["touches"].as_array().unwrap().iter().map(move |touch| (&widget["id"], touch))
        })
        .collect();
    let (widget, touch) = touches[n % touches.len()];
    json!({ "widget": widget, "touch": touch, "nearMiss": false })
}
