//! Courses from outside: taken in whole or not at all, chosen, changed back; what people can do stays theirs.

use std::fs;
use std::path::{Path, PathBuf};

use app::packs::pack_folder;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::packs::HowEnded;
use serde_json::{Value, json};

use crate::classroom::Classroom;

/// A pack of one lesson by this author.
pub(crate) fn pack(folder: &Path, author: &str, id: &str, can_do: &str, action: &str) -> Vec<u8> {
    let folder = folder.join(author);
    fs::create_dir_all(folder.join(id)).unwrap();
    let course = format!(
        "format = 1\ntitle = \"我们的课\"\nauthor = \"{author}\"\n[[unit]]\nid = \"u\"\ntitle = \"单元\"\nlessons = [\"{id}\"]\n"
    );
    let lesson = format!(
        "format = 1\nid = \"{id}\"\ntitle = \"找到通讯录\"\ncan_do = \"{can_do}\"\ndone = \"您找到了通讯录。\"\nminutes = 5\nscene = \"fresh\"\n\
         step = [{{ goal = {{ at = \"wechat.contacts\" }}, target = \"wechat.tab.contacts\", action = \"{action}\", expect = \"您会看到朋友和家人的名字。\", done = \"通讯录打开了。\" }}]\n\
         practice = {{ say = \"再找一次「通讯录」。\", scene = \"me\", goal = {{ at = \"wechat.contacts\" }}, expect = \"您会看到朋友和家人的名字。\" }}\n\
         card = [{{ at = \"wechat.moments\", here = \"这里是朋友圈。\", back = \"点左上角的「返回」。\" }}]\n"
    );
    fs::write(folder.join("course.toml"), course).unwrap();
    fs::write(folder.join(id).join("lesson.toml"), lesson).unwrap();
    pack_folder(&folder).unwrap().bytes
}

const GOOD: &str = "点最下面的「通讯录」。";

/// Takes a pack in on the staff page and waits for how it ends.
pub(crate) fn import(room: &mut Classroom, staff: &str, bytes: &[u8]) -> Value {
    let ask = json!({ "name": "ours.wktpack", "content": STANDARD.encode(bytes) });
    let mut packs = room.call("import_pack", staff, ask);
    while !packs["importing"].is_null() {
        // The proof runs on its own thread; the page asks in the same way, only less often.
        std::thread::yield_now();
        packs = room.call("packs", staff, json!({}));
    }
    packs
}

/// The ids of the lessons that a learner can choose.
fn lessons(room: &mut Classroom, learner: &str) -> Vec<String> {
    let course = room.call("course", learner, json!({}));
    let units = course["units"].as_array().unwrap();
    let all = units.iter().flat_map(|unit| unit["lessons"].as_array().unwrap());
    all.map(|lesson| lesson["lesson"]["id"].as_str().unwrap().to_owned()).collect()
}

