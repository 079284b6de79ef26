//! 挑一挑: whatever is chosen nothing is lost, every reason is told, and it can be left and gone on with.

use expect_test::expect;
use phone::screen::Touch;
use phone::world::SortingId;
use phone::world::load::load;
use phone::world::sorting::{SortCode, Sorting};

use crate::hand::{Hand, IPHONE};
use crate::shipped::{files, page, world};

fn set(slug: &str) -> &'static Sorting {
    world().sorting(world().find_sorting(slug).unwrap())
}

fn sorted(hand: &Hand, slug: &str) -> u32 {
    hand.mark(&format!("danger.sorted:{slug}"))
}

/// Puts this word to the thing in front.
fn choose(hand: &mut Hand, choice: usize) {
    hand.tap(&[&format!("danger.sorting.choice.{choice}")]);
}

#[test]
fn every_set_is_sorted_from_its_first_thing_to_its_reasons() {
    for sorting in &world().sortings {
        let mut hand = Hand::on(IPHONE, &page(&format!("danger.sorting:{}", sorting.slug)));
        for (at, item) in sorting.items.iter().enumerate() {
            hand.shows(&[&sorting.progress(at), "练习", &item.title, &sorting.ask]);
            for choice in 0..2 {
                assert!(hand.can(&format!("danger.sorting.choice.{choice}")), "{}", item.name);
            }
            choose(&mut hand, item.fits);
            hand.shows(&[&format!("对，选「{}」。", sorting.choices[item.fits]), &item.why]);
            assert_eq!(usize::try_from(sorted(&hand, &sorting.slug)).unwrap(), at + 1);
            hand.tap(&["danger.sorting.next"]);
        }
        hand.stands_at(&format!("danger.sorted:{}", sorting.slug));
    }
}

#[test]
fn with_every_word_wrong_at_first_the_end_is_reached_too() {
    for sorting in &world().sortings {
        let slug = &sorting.slug;
        let mut hand = Hand::at(&format!("danger.sorting:{slug}"));
        let mut met = vec![0; sorting.items.len()];
        while hand.page() == format!("danger.sorting:{slug}") {
            let at = (0..met.len()).find(|at| hand.drawing().contains(&sorting.progress(*at))).unwrap();
            let item = &sorting.items[at];
            met[at] += 1;
            let before = sorted(&hand, slug);
            let wrong = met[at] == 1;
            choose(&mut hand, if wrong { 1 - item.fits } else { item.fits });
            assert_eq!(sorted(&hand, slug), before + u32::from(!wrong), "{}", item.name);
            hand.shows(&[&item.why]);
            if wrong {
                hand.shows(&[&format!("选「{}」。", sorting.choices[item.fits]), "没关系"]);
            }
            hand.tap(&["danger.sorting.next"]);
        }
        hand.stands_at(&format!("danger.sorted:{slug}"));
        assert!(met.iter().all(|times| *times == 2), "{slug}: {met:?}");
    }
}

