//! No way is longer than that of plain breadth-first search, wherever that search ends.

use lesson::engine::Engine;
use planner::breadth_first::{Ended, breadth_first};
use planner::machine::Machine;

use crate::shipped::{Dice, engine, goals, wander};

/// States a reference search may look at. It reaches goals five or six touches away.
const LIMIT: usize = 40_000;

#[test]
#[cfg_attr(windows, ignore = "a search of many minutes under Wine, and nothing in it touches the system")]
fn ways_are_as_short_as_those_of_breadth_first_search() {
    compare(&engine());
}

/// As the program asks: what leads where is well known, and hardly anything is looked at twice.
#[test]
#[cfg_attr(windows, ignore = "a search of many minutes under Wine, and nothing in it touches the system")]
fn so_are_those_of_an_engine_that_was_warmed() {
    let engine = engine();
    engine.warm();
    compare(&engine);
}

/// What was asked before leaves the ways of a lesson as short as they are for an engine that was asked nothing else:
/// cards are printed one lesson after the other, with whatever the lessons before have left.
#[test]
#[cfg_attr(windows, ignore = "a search of many minutes under Wine, and nothing in it touches the system")]
fn a_lessons_ways_are_as_short_whatever_was_asked_before() {
    let used = engine();
    for lesson in &used.course().lessons {
        let fresh = engine();
        let mut state = fresh.scene(&lesson.scene).unwrap();
        for step in &lesson.steps {
            let alone = fresh.way(&state, &step.goal).unwrap();
            let after = used.way(&state, &step.goal).unwrap();
            assert_eq!(after.actions.len(), alone.actions.len(), "{}\n{after:?}\n{alone:?}", lesson.id);
            state = alone.actions.iter().fold(state, |state, action| fresh.phone().step(&state, action));
        }
    }
}

fn compare(engine: &Engine) {
    let phone = engine.phone();
    let (mut compared, mut furthest) = (0, 0);
    for (l, lesson) in engine.course().lessons.iter().enumerate() {
        for (n, (scene, goal)) in goals(lesson).into_iter().enumerate() {
            // The reference takes seconds each time: every sixth, in turn, is some two hundred.
            for walk in (0..4).filter(|walk| (l + n + usize::try_from(*walk).unwrap()) % 6 == 0) {
                let mut dice = Dice::new(n as u64 * 31 + walk * 7 + lesson.id.len() as u64);
                let start = engine.scene(scene).unwrap();
                let start = wander(engine, start, &mut dice, usize::try_from(walk * walk).unwrap() * 4)
                    .without_toast();
                let found = breadth_first(phone, &start, |state| goal.holds(&phone.world, state), LIMIT);
                let Ended::Found(reference) = found else {
                    assert_eq!(found, Ended::Limit, "{}: the goal cannot be reached at all", lesson.id);
                    continue;
                };
                let way = engine.way(&start, goal).unwrap();
                assert_eq!(
                    way.actions.len(),
                    reference.len(),
                    "{} {goal:?}\n{reference:?}\n{way:?}",
                    lesson.id
                );
                compared += 1;
                furthest = furthest.max(reference.len());
            }
        }
    }
    assert!(compared > 60, "breadth-first search ended for {compared} goals only");
    assert!(furthest >= 4, "the furthest goal compared was {furthest} touches away");
}
