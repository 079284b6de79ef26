//! A program in English: everything that it says by itself is English, field by field, in every answer there is.
//!
//! Chinese may only stand in the fields listed here: what people and authors wrote, and the practice phone. A field
//! that is not on the list is the program's own, so a new one is looked at from its first day.

use std::collections::BTreeSet;
use std::fs;

use app::content::Source;
use app::hearing::silent;
use app::program::{Program, Setup};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::commands::COMMANDS;
use contract::types::{FailureCode, Language, Role};
use serde_json::{Value, json};

use crate::classroom::{Classroom, token};
use crate::course_packs::{import, pack};
use crate::handed_in::fulfil;
use crate::trouble::write_lessons;
use crate::who_may::ask;

/// Fields of answers in which Chinese may stand, each with everything below it.
const THEIR_OWN: &[&str] = &[
    // Names of people, and what they wrote.
    "Door.cards.name",
    "Home.name",
    "Matrix.residents.name",
    "Matrix.needs.name",
    "Inbox.handedIn.name",
    "Inbox.handedIn.text",
    "Inbox.handedIn.answer",
    "RosterReport.same.name",
    // The community.
    "Inbox.handedIn.about",
    // Lessons, and what is said and shown while one is done.
    "Home.canDo",
    "Home.due.canDo",
    "Home.next.lesson.canDo",
    "Course.units.lessons.lesson.canDo",
    "Matrix.skills.canDo",
    "LessonView.lesson.canDo",
    "LessonView.drill.title",
    "LessonView.phase",
    "LessonView.screen",
    "LessonView.hint.words",
    "LessonView.feedback.text",
    "LessonView.card",
    "Demo.lesson.canDo",
    "Demo.frames",
    "Demo.ending",
    "Drills.drills.title",
    "Heard.sentences.text",
    // A course from outside without English titles.
    "Packs.courses.name",
    "Packs.courses.author",
    "Packs.courses.own",
    // What is printed is Chinese, and so is what its file is called.
    "SavedPaper.file",
];

/// Only seen when the page asks just while it is proved.
const SOMETIMES: &str = "Packs.importing.lesson";

fn is_chinese(text: &str) -> bool {
    text.chars().any(
        |sign| matches!(sign, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}'),
    )
}

