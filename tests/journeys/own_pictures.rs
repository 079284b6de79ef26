//! A community's own pictures: in its pack, proved to be there, on the practice phone.

use std::fs;
use std::path::{Path, PathBuf};

use app::packs::{Unpackable, pack_folder};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::classroom::Classroom;
use crate::course_packs::{import, pack};

/// A picture of one point.
const POINT: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// A course with a world of its own in which one article shows `our-hall.png`.
fn course(folder: &Path) -> PathBuf {
    pack(folder, "王老师", "T01", "在微信里找到通讯录", "点最下面的「通讯录」。");
    let course = folder.join("王老师");
    let world = course.join("world");
    fs::create_dir(&world).unwrap();
    for entry in fs::read_dir("lessons/world").unwrap() {
        let from = entry.unwrap().path();
        fs::copy(&from, world.join(from.file_name().unwrap())).unwrap();
    }
    let articles = world.join("articles.toml");
    let text = fs::read_to_string(&articles).unwrap();
    fs::write(articles, text.replacen("picture = \"syringe\"", "picture = \"our-hall.png\"", 1)).unwrap();
    course
}

#[test]
fn an_own_picture_goes_with_the_pack_and_is_shown_on_the_phone() {
    let mut room = Classroom::with_class();
    let course = course(&room.folder.path().join("authors"));
    let Err(Unpackable::Reasons(reasons)) = pack_folder(&course) else { panic!("the picture is missing") };
    let told = reasons[0].told(contract::types::Language::Zh);
    assert_eq!((&*told.file, &*told.rule), ("world/articles.toml", "picture"), "{told:?}");
    assert!(told.say.contains("请把这张图放进 picture 文件夹"), "{told:?}");

    fs::create_dir(course.join("picture")).unwrap();
    fs::write(course.join("picture/our-hall.png"), STANDARD.decode(POINT).unwrap()).unwrap();
    let bytes = pack_folder(&course).unwrap().bytes;
    let staff = room.staff();
    let packs = import(&mut room, &staff, &bytes);
    assert_eq!(packs["ended"]["how"], "kept", "{packs}");

    let wang = room.enter("王秀梅");
    let ask = json!({ "name": "our-hall.png" });
    let before = room.call("picture", &wang, ask.clone());
    assert_eq!(before["address"], json!(null), "another course is in use");
    room.call("use_course", &staff, json!({ "pack": packs["courses"][1]["pack"] }));
    let shown = room.call("picture", &wang, ask);
    assert!(shown["address"].as_str().unwrap().starts_with("data:image/png;base64,"), "{shown}");
    for name in ["../course.toml", "course.toml", "other.png", "/etc/hostname"] {
        assert_eq!(room.call("picture", &wang, json!({ "name": name }))["address"], json!(null), "{name}");
    }
}
