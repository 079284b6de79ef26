//! No way is longer than that of plain breadth-first search, wherever that search ends.

use lesson::engine::Engine;
use lesson::goal::Goal;
use lesson::machine::{Move, Phone};
use phone::content::Fact;
use phone::screen::Touch;
use phone::state::State;
use phone::world::{AccountId, all};
use planner::breadth_first::{Ended, breadth_first};
use planner::machine::Machine;

use crate::shipped::{Dice, engine, goals, wander};

/// The phone without a short cut nobody should be advised to take: a chat is put away, or on top, so that another comes
/// into sight. The search does not see it, as long as the goal does not ask for it: the order of the chats is not told
/// apart (decision 9).
struct Kindly<'p>(&'p Phone);

impl Machine for Kindly<'_> {
    type State = State;
    type Action = Move;

    fn actions(&self, state: &State) -> Vec<Move> {
        let mut actions = self.0.actions(state);
        actions.retain(|(spot, _)| !spot.name.starts_with("wechat.row-menu."));
        actions
    }

    fn step(&self, state: &State, action: &Move) -> State {
        self.0.step(state, action)
    }
}

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

/// What people wish for can be had from anywhere, and is asked for most.
#[test]
#[cfg_attr(windows, ignore = "a search of many minutes under Wine, and nothing in it touches the system")]
fn so_are_those_to_what_people_wish_for() {
    let engine = engine();
    engine.warm();
    let (phone, mut compared) = (engine.phone(), 0);
    for (n, wish) in engine.course().wishes.iter().enumerate() {
        let mut dice = Dice::new(n as u64 + 5);
        let start = wander(&engine, engine.free().unwrap(), &mut dice, 3 + n % 7).without_toast();
        let found =
            breadth_first(&Kindly(phone), &start, |state| wish.goal.holds(&phone.world, state), LIMIT);
        let Ended::Found(reference) = found else { continue };
        let way = engine.way(&start, &wish.goal).unwrap();
        assert_eq!(way.actions.len(), reference.len(), "{}\n{reference:?}\n{way:?}", wish.id);
        compared += 1;
    }
    assert!(compared >= 20, "breadth-first search ended for {compared} wishes only");
}

/// Over ten thousand walks one in four hundred thousand hints was missing: towards the row 公众号, which is gone while
/// no account is followed.
#[test]
fn whoever_follows_nothing_is_led_to_the_accounts() {
    let engine = engine();
    let world = &engine.phone().world;
    let followed = |state: &State| {
        let mut accounts = all(world.accounts.len(), AccountId);
        accounts.find(|account| {
            !world.account(*account).service && state.reads(world).has(Fact::Following(*account))
        })
    };
    let mut nothing = engine.scene("fresh").unwrap();
    while let Some(account) = followed(&nothing) {
        let left = engine.way(&nothing, &Goal::Not(Box::new(Goal::Following(account)))).unwrap();
        nothing = left.actions.iter().fold(nothing, |state, action| engine.phone().step(&state, action));
    }
    let folder = Goal::At("wechat.folder".into());
    let way = engine.way(&nothing, &folder).unwrap();
    assert!(engine.leads_to(&nothing, &way.actions, &folder));
    assert!(way.actions.len() < 20, "{way:?}");
}

/// What was asked before leaves the ways of a lesson as short as they are for an engine that was asked nothing else:
/// cards are printed one lesson after the other, with whatever the lessons before have left.
#[test]
#[cfg_attr(windows, ignore = "a search of many minutes under Wine, and nothing in it touches the system")]
fn a_lessons_ways_are_as_short_whatever_was_asked_before() {
    let (every, few) = (|_: &str| true, |id: &str| ["L02", "L03", "L05", "L14", "L23"].contains(&id));
    let third = |id: &str| id.ends_with(['1', '4', '7']);
    let orders: [fn(&str) -> bool; 3] = [every, few, third];
    let used = orders.map(|_| engine());
    for lesson in &used[0].course().lessons {
        let asked = orders.iter().zip(&used).filter(|(is_asked, _)| is_asked(&lesson.id));
        let used: Vec<&Engine> = asked.map(|(_, used)| used).collect();
        let fresh = engine();
        let mut state = fresh.scene(&lesson.scene).unwrap();
        for step in &lesson.steps {
            while !step.goal.holds(&fresh.phone().world, &state) {
                let alone = fresh.way(&state, &step.goal).unwrap();
                for used in &used {
                    let after = used.way(&state, &step.goal).unwrap();
                    assert_eq!(
                        after.actions.len(),
                        alone.actions.len(),
                        "{}\n{after:?}\n{alone:?}",
                        lesson.id
                    );
                }
                state = fresh.phone().step(&state, &alone.actions[0]);
            }
        }
    }
}

/// Ways that take long are given after a while, whatever they are; once nobody has asked for a while, they are the
/// shortest.
#[test]
#[cfg_attr(windows, ignore = "a search of many minutes under Wine, and nothing in it touches the system")]
fn who_waits_gets_a_way_and_who_asks_again_the_shortest() {
    let (live, exact) = (engine().live(), engine());
    live.warm();
    let wish = exact.course().wishes.iter().find(|wish| wish.id == "sign-up").unwrap();
    let mut hurried = 0;
    for seed in 0..12 {
        let mut dice = Dice::new(seed);
        let state = wander(&exact, exact.free().unwrap(), &mut dice, 120).without_toast();
        let soon = live.way(&state, &wish.goal).unwrap();
        assert!(exact.leads_to(&state, &soon.actions, &wish.goal));
        if live.learn() {
            hurried += 1;
            let (again, shortest) = (live.way(&state, &wish.goal), exact.way(&state, &wish.goal));
            assert_eq!(again.unwrap().actions.len(), shortest.unwrap().actions.len());
        }
    }
    assert!(hurried > 0, "nothing took long: then the test proves nothing");
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
                let found =
                    breadth_first(&Kindly(phone), &start, |state| goal.holds(&phone.world, state), LIMIT);
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

/// The power key does the same everywhere but on the locked phone, which it wakes: once taken to be one and the same
/// touch, it was followed once, and the way to the lock screen led through 重启.
#[test]
fn the_power_key_locks_and_wakes() {
    let engine = engine();
    engine.warm();
    let locked = Goal::At("phone.lock".into());
    let free = engine.free().unwrap();
    let phone = engine.phone();
    for action in std::iter::once(None).chain(phone.actions(&free).into_iter().map(Some)) {
        let state = action.iter().fold(free.clone(), |state, action| phone.step(&state, action));
        let way = engine.way(&state, &locked).unwrap();
        assert!(
            way.actions.iter().all(|(spot, touch)| spot.name == "system.power" && *touch == Touch::Tap),
            "{action:?} {way:?}"
        );
    }
}