#[test]
fn a_thing_looks_like_this() {
    Hand::at("danger.sorting:two-codes").draws(&expect![[r#"
        ── 墙上的码 ── danger.sorting:two-codes
          ◆ 第1张，共2张
          [返回] #wechat.back
          练习
          ◆ 合唱队招新人
          星期五下午，活动室
          二维码
          浪花社区居民委员会
          ◆ 放心，还是不点？
          [放心] #danger.sorting.choice.0
          [不点] #danger.sorting.choice.1
    "#]]);
}

#[test]
fn a_wrong_word_is_answered_by_the_reason_and_the_thing_comes_again() {
    let mut hand = Hand::at("danger.sorting:eight-pages");
    choose(&mut hand, 0);
    hand.tap(&["danger.sorting.next"]);
    choose(&mut hand, 0);
    hand.draws(&expect![[r#"
        ── 八张里挑一挑 ── danger.sorting:eight-pages
          ◆ 第2张，共8张
          [返回] #wechat.back
          练习
          0532-0000 0068
          ◆ 0532-0000 0068
          【欢乐购】恭喜您抽中一等奖：电动车一辆！
          先交 300 元税，今天有效，过期作废。
          ◆ 这一张选「不点」。
          没抽过的奖，先要您交钱。
          没关系，过一会儿再看一次。
          [上一张] #danger.sorting.before
          [下一张] #danger.sorting.next
    "#]]);
    hand.tap(&["danger.sorting.next"]).shows(&["第3张，共8张"]);
    choose(&mut hand, 0);
    hand.tap(&["danger.sorting.next"]).shows(&["第2张，共8张"]);
    choose(&mut hand, 1);
    assert_eq!(sorted(&hand, "eight-pages"), 3);
    hand.tap(&["danger.sorting.next"]).shows(&["第4张，共8张"]);
}

#[test]
fn what_was_sorted_is_looked_at_again() {
    let mut hand = Hand::at("danger.sorting:four-asks");
    assert!(!hand.can("danger.sorting.before"), "there is none before the first");
    for item in &set("four-asks").items[..2] {
        choose(&mut hand, item.fits);
        hand.tap(&["danger.sorting.next"]);
    }
    hand.shows(&["第3个，共4个"]).tap(&["上一个"]).shows(&["第2个，共4个", "这一个选「不答应」。"]);
    hand.tap(&["上一个"]).shows(&["第1个，共4个"]).hides(&["[上一个]"]);
    hand.tap(&["下一个"]).shows(&["第2个，共4个"]).tap(&["下一个"]);
    hand.shows(&["第3个，共4个", "能答应吗？"]);
    assert_eq!(sorted(&hand, "four-asks"), 2, "looking changes nothing");
}

#[test]
fn it_is_left_and_gone_on_with() {
    let mut hand = Hand::at("danger.sorting:four-asks");
    choose(&mut hand, 0);
    hand.tap(&["返回"]).stands_at("danger.list");
    hand.shows(&["四个要求", "还有3个"]);
    hand.touch("system.home", Touch::SwipeUp).tap(&["防骗练习", "四个要求"]);
    hand.shows(&["第2个，共4个", "能答应吗？"]);
    for item in &set("four-asks").items[1..] {
        choose(&mut hand, item.fits);
        hand.tap(&["danger.sorting.next"]);
    }
    hand.tap(&["知道了"]).shows(&["都看完了"]);
    hand.tap(&["四个要求"]).stands_at("danger.sorted:four-asks");
}

#[test]
fn at_the_end_stand_all_the_reasons_and_it_can_be_sorted_once_more() {
    let mut hand = Hand::at("danger.sorting:two-asks");
    for _ in 0..2 {
        choose(&mut hand, 1);
        hand.tap(&["danger.sorting.next"]);
    }
    hand.draws(&expect![[r#"
        ── 两个要求 ── danger.sorted:two-asks
          ◆ 两个要求
          [返回] #wechat.back
          练习
          都看完了，理由都在这里。
          ◆ 要付款码的截图：不答应
          付款码能花您的钱。收钱用「二维码收款」。
          ◆ 要短信里的数字：不答应
          短信里的数字，谁来要都守着。
          [再挑一遍] #danger.sorted.again
          [知道了] #danger.sorted.understood
    "#]]);
    hand.tap(&["再挑一遍"]).shows(&["第1个，共2个", "能答应吗？"]);
    assert_eq!(sorted(&hand, "two-asks"), 0);
}

#[test]
fn a_key_on_a_thing_does_nothing_but_say_so() {
    let slug = "eight-more";
    let mut hand = Hand::at(&format!("danger.sorting:{slug}"));
    hand.scroll_to("开始测");
    let before = hand.state.clone();
    hand.tap(&["开始测"]).says("这里只看一看，请点最下面。");
    assert_eq!(hand.state.without_toast(), before);
}

#[test]
fn only_what_is_listed_stands_in_the_app() {
    let mut hand = Hand::at("danger.list");
    hand.hides(&["四个要求", "八张里挑一挑"]).shows(&["还没有遇到过"]);
    let mut hand = Hand::in_scene("three-cards");
    hand.touch("system.home", Touch::SwipeUp).tap(&["防骗练习"]);
    hand.shows(&["墙上的码", "八张里挑一挑", "再挑八张", "中奖领补贴"]).hides(&["四个要求"]);
}

/// What the lessons promise: so many things, some for either word, and codes with and without a sticker.
#[test]
fn the_sets_of_the_world_are_what_their_lessons_say() {
    for (slug, count) in [
        ("two-codes", 2),
        ("eight-pages", 8),
        ("eight-more", 8),
        ("two-asks", 2),
        ("four-asks", 4),
        ("four-more", 4),
    ] {
        assert_eq!(set(slug).items.len(), count, "{slug}");
        let yes = set(slug).items.iter().filter(|item| item.fits == 0).count();
        assert!(count == 2 || (2..count - 1).contains(&yes), "{slug}: {yes}");
    }
    let codes: Vec<SortCode> = set("two-codes").items.iter().map(|item| item.code).collect();
    assert_eq!(codes, [SortCode::Whole, SortCode::Covered]);
    assert_eq!(world().sortings.len(), 6);
    assert_eq!(world().find_sorting("two-codes"), Some(SortingId(0)));
}

#[test]
fn a_bad_set_is_told_with_its_line() {
    let says = |from: &str, to: &str| {
        let mut files = files();
        let text = files.get_mut("sortings.toml").unwrap();
        assert!(text.contains(from), "{from}");
        *text = text.replacen(from, to, 1);
        let line = |problem: phone::world::load::Problem| {
            let text = &files["sortings.toml"];
            let near = text.lines().nth(problem.line.checked_sub(1).unwrap()).unwrap().to_owned();
            format!("{near} | {}", problem.say)
        };
        let of_sets = |problem: &phone::world::load::Problem| problem.file == "sortings.toml";
        load(&files).unwrap_err().into_iter().filter(of_sets).map(line).collect::<Vec<_>>().join("\n")
    };
    let told = [
        says("right = \"放心\"", "right = \"好\""),
        says("id = \"eight-pages\"", "id = \"two-codes\""),
        says("name = \"停车的海报\"", "name = \"合唱队的海报\""),
        says("choices = [\"放心\", \"不点\"]", "choices = [\"放心\", \"放心\"]"),
        says("code = \"whole\"", "code = \"whole\"\nkey = \"扫\""),
        says("kind = \"poster\"", "kind = \"article\""),
        says("why = \"没抽过的奖，先要您交钱。\"", "why = \"\""),
        says("words = [\"姥姥，这是我今天画的猫！\"]\npicture = \"cat\"\nright", "code = \"whole\"\nright"),
    ];
    expect![[r#"
        name = "合唱队的海报" | “合唱队的海报”的 right 要写“放心”或者“不点”。

        id = "two-codes" | “two-codes”用了两次。请给其中一个换个名字。

        name = "合唱队的海报" | “合唱队的海报”用了两次。请给其中一个换个名字。

        id = "two-codes" | “墙上的码”的 choices 要写两个不一样的词。
        name = "停车的海报" | “停车的海报”的 right 要写“放心”或者“放心”。

        name = "合唱队的海报" | “合唱队的海报”是海报，上面没有能点的 key。

        name = "合唱队的海报" | “合唱队的海报”的 code 只有海报（poster）才有。

        name = "中奖的短信" | “中奖的短信”要写 why：为什么。

        name = "孙子画的猫" | “孙子画的猫”的 code 只有海报（poster）才有。"#]]
    .assert_eq(&told.join("\n\n"));
}
