//! Never lost: 1,000 random walks of 200 touches, and from where they end the hints lead to every goal.

use planner::Planner;
use planner::machine::Machine;
use planner::planning::Limit;

use crate::shipped::{Dice, engine, goals, wander};

#[test]
fn the_hints_lead_to_every_goal_from_wherever_one_wandered() {
    let engine = engine();
    let phone = engine.phone();
    let lessons = &engine.course().lessons;
    let (mut hints, mut longest, mut unproved, mut gone) = (0, 0, 0, 0);
    // Under Wine, where nothing of it can come out otherwise, a tenth is enough.
    let walks = if cfg!(windows) { 100 } else { 1_000 };
    for seed in 0..walks {
        let mut dice = Dice::new(seed);
        let lesson = &lessons[dice.roll(lessons.len())];
        let start = engine.scene(&lesson.scene).unwrap();
        let lost = wander(&engine, start.clone(), &mut dice, 200);
        for (_, goal) in goals(lesson) {
            hints += 1;
            let (from, path) = if let Some(path) = engine.way(&lost, goal) {
                (&lost, path)
            } else {
                // Then the hint is 上一步, and it must lead to where there is a way again.
                gone += 1;
                let path = engine.way(&start, goal);
                (&start, path.unwrap_or_else(|| panic!("{} walk {seed}: no way to {goal:?}", lesson.id)))
            };
            let end = path.actions.iter().fold(from.clone(), |state, action| phone.step(&state, action));
            assert!(goal.holds(&phone.world, &end), "{} walk {seed}: {goal:?}", lesson.id);
            longest = longest.max(path.actions.len());
            unproved += usize::from(!path.shortest);
        }
    }
    assert!(hints > 5 * usize::try_from(walks).unwrap(), "only {hints} goals were tried");
    // Whoever clears the chat whose picture a step is about, or is in the middle of another call: four of some
    // eight thousand. More would mean that something else can be lost for good.
    assert!(gone * 1_000 <= hints, "{gone} of {hints} goals are reached by 上一步 only");
    assert!(longest < 30, "a way of {longest} touches is too long to be believed");
    assert!(unproved * 100 <= hints, "{unproved} of {hints} ways are not proved shortest");
}

#[test]
#[cfg_attr(windows, ignore = "a search of many minutes under Wine, and nothing in it touches the system")]
fn every_touch_of_a_shortest_way_comes_one_nearer() {
    let engine = engine();
    let phone = engine.phone();
    for seed in 0..60 {
        let mut dice = Dice::new(seed + 5_000);
        let lesson = &engine.course().lessons[dice.roll(engine.course().lessons.len())];
        let lost = wander(&engine, engine.scene(&lesson.scene).unwrap(), &mut dice, 60);
        let goal = &lesson.practice.goal;
        let path = engine.way(&lost, goal).unwrap();
        let mut state = lost;
        for (done, action) in path.actions.iter().enumerate() {
            let left = engine.way(&state, goal).unwrap().actions.len();
            assert_eq!(left, path.actions.len() - done, "{} walk {seed}", lesson.id);
            state = phone.step(&state, action);
        }
    }
}

#[test]
#[cfg_attr(windows, ignore = "a search of many minutes under Wine, and nothing in it touches the system")]
fn no_touch_brings_the_goal_nearer_by_more_than_one() {
    // Consistency on every edge met: together with replayed paths it proves them shortest.
    let engine = engine();
    let phone = engine.phone();
    let mut edges = 0;
    for seed in 0..40 {
        let mut dice = Dice::new(seed + 9_000);
        let lesson = &engine.course().lessons[dice.roll(engine.course().lessons.len())];
        let lost = wander(&engine, engine.scene(&lesson.scene).unwrap(), &mut dice, 120);
        for (_, goal) in goals(lesson) {
            let Some(here) = engine.way(&lost, goal).map(|way| way.actions.len()) else { continue };
            for action in phone.actions(&lost) {
                let next = phone.step(&lost, &action);
                let there = engine.way(&next, goal);
                // A touch may do away with what the goal is about.
                let Some(there) = there else { continue };
                let there = there.actions.len();
                edges += 1;
                assert!(
                    there + 1 >= here,
                    "{} walk {seed}: {action:?} goes from {here} to {there}",
                    lesson.id
                );
            }
        }
    }
    assert!(edges > 1_000, "only {edges} edges were looked at");
}

/// What has become too much is let go again and again here; the hints stay the same.
#[test]
#[cfg_attr(windows, ignore = "a search of many minutes under Wine, and nothing in it touches the system")]
fn what_was_let_go_is_no_loss() {
    let engine = engine();
    let phone = engine.phone();
    let roomy = Planner::default();
    let most = 12_000;
    let tight = Planner::with_limit(Limit { pages: most, lists: 2_000, ..Limit::default() });
    let (mut let_go, mut known) = (0, 0);
    for seed in 0..120 {
        let mut dice = Dice::new(seed + 13_000);
        let lesson = &engine.course().lessons[dice.roll(engine.course().lessons.len())];
        let lost = wander(&engine, engine.scene(&lesson.scene).unwrap(), &mut dice, 60).without_toast();
        for (_, goal) in goals(lesson) {
            let [there, here] = [&roomy, &tight].map(|planner| planner.path(phone, &lost, goal));
            assert_eq!(there.is_some(), here.is_some(), "{} walk {seed}: {goal:?}", lesson.id);
            let (Some(there), Some(here)) = (there, here) else { continue };
            if there.shortest && here.shortest {
                let [there, here] = [&there, &here].map(|way| way.actions.len());
                assert_eq!(there, here, "{} walk {seed}: {goal:?}", lesson.id);
            }
            let_go += usize::from(tight.pages_known() < known);
            known = tight.pages_known();
        }
        if seed % 2 == 0 {
            assert!(!tight.learn(phone), "nothing was answered in a hurry");
        }
    }
    assert!(let_go > 3, "let go {let_go} times");
    assert!(roomy.pages_known() > most, "{} pages", roomy.pages_known());
}
