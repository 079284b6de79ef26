//! Typing on the on-screen keyboard: every text can be typed by following `next_key`.

use expect_test::expect;
use phone::drawing::draw;
use phone::keyboard::PAD;
use phone::page::Page;
use phone::profile::{Profile, System};
use phone::scene::set_up;
use phone::screen::Touch;
use phone::state::{Action, Outcome, State};
use phone::world::{Scene, World};

use crate::shipped::world;

/// The search page with the cursor in its box, on a phone with this kind of keyboard.
fn searching(world: &World, profile: Profile, board: u32) -> State {
    let scene = Scene {
        at: "wechat.search".into(),
        marks: vec![("keyboard.board".into(), board)],
        ..world.scenes[0].clone()
    };
    set_up(world, profile, &scene, Vec::new()).unwrap()
}

fn press(world: &World, state: State, id: &str, touch: Touch) -> State {
    let spot = state.spot(world, id).unwrap_or_else(|| panic!("no {id}:\n{}", draw(&state.screen(world))));
    let (next, outcome) = state.step(world, &Action::Touch(spot, touch));
    assert_eq!(outcome, Outcome::Done, "{id}");
    next
}

fn tap(world: &World, state: State, ids: &[&str]) -> State {
    ids.iter().fold(state, |state, id| press(world, state, id, Touch::Tap))
}

/// Follows `next_key` until there is none; says how many keys it took.
fn follow(world: &World, mut state: State, wanted: &str) -> usize {
    for keys in 0..400 {
        let Some(key) = state.next_key(world, wanted) else {
            assert_eq!(state.page().typed(), Some(wanted));
            return keys;
        };
        if key == PAD {
            // What a hand writes may be read as something else at first.
            let next = wanted.strip_prefix(state.page().typed().unwrap()).unwrap();
            let read = if keys % 3 == 0 { "旮旯" } else { next.get(..3).unwrap() };
            let (written, outcome) = state.step(world, &Action::Write(read.into()));
            assert_eq!(outcome, Outcome::Done, "{wanted}");
            state = written;
            continue;
        }
        assert!(
            state.touches(world).contains(&(key, Touch::Tap)),
            "{wanted}: {key:?} is not on\n{}",
            draw(&state.screen(world))
        );
        state = state.touched(world, key, Touch::Tap, None);
    }
    panic!("{wanted} is never reached:\n{}", draw(&state.screen(world)));
}

/// All that a lesson may ask to be written.
fn texts(world: &World) -> Vec<String> {
    let words = &world.phrases;
    let phrases = [&words.search, &words.note, &words.compose, &words.chat, &words.account];
    let names = world.people.iter().map(|person| person.name.clone());
    let accounts = world.accounts.iter().map(|account| account.name.clone());
    let own = ["我是二楼老王", "302室，13800000012", "WiFi密码abc123", "您好！请问几点开门？", "重庆的银行"];
    phrases
        .into_iter()
        .flatten()
        .cloned()
        .chain(names)
        .chain(accounts)
        .chain(own.into_iter().map(str::to_owned))
        .collect()
}

#[test]
fn following_the_next_key_types_every_text_on_every_keyboard() {
    let world = world();
    for profile in Profile::PROVED {
        for board in [0, 1, 2] {
            for text in texts(&world) {
                follow(&world, searching(&world, profile, board), &text);
            }
        }
    }
}

#[test]
fn from_wherever_she_is_on_the_keyboard_the_next_key_leads_on() {
    let world = world();
    let ways: [&[(&str, Touch)]; 8] = [
        &[("keyboard.sheet.3", Touch::Tap), ("keyboard.sign.49", Touch::Tap)],
        &[("keyboard.sheet.4", Touch::Tap)],
        &[("keyboard.sheet.1", Touch::Tap), ("keyboard.sheet.2", Touch::Tap)],
        &[("keyboard.sheet.6", Touch::Tap)],
        &[("keyboard.space", Touch::Hold)],
        &[("keyboard.phrase.1", Touch::Tap)],
        &[("keyboard.letter.108", Touch::Tap), ("keyboard.more", Touch::Tap), ("keyboard.more", Touch::Tap)],
        &[("keyboard.letter.120", Touch::Tap), ("keyboard.candidate.2", Touch::Tap)],
    ];
    for way in ways {
        let state = searching(&world, Profile::default(), 0);
        let lost = way.iter().fold(state, |state, (id, touch)| press(&world, state, id, *touch));
        follow(&world, lost, "浪花社区");
    }
}

