//! Typing on the on-screen keyboard: every text can be typed by following `next_key`.

use expect_test::expect;
use phone::keyboard::PAD;
use phone::page::Page;
use phone::profile::Profile;
use phone::screen::Touch;
use phone::state::{Action, Outcome};
use phone::world::World;

use crate::hand::{Hand, IPHONE};
use crate::shipped::{page, with, world};

/// The search page with the cursor in its box, on a phone with this kind of keyboard.
fn searching(profile: Profile, board: u32) -> Hand {
    Hand::on(profile, &with(&[("keyboard.board", board)], page("wechat.search")))
}

/// Something is written on the pad, and may be read as these characters.
fn on_the_pad(hand: &mut Hand, read: &str) {
    let (next, outcome) = hand.state.step(hand.world, &Action::Write(read.into()));
    assert_eq!(outcome, Outcome::Done, "{read}");
    hand.state = next;
}

/// What is written, without what is still being put together.
fn typed(hand: &Hand) -> &str {
    hand.state.page().typed().unwrap()
}

/// Follows `next_key` until there is none; says how many keys it took.
fn follow(mut hand: Hand, wanted: &str) -> usize {
    for keys in 0..400 {
        let Some(key) = hand.state.next_key(hand.world, wanted) else {
            assert_eq!(typed(&hand), wanted);
            return keys;
        };
        if key == PAD {
            // What a hand writes may be read as something else at first.
            let next = wanted.strip_prefix(typed(&hand)).unwrap();
            let read = if keys % 3 == 0 { "旮旯" } else { next.get(..3).unwrap() };
            on_the_pad(&mut hand, read);
            continue;
        }
        assert!(
            hand.state.touches(hand.world).contains(&(key, Touch::Tap)),
            "{wanted}: {key:?} is not on\n{}",
            hand.drawing()
        );
        hand.state = hand.state.touched(hand.world, key, Touch::Tap, None);
    }
    panic!("{wanted} is never reached:\n{}", hand.drawing());
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
            for text in texts(world) {
                follow(searching(profile, board), &text);
            }
        }
    }
}

#[test]
fn from_wherever_she_is_on_the_keyboard_the_next_key_leads_on() {
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
        let mut hand = searching(Profile::default(), 0);
        for (id, touch) in way {
            hand.touch(id, *touch);
        }
        follow(hand, "浪花社区");
    }
}

#[test]
fn letters_become_words_and_what_is_left_stays() {
    let mut hand = searching(Profile::default(), 0);
    hand.tap(&["keyboard.letter.104", "keyboard.letter.97", "keyboard.letter.111"]);
    hand.draws(&expect![[r#"
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
    "#]]);
    hand.tap(&["keyboard.candidate.0"]);
    assert_eq!(typed(&hand), "好");
}

#[test]
fn the_nine_keys_offer_readings_at_their_left() {
    let mut hand = searching(Profile::default(), 1);
    let keys = ["keyboard.group.57", "keyboard.group.54", "keyboard.group.51", "keyboard.group.50"];
    hand.tap(&keys);
    hand.draws(&expect![[r#"
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
    "#]]);
}

#[test]
fn held_the_space_bar_asks_which_sentence_was_said() {
    let mut hand = searching(Profile::default(), 0);
    hand.hold("keyboard.space");
    hand.draws(&expect![[r#"
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
    "#]]);
    hand.tap(&["keyboard.phrase.0"]);
    assert_eq!(typed(&hand), "浪花社区");
}

#[test]
fn the_keyboard_stays_as_it_was_chosen() {
    let mut hand = searching(Profile::default(), 0);
    hand.tap(&["keyboard.sheet.6", "keyboard.board.1", "wechat.search.cancel"]);
    hand.state = hand.state.with_stacks_of(&searching(Profile::default(), 0).state);
    assert!(hand.can("keyboard.group.57"));
}

#[test]
fn the_green_key_says_what_it_does() {
    for (profile, words) in [(Profile::default(), "搜索"), (IPHONE, "搜索")] {
        let screen = searching(profile, 0).screen();
        assert_eq!(screen.widgets.iter().find(|w| w.id.starts_with("keyboard.main")).unwrap().label, words);
    }
    let mut hand = searching(Profile::default(), 0);
    hand.tap(&["keyboard.phrase.0", "keyboard.main.1"]);
    assert!(matches!(hand.state.page(), Page::Results(_)));
}

#[test]
fn the_pc_keyboard_takes_the_place_of_what_was_being_put_together() {
    let mut hand = searching(Profile::default(), 0);
    hand.tap(&["keyboard.letter.104"]).write("老王");
    assert_eq!(typed(&hand), "老王");
    assert_eq!(hand.state.next_key(hand.world, "老王"), None, "nothing is left half put together");
}

#[test]
fn keys_are_large_enough_for_a_finger() {
    for profile in Profile::PROVED {
        for board in [0, 1, 2] {
            let screen = searching(profile, board).screen();
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
    let mut hand = searching(Profile::default(), 2);
    on_the_pad(&mut hand, "奸好妤女如她妇");
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
    .assert_eq(&keyboard_of(&hand));
    // Nothing comes in by itself: whoever writes on goes on with the same character.
    on_the_pad(&mut hand, "好妤");
    assert_eq!(typed(&hand), "");
    hand.tap(&["keyboard.candidate.0"]);
    assert_eq!(typed(&hand), "好");
    let before = hand.state.clone();
    on_the_pad(&mut hand, "妈");
    assert_eq!(hand.clone().tap(&["keyboard.rewrite"]).state, before);
    assert_eq!(hand.tap(&["keyboard.delete"]).state, before, "what is not chosen goes first");
}

#[test]
fn the_pad_takes_only_what_is_written_on_it() {
    let mut pad = searching(Profile::default(), 2);
    let digits = pad.clone().tap(&["keyboard.sheet.3"]).state.clone();
    for state in [searching(Profile::default(), 0).state, digits] {
        assert_eq!(state.step(pad.world, &Action::Write("好".into())), (state, Outcome::Impossible));
    }
    assert_eq!(pad.state.step(pad.world, &Action::Write(String::new())).1, Outcome::Impossible);
    on_the_pad(&mut pad, &"好".repeat(500));
    let shown = pad.screen().widgets.iter().filter(|w| w.id.starts_with("keyboard.candidate")).count();
    assert_eq!(shown, 7, "one row of them, and the rest behind 更多字");
    pad.write("老王");
    assert_eq!(pad.state.next_key(pad.world, "老王"), None, "nothing is left half written");
}

#[test]
fn handwriting_is_chosen_among_the_keyboards_and_left_again() {
    let mut hand = searching(Profile::default(), 0);
    hand.tap(&["keyboard.sheet.6", "keyboard.board.2"]);
    assert!(hand.label("keyboard.pad").is_some());
    hand.tap(&["keyboard.sheet.6", "keyboard.board.0"]);
    assert!(hand.can("keyboard.letter.97"));
}

/// The part of a drawing that is the keyboard.
fn keyboard_of(hand: &Hand) -> String {
    let drawing = hand.drawing();
    let from = drawing.find("  ┄┄ 键盘").unwrap();
    drawing[from..].lines().map(|line| format!("{}\n", line.trim_start())).collect()
}
