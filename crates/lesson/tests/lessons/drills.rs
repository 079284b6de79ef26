//! The shipped drills: a mess at the start, and a way out of it from everywhere.

use expect_test::expect;
use lesson::check::{check_drill, check_world};
use lesson::happening::Place;
use lesson::load::load;
use lesson::view::Phase;
use lesson::{Attempt, Engine, Happening, Start};

use crate::shipped::{engine, files};

fn start(drill: &str) -> Start {
    Start::Drill { drill: drill.into(), pace_tenths: 10, by_time: true }
}

#[test]
#[cfg_attr(windows, ignore = "a search of many minutes under Wine, and nothing in it touches the system")]
fn every_shipped_drill_is_proved() {
    let engine = engine();
    let mut lines = Vec::new();
    for drill in &engine.course().drills {
        let checked = check_drill(&engine, &files(), drill);
        assert!(checked.problems.is_empty(), "{:#?}", checked.problems);
        lines.push(format!("{} {}", checked.id, checked.states));
    }
    assert!(lines.len() >= 12);
    expect![[r#"
        posted-to-all 142176
        wrong-group 284592
        wrong-account 142134
        lost-in-article 70916
        lost-scanning 70916
        lost-searching 70916
        no-keyboard 70916
        small-letters 365245
        phone-locked 70018
        wechat-gone 70018
        in-moments 70916
        screen-shared 142056
        false-call 212880
        false-packet 212928
        airplane-unsent 212979
        silent-phone 141840
        icon-moved 70007
        in-drawer 70916
        logged-out 140028
        chat-hidden 70902"#]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn a_drill_says_what_has_happened_and_afterwards_the_way_out() {
    let engine = engine();
    let mut said = Vec::new();
    for drill in &engine.course().drills {
        let mut attempt = Attempt::start(&engine, start(&drill.id)).unwrap();
        let Phase::Step { instruction, .. } = attempt.view(&engine).phase else { panic!("{}", drill.id) };
        let words: String = instruction.into_iter().map(|piece| piece.text).collect();
        assert_eq!(words, drill.happened);
        let mut way = Vec::new();
        while let Some(((spot, touch), _)) = attempt.next_touch() {
            let id = spot.id(&engine.phone().world);
            let happened = attempt.touch(&engine, &id, touch, false);
            assert!(!happened.is_empty(), "{}: {id}", drill.id);
            way.push(id);
            if let Some(Happening::Finished { unaided, .. }) = happened.last() {
                assert!(*unaided);
            }
        }
        assert_eq!(*attempt.place(), Place::Finished, "{}", drill.id);
        let Phase::Finished { can_do, .. } = attempt.view(&engine).phase else { panic!("{}", drill.id) };
        assert_eq!(can_do, drill.way);
        said.push(format!("{} {}", drill.id, way.join(" ")));
    }
    expect![[r#"
        posted-to-all wechat.tab.discover wechat.discover.moments wechat.moments.delete.0 wechat.moments.delete.confirm
        wrong-group wechat.chat.message.3 wechat.chat.menu.withdraw
        wrong-account wechat.chats.services wechat.services.row.langhua-shop wechat.more wechat.more wechat.account.sheet.unfollow wechat.account.unfollow.confirm
        lost-in-article wechat.back wechat.back wechat.back
        lost-scanning wechat.scan.close
        lost-searching wechat.search.cancel
        no-keyboard wechat.chat.box
        small-letters wechat.more wechat.article.share.font wechat.article.font.slider.2
        phone-locked phone.lock.unlock phone.home.app.wechat
        wechat-gone phone.home.app.wechat
        in-moments wechat.moments.name.p-cat wechat.person.message
        screen-shared danger.end-sharing
        false-call danger.choice.0
        false-packet wechat.chat.message.3 danger.close
        airplane-unsent wechat.chat.message.failed.3 system.top-right system.shade.tile.5 system.shade.close wechat.chat.menu.resend.yes
        silent-phone system.top-right system.shade.tile.4
        icon-moved phone.home.blank phone.home.app.wechat
        in-drawer wechat.drawer.swipe
        logged-out wechat.login.log-in wechat.login.box keyboard.phrase.0 wechat.login.agree wechat.login.by-code wechat.login.get-code wechat.login.confirm.ok wechat.login.box keyboard.phrase.0 wechat.login.agree wechat.login.contacts.no
        chat-hidden system.top-left system.shade.notice.0"#]].assert_eq(&said.join("\n"));
}

#[test]
fn a_drill_that_is_solved_already_is_found() {
    let mut files = files();
    let text = files.get_mut("drills.toml").unwrap();
    *text = text.replace("goal = { font = 2 }", "goal = { font = 0 }");
    let engine = Engine::new(load(&files).0.unwrap());
    let checked = check_drill(&engine, &files, engine.course().drill("small-letters").unwrap());
    assert_eq!(checked.problems[0].rule, "solved");
}

#[test]
fn what_is_written_into_a_false_form_is_not_among_the_touches() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, start("false-packet")).unwrap();
    let world = &engine.phone().world;
    let link = attempt.next_touch().unwrap().0.0.id(world);
    attempt.touch(&engine, &link, phone::screen::Touch::Tap, false);
    attempt.touch(&engine, "danger.box.0", phone::screen::Touch::Tap, false);
    let happened = attempt.type_text(&engine, "13800000011");
    assert!(!happened.is_empty());
    assert!(!format!("{happened:?}").contains("138"), "{happened:?}");
}

#[test]
fn in_free_practice_dangers_come_only_when_they_are_let() {
    let engine = engine();
    let mut attempt = Attempt::start(&engine, Start::Free { own: Vec::new() }).unwrap();
    let touch = |attempt: &mut Attempt, times: usize| {
        for _ in 0..times {
            for tab in ["wechat.tab.me", "wechat.tab.chats"] {
                attempt.touch(&engine, tab, phone::screen::Touch::Tap, false);
            }
        }
    };
    touch(&mut attempt, 60);
    assert_eq!(attempt.phone().page().screen(), "wechat.chats");
    let on = attempt.let_dangers_come(&engine, true);
    assert_eq!(on.len(), 1);
    touch(&mut attempt, 60);
    assert_eq!(attempt.phone().page().screen(), "danger.banner");
    attempt.choose_wish(&engine, Some("moments"));
    assert!(attempt.next_touch().is_some(), "there is a way on from under it");
}

#[test]
fn every_wish_is_open_at_the_start_and_can_be_reached() {
    let engine = engine();
    let free = engine.free().unwrap();
    let wishes = &engine.course().wishes;
    assert!(wishes.len() >= 40, "{} wishes", wishes.len());
    for wish in wishes {
        assert!(!wish.goal.holds(&engine.phone().world, &free), "{} is met at the start", wish.id);
        let way = engine.way(&free, &wish.goal);
        assert!(way.is_some_and(|way| way.shortest), "{}", wish.id);
    }
}

#[test]
fn every_debrief_keeps_the_rules_for_older_readers() {
    let engine = engine();
    let of_dangers = |problem: &lesson::load::Problem| problem.file == "world/dangers.toml";
    let problems: Vec<_> = check_world(&engine, &files()).into_iter().filter(of_dangers).collect();
    assert_eq!(problems, []);
}

#[test]
fn what_is_called_the_same_twice_is_found() {
    let mut files = files();
    for (file, table) in [("course.toml", "[[wish]]"), ("drills.toml", "[[drill]]")] {
        let text = files.get_mut(file).unwrap();
        let last = text.rfind(table).unwrap();
        let again = text[last..].to_owned();
        text.push_str(&again);
    }
    let (_, problems) = load(&files);
    let twice = problems.iter().filter(|problem| problem.say.contains("用了两次")).count();
    assert_eq!(twice, 2, "{problems:?}");
}