/// How well somebody knows a lesson of the course in use.
fn level(room: &mut Classroom, staff: &str, name: &str, skill: &str) -> u64 {
    let matrix = room.call("matrix", staff, json!({ "class": null }));
    let column =
        matrix["skills"].as_array().unwrap().iter().position(|column| column["id"] == skill).unwrap();
    let row = matrix["residents"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap().clone();
    row["cells"][column]["level"].as_u64().unwrap()
}

#[test]
fn two_courses_that_call_different_lessons_alike_do_not_mix_what_people_can_do() {
    let mut room = Classroom::with_class();
    let staff = room.staff();
    let folder = room.folder.path().join("authors");
    let wangs = pack(&folder, "王老师", "T01", "在微信里找到通讯录", GOOD);
    let packs = import(&mut room, &staff, &wangs);
    assert_eq!(packs["ended"]["how"], "kept", "{packs}");
    let first = packs["courses"][1]["pack"].clone();
    assert_eq!(packs["courses"][1]["own"], json!(["找到通讯录"]), "it is said that it is recorded apart");
    assert_eq!((&packs["courses"][0]["inUse"], &packs["courses"][1]["inUse"]), (&json!(true), &json!(false)));
    // The same id for another thing, by somebody else; and a lesson of the program under its own id.
    let lis = pack(&folder, "李老师", "T01", "打电话以前找到名字", GOOD);
    let ended = room.app.take_pack(lis, &|_| true).unwrap();
    assert_eq!(ended.how, HowEnded::Kept);

    let wang = room.enter("王秀梅");
    let of_program = lessons(&mut room, &wang);
    room.do_alone(&wang, "L12");
    let at_program = level(&mut room, &staff, "王秀梅", "L12");
    assert!(at_program > 0);

    room.call("use_course", &staff, json!({ "pack": first }));
    let own = format!("{}-T01", first.as_str().unwrap());
    assert_eq!(lessons(&mut room, &wang), [own.as_str()]);
    room.do_alone(&wang, &own);
    let at_first = level(&mut room, &staff, "王秀梅", &own);
    assert!(at_first > 0);

    let packs = room.call("packs", &staff, json!({}));
    let other =
        packs["courses"].as_array().unwrap().iter().find(|course| course["author"] == "李老师").unwrap();
    let other = other["pack"].clone();
    assert_ne!(other, first);
    room.call("use_course", &staff, json!({ "pack": other }));
    let others = format!("{}-T01", other.as_str().unwrap());
    assert_eq!(level(&mut room, &staff, "王秀梅", &others), 0, "the other one's T01 was never done");

    room.call("use_course", &staff, json!({ "pack": first }));
    assert_eq!(level(&mut room, &staff, "王秀梅", &own), at_first, "nothing is lost by changing back");
    // The choice is kept.
    let mut room = room.restart();
    let staff = room.staff();
    assert_eq!(level(&mut room, &staff, "王秀梅", &own), at_first);
    room.call("use_course", &staff, json!({ "pack": null }));
    assert_eq!(level(&mut room, &staff, "王秀梅", "L12"), at_program);
    let wang = room.enter("王秀梅");
    assert_eq!(lessons(&mut room, &wang), of_program);
    room.events();
}

#[test]
fn the_same_lesson_in_another_course_goes_on_with_the_same_progress() {
    let mut room = Classroom::with_class();
    let folder = room.folder.path().join("authors");
    let same = pack(&folder, "王老师", "L12", "在微信下面四个格里找到要去的地方", GOOD);
    assert_eq!(room.app.take_pack(same, &|_| true).unwrap().how, HowEnded::Kept);
    let staff = room.staff();
    let wang = room.enter("王秀梅");
    room.do_alone(&wang, "L12");
    let before = level(&mut room, &staff, "王秀梅", "L12");
    let packs = room.call("packs", &staff, json!({}));
    assert_eq!(packs["courses"][1]["own"], json!([]));
    room.call("use_course", &staff, json!({ "pack": packs["courses"][1]["pack"] }));
    assert_eq!(level(&mut room, &staff, "王秀梅", "L12"), before);
}

#[test]
fn a_pack_is_refused_whole_and_an_import_can_be_stopped() {
    let mut room = Classroom::with_class();
    let staff = room.staff();
    let folder = room.folder.path().join("authors");
    let bad = pack(&folder, "张老师", "T01", "在微信里找到通讯录", "点击最上面的「通讯录」。");
    let packs = import(&mut room, &staff, &bad);
    assert_eq!(packs["ended"]["how"], "refused");
    let problems = packs["ended"]["problems"].as_array().unwrap();
    assert!(problems.len() >= 2, "{packs}");
    assert!(problems.iter().all(|problem| problem["file"] == "T01/lesson.toml"), "{packs}");
    assert_eq!(packs["courses"].as_array().unwrap().len(), 1);
    assert!(!packs_folder(&room).exists());

    let good = pack(&folder, "王老师", "T01", "在微信里找到通讯录", GOOD);
    let ask = json!({ "name": "ours.wktpack", "content": STANDARD.encode(&good) });
    let packs = room.call("import_pack", &staff, ask.clone());
    assert_eq!(packs["importing"]["file"], "ours.wktpack");
    let again = room.try_call("import_pack", Some(&staff), ask).unwrap_err();
    assert!(again.message.contains("正在查另一个"), "{again:?}");
    let packs = room.call("stop_import", &staff, json!({}));
    assert_eq!((&packs["importing"], &packs["ended"]["how"]), (&Value::Null, &json!("stopped")));
    let watched = room.app.take_pack(good, &|_| false).unwrap();
    assert_eq!(watched.how, HowEnded::Stopped);
    assert!(!packs_folder(&room).exists());
}

#[test]
fn a_course_that_is_damaged_makes_way_for_the_one_of_the_program_and_says_so() {
    let mut room = Classroom::with_class();
    let folder = room.folder.path().join("authors");
    let good = pack(&folder, "王老师", "T01", "在微信里找到通讯录", GOOD);
    room.app.take_pack(good, &|_| true).unwrap();
    let staff = room.staff();
    let packs = room.call("packs", &staff, json!({}));
    let id = packs["courses"][1]["pack"].as_str().unwrap().to_owned();
    room.call("use_course", &staff, json!({ "pack": id }));
    let file = packs_folder(&room).join(format!("{id}.wktpack"));
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&file, bytes).unwrap();
    let mut room = room.restart();
    let wang = room.enter("王秀梅");
    assert!(lessons(&mut room, &wang).len() > 1, "the class goes on with the course of the program");
    let staff = room.staff();
    let packs = room.call("packs", &staff, json!({}));
    assert_eq!(packs["courses"][0]["inUse"], true);
    assert!(packs["trouble"].as_str().unwrap().contains("“我们的课”打不开了"), "{packs}");
    let refused = room.try_call("use_course", Some(&staff), json!({ "pack": id })).unwrap_err();
    assert!(!refused.message.is_empty());
    assert!(room.try_call("use_course", Some(&staff), json!({ "pack": "../x" })).is_err());
}

#[test]
fn a_lesson_under_way_when_the_course_is_changed_is_left_and_nothing_of_it_is_lost() {
    let mut room = Classroom::with_class();
    let folder = room.folder.path().join("authors");
    let good = pack(&folder, "王老师", "T01", "在微信里找到通讯录", GOOD);
    room.app.take_pack(good, &|_| true).unwrap();
    let staff = room.staff();
    let packs = room.call("packs", &staff, json!({}));
    let wang = room.enter("王秀梅");
    let view = room.start(&wang, "L12", "guided");
    let view = room.follow_hint(&wang, &view);
    let view = room.follow_hint(&wang, &view);
    room.call("use_course", &staff, json!({ "pack": packs["courses"][1]["pack"] }));
    let failure = room.try_call("ask_hint", Some(&wang), json!({})).unwrap_err();
    assert!(failure.message.contains("请先选一课"), "{failure:?}");
    room.call("use_course", &staff, json!({ "pack": null }));
    let again = room.start(&wang, "L12", "guided");
    assert_eq!(again["phase"]["step"], view["phase"]["step"], "she goes on where she was");
    room.events();
}

fn packs_folder(room: &Classroom) -> PathBuf {
    room.folder.path().join("packs")
}
