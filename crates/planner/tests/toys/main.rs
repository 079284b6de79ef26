//! The planner on toy machines: are its paths as short as those of plain breadth-first search?
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on ends")]

mod chat;
mod dungeon;

use chat::{Chat, Open};
use dungeon::{Cell, Dungeon, Reach, Shallow, Touch};
use planner::breadth_first::{Ended, breadth_first};
use planner::machine::Machine;
use planner::planning::Limit;
use planner::{Path, Planner};
use proptest::prelude::*;

fn walk(dungeon: &Dungeon, choices: &[u8]) -> dungeon::State {
    choices.iter().fold(dungeon.start(), |state, choice| {
        let actions = Shallow(dungeon).actions(&state);
        dungeon.step(&state, &actions[usize::from(*choice) % actions.len()])
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn paths_are_as_short_as_breadth_first_ones(
        seed in any::<u64>(),
        choices in prop::collection::vec(any::<u8>(), 0..30),
        page in 0u8..8,
        door in 0u8..3,
    ) {
        let dungeon = Dungeon::of(seed);
        let start = walk(&dungeon, &choices);
        let goal = Reach { page: Some(page), open: vec![Cell::Door(door), Cell::Door((door + 1) % 3), Cell::Door((door + 2) % 3)], want: 1 };
        let planner = Planner::default();
        let path = planner.path(&dungeon, &start, &goal);
        // A way that only exists by stacking more pages than plain search may is longer or not seen there.
        let is_deep = |path: &Path<Touch>| dungeon.goes_deep(&start, &path.actions);
        match breadth_first(&Shallow(&dungeon), &start, |state| goal.holds(state), 60_000) {
            Ended::Found(shortest) => {
                let path = path.expect("breadth-first search found a way");
                prop_assert!(path.shortest);
                prop_assert!(path.actions.len() <= shortest.len());
                prop_assert!(path.actions.len() == shortest.len() || is_deep(&path));
            }
            Ended::Unreachable => prop_assert!(path.is_none_or(|path| path.shortest && is_deep(&path))),
            Ended::Limit => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn wherever_one_can_get_was_explored(seed in any::<u64>(), choices in prop::collection::vec(any::<u8>(), 0..80)) {
        let dungeon = Dungeon::of(seed);
        let doors = vec![Cell::Door(0), Cell::Door(1), Cell::Door(2)];
        let explored = Planner::<_, Reach>::default().explore(&dungeon, &dungeon.start(), doors).unwrap();
        for walked in 0..=choices.len() {
            let state = walk(&dungeon, &choices[..walked]);
            let Some(front) = state.front() else { continue };
            let has_it = |(page, content): &(usize, usize)| {
                explored.pages[*page].1 == front && explored.contents[*content].doors() == state.doors()
            };
            prop_assert!(explored.seen.iter().any(has_it), "page {front} with {:?}", state.doors());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    /// With no patience at all everything is answered in a hurry.
    #[test]
    fn who_waits_gets_a_way_and_afterwards_the_shortest(
        seed in any::<u64>(),
        choices in prop::collection::vec(any::<u8>(), 0..30),
        page in 0u8..8,
    ) {
        let dungeon = Dungeon::of(seed);
        let start = walk(&dungeon, &choices);
        let goal = Reach { page: Some(page), open: vec![Cell::Door(0), Cell::Door(1), Cell::Door(2)], want: 1 };
        let exact = Planner::default().path(&dungeon, &start, &goal);
        let planner = Planner::with_limit(Limit { soon: 0, soon_from: 0, ..Limit::default() });
        let soon = planner.path_soon(&dungeon, &start, &goal);
        prop_assert_eq!(soon.is_some(), exact.is_some());
        if let (Some(soon), Some(exact)) = (soon, &exact) {
            let end = soon.actions.iter().fold(start.clone(), |state, action| dungeon.step(&state, action));
            prop_assert!(goal.holds(&end));
            prop_assert!(!exact.shortest || soon.actions.len() >= exact.actions.len());
        }
        prop_assert!(planner.learn(&dungeon));
        prop_assert!(!planner.learn(&dungeon), "one thing was left, and is worked out");
        let after = planner.path(&dungeon, &start, &goal);
        prop_assert_eq!(after.map(|path| path.actions.len()), exact.as_ref().map(|path| path.actions.len()));
        let again = planner.path_soon(&dungeon, &start, &goal);
        prop_assert_eq!(again.map(|path| path.actions.len()), exact.map(|path| path.actions.len()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    /// With hardly any memory all is let go before every search.
    #[test]
    fn whoever_remembers_nothing_finds_the_same_ways(
        seed in any::<u64>(),
        choices in prop::collection::vec(any::<u8>(), 0..30),
        (pages, lists) in (0_usize..40, 0_usize..4),
    ) {
        let dungeon = Dungeon::of(seed);
        let forgetful = Planner::with_limit(Limit { pages, lists, ..Limit::default() });
        for walked in 0..=choices.len() {
            let start = walk(&dungeon, &choices[..walked]);
            let page = Some(u8::try_from(walked % 8).unwrap());
            let goal = Reach { page, open: vec![Cell::Door(0), Cell::Door(1), Cell::Door(2)], want: walked % 3 };
            let exact = Planner::default().path(&dungeon, &start, &goal);
            let found = forgetful.path(&dungeon, &start, &goal);
            prop_assert_eq!(found.map(|path| path.actions.len()), exact.map(|path| path.actions.len()));
            prop_assert!(!forgetful.learn(&dungeon));
        }
    }
}

#[test]
fn a_page_that_nothing_leads_to_is_not_explored() {
    let explored = Planner::<_, Reach>::default();
    let dungeon = Dungeon::locked();
    let explored = explored.explore(&dungeon, &dungeon.start(), vec![Cell::Door(0)]).unwrap();
    let pages: Vec<u8> = explored.pages.iter().map(|(_, page)| *page).collect();
    assert_eq!((pages, explored.seen.len()), (vec![0, 7], 3));
}

#[test]
fn a_door_the_goal_does_not_name_is_found_out() {
    let dungeon = Dungeon::locked();
    let goal = Reach { page: Some(7), open: Vec::new(), want: 0 };
    let path = Planner::default().path(&dungeon, &dungeon.start(), &goal);
    assert_eq!(
        path,
        Some(Path { actions: vec![Touch::Page(0), Touch::Page(1)], shortest: true }),
        "open the door, then go through it"
    );
}

#[test]
fn where_there_is_no_way_there_is_no_path() {
    let dungeon = Dungeon::locked();
    let goal = Reach { page: Some(6), open: Vec::new(), want: 0 };
    assert_eq!(Planner::default().path(&dungeon, &dungeon.start(), &goal), None);
}

#[test]
fn a_goal_that_is_met_needs_no_touch() {
    let dungeon = Dungeon::of(1);
    let goal = Reach { page: None, open: Vec::new(), want: 0 };
    let path = Planner::default().path(&dungeon, &dungeon.start(), &goal);
    assert_eq!(path, Some(Path { actions: Vec::new(), shortest: true }));
}

#[test]
fn what_a_way_was_mistaken_about_is_left_alone_where_telling_it_apart_never_ends() {
    // In the projection it takes two touches to delete the message and open it. With what was said told apart
    // there is no end of chats to look at.
    let chat = Chat::new(1);
    let path = Planner::default().path(&chat, &chat.start(), &Open).unwrap();
    let around = vec![chat::Touch::No, chat::Touch::On, chat::Touch::OpenMessage];
    assert_eq!(path, Path { actions: around, shortest: true });
    assert!(chat.done.get() < 100, "{} touches were tried", chat.done.get());
}

#[test]
fn a_way_that_cannot_be_proved_in_time_is_given_and_not_called_shortest() {
    let chat = Chat::new(20);
    let path = Planner::default().path(&chat, &chat.start(), &Open).unwrap();
    assert_eq!((path.actions.len(), path.shortest), (22, false));
    assert!(chat.done.get() < 50_000, "{} touches were tried", chat.done.get());
}

#[test]
fn what_a_way_was_mistaken_about_is_no_obstacle_to_the_next() {
    // The message that was deleted is said again: that is told apart, and remembered. Beside the letter telling it
    // apart has no end.
    let chat = Chat { letter: 12, again: true, ..Chat::new(5) };
    let planner = Planner::default();
    let again = vec![chat::Touch::Yes, chat::Touch::Say(9), chat::Touch::OpenMessage];
    assert_eq!(planner.path(&chat, &chat.start(), &Open), Some(Path { actions: again, shortest: true }));
    let through = vec![chat::Touch::On; 12];
    assert_eq!(planner.path(&chat, &chat.letter(), &Open), Some(Path { actions: through, shortest: true }));
}
