//! A learner's session reaches that learner and nobody else (reliability T2).

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::classroom::Classroom;

const NAMES: [&str; 5] = ["王秀梅", "李桂兰", "张建国", "刘淑珍", "陈玉芬"];

/// Everything a learner can ask for.
const DEEDS: [&str; 15] = [
    "home",
    "course",
    "set_settings",
    "start_lesson",
    "start_free",
    "choose_wish",
    "tap",
    "type_text",
    "write",
    "ask_hint",
    "tick",
    "step_back",
    "call_teacher",
    "answer",
    "leave_lesson",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn random_deeds_in_random_sessions_show_and_change_only_the_own_data(
        deeds in prop::collection::vec((0_usize..5, 0_usize..DEEDS.len(), 0_u16..1000), 1..60),
    ) {
        let mut room = Classroom::with_class();
        let residents: Vec<String> = NAMES.iter().map(|name| room.resident(name)).collect();
        let sessions: Vec<String> = NAMES.iter().map(|name| room.enter(name)).collect();
        let mut homes: Vec<Value> = sessions.iter().map(|session| home(&mut room, session)).collect();
        for (who, deed, n) in deeds {
            let answer = room.try_call(DEEDS[deed], Some(&sessions[who]), ask(DEEDS[deed], n));
            let said = match &answer {
                Ok(answer) => answer.to_string(),
                Err(failure) => failure.message.clone(),
            };
            for other in (0..5).filter(|other| *other != who) {
                prop_assert!(!said.contains(NAMES[other]), "{} told {}", DEEDS[deed], NAMES[other]);
                prop_assert!(!said.contains(&residents[other]));
                prop_assert!(!said.contains(&sessions[other]));
                prop_assert_eq!(&home(&mut room, &sessions[other]), &homes[other], "{} touched another", DEEDS[deed]);
            }
            homes[who] = home(&mut room, &sessions[who]);
        }
    }
}

fn home(room: &mut Classroom, session: &str) -> Value {
    room.call("home", session, json!({}))
}

fn ask(deed: &str, n: u16) -> Value {
    let lessons = ["L12", "L26", "L31", "L99"];
    let widgets = ["wechat.tab.me", "wechat.tab.contacts", "wechat.back", "system.home", "wechat.more", "x"];
    let n = usize::from(n);
    match deed {
        "set_settings" => {
            json!({ "textScale": ([100, 125, 150, 200][n % 4]), "sound": n % 2 == 0, "paceTenths": 10 + n % 16 })
        }
        "start_lesson" => {
            json!({ "lesson": lessons[n % 4], "mode": (["guided", "alone"][n % 2]), "anew": n % 3 == 0 })
        }
        "choose_wish" => json!({ "wish": (["moments", "scan"][n % 2]) }),
        "tap" => json!({ "widget": widgets[n % widgets.len()], "touch": "tap", "nearMiss": n % 5 == 0 }),
        "type_text" => json!({ "text": "你好" }),
        "write" => json!({ "strokes": [[[100, n], [900, 500]]] }),
        "tick" => json!({ "seconds": n }),
        "answer" => json!({ "choice": n % 3 }),
        _ => json!({}),
    }
}