/// Every Chinese text of a value, with the field it stands in.
fn chinese(value: &Value, field: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) if is_chinese(text) => found.push((field.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| chinese(item, field, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                // The window shows the English one of the two.
                if name == "title" && fields.get("titleEn").is_some_and(Value::is_string) {
                    continue;
                }
                chinese(value, &format!("{field}.{name}"), found);
            }
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The entry of the list under which a field stands.
fn allowed(field: &str) -> Option<&'static str> {
    let all = THEIR_OWN.iter().copied().chain([SOMETIMES]);
    all.into_iter()
        .find(|own| field.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
}

#[test]
fn what_the_program_says_is_english_in_every_answer_and_every_refusal() {
    let mut room = Classroom::speaking(Language::En);
    room.heard = Some(Vec::new());
    class_day(&mut room);
    term(&mut room);
    courses(&mut room);
    refusals(&mut room);

    let heard = room.heard.take().unwrap();
    let (mut wrong, mut seen, mut answered) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (name, answer) in &heard {
        let Ok(answer) = answer else { continue };
        let command = COMMANDS.iter().find(|command| command.name == name).unwrap();
        answered.insert(command.name);
        let mut found = Vec::new();
        chinese(answer, command.answer, &mut found);
        for (field, text) in found {
            match allowed(&field) {
                Some(own) => _ = seen.insert(own),
                None => _ = wrong.insert(format!("{field}: {text}")),
            }
        }
    }
    for (name, answer) in &heard {
        if let Err(failure) = answer
            && (failure.message.is_empty() || is_chinese(&failure.message))
        {
            wrong.insert(format!("{name}, {:?}: {}", failure.code, failure.message));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let silent: Vec<&str> =
        COMMANDS.iter().map(|command| command.name).filter(|name| !answered.contains(name)).collect();
    assert!(silent.is_empty(), "never answered here: {silent:?}");
    seen.remove(SOMETIMES);
    let listed: BTreeSet<&str> = THEIR_OWN.iter().copied().collect();
    assert_eq!(seen, listed, "a field that never holds Chinese needs no exception");
}

#[test]
fn what_keeps_the_program_or_a_lesson_from_opening_is_said_in_english() {
    let folder = tempfile::tempdir().unwrap();
    let lessons = folder.path().join("lessons");
    write_lessons(&lessons);
    let broken = lessons.join("L31").join("lesson.toml");
    let text = fs::read_to_string(&broken).unwrap();
    fs::write(&broken, text.replacen("[[step]]", "[[step]", 1)).unwrap();
    let start = |data: &str| {
        Program::start(&Setup {
            data: Some(folder.path().join(data)),
            lessons: Source::Folder(lessons.clone()),
            language: Language::En,
            sounds: silent,
        })
    };
    let door = start("data").call("open", None, json!({})).unwrap();
    let notice = door["notice"].as_str().unwrap();
    assert!(notice.contains("L31/lesson.toml, line ") && !is_chinese(notice), "{notice}");

    fs::remove_file(lessons.join("world").join("people.toml")).unwrap();
    let without_world = start("data").stopped().unwrap().message;
    assert!(without_world.contains("world/people.toml") && !is_chinese(&without_world), "{without_world}");
    fs::remove_file(lessons.join("course.toml")).unwrap();
    let without_course = start("data").stopped().unwrap().message;
    assert!(without_course.contains("no course.toml") && !is_chinese(&without_course), "{without_course}");
}

/// The invented class, one of its people, and all that she can do.
fn class_day(room: &mut Classroom) {
    for name in ["open", "set_machine_up", "make_demo_class", "set_door", "hear"] {
        room.ask(name, ask(name, ""));
    }
    let staff = room.staff();
    let again = room.ask("unlock_staff", json!({ "passphrase": crate::classroom::PASSPHRASE }));
    room.call("lock_staff", &token(&again), json!({}));
    let card = room.ask("open", json!({}))["cards"][0]["resident"].as_str().unwrap().to_owned();
    let she = token(&room.ask("enter", json!({ "resident": card })));
    for name in
        ["home", "course", "picture", "drills", "set_settings", "show_demo", "start_drill", "start_free"]
    {
        room.call(name, &she, ask(name, &card));
    }
    for name in ["let_dangers_come", "choose_wish", "tap", "tick", "type_text", "write", "ask_hint"] {
        room.call(name, &she, ask(name, &card));
    }
    let begun = room.start(&she, "L12", "guided");
    let begun = room.follow_hint(&she, &begun);
    for name in ["wait", "step_back", "call_teacher"] {
        room.call(name, &she, ask(name, &card));
    }
    // She leaves the way, so that the card of whoever ends up elsewhere is seen.
    for widget in ["system.home", "home.wechat", "wechat.tab.discover", "wechat.discover.moments"] {
        room.call("tap", &she, json!({ "widget": widget, "touch": "tap", "nearMiss": false }));
    }
    room.follow_hints_to_the_end(&she, begun);
    room.do_alone(&she, "L12");
    room.start(&she, "L31", "test");
    for name in ["end_here", "leave_lesson"] {
        room.call(name, &she, json!({}));
    }
    room.call("start_free", &she, json!({}));
    for wish in ["help-note", "sign-up"] {
        fulfil(room, &she, wish);
    }
    room.call("leave", &she, json!({}));
    let inbox = room.call("inbox", &staff, json!({}));
    for handed in inbox["handedIn"].as_array().unwrap() {
        let state = handed["states"][1]["number"].clone();
        room.call(
            "answer_submission",
            &staff,
            json!({ "id": handed["id"], "state": state, "words": "好的。" }),
        );
    }
}

/// What staff look at and note.
fn term(room: &mut Classroom) {
    let staff = room.staff();
    let matrix = room.call("matrix", &staff, json!({ "class": null }));
    assert_eq!(matrix["classes"][0]["name"], "Demo (invented)");
    let said: Vec<&str> =
        matrix["needs"].as_array().unwrap().iter().map(|need| need["why"].as_str().unwrap()).collect();
    for kind in ["called the teacher", "did not find the way", "not here for", "to refresh"] {
        assert!(said.iter().any(|why| why.contains(kind)), "nobody here: {kind} {said:?}");
    }
    let due = matrix["needs"]
        .as_array()
        .unwrap()
        .iter()
        .find(|need| need["why"].as_str().unwrap().ends_with("to refresh"));
    let due = token(&room.ask("enter", json!({ "resident": due.unwrap()["resident"] })));
    room.call("home", &due, json!({}));
    let card = matrix["residents"][0]["id"].as_str().unwrap().to_owned();
    for name in [
        "saw_on_own_phone",
        "set_help",
        "helped",
        "printing",
        "save_cards",
        "save_plan",
        "set_diagonal",
        "set_up_again",
    ] {
        room.call(name, &staff, ask(name, &card));
    }
    let known = room.ask("open", json!({}))["cards"][0]["name"].as_str().unwrap().to_owned();
    let rosters = [
        // A row for each thing that can be the matter with one.
        format!(
            "Name,Seat,ID\nAnna,1,\nAnna,1,\nBerta,1,\nClara,x,\n,3,\n123,4,\n{},5,\n11010519491231002X,6,\nDora,,\nDora,,\nEmma,7,11010519491231002X\n{known},,\n",
            "long".repeat(6)
        ),
        "Telephone,Seat\n1,2\n".to_owned(),
        format!("Name,Class\nAnna,{}\n", "long".repeat(6)),
    ];
    let mut problems = 0;
    for roster in rosters {
        let file = json!({ "name": "a.csv", "content": STANDARD.encode(roster), "class": "Demo (invented)" });
        let report = room.call("preview_roster", &staff, file.clone());
        problems += report["problems"].as_array().unwrap().len();
        room.call("import_roster", &staff, file);
    }
    assert_eq!(problems, 12);
}

/// Packs that are kept, and that are refused for their file or for their lessons.
fn courses(room: &mut Classroom) {
    let staff = room.staff();
    let folder = room.folder.path().join("authors");
    let good = pack(&folder, "王老师", "T01", "在微信里找到通讯录", "点最下面的「通讯录」。");
    let bad = pack(&folder, "张老师", "T01", "在微信里找到通讯录", "点击最上面的「通讯录」。");
    for (bytes, how) in
        [(b"no pack".to_vec(), "refused"), (bad, "refused"), (good.clone(), "kept"), (good, "replaced")]
    {
        let packs = import(room, &staff, &bytes);
        assert_eq!(packs["ended"]["how"], how);
        assert_eq!(packs["ended"]["problems"].as_array().unwrap().is_empty(), how != "refused");
    }
    for name in ["stop_import", "use_course"] {
        room.call(name, &staff, ask(name, ""));
    }
}

/// Every command without a session, with nonsense, and at a wrong moment.
fn refusals(room: &mut Classroom) {
    let staff = room.staff();
    let guest = room.try_out();
    for command in COMMANDS {
        let session = match command.role {
            Role::Anyone => None,
            Role::Learner => Some(guest.as_str()),
            Role::Staff => Some(staff.as_str()),
        };
        room.try_call(command.name, session, json!("nonsense")).unwrap_err();
        if command.role != Role::Anyone {
            room.try_call(command.name, None, json!({})).unwrap_err();
        }
    }
    let nobody = "00000000-0000-0000-0000-000000000000";
    for (name, wrong) in [
        ("ask_hint", json!({})),
        ("enter", json!({ "resident": nobody })),
        ("set_passphrase", json!({ "passphrase": "123456" })),
        ("unlock_staff", json!({ "passphrase": "wrong one" })),
        ("make_demo_class", json!({})),
        ("set_door", json!({ "textScale": 9000, "sound": true })),
        ("start_lesson", json!({ "lesson": "L99", "mode": "guided", "anew": false })),
        ("start_drill", json!({ "drill": "gold" })),
        ("matrix", json!({ "class": nobody })),
        ("helped", json!({ "resident": nobody, "takenBack": false })),
        ("answer_submission", json!({ "id": nobody, "state": 1, "words": "" })),
        ("use_course", json!({ "pack": "p0" })),
        ("import_roster", json!({ "name": "a.csv", "content": "", "class": "" })),
        ("import_roster", json!({ "name": "a.csv", "content": "?", "class": "Monday" })),
        ("import_roster", json!({ "name": "a.xls", "content": "0M8R4KGxGuE=", "class": "Monday" })),
        ("set_diagonal", json!({ "tenths": 3 })),
    ] {
        let role = COMMANDS.iter().find(|command| command.name == name).unwrap().role;
        let session = if role == Role::Staff { &staff } else { &guest };
        let failure = room.try_call(name, Some(session), wrong).unwrap_err();
        assert_ne!(failure.code, FailureCode::Stop, "{name}");
    }
}