#[test]
fn letters_become_words_and_what_is_left_stays() {
    let world = world();
    let state = searching(&world, Profile::default(), 0);
    let state = tap(&world, state, &["keyboard.letter.104", "keyboard.letter.97", "keyboard.letter.111"]);
    expect![[r#"
        ── 搜索 ── wechat.search
          [搜索框：搜索▏] #wechat.search.box
          [取消] #wechat.search.cancel
          朋友圈　文章　公众号　小程序
          ┄┄ 键盘
          [收起键盘] #keyboard.done
          hao
          [好] #keyboard.candidate.0
          [号] #keyboard.candidate.1
          [豪] #keyboard.candidate.2
          [哈] #keyboard.candidate.3
          [铪] #keyboard.candidate.4
          [毫] #keyboard.candidate.5
          [耗] #keyboard.candidate.6
          [更多字] #keyboard.more
          [Q] #keyboard.letter.113
          [W] #keyboard.letter.119
          [E] #keyboard.letter.101
          [R] #keyboard.letter.114
          [T] #keyboard.letter.116
          [Y] #keyboard.letter.121
          [U] #keyboard.letter.117
          [I] #keyboard.letter.105
          [O] #keyboard.letter.111
          [P] #keyboard.letter.112
          [A] #keyboard.letter.97
          [S] #keyboard.letter.115
          [D] #keyboard.letter.100
          [F] #keyboard.letter.102
          [G] #keyboard.letter.103
          [H] #keyboard.letter.104
          [J] #keyboard.letter.106
          [K] #keyboard.letter.107
          [L] #keyboard.letter.108
          [分词] #keyboard.apart
          [Z] #keyboard.letter.122
          [X] #keyboard.letter.120
          [C] #keyboard.letter.99
          [V] #keyboard.letter.118
          [B] #keyboard.letter.98
          [N] #keyboard.letter.110
          [M] #keyboard.letter.109
          [删除] {按住} #keyboard.delete
          [符] #keyboard.sheet.4
          [123] #keyboard.sheet.3
          [，] #keyboard.sign.65292
          [按住说话] {按住} #keyboard.space
          [。] #keyboard.sign.12290
          [英] #keyboard.sheet.1
          [确定] #keyboard.main.4
          ┄┄ 手机
          9:41，练习手机
          [屏幕左上边] {向下滑} #system.top-left
          [屏幕右上边] {向下滑} #system.top-right
          [屏幕左边框] {向右滑} #system.back
          [屏幕右边框] {向左滑} #system.back-right
          [音量加键] #system.volume-up
          [音量减键] #system.volume-down
          [电源键和音量减键一起按] #system.two-keys
          [侧面的电源键] {按住} #system.power
          [最下边的横条] {向上滑、按住} #system.home
    "#]]
    .assert_eq(&draw(&state.screen(&world)));
    let state = tap(&world, state, &["keyboard.candidate.0"]);
    assert_eq!(state.page().typed(), Some("好"));
}

#[test]
fn the_nine_keys_offer_readings_at_their_left() {
    let world = world();
    let state = searching(&world, Profile::default(), 1);
    let keys = ["keyboard.group.57", "keyboard.group.54", "keyboard.group.51", "keyboard.group.50"];
    let state = tap(&world, state, &keys);
    expect![[r#"
        ── 搜索 ── wechat.search
          [搜索框：搜索▏] #wechat.search.box
          [取消] #wechat.search.cancel
          朋友圈　文章　公众号　小程序
          ┄┄ 键盘
          [收起键盘] #keyboard.done
          wo da
          [我大] #keyboard.candidate.0
          [握法] #keyboard.candidate.1
          [我] #keyboard.candidate.2
          [握] #keyboard.candidate.3
          [窝] #keyboard.candidate.4
          [卧] #keyboard.candidate.5
          [更多字] #keyboard.more
          [wo] #keyboard.reading.0
          [分词] #keyboard.apart
          [ABC] #keyboard.group.50
          [DEF] #keyboard.group.51
          [删除] {按住} #keyboard.delete
          [GHI] #keyboard.group.52
          [JKL] #keyboard.group.53
          [MNO] #keyboard.group.54
          [英] #keyboard.sheet.1
          [PQRS] #keyboard.group.55
          [TUV] #keyboard.group.56
          [WXYZ] #keyboard.group.57
          [！] #keyboard.sign.65281
          [符] #keyboard.sheet.4
          [123] #keyboard.sheet.3
          [按住说话] {按住} #keyboard.space
          [确定] #keyboard.main.4
          ┄┄ 手机
          9:41，练习手机
          [屏幕左上边] {向下滑} #system.top-left
          [屏幕右上边] {向下滑} #system.top-right
          [屏幕左边框] {向右滑} #system.back
          [屏幕右边框] {向左滑} #system.back-right
          [音量加键] #system.volume-up
          [音量减键] #system.volume-down
          [电源键和音量减键一起按] #system.two-keys
          [侧面的电源键] {按住} #system.power
          [最下边的横条] {向上滑、按住} #system.home
    "#]]
    .assert_eq(&draw(&state.screen(&world)));
}

#[test]
fn held_the_space_bar_asks_which_sentence_was_said() {
    let world = world();
    let state = press(&world, searching(&world, Profile::default(), 0), "keyboard.space", Touch::Hold);
    expect![[r#"
        ── 搜索 ── wechat.search
          [搜索框：搜索▏] #wechat.search.box
          [取消] #wechat.search.cancel
          朋友圈　文章　公众号　小程序
          ┄┄ 键盘
          [收起键盘] #keyboard.done
          听到了。您说的是哪一句？点它。
          [换键盘] #keyboard.sheet.6
          [浪花社区] #keyboard.phrase.0
          [浪花] #keyboard.phrase.1
          [天气] #keyboard.phrase.2
          [返回键盘] #keyboard.sheet.0
          (删除)
          ┄┄ 手机
          9:41，练习手机
          [屏幕左上边] {向下滑} #system.top-left
          [屏幕右上边] {向下滑} #system.top-right
          [屏幕左边框] {向右滑} #system.back
          [屏幕右边框] {向左滑} #system.back-right
          [音量加键] #system.volume-up
          [音量减键] #system.volume-down
          [电源键和音量减键一起按] #system.two-keys
          [侧面的电源键] {按住} #system.power
          [最下边的横条] {向上滑、按住} #system.home
    "#]]
    .assert_eq(&draw(&state.screen(&world)));
    let state = tap(&world, state, &["keyboard.phrase.0"]);
    assert_eq!(state.page().typed(), Some("浪花社区"));
}

#[test]
fn the_keyboard_stays_as_it_was_chosen() {
    let world = world();
    let state = searching(&world, Profile::default(), 0);
    let state = tap(&world, state, &["keyboard.sheet.6", "keyboard.board.1", "wechat.search.cancel"]);
    let state = state.with_stacks_of(&searching(&world, Profile::default(), 0));
    assert!(state.spot(&world, "keyboard.group.57").is_some());
}

#[test]
fn the_green_key_says_what_it_does() {
    let world = world();
    let ios = Profile { system: System::Ios, ..Profile::default() };
    for (profile, words) in [(Profile::default(), "搜索"), (ios, "搜索")] {
        let screen = searching(&world, profile, 0).screen(&world);
        assert_eq!(screen.widgets.iter().find(|w| w.id.starts_with("keyboard.main")).unwrap().label, words);
    }
    let state = searching(&world, Profile::default(), 0);
    let state = tap(&world, state, &["keyboard.phrase.0", "keyboard.main.1"]);
    assert!(matches!(state.page(), Page::Results(_)));
}

#[test]
fn the_pc_keyboard_takes_the_place_of_what_was_being_put_together() {
    let world = world();
    let state = tap(&world, searching(&world, Profile::default(), 0), &["keyboard.letter.104"]);
    let (state, _) = state.step(&world, &Action::Type("老王".into()));
    assert_eq!(state.page().typed(), Some("老王"));
    assert_eq!(state.next_key(&world, "老王"), None, "nothing is left half put together");
}

#[test]
fn keys_are_large_enough_for_a_finger() {
    let world = world();
    for profile in Profile::PROVED {
        for board in [0, 1, 2] {
            let screen = searching(&world, profile, board).screen(&world);
            let keys = screen.widgets.iter().filter(|w| w.id.starts_with("keyboard."));
            for key in keys {
                assert!(key.area.w >= 34.0 && key.area.h >= 44.0, "{} {:?}", key.id, key.area);
                assert!(!key.label.trim().is_empty(), "{}", key.id);
            }
        }
    }
}

#[test]
fn what_is_written_by_hand_is_chosen_by_a_touch() {
    let world = world();
    let pad = searching(&world, Profile::default(), 2);
    let (state, outcome) = pad.step(&world, &Action::Write("奸好妤女如她妇".into()));
    assert_eq!(outcome, Outcome::Done);
    expect![[r#"
          ┄┄ 键盘
          [收起键盘] #keyboard.done
          是哪个字？点它。
          [奸] #keyboard.candidate.0
          [好] #keyboard.candidate.1
          [妤] #keyboard.candidate.2
          [女] #keyboard.candidate.3
          [如] #keyboard.candidate.4
          [她] #keyboard.candidate.5
          [妇] #keyboard.candidate.6
          手写格
          [删除] {按住} #keyboard.delete
          [重写] #keyboard.rewrite
          [？] #keyboard.sign.65311
          [符] #keyboard.sheet.4
          [123] #keyboard.sheet.3
          [，] #keyboard.sign.65292
          [按住说话] {按住} #keyboard.space
          [。] #keyboard.sign.12290
          [英] #keyboard.sheet.1
          [确定] #keyboard.main.4
    "#]]
    .assert_eq(&keyboard_of(&draw(&state.screen(&world))));
    // Nothing comes in by itself: whoever writes on goes on with the same character.
    let (state, _) = state.step(&world, &Action::Write("好妤".into()));
    assert_eq!(state.page().typed(), Some(""));
    let state = tap(&world, state, &["keyboard.candidate.0"]);
    assert_eq!(state.page().typed(), Some("好"));
    let (again, _) = state.step(&world, &Action::Write("妈".into()));
    assert_eq!(tap(&world, again.clone(), &["keyboard.rewrite"]), state);
    assert_eq!(tap(&world, again, &["keyboard.delete"]), state, "what is not chosen goes first");
}

#[test]
fn the_pad_takes_only_what_is_written_on_it() {
    let world = world();
    let pad = searching(&world, Profile::default(), 2);
    let other = [searching(&world, Profile::default(), 0), tap(&world, pad.clone(), &["keyboard.sheet.3"])];
    for state in other {
        assert_eq!(state.step(&world, &Action::Write("好".into())), (state, Outcome::Impossible));
    }
    assert_eq!(pad.step(&world, &Action::Write(String::new())).1, Outcome::Impossible);
    let (state, _) = pad.step(&world, &Action::Write("好".repeat(500)));
    let shown =
        state.screen(&world).widgets.iter().filter(|w| w.id.starts_with("keyboard.candidate")).count();
    assert_eq!(shown, 7, "one row of them, and the rest behind 更多字");
    let (state, _) = state.step(&world, &Action::Type("老王".into()));
    assert_eq!(state.next_key(&world, "老王"), None, "nothing is left half written");
}

#[test]
fn handwriting_is_chosen_among_the_keyboards_and_left_again() {
    let world = world();
    let state = searching(&world, Profile::default(), 0);
    let pad = tap(&world, state, &["keyboard.sheet.6", "keyboard.board.2"]);
    assert!(pad.screen(&world).widgets.iter().any(|w| w.id == "keyboard.pad"));
    let back = tap(&world, pad, &["keyboard.sheet.6", "keyboard.board.0"]);
    assert!(back.spot(&world, "keyboard.letter.97").is_some());
}

/// The part of a drawing between the keyboard's heading and the phone's.
fn keyboard_of(drawing: &str) -> String {
    let from = drawing.find("  ┄┄ 键盘").unwrap();
    let to = drawing.find("  ┄┄ 手机").unwrap();
    drawing[from..to].lines().map(|line| format!("{}\n", line.trim_start())).collect()
}
