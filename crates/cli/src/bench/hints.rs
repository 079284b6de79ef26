//! How long does a hint take, how often is it proved shortest, and how does plain search compare?

use std::time::{Duration, Instant};

use lesson::engine::Engine;
use lesson::goal::Goal;
use phone::state::State;
use planner::breadth_first::{Ended, breadth_first};
use serde_json::{Value, json};

use crate::bench::figures::{Times, rounded};
use crate::bench::wander::{self, Dice};

/// Pairs that plain breadth-first search is tried on, and the states it may look at for each: enough for a
/// goal some eight touches away.
const COMPARED: usize = 60;
const MOST_STATES: usize = 300_000;

/// A hint from every state to so many goals, taken evenly from all there are; each is a search of its own.
pub fn measure(engine: &Engine, states: &[State], most_goals: usize) -> Value {
    let all = wander::goals(engine);
    let count = most_goals.min(all.len());
    let goals: Vec<Goal> = (0..count).map(|n| all[n * all.len() / count].clone()).collect();
    engine.warm();
    let mut times = Times::default();
    let (mut unproved, mut none) = (0_u32, 0_u32);
    for (state, goal) in states.iter().flat_map(|state| goals.iter().map(move |goal| (state, goal))) {
        let begin = Instant::now();
        let way = engine.way(state, goal);
        times.add(begin.elapsed());
        match way {
            None => none += 1,
            Some(way) if !way.shortest => unproved += 1,
            Some(_) => {}
        }
    }
    let against = compare(engine, states, &goals);
    json!({
        "states": states.len(),
        "goals": goals.len(),
        "goals_in_all": all.len(),
        "hints": times.count(),
        "p50": times.percentile(50.0),
        "p99": times.percentile(99.0),
        "p999": times.percentile(99.9),
        "max": times.percentile(100.0),
        "times_bfs": against.times,
        "longer_than_bfs": against.longer,
        "compared": against.compared,
        "unproved": rounded(f64::from(unproved) / times.count().max(1) as f64),
        "none": none,
    })
}

struct Against {
    /// Pairs on which plain search came to its end.
    compared: u32,
    /// Plain search's time divided by ours, on those.
    times: f64,
    /// Ways of ours that were longer.
    longer: u32,
}

fn compare(engine: &Engine, states: &[State], goals: &[Goal]) -> Against {
    let phone = engine.phone();
    let mut dice = Dice(11);
    let (mut ours, mut plain) = (Duration::ZERO, Duration::ZERO);
    let (mut compared, mut longer) = (0, 0);
    for _ in 0..COMPARED {
        let Some(state) = states.get(dice.below(states.len())) else { break };
        let goal = &goals[dice.below(goals.len())];
        let state = state.clone().without_toast();
        let begin = Instant::now();
        let found = breadth_first(phone, &state, |state| goal.holds(&phone.world, state), MOST_STATES);
        let plain_took = begin.elapsed();
        let Ended::Found(shortest) = found else { continue };
        let begin = Instant::now();
        let way = engine.way(&state, goal);
        ours += begin.elapsed();
        plain += plain_took;
        compared += 1;
        longer += u32::from(way.is_none_or(|way| way.actions.len() > shortest.len()));
    }
    let times = if ours.is_zero() { 0.0 } else { rounded(plain.as_secs_f64() / ours.as_secs_f64()) };
    Against { compared, times, longer }
}
