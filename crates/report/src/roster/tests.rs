//! Rosters as they come out of real offices.

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::*;
use crate::reading::read_table;

fn known(name: &str, seat: Option<u16>) -> Known {
    Known { name: name.into(), seat, class: "周一班".into() }
}

fn drawn(csv: &str, existing: &[Known]) -> String {
    let plan = plan(&read_table("名单.csv", csv.as_bytes()).unwrap(), existing, "周一班");
    let seat = |person: &Person| person.seat.map_or("–".to_owned(), |seat| seat.to_string());
    let mut drawing = format!("读了 {} 行\n", plan.read);
    for (word, people) in [("新", &plan.new), ("有", &plan.same)] {
        for person in people {
            drawing += &format!("{word} {} {} {} {}\n", person.row, person.name, seat(person), person.class);
        }
    }
    for problem in &plan.problems {
        drawing += &format!("! {} {:?} {:?}\n", problem.row, problem.column, problem.why);
    }
    drawing
}

fn check(csv: &str, existing: &[Known], expected: Expect) {
    expected.assert_eq(&drawn(csv, existing));
}

#[test]
fn a_plain_roster_is_read() {
    check(
        "姓名,座位\n王秀英,1\n李桂兰,2\n",
        &[],
        expect![[r#"
        读了 2 行
        新 2 王秀英 1 周一班
        新 3 李桂兰 2 周一班
    "#]],
    );
}

#[test]
fn titles_spaces_and_other_columns_do_not_disturb() {
    check(
        "浪花社区花名册\n\n序号,姓 名,性别,座位号（教室）,电话\n1,王 芳,女,３号,13800000000\n2,  李桂兰 ,女,第4座,\n,,,,\n3,Anna  Wang,女,05,\n",
        &[],
        expect![[r#"
            读了 3 行
            新 4 王芳 3 周一班
            新 5 李桂兰 4 周一班
            新 7 Anna Wang 5 周一班
        "#]],
    );
}

#[test]
fn classes_may_stand_in_the_rows() {
    check(
        "名字,班级\n王秀英,周四班\n李桂兰,\n",
        &[],
        expect![[r#"
        读了 2 行
        新 2 王秀英 – 周四班
        新 3 李桂兰 – 周一班
    "#]],
    );
}

#[test]
fn those_who_are_there_stay_as_they_are() {
    let existing = [known("王秀英", Some(1)), known("李桂兰", None), known("张伟", Some(9))];
    check(
        "姓名,座位\n王秀英,1\n李桂兰,2\n张伟,3\n陈德福,4\n",
        &existing,
        expect![[r#"
            读了 4 行
            新 4 张伟 3 周一班
            新 5 陈德福 4 周一班
            有 2 王秀英 1 周一班
            有 3 李桂兰 2 周一班
        "#]],
    );
    check(
        "姓名\n王秀英\n",
        &existing,
        expect![[r#"
        读了 1 行
        有 2 王秀英 – 周一班
    "#]],
    );
}

#[test]
fn the_same_name_in_another_class_is_somebody_else() {
    let elsewhere = Known { class: "周四班".into(), ..known("王秀英", Some(1)) };
    check(
        "姓名,座位\n王秀英,1\n",
        &[elsewhere],
        expect![[r#"
        读了 1 行
        新 2 王秀英 1 周一班
    "#]],
    );
}

#[test]
fn equal_names_need_seats() {
    check(
        "姓名,座位\n王芳,1\n王芳,2\n",
        &[],
        expect![[r#"
        读了 2 行
        新 2 王芳 1 周一班
        新 3 王芳 2 周一班
    "#]],
    );
    check(
        "姓名,座位\n王芳,\n王芳,2\n李桂兰,\n",
        &[],
        expect![[r#"
            读了 3 行
            新 3 王芳 2 周一班
            新 4 李桂兰 – 周一班
            ! 2 Seat SeveralHere { name: "王芳" }
        "#]],
    );
    check(
        "姓名\n王芳\n",
        &[known("王芳", Some(1)), known("王芳", Some(2))],
        expect![[r#"
            读了 1 行
            ! 2 Seat SeveralThere { name: "王芳" }
        "#]],
    );
    check(
        "姓名,座位\n王芳,1\n王芳,2\n",
        &[known("王芳", None)],
        expect![[r#"
            读了 2 行
            ! 2 Seat PerhapsThere { name: "王芳" }
            ! 3 Seat PerhapsThere { name: "王芳" }
        "#]],
    );
}

#[test]
fn a_person_or_a_seat_twice_in_the_file_is_shown() {
    check(
        "姓名,座位\n王芳,1\n王芳,1\n李桂兰,1\n",
        &[],
        expect![[r#"
            读了 3 行
            新 2 王芳 1 周一班
            ! 3 Seat Again { row: 2 }
            ! 4 Seat SeatTaken { seat: 1, row: 2, name: "王芳" }
        "#]],
    );
}

#[test]
fn rows_that_make_no_sense_are_shown_and_the_others_are_taken() {
    check(
        "姓名,座位\n,1\n12345,2\n王秀英,前排\n李桂兰,0\n陈德福,99999\n一二三四五六七八九十一二三四五六七八九十长,7\n张伟,8\n",
        &[],
        expect![[r#"
            读了 7 行
            新 8 张伟 8 周一班
            ! 2 Name NoName
            ! 3 Name NotAName
            ! 4 Seat NotASeat
            ! 5 Seat NotASeat
            ! 6 Seat NotASeat
            ! 7 Name LongName
        "#]],
    );
}

#[test]
fn identity_numbers_are_not_read() {
    check(
        "姓名,座位,身份证号\n王秀英,1,370202195001011234\n",
        &[],
        expect![[r#"
            读了 1 行
            新 2 王秀英 1 周一班
            ! 1 Other("身份证号") IdentityColumn
        "#]],
    );
    check(
        "姓名,备注\n王秀英,37020219500101123X\n",
        &[],
        expect![[r#"
            读了 1 行
            新 2 王秀英 – 周一班
            ! 1 Other("备注") IdentityColumn
        "#]],
    );
    check(
        "姓名,座位\n370202195001011234,1\n王秀英,370202195001011234\n",
        &[],
        expect![[r#"
            读了 2 行
            ! 2 Name IdentityAsName
            ! 3 Seat NotASeat
        "#]],
    );
}

#[test]
fn without_a_column_of_names_nothing_is_read() {
    check(
        "甲,乙\n王秀英,1\n",
        &[],
        expect![[r#"
            读了 0 行
            ! 1 Name NoNames
        "#]],
    );
    check(
        "",
        &[],
        expect![[r#"
            读了 0 行
            ! 1 Name NoNames
        "#]],
    );
}

#[test]
fn a_thousand_residents_are_planned_at_once() {
    let csv: String = std::iter::once("姓名,座位\n".to_owned())
        .chain((1..=1_000).map(|n| format!("王秀英,{n}\n")))
        .collect();
    let existing: Vec<Known> = (1..=500).map(|n| known("王秀英", Some(n))).collect();
    let start = std::time::Instant::now();
    let plan = plan(&read_table("名单.csv", csv.as_bytes()).unwrap(), &existing, "周一班");
    assert_eq!((plan.read, plan.new.len(), plan.same.len(), plan.problems.len()), (1_000, 500, 500, 0));
    assert!(start.elapsed().as_secs_f64() < 1.0, "{:?}", start.elapsed());
}

fn few_rows() -> impl Strategy<Value = Vec<(u8, Option<u16>)>> {
    prop::collection::vec((0..4u8, prop::option::of(1..4u16)), 0..8)
}

fn roster(rows: &[(u8, Option<u16>)]) -> String {
    let row = |(name, seat): &(u8, Option<u16>)| {
        format!(
            "王{},{}\n",
            ["芳", "伟", "英", "兰"][usize::from(*name)],
            seat.map_or(String::new(), |seat| seat.to_string())
        )
    };
    format!("姓名,座位\n{}", rows.iter().map(row).collect::<String>())
}

proptest! {
    #[test]
    fn every_row_is_accounted_for_once(rows in few_rows(), there in few_rows()) {
        let existing: Vec<Known> = plan(&read_table("a.csv", roster(&there).as_bytes()).unwrap(), &[], "周一班")
            .new.into_iter().map(|person| known(&person.name, person.seat)).collect();
        let plan = plan(&read_table("b.csv", roster(&rows).as_bytes()).unwrap(), &existing, "周一班");
        prop_assert_eq!(plan.read as usize, plan.new.len() + plan.same.len() + plan.problems.len());
    }

    #[test]
    fn taking_the_same_roster_twice_adds_nobody(rows in few_rows()) {
        let table = read_table("a.csv", roster(&rows).as_bytes()).unwrap();
        let first = plan(&table, &[], "周一班");
        let existing: Vec<Known> = first.new.iter().map(|person| known(&person.name, person.seat)).collect();
        let second = plan(&table, &existing, "周一班");
        prop_assert_eq!(second.new, vec![]);
        prop_assert_eq!(second.same.len(), first.new.len());
    }

    #[test]
    fn no_file_makes_it_stop(text in "\\PC{0,40}(姓名|座位|,|\n|\t|\"|\\PC){0,60}") {
        if let Ok(table) = read_table("a.csv", text.as_bytes()) {
            plan(&table, &[], "周一班");
        }
    }
}

#[test]
fn english_headings_are_read_and_chinese_ones_go_first() {
    check(
        "Name,Seat,CLASS\nAnna Wang,1,Monday\n",
        &[],
        expect![[r#"
            读了 1 行
            新 2 Anna Wang 1 Monday
        "#]],
    );
    check(
        "Name,姓名,Seat\nWang Xiuying,王秀英,1\n",
        &[],
        expect![[r#"
            读了 1 行
            新 2 王秀英 1 周一班
        "#]],
    );
}
