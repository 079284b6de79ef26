//! The invented class looks like a real one, and is the same every time.

use std::collections::BTreeMap;

use expect_test::expect;
use jiff::civil::date;
use journal::id::SkillId;
use mastery::trouble::Trouble;
use store::demo::{self, Demo, DemoLesson};
use testkit::kept::Kept;
use testkit::school::term;

const NOW: &str = "2026-05-04T10:00:00+08:00";

#[test]
fn a_class_of_thirty_has_all_levels_and_people_who_need_company() {
    let mut kept = Kept::new();
    let lessons: Vec<DemoLesson> = ["L26", "L27", "L29", "L30", "L31", "L32"]
        .map(|id| DemoLesson { id: SkillId::new(id), steps: 4 })
        .into();
    let invented = Demo {
        class: "演示班",
        people: 30,
        weeks: 10,
        lessons: &lessons,
        start: &|_, _, _| serde_json::Value::Null,
    };
    kept.store().append_past(&demo::events(&invented, NOW.parse().unwrap())).unwrap();
    let classes = kept.store().classes().unwrap();
    assert_eq!((classes.len(), classes[0].size, classes[0].demo), (1, 30, true));

    let mut counts: BTreeMap<u8, u32> = BTreeMap::new();
    for row in kept.store().matrix(None).unwrap() {
        for lesson in &lessons {
            *counts.entry(row.cells.get(&lesson.id).map_or(0, |cell| cell.level.digit())).or_default() += 1;
        }
    }
    expect!["{0: 4, 1: 18, 2: 45, 3: 37, 4: 58, 5: 18}"].assert_eq(&format!("{counts:?}"));

    let why = |trouble: &Trouble| match trouble {
        Trouble::Called(place) => format!("called {}", place.step),
        Trouble::Stuck(place) => format!("stuck {}", place.step),
        Trouble::NotSeen { days } => format!("not seen {days}"),
    };
    let needs = kept.store().needs(None, date(2026, 5, 4)).unwrap();
    let drawn: Vec<String> =
        needs.iter().map(|need| format!("{}: {}", need.resident.name, why(&need.trouble[0]))).collect();
    expect![[r#"
        韩金凤: called 2
        陈丽君: called 2
        孙月娥: stuck 1
        周景云: not seen 24
        梁彩霞: not seen 17"#]]
    .assert_eq(&drawn.join("\n"));
}

#[test]
fn it_is_the_same_every_time_and_never_in_the_future() {
    for now in [NOW, "2026-05-04T00:10:00+08:00", "2026-05-04T23:59:00-11:00"] {
        let now = now.parse().unwrap();
        let events = term("演示班", 30, 10, now);
        assert_eq!(events, term("演示班", 30, 10, now));
        assert!(events.iter().all(|(at, _)| at.milliseconds() <= now.milliseconds()));
        assert!(events.is_sorted_by_key(|(at, _)| at.milliseconds()));
        assert!(events.len() > 5_000, "{} events", events.len());
    }
    assert_eq!(term("演示班", 30, 0, NOW.parse().unwrap()), []);
}
