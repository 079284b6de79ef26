//! How long does a hint take, how often is it proved shortest, and how does plain search compare?

use std::cmp::Reverse;
use std::time::{Duration, Instant};

use lesson::{course::Wish, engine::Engine};
use phone::state::State;
use planner::breadth_first::{Ended, breadth_first};
use serde_json::{Map, Value, json};

use crate::arguments::Bench;
use crate::bench::figures::{self, Times, rounded};
use crate::bench::wander::Dice;
use crate::print::Progress;

/// States that plain breadth-first search may look at for each pair it is tried on: enough for a goal some
/// eight touches away.
const MOST_STATES: usize = 300_000;

/// The hints are also told in so many parts, in the order in which they were asked for: later ones know more.
const PARTS: usize = 10;

/// Goals, and single hints, that are named because they take longest.
const SLOWEST: usize = 8;

/// A hint from every state to so many goals, taken evenly from all wishes; each is a search of its own.
/// Wishes can be had from anywhere: what a lesson asks for may not be there any more (a danger that is over,
/// a message that was deleted).
pub fn measure(engine: &Engine, states: &[State], asked: &Bench) -> Value {
    let all = &engine.course().wishes;
    let count = (asked.goals as usize).min(all.len());
    let goals: Vec<&Wish> = (0..count).map(|n| &all[n * all.len() / count]).collect();
    let begin = Instant::now();
    engine.warm();
    let warm = begin.elapsed();
    let mut times = Times::default();
    let mut by_goal: Vec<Times> = goals.iter().map(|_| Times::default()).collect();
    let mut by_part: Vec<Times> = (0..PARTS.min(states.len())).map(|_| Times::default()).collect();
    let (mut unproved, mut learning) = (0_u32, Duration::ZERO);
    // By the number of the state, so that each can be asked for again.
    let (mut none, mut worst) = (Vec::new(), Vec::new());
    let mut progress = Progress::new(states.len());
    let first = asked.from as usize;
    for (number, state) in states.iter().enumerate() {
        for (goal, of_goal) in goals.iter().zip(&mut by_goal) {
            let begin = Instant::now();
            let way = engine.way(state, &goal.goal);
            let took = begin.elapsed();
            times.add(took);
            of_goal.add(took);
            let part = number * by_part.len() / states.len();
            by_part[part].add(took);
            worst.push((took, format!("{} {}", first + number, goal.id)));
            worst.sort_by_key(|&(took, _)| Reverse(took));
            worst.truncate(SLOWEST);
            match way {
                None => none.push(format!("{} {}", first + number, goal.id)),
                Some(way) if !way.shortest => unproved += 1,
                Some(_) => {}
            }
        }
        // As the program does when nobody waits.
        let begin = Instant::now();
        while engine.learn() {}
        learning += begin.elapsed();
        progress.show(number + 1);
    }
    let p99_by_part: Vec<f64> = by_part.iter_mut().map(|times| times.percentile(99.0)).collect();
    let against = compare(engine, (states, first), &goals, asked.compared);
    json!({
        "states": states.len(),
        "goals": goals.len(),
        "goals_in_all": all.len(),
        "warm_seconds": rounded(warm.as_secs_f64()),
        "hints": times.count(),
        "p50": times.percentile(50.0),
        "p99": times.percentile(99.0),
        "p999": times.percentile(99.9),
        "max": times.percentile(100.0),
        "mean": figures::ms(times.mean()),
        "p99_by_part": p99_by_part,
        "times_bfs": against.times,
        "longer_than_bfs": against.longer.len(),
        "longer_from": against.longer,
        "compared": against.compared,
        "learning_seconds": rounded(learning.as_secs_f64()),
        "unproved": rounded(f64::from(unproved) / times.count().max(1) as f64),
        "none": none.len(),
        "none_from": none,
        "worst_from": worst.into_iter().map(|(took, from)| (from, json!(figures::ms(took)))).collect::<Map<_, _>>(),
        "slowest": slowest(&goals, &mut by_goal),
    })
}

/// The goals that take longest, with what 99 of 100 hints towards each take at most, in ms.
fn slowest(goals: &[&Wish], by_goal: &mut [Times]) -> Value {
    let mut each: Vec<(&str, f64)> =
        goals.iter().zip(by_goal).map(|(wish, times)| (wish.id.as_str(), times.percentile(99.0))).collect();
    each.sort_by(|one, other| other.1.total_cmp(&one.1));
    each.truncate(SLOWEST);
    each.into_iter().map(|(id, p99)| (id.to_owned(), json!(p99))).collect::<Map<_, _>>().into()
}

struct Against {
    /// Pairs on which plain search came to its end.
    compared: u32,
    /// Plain search's time divided by ours, on those.
    times: f64,
    /// Ways of ours that were longer: from which state, to which goal, by how much.
    longer: Vec<String>,
}

/// So many pairs of a state and a goal, by chance.
fn compare(engine: &Engine, (states, first): (&[State], usize), goals: &[&Wish], pairs: u32) -> Against {
    let phone = engine.phone();
    let mut dice = Dice(11);
    let (mut ours, mut plain) = (Duration::ZERO, Duration::ZERO);
    let (mut compared, mut longer) = (0, Vec::new());
    for _ in 0..pairs {
        let number = dice.below(states.len());
        let Some(state) = states.get(number) else { break };
        let wish = goals[dice.below(goals.len())];
        let goal = &wish.goal;
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
        let touches = way.map_or(usize::MAX, |way| way.actions.len());
        if touches > shortest.len() {
            longer.push(format!("{} {}: {touches} for {}", first + number, wish.id, shortest.len()));
        }
    }
    let times = if ours.is_zero() { 0.0 } else { rounded(plain.as_secs_f64() / ours.as_secs_f64()) };
    Against { compared, times, longer }
}
